"""When what is found does not answer: a name that the report does not have, a number or date that no claim gives, other words."""

from collections.abc import Iterable, Sequence

from mexict_kg.asking.choosing import Choice, Weights
from mexict_kg.asking.intent import SINGLE, gives, is_a
from mexict_kg.asking.linking import Mention
from mexict_kg.asking.nearby import list_stated_with
from mexict_kg.asking.search import Asked, Match
from mexict_kg.model.model import Model
from mexict_kg.model.names import plain
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import say

COUNTRY = expand("mxr:mexico")
"""What everything here is of, so that its name tells nothing."""
_UNKNOWN = 0.4
"""The share of the words below which those that nobody knows, and no name, put them beside the report."""
_LEAST, _NOTHING = 0.3, 0.15
"""The share of the words below which the best claims do not answer them, and below which they do not even speak of them."""
_MOST = 0.5
"""The share from which a word that nobody knows is taken for somebody's way of speaking."""
_NEAR = 0.55
"""The part of the greatest share from which a claim that names none of those named may give the number that is asked for."""
_MARKS = "¿?¡!.,;:()«»“”\"'"
_BESIDE, _MISSED = 0.3, 2.4
"""The share of the words beside names below which what is said of those named does not speak of it, if what it lacks weighs more
than this: one word that is not common."""
_FIRST = 2
"""So many claims come first."""
_EXACT = ("money", "number", "when", "name", "clock")
"""The kinds of answer that are there or not."""
_TOLD = ("number", "when", "where", "why", "advice", "supposition")
"""The kinds of which it is told that nothing is said."""
_NAMED = ("Agent", "Programme", "Registry", "LegalInstrument", "Document")
"""The classes whose instances have names of their own."""
_OWN = (*SINGLE, "Programme", "Registry")
"""Those of whom an answer has to be: of a country or a group much is said by other names, and a law serves as a date."""


def is_beside_the_report(asked: Asked, share: float, model: Model) -> bool:
    """Whether the words have next to nothing to do with what the report says; `share` is the share of them that is taken up."""
    things = [mention for mention in asked.mentions if mention.value in model.things and mention.value != COUNTRY]
    return share < _NOTHING or (bool(asked.words.unknown) and not things and share < _UNKNOWN)


def find_doubt(asked: Asked, choices: Sequence[Choice], weights: Weights, model: Model, lang: str) -> str:
    """Why no claim may answer this, in words of a language; nothing where there is no reason to doubt."""
    choice, named = choices[0], _list_named(asked, model)
    if "unsaid" in asked.kinds:
        return _tell_unsaid(asked, weights, model, lang)
    odd = asked.words.odd if choice.share < _MOST else []
    if strangers := [word for word in asked.text.split() if set(plain(word).split()) & {*asked.words.strangers, *odd}]:
        return say("asking.stranger", lang, names=" ".join(word.strip(_MARKS) for word in strangers))
    if choice.share < _LEAST:
        return say("asking.otherWords", lang)
    single = [one for one in named if _is_of(one.value, SINGLE, model)]
    if single and not any(weights.holds(claim, one.stems) for one in single for claim in choice.claims[:_FIRST]):
        return say("asking.notOf", lang, names=", ".join(model.label(one.value, lang) for one in single))
    proper = [one for one in named if _is_of(one.value, (*_OWN, "Country"), model) and one.value != COUNTRY]
    if proper and "tension" not in asked.kinds and _is_beside(proper, choices, weights):
        return say("asking.notOf", lang, names=", ".join(model.label(one.value, lang) for one in proper))
    if isinstance(choice.candidate.answer, Match) and choice.candidate.answer.question.shape == "count":
        return ""
    missing = [kind for kind in _EXACT if kind in asked.kinds and not _gives(kind, asked, named, weights, model)]
    return say(f"asking.no{missing[0].capitalize()}", lang) if missing else ""


def _tell_unsaid(asked: Asked, weights: Weights, model: Model, lang: str) -> str:
    """Of which kinds nothing is said of what is named; what else is left out, no claim can tell."""
    things = [mention for mention in asked.mentions if mention.value in model.things]
    about = [model.claims[claim] for claim in weights.claims if _has_one(claim, [thing.stems for thing in things], weights)]
    none = [kind for kind in _TOLD if not any(gives(kind, claim, model) for claim in about)]
    if not things or not none:
        return say("asking.unsaid", lang)
    names = ", ".join(model.label(thing.value, lang) for thing in things)
    kinds = ", ".join(say(f"asking.kind{kind.capitalize()}", lang) for kind in none)
    return say("asking.unsaidOf", lang, names=names, kinds=kinds)


def _is_beside(named: list[Mention], choices: Iterable[Choice], weights: Weights) -> bool:
    """Whether neither a claim that has one of these names, nor a question that takes one, has much of the other words."""
    naming = frozenset().union(*(one.stems for one in named))
    rest = {stem: weight for stem, weight in weights.words.items() if stem not in naming and not stem.isdigit()}
    held = [weights.held(claim) for claim in weights.claims]
    held += [choice.candidate.held for choice in choices if choice.claims]
    most = max((sum(rest[stem] for stem in one & rest.keys()) for one in held if one & naming), default=0.0)
    whole = sum(rest.values())
    return whole - most >= _MISSED and most < _BESIDE * whole


def _list_named(asked: Asked, model: Model) -> list[Mention]:
    """What the words name that has a name of its own."""
    return [mention for mention in asked.mentions if _is_of(mention.value, _NAMED, model)]


def _is_of(thing: str, classes: tuple[str, ...], model: Model) -> bool:
    return any(is_a(one, thing, model) for one in classes)


def _gives(kind: str, asked: Asked, named: list[Mention], weights: Weights, model: Model) -> bool:
    """Whether a claim that is near enough gives an answer of the kind; where something has a name of its own, one of its.

    What is stated in one sentence with the nearest claim is near enough. How many there are of something is to be told of that.
    """
    own = [one.stems for one in named if _is_of(one.value, _OWN, model)]
    best = weights.taken_up(weights.nearest)
    near = [claim for claim in weights.claims if weights.share(claim) >= _NEAR * best and _has_one(claim, own, weights)]
    first = [model.claims[claim] for claim in weights.nearest[:1] if own and _has_one(claim, own, weights)]
    near += list_stated_with(first, model)
    counted = frozenset([asked.counted]) if kind == "number" and asked.counted else frozenset()
    return any(gives(kind, model.claims[claim], model) for claim in near if not counted or weights.holds(claim, counted))


def _has_one(claim: str, names: list[frozenset[str]], weights: Weights) -> bool:
    """Whether a claim has one of these names whole, if there is any."""
    return not names or any(name <= weights.held(claim) for name in names)
