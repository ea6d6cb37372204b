"""Putting a single file in place: the whole old one or the whole new one is there at any moment."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EISDIR, ELOOP, ENOTDIR
from pathlib import Path
from typing import BinaryIO

from mexict_kg.errors import WrongCall
from mexict_kg.words.phrases import tell

UNFINISHED: list[Path] = []
"""Files that are being written at this moment, for who must end the process in the midst of it."""


@contextmanager
def writing_file(target: Path) -> Iterator[BinaryIO]:
    """A file to be written to, which stands in the place of the old one once it is whole; WrongCall where it cannot be written.

    A link is followed, and what is no ordinary file, such as /dev/stdout or a pipe, is written into and not replaced.
    """
    with told(target, "file"):
        place = resolve(target)
        if place.exists() and not place.is_file():
            with place.open("wb") as file:
                yield file
            return
        unfinished = place.with_name(f".{place.name}.{os.getpid()}")
        UNFINISHED.append(unfinished)
        try:
            with unfinished.open("wb") as file:
                yield file
                flush_through(file)
            unfinished.replace(place)
        finally:
            unfinished.unlink(missing_ok=True)
            UNFINISHED.remove(unfinished)


def forget_unfinished() -> None:
    """Take away what has been begun."""
    for path in UNFINISHED:
        with suppress(OSError):
            path.unlink()


def write_file(target: Path, data: bytes) -> None:
    """Put these bytes in place; see writing_file."""
    with writing_file(target) as file:
        file.write(data)


def refuse_file(target: Path) -> None:
    """WrongCall where a file could not be written, as far as can be told beforehand; nothing is touched."""
    with told(target, "file"):
        place = resolve(target)
        if place.is_dir() or target.name == "":
            raise IsADirectoryError(EISDIR, tell("error.isFolder"))
        if not place.exists() or place.is_file():
            refuse_unwritable(place.parent)


def refuse_unwritable(folder: Path) -> None:
    """OSError where no file can be made in a folder."""
    if not folder.is_dir():
        reason = tell("error.isNoFolder" if folder.exists() else "error.thereIsNoFolder", folder=folder)
        raise NotADirectoryError(ENOTDIR, reason)
    if not os.access(folder, os.W_OK):
        raise PermissionError(EACCES, tell("error.nothingMayBeWritten", folder=folder))


def flush_through(file: BinaryIO) -> None:
    """Let what was written reach the disk."""
    file.flush()
    os.fsync(file.fileno())


def resolve(target: Path) -> Path:
    """Where a link leads; OSError where it leads to itself."""
    try:
        return target.resolve()
    except RuntimeError as error:  # as Python had it before 3.13
        raise OSError(ELOOP, tell("error.leadsToItself")) from error


@contextmanager
def told(target: Path, kind: str) -> Iterator[None]:
    """WrongCall for what the system has against writing to a target, which is a `kind`: a file or a folder."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise WrongCall(
            tell("error.unwritableFile" if kind == "file" else "error.unwritableFolder", place=target, reason=reason)
        ) from error
