"""Whose argument a chain is: told whole in one paragraph, told in one section, or joined here from several."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from mexict_kg.analysis.chains import Chain
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, mx, shorten

KINDS: Final = ("paragraph", "section", "joined")
"""The closest first."""


class Argument(NamedTuple):
    """One of KINDS, and where: the one paragraph or section, or every paragraph that a chain is joined from, by CURIE."""

    kind: str
    places: tuple[str, ...]


def attribute(chain: Chain, model: Model) -> tuple[Argument, Chain]:
    """Whose argument a chain is; and the chain with those claims in front that are told at that place.

    It is told whole where each of its hops has a claim, and it is enough that one of a claim's sentences stands there; a reading
    that it goes over must be shown by the text, and rest on nothing beyond that place.
    """
    for kind, place_of in (("paragraph", _paragraph), ("section", _section)):
        places = [{place: claim for claim in reversed(hop.claims) for place in _places(claim, place_of, model)} for hop in chain]
        read = [_places_of_reading(one.reading, place_of, model) for hop in chain for one in hop.over]
        shared = sorted(set.intersection(*map(set, places), *read), key=lambda place: (model.order(expand(place)), place))
        if shared:
            told = [at[shared[0]] for at in places]
            hops = (hop._replace(claims=_bring_forward(claim, hop.claims)) for hop, claim in zip(chain, told, strict=True))
            return Argument(kind, (shared[0],)), tuple(hops)
    joined = {shorten(_paragraph(model.claims[expand(hop.claims[0])].sentences[0], model)) for hop in chain}
    return Argument("joined", tuple(sorted(joined))), chain


def _places(claim: str, place_of: Callable[[str, Model], str], model: Model) -> Iterable[str]:
    return {shorten(place_of(sentence, model)) for sentence in model.claims[expand(claim)].sentences}


def _places_of_reading(name: str, place_of: Callable[[str, Model], str], model: Model) -> set[str]:
    """Where a reading is told: the one place on whose sentences it rests, nowhere if they are of several or it is a judgement."""
    reading = model.reading(expand(name))
    places = {shorten(place_of(sentence, model)) for sentence in reading.sentences}
    return places if reading.is_in_text and len(places) == 1 else set()


def _paragraph(sentence: str, model: Model) -> str:
    return model.value(sentence, mx("inParagraph")) or sentence


def _section(sentence: str, model: Model) -> str:
    paragraph = _paragraph(sentence, model)
    return model.value(paragraph, mx("inSection")) or paragraph


def _bring_forward(claim: str, claims: tuple[str, ...]) -> tuple[str, ...]:
    return (claim, *(one for one in claims if one != claim))
