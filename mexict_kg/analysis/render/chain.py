"""Results of an analysis in words, in English and Spanish: plain sentences first, then every chain with its paragraphs."""

from typing import Final

from mexict_kg.analysis.centrality import Standing, starts_of
from mexict_kg.analysis.dependencies import Needs
from mexict_kg.analysis.influence import Influence, Ranking
from mexict_kg.analysis.paths import Hop, Ways
from mexict_kg.analysis.projection import Choice, Tie, Ties
from mexict_kg.model.model import Claim, Model
from mexict_kg.model.wording import qualify
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import many, say

MOST: Final = 20
"""So many things of a ranking are told."""


def influence_told(result: Influence, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """How a thing stands, then each chain from it and to it; with the claims of each when they are to explain it."""
    places = say("places", lang, all=many(len(result.ties), "thing", lang), **result.places)
    lines = [_title(result.thing, "influence", model, lang), *_standing(result.standing, lang), places]
    for key, found in (("actsOn", result.acts_on), ("actedOnBy", result.acted_on_by)):
        chains = [line for one in found for line in chain_told(one.chain, result.ties, model, lang, explain=explain)]
        lines += ["", say(key, lang), *chains] if found else []
    lines += _estimated(result.ties, lang)
    return closed(lines, result.ties, choice, lang)


def ranking_told(result: Ranking, model: Model, lang: str, choice: Choice) -> str:
    """The highest things by a measure, with how each stands; by balance the lowest too, which weaken most."""
    lines = [f"{capital(say('influence', lang))}, {say('by', lang, measure=say('by_' + result.by, lang))}"]
    ranked = list(enumerate(result.standings, 1))
    half = MOST // 2
    for place, one in [*ranked[:half], *ranked[-half:]] if result.by == "balance" else ranked[:MOST]:
        lines += [f"{place:3}  {model.label(expand(one.thing), lang)}", *(f"     {line}" for line in _standing(one, lang))]
    lines += _estimated(result.ties, lang)
    return closed(lines, result.ties, choice, lang)


def _estimated(among: Ties, lang: str) -> list[str]:
    starts = len(starts_of(among))
    return ["", say("estimated", lang, n=starts, all=many(len(among), "thing", lang))] if starts < len(among) else []


def needs_told(result: Needs, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Everything that a thing needs and that needs it, with the chain there and what every chain there leads over."""
    lines = [_title(result.thing, "needs", model, lang)]
    lines += [say("aspects", lang, names=names_told(result.aspects, model, lang))] if result.aspects else []
    lines += [say("fallsApart", lang, n=many(result.falls_apart, "part", lang))] if result.falls_apart else []
    for key, found in (("needsThese", result.needs), ("neededBy", result.needed_by)):
        lines += ["", say(key, lang, n=many(len(found), "thing", lang))]
        for one in found:
            first, *rest = chain_told(one.chain, result.ties, model, lang, explain=explain)
            lines += [first + _beside(one.thing, result, model, lang), *rest]
    return closed(lines, result.ties, choice, lang)


def _beside(thing: str, result: Needs, model: Model, lang: str) -> str:
    gates = result.gates[thing]
    over = f"; {say('over', lang, names=names_told(gates, model, lang))}" if gates else ""
    return over + (f"; {say('itself', lang)}" if thing in result.aspects else "")


def ways_told(result: Ways, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each way hop by hop, with its direction and paragraphs."""
    lines = [" – ".join(model.label(expand(end), lang) for end in (result.start, result.end))]
    lines += [] if result.ways else [say("noWay", lang), *count_more(choice, lang)]
    for number, way in enumerate(result.ways, 1):
        lines += ["", f"{number}. {many(len(way), 'hop', lang)}"]
        lines += [line for hop in way for line in _hop(hop, model, lang, explain=explain)]
    lines += [] if result.are_all else ["", say("moreWays", lang)]
    return closed(lines, result.counted, choice, lang)


# ---- Parts ----------------------------------------------------------------------------------------------------------


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _title(thing: str, key: str, model: Model, lang: str) -> str:
    return f"{capital(model.label(expand(thing), lang))}: {say(key, lang)}"


def names_told(things: tuple[str, ...], model: Model, lang: str, between: str = ", ") -> str:
    return between.join(model.label(expand(thing), lang) for thing in things)


def _standing(one: Standing, lang: str) -> list[str]:
    counts = [(sign, getattr(one, sign)) for sign in ("strengthens", "weakens", "neutral")]
    signs = ", ".join(say(sign, lang, n=count) for sign, count in counts if count)
    claims = many(sum(count for _, count in counts), "claim", lang)
    things, others, *far = (many(n, "thing", lang) for n in (one.acts_on, one.acted_on_by, one.reach, one.reached_from))
    reach = say("reach", lang, reach=far[0], reached_from=far[1])
    return [say("acts", lang, things=things, others=others, how=f" ({claims}: {signs})" if signs else ""), reach]


def chain_told(chain: tuple[Tie, ...], among: Ties, model: Model, lang: str, *, explain: bool = False) -> list[str]:
    """A chain in one line, each tie by its first claim, and below it the claims where they are to be listed.

    A tie that is no line of the network leads from a thing to its opposite, or to an aspect of it.
    """
    claims = {tie: among.claims_of(tie) for tie in chain if among.claims_of(tie)}
    told = model.label(expand(chain[0][0]), lang)
    for tie in chain:
        told += f" — {joint(tie, among, model, lang)} → {model.label(expand(tie[1]), lang)}"
    found = "; ".join(where(ones, model) for ones in claims.values())
    return [
        f"  {told}" + (f"  [{found}]" if found else ""),
        *(line for ones in claims.values() for line in listed(ones, model, lang) if explain),
    ]


def joint(tie: Tie, among: Ties, model: Model, lang: str) -> str:
    """How the first thing of a tie stands to the second, by the first of its claims."""
    claims = among.claims_of(tie)
    if claims:
        return _reads(claims, model, lang)
    return say("aspect" if model.things[expand(tie[1])].aspect_of == expand(tie[0]) else "thing.opposite", lang)


def _hop(hop: Hop, model: Model, lang: str, *, explain: bool) -> list[str]:
    start, end = (model.label(expand(thing), lang) for thing in (hop.start, hop.end))
    reads, found = _reads(hop.claims, model, lang), where(hop.claims, model)
    told = f"{start} — {reads} → {end}" if hop.tie == (hop.start, hop.end) else f"{start} ← {reads} — {end}"
    return [f"   {told}  [{found}]", *(listed(hop.claims, model, lang) if explain else [])]


def _reads(claims: tuple[str, ...], model: Model, lang: str) -> str:
    first = model.claims[expand(claims[0])]
    more = f" {say('andMore', lang, n=len(claims) - 1)}" if len(claims) > 1 else ""
    return model.relations[first.relation].reads[lang] + _unsure(first, model, lang) + more


def _unsure(claim: Claim, model: Model, lang: str) -> str:
    """What is not asserted is told with how it is said."""
    return "" if claim.asserted else f" ({qualify(claim, model, lang)})"


def where(claims: tuple[str, ...], model: Model) -> str:
    """The ids of the sentences that state the claims."""
    sentences = {shorten(sentence)[4:] for claim in claims for sentence in model.claims[expand(claim)].sentences}
    return ", ".join(sorted(sentences))


def sentences_told(claim: Claim) -> str:
    """The ids of the sentences that state a claim."""
    return ", ".join(shorten(sentence)[4:] for sentence in claim.sentences)


def listed(claims: tuple[str, ...], model: Model, lang: str) -> list[str]:
    """A line for each claim, with how it is said."""
    found = [model.claims[expand(claim)] for claim in claims]
    return [f"      [{shorten(one.iri)}] {one.label[lang]}; {qualify(one, model, lang)}" for one in found]


def count_more(choice: Choice, lang: str) -> list[str]:
    """That more could be counted, where it is not."""
    return [] if choice.with_proposed else [say("countMore", lang)]


def closed(lines: list[str], counted: Ties | int, choice: Choice, lang: str) -> str:
    """With a last line on what was counted, of ties or of so many claims, and what the numbers mean."""
    claims = counted if isinstance(counted, int) else sum(map(len, counted.claims))
    which = say("proposed" if choice.with_proposed else "asserted", lang)
    which += say("asOf", lang, date=choice.as_of) if choice.as_of else ""
    return "\n".join([*lines, "", say("counted", lang, claims=many(claims, "claim", lang), which=which)]) + "\n"
