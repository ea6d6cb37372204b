"""The claims behind a result: in words, and as data."""

from collections.abc import Iterator
from typing import Any

from mexict_kg.analysis.render.data import Record
from mexict_kg.model.evidence import record_evidence
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.model.wording import qualify
from mexict_kg.vocabulary import expand, shorten


def render_where(claims: tuple[str, ...], model: Model) -> str:
    """The ids of the sentences that state any of the claims, by name."""
    sentences = {shorten(sentence)[4:] for claim in claims for sentence in model.claims[expand(claim)].sentences}
    return ", ".join(sorted(sentences))


def render_sentences(claim: Claim) -> str:
    """The ids of the sentences that state a claim, in the order of the report."""
    return ", ".join(shorten(sentence)[4:] for sentence in claim.sentences)


def list_claims(claims: tuple[str, ...], model: Model, lang: str) -> list[str]:
    """A line for each claim, with how it is said."""
    found = [model.claims[expand(claim)] for claim in claims]
    return [f"      [{shorten(one.iri)}] {one.label[lang]}; {qualify(one, model, lang)}" for one in found]


def add_claims(data: Record, model: Model) -> Record:
    """A whole result, with what each claim that is named anywhere in it says, where and how surely.

    A number is `{"value": ..., "claims": [...]}` with the CURIEs of the claims it rests on; ranks rest on all in `counted`.
    """
    return {**data, "claims": {name: record_evidence(model.claims[expand(name)]) for name in sorted(set(_find_claims(data)))}}


def _find_claims(data: Any) -> Iterator[str]:
    """Every CURIE of a claim in it."""
    if isinstance(data, str):
        yield from [data] if data.startswith("mxc:") else []
    elif isinstance(data, dict | list):
        for part in data.values() if isinstance(data, dict) else data:
            yield from _find_claims(part)
