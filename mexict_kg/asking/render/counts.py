"""The rows of an answer added up by one of its columns, for a question that asks how many."""

from collections import Counter
from typing import NamedTuple

from mexict_kg.asking.render.sheet import Sheet


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


_FOR_EXAMPLE = {"en": "for example in", "es": "por ejemplo en"}


def counted(sheet: Sheet) -> Count:
    """The rows added up by the column that the question names as its part."""
    column = str(sheet.question.part)
    place, sentences = sheet.names.index(column), sheet.names.index("sentences")
    first = {row[place]: row[sentences].split()[0] for row in reversed(sheet.rows)}
    parts = [Part(name, number, first[name]) for name, number in Counter(row[place] for row in sheet.rows).most_common()]
    return Count(len(sheet.rows), parts, [sheet.heading(column), sheet.heading("number"), _FOR_EXAMPLE[sheet.lang]])
