"""`make bench` measures what it says: every row is there, and all commands give the same answer."""

from pathlib import Path

import pytest

from bench import build as bench_build
from bench import sparql as bench_sparql
from mexict_kg.build import build
from mexict_kg.folders import Folders


@pytest.fixture(scope="module")
def built(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Folders:
    folders = Folders(checkout, tmp_path_factory.mktemp("bench") / "output")
    build(folders, folders.output)
    return folders


def test_a_query_is_measured_beside_the_bare_libraries(built: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_sparql, "ROUNDS", 1)
    told = bench_sparql.sparql_table(built, tmp_path)
    for row in ("bare pyoxigraph script (the floor)", "mexict sparql", "rdflib script", "oxigraph query"):
        assert row in told
    assert "1.00" in told


def test_every_stage_of_a_build_is_measured(built: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_build, "ROUNDS", 1)
    told = bench_build.build_tables(built, tmp_path)
    for stage in ("parse", "check", "derive", "closure", "write", "layout", "page", "publish", "the whole build"):
        assert f"\n{stage} " in told
    assert "bare parse with rdflib" in told
