"""Reading the hand-written Turtle: bytes in, triples and lines out, or a refusal that names file and line."""

import hashlib
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from mexict_kg.errors import Unreadable
from mexict_kg.folders import PACKAGE, Folders
from mexict_kg.positions import mentions


class Source:
    """One Turtle file: its name relative to the root, its triples in file order, and where each subject stands."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.text = _decode(name, data)
        self.triples = _parse(name, data)

    @cached_property
    def _lines(self) -> dict[tuple[str, str], int]:
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
    return [Source(path.relative_to(folders.root).as_posix(), _read(path, folders.root)) for path in source_files(folders)]


def source_files(folders: Folders) -> list[Path]:
    """The Turtle files that a build reads."""
    found = [*folders.ontology.rglob("*.ttl"), *folders.graph.rglob("*.ttl")]
    return sorted(found, key=lambda path: path.relative_to(folders.root).as_posix())


def fingerprint(folders: Folders) -> str:
    """SHA-256 over every file that a build depends on: the Turtle, the derivation rules, and the package itself."""
    digest = hashlib.sha256()
    code = [
        p for p in PACKAGE.rglob("*") if p.suffix in (".py", ".j2", ".js", ".css") and "data" not in p.parts[len(PACKAGE.parts) :]
    ]
    rules = (folders.queries / "derive").glob("*.rq")
    for base, files in ((folders.root, [*source_files(folders), *sorted(rules)]), (PACKAGE, sorted(code))):
        for path in files:
            name = path.relative_to(base).as_posix().encode()
            digest.update(b"%d %b %d " % (len(name), name, path.stat().st_size))
            digest.update(_read(path, base))
    return digest.hexdigest()


def _read(path: Path, root: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(
            f"{path.relative_to(root)}: cannot be read ({error.strerror}); check that it exists and its rights"
        ) from error


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
        return [quad.triple for quad in ox.parse(data, format=ox.RdfFormat.TURTLE)]
    except SyntaxError as error:
        reason = str(error.msg).partition(": ")[2] or str(error.msg)
        raise Unreadable(
            f"{name}:{error.lineno}:{error.offset}: not valid Turtle: {reason}; mend this line and build again"
        ) from error
