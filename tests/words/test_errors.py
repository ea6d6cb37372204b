"""Every error has its words in both languages, in mexict_kg/words/error; who raises one gives a value for each hole."""

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_words import PACKAGE, WORDS, holes, parse, patterns, sources

from mexict_kg.errors import MexictError, Unreadable, WrongCall
from mexict_kg.words.phrases import LANGUAGES, tell

RAISED = {error.__name__: 0 for error in (MexictError, *MexictError.__subclasses__())}
HANDED_ON = {"refuse": -1, "_refuse": -1, "_unusable": 1}
"""Functions that raise an error with the text that stands at this place among their arguments."""


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def called(tree: ast.AST, names: dict[str, int]) -> Iterator[tuple[ast.Call, ast.expr]]:
    """The calls of some functions, each with the argument at the place that is given for it."""
    for node in ast.walk(tree):
        name = node.func if isinstance(node, ast.Call) else None
        called_by = name.id if isinstance(name, ast.Name) else getattr(name, "attr", "")
        if isinstance(node, ast.Call) and called_by in names and len(node.args) > max(0, names[called_by]):
            yield node, node.args[names[called_by]]


def plain_errors(tree: ast.AST) -> list[str]:
    """The errors of a module whose text is not told by `tell`, and the texts that are handed to who raises one."""
    raised = [call for call, text in called(tree, RAISED) if not isinstance(text, ast.Call) or ast.unparse(text.func) != "tell"]
    handed = [call for call, text in called(tree, HANDED_ON) if isinstance(text, ast.JoinedStr | ast.Constant)]
    return [ast.unparse(call) for call in (*raised, *handed)]


PLAIN = {place(path): found for path in sources() if (found := plain_errors(parse(path)))}
TOLD = [(place(path), call) for path in sources() for call, _ in called(parse(path), {"tell": 0})]


@pytest.mark.parametrize(
    "code",
    [
        'raise WrongCall("no")',
        'raise WrongCall(f"no {name}") from error',
        "return Unreadable(problem)",
        "raise Unsound(words)",
        'head.refuse("title", "no")',
        'self._refuse(1, f"no {name}")',
        'raise WrongCall(say("error.noThing", "en"))',
    ],
)
def test_an_error_in_one_language_is_found(code: str) -> None:
    assert 1 == len(plain_errors(ast.parse(code)))


@pytest.mark.parametrize(
    "code", ['raise WrongCall(tell("error.noThing", name=name))', 'head.refuse("title", tell("error.noClaim"))']
)
def test_an_error_in_both_is_fine(code: str) -> None:
    assert [] == plain_errors(ast.parse(code))


def test_every_error_is_told_in_both_languages() -> None:
    assert {} == PLAIN


def test_the_words_of_errors_lie_in_a_file_for_each_wing_that_has_them() -> None:
    wings = {path.split("/")[0].removesuffix(".py") for path, _ in TOLD} - {"words"}
    assert {path.stem for path in (PACKAGE / "words" / "error").iterdir()} <= wings


def test_a_hole_has_its_value_and_a_value_its_hole() -> None:
    wrong = []
    for path, call in TOLD:
        given = sorted(str(one.arg) for one in call.keywords)
        keys = [key for pattern in patterns(call.args[0]) for key in WORDS if re.fullmatch(pattern, key)]
        wrong += [f"{path}: {ast.unparse(call)}" for key in keys if holes(WORDS[key]["en"]) != given]
    assert len(TOLD) > 70
    assert [] == wrong


# ---- Telling --------------------------------------------------------------------------------------------------------


def test_an_error_is_english_as_a_string_and_told_in_either_language() -> None:
    error = WrongCall(tell("error.noThing", name="x{y}"))
    assert ('"x{y}" is no thing', "«x{y}» no es una cosa") == tuple(error.told(lang).split(";")[0] for lang in LANGUAGES)
    assert error.told("en") == str(error)


def test_an_error_in_english_only_is_told_so_in_either_language() -> None:
    assert ["no"] * 3 == [str(WrongCall("no")), *(WrongCall("no").told(lang) for lang in LANGUAGES)]


def test_a_value_by_language_is_put_in_by_language() -> None:
    told = tell("error.nothingCalled", name="x", wanted="", hint=tell("error.nearest", names="y"))
    assert {"en": 'nothing is called "x"; nearest: y', "es": "nada se llama «x»; lo más cercano: y"} == told


def test_an_error_that_went_through_another_process_is_told_alike() -> None:
    error = pickle.loads(pickle.dumps(Unreadable(tell("error.noReport", folder="x"))))
    assert "x: ahí no hay sentences.tsv; indique la carpeta del informe o un archivo dentro de ella" == error.told("es")
