"""States, which are more or less of a thing, and what stands for what."""

from collections.abc import Iterable, Mapping
from typing import Final

from mexict_kg.model.model import Model
from mexict_kg.vocabulary import shorten

MORE: Final = 1
LESS: Final = -1
UNSAID: Final = 0
"""Some change, of which no claim says which way."""
MET: Final = 2
"""One of its needs is met."""
State = tuple[str, int]
"""A thing, by its CURIE, and what becomes of it, mostly MORE or LESS."""


class Poles:
    """Opposites as one: more of a thing is less of its opposite, so that both are one state of the same."""

    def __init__(self, opposed: Mapping[str, Iterable[str]]) -> None:
        import networkx as nx  # what carries signs does without

        self.graph = nx.Graph([(one, other) for one in sorted(opposed) for other in opposed[one]])
        self._pole: dict[str, State] = {}
        for part in nx.connected_components(self.graph):
            hops = nx.single_source_shortest_path_length(self.graph, min(part))
            self._pole |= {thing: (min(part), LESS if hop % 2 else MORE) for thing, hop in hops.items()}

    def canonical(self, state: State) -> State:
        """The state that stands for this one and for all that are the same."""
        first, turn = self._pole.get(state[0], (state[0], MORE))
        return first, turn * state[1]


def find_opposites(model: Model) -> dict[str, tuple[str, ...]]:
    """The opposites of each thing that has some, by their CURIEs."""
    return {shorten(iri): tuple(map(shorten, others)) for iri, others in model.opposites.items()}
