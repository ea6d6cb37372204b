"""Which claims become direct edges, and what the ontology adds."""

from pathlib import Path

import owlrl
import pyoxigraph as ox
import pytest
import rdflib

from mexict_kg.dataset.inference import closure, derive
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.store.serialization import serialize
from mexict_kg.vocabulary import PREFIXES, expand, mx

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
REPORT = " . mxr:dataset dcterms:source mxr:report . mxr:report dcterms:issued '2021'^^xsd:gYear"
CLAIM = "mxc:c a mx:Claim ; rdf:subject mxr:a ; rdf:predicate mx:fined ; rdf:object mxr:b ; mx:modality mx:%s %s ."


def parsed(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(HEAD + turtle, format=ox.RdfFormat.TURTLE)]


def edges(modality: str, more: str, checkout: Path) -> set[str]:
    derived = derive(parsed(CLAIM % (modality, more)), checkout / "queries" / "derive")
    return {triple.predicate.value for triple in derived.edges}


@pytest.mark.parametrize(
    ("modality", "more"),
    [
        ("Fact", ""),
        ("Opinion", ""),
        ("Fact", "; mx:attributedTo mxr:oecd ; mx:stance mx:Adopted"),
        ("Fact", "; mx:timeSense mx:AsOfReport"),
        ("Fact", "; mx:from '2018-01-01'^^xsd:date ; mx:timeSense mx:Within"),
        ("Fact", "; mx:until '2018-12-31'^^xsd:date ; mx:timeSense mx:Throughout . mx:fined mx:lasts false" + REPORT),
        ("Fact", "; mx:until '2021-12-31'^^xsd:date ; mx:timeSense mx:Throughout . mx:fined mx:lasts true" + REPORT),
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
        ("Fact", "; mx:until '2018-12-31'^^xsd:date ; mx:timeSense mx:Throughout . mx:fined mx:lasts true" + REPORT),
    ],
)
def test_what_is_only_forecast_denied_conditional_over_or_said_by_others_does_not(
    checkout: Path, modality: str, more: str
) -> None:
    assert set() == edges(modality, more, checkout)


@pytest.mark.slow
def test_the_closure_is_what_an_independent_reasoner_finds(kg: KnowledgeGraph) -> None:
    aside = (PREFIXES["mxp"], PREFIXES["mxq"])  # the skeleton and the catalogue, about which the ontology has no rule
    asserted = [t for t in kg.dataset.asserted if not t.subject.value.startswith(aside)]
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


def test_the_sentences_of_a_claim_are_noted_in_the_order_of_the_report(kg: KnowledgeGraph) -> None:
    noted = {t.subject.value: t.object.value for t in kg.dataset.derived.notes if t.predicate.value == mx("sentences")}  # type: ignore[union-attr]
    assert noted == {
        iri: " ".join(sentence.rpartition("/")[2] for sentence in claim.sentences) for iri, claim in kg.model.claims.items()
    }
