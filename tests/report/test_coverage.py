"""Every body sentence is cited or listed, and every number in one carried or listed; each listing is needed and well formed."""

import shutil
from pathlib import Path

import pyoxigraph as ox
import pytest

from mexict_kg.check.findings import Finding
from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.errors import Unreadable
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model
from mexict_kg.report.coverage import SILENT, UNCARRIED, Coverage, carried_numbers
from mexict_kg.vocabulary import expand

CLAIMS = "graph/small.ttl"
KINDS = ("body sentences cited or listed", "numbers of the body")

# A graph and a report of our own, under ids of the real skeleton.
TURTLE = """
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix mx: <https://w3id.org/mexict/ontology#> .
@prefix mxr: <https://w3id.org/mexict/id/> . @prefix mxc: <https://w3id.org/mexict/claim/> .
@prefix mxp: <https://w3id.org/mexict/report/> .
mxr:fine a mx:Quantity ; mx:value 5400000 .
mxc:p029-fine a mx:Claim ; rdf:subject mxr:ift ; rdf:object mxr:firm ; mx:amount mxr:fine ;
    mx:from "2018-01-01"^^xsd:date ; mx:until "2018-12-31"^^xsd:date ; mx:statedIn mxp:p029-5 .
mxc:p029-violation a mx:Claim ; rdf:subject mxr:firm ; rdf:object mxr:law ; mx:statedIn mxp:p029-5 .
mxr:seats a mx:Quantity ; mx:value 4 ; mx:outOf 7 .
mxc:p032-seats a mx:Claim ; rdf:subject mxr:seats-filled ; rdf:object mxr:seats ;
    mx:until "2023-03-31"^^xsd:date ; mx:statedIn mxp:p032-4 .
mxr:seats-filled rdfs:label "filled seats"@en .
"""
FINE = "One regulator took $5.4 million in 2018."
SEATS = "Four of seven seats are filled until 2023."
SENTENCES = {"p012-1": "Nothing is counted here.", "p029-5": FINE, "p032-4": SEATS}
TOLD = """\
Introduction: 0 claims
  p012    0 claims   p012-1:silent p012-2:0
The regulator: the IFT: 3 claims
  p029    2 claims   p029-5:2 p029-6:0
  p032     1 claim   p032-4:1
"""
SILENT_ROWS = ("p012-1\tsays nothing",)
UNCARRIED_ROWS = ("p029-5\tOne\tan article",)


@pytest.fixture
def cover(copy: Path, tmp_path: Path):
    """The coverage of a report by the small graph, with tables of just these rows."""
    for name in ("claims", "things"):
        shutil.rmtree(copy / "graph" / name)
    write(copy / CLAIMS, TURTLE)

    def covered(sentences: dict[str, str] = SENTENCES, silent=SILENT_ROWS, uncarried=UNCARRIED_ROWS) -> Coverage:
        rows = [f"{key}\t{key[:4]}\tbody\t{text}" for key, text in sentences.items()]
        lines = ["id\tparagraph\tkind\ttext", "p011-1\tp011\theading\tOf 99 things", *rows]
        (tmp_path / "sentences.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        write(copy / SILENT, "sentence\treason", *silent)
        write(copy / UNCARRIED, "sentence\tnumber\treason", *uncarried)
        return coverage(copy, tmp_path)

    return covered


def write(path: Path, *lines: str) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def coverage(root: Path, report: Path) -> Coverage:
    folders = Folders(root, root / "output")
    return Coverage(read_dataset(folders), folders, report)


def findings(covered: Coverage) -> list[Finding]:
    return [finding for tally in covered.tallies() for finding in tally.findings]


def named(covered: Coverage) -> list[tuple[str, str]]:
    return [(finding.rule, finding.subject.rpartition("/")[2]) for finding in findings(covered)]


def test_every_body_sentence_of_the_report_is_cited_or_listed_and_every_number_in_one_carried_or_listed(
    checkout: Path, report: Path
) -> None:
    tallies = coverage(checkout, report).tallies()
    assert list(KINDS) == [tally.name for tally in tallies]
    for tally in tallies:
        assert tally.found == tally.total > 0, [finding.render() for finding in tally.findings]
        assert [] == tally.findings
    assert 322 == tallies[0].total


def test_every_row_of_both_tables_is_needed_and_well_formed(checkout: Path, report: Path) -> None:
    assert [] == [finding.render() for finding in findings(coverage(checkout, report)) if finding.rule == "audit-table"]


def test_every_number_of_the_section_on_the_regulator_is_carried_or_listed(checkout: Path, report: Path) -> None:
    missing = [key for rule, key in named(coverage(checkout, report)) if rule == "audit-number"]
    assert [] == [key for key in missing if "p026" <= key[:4] <= "p032"]


def test_sentences_and_numbers_are_counted_and_nothing_is_found_where_each_is_held(cover) -> None:
    assert [f"{KINDS[0]}: 3 of 3", f"{KINDS[1]}: 6 of 6"] == [tally.render() for tally in cover().tallies()]
    assert [] == named(cover())


def test_a_body_sentence_that_is_neither_cited_nor_listed_is_found_where_the_skeleton_has_it(cover, copy: Path) -> None:
    (finding,) = findings(cover(silent=()))
    assert ("audit-coverage", "https://w3id.org/mexict/report/p012-1") == (finding.rule, finding.subject)
    skeleton = (copy / finding.file).read_text(encoding="utf-8").splitlines()
    assert skeleton[(finding.line or 0) - 1].startswith("mxp:p012-1 ")
    assert f"{KINDS[0]}: 2 of 3" == cover(silent=()).tallies()[0].render()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("It took $6.4 million in 2018.", "6.4 million", id="another-figure"),
        pytest.param("It took $5.4 in 2018.", "5.4", id="without-the-scale"),
        pytest.param("It took $5.4 million in 2019.", "2019", id="another-year"),
        pytest.param("The second fine, $5.4 million, came in 2018.", "second", id="a-rank"),
        pytest.param("It took $5.4 million on 5G in 2018.", "5", id="in-a-name"),
    ],
)
def test_a_number_that_no_claim_from_its_sentence_carries_is_found(cover, text: str, number: str) -> None:
    (finding,) = findings(cover({**SENTENCES, "p029-5": text}, uncarried=()))
    assert ("audit-number", True) == (finding.rule, finding.subject.endswith("/p029-5"))
    assert f'"{number}"' in finding.problem


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        pytest.param("mx:value 5400000", "mx:value 54000000", "p029-5", id="value"),
        pytest.param("mx:outOf 7 .", "mx:outOf 8 .", "p032-4", id="whole"),
        pytest.param('"2023-03-31"', '"2024-03-31"', "p032-4", id="year"),
    ],
)
def test_a_number_that_a_claim_loses_is_found(cover, copy: Path, tmp_path: Path, old: str, new: str, key: str) -> None:
    assert [] == named(cover())
    assert old in TURTLE
    write(copy / CLAIMS, TURTLE.replace(old, new))
    assert [("audit-number", key)] == named(coverage(copy, tmp_path))


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ({"5400000", "2018"}, "p029-ift-fined-america-movil"),
        ({"4", "7"}, "p032-four-seats-are-filled"),
        ({"4"}, "p032-operation-needs-commissioners"),
        ({"3", "2023"}, "p032-three-will-remain"),
    ],
)
def test_a_claim_carries_its_figures_and_the_years_of_its_period(kg: KnowledgeGraph, expected: set[str], name: str) -> None:
    assert expected == {str(number) for number in carried_numbers(kg.model.claims[expand(f"mxc:{name}")], kg.model)}


def test_a_claim_carries_ranks_stated_equivalents_falls_and_the_numbers_in_names_of_what_it_names() -> None:
    turtle = """
        @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix mx: <https://w3id.org/mexict/ontology#> .
        @prefix mxr: <https://w3id.org/mexict/id/> . @prefix mxc: <https://w3id.org/mexict/claim/> .
        mxr:q a mx:Quantity ; mx:value -41.1 ; mx:rank 6 ; mx:statedEquivalent mxr:q2 .
        mxr:q2 a mx:Quantity ; mx:maximum 73000000 .
        mxr:s rdfs:label "ISO 28000"@en . mxr:o rdfs:label "path"@en ; skos:altLabel "clean 5G path"@en .
        mxr:m rdfs:label "USMCA"@en ; mx:officialName "Article 19.15"@en . mxr:a rdfs:label "group of seven"@en .
        mxr:c rdfs:label "after 2013"@en . mxr:p rdfs:label "the second aim"@en . mxr:k rdfs:label "twelve states"@en .
        mxr:w rdfs:label "thirteen wars"@en .
        mxr:not rdfs:label "99"@en .
        mxc:p001-x a mx:Claim ; rdfs:label "8 things"@en ; rdf:subject mxr:s ; rdf:object mxr:o ; mx:amount mxr:q ;
            mx:means mxr:m ; mx:attributedTo mxr:a ; mx:condition mxr:c ; mx:purpose mxr:p ; mx:reason mxr:w ; mx:scope mxr:k ;
            mx:quote "9 more"@en .
        """
    model = Model([quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)])
    numbers = carried_numbers(model.claims[expand("mxc:p001-x")], model)
    assert {"41.1", "6", "73000000", "28000", "5", "19.15", "7", "2013", "2", "12", "13"} == {str(number) for number in numbers}


TABLES = [
    pytest.param(SILENT, ("p012-1 says nothing",), 2, "sentence, reason", id="no-tab"),
    pytest.param(SILENT, ("p012-1\t",), 2, "sentence, reason", id="no-reason"),
    pytest.param(SILENT, ("p012-1\tsays nothing ",), 2, "sentence, reason", id="blank-behind"),
    pytest.param(SILENT, (*SILENT_ROWS, ""), 3, "sentence, reason", id="empty-line"),
    pytest.param(SILENT, (*SILENT_ROWS, *SILENT_ROWS), 3, "comes after", id="twice"),
    pytest.param(SILENT, (*SILENT_ROWS, "p999-1\tunknown"), 3, "no body sentence", id="unknown"),
    pytest.param(SILENT, ("p011-1\ta heading", *SILENT_ROWS), 2, "no body sentence", id="heading"),
    pytest.param(SILENT, (*SILENT_ROWS, "p029-5\tsilent?"), 3, "cites it", id="cited"),
    pytest.param(UNCARRIED, ("p029-5\tOne",), 2, "sentence, number, reason", id="no-reason-for-a-number"),
    pytest.param(UNCARRIED, (*UNCARRIED_ROWS, "p012-1\tOne\tearlier"), 3, "comes after", id="unsorted"),
    pytest.param(UNCARRIED, (*UNCARRIED_ROWS, "p029-5\tone\tan article"), 3, 'written "one"', id="not-as-written"),
    pytest.param(UNCARRIED, (*UNCARRIED_ROWS, "p999-1\tOne\tunknown"), 3, "no body sentence", id="unknown-for-a-number"),
    pytest.param(UNCARRIED, ("p029-5\t2018\ta year", *UNCARRIED_ROWS), 2, "in mxc:p029-", id="carried"),
]


@pytest.mark.parametrize(("table", "rows", "line", "part"), TABLES)
def test_a_row_that_is_malformed_out_of_order_or_not_needed_is_found_at_its_line(
    cover, table: str, rows: tuple[str, ...], line: int, part: str
) -> None:
    covered = cover(silent=rows) if table == SILENT else cover(uncarried=rows)
    found = [finding for finding in findings(covered) if finding.rule == "audit-table"]
    assert (table, line) in [(finding.file, finding.line) for finding in found if part in finding.problem], found


def test_a_table_without_its_header_is_found_at_line_1(cover, copy: Path, tmp_path: Path) -> None:
    cover()
    write(copy / SILENT, *SILENT_ROWS)
    found = [(finding.file, finding.line) for finding in findings(coverage(copy, tmp_path)) if finding.rule == "audit-table"]
    assert [(SILENT, 1)] == found


@pytest.mark.parametrize("table", [SILENT, UNCARRIED])
def test_a_table_that_is_missing_is_named(copy: Path, report: Path, table: str) -> None:
    (copy / table).unlink()
    with pytest.raises(Unreadable, match=table):
        coverage(copy, report)


def test_the_table_of_coverage_tells_sections_paragraphs_and_sentences(cover) -> None:
    sentences = {"p012-1": "a", "p012-2": "b", "p029-5": FINE, "p029-6": "c", "p032-4": SEATS}
    assert TOLD == cover(sentences).render()


def test_the_command_prints_the_table_behind_the_tallies_and_before_what_is_found(mexict, copy: Path, report: Path) -> None:
    write(copy / SILENT, "sentence\treason", "p029-5\tcited after all")
    told = mexict("--root", copy, "check", "--report", report).stdout.decode()
    parts = [
        "quotes: ",
        *(f"{kind}: " for kind in KINDS),
        "\nThe regulator: the IFT: ",
        "\n  p029 ",
        "p029-5:",
        f"{SILENT}:2: error",
    ]
    places = [told.index(part) for part in parts]
    assert sorted(places) == places
