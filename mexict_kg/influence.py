"""Who acts on whom: one thing with all that chains of influence join it to, or a ranking of all things."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import networkx as nx

from mexict_kg.errors import WrongCall
from mexict_kg.measures import RANKED, Standing, ranks, standings
from mexict_kg.model import Model
from mexict_kg.names import resolve
from mexict_kg.reaching import Reached, reached
from mexict_kg.ties import Choice, counting, ties
from mexict_kg.vocabulary import shorten

FAMILY = "influences"


class Influence(NamedTuple):
    """What `thing` acts on and what acts on it, each with the chain there, and how it stands among all things.

    `graph` has the ties that all numbers rest on (see ties.ties); `places` its rank, counted from 1, by each of measures.RANKED.
    """

    thing: str
    graph: nx.DiGraph
    standing: Standing
    places: dict[str, int]
    acts_on: list[Reached]
    acted_on_by: list[Reached]


class Ranking(NamedTuple):
    """All things that act or are acted on, the most influential first, and the ties that their numbers rest on."""

    graph: nx.DiGraph
    standings: list[Standing]


def influence_of(name: str, model: Model, *, hops: int = 1, **choice: Any) -> Influence:
    """A thing within so many hops. `choice` as in ties.Choice.

    WrongCall for a name that is no thing's, for a thing that no influence joins to another, and for less than one hop.
    """
    if hops < 1:
        raise WrongCall(f"--hops is {hops}; at least 1 is needed")
    thing, graph = member(name, model, Choice(FAMILY, **choice))
    found = standings(graph)
    return Influence(
        thing,
        graph,
        next(one for one in found if one.thing == thing),
        {measure: ranks(found, thing, measure) for measure in RANKED},
        reached(graph, thing, hops=hops),
        reached(graph, thing, hops=hops, backwards=True),
    )


def ranking(model: Model, **choice: Any) -> Ranking:
    """Every thing with its standing. `choice` as in ties.Choice."""
    graph = ties(counting(Choice(FAMILY, **choice), model))
    return Ranking(graph, standings(graph))


def member(
    name: str, model: Model, choice: Choice, alike: Mapping[str, Collection[str]] = MappingProxyType({})
) -> tuple[str, nx.DiGraph]:
    """The CURIE of the thing that a name means and the ties among which it is, or something is that stands for it.

    WrongCall where there is none.
    """
    iri = resolve(name, model)
    if iri not in model.things:
        raise WrongCall(f'"{name}" is no thing; give the name of a thing, such as ift or "america movil"')
    graph = ties(counting(choice, model))
    if not {shorten(iri), *alike.get(shorten(iri), ())} & set(graph):
        also = "" if choice.with_proposed else "; --with-proposed counts also what is forecast, planned, advised or others' word"
        raise WrongCall(f'of the claims that count none tells that "{name}" acts on anything, or anything on it{also}')
    return shorten(iri), graph
