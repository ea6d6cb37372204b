"""How a query is put to an engine, and what is said where it cannot be answered."""

from __future__ import annotations

import re
from typing import NamedTuple

from mexict_kg.errors import WrongCall
from mexict_kg.store.query_text import REFUSED, refuse_unsafe
from mexict_kg.vocabulary import PREFIXES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from mexict_kg.store.engine import Engine, Results


def run(engine: Engine, query: str) -> Results:
    """The results of a SELECT, ASK, CONSTRUCT or DESCRIBE; the project's prefixes need no declaration.

    WrongCall when the query is refused (see query_text) or is not SPARQL, with line and column.
    """
    refuse_unsafe(query)
    return run_trusted(engine, query)


def run_trusted(engine: Engine, query: str) -> Results:
    """The same without the guard, for a query of this project's own into which only terms have been put."""
    try:
        return engine.query(query)
    except (SyntaxError, RuntimeError, UnicodeEncodeError) as error:
        raise WrongCall(_message(query, find_fault(query, error))) from error


class Fault(NamedTuple):
    """What an engine has against a query, with line and column from 1 where it tells a place, else 0."""

    line: int
    column: int
    problem: str


def find_fault(query: str, error: Exception) -> Fault:
    """An engine's error put in words: the place, and Oxigraph's message with the character classes of its grammar left out."""
    if isinstance(error, UnicodeEncodeError):
        return Fault(0, 0, "the query is not UTF-8; write it in UTF-8")
    if isinstance(error, RuntimeError):
        return Fault(0, 0, f"the query cannot be answered: {error}")
    place = re.match(r"error at (\d+):(\d+): (.*)", str(error), re.DOTALL)
    if place is None:
        return Fault(0, 0, f"not valid SPARQL: {error}")
    return Fault(int(place[1]), int(place[2]), f"not valid SPARQL: {_reason(place[3])}")


def _reason(expected: str) -> str:
    if "Prefix not found" in expected:
        return f"an undeclared prefix; declared are {', '.join(PREFIXES)}"
    words = set(re.findall(r"\b[A-Z]{3,}\b", re.sub(r"\{[0-9A-F]+\}", "", expected))) - set(REFUSED)
    return f"unexpected text here{', where one may expect ' + ', '.join(sorted(words)) if words else ''}"


def _message(query: str, fault: Fault) -> str:
    """The fault with the place shown."""
    if not fault.line:
        return fault.problem
    lines = query.splitlines() or [""]
    text = lines[min(fault.line, len(lines)) - 1]
    return f"query, line {fault.line}, column {fault.column}: {fault.problem}\n  {text}\n  {' ' * (fault.column - 1)}^"
