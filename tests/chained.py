"""One rule for chains: the cases of analysis/chain-cases.json, which says how to read them, through all of the derivation."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from mexict_kg.dataset.inference import Derived, derive, derive_readings
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import PREFIXES, mx, shorten

FILE = Path(__file__).parent / "analysis" / "chain-cases.json"
CASES: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))["cases"]
LEADING = {"none": mx("leadsOnTo"), "text": mx("leadsOnToByText"), "all": mx("leadsOnToByAll")}
CODED = {"modality", "likelihood", "stance", "conditionKind", "timeSense", "sign"}


def write_turtle(case: dict[str, Any]) -> str:
    """A case as a graph would have it."""
    lines = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    lines.append("mxr:dataset dcterms:source mxr:report . mxr:report dcterms:issued '2021'^^xsd:gYear .")
    things = {thing for claim in case["claims"].values() for thing in (claim[0], claim[2], *written(claim).get("condition", ()))}
    things |= {thing for pair in case.get("opposites", ()) for thing in pair}
    things |= {thing for first, _, second, *_ in case.get("readings", ()) for thing in (first, second)}
    lines += [f"mxr:{thing} a mx:{case.get('things', {}).get(thing, 'Factor')} ." for thing in sorted(things)]
    lines += [f"mxr:{one} mx:oppositeOf mxr:{other} ." for one, other in case.get("opposites", ())]
    for name, claim in case["claims"].items():
        lines.append(
            f"mxc:{name} a mx:Claim ; rdf:subject mxr:{claim[0]} ; rdf:predicate mx:{claim[1]} ; rdf:object mxr:{claim[2]} ."
        )
        for key, value in {"modality": "Fact", **written(claim)}.items():
            lines += [f"mxc:{name} mx:{key} {write_term(key, one)} ." for one in (value if isinstance(value, list) else [value])]
    return "\n".join(lines)


def write_readings(case: dict[str, Any]) -> str:
    """The readings of a case."""
    lines = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    for first, kind, second, *others in case.get("readings", ()):
        usual = {"sign": "Strengthens", "basis": "InTheText", "carriesOver": ["More", "Less"]}
        said = {"readingKind": kind, **usual, **(others[0] if others else {})}
        lines.append(f"mxrd:{first}--{second} a mx:Reading ; mx:takes mxr:{first} ; mx:takenFor mxr:{second} .")
        for key, value in said.items():
            lines += [f"mxrd:{first}--{second} mx:{key} mx:{one} ." for one in (value if isinstance(value, list) else [value])]
    return "\n".join(lines)


def written(claim: list[Any]) -> dict[str, Any]:
    return claim[3] if len(claim) > 3 else {}


def write_term(key: str, value: Any) -> str:
    if value is True:
        return "true"
    return f"mx:{value}" if key in CODED else f"'{value}'^^xsd:date" if key == "until" else f"mxr:{value}"


def parse(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]


def read_case(case: dict[str, Any], ontology: list[ox.Triple], checkout: Path) -> tuple[list[ox.Triple], Model]:
    """What is derived of a case, with the chains over its readings; and its model."""
    rules, readings = checkout / "queries" / "derive", parse(write_readings(case))
    stated = [*ontology, *parse(write_turtle(case))]
    derived: Derived = derive(stated, rules)
    asserted = [*stated, *derived.edges, *derived.notes]
    over = derive_readings([*asserted, *readings], rules)
    return [*derived.notes, *over], Model([*asserted, *readings])


def expected_pairs(case: dict[str, Any], counted: str) -> "Pairs":
    """The pairs that a case gives where no readings count, where the text's do, or all."""
    keys = {"none": ("leads_on",), "text": ("leads_on", "by_text"), "all": ("leads_on", "by_text", "by_all")}[counted]
    pairs = [pair for key in keys for pair in case.get(key, ())]
    return {tuple((f"mxc:{claim}", course) for claim, course in map(str.split, pair)) for pair in pairs}  # type: ignore[misc]


Pairs = set[tuple[tuple[str, str], tuple[str, str]]]
"""Pairs of hops that follow one another, each a claim, and what becomes of the thing that it starts from."""


def pairs_in_sparql(notes: list[ox.Triple], counted: str = "none") -> Pairs:
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for triple in notes:
        said[str(triple.subject.value)][triple.predicate.value] = str(getattr(triple.object, "value", ""))  # type: ignore[union-attr]
    hops = {
        iri: (shorten(of[mx("hopOf")]), shorten(of[mx("startsWith")])[3:].lower())
        for iri, of in said.items()
        if mx("hopOf") in of
    }
    after = [triple for triple in notes if triple.predicate.value == LEADING[counted]]
    return {(hops[triple.subject.value], hops[triple.object.value]) for triple in after}  # type: ignore[union-attr]
