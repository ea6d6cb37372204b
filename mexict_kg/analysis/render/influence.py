"""How a thing stands in the network of influence, and how all things rank: in words and as data."""

from collections.abc import Iterable
from typing import Final

from mexict_kg.analysis.centrality import RANKED, Standing, choose_starts
from mexict_kg.analysis.influence import Influence, Ranking
from mexict_kg.analysis.projection import Choice, Projection
from mexict_kg.analysis.reachability import find_reachable
from mexict_kg.analysis.render.chain import capitalize, close, render_chain, render_title
from mexict_kg.analysis.render.data import Record, collect_claims, record_chain, record_counted, record_thing
from mexict_kg.analysis.render.evidence import add_claims
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import many, say

MOST: Final = 20
"""So many things of a ranking are told."""


def render_influence(result: Influence, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """How a thing stands, then each chain from it and to it; with the claims of each when they are to explain it."""
    places = say("places", lang, all=many(len(result.projection), "thing", lang), **result.places)
    lines = [render_title(result.thing, "influence", model, lang), *_render_standing(result.standing, lang), places]
    for key, found in (("actsOn", result.acts_on), ("actedOnBy", result.acted_on_by)):
        chains = [line for one in found for line in render_chain(one.chain, result.projection, model, lang, explain=explain)]
        lines += ["", say(key, lang), *chains] if found else []
    lines += _render_estimate(result.projection, lang)
    return close(lines, result.projection, choice, lang)


def render_ranking(result: Ranking, model: Model, lang: str, choice: Choice) -> str:
    """The highest things by a measure, with how each stands; by balance the lowest too, which weaken most."""
    lines = [f"{capitalize(say('influence', lang))}, {say('by', lang, measure=say('by_' + result.by, lang))}"]
    ranked = list(enumerate(result.standings, 1))
    half = MOST // 2
    for place, one in [*ranked[:half], *ranked[-half:]] if result.by == "balance" else ranked[:MOST]:
        lines += [f"{place:3}  {model.label(expand(one.thing), lang)}", *(f"     {line}" for line in _render_standing(one, lang))]
    lines += _render_estimate(result.projection, lang)
    return close(lines, result.projection, choice, lang)


def _render_estimate(projection: Projection, lang: str) -> list[str]:
    starts = len(choose_starts(projection))
    return ["", say("estimated", lang, n=starts, all=many(len(projection), "thing", lang))] if starts < len(projection) else []


def _render_standing(one: Standing, lang: str) -> list[str]:
    counts = [(sign, getattr(one, sign)) for sign in ("strengthens", "weakens", "neutral")]
    signs = ", ".join(say(sign, lang, n=count) for sign, count in counts if count)
    claims = many(sum(count for _, count in counts), "claim", lang)
    things, others, *far = (many(n, "thing", lang) for n in (one.acts_on, one.acted_on_by, one.reach, one.reached_from))
    reach = say("reach", lang, reach=far[0], reached_from=far[1])
    return [say("acts", lang, things=things, others=others, how=f" ({claims}: {signs})" if signs else ""), reach]


def record_influence(result: Influence, model: Model) -> Record:
    """As JSON could hold it: how the thing stands and ranks, and the chains from it and to it."""
    places = {name: {"rank": place, "value": _round_value(result.standing, name)} for name, place in result.places.items()}
    return add_claims(
        {
            **_record_standing(result.standing, result.projection, model),
            "ranks": places,
            "things_ranked": len(result.projection),
            "between_from": len(choose_starts(result.projection)),
            "acts_on_by_chain": [record_chain(one, result.projection, model) for one in result.acts_on],
            "acted_on_by_chain": [record_chain(one, result.projection, model) for one in result.acted_on_by],
            "counted": record_counted(result.projection),
        },
        model,
    )


def record_ranking(result: Ranking, model: Model) -> Record:
    """As JSON could hold it: every thing with how it stands, the highest first."""
    rows = [_record_standing(one, result.projection, model) for one in result.standings]
    counted = record_counted(result.projection)
    return add_claims({"things": rows, "between_from": len(choose_starts(result.projection)), "counted": counted}, model)


def _record_standing(one: Standing, projection: Projection, model: Model) -> Record:
    out = [projection.claims[line] for line in projection.out_of(one.thing)]
    into = [projection.claims[line] for line in projection.into(one.thing)]
    signs = {
        sign: {"value": getattr(one, sign), "claims": _select_of_sign(out, sign, model)}
        for sign in ("strengthens", "weakens", "neutral")
    }
    return {
        **record_thing(one.thing, model),
        "acts_on": {"value": one.acts_on, "claims": collect_claims(out)},
        "acted_on_by": {"value": one.acted_on_by, "claims": collect_claims(into)},
        **signs,
        "reach": {"value": one.reach, "claims": _collect_reach(projection, one.thing, backwards=False)},
        "reached_from": {"value": one.reached_from, "claims": _collect_reach(projection, one.thing, backwards=True)},
        **{name: _round_value(one, name) for name in RANKED if name != "reach"},
    }


def _round_value(one: Standing, measure: str) -> float:
    """To six digits, which are the same on every machine."""
    return float(f"{getattr(one, measure):.6g}")


def _select_of_sign(lines: Iterable[tuple[str, ...]], sign: str, model: Model) -> list[str]:
    return [one for one in collect_claims(lines) if model.sign(model.claims[expand(one)]) == sign.capitalize()]


def _collect_reach(projection: Projection, thing: str, *, backwards: bool) -> list[str]:
    chains = [one.chain for one in find_reachable(projection, thing, backwards=backwards)]
    return collect_claims([projection.claims_of(edge) for chain in chains for edge in chain])
