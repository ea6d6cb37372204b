"""The evidence of a claim as data: what it says, how surely, in whose words, and where the report and its publisher have it."""

from typing import Any

from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.model.wording import list_details
from mexict_kg.vocabulary import shorten


def record_evidence(claim: Claim) -> dict[str, Any]:
    """All of it as JSON could hold it; whose words it is and what the authors make of them stand apart."""
    sentences = [shorten(sentence)[4:] for sentence in claim.sentences]
    return {
        "says": claim.label.get("en", ""),
        "modality": claim.modality,
        "likelihood": claim.likelihood,
        "asserted": claim.asserted,
        "negated": claim.negated,
        "attributed_to": [shorten(source) for source in claim.attributed_to],
        "stance": claim.stance,
        "quote": claim.quote,
        "quoted_from": shorten(claim.quoted_from)[4:] if claim.quoted_from else None,
        "sentences": sentences,
        "paragraphs": sorted({sentence.partition("-")[0] for sentence in sentences}),
        "passage": claim.passage,
    }


def record_details(claim: Claim, model: Model, lang: str) -> dict[str, str]:
    """The same in words of a language, each detail under its heading."""
    return {detail.heading: detail.text for detail in list_details(claim, model, lang)}
