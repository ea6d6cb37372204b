"""What there would be more and less of: in words and as data."""

from mexict_kg.analysis.projection import Choice, Edge
from mexict_kg.analysis.propagation import Propagation
from mexict_kg.analysis.render.chain import (
    capitalize,
    close,
    count_more,
    render_chain,
)
from mexict_kg.analysis.render.data import Record, record_counted, record_edges, record_thing
from mexict_kg.analysis.render.evidence import add_claims
from mexict_kg.analysis.states import MORE
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import say


def render_propagation(result: Propagation, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """What there would be more or less of, each with its chain, and both where the signs disagree."""
    key = "more" if result.change == MORE else "less"
    lines = [say(key, lang, name=model.label(expand(result.factor), lang))]
    lines += [] if result.effects else [say("nothing", lang), *count_more(choice, lang)]
    for one in result.effects:
        note = f" ({say('disagrees', lang)})" if one.disagrees else ""
        lines += ["", f"{capitalize(model.label(expand(one.thing), lang))}{note}"]
        for sign, chain in (("grows", one.grows), ("shrinks", one.shrinks)):
            if chain is not None:
                first, *rest = render_chain(chain, result.projection, model, lang, explain=explain)
                lines += [f"  {say(sign, lang)}:{first[1:]}", *rest]
    return close(lines, result.projection, choice, lang)


def record_propagation(result: Propagation, model: Model) -> Record:
    """As JSON could hold it: each thing with the chain by which it grows and that by which it shrinks."""

    def chain(edges: tuple[Edge, ...] | None) -> list[Record] | None:
        return None if edges is None else record_edges(edges, result.projection)

    rows = [
        {**record_thing(one.thing, model), "grows": chain(one.grows), "shrinks": chain(one.shrinks), "disagrees": one.disagrees}
        for one in result.effects
    ]
    return add_claims(
        {
            "factor": record_thing(result.factor, model),
            "change": result.change,
            "effects": rows,
            "counted": record_counted(result.projection),
        },
        model,
    )
