"""What the command reads and writes: queries in, answers out, and the format that a file's ending asks for."""

from __future__ import annotations

import os
import re
import sys

from mexict_kg.errors import Unreadable, WrongCall, show_controls, tell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from mexict_kg.store.results import SupportsWrite

STANDARD = (None, "-")
_LONGEST = 1_000
"""Letters of the longest line that is said of anything: what is repeated of a call may be as long as it likes."""
_MOST = 2_000_000
"""Bytes of a query that are read; a query that is taken has fewer."""
_STEERING = re.compile(
    rb"(\x1b\[[0-9;]*m)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]"
)
_SCREEN = 40
"""Lines of an answer that a person reads first at a terminal."""
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


def open_closed_streams() -> None:
    """Let the numbers of the standard streams lead nowhere where they are closed: the next file opened would get them, and what
    is said would stand in the data.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open to the end


def notify(message: str) -> None:
    """Say something on standard error, one line or several; where nobody listens, nobody is told."""
    lines = [line if len(line) <= _LONGEST else _shorten(line) for line in message.split("\n")]
    try:
        sys.stderr.write(show_controls("\n".join(lines)) + "\n")
        sys.stderr.flush()
    except (OSError, ValueError):  # closed, full, or gone
        pass


def _shorten(line: str) -> str:
    return f"{line[: _LONGEST // 2]} ... {line[-_LONGEST // 3 :]}"


def read_query(given: str, lang: str) -> str:
    """A query from standard input (`-`), from a file, or as given; `lang` is spoken with who types it."""
    if given == "-":
        return _from_standard_input(lang)
    if given.endswith(".rq") or (os.path.exists(given) and not os.path.isdir(given)):
        return _from_file(given)
    if given and not set(given) & set(" {\n"):
        raise WrongCall(tell("error.neitherQueryNorFile", given=given))
    return given


def by_ending(output: str | None, endings: dict[str, str]) -> str | None:
    """The format that the name of an output file asks for, or None."""
    return endings.get(os.path.splitext(output or "")[1].lower())


def drawing_format(output: str | None) -> str:
    """The format of a drawing by its file's ending; SVG for standard output."""
    form = "svg" if output in STANDARD else by_ending(output, DRAWING_ENDINGS)
    if form is None:
        raise WrongCall(tell("error.noDrawingFormat", output=output))
    return form


def choose_format(given: str | None, output: str | None, known: Sequence[str], *, shown: str | None = "table") -> str | None:
    """The format asked for, else that of the output's ending, else the one `shown` to a person; None leaves it to the answer."""
    if given not in (None, *known):
        raise WrongCall(tell("error.noFormat", given=given, known=", ".join(known)))
    ending = by_ending(output, ENDINGS)
    return given or (ending if ending in known else None) or (shown if to_terminal(output) else None)


def to_terminal(output: str | None) -> bool:
    """Whether what is written comes before a person's eyes at once."""
    return output in STANDARD and sys.stdout is not None and sys.stdout.isatty()


def refuse_output(output: str | None) -> None:
    """WrongCall for a file that cannot be written, before anything is worked out for it."""
    if output in STANDARD:
        return
    from pathlib import Path

    from mexict_kg.dataset.writing import refuse_file

    refuse_file(Path(str(output)))


def write(data: bytes, output: str | None) -> None:
    """Write to a file, whole or not at all, or to standard output; WrongCall when that cannot be written."""
    with writing(output, in_colours=True) as file:
        file.write(data)


def write_told(text: str, output: str | None, lang: str, *, all_lines: bool) -> None:
    """Write a text as `write` does; before a person's eyes only as much as fits a screen, unless all lines are asked for."""
    lines = text.splitlines()
    left = len(lines) - _SCREEN
    if left > 0 and not all_lines and to_terminal(output):
        from mexict_kg.words.phrases import say

        text = "\n".join([*lines[:_SCREEN], "", say("asking.moreLines", lang, n=left), ""])
    write(text.encode(), output)


def writing(output: str | None, *, in_colours: bool = False) -> AbstractContextManager[SupportsWrite]:
    """Where to write bit by bit: a file, which appears whole or not at all, or standard output, which tells each bit at once."""
    if output in STANDARD:
        return _StandardOutput(to_terminal(output), in_colours)
    from pathlib import Path

    from mexict_kg.dataset.writing import writing_file

    return writing_file(Path(str(output)))


class _StandardOutput:
    """Standard output in bytes; on a terminal every character that would steer it is written out, unless colours are meant."""

    def __init__(self, is_terminal: bool, in_colours: bool) -> None:
        self._is_terminal, self._in_colours = is_terminal, in_colours

    def __enter__(self) -> _StandardOutput:
        return self

    def write(self, data: bytes) -> int:
        sys.stdout.buffer.write(_STEERING.sub(self._show, data) if self._is_terminal else data)
        return len(data)

    def _show(self, match: re.Match[bytes]) -> bytes:
        return match[0] if match[1] and self._in_colours else show_controls(match[0].decode()).encode()

    def flush(self) -> None:
        sys.stdout.flush()

    def __exit__(self, kind: type | None, error: BaseException | None, _: object) -> None:
        try:
            if error is None:
                self.flush()
        except (OSError, AttributeError) as fault:
            error = fault
        if isinstance(error, (OSError, AttributeError)) and not isinstance(error, BrokenPipeError):
            sys.stdout = None  # a full disk, or no standard output at all: else Python tries again at its end
            raise WrongCall(tell("error.noStandardOutput")) from error
        if error is not None:
            raise error


def _from_standard_input(lang: str) -> str:
    if sys.stdin is None or sys.stdin.closed:
        raise WrongCall(tell("error.noStandardInput"))
    if sys.stdin.isatty():
        from mexict_kg.words.phrases import say

        notify(say("notice.readingQuery", lang))
    return _decode(sys.stdin.buffer.read(_MOST))


def _from_file(name: str) -> str:
    try:
        with open(name, "rb") as file:
            return _decode(file.read(_MOST), name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", error)
        raise Unreadable(tell("error.queryUnread", name=name, reason=reason)) from error


def _decode(data: bytes, file: str = "") -> str:
    if len(data) == _MOST:
        from mexict_kg.store.query_text import LONGEST

        raise WrongCall(tell("error.tooLongQuery", name=file or tell("error.standardInput"), most=LONGEST))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        name = file or tell("error.standardInput")
        raise Unreadable(tell("error.queryFileNotUtf8", name=name, number=error.start + 1)) from error
