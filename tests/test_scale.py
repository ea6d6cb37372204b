"""Analyses of networks of thousands of things give what networkx gives, say what they estimate, and show how far they are."""

import io

import networkx as nx
import numpy as np
import pytest

from bench.shaped import shaped
from mexict_kg import matrices, measures, progress
from mexict_kg.analysis_words import ranking_told
from mexict_kg.evidenced import data_of
from mexict_kg.influence import Ranking
from mexict_kg.measures import standings, starts_of
from mexict_kg.model import Model
from mexict_kg.needs import falls_apart
from mexict_kg.ties import Choice, Ties, counting, ties


@pytest.fixture(scope="module", params=[(3_000, 2_600), (1_500, 9_000)])
def among(request: pytest.FixtureRequest) -> Ties:
    """One network as sparse as the report's, one dense."""
    return ties(shaped(*request.param))


def test_the_made_up_network_has_the_shape_of_the_reports(model: Model) -> None:
    ours = counting(Choice("influences", with_proposed=True), model)
    made = shaped(len(ours), ours.number_of_edges())
    for network in (ours, made):
        outs, ins = (sorted((n for _, n in degree), reverse=True) for degree in (network.out_degree(), network.in_degree()))
        assert 10 <= outs[0] <= 20 and 4 <= ins[0] <= 10
        assert 0.3 < ins.count(0) / len(network) < 0.5 and 0.4 < outs.count(0) / len(network) < 0.6
        signs = [data["sign"] for *_, data in network.edges(data=True)]
        assert 0.6 < signs.count("Strengthens") / len(signs) < 0.7
    assert nx.utils.edges_equal(made.edges(keys=True), shaped(len(ours), ours.number_of_edges()).edges(keys=True))


def test_standings_are_those_of_networkx(among: Ties) -> None:
    graph = among.graph
    found = {one.thing: one for one in standings(among)}
    ranks = nx.pagerank(graph.reverse(), weight="weight", tol=1e-16, max_iter=1000)
    assert ranks == pytest.approx({thing: one.influence for thing, one in found.items()}, abs=1e-11)
    for thing in among.things[::50]:
        assert len(nx.descendants(graph, thing)) == found[thing].reach
        assert len(nx.ancestors(graph, thing)) == found[thing].reached_from
    starts = [among.things[place] for place in starts_of(among)]
    lying = nx.betweenness_centrality_subset(graph, starts, among.things)
    scale = len(among) / len(starts) / ((len(among) - 1) * (len(among) - 2))
    between = {thing: one.between for thing, one in found.items()}
    assert {thing: one * scale for thing, one in lying.items()} == pytest.approx(between, abs=1e-11)


def test_betweenness_is_exact_among_few_and_estimated_from_a_sample_among_many(
    among: Ties, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = ties(shaped(300, 900))
    exact = matrices.betweenness(few.onwards, starts_of(few))
    assert exact.tolist() == pytest.approx(list(nx.betweenness_centrality(few.graph).values()))
    monkeypatch.setattr(measures, "EXACT", 200)
    monkeypatch.setattr(measures, "SAMPLE", 150)
    starts = starts_of(few)
    assert (150, starts) == (len(set(starts)), starts_of(few))
    estimated = matrices.betweenness(few.onwards, starts)
    # the ten that lie between most by the one are among the first twenty by the other
    assert set(np.argsort(-exact)[:10]) <= set(np.argsort(-estimated)[:20])


def test_an_estimate_says_so(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    choice = Choice("influences")
    among = ties(counting(choice, model))
    told, data = (
        (lambda: ranking_told(Ranking(among, standings(among)), model, "en", choice)),
        (lambda: data_of(Ranking(among, standings(among)), model)["between_from"]),
    )
    assert ("estimated" in told(), data()) == (False, len(among))
    monkeypatch.setattr(measures, "EXACT", 100)
    monkeypatch.setattr(measures, "SAMPLE", 40)
    assert f"estimated from the chains that begin at 40 of {len(among)} things" in told()
    assert 40 == data()


def test_gates_and_parts_are_those_of_networkx(among: Ties) -> None:
    graph = among.graph
    hub = max(among.things, key=graph.out_degree)
    pairs = list(zip(among.starts.tolist(), among.ends.tolist(), strict=True))
    above = matrices.dominators(pairs, among.place[hub])
    named = {among.things[one]: among.things[over] for one, over in above.items()}
    assert nx.immediate_dominators(graph, hub) == {thing: over for thing, over in named.items() if thing != hub}
    whole = graph.to_undirected()
    breaking = sorted(nx.articulation_points(whole))
    for thing in (hub, *breaking[:5], *sorted(set(whole) - set(breaking))[:5]):
        around = nx.node_connected_component(whole, thing)
        left = nx.number_connected_components(whole.subgraph(around - {thing}))
        assert max(0, left - 1) == falls_apart(among, [thing])
        assert (thing in breaking) == (falls_apart(among, [thing]) > 0)


def test_a_bar_appears_on_a_terminal_once_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for patience, is_shown in ((0.0, True), (60.0, False)):
        screen = Terminal()
        monkeypatch.setattr("sys.stderr", screen)
        monkeypatch.setattr(progress, "PATIENCE", patience)
        monkeypatch.setattr(progress, "_PAUSE", 0.0)
        assert [1, 2, 3] == list(progress.tracked([1, 2, 3], "betweenness"))
        assert is_shown == ("betweenness" in screen.getvalue())
    monkeypatch.setattr("sys.stderr", io.StringIO())
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    assert [1, 2, 3] == list(progress.tracked([1, 2, 3], "betweenness"))
