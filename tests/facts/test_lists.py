"""Every closed list of coded values is a concept scheme too, as tools of SKOS expect it."""

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import LABEL, SUBCLASS_OF, expand, shorten

CONCEPT = expand("skos:Concept")
SCHEME = expand("skos:ConceptScheme")
TOP = expand("skos:hasTopConcept")


def test_each_list_is_one_scheme_of_just_its_values(kg: KnowledgeGraph) -> None:
    schemes = [set(kg.model.values(scheme, TOP)) for scheme in kg.model.iris(SCHEME)]
    lists = {iri: set(kg.model.instances(iri)) for iri in kg.model.subjects(SUBCLASS_OF, CONCEPT)}
    assert sorted(map(sorted, lists.values())) == sorted(map(sorted, schemes))


def test_each_value_says_its_scheme_and_its_preferred_label_in_both_languages(kg: KnowledgeGraph) -> None:
    for scheme in kg.model.iris(SCHEME):
        values = kg.model.values(scheme, TOP)
        for back in ("skos:inScheme", "skos:topConceptOf"):
            assert values == kg.model.subjects(expand(back), scheme)
        for iri in (scheme, *values):
            assert {"en", "es"} == set(kg.model.text(iri, expand("skos:prefLabel"))), shorten(iri)
            assert kg.model.text(iri, LABEL) == kg.model.text(iri, expand("skos:prefLabel"))


def test_no_name_of_a_value_is_its_preferred_one_and_another_too(kg: KnowledgeGraph) -> None:
    for iri in kg.model.instances(CONCEPT):
        assert not set(kg.model.values(iri, LABEL)) & set(kg.model.values(iri, expand("skos:altLabel"))), shorten(iri)
