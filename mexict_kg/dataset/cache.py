"""What was worked out of just these files by just this code, kept on disk so that the next call need not do it again.

Every state of the files has a folder of its own, named by their fingerprint: beside the built set, where a build keeps, or in the
user's folder for caches, where all other calls do. An entry is a file that begins with its own checksum, or a folder with the
checksums of its files; it is put in place whole, if the files are still those of its state. What is damaged is not there, and
what cannot be read or written is silently done without: the cache makes things quicker, never different.
"""

from __future__ import annotations

import os
import re
import sys
from _blake2 import blake2b  # hashlib loads OpenSSL, which takes longer than to answer

from mexict_kg.dataset.freshness import checksum, fingerprint, sum_up
from mexict_kg.dataset.glance import mark_of
from mexict_kg.folders import Folders
from mexict_kg.inputs import read_regular

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

MODEL, CATALOGUE, SOUND = "model", "catalogue", "sound"
"""Entries: the model's records, the questions; that the graph was found sound."""
_SUMS = "checksums"
_STATES = 4
"""So many states of the files are kept at most in one place, those last written."""
_STATE = re.compile(r"[0-9a-f]{8}-[\w.-]+")
_UNFINISHED = ".unfinished-"


class Cache:
    """The entries for one state of the folders; those that are kept go to the user's place, or beside the built set."""

    def __init__(self, folders: Folders, *, is_build: bool = False) -> None:
        # an installed copy is asked anywhere, and what lies in a folder that happens to be around it is anybody's
        near, users = None if folders.installed else beside(folders.output_name), _users_place()
        self._folders = folders
        self._mark = mark_of(folders, [place for place in (near, users) if place], near if is_build else users)
        state = f"{self._mark}-{_readers()}"
        self._beside = os.path.join(near, state) if near else None
        # one root cannot pass off its entries as another's, whatever its files are made to sum up to
        self._users = os.path.join(users, f"{state}-{_name_root(folders)}") if users else None
        self._kept_in = self._beside if is_build else self._users

    def read(self, name: str) -> bytes | None:
        """The bytes that were kept under a name."""
        return next((data for at in self._places_of(name) if (data := _read(at)) is not None), None)

    def folder(self, name: str) -> str | None:
        """The folder that was filled under a name."""
        return next(filter(_is_whole, self._places_of(name)), None)

    def recall(self, name: str, make: Callable[[], bytes]) -> bytes:
        """What was kept under a name; else what is made now, and kept."""
        data = self.read(name)
        if data is None:
            data = make()
            self.keep(name, data)
        return data

    def keep(self, name: str, data: bytes) -> None:
        """Keep bytes under a name."""

        def write(at: str) -> None:
            with open(at, "wb") as file:
                file.write(f"{sum_up(data)}\n".encode() + data)

        self._put(name, write)

    def fill(self, name: str, fill: Callable[[str], None]) -> None:
        """Keep what `fill` leaves in the empty folder that it is given."""

        def write(at: str) -> None:
            os.mkdir(at)
            fill(at)
            with open(os.path.join(at, _SUMS), "w", encoding="utf-8") as file:
                file.write(_checksums(at))

        self._put(name, write)

    def _places_of(self, name: str) -> list[str]:
        return [os.path.join(state, name) for state in (self._beside, self._users) if state]

    def _put(self, name: str, write: Callable[[str], None]) -> None:
        if self._kept_in is None or os.path.islink(os.path.dirname(self._kept_in)):
            return
        at, unfinished = os.path.join(self._kept_in, name), os.path.join(self._kept_in, f"{_UNFINISHED}{os.urandom(6).hex()}")
        try:
            os.makedirs(os.path.dirname(self._kept_in), mode=0o700, exist_ok=True)
            os.makedirs(self._kept_in, mode=0o700, exist_ok=True)
            write(unfinished)
            # what was read after a file had changed is of another state than this
            if fingerprint(self._folders) == self._mark:
                _replace(unfinished, at)
            _forget_old(self._kept_in)
        except OSError:
            pass
        _remove(unfinished)


def beside(output: str) -> str:
    """Where a build keeps what goes with its set."""
    return os.path.join(os.path.dirname(output), f".{os.path.basename(output)}", "cache")


def _readers() -> str:
    """The versions of what reads the entries."""
    import pyoxigraph

    return f"{pyoxigraph.__version__}-{sys.implementation.cache_tag}"


def _name_root(folders: Folders) -> str:
    root = os.fsencode(os.path.realpath(folders.root_name))
    return f"{'installed' if folders.installed else 'root'}-{blake2b(root, digest_size=8).hexdigest()}"


def _users_place() -> str | None:
    """The user's folder for caches by the habit of the platform; none where there is no home."""
    home = os.path.expanduser("~")
    named = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")
    usual = os.path.join(home, *(("Library", "Caches") if sys.platform == "darwin" else (".cache",)))
    place = named if os.path.isabs(named) else usual if home not in ("", "/", "~") else ""
    return os.path.join(place, "mexict-kg") if os.path.isabs(place) else None


def _read(at: str) -> bytes | None:
    try:
        told, _, data = read_regular(at).partition(b"\n")
    except OSError:
        return None
    return data if told == sum_up(data).encode() else None


def _is_whole(folder: str) -> bool:
    """Whether a folder holds just the files that were written, as they were written."""
    try:
        sums = read_regular(os.path.join(folder, _SUMS)).decode()
        return sums != "" and sums == _checksums(folder)
    except (OSError, ValueError):
        return False


def _checksums(folder: str) -> str:
    names = sorted(set(os.listdir(folder)) - {_SUMS})
    return "".join(f"{checksum(folder, name)} {name}\n" for name in names)


def _replace(unfinished: str, at: str) -> None:
    """Put an entry in place; a folder that is whole stays, since somebody may be about to open it."""
    if os.path.isdir(unfinished):
        if _is_whole(at):
            return
        _remove(at)
    elif os.path.isdir(at):
        _remove(at)
    os.replace(unfinished, at)


def _forget_old(state: str) -> None:
    """Remove the states beside this one that were longest not written to; of what is not ours nothing is touched."""
    place = os.path.dirname(state)
    states = [os.path.join(place, name) for name in os.listdir(place) if _STATE.fullmatch(name)]
    others = [one for one in states if one != state and not os.path.islink(one)]
    for old in sorted(others, key=os.path.getmtime)[: 1 - _STATES]:
        _remove(old)


def _remove(at: str) -> None:
    """A file, a link or a folder, if it is there."""
    if os.path.isdir(at) and not os.path.islink(at):
        import shutil  # 4 ms that a quick command need not pay

        shutil.rmtree(at, ignore_errors=True)
    elif os.path.lexists(at):
        os.unlink(at)
