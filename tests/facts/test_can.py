"""What "can" makes of a claim is judged once for each claim that cites a sentence with it, and stands in a table.

Why, in the table: `effect` is something that can come about; `power` what somebody may do by law; `need` is "can only";
`denied` is "cannot"; `in the relation` is mx:couldHelpWith, which says it already; `advice` is the authors' suggestion;
`elsewhere` means that "can" is about another part of the sentence.
"""

import csv
import re
from pathlib import Path

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import shorten

TABLE = Path(__file__).with_name("claims-from-can.tsv")
CAN = re.compile(r"\b(can|cannot|can['’]t)\b", re.IGNORECASE)


def judged() -> dict[str, tuple[str, str]]:
    """The table: each claim with how surely it is said, and why."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return {row["claim"]: (row["modality"], row["why"]) for row in csv.DictReader(lines, delimiter="\t")}


def sentences_with_can(report: Path) -> set[str]:
    with (report / "sentences.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["id"] for row in rows if CAN.search(row["text"])}


def test_every_claim_from_a_sentence_with_can_is_judged(kg: KnowledgeGraph, report: Path) -> None:
    found = {
        shorten(iri).removeprefix("mxc:"): " ".join(filter(None, (claim.modality, claim.likelihood)))
        for iri, claim in kg.model.claims.items()
        if sentences_with_can(report) & {shorten(sentence).removeprefix("mxp:") for sentence in claim.sentences}
    }
    assert found == {claim: modality for claim, (modality, _) in judged().items()}


def test_what_can_come_about_is_a_possible_projection_and_stands_as_no_edge(kg: KnowledgeGraph) -> None:
    claims = {shorten(iri).removeprefix("mxc:"): claim for iri, claim in kg.model.claims.items()}
    effects = [name for name, (modality, why) in judged().items() if why == "effect" and modality == "Projection Possible"]
    assert len(effects) == sum(why == "effect" for _, why in judged().values()) == 17
    assert [] == [name for name in effects if claims[name].asserted]


def test_a_power_is_a_fact_and_a_denial_denied(kg: KnowledgeGraph) -> None:
    claims = {shorten(iri).removeprefix("mxc:"): claim for iri, claim in kg.model.claims.items()}
    powers = [claims[name] for name, (_, why) in judged().items() if why == "power"]
    assert {("Fact", "mx:hasPowerTo")} == {(claim.modality, shorten(claim.relation)) for claim in powers}
    assert all(claims[name].negated for name, (_, why) in judged().items() if why == "denied")
