"""Who acts on whom: one thing with all that chains of influence join it to, or a ranking of all things."""

from typing import Any, NamedTuple

import numpy as np

from mexict_kg.analysis.centrality import RANKED, Standing, ranks, standings
from mexict_kg.analysis.projection import Choice, Ties, counting, member, ties
from mexict_kg.analysis.reachability import Reached, reached
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model

FAMILY = "influences"


class Influence(NamedTuple):
    """What `thing` acts on and what acts on it, each with the chain there, and how it stands among all things.

    `ties` are those that all numbers rest on; `places` has its rank, counted from 1, by each of measures.RANKED.
    """

    thing: str
    ties: Ties
    standing: Standing
    places: dict[str, int]
    acts_on: list[Reached]
    acted_on_by: list[Reached]


class Ranking(NamedTuple):
    """All things that act or are acted on, the highest by a measure first, and the ties that their numbers rest on."""

    ties: Ties
    standings: list[Standing]
    by: str = "influence"


def influence_of(name: str, model: Model, *, hops: int = 1, **choice: Any) -> Influence:
    """A thing within so many hops. `choice` as in ties.Choice.

    WrongCall for a name that is no thing's, for a thing that no influence joins to another, and for less than one hop.
    """
    if hops < 1:
        raise WrongCall(f"--hops is {hops}; at least 1 is needed")
    thing, among = member(name, model, Choice(FAMILY, **choice))
    found = standings(among)
    number = next(number for number, one in enumerate(found) if one.thing == thing)
    return Influence(
        thing,
        among,
        found[number],
        {measure: int(ranks(np.array([getattr(one, measure) for one in found]))[number]) for measure in RANKED},
        reached(among, thing, hops=hops),
        reached(among, thing, hops=hops, backwards=True),
    )


def ranking(model: Model, *, by: str = "influence", **choice: Any) -> Ranking:
    """Every thing with its standing; `choice` as in ties.Choice. WrongCall where `by` is none of measures.RANKED."""
    if by not in RANKED:
        raise WrongCall(f'nothing is ranked by "{by}"; give one of {", ".join(RANKED)}')
    among = ties(counting(Choice(FAMILY, **choice), model))
    return Ranking(among, standings(among, by), by)
