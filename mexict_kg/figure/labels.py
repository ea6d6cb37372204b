"""Where the words of a figure stand: a label for each thing, clear of the others, and how claims read, on their lines."""

from typing import Any

from mexict_kg.figure.composition import Figure
from mexict_kg.figure.paper import LEAD, SIZE, Box, measure, point_on
from mexict_kg.model.model import Model
from mexict_kg.views.layout import WIDE, WRAP, wrap
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import say

# Their colour says it, and the legend what the colour says.
_TOLD_BY_COLOUR = ("mx:strengthens", "mx:weakens")
# So often labels are placed anew.
_ANEW = 5
_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)


def place_labels(figure: Figure, model: Model, lang: str, places: dict[str, Any], sizes: dict[str, float]) -> list[Box]:
    """A label for every thing, those of the best connected first, over no other and if possible over no line; then the words on
    lines. `sizes` tells how far the glyphs reach. Where some find no free place all are placed anew, those before the others; a
    label for which there is none even so is left out.
    """
    signs = [_room(node, places[node], sizes[node]) for node in sorted(places)]
    pairs = set(figure.network.edges())
    lines = [_dot(*point_on(figure.network, pair, places, step / 40)) for pair in pairs for step in range(41)]
    candidates = {node: _candidates(figure, node, model, lang, places, sizes) for node in places}
    order = sorted(places, key=lambda node: (-figure.network.degree(node), node))
    best = found = _place(order, candidates, signs, lines)
    for _ in range(_ANEW if len(best) < len(places) else 0):
        order = sorted(order, key=found.__contains__)
        found = _place(order, candidates, signs, lines)
        best = max(best, found, key=len)
    labels = list(best.values())
    return labels + _words_on_lines(figure, model, lang, places, [*signs, *labels])


def _place(order: list[str], candidates: dict[str, list[Box]], signs: list[Box], lines: list[Box]) -> dict[str, Box]:
    """One label after another, each at its first place that is free and lies over the fewest lines."""
    found: dict[str, Box] = {}
    for node in order:
        free = [box for box in candidates[node] if not any(box.meets(other) for other in (*signs, *found.values()))]
        if free:
            found[node] = min(free, key=lambda box: sum(box.meets(dot) for dot in lines))
    return found


def _dot(x: float, y: float) -> Box:
    return Box("", [], False, x, y, x, x, y, y, "center")


def _room(node: str, place: tuple[float, float], size: float) -> Box:
    x, y = place
    return Box(node, [], False, x, y, x - size, x + size, y - size, y + size, "center")


def _candidates(figure: Figure, node: str, model: Model, lang: str, places: dict[str, Any], sizes: dict[str, float]) -> list[Box]:
    """Where the label of a thing may stand, the best place first: below, above, beside, then farther off."""
    label = figure.network.nodes[node]["label"][lang]
    heading = next((_reads(one.claim, one.forth, model, lang) for one in figure.headings if one.node == node), None)
    middle = figure.headings and figure.places[node][0] == 0
    outwards = 0 if not figure.headings or middle else (1 if figure.places[node][0] > 0 else -1)
    lines = [*([heading] if heading else []), *wrap(label, WIDE if outwards else WRAP)]
    if outwards:
        return [_beside(node, lines, places[node], sizes[node], outwards, bool(heading))]
    return [
        _box(node, lines, places[node][0] + dx, places[node][1] + dy)
        for reach in (sizes[node], sizes[node] + 8, sizes[node] + 18, sizes[node] + 30, sizes[node] + 45)
        for dx, dy in _around(lines, reach)
    ]


def _around(lines: list[str], reach: float) -> list[tuple[float, float]]:
    width, height = max(measure(line, SIZE) for line in lines), LEAD * len(lines)
    right, below, above = reach + width / 2 + 3, -reach - height / 2 - 1, reach + height / 2 + 1
    return [
        *((0, below), (0, above), (right, 0), (-right, 0)),
        *((dx, dy) for dx in (width / 3, -width / 3, width / 2, -width / 2) for dy in (below, above)),
        *((side * right, dy) for side in (1, -1) for dy in (LEAD, -LEAD)),
    ]


def _box(node: str, lines: list[str], x: float, y: float, *, italic: bool = False) -> Box:
    """A label around a point."""
    width, height = max(measure(line, SIZE, italic) for line in lines) + 3, LEAD * len(lines)
    return Box(node, lines, italic, x, y + height / 2, x - width / 2, x + width / 2, y - height / 2, y + height / 2, "center")


def _beside(node: str, lines: list[str], place: tuple[float, float], size: float, side: int, heading: bool) -> Box:
    """A label outwards of its glyph, whose name, not its heading, is level with it."""
    width, height = max(measure(line, SIZE) for line in lines), LEAD * len(lines)
    x, top = place[0] + side * (size + 4), place[1] + height / 2 + (LEAD / 2 if heading else 0)
    edges = (x, x + width) if side > 0 else (x - width, x)
    return Box(node, lines, heading, x, top, *edges, top - height + 1.5, top - 1.5, "left" if side > 0 else "right")


def _reads(claim: str, forth: bool, model: Model, lang: str) -> str:
    found = model.claims[expand(claim)]
    relation = model.relations[found.relation]
    return (say("view.not", lang) + " " if found.negated else "") + (relation.reads if forth else relation.reads_back)[lang]


def _words_on_lines(figure: Figure, model: Model, lang: str, places: dict[str, Any], taken: list[Box]) -> list[Box]:
    """How a claim reads, in the midst of its line, where there is room."""
    found: list[Box] = []
    for start, end in [] if figure.headings else sorted(set(figure.network.edges())):
        claims = figure.network[start][end]
        claim = min(claims, key=lambda key: (not claims[key]["asserted"], key))
        if claims[claim]["relation"] in _TOLD_BY_COLOUR and not claims[claim]["negated"]:
            continue
        (x1, y1), (x2, y2) = places[start], places[end]
        spots = [point_on(figure.network, (start, end), places, share) for share in _SHARES]
        boxes = [_box(f"{start} {end}", [_reads(claim, True, model, lang)], *spot, italic=True) for spot in spots]
        box = next((one for one in boxes if not any(one.meets(other) for other in [*taken, *found])), None)
        found += [box] if box and abs(x2 - x1) + abs(y2 - y1) > box.right - box.left + 24 else []
    return found
