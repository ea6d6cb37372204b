"""The ways from one thing to another: in words and as data."""

from mexict_kg.analysis.paths import Beside, ChainsFound, Hop, Paths, Way
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.render.chain import close, count_more, render_reading
from mexict_kg.analysis.render.data import Record, record_thing
from mexict_kg.analysis.render.evidence import add_claims, list_claims, render_where
from mexict_kg.analysis.render.steps import record_hops, record_state, render_steps
from mexict_kg.analysis.states import LESS
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import many, say

SHOWN = 10
"""So many chains are told in words; the data has all."""


def render_chains(result: ChainsFound, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each chain step by step, with whose argument it is and what arrives; where there is none, what there is beside."""
    start, end = (model.label(expand(one), lang) for one in (result.start, result.end))
    lines = [f"{start} → {end}"]
    if not result.ways:
        lines += [say("noChain", lang, steps=many(result.longest, "hop", lang)), *_render_beside(result, model, lang)]
        lines += ["", say("chainsBack", lang, start=end, end=start)] if result.back else []
    lines += _render_ways(result.ways or result.back, model, lang, explain=explain)
    lines += [] if result.are_all else ["", say("moreWays", lang)]
    lines += ["", say("step.stepSigns", lang)] if result.ways or result.back else []
    return close(lines, result.counted, choice, lang)


def _render_ways(ways: list[Way], model: Model, lang: str, *, explain: bool) -> list[str]:
    lines = []
    for number, way in enumerate(ways[:SHOWN], 1):
        lines += ["", f"{number}. {render_way(way, model, lang)}"]
        lines += [f"   {line}" for line in render_steps(way.chain, model, lang, explain=explain)]
    more = len(ways) - SHOWN
    return [*lines, *(["", say("chainsMore", lang, n=many(more, "chain", lang))] if more > 0 else [])]


def render_way(way: Way, model: Model, lang: str) -> str:
    """Whose argument a chain is, how long it is, and what it comes to."""
    kind, places = way.argument
    names = [model.label(expand(place), lang) if kind == "section" else place[4:] for place in places]
    parts = [say(f"step.{kind}Told", lang, places=", ".join(names)), many(len(way.chain), "hop", lang)]
    parts += [say("step.fromLess", lang)] if way.chain[0].start[1] == LESS else []
    return "; ".join([*parts, say(f"step.{record_state(way.chain[-1].end)['is']}Arrives", lang)]) + "."


def _render_beside(result: ChainsFound, model: Model, lang: str) -> list[str]:
    beside = result.beside
    assert beside is not None
    lines = [say("longerChain", lang, n=beside.longer)] if beside.longer else []
    lines += [say("proposedChain", lang)] if beside.with_proposed else []
    lines += [say("readingChain", lang)] if beside.with_readings else []
    for key, claims in (("uncounted", beside.uncounted), ("betweenTwo", _between(beside))):
        lines += [say(key, lang), *(_render_uncounted(claim, model, lang) for claim in claims)] if claims else []
    for one, other in beside.nearby:
        names = [model.label(expand(thing), lang) for thing in (one, other)]
        lines.append(say("nearbyChain", lang, start=names[0], end=names[1]))
    return [*lines, *([say("connection", lang, n=beside.connection)] if beside.connection else [])]


def _between(beside: Beside) -> tuple[str, ...]:
    return tuple(claim for claim in beside.between if claim not in beside.uncounted)


def _render_uncounted(claim: str, model: Model, lang: str) -> str:
    found = model.claims[expand(claim)]
    return f"  {found.label[lang]}: {found.holds[lang]}  [{render_where((claim,), model)}]"


def record_chains(result: ChainsFound, model: Model) -> Record:
    """As JSON could hold it: each chain hop by hop, with whose argument it is."""
    beside = result.beside
    return add_claims(
        {
            "from": record_thing(result.start, model),
            "to": record_thing(result.end, model),
            "longest": result.longest,
            "ways": [_record_way(way, model) for way in result.ways],
            "back": [_record_way(way, model) for way in result.back],
            "beside": beside and {**beside._asdict(), "nearby": [list(pair) for pair in beside.nearby]},
            "are_all": result.are_all,
            "counted": result.counted,
        },
        model,
    )


def _record_way(way: Way, model: Model) -> Record:
    argument = {"kind": way.argument.kind, "places": list(way.argument.places)}
    return {"argument": argument, "arrives": record_state(way.chain[-1].end)["is"], "hops": record_hops(way.chain, model)}


def render_paths(result: Paths, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Each connection hop by hop, with its direction and paragraphs."""
    lines = [" – ".join(model.label(expand(end), lang) for end in (result.start, result.end))]
    lines += [say("connectionOnly", lang)] if result.ways else [say("noConnection", lang), *count_more(choice, lang)]
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
    """As JSON could hold it: each connection hop by hop."""
    return add_claims(
        {
            "from": record_thing(result.start, model),
            "to": record_thing(result.end, model),
            "connections": [[_record_hop(hop) for hop in path] for path in result.ways],
            "are_all": result.are_all,
            "counted": result.counted,
        },
        model,
    )


def _record_hop(hop: Hop) -> Record:
    along = hop.edge == (hop.start, hop.end)
    return {"from": hop.start, "to": hop.end, "along": along, "claims": list(hop.claims)}
