"""CSV as a person opens it in a spreadsheet, which takes a text that begins with = + - or @ for a formula, and runs it."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)*([eE][+-]?\d+)?")


def write_guarded(names: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The rows below the names, with an apostrophe before each cell that would be taken for a formula; a number stays one."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([names, *(map(_guard, row) for row in rows)])
    return text.getvalue().encode()


def _guard(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
