"""How each claim holds is told beside it, and a denial reads as one: in every row that any value of any parameter can give."""

import csv
from pathlib import Path

import pyoxigraph as ox
import pytest

from mexict_kg.catalogue.questions import Parameter, Question, read_catalogue
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.store.query_text import exchange
from mexict_kg.vocabulary import mx

EXPECTED = Path(__file__).resolve().parents[1] / "expected"
QUESTIONS = read_catalogue(Path(__file__).resolve().parents[2] / "queries").questions
WIDEST = {"first": "1900", "last": "2100", "word": '"[aeiou]"', "readings": "mx:leadsOnToByAll"}
WORDS = {
    "NotSo": ("not so", "no es así"),
    "AsRejected": ("rejected", "rechazado"),
    "AsReported": ("only reported", "solo referido"),
    "Projection": ("forecast", "previsto"),
    "Intention": ("intended", "pretendido"),
    "Recommendation": ("advised", "aconsejado"),
    "OnCondition": ("on a condition", "con una condición"),
    "Over": ("over", "terminado"),
    "So": ("so", "así es"),
}
PUBLISHED = "2021"
NESTED = {
    "what-pulls-apart-about-a-thing": ("mxr:ift", "mxr:independence-of-the-ift", "mxr:mexico", "mxr:usmca", "mxr:cyber-threats")
}
"""Where a value stands in a part of the query that no variable reaches, some values of it."""
ENDS = ("mxr:cyber-threats", "mxr:operation-of-the-ift", "mxr:competitiveness-of-the-ict-sector", "mxr:mexico")
YEARS = range(1990, 2041)


def hold(claim: Claim, model: Model, lang: str) -> str:
    """How a claim holds, read from its own fields."""
    told = {
        "AsRejected": claim.stance == "Rejected",
        "AsReported": bool(claim.attributed_to) and claim.stance not in ("Adopted", "Rejected"),
        claim.modality: claim.modality not in ("Fact", "Opinion"),
        "OnCondition": bool(claim.conditions),
        "Over": claim.time_sense == "Former" or is_ended_state(claim, model),
    }
    words = [pair[lang == "es"] for code, pair in WORDS.items() if told.get(code)]
    denial, so = WORDS["NotSo"][lang == "es"], WORDS["So"][lang == "es"]
    if claim.negated:
        return f"{denial} ({', '.join(words)})" if words else denial
    return ", ".join(words) or so


def is_ended_state(claim: Claim, model: Model) -> bool:
    lasts = model.value(claim.relation, mx("lasts")) == "true"
    return lasts and claim.time_sense == "Throughout" and (claim.ends or "9") < PUBLISHED


def open_parameter(parameter: Parameter) -> str:
    """What stands for every value at once: a variable for a thing, the widest bounds for a year or a word."""
    return f"?any_{parameter.name}" if parameter.type == "iri" else WIDEST[parameter.name]


def widen(question: Question, lang: str) -> list[str]:
    """Queries that together have every row that the question can have with any values: one, or one for each year.

    The chains from everything to everything are too many for one answer: those from everything to each of ENDS.
    """
    languages = {'"en"': f'"{lang}"'}
    if {"cause", "effect"} <= set(question.parameters):
        cause, effect = (question.parameters[name].default for name in ("cause", "effect"))
        opened = {**languages, cause: "?any_cause", question.parameters["readings"].default: WIDEST["readings"]}
        return [exchange(question.sparql, {**opened, effect: end}) for end in (effect, *ENDS)]
    if "year" in question.parameters:
        return [exchange(question.sparql, {**languages, question.parameters["year"].default: str(year)}) for year in YEARS]
    if question.name in NESTED:
        (parameter,) = question.parameters.values()
        return [
            exchange(question.sparql, {**languages, parameter.default: thing})
            for thing in (parameter.default, *NESTED[question.name])
        ]
    opened = {one.default: open_parameter(one) for one in question.parameters.values()}
    return [exchange(question.sparql, {**languages, **opened})]


def ask_all(kg: KnowledgeGraph, question: Question, lang: str) -> list[dict[str, str]]:
    rows = []
    for query in widen(question, lang):
        found = kg.sparql(query, readings=question.is_over_readings).results()
        assert isinstance(found, ox.QuerySolutions)
        names = [variable.value for variable in found.variables]
        rows += [{name: "" if row[name] is None else row[name].value for name in names} for row in found]
    return rows


Rows = dict[str, list[dict[str, str]]]


@pytest.fixture(scope="module")
def every_row(kg: KnowledgeGraph) -> dict[str, Rows]:
    """By language and question."""
    return {lang: {name: ask_all(kg, question, lang) for name, question in QUESTIONS.items()} for lang in ("en", "es")}


def test_every_row_of_a_reviewed_answer_is_among_those_that_are_looked_at(every_row: dict[str, Rows]) -> None:
    for path in EXPECTED.glob("*.csv"):
        name = path.stem.partition("--")[0]
        found = {_without_way(row) for row in every_row["en"][name]}
        with path.open(encoding="utf-8", newline="") as file:
            assert [] == [row for row in csv.DictReader(file) if _without_way(row) not in found], path.stem


def _without_way(row: dict[str, str]) -> tuple[str, ...]:
    """A row without the reading by which it was come to, which is another from elsewhere."""
    return tuple(text for name, text in row.items() if name != "over")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_row_tells_how_its_claim_holds(kg: KnowledgeGraph, every_row: dict[str, Rows], lang: str) -> None:
    expected = {iri: hold(claim, kg.model, lang) for iri, claim in kg.model.claims.items()}
    for name, rows in every_row[lang].items():
        assert rows, name
        assert [] == [row for row in rows if row["holds"] != expected[row["claim"]]], name


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_relation_of_a_denial_reads_as_a_denial_and_that_of_no_other_claim_does(
    kg: KnowledgeGraph, every_row: dict[str, Rows], lang: str
) -> None:
    denials = 0
    for row in (row for rows in every_row[lang].values() for row in rows if "relation" in row):
        claim = kg.model.claims[row["claim"]]
        denials += claim.negated
        # along a chain, a need reads from what is needed
        is_led_back = "begins" in row and kg.model.relations[claim.relation].carries == "Need"
        reads = "readsBack" if is_led_back else "readsNot" if claim.negated else "reads"
        assert kg.model.text(claim.relation, mx(reads))[lang] == row["relation"]
    assert denials > 100


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_person_sees_that_a_row_is_no_plain_assertion(kg: KnowledgeGraph, lang: str) -> None:
    """In every form that an answer has, in a line and in a table."""
    for name in QUESTIONS:
        sheet, so = kg.ask(name, lang).sheet, WORDS["So"][lang == "es"]
        readable = sheet.readable()
        holding = [hold(claim, kg.model, lang) for claim in sheet.claims]
        assert ("holds" in readable.names) == any(told != so for told in holding), name
        for place, told in enumerate(holding):
            surely = readable.rows[place][readable.names.index("modality")]
            assert sheet.evidence(place).startswith(
                f"{surely};" if told == so else f"{sheet.heading('holds')}: {told}; {surely};"
            )


def test_every_denial_of_the_graph_is_in_some_answer(kg: KnowledgeGraph, every_row: dict[str, Rows]) -> None:
    shown = {row["claim"] for name, rows in every_row["en"].items() if kg.questions[name].group != "dataset" for row in rows}
    assert [] == [iri for iri, claim in kg.model.claims.items() if claim.negated and iri not in shown]


def test_what_happened_stands_in_the_order_of_time(every_row: dict[str, Rows]) -> None:
    """By its end where no beginning is known, and what has neither last."""
    for name in (
        name for name, question in QUESTIONS.items() if question.shape == "timeline" and "year" not in question.parameters
    ):
        days = [row["earliest"] or row["latest"] or "undated" for row in every_row["en"][name]]
        assert sorted(days) == days, name


def test_a_rank_is_a_place_and_no_change_of_places(every_row: dict[str, Rows]) -> None:
    rows = every_row["en"]["which-ranks-are-given"]
    assert all(bool(row["rank"]) != bool(row["moved"]) and int(row["rank"] or 1) > 0 for row in rows)


def test_no_claim_has_a_row_for_each_of_its_conditions(every_row: dict[str, Rows]) -> None:
    for name in ("what-holds-on-a-condition", "what-could-happen-to-a-thing", "which-ranks-are-given"):
        claims = [row["claim"] for row in every_row["en"][name]]
        assert len(set(claims)) == len(claims), name


def test_a_duty_of_a_group_is_shown_for_each_of_its_members(kg: KnowledgeGraph, every_row: dict[str, Rows]) -> None:
    for claim in kg.model.claims.values():
        if claim.relation == mx("binds") and not claim.negated:
            members = {c.subject for c in kg.model.claims.values() if c.relation == mx("memberOf") and c.object == claim.object}
            group = kg.model.label(claim.object, "en")
            shown = {
                row["who"] for row in every_row["en"]["who-must-do-what"] if (row["claim"], row["through"]) == (claim.iri, group)
            }
            assert {kg.model.label(member, "en") for member in members} == shown
