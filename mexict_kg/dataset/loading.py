"""The graph in an engine: as it was kept, else from a fresh set, else built in memory; never from a stale one.

Kept are its triples twice: as N-Quads, with which an engine in memory is filled, and as a store on disk. To open that takes a
third of the time, but it answers three to four times as slowly, so that it serves one light query alone.
"""

from __future__ import annotations

import os

from mexict_kg.dataset.cache import Cache
from mexict_kg.dataset.freshness import fresh_output
from mexict_kg.folders import Folders
from mexict_kg.store.embedded import Embedded, quads, write_store

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pyoxigraph as ox

    from mexict_kg.dataset.dataset import Dataset
    from mexict_kg.store.engine import Engine


def open_engine(folders: Folders, *, inferred: bool = False, light: bool = False) -> Engine:
    """An engine with what is stated and derived in its default graph, on request what the ontology adds, and the readings apart.

    `light` promises that it will be asked little.
    """
    cache = Cache(folders)
    on_disk = _on_disk(cache, inferred) if light else None
    engine = on_disk or _fill(cache, inferred) or _load(folders, inferred)
    if engine is None:
        from mexict_kg.dataset.dataset import read_dataset  # what is kept or built needs none of it

        dataset = read_dataset(folders)
        keep_engine(dataset, cache, inferred=inferred)
        # the same answer at the first call as at the next
        engine = (_on_disk(cache, inferred) if light else None) or Embedded.from_triples(*_graphs(dataset, inferred))
    return engine


def engine_of(dataset: Dataset, cache: Cache) -> Engine:
    """An engine with a dataset that was read already, which is kept for those who come later."""
    keep_engine(dataset, cache, inferred=False)
    return Embedded.from_triples(dataset.asserted, dataset.readings)


def keep_engine(dataset: Dataset, cache: Cache, *, inferred: bool) -> None:
    """Keep a dataset as open_engine opens it."""
    from mexict_kg.store.serialization import nquads

    content = quads(*_graphs(dataset, inferred))
    cache.keep(_name("quads", inferred), nquads(content))
    cache.fill(_name("store", inferred), lambda folder: write_store(folder, content))


def _on_disk(cache: Cache, inferred: bool) -> Engine | None:
    folder = cache.folder(_name("store", inferred))
    try:
        return Embedded.from_folder(folder) if folder else None
    except (OSError, RuntimeError):  # of another make of the engine, or gone meanwhile
        return None


def _fill(cache: Cache, inferred: bool) -> Engine | None:
    data = cache.read(_name("quads", inferred))
    return Embedded.from_nquads(data) if data is not None else None


def _load(folders: Folders, inferred: bool) -> Engine | None:
    output = fresh_output(folders)
    if not output:
        return None
    files = ("mexict.ttl", *(["mexict-inferred.ttl"] if inferred else []))
    return Embedded.from_turtle((os.path.join(output, file) for file in files), os.path.join(output, "mexict-readings.ttl"))


def _name(form: str, inferred: bool) -> str:
    return f"{form}-inferred" if inferred else form


def _graphs(dataset: Dataset, inferred: bool) -> tuple[list[ox.Triple], list[ox.Triple]]:
    return [*dataset.asserted, *(dataset.inferred if inferred else ())], dataset.readings
