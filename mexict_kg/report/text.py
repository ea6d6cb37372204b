"""The report's text as it lies outside the project: its sentences and paragraphs, read from tables and kept nowhere."""

import csv
import hashlib
import io
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from mexict_kg.errors import Unreadable
from mexict_kg.inputs import decode, read_input
from mexict_kg.words.phrases import tell


class ReportSentence(NamedTuple):
    """One row of sentences.tsv."""

    id: str
    paragraph: str
    kind: str
    text: str

    @property
    def hash(self) -> str:
        """First 16 hexadecimal digits of the SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:16]


def read_sentences(report: Path) -> list[ReportSentence]:
    """The sentences of the report; `report` is its folder or any file in it."""
    rows = read_rows(find_text(report) / "sentences.tsv", ReportSentence._fields)
    return [ReportSentence(row["id"], row["paragraph"], row["kind"], row["text"]) for row in rows]


def read_paragraphs(report: Path) -> list[dict[str, str]]:
    """The rows of paragraphs.tsv by column; `report` is the report's folder or any file in it."""
    return read_rows(find_text(report) / "paragraphs.tsv", ("id", "kind", "sha256"))


def read_rows(table: Path, columns: Iterable[str]) -> list[dict[str, str]]:
    """The rows of a tab-separated table by the names in its first line, among them these; quotation marks are text.

    Unreadable where a column is missing or a row is not as long as the first.
    """
    text = decode(table.name, read_input(str(table.parent), table.name))
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, 2):
        if missing := [column for column in columns if row.get(column) is None]:
            raise Unreadable(tell("error.lacksColumnOfReport", file=table.name, line=number, column=missing[0]))
    return rows


def find_text(report: Path) -> Path:
    """The folder of the report's text, which is named itself or by a file in it; Unreadable where it is none."""
    folder = report if report.is_dir() else report.parent
    if not (folder / "sentences.tsv").is_file():
        raise Unreadable(tell("error.noReport", folder=report))
    return folder
