"""Networks of claims of the report's shape, of any size: a few things act on many, most act on few, signs as in the report."""

import random
from collections.abc import Collection, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Final

import networkx as nx

from mexict_kg.analysis.chains import Chains, Hop
from mexict_kg.analysis.projection import Counted, Projection, project
from mexict_kg.analysis.states import LESS, MORE, UNSAID

SIGNS: Final = ("Strengthens", "Weakens", "Neutral")
_SHARES: Final = (65, 29, 6)
"""Of 100 claims of influence in the report so many strengthen, weaken and do neither."""
_TURNS: Final = {"Strengthens": MORE, "Weakens": LESS, "Neutral": UNSAID}
_HUB: Final = 0.6
"""The thing at place n acts on others as n to the power of minus this; in the report the first is at 3 claims of 100."""


def projected(network: nx.MultiDiGraph) -> Projection:
    """A network of claims, with `sign` and perhaps `asserted` on each edge, as the analyses take the report's."""
    edges = network.edges(keys=True, data=True)
    claims = (Counted(start, end, key, data["sign"], bool(data.get("asserted")), "influences") for start, end, key, data in edges)
    return project(claims, network)


def linked(
    network: nx.MultiDiGraph,
    opposed: Mapping[str, Collection[str]] = MappingProxyType({}),
    passing: Collection[str] | None = None,
) -> Chains:
    """The same as hops of chains, which may lead on over all things unless those are given over which they may."""
    read = ((start, end, data["sign"], key) for start, end, key, data in network.edges(keys=True, data=True))
    hops = []
    for (start, end, sign), alike in groupby(sorted(read), key=lambda one: one[:3]):
        claims, turn = tuple(one[3] for one in alike), _TURNS[sign]
        hops += [Hop((start, course), (end, turn * course), claims, course == MORE) for course in (MORE, LESS)]
        hops.append(Hop((start, UNSAID), (end, UNSAID), claims))
    return Chains(hops, frozenset(network if passing is None else passing), opposed)


def shaped(things: int, claims: int) -> nx.MultiDiGraph:
    """So many things and claims, the same each time; who acts on many is not therefore acted on by many."""
    chance = random.Random(1)
    names = [f"mxr:t{number:07}" for number in range(things)]
    network = nx.MultiDiGraph()
    network.add_nodes_from(names)
    weights = [(number + 1) ** -_HUB for number in range(things)]
    starts = chance.choices(chance.sample(names, things), weights, k=claims)
    ends = chance.choices(names, k=claims)
    signs = chance.choices(SIGNS, _SHARES, k=claims)
    network.add_edges_from(
        (start, end, f"mxc:c{number}", {"sign": sign, "asserted": True})
        for number, (start, end, sign) in enumerate(zip(starts, ends, signs, strict=True))
        if start != end
    )
    return network
