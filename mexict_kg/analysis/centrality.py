"""How a thing stands in a projection: by what it acts on, by how far chains lead from it, and by three ranks.

`influence` is the page rank (Brin and Page 1998; damping 0.85, by the weights of the edges) of the network turned round, so that
who acts on what acts on much ranks high; all of them add up to 1. `between` is the betweenness (Freeman 1977; Brandes 2001): the
share, from 0 to 1, of the shortest chains between two other things that lead over this one. `reach` counts the things to which a
chain of any length leads (the descendants), `balance` how many more claims of its acting strengthen than weaken. All are exact,
but that among more than EXACT things `between` is estimated from the chains that begin at SAMPLE of them (Brandes and Pich 2007),
drawn by chance, and the same ones each time.
"""

import random
from typing import Final, NamedTuple

import numpy as np

from mexict_kg.analysis.projection import SIGNS, Projection
from mexict_kg.analysis.sparse import Numbers, betweenness, count_reachable, page_rank

RANKED: Final = ("influence", "between", "reach", "balance")
"""The measures by which things are ranked."""
EXACT: Final = 2_000
"""Among so many things at most chains are followed from all."""
SAMPLE: Final = 256
"""Among more they are followed from so many."""


class Standing(NamedTuple):
    """How one thing, by its CURIE, stands.

    `acts_on` and `acted_on_by` count things; `strengthens`, `weakens` and `neutral` count the claims of its acting; `reach` and
    `reached_from` count things at any distance.
    """

    thing: str
    acts_on: int
    acted_on_by: int
    strengthens: int
    weakens: int
    neutral: int
    reach: int
    reached_from: int
    influence: float
    between: float

    @property
    def balance(self) -> int:
        """How many more of the claims of its acting strengthen than weaken; below zero where more weaken."""
        return self.strengthens - self.weakens


def compute_standings(projection: Projection, by: str = "influence") -> list[Standing]:
    """Every thing of a projection, the highest by one of RANKED first, then by name."""
    signs = np.zeros((len(projection), len(SIGNS)), dtype=int)
    np.add.at(signs, projection.starts, projection.signs)
    columns = [
        *(np.diff(matrix.indptr) for matrix in (projection.onwards, projection.backwards)),
        *signs.T,
        *(count_reachable(matrix) for matrix in (projection.onwards, projection.backwards)),
        compute_influence(projection),
        betweenness(projection.onwards, choose_starts(projection)),
    ]
    found = [Standing(*row) for row in zip(projection.things, *(column.tolist() for column in columns), strict=True)]
    values = _round(np.array([getattr(one, by) for one in found], dtype=float))
    return [found[place] for place in np.argsort(-values, kind="stable")]


def compute_influence(projection: Projection) -> Numbers:
    """The influence of each thing, in the order of `projection.things`."""
    return page_rank(projection.backwards)


def choose_starts(projection: Projection) -> list[int]:
    """The places of the things at which chains begin that betweenness is counted from: all, or among many a sample."""
    places = range(len(projection))
    return list(places) if len(projection) <= EXACT else sorted(random.Random(1).sample(places, SAMPLE))


def _round(values: Numbers) -> Numbers:
    """To nine digits of the highest: what was added up in another order is the same."""
    rounded: Numbers = np.round(values / max(np.abs(values).max(initial=0.0), 1e-300), 9)
    return rounded


def compute_ranks(values: Numbers) -> Numbers:
    """The place of each value, counted from 1 for the highest; what is alike to nine digits of that shares the better place."""
    rounded = _round(values)
    return 1 + len(rounded) - np.searchsorted(np.sort(rounded), rounded, side="right")
