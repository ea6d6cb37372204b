"""A question with the caller's values: each is exchanged, as a term that the library serialises, for the default it replaces."""

import re
from collections.abc import Mapping
from shlex import quote

import pyoxigraph as ox

from mexict_kg.calls import tell_value
from mexict_kg.catalogue.questions import Parameter, Question
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.model.names import resolve
from mexict_kg.model.readings import refuse_unknown_readings
from mexict_kg.store.query_text import exchange
from mexict_kg.vocabulary import LEADING, expand, shorten
from mexict_kg.words.phrases import tell

_LONGEST = 200
"""Letters of the longest text that is looked for."""


def resolve_values(question: Question, values: Mapping[str, str | int | None], model: Model) -> dict[str, str]:
    """The values as they stand for terms: an IRI for each name, a year or a text as written, the default where nothing is given.

    WrongCall for an unknown parameter, a missing value, or a value of the wrong kind, with an example.
    """
    for name in values:
        if name not in question.parameters:
            raise _unknown(name, question)
    return {
        name: _value(one, values[name], model) if name in values else _default(one) for name, one in question.parameters.items()
    }


def fill(question: Question, terms: Mapping[str, str], lang: str) -> str:
    """The query with these resolved values in place of the defaults, and its labels in the language."""
    new = {one.default: _term(one, terms[name]) for name, one in question.parameters.items() if terms[name] != _default(one)}
    if lang != "en":
        new['"en"'] = f'"{lang}"'
    return exchange(question.sparql, new) if new else question.sparql


def phrase_parameters(question: Question, terms: Mapping[str, str]) -> str:
    """The parameters as a person would type them, such as `--thing america-movil --relation mx:fined`."""
    return " ".join(f"--{name} {_type(question.parameters[name], value)}" for name, value in terms.items())


def phrase_question(question: Question, terms: Mapping[str, str]) -> str:
    """The question's name with its parameters, as the command takes them."""
    return f"{question.name} {phrase_parameters(question, terms)}".rstrip()


def example(parameter: Parameter) -> str:
    """The default as a person would type it: `ift` rather than `mxr:ift`."""
    return _type(parameter, _default(parameter))


def _type(parameter: Parameter, value: str) -> str:
    if parameter.type == "text":
        return quote(value)
    if parameter.type == "readings":
        return next(name for name, relation in LEADING.items() if relation == shorten(value))
    return shorten(value).removeprefix("mxr:").removeprefix("mxp:")


def _unknown(name: str, question: Question) -> WrongCall:
    if not question.parameters:
        return WrongCall(tell("error.noParameters", question=question.name, name=name))
    known = ", ".join(f"--{parameter}" for parameter in question.parameters)
    return WrongCall(tell("error.unknownParameter", question=question.name, name=name, known=known))


def _value(parameter: Parameter, value: str | int | None, model: Model) -> str:
    try:
        if value is None:
            raise WrongCall(tell("error.noValue", name=parameter.name))
        if parameter.type == "year":
            return _year(str(value))  # from Python, a number will do
        if not isinstance(value, str):
            raise WrongCall(tell("error.textWanted", given=tell_value(value)))
        match parameter.type:
            case "text":
                return _text(value)
            case "readings":
                refuse_unknown_readings(value)
                return expand(LEADING[value])
        return resolve(value, model, parameter.kind)
    except WrongCall as error:
        raise WrongCall(
            tell("error.wrongValue", problem=error.text, name=parameter.name, help=parameter.help, example=example(parameter))
        ) from error


def _year(value: str) -> str:
    if not re.fullmatch(r"[12][0-9]{3}", value):
        raise WrongCall(tell("error.noYear", value=value[:_LONGEST]))
    return value


def _text(value: str) -> str:
    """Words to look for, with a bar between them."""
    words = [word.strip() for word in value.split("|")]
    if not all(words) or not value.isprintable() or len(value) > _LONGEST:
        raise WrongCall(tell("error.noText", longest=_LONGEST))
    return "|".join(words)


def _term(parameter: Parameter, value: str) -> str:
    if parameter.type == "text":  # a pattern in which every letter stands for itself, and only the bar means "or"
        return str(ox.Literal("|".join(map(_escape, value.split("|")))))
    return value if parameter.type == "year" else str(ox.NamedNode(value))


def _escape(word: str) -> str:
    """The word as a pattern of XPath, which takes no escape before a letter that has no other meaning."""
    return re.sub(r"([\\.^$?*+(){}\[\]|-])", r"\\\1", word)


def _default(parameter: Parameter) -> str:
    return expand(parameter.default) if parameter.type in ("iri", "readings") else parameter.default.strip('"')
