"""What reads an export back by code that shares nothing with the serialiser: rdflib, Raptor, and plain readers of JSON and XML.

Every reader gives a set of triples whose ends are told alike: IRIs as they are, literals with datatype and language. The graphs
have no blank nodes, so that equal sets are isomorphic graphs.
"""

import json
import subprocess
from collections.abc import Iterable, Iterator
from typing import Any
from xml.etree import ElementTree

import pyoxigraph as ox
import rdflib

Told = tuple[str, ...]
RDFLIB = {"turtle": "turtle", "ntriples": "nt", "jsonld": "json-ld", "rdfxml": "xml"}
RAPTOR = ("turtle", "ntriples", "rdfxml")
"""The formats that Raptor reads, by its own names, which are ours."""
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PLAIN = ("#string", "#langString")


def by_rdflib(data: bytes, form: str) -> set[Told]:
    graph = rdflib.Graph().parse(data=data, format=RDFLIB[form])
    return {(str(s), str(p), *told_by_rdflib(o)) for s, p, o in graph}


def by_raptor(data: bytes, form: str, raptor: str) -> set[Told]:
    """What Raptor has understood, in its own N-Triples; a warning of it fails as an error does."""
    done = subprocess.run([raptor, "-q", "-i", form, "-o", "ntriples", "-", "http://base/"], input=data, capture_output=True)
    assert (0, b"") == (done.returncode, done.stderr)
    return by_oxigraph(quad.triple for quad in ox.parse(done.stdout, format=ox.RdfFormat.N_TRIPLES))


def by_json(data: bytes) -> set[Told]:
    """JSON-LD in its expanded form, which any reader of JSON can follow."""
    return {(one["@id"], *told) for one in json.loads(data) for name, ends in one.items() for told in _json_ends(name, ends)}


def by_xml(data: bytes) -> set[Told]:
    """RDF/XML of one element for each subject and, within, one for each triple."""
    return {triple for element in ElementTree.fromstring(data) for triple in _xml_triples(element)}


def by_oxigraph(triples: Iterable[ox.Triple]) -> set[Told]:
    return {(t.subject.value, t.predicate.value, *told_by_oxigraph(t.object)) for t in triples}


def told_by_rdflib(term: object) -> Told:
    if isinstance(term, rdflib.Literal):
        return _literal(str(term), str(term.datatype or ""), term.language or "")
    return (str(term),)


def told_by_oxigraph(term: object) -> Told:
    if isinstance(term, ox.Literal):
        return _literal(term.value, term.datatype.value, term.language or "")
    assert isinstance(term, ox.NamedNode)
    return (term.value,)


def _literal(text: str, datatype: str, language: str) -> Told:
    return text, "" if datatype.endswith(_PLAIN) else datatype, language


def _json_ends(name: str, ends: list[Any]) -> Iterator[Told]:
    if name == "@type":
        yield from ((_TYPE, kind) for kind in ends)
    elif name != "@id":
        for end in ends:
            yield name, *((end["@id"],) if "@id" in end else _json_literal(**{key[1:]: value for key, value in end.items()}))


def _json_literal(value: str, type: str = "", language: str = "") -> Told:
    assert isinstance(value, str), "a number of JSON keeps no lexical form"
    return _literal(value, type, language)


def _xml_triples(element: ElementTree.Element) -> Iterator[Told]:
    subject = element.attrib[f"{_RDF}about"]
    if element.tag != f"{_RDF}Description":
        yield subject, _TYPE, _iri(element)
    for end in element:
        resource = end.get(f"{_RDF}resource")
        language = end.get("{http://www.w3.org/XML/1998/namespace}lang", "")
        literal = _literal(end.text or "", end.get(f"{_RDF}datatype", ""), language)
        yield subject, _iri(end), *(literal if resource is None else (resource,))


def _iri(element: ElementTree.Element) -> str:
    return element.tag.replace("{", "").replace("}", "")
