"""What would follow, and two things beside each other, in words, in English and Spanish."""

from mexict_kg.analysis.comparison import Comparison
from mexict_kg.analysis.dependencies import whole_of
from mexict_kg.analysis.projection import Choice, Ties
from mexict_kg.analysis.propagation import MORE, Effects
from mexict_kg.analysis.removal import Losses, Move
from mexict_kg.analysis.render.chain import capital, chain_told, closed, count_more, names_told, sentences_told
from mexict_kg.analysis.replacement import Replacement
from mexict_kg.model.model import Claim, Model
from mexict_kg.model.wording import qualify
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import many, say


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
    return [*broken, *_moves(result.moves, result.influence, model, lang)]


def _moves(moves: list[Move], influence: Ties, model: Model, lang: str) -> list[str]:
    """The ranks before and after, where any changes."""
    also = say("also", lang, n=many(sum(map(len, influence.claims)), "claim", lang))
    if all(one.before == one.after for one in moves):
        return [f"{say('same', lang)} {also}"]
    return [
        say("rank", lang),
        *(f"  {one.before:3} → {one.after:3}  {model.label(expand(one.thing), lang)}" for one in moves),
        also,
    ]


def replacement_told(result: Replacement, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Who would need the new thing, what comes with it and goes with the old, what would hang on one thing, and the ranks."""
    old, new = (model.label(expand(thing), lang) for thing in (result.old, result.new))
    lines = [say("inPlace", lang, old=old, new=new)]
    parts = (("takenOver", result.taken_over), ("added", result.added), ("dropped", result.dropped))
    for key, found in [(key, found) for key, found in parts if found] or [("noNeeds", [])]:
        lines += ["", say(key, lang, n=many(len(found), "thing", lang), old=old, new=new)]
        lines += [line for one in found for line in chain_told(one.chain, result.needs, model, lang, explain=explain)]
    if result.doubled:
        lines += ["", say("doubled", lang, names=names_told(result.doubled, model, lang))]
    places = [say("unranked", lang) if place is None else say("number", lang, n=place) for place in result.places]
    lines += ["", say("placesThen", lang, old=old, new=new, was=places[0], had=places[1], has=places[2])]
    lines += [say("gained", lang, n=many(result.gained, "pair", lang))] if result.gained else []
    moves = _moves(result.moves, result.influence, model, lang)
    return closed([*lines, *moves, say("onlyMoved", lang)], result.needs, choice, lang)


def effects_told(result: Effects, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """What there would be more or less of, each with its chain, and both where the signs disagree."""
    key = "more" if result.change == MORE else "less"
    lines = [say(key, lang, name=model.label(expand(result.factor), lang))]
    lines += [] if result.effects else [say("nothing", lang), *count_more(choice, lang)]
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
    told = [f"{one.label[lang]}  ({qualify(one, model, lang)}; {sentences_told(one)})" for one in claims]
    return [f"  {'•' if place == 0 else ' '} {text}" for place, text in enumerate(told)]
