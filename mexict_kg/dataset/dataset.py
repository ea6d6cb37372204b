"""The dataset: what the files state, the direct edges derived from it, and the closure of the ontology."""

from collections.abc import Callable
from functools import cached_property

import pyoxigraph as ox

from mexict_kg.catalogue.executables import describe_catalogue
from mexict_kg.catalogue.questions import Catalogue, read_catalogue
from mexict_kg.dataset.inference import Derived, closure, derive, derive_readings
from mexict_kg.dataset.sources import Source, read_sources
from mexict_kg.folders import Folders
from mexict_kg.vocabulary import mx

SHAPES = "ontology/shapes.ttl"
READINGS = "graph/readings/"
_LEADING = (ox.NamedNode(mx("leadsOnToByText")), ox.NamedNode(mx("leadsOnToByAll")))


class Dataset:
    """All triples of one reading of the folders.

    `stated` stands in the files (the shapes are rules about the data, not data, and stay out), `derived` is what follows from
    the claims, `questions` the catalogue, `inferred` what the ontology's hierarchy adds. `readings` are beside the report, and so
    apart from all of these.
    """

    def __init__(self, folders: Folders, sources: list[Source]) -> None:
        self.sources = sources
        self._queries = folders.queries
        self._rules = folders.queries / "derive"

    @cached_property
    def stated(self) -> list[ox.Triple]:
        return self._of(lambda name: name != SHAPES and not name.startswith(READINGS))

    def _of(self, is_meant: Callable[[str], bool]) -> list[ox.Triple]:
        return [triple for source in self.sources if is_meant(source.name) for triple in source.triples]

    @property
    def shapes(self) -> list[ox.Triple]:
        """The triples of the SHACL shapes."""
        return self._of(lambda name: name == SHAPES)

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

    @cached_property
    def stated_readings(self) -> list[ox.Triple]:
        """The readings as they stand in their files."""
        return self._of(lambda name: name.startswith(READINGS))

    @cached_property
    def readings(self) -> list[ox.Triple]:
        """What mexict-readings.ttl holds: the readings, their names, and the chains over them."""
        return [*self.stated_readings, *derive_readings([*self.asserted, *self.stated_readings], self._rules)]

    @property
    def modelled(self) -> list[ox.Triple]:
        """What the model is read from: all that mexict.ttl holds, and the readings without the chains over them."""
        return [*self.asserted, *(triple for triple in self.readings if triple.predicate not in _LEADING)]

    @property
    def asserted(self) -> list[ox.Triple]:
        """What mexict.ttl holds: all but what the hierarchy adds."""
        return [*self.stated, *self.derived.edges, *self.derived.notes, *self.questions]


def read_dataset(folders: Folders) -> Dataset:
    """Read every file; Unreadable when one is missing, badly encoded or not Turtle."""
    return Dataset(folders, read_sources(folders))
