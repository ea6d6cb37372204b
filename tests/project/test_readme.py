"""Whatever README and docs/ show works: commands and snippets are run, links lead somewhere, tables and numbers are fresh."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from mexict_kg.asking.render.listing import tabulate_questions
from mexict_kg.cli.main import EXIT_CODES
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph

ROOT = Path(__file__).resolve().parents[2]
PAGES = {path: path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))}
README, QUESTIONS = PAGES[ROOT / "README.md"], PAGES[ROOT / "docs" / "questions.md"]
SHELL = [
    shlex.split(line, comments=True)
    for text in PAGES.values()
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    for line in block.splitlines()
]
MEXICT = [words for words in SHELL if words[:1] == ["mexict"]]
MAKE = [words for words in SHELL if words[:1] == ["make"]]
PYTHON = [snippet for text in PAGES.values() for snippet in re.findall(r"```python\n(.*?)```", text, re.DOTALL)]
LINKS = sorted(
    {(path, link) for path, text in PAGES.items() for link in re.findall(r"\]\(([^)]+)\)", text) if not link.startswith("http")}
)
BEGIN, END = "<!-- questions: begin (mexict ask --format markdown; a test keeps it fresh) -->\n", "<!-- questions: end -->"


def anchors(text: str) -> set[str]:
    """Where the headings of a page can be jumped to: in small letters, without punctuation, with hyphens for spaces."""
    headings = re.findall(r"^#+ (.*)$", re.sub(r"```.*?```", "", text, flags=re.DOTALL), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("words", MEXICT, ids=" ".join)
def test_every_mexict_command_shown_runs(
    words: list[str], mexict_process, built: Folders, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    if "--report" in words:
        words = [str(request.getfixturevalue("report")) if word == "../shared/report" else word for word in words]
    done = mexict_process("--root", built.root, *words[1:])
    assert 0 == done.returncode, done.stderr.decode()
    written = words[words.index("-o") + 1] if "-o" in words else None
    assert (tmp_path / written).stat().st_size > 1000 if written else done.stdout or done.stderr


@pytest.mark.parametrize("words", MAKE, ids=" ".join)
def test_every_make_target_shown_is_there(words: list[str], checkout: Path) -> None:
    done = subprocess.run([*words, "--dry-run"], cwd=checkout, capture_output=True, timeout=60, check=False)
    assert 0 == done.returncode, done.stderr.decode()


def test_no_shown_command_is_of_another_kind() -> None:
    others = [" ".join(words) for words in SHELL if words and words not in MEXICT + MAKE]
    by_hand = ["pip install .", "pip wheel --no-deps -w dist .", "uvx --from . mexict ask who fined América Móvil?"]
    assert [*by_hand, ". .venv/bin/activate", "pip install .[pandas]"] == others
    assert len(MEXICT) >= 25
    assert [["make"], ["make", "test"], ["make", "zip"], ["make", "skeleton", "REPORT=../shared/report"]] == MAKE


def test_no_mexict_command_is_shown_twice() -> None:
    assert [] == [words for words in MEXICT if MEXICT.count(words) > 1]


@pytest.mark.parametrize("snippet", PYTHON)
def test_every_python_snippet_runs(snippet: str, checkout: Path) -> None:
    done = subprocess.run([sys.executable, "-c", snippet], cwd=checkout, capture_output=True, timeout=60, check=False)
    assert 0 == done.returncode, done.stderr.decode()
    parts = {True: ("5.4 million U.S. dollars", "commissioners in office", "true"), False: ("who-acts-on-a-thing", "fined")}
    for part in parts[snippet in README]:
        assert part in done.stdout.decode()


@pytest.mark.parametrize(("page", "link"), LINKS, ids=lambda part: getattr(part, "name", part))
def test_every_link_leads_to_a_file_and_its_heading(page: Path, link: str) -> None:
    name, _, anchor = link.partition("#")
    file = (page.parent / name).resolve() if name else page
    assert file.is_file() and file.is_relative_to(ROOT)
    assert not anchor or anchor in anchors(file.read_text(encoding="utf-8"))


def test_the_readme_is_short_and_leads_to_every_page_beside_it() -> None:
    assert len(README.splitlines()) <= 200
    led_to = {(page.parent / link.partition("#")[0]).resolve() for page, link in LINKS}
    assert set() == set(PAGES) - led_to - {ROOT / "README.md"}
    assert {ROOT / "docs" / f"{name}.md" for name in ("analyses", "commands", "installing", "model", "python", "questions")} <= {
        (page.parent / link.partition("#")[0]).resolve() for page, link in LINKS if page == ROOT / "README.md"
    }


def test_the_table_of_questions_is_fresh(kg: KnowledgeGraph) -> None:
    assert tabulate_questions(kg.catalogue) == QUESTIONS.partition(BEGIN)[2].partition(END)[0], tabulate_questions(kg.catalogue)


def test_the_counts_of_the_readme_are_those_of_the_graph(kg: KnowledgeGraph) -> None:
    assert f"{len(kg.model.claims)} claims about {len(kg.model.things)} things" in README
    assert f"There are {len(kg.questions)} [questions]" in README


def test_the_size_of_the_page_is_told(built: Folders) -> None:
    assert f"one file of {(built.output / 'explorer.html').stat().st_size / 1e6:.1f} MB" in README


def test_every_exit_code_is_told() -> None:
    told = [int(code) for code in re.findall(r"^\| (\d+) \| ", README, re.MULTILINE)]
    assert told == sorted(told)
    assert {0, *EXIT_CODES.values(), 130} <= set(told) <= {0, 1, 2, 3, 4, 130}


def test_the_pythons_told_are_those_of_the_package(checkout: Path) -> None:
    told = re.findall(r"Programming Language :: Python :: (3\.\d+)", (checkout / "pyproject.toml").read_text(encoding="utf-8"))
    assert f"Python {told[0]} or newer (tried: {', '.join(told[:-1])} and {told[-1]})" in README


def test_the_picture_is_a_real_one(checkout: Path) -> None:
    data = (checkout / "docs" / "explorer.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    assert len(data) > 50_000
