"""When what is found does not answer: a name that the report does not have, a number or date that no claim gives, other words."""

from mexict_kg.asking.choosing import Choice, Weights
from mexict_kg.asking.intent import gives
from mexict_kg.asking.linking import Mention
from mexict_kg.asking.search import Asked
from mexict_kg.model.aspects import find_aspects
from mexict_kg.model.model import Model
from mexict_kg.model.names import plain
from mexict_kg.vocabulary import mx
from mexict_kg.words.phrases import say

_LEAST, _NOTHING = 0.3, 0.15
"""The share of the words below which the best claims do not answer them, and below which they do not even speak of them."""
_MOST = 0.5
"""The share from which a word that is none is taken for somebody's way of speaking."""
_NEAR = 0.6
"""The part of the greatest share from which a claim that names none of those named may give the number that is asked for."""
_MARKS = "¿?¡!.,;:()«»“”\"'"
_FIRST = 2
"""So many claims come first."""
_EXACT = ("number", "when", "name")
"""The kinds of answer that are there or not."""
_NAMED = ("Agent", "Programme", "Registry", "LegalInstrument", "Document")
"""The classes whose instances have names of their own."""

_SINGLE = ("Company", "Person", "Regulator", "InternationalBody", "AcademicInstitution")
"""Those of them of which a question that names one is."""


def is_beside_the_report(asked: Asked, share: float, model: Model) -> bool:
    """Whether the words have next to nothing to do with what the report says; `share` is the share of them that is taken up."""
    things = [mention for mention in asked.mentions if mention.value in model.things]
    return share < _NOTHING or (bool(asked.words.strangers or asked.words.odd) and not things and share < _LEAST)


def find_doubt(asked: Asked, choice: Choice, weights: Weights, model: Model, lang: str) -> str:
    """Why no claim may answer this, in words of a language; nothing where there is no reason to doubt."""
    named = _list_named(asked, model)
    odd = asked.words.odd if choice.share < _MOST else []
    if strangers := [word for word in asked.text.split() if set(plain(word).split()) & {*asked.words.strangers, *odd}]:
        return say("asking.stranger", lang, names=" ".join(word.strip(_MARKS) for word in strangers))
    if choice.share < _LEAST:
        return say("asking.otherWords", lang)
    single = [one for one in named if _is_of(one.value, _SINGLE, model)]
    if single and not any(weights.holds(claim, one.stems) for one in single for claim in choice.claims[:_FIRST]):
        return say("asking.notOf", lang, names=", ".join(model.label(one.value, lang) for one in single))
    things = [one.value for one in named]
    missing = [kind for kind in _EXACT if kind in asked.kinds and not _gives(kind, things, weights, model)]
    return say(f"asking.no{missing[0].capitalize()}", lang) if missing else ""


def _list_named(asked: Asked, model: Model) -> list[Mention]:
    """What the words name that has a name of its own."""
    return [mention for mention in asked.mentions if _is_of(mention.value, _NAMED, model)]


def _is_of(thing: str, classes: tuple[str, ...], model: Model) -> bool:
    return any(model.subclasses(mx(one)) & set(model.types(thing)) for one in classes)


def _touches(claim: str, things: list[str], model: Model) -> bool:
    """Whether a claim is of one of these, of an aspect of it, or has it in any other role."""
    found = model.claims[claim]
    roles = {found.subject, found.object, *found.attributed_to, *found.means, *found.scope, *found.conditions}
    return bool(roles & {one for thing in things for one in (thing, *find_aspects(thing, model))})


def _gives(kind: str, named: list[str], weights: Weights, model: Model) -> bool:
    """Whether a claim that is near enough, or of what is named, gives an answer of the kind; of a single one it has to be."""
    single = [one for one in named if _is_of(one, _SINGLE, model)]
    best = weights.taken_up(weights.nearest)
    for claim in weights.claims:
        near = not single and weights.share(claim) >= _NEAR * best
        of_them = weights.share(claim) >= _LEAST and _touches(claim, single or named, model)
        if (near or of_them) and gives(kind, model.claims[claim], model):
            return True
    return False
