"""The SHACL shapes of ontology/shapes.ttl, run by pyshacl over the stated triples; core constraints only."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from mexict_kg.check.findings import Finding, place
from mexict_kg.dataset.dataset import Dataset
from mexict_kg.dataset.lines import ANONYMOUS
from mexict_kg.store.as_rdflib import as_rdflib
from mexict_kg.vocabulary import expand, shorten


def shape_findings(dataset: Dataset) -> list[Finding]:
    """Every violation of a shape, as findings; a shape's local name is the rule, its sh:description the remedy."""
    import pyshacl  # with rdflib, 0.4 s that only a check should pay
    import rdflib

    with _impossible_values_untold():
        shapes, data = as_rdflib(dataset.shapes), as_rdflib(dataset.stated)
        _, report, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none", do_owl_imports=False, inplace=True)
    results = report.objects(None, rdflib.SH.result)  # the others only tell how these came about
    return sorted({_finding(result, report, shapes, dataset) for result in results})


@contextmanager
def _impossible_values_untold() -> Iterator[None]:
    """Keep rdflib from printing a traceback for a value such as the 30th of February, which is a finding."""
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)


def _finding(result: Any, report: Any, shapes: Any, dataset: Dataset) -> Finding:
    from rdflib import BNode

    def part(name: str) -> Any:
        return report.value(result, _node(name))

    shape = part("sh:sourceShape")
    focus, path = part("sh:focusNode"), str(part("sh:resultPath"))
    subject = ANONYMOUS if isinstance(focus, BNode) else str(focus)
    # by its path: a value may be text, or stand in another part of the statement too
    file, line = place(subject, path, dataset.sources)
    rule = str(shape).rpartition("#")[2]
    remedy = str(shapes.value(shape, _node("sh:description")) or "see ontology/shapes.ttl")
    surplus = f": {shorten(path)}" if part("sh:sourceConstraintComponent") == _node("sh:ClosedConstraintComponent") else ""
    problem = f"breaks a shape: {part('sh:resultMessage')}{surplus}"
    return Finding(rule, "error", file, line, subject, problem, remedy)


def _node(curie: str) -> Any:
    from rdflib import URIRef

    return URIRef(expand(curie))
