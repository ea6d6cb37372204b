"""What several tests need: the checkout, the report's text, a browser. Each is named when it is missing.

With CI=true nothing is left out: what is missing fails the run by name. Elsewhere the tests that need it are left out,
and the end of the run says which need was not met, how many tests that cost, and what to do.
"""

import contextlib
import fcntl
import functools
import io
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
from mexict_kg.cli.main import main
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model
from mexict_kg.model.network import claim_network

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# What takes seconds to be made: a browser, a build, the graph in the second engine.
THOROUGH = {"chromium", "built", "graph"}
REPORT_FILES = ("report.txt", "paragraphs.tsv", "sentences.tsv")


@pytest.fixture(scope="session", autouse=True)
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A folder for what is kept between calls, so that no test leaves or finds anything in the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("caches")))
        yield


@pytest.fixture(scope="session", autouse=True)
def english() -> Iterator[None]:
    """Messages are in English, whatever the person who runs the tests speaks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("LC_ALL", raising=False)
        patch.delenv("LC_MESSAGES", raising=False)
        patch.setenv("LANG", "C.UTF-8")
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
def raptor() -> str:
    """The path of a reader of RDF that shares no code with ours."""
    path = shutil.which("rapper")
    if path is None:
        missing("Raptor is missing: PATH has no rapper; install the package raptor2-utils")
    return path


@pytest.fixture(scope="session")
def kg(checkout: Path) -> KnowledgeGraph:
    """The knowledge graph of this checkout."""
    return mexict_kg.load(str(checkout))


@pytest.fixture(scope="session")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Folders:
    """A copy of the checkout's data with its output beside it, made once for all processes that share the tests."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folders = Folders(shared / "built", shared / "built" / "output")
    with (shared / "built.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folders.output.exists():
            _copied(checkout, folders.root)
            done = in_a_process("--root", folders.root, "build", cwd=shared, timeout=600)
            assert 0 == done.returncode, done.stderr.decode()
    return folders


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
        shutil.copytree(checkout / name, root / name, dirs_exist_ok=True)
    return root


@pytest.fixture(scope="session")
def triples(kg: KnowledgeGraph) -> list[ox.Triple]:
    return kg.dataset.asserted


@pytest.fixture(scope="session")
def model(kg: KnowledgeGraph) -> Model:
    return kg.model


@pytest.fixture(scope="session")
def network(model: Model) -> nx.MultiDiGraph:
    return claim_network(model)


Mexict = Callable[..., subprocess.CompletedProcess[bytes]]


def in_a_process(
    *args: object, cwd: Path, stdin: bytes = b"", timeout: float = 60, **env: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, with at most so many seconds to answer."""
    command = [sys.executable, "-m", "mexict_kg", *map(str, args)]
    variables = {**os.environ, **env}
    return subprocess.run(command, cwd=cwd, input=stdin, env=variables, capture_output=True, timeout=timeout, check=False)


def in_this_process(*args: object, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The same without the second that a new process takes for its imports; what would be a traceback there is raised here."""
    words = [*map(str, args)]
    given, out, err = (io.TextIOWrapper(io.BytesIO(data), encoding="utf-8") for data in (stdin, b"", b""))
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        patch.setattr(sys, "stdin", given)
        patch.chdir(cwd)
        try:
            code = main(words)
        except SystemExit as left:  # so argparse ends, after it has printed what there is to say
            code = left.code or 0
    out.flush(), err.flush()
    return subprocess.CompletedProcess(words, code, out.buffer.getvalue(), err.buffer.getvalue())


@pytest.fixture
def mexict(tmp_path: Path) -> Mexict:
    """Run the command away from the checkout."""
    return functools.partial(in_this_process, cwd=tmp_path)


@pytest.fixture
def mexict_process(tmp_path: Path) -> Mexict:
    """The same for what a process brings along: a hash seed, a locale, a time zone, a PATH, streams of the system."""
    return functools.partial(in_a_process, cwd=tmp_path)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what `make quick` leaves out by what it needs."""
    for item in items:
        if not THOROUGH.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker("thorough")


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
