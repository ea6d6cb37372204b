"""What chains of ties lead to: each thing that is reached, with the shortest chain to it."""

from collections.abc import Iterable
from typing import NamedTuple

import networkx as nx

Tie = tuple[str, str]
"""The line from one thing to another, by their CURIEs."""


class Reached(NamedTuple):
    """A thing, by its CURIE, and the ties of the chain that joins it to the start, in the order in which they are read."""

    thing: str
    chain: tuple[Tie, ...]

    @property
    def hops(self) -> int:
        """How many ties away it is."""
        return len(self.chain)


def reached(
    graph: nx.DiGraph, start: str, aspects: Iterable[str] = (), hops: int | None = None, *, backwards: bool = False
) -> list[Reached]:
    """What is reached from a thing within so many hops, the nearest first; `backwards` against the lines.

    Chains may begin at its aspects too; an aspect that another of them leads to is reached as well. Of several shortest chains
    the first by the names of the things is taken.
    """
    chains: dict[str, tuple[Tie, ...]] = {start: ()}
    edge = [one for one in (start, *sorted(aspects)) if one in graph]
    hop = 0
    while edge and (hops is None or hop < hops):
        edge, hop = _next(graph, edge, chains, backwards=backwards), hop + 1
    return [Reached(thing, chain) for thing, chain in chains.items() if thing != start]


def _next(graph: nx.DiGraph, edge: list[str], chains: dict[str, tuple[Tie, ...]], *, backwards: bool) -> list[str]:
    """The things one hop beyond the edge, each added with its chain."""
    found: dict[str, tuple[Tie, ...]] = {}
    for thing in edge:
        so_far = chains.get(thing, ())
        for other in sorted(graph.predecessors(thing) if backwards else graph.successors(thing)):
            if other not in chains:
                found.setdefault(other, ((other, thing), *so_far) if backwards else (*so_far, (thing, other)))
    chains.update(found)
    return list(found)
