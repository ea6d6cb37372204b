"""Asking like a person: phrasings that readers wrote before anything was tuned find their question and what they name.

A row of phrasings/*.tsv has the words, the questions that are fair answers (the best first) and the parameters that the
words give; the last ten rows of each ask for what the catalogue cannot answer.
"""

import csv
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import pytest

from mexict_kg.asking.parameters import resolve_values
from mexict_kg.asking.search import Finder
from mexict_kg.catalogue.phrasings import read_phrasings
from mexict_kg.errors import WrongCall
from mexict_kg.knowledge_graph import KnowledgeGraph

PHRASINGS = Path(__file__).resolve().parent / "phrasings"
# How often it is right, of 90 that can be answered and 10 that cannot. Stated both ways, so that a change shows.
RIGHT = {
    "en": {"question": 61, "question and values": 56, "among the first three": 78, "refused": 9},
    "es": {"question": 60, "question and values": 58, "among the first three": 75, "refused": 10},
}


class Phrasing(NamedTuple):
    """Words, and the fair answers to them: each a question with its parameters."""

    asked: str
    answers: list[tuple[str, dict[str, str]]]


def phrasings(lang: str) -> list[Phrasing]:
    with (PHRASINGS / f"{lang}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    return [Phrasing(asked, answers(questions, values)) for asked, questions, values in rows]


def answers(questions: str, values: str) -> list[tuple[str, dict[str, str]]]:
    names = [name.strip() for name in questions.split("|") if name.strip()]
    pairs = [dict(pair.split("=") for pair in part.split(";") if pair.strip()) for part in values.split(" | ")]
    pairs = [{name.strip(): value.strip() for name, value in one.items()} for one in pairs]
    return list(zip(names, [*pairs, *[{}] * len(names)], strict=False))


@pytest.fixture(scope="module")
def finder(kg: KnowledgeGraph) -> Finder:
    return Finder(kg.catalogue, kg.model, lambda: read_phrasings(kg.folders))


def judged(phrasing: Phrasing, kg: KnowledgeGraph) -> list[str]:
    """What is right about the answer: the question or command taken, or that no claim is said to answer."""
    try:
        reply = kg.ask(phrasing.asked)
    except WrongCall:
        return [] if phrasing.answers else ["refused"]
    if not phrasing.answers:
        return ["refused"] if reply.doubt else []
    fair = [name for name, _ in phrasing.answers]
    right = ["among the first three"] if set(fair) & {name_of(line) for line in [reply.line, *reply.others][:3]} else []
    right += ["question"] if name_of(reply.line) in fair else []
    terms = [(name, resolve_values(kg.questions[name], values, kg.model)) for name, values in phrasing.answers]
    return right + (["question and values"] if (name_of(reply.line), reply.terms) in terms else [])


def name_of(line: str) -> str:
    """The question, or the command, that a line takes."""
    return line.removeprefix("ask ").split()[0]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_how_often_words_find_their_question_is_known(kg: KnowledgeGraph, lang: str) -> None:
    told = Counter(right for phrasing in phrasings(lang) for right in judged(phrasing, kg))
    assert RIGHT[lang] == dict(told)


def test_the_accuracy_that_is_told_is_the_measured_one(checkout: Path) -> None:
    told = " ".join((checkout / "docs" / "questions.md").read_text(encoding="utf-8").split())
    for key in ("question", "among the first three", "refused"):
        english, spanish = (RIGHT[lang][key] for lang in ("en", "es"))
        assert re.search(rf"\b{english} (?:times in English )?and {spanish}\b", told), key


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_phrasings_are_many_and_name_what_there_is(kg: KnowledgeGraph, lang: str) -> None:
    rows = phrasings(lang)
    assert (90, 10) == (sum(bool(row.answers) for row in rows), sum(not row.answers for row in rows))
    assert len(rows) == len({row.asked for row in rows})
    for row in rows:
        for name, values in row.answers:
            resolve_values(kg.questions[name], values, kg.model)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_phrasing_of_the_measure_stands_among_the_wordings_that_questions_are_found_by(kg: KnowledgeGraph, lang: str) -> None:
    wordings = {wording.casefold() for question in kg.questions.values() for wording in question.also[lang]}
    assert set() == wordings & {row.asked.casefold() for row in phrasings(lang)}


@pytest.mark.parametrize(
    ("words", "asked", "lang"),
    [
        ("who fined América Móvil?", "who-acts-on-a-thing --relation mx:fined --thing america-movil", "en"),
        ("who fined amrica movil", "who-acts-on-a-thing --relation mx:fined --thing america-movil", "en"),
        ("¿Quién multó a América Móvil?", "who-acts-on-a-thing --relation mx:fined --thing america-movil", "es"),
        ("what happened in 2018", "what-happened-in-a-year --year 2018", "en"),
        ("qué pasó en 2018", "what-happened-in-a-year --year 2018", "es"),
        ("what does paragraph 29 say", "what-a-paragraph-says --paragraph p029", "en"),
        ("everything about Huawei", "what-is-said-of-a-thing --thing huawei", "en"),
    ],
)
def test_words_are_understood_in_either_language_and_with_a_slip(kg: KnowledgeGraph, words: str, asked: str, lang: str) -> None:
    reply = kg.ask(words)
    assert (asked, lang, True) == (reply.asked, reply.lang, reply.by_words)
    assert len(reply.others) <= 3


def test_a_parameter_given_goes_before_what_the_words_name_and_the_language_before_theirs(kg: KnowledgeGraph) -> None:
    reply = kg.ask("what happened in 2018", "es", year="2020")
    assert ("what-happened-in-a-year --year 2020", "es") == (reply.asked, reply.lang)


def test_a_parameter_that_the_words_do_not_name_is_told(kg: KnowledgeGraph) -> None:
    assert ["year"] == kg.ask("events of the year").defaulted
    assert [] == kg.ask("events of the year", year="2019").defaulted


@pytest.mark.parametrize(
    "words",
    [
        "weather in Paris",
        "lorem ipsum dolor",
        "xyzzy",
        "???",
        "the of and",
        "\x00",
        "x" * 10_000,
        '" OR 1=1 --',
        "*",
    ],
)
def test_words_that_are_not_understood_are_refused_and_not_guessed(kg: KnowledgeGraph, words: str) -> None:
    with pytest.raises(WrongCall, match="no question is found"):
        kg.ask(words)


@pytest.mark.parametrize("words", ["what does paragraph 999 say", "tele visa " * 2000])
def test_a_number_that_there_is_not_and_a_text_without_end_are_refused(kg: KnowledgeGraph, words: str) -> None:
    with pytest.raises(WrongCall, match="no question is found") as refused:
        kg.ask(words)
    assert len(str(refused.value)) < 400


@pytest.mark.parametrize(
    ("words", "lang"),
    [
        ("who is the president of Mexico?", "en"),
        ("does AT&T operate in Mexico?", "en"),
        ("¿qué recomienda el informe a Estados Unidos?", "es"),
        ("¿por qué es débil la ciberseguridad de México?", "es"),
    ],
)
def test_the_small_words_tell_the_language(kg: KnowledgeGraph, words: str, lang: str) -> None:
    assert lang == kg.ask(words).lang


def test_a_thing_that_the_question_has_no_place_for_is_told(kg: KnowledgeGraph) -> None:
    reply = kg.ask("did Mexico join the Clean Network?")
    assert ("what-is-said-of-a-thing --thing members-of-the-clean-network", ["Mexico"]) == (reply.asked, reply.unused)


def test_a_parameter_helps_to_choose_the_question(kg: KnowledgeGraph) -> None:
    assert "what-happened-in-a-year --year 2020" == kg.ask("what happened", None, year="2020").asked


def test_a_word_with_a_hyphen_is_a_word_unless_it_is_like_a_question(kg: KnowledgeGraph) -> None:
    assert "what-is-said-of-a-thing --thing america-movil" == kg.ask("america-movil").asked
    with pytest.raises(WrongCall, match="nearest: what-a-body-did"):
        kg.ask("what-a-body-dit")


@pytest.mark.parametrize(
    "slip", ["who-acts-on--a-thing", "-who-acts-on-a-thing-", "who_acts_on_a_thing", "Who-Acts-On-A-Thing", "who–acts–on–a–thing"]
)
def test_a_slip_of_hyphens_is_a_slip_in_a_name_and_not_a_persons_words(kg: KnowledgeGraph, slip: str) -> None:
    with pytest.raises(WrongCall, match=f'no question is called "{slip}"; nearest: who-acts-on-a-thing'):
        kg.ask(slip)


def test_words_that_are_only_joined_by_hyphens_are_a_persons_words(kg: KnowledgeGraph) -> None:
    assert kg.ask("ift budget").asked == kg.ask("ift-budget").asked


def test_words_are_found_from_any_thread(kg: KnowledgeGraph, finder: Finder) -> None:
    asked = "who fined América Móvil?"
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: finder.find(finder.read(text)), [asked] * 8))
    assert [finder.find(finder.read(asked))] * 8 == found


def test_what_is_not_known_is_named(kg: KnowledgeGraph) -> None:
    with pytest.raises(WrongCall, match=r"weather in Paris.*not known here: weather, paris"):
        kg.ask("weather in Paris")
