"""On which line of a Turtle file each subject, and each term within its statement, stands.

RDF parsers forget lines; a finding without a line is hard to repair. This reads tokens only, on text that a parser accepted.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r'''(?P<skip>\#[^\n]*|\s+)
      |(?P<string>"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^'\\]|\\.|'(?!''))*\'\'\'|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      |(?P<iri><[^>\s]*>)
      |(?P<word>@[A-Za-z][\w-]*|\^\^)
      |(?P<name>(?:[^\W\d][\w.-]*)?:(?:[\w:%-]|\\.|\.(?=[\w:%-]))*)
      |(?P<number>[+-]?(?:\d+\.\d+|\.\d+|\d+)(?:[eE][+-]?\d+)?)
      |(?P<punctuation>[.;,()\[\]{}])
      |(?P<other>[^\s.;,()\[\]{}]+)''',
    re.VERBOSE | re.DOTALL,
)


_UNDOTTED = {"prefix": 3, "base": 2}
"""Tokens of the directives that Turtle takes from SPARQL, which no dot ends."""


ANONYMOUS = "_:"
"""The subject of every statement about a blank node."""


# The direction of a text, the version, triples within triples, reifiers and annotations.
_NEWER = re.compile(r"@[\w-]+--|@?version$|<<|>>|~|\|$|\|\}", re.IGNORECASE)
_MAYBE_NEWER = re.compile(r"--[lr]t[lr]|version|<<|~|\{\|", re.IGNORECASE)


class Mention(NamedTuple):
    """One IRI in one statement: the statement's subject, the IRI, and the line (from 1)."""

    subject: str
    iri: str
    line: int


def mentions(text: str) -> Iterator[Mention]:
    """Every IRI of a Turtle text with its line; the subject itself is the first mention of its statement."""
    prefixes: dict[str, str] = {}
    for statement in _statements(text):
        head = statement[0][1].lower()
        if head in ("@prefix", "prefix"):
            prefixes[statement[1][1][:-1]] = statement[2][1][1:-1]
        if head in ("@prefix", "prefix", "@base", "base"):
            continue
        named = [(_iri(kind, token, prefixes), line) for kind, token, line in statement if kind in ("iri", "name")]
        if head[0] in "[(" or head.startswith(ANONYMOUS):
            named.insert(0, (ANONYMOUS, statement[0][2]))
        subject = named[0][0]
        yield from (Mention(subject, iri, line) for iri, line in named)


def newer_turtle(text: str) -> tuple[int, str] | None:
    """The line and token of the first thing that RDF 1.2 added to Turtle, which a reader of RDF 1.1 cannot read."""
    if not _MAYBE_NEWER.search(text):
        return None
    return next(((line, token) for kind, token, line in _tokens(text) if kind != "string" and _NEWER.match(token)), None)


def _statements(text: str) -> Iterator[list[tuple[str, str, int]]]:
    statement: list[tuple[str, str, int]] = []
    for kind, token, line in _tokens(text):
        if token == "." and kind == "punctuation":
            if statement:
                yield statement
            statement = []
            continue
        statement.append((kind, token, line))
        if len(statement) == _UNDOTTED.get(statement[0][1].lower()):
            yield statement
            statement = []


def _tokens(text: str) -> Iterator[tuple[str, str, int]]:
    line = 1
    for match in _TOKEN.finditer(text):
        kind, token = str(match.lastgroup), match.group()
        if kind != "skip":
            yield kind, token, line
        line += token.count("\n")


def _iri(kind: str, token: str, prefixes: dict[str, str]) -> str:
    if kind == "iri":
        return token[1:-1]
    prefix, _, local = token.partition(":")
    return prefixes.get(prefix, prefix + ":") + re.sub(r"\\(.)", r"\1", local)
