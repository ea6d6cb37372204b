"""What is kept between calls makes them quicker, never different; what is damaged, stale or cannot be kept is done without."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import mexict_kg
from mexict_kg.catalogue.questions import read_catalogue
from mexict_kg.catalogue.records import catalogue_from, catalogue_json
from mexict_kg.dataset.cache import MODEL, Cache, beside
from mexict_kg.dataset.freshness import CODE, fingerprint
from mexict_kg.dataset.loading import open_engine
from mexict_kg.folders import PACKAGE, Folders, find_folders
from mexict_kg.model.model import Model

COUNT = "SELECT (COUNT(*) AS ?claims) { ?claim a mx:Claim }"
NEVER_READ = {"py.typed"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's folder for caches with nothing in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    return tmp_path / "caches" / "mexict-kg"


@pytest.fixture
def folders(small: Path) -> Folders:
    return find_folders(str(small))


def entries(place: Path) -> list[str]:
    return sorted(path.name for state in place.glob("*") for path in state.iterdir())


def test_what_is_kept_is_read_again(folders: Folders, home: Path) -> None:
    Cache(folders).keep("note", b"seen")
    assert b"seen" == Cache(folders).read("note")
    assert None is Cache(folders).read("another")


@pytest.mark.parametrize("damage", ["changed", "cut", "added", "without checksums", "emptied"])
def test_a_damaged_entry_is_not_there_and_is_made_anew(folders: Folders, home: Path, damage: str) -> None:
    cache = Cache(folders)
    cache.keep("note", b"seen")
    entry = Path(str(cache.entry("note")))
    match damage:
        case "changed":
            (entry / "data").write_bytes(b"sees")
        case "cut":
            (entry / "data").write_bytes(b"se")
        case "added":
            (entry / "more").write_bytes(b"")
        case "without checksums":
            (entry / "checksums").unlink()
        case "emptied":
            shutil.rmtree(entry)
            entry.mkdir()
    assert None is cache.read("note")
    assert b"seen" == cache.recall("note", lambda: b"seen")
    assert b"seen" == Cache(folders).read("note")


def test_other_files_have_other_entries(folders: Folders, home: Path) -> None:
    Cache(folders).keep("note", b"seen")
    with (folders.graph / "sound.ttl").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert None is Cache(folders).read("note")


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_said(small: Path, tmp_path: Path, mexict) -> None:
    (tmp_path / "file").write_text("no folder")
    for place in (tmp_path / "file", Path("/dev/null"), Path("/proc")):
        done = mexict("--root", small, "sparql", COUNT, XDG_CACHE_HOME=str(place))
        assert (0, b"claims\r\n2\r\n", b"") == (done.returncode, done.stdout, done.stderr)


def test_without_a_home_there_is_no_place_and_no_complaint(small: Path, tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("HOME", "XDG_CACHE_HOME", "USERPROFILE")}
    command = [sys.executable, "-m", "mexict_kg", "--root", str(small), "sparql", COUNT]
    done = subprocess.run(command, env={**bare, "HOME": ""}, cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert (0, b"claims\r\n2\r\n", b"") == (done.returncode, done.stdout, done.stderr)
    assert {"small"} == set(os.listdir(tmp_path))


@pytest.mark.parametrize(
    "call",
    [
        ("sparql", "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"),
        ("sparql", "--inferred", "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"),
        ("show", "board"),
        ("ask",),
        ("ask", "what-a-body-did", "--body", "board"),
        ("ask", "who fined the line?"),
    ],
)
def test_the_second_call_answers_as_the_first(small: Path, home: Path, mexict, call: tuple[str, ...]) -> None:
    first, second = (mexict("--root", small, *call) for _ in range(2))
    assert (first.returncode, first.stdout, first.stderr) == (second.returncode, second.stdout, second.stderr)
    assert entries(home)


def test_a_damaged_store_answers_all_the_same(folders: Folders, home: Path) -> None:
    asked = [[str(row) for row in open_engine(folders).query(COUNT)]]
    for path in sorted(home.glob("*/store/*")):
        path.write_bytes(path.read_bytes()[:-1] + b"?")
        asked.append([str(row) for row in open_engine(folders).query(COUNT)])
    assert len(asked) > 5
    assert all(rows == asked[0] for rows in asked)


def test_only_the_last_states_are_kept(folders: Folders, home: Path) -> None:
    source = folders.graph / "sound.ttl"
    for number in range(6):
        source.write_text(f"{source.read_text(encoding='utf-8')}# {number}\n", encoding="utf-8")
        Cache(folders).keep("note", b"seen")
    assert b"seen" == Cache(folders).read("note")
    assert 4 == len(list(home.iterdir()))


def test_a_build_keeps_beside_its_set_what_the_commands_use(small: Path, home: Path, mexict) -> None:
    assert 0 == mexict("--root", small, "build").returncode
    graphs = {f"{form}{more}" for form in ("store", "triples") for more in ("", "-inferred")}
    found = {re.sub("^(names-..)-.*", r"\1", name) for name in entries(Path(beside(str(small / "output"))))}
    assert {"catalogue", "model", "names-en", "names-es", "sound", *graphs} == found
    for call in (("show", "board"), ("sparql", COUNT), ("sparql", "--inferred", COUNT), ("ask", "who fined the line?")):
        assert 0 == mexict("--root", small, *call).returncode
    assert not home.exists()


def test_an_unsound_graph_is_refused_every_time_and_a_sound_one_checked_once(small: Path, home: Path, mexict) -> None:
    claims = small / "graph" / "sound.ttl"
    sound = claims.read_text(encoding="utf-8")
    claims.write_text(sound.replace('rdfs:label "', 'mx:nowhere "x" ; rdfs:label "', 1), encoding="utf-8")
    for _ in range(2):
        done = mexict("--root", small, "show", "board")
        assert (1, b"") == (done.returncode, done.stdout)
        assert b"the graph is not sound" in done.stderr
    assert "sound" not in entries(home)
    claims.write_text(sound, encoding="utf-8")
    assert 0 == mexict("--root", small, "show", "board").returncode
    assert "sound" in entries(home)


def test_many_processes_may_keep_the_same_at_once(small: Path, home: Path) -> None:
    command = [sys.executable, "-m", "mexict_kg", "--root", str(small), "sparql", COUNT]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    assert [(b"claims\r\n2\r\n", b"")] * 4 == [process.communicate(timeout=60) for process in running]
    assert ["store", "triples"] == entries(home)


def test_an_installed_copy_trusts_no_folder_that_happens_to_be_around(home: Path, tmp_path: Path) -> None:
    installed = Folders(os.path.join(PACKAGE, "data"), tmp_path / "output")
    place = beside(str(tmp_path / "output"))
    Cache(installed).keep(MODEL, b"poisoned", place)
    assert [MODEL] == entries(Path(place))
    assert None is Cache(installed).read(MODEL)


def test_the_restored_model_is_the_model(model: Model) -> None:
    restored = Model.restored(model.kept())
    assert list(model.claims.items()) == list(restored.claims.items())
    assert list(model.things.items()) == list(restored.things.items())
    assert model.relations == restored.relations
    assert model.opposites == restored.opposites
    assert model.kept() == restored.kept()


def test_the_restored_catalogue_is_the_catalogue(checkout: Path) -> None:
    catalogue = read_catalogue(checkout / "queries")
    assert catalogue == catalogue_from(catalogue_json(catalogue))
    assert list(catalogue.questions) == list(catalogue_from(catalogue_json(catalogue)).questions)


def test_loading_twice_gives_one_answer(small: Path, home: Path) -> None:
    first, second = (mexict_kg.load(str(small)) for _ in range(2))
    assert json.loads(first.model.kept()) == json.loads(second.model.kept())
    assert first.ask("what-a-body-did", body="board").rows == second.ask("what-a-body-did", body="board").rows
    assert len(first.graph) == len(second.graph)


def test_the_fingerprint_sees_every_file_of_the_package_that_is_read(checkout: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "mexict_kg"], cwd=checkout, capture_output=True, text=True, check=True
    ).stdout.split("\0")[:-1]
    unseen = [name for name in tracked if not name.endswith(CODE) and Path(name).name not in NEVER_READ]
    assert [] == unseen


@pytest.mark.parametrize("name", ["ontology/mexict.ttl", "queries/catalogue.toml", "graph/sound.ttl"])
def test_the_fingerprint_sees_a_changed_letter(folders: Folders, name: str) -> None:
    before = fingerprint(folders)
    path = folders.root / name
    path.write_bytes(path.read_bytes() + b"#")
    assert before != fingerprint(folders)
