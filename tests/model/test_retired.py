"""Names that were published and retired lead to what is in their place, and say so, or tell why there is nothing."""

from pathlib import Path

import pytest

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.names import resolve
from mexict_kg.model.retired import Renamed, list_replacements
from mexict_kg.vocabulary import expand

ENTRIES = """
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix mxr: <https://w3id.org/mexict/id/> .
@prefix mxc: <https://w3id.org/mexict/claim/> .
mxr:old owl:deprecated true ; dcterms:isReplacedBy mxr:board ; rdfs:comment "it is one"@en , "es una"@es .
mxr:gone owl:deprecated true ; rdfs:comment "nobody says it"@en , "nadie lo dice"@es .
"""


@pytest.fixture
def retiring(small: Path) -> Path:
    (small / "graph" / "retired.ttl").write_text(ENTRIES, encoding="utf-8")
    return small


@pytest.mark.parametrize("name", ["old", "mxr:old", "https://w3id.org/mexict/id/old"])
def test_an_old_name_stands_for_the_new(retiring: Path, name: str) -> None:
    with pytest.warns(Renamed, match="mxr:old is now mxr:board: it is one"):
        assert expand("mxr:board") == resolve(name, KnowledgeGraph(str(retiring)).model)


@pytest.mark.parametrize(
    ("lang", "line"), [("en", "mxr:old is now mxr:board: it is one"), ("es", "mxr:old ahora es mxr:board: es una")]
)
def test_the_command_says_in_one_line_what_it_followed(retiring, mexict, lang: str, line: str) -> None:  # type: ignore[no-untyped-def]
    told = mexict("--root", retiring, "show", "mxr:old", "--lang", lang)
    assert (0, f"mexict: {line}\n") == (told.returncode, told.stderr.decode())
    assert told.stdout == mexict("--root", retiring, "show", "board", "--lang", lang).stdout


def test_what_was_withdrawn_is_refused_with_the_reason(retiring, mexict) -> None:  # type: ignore[no-untyped-def]
    told = mexict("--root", retiring, "show", "gone")
    assert (2, "mexict: mxr:gone was withdrawn: nobody says it\n") == (told.returncode, told.stderr.decode())


def test_a_question_follows_an_old_name(kg: KnowledgeGraph) -> None:
    old, new = "mxr:outreach-to-ministries", "mxr:little-outreach-to-ministries"
    with pytest.warns(Renamed):
        followed = kg.ask("who-acts-on-a-thing", thing=old)
    assert followed.asked == kg.ask("who-acts-on-a-thing", thing=new).asked


def test_what_is_retired_is_no_thing_and_its_place_is_known(kg: KnowledgeGraph) -> None:
    replaced = list_replacements(kg.model)
    assert replaced and not replaced.keys() & (kg.model.things.keys() | kg.model.claims.keys())
    assert set(replaced.values()) <= kg.model.things.keys() | kg.model.claims.keys() | kg.model.relations.keys()


def test_a_question_follows_the_old_name_of_a_relation(kg: KnowledgeGraph) -> None:
    with pytest.warns(Renamed, match="mx:combines is now mx:absorbs"):
        followed = kg.ask("who-acts-on-a-thing", thing="ift", relation="mx:combines")
    assert 2 == len(followed.rows) == len(kg.ask("who-acts-on-a-thing", thing="ift", relation="absorbs").rows)
