"""A person's words in one language: what carries meaning, by its stem; slips of the pen mended; what nothing here is called."""

import json
import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from threading import Lock
from typing import NamedTuple
from zlib import crc32

from rapidfuzz import fuzz, process
from snowballstemmer import stemmer

from mexict_kg.asking.lexicon import Lexicon
from mexict_kg.asking.recall import Recall
from mexict_kg.catalogue.phrasings import Phrasings
from mexict_kg.catalogue.questions import Catalogue, Question
from mexict_kg.model.model import Model
from mexict_kg.model.names import names_of, plain
from mexict_kg.vocabulary import PREFIXES, mx

KINDS = ("Thing", "Relation", "Modality", "Likelihood", "Stance", "Unit", "Section")
"""The classes whose instances are called by names."""
_STEMMERS = {"en": "english", "es": "spanish"}
_CONTRACTED = re.compile(r"(?:(?<=n)[’']t|[’'](?:s|ll|ve|re|d|m))\b", re.IGNORECASE)
"""The short form of a small word at the end of another, such as that of "has not"."""
_NEAR = 85.0
"""Percent of likeness above which what is no word is taken for a slip of the pen in a known one."""
_NEARER = 90.0
"""The same where it could be a form of a known one."""
_SHORT = 5
"""Letters below which it is not: too many known ones are near it."""
_BEGINNING, _ENDING = 5, 3
"""Letters by which a form of a word that is in no list is known for one."""
_STRANGE = 2.0
"""How many known words an unknown one weighs."""
_WRITTEN, _YEAR = 0.4, 4
"""The rarity of a year or a large number, and the digits that it has; smaller numbers tell nothing."""


class Words(NamedTuple):
    """A person's words: the text without accents, the stems that carry meaning, and the words not known here.

    `mended` are the slips with what they were taken for; `strangers` those of the unknown that are written as names, and `odd`
    those that are no words; `weights` how rare each word is, from 0 to 1, by its stem, the unknown ones too.
    """

    plain: str
    stems: list[str]
    unknown: list[str]
    mended: dict[str, str]
    strangers: list[str]
    odd: list[str]
    weights: dict[str, float]

    @property
    def share(self) -> float:
        """How much of the text is understood, from 0 to 1."""
        return len(self.stems) / (len(self.stems) + _STRANGE * len(self.unknown) or 1)


class Language:
    """The words of one language, as names, questions and people use them."""

    def __init__(
        self,
        model: Model,
        lang: str,
        catalogue: Catalogue,
        phrasings: Callable[[], Phrasings],
        lexicon: Lexicon,
        recall: Recall,
    ) -> None:
        self._model, self.lang, self._catalogue, self._lexicon, self._recall = model, lang, catalogue, lexicon, recall
        self._read_phrasings = phrasings
        stemming = stemmer(_STEMMERS[lang])
        self._stemming, self._lock, self.version = stemming, Lock(), _version(stemming)
        self._stem_word = cache(self._stem_alone)
        self._small = frozenset(map(plain, catalogue.small_words[lang]))

    def read(self, text: str, aside: str = "") -> Words:
        """The words of a text by their stems; those `aside` ask for a kind of answer, and weigh nothing beside others."""
        text = _CONTRACTED.sub("", text)
        names, small = _capitalized(text), self._small - _abbreviated(text)
        words = [word for word in self._join(plain(text).split()) if word not in small]
        read = {word: self._mend(word, is_name=word in names) for word in dict.fromkeys(words)}
        read = {word: mended for word, mended in read.items() if mended not in small}
        words = [word for word in words if word in read]
        unknown = [word for word in words if not read[word]]
        apart = set(self.stem(aside))
        weighed = {self._stem_word(mended or word): self._weigh(mended or word) for word, mended in read.items()}
        return Words(
            plain(text),
            [self._stem_word(read[word]) for word in words if read[word]],
            unknown,
            {word: mended for word, mended in read.items() if mended not in (None, word)},
            [word for word in unknown if word in names],
            [word for word in unknown if word not in names and not self._is_word(word)],
            {stem: weight for stem, weight in weighed.items() if stem not in apart} or weighed,
        )

    def prepare(self) -> None:
        """Make what is remembered, for those who come later."""
        _ = self._known, self._names, self._stems, self._words_in_order

    def stem(self, text: str) -> list[str]:
        """The stems of a text whose words are all known."""
        small = self._small - _abbreviated(text)
        return [self._stem_word(word) for word in plain(text).split() if word not in small]

    def _stem_alone(self, word: str) -> str:
        """The stem of a word; the library's stemmer serves one at a time."""
        with self._lock:
            return str(self._stemming.stemWord(word))

    def alike(self, stem: str) -> frozenset[str]:
        """The stem, and those of the words that people use for it."""
        return self._synonyms.get(stem, frozenset()) | {stem}

    def _weigh(self, word: str) -> float:
        return (
            _WRITTEN
            if len(word) >= _YEAR and word.isdigit()
            else 0.0
            if word.isdigit()
            else self._lexicon.rarity(word, self.lang)
        )

    def _mend(self, word: str, *, is_name: bool) -> str | None:
        """The word, what it is a slip of, or nothing: a word that is one is no slip, nor is a name a form of a word."""
        is_form = self._is_known(word) and not is_name
        known = self._names if is_name else self._known
        if word in known or (is_form and (word in self._lexicon or word[0].isdigit())):
            return word
        slip = len(word) >= _SHORT and word not in self._lexicon
        if slip and not is_form and word.removesuffix("s") in known:  # "AMLOs"
            return word.removesuffix("s")
        least = _NEARER if is_form else _NEAR
        near = process.extractOne(word, self._sorted, scorer=fuzz.ratio, score_cutoff=least) if slip else None
        return str(near[0]) if near and near[0] != word else word if is_form else None

    def _is_word(self, word: str) -> bool:
        """Whether it is a word of either language, begins as one of this, or ends as a form of one."""
        return word in self._lexicon or self._begins_as_one(word) or word.endswith(tuple(self._catalogue.endings[self.lang]))

    def _begins_as_one(self, word: str) -> bool:
        """Whether all but its last letters are how a word of this language begins."""
        beginning = word[: max(_BEGINNING, len(word) - _ENDING)]
        place = bisect_left(self._words_in_order, beginning)
        return len(word) >= _BEGINNING and any(one.startswith(beginning) for one in self._words_in_order[place : place + 1])

    def _is_known(self, word: str) -> bool:
        return word in self._known or self._stem_word(word) in self._stems or self._is_written_out(word)

    def _is_written_out(self, word: str) -> bool:
        """Whether this is a year, or the number of a paragraph that there is."""
        number = re.fullmatch(r"p?0*([0-9]{1,3})", word)
        return bool(
            re.fullmatch(r"(?:19|20)[0-9]{2}", word) or (number and self._model.has(f"{PREFIXES['mxp']}p{int(number[1]):03}"))
        )

    def _join(self, words: list[str]) -> list[str]:
        """The words, with two made one where only together they are known: "mercado libre" is MercadoLibre."""
        joined: list[str] = []
        for word in words:
            pair = [*joined[-1:], word]
            if len(pair) == 2 and "".join(pair) in self._known and not set(pair) <= self._known:
                joined[-1] = "".join(pair)
            else:
                joined.append(word)
        return joined

    @cached_property
    def _synonyms(self) -> dict[str, frozenset[str]]:
        groups = [frozenset(map(self._stem_word, plain(group).split())) for group in self._catalogue.synonyms[self.lang]]
        return {stem: frozenset().union(*(group for group in groups if stem in group)) for group in groups for stem in group}

    @cached_property
    def _names(self) -> frozenset[str]:
        """All words that may stand as names: other words of phrasings may not, as the fintech of a Fintech law."""
        return frozenset(json.loads(self._recall(f"names-{self.lang}", self._make_names)))

    @cached_property
    def _known(self) -> frozenset[str]:
        """All words that names, questions and synonyms use."""
        return frozenset(json.loads(self._recall(f"known-{self.lang}", self._make_known)))

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(json.loads(self._recall(f"stems-{self.lang}-{self.version}", self._make_stems)))

    @cached_property
    def _words_in_order(self) -> list[str]:
        return sorted(self._lexicon.words(self.lang))

    def _make_known(self) -> bytes:
        return _dump(self._split([*self._texts(), *self._asked()]))

    def _make_names(self) -> bytes:
        return _dump(self._split(self._texts()) | {word for text in self._asked() for word in _capitalized(text)})

    def _split(self, texts: Iterable[str]) -> frozenset[str]:
        return self._small | {word for text in texts for word in plain(text).split()}

    def _asked(self) -> Iterator[str]:
        """How people ask for the claims."""
        yield from (text[self.lang] for text in self._read_phrasings().values())

    def _make_stems(self) -> bytes:
        return _dump(map(self._stem_word, self._known))

    def _texts(self) -> Iterator[str]:
        for kind in KINDS:
            for iri in self._model.instances(mx(kind)):
                yield from names_of(iri, self._model)
        for claim in self._model.claims.values():
            yield claim.label[self.lang]
        for question in self._catalogue.questions.values():
            yield from texts_of(question, self.lang)
        yield from self._catalogue.synonyms[self.lang]

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(word for word in self._known if len(word) >= _SHORT)


def _dump(words: Iterable[str]) -> bytes:
    return json.dumps(sorted(set(words))).encode()


def texts_of(question: Question, lang: str) -> list[str]:
    """The title of a question, the question itself, and its other wordings."""
    return [question.title[lang], question.question[lang], " ".join(question.also[lang])]


def _version(stemming: object) -> str:
    """A sum over the program that stems, which bears no number."""
    with open(str(sys.modules[type(stemming).__module__].__file__), "rb") as file:
        return f"{crc32(file.read()):08x}"


def _abbreviated(text: str) -> set[str]:
    """The words written in capitals, such as US, unless all of several are."""
    shouted = text.isupper() and " " in text.strip()
    return set() if shouted else {plain(word) for word in re.findall(r"\b[A-Z]{2,}\b", text)}


def _capitalized(text: str) -> set[str]:
    """The words written as names: with a capital, and not only because a sentence begins with them."""
    inner = re.sub(r"(?:^|[.:;!?¿¡])\W*\w+", " ", text)
    return {plain(word) for word in re.findall(r"\w+", inner) if word[0].isupper()}
