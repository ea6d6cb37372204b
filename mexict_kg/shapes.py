"""The SHACL shapes of ontology/shapes.ttl, run by pyshacl over the stated triples; core constraints only."""

from typing import Any

from mexict_kg.dataset import Dataset
from mexict_kg.findings import Finding, place
from mexict_kg.vocabulary import expand
from mexict_kg.writing import serialize


def shape_findings(dataset: Dataset) -> list[Finding]:
    """Every violation of a shape, as findings; a shape's local name is the rule, its sh:description the remedy."""
    import pyshacl  # with rdflib, 0.4 s that only a check should pay
    import rdflib

    shapes, data = _graph(rdflib, dataset.shapes), _graph(rdflib, dataset.stated)
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", do_owl_imports=False, inplace=True)
    results = report.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult)
    return sorted({_finding(result, report, shapes, dataset) for result in results})


def _graph(rdflib: Any, triples: list[Any]) -> Any:
    graph = rdflib.Graph()
    return graph.parse(data=serialize(triples, "ntriples"), format="nt")


def _finding(result: Any, report: Any, shapes: Any, dataset: Dataset) -> Finding:
    def part(name: str) -> Any:
        return report.value(result, _node(name))

    shape = part("sh:sourceShape")
    subject = str(part("sh:focusNode"))
    # by its path: a value may be text, or stand in another part of the statement too
    file, line = place(subject, str(part("sh:resultPath")), dataset.sources)
    rule = str(shape).rpartition("#")[2]
    remedy = str(shapes.value(shape, _node("sh:description")) or "see ontology/shapes.ttl")
    return Finding(rule, "error", file, line, subject, f"breaks a shape: {part('sh:resultMessage')}", remedy)


def _node(curie: str) -> Any:
    from rdflib import URIRef

    return URIRef(expand(curie))
