"""The graph in an engine: as it was kept, else from a fresh set, else built in memory; never from a stale one."""

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


def open_engine(folders: Folders, *, inferred: bool = False) -> Engine:
    """An engine with what is stated and derived in its default graph, and on request what the ontology adds."""
    cache, name = Cache(folders), _entry(inferred)
    kept = _opened(cache.entry(name))
    if kept:
        return kept
    output = fresh_output(folders)
    if output:
        return Embedded.loaded(os.path.join(output, file) for file in TURTLE[: 1 + inferred])
    from mexict_kg.dataset.dataset import read_dataset  # what is kept or built needs none of it

    triples = _triples(read_dataset(folders), inferred)
    cache.fill(name, lambda folder: write_store(folder, triples))
    return Embedded.of(triples)


def keep_store(dataset: Dataset, cache: Cache, place: str, *, inferred: bool = False) -> None:
    """Keep a dataset as open_engine opens it."""
    cache.fill(_entry(inferred), lambda folder: write_store(folder, _triples(dataset, inferred)), place)


def _entry(inferred: bool) -> str:
    return "closure" if inferred else "store"


def _opened(folder: str | None) -> Embedded | None:
    try:
        return Embedded.opened(folder) if folder else None
    except OSError:  # of another make of the engine
        return None


def _triples(dataset: Dataset, inferred: bool) -> list[ox.Triple]:
    return [*dataset.asserted, *(dataset.inferred if inferred else ())]
