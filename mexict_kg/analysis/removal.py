"""What would fail without a thing: all that needs it, at any distance, and how the ranks of the rest change."""

from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

import numpy as np

from mexict_kg.analysis.centrality import compute_influence, compute_ranks
from mexict_kg.analysis.dependencies import Dependencies, find_dependencies
from mexict_kg.analysis.projection import Choice, Edge, Projection, project, select_claims
from mexict_kg.analysis.reachability import Reached, find_reachable
from mexict_kg.analysis.sparse import breadth_first, count_reachable
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import INFLUENCES, expand, mx, shorten
from mexict_kg.words.phrases import tell

SHOWN = 10
"""So many of the most influential things have their ranks compared."""


class Move(NamedTuple):
    """The rank of a thing by influence before and after."""

    thing: str
    before: int
    after: int


class Removal(NamedTuple):
    """What loses something it needs, the nearest first; `kept` are the edges of need that hold because enough is left, each with
    how many are needed at least. Among the edges of `influence`, `broken` counts the pairs of other things between which no chain
    leads any more, and `moves` has the most influential things. `deeds` are the claims, by CURIE, that tell what the thing does
    or did, is or was, where nothing is said to need it.
    """

    needs: Dependencies
    leaving: Decimal | None
    lost: list[Reached]
    kept: dict[Edge, Decimal]
    influence: Projection
    broken: int
    moves: list[Move]
    deeds: tuple[str, ...]


def remove(
    name: str, model: Model, *, leaving: Decimal | None = None, with_proposed: bool = False, as_of: str | int | None = None
) -> Removal:
    """The losses without a thing and its aspects, or with only so many of it left.

    With so many left, a need that names how many at least breaks only below that, and one that names none only when none is left.
    WrongCall for a name that is no thing's, for a number below zero, and for one of which no claim tells how many are needed.
    """
    found = find_dependencies(name, model, or_none=True, with_proposed=with_proposed, as_of=as_of)
    into = found.projection.into(found.thing) if found.thing in found.projection else []
    least = {found.projection.edge(number): _find_least(found.projection.claims[number], model) for number in into}
    if leaving is not None:
        _refuse_number(name, leaving, least)
    is_gone = not leaving  # none is left, or nothing is said of any being left
    kept = {edge: number for edge, number in least.items() if leaving and (number is None or leaving >= number)}
    left = found.projection.keep(np.array([edge not in kept for edge in found.projection.edges], dtype=bool))
    lost = find_reachable(left, found.thing, found.aspects if is_gone else (), backwards=True)
    acting = project(select_claims(Choice(INFLUENCES, with_proposed, as_of), model))
    rest = compare_without(acting, {found.thing, *found.aspects} if is_gone else set())
    deeds = () if found.needed_by else _find_deeds(found.thing, model)
    return Removal(found, leaving, lost, {edge: number for edge, number in kept.items() if number}, acting, *rest, deeds)


def _find_deeds(thing: str, model: Model) -> tuple[str, ...]:
    """All claims of which the thing is the subject, whether they count or not: what was is told too."""
    return tuple(shorten(claim.iri) for claim in model.claims.values() if shorten(claim.subject) == thing)


def _refuse_number(name: str, leaving: Decimal, least: dict[Edge, Decimal | None]) -> None:
    if not leaving.is_finite() or leaving < 0:
        raise WrongCall(tell("error.leavingTooFew", leaving=leaving))
    if leaving and not any(least.values()):
        raise WrongCall(tell("error.noNumberNeeded", name=name))


def _find_least(claims: tuple[str, ...], model: Model) -> Decimal | None:
    """How many a need asks for at least, where it says."""
    amounts = [model.claims[expand(claim)].amount for claim in claims]
    least = [model.value(amount, mx(name)) for amount in amounts if amount for name in ("minimum", "value")]
    return max((Decimal(number) for number in least if number), default=None)


def compare_without(before: Projection, gone: set[str]) -> tuple[int, list[Move]]:
    """The pairs that are no longer joined, and the ranks of the most influential things before and after."""
    after = before.without(gone)
    return count_pairs(before, gone) - count_pairs(after), compare_ranks(before, after)


def count_pairs(projection: Projection, apart: Collection[str] = ()) -> int:
    """Between how many pairs of things a chain leads; those that are to be left apart count only as what it leads over."""
    others = [place for place, thing in enumerate(projection.things) if thing not in apart]
    towards = sum(
        projection.things[place] not in apart for one in apart if one in projection for place in _find_above(projection, one)
    )
    return int(count_reachable(projection.onwards)[others].sum()) - towards


def _find_above(projection: Projection, thing: str) -> list[int]:
    """The places of all from which chains lead to a thing."""
    return breadth_first(projection.backwards, projection.place[thing])[0][1:]


def compare_ranks(before: Projection, after: Projection) -> list[Move]:
    """The ranks of the SHOWN most influential of the things that are in both networks, in the order before."""
    stay = np.array([place for place, thing in enumerate(before.things) if thing in after], dtype=int)
    places, then = compute_ranks(compute_influence(before))[stay], compute_ranks(compute_influence(after))
    things = [before.things[place] for place in stay]
    shown = np.argsort(places, kind="stable")[:SHOWN]
    return [Move(things[one], int(places[one]), int(then[after.place[things[one]]])) for one in shown]
