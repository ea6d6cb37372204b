"""What stands beside an answer: other claims near to the words, and what else the sentences say that its first rows are from.

A question of several parts is seldom answered by one question of the catalogue; its other part is often said in the same breath.
"""

from collections.abc import Iterator, Sequence

from mexict_kg.asking.choosing import Weights
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim

_NEAREST, _HALF = 3, 0.5
"""So many of the nearest claims are told, of at least this part of the greatest weight."""
_STATED, _OF = 5, 2
"""So many claims are told that are stated in the sentences of so many of the first rows."""


def list_nearby(rows: Sequence[Claim], weights: Weights, model: Model) -> list[Claim]:
    """The nearest claims that are none of the rows, then those that are stated beside the first of these."""
    shown = {claim.iri for claim in rows}
    nearest = [iri for iri in weights.nearest if iri not in shown and weights.of(iri) >= _HALF * weights.of(weights.nearest[0])]
    told = nearest[:_NEAREST]
    stated = [iri for iri in dict.fromkeys(list_stated_with(rows[:_OF], model)) if iri not in {*shown, *told}]
    return [model.claims[iri] for iri in (*told, *stated[:_STATED])]


def list_stated_with(rows: Sequence[Claim], model: Model) -> Iterator[str]:
    """The claims of the sentences that these are stated in, in the order of the sentences."""
    for row in rows:
        for sentence in row.sentences:
            yield from (claim.iri for claim in model.claims.values() if sentence in claim.sentences)
