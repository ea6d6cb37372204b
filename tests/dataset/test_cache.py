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
from mexict_kg.dataset.loading import open_engine
from mexict_kg.folders import Folders, find_folders
from mexict_kg.model.model import Model

COUNT = "SELECT (COUNT(*) AS ?claims) { ?claim a mx:Claim }"


def entries(place: Path) -> list[str]:
    return sorted(path.name for state in place.glob("*-*") for path in state.iterdir())


def only(place: Path, name: str) -> Path:
    """The one entry of this name that is kept anywhere in a place."""
    (entry,) = place.glob(f"*/{name}")
    return entry


def test_what_is_kept_is_read_again(folders: Folders, home: Path) -> None:
    Cache(folders).keep("note", b"seen\n")
    assert b"seen\n" == Cache(folders).read("note")
    assert None is Cache(folders).read("another")
    Cache(folders).fill("folder", lambda at: (Path(at) / "file").write_bytes(b"seen") and None)
    assert b"seen" == (Path(str(Cache(folders).folder("folder"))) / "file").read_bytes()
    assert {"folder", "note"} == set(entries(home))


def test_what_is_kept_is_the_users_own(folders: Folders, home: Path) -> None:
    Cache(folders).keep("note", b"seen")
    assert [0o700, 0o700] == [path.stat().st_mode & 0o777 for path in (home, *home.iterdir())]


@pytest.mark.parametrize("damage", [b"", b"seen", b"4-00000000\nseen", None])
def test_a_damaged_file_is_not_there_and_is_made_anew(folders: Folders, home: Path, damage: bytes | None) -> None:
    Cache(folders).keep("note", b"seen")
    entry = only(home, "note")
    entry.unlink()
    if damage is None:
        entry.mkdir()
        (entry / "more").write_bytes(b"")
    else:
        entry.write_bytes(damage)
    assert None is Cache(folders).read("note")
    assert b"seen" == Cache(folders).recall("note", lambda: b"seen")
    assert b"seen" == Cache(folders).read("note")


@pytest.mark.parametrize(
    "damage", ["changed", "cut", "added", "without checksums", "emptied", "emptied but for the checksums", "a file"]
)
def test_a_damaged_folder_is_not_there_and_is_filled_anew(folders: Folders, home: Path, damage: str) -> None:
    def fill(at: str) -> None:
        (Path(at) / "file").write_bytes(b"seen")

    Cache(folders).fill("folder", fill)
    entry = only(home, "folder")
    match damage:
        case "changed":
            (entry / "file").write_bytes(b"sees")
        case "cut":
            (entry / "file").write_bytes(b"se")
        case "added":
            (entry / "more").write_bytes(b"")
        case "without checksums":
            (entry / "checksums").unlink()
        case "emptied":
            shutil.rmtree(entry)
            entry.mkdir()
        case "emptied but for the checksums":
            (entry / "file").unlink()
            (entry / "checksums").write_bytes(b"")
        case "a file":
            shutil.rmtree(entry)
            entry.write_bytes(b"")
    assert None is Cache(folders).folder("folder")
    Cache(folders).fill("folder", fill)
    assert str(entry) == Cache(folders).folder("folder")


def test_what_was_read_after_a_change_is_not_kept_for_what_was_before(folders: Folders, home: Path) -> None:
    source, cache = folders.graph / "sound.ttl", Cache(folders)
    before = source.read_bytes()
    source.write_bytes(before + b"# a remark\n")
    cache.keep("note", b"of the changed file")
    source.write_bytes(before)
    assert None is Cache(folders).read("note")
    assert [] == entries(home)


def test_one_root_cannot_pass_off_its_entries_as_anothers(
    folders: Folders, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("twin", "package/data"):
        shutil.copytree(folders.root, tmp_path / name)
    monkeypatch.setattr("mexict_kg.folders.PACKAGE", str(tmp_path / "package"))
    for module in ("cache", "glance"):
        monkeypatch.setattr(f"mexict_kg.dataset.{module}.fingerprint", lambda folders: "00000000")
    for other in (find_folders(str(tmp_path / "twin")), Folders(tmp_path / "package" / "data", tmp_path / "output")):
        Cache(other).keep("note", b"poisoned")
    assert None is Cache(folders).read("note")
    assert 2 == len(list(home.glob("*-*")))


def test_a_state_of_the_set_goes_wherever_the_checkout_goes(small: Path, tmp_path: Path, home: Path, mexict) -> None:
    assert 0 == mexict("--root", small, "build").returncode
    shutil.copytree(small, tmp_path / "moved", symlinks=True)
    assert None is not Cache(find_folders(str(tmp_path / "moved"))).read(MODEL)


def test_what_is_not_ours_is_never_removed(folders: Folders, home: Path) -> None:
    precious = [home / name for name in ("precious", "00000000 precious", "note.txt")]
    for path in precious:
        path.mkdir(parents=True)
    elsewhere = home.parent / "elsewhere"
    (elsewhere / "inside").mkdir(parents=True)
    (home / "00000000-link").symlink_to(elsewhere)
    for number in range(6):
        (folders.graph / "sound.ttl").open("a", encoding="utf-8").write(f"# {number}\n")
        Cache(folders).keep("note", b"seen")
    assert all(path.is_dir() for path in [*precious, elsewhere / "inside"])


def test_nothing_is_kept_by_way_of_a_link(small: Path, tmp_path: Path, mexict) -> None:
    (tmp_path / "elsewhere").mkdir()
    (small / ".output").mkdir()
    (small / ".output" / "cache").symlink_to(tmp_path / "elsewhere")
    assert 0 == mexict("--root", small, "build").returncode
    assert [] == list((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize("call", [("show", "board"), ("sparql", COUNT), ("build",), ("ask",), ("check",)])
def test_a_file_that_cannot_be_read_is_named(small: Path, mexict, call: tuple[str, ...]) -> None:
    (small / "graph" / ".#draft.ttl").symlink_to("nowhere")
    done = mexict("--root", small, *call)
    assert (3, b"") == (done.returncode, done.stdout)
    assert b"mexict: graph/.#draft.ttl: cannot be read (No such file or directory)" in done.stderr


def test_other_files_have_other_entries(folders: Folders, home: Path) -> None:
    Cache(folders).keep("note", b"seen")
    with (folders.graph / "sound.ttl").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    assert None is Cache(folders).read("note")


def test_where_nothing_can_be_written_nothing_is_kept_and_nothing_said(small: Path, tmp_path: Path, mexict_process) -> None:
    (tmp_path / "file").write_text("no folder")
    for place in (tmp_path / "file", Path("/dev/null"), Path("/proc")):
        done = mexict_process("--root", small, "sparql", COUNT, XDG_CACHE_HOME=str(place))
        assert (0, b"claims\r\n2\r\n", b"") == (done.returncode, done.stdout, done.stderr)


def test_without_a_home_there_is_no_place_and_no_complaint(small: Path, tmp_path: Path) -> None:
    bare = {name: value for name, value in os.environ.items() if name not in ("HOME", "XDG_CACHE_HOME", "USERPROFILE")}
    left = Path("/.cache").exists()
    command = [sys.executable, "-m", "mexict_kg", "--root", str(small), "sparql", COUNT]
    done = subprocess.run(command, env={**bare, "HOME": ""}, cwd=tmp_path, capture_output=True, timeout=60, check=False)
    assert (0, b"claims\r\n2\r\n", b"") == (done.returncode, done.stdout, done.stderr)
    assert ({"small"}, left) == (set(os.listdir(tmp_path)), Path("/.cache").exists())


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
    assert 4 == len(list(home.glob("*-*")))


def test_a_build_keeps_beside_its_set_what_the_commands_use(small: Path, home: Path, mexict) -> None:
    assert 0 == mexict("--root", small, "build").returncode
    words = {f"{kind}-{lang}" for kind in ("claims", "known", "named", "names", "stems", "words") for lang in ("en", "es")}
    graphs = {f"{form}{more}" for form in ("store", "quads") for more in ("", "-inferred")}
    found = {re.sub("-[0-9a-f]{8}$", "", name) for name in entries(Path(beside(str(small / "output"))))}
    assert {"catalogue", "model", "sound", *words, *graphs} == found
    for call in (("show", "board"), ("sparql", COUNT), ("sparql", "--inferred", COUNT), ("ask", "who fined the line?")):
        assert 0 == mexict("--root", small, *call).returncode
    assert [] == entries(home)


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
    assert ["quads", "store"] == entries(home)


def test_an_installed_copy_trusts_no_folder_that_happens_to_be_around(
    folders: Folders, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(folders.root, tmp_path / "package" / "data")
    installed = Folders(tmp_path / "package" / "data", tmp_path / "output")
    Cache(installed, is_build=True).keep(MODEL, b"poisoned")
    monkeypatch.setattr("mexict_kg.folders.PACKAGE", str(tmp_path / "package"))
    assert [MODEL] == entries(Path(beside(str(tmp_path / "output"))))
    assert None is Cache(installed).read(MODEL)


def test_one_object_has_one_graph_whatever_becomes_of_the_files(small: Path, home: Path) -> None:
    kg = mexict_kg.load(str(small))
    with (small / "graph" / "sound.ttl").open("a", encoding="utf-8") as file:
        file.write('mxr:board <http://www.w3.org/2004/02/skos/core#hiddenLabel> "afterthought"@en .\n')
    assert [False, False] == [
        bool(kg.sparql('ASK { ?x skos:hiddenLabel "afterthought"@en }')),
        "afterthought" in kg.graph.serialize(),
    ]
    assert True is bool(mexict_kg.load(str(small)).sparql('ASK { ?x skos:hiddenLabel "afterthought"@en }'))


def test_the_restored_model_is_the_model(model: Model) -> None:
    restored = Model.from_json(model.to_json())
    assert list(model.claims.items()) == list(restored.claims.items())
    assert list(model.things.items()) == list(restored.things.items())
    assert model.relations == restored.relations
    assert model.opposites == restored.opposites
    assert model.to_json() == restored.to_json()


def test_the_restored_catalogue_is_the_catalogue(checkout: Path) -> None:
    catalogue = read_catalogue(checkout / "queries")
    assert catalogue == catalogue_from(catalogue_json(catalogue))
    assert list(catalogue.questions) == list(catalogue_from(catalogue_json(catalogue)).questions)


def test_loading_twice_gives_one_answer(small: Path, home: Path) -> None:
    first, second = (mexict_kg.load(str(small)) for _ in range(2))
    assert json.loads(first.model.to_json()) == json.loads(second.model.to_json())
    assert first.ask("what-a-body-did", body="board").rows == second.ask("what-a-body-did", body="board").rows
    assert len(first.graph) == len(second.graph)
