"""The ways over claims between two things: the shortest, or all that go over no thing twice up to a length."""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final, NamedTuple

import networkx as nx

from mexict_kg.analysis.projection import Choice, Tie, Ties, counting, surest_first, ties
from mexict_kg.analysis.sparse import hops_from, ways_of
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.model.names import named_thing
from mexict_kg.vocabulary import shorten

ACTING: Final = ("influences", "dependsOn")
"""The families over which a way leads unless another is asked for: to be in one country or on one list joins everything."""
ALL: Final = "all"
MOST: Final = 1000
"""So many ways are found at most; who asks for more of them has asked for too long ones."""


class Hop(NamedTuple):
    """From one thing to the next over a tie, which may lead the other way; `claims` are those it stands for, as CURIEs."""

    start: str
    end: str
    tie: Tie
    claims: tuple[str, ...]


class Ways(NamedTuple):
    """The ways that were found between two things, by their CURIEs, the shortest first, over so many claims that count.

    `are_all` is false if there are more.
    """

    start: str
    end: str
    ways: list[tuple[Hop, ...]]
    are_all: bool
    counted: int


def ways_between(
    names: tuple[str, str],
    model: Model,
    *,
    family: str | None = None,
    directed: bool = False,
    longest: int | None = None,
    with_proposed: bool = False,
    as_of: str | None = None,
) -> Ways:
    """The shortest ways, or with `longest` all of at most so many hops that go over no thing twice.

    `family` is one of the ontology's, or `all`; without it a way leads over what acts and what needs. `directed` takes the lines
    along their arrows only. WrongCall for a name that is no thing's, for one thing by two names, and for a length below one hop.
    """
    start, end = (shorten(named_thing(name, model)) for name in names)
    if start == end:
        raise WrongCall(f'"{names[0]}" and "{names[1]}" are one thing, {start}; give two')
    if longest is not None and longest < 1:
        raise WrongCall(f"--longest is {longest}; a way has at least 1 hop")
    network = _joining(family, Choice(None if family == ALL else family, with_proposed, as_of), model)
    found = list(islice(ways_in(ties(network), start, end, longest, directed=directed), MOST + 1))
    ways = sorted((_hops(network, way) for way in found[:MOST]), key=lambda way: (len(way), [hop.end for hop in way]))
    return Ways(start, end, ways, len(found) <= MOST, network.number_of_edges())


def _joining(family: str | None, choice: Choice, model: Model) -> nx.MultiDiGraph:
    """The claims that count, those that act or need where no family is asked for."""
    network = counting(choice, model)
    if family is None:
        out = [edge[:3] for edge in network.edges(keys=True, data=True) if edge[3]["family"] not in ACTING]
        network.remove_edges_from(out)
    return network


def ways_in(among: Ties, start: str, end: str, longest: int | None = None, *, directed: bool) -> Iterator[list[str]]:
    """The things of each way, the shortest first, so that they are there when there are too many."""
    if start not in among or end not in among:
        return
    onwards, backwards = among.onwards, among.backwards
    if not directed:
        onwards = backwards = (onwards + backwards).tocsr()
        onwards.sort_indices()
    left = hops_from(backwards, among.place[end])
    shortest = left.get(among.place[start])
    if shortest is not None:
        for hops in range(shortest, (longest or shortest) + 1):
            for way in ways_of(onwards, left, among.place[start], hops):
                yield [among.things[place] for place in way]


def _hops(network: nx.MultiDiGraph, way: list[str]) -> tuple[Hop, ...]:
    return tuple(hop for start, end in pairwise(way) for hop in [_hop(network, start, end)])


def _hop(network: nx.MultiDiGraph, start: str, end: str) -> Hop:
    """Over the line whose first claim is asserted, else over that from the first to the second."""
    there = [tie for tie in ((start, end), (end, start)) if network.has_edge(*tie)]
    tie = min(there, key=lambda tie: not any(data["asserted"] for data in network[tie[0]][tie[1]].values()))
    return Hop(start, end, tie, surest_first(network[tie[0]][tie[1]]))
