"""The stories tell no number that their claims do not have, and nothing more firmly than their claims."""

import re

import pytest

from mexict_kg.model import wording
from mexict_kg.model.model import Model
from mexict_kg.model.network import QUANTITY, claim_network
from mexict_kg.model.quantities import phrase_quantity
from mexict_kg.model.records import Claim
from mexict_kg.model.stories import Step, stories
from mexict_kg.vocabulary import shorten

LANGUAGES = ("en", "es")
# one, una and uno are left out: they are articles and pronouns too
NUMBERS = {
    "en": ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    "es": ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
}
UNSURE = {
    "en": r"\b(could|would|may|if|will|unlikely|expect|recommend|suggest|wants?|claims|according to|critics)\b",
    "es": r"\b(podrían?|puede|darían|abriría|pondría|si|enfrentará|quedarán|quedarían|sería|significaría|poco probable|prevén|"
    r"recomiendan|sugieren|quiere|afirma|según|críticos)\b",
}
JUDGED = {
    "en": r"\b(authors|they (say|add|think|hold|call)|critics)\b",
    "es": r"\b(autores|dicen|añaden|sostienen|creen|críticos)\b",
}


def numbers(text: str, lang: str) -> set[str]:
    """Those in figures without their separators, those in words as figures."""
    plain = re.sub(r"(?<=\d)[,.](?=\d{3})", "", text)
    written = {str(number) for number, word in enumerate(NUMBERS[lang], 2) if re.search(rf"\b{word}\b", text, re.IGNORECASE)}
    return written | set(re.findall(r"(?<![\w])\d+(?:\.\d+)?(?!\w)", plain))


def said(claim: Claim, model: Model, lang: str) -> str:
    """All that the graph tells of a claim in one language."""
    sum_ = phrase_quantity(claim.object, model, lang) if QUANTITY in model.types(claim.object) else ""
    return " ".join([claim.label[lang], sum_, *(detail.text for detail in wording.list_details(claim, model, lang))])


def firmer(step: Step, model: Model, lang: str) -> str | None:
    """What a step says more firmly than its claims, if it does."""
    claims = [model.claims[iri] for iri in step.claims]
    text = step.tells[lang]
    if any(not claim.asserted and not claim.negated for claim in claims) and not re.search(UNSURE[lang], text, re.IGNORECASE):
        return "no word tells that this is not said to be so"
    if any(claim.modality == "Opinion" for claim in claims) and not re.search(JUDGED[lang], text, re.IGNORECASE):
        return "no word tells whose judgement this is"
    return None


def steps(model: Model) -> list[Step]:
    return [step for story in stories(model) for step in story.steps]


def test_there_are_six_stories_of_five_to_eight_steps(model: Model) -> None:
    assert [7, 8, 7, 7, 7, 8] == [len(story.steps) for story in stories(model)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_step_is_told_in_sixty_words(model: Model, lang: str) -> None:
    assert [] == [step.iri for step in steps(model) if len(step.tells[lang].split()) > 60]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_number_of_a_step_is_in_its_claims(model: Model, lang: str) -> None:
    told = {step.iri: numbers(step.tells[lang], lang) for step in steps(model)}
    known = {
        step.iri: {number for iri in step.claims for number in numbers(said(model.claims[iri], model, lang), lang)}
        for step in steps(model)
    }
    assert {} == {iri: found - known[iri] for iri, found in told.items() if found - known[iri]}
    assert len([iri for iri, found in told.items() if found]) > 8


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_step_is_firmer_than_its_claims(model: Model, lang: str) -> None:
    assert {} == {step.iri: told for step in steps(model) if (told := firmer(step, model, lang))}


def test_a_forecast_told_flatly_is_found(model: Model) -> None:
    step = next(step for step in steps(model) if step.iri.endswith("quorum-5"))
    flat = step._replace(tells={"en": "The regulator stops working.", "es": "El regulador deja de operar."})
    assert ["no word tells that this is not said to be so"] * 2 == [firmer(flat, model, lang) for lang in LANGUAGES]


def test_a_judgement_told_flatly_is_found(model: Model) -> None:
    step = next(step for step in steps(model) if step.iri.endswith("america-movil-3"))
    flat = step._replace(tells={"en": "Monopolies obstruct reforms.", "es": "Los monopolios obstaculizan reformas."})
    assert ["no word tells whose judgement this is"] * 2 == [firmer(flat, model, lang) for lang in LANGUAGES]


def test_numbers_are_read_in_words_and_figures() -> None:
    assert {"7", "4", "2018", "5.4"} == numbers("Seven seats, four filled; in 2018 it paid 5.4 million.", "en")
    assert {"3", "1500"} == numbers("Tres acuerdos por 1,500 millones.", "es")


def test_every_step_lights_a_line(model: Model) -> None:
    drawn = {key for _, _, key in claim_network(model, quantities=True).edges(keys=True)}
    assert [] == [step.iri for step in steps(model) if not drawn & set(map(shorten, step.claims))]
