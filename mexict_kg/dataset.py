"""The dataset: what the files state, the direct edges derived from it, and the closure of the ontology."""

from functools import cached_property

import pyoxigraph as ox

from mexict_kg.derive import closure, direct_edges
from mexict_kg.folders import Folders
from mexict_kg.sources import Source, read_sources

SHAPES = "ontology/shapes.ttl"


class Dataset:
    """All triples of one reading of the folders.

    `stated` stands in the files (the shapes are rules about the data, not data, and stay out), `derived` are the direct edges,
    `inferred` is what the ontology's hierarchy adds to both.
    """

    def __init__(self, folders: Folders, sources: list[Source]) -> None:
        self.sources = sources
        self._rules = folders.queries / "derive"

    @cached_property
    def stated(self) -> list[ox.Triple]:
        return [triple for source in self.sources if source.name != SHAPES for triple in source.triples]

    @property
    def shapes(self) -> list[ox.Triple]:
        """The triples of the SHACL shapes."""
        return [triple for source in self.sources if source.name == SHAPES for triple in source.triples]

    @cached_property
    def derived(self) -> list[ox.Triple]:
        return direct_edges(self.stated, self._rules)

    @cached_property
    def inferred(self) -> list[ox.Triple]:
        return closure(self.asserted, self._rules)

    @property
    def asserted(self) -> list[ox.Triple]:
        """Stated and derived: what mexict.ttl holds."""
        return [*self.stated, *self.derived]


def read_dataset(folders: Folders) -> Dataset:
    """Read every file; Unreadable when one is missing, badly encoded or not Turtle."""
    return Dataset(folders, read_sources(folders))
