"""`mexict check` without the audit, beside the bare run of pyshacl and of the rules on the same files."""

import sys
from collections.abc import Callable

from bench import bare_check
from bench.measure import alternating, measured, mexict_command, row
from bench.table import table
from mexict_kg.check.soundness import check
from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.folders import Folders

ROUNDS = 9
FLOOR = "bare pyshacl and rules (the floor)"


def check_table(folders: Folders) -> str:
    """From fresh processes, then within one; each ratio is to the bare run of the same kind."""
    fresh = measured(_commands(folders), ROUNDS)
    within = alternating(_calls(folders), ROUNDS)
    rows = [row(f"{name}, fresh process", times, fresh[FLOOR]) for name, times in fresh.items()]
    rows += [row(f"{name}, in one process", times, within[FLOOR]) for name, times in within.items()]
    triples = len(read_dataset(folders).stated)
    return table(f"mexict check ({triples:,} triples, {ROUNDS} rounds)", ["command", "median", "fastest", "ratio"], rows)


def _commands(folders: Folders) -> dict[str, list[str]]:
    root = str(folders.root)
    return {
        FLOOR: [sys.executable, "-P", bare_check.__file__, root],
        "mexict check": [*mexict_command(), "--root", root, "check"],
    }


def _calls(folders: Folders) -> dict[str, Callable[[], object]]:
    """The same without start and imports; and a floor below the floor, for which everything has been parsed before."""
    (data, shapes), store = bare_check.parsed(folders.root), bare_check.loaded(folders.root)
    return {
        FLOOR: lambda: bare_check.bare_check(folders.root),
        "mexict check": lambda: check(read_dataset(folders), folders),
        "bare, parsed before": lambda: [*bare_check.validated(data, shapes), *bare_check.broken(store, folders.root)],
    }
