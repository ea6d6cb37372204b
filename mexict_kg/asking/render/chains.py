"""The claims of an answer hung together as a chain: from a thing forwards to what it acts on, or backwards to what acts on it.

A need leads from what is needed to what needs it, although it is told the other way round.
"""

from collections.abc import Iterable
from typing import NamedTuple

from mexict_kg.asking.render.sheet import Sheet
from mexict_kg.model.aspects import find_own_aspects
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import mx


class Link(NamedTuple):
    """One claim as a link of a chain, with the links that follow on it."""

    claim: Claim
    then: list["Link"]


class Chain(NamedTuple):
    """What hangs on one thing, by its IRI."""

    root: str
    links: list[Link]


def collect_evidence(sheet: Sheet) -> dict[str, str]:
    """The evidence of each claim by its IRI; of one that is a step of several chains as of the first."""
    found: dict[str, str] = {}
    for place, claim in enumerate(sheet.claims):
        found.setdefault(claim.iri, sheet.evidence(place))
    return found


def hang_chains(claims: Iterable[Claim], start: str | None, model: Model) -> list[Chain]:
    """Every claim once, hung on `start` where it or an aspect of it is an end of one, else on the things where chains begin."""
    left = {claim.iri: claim for claim in claims}
    near = find_own_aspects(start, model) | _joints(start, model) if start else set()
    begin, end = ({_end(claim, model, forwards=way) for claim in left.values()} for way in (False, True))
    forwards = bool(begin & near) or not end & near
    found = [Chain(start, _hang(near, left, model, forwards=forwards))] if start else []
    while left:
        root = _root(left, model, forwards=forwards)
        found.append(Chain(root, _hang(_joints(root, model), left, model, forwards=forwards)))
    return [chain for chain in found if chain.links]


def _hang(near: set[str], left: dict[str, Claim], model: Model, *, forwards: bool) -> list[Link]:
    here = [claim for claim in left.values() if _end(claim, model, forwards=not forwards) in near]
    for claim in here:
        del left[claim.iri]
    ends = [_joints(_end(claim, model, forwards=forwards), model) for claim in here]
    return [Link(claim, _hang(end, left, model, forwards=forwards)) for claim, end in zip(here, ends, strict=True)]


def _end(claim: Claim, model: Model, *, forwards: bool) -> str:
    is_need = mx("Need") in model.values(claim.relation, mx("carries"))
    return claim.object if forwards != is_need else claim.subject


def _root(left: dict[str, Claim], model: Model, *, forwards: bool) -> str:
    """The beginning of the first claim that no other leads to, or of the first of all where they run in a circle."""
    ends = {joint for claim in left.values() for joint in _joints(_end(claim, model, forwards=forwards), model)}
    begins = [_end(claim, model, forwards=not forwards) for claim in left.values()]
    return next((begin for begin in begins if begin not in ends), begins[0])


def _joints(thing: str, model: Model) -> set[str]:
    """Where one link ends and the next may begin: a thing and its opposites."""
    return {thing, *model.opposites.get(thing, ())}
