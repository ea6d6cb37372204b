"""Claims told in words: the triple as a phrase, and every detail beside it."""

from typing import NamedTuple

from mexict_kg.model.model import Model
from mexict_kg.model.periods import phrase_period
from mexict_kg.model.quantities import phrase_quantity
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import mx, shorten
from mexict_kg.words.phrases import say, texts


class Detail(NamedTuple):
    """One part of what a claim says: its name, its heading in a language, and the text."""

    key: str
    heading: str
    text: str


def phrase_triple(claim: Claim, model: Model, lang: str) -> str:
    """The claim's own triple, as "subject — relation → object"; the relation of a denial reads as one."""
    reads = model.text(claim.iri, mx("readsAs")).get(lang, shorten(claim.relation))
    return f"{model.label(claim.subject, lang)} — {reads} → {_object(claim.object, model, lang)}"


def qualify(claim: Claim, model: Model, lang: str) -> str:
    """The claim's modality, source, time and roles in one line, without quote and sentences."""
    told = [detail for detail in list_details(claim, model, lang) if detail.key not in ("quote", "stated")]
    bare, authors = ("modality", "source", "condition", "when", "amount"), say("claim.authors", lang)
    return "; ".join(d.text if d.key in bare else f"{d.heading}: {d.text}" for d in told if d.text != authors)


def list_details(claim: Claim, model: Model, lang: str) -> list[Detail]:
    """What the claim says beyond its triple, in the order in which it is told; what the report does not give is left out."""
    headings = texts("detail")
    found = {
        "modality": _modality(claim, model, lang),
        "source": _source(claim, model, lang),
        "condition": _condition(claim, model, lang),
        "when": phrase_period(claim, lang),
        "amount": phrase_quantity(claim.amount, model, lang) if claim.amount else "",
        "means": _labels(claim.means, model, lang),
        "purpose": _labels(claim.purpose, model, lang),
        "reason": _labels(claim.reason, model, lang),
        "scope": _labels(claim.scope, model, lang),
        "tension": "; ".join(f"{model.label(iri, lang)} [{shorten(iri)}]" for iri in claim.tensions),
        "quote": phrase_quote(claim),
        "stated": ", ".join(name_passage(iri, model, lang) for iri in claim.sentences),
    }
    return [Detail(key, headings[key][lang], text) for key, text in found.items() if text]


def phrase_quote(claim: Claim) -> str:
    """The quoted words, with the sentence that they stand in where several state the claim; nothing where none are quoted."""
    words = f"“{claim.quote}”" if claim.quote else ""
    return f"{words} ({shorten(claim.quoted_from)[4:]})" if claim.quoted_from and len(claim.sentences) > 1 else words


def name_passage(sentence: str, model: Model, lang: str) -> str:
    """The id of a sentence, paragraph or section with the section's name."""
    paragraph = model.value(sentence, mx("inParagraph")) or sentence
    section = model.value(paragraph, mx("inSection")) or (sentence if mx("Section") in model.types(sentence) else None)
    return shorten(sentence)[4:] + (f" ({model.label(section, lang)})" if section else "")


def _object(iri: str, model: Model, lang: str) -> str:
    return phrase_quantity(iri, model, lang) if mx("Quantity") in model.types(iri) else model.label(iri, lang)


def _modality(claim: Claim, model: Model, lang: str) -> str:
    words = model.label(mx(claim.modality), lang)
    return f"{words}, {model.label(mx(claim.likelihood), lang)}" if claim.likelihood else words


def _source(claim: Claim, model: Model, lang: str) -> str:
    if not claim.attributed_to:
        return say("claim.authors", lang)
    stance = f" ({model.label(mx(claim.stance), lang)})" if claim.stance else ""
    return _labels(claim.attributed_to, model, lang) + stance


def _condition(claim: Claim, model: Model, lang: str) -> str:
    if not claim.conditions:
        return ""
    head = say("claim.if" if claim.condition_kind in ("Sufficient", "AnySufficient") else "claim.onlyIf", lang)
    joint = say("claim.or" if claim.condition_kind == "AnySufficient" else "claim.and", lang)
    return f"{head}: {f' {joint} '.join(model.label(iri, lang) for iri in claim.conditions)}"


def _labels(iris: tuple[str, ...], model: Model, lang: str) -> str:
    return "; ".join(model.label(iri, lang) for iri in iris)
