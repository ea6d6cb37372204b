"""Which claims become direct edges, and what the ontology adds."""

from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
import rdflib

from mexict_kg.derive import closure, direct_edges
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import PREFIXES, expand, mx
from mexict_kg.writing import serialize

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
CLAIM = "mxc:c a mx:Claim ; rdf:subject mxr:a ; rdf:predicate mx:fined ; rdf:object mxr:b ; mx:modality mx:%s %s ."


def parsed(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(HEAD + turtle, format=ox.RdfFormat.TURTLE)]


def edges(modality: str, more: str, checkout: Path) -> set[str]:
    derived = direct_edges(parsed(CLAIM % (modality, more)), checkout / "queries" / "derive")
    return {triple.predicate.value for triple in derived}


@pytest.mark.parametrize(
    ("modality", "more"),
    [
        ("Fact", ""),
        ("Opinion", ""),
        ("Fact", "; mx:attributedTo mxr:oecd ; mx:stance mx:Adopted"),
        ("Fact", "; mx:timeSense mx:AsOfReport"),
        ("Fact", "; mx:from '2018-01-01'^^xsd:date ; mx:timeSense mx:Within"),
    ],
)
def test_what_the_report_asserts_becomes_an_edge(checkout: Path, modality: str, more: str) -> None:
    assert {mx("fined"), mx("asserted")} == edges(modality, more, checkout)


@pytest.mark.parametrize(
    ("modality", "more"),
    [
        ("Projection", ""),
        ("Intention", ""),
        ("Recommendation", ""),
        ("Fact", "; mx:negated true"),
        ("Fact", "; mx:condition mxr:x ; mx:conditionKind mx:Sufficient"),
        ("Fact", "; mx:timeSense mx:Former"),
        ("Opinion", "; mx:attributedTo mxr:oecd ; mx:stance mx:Reported"),
        ("Opinion", "; mx:attributedTo mxr:oecd ; mx:stance mx:Rejected"),
        ("Fact", "; mx:attributedTo mxr:oecd"),
    ],
)
def test_what_is_only_forecast_denied_conditional_over_or_said_by_others_does_not(
    checkout: Path, modality: str, more: str
) -> None:
    assert set() == edges(modality, more, checkout)


def test_the_closure_is_what_an_independent_reasoner_finds(kg: KnowledgeGraph) -> None:
    skeleton = PREFIXES["mxp"]
    asserted = [t for t in kg.dataset.asserted if not t.subject.value.startswith(skeleton)]
    graph = rdflib.Graph().parse(data=serialize(asserted, "ntriples"), format="nt")
    before = set(graph)
    owlrl.DeductiveClosure(owlrl.RDFS_OWLRL_Semantics).expand(graph)
    ours = closure(asserted, kg.folders.queries / "derive")
    added = {t for t in set(graph) - before if is_about_the_graph(t)}
    assert {triple_text(t) for t in ours if is_about_the_graph(t)} == {triple_text(t) for t in added}


def is_about_the_graph(triple: object) -> bool:
    """Types and relations of things and claims, apart from what every reasoner says of everything."""
    subject, predicate, value = (str(getattr(term, "value", term)) for term in triple)  # type: ignore[attr-defined]
    trivial = {expand("owl:Thing"), expand("rdfs:Resource"), expand("owl:sameAs"), expand("owl:differentFrom")}
    ours = subject.startswith((PREFIXES["mxr"], PREFIXES["mxc"]))
    return ours and not {predicate, value} & trivial and not value.startswith(PREFIXES["owl"])


def triple_text(triple: object) -> tuple[str, ...]:
    return tuple(str(getattr(term, "value", term)) for term in triple)  # type: ignore[attr-defined]
