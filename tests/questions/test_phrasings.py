"""How people ask for claims: each has phrasings in both languages, which name nothing that the report does not, and find it."""

from pathlib import Path

import pytest

from mexict_kg.catalogue.phrasings import read_phrasings
from mexict_kg.errors import WrongCall
from mexict_kg.folders import find_folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import LANGUAGES

STRANGERS = ("Telcel", "Telmex", "Slim", "Zuckerberg", "Alphabet", "Azcárraga", "Profeco", "Starlink", "Fintech", "Budapest")
"""Names that people think of, and the report does not have: a phrasing with one would answer for whom nothing is said of."""


def test_every_claim_has_phrasings_and_nothing_else_has(kg: KnowledgeGraph) -> None:
    phrasings = read_phrasings(kg.folders)
    assert set(kg.model.claims) == set(phrasings)
    assert {3} == {len(text[lang].split(" | ")) for text in phrasings.values() for lang in LANGUAGES}


def test_no_phrasing_names_what_the_report_does_not_have(kg: KnowledgeGraph) -> None:
    texts = [text for by_lang in read_phrasings(kg.folders).values() for text in by_lang.values()]
    assert [] == [(name, text) for name in STRANGERS for text in texts if name in text]


@pytest.mark.parametrize(
    ("words", "claim"),
    [
        ("what punishment did the watchdog hand the phone giant for breaking monopoly rules", "p029-ift-fined-america-movil"),
        ("do shoppers give up on buying when they smell a scam", "p089-suspicion-stops-purchases"),
        ("¿cuánta lana se robaban al mes los que vaciaban cajeros?", "p072-bandidos-monthly-loss"),
        ("¿la empresa española de celulares avisó que se iba del país?", "p042-telefonica-announced-exit"),
    ],
)
def test_a_claim_is_found_by_words_that_it_does_not_have(kg: KnowledgeGraph, words: str, claim: str) -> None:
    first = [shorten(one.iri).removeprefix("mxc:") for one in kg.find_claims(words).evidence[:5]]
    assert claim in first, first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[p007-x]\nen = 'only one language'\n", "p007-x"),
        ("[p007-x\n", "line 1"),
        ("p007-x = 'no table'\n", "p007-x"),
        ("[p007-x]\nen = 1\nes = 2\n", "p007-x"),
    ],
)
def test_a_file_that_is_no_table_of_phrasings_is_told_by_its_name(copy: Path, text: str, told: str) -> None:
    (copy / "queries" / "phrasings" / "p004-executive-summary.toml").write_text(text, encoding="utf-8")
    with pytest.raises(WrongCall, match=r"queries/phrasings/p004-executive-summary\.toml: cannot be used") as caught:
        read_phrasings(find_folders(str(copy)))
    assert told in caught.value.text["en"]


def test_a_copy_without_phrasings_can_be_asked(kg: KnowledgeGraph, copy: Path) -> None:
    for file in (copy / "queries" / "phrasings").iterdir():
        file.unlink()
    assert expand("mxc:p029-ift-fined-america-movil") == KnowledgeGraph(copy).ask("who fined América Móvil?").evidence[0].iri
