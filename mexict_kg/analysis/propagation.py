"""What follows when a factor grows or shrinks: signs carried along the chains of influence, side by side where they disagree."""

from typing import NamedTuple

from mexict_kg.analysis.influence import FAMILY
from mexict_kg.analysis.projection import Choice, Tie, Ties, member
from mexict_kg.analysis.states import LESS, MORE, carried, doers, opposites
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model


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
    """All that a change of `factor` leads to, the nearest first, over `ties`."""

    factor: str
    change: int
    ties: Ties
    effects: list[Effect]


def effects_of(name: str, model: Model, change: int, *, with_proposed: bool = False, as_of: str | None = None) -> Effects:
    """What follows from more of a factor (`change` is MORE) or from less of it (LESS).

    A line that strengthens carries a sign on, one that weakens turns it, one that does neither stops it, and one for which the
    report says both does both. People, bodies, posts and places do more than one thing, so that no chain leads over one.
    WrongCall as influence.member, and for another change than these two.
    """
    if change not in (MORE, LESS):
        raise WrongCall(f"a factor can change by {MORE} or {LESS}, not by {change}")
    opposed, choice = opposites(model), Choice(FAMILY, with_proposed, as_of)
    factor, among = member(name, model, choice, opposed)
    chains = carried(among.leaving(doers(model) - {factor}), opposed, (factor, change))
    things = dict.fromkeys(thing for thing, _ in chains if thing != factor)
    found = [Effect(thing, chains.get((thing, MORE)), chains.get((thing, LESS))) for thing in things]
    return Effects(factor, change, among, sorted(found, key=lambda one: (one.hops, one.thing)))
