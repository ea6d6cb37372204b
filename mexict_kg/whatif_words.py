"""What would follow, the loops, and two things beside each other, in words, in English and Spanish."""

from typing import Final

from mexict_kg.analysis_words import capital, chain_told, closed, many, names_told, sentences_told
from mexict_kg.circles import Loop, Loops
from mexict_kg.comparing import Comparison
from mexict_kg.effects import MORE, Effects
from mexict_kg.losses import Losses
from mexict_kg.model import Claim, Model, Text
from mexict_kg.needs import whole_of
from mexict_kg.telling import evidence
from mexict_kg.ties import Choice
from mexict_kg.vocabulary import expand, shorten

_WORDS: Final[dict[str, Text]] = {
    "without": {"en": "Without this: {name}", "es": "Sin esto: {name}"},
    "leaving": {"en": "With {n} left of this: {name}", "es": "Si quedan {n} de esto: {name}"},
    "lose": {"en": "{n} would lose something needed", "es": "Perderían algo necesario: {n}"},
    "loseNone": {"en": "Nothing would lose anything needed.", "es": "Nada perdería algo necesario."},
    "of": {"en": "an aspect of {name}", "es": "un aspecto de {name}"},
    "kept": {"en": "{name} still has enough: it needs at least {n}.", "es": "A {name} le basta: necesita al menos {n}."},
    "broken": {
        "en": "Between {n} no chain of influence would lead any more.",
        "es": "Entre {n} ya no llevaría ninguna cadena de influencia.",
    },
    "same": {
        "en": "None of the ten most influential things would change its rank.",
        "es": "Ninguna de las diez cosas más influyentes cambiaría de lugar.",
    },
    "also": {"en": "The ranks count {n} of influence.", "es": "Los lugares cuentan {n} de influencia."},
    "rank": {"en": "Rank by influence, before and after", "es": "Lugar por influencia, antes y después"},
    "more": {"en": "If there were more of this: {name}", "es": "Si hubiera más de esto: {name}"},
    "less": {"en": "If there were less of this: {name}", "es": "Si hubiera menos de esto: {name}"},
    "grows": {"en": "more", "es": "más"},
    "shrinks": {"en": "less", "es": "menos"},
    "disagrees": {"en": "the signs disagree", "es": "los signos discrepan"},
    "nothing": {"en": "The report tells of no effect that has a sign.", "es": "El informe no habla de ningún efecto con signo."},
    "loops": {"en": "Feedback loops: {n}", "es": "Ciclos: {n}"},
    "reinforcing": {"en": "reinforcing", "es": "de refuerzo"},
    "balancing": {"en": "balancing", "es": "de equilibrio"},
    "open": {"en": "of open sign", "es": "de signo abierto"},
    "weakest": {"en": "As sure as: {claim}", "es": "Tan seguro como: {claim}"},
    "merges": {"en": "It takes for opposites: {names}", "es": "Toma por contrarios: {names}"},
    "between": {"en": "Between the two", "es": "Entre ambas"},
    "opposed": {"en": "Set against each other", "es": "Puestas una frente a otra"},
    "shared": {"en": "Of both", "es": "De ambas"},
    "only": {"en": "Only of {name}", "es": "Solo de {name}"},
    "none": {"en": "nothing", "es": "nada"},
}


def losses_told(result: Losses, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Who would lose something needed, the nearest first, and what becomes of the ranks."""
    name = model.label(expand(result.needs.thing), lang)
    key, left = ("without", "") if result.leaving is None else ("leaving", f"{result.leaving:f}")
    lines = [_say(key, lang, name=name, n=left)]
    lines += ["", _say("lose", lang, n=many(len(result.lost), "thing", lang)) if result.lost else _say("loseNone", lang)]
    for one in result.lost:
        first, *rest = chain_told(one.chain, result.needs.graph, model, lang, explain=explain)
        whole = whole_of(one.thing, model)
        lines += [first + (f"; {_say('of', lang, name=model.label(expand(whole), lang))}" if whole else ""), *rest]
    for (thing, _), least in result.kept.items():
        lines.append("  " + _say("kept", lang, name=model.label(expand(thing), lang), n=f"{least:f}"))
    return closed([*lines, "", *_ranks(result, model, lang)], result.needs.graph, choice, lang)


def _ranks(result: Losses, model: Model, lang: str) -> list[str]:
    broken = [_say("broken", lang, n=many(result.broken, "pair", lang))] if result.broken else []
    also = _say("also", lang, n=many(sum(data["weight"] for *_, data in result.influence.edges(data=True)), "claim", lang))
    if all(one.before == one.after for one in result.moves):
        return [*broken, f"{_say('same', lang)} {also}"]
    moves = [f"  {one.before:3} → {one.after:3}  {model.label(expand(one.thing), lang)}" for one in result.moves]
    return [*broken, _say("rank", lang), *moves, also]


def effects_told(result: Effects, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """What there would be more or less of, each with its chain, and both where the signs disagree."""
    key = "more" if result.change == MORE else "less"
    lines = [_say(key, lang, name=model.label(expand(result.factor), lang))]
    lines += [] if result.effects else [_say("nothing", lang)]
    for one in result.effects:
        note = f" ({_say('disagrees', lang)})" if one.disagrees else ""
        lines += ["", f"{capital(model.label(expand(one.thing), lang))}{note}"]
        for sign, chain in (("grows", one.grows), ("shrinks", one.shrinks)):
            if chain is not None:
                first, *rest = chain_told(chain, result.graph, model, lang, explain=explain)
                lines += [f"  {_say(sign, lang)}:{first[1:]}", *rest]
    return closed(lines, result.graph, choice, lang)


def loops_told(result: Loops, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each loop with its links in their own wording, and how sure it is."""
    lines = [_say("loops", lang, n=len(result.loops))]
    for number, one in enumerate(result.loops, 1):
        first, *rest = chain_told(one.ties, result.graph, model, lang, explain=explain)
        lines += ["", f"{number}. {_say(one.kind, lang)}", first, *rest, *_about(one, model, lang)]
    return closed(lines, result.graph, choice, lang)


def comparison_told(result: Comparison, model: Model, lang: str) -> str:
    """What the report says between the two, against each other, of both and of one only; every claim with where it is said."""
    first, second = (model.label(expand(thing), lang) for thing in (result.first, result.second))
    pairs = [list(pair) for pair in result.opposed], [[*pair.first, *pair.second] for pair in result.shared]
    parts = [
        (_say("between", lang), [[claim] for claim in result.between]),
        (_say("opposed", lang), pairs[0]),
        (_say("shared", lang), pairs[1]),
        (_say("only", lang, name=first), [[claim] for claim in result.only_first]),
        (_say("only", lang, name=second), [[claim] for claim in result.only_second]),
    ]
    lines = [f"{capital(first)} – {second}"]
    for heading, groups in parts:
        lines += ["", f"{heading}: {len(groups) or _say('none', lang)}"]
        lines += [line for group in groups for line in _group(group, model, lang)]
    return "\n".join(lines) + "\n"


def _group(claims: list[Claim], model: Model, lang: str) -> list[str]:
    """Claims that stand beside each other, the first with a dot."""
    told = [f"{one.label[lang]}  ({evidence(one, model, lang)}; {sentences_told(one)})" for one in claims]
    return [f"  {'•' if place == 0 else ' '} {text}" for place, text in enumerate(told)]


def _about(one: Loop, model: Model, lang: str) -> list[str]:
    claim = model.claims[expand(one.weakest)]
    lines = [_say("weakest", lang, claim=f"[{shorten(claim.iri)}] {claim.label[lang]}; {evidence(claim, model, lang)}")]
    pairs = tuple(dict.fromkeys(thing for tie in one.merges for thing in tie))
    lines += [_say("merges", lang, names=names_told(pairs, model, lang))] if one.merges else []
    return [f"  {line}" for line in lines]


def _say(key: str, lang: str, **values: object) -> str:
    return _WORDS[key][lang].format(**values)
