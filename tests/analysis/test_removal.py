"""What follows without a thing, or with another in its place, beside counting."""

from decimal import Decimal

import networkx as nx
import pytest

from mexict_kg.analysis.centrality import compute_standings
from mexict_kg.analysis.dependencies import find_dependencies
from mexict_kg.analysis.projection import Choice, project, select_claims
from mexict_kg.analysis.removal import remove
from mexict_kg.analysis.replacement import replace
from mexict_kg.model.aspects import find_aspects
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, shorten


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


@pytest.mark.parametrize(("thing", "parts"), [("mexico", 1), ("mxr:ict-future-of-mexico", 2), ("mxr:physical-capital", 0)])
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


def test_what_nothing_needs_is_not_refused_but_told_by_what_it_does(model: Model) -> None:
    for name in ("cert-mx", "televisa", "undersecretary of communications", "state of querétaro"):
        found = remove(name, model)
        expected = [shorten(claim.iri) for claim in model.claims.values() if shorten(claim.subject) == found.needs.thing]
        assert [] == found.lost
        assert expected == list(found.deeds)
    assert () == remove("physical capital", model).deeds
