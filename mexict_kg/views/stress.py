"""Stress: places on a plane that are as far apart as they are wanted to be.

Stress majorization (Gansner, Koren and North, "Graph drawing by stress majorization", 2004), with longer steps than the ones it
proves to be downhill (de Leeuw and Heiser 1980), since they arrive in half the sweeps.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_SWEEPS: Final = 60
_STRIDE: Final = 1.5
_TURNS: Final = 5
_ASIDE: Final = 0.318309886
_ROWS: Final = 64
# In pixels: when nothing would move farther, it is the end.
_STILL: Final = 0.3


def snap(places: Array, digits: int = 0) -> Array:
    """The places on a grid, so that the last bits of another processor's arithmetic decide nothing of what follows.

    All are moved aside a little, lest those that symmetry puts just between two places of the grid go either way.
    """
    return np.asarray(np.round(places + _ASIDE, digits))


def majorize(distances: Array) -> Array:
    """The places at which distances on the plane differ least from the wanted ones, near pairs counting most."""
    weights = np.divide(1.0, distances**2, out=np.zeros_like(distances), where=distances > 0)
    # what it is multiplied with sums up to nothing, for which this is the pseudo-inverse of the weights' Laplacian
    inverse = np.linalg.inv(np.diag(weights.sum(axis=1)) - weights + (weights.mean() or 1.0))
    places, wanted = _start(distances), np.triu(-weights * distances)
    for _ in range(_SWEEPS):
        downhill = inverse @ _pulls(places, wanted)
        moves = downhill - places
        if np.abs(moves).max() < _STILL:
            break
        # on a grid, since what the last bits of two processors differ by would grow from sweep to sweep
        places = np.round(places + _STRIDE * moves, 1)
    return np.asarray(downhill)


def _pulls(places: Array, wanted: Array) -> Array:
    """Where all others pull each one. Each pair is worked out once; some rows at a time, so that fresh memory is small."""
    pulls = np.zeros_like(places)
    for first in range(0, len(places), _ROWS):
        rows, rest = slice(first, first + _ROWS), slice(first, None)
        pull = wanted[rows, rest] / np.maximum(_lengths(places[rows], places[rest]), 1e-6)
        pulls[rows] += pull @ places[rest] - pull.sum(axis=1)[:, None] * places[rows]
        pulls[rest] += pull.T @ places[rows] - pull.sum(axis=0)[:, None] * places[rest]
    return pulls


def _lengths(some: Array, places: Array) -> Array:
    across, down = (np.subtract.outer(one, other) for one, other in zip(some.T, places.T, strict=True))
    across *= across
    down *= down
    across += down
    return np.asarray(np.sqrt(across, out=across))


def _start(distances: Array) -> Array:
    """Classical scaling, as near as some turns of power iteration come to it.

    Each node is moved a little aside, since nodes with the same neighbours would lie on each other.
    """
    squared = distances**2
    centred = -(squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()) / 2
    turn = np.arange(len(distances)) * 2.4
    aside = np.column_stack([np.cos(turn), np.sin(turn)])
    axes = centred @ aside
    for _ in range(_TURNS):
        axes = centred @ np.linalg.qr(axes).Q
    return snap(axes / np.sqrt(np.maximum(np.linalg.norm(axes, axis=0), 1.0)) + 10.0 * aside, 1)
