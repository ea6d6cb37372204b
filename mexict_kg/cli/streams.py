"""What the command reads and writes: queries in, answers out, and the format that a file's ending asks for."""

import os
import sys
from collections.abc import Sequence

from mexict_kg.errors import Unreadable, WrongCall

STANDARD = (None, "-")
ENDINGS = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".xml": "xml",
    ".ttl": "turtle",
    ".nt": "ntriples",
    ".md": "markdown",
    ".html": "html",
}
DRAWING_ENDINGS = {".svg": "svg", ".png": "png", ".pdf": "pdf"}
GRAPH_ENDINGS = {".ttl": "turtle", ".nt": "ntriples", ".jsonld": "jsonld", ".json": "jsonld", ".rdf": "rdfxml", ".xml": "rdfxml"}


def read_query(given: str) -> str:
    """A query from standard input (`-`), from a file whose name ends in .rq, or as given."""
    if given == "-":
        return _from_standard_input()
    if given.endswith(".rq"):
        return _from_file(given)
    if given and not set(given) & set(" {\n"):
        raise WrongCall(f'"{given}" is neither a query nor an .rq file; to answer a question of the catalogue, use mexict ask')
    return given


def by_ending(output: str | None, endings: dict[str, str]) -> str | None:
    """The format that the name of an output file asks for, or None."""
    return endings.get(os.path.splitext(output or "")[1].lower())


def drawing_format(output: str | None) -> str:
    """The format of a drawing by its file's ending; SVG for standard output."""
    form = "svg" if output in STANDARD else by_ending(output, DRAWING_ENDINGS)
    if form is None:
        raise WrongCall(f'"{output}" does not say the format; let the name end in .svg, .png or .pdf')
    return form


def choose_format(given: str | None, output: str | None, known: Sequence[str]) -> str | None:
    """The format asked for, else that of the output's ending, else a table for a person; None leaves the choice to the answer."""
    if given not in (None, *known):
        raise WrongCall(f'no format is called "{given}"; take one of {", ".join(known)}')
    ending = by_ending(output, ENDINGS)
    return given or (ending if ending in known else None) or ("table" if to_terminal(output) else None)


def to_terminal(output: str | None) -> bool:
    """Whether what is written comes before a person's eyes at once."""
    return output in STANDARD and sys.stdout is not None and sys.stdout.isatty()


def write(data: bytes, output: str | None) -> None:
    """Write to a file, whole or not at all, or to standard output; WrongCall when that cannot be written."""
    if output not in STANDARD:
        from pathlib import Path

        from mexict_kg.dataset.publish import write_file

        write_file(Path(str(output)), data)
        return
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (OSError, AttributeError) as error:  # a full disk, or no standard output at all
        sys.stdout = None  # else Python tries again at its end
        raise WrongCall("standard output cannot be written; name a file with -o") from error


def _from_standard_input() -> str:
    if sys.stdin.isatty():
        print("Reading the query from standard input; end it with Ctrl-D.", file=sys.stderr)
    return _decode(sys.stdin.buffer.read(), "standard input")


def _from_file(name: str) -> str:
    try:
        with open(name, "rb") as file:
            return _decode(file.read(), name)
    except OSError as error:
        raise Unreadable(f"{name}: cannot be read ({error.strerror}); check its name") from error


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{name}: byte {error.start + 1} is not UTF-8; save the query as UTF-8") from error
