"""The questions: both engines give the reviewed answer, whatever the parameters, and every row shows its evidence."""

import csv
import io
from itertools import product
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from smaller import part_of

from mexict_kg.asking.parameters import fill, resolve_values
from mexict_kg.catalogue.questions import Question, read_catalogue
from mexict_kg.errors import WrongCall
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.store.as_rdflib import as_rdflib
from mexict_kg.store.results import write_results
from mexict_kg.store.serialization import serialize
from mexict_kg.vocabulary import shorten

QUERIES = Path(__file__).resolve().parents[2] / "queries"
EXPECTED = Path(__file__).resolve().parents[1] / "expected"
CATALOGUE = read_catalogue(QUERIES)
QUESTIONS = CATALOGUE.questions
PARAMETERS = [(name, p) for name, q in QUESTIONS.items() for p in q.parameters]
IDS = [" --".join(pair) for pair in PARAMETERS]
STEMS = sorted(path.stem for path in EXPECTED.glob("*.csv"))
EVIDENCE = {"says", "holds", "modality", "source", "sentences", "claim"}


def call(stem: str) -> tuple[str, dict[str, str]]:
    """The question and parameters that an expected answer is named after: `NAME`, or `NAME--parameter=value,...`."""
    name, _, values = stem.partition("--")
    pairs = (pair.partition("=") for pair in values.split(",") if pair)
    return name, {key: value.replace("mx.", "mx:") for key, _, value in pairs}


def query_of(kg: KnowledgeGraph, stem: str, lang: str) -> str:
    name, values = call(stem)
    return fill(QUESTIONS[name], resolve_values(QUESTIONS[name], values, kg.model), lang)


def other_values(name: str, parameter: str) -> list[str]:
    """The values of a parameter for which there is an expected answer."""
    return [values[parameter] for stem in STEMS for asked, values in [call(stem)] if asked == name and parameter in values]


def by_rdflib(graph: rdflib.Graph, query: str) -> list[list[str]]:
    """Names and rows as rdflib's engine gives them, IRIs and literals as bare text."""
    result = graph.query(query)
    names = [str(variable) for variable in result.vars or []]
    return [names, *[["" if term is None else str(term) for term in row] for row in result]]


def by_oxigraph(kg: KnowledgeGraph, query: str, *, readings: bool = False) -> list[list[str]]:
    return read_rows(kg.sparql(query, readings=readings).written("csv"))


def read_rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode())))


@pytest.fixture(scope="module")
def graphs(kg: KnowledgeGraph) -> dict[bool, rdflib.Graph]:
    """The graph in rdflib, without and with the readings, made once for all questions."""
    return {False: kg.graph, True: as_rdflib([*kg.dataset.asserted, *kg.dataset.readings])}


@pytest.mark.parametrize("stem", STEMS)
def test_both_engines_give_the_reviewed_answer(kg: KnowledgeGraph, graphs: dict[bool, rdflib.Graph], stem: str) -> None:
    with (EXPECTED / f"{stem}.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.reader(file))
    query, readings = query_of(kg, stem, "en"), QUESTIONS[call(stem)[0]].is_over_readings
    assert expected == by_oxigraph(kg, query, readings=readings)
    assert expected == by_rdflib(graphs[readings], query)


@pytest.mark.parametrize("name", QUESTIONS)
def test_both_engines_agree_in_spanish(kg: KnowledgeGraph, graphs: dict[bool, rdflib.Graph], name: str) -> None:
    query, readings = query_of(kg, name, "es"), QUESTIONS[name].is_over_readings
    assert by_rdflib(graphs[readings], query) == by_oxigraph(kg, query, readings=readings)


def test_every_question_has_its_expected_answer_and_every_parameter_another_value() -> None:
    assert set(QUESTIONS) == {stem for stem in STEMS if "--" not in stem}
    assert {call(stem)[0] for stem in STEMS} <= set(QUESTIONS)
    assert [] == [pair for pair in PARAMETERS if not other_values(*pair)]


def test_the_catalogue_is_as_wide_as_it_promises() -> None:
    assert len(QUESTIONS) >= 45
    assert sum(bool(question.parameters) for question in QUESTIONS.values()) >= 15
    assert list(CATALOGUE.groups) == list(dict.fromkeys(question.group for question in QUESTIONS.values()))
    assert {"table", "count", "chain", "timeline"} == {question.shape for question in QUESTIONS.values()}


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS, ids=IDS)
def test_every_parameter_changes_the_answer(kg: KnowledgeGraph, name: str, parameter: str) -> None:
    usual = kg.ask(name)
    others = [kg.ask(name, None, **{parameter: value}) for value in other_values(name, parameter)]
    assert [other for other in others if other.terms != usual.terms]
    assert [] == [other.asked for other in others if other.terms != usual.terms and other.rows == usual.rows]


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_value_given_by_its_label_its_alias_or_its_id_is_the_same_value(kg: KnowledgeGraph, name: str) -> None:
    question = QUESTIONS[name]
    for parameter in question.parameters.values():
        if parameter.type == "iri":
            iri = resolve_values(question, {}, kg.model)[parameter.name]
            for text in (iri, kg.model.label(iri, "en"), kg.model.label(iri, "es"), parameter.default):
                assert iri == resolve_values(question, {parameter.name: text}, kg.model)[parameter.name]


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_language_changes_every_answer(kg: KnowledgeGraph, name: str) -> None:
    english, spanish = kg.ask(name), kg.ask(name, "es")
    assert len(english.rows) == len(spanish.rows) > 0
    assert english.rows != spanish.rows
    assert {row[-1] for row in english.rows} == {row[-1] for row in spanish.rows}


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_row_shows_its_claim_modality_and_sentences(kg: KnowledgeGraph, name: str) -> None:
    answer = kg.ask(name)
    assert set(answer.variables) >= EVIDENCE
    assert "claim" == answer.variables[-1]
    for row in answer.rows:
        shown = dict(zip(answer.variables, row, strict=True))
        claim = kg.model.claims["https://w3id.org/mexict/claim/" + shown["claim"].removeprefix("mxc:")]
        assert shown["says"] == claim.label["en"]
        assert shown["modality"] == kg.model.label(f"https://w3id.org/mexict/ontology#{claim.modality}", "en")
        assert shown["sentences"].split() == [sentence.rpartition("/")[2] for sentence in claim.sentences]
        assert bool(shown["source"]) == bool(claim.attributed_to)


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_claims_of_an_answer_are_its_evidence(kg: KnowledgeGraph, name: str) -> None:
    answer = kg.ask(name)
    assert list(dict.fromkeys(row[-1].removeprefix("mxc:") for row in answer.rows)) == [
        claim.iri.rpartition("/")[2] for claim in answer.evidence
    ]


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_named_in_three_to_seven_words_and_told_in_both_languages(name: str) -> None:
    question: Question = QUESTIONS[name]
    assert 3 <= len(name.split("-")) <= 7
    assert name.replace("-", " ").capitalize() == question.title["en"]
    for text, lang in product((question.title, question.question), ("en", "es")):
        assert text[lang].strip()
    assert question.question["en"].endswith("?")
    assert "¿" in question.question["es"]
    assert question.question["es"].endswith("?")


def test_every_column_has_a_heading_and_every_heading_a_column() -> None:
    used = {variable.value for question in QUESTIONS.values() for variable in ox.Store().query(question.sparql).variables}
    told = {"when", "figure", "number"}  # what the views put in the place of others
    assert used | told == set(CATALOGUE.columns)
    assert all(set(heading) == {"en", "es"} for heading in CATALOGUE.columns.values())


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_is_complete_sparql_with_a_total_order(kg: KnowledgeGraph, name: str) -> None:
    sparql = QUESTIONS[name].sparql
    assert isinstance(ox.Store().query(sparql), ox.QuerySolutions), "must not need our prefixes"
    assert "SELECT *" not in sparql
    rows = kg.ask(name).rows
    assert len(rows) == len({tuple(row) for row in rows}), "rows are told apart"
    assert "?claim" in sparql.rpartition("ORDER BY")[2], "the order is total where the claim has a part in it"


def test_no_query_names_the_claims_that_it_is_to_find() -> None:
    assert [] == [name for name, question in QUESTIONS.items() if "mxc:" in question.sparql or "VALUES" in question.sparql]


HOSTILE = {
    "quote": '"',
    "backslash": "\\",
    "newline": "a\nb",
    "brace": "}",
    "hash": "#",
    "angle": ">",
    "escape": "\\u0022",
    "nul": "\x00",
    "right-to-left": "\u202eift",
    "ten-kilobytes": "x" * 10_000,
    "wrong-type": "3.5",
    "empty": "",
    "break-out": "x> ?p ?o } # ",
    "inject": "mxr:ift ; ?p ?o . } #",
    "string-break-out": '" || true) #',
}


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize(("name", "parameter"), PARAMETERS, ids=IDS)
def test_a_hostile_value_is_refused_or_stands_for_itself_and_never_becomes_part_of_the_query(
    kg: KnowledgeGraph, name: str, parameter: str, hostile: str
) -> None:
    """Names and years are refused; a text is looked for as it stands, so that it finds just the labels that contain it."""
    if QUESTIONS[name].parameters[parameter].type != "text":
        with pytest.raises(WrongCall, match=f"--{parameter}"):
            kg.ask(name, None, **{parameter: hostile})
        return
    try:
        found = [row[0] for row in kg.ask(name, None, **{parameter: hostile}).rows]
    except WrongCall as error:
        assert f"--{parameter}" in str(error)
        assert not all(part.strip() for part in hostile.split("|")) or not hostile.isprintable() or len(hostile) > 200
        return
    assert sorted(found) == sorted(
        c.label["en"] for c in kg.model.claims.values() if hostile.casefold() in c.label["en"].casefold()
    )


MARKS = (".", "(", "[a-z]", "^The", "14.3", "-", "$", "{2}", "U.S.|México")


def with_word(kg: KnowledgeGraph, word: str) -> list[str]:
    """The claims whose label has the word, or one of the words between bars, as it stands."""
    parts = [part.casefold() for part in word.split("|")]
    return [iri for iri, claim in kg.model.claims.items() if any(part in claim.label["en"].casefold() for part in parts)]


@pytest.fixture(scope="module")
def twenty(kg: KnowledgeGraph) -> list[ox.Triple]:
    """Some twenty claims: for each mark a few that have it, and as many that a pattern would find instead."""
    having = [iri for mark in MARKS for iri in with_word(kg, mark)[:2]]
    return part_of(kg.dataset.asserted, list(map(shorten, [*having, *list(kg.model.claims)[:10]])))


def test_a_text_may_hold_every_mark_of_a_pattern(kg: KnowledgeGraph, twenty: list[ox.Triple]) -> None:
    question = QUESTIONS["which-claims-have-a-word"]
    few = rdflib.Graph().parse(data=serialize(twenty, "ntriples"), format="nt")
    store = ox.Store()
    store.bulk_extend(ox.Quad(*triple) for triple in twenty)
    for word in MARKS:
        query = fill(question, resolve_values(question, {"word": word}, kg.model), "en")
        expected = {kg.model.claims[iri].label["en"] for iri in with_word(kg, word)}
        assert expected == {row[0] for row in by_oxigraph(kg, query)[1:]}
        found = by_rdflib(few, query)
        assert found == read_rows(write_results(store.query(query), "csv"))
        assert len(found) > 1 or not expected
