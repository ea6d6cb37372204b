"""Who is tied to whom: the claims that count in an analysis, projected to one weighted line for each pair of things.

A claim counts when the report asserts it; with `with_proposed` also what it forecasts, plans, advises, says on a condition or
passes on as somebody's word. A denial, a rejected word, what is unlikely and what is over never count. Every claim weighs one, so
that the weight of a line is the number of claims that it stands for. What comes out measures one report of 2021, not power in
Mexico.
"""

from collections.abc import Mapping
from typing import NamedTuple

import networkx as nx

from mexict_kg.model import Claim, Model
from mexict_kg.network import claim_network
from mexict_kg.vocabulary import expand


class Choice(NamedTuple):
    """What counts: a family of relations, `influences` or `dependsOn` (None for all); what is proposed too; as of a date."""

    family: str | None
    with_proposed: bool = False
    as_of: str | None = None


def counting(choice: Choice, model: Model) -> nx.MultiDiGraph:
    """The network of the claims that count; see network.claim_network for its attributes."""
    network = claim_network(model, family=choice.family, asserted_only=not choice.with_proposed, as_of=choice.as_of)
    out = [(*ends, key) for *ends, key in network.edges(keys=True) if not _counts(model.claims[expand(key)])]
    network.remove_edges_from(out)
    network.remove_nodes_from(list(nx.isolates(network)))
    return network


def _counts(claim: Claim) -> bool:
    is_out = claim.negated or claim.stance == "Rejected" or claim.time_sense == "Former" or claim.likelihood == "Unlikely"
    return not is_out and claim.subject != claim.object


def surest_first(claims: Mapping[str, Mapping[str, object]]) -> tuple[str, ...]:
    """The claims of a pair, those that the report asserts first, then by name."""
    return tuple(sorted(claims, key=lambda claim: (not claims[claim].get("asserted"), claim)))


def ties(network: nx.MultiDiGraph) -> nx.DiGraph:
    """One line for all claims of one thing towards another, in sorted order.

    A line carries `claims` (their CURIEs, what is asserted first), `weight` (how many there are), and `strengthens`, `weakens`
    and `neutral`, how many of each sign.
    """
    graph = nx.DiGraph()
    graph.add_nodes_from((node, network.nodes[node]) for node in sorted(network))
    for start, end in sorted(set(network.edges())):
        claims = network[start][end]
        signs = [data["sign"] for data in claims.values()]
        graph.add_edge(
            start,
            end,
            claims=surest_first(claims),
            weight=len(claims),
            **{name: signs.count(name.capitalize()) for name in ("strengthens", "weakens", "neutral")},
        )
    return graph
