"""Rows drawn for a terminal: a table where its columns have room side by side, else a block for each row.

Imported only where a person looks at a terminal, since rich takes longer than many an answer.
"""

import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text


def render_rows(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows for the width of standard output; columns without any value are left out."""
    kept = [place for place in range(len(names)) if not rows or any(row[place] for row in rows)]
    names, rows = [names[place] for place in kept], [[row[place] for place in kept] for row in rows]
    console = Console(file=sys.stdout)
    if sum(_narrowest(column) + 2 for column in zip(names, *rows, strict=True)) > console.width:
        return f"{draw_blocks(names, rows).plain}\n" if rows else ""
    columns = [Column(name, overflow="fold") for name in names]  # a name that is cut short cannot be copied
    with console.capture() as capture:
        console.print(draw_table(columns, rows))
    return capture.get()


def draw_table(columns: Iterable[Column], rows: Iterable[Sequence[str]], *, show_footer: bool = False) -> Table:
    """A table, in which a cell is text and never markup."""
    table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold", show_footer=show_footer)
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def draw_blocks(headings: Sequence[str], rows: Iterable[Sequence[str]], title: int | None = None) -> Text:
    """One block for each row: the cell at the place `title`, if there is one, and the others that hold anything by headings."""
    text, width = Text(), max(map(len, headings), default=0)
    for number, row in enumerate(rows):
        text.append("\n" if number else "")
        text.append("" if title is None else f"{row[title]}\n", style="bold")
        for place, (heading, cell) in enumerate(zip(headings, row, strict=True)):
            if cell and place != title:
                text.append(f"{'' if title is None else '  '}{heading.ljust(width)}  ", style="dim").append(f"{cell}\n")
    text.right_crop(1)
    return text


def _narrowest(column: Sequence[str]) -> int:
    """The width of the longest word of a column."""
    return max(cell_len(word) for text in column for word in text.split() or [""])
