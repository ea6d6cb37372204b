"""The command `mexict check`: every finding, and the audit against the report's text."""

import argparse
from pathlib import Path

from mexict_kg.check.findings import Finding
from mexict_kg.check.soundness import check, phrase_count, phrase_soundness
from mexict_kg.cli.streams import notify, write
from mexict_kg.dataset.dataset import Dataset, read_dataset
from mexict_kg.folders import Folders
from mexict_kg.report.text import find_text
from mexict_kg.words.phrases import say


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Print every finding; with --report also the audit against the report's text, and how much of it the claims cover."""
    if args.report:
        find_text(Path(args.report))  # else it is only missed after the work
    dataset = read_dataset(folders)
    found = check(dataset, folders)
    if args.report and found:
        notify(say("notice.auditWaits", args.spoken))
    elif args.report:
        found = _audit(dataset, folders, Path(args.report))
    write("".join(f"{finding.render()}\n" for finding in found).encode(), None)
    notify(phrase_count(found, args.spoken) if found else phrase_soundness(dataset, folders, args.spoken))
    return 1 if found else 0


def _audit(dataset: Dataset, folders: Folders, report: Path) -> list[Finding]:
    from mexict_kg.report.audit import audit  # only who has the report's text asks for these
    from mexict_kg.report.coverage import Coverage

    coverage = Coverage(dataset, folders, report)
    tallies = [*audit(dataset, report), *coverage.tallies()]
    write(("".join(f"{tally.render()}\n" for tally in tallies) + f"\n{coverage.render()}\n").encode(), None)
    return [finding for tally in tallies for finding in tally.findings]
