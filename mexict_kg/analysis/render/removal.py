"""What would be lost without a thing: in words and as data."""

from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.removal import Removal
from mexict_kg.analysis.render.chain import (
    close,
    render_chain,
    render_moves,
)
from mexict_kg.analysis.render.data import Record, record_chain, record_counted, record_thing
from mexict_kg.analysis.render.evidence import add_claims, list_claims
from mexict_kg.model.aspects import find_whole
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import many, say


def render_removal(result: Removal, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Who would lose something needed, the nearest first, and what becomes of the ranks."""
    name = model.label(expand(result.needs.thing), lang)
    key, left = ("without", "") if result.leaving is None else ("leaving", f"{result.leaving:f}")
    lines = [say(key, lang, name=name, n=left)]
    lines += ["", say("lose", lang, n=many(len(result.lost), "thing", lang)) if result.lost else say("loseNone", lang)]
    for one in result.lost:
        first, *rest = render_chain(one.chain, result.needs.projection, model, lang, explain=explain)
        whole = find_whole(one.thing, model)
        lines += [first + (f"; {say('of', lang, name=model.label(expand(whole), lang))}" if whole else ""), *rest]
    for (thing, _), least in result.kept.items():
        lines.append("  " + say("kept", lang, name=model.label(expand(thing), lang), n=f"{least:f}"))
    lines += _render_deeds(result, model, lang)
    return close([*lines, "", *_render_ranks(result, model, lang)], result.needs.projection, choice, lang)


def _render_deeds(result: Removal, model: Model, lang: str) -> list[str]:
    """What would have nobody to do it, where no claim tells of a need, and which question says more."""
    if not result.deeds:
        return []
    told = [say("deeds", lang, n=many(len(result.deeds), "claim", lang)), *list_claims(result.deeds, model, lang)]
    asked = f"mexict ask what-would-go-with-a-thing --thing {result.needs.thing.removeprefix('mxr:')}"
    return ["", *told, say("deedsAsk", lang, asked=asked)]


def _render_ranks(result: Removal, model: Model, lang: str) -> list[str]:
    broken = [say("broken", lang, n=many(result.broken, "pair", lang))] if result.broken else []
    return [*broken, *render_moves(result.moves, result.influence, model, lang)]


def record_removal(result: Removal, model: Model) -> Record:
    """As JSON could hold it: what is lost, what holds, the pairs no longer joined and the ranks."""
    kept = [{"thing": edge[0], "at_least": str(least)} for edge, least in result.kept.items()]
    return add_claims(
        {
            **record_thing(result.needs.thing, model),
            "leaving": None if result.leaving is None else str(result.leaving),
            "lost": [record_chain(one, result.needs.projection, model) for one in result.lost],
            "kept": kept,
            "deeds": list(result.deeds),
            "broken_pairs": result.broken,
            "ranks": [one._asdict() for one in result.moves],
            "counted": record_counted(result.needs.projection),
            "counted_influence": record_counted(result.influence),
        },
        model,
    )
