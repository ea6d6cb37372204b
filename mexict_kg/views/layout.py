"""Where each thing stands in the picture: decided once, the same in every process, with room for every label.

Distances in the graph become distances on the page (stress.py), communities are drawn together, boxes are moved apart
(overlaps.py), and separate components packed side by side.

The box of a thing, in pixels at zoom 1: its glyph, and under it the label in the longer of its languages, wrapped at WRAP
characters. The page draws by the same measures.
"""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from mexict_kg.views.faults import count_faults
from mexict_kg.views.overlaps import Pairs, separate
from mexict_kg.views.stress import Array, majorize, snap

Line = tuple[int, int, int]
"""Two nodes by their numbers, the smaller first, and how many claims join them."""
Places = dict[str, tuple[float, float]]
"""The place of each glyph by the CURIE of its thing, in pixels at zoom 1, y downwards."""

WRAP: Final = 18
# A label that stands beside its sign may be longer.
WIDE: Final = 32
CHARACTER: Final = 6.8
LINE: Final = 15.0
GLYPH: Final = 40.0

_MARGIN: Final = 10.0
_BETWEEN_PARTS: Final = 46.0
_GRID: Final = 40.0
# So many times as long as within communities an edge is between them: what is tried, the best for the whole first.
_APART: Final = (2.2, 1.6, 1.0, 2.8)
# Of so few things every line is looked at, so that several ways to set them apart and to turn them are tried.
_READABLE: Final = 60
_TURNS: Final = tuple(range(0, 180, 15))
# So few things are one community.
_FEW: Final = 12


class _Part(NamedTuple):
    """A component: its nodes, and the centre and size of each one's box."""

    nodes: list[int]
    centres: Array
    sizes: Array


def positions(network: nx.MultiDiGraph, aspect: float = 1.0) -> Places:
    """The place of each node's glyph; no two boxes overlap. Nodes need `label`, a text by language.

    The whole is about `aspect` times as wide as high.
    """
    names = sorted(network.nodes)
    if not names:
        return {}
    boxes = np.array([box(network.nodes[name]["label"]) for name in names])
    graph = _projection(network, names)
    components = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    packed = _pack([_part(graph, part, boxes, aspect) for part in components], aspect)
    # what was moved about is the middle of the box; the glyph stands above the label
    packed[:, 1] -= (boxes[:, 1] - GLYPH) / 2
    return {name: (float(round(x)), float(round(y))) for name, (x, y) in zip(names, packed.tolist(), strict=True)}


def box(label: dict[str, str]) -> tuple[float, float]:
    """Width and height of a thing's box, wide and high enough for every language."""
    return _box(tuple(label.values()))


@lru_cache(maxsize=65536)
def _box(label: tuple[str, ...]) -> tuple[float, float]:
    texts = [wrap(text) for text in label] or [()]
    width = max((len(line) for lines in texts for line in lines), default=0) * CHARACTER
    return max(width, GLYPH), GLYPH + LINE * max(map(len, texts))


@lru_cache(maxsize=65536)
def wrap(text: str, most: int = WRAP) -> tuple[str, ...]:
    """The lines of a label, of at most so many letters each, if no word has more."""
    return tuple(textwrap.wrap(text, most, break_long_words=False))


def _projection(network: nx.MultiDiGraph, names: list[str]) -> nx.Graph:
    """The network as a simple graph of numbers: networkx keeps sets, and those of texts have another order in each process."""
    number = {name: index for index, name in enumerate(names)}
    pairs = Counter((min(a, b), max(a, b)) for a, b in ((number[start], number[end]) for start, end in network.edges()) if a != b)
    return _graph(len(names), sorted((*pair, claims) for pair, claims in pairs.items()))


def _graph(size: int, lines: Iterable[Line]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(range(size))
    graph.add_weighted_edges_from(lines)
    return graph


def _part(graph: nx.Graph, nodes: list[int], boxes: Array, aspect: float) -> _Part:
    """One component, laid out around the origin."""
    place = {node: number for number, node in enumerate(nodes)}
    joined = graph.edges(nodes, data="weight")
    lines = sorted((min(place[a], place[b]), max(place[a], place[b]), claims) for a, b, claims in joined)
    sizes = boxes[nodes] + _MARGIN
    return _Part(nodes, _centres(tuple(lines), tuple(map(tuple, sizes.tolist())), aspect), sizes)


@lru_cache(maxsize=4096)
def _centres(lines: tuple[Line, ...], boxes: tuple[tuple[float, float], ...], aspect: float) -> Array:
    """The centres of the boxes of a component; most of them stand in several scenes, and need be worked out but once."""
    sizes, pairs = np.array(boxes), np.array([line[:2] for line in lines], dtype=int).reshape(-1, 2)
    graph, is_readable = _graph(len(boxes), lines), len(boxes) <= _READABLE
    laid = (majorize(_distances(graph, apart)) for apart in (_APART if is_readable else _APART[:1]))
    turned = (_turn(places, turn) for places in laid for turn in (_TURNS if is_readable else _TURNS[:1]))
    stretched = (snap(places, 1) * (aspect**0.5, aspect**-0.5) for places in turned)
    centres = _tidiest((separate(places, sizes, pairs) for places in stretched), sizes, pairs)
    centres -= (centres.min(axis=0) + centres.max(axis=0)) / 2
    centres.flags.writeable = False
    return centres


def _tidiest(layouts: Iterator[Array], sizes: Array, lines: Pairs) -> Array:
    """The first of the layouts that have the fewest faults; none is made after one that has none."""
    best = next(layouts)
    above = np.column_stack([np.zeros(len(sizes)), (sizes[:, 1] - _MARGIN - GLYPH) / 2])
    fewest = count_faults(best - above, lines) if len(sizes) <= _READABLE else 0
    while fewest and (other := next(layouts, None)) is not None:
        faults = count_faults(other - above, lines)
        if faults < fewest:
            best, fewest = other, faults
    return best


def _turn(places: Array, degrees: int) -> Array:
    along, across = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.asarray(places @ np.array([[along, across], [-across, along]]))


def _distances(graph: nx.Graph, apart: float) -> Array:
    """How far apart any two nodes want to be: the sum of the edges' lengths on the shortest way between them.

    An edge between communities is `apart` times as long as one within.
    """
    home = {node: number for number, part in enumerate(_communities(graph)) for node in part}
    lengths = [_length(graph, *edge) * (1.0 if home[edge[0]] == home[edge[1]] else apart) for edge in graph.edges]
    ends = np.array(graph.edges, dtype=int).reshape(-1, 2).T
    return np.asarray(dijkstra(csr_array((lengths, (ends[0], ends[1])), shape=(len(graph), len(graph))), directed=False))


def _communities(graph: nx.Graph) -> list[set[int]]:
    if len(graph) <= _FEW:
        return [set(graph)]
    found: Any = nx.community.louvain_communities(graph, weight="weight", seed=3)
    return list(found)


def _length(graph: nx.Graph, start: int, end: int) -> float:
    """An edge is long where many neighbours that the two do not share must find room around it."""
    return 30.0 * float(np.sqrt(len(set(graph[start]) ^ set(graph[end]))))


def _pack(parts: list[_Part], aspect: float) -> Array:
    """All components in one plane, each at the free place at which the whole stays smallest and nearest to the aspect."""
    centres = np.zeros((sum(len(part.nodes) for part in parts), 2))
    done: list[int] = []
    sizes = np.zeros_like(centres)
    for part in parts:
        sizes[part.nodes] = part.sizes
        centres[part.nodes] = part.centres + _free_place(part, centres[done], sizes[done], aspect)
        done += part.nodes
    return centres


def _free_place(part: _Part, centres: Array, sizes: Array, aspect: float) -> Array:
    """The place on a grid that makes the whole grow least, of those at which no box of the part comes near one placed before."""
    if not len(centres):
        return np.zeros(2)
    own, others = (np.abs(part.centres) + part.sizes / 2).max(axis=0), (np.abs(centres) + sizes / 2).max(axis=0)
    steps = np.ceil((own + others + _BETWEEN_PARTS) / _GRID).astype(int)  # the last ones lie outside of everything placed
    offsets = (np.argwhere(~_taken(part, centres, sizes, steps)) - steps) * _GRID
    grown = (np.maximum(np.abs(offsets) + own, others) / (aspect, 1.0)).max(axis=1)
    best = np.lexsort((offsets[:, 0], offsets[:, 1], np.abs(offsets).sum(axis=1), grown))[0]
    return np.asarray(offsets[best])


def _taken(part: _Part, centres: Array, sizes: Array, steps: NDArray[np.int_]) -> NDArray[np.bool_]:
    """At which places of the grid, so many steps to each side, some box of the part would come near one placed before.

    Each pair of boxes takes a rectangle of places. Marks at its corners, summed up along both axes, cover just the rectangle.
    """
    near = (part.sizes[:, None] + sizes[None]) / 2 + _BETWEEN_PARTS
    gaps = centres[None] - part.centres[:, None]
    first = np.clip(np.floor((gaps - near) / _GRID) + 1, -steps, steps + 1).astype(int) + steps
    last = np.clip(np.ceil((gaps + near) / _GRID), -steps, steps + 1).astype(int) + steps
    marks = np.zeros(2 * steps + 2, dtype=int)
    for mark, x, y in ((1, first, first), (-1, first, last), (-1, last, first), (1, last, last)):
        np.add.at(marks, (x[..., 0], y[..., 1]), mark)
    return np.asarray(marks.cumsum(axis=0).cumsum(axis=1)[:-1, :-1] > 0)
