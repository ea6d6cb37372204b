"""What kind of answer a question asks for, by its turns of phrase, and which claims give one."""

from collections.abc import Callable, Mapping

from mexict_kg.model.model import Model
from mexict_kg.model.names import plain
from mexict_kg.model.quantities import find_quantity
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import expand, mx

_FITS = 2.0
"""How much more a claim of the kind that is asked for counts."""


SINGLE = ("Company", "Person", "Regulator", "InternationalBody", "AcademicInstitution")
"""The classes of somebody in particular, of whom a question is that names one."""


def read_intent(text: str, phrases: Mapping[str, Mapping[str, list[str]]], lang: str) -> dict[str, list[str]]:
    """The kinds of answer whose turns of phrase the text has, keys of [asks] in queries/catalogue.toml, each with those turns."""
    found = {kind: [phrase for phrase in by_lang[lang] if has_turn(phrase, text)] for kind, by_lang in phrases.items()}
    return {kind: turns for kind, turns in found.items() if turns}


def find_counted(text: str, turns: list[str]) -> str:
    """What comes after the first of the words that ask how many there are of something; nothing without one."""
    said = f" {plain(text)} "
    return next((said.partition(f" {plain(turn)} ")[2] for turn in turns if f" {plain(turn)} " in said), "")


def has_turn(phrase: str, text: str) -> bool:
    """Whether words stand in the text; at its beginning after "^", with their accents if they have any; or a sign does."""
    if not plain(phrase) or not phrase.isascii():
        return phrase in text.casefold()
    said = f" {plain(text)} "
    return said.startswith(f" {plain(phrase)} ") if phrase.startswith("^") else f" {plain(phrase)} " in said


def fit(claim: Claim, asked: frozenset[str], model: Model) -> float:
    """How well a claim fits the kind of answer: 1 if it is not of a kind that is asked for, more for each kind that it is of."""
    return _FITS ** sum(gives(kind, claim, model) for kind in asked & _GIVES.keys())


def is_single(thing: str, model: Model) -> bool:
    """Whether a thing is of one of them."""
    return any(is_a(one, thing, model) for one in SINGLE)


def gives(kind: str, claim: Claim, model: Model) -> bool:
    """Whether a claim gives an answer of a kind."""
    return _GIVES[kind](claim, model)


def _gives_number(claim: Claim, model: Model) -> bool:
    return find_quantity(claim, model) is not None


def _gives_money(claim: Claim, model: Model) -> bool:
    quantity = find_quantity(claim, model)
    return quantity is not None and mx("Currency") in model.types(model.value(quantity, mx("unit")) or "")


def _gives_time(claim: Claim, model: Model) -> bool:
    return bool(claim.starts or claim.ends)


def is_a(kind: str, thing: str, model: Model) -> bool:
    """Whether a thing is of a class, by its local name."""
    return bool(model.subclasses(mx(kind)) & set(model.types(thing)))


def _is_about(kind: str, claim: Claim, model: Model) -> bool:
    return any(is_a(kind, end, model) for end in (claim.subject, claim.object))


def _gives_place(claim: Claim, model: Model) -> bool:
    return _is_about("Place", claim, model)


def _gives_actor(claim: Claim, model: Model) -> bool:
    return _is_about("Agent", claim, model)


def _gives_reason(claim: Claim, model: Model) -> bool:
    return bool(claim.reason) or model.relations[claim.relation].carries in ("Signed", "Need")


def _is_advised(claim: Claim, model: Model) -> bool:
    return claim.modality == "Recommendation"


def _is_disputed(claim: Claim, model: Model) -> bool:
    return bool(claim.tensions)


def _is_supposed(claim: Claim, model: Model) -> bool:
    return bool(claim.conditions) or claim.modality == "Projection"


def _is_need(claim: Claim, model: Model) -> bool:
    return model.relations[claim.relation].carries == "Need"


def _is_instance(claim: Claim, model: Model) -> bool:
    """Whether it tells of somebody, by name, that he is one of these."""
    is_one = claim.relation in (mx("holds"), mx("exampleOf"), mx("memberOf"))
    return is_one and _is_about("Agent", claim, model) and mx("Group") not in model.types(claim.subject)


def _gives_country(claim: Claim, model: Model) -> bool:
    return any(is_a("Country", end, model) and end != expand("mxr:mexico") for end in (claim.subject, claim.object))


def _gives_hour(claim: Claim, model: Model) -> bool:
    """No period in the report is that short."""
    return False


_GIVES: dict[str, Callable[[Claim, Model], bool]] = {
    "number": _gives_number,
    "money": _gives_money,
    "when": _gives_time,
    "country": _gives_country,
    "clock": _gives_hour,
    "where": _gives_place,
    "who": _gives_actor,
    "why": _gives_reason,
    "effect": _gives_reason,
    "advice": _is_advised,
    "supposition": _is_supposed,
    "need": _is_need,
    "tension": _is_disputed,
    "name": _is_instance,
}
