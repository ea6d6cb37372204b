"""A made-up graph of any size: factors that act on each other, a few of them on many, as in reports."""

import random

import pyoxigraph as ox

from mexict_kg.vocabulary import LABEL, OBJECT, PREDICATE, SUBJECT, TYPE, expand, mx


def synthetic(ontology: list[ox.Triple], things: int, claims: int) -> list[ox.Triple]:
    """So many things and claims, the same each time, with the terms of the ontology."""
    chance = random.Random(1)
    names = [f"mxr:t{number}" for number in range(things)]
    weights = [1 / (number + 1) ** 0.5 for number in range(things)]
    made = [triple for number, name in enumerate(names) for triple in _thing(name, f"thing number {number}")]
    for number in range(claims):
        # each thing is an end of a claim at least once
        start = names[number] if number < things else chance.choices(names, weights)[0]
        end = next(name for name in iter(lambda: chance.choices(names, weights)[0], None) if name != start)
        made += _claim(f"mxc:p900-c{number}", start, chance.choice(("strengthens", "weakens", "supports")), end)
    return [*ontology, *made]


def _thing(name: str, label: str) -> list[ox.Triple]:
    return [_triple(name, TYPE, mx("Factor")), *_labels(name, label)]


def _claim(name: str, start: str, relation: str, end: str) -> list[ox.Triple]:
    parts = {TYPE: mx("Claim"), SUBJECT: expand(start), PREDICATE: mx(relation), OBJECT: expand(end)}
    parts |= {mx("modality"): mx("Opinion"), mx("statedIn"): expand("mxp:p900-1")}
    asserted = ox.Triple(ox.NamedNode(expand(name)), ox.NamedNode(mx("asserted")), ox.Literal(True))
    return [*(_triple(name, predicate, value) for predicate, value in parts.items()), asserted, *_labels(name, f"claim {name}")]


def _triple(subject: str, predicate: str, value: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(expand(subject)), ox.NamedNode(predicate), ox.NamedNode(value))


def _labels(subject: str, text: str) -> list[ox.Triple]:
    node, label = ox.NamedNode(expand(subject)), ox.NamedNode(LABEL)
    return [ox.Triple(node, label, ox.Literal(text, language=lang)) for lang in ("en", "es")]
