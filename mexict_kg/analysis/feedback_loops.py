"""The feedback loops of the causal map: chains of influence that lead back to where they began, and what they rest on."""

from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from typing import Final, NamedTuple

import numpy as np
from scipy.sparse import csr_array

from mexict_kg.analysis.influence import FAMILY
from mexict_kg.analysis.projection import Choice, Tie, Ties, counting, ties
from mexict_kg.analysis.recommendations import Pushes
from mexict_kg.analysis.sparse import classes_of, hops_from, neighbors, ways_of
from mexict_kg.analysis.states import LESS, MORE, Poles, State, laid_out, opposites
from mexict_kg.model.model import Claim, Model
from mexict_kg.progress import tracked
from mexict_kg.vocabulary import expand, mx, shorten

SURENESS: Final = ("Fact", "Opinion", "Projection", "Intention", "Recommendation")
"""Modalities, the surest first."""
_LIKELIHOODS: Final = ("Certain", "Likely", "Possible", "Unlikely")
LONGEST: Final = 12
"""Loops of more links are not looked for."""
MOST: Final = 1000
"""So many loops are found at most."""


class Loop(NamedTuple):
    """A loop over `ties`, each of influence or, where it is in `merges`, from a thing to its opposite.

    `kind` is reinforcing where the signs multiply to plus, balancing where to minus, open where a link has no sign or both.
    `weakest` is the CURIE of the claim that the loop is no surer than. `cut_by` and `driven_by` are the recommendations that lead
    to less, and to more, of something in it.
    """

    ties: tuple[Tie, ...]
    merges: tuple[Tie, ...]
    kind: str
    weakest: str
    cut_by: tuple[str, ...]
    driven_by: tuple[str, ...]


class Loops(NamedTuple):
    """The loops, the surest first, and the ties they are made of. `are_all` is false if there are more."""

    ties: Ties
    loops: list[Loop]
    are_all: bool


def loops_of(model: Model, *, with_proposed: bool = True, as_of: str | None = None) -> Loops:
    """Every loop of influence, of at most LONGEST links, that goes over no thing twice."""
    among = ties(counting(Choice(FAMILY, with_proposed, as_of), model))
    circles = list(islice(circles_in(among, opposites(model)), MOST + 1))
    pushes = _pushes(model) if circles else {}
    poles = Poles(opposites(model))
    found = [_loop(circle, among, model, pushes, poles) for circle in circles[:MOST]]
    surest = sorted(found, key=lambda one: (_doubt(model.claims[expand(one.weakest)]), one.ties))
    return Loops(among, surest, len(circles) <= MOST)


def circles_in(among: Ties, opposed: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Tie, ...]]:
    """Every circle of lines, or of lines and of steps from a thing to its opposite, each begun at its first thing by name."""
    laid = laid_out(among, opposed)
    pairs = np.concatenate([laid.lines, laid.turns]).astype(np.int32)
    merged = csr_array((np.ones(len(pairs)), tuple(pairs.T)), shape=(len(laid.things), len(laid.things)))
    for circle in _circles(merged):
        joined = tuple(pairwise([laid.things[place] for place in [*circle, circle[0]]]))
        if any(among.claims_of(tie) for tie in joined):
            yield joined


def _circles(matrix: csr_array) -> Iterator[list[int]]:
    """The places of each circle, begun at the first: what lies before its start, or leads to it no more, is never gone over."""
    part_of = classes_of(matrix)
    alone = np.bincount(part_of)[part_of] == 1
    for start in tracked(np.flatnonzero(~alone).tolist(), "loops"):
        inside = np.flatnonzero(part_of == part_of[start])
        inside = inside[inside >= start]
        part = matrix[inside][:, inside]
        left = hops_from(part.T.tocsr(), 0)
        for second in neighbors(part, 0):
            for hops in range(1, LONGEST):
                yield from ([int(start), *inside[way[:-1]].tolist()] for way in ways_of(part, left, second, hops))


def _pushes(model: Model) -> dict[str, set[State]]:
    """The states that each recommendation leads to."""
    pushes = Pushes(model)
    return {one: set(pushes.of(one)) for one in sorted(shorten(iri) for iri in model.iris(mx("Advice")))}


def _loop(circle: tuple[Tie, ...], among: Ties, model: Model, pushes: Mapping[str, set[State]], poles: Poles) -> Loop:
    links = [tie for tie in circle if among.claims_of(tie)]
    merges = tuple(tie for tie in circle if not among.claims_of(tie))
    # each link as its surest claim; the loop as the least sure of these
    surest = [min(among.claims_of(tie), key=lambda claim: (_doubt(model.claims[expand(claim)]), claim)) for tie in links]
    weakest = max(surest, key=lambda claim: (_doubt(model.claims[expand(claim)]), claim))
    less, more = ({poles.one((start, sign)) for start, _ in links} for sign in (LESS, MORE))
    pushing = [tuple(one for one, states in pushes.items() if states & wanted) for wanted in (less, more)]
    return Loop(circle, merges, kind_of(links, len(merges), among), weakest, *pushing)


def kind_of(links: list[Tie], turns: int, among: Ties) -> str:
    """Reinforcing, balancing or open, by the product of the signs of the links and of so many turns to an opposite."""
    signs = [among.carries(tie) for tie in links]
    if any(more == less for more, less in signs):
        return "open"
    return "balancing" if (turns + sum(less for _, less in signs)) % 2 else "reinforcing"


def _doubt(claim: Claim) -> tuple[bool, int, int]:
    """What the report does not assert is less sure than what it does, others' words and conditions among it."""
    likelihood = _LIKELIHOODS.index(claim.likelihood) if claim.likelihood in _LIKELIHOODS else 0
    return not claim.asserted, SURENESS.index(claim.modality), likelihood
