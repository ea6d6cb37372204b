"""Writing triples so that the same triples always give the same bytes, and every literal keeps its lexical form.

Triples go from the parser straight to the serialiser: an Oxigraph store would rewrite `3.50` as `3.5` on the way.
"""

from collections.abc import Iterable

import pyoxigraph as ox

from mexict_kg.vocabulary import LABEL, PREFIXES, TYPE

FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
}
_FIRST = {TYPE: "0", LABEL: "1"}


def serialize(triples: Iterable[ox.Triple], form: str) -> bytes:
    """The triples in one of FORMATS, sorted by subject; within a subject its type and label come first."""
    ordered = sorted(set(triples), key=_order)
    prefixes = PREFIXES if form in ("turtle", "rdfxml") else None
    written = ox.serialize(ordered, format=FORMATS[form], prefixes=prefixes)
    assert written is not None
    return written if written.endswith(b"\n") else written + b"\n"


def _order(triple: ox.Triple) -> tuple[str, str, str]:
    predicate = triple.predicate.value
    return str(triple.subject), _FIRST.get(predicate, "2") + predicate, str(triple.object)
