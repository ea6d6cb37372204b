"""Where ontology/, graph/ and queries/ lie: in a checkout, or in the copy inside an installed wheel."""

from pathlib import Path
from typing import NamedTuple

from mexict_kg.errors import Unreadable

PACKAGE = Path(__file__).resolve().parent


class Folders(NamedTuple):
    """The three folders that hold the data, under one root, and where a build goes unless told otherwise."""

    root: Path
    output: Path

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
        return _at(Path(root).resolve())
    here = Path.cwd()
    for folder in (here, *here.parents, PACKAGE.parent):
        if _is_checkout(folder):
            return Folders(folder, folder / "output")
    return Folders(PACKAGE / "data", here / "output")


def _at(root: Path) -> Folders:
    if not _is_checkout(root):
        raise Unreadable(f"{root}: no ontology/mexict.ttl, graph/ and queries/ there; name the folder that holds all three")
    return Folders(root, root / "output")


def _is_checkout(folder: Path) -> bool:
    return (folder / "ontology" / "mexict.ttl").is_file() and (folder / "graph").is_dir() and (folder / "queries").is_dir()
