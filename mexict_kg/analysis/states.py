"""States, which are more or less of a thing: what stands for what, and how signs are carried over opposites and edges."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from mexict_kg.analysis.projection import Edge, Projection
from mexict_kg.analysis.sparse import Matrix, Numbers, breadth_first, matrix_of
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import mx, shorten

MORE: Final = 1
LESS: Final = -1
UNSAID: Final = 0
"""Some change, and the report does not say which way."""
MET: Final = 2
"""One of its needs is met."""
State = tuple[str, int]
"""A thing, by its CURIE, and what becomes of it, mostly MORE or LESS."""


class Poles:
    """Opposites as one: more of a thing is less of its opposite, so that both are one state of the same."""

    def __init__(self, opposed: Mapping[str, Iterable[str]]) -> None:
        import networkx as nx  # what carries signs does without

        self.graph = nx.Graph([(one, other) for one in sorted(opposed) for other in opposed[one]])
        self._pole: dict[str, State] = {}
        for part in nx.connected_components(self.graph):
            hops = nx.single_source_shortest_path_length(self.graph, min(part))
            self._pole |= {thing: (min(part), LESS if hop % 2 else MORE) for thing, hop in hops.items()}

    def canonical(self, state: State) -> State:
        """The state that stands for this one and for all that are the same."""
        first, turn = self._pole.get(state[0], (state[0], MORE))
        return first, turn * state[1]

    def between(self, start: str, end: str) -> tuple[Edge, ...]:
        """The edges over opposites from one thing to another that it stands for; none where they are one thing."""
        import networkx as nx

        return () if start == end else tuple(pairwise(nx.shortest_path(self.graph, start, end)))


def find_opposites(model: Model) -> dict[str, tuple[str, ...]]:
    """The opposites of each thing that has some, by their CURIEs."""
    return {shorten(iri): tuple(map(shorten, others)) for iri, others in model.opposites.items()}


def find_doers(model: Model) -> frozenset[str]:
    """People, bodies, posts and places, by their CURIEs."""
    kinds = set().union(*(model.subclasses(mx(name)) for name in ("Agent", "Place", "Post")))
    return frozenset(shorten(iri) for iri, thing in model.things.items() if thing.kind in kinds)


class Laid(NamedTuple):
    """Things by name with their opposites among them: `edges` and `turns`, to an opposite, are pairs of places in `things`."""

    things: list[str]
    edges: Numbers
    turns: Numbers


def lay_out(projection: Projection, opposed: Mapping[str, tuple[str, ...]], *more: str) -> Laid:
    """The edges and the steps from a thing to its opposite, as places in one order of all things, and of more."""
    things = sorted({*more, *projection.things, *opposed, *(other for others in opposed.values() for other in others)})
    place = {thing: number for number, thing in enumerate(things)}
    at = np.array([place[thing] for thing in projection.things], dtype=int)
    turns = [(place[one], place[other]) for one in opposed for other in opposed[one]]
    return Laid(things, np.column_stack([at[projection.starts], at[projection.ends]]), np.array(turns, dtype=int).reshape(-1, 2))


def carry(projection: Projection, opposed: Mapping[str, tuple[str, ...]], start: State) -> dict[State, tuple[Edge, ...]]:
    """The shortest chain to each thing with each sign that reaches it."""
    laid = lay_out(projection, opposed, start[0])
    states = [(thing, sign) for thing in laid.things for sign in (MORE, LESS)]
    order, before = breadth_first(_build_matrix(projection, laid), states.index(start))
    chains: dict[State, tuple[Edge, ...]] = {start: ()}
    for state, above in zip(order[1:], before[1:], strict=True):
        chains[states[state]] = (*chains[states[above]], (states[above][0], states[state][0]))
    return chains


def _build_matrix(projection: Projection, laid: Laid) -> Matrix:
    """What more and what less of each thing lead to: two rows for each thing, in the order of ends, opposites last."""
    carrying = [_list_steps(laid.edges[projection.signs[:, turn] > 0], turn, last=0) for turn in (0, 1)]
    steps = np.concatenate([*carrying, _list_steps(laid.turns, turn=1, last=1)])
    start, _, end, turn = steps[np.lexsort(steps.T[::-1])].T
    rows, columns = np.concatenate([2 * start, 2 * start + 1]), np.concatenate([2 * end + turn, 2 * end + 1 - turn])
    return matrix_of(rows, columns, 2 * len(laid.things))


def _list_steps(pairs: Numbers, turn: int, last: int) -> Numbers:
    """Steps from the first to the second of each pair, which turn a sign or do not; those to be taken last are marked."""
    marks = np.tile([last, turn], (len(pairs), 1))
    return np.column_stack([pairs[:, 0], marks[:, 0], pairs[:, 1], marks[:, 1]])
