"""An answer for a person at a terminal, in the shape of its question."""

import sys

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Column, Table
from rich.text import Text
from rich.tree import Tree

from mexict_kg.asking.render.chains import Link, collect_evidence, hang_sheet, phrase_reading
from mexict_kg.asking.render.sheet import EVIDENCE, Sheet, count_parts
from mexict_kg.model.wording import phrase_triple
from mexict_kg.store.tables import draw_blocks, draw_table
from mexict_kg.vocabulary import shorten

_DIM, _STRONG = "dim", "bold"
_WIDE = 130
"""Columns from which a table has room for the names of the claims, which must never be cut."""
_GAP, _EDGES, _LIKED = 3, 2, 26
"""Columns between two columns, those of both edges, and what a column beside what is said may take where there is room."""
_SAYS = 34
"""Columns below which a sentence is no longer read with pleasure in a table."""


def render_terminal(sheet: Sheet, *, colours: bool = False) -> str:
    """The answer drawn for the width of standard output, and for its colours on request."""
    console = Console(file=sys.stdout, highlight=False, no_color=not colours, force_terminal=None if colours else False)
    with console.capture() as capture:
        console.print(_SHAPES[sheet.question.shape](sheet, console))
    return capture.get()


def _table(sheet: Sheet, console: Console) -> RenderableType:
    """A table where its longest words fit side by side, the narrower one if need be, else blocks."""
    wide = sheet.marked().readable()
    narrow = wide.narrow()
    for readable in (wide, narrow):
        names = [name for name in readable.names if name != "claim" or console.width >= _WIDE]
        if widths := _widths(readable, names, console.width):
            return _draw_table(readable, widths)
    return draw_blocks([*map(narrow.heading, narrow.names)], narrow.rows, narrow.names.index("says"))


def _draw_table(sheet: Sheet, widths: dict[str, int]) -> RenderableType:
    dim = {name: _DIM if name in EVIDENCE[2:] else "" for name in widths}
    columns = [Column(sheet.heading(name), style=dim[name], width=width) for name, width in widths.items()]
    places = [sheet.names.index(name) for name in widths]
    return draw_table(columns, [[row[place] for place in places] for row in sheet.rows])


def _widths(sheet: Sheet, names: list[str], width: int) -> dict[str, int]:
    """How wide each column is to be: as it likes, or as its longest word, so that what is said has room; none if it has not."""
    texts = {name: [sheet.heading(name), *(row[sheet.names.index(name)] for row in sheet.rows)] for name in names}
    words = {name: max(cell_len(word) for text in texts[name] for word in text.split()) for name in names}
    liked = {name: max(words[name], min(_LIKED, max(map(cell_len, texts[name])))) for name in names}
    for widths in (liked, words):
        room = width - _EDGES - sum(wide + _GAP for name, wide in widths.items() if name != "says")
        if room >= max(_SAYS, words["says"]):
            return {**widths, "says": min(room, max(map(cell_len, texts["says"])))}
    return {}


def _count(sheet: Sheet, console: Console) -> RenderableType:
    count = count_parts(sheet)
    part, number, example = count.headings
    columns = [Column(part), Column(number, str(count.total), justify="right"), Column(example, style=_DIM)]
    return draw_table(columns, [[part.name, str(part.number), part.example] for part in count.parts], show_footer=True)


def _chain(sheet: Sheet, console: Console) -> RenderableType:
    evidence = collect_evidence(sheet)
    top = Tree("", hide_root=True, guide_style=_DIM)
    for chain in hang_sheet(sheet):
        branch = top.add(Text(sheet.model.label(chain.root, sheet.lang), style=_STRONG))
        for link in chain.links:
            _hang(link, branch, sheet, evidence)
    return top


def _hang(link: Link, branch: Tree, sheet: Sheet, evidence: dict[str, str]) -> None:
    told = Text(f"{phrase_reading(link.over, sheet.model, sheet.lang)}\n" if link.over else "", style="italic")
    told.append(phrase_triple(link.claim, sheet.model, sheet.lang), style="not italic")
    told.append(f"\n{evidence[link.claim.iri]}; {shorten(link.claim.iri)}", style=_DIM)
    under = branch.add(told)
    for then in link.then:
        _hang(then, under, sheet, evidence)


def _timeline(sheet: Sheet, console: Console) -> RenderableType:
    readable = sheet.readable()
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 1, 0))
    table.add_column(style=_STRONG, max_width=max(16, console.width // 4))
    table.add_column(overflow="fold")
    before = None
    for place, row in enumerate(readable.rows):
        cells = dict(zip(readable.names, row, strict=True))
        told = Text(cells["says"])
        told.append(f" — {cells['figure']}" if cells.get("figure") else "")
        told.append(f"\n{sheet.evidence(place)}; {cells['claim']}", style=_DIM)
        when = cells.get("when", "")
        table.add_row(Text(when if when != before else ""), told)
        before = when
    return table


_SHAPES = {"table": _table, "count": _count, "chain": _chain, "timeline": _timeline}
