"""An answer in one sentence: what is asked for, where it is short, then the claim that says it."""

from collections.abc import Callable, Collection

from mexict_kg.asking.intent import is_a
from mexict_kg.model.model import Model
from mexict_kg.model.periods import phrase_period
from mexict_kg.model.quantities import find_quantity, phrase_quantity
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import shorten


def phrase_answer(claim: Claim, kinds: Collection[str], named: Collection[str], model: Model, lang: str) -> str:
    """A claim with its sentences, after the figure, time, actor or place in it that is asked for; `named` are not asked for."""
    asked = {*kinds} - ({"who"} if "patient" in kinds else set())
    short = next((told for kind, tell in _SHORT.items() if kind in asked and (told := tell(claim, named, model, lang))), "")
    return f"{short}: {phrase_claim(claim, lang)}" if short else phrase_claim(claim, lang)


def phrase_claim(claim: Claim, lang: str) -> str:
    """What a claim says, and where it is stated."""
    return f"{claim.label[lang]} [{' '.join(shorten(sentence).removeprefix('mxp:') for sentence in claim.sentences)}]"


def _tell_figure(claim: Claim, named: Collection[str], model: Model, lang: str) -> str:
    quantity = find_quantity(claim, model)
    return phrase_quantity(quantity, model, lang) if quantity else ""


def _tell_time(claim: Claim, named: Collection[str], model: Model, lang: str) -> str:
    return phrase_period(claim, lang)


def _tell_actor(claim: Claim, named: Collection[str], model: Model, lang: str) -> str:
    """Who does it, where the words name to whom or to what it is done; else they may ask for that."""
    is_asked = claim.object in named and claim.subject not in named and is_a("Agent", claim.subject, model)
    return model.label(claim.subject, lang) if is_asked else ""


def _tell_place(claim: Claim, named: Collection[str], model: Model, lang: str) -> str:
    """The place in a claim that is so, which the words do not name."""
    ends = [end for end in (claim.subject, claim.object) if end not in named and is_a("Place", end, model)]
    return model.label(ends[0], lang) if len(ends) == 1 and not claim.negated else ""


_SHORT: dict[str, Callable[[Claim, Collection[str], Model, str], str]] = {
    "number": _tell_figure,
    "when": _tell_time,
    "who": _tell_actor,
    "where": _tell_place,
}
