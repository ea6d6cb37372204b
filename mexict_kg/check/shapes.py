"""The SHACL shapes of ontology/shapes.ttl, run by rudof over the stated triples; core constraints only."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

import pyoxigraph as ox

from mexict_kg.check.findings import Finding, place
from mexict_kg.dataset.dataset import Dataset
from mexict_kg.dataset.lines import ANONYMOUS
from mexict_kg.vocabulary import expand, shorten

if TYPE_CHECKING:
    from pyrudof import ShaclValidationReport

_CLOSED: Final = expand("sh:ClosedConstraintComponent")


class Violation(NamedTuple):
    """One constraint of a shape that a node breaks: IRIs, but for the `focus` of a blank node; `path` is empty for a whole node."""

    shape: str
    focus: str
    path: str
    component: str


def shape_findings(dataset: Dataset) -> list[Finding]:
    """Every violation of a shape, as findings; a shape's local name is the rule, its sh:description the remedy."""
    messages, remedies = _texts(dataset.shapes, "sh:message"), _texts(dataset.shapes, "sh:description")
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


def violations(data: Iterable[ox.Triple], shapes: Iterable[ox.Triple]) -> list[Violation]:
    """What of the data breaks which shape, in no order."""
    return [
        Violation(str(one.source_shape), str(one.focus_node), str(one.path or ""), str(one.constraint_component))
        for one in _report(data, shapes)
    ]


def _report(data: Iterable[ox.Triple], shapes: Iterable[ox.Triple]) -> "ShaclValidationReport":
    import pyrudof  # a large library, which only a check should load

    rudof = pyrudof.Rudof(pyrudof.RudofConfig())
    rudof.read_data(_ntriples(data), pyrudof.RDFFormat.NTriples, reader_mode=pyrudof.ReaderMode.Strict)
    rudof.read_shacl(_ntriples(shapes), pyrudof.ShaclFormat.NTriples, reader_mode=pyrudof.ReaderMode.Strict)
    return rudof.validate_shacl()


def _ntriples(triples: Iterable[ox.Triple]) -> str:
    data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    assert data is not None
    return data.decode()


def _texts(shapes: Iterable[ox.Triple], predicate: str) -> dict[str, str]:
    iri = expand(predicate)
    return {str(t.subject.value): t.object.value for t in shapes if t.predicate.value == iri}  # type: ignore[union-attr]
