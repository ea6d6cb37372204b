"""Analyses of networks of thousands of things give what networkx gives, say what they estimate, and show how far they are."""

import io

import networkx as nx
import numpy as np
import pytest

from bench.shaped import projected, shaped
from mexict_kg import progress
from mexict_kg.analysis import centrality, sparse
from mexict_kg.analysis.centrality import choose_starts, compute_standings
from mexict_kg.analysis.dependencies import count_split_parts
from mexict_kg.analysis.influence import Ranking
from mexict_kg.analysis.projection import Choice, Projection, project, select_claims
from mexict_kg.analysis.render.influence import record_ranking, render_ranking
from mexict_kg.model.model import Model

pytestmark = pytest.mark.thorough


@pytest.fixture(scope="module", params=[(3_000, 2_600), (1_500, 9_000)])
def among(request: pytest.FixtureRequest) -> Projection:
    """One network as sparse as the report's, one dense."""
    return projected(shaped(*request.param))


def test_the_made_up_network_has_the_shape_of_the_reports(model: Model) -> None:
    counted = select_claims(Choice("influences", with_proposed=True), model)
    ours = nx.MultiDiGraph((one.start, one.end, one.claim, {"sign": one.sign}) for one in counted)
    made = shaped(len(ours), ours.number_of_edges())
    for network in (ours, made):
        outs, ins = (sorted((n for _, n in degree), reverse=True) for degree in (network.out_degree(), network.in_degree()))
        assert 10 <= outs[0] <= 20 and 4 <= ins[0] <= 10
        assert 0.3 < ins.count(0) / len(network) < 0.5 and 0.4 < outs.count(0) / len(network) < 0.6
        signs = [data["sign"] for *_, data in network.edges(data=True)]
        assert 0.6 < signs.count("Strengthens") / len(signs) < 0.7
    assert nx.utils.edges_equal(made.edges(keys=True), shaped(len(ours), ours.number_of_edges()).edges(keys=True))


def test_standings_are_those_of_networkx(among: Projection) -> None:
    graph = among.graph
    found = {one.thing: one for one in compute_standings(among)}
    ranks = nx.pagerank(graph.reverse(), weight="weight", tol=1e-16, max_iter=1000)
    assert ranks == pytest.approx({thing: one.influence for thing, one in found.items()}, abs=1e-11)
    for thing in among.things[::50]:
        assert len(nx.descendants(graph, thing)) == found[thing].reach
        assert len(nx.ancestors(graph, thing)) == found[thing].reached_from
    starts = [among.things[place] for place in choose_starts(among)]
    lying = nx.betweenness_centrality_subset(graph, starts, among.things)
    scale = len(among) / len(starts) / ((len(among) - 1) * (len(among) - 2))
    between = {thing: one.between for thing, one in found.items()}
    assert {thing: one * scale for thing, one in lying.items()} == pytest.approx(between, abs=1e-11)


@pytest.mark.parametrize("size", [0, 1, 2])
def test_the_smallest_networks_have_standings(size: int) -> None:
    network = nx.MultiDiGraph()
    network.add_nodes_from("ab"[:size])
    if size == 2:
        network.add_edge("a", "b", key="c", sign="Strengthens")
    found = compute_standings(projected(network))
    assert [{}, {"a": 0}, {"a": 1, "b": 0}][size] == {one.thing: one.reach for one in found}
    assert {0} >= {one.between for one in found}
    assert 1 == pytest.approx(sum(one.influence for one in found)) or size == 0


def test_betweenness_counts_chains_that_double_at_every_hop() -> None:
    """Over 1,100 layers of two things there are more chains than a number can hold."""
    network = nx.MultiDiGraph()
    for layer in range(1_100):
        for one, other in ((one, other) for one in "ab" for other in "ab"):
            network.add_edge(f"{layer:04}{one}", f"{layer + 1:04}{other}", key=f"{layer}{one}{other}", sign="Neutral")
    among = projected(network)
    found = sparse.betweenness(among.onwards, [0]) * (len(among) - 1) * (len(among) - 2) / len(among)
    # from the first thing half of the chains to all that comes after it lead over each thing of a layer
    beyond = [2 * (1_100 - int(thing[:4])) for thing in among.things]
    expected = [0.0 if int(thing[:4]) in (0, 1_100) else 0.5 * later for thing, later in zip(among.things, beyond, strict=True)]
    assert expected == pytest.approx(found.tolist())


def test_rows_are_followed_in_the_order_in_which_they_are_stored() -> None:
    """First by name, and opposites last: a row must neither be sorted nor gone through otherwise."""
    matrix = sparse.matrix_of(np.array([0, 1, 0, 2]), np.array([2, 3, 1, 3]), 4)
    assert ([0, 2, 1, 3], [0, 0, 2]) == (sparse.breadth_first(matrix, 0)[0], sparse.breadth_first(matrix, 0)[1][1:])


def test_wide_layers_are_counted_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    among = projected(shaped(400, 600))
    whole = sparse.count_reachable(among.onwards).tolist()
    monkeypatch.setattr(sparse, "_LINES", 3)
    monkeypatch.setattr(sparse, "_WORDS", 1)
    assert (
        whole
        == sparse.count_reachable(among.onwards).tolist()
        == [len(nx.descendants(among.graph, thing)) for thing in among.things]
    )


def test_betweenness_is_exact_among_few_and_estimated_from_a_sample_among_many(
    among: Projection, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = projected(shaped(300, 900))
    exact = sparse.betweenness(few.onwards, choose_starts(few))
    assert exact.tolist() == pytest.approx(list(nx.betweenness_centrality(few.graph).values()))
    monkeypatch.setattr(centrality, "EXACT", 200)
    monkeypatch.setattr(centrality, "SAMPLE", 150)
    starts = choose_starts(few)
    assert (150, starts) == (len(set(starts)), choose_starts(few))
    estimated = sparse.betweenness(few.onwards, starts)
    # the ten that lie between most by the one are among the first twenty by the other
    assert set(np.argsort(-exact)[:10]) <= set(np.argsort(-estimated)[:20])


def test_an_estimate_says_so(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    choice = Choice("influences")
    among = project(select_claims(choice, model))
    told, data = (
        (lambda: render_ranking(Ranking(among, compute_standings(among)), model, "en", choice)),
        (lambda: record_ranking(Ranking(among, compute_standings(among)), model)["between_from"]),
    )
    assert ("estimated" in told(), data()) == (False, len(among))
    monkeypatch.setattr(centrality, "EXACT", 100)
    monkeypatch.setattr(centrality, "SAMPLE", 40)
    assert f"estimated from the chains that begin at 40 of {len(among)} things" in told()
    assert 40 == data()


def test_gates_and_parts_are_those_of_networkx(among: Projection) -> None:
    graph = among.graph
    hub = max(among.things, key=graph.out_degree)
    pairs = list(zip(among.starts.tolist(), among.ends.tolist(), strict=True))
    above = sparse.immediate_dominators(pairs, among.place[hub])
    named = {among.things[one]: among.things[over] for one, over in above.items()}
    reference = nx.immediate_dominators(graph, hub)
    assert {thing: over for thing, over in reference.items() if thing != hub} == {
        t: over for t, over in named.items() if t != hub
    }
    whole = graph.to_undirected()
    breaking = sorted(nx.articulation_points(whole))
    for thing in (hub, *breaking[:5], *sorted(set(whole) - set(breaking))[:5]):
        around = nx.node_connected_component(whole, thing)
        left = nx.number_connected_components(whole.subgraph(around - {thing}))
        assert max(0, left - 1) == count_split_parts(among, [thing])
        assert (thing in breaking) == (count_split_parts(among, [thing]) > 0)


def test_a_bar_appears_on_a_terminal_once_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for patience, is_shown in ((0.0, True), (60.0, False)):
        screen = Terminal()
        monkeypatch.setattr("sys.stderr", screen)
        monkeypatch.setattr(progress, "PATIENCE", patience)
        monkeypatch.setattr(progress, "_PAUSE", 0.0)
        assert [1, 2, 3] == list(progress.track([1, 2, 3], "betweenness"))
        assert is_shown == ("betweenness" in screen.getvalue())
    monkeypatch.setattr("sys.stderr", io.StringIO())
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    assert [1, 2, 3] == list(progress.track([1, 2, 3], "betweenness"))
