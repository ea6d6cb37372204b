"""The catalogue of questions: one .rq file each, with a TOML header in its first comments.

A parameter is exchanged as a term: the header names a default term, and wherever that term stands as a token of the query
the caller's value, serialised by the library, takes its place.
"""

import tomllib
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from mexict_kg.errors import Unreadable, WrongCall
from mexict_kg.model import Model, Text
from mexict_kg.names import resolve
from mexict_kg.query_text import exchange
from mexict_kg.vocabulary import expand

LANGUAGES = ("en", "es")


class Parameter(NamedTuple):
    """One parameter: its type (`iri` or `integer`), the class an IRI must have, the default term, and help by language."""

    name: str
    type: str
    kind: str | None
    default: str
    help: Text


class Question(NamedTuple):
    """One question: its name is its file's; `sparql` is the file as it stands, complete with the defaults."""

    name: str
    title: Text
    question: Text
    group: str
    parameters: dict[str, Parameter]
    sparql: str


def read_questions(queries: Path) -> dict[str, Question]:
    """Every question under queries/, by name."""
    return {path.stem: _read(path) for path in sorted(queries.glob("*.rq"))}


def listed(questions: dict[str, Question], lang: str) -> str:
    """The catalogue to read: name, question and parameters, by group."""
    lines: list[str] = []
    for group in dict.fromkeys(question.group for question in questions.values()):
        lines += [f"{group}"] + [line for q in questions.values() if q.group == group for line in _entry(q, lang)] + [""]
    return "\n".join(lines)


def asked(question: Question, values: dict[str, str], lang: str) -> str:
    """The question as it was asked, with the value of each parameter."""
    given = [f"--{name} {values.get(name, parameter.default)}" for name, parameter in question.parameters.items()]
    return f"{question.question[lang]}{'  (' + ' '.join(given) + ')' if given else ''}\n"


def unanswered(model: Model, lang: str) -> str:
    """What an empty answer means: the report does not say, since the claims cover all of it."""
    return {
        "en": f"The report does not say: none of its {len(model.claims)} claims answers this.",
        "es": f"El informe no lo dice: ninguna de sus {len(model.claims)} afirmaciones responde a esto.",
    }[lang]


def _entry(question: Question, lang: str) -> list[str]:
    lines = [f"  {question.name}", f"      {question.question[lang]}"]
    for parameter in question.parameters.values():
        lines.append(f"      --{parameter.name} ({parameter.default}): {parameter.help[lang]}")
    return lines


def header(path: Path, kind: str) -> dict[str, object]:
    """The TOML between `# /// <kind>` and `# ///`; Unreadable when it is missing or broken."""
    lines = path.read_text(encoding="utf-8").splitlines()
    try:
        start = lines.index(f"# /// {kind}")
        end = lines.index("# ///", start)
        return tomllib.loads("\n".join(line.removeprefix("#").removeprefix(" ") for line in lines[start + 1 : end]))
    except ValueError as error:
        raise Unreadable(f"{path.name}: no header between `# /// {kind}` and `# ///`, or not TOML: {error}") from error


def filled(question: Question, values: dict[str, str], model: Model, lang: str = "en") -> str:
    """The query with the caller's values in place of the defaults; WrongCall for an unknown parameter or a wrong value."""
    query = exchange(question.sparql, '"en"', f'"{lang}"')
    for name, value in values.items():
        if name not in question.parameters:
            known = ", ".join(f"--{p}" for p in question.parameters) or "none"
            raise WrongCall(f"{question.name} has no parameter --{name}; it has: {known}")
        parameter = question.parameters[name]
        query = exchange(query, parameter.default, _term(parameter, value, model))
    return query


def _term(parameter: Parameter, value: str, model: Model) -> str:
    if parameter.type == "iri":
        return str(ox.NamedNode(resolve(value, model, parameter.kind)))
    try:
        return str(int(value))
    except ValueError as error:
        raise WrongCall(f'--{parameter.name} takes a whole number such as {parameter.default}, not "{value}"') from error


def _read(path: Path) -> Question:
    head = header(path, "query")
    try:
        parameters = {name: _parameter(name, raw) for name, raw in _table(head.get("parameters", {})).items()}
        return Question(
            path.stem,
            _text(head["title"]),
            _text(head["question"]),
            str(head["group"]),
            parameters,
            path.read_text(encoding="utf-8"),
        )
    except KeyError as error:
        raise Unreadable(f"{path.name}: the header lacks the key {error}") from error


def _parameter(name: str, raw: object) -> Parameter:
    table = _table(raw)
    kind = table.get("class")
    return Parameter(name, str(table["type"]), expand(str(kind)) if kind else None, str(table["default"]), _text(table["help"]))


def _table(raw: object) -> dict[str, object]:
    return raw if isinstance(raw, dict) else {}


def _text(raw: object) -> Text:
    table = _table(raw)
    return {lang: str(table[lang]) for lang in LANGUAGES}
