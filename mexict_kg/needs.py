"""What a thing needs and what needs it, at any distance, and where everything hangs on one thing."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

import networkx as nx

from mexict_kg.errors import WrongCall
from mexict_kg.model import Model
from mexict_kg.names import resolve
from mexict_kg.reaching import Reached, reached
from mexict_kg.ties import Choice, counting, ties
from mexict_kg.vocabulary import expand, shorten

FAMILY: Final = "dependsOn"
_ROOT: Final = ""


class Needs(NamedTuple):
    """What `thing` needs and what needs it, each with the chain there.

    Its `aspects` count as itself: what the operation of a body needs, the body needs. `gates` has for each need and each
    dependent the things that every chain to it leads over (its dominators, Lengauer and Tarjan 1979), the nearest first: single
    points of failure on the way. `falls_apart` tells into how many more parts the network falls without the thing and its aspects
    (it is an articulation point where that is more than none). `graph` has the ties that all of it rests on.
    """

    thing: str
    aspects: tuple[str, ...]
    graph: nx.DiGraph
    needs: list[Reached]
    needed_by: list[Reached]
    gates: dict[str, tuple[str, ...]]
    falls_apart: int


def needs_of(name: str, model: Model, **choice: Any) -> Needs:
    """A thing in the network of what needs what; a line leads from what needs to what is needed. `choice` as in ties.Choice.

    WrongCall for a name that is no thing's, and for a thing that neither needs anything nor is needed.
    """
    iri = resolve(name, model)
    if iri not in model.things:
        raise WrongCall(f'"{name}" is no thing; give the name of a thing, such as "operation of the ift"')
    graph = ties(counting(Choice(FAMILY, **choice), model))
    aspects = tuple(sorted(shorten(one) for one in aspects_of(iri, model) if shorten(one) in graph))
    starts = [one for one in (shorten(iri), *aspects) if one in graph]
    if not starts:
        also = "" if choice.get("with_proposed") else "; --with-proposed counts also what is forecast, planned or advised"
        raise WrongCall(f'of the claims that count none says that "{name}" needs anything, or that anything needs it{also}')
    needs, needed_by = reached(graph, shorten(iri), aspects), reached(graph, shorten(iri), aspects, backwards=True)
    gates = {**gates_of(graph, starts, needs), **gates_of(graph.reverse(), starts, needed_by)}
    return Needs(shorten(iri), aspects, graph, needs, needed_by, gates, falls_apart(graph, starts))


def aspects_of(iri: str, model: Model) -> set[str]:
    """The aspects of a thing, those of its aspects among them, as IRIs."""
    found: set[str] = set()
    new = {iri}
    while new:
        new = {thing.iri for thing in model.things.values() if thing.aspect_of in new} - found - {iri}
        found |= new
    return found


def gates_of(graph: nx.DiGraph, starts: list[str], found: Iterable[Reached]) -> dict[str, tuple[str, ...]]:
    """What every chain from the starts to each thing leads over, between the two."""
    rooted = nx.DiGraph([*graph.edges(), *((_ROOT, start) for start in starts)])
    above = nx.immediate_dominators(rooted, _ROOT)
    gates = {}
    for one in found:
        over = [above[one.thing]]
        while over[-1] not in (_ROOT, *starts):
            over.append(above[over[-1]])
        gates[one.thing] = tuple(reversed(over[:-1]))
    return gates


def falls_apart(graph: nx.DiGraph, starts: list[str]) -> int:
    """How many parts more there are without the starts of what hung together with them, whichever way the lines point."""
    whole = graph.to_undirected()
    around = [part for part in nx.connected_components(whole) if part & set(starts)]
    left = [whole.subgraph(part - set(starts)) for part in around]
    return sum(max(0, nx.number_connected_components(part) - 1) for part in left)


def whole_of(thing: str, model: Model) -> str | None:
    """The CURIE of what a thing, by its CURIE, is an aspect of."""
    above = model.things[expand(thing)].aspect_of
    return shorten(above) if above else None
