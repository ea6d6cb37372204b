"""What `make` rests on: the lock, the lists in pyproject.toml, and targets that do no harm when they fail."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from needs import missing
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import mexict_kg


@pytest.fixture(scope="module")
def pyproject(checkout: Path) -> dict[str, Any]:
    return tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def pins(checkout: Path) -> dict[str, tuple[str, int]]:
    """Each locked distribution with its version and how many hashes it has."""
    text = (checkout / "requirements.txt").read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)
    return {block.split("==")[0]: (re.split(r"[ =]+", block)[1], block.count("--hash=sha256:")) for block in blocks if block}


def declared(pyproject: dict[str, Any]) -> list[Requirement]:
    project = pyproject["project"]
    lists = (
        pyproject["build-system"]["requires"],
        project["dependencies"],
        *project["optional-dependencies"].values(),
        *pyproject["dependency-groups"].values(),
    )
    return [Requirement(line) for lines in lists for line in lines]


@pytest.fixture
def small_checkout(checkout: Path, tmp_path: Path) -> Path:
    """A folder with this Makefile, already set up with the Python that runs the tests, and an older skeleton."""
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        (tmp_path / name).write_text((checkout / name).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "graph" / "report").mkdir(parents=True)
    (tmp_path / "graph" / "report" / "skeleton.ttl").write_text("as it was\n", encoding="utf-8")
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    # not a link: without its pyvenv.cfg the interpreter would not find the libraries
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    (tmp_path / ".venv" / "ready").touch()
    return tmp_path


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    # a `make test` around this one hands down its own flags
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    return subprocess.run(["make", *arguments], cwd=folder, env=environment, capture_output=True, text=True)


def test_every_declared_dependency_is_locked_to_a_version_that_it_allows(
    pyproject: dict[str, Any], pins: dict[str, tuple[str, int]]
) -> None:
    versions = {name: version for name, (version, _) in pins.items()}
    assert [] == [
        str(requirement)
        for requirement in declared(pyproject)
        if not requirement.specifier.contains(versions.get(canonicalize_name(requirement.name), "0"))
    ]


def test_every_locked_version_has_hashes(pins: dict[str, tuple[str, int]]) -> None:
    assert [] == [name for name, (_, hashes) in pins.items() if not hashes]


def test_the_lock_names_no_address(checkout: Path) -> None:
    assert "://" not in (checkout / "requirements.txt").read_text(encoding="utf-8")


def test_the_extra_and_the_group_of_test_tools_are_alike(pyproject: dict[str, Any]) -> None:
    assert pyproject["dependency-groups"]["test"] == pyproject["project"]["optional-dependencies"]["test"]


def test_the_citation_names_the_version_of_the_package(checkout: Path) -> None:
    assert f"version: {mexict_kg.__version__}\n" in (checkout / "CITATION.cff").read_text(encoding="utf-8")


def test_ci_can_be_executed(checkout: Path) -> None:
    assert os.access(checkout / ".ci" / "run", os.X_OK)


def test_make_only_builds_once_everything_is_set_up(small_checkout: Path) -> None:
    assert ".venv/bin/mexict build" == make(small_checkout, "--dry-run").stdout.splitlines()[0]


@pytest.mark.parametrize("changed", ["requirements.txt", "pyproject.toml"])
def test_make_sets_up_again_after_a_change(small_checkout: Path, changed: str) -> None:
    os.utime(small_checkout / changed, (4e9, 4e9))
    assert "--require-hashes -r requirements.txt" in make(small_checkout, "--dry-run").stdout


def test_make_without_a_new_enough_python_says_so(small_checkout: Path) -> None:
    (small_checkout / ".venv" / "ready").unlink()
    done = make(small_checkout, "setup", "BASE_PYTHON=", "UV=")
    assert (2, True) == (done.returncode, "Python 3.11 or newer is needed" in done.stderr)


def test_a_report_that_is_not_there_leaves_the_skeleton_as_it_was(small_checkout: Path) -> None:
    done = make(small_checkout, "skeleton", "REPORT=nowhere")
    folder = small_checkout / "graph" / "report"
    assert (2, True) == (done.returncode, "nowhere" in done.stderr)
    assert {"skeleton.ttl": "as it was\n"} == {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_help_names_every_target(checkout: Path) -> None:
    phony = re.search(r"^\.PHONY: (.*)$", (checkout / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert phony
    assert sorted(phony[1].split()) == sorted(line.split()[0] for line in make(checkout, "help").stdout.splitlines())


def test_the_run_of_ci_leaves_nothing_out_whatever_the_machine_has_set(checkout: Path) -> None:
    lines = (checkout / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert ["export CI=true", "exec make test slow zip"] == lines[-2:]


def test_in_ci_nothing_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="Chromium is missing"):
        missing("Chromium is missing")
