"""Parts of a large network, and lanes of the timeline."""

import networkx as nx
import pytest

from mexict_kg.model.model import Model
from mexict_kg.model.network import claim_network
from mexict_kg.views.lanes import LANES, assign_lane
from mexict_kg.views.parts import FULL, LEAST, cut_into_parts
from mexict_kg.views.scenes import drawn_part
from mexict_kg.views.selection import view_claims
from mexict_kg.vocabulary import expand


@pytest.fixture(scope="module")
def whole(model: Model) -> nx.MultiDiGraph:
    return drawn_part("overview", view_claims("overview", model), model, claim_network(model, quantities=True))


@pytest.fixture(scope="module")
def parts(whole: nx.MultiDiGraph) -> list[list[str]]:
    return cut_into_parts(whole)


def test_every_thing_that_hangs_on_two_others_is_in_one_part(whole: nx.MultiDiGraph, parts: list[list[str]]) -> None:
    inside = [thing for part in parts for thing in part]
    large = [one for one in nx.weakly_connected_components(whole) if len(one) >= LEAST]
    assert len(inside) == len(set(inside))
    assert set(inside) == set().union(*large)


def test_a_part_can_be_read_and_there_are_few_of_them(parts: list[list[str]]) -> None:
    assert max(map(len, parts)) <= FULL
    assert (True, True) == (len(parts) < 40, sum(len(part) >= 10 for part in parts) > 20)


def test_within_a_part_each_thing_is_joined_to_another(whole: nx.MultiDiGraph, parts: list[list[str]]) -> None:
    assert [] == [thing for part in parts for thing in part if not {*nx.all_neighbors(whole, thing)} & {*part} - {thing}]


def test_more_claims_run_within_parts_than_between_them(whole: nx.MultiDiGraph, parts: list[list[str]]) -> None:
    home = {thing: number for number, part in enumerate(parts) for thing in part}
    joined = [(start, end) for start, end in whole.edges() if start in home and end in home]
    assert sum(home[start] == home[end] for start, end in joined) > 0.7 * len(joined)


def test_the_cuts_are_the_same_each_time(whole: nx.MultiDiGraph, parts: list[list[str]]) -> None:
    shuffled = nx.MultiDiGraph()
    shuffled.add_edges_from(reversed([*whole.edges(keys=True)]))
    assert parts == cut_into_parts(shuffled)


def test_a_ring_and_a_pair_are_one_part(whole: nx.MultiDiGraph) -> None:
    small = nx.MultiDiGraph([("a", "b"), ("b", "c"), ("c", "a"), ("x", "y")])
    assert [["a", "b", "c"]] == cut_into_parts(small)


@pytest.mark.parametrize(
    ("claim", "lane"),
    [
        ("mxc:p029-ift-fined-america-movil", "money"),
        ("mxc:p030-reform-created-ift", "regulator"),
        ("mxc:p060-mexico-adopted-strategy", "politics"),
    ],
)
def test_a_dated_claim_stands_in_the_lane_of_what_it_is_about(model: Model, claim: str, lane: str) -> None:
    assert lane == assign_lane(model.claims[expand(claim)], model)


def test_every_lane_has_claims_and_every_incident_stands_among_incidents(model: Model) -> None:
    dated = view_claims("timeline", model)
    assert set(LANES) == {assign_lane(claim, model) for claim in dated}
    incidents = set(model.instances(expand("mx:Incident")))
    found = {claim.iri for claim in dated if {claim.subject, claim.object} & incidents}
    assert found == {claim.iri for claim in dated if assign_lane(claim, model) == "incidents"}
