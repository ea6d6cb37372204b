"""The claims of an answer hung together as a chain: from a thing forwards to what it acts on, or backwards to what acts on it.

A need leads from what is needed to what needs it, although it is told the other way round. Over a reading one claim hangs on
another that tells of the same by another name, or of a kind, part or aspect of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mexict_kg.asking.render.sheet import Sheet
from mexict_kg.model.aspects import find_own_aspects
from mexict_kg.model.model import Model
from mexict_kg.model.readings import select_readings
from mexict_kg.model.records import Claim, Reading
from mexict_kg.vocabulary import LEADING, expand, mx
from mexict_kg.words.phrases import say


class Link(NamedTuple):
    """One claim as a link of a chain, the reading over which it hangs there, if it does over one, and the links that follow."""

    claim: Claim
    over: Reading | None
    then: list["Link"]


class Chain(NamedTuple):
    """What hangs on one thing, by its IRI."""

    root: str
    links: list[Link]


Near = dict[str, Reading | None]
"""Where a link may begin, and the reading over which it does."""


def collect_evidence(sheet: Sheet) -> dict[str, str]:
    """The evidence of each claim by its IRI; of one that is a step of several chains as of the first."""
    found: dict[str, str] = {}
    for place, claim in enumerate(sheet.claims):
        found.setdefault(claim.iri, sheet.evidence(place))
    return found


def phrase_reading(reading: Reading, model: Model, lang: str) -> str:
    """A reading in one line, with its basis."""
    return say("asking.reading", lang, label=reading.label[lang], basis=model.label(mx(reading.basis), lang))


def hang_sheet(sheet: Sheet) -> list[Chain]:
    """The claims of an answer hung on what was asked about, over the readings that count."""
    return hang_chains(sheet.claims, sheet.start, sheet.model, _counted(sheet))


def hang_chains(claims: Iterable[Claim], start: str | None, model: Model, readings: str = "none") -> list[Chain]:
    """Every claim once, hung on `start` where it or an aspect of it is an end of one, else on the things where chains begin."""
    left = {claim.iri: claim for claim in claims}
    near = find_own_aspects(start, model) | _joints(start, model) if start else set()
    begin, end = ({_end(claim, model, forwards=way) for claim in left.values()} for way in (False, True))
    hanger = _Hanger(left, model, readings, forwards=bool(begin & near) or not end & near)
    found = [Chain(start, hanger.hang(dict.fromkeys(near)))] if start else []
    while left:
        root = hanger.find_root()
        found.append(Chain(root, hanger.hang(dict.fromkeys(_joints(root, model)))))
    return [chain for chain in found if chain.links]


class _Hanger:
    """Takes the claims that are left one after another; `forwards` is whether chains lead on to effects."""

    def __init__(self, left: dict[str, Claim], model: Model, readings: str, *, forwards: bool) -> None:
        self._left, self._model, self._forwards = left, model, forwards
        self._over = _cross(model, readings, forwards=forwards)

    def hang(self, near: Mapping[str, Reading | None]) -> list[Link]:
        here = [(claim, begin) for claim in self._left.values() if (begin := self._begin(claim)) in near]
        for claim, _ in here:
            del self._left[claim.iri]
        return [Link(claim, near[begin], self.hang(self._lead_on(self._arrive(claim)))) for claim, begin in here]

    def find_root(self) -> str:
        """The beginning of the first claim that no other leads to, or of the first of all where they run in a circle."""
        ends = {joint for claim in self._left.values() for joint in self._lead_on(self._arrive(claim))}
        begins = [self._begin(claim) for claim in self._left.values()]
        return next((begin for begin in begins if begin not in ends), begins[0])

    def _begin(self, claim: Claim) -> str:
        return _end(claim, self._model, forwards=not self._forwards)

    def _arrive(self, claim: Claim) -> str:
        return _end(claim, self._model, forwards=self._forwards)

    def _lead_on(self, thing: str) -> Near:
        """Where the next link may begin: a thing and its opposites, else what a reading leads to."""
        return {**self._over.get(thing, {}), **dict.fromkeys(_joints(thing, self._model))}


def _counted(sheet: Sheet) -> str:
    """Which readings the chains of an answer may go over."""
    relations = {expand(relation): name for name, relation in LEADING.items()}
    return next((relations[term] for term in sheet.terms.values() if term in relations), "none")


def _cross(model: Model, readings: str, *, forwards: bool) -> dict[str, Near]:
    """From each thing that a reading leads on from, or an opposite of it, the things that it leads to."""
    found: dict[str, Near] = defaultdict(dict)
    for reading in select_readings(readings, model):
        up = (reading.takes, reading.taken_for)
        pairs = {up, up[::-1]} if reading.kind == "SameCondition" else {up if forwards else up[::-1]}
        for start, end in sorted(pairs):
            for one in _joints(start, model):
                found[one] |= dict.fromkeys(_joints(end, model), reading)
    return found


def _end(claim: Claim, model: Model, *, forwards: bool) -> str:
    is_need = mx("Need") in model.values(claim.relation, mx("carries"))
    return claim.object if forwards != is_need else claim.subject


def _joints(thing: str, model: Model) -> set[str]:
    """A thing and its opposites."""
    return {thing, *model.opposites.get(thing, ())}
