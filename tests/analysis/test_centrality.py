"""Measures and ways beside calculations of another kind, on networks that chance makes and on the report's."""

import itertools

import networkx as nx
import numpy as np
import pytest
from chance import networks, simple_chains
from hypothesis import given
from hypothesis import strategies as st

from bench.shaped import projected
from mexict_kg.analysis.centrality import RANKED, compute_ranks, compute_standings
from mexict_kg.analysis.dependencies import find_dominators
from mexict_kg.analysis.paths import find_paths
from mexict_kg.analysis.reachability import find_reachable
from mexict_kg.model.model import Model
from mexict_kg.model.network import claim_network

SIGNS = ("Strengthens", "Weakens", "Neutral")

# ---- Edges and measures ----------------------------------------------------------------------------------------------


@given(networks())
def test_a_tie_stands_for_all_claims_of_its_pair(network: nx.MultiDiGraph) -> None:
    among = projected(network)
    graph = among.graph
    assert [among.claims_of(tie) for tie in graph.edges] == [data["claims"] for *_, data in graph.edges(data=True)]
    assert {tie: () for tie in itertools.product(graph, graph) if tie not in graph.edges} == {
        tie: among.claims_of(tie) for tie in itertools.product(graph, graph) if tie not in graph.edges
    }
    for thing in network:
        assert sorted(graph.out_edges(thing)) == [among.edge(line) for line in among.out_of(thing)]
        assert sorted(graph.in_edges(thing)) == [among.edge(line) for line in among.into(thing)]
        left, without = graph.subgraph(set(graph) - {thing}), among.without({thing})
        assert (set(left), dict(left.edges)) == (set(without.things), dict(without.graph.edges))
    assert sorted(network.edges(keys=True)) == sorted(
        (start, end, claim) for start, end, data in graph.edges(data=True) for claim in data["claims"]
    )
    for start, end, data in graph.edges(data=True):
        signs = [one["sign"] for one in network[start][end].values()]
        assert data["claims"] == tuple(sorted(network[start][end], key=lambda c: (not network[start][end][c]["asserted"], c)))
        assert [data["weight"], *(data[sign.lower()] for sign in SIGNS)] == [len(signs), *(signs.count(sign) for sign in SIGNS)]


@given(networks())
def test_what_is_reached_is_what_some_chain_leads_to_by_a_shortest_one(network: nx.MultiDiGraph) -> None:
    among = projected(network)
    graph = among.graph
    for start, backwards in itertools.product(graph, (False, True)):
        tried = simple_chains(graph.reverse() if backwards else graph, start)
        found = {one.thing: one for one in find_reachable(among, start, backwards=backwards)}
        assert set(tried) == set(found)
        for hops in (1, 2):
            near = [one for one in found.values() if one.hops <= hops]
            assert near == find_reachable(among, start, hops=hops, backwards=backwards)
        for thing, one in found.items():
            assert one.hops == min(len(chain) - 1 for chain in tried[thing])
            assert all(graph.has_edge(*tie) for tie in one.chain)
            assert all(first[1] == then[0] for first, then in itertools.pairwise(one.chain))
            assert (start, thing) == ((one.chain[-1][1], one.chain[0][0]) if backwards else (one.chain[0][0], one.chain[-1][1]))


@given(networks())
def test_counts_are_those_of_trying_and_influence_adds_up_to_one(network: nx.MultiDiGraph) -> None:
    graph, found = projected(network).graph, compute_standings(projected(network))
    assert 1 == pytest.approx(sum(one.influence for one in found))
    for one in found:
        out = [(end, data["sign"]) for _, end, data in network.out_edges(one.thing, data=True)]
        signs = [sign for _, sign in out]
        assert [one.strengthens, one.weakens, one.neutral] == [signs.count(sign) for sign in SIGNS]
        assert one.balance == one.strengthens - one.weakens
        assert one.acts_on == len({end for end, _ in out})
        assert one.reach == len(simple_chains(graph, one.thing))
        assert one.reached_from == len(simple_chains(graph.reverse(), one.thing))


@given(networks())
def test_influence_is_the_share_of_a_walker_against_the_lines(network: nx.MultiDiGraph) -> None:
    """Page rank as what is left after many steps of a walker who goes to who acts on where he is, or jumps."""
    things = sorted(network)
    share = dict.fromkeys(things, 1 / len(things))
    for _ in range(300):
        new = dict.fromkeys(things, 0.15 / len(things))
        for thing in things:
            acting = [start for start, _ in network.in_edges(thing)]
            for start in acting or things:
                new[start] += 0.85 * share[thing] / len(acting or things)
        share = new
    assert share == pytest.approx({one.thing: one.influence for one in compute_standings(projected(network))}, abs=1e-8)


@given(networks())
def test_between_counts_the_shortest_chains_over_a_thing(network: nx.MultiDiGraph) -> None:
    graph = projected(network).graph
    pairs = (len(graph) - 1) * (len(graph) - 2)
    for one in compute_standings(projected(network)):
        lying = 0.0
        for start in set(graph) - {one.thing}:
            for end, chains in simple_chains(graph, start).items():
                shortest = [chain for chain in chains if len(chain) == min(map(len, chains))]
                lying += sum(one.thing in chain[1:-1] for chain in shortest) / len(shortest) if end != one.thing else 0
        assert one.between == pytest.approx(lying / pairs if pairs else 0)


@given(networks())
def test_ranks_are_places_in_order(network: nx.MultiDiGraph) -> None:
    found = compute_standings(projected(network))
    for measure in RANKED:
        values = np.array([getattr(one, measure) for one in found])
        places = dict(zip((one.thing for one in found), compute_ranks(values).tolist(), strict=True))
        assert 1 == min(places.values())
        for one, other in itertools.permutations(found, 2):
            if getattr(one, measure) > getattr(other, measure) + 1e-6:
                assert places[one.thing] < places[other.thing]
        assert all(1 + sum(values > value + 1e-8) == place for value, place in zip(values, places.values(), strict=True))


@given(networks(), st.data())
def test_more_claims_never_reach_less_and_fewer_never_more(network: nx.MultiDiGraph, data: st.DataObject) -> None:
    before = {thing: {one.thing for one in find_reachable(projected(network), thing)} for thing in network}
    larger = network.copy()
    start, end = data.draw(st.permutations(sorted(network)))[:2]
    larger.add_edge(start, end, key="new", sign="Neutral")
    smaller = network.copy()
    gone = data.draw(st.sampled_from(sorted(network)))
    smaller.remove_node(gone)
    for thing in network:
        assert before[thing] <= {one.thing for one in find_reachable(projected(larger), thing)}
        if thing != gone:
            assert {one.thing for one in find_reachable(projected(smaller), thing)} <= before[thing] - {gone}


@given(networks())
def test_gates_are_what_no_chain_goes_around(network: nx.MultiDiGraph) -> None:
    among = projected(network)
    for start, backwards in itertools.product(among.things, (False, True)):
        tried = simple_chains(among.graph.reverse() if backwards else among.graph, start)
        found = find_reachable(among, start, backwards=backwards)
        for thing, gates in find_dominators(among, [start], found, backwards=backwards).items():
            common = set.intersection(*(set(chain[1:-1]) for chain in tried[thing]))
            assert [gate for gate in tried[thing][0] if gate in common] == list(gates)
            assert (common, len(common)) == (set(gates), len(gates))


# ---- Ways -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "end"),
    [("fiscal austerity", "america movil"), ("ift", "huawei"), ("usmca", "mexico"), ("senate", "covid-19 pandemic")],
)
def test_ways_are_those_of_a_plain_search(model: Model, start: str, end: str) -> None:
    network = claim_network(model)
    edges = [(s, e, data) for s, e, data in network.edges(data=True) if data["asserted"] and not data["negated"] and s != e]
    acting = [(s, e) for s, e, data in edges if data["family"] in ("influences", "dependsOn")]
    for family, pairs in ((None, acting), ("all", [edge[:2] for edge in edges])):
        compare_ways(model, network, nx.DiGraph(pairs), (start, end), family)


def compare_ways(model: Model, network: nx.MultiDiGraph, plain: nx.DiGraph, ends: tuple[str, str], family: str | None) -> None:
    graph = plain.to_undirected()
    found = find_paths(ends, model, family=family)
    is_there = {found.start, found.end} <= set(graph) and nx.has_path(graph, found.start, found.end)
    length = nx.shortest_path_length(graph, found.start, found.end) if is_there else None
    assert ({length} if length else set()) == {len(way) for way in found.ways}
    assert len(found.ways) == (len(list(nx.all_shortest_paths(graph, found.start, found.end))) if length else 0)
    for way in found.ways:
        assert [found.start, *(hop.end for hop in way)] == [*(hop.start for hop in way), found.end]
        assert all(set(hop.claims) <= set(network[hop.edge[0]][hop.edge[1]]) for hop in way)


def test_all_ways_up_to_a_length_hold_the_shortest_and_no_thing_twice(model: Model) -> None:
    ends = ("lopez obrador administration", "america movil")
    shortest, all_ = find_paths(ends, model), find_paths(ends, model, longest=4)
    assert set(shortest.ways) < set(all_.ways)
    for way in all_.ways:
        things = [way[0].start, *(hop.end for hop in way)]
        assert len(things) == len(set(things)) <= 5
