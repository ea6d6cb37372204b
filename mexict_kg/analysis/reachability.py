"""What chains of edges lead to: each thing that is reached, with the shortest chain to it."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from mexict_kg.analysis.projection import Edge, Projection
from mexict_kg.analysis.sparse import Matrix, breadth_first


class Reached(NamedTuple):
    """A thing, by its CURIE, and the edges of the chain that joins it to the start, in the order in which they are read."""

    thing: str
    chain: tuple[Edge, ...]

    @property
    def hops(self) -> int:
        """How many edges away it is."""
        return len(self.chain)


def find_reachable(
    projection: Projection, start: str, aspects: Iterable[str] = (), hops: int | None = None, *, backwards: bool = False
) -> list[Reached]:
    """What is reached from a thing within so many hops, the nearest first; `backwards` against the edges.

    Chains may begin at its aspects too; an aspect that another of them leads to is reached as well. Of several shortest chains
    the first by the names of the things is taken.
    """
    matrix = projection.backwards if backwards else projection.onwards
    own = projection.place.get(start, len(projection))
    first = _find_first_hop(matrix, [projection.place[one] for one in (start, *sorted(aspects)) if one in projection], own)
    order, before = breadth_first(_add_root(matrix, list(first)), len(projection))
    chains: dict[int, tuple[Edge, ...]] = {len(projection): ()}
    for place, above in zip(order[1:], before[1:], strict=True):
        so_far = chains.get(above)
        if place == own or so_far is None or (hops is not None and len(so_far) >= hops):
            continue
        pair = (projection.things[first.get(place, above)], projection.things[place])
        chains[place] = (pair[::-1], *so_far) if backwards else (*so_far, pair)
    del chains[len(projection)]
    return [Reached(projection.things[place], chain) for place, chain in chains.items()]


def _find_first_hop(matrix: Matrix, starts: list[int], own: int) -> dict[int, int]:
    """What is one hop away, with the start that leads there; not the thing itself, which its aspects may lead to."""
    found: dict[int, int] = {}
    for start in starts:
        for place in matrix.indices[matrix.indptr[start] : matrix.indptr[start + 1]].tolist():
            if place != own:
                found.setdefault(place, start)
    return found


def _add_root(matrix: Matrix, first: list[int]) -> Matrix:
    """The matrix with one row more, for a root that leads to these."""
    ends = np.concatenate([matrix.indices, np.array(first, dtype=np.int32)])
    rows = np.append(matrix.indptr, len(ends)).astype(np.int32)
    return Matrix(rows, ends, np.ones(len(ends)))
