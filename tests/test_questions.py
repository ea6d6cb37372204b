"""The questions: both engines give the reviewed answer, whatever the parameters, and every row shows its evidence."""

import csv
import io
from itertools import product
from pathlib import Path

import pytest
import rdflib

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.questions import Question, filled, read_questions

QUERIES = Path(__file__).resolve().parent.parent / "queries"
EXPECTED = Path(__file__).resolve().parent / "expected"
QUESTIONS = read_questions(QUERIES)
VALUES = {
    "who-acts-on-a-thing": ["ift", "america movil", "independence of the ift", "mxr:market-concentration"],
    "what-a-thing-needs": ["operation of the ift", "presentation of candidates to the senate", "ift"],
    "what-a-body-did": ["ift", "televisa", "lopez obrador", "technical evaluation committee"],
    "how-commissioners-are-chosen": ["selection of ift commissioners", "senate confirmation"],
    "what-a-thing-consists-of": ["constraints on cofetel", "independence of the ift", "selection of ift commissioners"],
}
CALLS = [(name, {p: value}) for name, q in QUESTIONS.items() for p in q.parameters for value in VALUES[name]] + [
    (name, {}) for name in QUESTIONS
]


def by_rdflib(graph: rdflib.Graph, query: str) -> list[list[str]]:
    """Names and rows as rdflib's engine gives them, IRIs and literals as bare text."""
    result = graph.query(query)
    names = [str(variable) for variable in result.vars or []]
    return [names, *[["" if term is None else str(term) for term in row] for row in result]]


def by_oxigraph(kg: KnowledgeGraph, query: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(kg.sparql(query).written("csv").decode())))


@pytest.mark.parametrize("name", QUESTIONS)
def test_both_engines_give_the_reviewed_answer(kg: KnowledgeGraph, name: str) -> None:
    expected = list(csv.reader((EXPECTED / f"{name}.csv").open(encoding="utf-8", newline="")))
    query = QUESTIONS[name].sparql
    assert expected == by_oxigraph(kg, query)
    assert expected == by_rdflib(kg.graph, query)


def test_every_expected_answer_has_its_question() -> None:
    assert set(QUESTIONS) == {path.stem for path in EXPECTED.glob("*.csv")}


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize(("name", "values"), CALLS, ids=[f"{name}-{'-'.join(v.values()) or 'default'}" for name, v in CALLS])
def test_both_engines_agree_for_every_value_of_every_parameter(
    kg: KnowledgeGraph, name: str, values: dict[str, str], lang: str
) -> None:
    query = filled(QUESTIONS[name], values, kg.model, lang)
    assert by_rdflib(kg.graph, query) == by_oxigraph(kg, query)


@pytest.mark.parametrize(("name", "parameter"), [(name, p) for name, q in QUESTIONS.items() for p in q.parameters])
def test_every_parameter_changes_the_answer(kg: KnowledgeGraph, name: str, parameter: str) -> None:
    answers = {str(kg.ask(name, **{parameter: value}).rows) for value in VALUES[name]}
    assert len(answers) == len(VALUES[name])


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_language_changes_every_answer(kg: KnowledgeGraph, name: str) -> None:
    english, spanish = kg.ask(name), kg.ask(name, "es")
    assert len(english.rows) == len(spanish.rows) > 0
    assert english.rows != spanish.rows


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_row_shows_its_claim_modality_and_sentences(kg: KnowledgeGraph, name: str) -> None:
    answer = kg.ask(name)
    assert {"says", "modality", "sentences", "claim"} <= set(answer.variables)
    for row in answer.rows:
        shown = dict(zip(answer.variables, row, strict=True))
        assert shown["claim"] in {"mxc:" + iri.rpartition("/")[2] for iri in kg.model.claims}
        assert shown["modality"] in {"fact", "opinion", "projection", "intention", "recommendation"}
        assert all(kg.model.has("https://w3id.org/mexict/report/" + s) for s in shown["sentences"].split())


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_named_in_three_to_seven_words_and_told_in_both_languages(name: str) -> None:
    question: Question = QUESTIONS[name]
    assert 3 <= len(name.split("-")) <= 7
    for text, lang in product((question.title, question.question), ("en", "es")):
        assert text[lang].strip()
    assert question.question["en"].endswith("?")
    assert question.question["es"].startswith("¿")


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_complete_sparql_with_a_total_order(kg: KnowledgeGraph, name: str) -> None:
    import pyoxigraph as ox

    sparql = QUESTIONS[name].sparql
    store = ox.Store()
    assert isinstance(store.query(sparql), ox.QuerySolutions), "must not need our prefixes"
    assert "SELECT *" not in sparql
    rows = kg.ask(name).rows
    assert len(rows) == len({tuple(row) for row in rows}), "rows are told apart"
    assert "ORDER BY" in sparql.rpartition("}")[2]


@pytest.mark.parametrize(
    "hostile",
    [
        '"',
        "\\",
        "\n",
        "}",
        "#",
        ">",
        "\\u0022",
        "\x00",
        "\u202e",
        "x" * 10_000,
        "3",
        "",
        "x> ?p ?o } # ",
        "mxr:ift ; ?p ?o . } #",
    ],
    ids=[
        "quote",
        "backslash",
        "newline",
        "brace",
        "hash",
        "angle",
        "escape",
        "nul",
        "rtl",
        "10kB",
        "number",
        "empty",
        "break-out",
        "inject",
    ],
)
@pytest.mark.parametrize(("name", "parameter"), [(name, p) for name, q in QUESTIONS.items() for p in q.parameters])
def test_a_hostile_value_is_refused_and_never_becomes_part_of_the_query(
    kg: KnowledgeGraph, name: str, parameter: str, hostile: str
) -> None:
    from mexict_kg.errors import WrongCall

    with pytest.raises(WrongCall):
        kg.ask(name, **{parameter: hostile})
