"""What a check finds: one broken rule at one subject, with its place and its remedy."""

from collections.abc import Iterable
from typing import NamedTuple

from mexict_kg.dataset.sources import Source
from mexict_kg.inputs import shown
from mexict_kg.vocabulary import shorten


class Finding(NamedTuple):
    """One broken rule. `line` counts from 1; `file` and `line` are empty when no file speaks of the subject."""

    rule: str
    severity: str
    file: str
    line: int | None
    subject: str
    problem: str
    remedy: str

    def render(self) -> str:
        """The finding in two lines, as `file:line: severity: subject ...`."""
        place = f"{shown(self.file)}:{self.line}: " if self.file else ""
        return f"{place}{self.severity}: {shorten(self.subject)} {self.problem} [{self.rule}]\n    {self.remedy}"


def place(subject: str, mentioned: str | None, sources: Iterable[Source]) -> tuple[str, int | None]:
    """The file and line where the statement about `subject` mentions `mentioned`, else where it begins.

    A file that has both wins over one that only describes the subject.
    """
    found = [
        (source.mentions(subject, mentioned), source.name, line)
        for source in sources
        if (line := source.line(subject, mentioned))
    ]
    if not found:
        return "", None
    _, name, line = max(found, key=lambda row: row[0])
    return name, line
