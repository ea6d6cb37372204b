"""Recommendations with the harmful chains that they would break: in words and as data."""

from itertools import groupby

from mexict_kg.analysis.chains import Chain
from mexict_kg.analysis.harmful_chains import HarmfulChain
from mexict_kg.analysis.leverage_points import Hit, LeveragePoint, LeveragePoints
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.recommendations import Push
from mexict_kg.analysis.render.chain import capitalize, close, render_names
from mexict_kg.analysis.render.data import Record, record_claims, record_thing
from mexict_kg.analysis.render.evidence import add_claims, list_claims, render_where
from mexict_kg.analysis.render.steps import record_hops, record_state, render_line, render_state
from mexict_kg.analysis.states import MORE, State
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import ADDRESSED_TO, expand, shorten
from mexict_kg.words.phrases import many, say


def render_leverage_points(result: LeveragePoints, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """The recommendations in a list, then each with the chains it works against, by what it leads to; then what none breaks."""
    renderer = _Renderer(result, model, lang, explain=explain)
    strong = [one for one in result.levers if one.hits or len(result.levers) == 1]
    lines = [say("levers", lang, n=many(len(result.chains), "chain", lang))]
    if len(result.levers) > 1:
        lines += ["", *map(renderer.render_heading, strong)]
        weak = tuple(one.advice for one in result.levers if one.aims and not one.hits)
        lines += ["", say("breakNone", lang, names=render_names(weak, model, lang, "; "))]
    seen: dict[tuple[HarmfulChain, ...], int] = {}
    for one in strong:
        lines += ["", *renderer.render_point(one, seen.setdefault(tuple(hit.chain for hit in one.hits), one.place))]
    if len(result.levers) > 1:
        broken = {hit.chain for one in strong for hit in one.breaks}
        left = [chain for chain in result.chains if chain not in broken]
        lines += [
            "",
            say("unbroken", lang, n=many(len(left), "chain", lang)),
            *(line for chain in left for line in renderer.render_harmful_chain(chain)),
        ]
    lines += [] if result.are_all else ["", say("moreFound", lang)]
    return close([*lines, "", say("arrows", lang), say("readBoth", lang)], len(result.causes.chains.claims), choice, lang)


class _Renderer:
    def __init__(self, result: LeveragePoints, model: Model, lang: str, *, explain: bool) -> None:
        self.result, self.model, self.lang, self.explain = result, model, lang, explain

    def render_heading(self, point: LeveragePoint) -> str:
        name, breaks = capitalize(self.model.label(expand(point.advice), self.lang)), len(point.breaks)
        others = [(how, len(point.by(how))) for how in ("undoes", "offsets")]
        more = "".join(f"; {say(f'more_{how}', self.lang, n=number)}" for how, number in others if number)
        return f"{point.place:2}. {name}: {say('breaks', self.lang, n=many(breaks, 'chain', self.lang))}{more}"

    def render_point(self, point: LeveragePoint, alike: int) -> list[str]:
        """What it asks for, of whom, what stands in its way, and the chains by what it leads to."""
        lines = [
            self.render_heading(point),
            *(f"    {line}" for line in (*self._render_asked(point), *self._render_hindered(point))),
        ]
        if alike != point.place:
            return [*lines, f"    {say('alike', self.lang, place=alike)}"]
        for (_, push), hits in groupby(sorted(point.hits, key=_by_push), key=lambda hit: (hit.how, hit.push)):
            lines += [f"    {line}" for line in self._render_push(push, list(hits))]
        return lines

    def _render_asked(self, point: LeveragePoint) -> list[str]:
        claims, asks = self.model.claims.values(), say("asksFor", self.lang)
        lines = [f"{asks}: {self._render_state(aim.state)}  [{render_where((aim.claim,), self.model)}]" for aim in point.aims]
        addressed = [one for one in claims if shorten(one.subject) == point.advice and one.relation == ADDRESSED_TO]
        lines += [f"{say('asksWhom', self.lang)}: {self.model.label(one.object, self.lang)}" for one in addressed]
        unlikely = tuple(shorten(one.iri) for one in claims if _is_unlikely(one, point))
        return [*lines, *([f"{say('unlikely', self.lang)}  [{render_where(unlikely, self.model)}]"] if unlikely else [])]

    def _render_hindered(self, point: LeveragePoint) -> list[str]:
        lines = [line for chain in point.hindered_by for line in self.render_harmful_chain(chain)]
        return [f"{say('hindered', self.lang)}:", *lines] if lines else []

    def _render_push(self, push: Push, hits: list[Hit]) -> list[str]:
        """What it leads to, how, and the chains that it works against there."""
        begin = f"{self._render_state(push.aim.state)} — {say('aspect', self.lang)} → " if push.aspect else ""
        start = (push.aspect, MORE) if push.aspect else push.aim.state
        told = (
            render_line(push.chain, self.model, self.lang, start)
            if push.chain
            else push.aspect and self._render_state(push.state)
        )
        by_way = f"; {say('byWay', self.lang)}: {begin}{told}" if told else ""
        heading = f"{say(hits[0].how, self.lang)} {self._render_state(push.state)}{by_way}"
        chains = (line for hit in hits for line in self.render_harmful_chain(hit.chain))
        return [heading, *self._list_claims(push.chain), *chains]

    def render_harmful_chain(self, chain: HarmfulChain) -> list[str]:
        """The chain in one line, with how its things are, and its claims where they are to be listed."""
        return [f"  • {render_line(chain.hops, self.model, self.lang, chain.begin)}", *self._list_claims(chain.hops)]

    def _list_claims(self, chain: Chain) -> list[str]:
        return [line for hop in chain for line in list_claims(hop.claims, self.model, self.lang) if self.explain]

    def _render_state(self, state: State) -> str:
        return render_state(state, self.model, self.lang)


def _is_unlikely(claim: Claim, point: LeveragePoint) -> bool:
    return claim.likelihood == "Unlikely" and shorten(claim.object) in {aim.state[0] for aim in point.aims}


def _by_push(hit: Hit) -> tuple[int, str, Push]:
    return hit.push.length, hit.how, hit.push


def record_leverage_points(result: LeveragePoints, model: Model) -> Record:
    """Chains are told once; a recommendation names those it breaks by their numbers, counted from 0."""
    number = {chain: place for place, chain in enumerate(result.chains)}
    return add_claims(
        {
            "levers": [_record_lever(one, number, model) for one in result.levers],
            "chains": [_record_harmful_chain(chain, model) for chain in result.chains],
            "are_all": result.are_all,
            "counted": record_claims(result.causes.chains.claims),
        },
        model,
    )


def _record_lever(one: LeveragePoint, number: dict[HarmfulChain, int], model: Model) -> Record:
    hits = [
        {"chain": number[hit.chain], "at": record_state(hit.state), "how": hit.how, **_record_push(hit.push, model)}
        for hit in one.hits
    ]
    asks = [{"claim": aim.claim, "for": record_state(aim.state)} for aim in one.aims]
    counts = {told: len(one.by(how)) for told, how in (("breaks", "cuts"), ("undoes", "undoes"), ("offsets", "offsets"))}
    hindered = [number[chain] for chain in one.hindered_by]
    return {
        **record_thing(one.advice, model),
        "place": one.place,
        "asks_for": asks,
        **counts,
        "hits": hits,
        "hindered_by": hindered,
    }


def _record_push(push: Push, model: Model) -> Record:
    way = record_hops(push.chain, model)
    return {"by": push.aim.claim, "leads_to": record_state(push.state), "aspect": push.aspect, "way": way}


def _record_harmful_chain(chain: HarmfulChain, model: Model) -> Record:
    return {"states": [record_state(state) for state in chain.states], "hops": record_hops(chain.hops, model)}
