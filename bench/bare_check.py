"""What `mexict check` stands on, by the libraries alone: parse the files, validate once, run the text of each rule.

`python -P bench/bare_check.py ROOT` is the script that one would write without this project. It derives no edges, and of what it
finds it knows neither file nor line nor remedy.
"""

import sys
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import rdflib

SHAPES = "ontology/shapes.ttl"


def bare_check(root: Path) -> list[str]:
    """What is found, as the libraries tell it."""
    return [*validated(*parsed(root)), *broken(loaded(root), root)]


def parsed(root: Path) -> tuple[rdflib.Graph, rdflib.Graph]:
    """The data and the shapes."""
    data = rdflib.Graph()
    for name in _files(root):
        if name != SHAPES:
            data.parse(root / name, format="turtle")
    return data, rdflib.Graph().parse(root / SHAPES, format="turtle")


def loaded(root: Path) -> ox.Store:
    """Each file as a named graph."""
    store = ox.Store()
    for name in _files(root):
        store.load(path=root / name, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(f"urn:mexict:file:{name}"))
    return store


def validated(data: rdflib.Graph, shapes: rdflib.Graph) -> list[str]:
    """pyshacl's report, if it has a violation."""
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, inference="none", do_owl_imports=False, inplace=True)
    return [] if conforms else [text]


def broken(store: ox.Store, root: Path) -> list[str]:
    """Each row of each rule."""
    return [str(row) for rule in rules(root).values() for row in answered(store, rule)]


def rules(root: Path) -> dict[str, str]:
    """The text of each rule by its name."""
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted((root / "queries" / "checks").glob("*.rq"))}


def answered(store: ox.Store, rule: str) -> list[ox.QuerySolution]:
    """The rows of one rule."""
    results = store.query(rule, use_default_graph_as_union=True)
    assert isinstance(results, ox.QuerySolutions)
    return list(results)


def _files(root: Path) -> list[str]:
    return sorted(str(path.relative_to(root)) for part in ("graph", "ontology") for path in (root / part).rglob("*.ttl"))


if __name__ == "__main__":
    print("".join(f"{found}\n" for found in bare_check(Path(sys.argv[1]))), end="")
