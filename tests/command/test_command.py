"""How the command behaves towards people and programs: formats, endings, streams, and what an empty answer means."""

import os
import pty
import re
import shlex
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from mexict_kg.cli import commands
from mexict_kg.cli.options import COMMANDS, FREE
from mexict_kg.cli.parsing import make_parser
from mexict_kg.cli.plain import read_plainly
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph

SLOW = "argcomplete jinja2 matplotlib networkx numpy pathlib pyvis rdflib rich rustworkx scipy tomllib".split()
QUERY = "SELECT ?whom { mxr:ift mx:fined ?whom }"


@pytest.mark.parametrize(
    ("expected", "form"),
    [
        (b"whom\r\nhttps://w3id.org/mexict/id/america-movil\r\n", "csv"),
        (b"?whom\n<https://w3id.org/mexict/id/america-movil>\n", "tsv"),
        (b"whom\n-----------------\nmxr:america-movil\n", "table"),
    ],
)
def test_rows_come_in_the_format_asked_for(mexict, built: Folders, expected: bytes, form: str) -> None:
    assert expected == mexict("--root", built.root, "sparql", QUERY, "--format", form).stdout


@pytest.mark.parametrize(("start", "form"), [(b'{"head"', "json"), (b"<?xml", "xml")])
def test_rows_come_in_the_standard_formats_too(mexict, built: Folders, start: bytes, form: str) -> None:
    out = mexict("--root", built.root, "sparql", QUERY, "--format", form).stdout
    assert out.startswith(start)
    assert out.endswith(b"\n")
    assert b"america-movil" in out


def test_a_query_is_taken_from_an_argument_a_file_or_standard_input_with_the_same_answer(
    mexict, built: Folders, tmp_path: Path
) -> None:
    (tmp_path / "query.rq").write_text("\ufeff" + QUERY, encoding="utf-8")
    given = mexict("--root", built.root, "sparql", QUERY).stdout
    assert given == mexict("--root", built.root, "sparql", "query.rq").stdout
    assert given == mexict("--root", built.root, "sparql", stdin=QUERY.encode()).stdout
    assert given == mexict("--root", built.root, "sparql", "-", stdin=QUERY.encode()).stdout
    assert b"america-movil" in given


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["sparql", "ASK { mxr:ift mx:fined mxr:televisa }"], b"false\n"),
        (["sparql", "CONSTRUCT { ?s mx:fined ?o } WHERE { ?s mx:fined ?o }"], b"mxr:ift mx:fined mxr:america-movil ."),
        (
            ["sparql", "DESCRIBE mxr:televisa", "--format", "ntriples"],
            b"<https://w3id.org/mexict/id/televisa> <http://www.w3.org/1999/",
        ),
        (["sparql", "SELECT ?a { mxr:ift a ?a } ORDER BY ?a", "--inferred"], b"ontology#PublicBody"),
    ],
    ids=["ask", "construct", "describe", "inferred"],
)
def test_every_kind_of_query_is_answered(mexict, built: Folders, args: list[str], part: bytes) -> None:
    assert part in mexict("--root", built.root, *args).stdout


def test_the_closure_joins_only_on_request(mexict, built: Folders) -> None:
    query = "ASK { mxr:ift mx:influences mxr:america-movil }"
    assert b"false\n" == mexict("--root", built.root, "sparql", query).stdout
    assert b"true\n" == mexict("--root", built.root, "sparql", query, "--inferred").stdout


@pytest.mark.parametrize(
    ("name", "start"), [("a.json", b'{"head"'), ("a.csv", b"whom\r\n"), ("a.tsv", b"?whom\n"), ("a", b"whom\r\n")]
)
def test_the_ending_of_the_output_file_chooses_the_format(
    mexict, built: Folders, tmp_path: Path, name: str, start: bytes
) -> None:
    assert b"" == mexict("--root", built.root, "sparql", QUERY, "-o", name).stdout
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("name", "start"), [("g.ttl", b"@prefix"), ("g.nt", b"<http"), ("g.jsonld", b"["), ("g.rdf", b"<?xml"), ("g", b"@prefix")]
)
def test_the_ending_chooses_the_format_of_an_export_too(mexict, built: Folders, tmp_path: Path, name: str, start: bytes) -> None:
    assert 0 == mexict("--root", built.root, "export", "-o", name).returncode
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize(("lang", "told"), [("en", "None of the graph's"), ("es", "Ninguna de las")])
def test_an_empty_answer_says_which_claims_were_looked_for(mexict, built: Folders, lang: str, told: str) -> None:
    done = mexict("--root", built.root, "ask", "what-a-thing-needs", "--thing", "televisa", "--lang", lang)
    assert 0 == done.returncode
    assert told in done.stderr.decode()


def test_a_table_tells_what_was_asked_with_its_parameters(mexict, built: Folders) -> None:
    done = mexict("--root", built.root, "ask", "what-a-body-did", "--format", "table")
    assert "what may it do, and when?  (what-a-body-did --body ift)" in done.stderr.decode()
    assert "The IFT fined América Móvil" in done.stdout.decode()


def test_things_are_listed_by_kind_when_none_is_named(mexict, built: Folders, kg: KnowledgeGraph) -> None:
    listed = mexict("--root", built.root, "show").stdout.decode()
    for part in (f"{len(kg.model.things)} things", "company", "  america-movil  —  América Móvil", "  cofetel  —  Cofetel"):
        assert part in listed


def test_standard_output_that_cannot_be_written_is_said_once(built: Folders) -> None:
    command = [sys.executable, "-m", "mexict_kg", "--root", str(built.root), "show", "ift"]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert 2 == done.returncode
    assert "mexict: standard output cannot be written; name a file with -o\n" == done.stderr.decode()


def test_a_reader_that_has_gone_is_no_error(checkout: Path) -> None:
    command = f"{sys.executable} -m mexict_kg --root {checkout} export | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60, check=False)
    assert [b"0", b""] == [done.stdout.splitlines()[-1], done.stderr]


@pytest.mark.parametrize(("columns", "blocks"), [("200", False), ("60", True)])
def test_a_terminal_gets_a_table_where_it_fits_and_blocks_where_not(built: Folders, columns: str, blocks: bool) -> None:
    shown = in_terminal(columns, "--root", str(built.root), "ask", "what-a-body-did")
    assert blocks == any(re.fullmatch(r"  claim +mxc:p029-ift-fined-america-movil", line) for line in plainly(shown))
    assert "mxc:p029-ift-fined-america-movil" in shown, "a name is never cut short"


def plainly(shown: str) -> list[str]:
    """The lines without colours."""
    return [re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in shown.split("\r\n")]


def test_a_narrow_table_keeps_every_sentence_whole_and_leaves_the_names_of_claims_to_an_explanation(built: Folders) -> None:
    lines = plainly(in_terminal("80", "--root", str(built.root), "ask", "what-a-body-did"))
    assert max(map(len, lines)) <= 80
    assert any(line.endswith(" p029-5") for line in lines)
    assert not [line for line in lines if "mxc:" in line or "…" in line]


@pytest.mark.parametrize("question", ["which-figures-have-a-source", "what-a-thing-needs --thing televisa"])
def test_what_is_told_beside_an_answer_ends_its_lines_with_words(checkout: Path, question: str) -> None:
    line = ("--root", str(checkout), "ask", *question.split(), "--format", "table")
    whole, narrow = (in_terminal(columns, *line, stream="stderr") for columns in ("2000", "40"))
    assert whole.split() == narrow.split(), "no word is divided"
    assert max(map(len, plainly(narrow))) <= 40 < max(map(len, plainly(whole)))


def test_words_find_a_question_and_say_which_and_what_else_is_near(mexict, built: Folders) -> None:
    done = mexict("--root", built.root, "ask", "who", "fined", "América", "Móvil?")
    told = done.stderr.decode()
    assert told.startswith(
        "Took:      mexict ask who-acts-on-a-thing --relation mx:fined --thing america-movil\nNext best: mexict ask "
    )
    assert "The IFT fined América Móvil" in done.stdout.decode()


def test_words_in_spanish_are_answered_in_spanish_unless_told_otherwise(mexict, built: Folders) -> None:
    words = ["ask", "¿quién multó a América Móvil?"]
    assert "El IFT multó a América Móvil" in mexict("--root", built.root, *words).stdout.decode()
    assert "The IFT fined América Móvil" in mexict("--root", built.root, *words, "--lang", "en").stdout.decode()


def test_the_catalogue_is_listed_by_group_with_parameters_and_what_to_do(mexict, built: Folders, kg: KnowledgeGraph) -> None:
    listed = mexict("--root", built.root, "ask").stdout.decode()
    for part in (
        "Actors and roles\n",
        "  what-a-body-did\n",
        "--body (ift): the person",
        'mexict ask "who fined América Móvil?"',
    ):
        assert part in listed
    assert len(kg.questions) == len(re.findall(r"^  [a-z-]+$", listed, re.MULTILINE))
    assert "Actores y papeles" in mexict("--root", built.root, "ask", "--lang", "es").stdout.decode()


def test_an_explanation_follows_the_answer(mexict, built: Folders) -> None:
    words = ["ask", "who-acts-on-a-thing", "--thing", "america movil", "--relation", "fined", "--explain"]
    out = mexict("--root", built.root, *words, "--format", "markdown").stdout.decode()
    assert out.index("| IFT | fined |") < out.index("“slapped the company with”") < out.index("SELECT ?actor")
    assert "quote" in mexict("--root", built.root, *words).stdout.decode()


def test_the_ending_of_the_file_chooses_markdown_and_html(mexict, built: Folders, tmp_path: Path) -> None:
    for name, start in (("a.md", "**What has the body done"), ("a.html", "<p><strong>What has the body done")):
        assert 0 == mexict("--root", built.root, "ask", "what-a-body-did", "-o", name).returncode
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_a_module_of_its_own(name: str) -> None:
    assert callable(import_module(f"mexict_kg.cli.commands.{name}").run)


def test_every_module_of_a_command_is_one_that_can_be_given() -> None:
    assert set(COMMANDS) == {module.name for module in iter_modules(commands.__path__)}


def test_a_query_is_answered_without_the_other_commands_and_their_libraries(built: Folders) -> None:
    program = (
        "import sys; from mexict_kg.cli.main import main; code = main(sys.argv[1:]);"
        "print(code, *sorted(name for name in sys.modules if name.startswith('mexict_kg.cli.commands.') or name in SLOW))"
    ).replace("SLOW", str(SLOW))
    command = [sys.executable, "-c", program, "--root", str(built.root), "sparql", "ASK {}"]
    told = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    assert "true\n0 mexict_kg.cli.commands.sparql\n" == told


def in_terminal(columns: str, *args: str, stream: str = "stdout") -> str:
    """What the command shows in a terminal of so many columns, of one of its streams."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": columns, "TERM": "xterm"}
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | {stream: theirs}
    process = subprocess.Popen([sys.executable, "-m", "mexict_kg", *args], env=environment, **streams)  # type: ignore[call-overload]
    os.close(theirs)
    shown = b""
    try:
        while chunk := os.read(ours, 65536):
            shown += chunk
    except OSError:
        pass  # Linux says so when the other end has closed
    process.wait(timeout=60)
    os.close(ours)
    return shown.decode()


@pytest.mark.parametrize("call", [("show", "ift"), ("levers",), ("depends", "ift")])
def test_a_terminal_is_told_what_fits_a_screen_unless_all_is_asked_for(call: tuple[str, ...]) -> None:
    cut, whole = (in_terminal("100", *call, *more) for more in ((), ("--all",)))
    lines = whole.splitlines()
    if len(lines) > 40:
        assert [*lines[:40], "", f"More lines: {len(lines) - 40} (--all)"] == cut.splitlines()
    else:
        assert lines == cut.splitlines()


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in FREE])
def test_a_plain_line_is_read_as_argparse_reads_it(name: str) -> None:
    """With as many names as the command takes, more and fewer; an option, or a choice, is left to argparse."""
    parser = make_parser(())[0]
    for words in (["ift"] * number for number in range(4)):
        for line in ([name, *words], ["--root", "here", name, *words]):
            plain = read_plainly(line)
            if plain:
                args, rest = parser.parse_known_args(line)
                assert ([], vars(args)) == (rest, vars(plain))
    assert None is read_plainly([name, "--lang", "es"])


def test_most_commands_with_just_their_names_need_no_parser() -> None:
    lines = (["sparql", "ASK {}"], ["show", "ift"], ["path", "ift", "mexico"], ["loops"], ["levers", "ift"], ["build"])
    assert all(read_plainly(line) for line in lines)
    assert None is read_plainly(["completion", "bash"]), "one of some shells"
    assert [None] * 4 == [
        read_plainly(line) for line in (["--root"], ["--root", "a"], ["--root", "-x", "loops"], ["--root=a", "loops"])
    ]
    assert None is read_plainly([]) and None is read_plainly(["nothing"]) and None is read_plainly(["show", "a", "b"])


def test_help_ends_with_examples_that_work(mexict, built: Folders) -> None:
    told = mexict("--help").stdout.decode()
    assert told.isascii(), "some terminals know no accents"
    examples = re.findall(r"^  mexict (.*?)  ", told.partition("for example:")[2], re.MULTILINE)
    assert ["ask", "show", "explore"] == [shlex.split(line)[0] for line in examples]
    for line in examples:
        done = mexict("--root", built.root, *shlex.split(line))
        assert 0 == done.returncode and (done.stdout or b"explorer.html" in done.stderr), done.stderr


def test_help_lists_every_command_whatever_else_stands_in_the_line(mexict) -> None:
    for line in (("--help",), ("--help", "show"), ("--root", ".", "--help", "show")):
        told = mexict(*line).stdout.decode()
        assert [] == [name for name in COMMANDS if not re.search(rf"\n    {name}\s", told)]
    assert b"'compare'" in mexict("shwo", "show").stderr


def test_from_a_folder_that_was_removed_the_command_answers(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    program = "import os, sys; os.rmdir(os.getcwd()); from mexict_kg.cli.main import main; sys.exit(main(['sparql', 'ASK {}']))"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path / "gone", capture_output=True, timeout=60, check=False)
    assert (0, b"true\n") == (done.returncode, done.stdout), done.stderr
