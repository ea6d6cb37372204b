"""Reading the hand-written Turtle: bytes in, triples and lines out, or a refusal that names file and line."""

from functools import cached_property

import pyoxigraph as ox

from mexict_kg.errors import Unreadable
from mexict_kg.folders import Folders
from mexict_kg.inputs import decode, name_inputs, read_input, shown
from mexict_kg.words.phrases import tell


class Source:
    """One Turtle file: its name relative to the root, its triples in file order, and where each subject stands."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.text = _without_mark(name, decode(name, data))
        self.triples = _parse(name, data)
        _refuse_newer(name, self.text)

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
    root = folders.root_name
    names = [name for part in ("graph", "ontology") for name in name_inputs(root, part, (".ttl",))]
    return [Source(name, read_input(root, name)) for name in names]


def read_text(folders: Folders, name: str) -> str:
    """The text of the file with this name relative to the root; Unreadable when it is missing or not UTF-8."""
    return decode(name, read_input(folders.root_name, name))


def _without_mark(name: str, text: str) -> str:
    if text.startswith("\ufeff"):
        raise Unreadable(tell("error.beginsWithMark", file=shown(name)))
    return text


def _parse(name: str, data: bytes) -> list[ox.Triple]:
    try:
        triples = [quad.triple for quad in ox.parse(data, format=ox.RdfFormat.TURTLE)]
    except SyntaxError as error:
        reason = str(error.msg).partition(": ")[2] or str(error.msg)
        line, column = error.lineno, error.offset
        raise Unreadable(tell("error.notTurtle", file=shown(name), line=line, column=column, reason=reason)) from error
    return triples


def _refuse_newer(name: str, text: str) -> None:
    """Unreadable for what RDF 1.2 added: most tools that open our exports read RDF 1.1."""
    from mexict_kg.dataset.lines import newer_turtle

    if found := newer_turtle(text):
        raise Unreadable(tell("error.newerTurtle", file=shown(name), line=found[0], token=found[1]))
