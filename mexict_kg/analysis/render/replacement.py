"""What would change with one thing in the place of another: in words and as data."""

from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.render.chain import (
    close,
    render_chain,
    render_moves,
    render_names,
)
from mexict_kg.analysis.render.data import Record, record_chain, record_counted, record_thing
from mexict_kg.analysis.render.evidence import add_claims
from mexict_kg.analysis.replacement import Replacement
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import many, say


def render_replacement(result: Replacement, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Who would need the new thing, what comes with it and goes with the old, what would hang on one thing, and the ranks."""
    old, new = (model.label(expand(thing), lang) for thing in (result.old, result.new))
    lines = [say("inPlace", lang, old=old, new=new)]
    parts = (("takenOver", result.taken_over), ("added", result.added), ("dropped", result.dropped))
    for key, found in [(key, found) for key, found in parts if found] or [("noNeeds", [])]:
        lines += ["", say(key, lang, n=many(len(found), "thing", lang), old=old, new=new)]
        lines += [line for one in found for line in render_chain(one.chain, result.needs, model, lang, explain=explain)]
    if result.doubled:
        lines += ["", say("doubled", lang, names=render_names(result.doubled, model, lang))]
    places = [say("unranked", lang) if place is None else say("number", lang, n=place) for place in result.places]
    lines += ["", say("placesThen", lang, old=old, new=new, was=places[0], had=places[1], has=places[2])]
    lines += [say("gained", lang, n=many(result.gained, "pair", lang))] if result.gained else []
    moves = render_moves(result.moves, result.influence, model, lang)
    return close([*lines, *moves, say("onlyMoved", lang)], result.needs, choice, lang)


def record_replacement(result: Replacement, model: Model) -> Record:
    """As JSON could hold it: the needs that move, come and go, and the ranks."""
    chains = {
        name: [record_chain(one, result.needs, model) for one in getattr(result, name)]
        for name in ("taken_over", "added", "dropped")
    }
    return add_claims(
        {
            "old": record_thing(result.old, model),
            "new": record_thing(result.new, model),
            **chains,
            "doubled": list(result.doubled),
            "ranks": dict(zip(("old", "new", "new_then"), result.places, strict=True)),
            "moves": [one._asdict() for one in result.moves],
            "gained_pairs": result.gained,
            "counted": record_counted(result.needs),
            "counted_influence": record_counted(result.influence),
        },
        model,
    )
