"""Putting a set of files in place all at once: a reader, or a kill at any moment, finds the whole old set or the whole new one.

The set lies in a folder of its own beside the target, `.NAME/VERSION/`, and the target is a link to it. Exchanging the link
is one rename, which POSIX makes atomic; renaming the files one by one would not be.
"""

import hashlib
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mexict_kg.errors import WrongCall

_OURS = re.compile("[0-9a-f]{16}|unfinished|link|lock|cache")


def publish(target: Path, files: dict[str, bytes]) -> None:
    """Make `target` a link to a folder that holds just these files; a second publisher waits for the first.

    WrongCall when the target is a folder of somebody else's making, or when it cannot be written; then nothing has changed.
    """
    refuse_platform()
    try:
        _refuse_foreign(target)
        versions = target.parent / f".{target.name}"
        versions.mkdir(parents=True, exist_ok=True)
        with _lock(versions):
            version = versions / _version(files)
            if not version.is_dir():
                _write(versions / "unfinished", files, version)
            _link(target, version)
            _clean(versions, keep=version)
    except OSError as error:
        raise WrongCall(f"{target} cannot be written ({error.strerror}); name another folder with -o") from error


def refuse_platform() -> None:
    """WrongCall where the platform has no locks for files, as Windows has none; single files are written there all the same."""
    try:
        import fcntl  # noqa: F401
    except ImportError as error:
        raise WrongCall(
            f"a whole set cannot be put in place on this platform ({sys.platform}), which has no locks for files (fcntl); write "
            "the page with `mexict explore -o explorer.html` and the graph with `mexict export -o mexict.ttl`, or build on Linux "
            "or macOS"
        ) from error


def _refuse_foreign(target: Path) -> None:
    versions = target.parent / f".{target.name}"
    if versions.is_symlink() or (versions.exists() and not all(_OURS.fullmatch(path.name) for path in versions.iterdir())):
        raise WrongCall(f"{versions} exists and was not made by `mexict build`; name another folder with -o")
    if target.is_symlink() and target.resolve().parent == versions.resolve():
        return
    if target.is_symlink() or target.is_file() or (target.is_dir() and any(target.iterdir())):
        raise WrongCall(f"{target} exists and was not made by `mexict build`; name another folder with -o, or remove it")


@contextmanager
def _lock(versions: Path) -> Iterator[None]:
    import fcntl  # only here: see refuse_platform

    with (versions / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _version(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, data in sorted(files.items()):
        digest.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return digest.hexdigest()[:16]


def _write(unfinished: Path, files: dict[str, bytes], version: Path) -> None:
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    for name, data in files.items():
        with (unfinished / name).open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    unfinished.rename(version)


def _link(target: Path, version: Path) -> None:
    if target.is_dir() and not target.is_symlink():
        target.rmdir()
    link = version.parent / "link"
    link.unlink(missing_ok=True)
    _make_link(link, Path(version.parent.name) / version.name)
    # a relative link is read from where it finally stands: beside the versions' folder
    link.replace(target)


def _make_link(link: Path, to: Path) -> None:
    try:
        link.symlink_to(to)
    except OSError as error:
        place = link.parent.parent
        raise WrongCall(
            f"no link can be made in {place} ({error.strerror}), as on a disk in FAT or where that needs a right of its own; "
            "name a folder on another disk with -o"
        ) from error


def _clean(versions: Path, keep: Path) -> None:
    """Remove all but the current set and the one before it, which a reader may still have open."""
    sets = sorted(
        (p for p in versions.iterdir() if p.is_dir() and p.name not in ("unfinished", "cache")),
        key=lambda p: (p == keep, p.stat().st_mtime_ns),
    )
    for old in sets[:-2]:
        shutil.rmtree(old, ignore_errors=True)


def write_file(target: Path, data: bytes) -> None:
    """Put one file in place: the whole old one or the whole new one is there at any moment.

    A link is followed, and what is no ordinary file, such as /dev/stdout or a pipe, is written into and not replaced.
    """
    try:
        place = target.resolve()
        if place.exists() and not place.is_file():
            place.write_bytes(data)
        else:
            _replace(place, data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise WrongCall(f"{target} cannot be written ({reason}); name another file with -o") from error


def _replace(place: Path, data: bytes) -> None:
    unfinished = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)
