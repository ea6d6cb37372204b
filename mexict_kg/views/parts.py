"""Parts: a network that is too large to be read at a glance, cut where it is joined least, each part small enough to be read."""

from collections.abc import Iterable
from typing import Any, Final

import networkx as nx

from mexict_kg.views.scenes import CORE, SLACK

MOST: Final = CORE + SLACK
"""Into parts of so many things, as a scene that needs no core, it is cut."""
FULL: Final = 54
"""So many things a part may have when what is left over has joined it."""
FEW: Final = CORE // 3
"""Smaller ones share a part."""
LEAST: Final = 3
"""Fewer that hang together are no part of their own."""


def cut_into_parts(network: nx.MultiDiGraph) -> list[list[str]]:
    """The things of each part, the largest first; pairs that nothing else is joined to are in none.

    What hangs together is cut into communities (Louvain: Blondel and others 2008) until each can be read; what is small then
    joins what it is joined to most, or shares a part with its like.
    """
    graph = _simplify(network)
    whole = [part for one in nx.connected_components(graph) if len(one) >= LEAST for part in _cut(graph, one)]
    merged = _merge_small(whole, graph)
    small = [part for part in merged if len(part) < FEW]
    return sorted([*(part for part in merged if part not in small), *_pack(small)], key=lambda part: (-len(part), part[0]))


def _simplify(network: nx.MultiDiGraph) -> nx.Graph:
    """One weighted edge for each pair, in sorted order, so that the cuts are repeatable."""
    graph = nx.Graph()
    graph.add_nodes_from(sorted(network))
    for start, end in sorted((min(edge), max(edge)) for edge in network.edges() if edge[0] != edge[1]):
        graph.add_edge(start, end, weight=graph.get_edge_data(start, end, {"weight": 0})["weight"] + 1)
    return graph


def _cut(graph: nx.Graph, things: Iterable[str], resolution: float = 1.0) -> list[list[str]]:
    part = sorted(things)
    if len(part) <= MOST:
        return [part]
    numbers = {thing: number for number, thing in enumerate(part)}  # sets of texts have another order in each process
    numbered = nx.relabel_nodes(graph.subgraph(part), numbers)
    ordered = nx.Graph()
    ordered.add_nodes_from(range(len(part)))
    ordered.add_weighted_edges_from(sorted((min(a, b), max(a, b), weight) for a, b, weight in numbered.edges(data="weight")))
    found: Any = nx.community.louvain_communities(ordered, weight="weight", seed=3, resolution=resolution)
    harder = resolution if len(found) > 1 else 2 * resolution
    return [piece for one in found for piece in _cut(graph, (part[number] for number in one), harder)]


def _merge_small(parts: list[list[str]], graph: nx.Graph) -> list[list[str]]:
    """Parts of a few things, the smallest first, join the one that they have most edges to, where that stays small enough."""
    merged = sorted(parts, key=lambda part: (len(part), part))
    for few in [part for part in merged if len(part) < CORE // 2]:
        others = [part for part in merged if part is not few and len(part) + len(few) <= FULL]
        near = [(sum(1 for _ in nx.edge_boundary(graph, few, part)), -len(part), part) for part in others]
        ties, _, home = max(near, default=(0, 0, few))
        if ties and few in merged:
            merged = [part for part in merged if part is not few and part is not home] + [sorted(home + few)]
    return merged


def _pack(small: list[list[str]]) -> list[list[str]]:
    """As few parts as have room for them, the larger ones first."""
    packed: list[list[str]] = []
    for one in sorted(small, key=lambda one: (-len(one), one[0])):
        if not packed or len(packed[-1]) + len(one) > CORE:
            packed.append([])
        packed[-1] += one
    return packed
