"""What the commands cost in a fresh process, beside a bare script that loads the built Turtle and answers a query.

Asked of a checkout that was built, and of a copy without a built set, as an installed wheel has none: there the first call keeps
in the user's cache what the later ones read.
"""

import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Final

from bench.measure import ENVIRONMENT, mexict_command
from bench.table import table
from mexict_kg.folders import Folders

ROUNDS = 7
FLOOR: Final = "bare pyoxigraph script (the floor)"
PYOXIGRAPH: Final = """
import sys, pyoxigraph as ox
store = ox.Store()
store.load(path=sys.argv[1], format=ox.RdfFormat.TURTLE)
print(sum(1 for _ in store.query("SELECT ?c { ?c a <https://w3id.org/mexict/ontology#Claim> }")))
"""
CALLS: Final = {
    "sparql": ("sparql", "SELECT ?c { ?c a mx:Claim }"),
    "show": ("show", "ift"),
    "ask NAME": ("ask", "what-a-thing-needs"),
    'ask "words"': ("ask", "who fined américa móvil?"),
    "influence": ("influence", "ift"),
    "depends": ("depends", "operation of the ift"),
    "path": ("path", "ift", "america movil"),
    "levers": ("levers",),
}


def answers_table(folders: Folders, scratch: Path) -> str:
    """Median seconds of processor time, user's and system's, and the ratio to the floor."""
    bare = scratch / "unbuilt"
    for name in ("ontology", "graph", "queries"):
        shutil.copytree(folders.root / name, bare / name)
    floor = {FLOOR: [sys.executable, "-c", PYOXIGRAPH, str(folders.output / "mexict.ttl")]}
    built = {name: [*mexict_command(), "--root", str(folders.root), *call] for name, call in CALLS.items()}
    unbuilt = {f"{name}, from the cache": [*mexict_command(), "--root", str(bare), *call] for name, call in CALLS.items()}
    seconds = _cpu({**floor, **built, **unbuilt}, {**ENVIRONMENT, "XDG_CACHE_HOME": str(scratch / "caches")})
    medians = {name: statistics.median(times) for name, times in seconds.items()}
    rows = [[name, f"{1000 * median:.0f} ms", f"{median / medians[FLOOR]:.2f}"] for name, median in medians.items()]
    return table(f"Processor time of a fresh process ({ROUNDS} rounds)", ["command", "median", "ratio"], rows)


def _cpu(commands: dict[str, list[str]], environment: dict[str, str]) -> dict[str, list[float]]:
    """Processor seconds of each command; they take turns, and a round goes before in which caches are filled."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(ROUNDS + 1):
        for name, command in commands.items():
            before = _spent()
            subprocess.run(command, check=True, capture_output=True, env=environment)
            if number:
                seconds[name].append(_spent() - before)
    return seconds


def _spent() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return children.ru_utime + children.ru_stime
