"""How a query is put to an engine, and what is said where it cannot be answered."""

from __future__ import annotations

import re

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
    except UnicodeEncodeError as error:
        raise WrongCall("the query is not UTF-8; write it in UTF-8") from error
    except RuntimeError as error:
        raise WrongCall(f"the query cannot be answered: {error}") from error
    except SyntaxError as error:
        raise WrongCall(_syntax_message(query, str(error))) from error


def _syntax_message(query: str, message: str) -> str:
    """Oxigraph's message with the place shown and the character classes of its grammar left out."""
    place = re.match(r"error at (\d+):(\d+): (.*)", message, re.DOTALL)
    if place is None:
        return f"not valid SPARQL: {message}"
    line, column, expected = int(place[1]), int(place[2]), place[3]
    lines = query.splitlines() or [""]
    text = lines[min(line, len(lines)) - 1]
    if "Prefix not found" in expected:
        reason = f"an undeclared prefix; declared are {', '.join(PREFIXES)}"
    else:
        words = set(re.findall(r"\b[A-Z]{3,}\b", re.sub(r"\{[0-9A-F]+\}", "", expected))) - set(REFUSED)
        reason = f"unexpected text here{', where one may expect ' + ', '.join(sorted(words)) if words else ''}"
    return f"query, line {line}, column {column}: not valid SPARQL: {reason}\n  {text}\n  {' ' * (column - 1)}^"
