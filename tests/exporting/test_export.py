"""Every export holds the same graph as the sources, to the last literal, and a second parser reads it back."""

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.store.serialization import FORMATS, serialize

RDFLIB = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}
AWKWARD = ["3.50", "1.10", "007", "+5", "-0", "1.50E3", "0.0", "10.", "1E6", "INF", "NaN", "00.10", "5400000", "-41.1"]


@pytest.fixture(autouse=True)
def exact_literals(monkeypatch: pytest.MonkeyPatch) -> None:
    """rdflib rewrites literals as it reads unless told not to."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    monkeypatch.setattr(rdflib.term, "_toPythonMapping", {}, raising=False)


def by_rdflib(data: bytes, form: str) -> set[tuple[str, ...]]:
    graph = rdflib.Graph().parse(data=data, format=RDFLIB[form])
    return {(str(s), str(p), *told(o)) for s, p, o in graph}


def told(term: object) -> tuple[str, ...]:
    if isinstance(term, rdflib.Literal):
        plain = term.datatype is None or str(term.datatype).endswith(("#string", "#langString"))
        return str(term), "" if plain else str(term.datatype), term.language or ""
    return (str(term),)


def by_sources(triples: list[ox.Triple]) -> set[tuple[str, ...]]:
    return {(t.subject.value, t.predicate.value, *told_by_oxigraph(t.object)) for t in triples}


def told_by_oxigraph(term: object) -> tuple[str, ...]:
    if isinstance(term, ox.Literal):
        plain = term.datatype.value.endswith(("#string", "#langString"))
        return term.value, "" if plain else term.datatype.value, term.language or ""
    return (str(term.value),)  # type: ignore[attr-defined]


@pytest.mark.parametrize("form", FORMATS)
def test_a_second_parser_reads_back_the_same_graph(kg: KnowledgeGraph, form: str) -> None:
    assert by_sources(kg.dataset.asserted) == by_rdflib(serialize(kg.dataset.asserted, form), form)


@pytest.mark.parametrize("form", FORMATS)
def test_awkward_literals_keep_their_lexical_form(form: str) -> None:
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
    triples = [ox.Triple(subject, predicate, literal) for literal in literals]
    data = serialize(triples, form)
    # rdflib reads a bare 007 as 7, so the numerals of Turtle are read back by the parser that keeps them
    read = (
        by_sources([quad.triple for quad in ox.parse(data, format=FORMATS[form])]) if form == "turtle" else by_rdflib(data, form)
    )
    assert by_sources(triples) == read


@pytest.mark.parametrize("form", FORMATS)
def test_the_command_writes_what_was_asked_for(mexict, checkout: Path, kg: KnowledgeGraph, tmp_path: Path, form: str) -> None:
    done = mexict("--root", checkout, "export", "--format", form, "-o", "graph")
    assert 0 == done.returncode, done.stderr
    assert serialize(kg.dataset.asserted, form) == (tmp_path / "graph").read_bytes()
    assert ["graph"] == [path.name for path in tmp_path.iterdir()]


def test_the_closure_comes_on_request(mexict, checkout: Path, kg: KnowledgeGraph) -> None:
    done = mexict("--root", checkout, "export", "--inferred", "--format", "ntriples")
    expected = by_sources([*kg.dataset.asserted, *kg.dataset.inferred])
    assert expected == by_rdflib(done.stdout, "ntriples")
