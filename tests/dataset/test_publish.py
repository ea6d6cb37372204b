"""A set of files appears all at once: whatever kills the writer, a reader finds the whole old set or the whole new one."""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from mexict_kg.dataset.publish import publish, refuse_unusable
from mexict_kg.dataset.writing import write_file
from mexict_kg.errors import WrongCall

NAMES = ("a.ttl", "b.html", "manifest.json")
SIZE = 300_000
# Publishes one set after the other until it is killed; each set says its own number in every file.
WRITER = f"""
import sys
from pathlib import Path
from mexict_kg.dataset.publish import publish
number = int(sys.argv[2])
while True:
    publish(Path(sys.argv[1]), {{name: (str(number) * {SIZE})[:{SIZE}].encode() for name in {NAMES!r}}})
    number += int(sys.argv[3])
"""


def files(number: int) -> dict[str, bytes]:
    return {name: (str(number) * SIZE)[:SIZE].encode() for name in NAMES}


def is_whole(target: Path) -> bool:
    contents = {(target / name).read_bytes() for name in NAMES}
    return len(contents) == 1 and len(contents.pop()) == SIZE


def start(target: Path, first: int, step: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", WRITER, str(target), str(first), str(step)])


def wait_for(holds: Callable[[], bool], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not holds() and time.monotonic() < until:
        time.sleep(0.002)


@pytest.mark.thorough
def test_no_kill_leaves_a_torn_set(tmp_path: Path) -> None:
    target = tmp_path / "output"
    publish(target, files(1))
    chance = random.Random(7)
    seen = set()
    for round_ in range(60):
        before, writer = target.resolve(), start(target, 1000 * round_ + 10, 1)
        wait_for(lambda before=before: target.resolve() != before)  # however slow the machine is, it writes by now
        time.sleep(chance.random() * 0.1)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        assert is_whole(target)
        seen.add((target / NAMES[0]).read_bytes()[:8])
    assert len(seen) > 30, "the kills must fall among real writes"
    publish(target, files(2))
    assert is_whole(target)
    assert {target.resolve().name} < {path.name for path in (tmp_path / ".output").iterdir()}
    assert len([path for path in (tmp_path / ".output").iterdir() if path.is_dir()]) <= 2, "what a kill left behind is cleaned"


@pytest.mark.thorough
def test_a_reader_that_follows_the_link_once_sees_one_set_while_others_write(tmp_path: Path) -> None:
    target = tmp_path / "output"
    publish(target, files(1))
    writers = [start(target, 10, 2), start(target, 11, 2)]
    try:
        seen = set()
        until = time.monotonic() + 3
        while time.monotonic() < until:
            folder = target.resolve()
            try:
                contents = {(folder / name).read_bytes() for name in NAMES}
            except FileNotFoundError:
                continue  # this reader slept through two newer sets: it follows the link again
            assert 1 == len(contents)
            seen |= contents
    finally:
        for writer in writers:
            writer.kill()
            writer.wait()
    assert len(seen) > 3


def test_a_full_disk_leaves_the_old_set_and_says_so(tmp_path: Path) -> None:
    target = tmp_path / "output"
    publish(target, files(1))
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (SIZE // 2, hard))
    try:
        with pytest.raises(WrongCall, match="cannot be written"):
            publish(target, files(2))
        with pytest.raises(WrongCall, match="cannot be written"):
            write_file(tmp_path / "one.ttl", b"x" * SIZE)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert files(1) == {name: (target / name).read_bytes() for name in NAMES}
    assert not (tmp_path / "one.ttl").exists()
    publish(target, files(2))
    assert files(2) == {name: (target / name).read_bytes() for name in NAMES}


def test_an_empty_folder_is_taken_over_and_a_full_one_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    publish(tmp_path / "empty", files(1))
    assert is_whole(tmp_path / "empty")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("mine")
    with pytest.raises(WrongCall, match="was not made by"):
        publish(tmp_path / "full", files(1))


def test_a_foreign_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    os.symlink("elsewhere", tmp_path / "output")
    with pytest.raises(WrongCall, match="was not made by"):
        publish(tmp_path / "output", files(1))


def test_where_no_link_can_be_made_that_is_said_and_the_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "symlink", refuse)
    with pytest.raises(WrongCall, match=r"no link can be made in .* on another disk with -o"):
        publish(tmp_path / "output", files(1))
    assert not (tmp_path / "output").exists()


def test_where_no_file_can_be_locked_nothing_is_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with pytest.raises(WrongCall, match=r"has no locks for files \(fcntl\).*`mexict explore -o explorer\.html`"):
        publish(tmp_path / "output", files(1))
    write_file(tmp_path / "one.html", b"written all the same")
    assert ["one.html"] == os.listdir(tmp_path)


def test_the_same_files_make_the_same_set(tmp_path: Path) -> None:
    publish(tmp_path / "output", files(1))
    first = (tmp_path / "output").resolve()
    before = first.stat().st_mtime_ns
    publish(tmp_path / "output", files(1))
    assert (first, before) == ((tmp_path / "output").resolve(), first.stat().st_mtime_ns)


def test_a_single_file_is_replaced_whole(tmp_path: Path) -> None:
    write_file(tmp_path / "one.json", b"old")
    write_file(tmp_path / "one.json", json.dumps({"new": True}).encode())
    assert b'{"new": true}' == (tmp_path / "one.json").read_bytes()
    assert ["one.json"] == [path.name for path in tmp_path.iterdir()]


def test_a_link_is_followed_and_a_pipe_or_device_written_into(tmp_path: Path) -> None:
    (tmp_path / "real.ttl").write_bytes(b"old")
    os.symlink("real.ttl", tmp_path / "link.ttl")
    write_file(tmp_path / "link.ttl", b"new")
    assert (tmp_path / "link.ttl").is_symlink()
    assert b"new" == (tmp_path / "real.ttl").read_bytes()
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["cat", str(tmp_path / "pipe")], stdout=subprocess.PIPE)
    write_file(tmp_path / "pipe", b"through")
    assert b"through" == reader.communicate(timeout=10)[0]
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("name", ["", "folder", "folder/none/a.ttl", "nul\0"])
def test_a_file_that_cannot_be_written_is_said_to_be_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(WrongCall, match="cannot be written"):
        write_file(tmp_path / name, b"x")
    assert ["folder"] == os.listdir(tmp_path)


def test_a_hidden_folder_of_somebody_else_is_never_touched(tmp_path: Path) -> None:
    for name in ("git", "mail"):
        (tmp_path / ".config" / name).mkdir(parents=True)
    (tmp_path / ".config" / "lock").write_text("mine")
    with pytest.raises(WrongCall, match="was not made by"):
        publish(tmp_path / "config", files(1))
    assert {"git", "mail", "lock"} == set(os.listdir(tmp_path / ".config"))
    assert "mine" == (tmp_path / ".config" / "lock").read_text()


def test_a_link_that_only_looks_like_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "forged" / ".output" / "z").mkdir(parents=True)
    os.symlink("forged/.output/z", tmp_path / "output")
    with pytest.raises(WrongCall, match="was not made by"):
        publish(tmp_path / "output", files(1))


@pytest.mark.parametrize("damage", ["emptied", "changed", "removed", "a folder", "more"])
def test_a_set_that_was_damaged_since_is_written_anew(tmp_path: Path, damage: str) -> None:
    target = tmp_path / "output"
    for _ in range(3):
        publish(target, files(1))
        spoilt = target / NAMES[1]
        if damage in ("removed", "a folder"):
            spoilt.unlink()
        match damage:
            case "emptied":
                spoilt.write_bytes(b"")
            case "changed":
                spoilt.write_bytes(b"2" * SIZE)
            case "a folder":
                spoilt.mkdir()
            case "more":
                (target / "more").write_text("mine")
        publish(target, files(1))
        assert files(1) == {path.name: path.read_bytes() for path in target.iterdir()}


def test_what_a_desktop_leaves_behind_stops_nothing_and_makes_no_new_set(tmp_path: Path) -> None:
    target = tmp_path / "output"
    publish(target, files(1))
    first = target.resolve()
    for folder in (target, tmp_path / ".output"):
        (folder / ".DS_Store").write_bytes(b"\0")
    publish(target, files(1))
    assert first == target.resolve()
    publish(target, files(2))
    assert files(2) == {name: (target / name).read_bytes() for name in NAMES}


def test_what_was_begun_on_a_full_disk_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "output"
    publish(target, files(1))
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WrongCall, match="No space left"):
        publish(target, files(2))
    assert not (tmp_path / ".output" / "unfinished").exists()
    assert is_whole(target)


@pytest.mark.parametrize("name", ["folder/file", "file/output", "link", "full"])
def test_a_target_that_cannot_be_is_refused_before_anything_is_made(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "full").mkdir()
    for place in ("file", "folder/file", "full/mine"):
        (tmp_path / place).write_text("mine")
    os.symlink("nowhere", tmp_path / "link")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(WrongCall, match=name.split("/")[0]):
        refuse_unusable(tmp_path / name)
    assert before == sorted(tmp_path.rglob("*"))
