"""A question with the caller's values: each is exchanged, as a term that the library serialises, for the default it replaces."""

import re
from collections.abc import Mapping

import pyoxigraph as ox

from mexict_kg.errors import WrongCall
from mexict_kg.model import Model
from mexict_kg.names import resolve
from mexict_kg.query_text import exchange
from mexict_kg.questions import Parameter, Question
from mexict_kg.vocabulary import expand, shorten


def resolved(question: Question, values: Mapping[str, str | None], model: Model) -> dict[str, str]:
    """The values as they stand for terms: an IRI for each name, a year as written, the default where nothing is given.

    WrongCall for an unknown parameter, a missing value, or a value of the wrong kind, with an example.
    """
    for name in values:
        if name not in question.parameters:
            known = ", ".join(f"--{p}" for p in question.parameters) or "none"
            raise WrongCall(f"{question.name} has no parameter --{name}; it has: {known}")
    return {
        name: _value(parameter, values.get(name, parameter.default), model) for name, parameter in question.parameters.items()
    }


def filled(question: Question, terms: Mapping[str, str], lang: str) -> str:
    """The query with these resolved values in place of the defaults, and its labels in the language."""
    exchanged = {parameter.default: _term(parameter, terms[name]) for name, parameter in question.parameters.items()}
    same = {default: term for default, term in exchanged.items() if term != _term_of_default(default)}
    if lang != "en":
        same['"en"'] = f'"{lang}"'
    return exchange(question.sparql, same) if same else question.sparql


def _value(parameter: Parameter, value: str | None, model: Model) -> str:
    try:
        if value is None:
            raise WrongCall(f"--{parameter.name} has no value")
        return _year(value) if parameter.type == "year" else resolve(value, model, parameter.kind)
    except WrongCall as error:
        raise WrongCall(f"{error}; --{parameter.name} is {parameter.help['en']}, such as {example(parameter)}") from error


def example(parameter: Parameter) -> str:
    """The default as a person would type it: `ift` rather than `mxr:ift`."""
    prefix, _, local = parameter.default.rpartition(":")
    return local if prefix in ("mxr", "mxp") else parameter.default


def _year(value: str) -> str:
    if not re.fullmatch(r"[12][0-9]{3}", value):
        raise WrongCall(f'"{value}" is no year of four digits')
    return value


def _term(parameter: Parameter, value: str) -> str:
    return value if parameter.type == "year" else str(ox.NamedNode(value))


def _term_of_default(default: str) -> str:
    return str(ox.NamedNode(expand(default))) if ":" in default else default


def told(question: Question, terms: Mapping[str, str]) -> str:
    """The parameters as a person would type them, such as `--thing america-movil --relation mx:fined`."""
    return " ".join(f"--{name} {shorten(value).removeprefix('mxr:').removeprefix('mxp:')}" for name, value in terms.items())
