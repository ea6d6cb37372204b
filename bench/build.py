"""The stages of a build, with time and memory, beside what the two libraries take to parse the same files."""

import subprocess
import sys
from pathlib import Path

from bench.table import table
from mexict_kg.dataset.sources import read_sources
from mexict_kg.folders import Folders

STAGES = """
import json, sys, time
started = time.perf_counter()
import psutil
from pathlib import Path
from mexict_kg.build import build
from mexict_kg.folders import find_folders
stages = []
def watch(stage):
    stages.append((stage, time.perf_counter() - started, psutil.Process().memory_info().rss / 2**20))
watch("start and imports")
build(find_folders(sys.argv[1]), Path(sys.argv[2]), watch)
print(json.dumps(stages))
"""
SHAPES = """
import sys, time, psutil
from pathlib import Path
from bench.bare_check import parsed, validated
started = time.perf_counter()
validated(*parsed(Path(sys.argv[1])))
print(time.perf_counter() - started, psutil.Process().memory_info().rss / 2**20)
"""
PARSERS = {
    "pyoxigraph": "import pyoxigraph as ox\nfor p in paths: n += sum(1 for _ in ox.parse(path=p, format=ox.RdfFormat.TURTLE))",
    "rdflib": "import rdflib\nfor p in paths: n += len(rdflib.Graph().parse(p, format='turtle'))",
}
TIMER = """
import sys, time, psutil
paths, n = sys.argv[1:], 0
started = time.perf_counter()
{body}
print(time.perf_counter() - started, psutil.Process().memory_info().rss / 2**20, n)
"""
ROUNDS = 5


def build_tables(folders: Folders, scratch: Path) -> str:
    """The stages of the fastest of some builds, then pyshacl and the bare parsers; ratios are to pyoxigraph's parse."""
    import json

    runs = [[sys.executable, "-c", STAGES, str(folders.root), str(scratch / f"out{number}")] for number in range(ROUNDS)]
    builds = [json.loads(_output(run)) for run in runs]
    stages = min(builds, key=lambda stages: stages[-1][1])
    paths = [str(folders.root / source.name) for source in read_sources(folders)]
    parses = {name: _fastest(TIMER.format(body=body), paths) for name, body in PARSERS.items()}
    floor = parses["pyoxigraph"][0]
    before = [0.0, *[stage[1] for stage in stages]]
    rows = [_row(name, at - start, memory, floor) for (name, at, memory), start in zip(stages, before, strict=False)]
    rows.append(_row("the whole build", stages[-1][1], stages[-1][2], floor))
    rows.append(_row("pyshacl with rdflib, the same files and shapes", *_fastest(SHAPES, [str(folders.root)]), floor))
    rows += [
        _row(f"bare parse with {name}, import and all", seconds, memory, floor) for name, (seconds, memory) in parses.items()
    ]
    return table("mexict build, stage by stage", ["stage", "time", "memory", "ratio to pyoxigraph's parse"], rows)


def _fastest(program: str, arguments: list[str]) -> tuple[float, float]:
    """Seconds and megabytes."""
    runs = [_output([sys.executable, "-c", program, *arguments]).split() for _ in range(ROUNDS)]
    fastest = min(runs, key=lambda run: float(run[0]))
    return float(fastest[0]), float(fastest[1])


def _output(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _row(name: str, seconds: float, memory: float, floor: float) -> list[str]:
    return [name, f"{1000 * seconds:.0f} ms", f"{memory:.0f} MB", f"{seconds / floor:.1f}"]
