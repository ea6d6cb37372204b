"""Yes or no: said only where a claim says the very same, or denies it.

Rows of asked/whether.tsv were written from the report alone; a quarter turns round what it says, and a quarter it leaves open or
unsaid. The first half was looked at while the rule was made, the other after.
"""

import csv
from collections import Counter

import pytest
from questions.test_asking import ASKED

from mexict_kg.errors import WrongCall
from mexict_kg.knowledge_graph import KnowledgeGraph

# For each half, by what a reader answered, how often yes and no are said. One reader takes it for open whether the regulator is
# independent, since its independence is under threat; the report says plainly that it is.
SAID = {
    "wa": {("no", "no"): 6, ("yes", "yes"): 3, ("maybe", "yes"): 1},
    "wb": {("no", "no"): 6, ("yes", "yes"): 3},
}


def verdict(words: str, kg: KnowledgeGraph) -> str:
    try:
        return kg.ask(words).verdict
    except WrongCall:
        return ""


@pytest.mark.parametrize("half", SAID)
def test_what_is_said_to_a_question_for_yes_or_no_is_what_a_reader_says(kg: KnowledgeGraph, half: str) -> None:
    with (ASKED / "whether.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if row["id"].startswith(half)]
    said = Counter((row["verdict"], told) for row in rows if (told := verdict(row["question"], kg)))
    assert (44, SAID[half]) == (len(rows), dict(said))


@pytest.mark.parametrize(
    ("words", "gist"),
    [
        ("Did the IFT fine América Móvil?", "Yes: The IFT fined América Móvil 5.4 million dollars in 2018 [p029-5]"),
        ("¿El IFT multó a América Móvil?", "Sí: El IFT multó a América Móvil con 5.4 millones de dólares en 2018 [p029-5]"),
        ("has mexico joined the Clean Network or not", "No: Mexico has never belonged to the Clean Network [p024-4]"),
        ("is the outlook for cybersecurity bleak?", "No, in the report's view: "),
    ],
)
def test_the_answer_begins_with_yes_or_no_and_whose_view_it_is(kg: KnowledgeGraph, words: str, gist: str) -> None:
    assert kg.ask(words).gist.startswith(gist)


@pytest.mark.parametrize(
    "words",
    [
        "Did América Móvil fine the IFT?",  # the other way round
        "Did the IFT fine América Móvil in 2017?",  # another year
        "Did only the IFT fine América Móvil?",  # more than the claim says
        "Has Mexico never joined the Clean Network?",  # a denial of a denial
        "When did the IFT fine América Móvil?",  # more is asked than yes or no
        "Will América Móvil dominate Mexican telecommunications?",  # what is so tells nothing of what will be
        "Can Internet para Todos connect all Mexicans by 2023?",  # promised only
    ],
)
def test_neither_is_said_where_the_words_are_turned(kg: KnowledgeGraph, words: str) -> None:
    assert verdict(words, kg) == ""
