"""The SHACL shapes of ontology/shapes.ttl, run by rudof over the stated triples; core constraints only."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

import pyoxigraph as ox

from mexict_kg.check.findings import Finding, place
from mexict_kg.dataset.dataset import SHAPES, Dataset
from mexict_kg.dataset.lines import ANONYMOUS
from mexict_kg.dataset.sources import Source
from mexict_kg.errors import Unreadable
from mexict_kg.vocabulary import expand, shorten

if TYPE_CHECKING:
    from pyrudof import ShaclValidationReport

_DATE: Final = ox.NamedNode(expand("xsd:date"))
_CLOSED: Final = expand("sh:ClosedConstraintComponent")
_QUERIES: Final = {expand(f"sh:{name}") for name in ("sparql", "rule", "js", "select", "ask", "validator")}
_BASE: Final = "https://w3id.org/mexict/"
"""Needed by nothing that is written here; without it the library asks for the working folder, which may be gone."""
_LONGEST: Final = 300
"""Letters of what the library has to say against the shapes."""


class Violation(NamedTuple):
    """One constraint of a shape that a node breaks; `path` is empty for a whole node.

    IRIs throughout, but that the `focus` may be a blank node.
    """

    shape: str
    focus: str
    path: str
    component: str


def shape_findings(dataset: Dataset) -> list[Finding]:
    """Every violation of a shape, as findings; a shape's local name is the rule, its sh:description the remedy."""
    messages, remedies = _texts(dataset.shapes, "sh:message"), _texts(dataset.shapes, "sh:description")
    if not dataset.shapes:
        raise Unreadable(f"{SHAPES}: holds no shape, so that nothing would be checked; put the file back")
    _refuse_queries(dataset.shapes, dataset.sources)
    found = set()
    for broken in violations(dataset.stated, dataset.shapes):
        subject = ANONYMOUS if broken.focus.startswith(ANONYMOUS) else broken.focus
        # by its path: a value may be text, or stand in another part of the statement too
        file, line = place(subject, broken.path or None, dataset.sources)
        surplus = f": {shorten(broken.path)}" if broken.component == _CLOSED else ""
        problem = f"breaks a shape: {messages.get(broken.shape, broken.component)}{surplus}"
        remedy = remedies.get(broken.shape, "see ontology/shapes.ttl")
        found.add(Finding(broken.shape.rpartition("#")[2], "error", file, line, subject, problem, remedy))
    return sorted(found)


def count_shapes(shapes: Iterable[ox.Triple]) -> int:
    """How many shapes say what breaks them."""
    return len(_texts(shapes, "sh:message"))


def violations(data: Iterable[ox.Triple], shapes: Iterable[ox.Triple]) -> list[Violation]:
    """What of the data breaks which shape, in no order."""
    return [
        Violation(str(one.source_shape), str(one.focus_node), str(one.path or ""), str(one.constraint_component))
        for one in _report(data, shapes)
    ]


def _report(data: Iterable[ox.Triple], shapes: Iterable[ox.Triple]) -> "ShaclValidationReport":
    import pyrudof  # a large library, which only a check should load

    rudof = pyrudof.Rudof(pyrudof.RudofConfig())
    try:
        rudof.read_data(_ntriples(map(_with_real_day, data)), pyrudof.RDFFormat.NTriples, _BASE, pyrudof.ReaderMode.Strict)
        rudof.read_shacl(_ntriples(shapes), pyrudof.ShaclFormat.NTriples, _BASE, pyrudof.ReaderMode.Strict)
        return rudof.validate_shacl()
    except pyrudof.RudofError as error:
        reason = " ".join(str(error).split())[:_LONGEST]
        raise Unreadable(f"{SHAPES}: cannot be used as shapes: {reason}; mend what is named") from error


def _refuse_queries(shapes: Iterable[ox.Triple], sources: Iterable[Source]) -> None:
    """Unreadable for a query within a shape: there is one place for queries, where they are guarded and told with their lines."""
    for triple in shapes:
        if triple.predicate.value in _QUERIES:
            _, line = place(str(getattr(triple.subject, "value", "")), triple.predicate.value, sources)
            at = f"{SHAPES}:{line}" if line else SHAPES
            raise Unreadable(f"{at}: {shorten(triple.predicate.value)} is not run; write the rule as a query in queries/checks")


def _with_real_day(triple: ox.Triple) -> ox.Triple:
    """The triple itself, or, since rudof takes the 30th of February for a day, one that says the same as plain text."""
    value = triple.object
    if not isinstance(value, ox.Literal) or value.datatype != _DATE or _is_day(value.value):
        return triple
    return ox.Triple(triple.subject, triple.predicate, ox.Literal(value.value))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text[:10])  # a time zone may follow
    except ValueError:
        return False
    return True


def _ntriples(triples: Iterable[ox.Triple]) -> str:
    data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    assert data is not None
    return data.decode()


def _texts(shapes: Iterable[ox.Triple], predicate: str) -> dict[str, str]:
    iri = expand(predicate)
    return {str(t.subject.value): t.object.value for t in shapes if t.predicate.value == iri}  # type: ignore[union-attr]
