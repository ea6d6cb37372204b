"""The one reader of the files that a graph is made of: regular files only, and nothing is left out in silence.

A pipe or an endless device would hold up every command, so that a file is looked at before it is read; links are followed, since
some installers link. What cannot be read is told by its name, never taken for empty.
"""

from __future__ import annotations

import os

from mexict_kg.errors import Unreadable, tell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

JUNK = (".DS_Store", "Thumbs.db", "desktop.ini")
"""What desktops leave in every folder that somebody looks at."""
_REGULAR, _FOLDER, _KIND = 0o100000, 0o040000, 0o170000


def files_below(folder: str, endings: tuple[str, ...]) -> list[str]:
    """The names, relative to `folder` and with forward slashes, of all files below it that end so, sorted; links are followed.

    OSError where a folder below it cannot be listed, or is linked to itself.
    """
    return sorted(_below(folder, "", endings, ()))


def name_inputs(root: str, part: str, endings: tuple[str, ...]) -> list[str]:
    """The names below `root` of all files in a folder that end so; Unreadable where there is none, or one cannot be reached."""
    try:
        names = [f"{part}/{name}" for name in files_below(f"{root}/{part}", endings)]
    except OSError as error:
        place = os.path.relpath(str(error.filename), root).replace(os.sep, "/") if error.filename else part
        raise Unreadable(tell("error.cannotBeRead", file=shown(place), reason=error.strerror)) from error
    if not names:
        raise Unreadable(tell("error.holdsNoFile", folder=part, endings=_either(endings)))
    return names


def read_regular(path: str) -> bytes:
    """What a regular file holds; OSError where there is none, and for a folder, a pipe, a socket or a device."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        kind = os.fstat(handle).st_mode & _KIND
        if kind != _REGULAR:
            raise OSError(0, tell("error.isFolder" if kind == _FOLDER else "error.noRegularFile"), path)
        with open(handle, "rb", buffering=0, closefd=False) as file:  # a buffer costs as much as most of these files
            return file.readall()
    finally:
        os.close(handle)


def read_input(root: str, name: str) -> bytes:
    """The bytes of the file with this name below `root`; Unreadable with its name where that cannot be read."""
    try:
        return read_regular(f"{root}/{name}")
    except OSError as error:
        raise Unreadable(tell("error.cannotBeRead", file=shown(name), reason=error.strerror)) from error


def shown(name: str) -> str:
    """A file's name as a message tells it: on one line, whatever it is made of."""
    return name if name.isprintable() else name.encode("unicode_escape", "backslashreplace").decode()


def decode(name: str, data: bytes) -> str:
    """The text of a file; Unreadable with file and line where it is not UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(tell("error.notUtf8", file=shown(name), line=line, byte=data[error.start])) from error


def _either(endings: tuple[str, ...]) -> dict[str, str] | str:
    kinds: dict[str, str] | str = endings[0]
    for other in endings[1:]:
        kinds = tell("error.either", one=kinds, other=other)
    return kinds


def _below(folder: str, at: str, endings: tuple[str, ...], above: tuple[tuple[int, int], ...]) -> Iterator[str]:
    place = f"{folder}/{at}" if at else folder
    look = os.stat(place)
    if (look.st_dev, look.st_ino) in above:
        raise OSError(0, tell("error.holdsItself"), place)
    with os.scandir(place) as entries:
        for entry in entries:
            name = f"{at}{entry.name}"
            if entry.name.lower().endswith(endings):
                yield name
            elif "." not in name and entry.is_symlink() and not os.path.exists(entry.path):
                raise OSError(0, tell("error.linkToNothing"), entry.path)  # and was a folder, by its name
            elif entry.is_dir():
                yield from _below(folder, f"{name}/", endings, (*above, (look.st_dev, look.st_ino)))
