"""Oxigraph in this process: filled with triples, with Turtle files, or opened as it lies on disk."""

from __future__ import annotations

import os

import pyoxigraph as ox

from mexict_kg.vocabulary import PREFIXES, READINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from mexict_kg.store.engine import Results


class Embedded:
    """An Oxigraph store as an Engine."""

    def __init__(self, store: ox.Store, *, is_union: bool = False) -> None:
        """`is_union` makes the default graph the union of all graphs."""
        self._store, self._is_union = store, is_union

    @classmethod
    def from_triples(cls, triples: Iterable[ox.Triple], readings: Iterable[ox.Triple] = ()) -> Embedded:
        """An engine in memory with these triples in its default graph, and the readings in theirs."""
        store = ox.Store()
        store.extend(quads(triples, readings))
        return cls(store)

    @classmethod
    def from_turtle(cls, files: Iterable[str], readings: str) -> Embedded:
        """An engine in memory with what these Turtle files hold; OSError or SyntaxError where one cannot be read."""
        store = ox.Store()
        for file in files:
            store.load(path=file, format=ox.RdfFormat.TURTLE)
        store.load(path=readings, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(READINGS))
        return cls(store)

    @classmethod
    def from_nquads(cls, nquads: bytes) -> Embedded:
        """An engine in memory with these N-Quads, which are taken for valid."""
        store = ox.Store()
        store.load(input=nquads, format=ox.RdfFormat.N_QUADS, lenient=True)
        return cls(store)

    @classmethod
    def from_folder(cls, folder: str) -> Embedded:
        """The engine that `write_store` left in a folder, read only; OSError or RuntimeError where it cannot be."""
        return cls(ox.Store.read_only(folder))

    def query(self, query: str) -> Results:
        """The results of a query; see engine.Engine."""
        return self._store.query(query, prefixes=PREFIXES, use_default_graph_as_union=self._is_union)

    def with_readings(self) -> Embedded:
        """The same with the readings in its default graph too."""
        return Embedded(self._store, is_union=True)


def write_store(folder: str, content: Iterable[ox.Quad]) -> None:
    """Leave a store with these quads in an empty folder; OSError where it cannot be written."""
    store = ox.Store(folder)
    store.bulk_extend(content)
    store.optimize()
    store.flush()
    del store  # closes it
    os.remove(os.path.join(folder, "LOG"))  # nobody reads it


def quads(triples: Iterable[ox.Triple], readings: Iterable[ox.Triple]) -> list[ox.Quad]:
    """Triples of the default graph, and those of the graph of readings."""
    apart = ox.NamedNode(READINGS)
    return [
        *(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples),
        *(ox.Quad(triple.subject, triple.predicate, triple.object, apart) for triple in readings),
    ]
