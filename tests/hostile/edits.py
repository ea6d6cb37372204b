"""How a root is spoiled: each edit takes the ground of a trial; a name is below its root, unless it begins with a place."""

import contextlib
import os
import shutil
import socket
import stat
from pathlib import Path

from trial import Edit, Ground

PREFIXES = """@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix mx: <https://w3id.org/mexict/ontology#> .
@prefix mxr: <https://w3id.org/mexict/id/> .
@prefix mxc: <https://w3id.org/mexict/claim/> .
@prefix mxp: <https://w3id.org/mexict/report/> .
@prefix mxs: <https://w3id.org/mexict/shapes#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
"""
HEAD = PREFIXES.count("\n")
"""The lines above what is written after the prefixes."""
BROKEN = "this is no Turtle"
FAULTY = f"{PREFIXES}mxr:nameless a mx:Company .\n"
"""Turtle that can be read, of a graph that is not sound: whoever calls it sound has not read it."""


def place(ground: Ground, name: str) -> Path:
    """Where a name is."""
    return Path(ground.root, ground.fill(name))


def write(name: str, text: str | bytes) -> Edit:
    """A file with this text, in the place of what stood there."""

    def edit(ground: Ground) -> None:
        path = cleared(place(ground, name))
        path.write_bytes(text if isinstance(text, bytes) else ground.fill(text).encode())

    return edit


def append(name: str, text: str) -> Edit:
    """More text at the end of a file."""

    def edit(ground: Ground) -> None:
        with place(ground, name).open("a", encoding="utf-8") as file:
            file.write(ground.fill(text))

    return edit


def exchange(name: str, old: str, new: str) -> Edit:
    """Other words in a file, the first time that they stand there."""

    def edit(ground: Ground) -> None:
        path = place(ground, name)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, ground.fill(new), 1), encoding="utf-8")

    return edit


def gone(name: str) -> Edit:
    """No such file or folder."""
    return lambda ground: remove(place(ground, name))


def empty_folder(name: str) -> Edit:
    """A folder of this name without anything in it, in the place of what stood there."""
    return lambda ground: cleared(place(ground, name)).mkdir()


def fifo(name: str) -> Edit:
    """A pipe that nobody writes into."""
    return lambda ground: os.mkfifo(cleared(place(ground, name)))


def listener(name: str) -> Edit:
    """A socket of the system; its name is made short, as such names must be."""

    def edit(ground: Ground) -> None:
        path = cleared(place(ground, name))
        with contextlib.chdir(path.parent), socket.socket(socket.AF_UNIX) as made:
            made.bind(path.name)

    return edit


def link(name: str, target: str) -> Edit:
    """A link; the target may name the places of the ground."""
    return lambda ground: cleared(place(ground, name)).symlink_to(ground.fill(target))


def locked(name: str, rights: int = 0) -> Edit:
    """Other rights."""
    return lambda ground: place(ground, name).chmod(rights)


def moved(name: str, new: str) -> Edit:
    """Another name, which may be in the working folder."""

    def edit(ground: Ground) -> None:
        target = cleared(place(ground, new))
        shutil.move(place(ground, name), target)

    return edit


def emptied(folder: str, ending: str) -> Edit:
    """All files below a folder that end so hold nothing."""
    return lambda ground: [path.write_bytes(b"") for path in sorted((ground.root / folder).rglob(f"*{ending}"))]


def without(folder: str, ending: str) -> Edit:
    """No file below a folder ends so."""
    return lambda ground: [path.unlink() for path in sorted((ground.root / folder).rglob(f"*{ending}"))]


def cleared(path: Path) -> Path:
    """The place, with the folder around it and nothing in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    remove(path)
    return path


def remove(path: Path) -> None:
    """A file, a link or a folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def unlock(folder: Path) -> None:
    """Give the rights back, so that the folder can be removed."""
    for at, _, names in os.walk(folder, topdown=True):
        for name in (".", *names):
            path = Path(at, name)
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | stat.S_IRWXU)
