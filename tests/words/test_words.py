"""Every word of the product stands once, in mexict_kg/words, in both languages; each is used, and whatever is used is there."""

import ast
import re
import string
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from mexict_kg.folders import Folders
from mexict_kg.views.colours import DARK, LIGHT, TONES, style
from mexict_kg.words.phrases import LANGUAGES, many, say, several, texts

PACKAGE = Path(__file__).resolve().parents[2] / "mexict_kg"
FILES = sorted((PACKAGE / "words").rglob("*.toml"))
NAMED: list[tuple[str, dict[str, Any]]] = [
    (f"{path.relative_to(PACKAGE / 'words').with_suffix('').parts[0]}.{name}", text)
    for path in FILES
    for name, text in tomllib.loads(path.read_text(encoding="utf-8")).items()
]
WORDS = dict(NAMED)
ON_THE_PAGE = ("page", "view", "step")
"""The subjects of which the page's scripts take words by their bare names."""
WHOLE = ("detail", "argparse")
"""The subjects that are taken whole."""
CALLS = {"say": "", "tell": "", "_word": "", "several": "", "many": "noun."}
"""The functions that take a key, or with this before it a part of one, as an argument."""
NAMES_OF_STEMMERS = 'asking/language.py: {"en": "english", "es": "spanish"}'.replace('"', "'")


def sources() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if "words" not in path.relative_to(PACKAGE).parts)


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def page_text() -> str:
    """The page's scripts and its template."""
    templates = PACKAGE / "explorer" / "templates"
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(templates.rglob("*")) if path.suffix in (".js", ".j2"))


def holes(text: str) -> list[str]:
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


# ---- Keys in the code -----------------------------------------------------------------------------------------------


def patterns(node: ast.expr) -> Iterator[str]:
    """Regular expressions for the keys that an argument may be, with anything in the holes of an f-string."""
    match node:
        case ast.Constant(value=str(text)):
            yield re.escape(text)
        case ast.JoinedStr(values=parts):
            yield "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from (*patterns(one), *patterns(other))
        case ast.BinOp(op=ast.Add(), left=ast.Constant(value=str(text))):
            yield re.escape(text) + ".+"


def called(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Every key that a call of one of CALLS names outright or in part, as a pattern, with how the call reads."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS and node.args:
            place = 1 if node.func.id == "many" else 0
            for pattern in patterns(node.args[place]):
                subject = CALLS[node.func.id] or ("" if re.search(r"\w\\\.", pattern) else "analysis.")
                yield re.escape(subject) + pattern, ast.unparse(node)


def named(tree: ast.AST) -> set[str]:
    """Every text that stands in a tree: what is not asked for outright comes from a table of keys."""
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def in_two_languages(tree: ast.AST) -> Iterator[str]:
    """Dicts with a key for each language and texts in them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
            texts_in = [
                part for value in node.values for part in ast.walk(value) if isinstance(part, ast.Constant | ast.JoinedStr)
            ]
            if keys >= set(LANGUAGES) and any(
                isinstance(part, ast.JoinedStr) or isinstance(part.value, str) for part in texts_in
            ):
                yield ast.unparse(node)


CALLED = [(path, pattern, call) for path in sources() for pattern, call in called(parse(path))]
CHOSEN = {
    wing: set[str]().union(*(named(parse(path)) for path in sources() if wing in path.relative_to(PACKAGE).parts))
    for wing in ("analysis", "explorer")
}
"""Texts of the wings that choose among keys by tables, and by fields of what they found, such as `strengthens` or `past`."""
PAGE = page_text()


def is_used(key: str) -> bool:
    subject, _, name = key.partition(".")
    family = re.escape(name.partition("-")[0])  # `view-${id}` takes every view
    if subject in ON_THE_PAGE and re.search(
        rf"""["'`]{re.escape(name)}["'`]|`{family}-\$\{{|words\.en\.{re.escape(name)}\b""", PAGE
    ):
        return True
    if name in CHOSEN.get({"page": "explorer"}.get(subject, subject), ()):
        return True
    return subject in WHOLE or any(re.fullmatch(pattern, key) for _, pattern, _ in CALLED)


def fault(key: str) -> str:
    """What is wrong with a phrase, or nothing."""
    if set(WORDS[key]) != set(LANGUAGES):
        return "does not stand in both languages"
    first, second = (WORDS[key][lang] for lang in LANGUAGES)
    if not isinstance(first, str):
        return "" if isinstance(first, list) and isinstance(second, list) and first and second else "is no text or list in both"
    if not (isinstance(second, str) and first.strip() and second.strip()):
        return "is empty in one language"
    return "" if holes(first) == holes(second) else f"has the holes {holes(first)} and {holes(second)}"


def test_no_two_files_of_a_subject_share_a_name() -> None:
    assert [] == [name for name, times in Counter(name for name, _ in NAMED).items() if times > 1]


def test_a_phrase_is_told_in_both_languages_with_the_same_holes() -> None:
    assert len(WORDS) > 300
    assert {} == {key: fault(key) for key in WORDS if fault(key)}


def test_a_phrase_is_used() -> None:
    assert [] == [key for key in WORDS if not is_used(key)]


def test_no_phrase_stands_twice_but_the_headings_of_the_page() -> None:
    keys: dict[str, list[str]] = defaultdict(list)
    for key, text in WORDS.items():
        keys[str(sorted(text.items()))].append(key)
    twice = [key for alike in keys.values() if len(alike) > 1 for key in alike]
    assert ["page.claims", "page.claimsTable", "page.colClaims", "page.storiesHeading", "view.view-story"] == sorted(twice)


def test_a_phrase_that_is_said_is_there() -> None:
    assert len(CALLED) > 80
    lost = [f"{path.name}: {call}" for path, pattern, call in CALLED if not any(re.fullmatch(pattern, key) for key in WORDS)]
    assert [] == lost


def test_a_word_that_the_page_takes_is_there() -> None:
    taken = set(re.findall(r"""\bword\("([\w-]+)\"""", PAGE)) | set(re.findall(r"""data-(?:word|name)="([\w-]+)\"""", PAGE))
    taken |= set(re.findall(r"""\b(?:say|tool|act)\("[\w-]+", "([\w-]+)\"""", PAGE)) | set(re.findall(r"words\.en\.(\w+)", PAGE))
    assert len(taken) > 80
    there = {name for subject in ON_THE_PAGE for name in texts(subject)} | {"opposites"}  # of things, under the scripts' own name
    assert set() == taken - there


def test_no_two_subjects_of_the_page_share_a_name() -> None:
    assert [] == [(a, b) for a, b in combinations(ON_THE_PAGE, 2) if texts(a).keys() & texts(b).keys()]


def test_no_module_beside_the_words_holds_a_phrase_in_two_languages() -> None:
    found = [
        f"{path.relative_to(PACKAGE).as_posix()}: {phrase}" for path in sources() for phrase in in_two_languages(parse(path))
    ]
    assert [NAMES_OF_STEMMERS] == found


@pytest.mark.parametrize("code", ['X = {"en": "a", "es": "b"}', 'def f(n): return {"en": f"{n} a", "es": f"{n} b"}[lang]'])
def test_a_phrase_in_two_languages_is_found(code: str) -> None:
    assert 1 == len(list(in_two_languages(ast.parse(code))))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ('say("period.Since", lang)', {"period.Since"}),
        (
            'say("by_" + one.by, lang)',
            {"analysis.by_influence", "analysis.by_between", "analysis.by_reach", "analysis.by_balance"},
        ),
        ('say("asOf" if day else "claim.if", lang)', {"analysis.asOf", "claim.if"}),
        ('say(f"thing.as{part}", lang)', {"thing.asSubject", "thing.asObject"}),
        ('many(3, "hop", lang)', {"noun.hop"}),
        ('say("period.Sinse", lang)', set()),
    ],
)
def test_the_keys_that_a_call_may_take_are_found(code: str, expected: set[str]) -> None:
    found = [pattern for pattern, _ in called(ast.parse(code))]
    assert expected == {key for key in WORDS if any(re.fullmatch(pattern, key) for pattern in found)}


# ---- Saying ---------------------------------------------------------------------------------------------------------


def test_holes_are_filled_and_numbers_have_their_nouns() -> None:
    assert ("since 2018", "desde 2018") == tuple(say("period.Since", lang, when=2018) for lang in LANGUAGES)
    assert "enero" == several("period.months", "es")[0]
    assert ("0 things", "1 thing", "2 cosas") == (many(0, "thing", "en"), many(1, "thing", "en"), many(2, "thing", "es"))


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("period.Sinse", "words/period has no phrase Sinse"),
        ("perriod.Since", "there is no words/perriod.toml"),
        ("Sinse", "words/analysis has no phrase Sinse"),
    ],
)
def test_an_unknown_key_is_named(key: str, told: str) -> None:
    with pytest.raises(KeyError, match=re.escape(told)):
        say(key, "en")


def test_a_query_that_is_answered_reads_no_words(built: Folders) -> None:
    program = "import sys; from mexict_kg.cli.main import main; main(sys.argv[1:]); print(sorted(sys.modules))"
    command = [sys.executable, "-c", program, "--root", str(built.root), "sparql", "ASK {}"]
    answer, modules = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert "true" == answer
    assert [] == [name for name in ("mexict_kg.words.phrases", "tomllib") if f"'{name}'" in modules]


# ---- Colours --------------------------------------------------------------------------------------------------------


def test_a_colour_has_a_value_in_light_and_dark() -> None:
    assert LIGHT.keys() == DARK.keys()
    assert TONES == sum(name.startswith("tone-") for name in LIGHT)
    assert [] == [value for value in (*LIGHT.values(), *DARK.values()) if not re.fullmatch("#[0-9a-f]{6}", value)]


def test_a_colour_that_the_page_takes_is_there() -> None:
    css = (PACKAGE / "explorer" / "templates" / "explorer.css").read_text(encoding="utf-8")
    assert set(re.findall(r"var\(--([\w-]+)\)", css)) <= LIGHT.keys()
    assert {f"--{name}: {value};" for name, value in LIGHT.items()} <= set(re.findall(r"--[\w-]+: [^;]+;", style()))
