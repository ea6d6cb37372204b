"""The only place where Python spells an IRI. The prefixes agree with ontology/prefixes.ttl; a test keeps them so."""

from typing import Final

PREFIXES: Final[dict[str, str]] = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "sh": "http://www.w3.org/ns/shacl#",
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "mx": "https://w3id.org/mexict/ontology#",
    "mxr": "https://w3id.org/mexict/id/",
    "mxc": "https://w3id.org/mexict/claim/",
    "mxp": "https://w3id.org/mexict/report/",
}


def expand(curie: str) -> str:
    """The IRI of a CURIE such as `mxr:ift`; KeyError for a prefix outside the table."""
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local


def shorten(iri: str) -> str:
    """The CURIE of an IRI, or the IRI itself when no prefix of the table fits."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and "/" not in iri[len(namespace) :]:
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


TYPE: Final = expand("rdf:type")
SUBJECT: Final = expand("rdf:subject")
PREDICATE: Final = expand("rdf:predicate")
OBJECT: Final = expand("rdf:object")
LABEL: Final = expand("rdfs:label")
SUBCLASS_OF: Final = expand("rdfs:subClassOf")
SUBPROPERTY_OF: Final = expand("rdfs:subPropertyOf")
ALT_LABEL: Final = expand("skos:altLabel")
DEFINITION: Final = expand("skos:definition")
TITLE: Final = expand("dcterms:title")
VERSION_INFO: Final = expand("owl:versionInfo")

ONTOLOGY: Final = "https://w3id.org/mexict/ontology"
DATASET: Final = "https://w3id.org/mexict/dataset"


def mx(name: str) -> str:
    """The IRI of a term of the ontology."""
    return PREFIXES["mx"] + name
