"""Yes or no: where a claim of the report's own says in the very words what is asked, or denies it.

The same words in another order, or with another small one, may say the contrary. So "yes" is said only where nothing can have
turned them: a contrary word, another doer, another number or an "only" would each be missing in the claim.
"""

from collections.abc import Mapping

from mexict_kg.asking.choosing import Weights
from mexict_kg.asking.doubts import COUNTRY
from mexict_kg.asking.intent import has_turn
from mexict_kg.asking.language import Language
from mexict_kg.asking.search import Asked
from mexict_kg.model.model import Model
from mexict_kg.model.names import names_of, plain
from mexict_kg.model.records import Claim

_OWN = ("Fact", "Opinion")
"""The modalities of what is so, as the report has it."""
_DENIED = 0.58
"""The share of the words from which a denial is taken for one of what is asked."""


class Judge:
    """Tells yes or no by claims; `turns` are [whether] of queries/catalogue.toml."""

    def __init__(self, turns: Mapping[str, Mapping[str, list[str]]], languages: Mapping[str, Language], model: Model) -> None:
        self._turns, self._languages, self._model = turns, languages, model

    def judge(self, asked: Asked, claim: Claim, weights: Weights) -> str:
        """ "yes", "no", or nothing where the words ask for neither or the claim leaves it open."""
        is_own = claim.modality in _OWN and not claim.attributed_to and not claim.conditions
        if not is_own or not self.is_whether(asked.text, asked.lang):
            return ""
        if claim.negated:
            return "no" if self._is_of_all(claim, asked, weights) and not self._denies(asked) else ""
        return "yes" if self._has_all(claim, asked, weights) and self._has_order(claim, asked) else ""

    def is_whether(self, text: str, lang: str) -> bool:
        """Whether a question leaves no more to say than yes or no."""
        begins, more = (any(has_turn(turn, text) for turn in self._turns[name][lang]) for name in ("begins", "open"))
        return (begins or "?" in text) and not more

    def _is_of_all(self, claim: Claim, asked: Asked, weights: Weights) -> bool:
        """Whether a claim speaks of most of the words, and of each thing that they name but the country."""
        named = [one.stems for one in asked.mentions if one.value in self._model.things and one.value != COUNTRY]
        return weights.share(claim.iri) >= _DENIED and all(weights.holds(claim.iri, stems) for stems in named)

    def _denies(self, asked: Asked) -> bool:
        """Whether the words deny something themselves, but at their end."""
        said = f" {plain(asked.text)} "
        for tail in self._turns["tails"][asked.lang]:
            said = said.removesuffix(f"{plain(tail)} ")
        return any(f" {plain(turn)} " in said for turn in self._turns["denials"][asked.lang])

    def _has_all(self, claim: Claim, asked: Asked, weights: Weights) -> bool:
        """Whether a claim has the very words, the figures, and the small ones that decide; what it is of by any name."""
        told = claim.label[asked.lang]
        names = [name for end in (claim.subject, claim.object) for name in names_of(end, self._model)]
        stems = self._languages[asked.lang].stem(" ".join([told, *names]))
        deciding = {*map(plain, self._turns["deciding"][asked.lang])}
        said, told_words = ({*plain(text).split()} for text in (asked.text, told))
        figures = {word for word in said if word.isdigit()}
        return weights.words.keys() <= {*stems} and said & deciding == told_words & deciding and figures <= told_words

    def _has_order(self, claim: Claim, asked: Asked) -> bool:
        """Whether a claim names what the words name in the same order."""
        told = self._languages[asked.lang].stem(claim.label[asked.lang])
        named = [mention for mention in asked.mentions if mention.value in self._model.things and mention.stems & {*told}]
        said = sorted(named, key=lambda mention: mention.place(asked.words.stems))
        return said == sorted(named, key=lambda mention: mention.place(told))
