"""A plain table for the terminal."""

from collections.abc import Sequence


def table(title: str, names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Title, heading and rows; the first column is flush left, the others right."""
    widths = [max(len(row[column]) for row in [names, *rows]) for column in range(len(names))]
    lines = [_line(row, widths) for row in [names, *rows]]
    return "\n".join([title, "", lines[0], "  ".join("-" * width for width in widths), *lines[1:], ""])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        text.ljust(width) if place == 0 else text.rjust(width)
        for place, (text, width) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join([first, *others]).rstrip()
