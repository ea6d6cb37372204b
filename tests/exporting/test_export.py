"""Every export holds the same graph as the sources, to the last literal, as a second and a third reader read it back."""

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from reading_back import RAPTOR, by_json, by_oxigraph, by_raptor, by_rdflib, by_xml

from mexict_kg.exporting.rdf import export
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.store.serialization import FORMATS, serialize

AWKWARD = ["3.50", "1.10", "007", "+5", "-0", "1.50E3", "0.0", "10.", "1E6", "INF", "NaN", "00.10", "5400000", "-41.1"]
HANDED_OVER = [("graph", False), ("graph", True), ("queries", False)]
each_hand_over = pytest.mark.parametrize(("what", "inferred"), HANDED_OVER, ids=["graph", "with-the-closure", "questions"])


@pytest.fixture(autouse=True)
def exact_literals(monkeypatch: pytest.MonkeyPatch) -> None:
    """rdflib rewrites literals as it reads unless told not to."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    monkeypatch.setattr(rdflib.term, "_toPythonMapping", {}, raising=False)


def source(kg: KnowledgeGraph, what: str, inferred: bool) -> set[tuple[str, ...]]:
    stated = kg.dataset.asserted if what == "graph" else kg.dataset.questions
    triples = [*stated, *(kg.dataset.inferred if inferred else ())]
    assert not any(isinstance(end, ox.BlankNode) for t in triples for end in (t.subject, t.object))
    return by_oxigraph(triples)


@pytest.mark.thorough
@each_hand_over
@pytest.mark.parametrize("form", FORMATS)
def test_rdflib_reads_back_the_same_graph(kg: KnowledgeGraph, what: str, inferred: bool, form: str) -> None:
    assert source(kg, what, inferred) == by_rdflib(export(kg.dataset, form, what=what, inferred=inferred), form)


@each_hand_over
@pytest.mark.parametrize("form", RAPTOR)
def test_raptor_reads_back_the_same_graph(kg: KnowledgeGraph, raptor: str, what: str, inferred: bool, form: str) -> None:
    assert source(kg, what, inferred) == by_raptor(export(kg.dataset, form, what=what, inferred=inferred), form, raptor)


@each_hand_over
def test_any_reader_of_json_reads_back_the_same_graph(kg: KnowledgeGraph, what: str, inferred: bool) -> None:
    assert source(kg, what, inferred) == by_json(export(kg.dataset, "jsonld", what=what, inferred=inferred))


@each_hand_over
def test_any_reader_of_xml_reads_back_the_same_graph(kg: KnowledgeGraph, what: str, inferred: bool) -> None:
    assert source(kg, what, inferred) == by_xml(export(kg.dataset, "rdfxml", what=what, inferred=inferred))


@pytest.fixture(scope="module")
def awkward() -> list[ox.Triple]:
    """Numerals of every lexical form, and texts with all that a syntax must escape."""
    xsd = "http://www.w3.org/2001/XMLSchema#"
    literals = [
        ox.Literal(text, datatype=ox.NamedNode(xsd + kind))
        for text in AWKWARD
        for kind in ("decimal", "integer", "double", "string")
    ]
    literals += [
        ox.Literal(text)
        for text in ('"quoted" \\ back', "two\nlines\tand a tab", "<b>&amp;</b>", "]]>", " edges ", "é\u0301 ñ 👩‍🚀", "")
    ]
    literals += [ox.Literal("2018-01-01", datatype=ox.NamedNode(xsd + "date")), ox.Literal("colour", language="en-gb")]
    subject, predicate = ox.NamedNode("http://x/s"), ox.NamedNode("http://x/p")
    return [ox.Triple(subject, predicate, literal) for literal in literals]


@pytest.mark.parametrize("form", FORMATS)
def test_awkward_literals_keep_their_lexical_form(awkward: list[ox.Triple], form: str) -> None:
    data = serialize(awkward, form)
    # rdflib reads a bare 007 as 7, so the numerals of Turtle are read back by the parsers that keep them
    read = (
        by_oxigraph([quad.triple for quad in ox.parse(data, format=FORMATS[form])]) if form == "turtle" else by_rdflib(data, form)
    )
    assert by_oxigraph(awkward) == read


@pytest.mark.parametrize("form", RAPTOR)
def test_raptor_finds_the_lexical_form_of_awkward_literals(awkward: list[ox.Triple], raptor: str, form: str) -> None:
    assert by_oxigraph(awkward) == by_raptor(serialize(awkward, form), form, raptor)


def test_readers_of_json_and_xml_find_the_lexical_form_of_awkward_literals(awkward: list[ox.Triple]) -> None:
    assert by_oxigraph(awkward) == by_json(serialize(awkward, "jsonld")) == by_xml(serialize(awkward, "rdfxml"))


@pytest.mark.thorough
@pytest.mark.parametrize("form", FORMATS)
def test_the_command_writes_what_was_asked_for(mexict, checkout: Path, kg: KnowledgeGraph, tmp_path: Path, form: str) -> None:
    done = mexict("--root", checkout, "export", "--format", form, "-o", "graph")
    assert 0 == done.returncode, done.stderr
    assert serialize(kg.dataset.asserted, form) == (tmp_path / "graph").read_bytes()
    assert ["graph"] == [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize(
    ("options", "what", "inferred"), [(["--inferred"], "graph", True), (["--what", "queries"], "queries", False)]
)
def test_the_command_hands_over_more_and_other_things_on_request(
    mexict, checkout: Path, kg: KnowledgeGraph, options: list[str], what: str, inferred: bool
) -> None:
    done = mexict("--root", checkout, "export", *options, "--format", "ntriples")
    assert export(kg.dataset, "ntriples", what=what, inferred=inferred) == done.stdout
