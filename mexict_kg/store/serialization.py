"""Writing triples so that the same triples always give the same bytes, and every literal keeps its lexical form.

Triples go from the parser straight to the serialiser: an Oxigraph store would rewrite `3.50` as `3.5` on the way.
"""

import re
from collections.abc import Iterable

import pyoxigraph as ox

from mexict_kg.errors import WrongCall, tell
from mexict_kg.vocabulary import LABEL, PREFIXES, TYPE, shorten

FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
NOT_XML_WRITTEN = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
"""What no XML of version 1.0 can hold, not even by its number; and the same as it is written in UTF-8."""
_FIRST = {TYPE: "0", LABEL: "1"}


def serialize(triples: Iterable[ox.Triple], form: str) -> bytes:
    """The triples in one of FORMATS, sorted by subject; within a subject its type and label come first."""
    ordered = sorted(set(triples), key=_order)
    if form == "rdfxml":
        _refuse_unwritable(ordered)
    prefixes = PREFIXES if form in ("turtle", "rdfxml") else None
    data = ox.serialize(ordered, format=FORMATS[form], prefixes=prefixes)
    assert data is not None
    text = data.decode()
    text = _sorted_prefixes(text) if form == "turtle" else _sorted_namespaces(text) if form == "rdfxml" else text
    return (text.rstrip("\n") + "\n").encode()


def _refuse_unwritable(triples: Iterable[ox.Triple]) -> None:
    """WrongCall for a character that no XML can hold: the library would write it, and no other would read it."""
    for triple in triples:
        if isinstance(triple.object, ox.Literal) and (match := NOT_XML.search(triple.object.value)):
            subject = shorten(str(getattr(triple.subject, "value", "")))
            name = shorten(triple.predicate.value)
            raise WrongCall(tell("error.noXmlGraph", subject=subject, code=ord(match[0]), property=name))


def nquads(quads: Iterable[ox.Quad]) -> bytes:
    """The quads as N-Quads in the order in which they come, for a reader that sorts nothing."""
    data = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert data is not None
    return data


def _order(triple: ox.Triple) -> tuple[str, str, str]:
    predicate = triple.predicate.value
    return str(triple.subject), _FIRST.get(predicate, "2") + predicate, str(triple.object)


def _sorted_prefixes(turtle: str) -> str:
    """Oxigraph writes the prefixes in the order of a hash table, another one in each process."""
    head = re.match(r"(?:@prefix [^\n]*\n)*", turtle)
    end = head.end() if head else 0
    return "".join(sorted(turtle[:end].splitlines(keepends=True))) + turtle[end:]


def _sorted_namespaces(xml: str) -> str:
    start = xml.index("<rdf:RDF") + len("<rdf:RDF")
    end = xml.index(">", start)
    found = re.findall(r' xmlns:([^ =]+)="[^"]*"', xml[start:end])
    declared = {name: f' xmlns:{name}="{PREFIXES[name]}"' for name in found if name in PREFIXES}  # Oxigraph adds one of its own
    return xml[:start] + "".join(declared[name] for name in sorted(declared)) + xml[end:]
