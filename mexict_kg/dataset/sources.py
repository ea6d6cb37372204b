"""Reading the hand-written Turtle: bytes in, triples and lines out, or a refusal that names file and line."""

from functools import cached_property

import pyoxigraph as ox

from mexict_kg.errors import Unreadable
from mexict_kg.folders import Folders, files_below


class Source:
    """One Turtle file: its name relative to the root, its triples in file order, and where each subject stands."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.text = _decode(name, data)
        self.triples = _parse(name, data)

    @cached_property
    def _lines(self) -> dict[tuple[str, str], int]:
        from mexict_kg.dataset.lines import mentions  # only a finding asks for lines

        lines: dict[tuple[str, str], int] = {}
        for mention in mentions(self.text):
            lines.setdefault((mention.subject, mention.iri), mention.line)
        return lines

    def line(self, subject: str, mentioned: str | None = None) -> int | None:
        """The line on which `subject` begins, or on which its statement first mentions `mentioned`; None if absent."""
        return self._lines.get((subject, mentioned or subject)) or self._lines.get((subject, subject))

    def mentions(self, subject: str, mentioned: str | None) -> bool:
        """Whether the statement about `subject` mentions `mentioned`."""
        return mentioned is None or (subject, mentioned) in self._lines


def read_sources(folders: Folders) -> list[Source]:
    """Every Turtle file of ontology/ and graph/, in the order of their names."""
    names = [f"{part}/{name}" for part in ("graph", "ontology") for name in files_below(f"{folders.root_name}/{part}", (".ttl",))]
    return [Source(name, _read(folders.root_name, name)) for name in names]


def read_text(folders: Folders, name: str) -> str:
    """The text of the file with this name relative to the root; Unreadable when it is missing or not UTF-8."""
    return _decode(name, _read(folders.root_name, name))


def _read(root: str, name: str) -> bytes:
    try:
        with open(f"{root}/{name}", "rb") as file:
            return file.read()
    except OSError as error:
        raise Unreadable(f"{name}: cannot be read ({error.strerror}); check that it exists and its rights") from error


def _decode(name: str, data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(f"{name}:{line}: byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8") from error
    if text.startswith("\ufeff"):
        raise Unreadable(f"{name}:1: begins with a byte order mark; save the file as UTF-8 without one")
    return text


def _parse(name: str, data: bytes) -> list[ox.Triple]:
    try:
        triples = [quad.triple for quad in ox.parse(data, format=ox.RdfFormat.TURTLE)]
    except SyntaxError as error:
        reason = str(error.msg).partition(": ")[2] or str(error.msg)
        raise Unreadable(
            f"{name}:{error.lineno}:{error.offset}: not valid Turtle: {reason}; mend this line and build again"
        ) from error
    if any(isinstance(triple.object, ox.Triple) for triple in triples):
        raise Unreadable(f"{name}: holds a triple within a triple, which is RDF 1.2; write RDF 1.1")
    return triples
