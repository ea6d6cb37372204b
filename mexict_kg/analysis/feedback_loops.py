"""The feedback loops of the causal map: chains of effects that lead back to where they began, and what they rest on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from typing import Final, NamedTuple

import numpy as np

from mexict_kg.analysis.chains import Chain, Chains, Hop, read_chains
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.recommendations import Pushes
from mexict_kg.analysis.sparse import (
    Matrix,
    count_hops,
    matrix_of,
    neighbors,
    simple_paths,
    strong_components,
    submatrix,
    transpose,
)
from mexict_kg.analysis.states import LESS, MET, MORE, Poles, State
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.progress import track
from mexict_kg.vocabulary import ADVICE, expand, shorten

SURENESS: Final = ("Fact", "Opinion", "Projection", "Intention", "Recommendation")
"""Modalities, the surest first."""
_LIKELIHOODS: Final = ("Certain", "Likely", "Possible", "Unlikely")
LONGEST: Final = 12
"""Loops of more links are not looked for."""
MOST: Final = 1000
"""So many loops are found at most."""


class Loop(NamedTuple):
    """A loop of hops, the last of which arrives at what the first starts from, or at an opposite of it.

    `kind` is reinforcing where more of the first thing comes to more of it, balancing where it comes to less. `weakest` is the
    CURIE of the claim that the loop is no surer than. `cut_by` and `driven_by` are the recommendations that lead to less, and to
    more, of something in it.
    """

    hops: Chain
    kind: str
    weakest: str
    cut_by: tuple[str, ...]
    driven_by: tuple[str, ...]


class Loops(NamedTuple):
    """The loops, the surest first, and the chains they are made of. `are_all` is false if there are more."""

    chains: Chains
    loops: list[Loop]
    are_all: bool


def find_loops(model: Model, *, with_proposed: bool = True, as_of: str | int | None = None, readings: str = "text") -> Loops:
    """Every loop, of at most LONGEST hops, that goes over no thing twice; by the ontology's rule for chains."""
    chains = read_chains(model, Choice(None, with_proposed, as_of, readings)).signed()
    cycles = list(islice(find_cycles(chains), MOST + 1))
    pushes = _trace_pushes(model, readings) if cycles else {}
    poles = Poles(chains.opposed)
    found = [_describe(cycle, model, pushes, poles) for cycle in cycles[:MOST]]
    surest = sorted(found, key=lambda one: (_measure_doubt(model.claims[expand(one.weakest)]), one.hops))
    return Loops(chains, surest, len(cycles) <= MOST)


def find_cycles(chains: Chains) -> Iterator[Chain]:
    """Every cycle of hops that carry a sign all the way round, begun at its first thing by name, each set of claims once."""
    poles = Poles(chains.opposed)
    between = defaultdict(list)
    crossed = (hop._replace(over=(one,)) for one in chains.crossings for hop in chains.hops if hop.start == one.end)
    for hop in (*chains.hops, *crossed):
        ends = tuple(poles.canonical(state)[0] for state in (hop.entered, hop.end))
        if {hop.entered[0], hop.start[0], hop.end[0]} <= chains.passing and hop.end[1] != MET and ends[0] != ends[1]:
            between[ends].append(hop)
    things = sorted({thing for ends in between for thing in ends})
    place = {thing: number for number, thing in enumerate(things)}
    pairs = np.array(sorted((place[start], place[end]) for start, end in between), dtype=int).reshape(-1, 2)
    for cycle in _walk_cycles(matrix_of(pairs[:, 0], pairs[:, 1], len(things))):
        around = [things[one] for one in [*cycle, cycle[0]]]
        found = _carry_around([between[ends] for ends in pairwise(around)], poles)
        yield from (chain for chain in found if chains.agrees(chain) and _crosses(chain, poles))


def _crosses(cycle: Chain, poles: Poles) -> bool:
    """Whether it goes over each reading from just what was arrived at, and by none to where it goes anyway."""
    things = {poles.canonical(hop.end)[0] for hop in cycle}
    return all(
        before.end[0] == hop.entered[0] and poles.canonical(hop.start)[0] not in things
        for before, hop in pairwise((cycle[-1], *cycle))
        if hop.over
    )


def _carry_around(choices: list[list[Hop]], poles: Poles) -> Iterator[Chain]:
    """The hops, one out of each list, that follow one another; begun with more of the first thing where both ways carry."""
    found = set()
    firsts = sorted(choices[0], key=lambda hop: -poles.canonical(hop.entered)[1])
    open_chains: list[Chain] = [(hop,) for hop in reversed(firsts)]
    while open_chains:
        chain = open_chains.pop()
        if len(chain) < len(choices):
            state = poles.canonical(chain[-1].end)
            open_chains += [(*chain, hop) for hop in choices[len(chain)] if poles.canonical(hop.entered) == state]
        elif (claims := tuple(hop.claims for hop in chain)) not in found:
            found.add(claims)
            yield chain


def _walk_cycles(matrix: Matrix) -> Iterator[list[int]]:
    """The places of each cycle, begun at the first: what lies before its start, or leads to it no more, is never gone over."""
    part_of = strong_components(matrix)
    alone = np.bincount(part_of)[part_of] == 1
    for start in track(np.flatnonzero(~alone).tolist(), "loops"):
        inside = np.flatnonzero(part_of == part_of[start])
        inside = inside[inside >= start]
        part = submatrix(matrix, inside)
        left = count_hops(transpose(part), 0)
        for second in neighbors(part, 0):
            for hops in range(1, LONGEST):
                yield from ([int(start), *inside[path[:-1]].tolist()] for path in simple_paths(part, left, second, hops))


def _trace_pushes(model: Model, readings: str) -> dict[str, set[State]]:
    """The states that each recommendation leads to."""
    pushes = Pushes(model, readings)
    return {one: set(pushes.trace(one)) for one in sorted(shorten(iri) for iri in model.iris(ADVICE))}


def _describe(cycle: Chain, model: Model, pushes: Mapping[str, set[State]], poles: Poles) -> Loop:
    # each hop as its surest claim; the loop as the least sure of these
    surest = [min(hop.claims, key=lambda claim: (_measure_doubt(model.claims[expand(claim)]), claim)) for hop in cycle]
    weakest = max(surest, key=lambda claim: (_measure_doubt(model.claims[expand(claim)]), claim))
    less, more = ({poles.canonical((hop.start[0], sign)) for hop in cycle} for sign in (LESS, MORE))
    pushing = [tuple(one for one, states in pushes.items() if states & wanted) for wanted in (less, more)]
    return Loop(cycle, tell_kind(cycle, poles), weakest, *pushing)


def tell_kind(cycle: Chain, poles: Poles) -> str:
    """Reinforcing where a cycle comes back to the state that it began with, balancing where it comes to the contrary."""
    return "reinforcing" if poles.canonical(cycle[-1].end) == poles.canonical(cycle[0].entered) else "balancing"


def _measure_doubt(claim: Claim) -> tuple[bool, int, int]:
    """What the report does not assert is less sure than what it does, others' words and conditions among it."""
    likelihood = _LIKELIHOODS.index(claim.likelihood) if claim.likelihood in _LIKELIHOODS else 0
    return not claim.asserted, SURENESS.index(claim.modality), likelihood
