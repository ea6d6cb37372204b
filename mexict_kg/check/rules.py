"""The rules of queries/checks/: each a SELECT that must return no row, with problem and remedy in its header."""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox

from mexict_kg.catalogue.headers import Header
from mexict_kg.check.findings import Finding, place
from mexict_kg.dataset.dataset import Dataset
from mexict_kg.dataset.lines import ANONYMOUS
from mexict_kg.inputs import name_inputs
from mexict_kg.store.embedded import Embedded
from mexict_kg.store.engine import Engine
from mexict_kg.vocabulary import shorten

_KEYS = ("severity", "problem", "remedy", "suggest")
_SEVERITIES = ("error", "warning")


def rule_findings(dataset: Dataset, checks: Path) -> list[Finding]:
    """Every row of every rule, as findings.

    The rules see each file as a named graph `urn:mexict:file:NAME`, and all of them, with the derived edges, as the default.
    """
    engine = Embedded(_store(dataset), is_union=True)
    return [finding for path in rule_files(checks) for finding in _findings(path, engine, dataset)]


def rule_files(checks: Path) -> list[Path]:
    """The files of all rules; Unreadable where there is none."""
    root = checks.parents[1]
    return [root / name for name in name_inputs(str(root), "queries/checks", (".rq",))]


def _store(dataset: Dataset) -> ox.Store:
    store = ox.Store()
    for source in dataset.sources:
        graph = ox.NamedNode(f"urn:mexict:file:{quote(os.fsencode(source.name))}")
        store.extend(ox.Quad(t.subject, t.predicate, t.object, graph) for t in source.triples)
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in dataset.derived.edges)
    return store


def _findings(path: Path, engine: Engine, dataset: Dataset) -> Iterable[Finding]:
    header = Header(path, "check")
    header.refuse_unknown(_KEYS)
    severity = header.choice("severity", _SEVERITIES)
    problem, remedy = header.text_of("problem"), header.text_of("remedy")
    columns, rows = header.file.select(engine, ["subject"])
    for row in rows:
        subject, value = _text(row["subject"]), _text(row["value"]) if "value" in columns else ""
        suggestion = _suggestion(value, dataset) if header.table.get("suggest") else ""
        file, line = place(subject, value or None, dataset.sources)
        told = problem.replace("{value}", shorten(value))
        yield Finding(path.stem, severity, file, line, subject, told, remedy + suggestion)


def _suggestion(value: str, dataset: Dataset) -> str:
    known = sorted({_text(triple.subject) for triple in dataset.stated if isinstance(triple.subject, ox.NamedNode)})
    space = value[: len(value) - len(value.rpartition("#")[2].rpartition("/")[2])]
    near = difflib.get_close_matches(value, [iri for iri in known if iri.startswith(space)], n=1, cutoff=0.6)
    return f" (nearest: {shorten(near[0])})" if near else ""


def _text(term: object) -> str:
    return ANONYMOUS if isinstance(term, ox.BlankNode) else str(getattr(term, "value", ""))
