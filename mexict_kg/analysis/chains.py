"""Chains of claims: what becomes of one thing when there is more or less of another, step by step.

What a claim carries, and what a chain may lead over, is said by the ontology; the build makes a hop of each claim for each way
in which it may be read (queries/derive/hops.rq). Which follow one another is the same rule here as in queries/derive/chains.rq.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from mexict_kg.analysis.states import LESS, MET, MORE, UNSAID, State, find_opposites
from mexict_kg.model.network import drawn_claims
from mexict_kg.model.readings import select_readings
from mexict_kg.vocabulary import mx, shorten

if TYPE_CHECKING:
    from mexict_kg.analysis.projection import Choice
    from mexict_kg.model.model import Model
    from mexict_kg.model.records import ClaimHop, Reading

_COURSES: Final = {mx("More"): MORE, mx("Less"): LESS, mx("Unsaid"): UNSAID, mx("NeedMet"): MET}


class Crossing(NamedTuple):
    """From one state to another over a reading, by its CURIE; one of the ends may be the opposite of what the reading names."""

    start: State
    end: State
    reading: str


class Hop(NamedTuple):
    """From one state to the next, by `claims` (CURIEs) that are read alike; the surest stands first.

    `told` is whether they say it this way, else they are read the other way round. `is_need` is whether the start is needed.
    All of them hold on the same `conditions` (CURIEs), mostly none. `over` is the crossing by which a chain comes to the start,
    where it does so over a reading, and mostly none.
    """

    start: State
    end: State
    claims: tuple[str, ...]
    told: bool = True
    is_need: bool = False
    conditions: tuple[str, ...] = ()
    over: tuple[Crossing, ...] = ()

    @property
    def entered(self) -> State:
        """Where a chain comes from the hop before."""
        return self.over[0].start if self.over else self.start


Chain = tuple[Hop, ...]
"""Hops that follow one another; where one starts from another thing than the one before arrived at, the two are opposites."""


class Chains:
    """The hops that count. `passing` are the things over which a chain may lead on; `opposed` the opposites of a thing.

    Over `crossings` it goes on from one thing to another, at most once between two hops.
    """

    def __init__(
        self,
        hops: Iterable[Hop],
        passing: Set[str],
        opposed: Mapping[str, Collection[str]],
        crossings: Iterable[Crossing] = (),
    ) -> None:
        self.hops = tuple(hops)
        self.passing, self.opposed = passing, opposed
        self.crossings = tuple(crossings)
        self._over: dict[State, list[Crossing]] = defaultdict(list)
        for crossing in self.crossings:
            self._over[crossing.start].append(crossing)
        self._from: dict[State, list[Hop]] = defaultdict(list)
        for hop in self.hops:
            self._from[hop.start].append(hop)

    def __contains__(self, thing: object) -> bool:
        return any(thing in (hop.start[0], hop.end[0]) for hop in self.hops)

    def list_read_as(self, thing: str) -> set[str]:
        """What it is read as over a crossing."""
        return {crossing.end[0] for crossing in self.crossings if crossing.start[0] == thing}

    def list_reading(self, thing: str) -> set[str]:
        """What is read as it over a crossing."""
        return {crossing.start[0] for crossing in self.crossings if crossing.end[0] == thing}

    @cached_property
    def claims(self) -> list[str]:
        """The claims of all hops, each once, by name."""
        return sorted({claim for hop in self.hops for claim in hop.claims})

    def list_alike(self, state: State) -> list[State]:
        """The state itself, and what is the same: less of an opposite of a thing is more of the thing.

        Where a need of a thing is met nothing is said of its opposites.
        """
        thing, course = state
        if course == MET:
            return [state]
        turned = sorted(self.opposed.get(thing, ()))
        again = sorted({other for one in turned for other in self.opposed[one]} - {thing})
        return [state, *((one, _turn(course)) for one in turned), *((one, course) for one in again)]

    def begin(self, state: State) -> list[Hop]:
        """The hops with which a chain may begin at a state."""
        return [hop for one in self.list_alike(state) for hop in self._from.get(one, ())]

    def follow(self, chain: Chain) -> list[Hop]:
        """The hops that may come after a chain; none that holds on the opposite of what a claim of it holds on."""
        thing, course = chain[-1].end
        if thing not in self.passing or course == MET:
            return []
        contrary = self.list_contrary(chain)
        next_ones = *self.begin((thing, course)), *self.cross((thing, course))
        return [hop for hop in next_ones if contrary.isdisjoint(hop.conditions)]

    def cross(self, state: State) -> list[Hop]:
        """The hops that may come, over a reading, after a claim that leads to a state."""
        return [hop._replace(over=(one,)) for one in self._over.get(state, ()) for hop in self._from.get(one.end, ())]

    def is_joined(self, chain: Chain) -> bool:
        """Whether each hop may come after the one before it: of two opposites one may lead on and the other not."""
        return self.agrees(chain) and all(hop in self.follow((before,)) for before, hop in pairwise(chain))

    def list_contrary(self, chain: Chain) -> frozenset[str]:
        """The opposites of what the claims of a chain hold on."""
        return frozenset(one for hop in chain for condition in hop.conditions for one in self.opposed.get(condition, ()))

    def agrees(self, chain: Chain) -> bool:
        """Whether none of its claims holds on the opposite of what another of them holds on."""
        contrary = self.list_contrary(chain)
        return all(contrary.isdisjoint(hop.conditions) for hop in chain)

    def signed(self) -> Chains:
        """Only the hops that say more or less."""
        return self.keep(hop for hop in self.hops if UNSAID not in (hop.start[1], hop.end[1]))

    def keep(self, hops: Iterable[Hop]) -> Chains:
        """The same with only these hops."""
        return Chains(hops, self.passing, self.opposed, self.crossings)


def _turn(course: int) -> int:
    return -course if course in (MORE, LESS) else course


def read_chains(model: Model, choice: Choice) -> Chains:
    """The hops of the claims that count, by name, claims that are read alike as one hop."""
    drawn = drawn_claims(model, choice.family, asserted_only=not choice.with_proposed, as_of=choice.as_of)
    unsure = {shorten(claim.iri): not claim.asserted for claim in drawn}
    counted = (hop for hop in model.hops if hop.claim in unsure)
    hops = sorted(counted, key=lambda hop: (_how_read(hop), unsure[hop.claim], hop.claim))
    alike = ((key, tuple(hop.claim for hop in same)) for key, same in groupby(hops, key=_how_read))
    found = (Hop(start, end, claims, not turned, need, on) for (start, end, turned, need, on), claims in alike)
    opposed = find_opposites(model)
    return Chains(found, model.passing, opposed, _read_crossings(model, choice.readings, opposed))


def _read_crossings(model: Model, readings: str, opposed: Mapping[str, Collection[str]]) -> list[Crossing]:
    """The crossings over the readings that count, by name; not from an opposite to an opposite."""
    found = (Crossing(*ends, shorten(one.iri)) for one in select_readings(readings, model) for ends in _cross(one))
    return sorted(turned for one in found for turned in _turn_ends(one, opposed))


def _cross(reading: Reading) -> Iterator[tuple[State, State]]:
    """The states that a reading joins: up from the narrower thing, both ways between those that are the same."""
    things = shorten(reading.takes), shorten(reading.taken_for)
    courses = [_COURSES[course] for course in reading.courses]
    for course in [*courses, *([UNSAID] if {MORE, LESS} <= {*courses} else [])]:
        first, second = (things[0], course), (things[1], _turn(course) if reading.turns else course)
        yield first, second
        if reading.kind == "SameCondition":
            yield second, first


def _turn_ends(crossing: Crossing, opposed: Mapping[str, Collection[str]]) -> Iterator[Crossing]:
    start, end, reading = crossing
    yield crossing
    yield from (Crossing((one, _turn(start[1])), end, reading) for one in opposed.get(start[0], ()))
    yield from (Crossing(start, (one, _turn(end[1])), reading) for one in opposed.get(end[0], ()))


def _how_read(hop: ClaimHop) -> tuple[State, State, bool, bool, tuple[str, ...]]:
    start, end = (hop.start, _COURSES[hop.starts_with]), (hop.end, _COURSES[hop.arrives_with])
    return start, end, not hop.as_told, hop.is_need, hop.conditions


def carry(chains: Chains, start: State, *, is_told: bool = False) -> dict[State, Chain]:
    """The shortest chain to each state that is reached, and to what is the same as it; none to the start itself.

    `is_told` is whether a claim leads to the start, from which a chain may then go on over a reading.
    """
    found: dict[State, Chain] = dict.fromkeys(chains.list_alike(start), ())
    # a state is gone on from again by a chain whose claims hold on other conditions, which may lead where the first may not
    none = frozenset[str]()
    seen = {(state, none) for state in found}
    line: deque[Chain] = deque((hop,) for hop in (*chains.begin(start), *(chains.cross(start) if is_told else ())))
    while line:
        chain = line.popleft()
        end, contrary = chain[-1].end, chains.list_contrary(chain)
        if seen.isdisjoint({(end, none), (end, contrary)}):
            alike = chains.list_alike(end)
            seen.update((state, contrary) for state in alike)
            found |= {state: chain for state in alike if state not in found}
            line.extend((*chain, hop) for hop in chains.follow(chain))
    return found


def search_chains(chains: Chains, start: str, end: str, longest: int) -> Iterator[Chain]:
    """Every chain of at most so many hops, the shortest first, that goes over no thing, nor its opposite, twice."""
    ends = {thing for thing, _ in chains.list_alike((end, MORE))}
    left = _count_hops_left(chains, ends)
    begins = [hop for course in (MORE, LESS) for hop in chains.begin((start, course))]
    for length in range(1, longest + 1):
        for hop in begins:
            yield from _extend((hop,), _over(start, chains), chains, ends, left, length)


def _extend(
    chain: Chain, over: frozenset[str], chains: Chains, ends: Collection[str], left: Mapping[State, int], length: int
) -> Iterator[Chain]:
    """The chains of just this length that go on from one."""
    thing = chain[-1].end[0]
    if thing in over:
        return
    if thing in ends:
        if len(chain) == length:
            yield chain
        return
    if len(chain) + left.get(chain[-1].end, length) > length:
        return
    for hop in chains.follow(chain):
        crossed = _over(hop.start[0], chains) if hop.over else frozenset()
        if over.isdisjoint(crossed):
            yield from _extend((*chain, hop), over | _over(thing, chains) | crossed, chains, ends, left, length)


def _over(thing: str, chains: Chains) -> frozenset[str]:
    return frozenset(one for one, _ in chains.list_alike((thing, MORE)))


def _count_hops_left(chains: Chains, ends: Collection[str]) -> dict[State, int]:
    """How many hops it takes at least from each state to one of the ends."""
    into: dict[State, list[Hop]] = defaultdict(list)
    for hop in chains.hops:
        into[hop.end].append(hop)
    across: dict[State, list[State]] = defaultdict(list)
    for crossing in chains.crossings:
        across[crossing.end].append(crossing.start)
    left = {hop.end: 0 for hop in chains.hops if hop.end[0] in ends}
    line = deque(left)
    while line:
        state = line.popleft()
        for before in (one for hop in into[state] for one in (*chains.list_alike(hop.start), *across[hop.start])):
            if before not in left:
                left[before] = left[state] + 1
                line.append(before)
    return left
