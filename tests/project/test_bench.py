"""`make bench` measures what it says: every row is there, and all commands give the same answer."""

import json
import re
from pathlib import Path

import pytest

from bench import analyses as bench_analyses
from bench import answers as bench_answers
from bench import build as bench_build
from bench import catalogue as bench_catalogue
from bench import check as bench_check
from bench import crossings as bench_crossings
from bench import explorer as bench_explorer
from bench import growth as bench_growth
from bench import sparql as bench_sparql
from bench.bare_check import bare_check, rules
from bench.larger import enlarge
from mexict_kg.check.soundness import check
from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.explorer.page import explorer_page
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model

pytestmark = pytest.mark.thorough


@pytest.fixture
def few(small: Path) -> Folders:
    """The small graph, since all these measure more than once."""
    return Folders(small, small / "output")


def test_a_query_is_measured_beside_the_bare_libraries(built: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_sparql, "ROUNDS", 1)
    told = bench_sparql.sparql_table(built, tmp_path)
    for row in ("bare pyoxigraph script (the floor)", "mexict sparql", "rdflib script", "oxigraph query"):
        assert row in told
    assert "1.00" in told


@pytest.mark.slow
def test_every_kind_of_call_is_measured_built_and_unbuilt(
    built: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_answers, "ROUNDS", 1)
    told = bench_answers.answers_table(built, tmp_path)
    for row in (
        "bare pyoxigraph script (the floor)",
        *bench_answers.CALLS,
        *(f"{name}, from the cache" for name in bench_answers.CALLS),
    ):
        assert re.search(rf"\n{re.escape(row)} +\d+ ms +\d+\.\d\d", told)


@pytest.mark.slow
def test_the_catalogue_is_measured_beside_both_bare_engines(
    few: Folders, kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench_catalogue, "ROUNDS", 1)
    told = bench_catalogue.catalogue_table(few)
    assert f"{len(kg.questions)} questions, each once" in told
    for row in ("pyoxigraph, bare (the floor)", "kg.ask", "rdflib, bare, one round"):
        assert f"\n{row} " in told


def test_every_stage_of_a_build_is_measured(few: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_build, "ROUNDS", 1)
    told = bench_build.build_tables(few, tmp_path)
    for stage in ("parse", "check", "derive", "closure", "write", "page", "publish", "the whole build"):
        assert f"\n{stage} " in told
    assert "bare parse with rdflib" in told
    assert "\npyshacl with rdflib, the same files and shapes " in told


def test_a_check_is_measured_beside_the_bare_libraries(few: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_check, "ROUNDS", 1)
    told = bench_check.check_table(few)
    for kind in ("fresh process", "in one process"):
        assert f"\nbare pyshacl and rules (the floor), {kind} " in told
        assert f"\nmexict check, {kind} " in told
    assert ["1.00", "1.00"] == [line.split()[-1] for line in told.splitlines() if line.startswith("bare pyshacl")]


def test_the_bare_run_finds_what_mexict_check_finds(few: Folders) -> None:
    assert [] == bare_check(few.root)
    # two subjects break a shape, a thing of which nothing is said breaks a rule
    claims = few.graph / "sound.ttl"
    spoilt = claims.read_text(encoding="utf-8").replace("rdf:subject mxr:board ;", "rdf:subject mxr:board , mxr:nobody ;", 1)
    claims.write_text(spoilt, encoding="utf-8")
    found = bare_check(few.root)
    assert 2 == len(found)
    assert "claim-has-one-subject" in found[0]
    assert "nobody" in found[1]


def test_crossings_are_counted_beside_graphviz(kg: KnowledgeGraph, graphviz: str) -> None:
    told = bench_crossings.crossings_table(kg.folders)
    rows = {line.split("  ")[0]: int(line.split()[-2].replace(",", "")) for line in told.splitlines()[4:] if line}
    assert ["ours", "Graphviz sfdp, overlap=prism"] == list(rows)
    assert 0 < rows["ours"] <= rows["Graphviz sfdp, overlap=prism"]


def test_growth_is_told_for_every_stage_and_every_rule(few: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_growth, "ROUNDS", 1)
    monkeypatch.setattr(bench_growth, "TIMES", 2)
    told = bench_growth.growth_table(few, tmp_path)
    for name in ("triples", "things", "claims", "check", *rules(few.root)):
        assert f"\n{name} " in told


def test_a_larger_graph_is_sound_and_has_so_many_times_the_things(few: Folders, tmp_path: Path) -> None:
    small, large = read_dataset(few), read_dataset(enlarge(few, tmp_path / "larger", 3))
    assert [] == check(large, few)
    assert 3 * len(Model(small.asserted).things) == len(Model(large.asserted).things)


def test_a_larger_graph_is_the_same_each_time(few: Folders, tmp_path: Path) -> None:
    first, second = (read_dataset(enlarge(few, tmp_path / name, 3)) for name in ("first", "second"))
    assert first.stated == second.stated


def test_the_explorer_is_measured_beside_two_bare_pages(
    few: Folders, chromium: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("ROUNDS", 1), ("CLICKS", 2), ("SIZES", ((30, 60),))):
        monkeypatch.setattr(bench_explorer, name, value)
    rows = [re.split("  +", line) for line in bench_explorer.explorer_table(few, tmp_path).splitlines()]
    for graph in ("the report", "30 things and 60 claims"):
        ours, *bare = [row for row in rows if row[0].startswith(f"{graph}, ")]
        assert [f"{graph}, explorer", 4] == [ours[0], len(ours)]
        assert [f"{graph}, bare with all of it", f"{graph}, bare with the opening alone"] == [row[0] for row in bare]
        assert all(float(row[2]) > 0 for row in bare)


def test_a_bare_page_draws_what_the_explorer_draws_and_no_more(few: Folders) -> None:
    page = explorer_page(Model(read_dataset(few).asserted))
    graph = json.loads(page.partition('id="data">')[2].partition("</script>")[0])["graph"]
    overview = graph["views"][0]
    whole = bench_explorer.side_by_side(overview["parts"] or [overview["places"]])
    drawn = bench_explorer.nodes_and_edges(graph, whole)
    things = {row[0] for row in whole}
    assert {(node["id"], node["x"], node["y"]) for node in drawn["nodes"]} == {tuple(row) for row in whole}
    assert len(things) == len({row[1:] for row in whole}) > 1
    joined = {(edge["from"], edge["to"]) for edge in graph["edges"]}
    assert {(edge["from"], edge["to"]) for edge in drawn["edges"]} == {pair for pair in joined if set(pair) <= things}
    assert json.dumps(drawn) in bench_explorer.bare_page(graph, whole)


def test_every_analysis_is_measured_as_it_grows_and_beside_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_analyses, "ROUNDS", 1)
    told = bench_analyses.analyses_tables((200, 400))
    for name in (
        "claims to ties",
        "influence: all standings",
        "depends: gates",
        "whatif: pairs and ranks",
        "whatif: signs carried",
        "path: chains of four hops",
        "path: shortest connections",
    ):
        assert 2 == told.count(f"\n{name} ")
    for measure in ("page rank", "betweenness from 64 starts", "descendants of a thing", "parts", "gates, from the pairs on"):
        assert f"\n{measure}: ours " in told and f"\n{measure}: igraph " in told
    assert 5 == len(re.findall(r"^.*: (?:igraph|scipy|rustworkx) .* 1\.00$", told, re.MULTILINE))
