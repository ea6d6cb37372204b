"""The zip of a built set holds just that set and a note, unpacks for anybody, and is the same bytes every time."""

import hashlib
import io
import json
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from mexict_kg.errors import Unreadable
from mexict_kg.exporting.archive import write_archive
from mexict_kg.folders import Folders

BUILT = {"mexict.ttl", "mexict-readings.ttl", "mexict-inferred.ttl", "explorer.html", "manifest.json"}


@pytest.fixture(scope="module")
def packed(built: Folders) -> bytes:
    return write_archive(built.output)


@pytest.fixture
def spoilt(built: Folders, tmp_path: Path) -> Path:
    """A copy of the built set that a test may damage."""
    return Path(shutil.copytree(built.output.resolve(), tmp_path / "output"))


def test_the_zip_holds_the_built_set_byte_for_byte_and_a_note_in_one_folder(packed: bytes, built: Folders) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert {f"mexict-kg/{name}" for name in (*BUILT, "README.txt")} == set(archive.namelist())
        assert {name: (built.output / name).read_bytes() for name in BUILT} == {
            name: archive.read(f"mexict-kg/{name}") for name in BUILT
        }
        assert {True} == {stat.S_ISREG(one.external_attr >> 16) for one in archive.infolist()}
        assert {0o644} == {stat.S_IMODE(one.external_attr >> 16) for one in archive.infolist()}


def test_the_note_tells_in_both_languages_what_it_is_how_to_open_it_and_whose(packed: bytes, checkout: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        note = archive.read("mexict-kg/README.txt").decode()
        counts = json.loads(archive.read("mexict-kg/manifest.json"))["counts"]
    for name in BUILT:
        assert 2 == note.count(f"\n{name} "), f"{name} is listed once in each language"
    for told in ("open explorer.html in a browser", "abra explorer.html en un navegador"):
        assert told in note
    assert f"{counts['claims']} claims about {counts['things']} things" in note
    assert f"{counts['claims']} afirmaciones sobre {counts['things']} cosas" in note
    readme = " ".join((checkout / "README.md").read_text(encoding="utf-8").replace("*", "").split())
    for words in ("The Development of the ICT Landscape in Mexico (Center for Strategic and International Studies, 2021)",):
        assert (1, 2) == (readme.count(words), " ".join(note.split()).count(words))
    assert 2 == note.count("MIT") == note.count("CC BY 4.0")
    assert [] == [line for line in note.splitlines() if len(line) > 84 and "://" not in line], "an editor may not wrap"


def test_the_same_set_makes_the_same_bytes_in_another_process_folder_and_time_zone(
    packed: bytes, built: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    done = subprocess.run(
        [sys.executable, "-m", "mexict_kg.exporting.archive", str(tmp_path / "one.zip")],
        cwd=built.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (0, "") == (done.returncode, done.stdout), done.stderr
    assert f"Packed: {tmp_path / 'one.zip'}, {len(packed):,} bytes\n" == done.stderr
    assert hashlib.sha256(packed).digest() == hashlib.sha256((tmp_path / "one.zip").read_bytes()).digest()


@pytest.mark.parametrize("name", sorted(BUILT))
@pytest.mark.parametrize("damage", ["missing", "empty", "torn"])
def test_a_damaged_set_is_not_packed_and_its_file_is_named(spoilt: Path, name: str, damage: str) -> None:
    whole = (spoilt / name).read_bytes()
    (spoilt / name).unlink()
    if damage != "missing":
        (spoilt / name).write_bytes(b"" if damage == "empty" else whole[:-40])
    with pytest.raises(Unreadable, match=f"{name}: is not there as a build writes it; run mexict build"):
        write_archive(spoilt)


@pytest.mark.parametrize("manifest", ["[]", "{}", "null", '{"files": []}', "[" * 100_000])
def test_a_manifest_of_another_shape_is_told(spoilt: Path, manifest: str) -> None:
    (spoilt / "manifest.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(Unreadable, match=r"manifest\.json: is not there"):
        write_archive(spoilt)


def test_a_zip_that_cannot_be_written_is_told_in_one_line(built: Folders, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    done = subprocess.run(
        [sys.executable, "-m", "mexict_kg.exporting.archive", str(tmp_path / "file" / "one.zip")],
        cwd=built.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (2, "", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines())), done.stderr
