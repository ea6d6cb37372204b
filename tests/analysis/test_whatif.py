"""What follows without a thing or with more of it, and which chains close a loop, beside trying."""

import itertools
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import networkx as nx
import pytest
from chance import networks, simple_chains
from hypothesis import given
from hypothesis import strategies as st

from bench.shaped import projected
from mexict_kg.analysis.centrality import compute_standings
from mexict_kg.analysis.dependencies import find_dependencies
from mexict_kg.analysis.feedback_loops import find_cycles, find_loops, tell_kind
from mexict_kg.analysis.projection import Choice, project, select_claims
from mexict_kg.analysis.propagation import propagate
from mexict_kg.analysis.removal import remove
from mexict_kg.analysis.replacement import replace
from mexict_kg.analysis.states import LESS, MORE, carry, find_opposites
from mexict_kg.folders import Folders
from mexict_kg.model.aspects import find_aspects
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, shorten

Mexict = Callable[..., Any]


def signed_chains(graph: nx.DiGraph, start: str, change: int) -> set[tuple[str, int]]:
    """By trying: what every chain that goes over no thing twice leads to, with the product of its signs."""
    found: set[tuple[str, int]] = set()
    open_chains = [((start,), change)]
    while open_chains:
        chain, sign = open_chains.pop()
        for end in set(graph.successors(chain[-1])) - set(chain):
            data = graph.edges[chain[-1], end]
            for turn, name in ((1, "strengthens"), (-1, "weakens")):
                if data[name]:
                    found.add((end, sign * turn))
                    open_chains.append(((*chain, end), sign * turn))
    return found


@given(networks(), st.sampled_from([MORE, LESS]))
def test_signs_are_carried_as_by_trying_and_side_by_side(network: nx.MultiDiGraph, change: int) -> None:
    among = projected(network)
    graph = among.graph
    for start in graph:
        tried, found = signed_chains(graph, start, change), carry(among, {}, (start, change))
        assert tried <= set(found)
        if nx.is_directed_acyclic_graph(graph):
            assert tried == set(found) - {(start, change)}
        for (thing, sign), chain in found.items():
            assert all(first[1] == then[0] for first, then in itertools.pairwise(chain))
            could = {change}
            for tie in chain:
                turns = [turn for turn, name in ((1, "strengthens"), (-1, "weakens")) if graph.edges[tie][name]]
                could = {one * turn for one in could for turn in turns}
            assert sign in could
            assert not chain or thing == chain[-1][1]


@given(networks())
def test_less_of_a_factor_is_the_mirror_of_more(network: nx.MultiDiGraph) -> None:
    among = projected(network)
    for start in among.things:
        more, less = (carry(among, {}, (start, change)) for change in (MORE, LESS))
        assert {(thing, -sign): chain for (thing, sign), chain in more.items()} == less


def test_an_opposite_shrinks_as_its_thing_grows() -> None:
    network = nx.MultiDiGraph()
    network.add_edge("cut", "lack", key="c1", sign="Strengthens")
    network.add_edge("access", "growth", key="c2", sign="Strengthens")
    found = carry(projected(network), {"lack": ("access",), "access": ("lack",)}, ("cut", MORE))
    assert {("cut", MORE): 0, ("lack", MORE): 1, ("access", LESS): 2, ("growth", LESS): 3} == {
        k: len(v) for k, v in found.items()
    }


def test_four_commissioners_are_enough_and_three_are_not(model: Model) -> None:
    seats = "number of IFT commissioners in office"
    for left, lost in ((7, []), (4, []), (3, ["mxr:operation-of-the-ift"]), (0, ["mxr:operation-of-the-ift"])):
        found = remove(seats, model, leaving=Decimal(left))
        assert lost == [one.thing for one in found.lost]
        assert ([] if lost else [Decimal(4)]) == list(found.kept.values())
    assert ["mxr:operation-of-the-ift"] == [one.thing for one in remove(seats, model).lost]


def test_a_need_without_a_number_holds_while_any_are_left_and_aspects_go_with_the_last(model: Model) -> None:
    seats = "number of IFT commissioners in office"
    none, gone = remove(seats, model, leaving=Decimal(0)), remove(seats, model)
    assert ([one.thing for one in none.lost], none.broken, none.moves) == (
        [one.thing for one in gone.lost],
        gone.broken,
        gone.moves,
    )
    some = remove(seats, model, leaving=Decimal(4))
    assert all(move.before == move.after for move in some.moves) and some.broken == 0
    assert 10 == len(some.moves)


def test_what_is_lost_is_what_needs_it_and_ranks_are_those_without_it(model: Model) -> None:
    found = remove("ift", model)
    among = project(select_claims(Choice("influences"), model))
    gone = {"mxr:ift", *found.needs.aspects}
    graph, left = among.graph, among.graph.subgraph(set(among.things) - gone)
    for now, place in ((among, "before"), (among.without(gone), "after")):
        influence = {one.thing: round(one.influence, 9) for one in compute_standings(now)}
        for move in found.moves:
            assert getattr(move, place) == 1 + len([value for value in influence.values() if value > influence[move.thing]])
    pairs = {(a, b) for a in left for b in nx.descendants(graph, a) if b in left}
    assert len(pairs) - len({(a, b) for a in left for b in nx.descendants(left, a)}) == found.broken > 0


@pytest.mark.parametrize(
    ("old", "new"), [("ift", "mexico"), ("physical capital", "human capital"), ("mxr:andres-manuel-lopez-obrador", "ift")]
)
def test_a_replacement_takes_over_needs_and_influence_as_by_merging_the_two(model: Model, old: str, new: str) -> None:
    found = replace((old, new), model)
    itself = {found.old, *(shorten(one) for one in find_aspects(expand(found.old), model))}
    needs, acting = (
        nx.DiGraph((one.start, one.end) for one in select_claims(Choice(family), model)) for family in ("dependsOn", "influences")
    )

    def reach(things: set[str], graph: nx.DiGraph) -> set[str]:
        return set().union(*(nx.descendants(graph, one) for one in things if one in graph)) - itself - {found.new}

    wanting = reach(itself, needs.reverse())
    assert wanting == {one.thing for one in found.taken_over}
    assert wanting & reach({found.new}, needs.reverse()) == set(found.doubled)
    assert reach({found.new}, needs) - reach(itself, needs) == {one.thing for one in found.added}
    assert reach(itself, needs) - reach({found.new}, needs) == {one.thing for one in found.dropped}
    merged = nx.relabel_nodes(acting, dict.fromkeys(itself & set(acting), found.new))
    others = set(acting) - itself - {found.new}
    pairs, then = ({(a, b) for a in others for b in nx.descendants(one, a) & others} for one in (acting, merged))
    assert pairs <= then
    assert len(then - pairs) == found.gained
    assert (found.places[0] is not None, found.places[2] is not None) == (found.old in acting, found.new in merged)


@pytest.mark.parametrize(("thing", "parts"), [("mexico", 1), ("mxr:ict-future-of-mexico", 3), ("mxr:physical-capital", 0)])
def test_a_network_falls_apart_as_by_counting_its_parts(model: Model, thing: str, parts: int) -> None:
    found = find_dependencies(thing, model)
    whole = found.projection.graph.to_undirected()
    gone = {found.thing, *found.aspects}
    more = 0
    for part in nx.connected_components(whole):
        left = whole.subgraph(part - gone)
        more += max(0, len(list(nx.connected_components(left))) - 1) if part & gone else 0
    assert more == found.falls_apart >= parts


def test_every_loss_is_a_need_of_what_is_gone(model: Model) -> None:
    for name in ("physical capital", "technological innovation", "mxr:security-of-the-ict-sector", "ift"):
        found = remove(name, model)
        graph = found.needs.projection.graph
        starts = {found.needs.thing, *found.needs.aspects} & set(graph)
        needing = set().union(*(nx.ancestors(graph, start) for start in starts)) - {found.needs.thing}
        assert needing == {one.thing for one in found.lost}


def test_an_opposite_stands_for_a_factor_that_has_no_influence_of_its_own(model: Model) -> None:
    found = propagate("mxr:government-leadership-on-ict", model, LESS)
    assert found.effects[0].thing in find_opposites(model)["mxr:government-leadership-on-ict"]
    assert len(found.effects) > 1
    pairs = find_opposites(model)
    assert all(one in pairs[other] for one, others in pairs.items() for other in others)


def test_the_loops_are_those_of_the_causal_map(model: Model) -> None:
    among, found, are_all = find_loops(model)
    assert {frozenset({"mxr:mexico", "mxr:internet-access-in-mexico"})} == {
        frozenset(thing for tie in one.edges for thing in tie) for one in found
    }
    only = found[0]
    assert ("reinforcing", (), "mxc:p034-mexico-could-benefit-from-access") == (only.kind, only.merges, only.weakest)
    assert are_all
    assert all(among.claims_of(tie) for tie in only.edges)
    assert [] == find_loops(model, with_proposed=False).loops


def test_more_loops_than_are_looked_for_are_said_to_be_more(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mexict_kg.analysis.feedback_loops.MOST", 0)
    assert ([], False) == find_loops(model)[1:]


@given(networks(), st.booleans())
def test_loops_are_found_as_by_trying(network: nx.MultiDiGraph, opposed: bool) -> None:
    among = projected(network)
    graph = among.graph
    pairs = {"t0": ("t1",), "t1": ("t0",)} if opposed else {}
    merged = nx.DiGraph([*graph.edges(), *((one, other) for one, others in pairs.items() for other in others)])
    tried = set()
    for start in merged:
        for end, chains in simple_chains(merged, start).items():
            tried |= {frozenset(itertools.pairwise([*chain, start])) for chain in chains if merged.has_edge(end, start)}
    found = list(find_cycles(among, pairs))
    assert {circle for circle in tried if any(graph.has_edge(*tie) for tie in circle)} == set(map(frozenset, found))
    assert len(found) == len(set(found))
    assert all(circle[0] == min(circle) for circle in found)


@pytest.mark.parametrize(
    ("signs", "merges", "kind"),
    [
        ("++", 0, "reinforcing"),
        ("+-", 0, "balancing"),
        ("--", 0, "reinforcing"),
        ("+0", 0, "open"),
        ("+", 1, "balancing"),
        ("-", 1, "reinforcing"),
        ("*", 0, "open"),
    ],
)
def test_the_kind_of_a_loop_is_the_product_of_its_signs(signs: str, merges: int, kind: str) -> None:
    network = nx.MultiDiGraph()
    links = [(f"t{number}", f"t{number + 1}") for number in range(len(signs))]
    told = {"+": ["Strengthens"], "-": ["Weakens"], "0": ["Neutral"], "*": ["Strengthens", "Weakens"]}
    for tie, sign in zip(links, signs, strict=True):
        for one in told[sign]:
            network.add_edge(*tie, key=one, sign=one)
    assert kind == tell_kind(links, merges, projected(network))


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        (["whatif", "--without", "presentation of candidates to the Senate"], ["2 things would lose", "an aspect of IFT"]),
        (["whatif", "--without", "number of IFT commissioners in office", "--leaving", "4"], ["still has enough", "at least 4"]),
        (
            ["whatif", "--without", "ift"],
            ["No chain of influence would join", "Rank by influence, before and after", "of influence."],
        ),
        (
            ["whatif", "--replace", "ift=Ministry of Communications and Transportation"],
            [
                "In the place of IFT: Ministry",
                "Only IFT needs: 2 things",
                "IFT number 2; Ministry",
                "without a rank, then number 1.",
                "The claims are only moved",
            ],
        ),
        (["whatif", "--replace", "ift = mexico", "--lang", "es"], ["En lugar de IFT: México", "necesita además"]),
        (["whatif", "--replace", "ift=mexico", "--format", "json"], ['"taken_over"', '"gained_pairs"']),
        (["whatif", "--without", "human capital"], ["None of the ten most influential things would change its rank."]),
        (
            ["whatif", "--strengthen", "fiscal austerity"],
            ["more: fiscal austerity — strengthens →", "less: fiscal austerity — weakens →"],
        ),
        (["whatif", "--weaken", "austeridad fiscal", "--lang", "es"], ["menos: austeridad fiscal — fortalece →"]),
        (
            ["loops"],
            [
                "Feedback loops: 1",
                "reinforcing",
                "internet access; projection, possible  [mxc:p034-mexico-could-benefit-from-access]",
            ],
        ),
        (
            ["whatif", "--without", "cert-mx"],
            [
                "Nothing would lose anything needed.",
                "mxc:p060-cert-mx-investigates",
                "mexict ask what-would-go-with-a-thing --thing cert-mx",
            ],
        ),
        (["loops", "--asserted"], ["Feedback loops: 0"]),
        (["whatif", "--without", "ift", "--format", "json"], ['"broken_pairs"']),
        (["whatif", "--strengthen", "fiscal austerity", "--format", "json"], ['"disagrees": false']),
        (["loops", "--format", "json", "--explain"], ['"weakest"']),
    ],
)
def test_what_if_and_loops_are_told(built: Folders, mexict: Mexict, args: list[str], parts: list[str]) -> None:
    done = mexict("--root", built.root, *args)
    told = done.stdout.decode()
    assert (0, b"") == (done.returncode, done.stderr)
    assert [] == [part for part in parts if part not in told]


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["whatif"], "give one of --without, --replace, --strengthen and --weaken"),
        (["whatif", "--without", "ift", "--weaken", "ift"], "give one of --without, --replace, --strengthen and --weaken"),
        (["whatif", "--without", "ift", "--leaving", "many"], "--leaving is many"),
        (["whatif", "--without", "ift", "--leaving", "-1"], "--leaving"),
        (["whatif", "--without", "number of IFT commissioners in office", "--leaving", "nan"], "--leaving is NaN"),
        (["whatif", "--without", "physical capital", "--leaving", "2"], "no claim of the graph tells how many"),
        (["whatif", "--strengthen", "ift", "--leaving", "2"], "--leaving goes with --without only"),
        (["whatif", "--strengthen", "nobody at all"], "nothing is called"),
        (["whatif", "--replace", "ift"], '--replace is "ift"; give two names with = between'),
        (["whatif", "--replace", "ift="], "give two names with = between"),
        (["whatif", "--replace", "ift=IFT"], "itself or an aspect of it"),
        (["whatif", "--replace", "ift=operation of the ift"], "itself or an aspect of it"),
        (["whatif", "--replace", "southern mexico=ift"], "none says that"),
        (["whatif", "--replace", "ift=nobody at all"], "nothing is called"),
        (["whatif", "--replace", "ift=mexico", "--leaving", "2"], "--leaving goes with --without only"),
        (["loops", "--as-of", "soon"], '"soon" is no date'),
    ],
)
def test_a_wrong_question_is_refused(built: Folders, mexict: Mexict, args: list[str], part: str) -> None:
    done = mexict("--root", built.root, *args)
    assert (2, b"") == (done.returncode, done.stdout)
    assert part in done.stderr.decode()


def test_what_nothing_needs_is_not_refused_but_told_by_what_it_does(model: Model) -> None:
    for name in ("cert-mx", "televisa", "undersecretary of communications", "southern mexico"):
        found = remove(name, model)
        expected = [shorten(claim.iri) for claim in model.claims.values() if shorten(claim.subject) == found.needs.thing]
        assert [] == found.lost
        assert expected == list(found.deeds)
    assert () == remove("physical capital", model).deeds
