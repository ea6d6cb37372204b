"""What coverage lets pass, and why: tables in graph/report/ of sentences without claims, and of numbers that none carries."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from mexict_kg.check.findings import Finding
from mexict_kg.dataset.sources import read_text
from mexict_kg.folders import Folders
from mexict_kg.vocabulary import PREFIXES

RULE: Final = "audit-table"


class Row(NamedTuple):
    """One line of a table, counted from 1; `key` is all of its cells but the last, which is the reason."""

    line: int
    cells: tuple[str, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return self.cells[:-1]


class Table:
    """A table of allowances: tab-separated, a header line, sorted by its key, which stands once.

    `rows` are those of the right form, `findings` what is wrong with the form of the others.
    """

    def __init__(self, folders: Folders, name: str, columns: tuple[str, ...]) -> None:
        self.name = name
        self._columns = columns
        lines = [tuple(line.split("\t")) for line in read_text(folders, name).splitlines()]
        self._header, self._all = lines[:1], [Row(number, cells) for number, cells in enumerate(lines[1:], 2)]
        self.rows = [row for row in self._all if self._complete(row)]
        self.findings = [*self._form(), *self._order()]

    def needless(self, row: Row, problem: str, remedy: str = "take the row out, or correct it") -> Finding:
        """The finding that a row of this table allows what needs no allowance."""
        return self._finding(row.line, PREFIXES["mxp"] + row.cells[0], problem, remedy)

    def _complete(self, row: Row) -> bool:
        return len(row.cells) == len(self._columns) and all(cell and cell == cell.strip() for cell in row.cells)

    def _form(self) -> Iterator[Finding]:
        told = ", ".join(self._columns)
        if self._header != [self._columns]:
            yield self._finding(1, "the header", f"is not {told}", f"begin the file with {told}, separated by tabs")
        for row in self._all:
            if not self._complete(row):
                yield self._finding(
                    row.line, "the row", f"does not fill the columns {told}", "one tab between two, no blanks around"
                )

    def _order(self) -> Iterator[Finding]:
        for above, row in pairwise(self.rows):
            if above.key >= row.key:
                problem = f'"{" ".join(row.key)}" comes after "{" ".join(above.key)}"'
                yield self._finding(row.line, "the row", problem, "sort the rows by sentence and number, each once")

    def _finding(self, line: int, subject: str, problem: str, remedy: str) -> Finding:
        return Finding(RULE, "error", self.name, line, subject, problem, remedy)
