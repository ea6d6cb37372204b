"""The hand-written Turtle keeps one layout, so that a changed fact is a small difference."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from mexict_kg.vocabulary import PREFIXES

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path.relative_to(ROOT).as_posix() for folder in ("graph", "ontology") for path in (ROOT / folder).rglob("*.ttl"))
CLAIM_FILES = [name for name in FILES if name.startswith("graph/claims/")]
THING_FILES = [name for name in FILES if name.startswith("graph/things/")]
CLAIM_ORDER = [
    *(
        "a",
        "rdfs:label",
        "rdf:subject",
        "rdf:predicate",
        "rdf:object",
        "mx:modality",
        "mx:sign",
        "mx:carriesOver",
        "mx:negated",
        "mx:likelihood",
    ),
    *(
        "mx:attributedTo",
        "mx:stance",
        "mx:condition",
        "mx:conditionKind",
        "mx:amount",
        "mx:means",
        "mx:purpose",
        "mx:reason",
        "mx:scope",
    ),
    *("mx:from", "mx:until", "mx:timeSense", "mx:statedIn", "mx:inTensionWith", "mx:quotedFrom", "mx:quote"),
]
QUANTITY_ORDER = [
    *(
        "a",
        "mx:value",
        "mx:minimum",
        "mx:maximum",
        "mx:rank",
        "mx:rankScope",
        "mx:rankedAfter",
        "mx:unit",
        "mx:per",
        "mx:outOf",
        "mx:base",
    ),
    *("mx:approximate", "mx:priceBasis", "mx:statedEquivalent"),
]
FACTOR_FILES = [name for name in THING_FILES if name.startswith("graph/things/factors/")]
THING_ORDER = [
    *("a", "rdfs:label", "mx:officialName", "skos:altLabel", "mx:aspectOf", "mx:aspectSign", "mx:oppositeOf"),
    *("mx:desirability", "mx:judgedIn", "owl:differentFrom"),
]


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str) -> list[list[str]]:
    """The statements of a file, each as its lines, without prefixes and comments."""
    paragraphs = [p.splitlines() for p in text_of(name).split("\n\n")]
    return [p for p in paragraphs if p and not p[0].startswith(("@prefix", "#"))]


def predicates(block: list[str]) -> list[str]:
    return [block[0].split()[1], *[line.split()[0] for line in block[1:]]]


@pytest.mark.parametrize("name", FILES)
def test_a_file_declares_just_the_prefixes_that_it_uses_in_the_order_of_the_table(name: str) -> None:
    declared = re.findall(r"^@prefix (\w*): <([^>]*)> \.$", text_of(name), re.MULTILINE)
    assert [(prefix, PREFIXES.get(prefix)) for prefix, _ in declared] == declared
    assert [prefix for prefix, _ in declared] == [prefix for prefix in PREFIXES if prefix in dict(declared)]
    body = re.sub(r'"(?:[^"\\]|\\.)*"', '""', text_of(name)[text_of(name).rindex("@prefix") :].partition("\n")[2])
    if not name.endswith("prefixes.ttl"):
        assert [] == [prefix for prefix, _ in declared if not re.search(rf"(?<![\w]){prefix}:", body)]


def test_the_prefix_table_and_the_vocabulary_agree() -> None:
    assert list(PREFIXES.items()) == re.findall(r"^@prefix (\w*): <([^>]*)> \.$", text_of("ontology/prefixes.ttl"), re.MULTILINE)


@pytest.mark.parametrize("name", FILES)
def test_a_file_begins_with_what_it_holds_and_ends_with_one_newline(name: str) -> None:
    text = text_of(name)
    assert text.startswith("# ")
    assert text.endswith(" .\n")
    assert [] == [line for line in text.splitlines() if line != line.rstrip() or "\t" in line]


@pytest.mark.parametrize("name", CLAIM_FILES)
def test_a_file_of_claims_is_named_after_the_first_paragraph_of_its_section(name: str) -> None:
    row = re.compile(r"^mxp:(p\d{3}) a mx:Paragraph ;\n    mx:inSection mxp:section-(p\d{3}) ;", re.MULTILINE)
    sections = dict(row.findall(text_of("graph/report/skeleton.ttl")))
    paragraphs = {block[0][4:8] for block in blocks(name) if block[0].startswith("mxc:")}
    assert {sections[paragraph] for paragraph in paragraphs} == {Path(name).name[:4]}


@pytest.mark.parametrize("name", CLAIM_FILES)
def test_a_claim_says_one_thing_a_line_in_a_fixed_order_with_the_quote_last(name: str) -> None:
    for block in blocks(name):
        order = QUANTITY_ORDER if block[0].startswith("mxr:q-") else CLAIM_ORDER
        found = predicates(block)
        assert found == [predicate for predicate in order if predicate in found], block[0]
        assert len(found) == len(set(found)), block[0]


@pytest.mark.parametrize("name", CLAIM_FILES)
def test_claims_stand_in_reading_order_each_behind_its_quantity(name: str) -> None:
    subjects = [block[0].split()[0] for block in blocks(name)]
    paragraphs = [subject[4:8] for subject in subjects if subject.startswith("mxc:")]
    assert sorted(paragraphs) == paragraphs
    for here, following in pairwise(subjects):
        if here.startswith("mxr:q-"):  # an equivalent stands before the quantity that states it
            owner = following.removeprefix("mxr:q-") if following.startswith("mxr:q-") else following.removeprefix("mxc:")
            assert here.removeprefix("mxr:q-").startswith(owner)
            assert following.startswith("mxc:") is (here == f"mxr:q-{owner}")


@pytest.mark.parametrize("name", THING_FILES)
def test_things_are_sorted_by_name_and_say_what_they_are_in_a_fixed_order(name: str) -> None:
    subjects = [block[0].split()[0] for block in blocks(name)]
    assert sorted(subjects) == subjects
    for block in blocks(name):
        found = predicates(block)
        assert found == [predicate for predicate in THING_ORDER if predicate in found], block[0]


def test_a_factor_and_its_opposite_lie_in_one_file_of_a_size_to_be_read() -> None:
    homes = {block[0].split()[0]: name for name in FACTOR_FILES for block in blocks(name)}
    assert 374 == len(homes)
    assert {"mx:Factor"} == {block[0].split()[2] for name in FACTOR_FILES for block in blocks(name)}
    for name in FACTOR_FILES:
        opposites = re.findall(r"mx:oppositeOf (mxr:[\w-]+)", text_of(name))
        assert {name} >= {homes[opposite] for opposite in opposites if opposite in homes}
        assert text_of(name).count("\n") <= 400
