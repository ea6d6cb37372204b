"""Answers written out: as a table to read, or in the standard formats of SPARQL results and RDF."""

from __future__ import annotations

import pyoxigraph as ox

from mexict_kg.errors import WrongCall, show_controls, tell
from mexict_kg.store.serialization import NOT_XML_WRITTEN, serialize
from mexict_kg.vocabulary import shorten

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from mexict_kg.store.engine import Results

    class SupportsWrite(Protocol):
        """What bytes can be written to."""

        def write(self, data: bytes, /) -> int: ...


ROWS = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
TRIPLES = ("turtle", "ntriples")
FORMATS = ("table", *ROWS, *TRIPLES)

_NATIVE: dict[str, Callable[[str], object]] = {
    "xsd:integer": int,
    "xsd:decimal": float,
    "xsd:double": float,
    "xsd:boolean": lambda text: text in ("true", "1"),
}

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None


def write_results(results: Results, form: str | None, *, terminal: bool = False) -> bytes:
    """The results in one of FORMATS; None chooses a table for a terminal, else CSV for rows and Turtle for triples.

    WrongCall when the format cannot hold this kind of result.
    """
    try:
        if isinstance(results, ox.QueryTriples):
            return _triples(results, form or "turtle")
        form = form or ("table" if terminal else "csv")
        return _boolean(results, form) if isinstance(results, ox.QueryBoolean) else _rows(results, form, terminal)
    except RuntimeError as error:  # an engine finds some faults, such as an unknown function, only as it goes
        raise WrongCall(tell("error.unanswerable", reason=error)) from error


def stream_results(results: Results, form: str | None, file: SupportsWrite, *, terminal: bool = False) -> None:
    """The same, written as the engine finds it where the format can be written row by row; what was written stays written.

    WrongCall also where an XML file cannot hold a character of the answer.
    """
    kept = form or ("table" if terminal else "csv")
    if not isinstance(results, ox.QuerySolutions) or kept not in ROWS:
        file.write(write_results(results, form, terminal=terminal))
        return
    passing = _Passing(file, is_xml=kept == "xml")
    try:
        results.serialize(passing, format=ROWS[kept])  # type: ignore[arg-type] # it only writes
    except RuntimeError as error:
        raise WrongCall(tell("error.unanswerableOn", reason=error)) from error
    passing.end()


class _Passing:
    """Hands on what an engine writes, and what XML cannot say as it is: a carriage return by its number, other controls not."""

    def __init__(self, file: SupportsWrite, *, is_xml: bool) -> None:
        self._file, self._is_xml, self._last = file, is_xml, b"\n"

    def write(self, data: bytes) -> int:
        if self._is_xml and (match := NOT_XML_WRITTEN.search(self._last[-2:] + bytes(data))):
            raise WrongCall(tell("error.noXmlAnswer", code=ord(match[0].decode())))
        self._file.write(bytes(data).replace(b"\r", b"&#13;") if self._is_xml else data)
        self._last = (self._last + bytes(data))[-3:]
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def end(self) -> None:
        """End the last line."""
        if not self._last.endswith(b"\n"):
            self._file.write(b"\n")


def rows(results: Results) -> tuple[list[str], list[list[Term]]]:
    """The variables and rows of a SELECT."""
    if not isinstance(results, ox.QuerySolutions):
        raise WrongCall(tell("error.onlySelectHasRows"))
    names = [variable.value for variable in results.variables]
    return names, [[solution[name] for name in names] for solution in results]


def cell(term: Term) -> str:
    """A term as a person reads it: CURIE, bare text, or nothing."""
    if term is None:
        return ""
    if isinstance(term, ox.NamedNode):
        return shorten(term.value)
    return term.value if isinstance(term, ox.Literal) else str(term)


def exact(term: Term) -> str:
    """A term as SPARQL's CSV has it: the whole IRI, bare text, or nothing."""
    return "" if term is None else str(getattr(term, "value", term))


def native(term: Term) -> object:
    """A term as Python has it: a number, a truth value, None for nothing, else the text of `cell`."""
    if isinstance(term, ox.Literal) and (convert := _NATIVE.get(shorten(term.datatype.value))):
        try:
            return convert(term.value)
        except ValueError:  # a number in name only
            return cell(term)
    return cell(term) if term is not None else None


def _rows(results: ox.QuerySolutions, form: str, terminal: bool) -> bytes:
    if form == "table":
        names, found = rows(results)
        return _table(names, [[cell(term) for term in row] for row in found], terminal)
    _expect(form, ("table", *ROWS), "Rows")
    data = results.serialize(format=ROWS[form])
    assert data is not None
    return data if data.endswith(b"\n") else data + b"\n"


def _boolean(results: ox.QueryBoolean, form: str) -> bytes:
    if form in ("json", "xml"):
        data = results.serialize(format=ROWS[form])
        assert data is not None
        return data
    _expect(form, ("table", *ROWS), "Truth")
    return b"true\n" if results else b"false\n"


def _triples(results: ox.QueryTriples, form: str) -> bytes:
    _expect(form, TRIPLES, "Triples")
    return serialize(results, form)


def _expect(form: str, known: object, kind: str) -> None:
    names = list(known)  # type: ignore[call-overload]
    if form not in names:
        raise WrongCall(tell(f"error.cannotHold{kind}", format=form, known=", ".join(names)))


def _table(names: list[str], found: list[list[str]], terminal: bool) -> bytes:
    if terminal:
        from mexict_kg.store.tables import render_rows  # only a person at a terminal pays for it

        return render_rows(names, [[show_controls(text) for text in row] for row in found]).encode()
    measure = _choose_measure(names, *found)
    widths = [max(map(measure, column)) for column in zip(names, *found, strict=True)]
    padded = ([text + " " * (width - measure(text)) for text, width in zip(row, widths, strict=True)] for row in [names, *found])
    lines = ["  ".join(row).rstrip() for row in padded]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return ("\n".join(lines) + "\n").encode()


def _choose_measure(*rows: list[str]) -> Callable[[str], int]:
    """How many columns a text takes: as many as it has letters, unless there are wide ones or such as stand on others.

    Before the first of those come all that English and Spanish are written with.
    """
    if all(max(text, default="") < "\u0300" for row in rows for text in row):
        return len
    from rich.cells import cell_len  # takes as long as a quick query

    return cell_len
