"""The feedback loops of the causal map: chains of influence that lead back to where they began, and what they rest on."""

from itertools import pairwise
from typing import Final, NamedTuple

import networkx as nx

from mexict_kg.effects import opposites
from mexict_kg.influence import FAMILY
from mexict_kg.model import Claim, Model
from mexict_kg.ties import Choice, Tie, Ties, counting, ties
from mexict_kg.vocabulary import expand

SURENESS: Final = ("Fact", "Opinion", "Projection", "Intention", "Recommendation")
"""Modalities, the surest first."""
_LIKELIHOODS: Final = ("Certain", "Likely", "Possible", "Unlikely")
LONGEST: Final = 12
"""Loops of more links are not looked for."""


class Loop(NamedTuple):
    """A loop over `ties`, each of influence or, where it is in `merges`, from a thing to its opposite.

    `kind` is reinforcing where the signs multiply to plus, balancing where to minus, open where a link has no sign or both.
    `weakest` is the CURIE of the claim that the loop is no surer than.
    """

    ties: tuple[Tie, ...]
    merges: tuple[Tie, ...]
    kind: str
    weakest: str


class Loops(NamedTuple):
    """The loops, the surest first, and the ties they are made of."""

    ties: Ties
    loops: list[Loop]


def loops_of(model: Model, *, with_proposed: bool = True, as_of: str | None = None) -> Loops:
    """Every loop of influence, of at most LONGEST links, that goes over no thing twice."""
    among = ties(counting(Choice(FAMILY, with_proposed, as_of), model))
    found = [_loop(circle, among, model) for circle in circles_in(among.graph, opposites(model))]
    return Loops(among, sorted(found, key=lambda one: (_doubt(model.claims[expand(one.weakest)]), one.ties)))


def circles_in(graph: nx.DiGraph, opposed: dict[str, tuple[str, ...]]) -> list[tuple[Tie, ...]]:
    """Every circle of lines, or of lines and of steps from a thing to its opposite, each begun at its first thing by name."""
    merged = graph.copy()
    merged.add_edges_from((one, other) for one, others in opposed.items() for other in others)
    circles = [tuple(pairwise([*circle, circle[0]])) for circle in nx.simple_cycles(merged, LONGEST)]
    turned = [circle[circle.index(min(circle)) :] + circle[: circle.index(min(circle))] for circle in circles]
    return sorted(circle for circle in turned if any(graph.has_edge(*tie) for tie in circle))


def _loop(circle: tuple[Tie, ...], among: Ties, model: Model) -> Loop:
    links = [tie for tie in circle if among.claims_of(tie)]
    merges = tuple(tie for tie in circle if not among.claims_of(tie))
    # each link as its surest claim; the loop as the least sure of these
    surest = [min(among.claims_of(tie), key=lambda claim: (_doubt(model.claims[expand(claim)]), claim)) for tie in links]
    weakest = max(surest, key=lambda claim: (_doubt(model.claims[expand(claim)]), claim))
    return Loop(circle, merges, kind_of(links, len(merges), among.graph), weakest)


def kind_of(links: list[Tie], turns: int, graph: nx.DiGraph) -> str:
    """Reinforcing, balancing or open, by the product of the signs of the links and of so many turns to an opposite."""
    signs = [(bool(graph.edges[tie]["strengthens"]), bool(graph.edges[tie]["weakens"])) for tie in links]
    if any(more == less for more, less in signs):
        return "open"
    return "balancing" if (turns + sum(less for _, less in signs)) % 2 else "reinforcing"


def _doubt(claim: Claim) -> tuple[bool, int, int]:
    """What the report does not assert is less sure than what it does, others' words and conditions among it."""
    likelihood = _LIKELIHOODS.index(claim.likelihood) if claim.likelihood in _LIKELIHOODS else 0
    return not claim.asserted, SURENESS.index(claim.modality), likelihood
