"""Draws a figure once, for SVG, PNG and PDF, with matplotlib: signs, lines, labels clear of each other, legend, source."""

import io
from typing import Any, Final

import matplotlib
import networkx as nx
from matplotlib.figure import Figure as Sheet
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch

from mexict_kg.bars import draw_bars
from mexict_kg.figures import Figure, words
from mexict_kg.layout import WIDE, wrapped
from mexict_kg.model import Model
from mexict_kg.paper import BOTTOM, FAMILY, HEIGHT, LEAD, LEFT, RIGHT, SIZE, SMALL, TOP, WIDTH, Box, colours, measured
from mexict_kg.signs import Sign, kind_signs
from mexict_kg.vocabulary import expand, mx

MARKERS: Final = {"dot": "o", "square": "s", "diamond": "D", "triangle": "^", "triangleDown": "v", "hexagon": "h"}
_RC: Final[Any] = {"svg.fonttype": "none", "svg.hashsalt": "mexict", "font.family": FAMILY, "pdf.fonttype": 42}


def drawn(figure: Figure, model: Model, lang: str, form: str) -> bytes:
    """The figure as a file, the same bytes every time; `form` is svg, png or pdf."""
    dates: dict[str, dict[str, Any]] = {"svg": {"Date": None}, "pdf": {"CreationDate": None, "ModDate": None}, "png": {}}
    with matplotlib.rc_context(_RC):
        sheet, _ = composed(figure, model, lang)
        file = io.BytesIO()
        sheet.savefig(file, format=form, dpi=200, metadata=dates[form])
    return file.getvalue()


def composed(figure: Figure, model: Model, lang: str) -> tuple[Sheet, list[Box]]:
    """The sheet, and the boxes of its labels."""
    sheet = Sheet(figsize=(WIDTH / 72, HEIGHT / 72))
    axes: Any = sheet.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, WIDTH), ylim=(0, HEIGHT))
    axes.axis("off")
    _frame(axes, figure)
    boxes = draw_bars(axes, figure, lang) if figure.rows else _draw_network(axes, figure, model, lang)
    _legend(axes, figure, model, lang)
    return sheet, boxes


def _frame(axes: Any, figure: Figure) -> None:
    axes.text(LEFT, HEIGHT - 34, figure.title, fontsize=15, weight="bold", color=colours()["ink"])
    for row, text in enumerate(wrapped(figure.told, 150)):
        axes.text(LEFT, HEIGHT - 50 - row * LEAD, text, fontsize=SIZE, color=colours()["soft"])
    for row, text in enumerate(wrapped(figure.source, 175)):
        axes.text(LEFT, 24 - row * LEAD, text, fontsize=SMALL, color=colours()["soft"])


# ---- The network ----------------------------------------------------------------------------------------------------


def _draw_network(axes: Any, figure: Figure, model: Model, lang: str) -> list[Box]:
    places = fitted(figure)
    signs = kind_signs(model)
    sizes = {node: min(5 + 1.1 * float(figure.network.degree(node)) ** 0.5, 11.0) for node in figure.network}
    for start, end in sorted(set(figure.network.edges())):
        _draw_line(axes, figure, (start, end), places, sizes)
    for node in sorted(figure.network):
        _draw_sign(axes, signs[expand(figure.network.nodes[node]["kind"])], places[node], sizes[node])
    boxes = _labels(figure, model, lang, places, sizes)
    for box in boxes:
        _write(axes, box)
    return boxes


def fitted(figure: Figure) -> dict[str, tuple[float, float]]:
    """The places on the page: as large as it allows, never larger than half as much again, in the middle."""
    xs, ys = zip(*figure.places.values(), strict=True)
    aside = 150.0 if figure.headings else 50.0  # labels stand outwards of neighbours
    across, down = WIDTH - LEFT - RIGHT - 2 * aside, HEIGHT - TOP - BOTTOM - 50
    scale_x = min(1.5, across / (max(xs) - min(xs) + 1))
    scale_y = min(1.5, down / (max(ys) - min(ys) + 1))
    middle_x, middle_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    centre = (LEFT + WIDTH - RIGHT) / 2, (BOTTOM + HEIGHT - TOP) / 2 + 8

    def on_page(x: float, y: float) -> tuple[float, float]:
        return centre[0] + (x - middle_x) * scale_x, centre[1] - (y - middle_y) * scale_y

    return {node: on_page(*place) for node, place in figure.places.items()}


def _draw_line(axes: Any, figure: Figure, pair: tuple[str, str], places: dict[str, Any], sizes: dict[str, float]) -> None:
    claims = list(figure.network.get_edge_data(*pair).values())
    both = figure.network.has_edge(*reversed(pair))
    arrow = FancyArrowPatch(
        places[pair[0]],
        places[pair[1]],
        arrowstyle="-|>,head_length=3.2,head_width=1.5",
        connectionstyle="arc3,rad=0.12" if both else "arc3",
        shrinkA=sizes[pair[0]],
        shrinkB=sizes[pair[1]] + 1,
        linewidth=0.9,
        linestyle="-" if any(claim["asserted"] for claim in claims) else (0, (3.5, 2.5)),
        color=colours()[sign_of(claims)],
    )
    axes.add_patch(arrow)
    if all(claim["negated"] for claim in claims):
        (x1, y1), (x2, y2) = places[pair[0]], places[pair[1]]
        axes.plot((x1 + x2) / 2, (y1 + y2) / 2, "x", markersize=5, color=colours()["Neutral"], markeredgewidth=1.2)


def sign_of(claims: list[dict[str, Any]]) -> str:
    """The sign that several claims of one pair have together."""
    found = {claim["sign"] for claim in claims} - {"Neutral"}
    return "Mixed" if len(found) > 1 else next(iter(found), "Neutral")


def _draw_sign(axes: Any, sign: Sign, place: tuple[float, float], size: float) -> None:
    axes.plot(*place, **_marker(sign, size), zorder=3)


def _marker(sign: Sign, size: float) -> dict[str, Any]:
    tone = colours()[f"tone-{sign.tone}"]
    edge, width = [("white", 0.6), (tone, 2.0), (colours()["ink"], 1.4)][sign.ring]
    fill = "white" if sign.ring == 1 else tone
    return {
        "marker": MARKERS[sign.shape],
        "markersize": size * 2 * (0.85 if sign.shape == "diamond" else 1) - 2,
        "markerfacecolor": fill,
        "markeredgecolor": edge,
        "markeredgewidth": width,
        "linestyle": "none",
    }


# ---- Labels ---------------------------------------------------------------------------------------------------------


def _labels(figure: Figure, model: Model, lang: str, places: dict[str, Any], sizes: dict[str, float]) -> list[Box]:
    """A label for every thing where it covers nothing, those of the best connected things first; then words on lines."""
    taken = [_room(node, places[node], sizes[node]) for node in sorted(places)]
    found: list[Box] = []
    for node in sorted(places, key=lambda node: (-figure.network.degree(node), node)):
        candidates = _candidates(figure, node, model, lang, places, sizes)
        box = next((one for one in candidates if not any(one.meets(other) for other in taken)), None)
        if box:
            taken.append(box)
            found.append(box)
    return found + _words_on_lines(figure, model, lang, places, taken)


def _room(node: str, place: tuple[float, float], size: float) -> Box:
    x, y = place
    return Box(node, [], False, x, y, x - size, x + size, y - size, y + size, "center")


def _candidates(figure: Figure, node: str, model: Model, lang: str, places: dict[str, Any], sizes: dict[str, float]) -> list[Box]:
    """Where the label of a thing may stand, the best place first: below, above, beside, then farther off."""
    label = figure.network.nodes[node]["label"][lang]
    heading = next((_reads(one.claim, one.forth, model, lang) for one in figure.headings if one.node == node), None)
    middle = figure.headings and figure.places[node][0] == 0
    outwards = 0 if not figure.headings or middle else (1 if figure.places[node][0] > 0 else -1)
    lines = ([heading] if heading else []) + wrapped(label, WIDE if outwards else 18)
    if outwards:
        return [_beside(node, lines, places[node], sizes[node], outwards, bool(heading))]
    return [
        _box(node, lines, places[node][0] + dx, places[node][1] + dy)
        for reach in (sizes[node], sizes[node] + 8, sizes[node] + 18, sizes[node] + 30)
        for dx, dy in _around(lines, reach)
    ]


def _around(lines: list[str], reach: float) -> list[tuple[float, float]]:
    width, height = max(measured(line, SIZE) for line in lines), LEAD * len(lines)
    right, below, above = reach + width / 2 + 3, -reach - height / 2 - 1, reach + height / 2 + 1
    return [
        *((0, below), (0, above), (right, 0), (-right, 0)),
        *((dx, dy) for dx in (width / 3, -width / 3, width / 2, -width / 2) for dy in (below, above)),
        *((side * right, dy) for side in (1, -1) for dy in (LEAD, -LEAD)),
    ]


def _box(node: str, lines: list[str], x: float, y: float, *, italic: bool = False) -> Box:
    """A label around a point."""
    width, height = max(measured(line, SIZE, italic) for line in lines) + 3, LEAD * len(lines)
    return Box(node, lines, italic, x, y + height / 2, x - width / 2, x + width / 2, y - height / 2, y + height / 2, "center")


def _beside(node: str, lines: list[str], place: tuple[float, float], size: float, side: int, heading: bool) -> Box:
    """A label outwards of its sign, whose name, not its heading, is level with it."""
    width, height = max(measured(line, SIZE) for line in lines), LEAD * len(lines)
    x, top = place[0] + side * (size + 4), place[1] + height / 2 + (LEAD / 2 if heading else 0)
    edges = (x, x + width) if side > 0 else (x - width, x)
    return Box(node, lines, heading, x, top, *edges, top - height + 1.5, top - 1.5, "left" if side > 0 else "right")


def _reads(claim: str, forth: bool, model: Model, lang: str) -> str:
    found = model.claims[expand(claim)]
    relation = model.relations[found.relation]
    return (words(lang)["not"] + " " if found.negated else "") + (relation.reads if forth else relation.reads_back)[lang]


def _words_on_lines(figure: Figure, model: Model, lang: str, places: dict[str, Any], taken: list[Box]) -> list[Box]:
    """How a claim reads, in the midst of its line, where there is room."""
    found: list[Box] = []
    for start, end in [] if figure.headings else sorted(set(figure.network.edges())):
        claim = min(figure.network[start][end], key=lambda key: (not figure.network[start][end][key]["asserted"], key))
        (x1, y1), (x2, y2) = places[start], places[end]
        spots = [(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share) for share in (0.5, 0.42, 0.58, 0.34, 0.66)]
        boxes = [_box(f"{start} {end}", [_reads(claim, True, model, lang)], *spot, italic=True) for spot in spots]
        box = next((one for one in boxes if not any(one.meets(other) for other in [*taken, *found])), None)
        found += [box] if box and abs(x2 - x1) + abs(y2 - y1) > box.right - box.left + 24 else []
    return found


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
            color=colours()["soft" if aside else "ink"],
            ha=box.align,
            va="center",
            zorder=5,
            bbox={"boxstyle": "square,pad=0.1", "facecolor": "white", "edgecolor": "none", "alpha": 0.8},
        )


# ---- Legend ---------------------------------------------------------------------------------------------------------


def _legend(axes: Any, figure: Figure, model: Model, lang: str) -> None:
    """The lines and kinds that occur, in two rows."""
    claims = [data for _, _, data in figure.network.edges(data=True)]
    entries = [*_line_entries(claims, model, lang), *_kind_entries(figure.network, model, lang)]
    x, y = LEFT, 62.0
    for handle, name in entries:
        width = 26 + measured(name, SMALL)
        if x + width > WIDTH - RIGHT:
            x, y = LEFT, y - 13
        handle.set_data(*_along(handle, x, y))
        axes.add_line(handle)
        axes.text(x + 22, y, name, fontsize=SMALL, color=colours()["soft"], va="center")
        x += width + 10


def _along(handle: Line2D, x: float, y: float) -> tuple[list[float], list[float]]:
    return ([x + 9], [y]) if handle.get_marker() not in ("None", "x") else ([x, x + 9, x + 18], [y, y, y])


def _line_entries(claims: list[dict[str, Any]], model: Model, lang: str) -> list[tuple[Line2D, str]]:
    texts, signs = words(lang), sorted({claim["sign"] for claim in claims})
    found = [(Line2D([], [], color=colours()[sign], linewidth=1.2), model.label(mx(sign), lang)) for sign in signs]
    if any(claim["asserted"] for claim in claims):
        found.append((Line2D([], [], color=colours()["ink"], linewidth=1.2), texts["solid"]))
    if any(not claim["asserted"] for claim in claims):
        found.append((Line2D([], [], color=colours()["ink"], linewidth=1.2, linestyle=(0, (3.5, 2.5))), texts["dashed"]))
    if any(claim["negated"] for claim in claims):
        cross = Line2D(
            [], [], color=colours()["Neutral"], linewidth=1, linestyle=(0, (3.5, 2.5)), marker="x", markersize=4, markevery=[1]
        )
        found.append((cross, texts["denied"]))
    return found


def _kind_entries(network: nx.MultiDiGraph, model: Model, lang: str) -> list[tuple[Line2D, str]]:
    used = {network.nodes[node]["kind"] for node in network}
    signs = {kind: sign for kind, sign in kind_signs(model).items() if any(expand(one) == kind for one in used)}
    return [(Line2D([], [], **_marker(sign, 4.5)), model.label(kind, lang)) for kind, sign in signs.items()]
