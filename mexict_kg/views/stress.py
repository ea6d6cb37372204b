"""Stress: places on a plane that are as far apart as they are wanted to be.

Stress majorization (Gansner, Koren and North, "Graph drawing by stress majorization", 2004), with longer steps than the ones it
proves to be downhill (de Leeuw and Heiser 1980), since they arrive in half the sweeps.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

Array = NDArray[np.float64]

_SWEEPS: Final = 100
_STRIDE: Final = 1.9
_TURNS: Final = 10
# In pixels: when nothing would move farther, it is the end.
_STILL: Final = 0.2


def stressed(distances: Array) -> Array:
    """The places at which distances on the plane differ least from the wanted ones, near pairs counting most."""
    weights = np.divide(1.0, distances**2, out=np.zeros_like(distances), where=distances > 0)
    # what it is multiplied with sums up to nothing, for which this is the pseudo-inverse of the weights' Laplacian
    inverse = np.linalg.inv(np.diag(weights.sum(axis=1)) - weights + (weights.mean() or 1.0))
    places, wanted, pull = _start(distances), -weights * distances, np.empty_like(distances)
    for _ in range(_SWEEPS):
        # in place, for else most of the time goes into fresh memory
        np.divide(wanted, np.maximum(cdist(places, places, out=pull), 1e-6, out=pull), out=pull)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        downhill = inverse @ (pull @ places)
        moves = downhill - places
        if np.abs(moves).max() < _STILL:
            break
        places = places + _STRIDE * moves
    return np.asarray(downhill)


def _start(distances: Array) -> Array:
    """Classical scaling, each node moved a little aside, since nodes with the same neighbours would lie on each other."""
    squared = distances**2
    centred = -(squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()) / 2
    turn = np.arange(len(distances)) * 2.4
    aside = np.column_stack([np.cos(turn), np.sin(turn)])
    axes = centred @ aside
    for _ in range(_TURNS):
        axes = centred @ np.linalg.qr(axes).Q
    return axes / np.maximum(np.linalg.norm(axes, axis=0), 1.0) ** 0.5 + 10.0 * aside
