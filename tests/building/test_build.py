"""The build gives the same bytes everywhere, writes all or nothing, and is never trusted when stale."""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

from mexict_kg.dataset.freshness import fingerprint, fresh_output, is_current
from mexict_kg.dataset.loading import open_engine
from mexict_kg.folders import Folders, find_folders
from mexict_kg.knowledge_graph import KnowledgeGraph

pytestmark = pytest.mark.thorough

FILES = {"mexict.ttl", "mexict-readings.ttl", "mexict-inferred.ttl", "explorer.html", "manifest.json"}
ASK_FINE = "ASK { mxr:ift mx:fined mxr:america-movil }"


def contents(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_a_build_writes_its_five_files_and_says_what_to_do_next(copy: Path, mexict) -> None:
    done = mexict("--root", copy, "build")
    told = done.stderr.decode()
    assert (0, b"") == (done.returncode, done.stdout)
    assert FILES == set(contents(copy / "output"))
    for part in ("claims", "things", "explorer.html", "Next:", "mexict ask"):
        assert part in told


def test_a_second_build_without_changes_does_nothing_and_says_so(small: Path, mexict) -> None:
    first = mexict("--root", small, "build")
    before = {path.name: path.stat().st_mtime_ns for path in (small / "output").iterdir()}
    again = mexict("--root", small, "build")
    assert (0, 0, b"") == (first.returncode, again.returncode, again.stdout)
    assert b"Nothing to do: " in again.stderr and b"Nothing to do" not in first.stderr
    assert before == {path.name: path.stat().st_mtime_ns for path in (small / "output").iterdir()}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_set_that_lacks_a_file_or_holds_another_is_built_again(small: Path, mexict, name: str) -> None:
    assert 0 == mexict("--root", small, "build").returncode
    whole, folder = contents(small / "output"), (small / "output").resolve()
    libraries = json.loads((folder / "manifest.json").read_bytes())["libraries"]
    mark = fingerprint(find_folders(str(small)))
    assert (True, False) == (is_current(str(folder), mark, libraries), is_current(str(folder), mark, {**libraries, "pyvis": "0"}))
    for spoil in (lambda: (folder / name).unlink(), lambda: (folder / "more").write_bytes(b"")):
        spoil()
        assert not is_current(str(folder), mark, libraries)
        (folder / "more").unlink(missing_ok=True)
        shutil.rmtree(folder)
        assert b"Built:" in mexict("--root", small, "build").stderr
        assert whole == contents(small / "output")


def test_the_bytes_are_the_same_whatever_seed_folder_locale_or_time_zone(built: Folders, mexict_process, tmp_path: Path) -> None:
    surroundings = [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "es_MX.UTF-8", "TZ": "Asia/Kathmandu", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.ISO-8859-9", "TZ": "America/Mexico_City"},
    ]
    for number, variables in enumerate(surroundings):
        root = tmp_path / f"folder {number}" / "ñ"
        shutil.copytree(built.root, root, ignore=shutil.ignore_patterns("output", ".output"))
        assert 0 == mexict_process("--root", root, "build", **variables).returncode
        assert contents(built.output) == contents(root / "output")


def test_the_manifest_has_the_hash_of_every_file_and_no_clock_or_path(built: Folders) -> None:
    text = (built.output / "manifest.json").read_text(encoding="utf-8")
    manifest = json.loads(text)
    assert FILES - {"manifest.json"} == set(manifest["files"])
    for name, entry in manifest["files"].items():
        data = (built.output / name).read_bytes()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (entry["sha256"], entry["bytes"])
    assert {"name", "version", "fingerprint", "libraries", "counts", "files"} == set(manifest)
    assert str(built.root) not in text


def test_the_turtle_holds_what_is_stated_and_derived_and_the_closure_apart(built: Folders, kg: KnowledgeGraph) -> None:
    def triples(name: str) -> set[ox.Triple]:
        return {quad.triple for quad in ox.parse(path=built.output / name, format=ox.RdfFormat.TURTLE)}

    assert set(kg.dataset.asserted) == triples("mexict.ttl")
    assert set(kg.dataset.inferred) == triples("mexict-inferred.ttl")
    assert not triples("mexict.ttl") & triples("mexict-inferred.ttl")


def test_no_path_of_the_machine_stands_in_what_is_built(built: Folders) -> None:
    for name in FILES:
        data = (built.output / name).read_bytes()
        assert b"file:/" not in data
        assert str(built.root).encode() not in data


@pytest.mark.slow
def test_a_kill_during_a_build_leaves_a_whole_set(small: Path) -> None:
    command = [sys.executable, "-m", "mexict_kg", "--root", str(small), "build"]
    assert 0 == subprocess.run(command, capture_output=True, timeout=60, check=False).returncode
    old = contents(small / "output")
    started = time.monotonic()
    assert 0 == subprocess.run(command, capture_output=True, timeout=60, check=False).returncode
    whole_time = time.monotonic() - started
    claims = small / "graph" / "sound.ttl"
    claims.write_text(claims.read_text(encoding="utf-8").replace("The board fined", "The board punished"), encoding="utf-8")
    chance = random.Random(11)
    sets = set()
    for _ in range(14):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(whole_time * (0.5 + 0.6 * chance.random()))
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = contents(small / "output")
        listed = json.loads((small / "output" / "manifest.json").read_bytes())["files"]
        assert {name: entry["sha256"] for name, entry in listed.items()} == {
            n: h for n, h in found.items() if n != "manifest.json"
        }
        sets.add(found["manifest.json"])
    assert old["manifest.json"] in sets or len(sets) == 1
    assert 0 == subprocess.run(command, capture_output=True, timeout=60, check=False).returncode
    assert old["mexict.ttl"] != contents(small / "output")["mexict.ttl"]


def test_a_fresh_output_is_used_and_a_stale_torn_or_missing_one_is_not(built: Folders, copy: Path) -> None:
    assert str(built.output.resolve()) == fresh_output(built)
    assert fresh_output(Folders(copy, copy / "output")) is None
    spoilt = copy / "spoilt"
    shutil.copytree(built.output, spoilt)
    assert str(spoilt) == fresh_output(Folders(built.root, spoilt))
    (spoilt / "mexict.ttl").write_bytes((spoilt / "mexict.ttl").read_bytes() + b"\n")
    assert fresh_output(Folders(built.root, spoilt)) is None
    (spoilt / "manifest.json").write_text("{}")
    assert fresh_output(Folders(built.root, spoilt)) is None


def test_a_changed_source_is_answered_from_the_source(built: Folders, copy: Path, mexict) -> None:
    shutil.copytree(built.output, copy / "output")
    assert b"true\n" == mexict("--root", copy, "sparql", ASK_FINE).stdout
    claims = copy / "graph" / "claims" / "p025-regulator.ttl"
    claims.write_text(claims.read_text(encoding="utf-8").replace("mx:fined", "mx:criticizes"), encoding="utf-8")
    assert b"false\n" == mexict("--root", copy, "sparql", ASK_FINE).stdout


def test_built_and_unbuilt_give_the_same_answers(built: Folders, checkout: Path, tmp_path: Path) -> None:
    query = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"
    nowhere = Folders(checkout, tmp_path / "none")
    for inferred in (False, True):
        stores = [open_engine(folders, inferred=inferred) for folders in (built, nowhere)]
        first, second = ([str(row) for row in store.query(query)] for store in stores)  # type: ignore[union-attr]
        assert first == second


def test_two_builds_at_once_both_end_well(small: Path) -> None:
    command = [sys.executable, "-m", "mexict_kg", "--root", str(small), "build"]
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for _ in range(2)]
    assert [0, 0] == [process.wait(timeout=60) for process in both]
    for process in both:
        assert process.stderr is not None
        process.stderr.close()
    assert FILES == set(contents(small / "output"))


def test_nothing_is_written_beside_the_output(small: Path, mexict_process, tmp_path: Path) -> None:
    before = set(os.listdir(tmp_path))
    assert 0 == mexict_process("--root", small, "build", cwd=tmp_path).returncode
    assert before == set(os.listdir(tmp_path))
    assert {"ontology", "graph", "queries", "output", ".output"} == set(os.listdir(small))
