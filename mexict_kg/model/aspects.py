"""The aspects of a thing: named apart from it, and yet the thing itself seen from one side, as the operation of a body is.

What is told of a thing tells of its own aspects; what is computed counts those of its aspects too.
"""

from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, shorten


def find_own_aspects(iri: str, model: Model) -> set[str]:
    """The aspects of just this thing, as IRIs."""
    return {thing.iri for thing in model.things.values() if thing.aspect_of == iri}


def find_aspects(iri: str, model: Model) -> set[str]:
    """The aspects of a thing, those of its aspects among them, as IRIs."""
    found: set[str] = set()
    new = {iri}
    while new:
        new = set().union(*(find_own_aspects(one, model) for one in new)) - found - {iri}
        found |= new
    return found


def find_whole(thing: str, model: Model) -> str | None:
    """The CURIE of what a thing, by its CURIE, is an aspect of."""
    above = model.things[expand(thing)].aspect_of
    return shorten(above) if above else None
