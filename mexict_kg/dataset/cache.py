"""What was worked out of just these files by just this code, kept on disk so that the next call need not do it again.

Every state of the files has a folder of its own, named by their fingerprint: beside the built set, where a build leaves it, or
in the user's folder for caches, where all other calls do. An entry is a folder that was put in place whole, with the checksum of
each of its files; one that lacks any of this is not there. What cannot be read or written is silently done without: the cache
makes things quicker, never different.
"""

from __future__ import annotations

import os
import sys

from mexict_kg.dataset.freshness import checksum, fingerprint
from mexict_kg.folders import Folders

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

MODEL, CATALOGUE, SOUND = "model", "catalogue", "sound"
"""Entries: the model's records, the questions; that the graph was found sound."""
_SUMS = "checksums"
_STATES = 4
"""So many states of the files are kept at most, the last used."""


class Cache:
    """The entries for one state of the folders."""

    def __init__(self, folders: Folders) -> None:
        self._state = f"{fingerprint(folders)}-{_readers()}"
        # an installed copy is asked anywhere, and what lies in a folder that happens to be around it is anybody's
        self._beside = None if folders.installed else beside(folders.output_name)
        self._users = _users_place()

    def entry(self, name: str) -> str | None:
        """The folder of an entry, if it is whole."""
        entries = (os.path.join(place, self._state, name) for place in (self._beside, self._users) if place)
        return next(filter(_is_whole, entries), None)

    def read(self, name: str) -> bytes | None:
        """The bytes that `keep` was given."""
        entry = self.entry(name)
        if entry is None:
            return None
        with open(os.path.join(entry, "data"), "rb") as file:
            return file.read()

    def keep(self, name: str, data: bytes, place: str | None = None) -> None:
        """Keep bytes under a name; see `fill`."""

        def write(folder: str) -> None:
            with open(os.path.join(folder, "data"), "wb") as file:
                file.write(data)

        self.fill(name, write, place)

    def recall(self, name: str, make: Callable[[], bytes]) -> bytes:
        """What was kept under a name; else what is made now, and kept."""
        data = self.read(name)
        if data is None:
            data = make()
            self.keep(name, data)
        return data

    def fill(self, name: str, write: Callable[[str], None], place: str | None = None) -> None:
        """Keep what `write` leaves in the empty folder that it is given, in the user's place unless another is named."""
        place = place or self._users
        if place is None:
            return
        state = os.path.join(place, self._state)
        unfinished = os.path.join(state, f"{name}.{os.getpid()}")
        try:
            os.makedirs(unfinished, mode=0o700)
            write(unfinished)
            _write_checksums(unfinished)
            _put(unfinished, os.path.join(state, name))
            _forget_old(place, self._state)
        except OSError:
            _remove(unfinished)


def beside(output: str) -> str:
    """Where a build leaves what goes with its set."""
    return os.path.join(os.path.dirname(output), f".{os.path.basename(output)}", "cache")


def _readers() -> str:
    """The versions of what reads the entries."""
    import pyoxigraph

    return f"{pyoxigraph.__version__}-{sys.implementation.cache_tag}"


def _users_place() -> str | None:
    """The user's folder for caches by the habit of the platform; none where there is no home."""
    home = os.path.expanduser("~")
    named = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")
    usual = os.path.join(home, *(("Library", "Caches") if sys.platform == "darwin" else (".cache",)))
    place = named if os.path.isabs(named) else usual
    return os.path.join(place, "mexict-kg") if os.path.isabs(place) else None


def _is_whole(entry: str) -> bool:
    """Whether an entry holds just the files that were written, as they were written."""
    try:
        with open(os.path.join(entry, _SUMS), encoding="utf-8") as file:
            sums = file.read()
        return sums == _checksums(entry)
    except (OSError, ValueError):
        return False


def _checksums(entry: str) -> str:
    names = sorted(set(os.listdir(entry)) - {_SUMS})
    return "".join(f"{checksum(entry, name)} {name}\n" for name in names)


def _write_checksums(entry: str) -> None:
    with open(os.path.join(entry, _SUMS), "w", encoding="utf-8") as file:
        file.write(_checksums(entry))


def _put(unfinished: str, entry: str) -> None:
    """Move an entry to its place, out of which a damaged one is taken first; of two writers either will do."""
    if os.path.exists(entry):
        _remove(entry)
    os.rename(unfinished, entry)


def _forget_old(place: str, state: str) -> None:
    """Remove the states that were longest not written to."""
    states = [os.path.join(place, name) for name in os.listdir(place) if name != state]
    for old in sorted(states, key=os.path.getmtime)[: 1 - _STATES]:
        _remove(old)


def _remove(folder: str) -> None:
    import shutil  # 4 ms that a quick command need not pay

    shutil.rmtree(folder, ignore_errors=True)
