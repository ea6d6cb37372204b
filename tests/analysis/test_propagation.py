"""What there is more and less of when there is more or less of a thing, and every chain, beside trying."""

import itertools
from collections.abc import Collection, Iterator

import networkx as nx
from chance import networks, passing_networks
from hypothesis import given
from hypothesis import strategies as st

from bench.shaped import linked
from mexict_kg.analysis.chains import Chain, Chains, Hop, carry, search_chains
from mexict_kg.analysis.propagation import propagate
from mexict_kg.analysis.states import LESS, MORE, Poles, State, find_opposites
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model

TURNS = {"Strengthens": MORE, "Weakens": LESS}


def signed_chains(network: nx.MultiDiGraph, start: str, change: int, passing: Collection[str]) -> set[State]:
    """By trying: what every chain that goes over no thing twice leads to, with the product of its signs."""
    found: set[State] = set()
    open_chains: list[tuple[tuple[str, ...], int]] = [((start,), change)]
    while open_chains:
        chain, sign = open_chains.pop()
        for _, end, name in network.out_edges(chain[-1], data="sign"):
            if end not in chain and name in TURNS:
                found.add((end, sign * TURNS[name]))
                if end in passing:
                    open_chains.append(((*chain, end), sign * TURNS[name]))
    return found


@given(passing_networks(), st.sampled_from([MORE, LESS]))
def test_signs_are_carried_as_by_trying_and_side_by_side(case: tuple[nx.MultiDiGraph, list[str]], change: int) -> None:
    network, passing = case
    chains = linked(network, passing=passing).signed()
    for start in network:
        tried, found = signed_chains(network, start, change, passing), carry(chains, (start, change))
        assert tried <= set(found)
        if nx.is_directed_acyclic_graph(network):
            assert tried == set(found) - {(start, change)}
        for state, chain in found.items():
            assert all(first.end == then.start and first.end[0] in passing for first, then in itertools.pairwise(chain))
            sign = change
            for hop in chain:
                edges = [network.edges[hop.start[0], hop.end[0], claim]["sign"] for claim in hop.claims]
                assert [TURNS[one] for one in edges] == len(edges) * [hop.start[1] * hop.end[1]] and hop.told == (
                    hop.start[1] == MORE
                )
                sign *= TURNS[edges[0]]
            assert state == ((chain[-1].end[0], sign) if chain else (start, change))


@given(networks())
def test_less_of_a_factor_is_the_mirror_of_more(network: nx.MultiDiGraph) -> None:
    chains = linked(network).signed()
    for start in network:
        more, less = (carry(chains, (start, change)) for change in (MORE, LESS))
        turned = {(thing, -sign): [hop.claims for hop in chain] for (thing, sign), chain in more.items()}
        assert turned == {state: [hop.claims for hop in chain] for state, chain in less.items()}
        assert all(hop.told != other.told for state in more for hop, other in zip(more[state], less[_turned(state)], strict=True))


def _turned(state: State) -> State:
    return state[0], -state[1]


@given(passing_networks(), st.booleans(), st.integers(1, 5))
def test_chains_between_two_things_are_found_as_by_trying_the_shortest_first(
    case: tuple[nx.MultiDiGraph, list[str]], opposed: bool, longest: int
) -> None:
    network, passing = case
    pairs: dict[str, tuple[str, ...]] = {"t0": ("t1",), "t1": ("t0",)} if opposed else {}
    chains = linked(network, pairs, passing)
    for start, end in itertools.permutations(network, 2):
        found = list(search_chains(chains, start, end, longest))
        alike = [{one, *pairs.get(one, ())} for one in (start, end)]
        tried = [] if alike[0] & alike[1] else list(try_chains(chains, alike, pairs, longest))
        if not alike[0] & alike[1]:
            assert sorted(tried) == sorted(found)
        assert [len(chain) for chain in found] == sorted(len(chain) for chain in found)


def try_chains(chains: Chains, ends: list[set[str]], pairs: dict[str, tuple[str, ...]], longest: int) -> Iterator[Chain]:
    """By trying every row of hops: those that follow one another, an opposite being the same thing the other way round."""
    poles = Poles(pairs)
    open_chains: list[Chain] = [(hop,) for hop in chains.hops if hop.start[0] in ends[0] and hop.start[1]]
    while open_chains:
        chain = open_chains.pop()
        over = [poles.canonical(state)[0] for state in (chain[0].start, *(hop.end for hop in chain))]
        if len(set(over)) < len(over):
            continue
        if chain[-1].end[0] in ends[1]:
            yield chain
        elif len(chain) < longest and chain[-1].end[0] in chains.passing:
            reached = poles.canonical(chain[-1].end)
            open_chains += [(*chain, hop) for hop in chains.hops if poles.canonical(hop.start) == reached]


def test_an_opposite_shrinks_as_its_thing_grows() -> None:
    network = nx.MultiDiGraph()
    network.add_edge("cut", "lack", key="c1", sign="Strengthens")
    network.add_edge("access", "growth", key="c2", sign="Strengthens")
    found = carry(linked(network, {"lack": ("access",), "access": ("lack",)}), ("cut", MORE))
    # an opposite is no step of its own
    assert {("cut", MORE): 0, ("lack", MORE): 1, ("access", LESS): 1, ("growth", LESS): 2} == {
        k: len(v) for k, v in found.items()
    }


def test_a_state_is_gone_on_from_by_every_chain_whose_conditions_let_it() -> None:
    """The shortest way to b holds on p, and what leads on from b holds on the opposite of p; a longer way to b does not."""
    opposed = {"p": ("q",), "q": ("p",)}
    hops = [
        Hop(("a", MORE), ("b", MORE), ("c1",), conditions=("p",)),
        Hop(("a", MORE), ("x", MORE), ("c2",)),
        Hop(("x", MORE), ("b", MORE), ("c3",)),
        Hop(("b", MORE), ("c", MORE), ("c4",), conditions=("q",)),
    ]
    found = carry(Chains(hops, frozenset("abcx"), opposed), ("a", MORE))
    assert [("c1",)] == [hop.claims for hop in found["b", MORE]]
    assert [("c2",), ("c3",), ("c4",)] == [hop.claims for hop in found["c", MORE]]
    assert ("c", MORE) not in carry(Chains((hops[0], hops[3]), frozenset("abc"), opposed), ("a", MORE))


def test_an_opposite_stands_for_a_factor_that_has_no_influence_of_its_own(model: Model) -> None:
    pairs = find_opposites(model)
    assert all(one in pairs[other] for one, others in pairs.items() for other in others)
    for name, change in ((name, change) for name in pairs for change in (MORE, LESS)):
        found = told_of(name, model, change)
        for other in pairs[name]:
            assert found == told_of(other, model, -change)


def told_of(name: str, model: Model, change: int) -> dict[str, list[int | None]]:
    """How long the chains to each thing are, but to what is asked about and its opposites."""
    itself = {name, *find_opposites(model)[name]}
    try:
        found = propagate(name, model, change, with_proposed=True).effects
    except WrongCall:
        return {}
    return {
        one.thing: [len(chain) if chain else None for chain in (one.grows, one.shrinks, one.met)]
        for one in found
        if one.thing not in itself
    }
