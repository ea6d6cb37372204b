"""An answer in Markdown, in the shape of its question: a table, a number with its parts, a chain, or a timeline."""

import re
from collections.abc import Iterator

from mexict_kg.asking.parameters import told
from mexict_kg.asking.render.chains import Chain, Link, chains, link_told
from mexict_kg.asking.render.counts import Count, counted
from mexict_kg.asking.render.sheet import Sheet
from mexict_kg.vocabulary import shorten

AS_STATED = {"en": "as stated in 2021", "es": "según lo dicho en 2021"}


def markdown(sheet: Sheet, nothing: str) -> str:
    """The question, what was asked about, and the answer, or `nothing` in the place of an empty one."""
    asked = told(sheet.question, sheet.terms)
    head = f"**{escaped(sheet.question.question[sheet.lang])}**" + (f" {_code(asked)}" if asked else "")
    body = "\n".join(_SHAPES[sheet.question.shape](sheet)) if sheet.rows else nothing
    return f"{head}\n\n{body}\n\n*{len(sheet.rows)} {_rows(sheet)}, {AS_STATED[sheet.lang]}*\n"


def escaped(text: str) -> str:
    """A text whose marks Markdown takes as they are."""
    return re.sub(r"([\\`*_{}\[\]<>#|~!&])", r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    """A text as code, between more backticks than stand together in it."""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence} {text} {fence}" if "`" in text else f"`{text}`"


def html(sheet: Sheet, nothing: str) -> str:
    """The same as HTML, without any markup of the cells' own."""
    from markdown_it import MarkdownIt  # only a notebook pays for it

    return str(MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown(sheet, nothing)))


def _rows(sheet: Sheet) -> str:
    words = {"en": ("row", "rows"), "es": ("fila", "filas")}[sheet.lang]
    return words[len(sheet.rows) != 1]


def table_lines(headings: list[str], rows: list[list[str]]) -> Iterator[str]:
    """A table of Markdown."""
    yield "| " + " | ".join(map(escaped, headings)) + " |"
    yield "|" + "---|" * len(headings)
    yield from ("| " + " | ".join(map(escaped, row)) + " |" for row in rows)


def _table(sheet: Sheet) -> Iterator[str]:
    readable = sheet.readable()
    yield from table_lines([readable.heading(name) for name in readable.names], readable.rows)


def _count(sheet: Sheet) -> Iterator[str]:
    count: Count = counted(sheet)
    yield f"**{count.total}** {count.headings[1]}\n"
    yield from table_lines(count.headings, [[part.name, str(part.number), part.example] for part in count.parts])


def _chain(sheet: Sheet) -> Iterator[str]:
    evidence = {claim.iri: sheet.evidence(place) for place, claim in enumerate(sheet.claims)}
    for chain in chains(sheet.claims, sheet.start, sheet.model):
        yield f"- **{escaped(sheet.model.label(chain.root, sheet.lang))}**"
        yield from _links(chain, sheet, evidence, 1)


def _links(parent: Chain | Link, sheet: Sheet, evidence: dict[str, str], depth: int) -> Iterator[str]:
    for link in parent.links if isinstance(parent, Chain) else parent.then:
        known = f"{escaped(evidence[link.claim.iri])}; {shorten(link.claim.iri)}"
        yield f"{'  ' * depth}- {escaped(link_told(link, sheet.model, sheet.lang))} *({known})*"
        yield from _links(link, sheet, evidence, depth + 1)


def _timeline(sheet: Sheet) -> Iterator[str]:
    readable = sheet.readable()
    before = None
    for place, row in enumerate(readable.rows):
        cells = dict(zip(readable.names, row, strict=True))
        if cells.get("when", "") != before:
            before = cells.get("when", "")
            yield f"- **{escaped(before or '—')}**"
        figure = f" — {escaped(cells['figure'])}" if cells.get("figure") else ""
        yield f"  - {escaped(cells['says'])}{figure} *({escaped(sheet.evidence(place))}; {cells['claim']})*"


_SHAPES = {"table": _table, "count": _count, "chain": _chain, "timeline": _timeline}
