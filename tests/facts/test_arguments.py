"""What a reader found in the report before seeing the graph: each causal statement is carried by a claim or reading, or the table
says why by none; and each argument composed of two is joined by a chain as the table says.
"""

import csv
from collections import Counter
from pathlib import Path

import pytest

from mexict_kg.analysis.chains import read_chains
from mexict_kg.analysis.projection import Choice
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import LEADING, expand, mx, shorten

DOCS = Path(__file__).resolve().parents[2] / "docs"
UNCARRIED = {"aim-only", "denied", "no-effect", "not-said", "over", "repeats", "speech", "wider", "unread"}
UNJOINED = {
    "agent",
    "aim-only",
    "apart",
    "condition",
    "denied-or-over",
    "down",
    "joined-otherwise",
    "need-met",
    "not-said",
    "unread",
}


def read_table(name: str) -> list[dict[str, str]]:
    with (DOCS / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_every_paragraph_of_the_body_has_its_causal_statements(kg: KnowledgeGraph) -> None:
    model, rows = kg.model, read_table("causal-statements.tsv")
    body = {shorten(one)[4:] for one in model.iris(mx("Paragraph")) if model.value(one, mx("textKind")) == mx("Body")}
    assert 80 == len(body) and body == {row["paragraph"] for row in rows}
    assert max(Counter((row["paragraph"], row["n"]) for row in rows).values()) == 1
    sentences = {name for row in rows for name in row["sentences"].split()} - {"-"}
    assert all(model.has(expand(f"mxp:{name}")) for name in sentences)


def test_every_causal_statement_is_carried_or_the_table_says_why_not(kg: KnowledgeGraph) -> None:
    known = {shorten(iri) for iri in (*kg.model.claims, *(reading.iri for reading in kg.model.readings))}
    for row in read_table("causal-statements.tsv"):
        names, reason = row["carried by"].split(), row["reason"]
        assert set(names) <= known, row
        assert names or reason, row
        assert not reason or reason in UNCARRIED, row


@pytest.mark.parametrize("counted", LEADING)
def test_a_composed_argument_is_joined_by_the_readings_that_the_table_names(kg: KnowledgeGraph, counted: str) -> None:
    chains = read_chains(kg.model, Choice(None, with_proposed=True, readings=counted))
    pairs = {
        (one, other) for hop in chains.hops for after in chains.follow((hop,)) for one in hop.claims for other in after.claims
    }
    levels = list(LEADING)
    for row in read_table("composed-arguments.tsv"):
        if row["joined with"]:
            is_joined = levels.index(row["joined with"]) <= levels.index(counted)
            assert is_joined == ((row["first claim"], row["next claim"]) in pairs), row
            assert not row["reason"]
        else:
            assert row["reason"] in UNJOINED, row


def test_so_many_composed_arguments_are_joined() -> None:
    joined = Counter(row["joined with"] for row in read_table("composed-arguments.tsv"))
    assert {"none": NONE, "text": TEXT, "all": ALL, "": 218 - NONE - TEXT - ALL} == joined


NONE, TEXT, ALL = 88, 15, 11
