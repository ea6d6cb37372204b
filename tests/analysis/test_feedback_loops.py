"""Which chains close a loop, beside trying."""

import itertools
from collections.abc import Collection, Mapping
from types import MappingProxyType

import networkx as nx
import pytest
from chance import passing_networks
from hypothesis import given
from hypothesis import strategies as st

from bench.shaped import linked
from mexict_kg.analysis.chains import Chain, Chains, Hop
from mexict_kg.analysis.feedback_loops import find_cycles, find_loops, tell_kind
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.render.feedback_loops import render_loops
from mexict_kg.analysis.states import LESS, MORE, UNSAID, Poles
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, shorten


# Each is read in the report, paragraph by paragraph. What a chain needs to lead round is a claim back to where it began; the
# report has some over Mexico, a place, which is more than one thing and ends a chain.
def test_the_loops_are_those_of_the_causal_map(model: Model) -> None:
    chains, found, are_all = find_loops(model, readings="none")
    assert are_all
    assert cycles_by_trying(chains) == {frozenset(hop.claims for hop in one.hops) for one in found}
    for only in found:
        assert {hop.start[0] for hop in only.hops} <= chains.passing
        assert only.weakest in {claim for hop in only.hops for claim in hop.claims}
    round_mexico = {"mxr:mexico", "mxr:internet-access-in-mexico"}
    pairs = {(hop.start[0], hop.end[0]) for hop in chains.hops}
    assert pairs.issuperset(itertools.permutations(round_mexico)) and "mxr:mexico" not in chains.passing
    assert [] == find_loops(model, with_proposed=False, readings="none").loops


def test_a_loop_over_a_reading_is_told_with_it_and_one_over_a_judgement_only_with_all(model: Model) -> None:
    by_text, by_all = (find_loops(model, readings=readings).loops for readings in ("text", "all"))
    (round_exits,) = [loop for loop in by_text if any(hop.over for hop in loop.hops)]
    assert "reinforcing" == round_exits.kind
    assert ["mxr:exits-of-telefonica-and-altan", "mxr:dominance-of-america-movil"] == [hop.end[0] for hop in round_exits.hops]
    basis = {model.reading(expand(one.reading)).basis for loop in by_text for hop in loop.hops for one in hop.over}
    assert {"InTheText"} == basis
    assert {loop.hops for loop in by_text} <= {loop.hops for loop in by_all}


def cycles_by_trying(chains: Chains) -> set[frozenset[tuple[str, ...]]]:
    """By networkx, over the states of the hops: every row of hops that comes back to its first thing, over none twice."""
    poles, found = Poles(chains.opposed), set()
    graph = nx.MultiDiGraph()
    for hop in chains.hops:
        if {hop.start[0], hop.end[0]} <= chains.passing and hop.end[1] in (MORE, LESS):
            ends = [poles.canonical(state) for state in (hop.start, hop.end)]
            if ends[0][0] != ends[1][0]:
                graph.add_edge(*ends, key=hop)
    for begin in graph:
        open_chains: list[Chain] = [(hop,) for _, _, hop in graph.out_edges(begin, keys=True)]
        while open_chains:
            chain = open_chains.pop()
            things = [poles.canonical(hop.start)[0] for hop in chain]
            end = poles.canonical(chain[-1].end)
            if end[0] == begin[0]:
                found.add(frozenset(hop.claims for hop in chain))
            elif end[0] not in things and end in graph:
                open_chains += [(*chain, hop) for _, _, hop in graph.out_edges(end, keys=True)]
    return found


def test_more_loops_than_are_looked_for_are_said_to_be_more(monkeypatch: pytest.MonkeyPatch, model: Model) -> None:
    made = looping(("a", MORE, "b"), ("b", MORE, "a"))
    monkeypatch.setattr("mexict_kg.analysis.feedback_loops.read_chains", lambda *_: made)
    monkeypatch.setattr("mexict_kg.analysis.feedback_loops.MOST", 0)
    assert ([], False) == find_loops(model)[1:]


def looping(*claims: tuple[str, int, str], opposed: Mapping[str, Collection[str]] = MappingProxyType({})) -> Chains:
    network = nx.MultiDiGraph()
    names = {MORE: "Strengthens", LESS: "Weakens", UNSAID: "Neutral"}
    for number, (start, turn, end) in enumerate(claims):
        network.add_edge(start, end, key=f"c{number}", sign=names[turn])
    return linked(network, opposed)


@given(passing_networks(), st.booleans())
def test_loops_are_found_as_by_trying(case: tuple[nx.MultiDiGraph, list[str]], opposed: bool) -> None:
    network, passing = case
    chains = linked(network, {"t0": ("t1",), "t1": ("t0",)} if opposed else {}, passing).signed()
    poles = Poles(chains.opposed)
    found = list(find_cycles(chains))
    assert cycles_by_trying(chains) == {frozenset(hop.claims for hop in circle) for circle in found}
    assert len(found) == len({tuple(hop.claims for hop in circle) for circle in found})
    for circle in found:
        things = [poles.canonical(hop.start)[0] for hop in circle]
        assert things[0] == min(things) and len(things) == len(set(things))
        for hop, after in itertools.pairwise([*circle, circle[0]]):
            end, start = (poles.canonical(state) for state in (hop.end, after.start))
            assert end[0] == start[0] and (after is circle[0] or end == start)


@pytest.mark.parametrize(
    ("signs", "opposed", "kinds"),
    [
        ("++", False, ["reinforcing"]),
        ("+-", False, ["balancing"]),
        ("--", False, ["reinforcing"]),
        ("+++", False, ["reinforcing"]),
        ("+0", False, []),  # a loop with a link whose sign is not said is of unknown kind
        ("++", True, ["balancing"]),
        ("+-", True, ["reinforcing"]),
        ("*+", False, ["balancing", "reinforcing"]),
    ],
)
def test_the_kind_of_a_loop_is_the_product_of_its_signs(signs: str, opposed: bool, kinds: list[str]) -> None:
    """With `opposed` the last thing is not the first but its opposite."""
    turns = {"+": (MORE,), "-": (LESS,), "0": (UNSAID,), "*": (MORE, LESS)}
    names = [f"t{number}" for number in range(len(signs))] + ["lack" if opposed else "t0"]
    links = list(zip(itertools.pairwise(names), signs, strict=True))
    claims = [(start, turn, end) for (start, end), sign in links for turn in turns[sign]]
    chains = looping(*claims, opposed={"t0": ("lack",), "lack": ("t0",)} if opposed else {}).signed()
    assert kinds == sorted(tell_kind(circle, Poles(chains.opposed)) for circle in find_cycles(chains))


def test_a_loop_is_as_sure_as_its_least_sure_claim_and_told_with_what_drives_it(
    monkeypatch: pytest.MonkeyPatch, model: Model
) -> None:
    """A loop made of claims of the report that do not close one, to see how one is told."""
    firm = next(claim for claim in model.claims.values() if claim.asserted and claim.modality == "Fact")
    forecast = next(claim for claim in model.claims.values() if claim.modality == "Projection" and not claim.negated)
    states = [(f"mxr:{name}", MORE) for name in ("mandate-of-the-ift", "operation-of-the-ift")]
    there, back = states
    hops = [Hop(there, back, (shorten(firm.iri),)), Hop(back, there, (shorten(forecast.iri),))]
    made = Chains(hops, frozenset(thing for thing, _ in states), {})
    monkeypatch.setattr("mexict_kg.analysis.feedback_loops.read_chains", lambda *_: made)
    (only,) = find_loops(model).loops
    assert ("reinforcing", shorten(forecast.iri)) == (only.kind, only.weakest)
    assert "mxr:advice-bolster-the-ift" in only.driven_by and () == only.cut_by
    told = render_loops(find_loops(model), model, "en", Choice(None, with_proposed=True))
    assert "and so on: a reinforcing loop." in told and "Cut by the advice: none" in told
