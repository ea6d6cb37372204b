"""Where ontology/, graph/ and queries/ lie: in a checkout, or in the copy inside an installed wheel.

Names are kept as text, and become paths only for those who ask: importing pathlib costs 3 ms, which a quick command feels.
"""

from __future__ import annotations

import os

from mexict_kg.errors import Unreadable, tell

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE = os.path.dirname(os.path.realpath(__file__))


class Folders:
    """The three folders that hold the data, under one root, and where a build goes unless told otherwise."""

    def __init__(self, root: str | os.PathLike[str], output: str | os.PathLike[str]) -> None:
        self.root_name = os.fspath(root)
        self.output_name = os.fspath(output)

    @property
    def installed(self) -> bool:
        """Whether this is the copy inside an installed package, which was checked when it was made."""
        return self.root_name.startswith(PACKAGE + os.sep)

    @property
    def root(self) -> Path:
        return _path(self.root_name)

    @property
    def output(self) -> Path:
        return _path(self.output_name)

    @property
    def ontology(self) -> Path:
        return self.root / "ontology"

    @property
    def graph(self) -> Path:
        return self.root / "graph"

    @property
    def queries(self) -> Path:
        return self.root / "queries"


def find_folders(root: str | None = None) -> Folders:
    """The folders under `root`; without it those of the checkout around the working directory, else the installed copy."""
    if root is not None:
        return _at(_whole(root))
    here = _here()
    for folder in (*_upwards(here), os.path.dirname(PACKAGE)):
        if _is_checkout(folder):
            return Folders(folder, os.path.join(folder, "output"))
    return Folders(os.path.join(PACKAGE, "data"), os.path.join(here, "output"))


def _whole(root: str) -> str:
    try:
        return os.path.realpath(root)
    except OSError as error:
        raise Unreadable(tell("error.rootToldFromNowhere", root=root)) from error


def _here() -> str:
    try:
        return os.getcwd()
    except OSError:  # it was removed
        return os.path.dirname(PACKAGE)


def _path(name: str) -> Path:
    from pathlib import Path

    return Path(name)


def _at(root: str) -> Folders:
    if not _is_checkout(root):
        raise Unreadable(tell("error.noCheckout", root=root))
    return Folders(root, os.path.join(root, "output"))


def _upwards(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _is_checkout(folder: str) -> bool:
    inside = [os.path.join(folder, name) for name in ("ontology/mexict.ttl", "graph", "queries")]
    return os.path.isfile(inside[0]) and os.path.isdir(inside[1]) and os.path.isdir(inside[2])
