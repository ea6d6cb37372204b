"""Lanes of the timeline: what each dated claim is about, so that like stands beside like."""

from typing import Final

from mexict_kg.model.model import Model
from mexict_kg.model.quantities import find_quantity
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import expand, mx

LANES: Final = ("regulator", "law", "incidents", "money", "politics", "market")
"""Their names, in the order in which they stand; the last has what none of the others has."""

_CURRENCIES: Final = {mx("USD"), mx("MXN")}
_REGULATOR: Final = expand("mxp:section-p025")
_KINDS: Final = {
    "incidents": ("Incident",),
    "regulator": ("Regulator", "Measure"),
    "law": ("LegalInstrument", "Registry", "Proposal"),
    "politics": ("Person", "PublicBody", "Administration", "Country", "Post", "Programme"),
}


def assign_lane(claim: Claim, model: Model) -> str:
    """The first that has it: incidents, sums of money, the regulator (by an end or its section), law, politics, market."""
    kinds = {*model.types(claim.subject), *model.types(claim.object)}

    def has(lane: str) -> bool:
        return any(mx(kind) in kinds for kind in _KINDS[lane])

    quantity = find_quantity(claim, model)
    if has("incidents"):
        return "incidents"
    if quantity and model.value(quantity, mx("unit")) in _CURRENCIES:
        return "money"
    if has("regulator") or (_is_on_regulator(claim, model) and not has("law")):
        return "regulator"
    return next((lane for lane in ("law", "politics") if has(lane)), "market")


def _is_on_regulator(claim: Claim, model: Model) -> bool:
    paragraphs = (model.value(sentence, mx("inParagraph")) or sentence for sentence in claim.sentences)
    return any(_REGULATOR in model.values(paragraph, mx("inSection")) for paragraph in paragraphs)
