"""The families of influence: each relation stands in one, a question names it and no list of it, and each can be asked for."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import SUBPROPERTY_OF, expand, mx, shorten

QUERIES = sorted((Path(__file__).resolve().parents[2] / "queries").rglob("*.rq"))
TOP = mx("influences")
FAMILIES = ("affects", "backs", "exercisesPowerOver", "goesAgainst", "isBehind", "stipulates")
ALONE = {mx("cooperatesWith")}
"""What works both ways alike is in no family."""
LIST = re.compile(r"mx:\w+(?:\s*[,|]\s*\^?mx:\w+)+")


def members(family: str, kg: KnowledgeGraph) -> set[str]:
    return set(kg.model.subjects(SUBPROPERTY_OF, mx(family)))


def test_a_relation_is_below_one_other_at_most(kg: KnowledgeGraph) -> None:
    for iri in kg.model.relations:
        assert len([above for above in kg.model.values(iri, SUBPROPERTY_OF) if above in kg.model.relations]) <= 1, iri


def test_every_influence_stands_in_one_family_or_is_one(kg: KnowledgeGraph) -> None:
    assert {mx(family) for family in FAMILIES} | ALONE == set(kg.model.subjects(SUBPROPERTY_OF, TOP))
    below = set().union(*(members(family, kg) for family in FAMILIES))
    influences = {iri for iri, relation in kg.model.relations.items() if relation.family == "influences"}
    assert influences - {TOP} == below | {mx(family) for family in FAMILIES} | ALONE


def test_a_claim_states_what_is_in_a_family_and_not_the_family(kg: KnowledgeGraph) -> None:
    assert not {claim.relation for claim in kg.model.claims.values()} & {TOP, *map(mx, FAMILIES)}


def test_a_family_says_no_sign_of_its_own_and_counts_as_its_members_do(kg: KnowledgeGraph) -> None:
    for family in FAMILIES:
        relation = kg.model.relations[mx(family)]
        assert ("Neutral", "Unsigned", True, True) == (relation.sign, relation.carries, relation.ranked, relation.drawn)
        assert {(True, True)} == {(kg.model.relations[one].ranked, kg.model.relations[one].drawn) for one in members(family, kg)}


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_names_a_family_and_no_list_of_it(kg: KnowledgeGraph, path: Path) -> None:
    lists = [set(map(expand, re.findall(r"mx:\w+", found))) for found in LIST.findall(path.read_text(encoding="utf-8"))]
    assert [] == [(family, named) for family in FAMILIES for named in lists if members(family, kg) <= named]


@pytest.mark.parametrize("family", FAMILIES)
def test_who_acts_in_a_family_is_who_acts_in_its_relations(kg: KnowledgeGraph, family: str) -> None:
    """Of what its first claim acts on."""
    named = members(family, kg)
    thing = next(claim.object for claim in kg.model.claims.values() if claim.relation in named)
    found = [kg.ask("who-acts-on-a-thing", thing=thing, relation=shorten(one)).rows for one in (mx(family), *sorted(named))]
    assert [] != found[0]
    assert sorted(found[0]) == sorted(row for rows in found[1:] for row in rows)


def test_the_closure_says_the_family_of_each_edge(kg: KnowledgeGraph) -> None:
    edge = ox.Triple(*(ox.NamedNode(expand(name)) for name in ("mxr:ift", "mx:exercisesPowerOver", "mxr:america-movil")))
    assert edge in kg.dataset.inferred
    assert edge not in kg.dataset.asserted
