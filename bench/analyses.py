"""Each analysis on made-up networks of growing size: seconds, memory and exponent of growth; and beside other libraries."""

import math
import random
import time
import tracemalloc
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, Final

import igraph
import networkx as nx
import numpy as np
import rustworkx as rx
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, connected_components

from bench.measure import alternating, row
from bench.shaped import linked, projected, shaped
from bench.table import table
from mexict_kg.analysis import sparse
from mexict_kg.analysis.centrality import compute_influence, compute_standings
from mexict_kg.analysis.chains import carry, search_chains
from mexict_kg.analysis.dependencies import count_split_parts, find_dominators
from mexict_kg.analysis.feedback_loops import find_cycles
from mexict_kg.analysis.paths import search_paths
from mexict_kg.analysis.projection import Projection
from mexict_kg.analysis.reachability import find_reachable
from mexict_kg.analysis.removal import compare_without
from mexict_kg.analysis.states import MORE

SIZES: Final = (1_000, 10_000, 100_000)
DENSITIES: Final = (0.87, 10)
"""Claims for each thing: as many as in the report, and as in the measurements that the choice of libraries rests on."""
ROUNDS: Final = 3
STARTS: Final = 64
LOOPS: Final = 1_000

Calls = dict[str, Callable[[], object]]


def analyses_tables(sizes: Sequence[int] = SIZES) -> str:
    """How each analysis grows, for both densities, then the largest dense network beside the libraries."""
    grown = [_growth(density, sizes) for density in DENSITIES]
    return "\n".join([*grown, _beside(projected(shaped(sizes[-1], int(sizes[-1] * DENSITIES[-1]))))])


def _growth(density: float, sizes: Sequence[int]) -> str:
    measured = [_measured(shaped(size, int(size * density))) for size in sizes]
    rows = []
    for name in measured[0]:
        seconds = [one[name][0] for one in measured]
        growth = math.log(seconds[-1] / seconds[-2]) / math.log(sizes[-1] / sizes[-2])
        rows.append([name, *(f"{1000 * one:,.0f} ms" for one in seconds), f"{measured[-1][name][1]:,.0f} MB", f"{growth:.2f}"])
    names = ["analysis", *(f"{size:,}" for size in sizes), "memory", "exponent"]
    return table(f"Analyses by number of things, {density} claims for each", names, rows)


def _measured(network: nx.MultiDiGraph) -> dict[str, tuple[float, float]]:
    """Seconds, and megabytes at most beyond what was there before, of each analysis."""
    calls = _analyses(network)
    return {name: (_seconds(call), _megabytes(call)) for name, call in calls.items()}


def _analyses(network: nx.MultiDiGraph) -> Calls:
    """The thing asked about is the one that acts on most others."""
    among = projected(network)
    hub = max(among.things, key=lambda thing: len(among.out_of(thing)))
    onwards = find_reachable(among, hub)
    chains = linked(network)
    return {
        "claims to ties": lambda: projected(network),
        "influence: all standings": lambda: compute_standings(among),
        "influence: chains of a thing": lambda: [find_reachable(among, hub, backwards=backwards) for backwards in (False, True)],
        "depends: gates": lambda: find_dominators(among, [hub], onwards),
        "depends: falls apart": lambda: count_split_parts(among, [hub]),
        "whatif: pairs and ranks": lambda: compare_without(among, {hub}),
        "whatif: signs carried": lambda: carry(chains, (hub, MORE)),
        f"loops: at most {LOOPS:,}": lambda: list(islice(find_cycles(chains.signed()), LOOPS)),
        "path: chains of four hops": lambda: list(islice(search_chains(chains, hub, onwards[-1].thing, 4), LOOPS)),
        "path: shortest connections": lambda: list(islice(search_paths(among, hub, onwards[-1].thing, directed=False), LOOPS)),
    }


def _seconds(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def _megabytes(call: Callable[[], object]) -> float:
    tracemalloc.start()
    call()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


# ---- Beside other libraries -----------------------------------------------------------------------------------------


def _beside(among: Projection) -> str:
    """The measures beside scipy, rustworkx and igraph, on one network that each holds in its own way; equal results."""
    pairs = list(zip(among.starts.tolist(), among.ends.tolist(), strict=True))
    graph = igraph.Graph(n=len(among), edges=pairs, directed=True)
    rust = rx.PyDiGraph()
    rust.extend_from_edge_list(pairs)
    rows = []
    for name, calls in _compared(among, pairs, graph, rust).items():
        times = alternating(calls, ROUNDS)
        best = min((one for library, one in times.items() if library != "ours"), key=min)
        rows += [row(f"{name}: {library}", one, best) for library, one in times.items()]
    title = f"Measures beside the libraries, {len(among):,} things and {len(pairs):,} ties"
    return table(title, ["measure", "median", "fastest", "times"], rows)


def _compared(among: Projection, pairs: list[tuple[int, int]], graph: igraph.Graph, rust: rx.PyDiGraph) -> dict[str, Calls]:
    """`ours` of each measure, and what the libraries have for it; igraph's and rustworkx's follow the ties as they point."""
    starts, turned = random.Random(1).sample(range(len(among)), STARTS), graph.copy()
    turned.reverse_edges()
    weights, backwards = among.weights.tolist(), rust.copy()
    backwards.reverse()
    for number, weight in enumerate(weights):
        backwards.update_edge_by_index(number, float(weight))
    scale = len(among) / STARTS / ((len(among) - 1) * (len(among) - 2))
    hub = int(np.argmax(np.diff(among.onwards.indptr)))
    scipys = csr_array((among.onwards.weights, among.onwards.indices, among.onwards.indptr), shape=(len(among), len(among)))
    return {
        "page rank": {
            "ours": lambda: _told(compute_influence(among)),
            "igraph": lambda: _told(turned.pagerank(weights=weights)),
            "rustworkx": lambda: _told([*rx.pagerank(backwards, weight_fn=float, tol=1e-17, max_iter=200).values()]),
        },
        f"betweenness from {STARTS} starts": {
            "ours": lambda: _told(sparse.betweenness(among.onwards, starts)),
            "igraph": lambda: _told(np.array(graph.betweenness(sources=starts)) * scale),
        },
        "descendants of a thing": {
            "ours": lambda: len(sparse.breadth_first(among.onwards, hub)[0]),
            "scipy": lambda: len(breadth_first_order(scipys, hub, return_predecessors=False)),
            "igraph": lambda: len(graph.subcomponent(hub, mode="out")),
            "rustworkx": lambda: len(rx.descendants(rust, hub)) + 1,
        },
        "parts": {
            "ours": lambda: int(sparse.weak_components(among.onwards).max()) + 1,
            "scipy": lambda: connected_components(scipys, connection="weak")[0],
            "igraph": lambda: len(graph.connected_components(mode="weak")),
            "rustworkx": lambda: rx.number_weakly_connected_components(rust),
        },
        "gates, from the pairs on": {
            "ours": lambda: len(sparse.immediate_dominators(pairs, hub)),
            "igraph": lambda: sum(one >= -1 for one in igraph.Graph(n=len(among), edges=pairs, directed=True).dominator(hub)),
            "rustworkx": lambda: _dominated(pairs, hub),
        },
    }


def _dominated(pairs: list[tuple[int, int]], start: int) -> int:
    rust = rx.PyDiGraph()
    rust.extend_from_edge_list(pairs)
    return len(rx.immediate_dominators(rust, start))


def _told(values: Any) -> list[float]:
    return [round(float(one), 9) for one in np.asarray(values)]
