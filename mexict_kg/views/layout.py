"""Where each thing stands in the picture: decided once, the same in every process, with room for every label.

Distances in the graph become distances on the page (stress majorization, Gansner, Koren and North 2004), communities are drawn
together, label boxes pushed apart, and separate components packed side by side.

The box of a thing, in pixels at zoom 1: its glyph, and under it the label in the longer of its languages, wrapped at WRAP
characters. The page draws by the same measures.
"""

import textwrap
from typing import Any, Final, NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
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
# Labels are wider than high, so the plane is stretched before they are pushed apart.
_WIDER: Final = 1.3
# An edge between communities is so much longer than one within.
_APART: Final = 1.7


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
    packed = _packed([_drawn(graph.subgraph(part), boxes[part] + _MARGIN, aspect) for part in components], aspect)
    # what was moved about is the middle of the box; the glyph stands above the label
    packed[:, 1] -= (boxes[:, 1] - GLYPH) / 2
    return {name: (float(round(x)), float(round(y))) for name, (x, y) in zip(names, packed.tolist(), strict=True)}


def with_shelf(places: Places, network: nx.MultiDiGraph, labels: dict[str, dict[str, str]]) -> Places:
    """The places of a network, and below it, in rows, those of things that it does not hold; `labels` are theirs, by language."""
    boxes = {node: box(network.nodes[node]["label"]) for node in places}
    left = min((x - boxes[node][0] / 2 for node, (x, _) in places.items()), default=0.0)
    right = max((x + boxes[node][0] / 2 for node, (x, _) in places.items()), default=0.0)
    bottom = max((y - GLYPH / 2 + boxes[node][1] for node, (_, y) in places.items()), default=0.0)
    shelved = dict(places)
    x, y, lowest = left, bottom + 2 * _BETWEEN_PARTS, 0.0
    for node in sorted(labels):
        width, height = box(labels[node])
        if x > left and x + width > right:
            x, y, lowest = left, y + lowest + _MARGIN, 0.0
        shelved[node] = (float(round(x + width / 2)), float(round(y + GLYPH / 2)))
        x, lowest = x + width + _MARGIN, max(lowest, height)
    return shelved


def box(label: dict[str, str]) -> tuple[float, float]:
    """Width and height of a thing's box, wide and high enough for every language."""
    texts = [wrapped(text) for text in label.values()] or [[]]
    width = max((len(line) for lines in texts for line in lines), default=0) * CHARACTER
    return max(width, GLYPH), GLYPH + LINE * max(map(len, texts))


def wrapped(text: str, most: int = WRAP) -> list[str]:
    """The lines of a label, of at most so many letters each, if no word has more."""
    return textwrap.wrap(text, most, break_long_words=False)


def _projection(network: nx.MultiDiGraph, names: list[str]) -> nx.Graph:
    """The network as a simple graph of numbers: networkx keeps sets, and those of texts have another order in each process."""
    number = {name: index for index, name in enumerate(names)}
    graph = nx.Graph()
    graph.add_nodes_from(range(len(names)))
    for start, end in sorted((number[start], number[end]) for start, end in network.edges()):
        if start != end:
            weight = graph.get_edge_data(start, end, {"weight": 0})["weight"]
            graph.add_edge(start, end, weight=weight + 1)
    return graph


def _drawn(view: nx.Graph, sizes: Array, aspect: float) -> _Part:
    """One component, laid out around the origin."""
    nodes = sorted(view)
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(sorted((min(a, b), max(a, b), data) for a, b, data in view.edges(data=True)))
    # rounded, so that the last bits of another processor's arithmetic do not decide who is pushed where
    centres = np.round(_stress(_distances(graph)), 1) * (_WIDER * aspect**0.5, aspect**-0.5)
    centres = _pushed_apart(centres, sizes)
    return _Part(nodes, centres - (centres.min(axis=0) + centres.max(axis=0)) / 2, sizes)


def _distances(graph: nx.Graph) -> Array:
    """How far apart any two nodes want to be: the sum of the edges' lengths on the shortest way between them."""
    home = {node: number for number, part in enumerate(_communities(graph)) for node in part}
    for start, end, data in graph.edges(data=True):
        data["length"] = _length(graph, start, end) * (1.0 if home[start] == home[end] else _APART)
    lengths = dict(nx.all_pairs_dijkstra_path_length(graph, weight="length"))
    return np.array([[lengths[start][end] for end in sorted(graph)] for start in sorted(graph)], dtype=float)


def _communities(graph: nx.Graph) -> list[set[int]]:
    found: Any = nx.community.louvain_communities(graph, weight="weight", seed=1)
    return list(found)


def _length(graph: nx.Graph, start: int, end: int) -> float:
    """An edge is long where many neighbours that the two do not share must find room around it."""
    return 30.0 * float(np.sqrt(len(set(graph[start]) ^ set(graph[end]))))


def _stress(distances: Array, sweeps: int = 250) -> Array:
    """The places at which distances on the plane differ least from the wanted ones, near pairs counting most."""
    if len(distances) == 1:
        return np.zeros((1, 2))
    weights = np.divide(1.0, distances**2, out=np.zeros_like(distances), where=distances > 0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    places, wanted = _start(distances), -weights * distances
    for _ in range(sweeps):
        pull = wanted / np.maximum(_lengths(places), 1e-6)
        np.fill_diagonal(pull, 0.0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        places = inverse @ (pull @ places)
    return places


def _lengths(places: Array) -> Array:
    """How far each place is from each other one; worked out in place, for else most of the time goes into fresh memory."""
    across, down = (np.subtract.outer(axis, axis) for axis in places.T)
    across *= across
    down *= down
    across += down
    return np.asarray(np.sqrt(across, out=across))


def _start(distances: Array) -> Array:
    """Classical scaling, each node moved a little aside, since nodes with the same neighbours would lie on each other."""
    squared = distances**2
    centred = -(squared - squared.mean(axis=0) - squared.mean(axis=1)[:, None] + squared.mean()) / 2
    values, vectors = np.linalg.eigh(centred)
    axes = vectors[:, -2:] * np.sign(vectors[np.abs(vectors).argmax(axis=0), range(len(values))])[-2:]
    turn = np.arange(len(distances)) * 2.4
    aside = np.column_stack([np.cos(turn), np.sin(turn)])
    return np.asarray(axes * np.sqrt(np.maximum(values[-2:], 0.0)) + 10.0 * aside)[:, ::-1]


def _pushed_apart(centres: Array, sizes: Array) -> Array:
    """Centres at which no two boxes overlap: each pair gives way along the shorter side, and the whole grows a little."""
    reaches = [np.triu(np.add.outer(size, size) / 2, 1) for size in sizes.T]
    while True:
        shifts = _shifts(centres, sizes, reaches)
        if not shifts.any():
            return centres
        centres = (centres + 0.8 * shifts) * 1.001


def _shifts(centres: Array, sizes: Array, reaches: list[Array]) -> Array:
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


def _packed(parts: list[_Part], aspect: float) -> Array:
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
