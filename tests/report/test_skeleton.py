"""The skeleton of the report is fresh, and holds ids, kinds, order and hashes, but no text."""

import csv
import hashlib
from pathlib import Path

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.report.skeleton import write_skeleton
from mexict_kg.vocabulary import PREFIXES, mx

HALVES = {
    "p028-2": "p029-1", "p051-4": "p052-1", "p060-6": "p061-1", "p076-4": "p077-1",
    "p084-2": "p085-1", "p094-3": "p095-1", "p101-3": "p102-1",
}  # fmt: skip


def test_the_skeleton_is_fresh(checkout: Path, report: Path) -> None:
    written = write_skeleton(report, checkout / "graph" / "report" / "section-names.tsv")
    assert written == (checkout / "graph" / "report" / "skeleton.ttl").read_text(encoding="utf-8"), "run `make skeleton`"


def test_every_sentence_of_the_report_stands_in_it_with_its_hash(kg: KnowledgeGraph, report: Path) -> None:
    with (report / "sentences.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert 322 == sum(row["kind"] == "body" for row in rows)
    for row in rows:
        iri = PREFIXES["mxp"] + row["id"]
        assert hashlib.sha256(row["text"].encode()).hexdigest()[:16] == kg.model.value(iri, mx("textHash"))
        assert PREFIXES["mxp"] + row["paragraph"] == kg.model.value(iri, mx("inParagraph"))


def test_the_seven_sentences_cut_by_page_breaks_are_joined(kg: KnowledgeGraph) -> None:
    halves = {s.rpartition("/")[2]: o for s in kg.model.iris(mx("Sentence")) if (o := kg.model.value(s, mx("continuedIn")))}
    assert HALVES == {half: rest.rpartition("/")[2] for half, rest in halves.items()}


def test_paragraphs_hang_under_their_sections(kg: KnowledgeGraph) -> None:
    regulator = PREFIXES["mxp"] + "section-p025"
    within = [p.rpartition("/")[2] for p in kg.model.subjects(mx("inSection"), regulator)]
    assert [f"p{number:03}" for number in range(25, 33)] == within
    assert {"en": "The regulator: the IFT", "es": "El regulador: el IFT"} == kg.model.text(regulator)
    assert 110 == len(kg.model.iris(mx("Paragraph")))
    assert 21 == len(kg.model.iris(mx("Section")))
