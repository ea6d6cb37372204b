"""Harmful chains beside trying, and those of the report."""

from itertools import pairwise

import networkx as nx
import pytest
from chance import causes_from, causes_of, networks
from hypothesis import given
from hypothesis import strategies as st

from mexict_kg.analysis.chains import Chains, Hop
from mexict_kg.analysis.harmful_chains import Causes, find_causes, find_harmful_chains
from mexict_kg.analysis.leverage_points import LeveragePoints, find_leverage_points
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.states import LESS, MORE, Poles, State, find_opposites
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, mx, shorten


@pytest.fixture(scope="module")
def levers(model: Model) -> LeveragePoints:
    return find_leverage_points(model)


@st.composite
def judged(draw: st.DrawFn) -> tuple[nx.MultiDiGraph, dict[str, int], set[str]]:
    """A small network, how some of its things are judged, and over which of them no chain leads on."""
    network = draw(networks())
    things = sorted(network)
    bad = draw(st.dictionaries(st.sampled_from(things), st.sampled_from([MORE, LESS])))
    return network, bad, set(draw(st.lists(st.sampled_from(things), max_size=2)))


def tried(network: nx.MultiDiGraph, bad: dict[str, int], ending: set[str]) -> set[tuple[State, ...]]:
    """By trying: every chain of states that the rules allow, is begun by what is told of, and can be made no longer."""

    def after(chain: tuple[State, ...]) -> list[State]:
        (start, sign), found = chain[-1], []
        if (start in ending and len(chain) > 1) or (sign == LESS and (start in ending or bad.get(start) == MORE)):
            return []
        for _, end, data in network.out_edges(start, data=True):
            turn = {"Strengthens": 1, "Weakens": -1, "Neutral": 0}[data["sign"]]
            state = (end, sign * turn)
            allowed = bad[end] == state[1] if end in bad else end not in ending
            if turn and allowed and state not in chain:
                found.append(state)
        return found

    def chains(chain: tuple[State, ...]) -> list[tuple[State, ...]]:
        return [chain, *(longer for state in after(chain) for longer in chains((*chain, state)))]

    told = [chain for thing in network for chain in chains(((thing, MORE),)) if len(chain) > 1]
    harmful = {chain for chain in told if bad.get(chain[-1][0]) == chain[-1][1]}
    led_to = {state for chain in harmful for state in chain[1:] if state[0] not in ending}
    leading = {state for chain in harmful for state in chain[:-1] if state[0] not in ending}
    return {chain for chain in harmful if chain[0] not in led_to and chain[-1] not in leading}


@given(judged())
def test_harmful_chains_are_those_of_trying_where_none_leads_round(
    case: tuple[nx.MultiDiGraph, dict[str, int], set[str]],
) -> None:
    network, bad, ending = case
    if not nx.is_directed_acyclic_graph(network):
        network = nx.MultiDiGraph((s, e, k, d) for s, e, k, d in network.edges(keys=True, data=True) if s < e)
        network.add_nodes_from(case[0])
    assert tried(network, bad, ending) == {harm.states for harm in find_harmful_chains(causes_of(network, bad, {}, ending))}


@pytest.mark.parametrize("names", ["abc", "bca", "cab"])
def test_a_vicious_circle_is_one_chain_once_round(names: str) -> None:
    one, two, three = list(names)
    circle = (one, "+", two), (two, "+", three), (three, "+", one)
    for bad in ({one: MORE, two: MORE, three: MORE}, {two: MORE}):
        found = find_harmful_chains(causes_from(bad, *circle))
        assert [3] == [len(harm.states) for harm in found]
        assert {one, two, three} == {thing for thing, _ in found[0].states}
        assert found[0].states[-1] in bad.items()
    out = find_harmful_chains(causes_from({one: MORE, "x": MORE}, *circle, (two, "+", "x")))
    assert all(harm.states[-1] == ("x", MORE) for harm in out) and out


@pytest.mark.parametrize("access", ["access", "zaccess"])
def test_a_lack_is_told_of_whatever_the_names(access: str) -> None:
    claims = (access, "+", "growth"), ("lack", "-", "growth")
    found = find_harmful_chains(causes_from({"growth": LESS}, *claims, opposed=(access, "lack")))
    assert [(("lack", MORE), ("growth", LESS))] == [harm.states for harm in found]
    assert [] == find_harmful_chains(causes_from({"growth": LESS}, (access, "+", "growth")))


def test_more_chains_than_are_looked_for_are_cut_alike_and_said_to_be_more(
    levers: LeveragePoints, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert levers.are_all
    monkeypatch.setattr("mexict_kg.analysis.harmful_chains.MOST", 20)
    monkeypatch.setattr("mexict_kg.analysis.leverage_points.MOST", 20)
    few = find_leverage_points(model)
    assert (20, False) == (len(few.chains), few.are_all)
    assert set(few.chains) < set(levers.chains)


@given(judged())
def test_a_harmful_chain_is_joined_by_hops_that_follow_one_another(
    case: tuple[nx.MultiDiGraph, dict[str, int], set[str]],
) -> None:
    network, bad, ending = case
    pairs: dict[str, tuple[str, ...]] = {"t0": ("t1",), "t1": ("t0",)}
    network.remove_edges_from([edge for edge in network.edges(keys=True) if set(edge[:2]) == set(pairs)])
    bad = {thing: sign for thing, sign in bad.items() if thing != "t1"}
    causes = causes_of(network, bad, pairs, ending)
    for harm in find_harmful_chains(causes):
        assert causes.is_bad(harm.states[-1])
        assert len(harm.hops) + 1 == len({causes.poles.canonical(state) for state in harm.states})
        assert causes.poles.canonical(harm.begin) == causes.poles.canonical(harm.hops[0].start)
        for before, hop in pairwise(harm.hops):
            assert hop in causes.chains.follow((before,))
        for hop in harm.hops:
            turns = {"Strengthens": 1, "Weakens": -1}
            signs = {turns[network.edges[hop.start[0], hop.end[0], claim]["sign"]] for claim in hop.claims}
            assert signs == {hop.start[1] * hop.end[1]}
        # what comes after another is it, or its opposite the other way round
        for one, other in pairwise(harm.states):
            is_hop = any((hop.start, hop.end) == (one, other) for hop in harm.hops)
            assert is_hop or (other[0] in pairs[one[0]] and other[1] == -one[1])
        assert not any(causes.is_good(state) for state in harm.states[1:])


def test_a_chain_whose_claims_hold_on_opposite_conditions_is_none() -> None:
    hops = [Hop(("a", MORE), ("b", MORE), ("c1",), conditions=("p",)), Hop(("b", MORE), ("c", MORE), ("c2",), conditions=("q",))]
    for opposed in ({}, {"p": ("q",), "q": ("p",)}):
        chains = Chains(hops, frozenset("abc"), opposed)
        found = find_harmful_chains(Causes(chains, Poles(opposed), frozenset({("c", MORE)})))
        assert ([] if opposed else [2]) == [len(harm.hops) for harm in found]


def test_the_chains_of_the_report_begin_with_what_is_told_and_end_in_what_is_judged(levers: LeveragePoints, model: Model) -> None:
    opposed = find_opposites(model)
    for harm in levers.chains:
        thing, sign = harm.states[-1]
        judged_of = {one: model.value(expand(one), mx("desirability")) for one in (thing, *opposed.get(thing, ()))}
        own = judged_of.pop(thing)
        assert own == (mx("Undesired") if sign == MORE else mx("Desired")) or (own is None and any(judged_of.values()))
        claims = [model.claims[expand(claim)] for hop in harm.hops for claim in hop.claims]
        assert {"Signed", "Need"} >= {model.relations[claim.relation].carries for claim in claims}
        assert not any(claim.negated for claim in claims)
        assert all(hop.end[1] == LESS for hop in harm.hops if hop.is_need)
        between = [model.things[expand(one)].kind for hop in harm.hops[1:] for one in (hop.start[0],)]
        assert not {shorten(kind) for kind in between} & {"mx:Country", "mx:Company", "mx:Regulator", "mx:Place", "mx:Document"}
    assert len(levers.chains) == len(set(levers.chains)) > 100
    certain = find_harmful_chains(find_causes(model, Choice(None)))
    assert 50 < len(certain) < len(levers.chains)
