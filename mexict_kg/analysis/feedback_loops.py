"""The feedback loops of the causal map: chains of influence that lead back to where they began, and what they rest on."""

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from typing import Final, NamedTuple

import numpy as np

from mexict_kg.analysis.projection import Choice, Edge, Projection, project, select_claims
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
from mexict_kg.analysis.states import LESS, MORE, Poles, State, find_opposites, lay_out
from mexict_kg.model.model import Claim, Model
from mexict_kg.progress import track
from mexict_kg.vocabulary import ADVICE, INFLUENCES, expand, shorten

SURENESS: Final = ("Fact", "Opinion", "Projection", "Intention", "Recommendation")
"""Modalities, the surest first."""
_LIKELIHOODS: Final = ("Certain", "Likely", "Possible", "Unlikely")
LONGEST: Final = 12
"""Loops of more links are not looked for."""
MOST: Final = 1000
"""So many loops are found at most."""


class Loop(NamedTuple):
    """A loop over `edges`, each of influence or, where it is in `merges`, from a thing to its opposite.

    `kind` is reinforcing where the signs multiply to plus, balancing where to minus, open where a link has no sign or both.
    `weakest` is the CURIE of the claim that the loop is no surer than. `cut_by` and `driven_by` are the recommendations that lead
    to less, and to more, of something in it.
    """

    edges: tuple[Edge, ...]
    merges: tuple[Edge, ...]
    kind: str
    weakest: str
    cut_by: tuple[str, ...]
    driven_by: tuple[str, ...]


class Loops(NamedTuple):
    """The loops, the surest first, and the edges they are made of. `are_all` is false if there are more."""

    projection: Projection
    loops: list[Loop]
    are_all: bool


def find_loops(model: Model, *, with_proposed: bool = True, as_of: str | None = None) -> Loops:
    """Every loop of influence, of at most LONGEST links, that goes over no thing twice."""
    projection = project(select_claims(Choice(INFLUENCES, with_proposed, as_of), model))
    cycles = list(islice(find_cycles(projection, find_opposites(model)), MOST + 1))
    pushes = _trace_pushes(model) if cycles else {}
    poles = Poles(find_opposites(model))
    found = [_describe(cycle, projection, model, pushes, poles) for cycle in cycles[:MOST]]
    surest = sorted(found, key=lambda one: (_measure_doubt(model.claims[expand(one.weakest)]), one.edges))
    return Loops(projection, surest, len(cycles) <= MOST)


def find_cycles(projection: Projection, opposed: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Edge, ...]]:
    """Every cycle of edges, or of edges and of steps from a thing to its opposite, each begun at its first thing by name."""
    laid = lay_out(projection, opposed)
    pairs = np.unique(np.concatenate([laid.edges, laid.turns]), axis=0)
    merged = matrix_of(pairs[:, 0], pairs[:, 1], len(laid.things))
    for cycle in _walk_cycles(merged):
        joined = tuple(pairwise([laid.things[place] for place in [*cycle, cycle[0]]]))
        if any(projection.claims_of(edge) for edge in joined):
            yield joined


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


def _trace_pushes(model: Model) -> dict[str, set[State]]:
    """The states that each recommendation leads to."""
    pushes = Pushes(model)
    return {one: set(pushes.trace(one)) for one in sorted(shorten(iri) for iri in model.iris(ADVICE))}


def _describe(
    cycle: tuple[Edge, ...], projection: Projection, model: Model, pushes: Mapping[str, set[State]], poles: Poles
) -> Loop:
    links = [edge for edge in cycle if projection.claims_of(edge)]
    merges = tuple(edge for edge in cycle if not projection.claims_of(edge))
    # each link as its surest claim; the loop as the least sure of these
    surest = [
        min(projection.claims_of(edge), key=lambda claim: (_measure_doubt(model.claims[expand(claim)]), claim)) for edge in links
    ]
    weakest = max(surest, key=lambda claim: (_measure_doubt(model.claims[expand(claim)]), claim))
    less, more = ({poles.canonical((start, sign)) for start, _ in links} for sign in (LESS, MORE))
    pushing = [tuple(one for one, states in pushes.items() if states & wanted) for wanted in (less, more)]
    return Loop(cycle, merges, tell_kind(links, len(merges), projection), weakest, *pushing)


def tell_kind(links: list[Edge], turns: int, projection: Projection) -> str:
    """Reinforcing, balancing or open, by the product of the signs of the links and of so many turns to an opposite."""
    signs = [projection.carries(edge) for edge in links]
    if any(more == less for more, less in signs):
        return "open"
    return "balancing" if (turns + sum(less for _, less in signs)) % 2 else "reinforcing"


def _measure_doubt(claim: Claim) -> tuple[bool, int, int]:
    """What the report does not assert is less sure than what it does, others' words and conditions among it."""
    likelihood = _LIKELIHOODS.index(claim.likelihood) if claim.likelihood in _LIKELIHOODS else 0
    return not claim.asserted, SURENESS.index(claim.modality), likelihood
