"""The rules of queries/checks/: each a SELECT that must return no row, with problem and remedy in its header."""

import difflib
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from mexict_kg.catalogue.headers import Header
from mexict_kg.check.findings import Finding, place
from mexict_kg.dataset.dataset import Dataset
from mexict_kg.dataset.lines import ANONYMOUS
from mexict_kg.vocabulary import shorten


def rule_findings(dataset: Dataset, checks: Path) -> list[Finding]:
    """Every row of every rule, as findings.

    The rules see each file as a named graph `urn:mexict:file:NAME`, and all of them, with the derived edges, as the default.
    """
    store = _store(dataset)
    return [finding for path in sorted(checks.glob("*.rq")) for finding in _findings(path, store, dataset)]


def _store(dataset: Dataset) -> ox.Store:
    store = ox.Store()
    for source in dataset.sources:
        graph = ox.NamedNode(f"urn:mexict:file:{source.name}")
        store.extend(ox.Quad(t.subject, t.predicate, t.object, graph) for t in source.triples)
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in dataset.derived.edges)
    return store


def _findings(path: Path, store: ox.Store, dataset: Dataset) -> Iterable[Finding]:
    header = Header(path, "check")
    head = header.table
    results = store.query(header.text, use_default_graph_as_union=True)
    assert isinstance(results, ox.QuerySolutions)
    has_value = "value" in [variable.value for variable in results.variables]
    for row in results:
        subject, value = _text(row["subject"]), _text(row["value"]) if has_value else ""
        remedy = str(head["remedy"]) + (_suggestion(value, dataset) if head.get("suggest") else "")
        file, line = place(subject, value or None, dataset.sources)
        yield Finding(
            path.stem, str(head["severity"]), file, line, subject, str(head["problem"]).format(value=shorten(value)), remedy
        )


def _suggestion(value: str, dataset: Dataset) -> str:
    known = sorted({_text(triple.subject) for triple in dataset.stated if isinstance(triple.subject, ox.NamedNode)})
    space = value[: len(value) - len(value.rpartition("#")[2].rpartition("/")[2])]
    near = difflib.get_close_matches(value, [iri for iri in known if iri.startswith(space)], n=1, cutoff=0.6)
    return f" (nearest: {shorten(near[0])})" if near else ""


def _text(term: object) -> str:
    return ANONYMOUS if isinstance(term, ox.BlankNode) else str(term.value)  # type: ignore[attr-defined]
