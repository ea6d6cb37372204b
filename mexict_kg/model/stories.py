"""Stories: guided tours of the report, told step by step; every step rests on claims."""

from typing import NamedTuple

from mexict_kg.model.model import Model
from mexict_kg.vocabulary import mx
from mexict_kg.words.phrases import Text


class Step(NamedTuple):
    """One place of a story: its heading, what it tells, and the IRIs of the claims it rests on, in the order of the report."""

    iri: str
    label: Text
    tells: Text
    claims: tuple[str, ...]


class Story(NamedTuple):
    """A story with its steps in order; `tells` says what it is about."""

    iri: str
    label: Text
    tells: Text
    steps: tuple[Step, ...]


def stories(model: Model) -> list[Story]:
    """Every story, by IRI."""
    return [
        Story(iri, model.text(iri), model.text(iri, mx("tells")), _steps(iri, model)) for iri in sorted(model.iris(mx("Story")))
    ]


def _steps(story: str, model: Model) -> tuple[Step, ...]:
    found = sorted(model.subjects(mx("ofStory"), story), key=model.order)
    return tuple(Step(iri, model.text(iri), model.text(iri, mx("tells")), _claims(iri, model)) for iri in found)


def _claims(step: str, model: Model) -> tuple[str, ...]:
    named = set(model.values(step, mx("groundedIn")))
    return tuple(iri for iri in model.claims if iri in named)
