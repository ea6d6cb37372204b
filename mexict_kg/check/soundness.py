"""Whether the graph is sound: its shapes, then its rules."""

from concurrent.futures import ThreadPoolExecutor

from mexict_kg.check.findings import Finding
from mexict_kg.check.rules import rule_findings
from mexict_kg.check.shapes import shape_findings
from mexict_kg.dataset.dataset import Dataset
from mexict_kg.errors import Unsound
from mexict_kg.folders import Folders


def check(dataset: Dataset, folders: Folders) -> list[Finding]:
    """All findings, ordered by file and line; an empty list means that the graph is sound."""
    with ThreadPoolExecutor() as beside:  # both libraries let others run while they work
        shapes = beside.submit(shape_findings, dataset)
        found = [*rule_findings(dataset, folders.queries / "checks"), *shapes.result()]
    return sorted(found, key=lambda finding: (finding.file, finding.line or 0, finding.rule, finding.subject, finding.problem))


def refuse_unsound(dataset: Dataset, folders: Folders) -> None:
    """Unsound with every finding, if there is one."""
    found = check(dataset, folders)
    if found:
        listed = "\n".join(finding.render() for finding in found)
        raise Unsound(f"the graph is not sound:\n{listed}\n{phrase_count(found)}; mend what is found first")


def phrase_count(found: list[Finding]) -> str:
    """How many findings there are, in words."""
    return f"{len(found)} finding{'s' * (len(found) != 1)}"
