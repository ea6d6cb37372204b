"""Putting a set of files in place all at once: a reader, or a kill at any moment, finds the whole old set or the whole new one.

The set lies in a folder of its own beside the target, `.NAME/VERSION/`, and the target is a link to it. Exchanging the link
is one rename, which POSIX makes atomic; renaming the files one by one would not be. A set that is there already is believed by
its bytes, not by its name: what was damaged since is written anew, under another name.
"""

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from mexict_kg.dataset.writing import flush_through, refuse_unwritable, resolve, told
from mexict_kg.errors import WrongCall
from mexict_kg.inputs import JUNK, read_regular
from mexict_kg.words.phrases import tell

_SET = re.compile("[0-9a-f]{16}")
_OURS = ("unfinished", "link", "lock", "cache", *JUNK)


def publish(target: Path, files: dict[str, bytes]) -> None:
    """Make `target` a link to a folder that holds just these files; a second publisher waits for the first.

    WrongCall when the target is a folder of somebody else's making, or when it cannot be written; then nothing has changed.
    """
    _refuse_platform()
    with told(target, "folder"):
        _refuse_foreign(target)
        versions = target.parent / f".{target.name}"
        versions.mkdir(parents=True, exist_ok=True)
        with _lock(versions):
            version = _place(versions, files)
            if not version.is_dir():
                _write(versions / "unfinished", files, version)
            _link(target, version)
            _clean(versions, keep=version)


def refuse_unusable(target: Path) -> None:
    """WrongCall where `publish` would refuse this target, so that it can be told before the work; nothing is written."""
    _refuse_platform()
    with told(target, "folder"):
        _refuse_foreign(target)
        refuse_unwritable(_nearest(target))


def _nearest(target: Path) -> Path:
    """The folder in which the first thing would be made."""
    return next(folder for folder in target.parents if folder.exists())


def _refuse_platform() -> None:
    """WrongCall where the platform has no locks for files, as Windows has none; single files are written there all the same."""
    try:
        import fcntl  # noqa: F401
    except ImportError as error:
        raise WrongCall(tell("error.noLocksForFiles", platform=sys.platform)) from error


def _refuse_foreign(target: Path) -> None:
    versions = target.parent / f".{target.name}"
    names = os.listdir(versions) if versions.is_dir() else []
    strange = [name for name in sorted(names) if not _SET.fullmatch(name) and name not in _OURS]
    if strange:
        raise WrongCall(tell("error.strangeEntry", place=versions / strange[0]))
    if versions.is_symlink() or (versions.exists() and not versions.is_dir()):
        raise WrongCall(tell("error.strangeBeside", place=versions))
    if target.is_symlink() and resolve(target).parent == versions.resolve():
        return
    if os.path.lexists(target) and (target.is_symlink() or not target.is_dir() or any(target.iterdir()) or _is_here(target)):
        raise WrongCall(tell("error.strangeTarget", place=target))


def _is_here(target: Path) -> bool:
    """Whether it is the working folder, which cannot be exchanged for a link."""
    return resolve(target) == Path.cwd().resolve()


@contextmanager
def _lock(versions: Path) -> Iterator[None]:
    import fcntl  # only here: see _refuse_platform

    handle = os.open(versions / "lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW)  # a link could lead to anybody's file
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _place(versions: Path, files: dict[str, bytes]) -> Path:
    """The folder that holds just these files, or a free one that is named by what it is to hold."""
    places = (versions / _version(files, attempt) for attempt in count())
    return next(place for place in places if not os.path.lexists(place) or _holds(place, files))


def _holds(place: Path, files: dict[str, bytes]) -> bool:
    try:
        names = set(os.listdir(place)) - {*JUNK}
        return names == set(files) and all(read_regular(str(place / name)) == data for name, data in files.items())
    except OSError:
        return False


def _version(files: dict[str, bytes], attempt: int) -> str:
    digest = hashlib.sha256(str(attempt).encode() if attempt else b"")
    for name, data in sorted(files.items()):
        digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return digest.hexdigest()[:16]


def _write(unfinished: Path, files: dict[str, bytes], version: Path) -> None:
    shutil.rmtree(unfinished, ignore_errors=True)
    try:
        unfinished.mkdir()
        for name, data in files.items():
            with (unfinished / name).open("wb") as file:
                file.write(data)
                flush_through(file)
        unfinished.rename(version)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)  # as after a full disk, which would stay full


def _link(target: Path, version: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        target.rmdir()
    link = version.parent / "link"
    if link.is_dir() and not link.is_symlink():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    _make_link(link, Path(version.parent.name) / version.name)
    # a relative link is read from where it finally stands: beside the versions' folder
    link.replace(target)


def _make_link(link: Path, to: Path) -> None:
    try:
        link.symlink_to(to)
    except OSError as error:
        place = link.parent.parent
        raise WrongCall(tell("error.noLinkMade", place=place, reason=error.strerror)) from error


def _clean(versions: Path, keep: Path) -> None:
    """Remove all but the current set and the one before it, which a reader may still have open."""
    sets = sorted(
        (p for p in versions.iterdir() if _SET.fullmatch(p.name) and p.is_dir()),
        key=lambda p: (p == keep, p.stat().st_mtime_ns),
    )
    for old in sets[:-2]:
        shutil.rmtree(old, ignore_errors=True)
