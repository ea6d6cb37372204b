"""What the data of several analyses is made of: things, chains, and the claims that a number rests on."""

from collections.abc import Iterable
from typing import Any

from mexict_kg.analysis.projection import Edge, Projection
from mexict_kg.analysis.reachability import Reached
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand

Record = dict[str, Any]
"""A result, or a part of it, as JSON could hold it."""


def record_thing(curie: str, model: Model) -> Record:
    """A thing with its label by language."""
    return {"thing": curie, "label": model.things[expand(curie)].label}


def record_chain(one: Reached, projection: Projection, model: Model) -> Record:
    """A thing that is reached, with the edges of the chain there."""
    return {**record_thing(one.thing, model), "hops": one.hops, "ties": record_edges(one.chain, projection)}


def record_edges(chain: tuple[Edge, ...], projection: Projection) -> list[Record]:
    """Each edge with its claims."""
    return [{"from": edge[0], "to": edge[1], "claims": collect_claims([projection.claims_of(edge)])} for edge in chain]


def collect_claims(lines: Iterable[tuple[str, ...]]) -> list[str]:
    """The claims of several edges, each once, by name."""
    return sorted({claim for line in lines for claim in line})


def record_counted(projection: Projection) -> Record:
    """All claims that the numbers rest on."""
    return {"things": len(projection), **record_claims(collect_claims(projection.claims))}


def record_claims(claims: list[str]) -> Record:
    """A number of claims, and which."""
    return {"value": len(claims), "claims": claims}
