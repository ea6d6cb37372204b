"""The smallest part of the report's graph that has what a test needs: much of what is tested does not grow with the graph."""

from collections.abc import Collection

import pyoxigraph as ox

from mexict_kg.vocabulary import PREFIXES, expand, mx

GROWING = ("mxr", "mxc", "mxt", "mxh")
"""Things, claims, stories and hops; the ontology, the skeleton of the report and the questions stay whole."""


def part_of(triples: list[ox.Triple], claims: Collection[str], story: str | None = None) -> list[ox.Triple]:
    """What is said by these claims and by a story with the claims that it rests on, and of the things that they name."""
    told = ox.NamedNode(expand(story)) if story else None
    steps = {t.subject for t in triples if t.predicate.value == mx("ofStory") and t.object == told}
    grounds = {t.object for t in triples if t.predicate.value == mx("groundedIn") and t.subject in steps}
    sayings = {*(ox.NamedNode(expand(claim)) for claim in claims), told, *steps, *grounds}
    kept = sayings | {t.object for t in triples if t.subject in sayings and starts(t.object, "mxr")}
    kept |= {t.subject for t in triples if t.predicate.value == mx("hopOf") and t.object in sayings}
    return [t for t in triples if {end for end in (t.subject, t.object) if starts(end, *GROWING)} <= kept]


def starts(term: object, *prefixes: str) -> bool:
    return isinstance(term, ox.NamedNode) and term.value.startswith(tuple(PREFIXES[prefix] for prefix in prefixes))
