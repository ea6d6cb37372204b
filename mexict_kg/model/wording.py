"""Claims told in words, in English and Spanish: the triple as a phrase, and every detail beside it."""

from typing import Final, NamedTuple

from mexict_kg.model.model import Claim, Model, Text
from mexict_kg.model.periods import period
from mexict_kg.model.quantities import figure
from mexict_kg.vocabulary import mx, shorten

HEADINGS: Final[dict[str, Text]] = {
    "modality": {"en": "how surely", "es": "certeza"},
    "source": {"en": "who says so", "es": "quién lo dice"},
    "condition": {"en": "condition", "es": "condición"},
    "when": {"en": "when", "es": "cuándo"},
    "amount": {"en": "figure", "es": "cifra"},
    "means": {"en": "by means of", "es": "por medio de"},
    "purpose": {"en": "for", "es": "para"},
    "scope": {"en": "within", "es": "en el ámbito de"},
    "tension": {"en": "in tension with", "es": "en tensión con"},
    "quote": {"en": "quote", "es": "cita"},
    "stated": {"en": "stated in", "es": "dicho en"},
}
_AUTHORS: Final[Text] = {"en": "the authors", "es": "los autores"}
_IF: Final[dict[str, Text]] = {
    "Necessary": {"en": "only if", "es": "solo si hay"},
    "Sufficient": {"en": "if", "es": "si hay"},
    "AnySufficient": {"en": "if", "es": "si hay"},
}
_OR: Final[Text] = {"en": " or ", "es": " o "}
_NOT: Final[Text] = {"en": "NOT: ", "es": "NO: "}
_AND: Final[Text] = {"en": "and", "es": "y"}


class Detail(NamedTuple):
    """One part of what a claim says: a key of HEADINGS, its heading in a language, and the text."""

    key: str
    heading: str
    text: str


def triple_phrase(claim: Claim, model: Model, lang: str) -> str:
    """The claim's own triple, as "subject — relation → object"; a negated one begins with NOT."""
    reads = model.relations[claim.relation].reads.get(lang, shorten(claim.relation))
    phrase = f"{model.label(claim.subject, lang)} — {reads} → {_object(claim.object, model, lang)}"
    return (_NOT[lang] if claim.negated else "") + phrase


def evidence(claim: Claim, model: Model, lang: str) -> str:
    """The claim's modality, source, time and roles in one line, without quote and sentences."""
    told = [detail for detail in details(claim, model, lang) if detail.key not in ("quote", "stated")]
    bare = ("modality", "source", "condition", "when", "amount")
    return "; ".join(d.text if d.key in bare else f"{d.heading}: {d.text}" for d in told if d.text != _AUTHORS[lang])


def details(claim: Claim, model: Model, lang: str) -> list[Detail]:
    """What the claim says beyond its triple, in the order of HEADINGS; parts that the report does not give are left out."""
    texts = {
        "modality": _modality(claim, model, lang),
        "source": _source(claim, model, lang),
        "condition": _condition(claim, model, lang),
        "when": period(claim, lang),
        "amount": figure(claim.amount, model, lang) if claim.amount else "",
        "means": _labels(claim.means, model, lang),
        "purpose": _labels(claim.purpose, model, lang),
        "scope": _labels(claim.scope, model, lang),
        "tension": "; ".join(f"{model.label(iri, lang)} [{shorten(iri)}]" for iri in claim.tensions),
        "quote": f"“{claim.quote}”" if claim.quote else "",
        "stated": ", ".join(where(iri, model, lang) for iri in claim.sentences),
    }
    return [Detail(key, HEADINGS[key][lang], text) for key, text in texts.items() if text]


def where(sentence: str, model: Model, lang: str) -> str:
    """The id of a sentence, paragraph or section with the section's name."""
    paragraph = model.value(sentence, mx("inParagraph")) or sentence
    section = model.value(paragraph, mx("inSection")) or (sentence if mx("Section") in model.types(sentence) else None)
    return shorten(sentence)[4:] + (f" ({model.label(section, lang)})" if section else "")


def _object(iri: str, model: Model, lang: str) -> str:
    return figure(iri, model, lang) if mx("Quantity") in model.types(iri) else model.label(iri, lang)


def _modality(claim: Claim, model: Model, lang: str) -> str:
    words = model.label(mx(claim.modality), lang)
    return f"{words}, {model.label(mx(claim.likelihood), lang)}" if claim.likelihood else words


def _source(claim: Claim, model: Model, lang: str) -> str:
    if not claim.attributed_to:
        return _AUTHORS[lang]
    stance = f" ({model.label(mx(claim.stance), lang)})" if claim.stance else ""
    return _labels(claim.attributed_to, model, lang) + stance


def _condition(claim: Claim, model: Model, lang: str) -> str:
    if not claim.conditions:
        return ""
    joint = _OR[lang] if claim.condition_kind == "AnySufficient" else f" {_AND[lang]} "
    return f"{_IF[claim.condition_kind or 'Necessary'][lang]}: {joint.join(model.label(iri, lang) for iri in claim.conditions)}"


def _labels(iris: tuple[str, ...], model: Model, lang: str) -> str:
    return "; ".join(model.label(iri, lang) for iri in iris)
