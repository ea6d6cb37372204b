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
from mexict_kg.inputs import shown
from mexict_kg.vocabulary import TYPE, expand, shorten
from mexict_kg.words.phrases import tell

if TYPE_CHECKING:
    from pyrudof import ShaclValidationReport

_DATE: Final = ox.NamedNode(expand("xsd:date"))
_CLOSED: Final = expand("sh:ClosedConstraintComponent")
_SH: Final = expand("sh:")
_SHAPES: Final = (expand("sh:NodeShape"), expand("sh:PropertyShape"))
_DEEPEST: Final = 100
"""So deep may nameless shapes and lists nest: a long list counts too, and three thousand would overflow the library's stack."""
CORE: Final = frozenset(
    """
    targetClass targetNode targetSubjectsOf targetObjectsOf deactivated severity message name description order group defaultValue
    property node path inversePath alternativePath zeroOrMorePath oneOrMorePath zeroOrOnePath class datatype nodeKind minCount
    maxCount minExclusive minInclusive maxExclusive maxInclusive minLength maxLength pattern flags languageIn uniqueLang equals
    disjoint lessThan lessThanOrEquals not and or xone qualifiedValueShape qualifiedValueShapesDisjoint qualifiedMinCount
    qualifiedMaxCount closed ignoredProperties hasValue in declare prefix namespace
    """.split()
)
"""The terms of SHACL's core that a shape may use."""
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
        raise Unreadable(tell("error.noShape", file=SHAPES))
    _refuse_strange(dataset)
    found = set()
    for broken in violations([*dataset.stated, *dataset.stated_readings], dataset.shapes):
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
        raise Unreadable(tell("error.unusableShapes", file=SHAPES, reason=reason)) from error


def _refuse_strange(dataset: Dataset) -> None:
    """Unreadable for what the library would pass over in silence, or die of: what is not core SHACL, elsewhere, or too deep."""
    for source in dataset.sources:
        for triple in source.triples:
            term = triple.object if source.name != SHAPES else triple.predicate
            iri = term.value if isinstance(term, ox.NamedNode) else ""
            if source.name != SHAPES and iri in _SHAPES and triple.predicate.value == TYPE:
                raise Unreadable(tell("error.shapeElsewhere", place=_place(source, triple, TYPE), file=SHAPES))
            if source.name == SHAPES and iri.startswith(_SH) and iri.removeprefix(_SH) not in CORE:
                raise Unreadable(tell("error.notRun", place=_place(source, triple, iri), term=shorten(iri)))
    if _depth(dataset.shapes) > _DEEPEST:
        raise Unreadable(tell("error.shapesTooDeep", file=SHAPES, deepest=_DEEPEST))


def _place(source: Source, triple: ox.Triple, mentioned: str) -> str:
    """File, line and subject of a triple, as a message begins."""
    subject = ANONYMOUS if isinstance(triple.subject, ox.BlankNode) else str(getattr(triple.subject, "value", ""))
    line = source.line(subject, mentioned)
    return f"{shown(source.name)}:{f'{line}:' if line else ''} {shorten(subject)}"


def _depth(shapes: Iterable[ox.Triple]) -> int:
    """How many nameless nodes hang below each other at most, counted to one more than is taken."""
    below: dict[object, list[object]] = {}
    for triple in shapes:
        if isinstance(triple.object, ox.BlankNode):
            below.setdefault(triple.subject, []).append(triple.object)
    level: set[object] = {node for node in below if not isinstance(node, ox.BlankNode)}
    for depth in range(_DEEPEST + 2):
        level = {inner for node in level for inner in below.get(node, ())}
        if not level:
            return depth
    return _DEEPEST + 1


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
