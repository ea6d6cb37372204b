"""What follows when a factor grows or shrinks: signs carried along the chains of influence, side by side where they disagree."""

from typing import NamedTuple

from mexict_kg.analysis.projection import Choice, Edge, Projection, locate
from mexict_kg.analysis.states import LESS, MORE, carry, find_doers, find_opposites
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import INFLUENCES


class Effect(NamedTuple):
    """What becomes of a thing: the shortest chain by which it grows and the one by which it shrinks, where there is one.

    A chain's edges are those of influence, or lead from a thing to its opposite, which grows as it shrinks.
    """

    thing: str
    grows: tuple[Edge, ...] | None
    shrinks: tuple[Edge, ...] | None

    @property
    def hops(self) -> int:
        """How far away the nearest of the two is."""
        return min(len(chain) for chain in (self.grows, self.shrinks) if chain is not None)

    @property
    def disagrees(self) -> bool:
        """Whether chains of both signs lead to it; they are never netted."""
        return self.grows is not None and self.shrinks is not None


class Propagation(NamedTuple):
    """All that a change of `factor` leads to, the nearest first, over `projection`."""

    factor: str
    change: int
    projection: Projection
    effects: list[Effect]


def propagate(name: str, model: Model, change: int, *, with_proposed: bool = False, as_of: str | None = None) -> Propagation:
    """What follows from more of a factor (`change` is MORE) or from less of it (LESS).

    An edge that strengthens carries a sign on, one that weakens turns it, one that does neither stops it, and one for which the
    report says both does both. People, bodies, posts and places do more than one thing, so that no chain leads over one.
    WrongCall as projection.locate, and for another change than these two.
    """
    if change not in (MORE, LESS):
        raise WrongCall(f"a factor can change by {MORE} or {LESS}, not by {change}")
    opposed, choice = find_opposites(model), Choice(INFLUENCES, with_proposed, as_of)
    factor, projection = locate(name, model, choice, opposed)
    chains = carry(projection.without_edges_from(find_doers(model) - {factor}), opposed, (factor, change))
    things = dict.fromkeys(thing for thing, _ in chains if thing != factor)
    found = [Effect(thing, chains.get((thing, MORE)), chains.get((thing, LESS))) for thing in things]
    return Propagation(factor, change, projection, sorted(found, key=lambda one: (one.hops, one.thing)))
