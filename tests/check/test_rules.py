"""Every rule bites, and leaves alone what only looks like a fault.

A rule is a query of queries/checks/ or a shape of ontology/shapes.ttl that has a message. The file broken/<rule>.ttl, added to
broken/sound.ttl, breaks that rule and no other, on each line that ends with MARK; broken/near-misses/<rule>.ttl breaks none.
A case whose first line is ONTOLOGY declares terms, and counts as a file of ontology/; the others count as files of graph/.
"""

import shutil
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pytest

from mexict_kg.catalogue.headers import Header
from mexict_kg.check.findings import Finding
from mexict_kg.check.soundness import check
from mexict_kg.dataset.dataset import Dataset
from mexict_kg.dataset.sources import Source
from mexict_kg.folders import find_folders
from mexict_kg.vocabulary import expand

TESTS = Path(__file__).resolve().parents[1]
FOLDERS = find_folders(str(TESTS.parent))
BROKEN = TESTS / "broken"
NEAR_MISSES = BROKEN / "near-misses"
SOUND = BROKEN / "sound.ttl"
ONTOLOGY = "# ontology\n"
MARK = "# <- here"


def told_by_shapes(part: str) -> dict[str, str]:
    """What each shape says under this property, by the shape's local name."""
    triples = (quad.triple for quad in ox.parse(path=FOLDERS.ontology / "shapes.ttl"))
    return {t.subject.value.rpartition("#")[2]: t.object.value for t in triples if t.predicate.value == expand(part)}


HEADERS = {path.stem: Header(path, "check").table for path in sorted((FOLDERS.queries / "checks").glob("*.rq"))}
MESSAGES = told_by_shapes("sh:message")
REMEDIES = {name: str(head["remedy"]) for name, head in HEADERS.items()} | told_by_shapes("sh:description")
RULES = [*HEADERS, *MESSAGES]


@cache
def ontology() -> list[Source]:
    return [Source(f"ontology/{path.name}", path.read_bytes()) for path in FOLDERS.ontology.glob("*.ttl")]


def name(case: Path) -> str:
    """Under which name a case is read."""
    return "ontology/case.ttl" if case.read_text(encoding="utf-8").startswith(ONTOLOGY) else "graph/case.ttl"


@cache
def findings(case: Path | None) -> list[Finding]:
    """What a check finds in the sound graph, with this case added."""
    graph = [Source("graph/sound.ttl", SOUND.read_bytes())] + ([Source(name(case), case.read_bytes())] if case else [])
    return check(Dataset(FOLDERS, sorted([*ontology(), *graph], key=lambda source: source.name)), FOLDERS)


def found(rule: str) -> list[Finding]:
    return findings(BROKEN / f"{rule}.ttl")


def told(problems: list[Finding]) -> list[str]:
    return [finding.render() for finding in problems]


def test_the_sound_graph_is_sound() -> None:
    assert [] == told(findings(None))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_finds_what_breaks_it_and_no_other_rule_does(rule: str) -> None:
    assert {rule} == {finding.rule for finding in found(rule)}, "\n".join(told(found(rule)))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_names_each_offending_line(rule: str) -> None:
    case = BROKEN / f"{rule}.ttl"
    lines = case.read_text(encoding="utf-8").splitlines()
    marked = {(name(case), number) for number, line in enumerate(lines, 1) if line.endswith(MARK)}
    assert marked and marked == {(finding.file, finding.line) for finding in found(rule)}


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_how_grave_the_fault_is_and_how_to_mend_it(rule: str) -> None:
    severity = HEADERS[rule]["severity"] if rule in HEADERS else "error"
    assert severity in ("error", "warning") and {severity} == {finding.severity for finding in found(rule)}
    assert REMEDIES[rule] and all(finding.remedy.startswith(REMEDIES[rule]) for finding in found(rule))


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_is_wrong_with_nothing_left_to_fill_in(rule: str) -> None:
    problems = [finding.problem for finding in found(rule)]
    assert [] == [problem for problem in problems if not problem or "{" in problem or "}" in problem]
    assert all(MESSAGES.get(rule, "") in problem for problem in problems)


@pytest.mark.parametrize("rule", RULES)
def test_a_near_miss_is_let_be(rule: str) -> None:
    assert [] == told(findings(NEAR_MISSES / f"{rule}.ttl"))


def test_no_two_rules_have_one_name() -> None:
    assert len(RULES) == len(set(RULES))


def test_every_shape_with_a_remedy_has_a_message_and_the_other_way_round() -> None:
    assert told_by_shapes("sh:description").keys() == MESSAGES.keys()


@pytest.mark.parametrize("folder", [BROKEN, NEAR_MISSES], ids=["broken", "near misses"])
def test_every_case_belongs_to_a_rule(folder: Path) -> None:
    assert sorted(RULES) == sorted(path.stem for path in folder.glob("*.ttl") if path != SOUND)


@pytest.mark.parametrize(
    ("rule", "nearest"), [("dangling-iri", "mxr:line"), ("undeclared-term", "mx:regulates"), ("dangling-iri", "mxr:board")]
)
def test_the_remedy_for_a_misspelt_name_suggests_the_right_one(rule: str, nearest: str) -> None:
    assert any(f"(nearest: {nearest})" in finding.remedy for finding in found(rule))


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.endswith("-has-no-other-property")])
def test_a_property_that_is_not_allowed_is_named(rule: str) -> None:
    lines = (BROKEN / f"{rule}.ttl").read_text(encoding="utf-8").splitlines()
    surplus = [line.split()[0] for line in lines if line.endswith(MARK)]
    assert sorted(surplus) == sorted(finding.problem.rpartition(": ")[2] for finding in found(rule))


def test_a_day_that_no_calendar_has_is_a_finding_and_no_traceback(copy: Path, mexict) -> None:
    for path in (copy / "graph").rglob("*.ttl"):
        path.unlink()
    for path in (SOUND, BROKEN / "from-is-a-day.ttl"):
        shutil.copy(path, copy / "graph")
    done = mexict("--root", copy, "check")
    assert f"{len(found('from-is-a-day'))} findings\n" == done.stderr.decode()
    assert "mxc:p900-four breaks a shape: mx:from is one xsd:date" in done.stdout.decode()
