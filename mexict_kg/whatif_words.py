"""What would follow, and two things beside each other, in words, in English and Spanish."""

from mexict_kg.analysis_words import capital, chain_told, closed, sentences_told
from mexict_kg.comparing import Comparison
from mexict_kg.effects import MORE, Effects
from mexict_kg.losses import Losses
from mexict_kg.model import Claim, Model
from mexict_kg.needs import whole_of
from mexict_kg.phrases import many, say
from mexict_kg.telling import evidence
from mexict_kg.ties import Choice
from mexict_kg.vocabulary import expand


def losses_told(result: Losses, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Who would lose something needed, the nearest first, and what becomes of the ranks."""
    name = model.label(expand(result.needs.thing), lang)
    key, left = ("without", "") if result.leaving is None else ("leaving", f"{result.leaving:f}")
    lines = [say(key, lang, name=name, n=left)]
    lines += ["", say("lose", lang, n=many(len(result.lost), "thing", lang)) if result.lost else say("loseNone", lang)]
    for one in result.lost:
        first, *rest = chain_told(one.chain, result.needs.ties, model, lang, explain=explain)
        whole = whole_of(one.thing, model)
        lines += [first + (f"; {say('of', lang, name=model.label(expand(whole), lang))}" if whole else ""), *rest]
    for (thing, _), least in result.kept.items():
        lines.append("  " + say("kept", lang, name=model.label(expand(thing), lang), n=f"{least:f}"))
    return closed([*lines, "", *_ranks(result, model, lang)], result.needs.ties, choice, lang)


def _ranks(result: Losses, model: Model, lang: str) -> list[str]:
    broken = [say("broken", lang, n=many(result.broken, "pair", lang))] if result.broken else []
    also = say("also", lang, n=many(sum(map(len, result.influence.claims)), "claim", lang))
    if all(one.before == one.after for one in result.moves):
        return [*broken, f"{say('same', lang)} {also}"]
    moves = [f"  {one.before:3} → {one.after:3}  {model.label(expand(one.thing), lang)}" for one in result.moves]
    return [*broken, say("rank", lang), *moves, also]


def effects_told(result: Effects, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """What there would be more or less of, each with its chain, and both where the signs disagree."""
    key = "more" if result.change == MORE else "less"
    lines = [say(key, lang, name=model.label(expand(result.factor), lang))]
    lines += [] if result.effects else [say("nothing", lang)]
    for one in result.effects:
        note = f" ({say('disagrees', lang)})" if one.disagrees else ""
        lines += ["", f"{capital(model.label(expand(one.thing), lang))}{note}"]
        for sign, chain in (("grows", one.grows), ("shrinks", one.shrinks)):
            if chain is not None:
                first, *rest = chain_told(chain, result.ties, model, lang, explain=explain)
                lines += [f"  {say(sign, lang)}:{first[1:]}", *rest]
    return closed(lines, result.ties, choice, lang)


def comparison_told(result: Comparison, model: Model, lang: str) -> str:
    """What the report says between the two, against each other, of both and of one only; every claim with where it is said."""
    first, second = (model.label(expand(thing), lang) for thing in (result.first, result.second))
    pairs = [list(pair) for pair in result.opposed], [[*pair.first, *pair.second] for pair in result.shared]
    parts = [
        (say("between", lang), [[claim] for claim in result.between]),
        (say("opposed", lang), pairs[0]),
        (say("shared", lang), pairs[1]),
        (say("only", lang, name=first), [[claim] for claim in result.only_first]),
        (say("only", lang, name=second), [[claim] for claim in result.only_second]),
    ]
    lines = [f"{capital(first)} – {second}"]
    for heading, groups in parts:
        lines += ["", f"{heading}: {len(groups) or say('none', lang)}"]
        lines += [line for group in groups for line in _group(group, model, lang)]
    return "\n".join(lines) + "\n"


def _group(claims: list[Claim], model: Model, lang: str) -> list[str]:
    """Claims that stand beside each other, the first with a dot."""
    told = [f"{one.label[lang]}  ({evidence(one, model, lang)}; {sentences_told(one)})" for one in claims]
    return [f"  {'•' if place == 0 else ' '} {text}" for place, text in enumerate(told)]
