"""The build: read, check, derive, draw, write. Nothing is written unless all of it is sound."""

import hashlib
import json
import re
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import NamedTuple

from mexict_kg import __version__
from mexict_kg.asking.search import Finder
from mexict_kg.catalogue.phrasings import Phrasings, read_phrasings
from mexict_kg.catalogue.records import catalogue_json
from mexict_kg.check.soundness import refuse_unsound
from mexict_kg.dataset.cache import CATALOGUE, MODEL, SOUND, Cache
from mexict_kg.dataset.dataset import Dataset, read_dataset
from mexict_kg.dataset.freshness import fingerprint, is_current, sum_up
from mexict_kg.dataset.loading import keep_engine
from mexict_kg.dataset.publish import publish, refuse_unusable
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
    mark = fingerprint(folders)  # before anything else is read: a file that changes meanwhile makes the set stale
    libraries, is_here = _libraries(), str(output) == folders.output_name
    is_whole = is_current(str(output), mark, libraries)
    if not is_whole:
        refuse_unusable(output)  # before anything is kept beside it
    cache = Cache(folders, is_build=True)
    if is_whole and not (is_here and cache.read(MODEL) is None):
        return None
    dataset = read_dataset(folders)
    watch("parse")
    _ = dataset.derived
    watch("derive")
    refuse_unsound(dataset, folders)
    watch("check")
    model, phrasings = Model(dataset.modelled), read_phrasings(folders)
    files, counts = _files(dataset, model, watch), _counts(dataset, model)
    if fingerprint(folders) != mark:
        mark = "a file changed while it was built"  # and may be put back: then nobody takes the set for fresh
    manifest = _manifest(mark, libraries, files, counts)
    publish(output, {**files, "manifest.json": manifest})
    watch("publish")
    if is_here:
        _keep(cache, dataset, model, phrasings)
    watch("keep")
    return Summary(counts, {name: (output / name).stat().st_size for name in (*files, "manifest.json")})


def _keep(cache: Cache, dataset: Dataset, model: Model, phrasings: Phrasings) -> None:
    """Keep beside the set what the commands would else work out of it."""
    cache.keep(SOUND, b"")
    cache.keep(CATALOGUE, catalogue_json(dataset.catalogue))
    cache.keep(MODEL, model.to_json())
    Finder(dataset.catalogue, model, lambda: phrasings, cache.recall).prepare()
    for inferred in (False, True):
        keep_engine(dataset, cache, inferred=inferred)


def _files(dataset: Dataset, model: Model, watch: Watch) -> dict[str, bytes]:
    _ = dataset.inferred
    watch("closure")
    files = {"mexict.ttl": serialize(dataset.asserted, "turtle"), "mexict-inferred.ttl": serialize(dataset.inferred, "turtle")}
    files["mexict-readings.ttl"] = serialize(dataset.readings, "turtle")
    watch("write")
    files["explorer.html"] = explorer_page(model).encode()
    watch("page")
    return files


def _counts(dataset: Dataset, model: Model) -> dict[str, int]:
    return {
        "claims": len(model.claims),
        "readings": len(model.readings),
        "things": len(model.things),
        "asserted claims": sum(claim.asserted for claim in model.claims.values()),
        "triples stated": len(set(dataset.stated)),
        "triples derived": len(dataset.derived.edges),
        "triples inferred": len(dataset.inferred),
    }


def _libraries() -> dict[str, str]:
    """The versions of what the package asks for, which take part in what is built; none where it is not installed."""
    try:
        names = [re.split(r"[^\w-]", line)[0] for line in requires("mexict-kg") or [] if "extra ==" not in line]
        return {name: version(name) for name in sorted(names)}
    except PackageNotFoundError:
        return {}


def _manifest(mark: str, libraries: dict[str, str], files: dict[str, bytes], counts: dict[str, int]) -> bytes:
    listed = {
        name: {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data), "checksum": sum_up(data)}
        for name, data in sorted(files.items())
    }
    manifest = {
        "name": "mexict-kg",
        "version": __version__,
        "fingerprint": mark,
        "libraries": libraries,
        "counts": counts,
        "files": listed,
    }
    return (json.dumps(manifest, indent=2) + "\n").encode()
