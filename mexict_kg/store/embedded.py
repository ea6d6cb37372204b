"""Oxigraph in this process: filled with triples, with Turtle files, or opened as it lies on disk."""

from __future__ import annotations

import os

import pyoxigraph as ox

from mexict_kg.vocabulary import PREFIXES

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
    def from_triples(cls, triples: Iterable[ox.Triple]) -> Embedded:
        """An engine in memory with these triples in its default graph."""
        store = ox.Store()
        store.extend(map(_quad, triples))
        return cls(store)

    @classmethod
    def from_turtle(cls, files: Iterable[str]) -> Embedded:
        """An engine in memory with what these Turtle files hold; OSError or SyntaxError where one cannot be read."""
        store = ox.Store()
        for file in files:
            store.load(path=file, format=ox.RdfFormat.TURTLE)
        return cls(store)

    @classmethod
    def from_ntriples(cls, ntriples: bytes) -> Embedded:
        """An engine in memory with these N-Triples, which are taken for valid."""
        store = ox.Store()
        store.load(input=ntriples, format=ox.RdfFormat.N_TRIPLES, lenient=True)
        return cls(store)

    @classmethod
    def from_folder(cls, folder: str) -> Embedded:
        """The engine that `write_store` left in a folder, read only; OSError or RuntimeError where it cannot be."""
        return cls(ox.Store.read_only(folder))

    def query(self, query: str) -> Results:
        """The results of a query; see engine.Engine."""
        return self._store.query(query, prefixes=PREFIXES, use_default_graph_as_union=self._is_union)


def write_store(folder: str, triples: Iterable[ox.Triple]) -> None:
    """Leave a store with these triples in an empty folder; OSError where it cannot be written."""
    store = ox.Store(folder)
    store.bulk_extend(map(_quad, triples))
    store.optimize()
    store.flush()
    del store  # closes it
    os.remove(os.path.join(folder, "LOG"))  # nobody reads it


def _quad(triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object)
