"""How a query is put to an engine, and what is said where it cannot be answered."""

from __future__ import annotations

import re
from typing import NamedTuple

from mexict_kg.errors import WrongCall, tell
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
        fault = find_fault(query, error)
        place = tell("error.placeInQuery", line=fault.line, column=fault.column) if fault.line else ""
        raise WrongCall(tell("error.queryFault", place=place, problem=fault.problem, shown=_shown(query, fault))) from error


class Fault(NamedTuple):
    """What an engine has against a query, by language, with line and column from 1 where it tells a place, else 0."""

    line: int
    column: int
    problem: dict[str, str]


def find_fault(query: str, error: Exception) -> Fault:
    """An engine's error put in words: the place, and Oxigraph's message with the character classes of its grammar left out."""
    if isinstance(error, UnicodeEncodeError):
        return Fault(0, 0, tell("error.queryNotUtf8"))
    if isinstance(error, RuntimeError):
        return Fault(0, 0, tell("error.unanswerable", reason=error))
    place = re.match(r"error at (\d+):(\d+): (.*)", str(error), re.DOTALL)
    if place is None:
        return Fault(0, 0, tell("error.notSparql", reason=error))
    return Fault(int(place[1]), int(place[2]), tell("error.notSparql", reason=_reason(place[3])))


def _reason(expected: str) -> dict[str, str]:
    if "Prefix not found" in expected:
        return tell("error.undeclaredPrefix", known=", ".join(PREFIXES))
    words = set(re.findall(r"\b[A-Z]{3,}\b", re.sub(r"\{[0-9A-F]+\}", "", expected))) - set(REFUSED)
    return tell("error.unexpectedFor", words=", ".join(sorted(words))) if words else tell("error.unexpectedText")


def _shown(query: str, fault: Fault) -> str:
    """The line of the fault, marked where it begins."""
    if not fault.line:
        return ""
    lines = query.splitlines() or [""]
    text = lines[min(fault.line, len(lines)) - 1]
    return f"\n  {text}\n  {' ' * (fault.column - 1)}^"
