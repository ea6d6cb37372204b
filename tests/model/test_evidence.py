"""The evidence of a claim does not end inside the file: it leads on to the publisher's page, as far as the text allows."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.evidence import record_evidence
from mexict_kg.model.wording import list_details
from mexict_kg.vocabulary import expand, shorten

PUBLISHER = "https://www.csis.org/analysis/development-ict-landscape-mexico-cybersecurity-and-opportunities-investment"
AT_WORDS = PUBLISHER + "#:~:text="


def documented_query() -> str:
    text = (Path(__file__).resolve().parents[2] / "docs" / "model.md").read_text(encoding="utf-8")
    (query,) = re.findall(r"```sparql\n(.*?)```", text, re.DOTALL)
    return query


def test_from_every_claim_a_path_leads_to_the_publication_and_its_passage(kg: KnowledgeGraph) -> None:
    rows = kg.sparql(documented_query()).rows
    assert sorted(map(shorten, kg.model.claims)) == sorted({claim for claim, _, _ in rows})
    assert {PUBLISHER} == {report for _, report, _ in rows}
    assert len(kg.model.claims) == len({(claim, passage) for claim, _, passage in rows})
    assert all(passage == PUBLISHER or passage.startswith(AT_WORDS) for _, _, passage in rows)


def test_a_quoted_claim_leads_to_its_own_words_and_no_hyphen_divides_them(kg: KnowledgeGraph) -> None:
    for claim in kg.model.claims.values():
        if claim.quote:
            words = str(claim.passage).removeprefix(AT_WORDS)
            assert (claim.quote, False) == (unquote(words), "-" in words)


def test_a_claim_without_a_quote_leads_to_words_of_its_first_sentence_or_of_that_sentence_s_paragraph(kg: KnowledgeGraph) -> None:
    quoted = [claim for claim in kg.model.claims.values() if claim.quoted_from]
    for claim in kg.model.claims.values():
        if not claim.quote:
            first = claim.sentences[0]
            of_sentence = [other.passage for other in quoted if other.quoted_from == first]
            paragraph = first.rpartition("-")[0]
            of_paragraph = [other.passage for other in quoted if str(other.quoted_from).rpartition("-")[0] == paragraph]
            assert claim.passage in (of_sentence or of_paragraph or [PUBLISHER])


def test_in_sparql_and_python_every_quote_has_one_sentence_which_states_the_claim(kg: KnowledgeGraph) -> None:
    rows = kg.sparql("SELECT ?claim ?sentence WHERE { ?claim mx:quote ?quote OPTIONAL { ?claim mx:quotedFrom ?sentence } }").rows
    quoted = {shorten(claim.iri): claim for claim in kg.model.claims.values() if claim.quote}
    assert len(quoted) == len(rows)
    for name, sentence in rows:
        assert quoted[name].quoted_from == quoted[name].cited == expand(sentence)
        assert expand(sentence) in quoted[name].sentences
    assert {None} == {claim.quoted_from for claim in kg.model.claims.values() if not claim.quote}


def test_a_claim_of_several_sentences_tells_which_of_them_is_quoted(kg: KnowledgeGraph) -> None:
    for claim in kg.model.claims.values():
        told = {detail.key: detail.text for detail in list_details(claim, kg.model, "en")}.get("quote", "")
        several = f" ({shorten(str(claim.quoted_from))[4:]})" if len(claim.sentences) > 1 else ""
        assert told == (f"“{claim.quote}”{several}" if claim.quote else "")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("p101-agency-is-a-course", {"quoted_from": "p101-1", "sentences": ["p100-1", "p101-1"], "stance": None}),
        ("p031-ift-is-not-autonomous", {"attributed_to": ["mxr:andres-manuel-lopez-obrador"], "stance": "Rejected"}),
    ],
)
def test_the_record_of_a_claim_has_source_and_stance_apart_and_the_sentence_of_its_quote(
    kg: KnowledgeGraph, name: str, expected: dict[str, object]
) -> None:
    record = record_evidence(kg.model.claims[expand(f"mxc:{name}")])
    assert expected == {key: record[key] for key in expected}
    assert record["passage"] == kg.model.claims[expand(f"mxc:{name}")].passage
