"""Whether an output folder was built from just these files by just this code.

A checksum of 32 bits for each file serves: it guards against forgetting, not against an enemy, and loading a cryptographic
library would take longer than all the rest. The manifest has the SHA-256 of every file for those who need it.
"""

import os
from zlib import crc32

from mexict_kg import __version__
from mexict_kg.folders import PACKAGE, Folders
from mexict_kg.inputs import JUNK, files_below, name_inputs, read_input, read_regular

TURTLE = ("mexict.ttl", "mexict-readings.ttl", "mexict-inferred.ttl")
SET = (*TURTLE, "explorer.html")
"""What a build writes, beside the manifest."""
CODE = (".py", ".j2", ".js", ".json", ".css", ".toml")


def fresh_output(folders: Folders) -> str | None:
    """The name of the output folder if it is fresh and its Turtle is as it was written, else None."""
    folder = os.path.realpath(folders.output_name)
    return folder if _is_built(folder, fingerprint(folders), TURTLE) else None


def is_current(output: str, mark: str, libraries: dict[str, str]) -> bool:
    """Whether a folder holds just the whole set that a build of files with this fingerprint writes with these libraries."""
    folder = os.path.realpath(output)
    return _is_built(folder, mark, SET, libraries) and set(os.listdir(folder)) - {*JUNK} == {*SET, "manifest.json"}


def _is_built(folder: str, mark: str, names: tuple[str, ...], libraries: dict[str, str] | None = None) -> bool:
    """Whether these files are as they were written by a build of files with this fingerprint, and with just these libraries."""
    import json  # where there is a cache nothing is read of this

    try:
        manifest = json.loads(read_regular(os.path.join(folder, "manifest.json")))
        whole = all(checksum(folder, name) == manifest["files"][name]["checksum"] for name in names)
        return bool(
            whole
            and (manifest["fingerprint"], manifest["version"]) == (mark, __version__)
            and libraries in (None, manifest["libraries"])
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return False


def fingerprint(folders: Folders) -> str:
    """A checksum over every file that a build depends on, with their names: the Turtle, the queries, and the package itself.

    Unreadable where one of them cannot be read.
    """
    told = [f"{name} {sum_up(read_input(base, name))}" for base, name in sources(folders)]
    return f"{crc32(' '.join(told).encode(errors='surrogateescape')):08x}"


def sources(folders: Folders) -> list[tuple[str, str]]:
    """Every file that a build depends on, by a folder and its name below that: data below the root, code in the package."""
    root = folders.root_name
    data = [name for part in ("ontology", "graph") for name in name_inputs(root, part, (".ttl",))]
    data += name_inputs(root, "queries", (".rq", ".toml", ".sparql"))
    code = [name for name in files_below(PACKAGE, CODE) if not name.startswith("data/")]
    return [(base, name) for base, names in ((root, data), (PACKAGE, code)) for name in names]


def checksum(folder: str, name: str) -> str:
    """Size and CRC-32 of a file; OSError where it cannot be read."""
    return sum_up(read_regular(os.path.join(folder, name)))


def sum_up(data: bytes) -> str:
    """Size and CRC-32 of what a file holds."""
    return f"{len(data)}-{crc32(data):08x}"
