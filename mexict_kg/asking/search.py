"""Finding the questions that a person may mean: by words, in English or Spanish, with the values that the words name.

The words are ranked by SQLite's full-text search (BM25 over stems of title, question and other wordings); what the words name
then speaks for a question that has a place for it, and against one that has not.
"""

import re
import sqlite3
from collections.abc import Callable, Collection
from functools import cached_property
from threading import Lock
from typing import NamedTuple

from mexict_kg.asking.intent import find_counted, read_intent
from mexict_kg.asking.language import Language, Words, texts_of
from mexict_kg.asking.lexicon import Lexicon
from mexict_kg.asking.linking import Linker, Mention
from mexict_kg.asking.recall import Recall, make_afresh
from mexict_kg.asking.relevance import ClaimIndex
from mexict_kg.asking.roles import Roles
from mexict_kg.catalogue.phrasings import Phrasings
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

    `idle` are the things, by IRI, that the words name and the question has no place for; `held` the stems that it takes up, since
    it is worded in them or they name its values.
    """

    question: Question
    values: dict[str, str]
    lang: str
    score: float
    idle: list[str]
    held: frozenset[str]


class Asked(NamedTuple):
    """What a person's words say: their language, the words, what they name, and the kinds of answer that they ask for.

    `counted` is the stem of that of which they ask how many there are, or nothing.
    """

    text: str
    lang: str
    words: Words
    mentions: list[Mention]
    kinds: frozenset[str]
    counted: str


class _Scores(NamedTuple):
    """The questions' scores by all words and by those beside names; and the parameters that are known besides."""

    all_words: dict[str, float]
    beside_names: dict[str, float]
    given: frozenset[str]


class Finder:
    """Finds questions of a catalogue by words."""

    def __init__(
        self, catalogue: Catalogue, model: Model, phrasings: Callable[[], Phrasings], recall: Recall = make_afresh
    ) -> None:
        """`phrasings` are read only where they are needed; `recall` may remember what is made of the words of a language."""
        self.catalogue, self._model, self._lexicon = catalogue, model, Lexicon(recall)
        self.languages = {lang: Language(model, lang, catalogue, phrasings, self._lexicon, recall) for lang in LANGUAGES}
        self._linkers = {lang: Linker(model, language, recall) for lang, language in self.languages.items()}
        self._roles = {lang: Roles(catalogue, model, lang) for lang in LANGUAGES}
        self.claims = {lang: ClaimIndex(model, language, phrasings, recall) for lang, language in self.languages.items()}
        self._lock = Lock()
        self._indexes: dict[str, sqlite3.Connection] = {}

    def prepare(self) -> None:
        """Make what is remembered of every language, for those who come later."""
        for lang in LANGUAGES:
            self.languages[lang].prepare()
            self._linkers[lang].prepare()
            self.claims[lang].prepare()

    def read(self, text: str) -> Asked:
        """What the words say, in the language that they are of."""
        lang = max(LANGUAGES, key=lambda lang: self._count_small(text, lang))
        turns = read_intent(text, self.catalogue.asks, lang)
        named, posts = self._roles[lang].name(text)
        words = self.languages[lang].read(named, aside=" ".join(phrase for phrases in turns.values() for phrase in phrases))
        words.mended.update(posts)
        after = self.languages[lang].read(find_counted(text, self.catalogue.counting[lang])).stems
        counted = next((stem for stem in after if stem in words.weights), "")
        return Asked(text, lang, words, self._linkers[lang].link(named, words), frozenset(turns), counted)

    def find(self, asked: Asked, given: Collection[str] = ()) -> list[Match]:
        """The questions that the words may mean, the best first; none when too little of them is understood.

        `given` names parameters whose values are known: a question must have them, and the words need not name them.
        """
        naming = {stem for mention in asked.mentions if mention.value in self._model.things for stem in mention.stems}
        stems = asked.words.stems
        beside = [stem for stem in stems if stem not in naming]
        scores = _Scores(self._by_words(stems, asked.lang), self._by_words(beside, asked.lang), frozenset(given))
        able = [question for question in self.catalogue.questions.values() if set(given) <= set(question.parameters)]
        matches = [self._match(question, asked, scores) for question in able]
        found = sorted(matches, key=lambda match: (-match.score, match.question.name))
        return [match for match in found if match.score >= _LEAST]

    def _count_small(self, text: str, lang: str) -> float:
        """How many small words of the language alone the text has; words of the language where it has none of either."""
        words = plain(text).split()
        small = sum(word in self._small[lang] for word in words) + ("¿" in text and lang == "es")
        return small + sum(self._lexicon.has(word, lang) for word in words) / 1000

    @cached_property
    def _small(self) -> dict[str, set[str]]:
        """The small words that only one language has."""
        small = {lang: {plain(word) for word in words} for lang, words in self.catalogue.small_words.items()}
        shared = set.intersection(*small.values())
        return {lang: words - shared for lang, words in small.items()}

    def _match(self, question: Question, asked: Asked, scores: _Scores) -> Match:
        taken = self._fit(question, asked)
        stems = asked.words.stems
        things = [mention for mention in asked.mentions if mention.value in self._model.things]
        used = [mention for mention in taken.values() if mention in things]
        worded = (scores.beside_names if used else scores.all_words).get(question.name, 0.0)
        named = sum(
            (_CODED if self._is_common(question.parameters[n]) else _TAKEN) * mention.weight for n, mention in taken.items()
        )
        idle = sum(_IDLE * mention.weight for mention in things if mention not in used)
        told = {*taken, *scores.given}
        left = [one for name, one in question.parameters.items() if name not in told]
        empty = _EMPTY * sum(one.kind != mx("Relation") and one.type != "readings" for one in left)
        places = [mention.place(stems) for mention in taken.values()]
        order = _IN_ORDER if len(places) > 1 and places == sorted(places) else 0.0
        general = _GENERAL if used and question.name == self.catalogue.general else 0.0
        score = asked.words.share * (worded + named + order + general - idle - empty)
        values = {name: mention.value for name, mention in taken.items()}
        unused = [mention.value for mention in things if mention not in used]
        naming = frozenset().union(*(mention.stems for mention in taken.values()))
        return Match(question, values, asked.lang, score, unused, naming | self._worded(question, asked))

    def _worded(self, question: Question, asked: Asked) -> frozenset[str]:
        """The stems asked that a question is worded in, or in a synonym."""
        own = self._stems[asked.lang][question.name]
        return frozenset(stem for stem in asked.words.weights if self.languages[asked.lang].alike(stem) & own)

    @cached_property
    def _stems(self) -> dict[str, dict[str, frozenset[str]]]:
        """The stems of every question, by language and name."""
        return {
            lang: {q.name: frozenset(language.stem(" ".join(texts_of(q, lang)))) for q in self.catalogue.questions.values()}
            for lang, language in self.languages.items()
        }

    def _fit(self, question: Question, asked: Asked) -> dict[str, Mention]:
        """For each parameter a mention that it can take: the most telling ones, in the order in which they are said."""
        left, taken = list(asked.mentions), {}
        for name, parameter in question.parameters.items():
            fitting = next((mention for mention in left if self._takes(parameter, mention)), None)
            if fitting:
                taken[name] = fitting
                left.remove(fitting)
        return self._order(question, taken, asked)

    def _order(self, question: Question, taken: dict[str, Mention], asked: Asked) -> dict[str, Mention]:
        """The same, those of one kind in the order in which they are said, or the other way round if the words turn it."""
        ordered = dict(taken)
        kinds = {(question.parameters[name].type, question.parameters[name].kind) for name in taken}
        for kind in kinds:
            names = [name for name in taken if (question.parameters[name].type, question.parameters[name].kind) == kind]
            said = sorted((taken[name] for name in names), key=lambda mention: mention.place(asked.words.stems))
            if "turned" in asked.kinds and not said[0].value.isdigit():
                said.reverse()
            if said[0].value.isdigit():
                said.sort()
            ordered.update(zip(names, said, strict=True))
        return ordered

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

    def _index(self, lang: str) -> sqlite3.Connection:
        if lang not in self._indexes:
            stem, questions = self.languages[lang].stem, self.catalogue.questions.values()
            index = sqlite3.connect(":memory:", check_same_thread=False)
            index.execute(f"CREATE VIRTUAL TABLE {lang} USING fts5(title, question, also, name UNINDEXED)")
            rows = [[" ".join(stem(text)) for text in texts_of(q, lang)] + [q.name] for q in questions]
            index.executemany(f"INSERT INTO {lang} VALUES (?, ?, ?, ?)", rows)
            self._indexes[lang] = index
        return self._indexes[lang]
