"""How far the claims reach over the report's body: which sentences they cite, and which of its numbers they carry.

Every body sentence is cited by a claim or listed as silent, and every number in one is carried by a claim that cites it or
listed as an exception. The audit looks the other way, from the claims to the text.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import Final

from mexict_kg.check.findings import Finding
from mexict_kg.dataset.dataset import Dataset
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.report.allowances import Table
from mexict_kg.report.audit import Statement, Tally, numbers_of, quantities_of, tally
from mexict_kg.report.numbers import Written, find_numbers, read_numbers
from mexict_kg.report.text import ReportSentence, read_sentences
from mexict_kg.vocabulary import ALT_LABEL, LABEL, PREFIXES, mx, shorten

SILENT: Final = "graph/report/silent-sentences.tsv"
UNCARRIED: Final = "graph/report/numbers-without-claims.tsv"


class Coverage:
    """The body of the report beside the claims; `report` is the report's folder or a file in it."""

    def __init__(self, dataset: Dataset, folders: Folders, report: Path) -> None:
        self._dataset = dataset
        self._model = Model(dataset.asserted)
        self._body = {sentence.id: sentence for sentence in read_sentences(report) if sentence.kind == "body"}
        self._silent = Table(folders, SILENT, ("sentence", "reason"))
        self._uncarried = Table(folders, UNCARRIED, ("sentence", "number", "reason"))
        self._citing: dict[str, list[Claim]] = defaultdict(list)
        for claim in self._model.claims.values():
            for iri in claim.sentences:
                self._citing[shorten(iri).removeprefix("mxp:")].append(claim)

    def tallies(self) -> list[Tally]:
        """One tally for the sentences and one for their numbers; the rows of the two tables are checked with them."""
        claim = f"write the claim that states it, or list it in {SILENT} with the reason"
        carry = f"give it to a claim that cites the sentence, or list it in {UNCARRIED} with the reason"
        return [
            self._tally("body sentences cited or listed", "audit-coverage", self._sentences(), claim, self._silent_findings()),
            self._tally("numbers of the body", "audit-number", self._numbers(), carry, self._uncarried_findings()),
        ]

    def render(self) -> str:
        """A line for each section and paragraph: claims named after it, and how many cite each of its sentences."""
        named = Counter(shorten(iri)[4:8] for iri in self._model.claims)
        lines: list[str] = []
        for section, of_section in groupby(self._body.values(), self._section):
            paragraphs = [(name, list(rows)) for name, rows in groupby(of_section, lambda sentence: sentence.paragraph)]
            lines.append(f"{section}: {_claims(sum(named[name] for name, _ in paragraphs))}")
            lines += [f"  {name}  {_claims(named[name]):>10}   {self._find_cited(rows)}" for name, rows in paragraphs]
        return "".join(f"{line}\n" for line in lines)

    def _tally(self, name: str, rule: str, statements: Iterator[Statement], remedy: str, more: Iterator[Finding]) -> Tally:
        counted = tally(name, rule, list(statements), remedy, self._dataset)
        return counted._replace(findings=[*counted.findings, *more])

    def _section(self, sentence: ReportSentence) -> str:
        section = self._model.value(PREFIXES["mxp"] + sentence.paragraph, mx("inSection"))
        return self._model.label(section or "", "en")

    def _find_cited(self, sentences: list[ReportSentence]) -> str:
        silent = {row.cells[0] for row in self._silent.rows}
        counts = {s.id: str(len(self._citing[s.id])) for s in sentences}
        return " ".join(f"{key}:{'silent' if count == '0' and key in silent else count}" for key, count in counts.items())

    def _sentences(self) -> Iterator[Statement]:
        silent = {row.cells[0] for row in self._silent.rows}
        for key in self._body:
            yield Statement(PREFIXES["mxp"] + key, bool(self._citing[key]) or key in silent, "is cited by no claim")

    def _silent_findings(self) -> Iterator[Finding]:
        yield from self._silent.findings
        for row in self._silent.rows:
            key = row.cells[0]
            if key not in self._body:
                yield self._silent.needless(row, "is no body sentence of the report")
            elif self._citing[key]:
                yield self._silent.needless(row, f"is listed as silent, but {shorten(self._citing[key][0].iri)} cites it")

    def _numbers(self) -> Iterator[Statement]:
        allowed = {row.key for row in self._uncarried.rows}
        for sentence in self._body.values():
            for number in dict.fromkeys(find_numbers(sentence.text)):
                held = (sentence.id, number.text) in allowed or self._carrier(sentence.id, number) is not None
                problem = f'has the number "{number.text}", which no claim that cites it carries'
                yield Statement(PREFIXES["mxp"] + sentence.id, held, problem)

    def _uncarried_findings(self) -> Iterator[Finding]:
        yield from self._uncarried.findings
        for row in self._uncarried.rows:
            key, text = row.key
            there = [number for number in find_numbers(self._body[key].text) if number.text == text] if key in self._body else []
            carrier = self._carrier(key, there[0]) if there else None
            if not there:
                yield self._uncarried.needless(row, f'is no body sentence with a number written "{text}"')
            elif carrier:
                yield self._uncarried.needless(row, f'has its number "{text}" in {shorten(carrier.iri)}')

    def _carrier(self, key: str, number: Written) -> Claim | None:
        """The first claim that cites the sentence and carries one of the number's values."""
        return next((claim for claim in self._citing[key] if number.values & carried_numbers(claim, self._model)), None)


def carried_numbers(claim: Claim, model: Model) -> set[Decimal]:
    """The numbers that a claim carries: its figures, the years of its period, and those in the names of what it names."""
    figured = {abs(number) for quantity in quantities_of(claim, model) for number in numbers_of(quantity, model)}
    years = {Decimal(day[:4]) for day in (claim.starts, claim.ends) if day}
    roles = (*claim.conditions, *claim.means, *claim.purpose, *claim.reason, *claim.scope, *claim.attributed_to)
    named = (claim.subject, claim.object, *roles)
    return figured | years | {number for iri in named for name in _names(iri, model) for number in read_numbers(name)}


def _names(iri: str, model: Model) -> list[str]:
    return [name for predicate in (LABEL, mx("officialName"), ALT_LABEL) for name in model.values(iri, predicate)]


def _claims(count: int) -> str:
    return f"{count} claim{'s' * (count != 1)}"
