"""The audit of the claims against the report's text: does each sentence, quote, figure and year stand where a claim says, and
does the address of each quote lead there?

The other direction, from the text to the claims, is coverage.py. The text stays outside the project; the audit reads it and
keeps none of it.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from mexict_kg.check.findings import Finding, place
from mexict_kg.dataset.dataset import Dataset
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim, Reading
from mexict_kg.report.numbers import read_numbers
from mexict_kg.report.text import ReportSentence, read_sentences
from mexict_kg.vocabulary import PREFIXES, mx, shorten

Texts = dict[str, ReportSentence]
_SUPERLATIVE = re.compile(r"(?<!-)\b(?:most|\w+est)\b")  # not "second-largest"


class Tally(NamedTuple):
    """How many of the things of one kind were found in the text, and what was not."""

    name: str
    found: int
    total: int
    findings: list[Finding]

    def render(self) -> str:
        """The tally in one line, such as "quotes: 53 of 53"."""
        return f"{self.name}: {self.found} of {self.total}"


class Statement(NamedTuple):
    """One thing to be found in the text: whose it is, whether it is there, and what to say if not."""

    subject: str
    found: bool
    problem: str


def audit(dataset: Dataset, report: Path) -> list[Tally]:
    """One tally each for sentences, quotes, figures and years; `report` is the report's folder or a file in it."""
    model = Model(dataset.modelled)
    texts = {PREFIXES["mxp"] + sentence.id: sentence for sentence in read_sentences(report)}
    rules: list[tuple[str, str, Callable[[Model, Texts], Iterator[Statement]], str]] = [
        (
            "cited sentences",
            "audit-sentence",
            _sentences,
            "cite a sentence of the report, and run `make skeleton` if the text changed",
        ),
        ("quotes", "audit-quote", _quotes, "copy the words as they stand in the sentence, or name another in mx:quotedFrom"),
        (
            "passages",
            "audit-passage",
            _passages,
            "quote words that stand nowhere before, or name where they first do",
        ),
        ("figures", "audit-figure", _figures, "correct the figure, or cite the sentence that gives it"),
        ("years", "audit-year", _years, "correct the date, or cite the sentence that gives the year"),
    ]
    return [tally(name, rule, list(statements(model, texts)), remedy, dataset) for name, rule, statements, remedy in rules]


def tally(name: str, rule: str, statements: list[Statement], remedy: str, dataset: Dataset) -> Tally:
    """The statements counted, with a finding for each that was not found, at the place where its subject stands."""
    missed = [s for s in statements if not s.found]
    findings = [Finding(rule, "error", *place(s.subject, None, dataset.sources), s.subject, s.problem, remedy) for s in missed]
    return Tally(name, len(statements) - len(missed), len(statements), findings)


def _sentences(model: Model, texts: Texts) -> Iterator[Statement]:
    for claim in _list_citing(model):
        for iri in claim.sentences:
            text = texts.get(iri)
            whole = text is not None and text.hash == model.value(iri, mx("textHash"))
            yield Statement(claim.iri, whole, f"cites {shorten(iri)}, which the text has not, or not with that hash")


def _quotes(model: Model, texts: Texts) -> Iterator[Statement]:
    for claim in _list_citing(model):
        if claim.quote:
            places = ", ".join(map(shorten, _quoted_places(claim)))
            yield Statement(claim.iri, _is_quoted(claim, texts), f'quotes "{claim.quote}", which is not in {places}')


def _passages(model: Model, texts: Texts) -> Iterator[Statement]:
    """An address with words in it leads to where these first stand, which must be the sentence that they are quoted from."""
    for claim in _list_citing(model):
        if claim.quote and _is_quoted(claim, texts):
            words = re.compile(rf"(?<!\w){re.escape(claim.quote)}(?!\w)", re.IGNORECASE)
            first = next(iri for iri, sentence in texts.items() if words.search(sentence.text))
            problem = f'quotes "{claim.quote}", which already stands in {shorten(first)}'
            yield Statement(claim.iri, first in _quoted_places(claim), problem)


def _list_citing(model: Model) -> list[Claim | Reading]:
    """What cites sentences and quotes them: claims, and the readings beside them."""
    return [*model.claims.values(), *model.readings]


def _is_quoted(claim: Claim | Reading, texts: Texts) -> bool:
    return any(str(claim.quote) in texts[iri].text for iri in _quoted_places(claim) if iri in texts)


def _quoted_places(claim: Claim | Reading) -> tuple[str, ...]:
    """The sentence that the quote is from; where several state the claim and none is named, which a shape finds, any of them."""
    return (claim.quoted_from,) if claim.quoted_from else claim.sentences


def _figures(model: Model, texts: Texts) -> Iterator[Statement]:
    for claim in model.claims.values():
        text = " ".join(_find_cited(claim, texts))
        there = read_numbers(text)
        for quantity in quantities_of(claim, model):
            missing = [str(number) for number in numbers_of(quantity, model) if abs(number) not in there]
            if missing == ["1"] and model.value(quantity, mx("rank")) == "1" and _SUPERLATIVE.search(text):
                missing = []  # "the most advanced" is the first place in words
            yield Statement(claim.iri, not missing, f"gives the figure {', '.join(missing)}, which is in none of its sentences")


def quantities_of(claim: Claim, model: Model) -> list[str]:
    """The quantities that belong to a claim: its object or amount, and what is stated as equivalent."""
    own = [iri for iri in (claim.object, claim.amount) if iri and mx("Quantity") in model.types(iri)]
    return own + [other for iri in own for other in model.values(iri, mx("statedEquivalent"))]


def numbers_of(quantity: str, model: Model) -> list[Decimal]:
    """The numbers of a quantity: value or bounds, the whole, the rank."""
    names = ("value", "minimum", "maximum", "outOf", "rank")
    return [Decimal(number) for name in names for number in model.values(quantity, mx(name))]


def _years(model: Model, texts: Texts) -> Iterator[Statement]:
    for claim in model.claims.values():
        for day in dict.fromkeys(day[:4] for day in (claim.starts, claim.ends) if day):
            found = Decimal(day) in read_numbers(" ".join(_find_cited(claim, texts)))
            yield Statement(claim.iri, found, f"gives the year {day}, which is in none of its sentences")


def _find_cited(claim: Claim, texts: Texts) -> list[str]:
    return [texts[iri].text for iri in claim.sentences if iri in texts]
