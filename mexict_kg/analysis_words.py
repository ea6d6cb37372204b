"""Results of an analysis in words, in English and Spanish: plain sentences first, then every chain with its paragraphs."""

from typing import Final

import networkx as nx

from mexict_kg.influence import Influence, Ranking
from mexict_kg.measures import Standing
from mexict_kg.model import Claim, Model, Text
from mexict_kg.needs import Needs
from mexict_kg.reaching import Tie
from mexict_kg.telling import evidence
from mexict_kg.ties import Choice
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.ways import Hop, Ways

MOST: Final = 20
"""So many things of a ranking are told."""
_WORDS: Final[dict[str, Text]] = {
    "influence": {"en": "who acts on whom", "es": "quién actúa sobre quién"},
    "needs": {"en": "what needs what", "es": "qué necesita qué"},
    "acts": {
        "en": "It acts on {things}{how}, and is acted on by {others}.",
        "es": "Actúa sobre {things}{how}; recibe la acción de {others}.",
    },
    "strengthens": {"en": "{n} strengthening", "es": "{n} fortaleciendo"},
    "weakens": {"en": "{n} weakening", "es": "{n} debilitando"},
    "neutral": {"en": "{n} without a sign", "es": "{n} sin signo"},
    "reach": {
        "en": "Chains lead from it to {reach}, and from {reached_from} to it.",
        "es": "De ello parten cadenas hacia {reach}, y hacia ello desde {reached_from}.",
    },
    "places": {
        "en": "Of {all} it is number {influence} by influence, {between} by lying between others, {reach} by reach.",
        "es": "De {all} es la número {influence} por influencia, la {between} por estar entre otras, la {reach} por alcance.",
    },
    "actsOn": {"en": "It acts on", "es": "Actúa sobre"},
    "actedOnBy": {"en": "It is acted on by", "es": "Actúan sobre ello"},
    "needsThese": {"en": "It needs {n}", "es": "Necesita {n}"},
    "neededBy": {"en": "It is needed by {n}", "es": "Es necesaria para {n}"},
    "aspects": {"en": "Its aspects count as itself: {names}.", "es": "Sus aspectos cuentan como ello mismo: {names}."},
    "over": {"en": "only over {names}", "es": "solo a través de {names}"},
    "fallsApart": {
        "en": "Without it the network of needs falls apart: {n} more, whichever way the lines point.",
        "es": "Sin ello la red de necesidades se rompe: {n} más, sin mirar hacia dónde apuntan las líneas.",
    },
    "andMore": {"en": "(and {n} more)", "es": "(y {n} más)"},
    "itself": {"en": "its own aspect", "es": "aspecto suyo"},
    "opposite": {"en": "opposite of", "es": "lo contrario de"},
    "noWay": {
        "en": "No chain of the claims counted joins the two.",
        "es": "Ninguna cadena de las afirmaciones contadas une a ambas.",
    },
    "more": {"en": "There are more; ask for shorter ones.", "es": "Hay más; pida caminos más cortos."},
    "counted": {
        "en": "Counted: {claims} {which}. A number tells how one report of 2021 speaks, not who has power in Mexico.",
        "es": "Se cuentan {claims} {which}. Un número dice cómo habla un informe de 2021, no quién tiene poder en México.",
    },
    "asserted": {"en": "that the report asserts", "es": "que el informe da por ciertas"},
    "proposed": {
        "en": "that the report asserts, forecasts, plans, advises or passes on",
        "es": "que el informe da por ciertas, prevé, planea, aconseja o transmite",
    },
    "asOf": {"en": " as of {date}", "es": " a fecha de {date}"},
}
_NOUNS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "thing": {"en": ("thing", "things"), "es": ("cosa", "cosas")},
    "claim": {"en": ("claim", "claims"), "es": ("afirmación", "afirmaciones")},
    "time": {"en": ("time", "times"), "es": ("vez", "veces")},
    "part": {"en": ("part", "parts"), "es": ("parte", "partes")},
    "pair": {"en": ("pair of things", "pairs of things"), "es": ("par de cosas", "pares de cosas")},
    "hop": {"en": ("hop", "hops"), "es": ("paso", "pasos")},
}


def influence_told(result: Influence, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """How a thing stands, then each chain from it and to it; with the claims of each when they are to explain it."""
    places = _say("places", lang, all=many(len(result.graph), "thing", lang), **result.places)
    lines = [_title(result.thing, "influence", model, lang), *_standing(result.standing, lang), places]
    for key, found in (("actsOn", result.acts_on), ("actedOnBy", result.acted_on_by)):
        chains = [line for one in found for line in chain_told(one.chain, result.graph, model, lang, explain=explain)]
        lines += ["", _say(key, lang), *chains] if found else []
    return closed(lines, result.graph, choice, lang)


def ranking_told(result: Ranking, model: Model, lang: str, choice: Choice) -> str:
    """The most influential things, with how each stands."""
    lines = [capital(_say("influence", lang))]
    for place, one in enumerate(result.standings[:MOST], 1):
        lines += [f"{place:3}  {model.label(expand(one.thing), lang)}", *(f"     {line}" for line in _standing(one, lang))]
    return closed(lines, result.graph, choice, lang)


def needs_told(result: Needs, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Everything that a thing needs and that needs it, with the chain there and what every chain there leads over."""
    lines = [_title(result.thing, "needs", model, lang)]
    lines += [_say("aspects", lang, names=names_told(result.aspects, model, lang))] if result.aspects else []
    lines += [_say("fallsApart", lang, n=many(result.falls_apart, "part", lang))] if result.falls_apart else []
    for key, found in (("needsThese", result.needs), ("neededBy", result.needed_by)):
        lines += ["", _say(key, lang, n=many(len(found), "thing", lang))]
        for one in found:
            first, *rest = chain_told(one.chain, result.graph, model, lang, explain=explain)
            lines += [first + _beside(one.thing, result, model, lang), *rest]
    return closed(lines, result.graph, choice, lang)


def _beside(thing: str, result: Needs, model: Model, lang: str) -> str:
    gates = result.gates[thing]
    over = f"; {_say('over', lang, names=names_told(gates, model, lang))}" if gates else ""
    return over + (f"; {_say('itself', lang)}" if thing in result.aspects else "")


def ways_told(result: Ways, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each way hop by hop, with its direction and paragraphs."""
    lines = [" – ".join(model.label(expand(end), lang) for end in (result.start, result.end))]
    lines += [] if result.ways else [_say("noWay", lang)]
    for number, way in enumerate(result.ways, 1):
        lines += ["", f"{number}. {many(len(way), 'hop', lang)}"]
        lines += [line for hop in way for line in _hop(hop, model, lang, explain=explain)]
    lines += [] if result.are_all else ["", _say("more", lang)]
    return closed(lines, result.counted, choice, lang)


# ---- Parts ----------------------------------------------------------------------------------------------------------


def _say(key: str, lang: str, **values: object) -> str:
    return _WORDS[key][lang].format(**values)


def many(number: int, noun: str, lang: str) -> str:
    one, more = _NOUNS[noun][lang]
    return f"{number} {one if number == 1 else more}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _title(thing: str, key: str, model: Model, lang: str) -> str:
    return f"{capital(model.label(expand(thing), lang))}: {_say(key, lang)}"


def names_told(things: tuple[str, ...], model: Model, lang: str) -> str:
    return ", ".join(model.label(expand(thing), lang) for thing in things)


def _standing(one: Standing, lang: str) -> list[str]:
    counts = [(sign, getattr(one, sign)) for sign in ("strengthens", "weakens", "neutral")]
    signs = ", ".join(_say(sign, lang, n=many(count, "time", lang)) for sign, count in counts if count)
    things, others, *far = (many(n, "thing", lang) for n in (one.acts_on, one.acted_on_by, one.reach, one.reached_from))
    reach = _say("reach", lang, reach=far[0], reached_from=far[1])
    return [_say("acts", lang, things=things, others=others, how=f" ({signs})" if signs else ""), reach]


def chain_told(chain: tuple[Tie, ...], graph: nx.DiGraph, model: Model, lang: str, *, explain: bool = False) -> list[str]:
    """A chain in one line, each tie by its first claim, and below it the claims where they are to be listed.

    A tie that is no line of the network leads from a thing to its opposite.
    """
    claims = {tie: graph.edges[tie]["claims"] for tie in chain if graph.has_edge(*tie)}
    told = model.label(expand(chain[0][0]), lang)
    for tie in chain:
        reads = _reads(claims[tie], model, lang) if tie in claims else _say("opposite", lang)
        told += f" — {reads} → {model.label(expand(tie[1]), lang)}"
    where = "; ".join(_where(ones, model) for ones in claims.values())
    return [
        f"  {told}" + (f"  [{where}]" if where else ""),
        *(line for ones in claims.values() for line in _listed(ones, model, lang) if explain),
    ]


def _hop(hop: Hop, model: Model, lang: str, *, explain: bool) -> list[str]:
    start, end = (model.label(expand(thing), lang) for thing in (hop.start, hop.end))
    reads, where = _reads(hop.claims, model, lang), _where(hop.claims, model)
    told = f"{start} — {reads} → {end}" if hop.tie == (hop.start, hop.end) else f"{start} ← {reads} — {end}"
    return [f"   {told}  [{where}]", *(_listed(hop.claims, model, lang) if explain else [])]


def _reads(claims: tuple[str, ...], model: Model, lang: str) -> str:
    first = model.claims[expand(claims[0])]
    more = f" {_say('andMore', lang, n=len(claims) - 1)}" if len(claims) > 1 else ""
    return model.relations[first.relation].reads[lang] + _unsure(first, model, lang) + more


def _unsure(claim: Claim, model: Model, lang: str) -> str:
    """What is not asserted is told with how it is said."""
    return "" if claim.asserted else f" ({evidence(claim, model, lang)})"


def _where(claims: tuple[str, ...], model: Model) -> str:
    sentences = {shorten(sentence)[4:] for claim in claims for sentence in model.claims[expand(claim)].sentences}
    return ", ".join(sorted(sentences))


def sentences_told(claim: Claim) -> str:
    """The ids of the sentences that state a claim."""
    return ", ".join(shorten(sentence)[4:] for sentence in claim.sentences)


def _listed(claims: tuple[str, ...], model: Model, lang: str) -> list[str]:
    found = [model.claims[expand(claim)] for claim in claims]
    return [f"      [{shorten(one.iri)}] {one.label[lang]}; {evidence(one, model, lang)}" for one in found]


def closed(lines: list[str], graph: nx.DiGraph | int, choice: Choice, lang: str) -> str:
    """With a last line on what was counted, of the ties of a graph or so many claims, and what the numbers mean."""
    claims = graph if isinstance(graph, int) else sum(data["weight"] for _, _, data in graph.edges(data=True))
    which = _say("proposed" if choice.with_proposed else "asserted", lang)
    which += _say("asOf", lang, date=choice.as_of) if choice.as_of else ""
    return "\n".join([*lines, "", _say("counted", lang, claims=many(claims, "claim", lang), which=which)]) + "\n"
