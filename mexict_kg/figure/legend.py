"""The legend of a figure: the lines, or bars, and the kinds that occur in it, in as many rows as they need."""

from typing import Any

import networkx as nx
from matplotlib.lines import Line2D

from mexict_kg.figure.composition import Figure
from mexict_kg.figure.paper import DASHES, LEFT, RIGHT, SMALL, marker, measure, size_of
from mexict_kg.model.model import Model
from mexict_kg.views.colours import LIGHT
from mexict_kg.views.glyphs import assign_glyphs
from mexict_kg.vocabulary import expand, mx, shorten
from mexict_kg.words.phrases import say

_LOWEST = 40.0
_ROW = 13.0
Entry = tuple[Line2D, str]


def draw_legend(axes: Any, figure: Figure, model: Model, lang: str) -> None:
    """At the foot of the page, above the source."""
    entries = [*_line_entries(figure, model, lang), *_kind_entries(figure.network, model, lang)]
    rows = _rows(entries, size_of(axes)[0] - LEFT - RIGHT)
    for number, row in enumerate(rows):
        x, y = LEFT, _LOWEST + _ROW * (len(rows) - 1 - number)
        for handle, name in row:
            handle.set_data(*_along(handle, x, y))
            axes.add_line(handle)
            axes.text(x + 22, y, name, fontsize=SMALL, color=LIGHT["soft"], va="center")
            x += _width(name)


def _rows(entries: list[Entry], across: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = [[]]
    for entry in entries:
        if sum(_width(name) for _, name in [*rows[-1], entry]) > across:
            rows.append([])
        rows[-1].append(entry)
    return rows


def _width(name: str) -> float:
    return 36 + measure(name, SMALL)


def _along(handle: Line2D, x: float, y: float) -> tuple[list[float], list[float]]:
    return ([x + 9], [y]) if handle.get_marker() not in ("None", "x") else ([x, x + 9, x + 18], [y, y, y])


def _line_entries(figure: Figure, model: Model, lang: str) -> list[Entry]:
    claims = [model.claims[expand(key)] for _, _, key in figure.network.edges(keys=True)] + figure.rows
    signs = sorted({model.sign(claim) for claim in claims})
    found = [(_line(sign), model.label(mx(sign), lang)) for sign in signs]
    if any(claim.asserted for claim in claims):
        found.append((_line("ink"), say("view.solid", lang)))
    if any(not claim.asserted for claim in claims):
        found.append((_line("ink", linestyle=DASHES), say("view.dashed", lang)))
    if any(claim.negated for claim in claims) and not figure.rows:
        found.append((_line("Neutral", linestyle=DASHES, marker="x", markersize=4, markevery=[1]), say("view.denied", lang)))
    return found


def _line(tone: str, **look: Any) -> Line2D:
    return Line2D([], [], color=LIGHT[tone], linewidth=1.2, **look)


def _kind_entries(network: nx.MultiDiGraph, model: Model, lang: str) -> list[Entry]:
    used = {network.nodes[node]["kind"] for node in network}
    glyphs = {kind: glyph for kind, glyph in assign_glyphs(model).items() if shorten(kind) in used}
    return [(Line2D([], [], **marker(glyph, 4.5)), model.label(kind, lang)) for kind, glyph in glyphs.items()]
