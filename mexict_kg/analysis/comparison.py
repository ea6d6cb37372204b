"""Two things beside each other: what the report says of both, of one only, and where it sets the two against each other."""

from typing import NamedTuple

from mexict_kg.errors import WrongCall
from mexict_kg.model.aspects import find_aspects
from mexict_kg.model.model import Model
from mexict_kg.model.names import named_thing
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import shorten
from mexict_kg.words.phrases import tell


class Shared(NamedTuple):
    """What is said of both: claims with the same relation, the same way round, to the same other end."""

    first: tuple[Claim, ...]
    second: tuple[Claim, ...]


class Comparison(NamedTuple):
    """Two things, by their CURIEs, with the claims of each, those of their aspects among them, in the order of the report.

    `between` are claims from one to the other, `opposed` pairs of claims, one of each, that the graph marks as in tension.
    """

    first: str
    second: str
    between: list[Claim]
    opposed: list[tuple[Claim, Claim]]
    shared: list[Shared]
    only_first: list[Claim]
    only_second: list[Claim]


def compare(names: tuple[str, str], model: Model) -> Comparison:
    """WrongCall for a name that is no thing's, and for one thing by two names."""
    first, second = (named_thing(name, model) for name in names)
    if first == second:
        raise WrongCall(tell("error.oneThing", first=names[0], second=names[1], thing=shorten(first)))
    selves = [{thing, *find_aspects(thing, model)} for thing in (first, second)]
    between = [claim for claim in model.claims.values() if _joins(claim, *selves)]
    own = [_select_claims(self_, model, between) for self_ in selves]
    opposed = _find_opposed([*between, *own[0]], [*between, *own[1]])
    said = [_group_by_content(claims, self_) for claims, self_ in zip(own, selves, strict=True)]
    shared = [Shared(tuple(claims), tuple(said[1][key])) for key, claims in said[0].items() if key in said[1]]
    shared = [pair for pair in shared if not any(claim in pair.second for claim in pair.first)]
    in_both = {claim.iri for pair in shared for claim in (*pair.first, *pair.second)}
    only = [[claim for claim in claims if claim.iri not in in_both] for claims in own]
    return Comparison(shorten(first), shorten(second), between, opposed, shared, *only)


def _joins(claim: Claim, first: set[str], second: set[str]) -> bool:
    return any(claim.subject in one and claim.object in other for one, other in ((first, second), (second, first)))


def _select_claims(self_: set[str], model: Model, between: list[Claim]) -> list[Claim]:
    """The claims with the thing or an aspect of it at an end, or whose source it is, or made within it, but for those between."""
    return [
        claim
        for claim in model.claims.values()
        if claim not in between and self_ & {claim.subject, claim.object, *claim.attributed_to, *claim.scope}
    ]


def _find_opposed(first: list[Claim], second: list[Claim]) -> list[tuple[Claim, Claim]]:
    """Pairs in tension, each once."""
    pairs = {frozenset((one.iri, other.iri)): (one, other) for one in first for other in second if _differ(one, other)}
    return sorted(pairs.values(), key=lambda pair: [claim.iri for claim in pair])


def _differ(one: Claim, other: Claim) -> bool:
    return one.iri != other.iri and (other.iri in one.tensions or one.iri in other.tensions)


def _group_by_content(claims: list[Claim], self_: set[str]) -> dict[tuple[str, bool, str, bool], list[Claim]]:
    """Claims by relation, direction, other end and denial; what is said of its own aspects is like nothing of another's."""
    found: dict[tuple[str, bool, str, bool], list[Claim]] = {}
    for claim in claims:
        forth = claim.subject in self_
        other = claim.object if forth else claim.subject
        if {claim.subject, claim.object} & self_ and other not in self_:
            found.setdefault((claim.relation, forth, other, claim.negated), []).append(claim)
    return found
