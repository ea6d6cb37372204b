"""Choosing among the answers that a person may mean by what they say: one that speaks of what was asked is the better.

The claims of each are weighed by how far they speak of the words (relevance) and are of the kind that is asked for (intent). What
an answer captures of the best that all claims could say counts most; then how much of what it shows is to the point, and how well
the question or command itself fits the words.
"""

import math
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from mexict_kg.asking.answers import SHOWN
from mexict_kg.asking.intent import fit, is_single
from mexict_kg.asking.relevance import ClaimIndex
from mexict_kg.asking.search import Asked, Match
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim

_BEST = 8
"""So many claims are what could be said best."""
_TAKEN_UP, _FOCUS, _WORDED = 2.0, 0.5, 3.3
"""What the share of the words that an answer takes up, the share of its rows that are to the point, and how well the question or
command fits, count beside what is captured."""
_BROAD = 0.3
"""What each doubling of its rows beyond those shown costs an answer."""
_OF_ONE = 1.5
"""How much more a claim counts for each of those named, of a single body or person, whom it is of."""
_IDLE = 0.4
"""What each thing that is named and has no place in a question costs it."""
_BESIDE = 0.35
"""The part of the greatest weight below which a claim is not among the nearest."""


_OWN_ORDER = ("timeline", "count")
"""The shapes of answers whose rows have an order of their own."""


class Candidate(NamedTuple):
    """What may answer: a question with its values, or a command as it is typed; the claims; how well it fits the words, from 0 to
    1; the stems that it takes up by itself; and how many of the things that are named it has no place for.
    """

    answer: Match | str
    claims: list[str]
    worded: float
    held: frozenset[str]
    idle: int = 0


class Choice(NamedTuple):
    """A candidate, how good a choice it is, its claims, those first that answer best, and the share of the words it takes up."""

    candidate: Candidate
    score: float
    claims: list[str]
    share: float


class Weights:
    """How far each claim answers what was asked: 0 where it does not speak of it."""

    def __init__(self, asked: Asked, index: ClaimIndex, model: Model) -> None:
        self._found = index.rank(asked.words)
        single = {mention.value for mention in asked.mentions if is_single(mention.value, model)}
        self._weight = {
            iri: one.score * self.share(iri) * self._suit(model.claims[iri], asked.kinds, single, model)
            for iri, one in self._found.claims.items()
        }

    @staticmethod
    def _suit(claim: Claim, kinds: frozenset[str], single: set[str], model: Model) -> float:
        """How well it is of the kind of answer, and of those who are named."""
        return fit(claim, kinds, model) * _OF_ONE ** len(single & {claim.subject, claim.object})

    @property
    def claims(self) -> Iterable[str]:
        """All claims that speak of it."""
        return self._weight

    def of(self, claim: str) -> float:
        """The weight of one claim."""
        return self._weight.get(claim, 0.0)

    def share(self, claim: str, held: frozenset[str] = frozenset()) -> float:
        """The share of the words, from 0 to 1, that a claim has, with those held besides."""
        found = self._found.claims.get(claim)
        return self._found.share(held | found.held if found else held)

    @property
    def words(self) -> dict[str, float]:
        """How much each word counts, by its stem."""
        return self._found.weights

    def held(self, claim: str) -> frozenset[str]:
        """Which of the words a claim has, by their stems."""
        return self._found.claims[claim].held if claim in self._found.claims else frozenset()

    def holds(self, claim: str, stems: frozenset[str]) -> bool:
        """Whether a claim has one of these words."""
        return claim in self._weight and bool(stems & self._found.claims[claim].held)

    def taken_up(self, claims: Sequence[str], held: frozenset[str] = frozenset()) -> float:
        """The greatest share of the words that one of the first claims has, with those held besides."""
        return max((self.share(claim, held) for claim in claims[:_BEST]), default=0.0)

    def rank(self, claims: Iterable[str]) -> list[str]:
        """Each claim once, those first that answer best, else as they come."""
        return sorted(dict.fromkeys(claims), key=lambda claim: -self.of(claim))

    @cached_property
    def nearest(self) -> list[str]:
        """The claims that answer best, the best first."""
        ranked = self.rank(sorted(claim for claim in self._weight if self.of(claim)))
        return [claim for claim in ranked if self.of(claim) >= _BESIDE * self.of(ranked[0])]


def choose(candidates: Iterable[Candidate], weights: Weights) -> list[Choice]:
    """All by how well they answer, the best first; those without a claim last."""
    return sorted((_judge(candidate, weights) for candidate in candidates), key=lambda choice: -choice.score)


def _judge(candidate: Candidate, weights: Weights) -> Choice:
    ranked, worded = weights.rank(candidate.claims), _WORDED * candidate.worded
    if not ranked:
        return Choice(candidate, worded - 1, ranked, 0.0)
    share = weights.taken_up(ranked, candidate.held)
    score = _TAKEN_UP * share + _weigh(candidate.claims, _order(candidate, ranked), weights) + worded
    broad = _BROAD * math.log2(max(1.0, len(ranked) / SHOWN))
    return Choice(candidate, score - broad - _IDLE * candidate.idle, ranked, share)


def _order(candidate: Candidate, ranked: list[str]) -> Sequence[str]:
    """The claims as they are told: a timeline keeps to its dates."""
    keeps = isinstance(candidate.answer, Match) and candidate.answer.question.shape in _OWN_ORDER
    return candidate.claims if keeps else ranked


def _weigh(claims: Sequence[str], ranked: Sequence[str], weights: Weights) -> float:
    """What the claims capture of the best that could be said, and how much of what is shown is to the point."""
    best = weights.nearest
    if not best:
        return 0.0
    shown = claims[:SHOWN]
    focus = sum(map(weights.of, shown)) / len(shown) / weights.of(best[0])
    return _gain(ranked, weights) / _gain(best, weights) + _FOCUS * focus


def _gain(claims: Sequence[str], weights: Weights) -> float:
    """What the first claims say, the nearest most, each counting the less the later it comes (discounted cumulative gain)."""
    return sum(weights.of(claim) ** 2 / math.log2(place + 2) for place, claim in enumerate(claims[:_BEST]))
