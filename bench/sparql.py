"""`mexict sparql` from a fresh process, beside bare scripts that load the same Turtle and run the same query."""

import shutil
import subprocess
import sys
from pathlib import Path

from bench.measure import measured, mexict_command, row
from bench.table import table
from mexict_kg.folders import Folders

ROUNDS = 25
QUERY = """PREFIX mx: <https://w3id.org/mexict/ontology#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
SELECT ?claim ?subject ?object { ?claim a mx:Claim ; rdf:subject ?subject ; rdf:object ?object } ORDER BY ?claim"""
PYOXIGRAPH = """
import sys, pyoxigraph as ox
store = ox.Store()
store.load(path=sys.argv[1], format=ox.RdfFormat.TURTLE)
sys.stdout.buffer.write(store.query(sys.argv[2]).serialize(format=ox.QueryResultsFormat.CSV))
"""
RDFLIB = """
import sys, rdflib
graph = rdflib.Graph().parse(sys.argv[1], format="turtle")
sys.stdout.buffer.write(graph.query(sys.argv[2]).serialize(format="csv"))
"""


def sparql_table(folders: Folders, scratch: Path) -> str:
    """Median, fastest and ratio to the bare pyoxigraph script, on the real graph and on one of ten times its size."""
    turtle = folders.output / "mexict.ttl"
    query = scratch / "query.rq"
    query.write_text(QUERY)
    commands = {
        "bare pyoxigraph script (the floor)": [sys.executable, "-c", PYOXIGRAPH, str(turtle), QUERY],
        "mexict sparql": [*mexict_command(), "--root", str(folders.root), "sparql", str(query)],
        "rdflib script": [sys.executable, "-c", RDFLIB, str(turtle), QUERY],
        **_oxigraph_server(turtle, query),
    }
    seconds = measured(commands, ROUNDS)
    rows = [row(name, times, seconds["bare pyoxigraph script (the floor)"]) for name, times in seconds.items()]
    triples = sum(1 for line in turtle.read_text().splitlines() if line.strip())
    return table(
        f"A query from a fresh process ({triples:,} lines of Turtle, {ROUNDS} rounds)",
        ["command", "median", "fastest", "ratio"],
        rows,
    )


def _oxigraph_server(turtle: Path, query: Path) -> dict[str, list[str]]:
    found = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    if not found:
        return {}
    location = query.parent / "store"
    subprocess.run([found, "load", "--location", location, "--file", turtle], check=True, capture_output=True)
    return {
        "oxigraph query (store on disk, loaded before)": [
            found,
            "query",
            "--location",
            str(location),
            "--query-file",
            str(query),
            "--results-format",
            "csv",
        ]
    }
