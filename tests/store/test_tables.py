"""Rows at a terminal: a table where its columns have room, else a block for each row."""

import pytest

from mexict_kg.store.embedded import Embedded
from mexict_kg.store.results import write_results
from mexict_kg.store.tables import render_rows


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], ""),
        ([["mxr:ift", "América Móvil"]], "who       mxr:ift\nwhom_was  América Móvil\n"),
        ([["mxr:ift", "Televisa"], ["", "[bold]"]], "who       mxr:ift\nwhom_was  Televisa\n\nwhom_was  [bold]\n"),
    ],
    ids=["no-row", "one-row", "an-empty-cell-and-marks"],
)
def test_blocks_stand_where_columns_have_no_room(monkeypatch: pytest.MonkeyPatch, rows: list[list[str]], expected: str) -> None:
    monkeypatch.setenv("COLUMNS", "12")
    assert expected == render_rows(["who", "whom_was"], rows)


@pytest.mark.parametrize(
    ("text", "columns"),
    [("plain", 5), ("日本語", 6), ("ＡＢ", 4), ("e\u0301n\u0303", 2), ("👩\u200d🚀", 2), ("América", 7)],
    ids=["plain", "wide", "full-width", "marks", "joined", "accents"],
)
def test_columns_stand_below_each_other_whatever_the_letters(text: str, columns: int) -> None:
    query = f'SELECT ?a ?b {{ VALUES (?a ?b) {{ ("{text}" 1) ("-" 2) }} }} ORDER BY ?b'
    table = write_results(Embedded.from_triples([]).query(query), "table").decode()
    width = max(columns, 1)
    rule, first, second = f"{'-' * width}  -", f"{text}{' ' * (width - columns)}  1", f"-{' ' * (width - 1)}  2"
    assert [f"a{' ' * (width - 1)}  b", rule, first, second] == table.splitlines()
