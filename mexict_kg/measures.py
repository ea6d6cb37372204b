"""How a thing stands in a network of ties: by what it acts on, by how far chains lead from it, and by three ranks.

`influence` is the page rank (Brin and Page 1998; damping 0.85, by the weights of the lines) of the network turned round, so that
who acts on what acts on much ranks high; all of them add up to 1. `between` is the betweenness (Freeman 1977; Brandes 2001): the
share, from 0 to 1, of the shortest chains between two other things that lead over this one. `reach` counts the things to which a
chain of any length leads (the descendants).
"""

from typing import Final, NamedTuple

import networkx as nx

RANKED: Final = ("influence", "between", "reach")
"""The measures by which things are ranked."""


class Standing(NamedTuple):
    """How one thing, by its CURIE, stands.

    `acts_on` and `acted_on_by` count things; `strengthens`, `weakens` and `neutral` count the claims of its acting; `reach` and
    `reached_from` count things at any distance.
    """

    thing: str
    acts_on: int
    acted_on_by: int
    strengthens: int
    weakens: int
    neutral: int
    reach: int
    reached_from: int
    influence: float
    between: float


def standings(graph: nx.DiGraph) -> list[Standing]:
    """Every thing of a network of ties (see ties.ties), the most influential first, then by name."""
    influence = nx.pagerank(graph.reverse(), weight="weight", tol=1e-12, max_iter=1000) if graph else {}
    between = nx.betweenness_centrality(graph)
    found = [_standing(graph, thing, influence[thing], between[thing]) for thing in graph]
    return sorted(found, key=lambda one: (-round(one.influence, 9), one.thing))


def ranks(found: list[Standing], thing: str, measure: str) -> int:
    """The place of a thing by a measure, counted from 1; things that are alike to nine digits share the better place."""
    values = {one.thing: round(float(getattr(one, measure)), 9) for one in found}
    return 1 + sum(value > values[thing] for value in values.values())


def _standing(graph: nx.DiGraph, thing: str, influence: float, between: float) -> Standing:
    signs = {
        sign: sum(data[sign] for _, _, data in graph.out_edges(thing, data=True))
        for sign in ("strengthens", "weakens", "neutral")
    }
    return Standing(
        thing,
        acts_on=graph.out_degree(thing),
        acted_on_by=graph.in_degree(thing),
        **signs,
        reach=len(nx.descendants(graph, thing)),
        reached_from=len(nx.ancestors(graph, thing)),
        influence=influence,
        between=between,
    )
