"""What rudof finds with the shapes is what pyshacl finds: in each case of tests/broken, and in a graph full of faults."""

import logging
import random
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from test_rules import BROKEN, FOLDERS, ONTOLOGY, SOUND

from mexict_kg.check.shapes import violations
from mexict_kg.dataset.dataset import SHAPES, read_dataset
from mexict_kg.store.as_rdflib import as_rdflib
from mexict_kg.vocabulary import PREFIXES, expand

Found = set[tuple[str, str, str]]
"""Shape, node and, of a property that is not allowed, its path; all blank nodes count as one."""

CLOSED = expand("sh:ClosedConstraintComponent")
OURS = (PREFIXES["mxr"], PREFIXES["mxc"], PREFIXES["mxt"], PREFIXES["mxp"])
CASES = sorted(path for path in BROKEN.rglob("*.ttl") if path != SOUND)
OF_ONTOLOGY = [path for path in CASES if path.read_text(encoding="utf-8").startswith(ONTOLOGY)]
OF_GRAPH = [path for path in CASES if path not in OF_ONTOLOGY]
TEXTS = (
    *("2018-02-30", "2018-02-28", "2018-13-01", "18-01-01", "2018-01-01Z", "2018-01-01+01:00", "-0001-01-01", "12345-01-01"),
    *("true", "1", "0", "false", "TRUE", "yes", "1.5", "+5", "-3", "1e3", "007", "3.", ".5", "INF", "NaN", "", "ok"),
    *("one two three four five six seven eight nine", "a  b", " a", "a ", "a\u200bb", "a\nb", "\u00a0"),
)
DATATYPES = ("date", "integer", "decimal", "boolean", "string", "gYear", "double", "dateTime", "int")


@pytest.fixture(scope="module")
def shapes() -> list[ox.Triple]:
    return read(FOLDERS.root / SHAPES)


@pytest.fixture(scope="module")
def ontology() -> list[ox.Triple]:
    return [triple for path in sorted(FOLDERS.ontology.glob("*.ttl")) if path.name != Path(SHAPES).name for triple in read(path)]


def read(path: Path) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(path=path)]


def by_rudof(data: Iterable[ox.Triple], shapes: list[ox.Triple]) -> Found:
    return {(v.shape, node(v.focus), v.path if v.component == CLOSED else "") for v in violations(data, shapes)}


def by_pyshacl(data: Iterable[ox.Triple], shapes: list[ox.Triple]) -> Found:
    with warnings.catch_warnings(action="ignore"):
        logging.getLogger("rdflib.term").setLevel(logging.ERROR)
        _, report, _ = pyshacl.validate(as_rdflib(data), shacl_graph=as_rdflib(shapes), inference="none", inplace=True)
    return {told(report, result) for result in report.objects(None, rdflib.SH.result)}


def told(report: rdflib.Graph, result: rdflib.term.Node) -> tuple[str, str, str]:
    focus, closed = report.value(result, rdflib.SH.focusNode), report.value(result, rdflib.SH.sourceConstraintComponent)
    path = str(report.value(result, rdflib.SH.resultPath)) if str(closed) == CLOSED else ""
    return str(report.value(result, rdflib.SH.sourceShape)), "_:" if isinstance(focus, rdflib.BNode) else str(focus), path


def node(focus: str) -> str:
    return "_:" if focus.startswith("_:") else focus


def renamed(triples: Iterable[ox.Triple], ending: str) -> Iterator[ox.Triple]:
    """The same said of other things, so that one graph can hold many cases."""
    for t in triples:
        yield ox.Triple(term(t.subject, ending), t.predicate, term(t.object, ending))


def term(one: object, ending: str) -> object:
    if isinstance(one, ox.NamedNode) and one.value.startswith(OURS):
        return ox.NamedNode(one.value + ending)
    return ox.BlankNode(one.value + ending) if isinstance(one, ox.BlankNode) else one


def test_both_find_the_same_in_every_case_about_the_graph(ontology: list[ox.Triple], shapes: list[ox.Triple]) -> None:
    sound, data = read(SOUND), list(ontology)
    for number, case in enumerate(OF_GRAPH):
        data += renamed([*sound, *read(case)], f"-{number}")
    expected = by_pyshacl(data, shapes)
    faulty = {number for number in range(len(OF_GRAPH)) if any(one[1].endswith(f"-{number}") for one in expected)}
    assert expected == by_rudof(data, shapes)
    assert len(faulty) > 40


@pytest.mark.parametrize("case", OF_ONTOLOGY, ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_both_find_the_same_in_a_case_about_the_ontology(case: Path, ontology: list[ox.Triple], shapes: list[ox.Triple]) -> None:
    data = [*ontology, *read(SOUND), *read(case)]
    assert by_pyshacl(data, shapes) == by_rudof(data, shapes)


def test_both_find_the_same_in_a_graph_with_faults_of_all_kinds(shapes: list[ox.Triple]) -> None:
    data = spoilt(read_dataset(FOLDERS).stated)
    expected = by_pyshacl(data, shapes)
    assert expected == by_rudof(data, shapes)
    assert len({shape for shape, *_ in expected}) > 30


def spoilt(triples: list[ox.Triple]) -> list[ox.Triple]:
    """The graph with values taken out, exchanged and added, the same each time; typed ones more often, since they are few."""
    chance, gone, added = random.Random(1), set(), []
    typed = [t for t in triples if isinstance(t.object, ox.Literal) and not t.object.language]
    for number in range(1500):
        one = chance.choice(triples if number % 3 else typed)
        if chance.random() < 0.6:
            gone.add(one)
        predicate = chance.choice(triples).predicate if chance.random() < 0.2 else one.predicate
        if chance.random() < 0.8:
            added.append(ox.Triple(one.subject, predicate, value(chance, one, triples)))
    return [t for t in triples if t not in gone] + added


def value(chance: random.Random, one: ox.Triple, triples: list[ox.Triple]) -> object:
    """Some value: a literal with this or that datatype or language, a blank node, or what stands elsewhere."""
    text, other = chance.choice(TEXTS), chance.choice(triples)
    datatypes = [expand(f"xsd:{name}") for name in DATATYPES]
    if isinstance(one.object, ox.Literal):
        datatypes += [one.object.datatype.value] * len(DATATYPES) if not one.object.language else []
    typed = ox.Literal(text, datatype=ox.NamedNode(chance.choice(datatypes)))
    spoken = ox.Literal(text, language=chance.choice(("en", "es", "fr", "en-US")))
    return chance.choice((typed, typed, typed, spoken, ox.BlankNode(f"b{chance.randrange(100)}"), other.object, other.subject))


@pytest.mark.parametrize("day", ["2018-02-30", "2019-02-29", "2018-04-31"])
def test_a_day_that_no_calendar_has_breaks_a_shape(day: str, shapes: list[ox.Triple]) -> None:
    start, claim = ox.NamedNode(expand("mx:from")), ox.NamedNode(expand("mx:Claim"))
    data = [triple for triple in read(SOUND) if triple.predicate != start]
    subject = next(triple.subject for triple in data if triple.object == claim)
    data.append(ox.Triple(subject, start, ox.Literal(day, datatype=ox.NamedNode(expand("xsd:date")))))
    assert expand("mxs:from-is-a-day") in {one.shape for one in violations(data, shapes)}
