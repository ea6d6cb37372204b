"""Chains of effects hop by hop: in words, with an arrow for more or less of each thing, and as data."""

from mexict_kg.analysis.chains import Chain, Hop
from mexict_kg.analysis.render.chain import render_reading
from mexict_kg.analysis.render.data import Record
from mexict_kg.analysis.render.evidence import list_claims, render_where
from mexict_kg.analysis.states import LESS, MET, MORE, UNSAID, State
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import say

_ARROWS = {MORE: "↑", LESS: "↓", UNSAID: "~", MET: "✓"}
_NAMES = {MORE: "more", LESS: "less", UNSAID: "unsaid", MET: "met"}


def render_state(state: State, model: Model, lang: str) -> str:
    """A thing with an arrow for what becomes of it, which needs no grammar."""
    return f"{model.label(expand(state[0]), lang)} {_ARROWS[state[1]]}"


def render_steps(chain: Chain, model: Model, lang: str, *, explain: bool = False) -> list[str]:
    """A line for each hop, with where it is said and how it is read, and its claims where they are to be listed."""
    lines, before = [], None
    for hop in chain:
        start = _render_start(hop, before, model, lang)
        end, notes = render_state(hop.end, model, lang), "; ".join(_list_notes(hop, lang))
        found = f"  [{render_where(hop.claims, model)}]" + (f" ({notes})" if notes else "")
        reads = render_reading(hop.claims, model, lang, back=hop.is_need)
        lines.append(f"{start} — {reads} → {end}{found}")
        lines += list_claims(hop.claims, model, lang) if explain else []
        before = hop.end[0]
    return lines


def render_line(chain: Chain, model: Model, lang: str, begin: State | None = None) -> str:
    """All hops in one line, and where each is said; `begin` is the opposite that it begins with, where it does."""
    told = _render_start(chain[0], None, model, lang)
    if begin and begin != chain[0].start:
        told = model.label(expand(begin[0]), lang)
    before = (begin or chain[0].start)[0]
    for hop in chain:
        if hop.start[0] != before:
            told += f" — {say('thing.opposite', lang)} → {render_state(hop.start, model, lang)}"
        told += f" — {render_reading(hop.claims, model, lang, back=hop.is_need)} → {render_state(hop.end, model, lang)}"
        before = hop.end[0]
    return f"{told}  [{'; '.join(render_where(hop.claims, model) for hop in chain)}]"


def _render_start(hop: Hop, before: str | None, model: Model, lang: str) -> str:
    """What a hop starts from: more of the very first needs no arrow, and what is not what was arrived at is its opposite."""
    if before is None and hop.start[1] == MORE:
        return model.label(expand(hop.start[0]), lang)
    told = render_state(hop.start, model, lang)
    return told if before in (None, hop.start[0]) else f"{say('thing.opposite', lang)} {told}"


def _list_notes(hop: Hop, lang: str) -> list[str]:
    """How a hop is read where that is not what its claim says."""
    if hop.is_need:
        return [say("step.needMet" if hop.end[1] == MET else "step.atRisk", lang)]
    if hop.end[1] == UNSAID:
        return [say("step.signNotSaid", lang)] if hop.start[1] != UNSAID else []
    return (
        [] if hop.told else [say("step.hindranceLess" if (hop.start[1], hop.end[1]) == (LESS, MORE) else "step.otherWay", lang)]
    )


def record_hops(chain: Chain) -> list[Record]:
    """Each hop with its two states, whether it goes as told, and its claims."""
    return [
        {
            "from": record_state(hop.start),
            "to": record_state(hop.end),
            "as_told": hop.told,
            "need": hop.is_need,
            "conditions": list(hop.conditions),
            "claims": list(hop.claims),
        }
        for hop in chain
    ]


def record_state(state: State) -> Record:
    """A thing, and what becomes of it: more, less, unsaid or met."""
    return {"thing": state[0], "is": _NAMES[state[1]]}
