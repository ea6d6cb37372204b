"""Claims that tell one matter from several angles stand together: those that one sentence states of a thing in common."""

from collections.abc import Iterable, Sequence
from itertools import chain

from mexict_kg.model.records import Claim


def group(claims: Iterable[Claim]) -> list[Claim]:
    """The claims with each right after those that tell the same matter as the first of them, else as they come."""
    groups: list[list[Claim]] = []
    for claim in claims:
        told = next((one for one in groups if is_told_with(claim, one[0])), None)
        if told is None:
            groups.append([claim])
        else:
            told.append(claim)
    return [*chain.from_iterable(groups)]


def is_told_with(claim: Claim, first: Claim) -> bool:
    """Whether a sentence states both, and of a thing in common."""
    ends = {claim.subject, claim.object} & {first.subject, first.object}
    return bool(ends) and not set(claim.sentences).isdisjoint(first.sentences)


def list_following(claims: Sequence[Claim]) -> list[bool]:
    """For each claim whether it is told with the one that leads those before it."""
    following: list[bool] = []
    first = None
    for claim in claims:
        following.append(first is not None and is_told_with(claim, first))
        first = first if following[-1] else claim
    return following
