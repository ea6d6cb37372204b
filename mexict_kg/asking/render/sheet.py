"""An answer as people read it: periods and quantities told in words, headings in their language, no empty column.

For a question that asks how many, its rows are added up by one of the columns.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from mexict_kg.asking.grouping import list_following
from mexict_kg.catalogue.questions import Catalogue, Question
from mexict_kg.model.model import Model
from mexict_kg.model.periods import phrase_period
from mexict_kg.model.quantities import find_quantity, phrase_quantity
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import mx
from mexict_kg.words.phrases import say

_PERIOD = ("timing", "earliest", "latest")
_QUANTITY = ("value", "minimum", "maximum", "approximate", "unit", "per", "in_other_units", "out_of", "base", "rank")
_TOLD_WITH = "↳ "
EVIDENCE = ("says", "holds", "modality", "source", "sentences", "claim")


class Sheet(NamedTuple):
    """The rows of an answer with all that telling them needs; `claims` holds the claim of each row."""

    question: Question
    terms: dict[str, str]
    lang: str
    names: list[str]
    rows: list[list[str]]
    claims: list[Claim]
    model: Model
    catalogue: Catalogue

    @property
    def start(self) -> str | None:
        """The first thing asked about."""
        return next((term for term in self.terms.values() if term in self.model.things), None)

    def cut(self, number: int) -> "Sheet":
        """The first rows alone; all of what is counted."""
        whole = self.question.shape == "count"
        return self if whole else self._replace(rows=self.rows[:number], claims=self.claims[:number])

    def heading(self, name: str) -> str:
        """A column's heading in the language of the answer."""
        return self.catalogue.columns[name][self.lang]

    def readable(self) -> "Sheet":
        """The same with `when` and `figure` in the place of their parts, and without columns that hold nothing.

        Nor is it told whether what is said is so, where all of it is.
        """
        told = [self._merge(row, claim) for row, claim in zip(self.rows, self.claims, strict=True)]
        idle = {"holds": self._so}
        kept = [name for name in told[0] if any(row[name] != idle.get(name, "") for row in told)] if told else self.names
        return self._replace(names=kept, rows=[[row[name] for name in kept] for row in told])

    def marked(self) -> "Sheet":
        """The same with a mark at what is told with a row above; see grouping."""
        place = self.names.index("says")
        marks = [_TOLD_WITH if follows else "" for follows in list_following(self.claims)]
        rows = [[*row[:place], mark + row[place], *row[place + 1 :]] for mark, row in zip(marks, self.rows, strict=True)]
        return self._replace(rows=rows)

    def narrow(self) -> "Sheet":
        """The same with how a claim holds, unless it is simply so, said before how surely it is stated, and not beside it."""
        kept = [name for name in self.names if name != "holds"]
        rows = [dict(zip(self.names, row, strict=True)) for row in self.rows]
        told = [{**row, "modality": self._phrase(row, ("holds", "modality"))} for row in rows]
        return self._replace(names=kept, rows=[[row[name] for name in kept] for row in told])

    def evidence(self, place: int) -> str:
        """How a row's claim holds unless it is simply so, how surely it is stated, by whom, and where, in one line.

        A step of a chain is told with what becomes of its ends, how it is read, and whose argument the chain is.
        """
        row = dict(zip(self.names, self.rows[place], strict=True))
        told = self._phrase(row, EVIDENCE[1:-1])
        return f"{told}; {self._phrase_step(row)}" if "direction" in row else told

    def _phrase_step(self, row: dict[str, str]) -> str:
        kind = "paragraph" if row["told_in"] else "section" if row["in_section"] else ""
        places = row["told_in"] or row["in_section"]
        argument = say(f"step.{kind}Told", self.lang, places=places) if kind else say("asking.joined", self.lang)
        return f"{row['begins']} → {row['becomes']}, {row['direction']}; {argument}"

    def _phrase(self, row: dict[str, str], names: Sequence[str]) -> str:
        """Cells in one line; "not so" needs its heading, since it stands beside a sentence that says no already."""
        told = {name: row.get(name, "") for name in names}
        if holds := told.pop("holds", ""):
            told = {"holds": "" if holds == self._so else f"{self.heading('holds')}: {holds}", **told}
        return "; ".join(filter(None, told.values()))

    @property
    def _so(self) -> str:
        return self.model.label(mx("So"), self.lang)

    def _merge(self, row: list[str], claim: Claim) -> dict[str, str]:
        cells = dict(zip(self.names, row, strict=True))
        merged = {
            "timing": ("when", phrase_period(claim, self.lang), _PERIOD),
            "value": ("figure", self._phrase_quantity(claim), _QUANTITY),
        }
        gone = {part for name, (_, _, parts) in merged.items() if name in cells for part in parts}
        told: dict[str, str] = {}
        for name, text in cells.items():
            if name in merged:
                told[merged[name][0]] = merged[name][1]
            elif name not in gone:
                told[name] = text
        return told

    def _phrase_quantity(self, claim: Claim) -> str:
        quantity = find_quantity(claim, self.model)
        return phrase_quantity(quantity, self.model, self.lang) if quantity else ""


class Part(NamedTuple):
    """One value of the column, how many rows have it, and the sentence that the first of them is stated in."""

    name: str
    number: int
    example: str


class Count(NamedTuple):
    """The number of all rows, its parts, the largest first, and the headings of part, number and example."""

    total: int
    parts: list[Part]
    headings: list[str]


def count_parts(sheet: Sheet) -> Count:
    """The rows added up by the column that the question names as its part."""
    column = str(sheet.question.part)
    place, sentences = sheet.names.index(column), sheet.names.index("sentences")
    first = {row[place]: row[sentences].split()[0] for row in reversed(sheet.rows)}
    parts = [Part(name, number, first[name]) for name, number in Counter(row[place] for row in sheet.rows).most_common()]
    return Count(len(sheet.rows), parts, [sheet.heading(column), sheet.heading("number"), say("asking.example", sheet.lang)])
