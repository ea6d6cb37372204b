"""Chains of effects hop by hop: in words, with an arrow for more or less of each thing, and as data."""

from mexict_kg.analysis.chains import Chain, Crossing, Hop
from mexict_kg.analysis.render.chain import render_reading
from mexict_kg.analysis.render.data import Record
from mexict_kg.analysis.render.evidence import list_claims, render_where
from mexict_kg.analysis.states import LESS, MET, MORE, UNSAID, State
from mexict_kg.model.model import Model
from mexict_kg.model.records import Reading
from mexict_kg.vocabulary import expand, mx, shorten
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
        lines += [render_crossing(one, model, lang) for one in hop.over]
        before = hop.start[0] if hop.over else before
        start = _render_start(hop, before, model, lang)
        end, notes = render_state(hop.end, model, lang), "; ".join(_list_notes(hop, lang))
        found = f"  [{render_where(hop.claims, model)}]" + (f" ({notes})" if notes else "")
        reads = render_reading(hop.claims, model, lang, back=hop.is_need)
        lines.append(f"{start} — {reads} → {end}{found}")
        lines += list_claims(hop.claims, model, lang) if explain else []
        before = hop.end[0]
    return lines


def render_crossing(crossing: Crossing, model: Model, lang: str) -> str:
    """A reading as a line of its own: what is read as what, on which basis, and on which sentences it rests."""
    reading = model.reading(expand(crossing.reading))
    start = _render_both(crossing.start, _find_named(crossing.start, reading, model), model, lang)
    end = _render_both(_find_named(crossing.end, reading, model), crossing.end, model, lang)
    where = ", ".join(shorten(sentence)[4:] for sentence in reading.sentences)
    return f"{start} — {render_read_as(crossing, model, lang)} → {end}  [{where}]"


def _render_both(one: State, other: State, model: Model, lang: str) -> str:
    """A state, and where a chain goes on by the same told of an opposite, that too."""
    told = render_state(one, model, lang)
    return told if one == other else f"{told}, {say('step.thatIs', lang, state=render_state(other, model, lang))}"


def _find_named(state: State, reading: Reading, model: Model) -> State:
    """The state as the reading names it, which may be of an opposite."""
    thing, names = expand(state[0]), (reading.takes, reading.taken_for)
    named = thing if thing in names else next(one for one in names if thing in model.opposites.get(one, ()))
    return state if named == thing else (shorten(named), -state[1])


def render_read_as(crossing: Crossing, model: Model, lang: str) -> str:
    """As what the one is read of the other, and on which basis."""
    reading = model.reading(expand(crossing.reading))
    how, basis = (model.label(mx(name), lang) for name in (reading.kind, reading.basis))
    return say("step.readAs", lang, how=how, basis=basis)


def render_line(chain: Chain, model: Model, lang: str, begin: State | None = None) -> str:
    """All hops in one line, and where each is said; `begin` is the opposite that it begins with, where it does."""
    told = _render_start(chain[0], None, model, lang)
    if begin and begin != chain[0].start:
        told = model.label(expand(begin[0]), lang)
    before = (begin or chain[0].start)[0]
    for hop in chain:
        for one in hop.over:
            told += f" — {render_read_as(one, model, lang)} → {render_state(one.end, model, lang)}"
            before = hop.start[0]
        if hop.start[0] != before:
            told += f" — {say('step.thatIs', lang, state=render_state(hop.start, model, lang))}"
        told += f" — {render_reading(hop.claims, model, lang, back=hop.is_need)} → {render_state(hop.end, model, lang)}"
        before = hop.end[0]
    return f"{told}  [{'; '.join(render_where(hop.claims, model) for hop in chain)}]"


def _render_start(hop: Hop, before: str | None, model: Model, lang: str) -> str:
    """What a hop starts from: more of the very first needs no arrow, and what is not what was arrived at is its opposite."""
    if before is None and hop.start[1] == MORE:
        return model.label(expand(hop.start[0]), lang)
    told = render_state(hop.start, model, lang)
    return told if before in (None, hop.start[0]) else say("step.thatIs", lang, state=told)


def _list_notes(hop: Hop, lang: str) -> list[str]:
    """How a hop is read where that is not what its claim says."""
    if hop.is_need:
        return [say("step.needMet" if hop.end[1] == MET else "step.atRisk", lang)]
    if hop.end[1] == UNSAID:
        return [say("step.signNotSaid", lang)] if hop.start[1] != UNSAID else []
    return (
        [] if hop.told else [say("step.hindranceLess" if (hop.start[1], hop.end[1]) == (LESS, MORE) else "step.otherWay", lang)]
    )


def record_hops(chain: Chain, model: Model) -> list[Record]:
    """Each hop with its two states, whether it goes as told, its claims, and the reading over which a chain comes to it."""
    return [
        {
            "from": record_state(hop.start),
            "to": record_state(hop.end),
            "as_told": hop.told,
            "need": hop.is_need,
            "conditions": list(hop.conditions),
            "claims": list(hop.claims),
            "over": [_record_crossing(one, model) for one in hop.over],
        }
        for hop in chain
    ]


def _record_crossing(crossing: Crossing, model: Model) -> Record:
    """The reading by which a chain comes to the start of a hop."""
    reading = model.reading(expand(crossing.reading))
    return {
        "reading": crossing.reading,
        "kind": reading.kind,
        "basis": reading.basis,
        "from": record_state(crossing.start),
        "to": record_state(crossing.end),
        "sentences": [shorten(sentence)[4:] for sentence in reading.sentences],
    }


def record_state(state: State) -> Record:
    """A thing, and what becomes of it: more, less, unsaid or met."""
    return {"thing": state[0], "is": _NAMES[state[1]]}
