"""What follows when a factor grows or shrinks: signs carried along the chains of influence, side by side where they disagree."""

from collections.abc import Mapping
from typing import Final, NamedTuple

import numpy as np
from scipy.sparse import csr_array

from mexict_kg.analysis.influence import FAMILY, member
from mexict_kg.analysis.projection import Choice, Tie, Ties
from mexict_kg.analysis.sparse import Numbers, breadth_first
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
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


def opposites(model: Model) -> dict[str, tuple[str, ...]]:
    """The opposites of each thing that has some, by their CURIEs."""
    return {shorten(iri): tuple(map(shorten, others)) for iri, others in model.opposites.items()}


def doers(model: Model) -> frozenset[str]:
    """People, bodies, posts and places, by their CURIEs."""
    kinds = set().union(*(model.subclasses(mx(name)) for name in ("Agent", "Place", "Post")))
    return frozenset(shorten(iri) for iri, thing in model.things.items() if thing.kind in kinds)


class Laid(NamedTuple):
    """Things by name with their opposites among them: `lines` and `turns`, to an opposite, are pairs of places in `things`."""

    things: list[str]
    lines: Numbers
    turns: Numbers


def laid_out(among: Ties, opposed: Mapping[str, tuple[str, ...]], *more: str) -> Laid:
    """The ties and the steps from a thing to its opposite, as places in one order of all things, and of more."""
    things = sorted({*more, *among.things, *opposed, *(other for others in opposed.values() for other in others)})
    place = {thing: number for number, thing in enumerate(things)}
    at = np.array([place[thing] for thing in among.things], dtype=int)
    turns = [(place[one], place[other]) for one in opposed for other in opposed[one]]
    return Laid(things, np.column_stack([at[among.starts], at[among.ends]]), np.array(turns, dtype=int).reshape(-1, 2))


def carried(ties: Ties, opposed: Mapping[str, tuple[str, ...]], start: State) -> dict[State, tuple[Tie, ...]]:
    """The shortest chain to each thing with each sign that reaches it."""
    laid = laid_out(ties, opposed, start[0])
    states = [(thing, sign) for thing in laid.things for sign in (MORE, LESS)]
    order, before = breadth_first(_turning(ties, laid), states.index(start))
    chains: dict[State, tuple[Tie, ...]] = {start: ()}
    for state, above in zip(order[1:], before[1:], strict=True):
        chains[states[state]] = (*chains[states[above]], (states[above][0], states[state][0]))
    return chains


def _turning(ties: Ties, laid: Laid) -> csr_array:
    """What more and what less of each thing lead to: two rows for each thing, in the order of ends, opposites last."""
    carrying = [_steps(laid.lines[ties.signs[:, turn] > 0], turn, last=0) for turn in (0, 1)]
    steps = np.concatenate([*carrying, _steps(laid.turns, turn=1, last=1)])
    start, _, end, turn = steps[np.lexsort(steps.T[::-1])].T
    rows, columns = np.concatenate([2 * start, 2 * start + 1]), np.concatenate([2 * end + turn, 2 * end + 1 - turn])
    order, size = np.argsort(rows, kind="stable"), 2 * len(laid.things)
    begins = np.searchsorted(rows[order], np.arange(size + 1)).astype(np.int32)
    return csr_array((np.ones(len(order)), columns[order].astype(np.int32), begins), shape=(size, size))


def _steps(pairs: Numbers, turn: int, last: int) -> Numbers:
    """Steps from the first to the second of each pair, which turn a sign or do not; those to be taken last are marked."""
    marks = np.tile([last, turn], (len(pairs), 1))
    return np.column_stack([pairs[:, 0], marks[:, 0], pairs[:, 1], marks[:, 1]])
