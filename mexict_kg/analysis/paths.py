"""The paths over claims between two things: the shortest, or all that go over no thing twice up to a length."""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final, NamedTuple

from mexict_kg.analysis.projection import Choice, Counted, Edge, Projection, project, select_claims
from mexict_kg.analysis.sparse import count_hops, simple_paths, undirected
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.model.names import named_thing
from mexict_kg.vocabulary import DEPENDS_ON, INFLUENCES, expand, shorten

ACTING: Final = (INFLUENCES, DEPENDS_ON)
"""The families over which a path leads unless another is asked for: to be in one country or on one list joins everything."""
ALL: Final = "all"
MOST: Final = 1000
"""So many paths are found at most; who asks for more of them has asked for too long ones."""


class Hop(NamedTuple):
    """From one thing to the next over an edge, which may lead the other way; `claims` are those it stands for, as CURIEs."""

    start: str
    end: str
    edge: Edge
    claims: tuple[str, ...]


class Paths(NamedTuple):
    """The paths that were found between two things, by their CURIEs, the shortest first, over so many claims that count.

    `are_all` is false if there are more.
    """

    start: str
    end: str
    ways: list[tuple[Hop, ...]]
    are_all: bool
    counted: int


def find_paths(
    names: tuple[str, str],
    model: Model,
    *,
    family: str | None = None,
    directed: bool = False,
    longest: int | None = None,
    with_proposed: bool = False,
    as_of: str | None = None,
) -> Paths:
    """The shortest paths, or with `longest` all of at most so many hops that go over no thing twice.

    `family` is one of the ontology's, or `all`; without it a path leads over what acts and what needs. `directed` takes the edges
    along their arrows only. WrongCall for a name that is no thing's, for one thing by two names, and for a length below one hop.
    """
    start, end = (shorten(named_thing(name, model)) for name in names)
    if start == end:
        raise WrongCall(f'"{names[0]}" and "{names[1]}" are one thing, {start}; give two')
    if longest is not None and longest < 1:
        raise WrongCall(f"--longest is {longest}; a way has at least 1 hop")
    claims = _select_joining(family, Choice(None if family == ALL else family, with_proposed, as_of), model)
    projection = project(claims)
    found = list(islice(search_paths(projection, start, end, longest, directed=directed), MOST + 1))
    paths = (tuple(_choose_hop(*ends, projection, model) for ends in pairwise(path)) for path in found[:MOST])
    ordered = sorted(paths, key=lambda path: (len(path), [hop.end for hop in path]))
    return Paths(start, end, ordered, len(found) <= MOST, len(claims))


def _select_joining(family: str | None, choice: Choice, model: Model) -> list[Counted]:
    """The claims that count, those that act or need where no family is asked for."""
    claims = select_claims(choice, model)
    return claims if family else [one for one in claims if one.family in ACTING]


def search_paths(
    projection: Projection, start: str, end: str, longest: int | None = None, *, directed: bool
) -> Iterator[list[str]]:
    """The things of each path, the shortest first, so that they are there when there are too many."""
    if start not in projection or end not in projection:
        return
    onwards, backwards = projection.onwards, projection.backwards
    if not directed:
        onwards = backwards = undirected(onwards)
    left = count_hops(backwards, projection.place[end])
    shortest = left.get(projection.place[start])
    if shortest is not None:
        for hops in range(shortest, (longest or shortest) + 1):
            for path in simple_paths(onwards, left, projection.place[start], hops):
                yield [projection.things[place] for place in path]


def _choose_hop(start: str, end: str, projection: Projection, model: Model) -> Hop:
    """Over the edge whose first claim is asserted, else over that from the first to the second."""
    there = {edge: claims for edge in ((start, end), (end, start)) if (claims := projection.claims_of(edge))}
    edge = min(there, key=lambda edge: not model.claims[expand(there[edge][0])].asserted)
    return Hop(start, end, edge, there[edge])
