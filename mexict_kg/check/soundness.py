"""Whether the graph is sound: its shapes, then its rules."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from mexict_kg.catalogue.query_files import QueryFile
from mexict_kg.catalogue.questions import Catalogue
from mexict_kg.check.findings import Finding
from mexict_kg.check.rules import rule_files, rule_findings
from mexict_kg.check.shapes import count_shapes, shape_findings
from mexict_kg.dataset.dataset import Dataset
from mexict_kg.errors import Unreadable, Unsound
from mexict_kg.folders import Folders
from mexict_kg.store.embedded import Embedded
from mexict_kg.vocabulary import TYPE, mx
from mexict_kg.words.phrases import LANGUAGES, many, say, tell

_CLAIM: Final = ox.NamedNode(mx("Claim"))


def check(dataset: Dataset, folders: Folders) -> list[Finding]:
    """All findings, ordered by file and line; an empty list means that the graph is sound."""
    _refuse_broken(dataset.catalogue, folders.queries)
    with ThreadPoolExecutor() as beside:  # both libraries let others run while they work
        shapes = beside.submit(shape_findings, dataset)
        found = [*rule_findings(dataset, folders.queries / "checks"), *shapes.result()]
    if not found and not count_claims(dataset):
        raise Unreadable(tell("error.noClaimStated"))
    return sorted(found, key=lambda finding: (finding.file, finding.line or 0, finding.rule, finding.subject, finding.problem))


def _refuse_broken(catalogue: Catalogue, queries: Path) -> None:
    """Unreadable for a question that no engine would answer: it is found here, and not by the person who asks it."""
    nothing = Embedded.from_triples([])
    for question in catalogue.questions.values():
        file = QueryFile(queries.parent / question.file)
        columns, _ = file.select(nothing, ["claim"])
        if strange := [column for column in columns if column not in (*catalogue.columns, "claim")]:
            file.refuse(1, 0, tell("error.columnWithoutHeading", column=strange[0]))


def phrase_soundness(dataset: Dataset, folders: Folders, lang: str) -> str:
    """That nothing was found, by how much and in how much."""
    rules, shapes = len(rule_files(folders.queries / "checks")), count_shapes(dataset.shapes)
    questions = len(dataset.catalogue.questions)
    claims = count_claims(dataset)
    return say("notice.sound", lang, rules=rules, shapes=shapes, claims=claims, questions=questions)


def count_claims(dataset: Dataset) -> int:
    """How many claims the files state."""
    return len({triple.subject for triple in dataset.stated if triple.predicate.value == TYPE and triple.object == _CLAIM})


def refuse_unsound(dataset: Dataset, folders: Folders) -> None:
    """Unsound with every finding, if there is one."""
    found = check(dataset, folders)
    if found:
        listed = "\n".join(finding.render() for finding in found)
        count = {lang: phrase_count(found, lang) for lang in LANGUAGES}
        raise Unsound(tell("error.notSound", findings=listed, count=count))


def phrase_count(found: list[Finding], lang: str) -> str:
    """How many findings there are, in words."""
    return many(len(found), "finding", lang)
