"""Moving boxes apart until no two overlap, while what lies beside what stays as it is.

Boxes that overlap want to be so far apart that they just do not, what a line joins wants to stay as far apart as it is, and the
places at which these wishes are met best are taken, some times over: the proximity stress model of Gansner and Hu ("Efficient,
high-quality node overlap removal", 2010), in which the lines take the place of a triangulation. The few that are left are pushed.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array
from scipy.sparse.linalg import splu

from mexict_kg.views.stress import Array, snap

Pairs = NDArray[np.int_]
"""A row for each pair of numbers, the smaller first."""

_ROUNDS: Final = 12
# No pair goes farther apart in one round than so many times its distance.
_AT_ONCE: Final = 1.5
# Pixels that rounding may take away.
_ROOM: Final = 2.0


def separate(centres: Array, sizes: Array, lines: Pairs) -> Array:
    """Centres at which no two boxes overlap; `lines` join all of them, by their numbers."""
    reaches = [np.triu(np.add.outer(size, size) / 2, 1) for size in sizes.T]
    for _ in range(_ROUNDS):
        overlapping = np.argwhere(_meeting(centres, reaches))
        if not len(overlapping):
            break
        pairs = np.concatenate([overlapping, lines])
        centres = snap(_settle(centres, sizes, pairs))
    return _push(centres, sizes, reaches)


def _settle(centres: Array, sizes: Array, pairs: Pairs) -> Array:
    """The centres moved by one step of stress majorization on these pairs alone."""
    one, other = pairs.T
    gaps = centres[one] - centres[other]
    apart = np.maximum(np.hypot(*gaps.T), 1.0)
    lacking = (((sizes[one] + sizes[other]) / 2 + _ROOM) / np.maximum(np.abs(gaps), 1e-6)).min(axis=1)
    wanted = apart * np.clip(lacking, 1.0, _AT_ONCE)
    weights = wanted**-2.0
    pull = (weights * wanted / apart)[:, None] * gaps
    pulls = np.zeros_like(centres)
    np.add.at(pulls, one, pull)
    np.subtract.at(pulls, other, pull)
    moved = np.zeros_like(centres)  # the first one stays, since wishes about distances leave open where the whole is
    moved[1:] = splu(_laplacian(len(centres), pairs, weights)).solve(pulls[1:])
    return moved


def _laplacian(size: int, pairs: Pairs, weights: Array) -> csc_array:
    """The weights' Laplacian without the row and the column of the first one."""
    one, other = pairs.T - 1
    rows, columns = np.concatenate([one, other, one, other]), np.concatenate([other, one, one, other])
    values = np.concatenate([-weights, -weights, weights, weights])
    kept = (rows >= 0) & (columns >= 0)
    return csc_array((values[kept], (rows[kept], columns[kept])), shape=(size - 1, size - 1))


def _push(centres: Array, sizes: Array, reaches: list[Array]) -> Array:
    """Centres at which no two boxes overlap: each pair gives way along the shorter side, and the whole grows a little."""
    while True:
        shifts = _find_shifts(centres, sizes, reaches)
        if not shifts.any():
            return centres
        centres = (centres + 0.8 * shifts) * 1.001


def _find_shifts(centres: Array, sizes: Array, reaches: list[Array]) -> Array:
    """By how much each box must give way to the others; `reaches` says how near each pair may come along each axis."""
    one, other = np.nonzero(_meeting(centres, reaches))
    gaps = centres[one] - centres[other]
    overlaps = (sizes[one] + sizes[other]) / 2 - np.abs(gaps)
    sideways = overlaps[:, 0] < overlaps[:, 1]
    # boxes in the very same place part as well, the later one to the left or up
    push = np.where(gaps < 0, -1, 1) * overlaps / 2 * np.column_stack([sideways, ~sideways])
    shifts = np.zeros_like(centres)
    np.add.at(shifts, one, push)
    np.subtract.at(shifts, other, push)
    return shifts


def _meeting(centres: Array, reaches: list[Array]) -> NDArray[np.bool_]:
    """Which boxes overlap which; each pair once."""
    near = [_gaps(axis) < reach for axis, reach in zip(centres.T, reaches, strict=True)]
    return np.asarray(near[0] & near[1])


def _gaps(axis: Array) -> Array:
    gaps = np.subtract.outer(axis, axis)
    return np.asarray(np.abs(gaps, out=gaps))
