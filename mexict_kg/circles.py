"""The feedback loops of the causal map: chains of influence that lead back to where they began, and what they rest on."""

from itertools import pairwise
from typing import Final, NamedTuple

import networkx as nx

from mexict_kg.effects import opposites
from mexict_kg.influence import FAMILY
from mexict_kg.model import Claim, Model
from mexict_kg.reaching import Tie
from mexict_kg.ties import Choice, counting, ties
from mexict_kg.vocabulary import expand, mx

SURENESS: Final = ("Fact", "Opinion", "Projection", "Intention", "Recommendation")
"""Modalities, the surest first."""
_LIKELIHOODS: Final = ("Certain", "Likely", "Possible", "Unlikely")
LONGEST: Final = 12
"""Loops of more links are not looked for."""


class Loop(NamedTuple):
    """A loop over `ties`, each of influence or, where it is in `merges`, from a thing to its opposite.

    `kind` is reinforcing where the signs multiply to plus, balancing where to minus, open where a link has no sign or both.
    `weakest` is the CURIE of the claim that the loop is no surer than; `cut_by` are claims by which advised measures weaken a
    thing of the loop.
    """

    ties: tuple[Tie, ...]
    merges: tuple[Tie, ...]
    kind: str
    weakest: str
    cut_by: tuple[str, ...]


class Loops(NamedTuple):
    """The loops, the surest first, and the ties they are made of."""

    graph: nx.DiGraph
    loops: list[Loop]


def loops_of(model: Model, *, with_proposed: bool = True, as_of: str | None = None) -> Loops:
    """Every loop of influence, of at most LONGEST links, that goes over no thing twice."""
    graph = ties(counting(Choice(FAMILY, with_proposed, as_of), model))
    merged = graph.copy()
    merged.add_edges_from(tie for one, others in opposites(model).items() for tie in ((one, other) for other in others))
    found = [_loop(tuple(pairwise([*circle, circle[0]])), graph, model) for circle in nx.simple_cycles(merged, LONGEST)]
    kept = {frozenset(one.ties): one for one in sorted(filter(None, found), key=lambda one: one.ties)}
    return Loops(graph, sorted(kept.values(), key=lambda one: (_doubt(model.claims[expand(one.weakest)]), one.ties)))


def _loop(circle: tuple[Tie, ...], graph: nx.DiGraph, model: Model) -> Loop | None:
    """None for a circle of opposites alone, which says nothing."""
    links = [tie for tie in circle if graph.has_edge(*tie)]
    merges = tuple(tie for tie in circle if not graph.has_edge(*tie))
    if not links:
        return None
    # each link as its surest claim; the loop as the least sure of these
    surest = [min(graph.edges[tie]["claims"], key=lambda claim: (_doubt(model.claims[expand(claim)]), claim)) for tie in links]
    weakest = max(surest, key=lambda claim: (_doubt(model.claims[expand(claim)]), claim))
    first = circle.index(min(circle))
    turned = circle[first:] + circle[:first]
    return Loop(turned, merges, kind_of(links, len(merges), graph), weakest, _cuts({start for start, _ in circle}, model))


def kind_of(links: list[Tie], turns: int, graph: nx.DiGraph) -> str:
    """Reinforcing, balancing or open, by the product of the signs of the links and of so many turns to an opposite."""
    signs = [(bool(graph.edges[tie]["strengthens"]), bool(graph.edges[tie]["weakens"])) for tie in links]
    if any(more == less for more, less in signs):
        return "open"
    return "balancing" if (turns + sum(less for _, less in signs)) % 2 else "reinforcing"


def _doubt(claim: Claim) -> tuple[int, int]:
    likelihood = _LIKELIHOODS.index(claim.likelihood) if claim.likelihood in _LIKELIHOODS else 0
    return SURENESS.index(claim.modality), likelihood


def _cuts(things: set[str], model: Model) -> tuple[str, ...]:
    """The claims by which what some advice advises weakens one of these things."""
    advised = {claim.object for claim in model.claims.values() if claim.relation == mx("advises")}
    iris = {expand(thing) for thing in things}
    found = [claim for claim in model.claims.values() if claim.subject in advised and claim.object in iris and not claim.negated]
    return tuple(sorted(f"mxc:{claim.iri.rpartition('/')[2]}" for claim in found if model.sign(claim) == "Weakens"))
