"""The audit against the report's text finds everything where a claim says it stands, and bites when it does not."""

import re
import shutil
from pathlib import Path

import pytest

from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.report.audit import audit

CLAIMS = "graph/claims/p025-regulator.ttl"
KINDS = ("cited sentences", "quotes", "passages", "figures", "years")


def test_every_sentence_quote_passage_figure_and_year_is_found(kg: KnowledgeGraph, report: Path) -> None:
    tallies = audit(kg.dataset, report)
    assert list(KINDS) == [tally.name for tally in tallies]
    for tally in tallies:
        assert tally.found == tally.total > 0, tally.findings


SPOILT = [
    pytest.param(
        "audit-quote",
        "slapped the company with",
        "Slapped the company with",
        "p029-ift-fined-america-movil",
        id="quote-in-other-case",
    ),
    pytest.param(
        "audit-quote", "was empowered to step in", "was entitled to step in", "p029-ift-may-set-access-price", id="quote-reworded"
    ),
    pytest.param(
        "audit-quote",
        "mx:quotedFrom mxp:p027-1 ;",
        "mx:quotedFrom mxp:p031-1 ;",
        "p027-ift-is-independent",
        id="quote-from-another-stating-sentence",
    ),
    pytest.param(
        "audit-passage",
        "For instance, the agency mandated",
        "For instance",
        "p029-access-order-is-an-example",
        id="words-that-stand-earlier-too",
    ),
    pytest.param("audit-figure", "mx:value 5400000", "mx:value 54000000", "p029-ift-fined-america-movil", id="figure-too-large"),
    pytest.param("audit-figure", "mx:maximum 5 ;", "mx:maximum 6 ;", "p027-committee-selects-candidates", id="bound-moved"),
    pytest.param("audit-figure", "mx:outOf 7", "mx:outOf 9", "p032-four-seats-are-filled", id="whole-changed"),
    pytest.param("audit-year", '"2023-03-31"', '"2024-03-31"', "p032-departures-will-lower-number", id="year-moved"),
    pytest.param(
        "audit-sentence",
        "mx:statedIn mxp:p031-3 ;",
        "mx:statedIn mxp:p031-3 , mxp:p031-9 ;",
        "p031-commissioners-are-overpaid",
        id="no-such-sentence",
    ),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "claim"),
    [
        pytest.param(
            "p011-introduction", "mx:rank 1 ;", "mx:rank 3 ;", "p012-regulation-is-most-advanced", id="advanced-is-no-third"
        ),
        pytest.param(
            "p017-supply-chains",
            "mx:rank 2 ;\n    mx:rankScope mxr:trade-partners-of-the-united-states",
            "mx:rank 1 ;\n    mx:rankScope mxr:trade-partners-of-the-united-states",
            "p019-mexico-is-second-trade-partner",
            id="second-largest-is-no-first",
        ),
    ],
)
def test_a_first_place_needs_a_superlative_and_another_place_its_number(
    copy: Path, report: Path, file: str, old: str, new: str, claim: str
) -> None:
    path = copy / f"graph/claims/{file}.ttl"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert ("audit-figure", claim) in found(copy, report)


@pytest.mark.parametrize(("rule", "old", "new", "claim"), SPOILT)
def test_what_does_not_stand_in_the_cited_sentence_is_found(
    copy: Path, report: Path, rule: str, old: str, new: str, claim: str
) -> None:
    path = copy / CLAIMS
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert [(rule, claim)] == found(copy, report)


def test_a_changed_text_is_noticed_by_its_hash(copy: Path, report: Path, tmp_path: Path) -> None:
    changed = tmp_path / "report"
    shutil.copytree(report, changed)
    sentences = changed / "sentences.tsv"
    sentences.chmod(0o644)
    text = sentences.read_text(encoding="utf-8")
    row = re.search(r"^p031-3\t.*$", text, re.MULTILINE)
    assert row is not None
    sentences.write_text(text.replace(row[0], row[0] + " "), encoding="utf-8")
    assert {"audit-sentence"} == {rule for rule, _ in found(copy, changed)}


def test_the_command_prints_n_of_n_for_each(mexict, checkout: Path, report: Path) -> None:
    done = mexict("--root", checkout, "check", "--report", report / "report.txt")
    told = done.stdout.decode()
    assert 0 == done.returncode, told
    for kind in (*KINDS, "body sentences cited or listed", "numbers of the body"):
        assert re.search(rf"^{kind}: (\d+) of \1$", told, re.MULTILINE)


def found(root: Path, report: Path) -> list[tuple[str, str]]:
    tallies = audit(read_dataset(Folders(root, root / "output")), report)
    return [(finding.rule, finding.subject.rpartition("/")[2]) for tally in tallies for finding in tally.findings]
