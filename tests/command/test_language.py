"""The command speaks Spanish to who asks for it, by --lang or by the environment: in help and messages, not in its data."""

import argparse
import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mexict_kg.cli.language import asked_for, spoken
from mexict_kg.cli.options import BEFORE, COMMANDS, FREE
from mexict_kg.cli.parsing import read
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.words.phrases import texts

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
OPTIONS = [option for options in (BEFORE, *COMMANDS.values()) for option in options]
HELP_WORDS = ("usage", "positional", "options", "help", "version")
"""Those of argparse's words that stand in a help."""
FOR_PROGRAMMERS = (
    ".__call__() not defined",
    "'required' is an invalid argument for positionals",
    "mutually exclusive arguments must be optional",
    "subcommands",
    "can't open '%(filename)s': %(error)s",
    "cannot merge actions - two groups are named %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "cannot have multiple subparser arguments",
    "%r is not callable",
    "conflicting subparser: %s",
    "conflicting subparser alias: %s",
    "conflicting option string: %s",
    "conflicting option strings: %s",
    'argument "-" with mode %r',
    "%(heading)s:",
    " (default: %(default)s)",
    "%(prog)s: error: %(message)s\n",
    "%(prog)s: warning: %(message)s\n",
    "command '%(parser_name)s' is deprecated",
    "option '%(option)s' is deprecated",
    "argument '%(argument_name)s' is deprecated",
)
"""What argparse says only to who builds a parser, or in ways of which this command has none."""


@pytest.fixture
def spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "es_MX.UTF-8")


# ---- Which language -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", None),
        ("show ift", None),
        ("show ift --lang es", "es"),
        ("--lang es show ift", "es"),
        ("show --lang=es ift", "es"),
        ("--lang en show ift --lang es", "es"),
        ("--lang es show ift --lang=en", "en"),
        ("--root es show es", None),
        ("show --lang", None),
        ("show --lang fr", None),
        ("ask -- --lang es", None),
    ],
)
def test_lang_is_found_before_and_after_the_command(line: str, expected: str | None) -> None:
    assert expected == asked_for(line.split())


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("", "", "es_MX.UTF-8"), "es"),
        (("", "", "es"), "es"),
        (("", "es_ES", "en_US.UTF-8"), "es"),
        (("C", "es_ES", "es_ES"), "en"),
        (("es_MX", "C", "C"), "es"),
        (("", "", "C.UTF-8"), "en"),
        (("", "", "fr_FR.UTF-8"), "en"),
        (("", "", ""), "en"),
    ],
)
def test_the_first_variable_that_is_set_says_the_language(
    monkeypatch: pytest.MonkeyPatch, values: tuple[str, ...], expected: str
) -> None:
    for variable, value in zip(VARIABLES, values, strict=True):
        monkeypatch.setenv(variable, value)
    assert expected == spoken(["show", "ift"])
    assert ("en", "es") == (spoken(["show", "--lang", "en"]), spoken(["--lang", "es"]))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_lang_before_it_and_after_it(name: str) -> None:
    needed = [
        "ift" for names, meaning in COMMANDS[name] if not (names[0].startswith("-") or "nargs" in meaning or "choices" in meaning)
    ]
    line = [name, *needed, *(["bash"] if name == "completion" else [])]
    assert ["es"] * 2 == [read(words)[0].lang for words in (["--lang", "es", *line], [*line, "--lang", "es"])]
    assert "en" == read(["--lang", "es", *line, "--lang", "en"])[0].lang


# ---- Help -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_the_same_spanish_however_it_is_asked_for(mexict, spanish, name: str) -> None:
    told = mexict(name, "--help").stdout.decode()
    assert [told] * 2 == [mexict(*line).stdout.decode() for line in ((name, "-h", "--lang", "es"), ("--lang=es", name, "--help"))]
    assert mexict(name, "--help", "--lang", "en").stdout.decode().startswith(f"usage: mexict {name} ")


@pytest.mark.parametrize("line", [(), *((name,) for name in COMMANDS)])
def test_no_english_is_left_in_a_spanish_help(mexict, line: tuple[str, ...]) -> None:
    done = mexict(*line, "--help", "--lang", "es")
    told = " ".join(done.stdout.decode().split())
    assert (0, b"") == (done.returncode, done.stderr)
    assert told.startswith("uso: mexict ")
    of_argparse = [texts("argparse")[name] for name in HELP_WORDS]
    ours = [text for subject in ("option", "command") for text in texts(subject).values() if text["en"] != text["es"]]
    assert [] == [text["en"] for text in (*of_argparse, *ours) if re.search(rf"(?<!\w){re.escape(text['en'])}(?!\w)", told)]


def test_every_command_and_option_has_its_help_and_no_help_is_left_over() -> None:
    usages = {f"{name}Usage" for name in FREE}
    assert {"mexict", *COMMANDS, *usages} == texts("command").keys()
    helped = {str(meaning["help"]) for _, meaning in OPTIONS} - {argparse.SUPPRESS}
    shown = {str(meaning["metavar"]) for _, meaning in OPTIONS if "metavar" in meaning} | {"COMMAND"}
    shown |= {names[0].upper() for names, meaning in OPTIONS if names[0].isalpha() and "choices" not in meaning}
    assert helped | shown == texts("option").keys()


def of_argparse() -> Iterator[str]:
    """Every text for which the argparse of this Python asks gettext."""
    for node in ast.walk(ast.parse(Path(argparse.__file__).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "ngettext"):
            yield from (one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str))


def test_all_that_this_python_s_argparse_tells_is_told_in_spanish() -> None:
    known = {text["en"] for text in texts("argparse").values()}
    assert len(set(of_argparse())) > 30
    assert set() == set(of_argparse()) - known - set(FOR_PROGRAMMERS)


def test_the_values_in_argparse_s_words_are_the_same_in_both_languages() -> None:
    values = {
        name: [sorted(re.findall(r"%(?:\(\w+\))?\w", text[lang])) for lang in ("en", "es")]
        for name, text in texts("argparse").items()
    }
    assert [] == [name for name, (english, spanish) in values.items() if english != spanish]


def test_argparse_has_its_own_words_again_when_the_line_was_read() -> None:
    with pytest.raises(WrongCall):
        read(["--lang", "es", "nothing"])
    assert "usage: x [-h]\n" == argparse.ArgumentParser(prog="x").format_usage()


def test_a_line_that_is_understood_reads_no_words(built: Folders) -> None:
    program = "import sys; from mexict_kg.cli.main import main; main(sys.argv[1:]); print('tomllib' in sys.modules)"
    command = [sys.executable, "-c", program, "--root", str(built.root), "--lang", "es", "sparql", "ASK {}", "--format", "csv"]
    assert "False" == subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1]
