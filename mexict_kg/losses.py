"""What would fail without a thing: all that needs it, at any distance, and how the ranks of the rest change."""

from decimal import Decimal
from typing import NamedTuple

import networkx as nx

from mexict_kg.errors import WrongCall
from mexict_kg.influence import FAMILY as INFLUENCES
from mexict_kg.measures import standings
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
    how many are needed. `broken` counts the pairs of other things between which no chain of influence leads any more.
    """

    needs: Needs
    leaving: Decimal | None
    lost: list[Reached]
    kept: dict[Tie, Decimal]
    broken: int
    moves: list[Move]


def losses_without(
    name: str, model: Model, *, leaving: Decimal | None = None, with_proposed: bool = False, as_of: str | None = None
) -> Losses:
    """The losses without a thing and its aspects, or with only so many of it left.

    With so many left, a need that names how many at least breaks only below that, and one that names none only when none is left.
    WrongCall as needs.needs_of, and for a number below zero.
    """
    if leaving is not None and leaving < 0:
        raise WrongCall(f"--leaving is {leaving}; less than nothing cannot be left")
    found = needs_of(name, model, with_proposed=with_proposed, as_of=as_of)
    gone = {found.thing, *(found.aspects if leaving is None else ())}
    kept = {tie: least for tie in found.graph.in_edges(found.thing) if _holds(least := _least(found.graph, tie, model), leaving)}
    left = nx.DiGraph([edge for edge in found.graph.edges() if edge not in kept])
    lost = reached(left, found.thing, gone - {found.thing}, backwards=True)
    influence = ties(counting(Choice(INFLUENCES, with_proposed, as_of), model))
    return Losses(found, leaving, lost, kept, *_rest(influence, gone if leaving in (None, 0) else set()))


def _least(graph: nx.DiGraph, tie: Tie, model: Model) -> Decimal:
    """How many a need asks for at least; more than none where it does not say."""
    amounts = [model.claims[expand(claim)].amount for claim in graph.edges[tie]["claims"]]
    least = [model.value(amount, mx(name)) for amount in amounts if amount for name in ("minimum", "value")]
    return max((Decimal(number) for number in least if number), default=Decimal(1))


def _holds(least: Decimal, leaving: Decimal | None) -> bool:
    return leaving is not None and leaving >= least


def _rest(graph: nx.DiGraph, gone: set[str]) -> tuple[int, list[Move]]:
    """The pairs that are no longer joined, and the ranks of the most influential things before and after."""
    after = graph.subgraph(set(graph) - gone)
    pairs = sum(len(nx.descendants(graph, thing) - gone - nx.descendants(after, thing)) for thing in after)
    places = [{one.thing: place for place, one in enumerate(standings(one), 1)} for one in (graph, after)]
    return pairs, [Move(thing, place, places[1][thing]) for thing, place in places[0].items() if thing in after][:SHOWN]
