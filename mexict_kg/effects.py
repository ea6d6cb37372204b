"""What follows when a factor grows or shrinks: signs carried along the chains of influence, side by side where they disagree."""

from collections.abc import Iterable
from typing import Final, NamedTuple

import networkx as nx

from mexict_kg.errors import WrongCall
from mexict_kg.influence import FAMILY, member
from mexict_kg.model import Model
from mexict_kg.reaching import Tie
from mexict_kg.ties import Choice
from mexict_kg.vocabulary import mx, shorten

MORE: Final = 1
LESS: Final = -1
State = tuple[str, int]


class Effect(NamedTuple):
    """What becomes of a thing: the shortest chain by which it grows and the one by which it shrinks, where there is one.

    A chain's ties are lines of influence, or lead from a thing to its opposite, which grows as it shrinks.
    """

    thing: str
    grows: tuple[Tie, ...] | None
    shrinks: tuple[Tie, ...] | None

    @property
    def hops(self) -> int:
        """How far away the nearest of the two is."""
        return min(len(chain) for chain in (self.grows, self.shrinks) if chain is not None)

    @property
    def disagrees(self) -> bool:
        """Whether chains of both signs lead to it; they are never netted."""
        return self.grows is not None and self.shrinks is not None


class Effects(NamedTuple):
    """All that a change of `factor` leads to, the nearest first, over the ties of `graph`."""

    factor: str
    change: int
    graph: nx.DiGraph
    effects: list[Effect]


def effects_of(name: str, model: Model, change: int, *, with_proposed: bool = False, as_of: str | None = None) -> Effects:
    """What follows from more of a factor (`change` is MORE) or from less of it (LESS).

    A line that strengthens carries a sign on, one that weakens turns it, one that does neither stops it, and one for which the
    report says both does both. WrongCall as influence.member, and for another change than these two.
    """
    if change not in (MORE, LESS):
        raise WrongCall(f"a factor can change by {MORE} or {LESS}, not by {change}")
    opposed, choice = opposites(model), Choice(FAMILY, with_proposed, as_of)
    factor, graph = member(name, model, choice, opposed)
    chains = carried(graph, opposed, (factor, change))
    things = dict.fromkeys(thing for thing, _ in chains if thing != factor)
    found = [Effect(thing, chains.get((thing, MORE)), chains.get((thing, LESS))) for thing in things]
    return Effects(factor, change, graph, sorted(found, key=lambda one: (one.hops, one.thing)))


def opposites(model: Model) -> dict[str, tuple[str, ...]]:
    """The opposites of each thing that has some, whichever of a pair names the other, by CURIE."""
    pairs = {(iri, other) for iri in model.things for other in model.values(iri, mx("oppositeOf"))}
    both = sorted({*pairs, *((other, iri) for iri, other in pairs)})
    return {shorten(iri): tuple(shorten(other) for one, other in both if one == iri) for iri, _ in both}


def carried(graph: nx.DiGraph, opposed: dict[str, tuple[str, ...]], start: State) -> dict[State, tuple[Tie, ...]]:
    """The shortest chain to each thing with each sign that reaches it, breadth first."""
    chains: dict[State, tuple[Tie, ...]] = {start: ()}
    edge = [start]
    while edge:
        found: dict[State, tuple[Tie, ...]] = {}
        for thing, sign in edge:
            for other, turn in _onwards(graph, opposed, thing):
                if (other, sign * turn) not in chains:
                    found.setdefault((other, sign * turn), (*chains[thing, sign], (thing, other)))
        chains.update(found)
        edge = list(found)
    return chains


def _onwards(graph: nx.DiGraph, opposed: dict[str, tuple[str, ...]], thing: str) -> Iterable[tuple[str, int]]:
    """What a change of a thing is carried to, and whether it turns there."""
    for other in sorted(graph.successors(thing)) if thing in graph else ():
        data = graph.edges[thing, other]
        yield from ((other, turn) for turn, sign in ((1, "strengthens"), (-1, "weakens")) if data[sign])
    yield from ((other, -1) for other in opposed.get(thing, ()))
