"""Readings as they are told: each as a line of its own, in words and data, by the choice of which count, beside the claims."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import READINGS

Mexict = Callable[..., Any]
ENDS = ("fiscal austerity", "openings for cybercriminals")
LINE = (
    "investment in tools for technological transformation ↓ — read as part of (in the text)"
    " → funding for digital transformation ↓, that is, cutbacks in funding for digital transformation ↑  [p076-2, p078-4]"
)


def test_a_path_tells_a_reading_as_a_line_of_its_own(built: Folders, mexict: Mexict) -> None:
    done = mexict("--root", built.root, "path", *ENDS, "--with-proposed")
    lines = [line.strip() for line in done.stdout.decode().splitlines()]
    assert LINE in lines
    assert "1. Told in one section, Austerity and digital transformation; 3 hops; leads to more of it" in done.stdout.decode()
    before, after = lines[lines.index(LINE) - 1], lines[lines.index(LINE) + 1]
    assert before.startswith("fiscal austerity — weakens → investment in tools")
    assert after.startswith("cutbacks in funding for digital transformation ↑ — strengthens (projection, possible) →")


def test_without_readings_there_is_no_such_path_and_it_says_that_there_is_one_over_them(built: Folders, mexict: Mexict) -> None:
    done = mexict("--root", built.root, "path", *ENDS, "--with-proposed", "--readings", "none")
    told = done.stdout.decode()
    assert "No chain of up to 4 hops" in told and "there is one: --readings all." in told


def test_data_names_the_reading_by_which_a_hop_is_entered(kg: KnowledgeGraph, built: Folders, mexict: Mexict) -> None:
    done = mexict("--root", built.root, "path", *ENDS, "--with-proposed", "--format", "json")
    hops = json.loads(done.stdout)["ways"][0]["hops"]
    assert [[], ["mxrd:investment-in-transformation-tools--funding-for-digital-transformation"], []] == [
        [one["reading"] for one in hop["over"]] for hop in hops
    ]
    (over,) = hops[1]["over"]
    assert ("PartOf", "InTheText", ["p076-2", "p078-4"]) == (over["kind"], over["basis"], over["sentences"])
    found = kg.chains(*ENDS, with_proposed=True)
    assert found.ways[0].chain[1].over[0].reading == over["reading"]
    assert [] == kg.chains(*ENDS, with_proposed=True, readings="none").ways


def test_where_a_chain_begins_with_a_reading_the_path_tells_of_the_one_close_by(built: Folders, mexict: Mexict) -> None:
    ends = ("vulnerability-of-companies-to-hacks", "foreign-partnerships-of-mexican-firms")
    asked = ("--root", built.root, "path", *ends, "--with-proposed", "--readings")
    near = "from insecurity in the digital realm to foreign partnerships of Mexican ICT companies."
    assert near in mexict(*asked, "all").stdout.decode()
    data = json.loads(mexict(*asked, "all", "--format", "json").stdout)
    assert [] == data["ways"]
    assert [["mxr:digital-insecurity", "mxr:foreign-partnerships-of-mexican-firms"]] == data["beside"]["nearby"]
    assert near not in mexict(*asked, "none").stdout.decode()


def test_a_thing_names_its_readings_with_their_basis_and_reason(kg: KnowledgeGraph) -> None:
    told = kg.show("funding for digital transformation")
    assert "reading: investment in tools for technological transformation: part of funding for digital" in told
    assert "(in the text, p076-2, p078-4: “Decreased funding for digital transformation will in turn”" in told
    reading = "mxrd:investment-in-transformation-tools--funding-for-digital-transformation"
    assert kg.show(reading, "es").startswith("inversión en herramientas")


def test_a_choice_of_readings_that_there_is_not_is_refused(built: Folders, mexict: Mexict, kg: KnowledgeGraph) -> None:
    done = mexict("--root", built.root, "path", *ENDS, "--readings", "some")
    assert 2 == done.returncode and b"some" in done.stderr
    with pytest.raises(WrongCall, match='none, text, all readings, not "some"'):
        kg.chains(*ENDS, readings="some")
    with pytest.raises(WrongCall, match="--readings"):
        kg.ask("what-follows-from-a-thing", readings="some")


def test_readings_are_apart_from_what_the_report_says(kg: KnowledgeGraph, built: Folders, mexict: Mexict) -> None:
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?reading a mx:Reading }"
    number = str(len(kg.model.readings))
    assert [["0"], [number]] == [kg.sparql(count, readings=also).rows[0] for also in (False, True)]
    inside = f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{READINGS}> {{ ?reading a mx:Reading }} }}"
    assert [number] == kg.sparql(inside).rows[0]
    for options, expected in (((), "0"), (("--readings",), number)):
        done = mexict("--root", built.root, "sparql", count, *options, "--format", "csv")
        assert expected == done.stdout.decode().split()[1]


def test_no_rank_counts_a_reading(kg: KnowledgeGraph) -> None:
    pairs = {(one.takes, one.taken_for) for one in kg.model.readings}
    ranked = {(claim.subject, claim.object) for claim in kg.model.claims.values() if kg.model.relations[claim.relation].ranked}
    assert len(pairs) > 90 and not pairs & ranked
