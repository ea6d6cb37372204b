"""Rows at a terminal: a table where its columns have room, else a block for each row."""

import pytest

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
