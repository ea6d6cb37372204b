"""The build: read, check, derive, draw, write. Nothing is written unless all of it is sound."""

import hashlib
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from mexict_kg import __version__
from mexict_kg.asking.search import Finder
from mexict_kg.catalogue.records import catalogue_json
from mexict_kg.check.soundness import refuse_unsound
from mexict_kg.dataset.cache import CATALOGUE, MODEL, SOUND, Cache, beside
from mexict_kg.dataset.dataset import Dataset, read_dataset
from mexict_kg.dataset.freshness import fingerprint, is_current, summed
from mexict_kg.dataset.loading import keep_engine
from mexict_kg.dataset.publish import publish
from mexict_kg.explorer.page import explorer_page
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model
from mexict_kg.store.serialization import serialize

Watch = Callable[[str], None]


class Summary(NamedTuple):
    """What a build made: counts by name, and the size of each file in bytes."""

    counts: dict[str, int]
    sizes: dict[str, int]


def build(folders: Folders, output: Path, watch: Watch = lambda stage: None) -> Summary | None:
    """Write the four files of a build into `output`, all at once; `watch` is called with the name of each stage as it ends.

    None where a build of just these files is there already. Unreadable or Unsound when a file is wrong, WrongCall when the folder
    cannot be written; the old set then stays.
    """
    mark = fingerprint(folders)  # before anything is read: a file that changes meanwhile makes the set stale
    if is_current(str(output), mark):
        return None
    cache = Cache(folders)
    dataset = read_dataset(folders)
    watch("parse")
    _ = dataset.derived
    watch("derive")
    refuse_unsound(dataset, folders)
    watch("check")
    model = Model(dataset.asserted)
    files, counts = _files(dataset, model, watch), _counts(dataset, model)
    sizes = {name: len(data) for name, data in files.items()}
    manifest = _manifest(mark, files, counts)
    publish(output, {**files, "manifest.json": manifest})
    watch("publish")
    _keep(cache, dataset, model, beside(str(output)))
    watch("keep")
    return Summary(counts, {**sizes, "manifest.json": len(manifest)})


def _keep(cache: Cache, dataset: Dataset, model: Model, place: str) -> None:
    """Keep beside the set what the commands would else work out of it."""
    cache.keep(SOUND, b"", place)
    cache.keep(CATALOGUE, catalogue_json(dataset.catalogue), place)
    cache.keep(MODEL, model.kept(), place)
    Finder(dataset.catalogue, model, partial(_keep_anew, cache, place)).prepare()
    for inferred in (False, True):
        keep_engine(dataset, cache, inferred=inferred, place=place)


def _keep_anew(cache: Cache, place: str, name: str, make: Callable[[], bytes]) -> bytes:
    data = make()
    cache.keep(name, data, place)
    return data


def _files(dataset: Dataset, model: Model, watch: Watch) -> dict[str, bytes]:
    _ = dataset.inferred
    watch("closure")
    files = {"mexict.ttl": serialize(dataset.asserted, "turtle"), "mexict-inferred.ttl": serialize(dataset.inferred, "turtle")}
    watch("write")
    files["explorer.html"] = explorer_page(model).encode()
    watch("page")
    return files


def _counts(dataset: Dataset, model: Model) -> dict[str, int]:
    return {
        "claims": len(model.claims),
        "things": len(model.things),
        "asserted claims": sum(claim.asserted for claim in model.claims.values()),
        "triples stated": len(set(dataset.stated)),
        "triples derived": len(dataset.derived),
        "triples inferred": len(dataset.inferred),
    }


def _manifest(mark: str, files: dict[str, bytes], counts: dict[str, int]) -> bytes:
    listed = {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data), "checksum": summed(data)}
        for name, data in sorted(files.items())
    }
    manifest = {
        "name": "mexict-kg",
        "version": __version__,
        "fingerprint": mark,
        "counts": counts,
        "files": listed,
    }
    return (json.dumps(manifest, indent=2) + "\n").encode()
