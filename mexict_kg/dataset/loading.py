"""The graph in an engine: as it was kept, else from a fresh set, else built in memory; never from a stale one.

Kept are its triples twice: as N-Triples, with which an engine in memory is filled, and as a store on disk. To open that takes a
third of the time, but it answers three to four times as slowly, so that it serves one light query alone.
"""

from __future__ import annotations

import os

from mexict_kg.dataset.cache import Cache
from mexict_kg.dataset.freshness import TURTLE, fresh_output
from mexict_kg.folders import Folders
from mexict_kg.store.embedded import Embedded, write_store

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

    from mexict_kg.dataset.dataset import Dataset
    from mexict_kg.store.engine import Engine


def open_engine(folders: Folders, cache: Cache | None = None, *, inferred: bool = False, light: bool = False) -> Engine:
    """An engine with what is stated and derived in its default graph, and on request what the ontology adds.

    `light` promises that it will be asked little.
    """
    cache = cache or Cache(folders)
    return _kept(cache, inferred, light) or _loaded(folders, inferred) or _built(folders, cache, inferred)


def keep_engine(dataset: Dataset, cache: Cache, *, inferred: bool, place: str | None = None) -> None:
    """Keep a dataset as open_engine opens it."""
    from mexict_kg.store.serialization import ntriples

    triples = _triples(dataset, inferred)
    cache.keep(_name("triples", inferred), ntriples(triples), place)
    cache.fill(_name("store", inferred), lambda folder: write_store(folder, triples), place)


def _kept(cache: Cache, inferred: bool, light: bool) -> Engine | None:
    entry = cache.entry(_name("store" if light else "triples", inferred))
    try:
        if entry is None:
            return None
        return Embedded.opened(entry) if light else Embedded.filled(os.path.join(entry, "data"))
    except (OSError, SyntaxError):  # of another make of the engine
        return None


def _loaded(folders: Folders, inferred: bool) -> Engine | None:
    output = fresh_output(folders)
    return Embedded.loaded(os.path.join(output, file) for file in TURTLE[: 1 + inferred]) if output else None


def _built(folders: Folders, cache: Cache, inferred: bool) -> Engine:
    from mexict_kg.dataset.dataset import read_dataset  # what is kept or built needs none of it

    dataset = read_dataset(folders)
    keep_engine(dataset, cache, inferred=inferred)
    return Embedded.of(_triples(dataset, inferred))


def _name(form: str, inferred: bool) -> str:
    return f"{form}-inferred" if inferred else form


def _triples(dataset: Dataset, inferred: bool) -> list[ox.Triple]:
    return [*dataset.asserted, *(dataset.inferred if inferred else ())]
