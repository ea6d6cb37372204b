"""Results of an analysis as plain data: every number with the claims it rests on, each with its sentences and modality."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from mexict_kg.analysis.centrality import RANKED, Standing, starts_of
from mexict_kg.analysis.comparison import Comparison
from mexict_kg.analysis.dependencies import Needs
from mexict_kg.analysis.feedback_loops import Loop, Loops
from mexict_kg.analysis.harmful_chains import Harm
from mexict_kg.analysis.influence import Influence, Ranking
from mexict_kg.analysis.leverage_points import Lever, Levers
from mexict_kg.analysis.paths import Hop, Ways
from mexict_kg.analysis.projection import Tie, Ties
from mexict_kg.analysis.propagation import Effects
from mexict_kg.analysis.reachability import Reached, reached
from mexict_kg.analysis.recommendations import Push
from mexict_kg.analysis.removal import Losses
from mexict_kg.analysis.replacement import Replacement
from mexict_kg.analysis.states import MORE, State
from mexict_kg.model.model import Claim, Model
from mexict_kg.vocabulary import expand, shorten

Record = dict[str, Any]
Result = Influence | Ranking | Needs | Ways | Effects | Losses | Replacement | Loops | Levers | Comparison


def data_of(result: Result, model: Model) -> Record:
    """The result as JSON could hold it.

    A number is `{"value": ..., "claims": [...]}` with the CURIEs of the claims it rests on; ranks rest on all in `counted`.
    `claims` tells of each claim named anywhere what it says, where and how surely.
    """
    makers: dict[type, Callable[[Any, Model], Record]] = {
        **{Influence: _influence, Ranking: _ranking, Needs: _needs, Ways: _ways, Effects: _effects},
        **{Losses: _losses, Replacement: _replacement, Loops: _loops, Levers: _levers, Comparison: _comparison},
    }
    data = makers[type(result)](result, model)
    return {**data, "claims": {claim: claim_data(claim, model) for claim in sorted(set(_named(data)))}}


def claim_data(curie: str, model: Model) -> Record:
    """What a claim says, how surely, in whose words, and in which sentences and paragraphs."""
    claim = model.claims[expand(curie)]
    sentences = [shorten(sentence)[4:] for sentence in claim.sentences]
    return {
        "says": claim.label.get("en", ""),
        "modality": claim.modality,
        "likelihood": claim.likelihood,
        "asserted": claim.asserted,
        "negated": claim.negated,
        "attributed_to": [shorten(source) for source in claim.attributed_to],
        "sentences": sentences,
        "paragraphs": sorted({sentence.partition("-")[0] for sentence in sentences}),
    }


def _named(data: Any) -> Iterator[str]:
    """Every CURIE of a claim in it."""
    if isinstance(data, str):
        yield from [data] if data.startswith("mxc:") else []
    elif isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _named(part)


def _thing(curie: str, model: Model) -> Record:
    return {"thing": curie, "label": model.things[expand(curie)].label}


def _influence(result: Influence, model: Model) -> Record:
    places = {name: {"rank": place, "value": _value(result.standing, name)} for name, place in result.places.items()}
    return {
        **_standing(result.standing, result.ties, model),
        "ranks": places,
        "things_ranked": len(result.ties),
        "between_from": len(starts_of(result.ties)),
        "acts_on_by_chain": [_chain(one, result.ties, model) for one in result.acts_on],
        "acted_on_by_chain": [_chain(one, result.ties, model) for one in result.acted_on_by],
        "counted": _counted(result.ties),
    }


def _ranking(result: Ranking, model: Model) -> Record:
    rows = [_standing(one, result.ties, model) for one in result.standings]
    return {"things": rows, "between_from": len(starts_of(result.ties)), "counted": _counted(result.ties)}


def _standing(one: Standing, among: Ties, model: Model) -> Record:
    out = [among.claims[line] for line in among.out_of(one.thing)]
    into = [among.claims[line] for line in among.into(one.thing)]
    signs = {
        sign: {"value": getattr(one, sign), "claims": _of_sign(out, sign, model)}
        for sign in ("strengthens", "weakens", "neutral")
    }
    return {
        **_thing(one.thing, model),
        "acts_on": {"value": one.acts_on, "claims": _claims(out)},
        "acted_on_by": {"value": one.acted_on_by, "claims": _claims(into)},
        **signs,
        "reach": {"value": one.reach, "claims": _reach(among, one.thing, backwards=False)},
        "reached_from": {"value": one.reached_from, "claims": _reach(among, one.thing, backwards=True)},
        **{name: _value(one, name) for name in RANKED if name != "reach"},
    }


def _value(one: Standing, measure: str) -> float:
    """To six digits, which are the same on every machine."""
    return float(f"{getattr(one, measure):.6g}")


def _claims(lines: Iterable[tuple[str, ...]]) -> list[str]:
    return sorted({claim for line in lines for claim in line})


def _of_sign(lines: Iterable[tuple[str, ...]], sign: str, model: Model) -> list[str]:
    return [one for one in _claims(lines) if model.sign(model.claims[expand(one)]) == sign.capitalize()]


def _reach(among: Ties, thing: str, *, backwards: bool) -> list[str]:
    chains = [one.chain for one in reached(among, thing, backwards=backwards)]
    return _claims([among.claims_of(tie) for chain in chains for tie in chain])


def _chain(one: Reached, among: Ties, model: Model) -> Record:
    return {**_thing(one.thing, model), "hops": one.hops, "ties": _ties(one.chain, among)}


def _ties(chain: tuple[Tie, ...], among: Ties) -> list[Record]:
    """Each tie with its claims; one that leads to an opposite has none."""
    return [{"from": tie[0], "to": tie[1], "claims": _claims([among.claims_of(tie)])} for tie in chain]


def _effects(result: Effects, model: Model) -> Record:
    def chain(ties: tuple[Tie, ...] | None) -> list[Record] | None:
        return None if ties is None else _ties(ties, result.ties)

    rows = [
        {**_thing(one.thing, model), "grows": chain(one.grows), "shrinks": chain(one.shrinks), "disagrees": one.disagrees}
        for one in result.effects
    ]
    return {"factor": _thing(result.factor, model), "change": result.change, "effects": rows, "counted": _counted(result.ties)}


def _losses(result: Losses, model: Model) -> Record:
    kept = [{"thing": tie[0], "at_least": str(least)} for tie, least in result.kept.items()]
    return {
        **_thing(result.needs.thing, model),
        "leaving": None if result.leaving is None else str(result.leaving),
        "lost": [_chain(one, result.needs.ties, model) for one in result.lost],
        "kept": kept,
        "broken_pairs": result.broken,
        "ranks": [one._asdict() for one in result.moves],
        "counted": _counted(result.needs.ties),
        "counted_influence": _counted(result.influence),
    }


def _replacement(result: Replacement, model: Model) -> Record:
    chains = {
        name: [_chain(one, result.needs, model) for one in getattr(result, name)] for name in ("taken_over", "added", "dropped")
    }
    return {
        "old": _thing(result.old, model),
        "new": _thing(result.new, model),
        **chains,
        "doubled": list(result.doubled),
        "ranks": dict(zip(("old", "new", "new_then"), result.places, strict=True)),
        "moves": [one._asdict() for one in result.moves],
        "gained_pairs": result.gained,
        "counted": _counted(result.needs),
        "counted_influence": _counted(result.influence),
    }


def _comparison(result: Comparison, model: Model) -> Record:
    def told(claims: Iterable[Claim]) -> list[str]:
        return [shorten(claim.iri) for claim in claims]

    return {
        "first": _thing(result.first, model),
        "second": _thing(result.second, model),
        "between": told(result.between),
        "opposed": [told(pair) for pair in result.opposed],
        "shared": [{"first": told(pair.first), "second": told(pair.second)} for pair in result.shared],
        "only_first": told(result.only_first),
        "only_second": told(result.only_second),
    }


def _loops(result: Loops, model: Model) -> Record:
    rows = [_loop(one, result.ties) for one in result.loops]
    return {"loops": rows, "are_all": result.are_all, "counted": _counted(result.ties)}


def _loop(one: Loop, among: Ties) -> Record:
    return {
        "kind": one.kind,
        "ties": _ties(one.ties, among),
        "merges": [list(tie) for tie in one.merges],
        "weakest": one.weakest,
        "cut_by": list(one.cut_by),
        "driven_by": list(one.driven_by),
    }


def _levers(result: Levers, model: Model) -> Record:
    """Chains are told once; a recommendation names those it breaks by their numbers, counted from 0."""
    number = {harm: place for place, harm in enumerate(result.harms)}
    return {
        "levers": [_lever(one, number, result.ways, model) for one in result.levers],
        "chains": [_harm(harm, result.causes.ties) for harm in result.harms],
        "are_all": result.are_all,
        "counted": _counted(result.causes.ties),
    }


def _lever(one: Lever, number: dict[Harm, int], ways: Ties, model: Model) -> Record:
    hits = [{"chain": number[hit.harm], "at": _state(hit.state), "how": hit.how, **_push(hit.push, ways)} for hit in one.hits]
    asks = [{"claim": aim.claim, "for": _state(aim.state)} for aim in one.aims]
    counts = {"breaks": len(one.breaks), "offsets": len(one.hits) - len(one.breaks)}
    hindered = [number[harm] for harm in one.hindered_by]
    return {**_thing(one.advice, model), "place": one.place, "asks_for": asks, **counts, "hits": hits, "hindered_by": hindered}


def _push(push: Push, ways: Ties) -> Record:
    return {"by": push.aim.claim, "leads_to": _state(push.state), "way": _ties(push.way, ways)}


def _harm(harm: Harm, among: Ties) -> Record:
    return {"states": [_state(state) for state in harm.states], "ties": _ties(harm.ties, among)}


def _state(state: State) -> Record:
    return {"thing": state[0], "is": "more" if state[1] == MORE else "less"}


def _needs(result: Needs, model: Model) -> Record:
    def chains(found: list[Reached]) -> Record:
        rows = [{**_chain(one, result.ties, model), "only_over": list(result.gates[one.thing])} for one in found]
        return {"value": len(found), "chains": rows}

    return {
        **_thing(result.thing, model),
        "aspects": list(result.aspects),
        "needs": chains(result.needs),
        "needed_by": chains(result.needed_by),
        "falls_apart": result.falls_apart,
        "counted": _counted(result.ties),
    }


def _ways(result: Ways, model: Model) -> Record:
    return {
        "from": _thing(result.start, model),
        "to": _thing(result.end, model),
        "ways": [[_hop(hop) for hop in way] for way in result.ways],
        "are_all": result.are_all,
        "counted": result.counted,
    }


def _hop(hop: Hop) -> Record:
    along = hop.tie == (hop.start, hop.end)
    return {"from": hop.start, "to": hop.end, "along": along, "claims": list(hop.claims)}


def _counted(among: Ties) -> Record:
    """All claims that the numbers rest on."""
    claims = _claims(among.claims)
    return {"things": len(among), "value": len(claims), "claims": claims}
