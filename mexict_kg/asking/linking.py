"""What a person's words name: things, relations, classes and coded values, paragraphs and years."""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from rapidfuzz import fuzz

from mexict_kg.asking.language import KINDS, Language, Words
from mexict_kg.asking.recall import Recall
from mexict_kg.model.model import Model
from mexict_kg.model.names import names_of, plain
from mexict_kg.vocabulary import PREFIXES, expand, mx, shorten

_OTHERS = 2
"""So many other things that the same words may name are told."""
_ENOUGH = 0.6
"""The share of a name's weight that the words must hold to name it."""


class Mention(NamedTuple):
    """Something named: its IRI, or a year as written; the stems that name it; and how telling they are, from 0 to about 8.

    `others` are what the same stems may name as well, the likeliest first.
    """

    value: str
    stems: frozenset[str]
    weight: float
    others: tuple[str, ...] = ()

    def place(self, stems: list[str]) -> int:
        """Where among the stems of a text it is named first."""
        return min((stems.index(stem) for stem in self.stems if stem in stems), default=len(stems))


class _Names(NamedTuple):
    """What a language has names for: things by IRI with the stems of a name and its text; the rest by IRI and stems."""

    things: list[tuple[str, frozenset[str], str]]
    codes: list[tuple[str, frozenset[str]]]


class Linker:
    """Finds what words of one language name."""

    def __init__(self, model: Model, language: Language, recall: Recall) -> None:
        self._model, self._language, self._recall = model, language, recall

    def link(self, text: str, words: Words) -> list[Mention]:
        """What the words name, the most telling first; no word names two things of one kind."""
        left, found = set(words.stems), list(_find_written_out(text, self._model))
        while candidates := sorted(self._candidates(left, words.plain), reverse=True):
            named = candidates[0][-1]
            others = dict.fromkeys(one.value for *_, one in candidates if one.stems == named.stems and one.value != named.value)
            found.append(named._replace(others=tuple(others)[:_OTHERS]))
            left -= named.stems
        return found + self._find_coded(words)

    def prepare(self) -> None:
        """Make what is remembered, for those who come later."""
        _ = self._table

    def _weight(self, stem: str) -> float:
        """How telling a stem is: the rarer among the names, the more."""
        return math.log(1 + len(self._table.things) / (1 + self._frequency[stem]))

    def _candidates(self, left: set[str], text: str) -> Iterator[tuple[float, float, int, Mention]]:
        """What the stems may name: by how telling and whole the name is, how like the text, and how often it is claimed of."""
        for place in {place for stem in left for place in self._places[stem]}:
            iri, stems, name = self._table.things[place]
            held = stems & left
            weight, full = (sum(map(self._weight, some)) for some in (held, stems))
            if weight >= _ENOUGH * full:
                like = fuzz.partial_ratio(name, text)
                yield round(weight * weight / full, 6), like, self._claims[iri], Mention(iri, held, weight)

    def _find_coded(self, words: Words) -> list[Mention]:
        """Relations, classes and coded values, whose words may at the same time name a thing."""
        held = set(words.stems)
        return [Mention(iri, stems, sum(map(self._weight, stems))) for iri, stems in self._table.codes if stems <= held]

    @cached_property
    def _table(self) -> _Names:
        """To stem every name takes longer than all else, so that it is not done again for the same names."""
        made = self._recall(f"named-{self._language.lang}-{self._language.version}", self._make)
        things, codes = json.loads(made)
        return _Names(
            [(iri, frozenset(stems), name) for iri, stems, name in things],
            [(iri, frozenset(stems)) for iri, stems in codes],
        )

    def _make(self) -> bytes:
        things = [(iri, sorted(stems), name) for iri, stems, name in self._names_of_things()]
        codes = [(iri, sorted(stems)) for iri, stems in self._names_of_codes()]
        return json.dumps([things, codes]).encode()

    def _names_of_things(self) -> list[tuple[str, frozenset[str], str]]:
        """Every name of every thing by its stems."""
        named = {
            (iri, frozenset(self._language.stem(name)), plain(name))
            for iri in self._model.things
            for name in names_of(iri, self._model)
        }
        return sorted((named for named in named if named[1]), key=lambda named: (named[0], named[2]))

    def _names_of_codes(self) -> list[tuple[str, frozenset[str]]]:
        iris = [iri for kind in KINDS[1:] for iri in self._model.instances(mx(kind))]
        iris += sorted(self._model.subclasses(mx("Thing")))
        named = {(iri, frozenset(self._language.stem(name))) for iri in iris for name in names_of(iri, self._model)}
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


def _find_written_out(text: str, model: Model) -> Iterator[Mention]:
    """Years, paragraphs and sections, and CURIEs, as they stand in the text."""
    for year in re.findall(r"\b(?:19|20)[0-9]{2}\b", text):
        yield Mention(year, frozenset([year]), 8.0)
    for number in re.findall(r"\b(?:p|paragraph |párrafo |parrafo )0*([0-9]{1,3})\b", text, re.IGNORECASE):
        iri = PREFIXES["mxp"] + f"p{int(number):03}"
        if model.has(iri):
            yield Mention(iri, frozenset([f"p{int(number):03}"]), 8.0)
    for curie in re.findall(r"\b(?:mxr?|mxp|section)[:-][\w-]+", text):
        iri = expand(curie) if ":" in curie else PREFIXES["mxp"] + curie
        if model.has(iri):
            yield Mention(iri, frozenset([shorten(iri)]), 8.0)
