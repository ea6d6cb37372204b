"""The catalogue of questions: one .rq file each with a TOML header, in the folder of its group below queries/questions/.

The words that they share, and the names and order of the groups, stand in queries/catalogue.toml.
"""

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from mexict_kg.catalogue.headers import Header
from mexict_kg.errors import WrongCall
from mexict_kg.inputs import decode, name_inputs, read_input
from mexict_kg.store.query_text import tokens
from mexict_kg.vocabulary import PREFIXES, expand
from mexict_kg.words.phrases import LANGUAGES, Text, tell

SHAPES = ("table", "count", "chain", "timeline")
TYPES = ("iri", "year", "text", "readings")
_LISTS = ("small_words", "endings", "synonyms", "counting")
_TABLES = ("groups", "columns", "roles", "asks", "whether", *_LISTS)
"""What the questions share, by language; of these the lists are themselves by language."""
_KEYS = ("title", "question", "also", "shape", "part", "parameters")
_PARAMETER_KEYS = ("type", "class", "default", "help")


class Parameter(NamedTuple):
    """One parameter: its type (one of TYPES), the class an IRI must be an instance of, the default term, and help by language."""

    name: str
    type: str
    kind: str | None
    default: str
    help: Text


class Question(NamedTuple):
    """One question: its name is its file's; `sparql` is the file as it stands, complete with the defaults.

    `also` holds keywords and wordings of readers by which it is found, with "…" for each name; `shape` is one of SHAPES; a count
    adds up the rows by the column `part`.
    """

    name: str
    title: Text
    question: Text
    also: dict[str, list[str]]
    group: str
    shape: str
    part: str | None
    parameters: dict[str, Parameter]
    sparql: str

    @property
    def file(self) -> str:
        """Its file, below the root."""
        return f"queries/questions/{self.group}/{self.name}.rq"

    @property
    def is_over_readings(self) -> bool:
        """Whether it asks for chains that may go over readings, which are in a graph of their own."""
        return any(parameter.type == "readings" for parameter in self.parameters.values())


class Catalogue(NamedTuple):
    """All questions by name in the order of their groups, the groups' names, the columns' headings, and small words by language.

    `general` is the name of the question for everything about a thing; `endings` are those of forms of words that no short list
    has, and that names seldom have, `synonyms` groups of words that people use for each other, both by language; `asks` are the
    turns of phrase by which one asks for a kind of answer, by kind and language, and `roles` the words for a post, by the name of
    its last holder and language; `counting` those by which one asks how many there are of something, and `whether` those that
    tell a question for yes or no and what decides it, by what they do and language.
    """

    questions: dict[str, Question]
    groups: dict[str, Text]
    columns: dict[str, Text]
    small_words: dict[str, list[str]]
    endings: dict[str, list[str]]
    synonyms: dict[str, list[str]]
    roles: dict[str, dict[str, list[str]]]
    asks: dict[str, dict[str, list[str]]]
    whether: dict[str, dict[str, list[str]]]
    counting: dict[str, list[str]]
    general: str


def read_catalogue(queries: Path) -> Catalogue:
    """Every question under queries/questions/; WrongCall with file, line and key for a broken header or a wrong place."""
    shared = _read_shared(queries / "catalogue.toml")
    groups = list(shared["groups"])
    root, names = str(queries.parent), name_inputs(str(queries.parent), "queries", (".rq",))
    paths = [Path(root, name) for name in names if name.startswith("queries/questions/") or name.count("/") == 1]
    found = [read_question(path, _group(path, queries, groups)) for path in paths]
    _refuse_gaps(queries / "catalogue.toml", shared, found)
    _refuse_doubles(found)
    found.sort(key=lambda question: groups.index(question.group))
    return Catalogue({question.name: question for question in found}, **shared)


def read_question(path: Path, group: str) -> Question:
    """One question from its file, which is one of `group`."""
    head = Header(path, "query")
    head.refuse_unknown(_KEYS)
    shape = head.choice("shape", SHAPES)
    parameters = {name: _read_parameter(name, head) for name in _names(head)}
    if len({parameter.default for parameter in parameters.values()}) < len(parameters):
        head.refuse("parameters", tell("error.sameDefault"))
    if "?claim" not in [text for _, text in tokens(head.text)]:
        head.refuse("title", tell("error.noClaim"))
    return Question(
        name=path.stem,
        title=head.text_in("title", LANGUAGES),
        question=head.text_in("question", LANGUAGES),
        also=head.lists_in("also", LANGUAGES),
        group=group,
        shape=shape,
        part=str(head.value("part")) if shape == "count" else None,
        parameters=parameters,
        sparql=head.text,
    )


def _group(path: Path, queries: Path, groups: list[str]) -> str:
    """The group in whose folder a question lies."""
    folder = path.parent.relative_to(queries).as_posix()
    group = folder.removeprefix("questions/")
    if group == folder or group not in groups:
        place = f"queries/{path.relative_to(queries).as_posix()}"
        raise WrongCall(tell("error.inNoGroup", file=place, groups=", ".join(groups)))
    return group


def _refuse_doubles(questions: list[Question]) -> None:
    """WrongCall for a name in two groups: only one of the two could be asked."""
    groups: dict[str, str] = {}
    for question in questions:
        if question.name in groups:
            place = f"queries/questions/{question.group}/{question.name}.rq"
            raise WrongCall(tell("error.inTwoGroups", file=place, group=groups[question.name]))
        groups[question.name] = question.group


def _refuse_gaps(path: Path, shared: dict[str, Any], questions: list[Question]) -> None:
    """WrongCall for a text that lacks a language, and for a name that stands for nothing."""
    for table in _TABLES:
        for name, texts in shared[table].items() if table not in _LISTS else [(table, shared[table])]:
            if not isinstance(texts, dict) or set(texts) != set(LANGUAGES) or not all(map(_is_told, texts.values())):
                first, second = LANGUAGES
                raise _unusable(path, tell("error.lacksLanguage", table=table, name=name, first=first, second=second))
    if odd := [question.part for question in questions if question.part and question.part not in shared["columns"]]:
        raise _unusable(path, tell("error.noHeading", name=odd[0]))
    if shared["general"] not in [question.name for question in questions]:
        raise _unusable(path, tell("error.noGeneralQuestion", name=shared["general"]))


def _is_told(text: object) -> bool:
    """Whether it is a text, or a list of texts."""
    return isinstance(text, str) or (isinstance(text, list) and all(isinstance(one, str) for one in text))


def _names(head: Header) -> list[str]:
    table = head.table.get("parameters", {})
    if not isinstance(table, dict):
        head.refuse("parameters", tell("error.noTable"))
    return list(table)


def _read_parameter(name: str, head: Header) -> Parameter:
    within = f"parameters.{name}"
    table = head.value(within)
    unknown = [key for key in table if key not in _PARAMETER_KEYS] if isinstance(table, dict) else [name]
    if unknown:
        head.refuse(within, tell("error.unknownKeyWithin", within=within, key=unknown[0], known=", ".join(_PARAMETER_KEYS)))
    type_ = head.choice("type", TYPES, within=within)
    default = str(head.value("default", within=within))
    if default not in [text for kind, text in tokens(head.text) if kind != "skip"]:
        head.refuse(within, tell("error.idleDefault", default=default, within=within))
    kind = _class(head, within) if type_ == "iri" else None
    return Parameter(name, type_, kind, default, head.text_in("help", LANGUAGES, within=within))


def _class(head: Header, within: str) -> str:
    curie = str(head.value("class", within=within))
    if curie.partition(":")[0] not in PREFIXES:
        head.refuse(within, tell("error.unknownPrefix", name=curie, within=within, known=", ".join(PREFIXES)))
    return expand(curie)


def _read_shared(path: Path) -> dict[str, Any]:
    try:
        name = f"{path.parent.name}/{path.name}"
        table = tomllib.loads(decode(name, read_input(str(path.parent.parent), name)))
        shared = {name: table[name] for name in (*_TABLES, "general")}
    except RecursionError as error:
        raise _unusable(path, tell("error.tooDeep")) from error
    except (ValueError, KeyError) as error:
        line = re.search(r"line (\d+)", str(error))
        raise _unusable(path, str(error), int(line[1]) if line else 1) from error
    for name in _TABLES:
        if not isinstance(shared[name], dict):
            raise _unusable(path, tell("error.isNoTable", name=name))
    return shared


def _unusable(path: Path, problem: Text | str, line: int = 1) -> WrongCall:
    return WrongCall(tell("error.unusableCatalogue", file=f"{path.parent.name}/{path.name}", line=line, problem=problem))
