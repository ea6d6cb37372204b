"""The ways from one thing to another: chains of effects by the ontology's one rule, or any connection over claims."""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final, NamedTuple

from mexict_kg.analysis.arguments import KINDS, Argument, attribute
from mexict_kg.analysis.chains import Chain, Chains, carry, read_chains, search_chains
from mexict_kg.analysis.projection import Choice, Counted, Edge, Projection, project, select_claims
from mexict_kg.analysis.sparse import count_hops, simple_paths, undirected
from mexict_kg.analysis.states import LESS, MET, MORE
from mexict_kg.errors import WrongCall
from mexict_kg.model.aspects import find_aspects
from mexict_kg.model.model import Model
from mexict_kg.model.names import named_thing
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import DEPENDS_ON, INFLUENCES, expand, shorten
from mexict_kg.words.phrases import tell

ACTING: Final = (INFLUENCES, DEPENDS_ON)
"""The families over which a connection leads unless another is asked for; to be in one country joins everything."""
ALL: Final = "all"
MOST: Final = 1000
"""So many ways are found at most; who asks for more of them has asked for too long ones."""
STEPS: Final = 4
"""Chains of more steps are told only if asked for."""
_FURTHER: Final = 12


class Way(NamedTuple):
    """A chain, and whose argument it is."""

    argument: Argument
    chain: Chain


class Beside(NamedTuple):
    """What there is where no chain leads from one thing to another.

    How many steps the shortest chain has that is longer than asked for; whether one leads there with what is proposed, or over
    all readings; the claims that tell of both things and join no chain, and those that would if they counted; the pairs that a
    chain joins `nearby`, of aspects of the two, of what the first is read as and of what is read as the second; how many hops the
    shortest connection of any kind has. None, no and empty where there is nothing of the kind.
    """

    longer: int | None
    with_proposed: bool
    with_readings: bool
    between: tuple[str, ...]
    uncounted: tuple[str, ...]
    nearby: tuple[Edge, ...]
    connection: int | None


class ChainsFound(NamedTuple):
    """The chains from `start` to `end`, by CURIE, those told closest together first, among so many claims that count.

    Where there is none, those `back` from the end to the start, and what else there is `beside`. `are_all` is false if there are
    more than MOST.
    """

    start: str
    end: str
    longest: int
    ways: list[Way]
    back: list[Way]
    beside: Beside | None
    are_all: bool
    counted: int


class Hop(NamedTuple):
    """From one thing to the next over an edge, which may lead the other way; `claims` are those it stands for, as CURIEs."""

    start: str
    end: str
    edge: Edge
    claims: tuple[str, ...]


class Paths(NamedTuple):
    """The connections that were found between two things, by their CURIEs, the shortest first, over so many claims that count.

    `are_all` is false if there are more.
    """

    start: str
    end: str
    ways: list[tuple[Hop, ...]]
    are_all: bool
    counted: int


def find_chains(
    names: tuple[str, str],
    model: Model,
    *,
    longest: int | None = None,
    with_proposed: bool = False,
    as_of: str | int | None = None,
    readings: str = "text",
) -> ChainsFound:
    """Every chain of effects from the first thing to the second of at most `longest` hops, STEPS unless it is given.

    What a chain may lead over, and what it carries, is the ontology's one rule (see analysis.chains); `readings` are those that
    it may go over, which count as no hop. WrongCall for a name that
    is no thing's, for one thing by two names, and for a length below one hop.
    """
    start, end = _name_ends(names, model, longest)
    choice = Choice(None, with_proposed, as_of, readings)
    chains, hops = read_chains(model, choice), STEPS if longest is None else _bounded(longest, model)
    ways = _collect(chains, start, end, hops, model)
    back = [] if ways else _collect(chains, end, start, hops, model)
    beside = None if ways else _look_beside((start, end), chains, choice, hops, model)
    return ChainsFound(start, end, hops, ways[:MOST], back[:MOST], beside, max(len(ways), len(back)) <= MOST, len(chains.claims))


def find_paths(
    names: tuple[str, str],
    model: Model,
    *,
    family: str | None = None,
    longest: int | None = None,
    with_proposed: bool = False,
    as_of: str | int | None = None,
) -> Paths:
    """The shortest connections, or with `longest` all of at most so many hops that go over no thing twice.

    A connection goes along claims or against them, and is not one argument of the report. `family` is one of the ontology's, or
    `all`; without it one leads over what acts and what needs. WrongCall as for find_chains.
    """
    start, end = _name_ends(names, model, longest)
    claims = _select_joining(family, Choice(None if family == ALL else family, with_proposed, as_of), model)
    projection = project(claims)
    most = None if longest is None else _bounded(longest, model)
    found = list(islice(search_paths(projection, start, end, most), MOST + 1))
    paths = (tuple(_choose_hop(*ends, projection, model) for ends in pairwise(path)) for path in found[:MOST])
    ordered = sorted(paths, key=lambda path: (len(path), [hop.end for hop in path]))
    return Paths(start, end, ordered, len(found) <= MOST, len(claims))


def _bounded(longest: int, model: Model) -> int:
    """No way that goes over no thing twice is longer than there are things; a longer bound would only be searched in vain."""
    return min(longest, len(model.things))


def _name_ends(names: tuple[str, str], model: Model, longest: int | None) -> tuple[str, str]:
    start, end = (shorten(named_thing(name, model)) for name in names)
    if start == end:
        raise WrongCall(tell("error.oneThing", first=names[0], second=names[1], thing=start))
    if longest is not None and longest < 1:
        raise WrongCall(tell("error.tooShort", longest=longest))
    return start, end


def _collect(chains: Chains, start: str, end: str, longest: int, model: Model) -> list[Way]:
    """The chains, each once: from more of its start one that carries both, and that a need is met only where nothing else is."""
    found: dict[tuple[tuple[str, ...], ...], Way] = {}
    for chain in islice(search_chains(chains, start, end, longest), 2 * MOST + 2):
        key = tuple(hop.claims for hop in chain)
        if key not in found or found[key].chain[-1].end[1] == MET or _count_readings(chain) < _count_readings(found[key].chain):
            found[key] = Way(*attribute(chain, model))
    return sorted(found.values(), key=lambda way: _rank(way, model))


def _rank(way: Way, model: Model) -> tuple[int, int, int, int, Chain]:
    counts = len(way.chain), _count_readings(way.chain), _count_doubts(way.chain, model)
    return KINDS.index(way.argument.kind), *counts, way.chain


def _count_readings(chain: Chain) -> int:
    return sum(len(hop.over) for hop in chain)


def _count_doubts(chain: Chain, model: Model) -> int:
    return sum(not model.claims[expand(hop.claims[0])].asserted for hop in chain)


def _look_beside(ends: tuple[str, str], chains: Chains, choice: Choice, longest: int, model: Model) -> Beside:
    proposed = read_chains(model, choice._replace(with_proposed=True))
    start, end = ends
    starts = {shorten(one) for one in find_aspects(expand(start), model)} | chains.list_read_as(start)
    stops = {shorten(one) for one in find_aspects(expand(end), model)} | chains.list_reading(end)
    pairs = ((one, other) for one in (start, *sorted(starts)) for other in (end, *sorted(stops)) if (one, other) != ends)
    found = project(_select_joining(None, choice, model))
    connection = next(iter(search_paths(found, *ends)), None)
    return Beside(
        _measure_shortest(chains, *ends, beyond=longest),
        not choice.with_proposed and _leads(proposed, *ends, longest),
        choice.readings != "all" and _leads(read_chains(model, choice._replace(readings="all")), *ends, longest),
        tuple(
            shorten(claim.iri) for claim in model.claims.values() if {shorten(claim.subject), shorten(claim.object)} == set(ends)
        ),
        _find_uncounted(ends, longest, model),
        tuple(pair for pair in pairs if _leads(chains, *pair, longest)),
        len(connection) - 1 if connection else None,
    )


def _leads(chains: Chains, start: str, end: str, longest: int) -> bool:
    return next(search_chains(chains, start, end, longest), None) is not None


def _measure_shortest(chains: Chains, start: str, end: str, beyond: int) -> int | None:
    found = [carry(chains, (start, course)) for course in (MORE, LESS)]
    reached = [chain for chains_to in found for (thing, _), chain in chains_to.items() if thing == end]
    shortest = min(map(len, reached), default=0)
    return shortest if beyond < shortest <= _FURTHER else None


def _find_uncounted(ends: tuple[str, str], longest: int, model: Model) -> tuple[str, ...]:
    """The claims that join no chain, since they are denied, rejected, unlikely or over, on the first way that they would make."""
    carrying = [claim for claim in model.claims.values() if model.relations[claim.relation].carries != "Nothing"]
    among = project(_join(claim, model) for claim in carrying if claim.object in model.things and claim.subject != claim.object)
    path = next(iter(search_paths(among, *ends, directed=True)), [])
    claims = [among.claims_of(edge) for edge in pairwise(path)]
    hopping = {hop.claim for hop in model.hops}
    return tuple(ones[0] for ones in claims if not hopping & set(ones)) if len(claims) <= longest else ()


def _join(claim: Claim, model: Model) -> Counted:
    ends = shorten(claim.subject), shorten(claim.object)
    relation = model.relations[claim.relation]
    turned = ends[::-1] if relation.carries == "Need" else ends
    return Counted(*turned, shorten(claim.iri), model.sign(claim), claim.asserted, relation.family)


def _select_joining(family: str | None, choice: Choice, model: Model) -> list[Counted]:
    """The claims that count, those that act or need where no family is asked for."""
    claims = select_claims(choice, model)
    return claims if family else [one for one in claims if one.family in ACTING]


def search_paths(
    projection: Projection, start: str, end: str, longest: int | None = None, *, directed: bool = False
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
