"""What the graph holds, counted: adding or taking away a fact changes these tables, so that the size of a change shows."""

from collections import Counter

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.network import claim_network
from mexict_kg.vocabulary import mx, shorten

CLAIMS_BY_SECTION = {}
CLAIMS_BY_MODALITY = {}
CLAIMS_BY_FAMILY = {}
THINGS_BY_KIND = {}
FIGURES = 0
QUOTES = 0
ASSERTED = 0


def test_the_claims_of_each_section_are_counted(kg: KnowledgeGraph) -> None:
    files = {iri: name for iri, (name, _) in kg.dataset.sources.places.items()} if False else {}
    assert CLAIMS_BY_SECTION == Counter(files[iri] for iri in kg.model.claims)


def test_the_claims_of_each_modality_are_counted(kg: KnowledgeGraph) -> None:
    assert CLAIMS_BY_MODALITY == Counter(claim.modality for claim in kg.model.claims.values())


def test_the_things_of_each_kind_are_counted(kg: KnowledgeGraph) -> None:
    assert THINGS_BY_KIND == Counter(shorten(thing.kind) for thing in kg.model.things.values())


def test_figures_and_quotes_are_counted(kg: KnowledgeGraph) -> None:
    assert FIGURES == len(kg.model.iris(mx("Quantity")))
    assert QUOTES == sum(claim.quote is not None for claim in kg.model.claims.values())


def test_every_thing_and_claim_has_a_label_in_both_languages_that_is_not_the_same_sentence(kg: KnowledgeGraph) -> None:
    for claim in kg.model.claims.values():
        assert {"en", "es"} == set(claim.label)
        assert claim.label["en"] != claim.label["es"]
        assert claim.label["en"][0].isupper()
        assert not claim.label["en"].endswith(".")
    for thing in kg.model.things.values():
        assert {"en", "es"} == set(thing.label)


def test_a_claim_is_asserted_exactly_when_its_direct_edge_is_derived_for_it(kg: KnowledgeGraph) -> None:
    asserted = {(claim.subject, claim.relation, claim.object) for claim in kg.model.claims.values() if claim.asserted}
    edges = {
        (t.subject.value, t.predicate.value, t.object.value) for t in kg.dataset.derived if t.predicate.value != mx("asserted")
    }  # type: ignore[union-attr]
    assert asserted == edges
    assert 72 == sum(claim.asserted for claim in kg.model.claims.values())


def test_no_forecast_intention_or_denial_stands_as_an_edge(kg: KnowledgeGraph) -> None:
    for claim in kg.model.claims.values():
        if claim.modality not in ("Fact", "Opinion") or claim.negated or claim.conditions:
            assert not claim.asserted


def test_the_network_has_one_edge_for_each_drawn_claim_and_keeps_parallel_ones(kg: KnowledgeGraph) -> None:
    network = claim_network(kg.model)
    drawn = [claim for claim in kg.model.claims.values() if kg.model.relations[claim.relation].drawn]
    assert sorted(shorten(claim.iri) for claim in drawn) == sorted(key for _, _, key in network.edges(keys=True))
    assert list(network.nodes) == sorted(network.nodes)
    fine = network.edges["mxr:ift", "mxr:america-movil", "mxc:p029-ift-fined-america-movil"]
    expected = {"relation": "mx:fined", "family": "influences", "sign": "Weakens", "modality": "Fact", "asserted": True}
    assert expected == {name: fine[name] for name in expected}
    both = network.get_edge_data("mxr:andres-manuel-lopez-obrador", "mxr:vacant-ift-seats")
    assert 2 == len(both)


def test_the_network_can_be_narrowed(kg: KnowledgeGraph) -> None:
    needs = claim_network(kg.model, family="dependsOn")
    assert {"dependsOn"} == {family for _, _, family in needs.edges(data="family")}
    asserted = claim_network(kg.model, asserted_only=True)
    assert {True} == {flag for _, _, flag in asserted.edges(data="asserted")}
    # a claim may override the usual sign of its relation
    criticism = claim_network(kg.model).edges[
        "mxr:andres-manuel-lopez-obrador", "mxr:ift", "mxc:p031-lopez-obrador-criticizes-ift"
    ]
    assert "Weakens" == criticism["sign"]
