"""Recommendations with the harmful chains that they would break, and loops, in words, in English and Spanish."""

from itertools import groupby
from typing import Final

from mexict_kg.analysis.feedback_loops import Loop, Loops
from mexict_kg.analysis.harmful_chains import Harm
from mexict_kg.analysis.leverage_points import Hit, Lever, Levers, Push
from mexict_kg.analysis.projection import Choice, Ties
from mexict_kg.analysis.propagation import MORE, State, doers
from mexict_kg.analysis.render.chain import capital, chain_told, closed, joint, listed, names_told, where
from mexict_kg.model.model import Claim, Model
from mexict_kg.model.wording import qualify
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import many, say

ADDRESSED: Final = "mx:addressedTo"


def levers_told(result: Levers, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """The recommendations in a list, then each with the chains it works against, by what it leads to; then what none breaks."""
    told = _Telling(result, model, lang, explain=explain)
    strong = [one for one in result.levers if one.hits or len(result.levers) == 1]
    lines = [say("levers", lang, n=many(len(result.harms), "chain", lang))]
    if len(result.levers) > 1:
        lines += ["", *map(told.heading, strong)]
        weak = tuple(one.advice for one in result.levers if one.aims and not one.hits)
        lines += ["", say("breakNone", lang, names=names_told(weak, model, lang, "; "))]
    seen: dict[tuple[Harm, ...], int] = {}
    for one in strong:
        lines += ["", *told.lever(one, seen.setdefault(tuple(hit.harm for hit in one.hits), one.place))]
    if len(result.levers) > 1:
        broken = {hit.harm for one in strong for hit in one.breaks}
        left = [harm for harm in result.harms if harm not in broken]
        lines += [
            "",
            say("unbroken", lang, n=many(len(left), "chain", lang)),
            *(line for harm in left for line in told.harm(harm)),
        ]
    lines += [] if result.are_all else ["", say("moreFound", lang)]
    return closed([*lines, "", say("arrows", lang), say("readBoth", lang)], result.causes.ties, choice, lang)


class _Telling:
    def __init__(self, result: Levers, model: Model, lang: str, *, explain: bool) -> None:
        self.result, self.model, self.lang, self.explain = result, model, lang, explain

    def heading(self, lever: Lever) -> str:
        name, breaks = capital(self.model.label(expand(lever.advice), self.lang)), len(lever.breaks)
        offsets = len(lever.hits) - breaks
        more = f"; {say('more_offsets', self.lang, n=offsets)}" if offsets else ""
        return f"{lever.place:2}. {name}: {say('breaks', self.lang, n=many(breaks, 'chain', self.lang))}{more}"

    def lever(self, lever: Lever, alike: int) -> list[str]:
        """What it asks for, of whom, what stands in its way, and the chains by what it leads to."""
        asks = say("asksFor", self.lang)
        lines = [self.heading(lever)]
        lines += [f"    {asks}: {self.state(aim.state)}  [{where((aim.claim,), self.model)}]" for aim in lever.aims]
        addressed = [
            one
            for one in self.model.claims.values()
            if shorten(one.subject) == lever.advice and shorten(one.relation) == ADDRESSED
        ]
        lines += [f"    {say('asksWhom', self.lang)}: {self.model.label(one.object, self.lang)}" for one in addressed]
        unlikely = tuple(shorten(one.iri) for one in self.model.claims.values() if self.is_unlikely(one, lever))
        lines += [f"    {say('unlikely', self.lang)}  [{where(unlikely, self.model)}]"] if unlikely else []
        if lever.hindered_by:
            lines += [
                f"    {say('hindered', self.lang)}:",
                *(f"    {line}" for harm in lever.hindered_by for line in self.harm(harm)),
            ]
        if alike != lever.place:
            return [*lines, f"    {say('alike', self.lang, place=alike)}"]
        for (_, push), hits in groupby(sorted(lever.hits, key=_by_push), key=lambda hit: (hit.how, hit.push)):
            lines += [f"    {line}" for line in self.push(push, list(hits))]
        return lines

    @staticmethod
    def is_unlikely(claim: Claim, lever: Lever) -> bool:
        return claim.likelihood == "Unlikely" and shorten(claim.object) in {aim.state[0] for aim in lever.aims}

    def push(self, push: Push, hits: list[Hit]) -> list[str]:
        """What it leads to, how, and the chains that it works against there."""
        ways = chain_told(push.way, self.result.ways, self.model, self.lang, explain=self.explain) if push.way else []
        by_way = f"; {say('byWay', self.lang)}: {ways[0].strip()}" if ways else ""
        heading = f"{say(hits[0].how, self.lang)} {self.state(push.state)}{by_way}"
        return [heading, *ways[1:], *(line for hit in hits for line in self.harm(hit.harm))]

    def harm(self, harm: Harm) -> list[str]:
        """The chain in one line, with how its things are, and its claims where they are to be listed."""
        among = self.result.causes.ties
        first, sign = harm.states[0]
        told = self.model.label(expand(first), self.lang) if sign == MORE else self.state(harm.states[0])
        for tie, state in zip(harm.ties, harm.states[1:], strict=True):
            told += f" — {joint(tie, among, self.model, self.lang)} → {self.state(state)}"
        claims = [among.claims_of(tie) for tie in harm.ties if among.claims_of(tie)]
        rest = [line for ones in claims for line in listed(ones, self.model, self.lang) if self.explain]
        return [f"  • {told}  [{'; '.join(where(ones, self.model) for ones in claims)}]", *rest]

    def state(self, state: State) -> str:
        """A thing with an arrow for more or less of it, which needs no grammar."""
        return f"{self.model.label(expand(state[0]), self.lang)} {'↑' if state[1] == MORE else '↓'}"


def _by_push(hit: Hit) -> tuple[int, str, Push]:
    return len(hit.push.way), hit.how, hit.push


# ---- Loops ----------------------------------------------------------------------------------------------------------


def loops_told(result: Loops, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each loop in one sentence, with its links in their own wording, how sure it is, and which advice cuts or drives it."""
    lines = [say("loops", lang, n=len(result.loops))]
    for number, one in enumerate(result.loops, 1):
        lines += [
            "",
            f"{number}. {_sentence(one, result.ties, model, lang)}",
            *_about(one, result.ties, model, lang, explain=explain),
        ]
    lines += [] if result.are_all else ["", say("moreFound", lang)]
    lines += ["", say("noLoopTold", lang)] if result.loops else []
    return closed(lines, result.ties, choice, lang)


def _sentence(loop: Loop, among: Ties, model: Model, lang: str) -> str:
    told = capital(model.label(expand(loop.ties[0][0]), lang))
    for place, tie in enumerate(loop.ties):
        found = where(among.claims_of(tie), model)
        told += f"{say('which', lang) if place else ''} {joint(tie, among, model, lang)} {model.label(expand(tie[1]), lang)}"
        told += f" ({found})" if found else ""
    return say("around", lang, told=told, kind=say(loop.kind, lang))


def _about(loop: Loop, among: Ties, model: Model, lang: str, *, explain: bool) -> list[str]:
    claims = [model.claims[expand(claim)] for tie in loop.ties for claim in among.claims_of(tie)]
    weakest = model.claims[expand(loop.weakest)]
    lines = [
        f"• {one.label[lang]}{f': “{one.quote}”' if one.quote else ''}  [{where((shorten(one.iri),), model)}]" for one in claims
    ]
    lines += [line.strip() for line in listed(tuple(shorten(one.iri) for one in claims), model, lang) if explain]
    lines.append(say("weakest", lang, claim=f"{weakest.label[lang]}; {qualify(weakest, model, lang)}  [{shorten(weakest.iri)}]"))
    pairs = tuple(dict.fromkeys(thing for tie in loop.merges for thing in tie))
    lines += [say("merges", lang, names=names_told(pairs, model, lang))] if pairs else []
    many_sided = tuple(start for start, _ in loop.ties if start in doers(model))
    lines += [say("overDoers", lang, names=names_told(many_sided, model, lang))] if many_sided else []
    for key, advice in (("cutBy", loop.cut_by), ("drivenBy", loop.driven_by)):
        lines.append(say(key, lang, names=names_told(advice, model, lang, "; ") or say("noAdvice", lang)))
    return [f"   {line}" for line in lines]
