"""The whole catalogue, each question once with its defaults in one process, beside the bare engines on the same query texts.

Only the asking is measured: everything has been parsed, and the query texts have been read, before the clock starts.
"""

import time

import pyoxigraph as ox
import rdflib

from bench.measure import alternating, row
from bench.table import table
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph

ROUNDS = 7
FLOOR = "pyoxigraph, bare (the floor)"


def catalogue_table(folders: Folders) -> str:
    """Median and fastest for all questions together, with the ratio to bare pyoxigraph; rdflib's engine runs once."""
    kg = KnowledgeGraph(str(folders.root))
    texts = [question.sparql for question in kg.questions.values()]
    store = _store(kg)
    asked = alternating({FLOOR: lambda: _bare(store, texts), "kg.ask": lambda: _asked(kg)}, ROUNDS)
    rows = [row(name, times, asked[FLOOR]) for name, times in asked.items()]
    rows.append(row("rdflib, bare, one round", [_by_rdflib(kg.graph, texts)], asked[FLOOR]))
    return table(f"{len(texts)} questions, each once ({ROUNDS} rounds)", ["engine", "median", "fastest", "ratio"], rows)


def _store(kg: KnowledgeGraph) -> ox.Store:
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in kg.dataset.asserted)
    return store


def _bare(store: ox.Store, texts: list[str]) -> int:
    return sum(len(_rows(store, text)) for text in texts)


def _rows(store: ox.Store, text: str) -> list[list[str]]:
    """Every cell as text, which is what asking gives as well."""
    solutions = store.query(text)
    assert isinstance(solutions, ox.QuerySolutions)
    return [["" if term is None else str(term) for term in solution] for solution in solutions]


def _asked(kg: KnowledgeGraph) -> int:
    return sum(len(kg.ask(name).rows) for name in kg.questions)


def _by_rdflib(graph: rdflib.Graph, texts: list[str]) -> float:
    started = time.perf_counter()
    for text in texts:
        list(graph.query(text))
    return time.perf_counter() - started
