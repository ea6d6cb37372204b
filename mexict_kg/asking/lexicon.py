"""The words of English and Spanish, and how rare each is: the short lists of wordfreq, some 30,000 words of each."""

import json
import math
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cached_property

from mexict_kg.asking.recall import Recall
from mexict_kg.model.names import plain
from mexict_kg.words.phrases import LANGUAGES


class Lexicon:
    """Which words there are in a language at all, and how rare they are."""

    def __init__(self, recall: Recall) -> None:
        self._recall = recall

    def __contains__(self, word: str) -> bool:
        """Whether it is a word of either language."""
        return any(self.has(word, lang) for lang in LANGUAGES)

    def has(self, word: str, lang: str) -> bool:
        """Whether it is a word of one."""
        return word in self._words[lang]

    def words(self, lang: str) -> Collection[str]:
        """All words of one."""
        return self._words[lang].keys()

    def rarity(self, word: str, lang: str) -> float:
        """From 0, for the commonest word of a language, to 1, for a word that its list does not have."""
        return self._words[lang].get(word, 1.0)

    @cached_property
    def _words(self) -> dict[str, Mapping[str, float]]:
        return {lang: json.loads(self._recall(f"words-{lang}", lambda lang=lang: _make(lang))) for lang in LANGUAGES}  # type: ignore[misc]


def _make(lang: str) -> bytes:
    """How rare every word is, without accents; one that is written in several ways is as common as all of them."""
    from wordfreq import get_frequency_dict  # which takes longer to import than all else

    counted: dict[str, float] = defaultdict(float)
    for word, frequency in get_frequency_dict(lang, wordlist="small").items():
        counted[plain(word)] += frequency
    most, least = (math.log(extreme(counted.values())) for extreme in (max, min))
    rare = {word: round((most - math.log(frequency)) / (most - least), 3) for word, frequency in counted.items()}
    return json.dumps(rare, separators=(",", ":")).encode()
