"""A SPARQL query as text: its tokens, what is refused in it, and the exchange of one term for another.

Both engines call out for SERVICE and LOAD, rdflib reads local files for FROM, and deep nesting crashes Oxigraph's parser;
neither library has a switch, so a query is read here before an engine sees it.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from mexict_kg.errors import WrongCall, tell

LONGEST = 256_000
"""Characters of the longest query that is taken."""
LARGEST = 5_000
"""Tokens of the largest query that is taken; some 15,000 in a row of OPTIONALs or && overflow the engine's stack."""
_LIGHT = 120
"""Tokens up to which a query counts as light."""
_CHOOSING = {"LIMIT", "OFFSET", "SAMPLE", "GROUP_CONCAT"}
"""What tells of some rows only, or in their order: engines have another where none is asked for."""
DEEPEST = 128
"""Deepest nesting of brackets that is taken; every question of the catalogue stays below 10."""

_TOKEN = re.compile(
    r"""(?P<skip>\s+|\#[^\n\r]*)
      |(?P<string>\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''|\"(?:[^\"\\\n\r]|\\.)*\"|'(?:[^'\\\n\r]|\\.)*')
      |(?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)
      |(?P<variable>[?$]\w+)
      |(?P<tag>@[A-Za-z][A-Za-z0-9-]*)
      |(?P<name>(?:[^\W\d_][\w.-]*|_)?:(?:[\w:%-]|\\.|\.(?=[\w:%-]))*)
      |(?P<word>[^\W\d]\w*)
      |(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)
      |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}
REFUSED = ("SERVICE", "FROM")
"""Words that would have an engine ask another source."""


def tokens(query: str) -> Iterator[tuple[str, str]]:
    """The kind and text of every token; joined, the texts give the query back."""
    for match in _TOKEN.finditer(query):
        yield str(match.lastgroup), match.group()


def refuse_unsafe(query: str) -> None:
    """WrongCall for a query that asks elsewhere, writes, or is too long or too deep to be handed to an engine."""
    if not query.strip():
        raise WrongCall(tell("error.emptyQuery"))
    if len(query) > LONGEST:
        raise WrongCall(tell("error.queryTooLong", length=len(query), longest=LONGEST))
    size = sum(kind != "skip" for kind, _ in tokens(query))
    if size > LARGEST:
        raise WrongCall(tell("error.queryTooLarge", size=size, largest=LARGEST))
    for text in {query, _ESCAPE.sub(_unescape, query)}:
        _refuse_words(text)
    _refuse_depth(query)


def find_refused(query: str) -> int:
    """Where the first word stands that is refused wherever it stands; 0 where none is written out."""
    offset = 0
    for kind, text in tokens(query):
        if kind == "word" and text.upper() in (*REFUSED, *_UPDATES):
            return offset
        offset += len(text)
    return 0


def is_light(query: str) -> bool:
    """Whether a query is answered with little work, and with the same rows by every engine: it asks for one thing of which
    something is known, over no path of any length, and does not choose among its rows.
    """
    told = [text.upper() for kind, text in tokens(query[:LONGEST]) if kind != "skip"]
    if told.count("{") != 1 or len(told) > _LIGHT or _CHOOSING & set(told):
        return False
    start = told.index("{") + 1
    pattern = told[start : told.index("}", start)] if "}" in told[start:] else []
    ends = [text for text in (pattern[:1] + pattern[2:3]) if not text.startswith(("?", "$"))]
    return bool(ends) and "." not in pattern[:-1] and not {"*", "+"} & set(pattern)


def exchange(query: str, new: Mapping[str, str]) -> str:
    """The query with each token that is a key of `new` exchanged for its value, all at once, but not in comments."""
    return "".join(text if kind == "skip" else new.get(text, text) for kind, text in tokens(query))


def _refuse_words(query: str) -> None:
    words = [text.upper() for kind, text in tokens(query) if kind == "word"]
    verb = next((word for word in words if word not in ("PREFIX", "BASE")), "")
    if verb in _UPDATES:
        raise WrongCall(tell("error.isUpdate", verb=verb))
    for word in REFUSED:
        if word in words:
            raise WrongCall(tell(f"error.takeOut{word}"))


def _refuse_depth(query: str) -> None:
    deepest = max(_depths(query), default=0)
    if deepest > DEEPEST:
        raise WrongCall(tell("error.queryTooDeep", depth=deepest, deepest=DEEPEST))


def _depths(query: str) -> Iterator[int]:
    """Nesting of brackets at each token, and the length of chains such as !!!! that engines read recursively."""
    depth = chain = 0
    for kind, text in tokens(query):
        if kind == "other":
            depth += (text in "({[") - (text in ")}]")
            chain = chain + 1 if text in "!+-*/^|" else 0
        yield max(depth, chain)


def _unescape(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    decode: Callable[[int], str] = chr
    return decode(code) if code < 0x110000 else match[0]
