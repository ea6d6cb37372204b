"""The built set as one zip, for somebody who wants no more than to look: the page, the Turtle, the manifest, and a note."""

import hashlib
import io
import json
import sys
import zipfile
from pathlib import Path
from typing import Any, Final

from mexict_kg.dataset.freshness import SET
from mexict_kg.dataset.writing import write_file
from mexict_kg.errors import Unreadable, WrongCall
from mexict_kg.folders import find_folders
from mexict_kg.inputs import read_regular
from mexict_kg.words.phrases import LANGUAGES, say, tell

FOLDER: Final = "mexict-kg"
"""The folder that unpacking makes, so that nothing is strewn about."""
NOTE: Final = "README.txt"
_MANIFEST: Final = "manifest.json"
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_READABLE: Final = 0o100644 << 16


def write_archive(output: Path) -> bytes:
    """The zip of a built set; for the same set the same bytes, as far as zlib packs alike.

    Unreadable where a file is missing, or is not as the build wrote it.
    """
    folder = output.resolve()  # one set, also while another is put in its place
    manifest = _manifest(folder)
    files = {name: _read(folder, name, manifest["files"][name]["sha256"]) for name in SET}
    files[_MANIFEST] = read_regular(str(folder / _MANIFEST))
    return _pack({NOTE: _note(manifest).encode(), **files})


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads(read_regular(str(folder / _MANIFEST)))
        _ = manifest["version"], [manifest["counts"][what] for what in ("things", "claims")]
        _ = [manifest["files"][name]["sha256"] for name in SET]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise _not_built(folder, _MANIFEST) from error
    return manifest


def _read(folder: Path, name: str, sha256: str) -> bytes:
    try:
        data = read_regular(str(folder / name))
    except OSError as error:
        raise _not_built(folder, name) from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise _not_built(folder, name)
    return data


def _not_built(folder: Path, name: str) -> Unreadable:
    return Unreadable(tell("error.notAsBuilt", file=folder / name))


def _note(manifest: dict[str, Any]) -> str:
    told = {"version": manifest["version"], **{what: manifest["counts"][what] for what in ("things", "claims")}}
    return "\n".join(say("note.text", lang, **told) for lang in LANGUAGES)


def _pack(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            archive.writestr(_entry(name), data)
    return packed.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(f"{FOLDER}/{name}", _EPOCH)
    entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _READABLE, 3
    return entry


def main() -> int:
    """Write the zip of the built set to the file named on the command line, in a folder that is there."""
    target = Path(sys.argv[1])
    try:
        data = write_archive(find_folders().output)
        write_file(target, data)
    except (WrongCall, Unreadable) as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, WrongCall) else 3
    print(f"Packed: {target}, {len(data):,} bytes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
