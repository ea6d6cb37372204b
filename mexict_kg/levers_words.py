"""Recommendations with the harmful chains that they would break, and loops, in words, in English and Spanish."""

from itertools import groupby

from mexict_kg.analysis_words import capital, chain_told, closed, joint, listed, names_told, where
from mexict_kg.circles import Loop, Loops
from mexict_kg.effects import LESS, State
from mexict_kg.harms import Harm
from mexict_kg.levers import Hit, Lever, Levers, Push
from mexict_kg.model import Model
from mexict_kg.phrases import many, say
from mexict_kg.telling import evidence
from mexict_kg.ties import Choice, Ties
from mexict_kg.vocabulary import expand, mx, shorten


def levers_told(result: Levers, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each recommendation that breaks a harmful chain, with the chains by where it breaks them; then what none breaks."""
    told = _Telling(result, model, lang, explain=explain)
    strong = [one for one in result.levers if one.hits]
    lines = [say("levers", lang, n=many(len(result.harms), "chain", lang)), ""]
    lines += [told.heading(place, one) for place, one in enumerate(strong, 1)]
    for place, one in enumerate(strong, 1):
        lines += ["", *told.lever(place, one)]
    weak = tuple(one.advice for one in result.levers if not one.hits)
    lines += ["", say("breakNone", lang, names=names_told(weak, model, lang, "; "))] if weak else []
    if len(result.levers) > 1:
        broken = {hit.harm for one in strong for hit in one.hits}
        left = [harm for harm in result.harms if harm not in broken]
        lines += ["", say("unbroken", lang, n=many(len(left), "chain", lang))]
        lines += [line for harm in left for line in told.harm(harm)]
    return closed([*lines, "", say("readBoth", lang)], result.causes.ties, choice, lang)


class _Telling:
    def __init__(self, result: Levers, model: Model, lang: str, *, explain: bool) -> None:
        self.result, self.model, self.lang, self.explain = result, model, lang, explain

    def heading(self, place: int, lever: Lever) -> str:
        name, count = capital(self.model.label(expand(lever.advice), self.lang)), many(len(lever.hits), "chain", self.lang)
        return f"{place:2}. {name}: {count}; {say('beforeEnd', self.lang, n=sum(not hit.is_at_end for hit in lever.hits))}"

    def lever(self, place: int, lever: Lever) -> list[str]:
        asks = say("asksFor", self.lang)
        lines = [self.heading(place, lever)]
        lines += [f"    {asks}: {self.aimed(aim.state)}  [{where((aim.claim,), self.model)}]" for aim in lever.aims]
        for push, hits in groupby(sorted(lever.hits, key=_by_push), key=lambda hit: hit.push):
            lines += [f"    {line}" for line in self.push(push, list(hits))]
        return lines

    def push(self, push: Push, hits: list[Hit]) -> list[str]:
        """What it leads to, how, and the chains that are broken there."""
        ways = chain_told(push.way, self.result.ways, self.model, self.lang, explain=self.explain) if push.way else []
        by_way = f"; {say('byWay', self.lang)}: {ways[0].strip()}" if ways else ""
        return [
            f"{say('leadsTo', self.lang)}: {self.aimed(push.state)}{by_way}",
            *ways[1:],
            *(line for hit in hits for line in self.harm(hit.harm)),
        ]

    def harm(self, harm: Harm) -> list[str]:
        """The chain in one line, with how its things are, and its claims where they are to be listed."""
        among = self.result.causes.ties
        told = self.state(harm.states[0])
        for tie, state in zip(harm.ties, harm.states[1:], strict=True):
            told += f" — {joint(tie, among, self.model, self.lang)} → {self.state(state)}"
        claims = [among.claims_of(tie) for tie in harm.ties if among.claims_of(tie)]
        rest = [line for ones in claims for line in listed(ones, self.model, self.lang) if self.explain]
        return [f"  • {told}  [{'; '.join(where(ones, self.model) for ones in claims)}]", *rest]

    def state(self, state: State) -> str:
        thing, sign = state
        name = self.model.label(expand(thing), self.lang)
        if sign != LESS:
            return name
        if thing in self.result.causes.doers:
            return say("harmTo", self.lang, name=name)
        is_proposed = self.model.things[expand(thing)].kind == mx("Proposal")
        return say("lackOf" if is_proposed else "lessOf", self.lang, name=name)

    def aimed(self, state: State) -> str:
        is_for = state[0] in self.result.causes.doers and state[1] != LESS
        return say("goodFor", self.lang, name=self.state(state)) if is_for else self.state(state)


def _by_push(hit: Hit) -> tuple[int, Push]:
    return len(hit.push.way), hit.push


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
    lines += [] if result.are_all else ["", say("moreLoops", lang)]
    return closed(lines, result.ties, choice, lang)


def _sentence(loop: Loop, among: Ties, model: Model, lang: str) -> str:
    told = capital(model.label(expand(loop.ties[0][0]), lang))
    for place, tie in enumerate(loop.ties):
        found = where(among.claims_of(tie), model)
        told += f"{say('which', lang) if place else ''} {joint(tie, among, model, lang)} {model.label(expand(tie[1]), lang)}"
        told += f" ({found})" if found else ""
    return say("around", lang, told=told, kind=say(loop.kind, lang))


def _about(loop: Loop, among: Ties, model: Model, lang: str, *, explain: bool) -> list[str]:
    claims = [claim for tie in loop.ties for claim in among.claims_of(tie)]
    weakest = model.claims[expand(loop.weakest)]
    lines = [f"“{model.claims[expand(claim)].label[lang]}”  [{where((claim,), model)}]" for claim in claims]
    lines += [line.strip() for line in listed(tuple(claims), model, lang) if explain]
    lines.append(say("weakest", lang, claim=f"[{shorten(weakest.iri)}] {weakest.label[lang]}; {evidence(weakest, model, lang)}"))
    pairs = tuple(dict.fromkeys(thing for tie in loop.merges for thing in tie))
    lines += [say("merges", lang, names=names_told(pairs, model, lang))] if pairs else []
    for key, advice in (("cutBy", loop.cut_by), ("drivenBy", loop.driven_by)):
        lines.append(say(key, lang, names=names_told(advice, model, lang, "; ") or say("noAdvice", lang)))
    return [f"   {line}" for line in lines]
