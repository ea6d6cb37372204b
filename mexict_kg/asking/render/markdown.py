"""An answer in Markdown, in the shape of its question: a table, a number with its parts, a chain, or a timeline."""

import re
from collections.abc import Iterator

from mexict_kg.asking.parameters import phrase_parameters
from mexict_kg.asking.render.chains import Chain, Link, collect_evidence, hang_sheet, phrase_reading
from mexict_kg.asking.render.sheet import Sheet, count_parts
from mexict_kg.model.wording import phrase_triple
from mexict_kg.vocabulary import shorten
from mexict_kg.words.phrases import many, say


def render_markdown(sheet: Sheet, nothing: str) -> str:
    """The question, what was asked about, and the answer, or `nothing` in the place of an empty one."""
    asked = phrase_parameters(sheet.question, sheet.terms)
    head = f"**{escape(sheet.question.question[sheet.lang])}**" + (f" {_code(asked)}" if asked else "")
    body = "\n".join(_SHAPES[sheet.question.shape](sheet)) if sheet.rows else escape(nothing)
    return f"{head}\n\n{body}\n\n*{many(len(sheet.rows), 'row', sheet.lang)}, {say('claim.asStated', sheet.lang)}*\n"


def escape(text: str) -> str:
    """A text whose marks Markdown takes as they are."""
    return re.sub(r"([\\`*_{}\[\]<>#|~!&])", r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    """A text as code, between more backticks than stand together in it."""
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{fence} {text} {fence}" if "`" in text else f"`{text}`"


def render_html(sheet: Sheet, nothing: str) -> str:
    """The same as HTML, without any markup of the cells' own."""
    from markdown_it import MarkdownIt  # only a notebook pays for it

    return str(MarkdownIt("commonmark", {"html": False}).enable("table").render(render_markdown(sheet, nothing)))


def render_table(headings: list[str], rows: list[list[str]]) -> Iterator[str]:
    """A table of Markdown."""
    yield "| " + " | ".join(map(escape, headings)) + " |"
    yield "|" + "---|" * len(headings)
    yield from ("| " + " | ".join(map(escape, row)) + " |" for row in rows)


def _table(sheet: Sheet) -> Iterator[str]:
    readable = sheet.marked().readable()
    yield from render_table([readable.heading(name) for name in readable.names], readable.rows)


def _count(sheet: Sheet) -> Iterator[str]:
    count = count_parts(sheet)
    yield f"**{count.total}** {count.headings[1]}\n"
    yield from render_table(count.headings, [[part.name, str(part.number), part.example] for part in count.parts])


def _chain(sheet: Sheet) -> Iterator[str]:
    evidence = collect_evidence(sheet)
    for chain in hang_sheet(sheet):
        yield f"- **{escape(sheet.model.label(chain.root, sheet.lang))}**"
        yield from _links(chain, sheet, evidence, 1)


def _links(parent: Chain | Link, sheet: Sheet, evidence: dict[str, str], depth: int) -> Iterator[str]:
    for link in parent.links if isinstance(parent, Chain) else parent.then:
        if link.over:
            yield f"{'  ' * depth}- *{escape(phrase_reading(link.over, sheet.model, sheet.lang))}*"
        known = f"{escape(evidence[link.claim.iri])}; {shorten(link.claim.iri)}"
        yield f"{'  ' * depth}- {escape(phrase_triple(link.claim, sheet.model, sheet.lang))} *({known})*"
        yield from _links(link, sheet, evidence, depth + 1)


def _timeline(sheet: Sheet) -> Iterator[str]:
    readable = sheet.readable()
    before = None
    for place, row in enumerate(readable.rows):
        cells = dict(zip(readable.names, row, strict=True))
        if cells.get("when", "") != before:
            before = cells.get("when", "")
            yield f"- **{escape(before or '—')}**"
        quantity = f" — {escape(cells['figure'])}" if cells.get("figure") else ""
        yield f"  - {escape(cells['says'])}{quantity} *({escape(sheet.evidence(place))}; {cells['claim']})*"


_SHAPES = {"table": _table, "count": _count, "chain": _chain, "timeline": _timeline}
