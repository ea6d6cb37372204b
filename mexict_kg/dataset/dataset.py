"""The dataset: what the files state, the direct edges derived from it, and the closure of the ontology."""

from functools import cached_property

import pyoxigraph as ox

from mexict_kg.catalogue.executables import describe_catalogue
from mexict_kg.catalogue.questions import Catalogue, read_catalogue
from mexict_kg.dataset.inference import Derived, closure, derive
from mexict_kg.dataset.sources import Source, read_sources
from mexict_kg.folders import Folders

SHAPES = "ontology/shapes.ttl"


class Dataset:
    """All triples of one reading of the folders.

    `stated` stands in the files (the shapes are rules about the data, not data, and stay out), `derived` is what follows from
    the claims, `questions` the catalogue, `inferred` what the ontology's hierarchy adds.
    """

    def __init__(self, folders: Folders, sources: list[Source]) -> None:
        self.sources = sources
        self._queries = folders.queries
        self._rules = folders.queries / "derive"

    @cached_property
    def stated(self) -> list[ox.Triple]:
        return [triple for source in self.sources if source.name != SHAPES for triple in source.triples]

    @property
    def shapes(self) -> list[ox.Triple]:
        """The triples of the SHACL shapes."""
        return [triple for source in self.sources if source.name == SHAPES for triple in source.triples]

    @cached_property
    def derived(self) -> Derived:
        return derive(self.stated, self._rules)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The catalogue of questions as it was read."""
        return read_catalogue(self._queries)

    @cached_property
    def questions(self) -> list[ox.Triple]:
        """The catalogue of questions as SHACL SPARQL executables."""
        return describe_catalogue(self.catalogue)

    @cached_property
    def inferred(self) -> list[ox.Triple]:
        return closure(self.asserted, self._rules)

    @property
    def asserted(self) -> list[ox.Triple]:
        """What mexict.ttl holds: all but what the hierarchy adds."""
        return [*self.stated, *self.derived.edges, *self.derived.notes, *self.questions]


def read_dataset(folders: Folders) -> Dataset:
    """Read every file; Unreadable when one is missing, badly encoded or not Turtle."""
    return Dataset(folders, read_sources(folders))
