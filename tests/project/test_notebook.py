"""The example notebook runs in a kernel of its own, from top to bottom, and shows what it promises."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

pytestmark = pytest.mark.thorough

NOTEBOOK = Path("docs/asking.ipynb")


@pytest.fixture(scope="module")
def ran(checkout: Path) -> nbformat.NotebookNode:
    notebook = nbformat.read(checkout / NOTEBOOK, as_version=4)
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(checkout)}}).execute()
    return notebook


def shown(notebook: nbformat.NotebookNode, form: str) -> list[str]:
    """What the cells show in one form of MIME, or as the text they print."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    printed = [output["text"] for output in outputs if output["output_type"] == "stream" and form == "stdout"]
    return printed + [output["data"][form] for output in outputs if form in output.get("data", {})]


def test_a_reply_shows_itself_as_a_table_a_chain_and_a_timeline(ran: nbformat.NotebookNode) -> None:
    views = shown(ran, "text/html")
    assert "who-acts-on-a-thing --relation mx:fined --thing america-movil" in shown(ran, "stdout")[0]
    assert any("<td>The IFT fined América Móvil 5.4 million dollars in 2018</td>" in view for view in views)
    assert any(view.count("<ul>") == 4 and "delay of vital security updates" in view for view in views)
    assert any("<strong>desde marzo de 2020</strong>" in view for view in views)


def test_rows_evidence_and_data_frames_are_shown(ran: nbformat.NotebookNode) -> None:
    assert any("Fact ['p032-4']" in text or "Opinion ['" in text for text in shown(ran, "stdout"))
    assert any('class="dataframe"' in view and "62" in view for view in shown(ran, "text/html"))
    assert any('class="dataframe"' in view and "América Móvil" in view for view in shown(ran, "text/html"))


def test_the_notebook_is_kept_without_what_a_run_left(checkout: Path) -> None:
    notebook = nbformat.read(checkout / NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert len(code) >= 8
    assert [] == [cell.source for cell in code if cell.outputs or cell.execution_count]
