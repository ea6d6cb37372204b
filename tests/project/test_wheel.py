"""What a user installs: the wheel, built from the source distribution, in an empty environment elsewhere on disk."""

import csv
import io
import os
import subprocess
import sys
import sysconfig
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

pytestmark = pytest.mark.thorough

QUESTION = "what-a-body-did"

SHIPPED = ("mexict_kg", "ontology", "graph", "queries")


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel; without --wheel `build` makes it from the source distribution, not from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(checkout)], folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of a new environment that holds the wheel and sees the dependencies, but not the checkout."""
    python = environment_that_sees_the_dependencies(tmp_path_factory.mktemp("elsewhere") / "venv")
    run([str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)], python.parent)
    return python.parent


def environment_that_sees_the_dependencies(home: Path) -> Path:
    """The Python of a new environment that sees the dependencies, but not the checkout."""
    run([sys.executable, "-m", "venv", str(home)], home.parent)
    python = home / "bin" / "python"
    # A folder named in a .pth file is searched, but its own .pth files are not read: among them is the one that makes
    # this checkout importable.
    site_packages = Path(run([str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], home.parent).strip())
    (site_packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


@pytest.fixture
def nowhere(tmp_path: Path) -> Path:
    """An empty working directory, outside any checkout."""
    return tmp_path


def run(command: list[str], folder: Path) -> str:
    """What the command prints, run without this environment's own Python settings."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON") and name != "VIRTUAL_ENV"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def place_in_wheel(name: str) -> str:
    return name if name.startswith("mexict_kg/") else f"mexict_kg/data/{name}"


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_the_wheel_holds_every_tracked_file_of_the_package_and_its_data(wheel: Path, checkout: Path) -> None:
    tracked = [name for name in run(["git", "ls-files", "-z", *SHIPPED], checkout).split("\0") if (checkout / name).is_file()]
    assert set() == {place_in_wheel(name) for name in tracked} - names_in(wheel)


def test_the_wheel_holds_nothing_but_the_package_its_data_and_its_metadata(wheel: Path) -> None:
    tops = {f"mexict_kg-{version('mexict-kg')}.dist-info", "mexict_kg"}
    assert tops == {name.split("/")[0] for name in names_in(wheel)}


def test_the_installed_package_is_the_wheel_s_and_not_the_checkout_s(installed: Path, nowhere: Path) -> None:
    program = "import mexict_kg, mexict_kg.folders as f; print(mexict_kg.__file__); print(f.find_folders().root)"
    package, data = map(Path, run([str(installed / "python"), "-c", program], nowhere).split())
    assert (True, package.parent / "data") == (package.is_relative_to(installed.parent), data)


def test_the_installed_command_tells_its_version(installed: Path, nowhere: Path) -> None:
    assert version("mexict-kg") in run([str(installed / "mexict"), "--version"], nowhere)


def test_the_installed_command_lists_the_questions(installed: Path, nowhere: Path) -> None:
    assert QUESTION in run([str(installed / "mexict"), "ask"], nowhere)


def test_the_installed_command_answers_a_question(installed: Path, nowhere: Path) -> None:
    answer = run([str(installed / "mexict"), "ask", QUESTION, "--format", "csv"], nowhere)
    rows = {row["claim"].split("/")[-1]: row for row in csv.DictReader(io.StringIO(answer))}
    fine = rows["p029-ift-fined-america-movil"]
    assert ("fact", "2018-01-01", "p029-5") == (fine["modality"], fine["earliest"], fine["sentences"])


def test_the_installed_command_shows_a_thing_with_its_evidence(installed: Path, nowhere: Path) -> None:
    shown = run([str(installed / "mexict"), "show", "ift"], nowhere)
    assert [True, True] == [expected in shown for expected in ("Federal Institute of Telecommunications", "p029")]


def test_nothing_is_written_where_a_question_is_asked(installed: Path, nowhere: Path) -> None:
    run([str(installed / "mexict"), "ask", QUESTION], nowhere)
    assert [] == list(nowhere.iterdir())


@pytest.mark.slow
def test_pip_installs_a_checkout_as_it_is_and_makes_the_wheel_from_it(checkout: Path, nowhere: Path, wheel: Path) -> None:
    python = environment_that_sees_the_dependencies(nowhere / "venv")
    # the dependencies are seen already, and so is what builds
    offline = ["--quiet", "--no-index", "--no-deps", "--no-build-isolation"]
    run([str(python), "-m", "pip", "install", *offline, str(checkout)], nowhere)
    assert version("mexict-kg") in run([str(python.with_name("mexict")), "--version"], nowhere)
    assert QUESTION in run([str(python.with_name("mexict")), "ask"], nowhere)
    run([str(python), "-m", "pip", "wheel", *offline, "-w", "made", str(checkout)], nowhere)
    assert [names_in(wheel)] == [names_in(made) for made in (nowhere / "made").iterdir()]
