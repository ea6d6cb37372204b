"""What would fail without a thing: all that needs it, at any distance, and how the ranks of the rest change."""

from decimal import Decimal
from typing import NamedTuple

import networkx as nx

from mexict_kg.errors import WrongCall
from mexict_kg.influence import FAMILY as INFLUENCES
from mexict_kg.measures import ranks, standings
from mexict_kg.model import Model
from mexict_kg.needs import Needs, needs_of
from mexict_kg.reaching import Reached, Tie, reached
from mexict_kg.ties import Choice, counting, ties
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
    how many are needed at least. Of the network of `influence`, `broken` counts the pairs of other things between which no chain
    leads any more, and `moves` has the most influential things.
    """

    needs: Needs
    leaving: Decimal | None
    lost: list[Reached]
    kept: dict[Tie, Decimal]
    influence: nx.DiGraph
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
    least = {tie: _least(found.graph, tie, model) for tie in found.graph.in_edges(found.thing)}
    if leaving is not None:
        _refuse_number(name, leaving, least)
    is_gone = not leaving  # none is left, or nothing is said of any being left
    kept = {tie: number for tie, number in least.items() if leaving and (number is None or leaving >= number)}
    left = nx.DiGraph([edge for edge in found.graph.edges() if edge not in kept])
    lost = reached(left, found.thing, found.aspects if is_gone else (), backwards=True)
    influence = ties(counting(Choice(INFLUENCES, with_proposed, as_of), model))
    rest = _rest(influence, {found.thing, *found.aspects} if is_gone else set())
    return Losses(found, leaving, lost, {tie: number for tie, number in kept.items() if number}, influence, *rest)


def _refuse_number(name: str, leaving: Decimal, least: dict[Tie, Decimal | None]) -> None:
    if not leaving.is_finite() or leaving < 0:
        raise WrongCall(f"--leaving is {leaving}; give a number from 0 on")
    if leaving and not any(least.values()):
        raise WrongCall(f'the report does not say how many of "{name}" are needed; leave --leaving out')


def _least(graph: nx.DiGraph, tie: Tie, model: Model) -> Decimal | None:
    """How many a need asks for at least, where it says."""
    amounts = [model.claims[expand(claim)].amount for claim in graph.edges[tie]["claims"]]
    least = [model.value(amount, mx(name)) for amount in amounts if amount for name in ("minimum", "value")]
    return max((Decimal(number) for number in least if number), default=None)


def _rest(graph: nx.DiGraph, gone: set[str]) -> tuple[int, list[Move]]:
    """The pairs that are no longer joined, and the ranks of the most influential things before and after."""
    after = graph.subgraph(set(graph) - gone)
    pairs = sum(len(nx.descendants(graph, thing) - gone - nx.descendants(after, thing)) for thing in after)
    before, then = standings(graph), standings(after)
    shown = [one.thing for one in before if one.thing in after][:SHOWN]
    return pairs, [Move(thing, ranks(before, thing, "influence"), ranks(then, thing, "influence")) for thing in shown]
