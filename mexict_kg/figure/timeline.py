"""The rows of a timeline on paper: each claim with a bar along the years, as wide as the report is exact."""

from datetime import date
from math import inf
from typing import Any, Final

from mexict_kg.figure.composition import Figure
from mexict_kg.figure.paper import BOTTOM, LEFT, RIGHT, SIZE, SMALL, TOP, measure, size_of
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.views.colours import LIGHT

_REPORTED: Final = 2021
_TO_COME: Final = ("Projection", "Intention", "Recommendation")
_NAMES: Final = 400.0
"""How wide the column of names is."""


def draw_bars(axes: Any, figure: Figure, model: Model, lang: str) -> None:
    """Draw every row, the names at the left."""
    first, last = _span(figure.rows)
    start, width = LEFT + _NAMES, size_of(axes)[0] - RIGHT - LEFT - _NAMES - 8
    top = size_of(axes)[1] - TOP
    step = min(15.0, (top - BOTTOM) / len(figure.rows))

    def across(year: float) -> float:
        return start + (min(max(year, first), last) - first) / (last - first) * width

    _draw_years(axes, range(first, last + 1), across, (top - step * len(figure.rows), top))
    for row, claim in enumerate(figure.rows):
        y = top - step * (row + 0.5)
        axes.text(LEFT, y, _name(claim, lang), fontsize=SIZE, color=LIGHT["ink"], va="center")
        _draw_bar(axes, claim, LIGHT[model.sign(claim)], y, across)


def _name(claim: Claim, lang: str) -> str:
    """The label, cut at the end of a word where the column is too narrow for it."""
    text = claim.label.get(lang, "")
    while measure(text, SIZE) > _NAMES - 12:
        text = text.rstrip(" …").rpartition(" ")[0] + " …"
    return text


def _draw_years(axes: Any, years: range, across: Any, between: tuple[float, float]) -> None:
    """Lines for the years, between two heights, and a band for that of the report."""
    axes.fill_betweenx(between, across(_REPORTED), across(_REPORTED + 1), color=LIGHT["wash"], linewidth=0, zorder=0.2)
    for year in years:
        if year % 5 == 0:
            axes.plot([across(year)] * 2, between, color=LIGHT["rule"], linewidth=0.6, zorder=0.5)
            axes.text(across(year) + 2, between[1] + 4, str(year), fontsize=SMALL, color=LIGHT["soft"])


def _draw_bar(axes: Any, claim: Claim, shade: str, y: float, across: Any) -> None:
    starts, ends = period_of(claim)
    left, right = across(starts), across(ends)
    look = {"facecolor": shade if claim.asserted else "white", "edgecolor": shade, "linewidth": 0.7}
    axes.barh(y, max(right - left, 3), 5, left, linestyle="-" if claim.asserted else (0, (3, 2)), zorder=2, **look)
    if starts == -inf:
        axes.plot(left - 3, y, marker="<", markersize=5, color=shade)
    if ends == inf or _goes_on(claim):
        axes.plot(max(right, left + 3) + 3, y, marker=">", markersize=5, color=shade)


def period_of(claim: Claim) -> tuple[float, float]:
    """When a claim holds, in years; minus or plus infinity where it says no beginning or no end.

    What is to come begins with the report's year, and beyond that year the report says nothing as a fact.
    """
    is_to_come = claim.modality in _TO_COME
    starts = _years(claim.starts) if claim.starts and claim.time_sense != "NotAfter" else -inf
    if is_to_come:
        starts = max(starts, float(_REPORTED))
    if is_to_come and claim.time_sense == "NotBefore":
        return starts, inf
    return starts, _REPORTED + 1.0 if _goes_on(claim) else _years(str(claim.ends), end=True)


def _goes_on(claim: Claim) -> bool:
    return claim.time_sense == "Since" or not claim.ends


def _years(iso: str, *, end: bool = False) -> float:
    day = date.fromisoformat(iso)
    return day.year + (day.timetuple().tm_yday - (0 if end else 1)) / 365.25


def _span(rows: list[Claim]) -> tuple[int, int]:
    ends = [year for claim in rows for year in period_of(claim) if abs(year) != inf]
    return int(min(ends)), int(max(ends)) + 1
