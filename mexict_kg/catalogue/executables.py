"""The catalogue as data: each question a SHACL SPARQL executable, so that clients that read such examples find it.

The terms are those of https://www.w3.org/TR/shacl-af/ and of the SPARQL examples that editors list: `sh:select`, `rdfs:comment`,
`sh:prefixes`, `schema:keywords`.
"""

from collections.abc import Iterator
from itertools import dropwhile

import pyoxigraph as ox

from mexict_kg.catalogue.questions import Catalogue, Parameter, Question
from mexict_kg.vocabulary import LABEL, PREFIXES, TYPE, expand
from mexict_kg.words.phrases import Text

_PREFIXES = ox.NamedNode(expand("mxq:prefixes"))


def describe_catalogue(catalogue: Catalogue) -> list[ox.Triple]:
    """The triples of all questions, with the prefixes that their queries use."""
    questions = catalogue.questions.values()
    return [*_declarations(), *(triple for question in questions for triple in _question(question, catalogue))]


def _question(question: Question, catalogue: Catalogue) -> Iterator[ox.Triple]:
    node = ox.NamedNode(PREFIXES["mxq"] + question.name)
    for kind in ("sh:SPARQLExecutable", "sh:SPARQLSelectExecutable"):
        yield ox.Triple(node, _iri(TYPE), _iri(expand(kind)))
    yield from _texts(node, LABEL, question.title)
    yield from _texts(node, expand("rdfs:comment"), question.question)
    yield from _texts(node, expand("schema:keywords"), catalogue.groups[question.group])
    yield ox.Triple(node, _iri(expand("sh:select")), ox.Literal(_without_header(question.sparql)))
    yield ox.Triple(node, _iri(expand("sh:prefixes")), _PREFIXES)
    for order, parameter in enumerate(question.parameters.values()):
        yield from _parameter(node, question.name, parameter, order)


def _without_header(sparql: str) -> str:
    """The query itself: its titles and wordings are triples of their own."""
    lines = sparql.splitlines(keepends=True)
    return "".join(dropwhile(lambda line: line.startswith("#"), lines))


def _parameter(node: ox.NamedNode, name: str, parameter: Parameter, order: int) -> Iterator[ox.Triple]:
    place = ox.NamedNode(f"{PREFIXES['mxq']}{name}.{parameter.name}")
    yield ox.Triple(node, _iri(expand("sh:parameter")), place)
    yield ox.Triple(place, _iri(TYPE), _iri(expand("sh:Parameter")))
    yield ox.Triple(place, _iri(expand("sh:path")), ox.NamedNode(f"{PREFIXES['mxq']}parameter.{parameter.name}"))
    yield ox.Triple(place, _iri(expand("sh:order")), ox.Literal(order))
    yield ox.Triple(place, _iri(expand("sh:defaultValue")), _default(parameter))
    yield from _texts(place, expand("sh:description"), parameter.help)
    if parameter.kind:
        yield ox.Triple(place, _iri(expand("sh:class")), ox.NamedNode(parameter.kind))


def _default(parameter: Parameter) -> ox.NamedNode | ox.Literal:
    if parameter.type in ("iri", "readings"):
        return ox.NamedNode(expand(parameter.default))
    return ox.Literal(int(parameter.default) if parameter.type == "year" else parameter.default.strip('"'))


def _declarations() -> Iterator[ox.Triple]:
    for prefix, namespace in PREFIXES.items():
        declaration = ox.NamedNode(f"{_PREFIXES.value}.{prefix}")
        yield ox.Triple(_PREFIXES, _iri(expand("sh:declare")), declaration)
        yield ox.Triple(declaration, _iri(expand("sh:prefix")), ox.Literal(prefix))
        literal = ox.Literal(namespace, datatype=_iri(expand("xsd:anyURI")))
        yield ox.Triple(declaration, _iri(expand("sh:namespace")), literal)


def _texts(node: ox.NamedNode, predicate: str, texts: Text) -> Iterator[ox.Triple]:
    for lang, text in texts.items():
        yield ox.Triple(node, _iri(predicate), ox.Literal(text, language=lang))


def _iri(iri: str) -> ox.NamedNode:
    return ox.NamedNode(iri)
