"""What a build adds to the stated triples: direct edges from claims, notes on the claims, and the closure of the ontology.

The rules are SPARQL, in queries/derive/; this module only runs them.
"""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox


def direct_edges(stated: Iterable[ox.Triple], rules: Path) -> list[ox.Triple]:
    """The direct edges that the claims among `stated` justify; `rules` is the folder of the derivation rules."""
    return _construct(_store(stated), rules / "direct-edges.rq")


def notes(triples: Iterable[ox.Triple], rules: Path) -> list[ox.Triple]:
    """What is noted on each claim: its sentences as one text, the claims that it leads on to in a chain of influence, and the
    publisher's passage that its evidence ends at.
    """
    store = _store(triples)
    noted = [*_construct(store, rules / "sentences.rq"), *_construct(store, rules / "chains.rq")]
    return [*noted, *_trace(store, rules)]


def _trace(store: ox.Store, rules: Path) -> list[ox.Triple]:
    """From the claim to the publisher's passage; each step rests on the one before it."""
    found: list[ox.Triple] = []
    for name in ("evidence", "passages-of-the-text", "passages-of-claims"):
        new = _construct(store, rules / f"{name}.rq")
        store.extend(map(_quad, new))
        found += new
    return found


def closure(triples: Iterable[ox.Triple], rules: Path) -> list[ox.Triple]:
    """Every triple that the ontology's hierarchy adds to `triples`, none of which is in them already."""
    store, rule = _store(triples), rules / "closure.rq"
    added: list[ox.Triple] = []
    while new := [triple for triple in _construct(store, rule) if _quad(triple) not in store]:
        store.extend(_quad(triple) for triple in new)
        added += new
    return added


def _construct(store: ox.Store, rule: Path) -> list[ox.Triple]:
    triples = store.query(rule.read_text(encoding="utf-8"))
    assert isinstance(triples, ox.QueryTriples)
    return list(set(triples))


def _store(triples: Iterable[ox.Triple]) -> ox.Store:
    store = ox.Store()
    store.extend(_quad(triple) for triple in triples)
    return store


def _quad(triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object)
