"""What a thing needs and what needs it, at any distance, and where everything hangs on one thing."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from mexict_kg.analysis.projection import Choice, Projection, project, select_claims
from mexict_kg.analysis.reachability import Reached, find_reachable
from mexict_kg.analysis.sparse import immediate_dominators, weak_components
from mexict_kg.errors import WrongCall
from mexict_kg.model.aspects import find_aspects
from mexict_kg.model.model import Model
from mexict_kg.model.names import named_thing
from mexict_kg.vocabulary import DEPENDS_ON, shorten
from mexict_kg.words.phrases import tell


class Dependencies(NamedTuple):
    """What `thing` needs and what needs it, each with the chain there.

    Its `aspects` count as itself: what the operation of a body needs, the body needs. `dominators` has for each need and each
    dependent the things that every chain to it leads over (its dominators, Lengauer and Tarjan 1979), the nearest first: single
    points of failure on the way. `falls_apart` tells into how many more parts the network falls without the thing and its aspects
    (it is an articulation point where that is more than none). All of it rests on `projection`.
    """

    thing: str
    aspects: tuple[str, ...]
    projection: Projection
    needs: list[Reached]
    needed_by: list[Reached]
    dominators: dict[str, tuple[str, ...]]
    falls_apart: int


def find_dependencies(name: str, model: Model, *, or_none: bool = False, **choice: Any) -> Dependencies:
    """A thing in the network of what needs what; an edge leads from what needs to what is needed.

    `choice` as in projection.Choice. WrongCall for a name that is no thing's, and, unless `or_none`, for a thing that neither
    needs anything nor is needed.
    """
    iri = named_thing(name, model)
    projection = project(select_claims(Choice(DEPENDS_ON, **choice), model))
    aspects = tuple(sorted(shorten(one) for one in find_aspects(iri, model) if shorten(one) in projection))
    starts = [one for one in (shorten(iri), *aspects) if one in projection]
    if not starts and not or_none:
        also = "" if choice.get("with_proposed") else tell("error.countMoreNeeds")
        raise WrongCall(tell("error.noNeeds", name=name, also=also))
    needs = find_reachable(projection, shorten(iri), aspects)
    needed_by = find_reachable(projection, shorten(iri), aspects, backwards=True)
    dominators = {**find_dominators(projection, starts, needs), **find_dominators(projection, starts, needed_by, backwards=True)}
    return Dependencies(shorten(iri), aspects, projection, needs, needed_by, dominators, count_split_parts(projection, starts))


def find_dominators(
    projection: Projection, starts: list[str], found: Iterable[Reached], *, backwards: bool = False
) -> dict[str, tuple[str, ...]]:
    """What every chain from the starts to each thing leads over, between the two; `backwards` against the edges."""
    if not starts:
        return {}
    pairs = [projection.starts, projection.ends][:: -1 if backwards else 1]
    root, begins = len(projection), {projection.place[start] for start in starts}
    rooted = [*zip(*(side.tolist() for side in pairs), strict=True), *((root, one) for one in begins)]
    above = immediate_dominators(rooted, root)
    dominators = {}
    for one in found:
        over = [above[projection.place[one.thing]]]
        while over[-1] not in (root, *begins):
            over.append(above[over[-1]])
        dominators[one.thing] = tuple(projection.things[place] for place in reversed(over[:-1]))
    return dominators


def count_split_parts(projection: Projection, starts: list[str]) -> int:
    """How many parts more there are without the starts of what hung together with them, whichever way the edges point."""
    left = projection.without(starts)
    parts, places = weak_components(projection.onwards), [projection.place[thing] for thing in left.things]
    around = {int(parts[projection.place[start]]) for start in starts}
    then = set(zip(parts[places].tolist(), weak_components(left.onwards).tolist(), strict=True))
    return sum(max(0, sum(before == part for before, _ in then) - 1) for part in around)
