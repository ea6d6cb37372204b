"""The command speaks Spanish to who asks for it, by --lang or by the environment: in help and messages, not in its data."""

import argparse
import ast
import re
import shlex
import shutil
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


@pytest.fixture(scope="module")
def two_claims(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's folders with a graph of two claims, for all tests that leave them as they are."""
    root = tmp_path_factory.mktemp("two-claims")
    for name in ("ontology", "queries"):
        shutil.copytree(checkout / name, root / name)
    (root / "graph").mkdir()
    shutil.copy(checkout / "tests" / "broken" / "sound.ttl", root / "graph")
    return root


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
    assert {"mexict", "examples", *COMMANDS, *usages} == texts("command").keys()
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


# ---- Errors ---------------------------------------------------------------------------------------------------------

WRONG = [
    (("shwo",), "argumento COMANDO: valor no válido: 'shwo' (elija entre "),
    ((), "faltan los siguientes argumentos: COMANDO; consulte mexict --help"),
    (("path", "board"), "faltan los siguientes argumentos: fin; consulte mexict path --help"),
    (("figure", "board", "--most", "many"), "argumento --most: valor no válido: 'many'"),
    (("figure", "board", "--most"), "argumento --most: se espera un valor"),
    (("show", "the", "board"), 'show no conoce board; ponga entre comillas un nombre de varias palabras, como en mexict show "'),
    (("check", "report"), "check no conoce report; el texto del informe va después de --report; consulte mexict check --help"),
    (("explore", "--colour"), "explore no conoce --colour; consulte mexict explore --help"),
    (("show", "boad"), "nada se llama «boad»; lo más cercano: board"),
    (("show", "xyzzy"), "nada se llama «xyzzy»; nada se le parece; `mexict ask` lista lo que se puede preguntar"),
    (("show", "??"), "'??' no es un nombre: no tiene letras, o tiene algunas que no se ven"),
    (("show", "mxr:board", "-o", "here", "there"), "show no conoce there"),
    (("ask", ""), "la pregunta está vacía"),
    (("ask", "--body", "board"), "los parámetros acompañan a una pregunta: mexict ask PREGUNTA --body board"),
    (("ask", "what-a-body-did", "--body", "a", "--body", "b"), "--body aparece dos veces; indíquelo una sola vez"),
    (("ask", "what-a-body-did", "--body", "a", "b"), "los parámetros se escriben --nombre valor, no "),
    (("ask", "what-a-body-did", "--thing", "board"), "what-a-body-did no tiene el parámetro --thing; tiene: --body"),
    (("ask", "which-advice-is-given", "--thing", "board"), "which-advice-is-given no tiene el parámetro --thing ni ningún otro"),
    (("ask", "what-a-body-did", "--body"), "--body no tiene valor; --body es la persona"),
    (("ask", "what-happened-in-a-year", "--year", "MMXX"), "«MMXX» no es un año de cuatro cifras; --year es "),
    (("ask", "which-claims-have-a-word", "--word", "a||b"), "se esperan hasta 200 letras visibles; --word es "),
    (
        ("ask", "what-a-body-did", "--body", "line", "--explain", "--format", "csv"),
        "csv no tiene lugar para lo que añade --explain",
    ),
    (("ask", "what-a-boddy-doo"), "ninguna pregunta se llama «what-a-boddy-doo»; lo más cercano: what-a-body-did"),
    (("ask", "xyzzy plugh"), "no se encuentra ninguna pregunta para «xyzzy plugh»"),
    (("whatif",), "indique una de --without, --replace, --strengthen y --weaken, con el nombre de una cosa"),
    (("whatif", "--weaken", "line", "--leaving", "3"), "--leaving va solo con --without"),
    (("whatif", "--without", "line", "--leaving", "few"), "--leaving es few, que no es un número"),
    (("whatif", "--replace", "line"), "--replace es «line»; indique dos nombres con = entre ellos"),
    (("influence", "--explain"), "--hops y --explain son para una sola cosa; indique su nombre"),
    (("influence", "line", "--by", "reach"), "--by ordena todas las cosas; omita el nombre"),
    (("influence", "--by", "love"), "nada se ordena por «love»; indique una de influence, between, reach, balance"),
    (("influence", "line", "--hops", "0"), "--hops es 0; se necesita al menos 1"),
    (("depends", "line"), "ninguna dice que «line» necesite algo, ni que algo lo necesite; --with-proposed cuenta también"),
    (("path", "line", "naviera"), "«line» y «naviera» son una sola cosa, mxr:line; indique dos"),
    (("path", "line", "board", "--longest", "0"), "--longest es 0; un camino tiene al menos 1 paso"),
    (("loops", "--as-of", "2018-13"), "«2018-13» no es una fecha; indique un año, un mes o un día"),
    (("levers", "line"), "«line» no es una recomendación; `mexict ask which-advice-is-given` las lista"),
    (("compare", "line", "fined"), "«fined» no es una cosa"),
    (("figure", "line", "--most", "1"), "--most es 1; una figura necesita al menos 2 cosas"),
    (("figure", "timeline", "--layout", "dot"), "--layout dot es para vistas de la red (overview, "),
    (("figure", "causes"), "el grafo no tiene ninguna afirmación para la vista «causes», así que no hay nada que dibujar"),
]
ENGLISH = re.compile(r"(?<![-\w.«])(the|is|are|give|of|for|see|with|such|which|and|or|to|nothing|none|it)(?![-\w])")


@pytest.mark.parametrize(("line", "told"), WRONG, ids=[" ".join(line) or "nothing" for line, _ in WRONG])
def test_a_wrong_call_is_told_in_spanish_and_ends_as_in_english(
    mexict, two_claims: Path, monkeypatch: pytest.MonkeyPatch, line: tuple[str, ...], told: str
) -> None:
    english = mexict("--root", two_claims, *line)
    asked = mexict("--root", two_claims, *line, "--lang=es") if line else mexict("--lang", "es")
    monkeypatch.setenv("LANG", "es_MX.UTF-8")
    by_environment = mexict("--root", two_claims, *line)
    assert english.stderr.decode().startswith("mexict: ") and told not in english.stderr.decode()
    for done in (asked, by_environment):
        message = done.stderr.decode()
        assert (2, b"") == (done.returncode, done.stdout) == (english.returncode, english.stdout)
        assert message.startswith("mexict: ") and told in message
        assert [] == ENGLISH.findall(message)


def test_lang_before_the_command_and_against_the_environment(mexict, two_claims: Path, spanish) -> None:
    told = "no es un nombre"
    assert told in mexict("--lang", "es", "--root", two_claims, "show", "??").stderr.decode()
    assert told not in mexict("--root", two_claims, "show", "??", "--lang", "en").stderr.decode()


def test_a_question_s_broken_header_is_told_in_spanish(mexict, small: Path) -> None:
    question = small / "queries" / "questions" / "actors" / "what-a-body-did.rq"
    question.write_text(question.read_text(encoding="utf-8").replace("# shape = ", "# shpe = ", 1), encoding="utf-8")
    done = mexict("--root", small, "ask", "what-a-body-did", "--lang", "es")
    assert 2 == done.returncode
    assert re.match(
        r"mexict: queries/questions/actors/what-a-body-did\.rq:\d+: la clave shpe del encabezado es desconocida; se conocen ",
        done.stderr.decode(),
    )


def test_the_environment_changes_no_data(mexict, built: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (("show", "ift"), ("ask", "what-a-body-did"), ("ask",), ("compare", "ift", "cofetel"))
    english = [mexict("--root", built.root, *line).stdout for line in lines]
    monkeypatch.setenv("LANG", "es_MX.UTF-8")
    assert english == [mexict("--root", built.root, *line).stdout for line in lines]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_examples_at_the_end_of_the_help_work(mexict, built: Folders, lang: str) -> None:
    examples = re.findall(r"^  mexict (.*?)  ", mexict("--help", "--lang", lang).stdout.decode(), re.MULTILINE)
    assert ["ask", "show", "explore"] == [shlex.split(line)[0] for line in examples]
    done = [mexict("--root", built.root, *shlex.split(line), "--lang", lang) for line in examples]
    assert [0] * 3 == [one.returncode for one in done]
    assert b"mxr:america-movil" in done[1].stdout and b"explorer.html" in done[2].stderr
    assert {"en": "The IFT fined América Móvil", "es": "El IFT multó a América Móvil"}[lang] in done[0].stdout.decode()
