"""Results in SPARQL's four formats, of queries and questions, as rdflib and a plain reader of each format read them back."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import rdflib
from rdflib.query import Result
from reading_back import told_by_rdflib

from mexict_kg.asking.render.spreadsheet import write_guarded
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import shorten

XSD = "http://www.w3.org/2001/XMLSchema#"
TEXTS = [
    'a "b", c; d',
    "two\nlines",
    "a\ttab",
    "back\\slash",
    "<b>&amp;</b> ]]>",
    "  edges  ",
    "é\u0301 日本 👩‍🚀",
    "=1+1",
    "-5",
    "007",
    "",
]
LITERALS = {
    '"línea"@es': ("línea", "", "es"),
    "3.5": ("3.5", f"{XSD}decimal", ""),  # rdflib's reader of TSV stumbles over a decimal below zero
    "-5": ("-5", f"{XSD}integer", ""),
    '"0.5"^^xsd:double': ("0.5", f"{XSD}double", ""),
    '"2018-01-01"^^xsd:date': ("2018-01-01", f"{XSD}date", ""),
    "true": ("true", f"{XSD}boolean", ""),
}
"""Terms as a query has them, with the text, datatype and language that a reader is to find."""
TERMS = {
    **{json.dumps(text, ensure_ascii=False): (text, "", "") for text in TEXTS},
    **LITERALS,
    "mxr:ift": ("https://w3id.org/mexict/id/ift",),
    "UNDEF": (),
}
VALUES = " ".join(f"({number} {term})" for number, term in enumerate(TERMS))
QUERY = ["sparql", f"SELECT ?number ?term {{ VALUES (?number ?term) {{ {VALUES} }} }} ORDER BY ?number"]
QUESTION = ["ask", "what-a-thing-needs", "--thing", "operation of the ift"]

Rows = list[tuple[tuple[str, ...], ...]]


@pytest.fixture
def written(mexict: Any, checkout: Path) -> Any:
    def write(args: list[str], form: str) -> bytes:
        done = mexict("--root", checkout, *args, "--format", form)
        assert 0 == done.returncode, done.stderr
        data: bytes = done.stdout
        return data

    return write


def by_rdflib(data: bytes, form: str) -> Rows:
    result = Result.parse(io.BytesIO(data), format=form)
    assert result.vars is not None
    return [tuple(() if row[name] is None else told_by_rdflib(row[name]) for name in result.vars) for row in result]


def by_json(data: bytes) -> Rows:
    read = json.loads(data)
    return [tuple(_json_term(row.get(name)) for name in read["head"]["vars"]) for row in read["results"]["bindings"]]


def _json_term(term: dict[str, str] | None) -> tuple[str, ...]:
    if term is None or term["type"] == "uri":
        return () if term is None else (term["value"],)
    return term["value"], term.get("datatype", ""), term.get("xml:lang", "")


def by_xml(data: bytes) -> Rows:
    space = "{http://www.w3.org/2005/sparql-results#}"
    root = ElementTree.fromstring(data)
    names = [variable.attrib["name"] for variable in root.iter(f"{space}variable")]
    rows = [{binding.attrib["name"]: binding[0] for binding in result} for result in root.iter(f"{space}result")]
    return [tuple(_xml_term(row.get(name)) for name in names) for row in rows]


def _xml_term(term: ElementTree.Element | None) -> tuple[str, ...]:
    if term is None or term.tag.endswith("}uri"):
        return () if term is None else (term.text or "",)
    return term.text or "", term.get("datatype", ""), term.get("{http://www.w3.org/XML/1998/namespace}lang", "")


def by_tsv(data: bytes) -> Rows:
    """Each cell is a term of Turtle or nothing, and no cell has a tab or an end of line of its own."""
    _, *rows = data.decode().removesuffix("\n").split("\n")
    return [tuple(map(_tsv_term, row.split("\t"))) for row in rows]


def _tsv_term(cell: str) -> tuple[str, ...]:
    triples = rdflib.Graph().parse(data=f"<http://s> <http://p> {cell} .", format="turtle") if cell else []
    return next((told_by_rdflib(term) for _, _, term in triples), ())


def by_csv(data: bytes) -> list[list[str]]:
    _, *rows = csv.reader(io.StringIO(data.decode(), newline=""))
    return rows


READERS = {"json": by_json, "xml": by_xml, "tsv": by_tsv}


@pytest.mark.parametrize("form", READERS)
def test_every_term_of_a_query_comes_back_whole(written: Any, form: str) -> None:
    data = written(QUERY, form)
    assert list(TERMS.values()) == [term for _, term in READERS[form](data)] == [term for _, term in by_rdflib(data, form)]


def test_csv_has_the_exact_text_of_every_term(written: Any) -> None:
    data = written(QUERY, "csv")
    texts = [told[0] if told else "" for told in TERMS.values()]
    assert texts == [term for _, term in by_csv(data)]
    # rdflib makes IRIs and names of what looks like them
    assert texts == [str(row[1] or "") for row in Result.parse(io.BytesIO(data), format="csv")]


@pytest.mark.parametrize("form", READERS)
def test_every_row_of_a_question_comes_back(written: Any, kg: KnowledgeGraph, form: str) -> None:
    data = written(QUESTION, form)
    rows = READERS[form](data)
    assert rows == by_rdflib(data, form)
    reply = kg.ask("what-a-thing-needs", thing="operation of the ift")
    assert reply.rows == [[shorten(told[0]) if told else "" for told in row] for row in rows]


def test_every_row_of_a_question_comes_back_from_csv(written: Any, kg: KnowledgeGraph) -> None:
    reply = kg.ask("what-a-thing-needs", thing="operation of the ift")
    assert reply.rows == [list(map(shorten, row)) for row in by_csv(written(QUESTION, "csv"))]


FORMULA = "=HYPERLINK(1)+1 of a board"


@pytest.fixture
def told_as_formula(small: Path) -> Path:
    """A folder in which a claim has a label that a spreadsheet would run."""
    graph = small / "graph" / "sound.ttl"
    text = graph.read_text(encoding="utf-8")
    label = re.search(r'mxc:p900-board-regulates-ferries a mx:Claim ;\s+rdfs:label "([^"]*)"@en', text)
    assert label
    graph.write_text(text.replace(label[1], FORMULA), encoding="utf-8")
    return small


def test_csv_for_people_runs_nothing_in_a_spreadsheet_and_csv_of_sparql_is_exact(mexict: Any, told_as_formula: Path) -> None:
    asked = mexict("--root", told_as_formula, "ask", "what-a-paragraph-says", "--paragraph", "p900", "--format", "csv")
    assert [f"'{FORMULA}"] == [cell for row in by_csv(asked.stdout) for cell in row if FORMULA in cell]
    query = "SELECT ?says { mxc:p900-board-regulates-ferries rdfs:label ?says FILTER(LANG(?says) = 'en') }"
    exact = mexict("--root", told_as_formula, "sparql", query, "--format", "csv")
    assert [[FORMULA]] == by_csv(exact.stdout)


@pytest.mark.parametrize("cell", ["=1", "+a", "-a", "@a", "\ta", "\ra", "=", "-", "-1+1", "+1 percent"])
def test_a_cell_that_a_spreadsheet_would_compute_is_kept_a_text(cell: str) -> None:
    assert [[f"'{cell}", "b"]] == by_csv(write_guarded(["a", "b"], [[cell, "b"]]))


@pytest.mark.parametrize("cell", ["-5", "+5", "-41.1", "-1,200.5", "-1.5E3", "5-", "a=b", "'=1", "", 'a "b", c', "a\nb"])
def test_a_number_and_any_other_text_stay_as_they_are(cell: str) -> None:
    assert [[cell, "b"]] == by_csv(write_guarded(["a", "b"], [[cell, "b"]]))
