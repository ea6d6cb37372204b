"""Feedback loops: in words and as data."""

from mexict_kg.analysis.feedback_loops import Loop, Loops
from mexict_kg.analysis.projection import Choice, Projection
from mexict_kg.analysis.render.chain import (
    capitalize,
    close,
    render_joint,
    render_names,
)
from mexict_kg.analysis.render.data import Record, record_counted, record_edges
from mexict_kg.analysis.render.evidence import add_claims, list_claims, render_where
from mexict_kg.analysis.states import find_doers
from mexict_kg.model.model import Model
from mexict_kg.model.wording import phrase_quote, qualify
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import say


def render_loops(result: Loops, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each loop in one sentence, with its links in their own wording, how sure it is, and which advice cuts or drives it."""
    lines = [say("loops", lang, n=len(result.loops))]
    for number, one in enumerate(result.loops, 1):
        lines += [
            "",
            f"{number}. {_render_loop(one, result.projection, model, lang)}",
            *_render_about(one, result.projection, model, lang, explain=explain),
        ]
    lines += [] if result.are_all else ["", say("moreFound", lang)]
    lines += ["", say("noLoopTold", lang)] if result.loops else []
    return close(lines, result.projection, choice, lang)


def _render_loop(loop: Loop, projection: Projection, model: Model, lang: str) -> str:
    told = capitalize(model.label(expand(loop.edges[0][0]), lang))
    for place, edge in enumerate(loop.edges):
        which, end = say("which", lang) if place else "", model.label(expand(edge[1]), lang)
        found = render_where(projection.claims_of(edge), model)
        told += f"{which} {render_joint(edge, projection, model, lang)} {end}" + (f" ({found})" if found else "")
    return say("around", lang, told=told, kind=say(loop.kind, lang))


def _render_about(loop: Loop, projection: Projection, model: Model, lang: str, *, explain: bool) -> list[str]:
    claims = [model.claims[expand(claim)] for edge in loop.edges for claim in projection.claims_of(edge)]
    weakest = model.claims[expand(loop.weakest)]
    lines = [
        f"• {one.label[lang]}{f': {phrase_quote(one)}' if one.quote else ''}  [{render_where((shorten(one.iri),), model)}]"
        for one in claims
    ]
    lines += [line.strip() for line in list_claims(tuple(shorten(one.iri) for one in claims), model, lang) if explain]
    lines.append(say("weakest", lang, claim=f"{weakest.label[lang]}; {qualify(weakest, model, lang)}  [{shorten(weakest.iri)}]"))
    pairs = tuple(dict.fromkeys(thing for edge in loop.merges for thing in edge))
    lines += [say("merges", lang, names=render_names(pairs, model, lang))] if pairs else []
    doers = find_doers(model)
    many_sided = tuple(start for start, _ in loop.edges if start in doers)
    lines += [say("overDoers", lang, names=render_names(many_sided, model, lang))] if many_sided else []
    for key, advice in (("cutBy", loop.cut_by), ("drivenBy", loop.driven_by)):
        lines.append(say(key, lang, names=render_names(advice, model, lang, "; ") or say("noAdvice", lang)))
    return [f"   {line}" for line in lines]


def record_loops(result: Loops, model: Model) -> Record:
    """As JSON could hold it: each loop with its edges, its kind and its weakest claim."""
    rows = [_record_loop(one, result.projection) for one in result.loops]
    return add_claims({"loops": rows, "are_all": result.are_all, "counted": record_counted(result.projection)}, model)


def _record_loop(one: Loop, projection: Projection) -> Record:
    return {
        "kind": one.kind,
        "ties": record_edges(one.edges, projection),
        "merges": [list(edge) for edge in one.merges],
        "weakest": one.weakest,
        "cut_by": list(one.cut_by),
        "driven_by": list(one.driven_by),
    }
