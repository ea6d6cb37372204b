"""Draws a figure once, for SVG, PNG and PDF, with matplotlib: glyphs, lines, labels clear of each other, legend, source."""

import io
from typing import Any, Final

import matplotlib
from matplotlib.figure import Figure as Sheet
from matplotlib.patches import FancyArrowPatch

from mexict_kg.figure.composition import MOST, Figure
from mexict_kg.figure.labels import place_labels
from mexict_kg.figure.legend import draw_legend
from mexict_kg.figure.paper import (
    BOTTOM,
    DASHES,
    FAMILY,
    HEIGHT,
    LEAD,
    LEFT,
    RIGHT,
    SIZE,
    SMALL,
    TOP,
    WIDTH,
    Box,
    bend,
    marker,
    point_on,
    size_of,
)
from mexict_kg.figure.timeline import draw_bars
from mexict_kg.model.model import Model
from mexict_kg.views.colours import LIGHT
from mexict_kg.views.glyphs import Glyph, assign_glyphs
from mexict_kg.views.layout import Places, wrap
from mexict_kg.vocabulary import expand

_ROW: Final = 12.0
_ABOVE_AND_BELOW: Final = TOP + BOTTOM + 50
# The layouts leave room for labels in pixels; on paper a label needs so many points for each of them.
_CLOSEST: Final = 0.68
_RC: Final[Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "mexict",
    "font.family": FAMILY,
    "pdf.fonttype": 42,
    "text.parse_math": False,
}


def render(figure: Figure, model: Model, lang: str, form: str) -> bytes:
    """The figure as a file, the same bytes every time; `form` is svg, png or pdf."""
    dates: dict[str, dict[str, Any]] = {"svg": {"Date": None}, "pdf": {"CreationDate": None, "ModDate": None}, "png": {}}
    with matplotlib.rc_context(_RC):
        sheet = compose(figure, model, lang)
        file = io.BytesIO()
        sheet.savefig(file, format=form, dpi=200, metadata=dates[form])
    return file.getvalue()


def compose(figure: Figure, model: Model, lang: str) -> Sheet:
    """The sheet with all that stands on it."""
    width, height = _page(figure)
    sheet = Sheet(figsize=(width / 72, height / 72))
    axes: Any = sheet.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, width), ylim=(0, height))
    axes.axis("off")
    _frame(axes, figure)
    draw = draw_bars if figure.rows else _draw_network
    draw(axes, figure, model, lang)
    draw_legend(axes, figure, model, lang)
    return sheet


def _page(figure: Figure) -> tuple[float, float]:
    """A4, or where more is asked for as large as is needed for every label and row to have its room."""
    if len(figure.network) <= MOST and len(figure.rows) <= MOST:
        return WIDTH, HEIGHT
    if figure.rows:
        return WIDTH, max(HEIGHT, TOP + BOTTOM + _ROW * len(figure.rows))
    across, down = _spans(figure.places)
    return max(WIDTH, across * _CLOSEST + _beside(figure)), max(HEIGHT, down * _CLOSEST + _ABOVE_AND_BELOW)


def _spans(places: Places) -> tuple[float, float]:
    xs, ys = zip(*places.values(), strict=True)
    return max(xs) - min(xs) + 1, max(ys) - min(ys) + 1


def _beside(figure: Figure) -> float:
    """The room left and right of all glyphs; the labels of neighbours stand outwards."""
    return LEFT + RIGHT + 2 * (150.0 if figure.headings else 50.0)


def _frame(axes: Any, figure: Figure) -> None:
    height = size_of(axes)[1]
    axes.text(LEFT, height - 34, figure.title, fontsize=15, weight="bold", color=LIGHT["ink"])
    for row, text in enumerate(wrap(figure.told, 150)):
        axes.text(LEFT, height - 50 - row * LEAD, text, fontsize=SIZE, color=LIGHT["soft"])
    for row, text in enumerate(wrap(figure.source, 175)):
        axes.text(LEFT, 24 - row * LEAD, text, fontsize=SMALL, color=LIGHT["soft"])


# ---- The network ----------------------------------------------------------------------------------------------------


def _draw_network(axes: Any, figure: Figure, model: Model, lang: str) -> None:
    places = fit(figure, *size_of(axes))
    glyphs = assign_glyphs(model)
    sizes = {node: min(5 + 1.1 * float(figure.network.degree(node)) ** 0.5, 11.0) for node in figure.network}
    for start, end in sorted(set(figure.network.edges())):
        _draw_line(axes, figure, (start, end), places, sizes)
    for node in sorted(figure.network):
        _draw_glyph(axes, glyphs[expand(figure.network.nodes[node]["kind"])], places[node], sizes[node])
    for box in place_labels(figure, model, lang, places, sizes):
        _write(axes, box)


def fit(figure: Figure, width: float, height: float) -> Places:
    """The places on a page: as large as it allows, never larger than half as much again, in the middle."""
    across, down = _spans(figure.places)
    scale_x, scale_y = min(1.5, (width - _beside(figure)) / across), min(1.5, (height - _ABOVE_AND_BELOW) / down)
    left, top = min(x for x, _ in figure.places.values()), min(y for _, y in figure.places.values())
    middle_x, middle_y = (LEFT + width - RIGHT) / 2, (BOTTOM + height - TOP) / 2 + 8

    def on_page(x: float, y: float) -> tuple[float, float]:
        return middle_x + (x - left - across / 2) * scale_x, middle_y - (y - top - down / 2) * scale_y

    return {node: on_page(*place) for node, place in figure.places.items()}


def _draw_line(axes: Any, figure: Figure, pair: tuple[str, str], places: dict[str, Any], sizes: dict[str, float]) -> None:
    claims = list(figure.network.get_edge_data(*pair).values())
    arrow = FancyArrowPatch(
        places[pair[0]],
        places[pair[1]],
        arrowstyle="-|>,head_length=3.2,head_width=1.5",
        connectionstyle=f"arc3,rad={bend(figure.network, pair)}",
        shrinkA=sizes[pair[0]],
        shrinkB=sizes[pair[1]] + 1,
        linewidth=2.2 if figure.loops & set(figure.network[pair[0]][pair[1]]) else 0.9,
        linestyle="-" if any(claim["asserted"] for claim in claims) else DASHES,
        color=LIGHT[combine_signs(claims)],
    )
    axes.add_patch(arrow)
    if all(claim["negated"] for claim in claims):
        axes.plot(*point_on(figure.network, pair, places, 0.5), "x", markersize=5, color=LIGHT["Neutral"], markeredgewidth=1.2)


def combine_signs(claims: list[dict[str, Any]]) -> str:
    """The sign that several claims of one pair have together."""
    found = {claim["sign"] for claim in claims} - {"Neutral"}
    return "Mixed" if len(found) > 1 else next(iter(found), "Neutral")


def _draw_glyph(axes: Any, glyph: Glyph, place: tuple[float, float], size: float) -> None:
    axes.plot(*place, **marker(glyph, size), zorder=3)


def _write(axes: Any, box: Box) -> None:
    """Line by line; the first is a heading where the box has one, and words on a line are set small."""
    on_line = " " in box.node
    for row, text in enumerate(box.lines):
        aside = on_line or (box.italic and row == 0)
        axes.text(
            box.x,
            box.y - LEAD * (row + 0.5),
            text,
            fontsize=SMALL if on_line else SIZE,
            style="italic" if aside else "normal",
            color=LIGHT["soft" if aside else "ink"],
            ha=box.align,
            va="center",
            zorder=5,
            bbox={"boxstyle": "square,pad=0.1", "facecolor": "white", "edgecolor": "none", "alpha": 0.8},
        )
