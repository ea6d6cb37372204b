"""Scenes: a part of the network with a place for each of its things, the same in the explorer and in figures.

A large part has a core, the best connected things of it that hang together, which fits a window with all its labels.
"""

from collections.abc import Collection, Iterable
from typing import Final

import networkx as nx

from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.views.layout import Places, positions
from mexict_kg.vocabulary import shorten

CORE: Final = 32
"""So many things can be read at a glance; a part that has hardly more needs no core."""
SLACK: Final = 12
ASPECT: Final = 1.6
"""A scene is so much wider than high, as windows and pages are."""


def part(network: nx.MultiDiGraph, claims: Collection[str]) -> nx.MultiDiGraph:
    """The network of these claims alone, by CURIE; those that the network does not have are passed over."""
    wanted = set(claims)
    return _with_edges(network, [edge for edge in sorted(network.edges(keys=True)) if edge[2] in wanted])


def drawn_part(view: str, claims: Iterable[Claim], model: Model, network: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """What a view draws of its claims. The overview tells of figures too, but draws things alone."""
    ends = model.things
    return part(network, [shorten(one.iri) for one in claims if view != "overview" or one.object in ends])


def scene(network: nx.MultiDiGraph) -> Places:
    """The place of each thing."""
    return positions(network, ASPECT)


def core(network: nx.MultiDiGraph, most: int = CORE) -> nx.MultiDiGraph:
    """The best connected things of a network that are joined among themselves, at most so many, with the claims between them."""
    chosen: set[str] = set()
    joined: set[str] = set()
    for node in sorted(network, key=lambda node: (-network.degree(node), node)):
        near = set(nx.all_neighbors(network, node)) & chosen - {node}
        grown = joined | near | ({node} if near else set())
        if len(grown) <= most:
            chosen.add(node)
            joined = grown
    return _with_edges(network, [edge for edge in sorted(network.edges(keys=True)) if {edge[0], edge[1]} <= joined])


def _with_edges(network: nx.MultiDiGraph, edges: list[tuple[str, str, str]]) -> nx.MultiDiGraph:
    """In sorted order, so that layouts are repeatable."""
    found = nx.MultiDiGraph()
    found.add_nodes_from((node, network.nodes[node]) for node in sorted({end for edge in edges for end in edge[:2]}))
    found.add_edges_from((*edge, network.edges[edge]) for edge in edges)
    return found
