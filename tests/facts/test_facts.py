"""What the graph holds, counted: adding or taking away a fact changes these tables, so that the size of a change shows."""

from collections import Counter

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.network import claim_network
from mexict_kg.vocabulary import expand, mx, shorten

CLAIMS_BY_SECTION = {
    "Executive summary": 73, "Introduction": 40, "Supply chains, innovation and technology": 98,
    "The regulator: the IFT": 117, "Trends in Mexican ICT": 118, "What keeps Mexico from sprinting": 37,
    "Openings for policy": 62, "Why cybersecurity matters": 63, "Cybersecurity trends": 11, "USMCA and digital trade": 37,
    "Cybersecurity cooperation with the United States": 86, "Austerity and digital transformation": 34, "Data privacy": 80,
    "The missing digital mindset": 33, "Openings for cybersecurity": 79, "Policy recommendations": 92, "Conclusion": 15,
}  # fmt: skip
CLAIMS_BY_MODALITY = {
    "Fact": 477, "Opinion": 353, "Projection": 146, "Intention": 15, "Recommendation": 84,
}  # fmt: skip
CLAIMS_BY_FAMILY = {
    "addresses": 21, "dependsOn": 66, "hasFigure": 42, "influences": 541, "relatesTo": 405,
}  # fmt: skip
THINGS_BY_KIND = {
    "mx:AcademicInstitution": 5, "mx:Activity": 150, "mx:Administration": 4, "mx:Advice": 34, "mx:Company": 12,
    "mx:Country": 6, "mx:CriminalGroup": 2, "mx:Document": 21, "mx:Event": 16, "mx:Factor": 374, "mx:Group": 99,
    "mx:Incident": 7, "mx:InternationalBody": 5, "mx:LegalInstrument": 15, "mx:Measure": 25, "mx:Organization": 5,
    "mx:Person": 3, "mx:Place": 8, "mx:Post": 6, "mx:Programme": 16, "mx:Proposal": 16, "mx:PublicBody": 17,
    "mx:Registry": 2, "mx:Regulator": 4, "mx:Sector": 11, "mx:Technology": 10,
}  # fmt: skip
FIGURES = 57
QUOTES = 438
ASSERTED = 766


def test_the_claims_of_each_section_are_counted(kg: KnowledgeGraph) -> None:
    assert CLAIMS_BY_SECTION == Counter(section_of(iri, kg) for iri in kg.model.claims)


def section_of(claim: str, kg: KnowledgeGraph) -> str:
    """The name of the section in which the paragraph stands that the claim is named after."""
    section = kg.model.value(expand(f"mxp:{shorten(claim)[4:8]}"), mx("inSection"))
    return kg.model.label(section or "", "en")


def test_the_claims_of_each_family_are_counted(kg: KnowledgeGraph) -> None:
    assert CLAIMS_BY_FAMILY == Counter(kg.model.relations[claim.relation].family for claim in kg.model.claims.values())


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
        assert not claim.label["en"].split()[0].islower()  # a sentence may begin with a figure, or with "picoCTF"
        assert not claim.label["en"].endswith(".")
    for thing in kg.model.things.values():
        assert {"en", "es"} == set(thing.label)


def test_a_claim_is_asserted_exactly_when_its_direct_edge_is_derived_for_it(kg: KnowledgeGraph) -> None:
    asserted = {(claim.subject, claim.relation, claim.object) for claim in kg.model.claims.values() if claim.asserted}
    edges = {
        (t.subject.value, t.predicate.value, t.object.value)
        for t in kg.dataset.derived.edges
        if t.predicate.value != mx("asserted")
    }  # type: ignore[union-attr]
    assert asserted == edges
    assert ASSERTED == sum(claim.asserted for claim in kg.model.claims.values())


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
