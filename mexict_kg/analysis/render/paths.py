"""The paths between two things: in words and as data."""

from mexict_kg.analysis.paths import Hop, Paths
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.render.chain import (
    close,
    count_more,
    render_reading,
)
from mexict_kg.analysis.render.data import Record, record_thing
from mexict_kg.analysis.render.evidence import add_claims, list_claims, render_where
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import many, say


def render_paths(result: Paths, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each path hop by hop, with its direction and paragraphs."""
    lines = [" – ".join(model.label(expand(end), lang) for end in (result.start, result.end))]
    lines += [] if result.ways else [say("noWay", lang), *count_more(choice, lang)]
    for number, path in enumerate(result.ways, 1):
        lines += ["", f"{number}. {many(len(path), 'hop', lang)}"]
        lines += [line for hop in path for line in _render_hop(hop, model, lang, explain=explain)]
    lines += [] if result.are_all else ["", say("moreWays", lang)]
    return close(lines, result.counted, choice, lang)


def _render_hop(hop: Hop, model: Model, lang: str, *, explain: bool) -> list[str]:
    start, end = (model.label(expand(thing), lang) for thing in (hop.start, hop.end))
    reads, found = render_reading(hop.claims, model, lang), render_where(hop.claims, model)
    told = f"{start} — {reads} → {end}" if hop.edge == (hop.start, hop.end) else f"{start} ← {reads} — {end}"
    return [f"   {told}  [{found}]", *(list_claims(hop.claims, model, lang) if explain else [])]


def record_paths(result: Paths, model: Model) -> Record:
    """As JSON could hold it: each path hop by hop."""
    return add_claims(
        {
            "from": record_thing(result.start, model),
            "to": record_thing(result.end, model),
            "ways": [[_record_hop(hop) for hop in path] for path in result.ways],
            "are_all": result.are_all,
            "counted": result.counted,
        },
        model,
    )


def _record_hop(hop: Hop) -> Record:
    along = hop.edge == (hop.start, hop.end)
    return {"from": hop.start, "to": hop.end, "along": along, "claims": list(hop.claims)}
