"""The only place where Python spells an IRI. The prefixes agree with ontology/prefixes.ttl; a test keeps them so."""

from functools import lru_cache
from typing import Final

PREFIXES: dict[str, str] = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "mx": "https://w3id.org/mexict/ontology#",
    "mxr": "https://w3id.org/mexict/id/",
    "mxc": "https://w3id.org/mexict/claim/",
    "mxh": "https://w3id.org/mexict/hop/",
    "mxrd": "https://w3id.org/mexict/reading/",
    "mxp": "https://w3id.org/mexict/report/",
    "mxt": "https://w3id.org/mexict/story/",
    "mxq": "https://w3id.org/mexict/query/",
    "mxs": "https://w3id.org/mexict/shapes#",
}


def expand(curie: str) -> str:
    """The IRI of a CURIE such as `mxr:ift`; KeyError for a prefix outside the table."""
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local


@lru_cache(maxsize=10_000)
def shorten(iri: str) -> str:
    """The CURIE of an IRI, or the IRI itself when no prefix of the table fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


TYPE = expand("rdf:type")
SUBJECT = expand("rdf:subject")
PREDICATE = expand("rdf:predicate")
OBJECT = expand("rdf:object")
LABEL = expand("rdfs:label")
COMMENT = expand("rdfs:comment")
SUBCLASS_OF = expand("rdfs:subClassOf")
SUBPROPERTY_OF = expand("rdfs:subPropertyOf")
ALT_LABEL = expand("skos:altLabel")
HIDDEN_LABEL = expand("skos:hiddenLabel")
DEFINITION = expand("skos:definition")


def mx(name: str) -> str:
    """The IRI of a term of the ontology."""
    return PREFIXES["mx"] + name


READINGS = "https://w3id.org/mexict/readings"
"""The named graph of the readings, in a store that has them."""

LEADING: Final = {"none": "mx:leadsOnTo", "text": "mx:leadsOnToByText", "all": "mx:leadsOnToByAll"}
"""Which readings a chain may go over, none, those that the text shows or all, and how the next hop of such a chain is joined."""

# The families of relations, each by the local name of the relation at its top,
INFLUENCES = "influences"
DEPENDS_ON = "dependsOn"

# what a claim may do to what it acts on,
STRENGTHENS = "Strengthens"
WEAKENS = "Weakens"
NEUTRAL = "Neutral"

# and the relations and classes that more than the ontology must know by name.
OPPOSITE_OF = mx("oppositeOf")
ASPECT_OF = mx("aspectOf")
ADVICE = mx("Advice")
ADVISES = mx("advises")
ACTS_ON = mx("actsOn")
ADDRESSED_TO = mx("addressedTo")
