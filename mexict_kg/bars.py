"""The rows of a timeline on paper: each claim with a bar along the years, as wide as the report is exact."""

from datetime import date
from typing import Any, Final

from mexict_kg.figures import Figure
from mexict_kg.model import Claim
from mexict_kg.paper import BOTTOM, HEIGHT, LEFT, RIGHT, SIZE, SMALL, TOP, WIDTH, Box, colours, measured

_REPORTED: Final = 2021
_NAMES: Final = 400.0
"""How wide the column of names is."""


def draw_bars(axes: Any, figure: Figure, lang: str) -> list[Box]:
    """Draw every row; the boxes of their names."""
    first, last = _span(figure.rows)
    start, width = LEFT + _NAMES, WIDTH - RIGHT - LEFT - _NAMES - 8
    step = min(15.0, (HEIGHT - TOP - BOTTOM) / len(figure.rows))

    def across(year: float) -> float:
        return start + (min(max(year, first), last) - first) / (last - first) * width

    _draw_years(axes, range(first, last + 1), across, HEIGHT - TOP - step * len(figure.rows))
    boxes = [_name(claim, HEIGHT - TOP - step * (row + 0.5), lang) for row, claim in enumerate(figure.rows)]
    for claim, box in zip(figure.rows, boxes, strict=True):
        axes.text(box.x, box.y, box.lines[0], fontsize=SIZE, color=colours()["ink"], va="center")
        _draw_bar(axes, claim, box.y, across)
    return boxes


def _name(claim: Claim, y: float, lang: str) -> Box:
    text = claim.label.get(lang, "")
    while measured(text, SIZE) > _NAMES - 12:
        text = text.rstrip(" …").rpartition(" ")[0] + " …"
    return Box(claim.iri, [text], False, LEFT, y, LEFT, LEFT + measured(text, SIZE), y - SIZE / 2, y + SIZE / 2, "left")


def _draw_years(axes: Any, years: range, across: Any, low: float) -> None:
    axes.axvspan(across(_REPORTED), across(_REPORTED + 1), low / HEIGHT, (HEIGHT - TOP) / HEIGHT, color=colours()["wash"])
    for year in years:
        if year % 5 == 0:
            axes.plot([across(year)] * 2, [low, HEIGHT - TOP], color=colours()["rule"], linewidth=0.6)
            axes.text(across(year) + 2, HEIGHT - TOP + 4, str(year), fontsize=SMALL, color=colours()["soft"])


def _draw_bar(axes: Any, claim: Claim, y: float, across: Any) -> None:
    starts, ends = period_of(claim)
    left, right = across(starts), across(ends)
    shade = colours()["ink"]
    look = {"facecolor": shade if claim.asserted else "white", "edgecolor": shade, "linewidth": 0.7}
    axes.barh(y, max(right - left, 3), 5, left, linestyle="-" if claim.asserted else (0, (3, 2)), **look)
    if starts == float("-inf"):
        axes.plot(left - 3, y, marker="<", markersize=5, color=shade)
    if ends == float("inf") or _goes_on(claim):
        axes.plot(max(right, left + 3) + 3, y, marker=">", markersize=5, color=shade)


def period_of(claim: Claim) -> tuple[float, float]:
    """When a claim holds, in years; minus or plus infinity where it says no beginning or no end."""
    starts = float("-inf") if claim.time_sense == "NotAfter" or not claim.starts else _years(claim.starts)
    if claim.time_sense == "NotBefore":
        return starts, float("inf")
    return starts, _REPORTED + 1.0 if _goes_on(claim) else _years(str(claim.ends), end=True)


def _goes_on(claim: Claim) -> bool:
    return claim.time_sense == "Since" or (not claim.ends and claim.time_sense != "NotBefore")


def _years(iso: str, *, end: bool = False) -> float:
    day = date.fromisoformat(iso)
    return day.year + (day.timetuple().tm_yday - (0 if end else 1)) / 365.25


def _span(rows: list[Claim]) -> tuple[int, int]:
    ends = [year for claim in rows for year in period_of(claim) if abs(year) != float("inf")]
    return int(min(ends)), int(max(ends)) + 1
