"""What would fail without a thing: all that needs it, at any distance, and how the ranks of the rest change."""

from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

import numpy as np

from mexict_kg.analysis.centrality import influence, ranks
from mexict_kg.analysis.dependencies import Needs, needs_of
from mexict_kg.analysis.influence import FAMILY as INFLUENCES
from mexict_kg.analysis.projection import Choice, Tie, Ties, counting, ties
from mexict_kg.analysis.reachability import Reached, reached
from mexict_kg.analysis.sparse import breadth_first, reach
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, mx

SHOWN = 10
"""So many of the most influential things have their ranks compared."""


class Move(NamedTuple):
    """The rank of a thing by influence before and after."""

    thing: str
    before: int
    after: int


class Losses(NamedTuple):
    """What loses something it needs, the nearest first; `kept` are the ties of need that hold because enough is left, each with
    how many are needed at least. Among the ties of `influence`, `broken` counts the pairs of other things between which no chain
    leads any more, and `moves` has the most influential things.
    """

    needs: Needs
    leaving: Decimal | None
    lost: list[Reached]
    kept: dict[Tie, Decimal]
    influence: Ties
    broken: int
    moves: list[Move]


def losses_without(
    name: str, model: Model, *, leaving: Decimal | None = None, with_proposed: bool = False, as_of: str | None = None
) -> Losses:
    """The losses without a thing and its aspects, or with only so many of it left.

    With so many left, a need that names how many at least breaks only below that, and one that names none only when none is left.
    WrongCall as needs.needs_of, for a number below zero, and for one of which the report does not say how many are needed.
    """
    found = needs_of(name, model, with_proposed=with_proposed, as_of=as_of)
    into = found.ties.into(found.thing) if found.thing in found.ties else []
    least = {found.ties.tie(line): _least(found.ties.claims[line], model) for line in into}
    if leaving is not None:
        _refuse_number(name, leaving, least)
    is_gone = not leaving  # none is left, or nothing is said of any being left
    kept = {tie: number for tie, number in least.items() if leaving and (number is None or leaving >= number)}
    left = found.ties.lines(np.array([found.ties.tie(line) not in kept for line in range(len(found.ties.claims))], dtype=bool))
    lost = reached(left, found.thing, found.aspects if is_gone else (), backwards=True)
    acting = ties(counting(Choice(INFLUENCES, with_proposed, as_of), model))
    rest = changed(acting, {found.thing, *found.aspects} if is_gone else set())
    return Losses(found, leaving, lost, {tie: number for tie, number in kept.items() if number}, acting, *rest)


def _refuse_number(name: str, leaving: Decimal, least: dict[Tie, Decimal | None]) -> None:
    if not leaving.is_finite() or leaving < 0:
        raise WrongCall(f"--leaving is {leaving}; give a number from 0 on")
    if leaving and not any(least.values()):
        raise WrongCall(f'the report does not say how many of "{name}" are needed; leave --leaving out')


def _least(claims: tuple[str, ...], model: Model) -> Decimal | None:
    """How many a need asks for at least, where it says."""
    amounts = [model.claims[expand(claim)].amount for claim in claims]
    least = [model.value(amount, mx(name)) for amount in amounts if amount for name in ("minimum", "value")]
    return max((Decimal(number) for number in least if number), default=None)


def changed(before: Ties, gone: set[str]) -> tuple[int, list[Move]]:
    """The pairs that are no longer joined, and the ranks of the most influential things before and after."""
    after = before.without(gone)
    return joined(before, gone) - joined(after), moved(before, after)


def joined(among: Ties, apart: Collection[str] = ()) -> int:
    """Between how many pairs of things a chain leads; those that are to be left apart count only as what it leads over."""
    others = [place for place, thing in enumerate(among.things) if thing not in apart]
    towards = sum(among.things[place] not in apart for one in apart if one in among for place in _above(among, one))
    return int(reach(among.onwards)[others].sum()) - towards


def _above(among: Ties, thing: str) -> list[int]:
    """The places of all from which chains lead to a thing."""
    return breadth_first(among.backwards, among.place[thing])[0][1:]


def moved(before: Ties, after: Ties) -> list[Move]:
    """The ranks of the SHOWN most influential of the things that are in both networks, in the order before."""
    stay = np.array([place for place, thing in enumerate(before.things) if thing in after], dtype=int)
    places, then = ranks(influence(before))[stay], ranks(influence(after))
    things = [before.things[place] for place in stay]
    shown = np.argsort(places, kind="stable")[:SHOWN]
    return [Move(things[one], int(places[one]), int(then[after.place[things[one]]])) for one in shown]
