"""What a build adds to the stated triples: how claims hold, direct edges, notes, chains, and the closure of the ontology.

The rules are SPARQL, in queries/derive/; this module only runs them.
"""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Final, NamedTuple

import pyoxigraph as ox

from mexict_kg.catalogue.query_files import QueryFile
from mexict_kg.inputs import name_inputs
from mexict_kg.store.embedded import Embedded
from mexict_kg.words.phrases import tell

RULES: Final = (
    *("holding", "direct-edges", "sentences", "hops", "wording", "axes", "chains"),
    *("evidence", "passages-of-the-text", "passages-of-claims", "concepts"),
)
"""In the order in which they run."""
READINGS: Final = ("reading-names", "readings")
"""What is added to the readings, and kept apart with them."""


class Derived(NamedTuple):
    """What follows from the claims: direct edges, and notes on how each holds and reads, what it leads to, where it stands."""

    edges: list[ox.Triple]
    notes: list[ox.Triple]


def derive(stated: Iterable[ox.Triple], rules: Path) -> Derived:
    """What the rules in the folder `rules` add to `stated`, each rule to what those before it have added too."""
    _refuse_idle(rules)
    store = _store(stated)
    added = {name: _add(store, rules / f"{name}.rq") for name in RULES}
    return Derived(added.pop("direct-edges"), list(chain.from_iterable(added.values())))


def derive_readings(triples: Iterable[ox.Triple], rules: Path) -> list[ox.Triple]:
    """What the rules add where the readings stand beside all that was stated and derived: their names, and chains over them."""
    store = _store(triples)
    return [triple for name in READINGS for triple in _construct(store, rules / f"{name}.rq")]


def closure(triples: Iterable[ox.Triple], rules: Path) -> list[ox.Triple]:
    """Every triple that the ontology's hierarchy adds to `triples`, none of which is in them already."""
    store, rule = _store(triples), rules / "closure.rq"
    added: list[ox.Triple] = []
    while new := [triple for triple in _construct(store, rule) if _quad(triple) not in store]:
        store.extend(_quad(triple) for triple in new)
        added += new
    return added


def _refuse_idle(rules: Path) -> None:
    """Unreadable for a rule that no build would run: whoever wrote it believes that it counts."""
    root = rules.parents[1]
    for name in name_inputs(str(root), "queries/derive", (".rq",)):
        if Path(name).stem not in (*RULES, *READINGS, "closure"):
            QueryFile(root / name).refuse(1, 0, tell("error.idleRule", known=", ".join((*RULES, *READINGS))))


def _add(store: ox.Store, rule: Path) -> list[ox.Triple]:
    added = _construct(store, rule)
    store.extend(_quad(triple) for triple in added)
    return added


def _construct(store: ox.Store, rule: Path) -> list[ox.Triple]:
    return QueryFile(rule).construct(Embedded(store))


def _store(triples: Iterable[ox.Triple]) -> ox.Store:
    store = ox.Store()
    store.extend(_quad(triple) for triple in triples)
    return store


def _quad(triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object)
