"""Small networks that chance makes, or a test by hand, and every chain in them by trying."""

from collections.abc import Collection

import networkx as nx
from hypothesis import strategies as st

from bench.shaped import linked
from mexict_kg.analysis.harmful_chains import Causes
from mexict_kg.analysis.states import Poles

SIGNS = ("Strengthens", "Weakens", "Neutral")


@st.composite
def networks(draw: st.DrawFn) -> nx.MultiDiGraph:
    """Up to seven things and a few claims between them, some of them parallel."""
    size = draw(st.integers(2, 7))
    pairs = st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)).filter(lambda pair: pair[0] != pair[1])
    network = nx.MultiDiGraph()
    network.add_nodes_from(f"t{number}" for number in range(size))
    for number, (start, end) in enumerate(draw(st.lists(pairs, max_size=14))):
        sign, asserted = draw(st.sampled_from(SIGNS)), draw(st.booleans())
        network.add_edge(f"t{start}", f"t{end}", key=f"c{number:02}", sign=sign, asserted=asserted)
    return network


def simple_chains(graph: nx.DiGraph, start: str) -> dict[str, list[tuple[str, ...]]]:
    """By trying: every chain from a thing that goes over no thing twice, by where it ends."""
    found: dict[str, list[tuple[str, ...]]] = {}
    open_chains: list[tuple[str, ...]] = [(start,)]
    while open_chains:
        chain = open_chains.pop()
        for end in graph.successors(chain[-1]):
            if end not in chain:
                found.setdefault(end, []).append((*chain, end))
                open_chains.append((*chain, end))
    return found


def causes_from(bad: dict[str, int], *claims: tuple[str, str, str], opposed: tuple[str, str] | None = None) -> Causes:
    """Causes of claims such as ("a", "+", "b"), with how the things that are judged are bad, and one pair of opposites."""
    network = nx.MultiDiGraph()
    for number, (start, sign, end) in enumerate(claims):
        network.add_edge(start, end, key=f"c{number}", sign={"+": "Strengthens", "-": "Weakens"}[sign])
    return causes_of(network, bad, {opposed[0]: opposed[1:], opposed[1]: opposed[:1]} if opposed else {}, set())


def causes_of(
    network: nx.MultiDiGraph, bad: dict[str, int], opposed: dict[str, tuple[str, ...]], ending: Collection[str]
) -> Causes:
    """The causes in a network, over all things of which a chain may lead on but over those that end it."""
    poles = Poles(opposed)
    chains = linked(network, opposed, set(network) - set(ending)).signed()
    return Causes(chains, poles, frozenset(map(poles.canonical, bad.items())))


@st.composite
def passing_networks(draw: st.DrawFn) -> tuple[nx.MultiDiGraph, list[str]]:
    """A small network, and the things in it over which chains may lead on."""
    network = draw(networks())
    return network, draw(st.lists(st.sampled_from(sorted(network)), unique=True)) if draw(st.booleans()) else sorted(network)
