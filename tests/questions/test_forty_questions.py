"""Forty questions that readers of the report put: the graph alone gives the answers that the text gives.

The expected answers are written from the text, not from the graph. A red test is a fact that the graph lacks or bends.
"""

import csv
import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from test_questions import by_oxigraph, by_rdflib

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.store.as_rdflib import as_rdflib

FORTY = Path(__file__).resolve().parent / "forty"
NAMES = sorted(path.stem for path in FORTY.glob("*.rq"))


def query_of(name: str) -> str:
    return (FORTY / f"{name}.rq").read_text(encoding="utf-8")


def expected_of(name: str) -> list[list[str]]:
    with (FORTY / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def told(rows: list[list[str]]) -> str:
    """Rows one to a line, so that a failing test shows which row is lacking and which is too many."""
    return "\n".join(" | ".join(row) for row in rows)


@pytest.mark.parametrize("name", NAMES)
def test_the_graph_gives_the_answer_of_the_text(kg: KnowledgeGraph, name: str) -> None:
    assert told(by_oxigraph(kg, query_of(name), readings=is_over_readings(name))) == told(expected_of(name))


def is_over_readings(name: str) -> bool:
    return "mx:takes" in query_of(name)


@pytest.fixture(scope="module")
def graphs(kg: KnowledgeGraph) -> dict[bool, rdflib.Graph]:
    """The graph in rdflib, without and with the readings, made once for all questions."""
    return {False: kg.graph, True: as_rdflib([*kg.dataset.asserted, *kg.dataset.readings])}


@pytest.mark.parametrize("name", NAMES)
def test_another_engine_gives_the_same_rows_in_the_same_order(
    kg: KnowledgeGraph, graphs: dict[bool, rdflib.Graph], name: str
) -> None:
    assert told(by_rdflib(graphs[is_over_readings(name)], query_of(name))) == told(
        by_oxigraph(kg, query_of(name), readings=is_over_readings(name))
    )


def test_there_are_forty_questions_each_with_its_expected_answer() -> None:
    assert [name.partition("-")[0] for name in NAMES] == [f"q{number:02}" for number in range(1, 41)]
    assert sorted(path.stem for path in FORTY.iterdir() if path.suffix == ".csv") == NAMES
    assert len(list(FORTY.iterdir())) == 80


@pytest.mark.parametrize("name", NAMES)
def test_a_query_opens_with_its_question_and_names_no_list_of_answers(name: str) -> None:
    first, _, sparql = query_of(name).partition("\n")
    assert re.fullmatch(r"# [A-Z].*\?", first)
    assert 3 <= len(name.split("-")) - 1 <= 7, "named in three to seven words"
    assert "mxc:" not in sparql, "a query that names a claim has its answer already"
    assert not re.search(r"\bVALUES\b", sparql)


@pytest.mark.parametrize("name", NAMES)
def test_a_query_stands_alone_and_orders_all_its_rows(name: str) -> None:
    sparql = query_of(name)
    assert isinstance(ox.Store().query(sparql), ox.QuerySolutions), "must not need our prefixes"
    assert "ORDER BY" in sparql.rpartition("}")[2]
    rows = expected_of(name)[1:]
    assert len(rows) == len({tuple(row) for row in rows}), "rows are told apart"


@pytest.mark.parametrize("name", NAMES)
def test_an_expected_answer_names_only_things_and_sentences_that_there_are(kg: KnowledgeGraph, name: str) -> None:
    header, *rows = expected_of(name)
    cells = {word for row in rows for word in " ".join(row).split()}
    sentences = {cell for cell in cells if re.fullmatch(r"p\d{3}-\d+", cell)}
    assert sentences or not rows, "an answer shows where it stands"
    assert all(len(row) == len(header) for row in rows)
    assert not [cell for cell in sentences if not kg.model.has("https://w3id.org/mexict/report/" + cell)]
