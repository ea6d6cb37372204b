"""How often lines cross in the picture of all things, beside Graphviz sfdp on the same network, and how long both take."""

import shutil
import subprocess
import time
from collections.abc import Callable
from typing import Any, Final

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from bench.table import table
from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model
from mexict_kg.model.network import claim_network
from mexict_kg.views.layout import Places, box, positions
from mexict_kg.views.scenes import ASPECT, drawn_part
from mexict_kg.views.selection import view_claims

_POINTS: Final = 72.0
_STARTS: Final = range(1, 6)
"""Where sfdp begins by chance is worth a quarter of its crossings, so that one start says little."""


def crossings_table(folders: Folders) -> str:
    """Seconds, crossings and size of the whole overview; sfdp only where it is installed."""
    model = Model(read_dataset(folders).asserted)
    network = drawn_part("overview", view_claims("overview", model), model, claim_network(model, quantities=True))
    ways: dict[str, Callable[[nx.MultiDiGraph], Places]] = {"ours": lambda network: positions(network, ASPECT)}
    if shutil.which("sfdp"):
        ways["Graphviz sfdp, overlap=prism"] = place_by_middling_sfdp
    rows = [_row(name, place, network) for name, place in ways.items()]
    title = f"The picture of {len(network):,} things and {network.number_of_edges():,} claims"
    return table(title, ["layout", "time", "crossings", "million square pixels"], rows)


def _row(name: str, place: Callable[[nx.MultiDiGraph], Places], network: nx.MultiDiGraph) -> list[str]:
    started = time.perf_counter()
    places = place(network)
    seconds = time.perf_counter() - started
    width, height = np.ptp(np.array(list(places.values())), axis=0)
    return [name, f"{1000 * seconds:.0f} ms", f"{count_crossings(places, network):,}", f"{width * height / 1e6:.1f}"]


def place_by_middling_sfdp(network: nx.MultiDiGraph) -> Places:
    """The places of sfdp from the start of which it has the median of crossings."""
    found = sorted((place_by_sfdp(network, start) for start in _STARTS), key=lambda places: count_crossings(places, network))
    return found[len(found) // 2]


def place_by_sfdp(network: nx.MultiDiGraph, start: int = 1) -> Places:
    """The places that Graphviz sfdp gives to the same boxes, none of which overlap; `start` seeds its chance."""
    names = sorted(network)
    number = {name: index for index, name in enumerate(names)}
    sizes = [box(network.nodes[name]["label"]) for name in names]
    nodes = [f"n{i} [width={w / _POINTS:.3f} height={h / _POINTS:.3f}]" for i, (w, h) in enumerate(sizes)]
    edges = [f"n{number[start]} -- n{number[end]}" for start, end in _lines(network)]
    text = "\n".join([f'graph {{ start={start}; overlap=prism; node [shape=box fixedsize=true label=""];', *nodes, *edges, "}\n"])
    told = subprocess.run(["sfdp", "-Tplain"], input=text, capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in told.splitlines() if line.startswith("node ")]
    return {names[int(row[1][1:])]: (float(row[2]) * _POINTS, -float(row[3]) * _POINTS) for row in rows}


def count_crossings(places: Places, network: nx.MultiDiGraph) -> int:
    """How many pairs of straight lines between things cross; lines with a common end do not."""
    lines = _lines(network)
    if not lines:
        return 0
    number = {name: index for index, name in enumerate(sorted(places))}
    ends, numbers = (np.array([[one[end] for end in line] for line in lines]) for one in (places, number))
    start, end = ends[:, None, 0], ends[:, None, 1]
    parts = _side(start, end, ends[None, :, 0]) * _side(start, end, ends[None, :, 1]) < 0
    joined = (numbers[:, None, :, None] == numbers[None, :, None, :]).any(axis=(2, 3))
    return int(np.triu(parts & parts.T & ~joined).sum())


def _lines(network: nx.MultiDiGraph) -> list[tuple[str, str]]:
    """The pairs of different things that some claim joins, each once."""
    return sorted({(min(start, end), max(start, end)) for start, end in network.edges() if start != end})


def _side(start: NDArray[Any], end: NDArray[Any], point: NDArray[Any]) -> NDArray[Any]:
    """On which side of the lines from start to end the points lie, by sign."""
    along, beyond = end - start, point - start
    return np.asarray(along[..., 0] * beyond[..., 1] - along[..., 1] * beyond[..., 0])
