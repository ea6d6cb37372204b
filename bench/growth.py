"""What grows faster than the graph: the stages of a build, and each rule, on this graph and on a larger one."""

import time
from itertools import pairwise
from pathlib import Path

import pyoxigraph as ox

from bench.bare_check import answered, loaded, rules
from bench.larger import enlarge
from bench.table import table
from mexict_kg.build import build
from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model

TIMES = 7
ROUNDS = 3


def growth_table(folders: Folders, scratch: Path) -> str:
    """Each stage and each rule with its time on both graphs; the first rows say how much larger the second graph is."""
    larger = enlarge(folders, scratch / "larger", TIMES)
    sizes, more_sizes = _sizes(folders), _sizes(larger)
    seconds, more_seconds = _fastest(folders, scratch / "grown"), _fastest(larger, scratch / "grown")
    rows = [_row(name, "{:,.0f}", sizes[name], more_sizes[name]) for name in sizes]
    rows += [_row(name, "{:.1f} ms", 1000 * seconds[name], 1000 * more_seconds[name]) for name in seconds]
    return table(f"Growth: {TIMES} times as many things", ["stage or rule", "this graph", "the larger one", "times"], rows)


def _sizes(folders: Folders) -> dict[str, float]:
    stated = read_dataset(folders).stated
    model = Model(stated)
    return {"triples": len(stated), "things": len(model.things), "claims": len(model.claims)}


def _fastest(folders: Folders, output: Path) -> dict[str, float]:
    # a place of its own for each: where the set is there, a build does nothing
    places = [output.with_name(f"{output.name}-{folders.root.name}-{number}") for number in range(ROUNDS)]
    runs = [{**_stages(folders, place), **_rules(folders)} for place in places]
    return {name: min(run[name] for run in runs) for name in runs[0]}


def _stages(folders: Folders, output: Path) -> dict[str, float]:
    ends = {"": time.perf_counter()}
    build(folders, output, lambda stage: ends.update({stage: time.perf_counter()}))
    return {name: ends[name] - ends[before] for before, name in pairwise(ends)}


def _rules(folders: Folders) -> dict[str, float]:
    store = loaded(folders.root)
    return {name: _seconds(store, text) for name, text in rules(folders.root).items()}


def _seconds(store: ox.Store, rule: str) -> float:
    started = time.perf_counter()
    answered(store, rule)
    return time.perf_counter() - started


def _row(name: str, written: str, small: float, large: float) -> list[str]:
    return [name, written.format(small), written.format(large), f"{large / small:.1f}"]
