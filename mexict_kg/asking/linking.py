"""What a person's words name: things, relations, classes and coded values, paragraphs and years, with slips of the pen mended."""

import json
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from typing import NamedTuple
from zlib import crc32

from rapidfuzz import fuzz, process
from snowballstemmer import stemmer

from mexict_kg.model.model import Model
from mexict_kg.model.names import names_of, plain
from mexict_kg.vocabulary import PREFIXES, expand, mx, shorten

_STEMMERS = {"en": "english", "es": "spanish"}
_NEAR = 80.0
"""Percent of likeness above which an unknown word is taken for a slip of the pen in a known one."""
_SHORT = 5
"""Letters below which an unknown word is not mended: too many known ones are near it."""
_ENOUGH = 0.6
"""The share of a name's weight that the words must hold to name it."""
_STRANGE = 2.0
"""How many known words an unknown one weighs."""
_KINDS = ("Thing", "Relation", "Modality", "Likelihood", "Stance", "Unit", "Section")


class Mention(NamedTuple):
    """Something named: its IRI, or a year as written; the stems that name it; and how telling they are, from 0 to about 8."""

    value: str
    stems: frozenset[str]
    weight: float

    def place(self, stems: list[str]) -> int:
        """Where among the stems of a text it is named first."""
        return min((stems.index(stem) for stem in self.stems if stem in stems), default=len(stems))


class Words(NamedTuple):
    """A person's words in one language: the text without accents, the stems that carry meaning, and the words not known here."""

    plain: str
    stems: list[str]
    unknown: list[str]
    share: float
    """How much of the text is understood, from 0 to 1; a name that nothing here bears leaves nothing."""


Recall = Callable[[str, Callable[[], bytes]], bytes]
"""Gives back what was made under a name before, else has it made."""


class _Names(NamedTuple):
    """What a language has names for: things by IRI with the stems of a name and its text; the rest by IRI and stems."""

    things: list[tuple[str, frozenset[str], str]]
    codes: list[tuple[str, frozenset[str]]]
    known: set[str]
    """All words that names and questions use,"""
    stems: set[str]
    """and their stems."""


class Vocabulary:
    """The words of one language in which things are named and questions are worded."""

    def __init__(self, model: Model, lang: str, small: Iterable[str], texts: Iterable[str], recall: Recall) -> None:
        self._model, self._recall = model, recall
        stemming = stemmer(_STEMMERS[lang])
        self._stem_word, self._entry = cache(stemming.stemWord), f"names-{lang}-{_version(stemming)}"
        self._small = {plain(word) for word in small}
        self._texts = list(texts)

    def read(self, text: str) -> Words:
        """The words of a text by their stems."""
        words = [word for word in self._join(plain(text).split()) if word not in self._small]
        mended = [self._mend(word) for word in words]
        stems = [self._stem_word(word) for word in mended if word]
        unknown = [word for word, known in zip(words, mended, strict=True) if not known]
        share = 0.0 if _names_a_stranger(text, unknown) else len(stems) / (len(stems) + _STRANGE * len(unknown) or 1)
        return Words(plain(text), stems, unknown, share)

    def prepare(self) -> None:
        """Make what is remembered, for those who come later."""
        _ = self._table

    def stem(self, text: str) -> list[str]:
        """The stems of a text whose words are all known."""
        return [self._stem_word(word) for word in plain(text).split() if word not in self._small]

    def link(self, text: str, words: Words) -> list[Mention]:
        """What the words name, the most telling first; no word names two things of one kind."""
        left, found = set(words.stems), list(_find_written_out(text, self._model))
        while named := max(self._candidates(left, words.plain), default=None):
            found.append(named[-1])
            left -= named[-1].stems
        return found + self._find_coded(words)

    def weight(self, stem: str) -> float:
        """How telling a stem is: the rarer among the names, the more."""
        return math.log(1 + len(self._table.things) / (1 + self._frequency[stem]))

    def _candidates(self, left: set[str], text: str) -> Iterator[tuple[float, float, int, Mention]]:
        """What the stems may name: by how telling and whole the name is, how like the text, and how often it is claimed of."""
        for place in {place for stem in left for place in self._places[stem]}:
            iri, stems, name = self._table.things[place]
            held = stems & left
            weight, full = (sum(map(self.weight, some)) for some in (held, stems))
            if weight >= _ENOUGH * full:
                like = fuzz.partial_ratio(name, text)
                yield round(weight * weight / full, 6), like, self._claims[iri], Mention(iri, held, weight)

    def _find_coded(self, words: Words) -> list[Mention]:
        """Relations, classes and coded values, whose words may at the same time name a thing."""
        held = set(words.stems)
        return [Mention(iri, stems, sum(map(self.weight, stems))) for iri, stems in self._table.codes if stems <= held]

    def _mend(self, word: str) -> str | None:
        if word in self._table.known or self._is_written_out(word):
            return word
        if self._stem_word(word) in self._table.stems:
            return word
        near = process.extractOne(word, self._sorted, scorer=fuzz.ratio, score_cutoff=_NEAR) if len(word) >= _SHORT else None
        return str(near[0]) if near else None

    def _is_written_out(self, word: str) -> bool:
        """Whether this is a year, or the number of a paragraph that there is."""
        number = re.fullmatch(r"p?0*(\d{1,3})", word)
        return bool(
            re.fullmatch(r"(?:19|20)\d\d", word) or (number and self._model.has(f"{PREFIXES['mxp']}p{int(number[1]):03}"))
        )

    def _join(self, words: list[str]) -> list[str]:
        """The words, with two made one where only together they are known: "mercado libre" is MercadoLibre."""
        joined: list[str] = []
        for word in words:
            pair = [*joined[-1:], word]
            if len(pair) == 2 and "".join(pair) in self._table.known and not set(pair) <= self._table.known:
                joined[-1] = "".join(pair)
            else:
                joined.append(word)
        return joined

    @cached_property
    def _table(self) -> _Names:
        """To stem every name takes longer than all else, so that it is not done again for the same names."""
        things, codes, known, stems = json.loads(self._recall(self._entry, self._make))
        return _Names(
            [(iri, frozenset(stems), name) for iri, stems, name in things],
            [(iri, frozenset(stems)) for iri, stems in codes],
            set(known),
            set(stems),
        )

    def _make(self) -> bytes:
        known = self._known_words()
        things = [(iri, sorted(stems), name) for iri, stems, name in self._names_of_things()]
        codes = [(iri, sorted(stems)) for iri, stems in self._names_of_codes()]
        return json.dumps([things, codes, sorted(known), sorted({self._stem_word(word) for word in known})]).encode()

    def _names_of_things(self) -> list[tuple[str, frozenset[str], str]]:
        """Every name of every thing by its stems."""
        named = {
            (iri, frozenset(self.stem(name)), plain(name)) for iri in self._model.things for name in names_of(iri, self._model)
        }
        return sorted((named for named in named if named[1]), key=lambda named: (named[0], named[2]))

    def _names_of_codes(self) -> list[tuple[str, frozenset[str]]]:
        iris = [iri for kind in _KINDS[1:] for iri in self._model.instances(mx(kind))] + sorted(
            self._model.subclasses(mx("Thing"))
        )
        named = {(iri, frozenset(self.stem(name))) for iri in iris for name in names_of(iri, self._model)}
        return sorted(((iri, stems) for iri, stems in named if stems), key=lambda pair: (pair[0], sorted(pair[1])))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for place, (_, stems, _) in enumerate(self._table.things):
            for stem in stems:
                places[stem].append(place)
        return places

    @cached_property
    def _frequency(self) -> Counter[str]:
        return Counter(stem for stems in {stems for _, stems, _ in self._table.things} for stem in stems)

    @cached_property
    def _claims(self) -> Counter[str]:
        return Counter(end for claim in self._model.claims.values() for end in (claim.subject, claim.object))

    def _known_words(self) -> set[str]:
        coded = [name for kind in _KINDS for iri in self._model.instances(mx(kind)) for name in names_of(iri, self._model)]
        return {word for text in [*self._texts, *coded] for word in plain(text).split()} | self._small

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(word for word in self._table.known if len(word) >= _SHORT)


def _version(stemming: object) -> str:
    """A sum over the program that stems, which bears no number."""
    with open(str(sys.modules[type(stemming).__module__].__file__), "rb") as file:
        return f"{crc32(file.read()):08x}"


def _names_a_stranger(text: str, unknown: list[str]) -> bool:
    """Whether an unknown word is written as a name: with a capital, and not only because the text begins with it."""
    written = re.findall(r"\w+", text)[1:]
    return any(word[0].isupper() and plain(word) in unknown for word in written)


def _find_written_out(text: str, model: Model) -> Iterator[Mention]:
    """Years, paragraphs and sections, and CURIEs, as they stand in the text."""
    for year in re.findall(r"\b(?:19|20)\d\d\b", text):
        yield Mention(year, frozenset([year]), 8.0)
    for number in re.findall(r"\b(?:p|paragraph |párrafo |parrafo )0*(\d{1,3})\b", text, re.IGNORECASE):
        iri = PREFIXES["mxp"] + f"p{int(number):03}"
        if model.has(iri):
            yield Mention(iri, frozenset([f"p{int(number):03}"]), 8.0)
    for curie in re.findall(r"\b(?:mxr?|mxp|section)[:-][\w-]+", text):
        iri = expand(curie) if ":" in curie else PREFIXES["mxp"] + curie
        if model.has(iri):
            yield Mention(iri, frozenset([shorten(iri)]), 8.0)
