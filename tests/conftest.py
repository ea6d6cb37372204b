"""What several tests need: the checkout, the report's text, a browser. Each is named when it is missing.

With CI=true nothing is left out: what is missing fails the run by name. Elsewhere the tests that need it are left out,
and the end of the run says which need was not met, how many tests that cost, and what to do.
"""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from needs import missing

import mexict_kg
from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.folders import Folders, find_folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model
from mexict_kg.model.network import claim_network

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
REPORT_FILES = ("report.txt", "paragraphs.tsv", "sentences.tsv")


@pytest.fixture(scope="session", autouse=True)
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A folder for what is kept between calls, so that no test leaves or finds anything in the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def report(checkout: Path) -> Path:
    """The folder with the report's text, which is copyrighted and therefore no part of this project."""
    folder = Path(os.environ.get("MEXICT_REPORT") or checkout.parent / "shared" / "report")
    absent = [name for name in REPORT_FILES if not (folder / name).is_file()]
    if absent:
        missing(f"The report's text is missing: {folder} has no {', '.join(absent)}; name its folder in MEXICT_REPORT")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a browser."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        missing(f"Chromium is missing: PATH has none of {', '.join(BROWSERS)}; install the package chromium")
    return path


@pytest.fixture(scope="session")
def graphviz() -> str:
    path = shutil.which("dot")
    if path is None:
        missing("Graphviz is missing: PATH has no dot; install the package graphviz")
    return path


@pytest.fixture(scope="session")
def kg(checkout: Path) -> KnowledgeGraph:
    """The knowledge graph of this checkout."""
    return mexict_kg.load(str(checkout))


@pytest.fixture(scope="session")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Folders:
    """A copy of the checkout's data with its output beside it."""
    root = _copied(checkout, tmp_path_factory.mktemp("built") / "copy")
    done = subprocess.run(
        [sys.executable, "-m", "mexict_kg", "--root", str(root), "build"], capture_output=True, timeout=60, check=False
    )
    assert 0 == done.returncode, done.stderr.decode()
    return Folders(root, root / "output")


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Path:
    """A copy of ontology/, graph/ and queries/ that a test may spoil."""
    return _copied(checkout, tmp_path / "copy")


@pytest.fixture
def small(checkout: Path, tmp_path: Path) -> Path:
    """The same with a graph of two claims, for what does not depend on the graph and would take longer as it grows."""
    root = _copied(checkout, tmp_path / "small")
    shutil.rmtree(root / "graph")
    (root / "graph").mkdir()
    shutil.copy(Path(__file__).parent / "broken" / "sound.ttl", root / "graph")
    return root


def _copied(checkout: Path, root: Path) -> Path:
    for name in ("ontology", "graph", "queries"):
        shutil.copytree(checkout / name, root / name)
    return root


@pytest.fixture(scope="session")
def triples() -> list[ox.Triple]:
    return read_dataset(find_folders()).asserted


@pytest.fixture(scope="session")
def model(triples: list[ox.Triple]) -> Model:
    return Model(triples)


@pytest.fixture(scope="session")
def network(model: Model) -> nx.MultiDiGraph:
    return claim_network(model)


Mexict = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def mexict(tmp_path: Path) -> Mexict:
    """Run the command in a process of its own, away from the checkout, with at most a minute to answer."""

    def run(*args: object, cwd: Path = tmp_path, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "mexict_kg", *map(str, args)]
        variables = {**os.environ, **env}
        return subprocess.run(command, cwd=cwd, input=stdin, env=variables, capture_output=True, timeout=60, check=False)

    return run


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line for each need that was not met."""
    reasons = Counter(_reason(skipped) for skipped in terminalreporter.stats.get("skipped", []))
    if reasons:
        terminalreporter.section("Left out")
    for reason, tests in sorted(reasons.items()):
        terminalreporter.line(f"{tests} {'test' if tests == 1 else 'tests'}: {reason}")


def _reason(skipped: pytest.TestReport) -> str:
    # pytest hands over (file, line, "Skipped: why")
    return str(skipped.longrepr[2]).removeprefix("Skipped: ") if isinstance(skipped.longrepr, tuple) else str(skipped.longrepr)
