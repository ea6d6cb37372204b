"""Places by Graphviz `dot`, which draws chains in layers; used where it is installed."""

import shutil
import subprocess

import networkx as nx

from mexict_kg.errors import WrongCall
from mexict_kg.views.layout import Places, box
from mexict_kg.words.phrases import tell

_POINTS = 72.0
_SECONDS = 60


def has_dot() -> bool:
    """Whether Graphviz can be run."""
    return shutil.which("dot") is not None


def refuse_missing_dot() -> None:
    """WrongCall where Graphviz cannot be run."""
    if not has_dot():
        raise WrongCall(tell("error.noDot"))


def place_by_dot(network: nx.MultiDiGraph) -> Places:
    """The place of each node, what acts at the left of what it acts on; WrongCall where dot is missing or fails."""
    refuse_missing_dot()
    names = sorted(network)
    try:
        done = subprocess.run(
            ["dot", "-Tplain"], input=_text(network, names), capture_output=True, text=True, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise WrongCall(tell("error.dotFailed", problem=type(error).__name__)) from error
    rows = [line.split() for line in done.stdout.splitlines() if line.startswith("node ")]
    return {names[int(row[1][1:])]: (round(float(row[2]) * _POINTS), round(-float(row[3]) * _POINTS)) for row in rows}


def _text(network: nx.MultiDiGraph, names: list[str]) -> str:
    """The graph by numbers, with room for each label; names of things never reach dot."""
    number = {name: index for index, name in enumerate(names)}
    sizes = [box(network.nodes[name]["label"]) for name in names]
    nodes = [f"n{i} [width={w / _POINTS:.3f} height={h / _POINTS:.3f}]" for i, (w, h) in enumerate(sizes)]
    edges = [f"n{number[start]} -> n{number[end]}" for start, end in sorted(set(network.edges()))]
    head = 'digraph { rankdir=LR; nodesep=0.15; ranksep=0.6; node [shape=box fixedsize=true label=""];'
    return "\n".join([head, *nodes, *edges, "}\n"])
