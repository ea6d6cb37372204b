"""Whatever README shows works: every command and snippet is run, every link leads somewhere, the table is fresh."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from mexict_kg.asking.render.listing import tabulate_questions
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
SHELL = [
    shlex.split(line, comments=True) for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()
]
MEXICT = [words for words in SHELL if words[:1] == ["mexict"]]
MAKE = [words for words in SHELL if words[:1] == ["make"]]
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
LINKS = [link for link in re.findall(r"\]\(([^)]+)\)", README) if not link.startswith("http")]
BEGIN, END = "<!-- questions: begin (mexict ask --format markdown; a test keeps it fresh) -->\n", "<!-- questions: end -->"


@pytest.mark.parametrize("words", MEXICT, ids=" ".join)
def test_every_mexict_command_of_the_readme_runs(
    words: list[str], mexict_process, built: Folders, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    if "--report" in words:
        words = [str(request.getfixturevalue("report")) if word == "../shared/report" else word for word in words]
    done = mexict_process("--root", built.root, *words[1:])
    assert 0 == done.returncode, done.stderr.decode()
    written = words[words.index("-o") + 1] if "-o" in words else None
    assert (tmp_path / written).stat().st_size > 1000 if written else done.stdout or done.stderr


@pytest.mark.parametrize("words", MAKE, ids=" ".join)
def test_every_make_target_of_the_readme_is_there(words: list[str], checkout: Path) -> None:
    done = subprocess.run([*words, "--dry-run"], cwd=checkout, capture_output=True, timeout=60, check=False)
    assert 0 == done.returncode, done.stderr.decode()


def test_no_shown_command_is_of_another_kind() -> None:
    assert [[".", ".venv/bin/activate"]] == [words for words in SHELL if words and words not in MEXICT + MAKE]
    assert len(MEXICT) >= 10
    assert len(MAKE) == 2


@pytest.mark.parametrize("snippet", PYTHON)
def test_every_python_snippet_of_the_readme_runs(snippet: str, checkout: Path) -> None:
    done = subprocess.run([sys.executable, "-c", snippet], cwd=checkout, capture_output=True, timeout=60, check=False)
    assert 0 == done.returncode, done.stderr.decode()
    for part in ("5.4 million U.S. dollars", "commissioners in office", "true"):
        assert part in done.stdout.decode()


@pytest.mark.parametrize("link", LINKS)
def test_every_link_of_the_readme_leads_to_a_file(link: str, checkout: Path) -> None:
    assert (checkout / link).is_file()


def test_the_table_of_questions_is_fresh(kg: KnowledgeGraph) -> None:
    assert tabulate_questions(kg.catalogue) == README.partition(BEGIN)[2].partition(END)[0], tabulate_questions(kg.catalogue)


def test_the_counts_of_the_readme_are_those_of_the_graph(kg: KnowledgeGraph) -> None:
    assert f"{len(kg.model.claims)} claims about {len(kg.model.things)} things" in README


def test_the_picture_is_a_real_one(checkout: Path) -> None:
    data = (checkout / "docs" / "explorer.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) > 50_000
