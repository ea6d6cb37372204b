"""What is computed of a network by sparse matrices, quickly also where it has 100,000 things and a million edges.

A matrix has a row for each thing, with a weight for each that its edges lead to. Things are told by their places, from 0. It is
made of three arrays of numpy, as scipy has them too, whose import takes longer than to answer from a network like the report's.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import rustworkx as rx
from numpy.typing import NDArray

from mexict_kg.progress import track

Numbers = NDArray[Any]
_DAMPING: Final = 0.85
_STILL: Final = 1e-12
_WORDS: Final = 64
"""The things reached are counted in so many words of 64 bits at once,"""
_LINES: Final = 100_000
"""along about so many edges at once: for each edge the words are in memory."""


class Matrix(NamedTuple):
    """Compressed sparse rows: row after row the places that its edges lead to, in `indices`, and their `weights`.

    `indptr` tells where each row begins, and at last where the end is.
    """

    indptr: Numbers
    indices: Numbers
    weights: Numbers

    @property
    def size(self) -> int:
        """The number of rows."""
        return len(self.indptr) - 1

    @property
    def starts(self) -> Numbers:
        """The row of each edge."""
        return np.repeat(np.arange(self.size), np.diff(self.indptr))


def matrix_of(starts: Numbers, ends: Numbers, size: int, weights: Numbers | None = None) -> Matrix:
    """The matrix of these edges, weighing one where nothing else is said; in a row they stay in the order that they have here."""
    order = np.argsort(starts, kind="stable")
    indptr = np.searchsorted(starts[order], np.arange(size + 1)).astype(np.int32)
    return Matrix(indptr, ends[order].astype(np.int32), np.ones(len(order)) if weights is None else weights[order])


def transpose(matrix: Matrix) -> Matrix:
    """The matrix turned round: in each row what leads to its place, in order."""
    return matrix_of(matrix.indices, matrix.starts, matrix.size, matrix.weights)


def undirected(matrix: Matrix) -> Matrix:
    """The matrix with every edge in both directions, each once and weighing one, in order."""
    starts, ends = matrix.starts, matrix.indices
    pairs = np.unique(np.stack([np.concatenate([starts, ends]), np.concatenate([ends, starts])]), axis=1)
    return matrix_of(pairs[0], pairs[1], matrix.size)


def submatrix(matrix: Matrix, places: Numbers) -> Matrix:
    """The rows of some places, with the edges between these alone; a place has now the number that it has among them."""
    number = np.full(matrix.size, -1)
    number[places] = np.arange(len(places))
    starts, ends = number[matrix.starts], number[matrix.indices]
    inside = (starts >= 0) & (ends >= 0)
    return matrix_of(starts[inside], ends[inside], len(places), matrix.weights[inside])


def page_rank(matrix: Matrix) -> Numbers:
    """The page rank (Brin and Page 1998; damping 0.85, by the weights) of each thing, from 0 to 1, all adding up to 1.

    Power iteration until all shares together change by less than 1e-12; who leads nowhere jumps anywhere.
    """
    size, starts, ends = matrix.size, matrix.starts, matrix.indices
    if size == 0:
        return np.zeros(0)
    out = np.bincount(starts, matrix.weights, size)
    leads_nowhere = out == 0
    steps = matrix.weights / out[starts]
    share, change = np.full(size, 1 / size), 1.0
    while change > _STILL:
        arrived = np.bincount(ends, steps * share[starts], size)
        new = _DAMPING * (arrived + share[leads_nowhere].sum() / size) + (1 - _DAMPING) / size
        share, change = new, float(np.abs(new - share).sum())
    return share


def betweenness(matrix: Matrix, starts: Sequence[int]) -> Numbers:
    """The betweenness (Freeman 1977) of each thing over shortest chains from the starts, from 0 to 1.

    Brandes' accumulation (2001), all edges of a hop at once. With all things as starts it is exact; with some it is estimated
    (Brandes and Pich 2007).
    """
    size = matrix.size
    between = np.zeros(size)
    for start in track(starts, "betweenness"):
        between += _accumulate(matrix, start)
    pairs = (size - 1) * (size - 2)
    return between * (size / len(starts)) / pairs if size > 2 else between


def _accumulate(matrix: Matrix, start: int) -> Numbers:
    """How much the shortest chains from the start hang on each thing between their ends."""
    paths, hanging = np.zeros(matrix.size), np.zeros(matrix.size)
    paths[start] = 1
    hops, front = [], np.array([start])
    while len(front):
        ends = _gather_neighbors(matrix, front)[1]
        starts = np.repeat(front, np.diff(matrix.indptr)[front])
        is_new = paths[ends] == 0
        starts, ends = starts[is_new], ends[is_new]
        np.add.at(paths, ends, paths[starts])
        front = np.unique(ends)
        # only the shares of a hop count, so that the numbers of chains, which double and double, are kept small
        scale = paths[front].max(initial=1.0)
        paths[front] /= scale
        hops.append((starts, ends, scale))
    for starts, ends, scale in reversed(hops):
        np.add.at(hanging, starts, paths[starts] / (scale * paths[ends]) * (1 + hanging[ends]))
    hanging[start] = 0
    return hanging


def count_reachable(matrix: Matrix) -> Numbers:
    """To how many other things chains lead from each.

    Things that lead to each other reach the same ones; over the rest, sets of 64 things in each number are united, from the ends
    of the chains to their starts.
    """
    size = matrix.size
    part_of = strong_components(matrix)
    parts = int(part_of.max(initial=-1)) + 1
    layers = _sort_layers(_condense(matrix, parts, part_of))
    counts = np.zeros(parts, dtype=np.int64)
    width = 64 * _WORDS
    for first in track(range(0, size, width), "reach"):
        counts += _count_reached(layers, parts, part_of[first : first + width])
    reached: Numbers = counts[part_of] - 1
    return reached


def _condense(matrix: Matrix, parts: int, part_of: Numbers) -> Matrix:
    """The edges from one part to another."""
    starts, ends = part_of[matrix.starts], part_of[matrix.indices]
    leaves = starts != ends
    pairs = np.unique(np.stack([starts[leaves], ends[leaves]]), axis=1)
    return matrix_of(pairs[0], pairs[1], parts)


def _sort_layers(lines: Matrix) -> list[tuple[Numbers, Numbers, Numbers]]:
    """The parts that lead on, so that each comes after all it leads to: parts, where their edges begin, what these lead to."""
    back = transpose(lines)
    waiting = np.diff(lines.indptr)
    ready = np.flatnonzero(waiting == 0)
    layers = []
    while len(ready):
        above = _gather_neighbors(back, ready)[1]
        np.subtract.at(waiting, above, 1)
        ready = np.unique(above[waiting[above] == 0])
        pieces = 1 + np.diff(lines.indptr)[ready].sum() // _LINES
        layers += [(rows, *_gather_neighbors(lines, rows)) for rows in np.array_split(ready, pieces) if len(rows)]
    return layers


def _gather_neighbors(lines: Matrix, rows: Numbers) -> tuple[Numbers, Numbers]:
    """Where the neighbors of each row begin, and all of them, row after row."""
    counts = lines.indptr[rows + 1] - lines.indptr[rows]
    begins = np.cumsum(counts) - counts
    return begins, lines.indices[np.arange(counts.sum()) + np.repeat(lines.indptr[rows] - begins, counts)]


def _count_reached(layers: list[tuple[Numbers, Numbers, Numbers]], parts: int, part_of: Numbers) -> Numbers:
    """How many of these things, given by the parts they are in, each part reaches, its own among them."""
    sets = np.zeros((parts, -(-len(part_of) // 64)), dtype=np.uint64)
    bits = np.arange(len(part_of))
    np.bitwise_or.at(sets, (part_of, bits // 64), np.uint64(1) << (bits % 64).astype(np.uint64))
    for rows, begins, ends in layers:
        sets[rows] |= np.bitwise_or.reduceat(sets[ends], begins)
    counts: Numbers = np.bitwise_count(sets).sum(axis=1, dtype=np.int64)
    return counts


def breadth_first(matrix: Matrix, start: int) -> tuple[list[int], list[int]]:
    """What chains lead to from a place, the nearest first and the start before all, and before each what leads there.

    All edges of a hop are followed at once, in the order in which they are stored.
    """
    before = np.full(matrix.size, -1)
    before[start] = start
    first, order = np.zeros(matrix.size, dtype=int), [np.array([start])]
    while len(front := order[-1]):
        ends = _gather_neighbors(matrix, front)[1]
        starts = np.repeat(front, np.diff(matrix.indptr)[front])
        is_new = before[ends] < 0
        starts, ends = starts[is_new], ends[is_new]
        first[ends[::-1]] = np.arange(len(ends))[::-1]
        is_first = first[ends] == np.arange(len(ends))
        before[ends[is_first]] = starts[is_first]
        order.append(ends[is_first])
    places = np.concatenate(order)
    return places.tolist(), before[places].tolist()


def weak_components(matrix: Matrix) -> Numbers:
    """For each thing the part it is in: things hang together whichever way the edges point.

    Each takes the least place that it hangs together with: over its edges, then over what that has
    taken (Shiloach and Vishkin 1982).
    """
    starts, ends, least = matrix.starts, matrix.indices, np.arange(matrix.size)
    while True:
        taken = least.copy()
        joined = np.minimum(least[starts], least[ends])
        np.minimum.at(taken, least[starts], joined)
        np.minimum.at(taken, least[ends], joined)
        while (taken != (further := taken[taken])).any():
            taken = further
        if (taken == least).all():
            return np.asarray(np.unique(least, return_inverse=True)[1])
        least = taken


def strong_components(matrix: Matrix) -> Numbers:
    """For each thing the class it is in: chains lead from each of its things to each."""
    graph = rx.PyDiGraph()
    graph.add_nodes_from(range(matrix.size))
    graph.extend_from_edge_list(list(zip(matrix.starts.tolist(), matrix.indices.tolist(), strict=True)))
    classes = np.zeros(matrix.size, dtype=int)
    for number, members in enumerate(rx.strongly_connected_components(graph)):
        classes[members] = number
    return classes


def immediate_dominators(pairs: list[tuple[int, int]], root: int) -> dict[int, int]:
    """For each place that chains lead to from the root, the last that all of them lead over (its immediate dominator)."""
    graph = rx.PyDiGraph()
    graph.extend_from_edge_list(pairs)
    return dict(rx.immediate_dominators(graph, root))


# ---- Paths -----------------------------------------------------------------------------------------------------------


def count_hops(matrix: Matrix, start: int) -> dict[int, int]:
    """How many hops away each place is that chains lead to."""
    hops = {start: 0}
    order, before = breadth_first(matrix, start)
    for place, above in zip(order[1:], before[1:], strict=True):
        hops[place] = hops[above] + 1
    return hops


def simple_paths(matrix: Matrix, left: Mapping[int, int], start: int, hops: int) -> Iterator[list[int]]:
    """Every path of so many hops that goes over no place twice; `left` tells how many hops the end is away from each place.

    What is too far from the end is left out, not what the path itself cuts off from it: to ask for long paths may take long.
    """
    path, rows = [start], [iter(neighbors(matrix, start))]
    while rows:
        place = next(rows[-1], None)
        still = hops - len(path)
        if place is None:
            rows.pop()
            path.pop()
        elif place not in path and left.get(place, hops) <= still and (left[place] == 0) == (still == 0):
            if still == 0:
                yield [*path, place]
            else:
                path.append(place)
                rows.append(iter(neighbors(matrix, place)))


def neighbors(matrix: Matrix, place: int) -> list[int]:
    """What the edges of a place lead to."""
    row: list[int] = matrix.indices[matrix.indptr[place] : matrix.indptr[place + 1]].tolist()
    return row
