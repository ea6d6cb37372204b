"""Asking as people ask: how often the first rows hold what a reader found in the report, and what is told beside them.

Rows of asked/*.tsv were written from the report alone, by readers in seventeen roles: words, kind, and the sentences that answer,
none where nothing does. asked/tuned.tsv was looked at while the finder was tuned; asked/sealed.tsv only after it had been judged.
"""

import csv
from collections import Counter
from pathlib import Path
from shlex import split
from typing import NamedTuple

import pytest

from mexict_kg.asking.answers import SHOWN, Reply
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import expand, shorten

ASKED = Path(__file__).resolve().parent / "asked"
# Of so many questions, how often one of the sentences that answer is cited in the first row, in the first 25, all of them are,
# and it is said that no claim answers; and how often the last is said of the questions that nothing answers.
FOUND = {
    "tuned": {
        "answerable": 296,
        "in the first row": 245,
        "in the first rows": 285,
        "whole": 211,
        "wrongly refused": 5,
        "unanswerable": 128,
        "rightly refused": 116,
    },
    "sealed": {
        "answerable": 64,
        "in the first row": 54,
        "in the first rows": 62,
        "whole": 45,
        "wrongly refused": 2,
        "unanswerable": 32,
        "rightly refused": 28,
    },
}


class Asked(NamedTuple):
    """A question and the sentences that answer it."""

    words: str
    sentences: frozenset[str]


def questions(name: str) -> list[Asked]:
    with (ASKED / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Asked(row["question"], frozenset(filter(None, row["sentences"].split(";")))) for row in rows]


def ask(words: str, kg: KnowledgeGraph) -> Reply | None:
    try:
        return kg.ask(words)
    except WrongCall:
        return None


def cited(reply: Reply | None, kg: KnowledgeGraph) -> list[set[str]]:
    """The sentences of each claim that one reads first: the rows, and what is told beside them."""
    claims = [kg.model.claims[expand(row[reply.variables.index("claim")])] for row in reply.rows] if reply else []
    claims = [*claims[: SHOWN - len(reply.nearby)], *reply.nearby] if reply else []
    return [{shorten(sentence).removeprefix("mxp:") for sentence in claim.sentences} for claim in claims]


def judge(asked: Asked, kg: KnowledgeGraph) -> list[str]:
    reply = ask(asked.words, kg)
    refused = reply is None or bool(reply.doubt)
    if not asked.sentences:
        return ["unanswerable", *(["rightly refused"] if refused else [])]
    rows = cited(reply, kg)
    every = set().union(*rows)
    held = {
        "in the first row": bool(rows and rows[0] & asked.sentences),
        "in the first rows": bool(every & asked.sentences),
        "whole": asked.sentences <= every,
        "wrongly refused": refused,
    }
    return ["answerable", *(name for name, holds in held.items() if holds)]


@pytest.mark.parametrize("name", FOUND)
def test_how_often_an_answer_holds_what_a_reader_found_is_known(kg: KnowledgeGraph, name: str) -> None:
    assert FOUND[name] == dict(Counter(held for asked in questions(name) for held in judge(asked, kg)))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("how does AT&T differ from América Móvil?", "compare att america-movil"),
        ("¿en qué se diferencia AT&T de América Móvil?, diferencia", "compare att america-movil"),
        ("which recommendation would be the most effective?", "levers"),
        ("who fined america movil?", "ask who-acts-on-a-thing --relation mx:fined --thing america-movil"),
    ],
)
def test_a_command_or_question_is_taken_for_what_is_asked(kg: KnowledgeGraph, words: str, line: str) -> None:
    assert line == kg.ask(words).line


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("does the IFT regulate Telcel?", "Telcel: not in the report."),
        ("¿Qué le exige la Ley Fintech a los bancos?", "Fuera del informe: Fintech."),
        ("How much does AT&T plan to invest in its Mexican network?", "none gives a figure"),
        ("who fined Telmex?", "Telmex: not in the report."),
        ("who is the president of Brazil?", "does not speak of Brazil"),
        ("What's the annual budget of PROSOFT?", "none gives a sum of money"),
        ("how much money has Internet para Todos cost?", "none gives a sum of money"),
        ("how many analysts does CERT-MX have?", "none gives a figure"),
        ("a que hora juega el america", "ninguna da una hora"),
        ("¿Cómo se llaman los comisionados del IFT?", "ninguna da los nombres"),
    ],
)
def test_why_no_claim_may_answer_is_told_at_first_and_the_nearest_claims_follow(
    kg: KnowledgeGraph, words: str, part: str
) -> None:
    reply = kg.ask(words)
    assert part in reply.doubt
    assert reply.line.startswith("find ") and len(reply)


@pytest.mark.parametrize(
    "words", ["Is Starlink cleared to sell broadband in rural Mexico?", "what happened in 1850", "hello, how are you today?"]
)
def test_what_is_beside_the_report_is_refused(kg: KnowledgeGraph, words: str) -> None:
    with pytest.raises(WrongCall, match="no question is found"):
        kg.ask(words)


@pytest.mark.parametrize("word", ["gaining", "margin", "deadline", "gringo", "martes"])
def test_a_word_of_either_language_is_not_taken_for_a_slip(kg: KnowledgeGraph, word: str) -> None:
    assert word not in kg.find_claims(f"América Móvil {word}").mended


def test_a_slip_is_mended_and_told(kg: KnowledgeGraph, built: Folders, mexict) -> None:
    assert {"goverment": "government", "fundng": "funding"} == kg.ask("goverment fundng for PROSOFT").mended
    done = mexict("--root", built.root, "ask", "goverment fundng for PROSOFT")
    assert "Read:      goverment → government, fundng → funding" in done.stderr.decode()


def test_a_slip_in_a_small_word_is_no_form_of_another(kg: KnowledgeGraph) -> None:
    words = kg._finder.read("what do the autors want universitys to do").words
    assert (["universiti"], {"universitys": "university"}) == (words.stems, words.mended)


def test_US_in_capitals_is_a_country_and_us_is_not(kg: KnowledgeGraph) -> None:
    finder = kg._finder
    named = {mention.value for mention in finder.read("is the US worried about Huawei?").mentions}
    assert {expand("mxr:united-states"), expand("mxr:huawei")} <= named
    assert expand("mxr:united-states") not in {one.value for one in finder.read("tell us about Huawei").mentions}


def test_two_ends_are_taken_in_the_order_in_which_they_are_said_unless_the_words_turn_it(kg: KnowledgeGraph) -> None:
    question = kg.questions["how-one-thing-leads-to-another"]
    austerity, threats = expand("mxr:fiscal-austerity"), expand("mxr:cyber-threats")
    for words in ("how does fiscal austerity lead to cyber threats?", "are cyber threats caused by fiscal austerity?"):
        asked = kg._finder.read(words)
        values = next(match.values for match in kg._finder.find(asked) if match.question == question)
        assert (austerity, threats) == (values["cause"], values["effect"]), words


def test_the_nearest_claims_come_with_their_evidence_and_best_first(kg: KnowledgeGraph, built: Folders, mexict) -> None:
    reply = kg.find_claims("who wrote that América Móvil was fined?")
    assert "mxc:p029-ift-fined-america-movil" == shorten(reply.evidence[0].iri)
    assert ["says", "holds", "modality", "source", "sentences", "claim"] == reply.variables
    done = mexict("--root", built.root, "find", "multa a América Móvil", "--format", "csv")
    assert "El IFT multó a América Móvil" in done.stdout.decode().splitlines()[1]
    with pytest.raises(WrongCall, match="no claim speaks of"):
        kg.find_claims("xyzzy")


def test_a_long_answer_is_cut_at_what_one_reads_first_unless_all_is_asked_for(built: Folders, mexict) -> None:
    asked = ("--root", built.root, "ask", "which-figures-are-given", "--format", "table")
    cut, whole = (mexict(*asked, *more).stdout.decode() for more in ((), ("--all",)))
    assert cut.endswith("More rows: 31 (--all)\n")
    assert len(whole) > len(cut) and "--all" not in whole


def test_a_value_that_one_question_refuses_does_not_stop_another_that_takes_it(kg: KnowledgeGraph) -> None:
    asked = kg.ask("what did it come after, and what did the body do?", body="reform-of-2013").line
    assert "ask what-a-body-came-after --body reform-of-2013" == asked
    with pytest.raises(WrongCall, match="nobody at all"):
        kg.ask("what did the body do?", body="nobody at all")


def test_one_thing_by_two_names_is_one_and_what_is_next_keeps_what_was_given(kg: KnowledgeGraph) -> None:
    assert not kg.ask("compare IFT with the Federal Telecommunications Institute").line.startswith("compare")
    others = kg.ask("what happened to it", thing="ift").others
    assert others and all("--thing ift" in line for line in others)


def test_what_is_told_can_be_typed_and_is_in_the_language_that_is_asked_for(kg: KnowledgeGraph) -> None:
    line = kg.find_claims('what did "Televisa" do for $HOME?').line
    assert ["find", 'what did "Televisa" do for $HOME?'] == split(line)
    assert kg.ask("who fined Telcel", "es").doubt.startswith("Fuera del informe: Telcel.")


def test_all_claims_that_are_near_are_there_on_request(built: Folders, mexict) -> None:
    asked = ("--root", built.root, "find", "IFT", "--format", "table")
    cut, whole = (mexict(*asked, *more).stdout.decode() for more in ((), ("--all",)))
    assert "More rows: " in cut and len(whole) > 2 * len(cut)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("what has the president said of the regulator?", ["López Obrador", "IFT"]),
        ("who was president in 2014?", ["Enrique Peña Nieto"]),
        ("¿qué hizo el regulador en 2010?", ["Cofetel"]),
        ("¿quién era el expresidente?", ["Enrique Peña Nieto"]),
        ("who is the president of Brazil?", []),
        ("what has President Peña Nieto done?", []),
        ("what did President Trump do?", []),
        ("what did the president say about the previous telecom reform?", ["López Obrador"]),
        ("does the president of Brazil know the president?", ["López Obrador"]),
    ],
)
def test_a_post_stands_for_its_holder_at_the_time_that_is_named(kg: KnowledgeGraph, words: str, who: list[str]) -> None:
    assert who == list(kg._finder.read(words).words.mended.values())


@pytest.mark.parametrize(
    ("words", "gist"),
    [
        ("how much was América Móvil fined?", "5.4 million U.S. dollars: The IFT fined América Móvil"),
        ("when was the IFT created?", "in 2013: The IFT was established in 2013"),
        ("who fined América Móvil?", "IFT: The IFT fined América Móvil"),
        ("who was spied on with spyware?", "The Peña Nieto administration used spyware"),
        ("did Mexico join the Clean Network?", "No: Mexico has never belonged to the Clean Network"),
    ],
)
def test_what_is_asked_for_comes_first_where_it_is_short(kg: KnowledgeGraph, words: str, gist: str) -> None:
    assert kg.ask(words).gist.startswith(gist)


def test_what_the_report_says_against_an_answer_is_told_with_it(kg: KnowledgeGraph) -> None:
    reply = kg.ask("has competition grown in the ICT sector?")
    claim = reply.evidence[0]
    assert reply.against.startswith(kg.model.claims[claim.tensions[0]].label["en"])


def test_what_is_said_in_the_same_breath_stands_beside_the_answer(kg: KnowledgeGraph, built: Folders, mexict) -> None:
    reply = kg.ask("What did the Wilson Center find?")
    rows = {claim.iri for claim in reply.evidence}
    assert not rows & {claim.iri for claim in reply.nearby}
    assert any("major weaknesses" in claim.label["en"] for claim in reply.nearby)
    told = mexict("--root", built.root, "ask", "What did the Wilson Center find?", "--format", "table").stdout.decode()
    assert "Said beside it" in told


def test_what_a_report_leaves_out_is_no_claims_to_tell(kg: KnowledgeGraph) -> None:
    assert kg.ask("what does the report not say about AT&T?").doubt.startswith(
        "No claim tells what the report leaves out. Of AT&T it gives no number, "
    )


def test_the_answer_comes_first_in_one_sentence(built: Folders, mexict) -> None:
    told = mexict("--root", built.root, "ask", "who fined america movil?", "--format", "table").stderr.decode()
    answer, took = told.splitlines()[:2]
    assert "Answer:    IFT: The IFT fined América Móvil 5.4 million dollars in 2018 [p029-5]" == answer
    assert took.startswith("Took:      mexict ask who-acts-on-a-thing")
