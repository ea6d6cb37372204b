"""What is remembered of the files: a changed letter is seen, and what was not written since is not read again."""

import os
import subprocess
from pathlib import Path

import pytest

from mexict_kg.dataset.cache import Cache
from mexict_kg.dataset.freshness import CODE, fingerprint
from mexict_kg.folders import Folders

NEVER_READ = {"py.typed"}


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


def test_files_that_were_not_written_since_are_not_read_again(
    folders: Folders, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mexict_kg.dataset.glance._MOMENT", 0)
    Cache(folders).keep("note", b"seen")
    monkeypatch.setattr("mexict_kg.dataset.glance.fingerprint", lambda folders: pytest.fail("read again"))
    assert b"seen" == Cache(folders).read("note")


@pytest.mark.parametrize("name", ["ontology/mexict.ttl", "queries/catalogue.toml", "graph/sound.ttl"])
def test_a_file_is_read_again_though_its_size_and_its_time_are_as_they_were(
    folders: Folders, home: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("mexict_kg.dataset.glance._MOMENT", 0)
    Cache(folders).keep("note", b"seen")
    path, before = folders.root / name, (folders.root / name).stat()
    path.write_bytes(path.read_bytes()[:-1] + b" ")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert before.st_size == path.stat().st_size
    assert None is Cache(folders).read("note")


def test_what_was_written_a_moment_ago_is_read_each_time(folders: Folders, home: Path) -> None:
    (folders.graph / "sound.ttl").touch()
    Cache(folders).keep("note", b"seen")
    assert not (home / "seen").exists()


@pytest.mark.parametrize("damage", [b"", b"0000", b"ninechars"])
def test_a_damaged_glance_is_not_believed(folders: Folders, home: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    monkeypatch.setattr("mexict_kg.dataset.glance._MOMENT", 0)
    Cache(folders).keep("note", b"seen")
    (glance,) = (home / "seen").iterdir()
    glance.write_bytes(damage)
    assert b"seen" == Cache(folders).read("note")
