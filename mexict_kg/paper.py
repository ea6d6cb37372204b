"""The page that figures are drawn on, its type and its colours. All measures are points; the page is A4, broadside."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from matplotlib.font_manager import FontProperties
from matplotlib.textpath import TextPath

WIDTH, HEIGHT = 842.0, 595.0
LEFT, RIGHT, TOP, BOTTOM = 36.0, 36.0, 74.0, 88.0
SIZE, SMALL, LEAD = 8.0, 7.0, 9.6
"""Type sizes, and the distance of lines."""
FAMILY: Final = "DejaVu Sans"
_STYLE: Final = Path(__file__).resolve().parent / "templates" / "explorer.css"


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


@lru_cache
def colours() -> dict[str, str]:
    """The explorer's colours by name, from its style sheet."""
    light = _STYLE.read_text(encoding="utf-8").partition(":root {")[2].partition("}")[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", light))


@lru_cache(maxsize=10_000)
def measured(text: str, size: float, italic: bool = False) -> float:
    """How wide a text is set in the figures' type."""
    font = FontProperties(family=FAMILY, style="italic" if italic else "normal")
    return float(TextPath((0, 0), text, size=size, prop=font).get_extents().width) if text.strip() else 0.0
