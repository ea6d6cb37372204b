"""Who acts on whom: one thing with all that chains of influence join it to, or a ranking of all things."""

from typing import Any, NamedTuple

import numpy as np

from mexict_kg.analysis.centrality import RANKED, Standing, compute_ranks, compute_standings
from mexict_kg.analysis.projection import Choice, Projection, locate, project, select_claims
from mexict_kg.analysis.reachability import Reached, find_reachable
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import INFLUENCES
from mexict_kg.words.phrases import tell


class Influence(NamedTuple):
    """What `thing` acts on and what acts on it, each with the chain there, and how it stands among all things.

    All numbers rest on `projection`; `places` has its rank, counted from 1, by each of centrality.RANKED.
    """

    thing: str
    projection: Projection
    standing: Standing
    places: dict[str, int]
    acts_on: list[Reached]
    acted_on_by: list[Reached]


class Ranking(NamedTuple):
    """All things that act or are acted on, the highest by a measure first, and the edges that their numbers rest on."""

    projection: Projection
    standings: list[Standing]
    by: str = "influence"


def find_influence(name: str, model: Model, *, hops: int = 1, **choice: Any) -> Influence:
    """A thing within so many hops. `choice` as in projection.Choice.

    WrongCall for a name that is no thing's, for a thing that no influence joins to another, and for less than one hop.
    """
    if hops < 1:
        raise WrongCall(tell("error.tooFewHops", hops=hops))
    thing, projection = locate(name, model, Choice(INFLUENCES, **choice))
    found = compute_standings(projection)
    number = next(number for number, one in enumerate(found) if one.thing == thing)
    return Influence(
        thing,
        projection,
        found[number],
        {measure: int(compute_ranks(np.array([getattr(one, measure) for one in found]))[number]) for measure in RANKED},
        find_reachable(projection, thing, hops=hops),
        find_reachable(projection, thing, hops=hops, backwards=True),
    )


def rank_things(model: Model, *, by: str = "influence", **choice: Any) -> Ranking:
    """Every thing with its standing; `choice` as in projection.Choice. WrongCall where `by` is none of centrality.RANKED."""
    if by not in RANKED:
        raise WrongCall(tell("error.noMeasure", by=by, known=", ".join(RANKED)))
    projection = project(select_claims(Choice(INFLUENCES, **choice), model))
    return Ranking(projection, compute_standings(projection, by), by)
