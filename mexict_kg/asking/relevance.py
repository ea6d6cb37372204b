"""How far each claim speaks of what was asked: full-text search over what it says and what its things are called.

SQLite's BM25 over stems, once for each word asked, which any of its synonyms may stand for; the rarer a word, the more it counts.
"""

import json
import math
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from threading import Lock
from typing import NamedTuple

from mexict_kg.asking.language import Language, Words
from mexict_kg.asking.recall import Recall
from mexict_kg.catalogue.phrasings import Phrasings
from mexict_kg.model.model import Model
from mexict_kg.model.names import names_of
from mexict_kg.model.records import Claim
from mexict_kg.model.wording import list_details

_COLUMNS = (3.0, 2.0, 1.0, 1.0)
"""How much a word counts in what the claim says, in the names of its ends, in all else that it holds, and in how people ask for
it."""
_COMMON = 0.35
"""The rarity below which a word counts the less, the commoner it is."""


class Relevance(NamedTuple):
    """How much a claim speaks of the words, and which of them, by their stems, it has."""

    score: float
    held: frozenset[str]


class Found(NamedTuple):
    """The claims that have a word of those asked, by IRI, and how much each word counts, by its stem."""

    claims: dict[str, Relevance]
    weights: dict[str, float]

    def share(self, held: Iterable[str]) -> float:
        """What part of the words, from 0 to 1, these stems are."""
        whole = sum(self.weights.values())
        return sum(self.weights.get(stem, 0.0) for stem in held) / whole if whole else 0.0


class ClaimIndex:
    """The claims by the words of one language."""

    def __init__(self, model: Model, language: Language, phrasings: Callable[[], Phrasings], recall: Recall) -> None:
        self._model, self._lang, self._language, self._recall = model, language.lang, language, recall
        self._read_phrasings = phrasings
        self._lock = Lock()

    def prepare(self) -> None:
        """Make what is remembered, for those who come later."""
        _ = self._index

    def rank(self, words: Words) -> Found:
        """Every claim that has a word of these."""
        score: dict[str, float] = defaultdict(float)
        held: dict[str, set[str]] = defaultdict(set)
        weights = {}
        for stem, rarity in words.weights.items():
            found = self._find(self._language.alike(stem))
            weights[stem] = math.log(1 + len(self._model.claims) / (1 + len(found))) * min(1.0, rarity / _COMMON)
            most = max(found.values(), default=1.0)
            for claim, bm25 in found.items():
                score[claim] += weights[stem] * bm25 / most
                held[claim].add(stem)
        return Found({claim: Relevance(score[claim], frozenset(held[claim])) for claim in score}, weights)

    def _find(self, stems: frozenset[str]) -> dict[str, float]:
        sought = " OR ".join(f'"{stem}"' for stem in sorted(stems))
        weights = ", ".join(map(str, _COLUMNS))
        with self._lock:
            rows = self._index.execute(f"SELECT iri, -bm25(claims, {weights}) FROM claims WHERE claims MATCH ?", (sought,))
            return dict(rows.fetchall())

    @cached_property
    def _index(self) -> sqlite3.Connection:
        index = sqlite3.connect(":memory:", check_same_thread=False)
        index.execute("CREATE VIRTUAL TABLE claims USING fts5(says, ends, more, asked, iri UNINDEXED)")
        rows = json.loads(self._recall(f"claims-{self._lang}-{self._language.version}", self._make))
        index.executemany("INSERT INTO claims VALUES (?, ?, ?, ?, ?)", rows)
        return index

    def _make(self) -> bytes:
        asked = self._read_phrasings()
        rows = [
            [*map(self._stem, self._texts(claim)), self._stem(asked.get(claim.iri, {}).get(self._lang, "")), claim.iri]
            for claim in self._model.claims.values()
        ]
        return json.dumps(rows).encode()

    def _texts(self, claim: Claim) -> Iterator[str]:
        yield claim.label[self._lang]
        yield " ".join(self._names[iri] for iri in (claim.subject, claim.object) if iri in self._names)
        details = list_details(claim, self._model, self._lang)
        reads = self._model.relations[claim.relation].reads[self._lang]
        yield " ".join([reads, *(detail.text for detail in details if detail.key not in ("tension", "stated"))])

    @cached_property
    def _names(self) -> dict[str, str]:
        """All names of each thing."""
        return {iri: " ".join(dict.fromkeys(names_of(iri, self._model))) for iri in self._model.things}

    def _stem(self, text: str) -> str:
        return " ".join(self._language.stem(text))
