"""Feedback loops: in words and as data."""

from mexict_kg.analysis.feedback_loops import Loop, Loops
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.render.chain import capitalize, close, render_names, render_reading
from mexict_kg.analysis.render.data import Record, record_claims
from mexict_kg.analysis.render.evidence import add_claims, list_claims, render_where
from mexict_kg.analysis.render.steps import record_hops, render_read_as
from mexict_kg.model.model import Model
from mexict_kg.model.wording import phrase_quote, qualify
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import say


def render_loops(result: Loops, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each loop in one sentence, with its links in their own wording, how sure it is, and which advice cuts or drives it."""
    lines = [say("loops", lang, n=len(result.loops))]
    for number, one in enumerate(result.loops, 1):
        lines += ["", f"{number}. {_render_loop(one, model, lang)}", *_render_about(one, model, lang, explain=explain)]
    lines += [] if result.are_all else ["", say("moreFound", lang)]
    lines += ["", say("noLoopTold", lang)] if result.loops else []
    return close(lines, len(result.chains.claims), choice, lang)


def _render_loop(loop: Loop, model: Model, lang: str) -> str:
    before = loop.hops[0].entered[0]
    told = capitalize(model.label(expand(before), lang))
    for place, hop in enumerate(loop.hops):
        for one in hop.over:
            told += f", {render_read_as(one, model, lang)} {model.label(expand(one.end[0]), lang)}"
            before = hop.start[0]
        opposite = "" if hop.start[0] == before else f", {say('thing.opposite', lang)} {model.label(expand(hop.start[0]), lang)}"
        which, end = say("which", lang) if place else "", model.label(expand(hop.end[0]), lang)
        reads = render_reading(hop.claims, model, lang, back=hop.is_need)
        told += f"{opposite}{which} {reads} {end} ({render_where(hop.claims, model)})"
        before = hop.end[0]
    return say("around", lang, told=told, kind=say(loop.kind, lang))


def _render_about(loop: Loop, model: Model, lang: str, *, explain: bool) -> list[str]:
    names = [claim for hop in loop.hops for claim in hop.claims]
    claims = [model.claims[expand(claim)] for claim in names]
    weakest = model.claims[expand(loop.weakest)]
    lines = [
        f"• {one.label[lang]}{f': {phrase_quote(one)}' if one.quote else ''}  [{render_where((name,), model)}]"
        for name, one in zip(names, claims, strict=True)
    ]
    lines += [line.strip() for line in list_claims(tuple(names), model, lang) if explain]
    lines.append(say("weakest", lang, claim=f"{weakest.label[lang]}; {qualify(weakest, model, lang)}  [{loop.weakest}]"))
    for key, advice in (("cutBy", loop.cut_by), ("drivenBy", loop.driven_by)):
        lines.append(say(key, lang, names=render_names(advice, model, lang, "; ") or say("noAdvice", lang)))
    return [f"   {line}" for line in lines]


def record_loops(result: Loops, model: Model) -> Record:
    """As JSON could hold it: each loop with its hops, its kind and its weakest claim."""
    rows = [_record_loop(one, model) for one in result.loops]
    return add_claims({"loops": rows, "are_all": result.are_all, "counted": record_claims(result.chains.claims)}, model)


def _record_loop(one: Loop, model: Model) -> Record:
    return {
        "kind": one.kind,
        "hops": record_hops(one.hops, model),
        "weakest": one.weakest,
        "cut_by": list(one.cut_by),
        "driven_by": list(one.driven_by),
    }
