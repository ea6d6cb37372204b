"""What a thing needs and what needs it, at any distance, and where everything hangs on one thing."""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from mexict_kg.analysis.projection import Choice, Ties, counting, ties
from mexict_kg.analysis.reachability import Reached, reached
from mexict_kg.analysis.sparse import dominators, parts_of
from mexict_kg.errors import WrongCall
from mexict_kg.model.aspects import aspects_of
from mexict_kg.model.model import Model
from mexict_kg.model.names import named_thing
from mexict_kg.vocabulary import shorten

FAMILY: Final = "dependsOn"


class Needs(NamedTuple):
    """What `thing` needs and what needs it, each with the chain there.

    Its `aspects` count as itself: what the operation of a body needs, the body needs. `gates` has for each need and each
    dependent the things that every chain to it leads over (its dominators, Lengauer and Tarjan 1979), the nearest first: single
    points of failure on the way. `falls_apart` tells into how many more parts the network falls without the thing and its aspects
    (it is an articulation point where that is more than none). All of it rests on `ties`.
    """

    thing: str
    aspects: tuple[str, ...]
    ties: Ties
    needs: list[Reached]
    needed_by: list[Reached]
    gates: dict[str, tuple[str, ...]]
    falls_apart: int


def needs_of(name: str, model: Model, **choice: Any) -> Needs:
    """A thing in the network of what needs what; a line leads from what needs to what is needed. `choice` as in ties.Choice.

    WrongCall for a name that is no thing's, and for a thing that neither needs anything nor is needed.
    """
    iri = named_thing(name, model)
    among = ties(counting(Choice(FAMILY, **choice), model))
    aspects = tuple(sorted(shorten(one) for one in aspects_of(iri, model) if shorten(one) in among))
    starts = [one for one in (shorten(iri), *aspects) if one in among]
    if not starts:
        also = "" if choice.get("with_proposed") else "; --with-proposed counts also what is forecast, planned or advised"
        raise WrongCall(f'of the claims that count none says that "{name}" needs anything, or that anything needs it{also}')
    needs, needed_by = reached(among, shorten(iri), aspects), reached(among, shorten(iri), aspects, backwards=True)
    gates = {**gates_of(among, starts, needs), **gates_of(among, starts, needed_by, backwards=True)}
    return Needs(shorten(iri), aspects, among, needs, needed_by, gates, falls_apart(among, starts))


def gates_of(ties: Ties, starts: list[str], found: Iterable[Reached], *, backwards: bool = False) -> dict[str, tuple[str, ...]]:
    """What every chain from the starts to each thing leads over, between the two; `backwards` against the lines."""
    pairs = [ties.starts, ties.ends][:: -1 if backwards else 1]
    root, begins = len(ties), {ties.place[start] for start in starts}
    rooted = [*zip(*(side.tolist() for side in pairs), strict=True), *((root, one) for one in begins)]
    above = dominators(rooted, root)
    gates = {}
    for one in found:
        over = [above[ties.place[one.thing]]]
        while over[-1] not in (root, *begins):
            over.append(above[over[-1]])
        gates[one.thing] = tuple(ties.things[place] for place in reversed(over[:-1]))
    return gates


def falls_apart(ties: Ties, starts: list[str]) -> int:
    """How many parts more there are without the starts of what hung together with them, whichever way the lines point."""
    left = ties.without(starts)
    parts, places = parts_of(ties.onwards), [ties.place[thing] for thing in left.things]
    around = {int(parts[ties.place[start]]) for start in starts}
    then = set(zip(parts[places].tolist(), parts_of(left.onwards).tolist(), strict=True))
    return sum(max(0, sum(before == part for before, _ in then) - 1) for part in around)
