"""Finding the question that a person means: by words, in English or Spanish, with the values that the words name.

The words are ranked by SQLite's full-text search (BM25 over stems of title, question and other wordings); what the words name
then speaks for a question that has a place for it, and against one that has not.
"""

import re
import sqlite3
from collections.abc import Collection
from functools import cached_property
from threading import Lock
from typing import NamedTuple

from mexict_kg.asking.linking import Mention, Recall, Vocabulary, Words
from mexict_kg.catalogue.questions import Catalogue, Parameter, Question
from mexict_kg.model.model import Model
from mexict_kg.model.names import plain
from mexict_kg.vocabulary import expand, mx, shorten
from mexict_kg.words.phrases import LANGUAGES

_COLUMNS = (2.0, 1.5, 1.0)
"""How much a word counts in the title, the question, and the other wordings."""
_TAKEN, _CODED = 0.35, 0.1
"""How much a name counts that a question has a place for: of a thing, or of a relation or class, whose words are common ones."""
_IDLE = 0.08
"""How much a thing's name counts against a question that has no place for it."""
_EMPTY = 3.0
"""What it costs a question that the words name nothing for a parameter."""
_IN_ORDER = 1.0
"""What it is worth that two values are named in the order in which the question takes them."""
_GENERAL = 1.5
"""What the question for everything about a thing has before others, if the words do little more than name one."""
_LEAST = 2.0
"""The least score that counts as understood."""


class Match(NamedTuple):
    """A question that the words may mean, with the values they name (IRIs or years), their language, and a score.

    `idle` are the things, by IRI, that the words name and the question has no place for.
    """

    question: Question
    values: dict[str, str]
    lang: str
    score: float
    idle: list[str]


class _Readings(NamedTuple):
    """What the words of one language say: the names in them, and the questions' scores by all words and by those beside names.

    `given` are the parameters known besides.
    """

    words: Words
    mentions: list[Mention]
    given: frozenset[str]
    all_words: dict[str, float]
    beside_names: dict[str, float]


class Finder:
    """Finds questions of a catalogue by words."""

    def __init__(self, catalogue: Catalogue, model: Model, recall: Recall = lambda name, make: make()) -> None:
        """`recall` may remember what is made of the names of a language."""
        self._catalogue, self._model, self._recall = catalogue, model, recall
        self._lock = Lock()
        self._indexes: dict[str, sqlite3.Connection] = {}

    def prepare(self) -> None:
        """Make what is remembered of every language, for those who come later."""
        for vocabulary in self._vocabularies.values():
            vocabulary.prepare()

    def find(self, asked: str, given: Collection[str] = ()) -> list[Match]:
        """The questions that the words may mean, the best first; none when too little of them is understood.

        `given` names parameters whose values are known: a question must have them, and the words need not name them.
        """
        ranked = [self._find(asked, frozenset(given), lang) for lang in self._languages(asked)]
        best = max(ranked, key=lambda matches: matches[0].score if matches else 0.0)
        return [match for match in best if match.score >= _LEAST]

    def _languages(self, asked: str) -> list[str]:
        """The language whose small words the text has more of; both if neither has."""
        words = plain(asked).split()
        count = {lang: sum(word in small for word in words) for lang, small in self._small.items()}
        count["es"] += "¿" in asked
        return [lang for lang in LANGUAGES if count[lang] == max(count.values())]

    @cached_property
    def _small(self) -> dict[str, set[str]]:
        """The small words that only one language has."""
        small = {lang: {plain(word) for word in words} for lang, words in self._catalogue.small_words.items()}
        shared = set.intersection(*small.values())
        return {lang: words - shared for lang, words in small.items()}

    def unknown(self, asked: str) -> list[str]:
        """The words that neither the names nor the questions use, in the language that knows more of them."""
        return min((self._vocabularies[lang].read(asked).unknown for lang in LANGUAGES), key=len)

    def _find(self, asked: str, given: frozenset[str], lang: str) -> list[Match]:
        vocabulary = self._vocabularies[lang]
        words = vocabulary.read(asked)
        mentions = vocabulary.link(asked, words)
        naming = {stem for mention in mentions if mention.value in self._model.things for stem in mention.stems}
        readings = _Readings(
            words,
            mentions,
            given,
            self._by_words(words.stems, lang),
            self._by_words([s for s in words.stems if s not in naming], lang),
        )
        able = [question for question in self._catalogue.questions.values() if given <= set(question.parameters)]
        matches = [self._match(question, readings, lang) for question in able]
        return sorted(matches, key=lambda match: (-match.score, match.question.name))

    def _match(self, question: Question, readings: _Readings, lang: str) -> Match:
        taken = self._fit(question, readings.mentions)
        things = [mention for mention in readings.mentions if mention.value in self._model.things]
        used = [mention for mention in taken.values() if mention in things]
        worded = (readings.beside_names if used else readings.all_words).get(question.name, 0.0)
        named = sum(
            (_CODED if self._is_common(question.parameters[n]) else _TAKEN) * mention.weight for n, mention in taken.items()
        )
        idle = sum(_IDLE * mention.weight for mention in things if mention not in used)
        told = {*taken, *readings.given}
        left = [one for name, one in question.parameters.items() if name not in told]
        empty = _EMPTY * sum(one.kind != mx("Relation") and one.type != "readings" for one in left)
        places = [mention.place(readings.words.stems) for mention in taken.values()]
        order = _IN_ORDER if len(places) > 1 and places == sorted(places) else 0.0
        general = _GENERAL if used and question.name == self._catalogue.general else 0.0
        score = readings.words.share * (worded + named + order + general - idle - empty)
        values = {name: mention.value for name, mention in taken.items()}
        return Match(question, values, lang, score, [mention.value for mention in things if mention not in used])

    def _fit(self, question: Question, mentions: list[Mention]) -> dict[str, Mention]:
        """For each parameter the first mention that it can take."""
        left, taken = list(mentions), {}
        for name, parameter in question.parameters.items():
            fitting = next((mention for mention in left if self._takes(parameter, mention)), None)
            if fitting:
                taken[name] = fitting
                left.remove(fitting)
        return taken

    def _is_common(self, parameter: Parameter) -> bool:
        return parameter.kind in (mx("Relation"), expand("owl:Class"))

    def _takes(self, parameter: Parameter, mention: Mention) -> bool:
        if parameter.kind is None:
            return parameter.type == "year" and mention.value.isdigit()
        if parameter.kind == mx("Relation"):
            return mention.value in self._model.relations and self._fits_family(mention.value, parameter)
        return mention.value in self._instances(parameter.kind)

    def _fits_family(self, relation: str, parameter: Parameter) -> bool:
        """Whether a relation is of the family that is asked about by default, or of another that the parameter's help names."""
        family = shorten(mx(self._model.relations[relation].family))
        return family == parameter.default or family in re.findall(r"\bmx:\w+", parameter.help["en"])

    def _instances(self, kind: str) -> frozenset[str]:
        if kind not in self._cache:
            iris = self._model.subclasses(mx("Thing")) if kind == expand("owl:Class") else self._model.instances(kind)
            self._cache[kind] = frozenset(iris)
        return self._cache[kind]

    @cached_property
    def _cache(self) -> dict[str, frozenset[str]]:
        return {}

    def _by_words(self, stems: list[str], lang: str) -> dict[str, float]:
        if not stems:
            return {}
        sought = " OR ".join(f'"{stem}"' for stem in stems)
        weights = ", ".join(map(str, _COLUMNS))
        with self._lock:
            rows = self._index(lang).execute(f"SELECT name, -bm25({lang}, {weights}) FROM {lang} WHERE {lang} MATCH ?", (sought,))
            return dict(rows.fetchall())

    @cached_property
    def _vocabularies(self) -> dict[str, Vocabulary]:
        texts = {lang: [text for q in self._catalogue.questions.values() for text in _texts(q, lang)] for lang in LANGUAGES}
        small = self._catalogue.small_words
        return {lang: Vocabulary(self._model, lang, small[lang], texts[lang], self._recall) for lang in LANGUAGES}

    def _index(self, lang: str) -> sqlite3.Connection:
        if lang not in self._indexes:
            stem, questions = self._vocabularies[lang].stem, self._catalogue.questions.values()
            index = sqlite3.connect(":memory:", check_same_thread=False)
            index.execute(f"CREATE VIRTUAL TABLE {lang} USING fts5(title, question, also, name UNINDEXED)")
            rows = [[" ".join(stem(text)) for text in _texts(q, lang)] + [q.name] for q in questions]
            index.executemany(f"INSERT INTO {lang} VALUES (?, ?, ?, ?)", rows)
            self._indexes[lang] = index
        return self._indexes[lang]


def _texts(question: Question, lang: str) -> list[str]:
    return [question.title[lang], question.question[lang], " ".join(question.also[lang])]
