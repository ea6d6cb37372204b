"""The page that figures are drawn on, its type and the marks on it.

All measures are points; the page is A4, broadside, unless more is asked for than it can hold.
"""

from functools import lru_cache
from typing import Any, Final, NamedTuple

import networkx as nx
from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

from mexict_kg.views.colours import LIGHT
from mexict_kg.views.glyphs import Glyph
from mexict_kg.views.layout import Places

WIDTH, HEIGHT = 842.0, 595.0
LEFT, RIGHT, TOP, BOTTOM = 36.0, 36.0, 74.0, 88.0
SIZE, SMALL, LEAD = 8.0, 7.0, 9.6
"""Type sizes, and the distance of lines."""
FAMILY: Final = "DejaVu Sans"
DASHES: Final = (0, (3.5, 2.5))
_MARKERS: Final = {"dot": "o", "square": "s", "diamond": "D", "triangle": "^", "triangleDown": "v", "hexagon": "h"}


class Box(NamedTuple):
    """A label: where its lines are written, and the room that they take; y upwards."""

    node: str
    lines: list[str]
    italic: bool
    x: float
    y: float
    left: float
    right: float
    low: float
    high: float
    align: str

    def meets(self, other: "Box") -> bool:
        return self.left < other.right and other.left < self.right and self.low < other.high and other.low < self.high


def size_of(axes: Any) -> tuple[float, float]:
    """The width and height of the page that these axes cover."""
    return axes.get_xlim()[1], axes.get_ylim()[1]


@lru_cache(maxsize=10_000)
def measure(text: str, size: float, italic: bool = False) -> float:
    """How wide a text is set in the figures' type."""
    font = FontProperties(family=FAMILY, style="italic" if italic else "normal")
    plain = text.replace("$", "S")  # between two dollars it would see a formula
    return float(TextPath((0, 0), plain, size=size, prop=font).get_extents().width) if text.strip() else 0.0


def point_on(network: nx.MultiDiGraph, pair: tuple[str, str], places: Places, share: float) -> tuple[float, float]:
    """The point at a share of a line's way; the two lines of a pair that is joined both ways bend apart, each to its right."""
    (x1, y1), (x2, y2) = (places[node] for node in pair)
    aside = 2 * bend(network, pair) * share * (1 - share)
    return x1 + (x2 - x1) * share + (y2 - y1) * aside, y1 + (y2 - y1) * share - (x2 - x1) * aside


def bend(network: nx.MultiDiGraph, pair: tuple[str, str]) -> float:
    """How far the middle of a line's curve is pulled aside, as a share of its length."""
    return 0.12 if network.has_edge(*reversed(pair)) else 0.0


def marker(glyph: Glyph, size: float) -> dict[str, Any]:
    """How a glyph looks that reaches so far, in matplotlib's words."""
    tone = LIGHT[f"tone-{glyph.tone}"]
    edge, width = [("white", 0.6), (tone, 2.0), (LIGHT["ink"], 1.4)][glyph.ring]
    fill = "white" if glyph.ring == 1 else tone
    return {
        "marker": _MARKERS[glyph.shape],
        "markersize": size * 2 * (0.85 if glyph.shape == "diamond" else 1) - 2,
        "markerfacecolor": fill,
        "markeredgecolor": edge,
        "markeredgewidth": width,
        "linestyle": "none",
    }
