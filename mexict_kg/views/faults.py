"""What makes a picture hard to read: lines that cross, and signs that lie under a line which does not end at them."""

from typing import Final

import numpy as np

from mexict_kg.views.overlaps import Pairs
from mexict_kg.views.stress import Array

_NEAR: Final = 14.0
"""Pixels from its middle at which a line touches a sign."""


def count_faults(places: Array, lines: Pairs) -> int:
    """How many pairs of lines cross that share no end, and how many signs lie under a line of others."""
    return _crossings(places, lines) + _under(places, lines)


def _crossings(places: Array, lines: Pairs) -> int:
    starts, ends = places[lines[:, 0]], places[lines[:, 1]]
    # at which side of line i the ends of line j lie
    sides = np.sign(_turn(ends[:, None] - starts[:, None], starts - starts[:, None]))
    others = np.sign(_turn(ends[:, None] - starts[:, None], ends - starts[:, None]))
    apart = sides * others < 0
    shared = (lines[:, None, :, None] == lines[None, :, None, :]).any(axis=(2, 3))
    return int(np.triu(apart & apart.T & ~shared, 1).sum())


def _under(places: Array, lines: Pairs) -> int:
    starts, along = places[lines[:, 0]], places[lines[:, 1]] - places[lines[:, 0]]
    towards = places - starts[:, None]
    share = np.clip((towards * along[:, None]).sum(axis=2) / np.maximum((along**2).sum(axis=1), 1.0)[:, None], 0.0, 1.0)
    away = np.hypot(*np.moveaxis(towards - share[..., None] * along[:, None], 2, 0))
    own = (lines[:, :, None] == np.arange(len(places))).any(axis=1)
    return int(((away < _NEAR) & ~own).sum())


def _turn(one: Array, other: Array) -> Array:
    return np.asarray(one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0])
