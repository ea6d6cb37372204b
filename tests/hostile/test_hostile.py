"""Whatever is done to the files, the call and the system around it: one clear message, the right exit code, nothing lost.

The trials stand in tables by what they spoil; see trial.Trial for how to read one. Of each holds what its row says, and always:
no traceback, no death by a signal, an end in time, no message on standard output, one short message on standard error without
raw control characters, what lay in output/ and in the working folder as it was where the call is refused, no process left
behind, and not one request to a server.
"""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from canary import Canary, listening
from edits import unlock
from of_broken_rules import BROKEN_RULES
from of_calls import CALLS
from of_endless_queries import ENDLESS_QUERIES
from of_files import FILES
from of_folders import FOLDERS
from of_names import NAMES
from of_output import OUTPUT
from of_queries import QUERIES
from of_questions import QUESTIONS
from of_results import RESULTS
from of_rules import RULES
from of_shapes import SHAPES
from of_streams import STREAMS
from of_surroundings import SURROUNDINGS
from of_turtle import TURTLE
from running import run
from trial import FINE, INTERRUPTED, STOPPED, UNSOUND, Done, Ground, Trial

TRIALS = [
    *(*FILES, *FOLDERS, *NAMES, *TURTLE, *RULES, *BROKEN_RULES, *QUESTIONS, *SHAPES, *OUTPUT),
    *(*STREAMS, *SURROUNDINGS, *CALLS, *QUERIES, *ENDLESS_QUERIES, *RESULTS),
]
LONGEST = 2_000
"""Letters of the longest message, beside the findings of a graph that is not sound."""
STOPS = 10.0
"""Seconds after Ctrl-C: one on a machine that does nothing else, and nine for one that does."""
PYTHONS = re.compile(r"Traceback|panicked at|^[\w.]*(Error|Exception|Interrupt|Warning)\b", re.MULTILINE)
"""How Python and Rust say that nobody has thought of it."""
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

pytestmark = pytest.mark.thorough


def marked(number: int, trial: Trial) -> object:
    """A trial with its name; a twentieth of each table is tried each time, spread over it, and all of it by `make slow`."""
    return pytest.param(trial, id=trial.name, marks=[pytest.mark.slow] * (number % 20 != 0))


@pytest.fixture(scope="session")
def canary() -> Iterator[Canary]:
    with listening() as one:
        yield one


@pytest.fixture(scope="session")
def templates(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[bool, Path]:
    """A small root as it stands in a checkout, and one with a built set in it."""
    folder = tmp_path_factory.mktemp("templates")
    for name in ("ontology", "queries"):
        shutil.copytree(checkout / name, folder / "plain" / name)
    (folder / "plain" / "graph").mkdir()
    shutil.copy(checkout / "tests" / "broken" / "sound.ttl", folder / "plain" / "graph")
    shutil.copytree(folder / "plain", folder / "built")
    command = [sys.executable, "-m", "mexict_kg", "--root", str(folder / "built"), "build"]
    subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(checkout)}, timeout=120, check=True)
    return {False: folder / "plain", True: folder / "built"}


@pytest.fixture
def ground(tmp_path: Path, canary: Canary) -> Iterator[Ground]:
    (tmp_path / "here").mkdir()
    yield Ground(tmp_path / "small", tmp_path / "here", f"{canary.address}/{tmp_path.name}")
    unlock(tmp_path)


def test_there_are_enough_trials_and_each_has_a_name_of_its_own() -> None:
    assert len(TRIALS) >= 200
    assert {} == {name: times for name, times in Counter(trial.name for trial in TRIALS).items() if times > 1}


@pytest.mark.parametrize("trial", [marked(number, trial) for number, trial in enumerate(TRIALS)])
def test_a_hostile_trial_ends_as_it_should(trial: Trial, ground: Ground, canary: Canary, templates: dict[bool, Path]) -> None:
    shutil.copytree(templates[trial.built], ground.root, symlinks=True)
    for edit in trial.edits:
        edit(ground)
    before, asked = look(ground), len(canary.asked)
    done = run(trial, ground, ground.root.parent / "caches")
    unlock(ground.root)
    is_lost = done.code != FINE and before != look(ground) and not (done.code == INTERRUPTED and is_whole(ground.root / "output"))
    faults = [*faults_of(trial, done), *(["files are not as they were"] if is_lost else [])]
    assert [] == faults, f"\nexit {done.code} after {done.lasted:.2f} s\n{done.err[:3000]}\n{done.out[:1000]!r}"
    assert [] == canary.asked[asked:], "a server was asked"
    for proof in trial.proofs:
        proof(ground, done)


def faults_of(trial: Trial, done: Done) -> list[str]:
    """What is not as it should be, in words."""
    bound = STOPS if trial.start.interrupt is not None else trial.seconds
    looked = {
        "a traceback, or what only Python says": not PYTHONS.search(done.err),
        "a signal ended it, or the fence": done.code is not None and done.code >= 0,
        f"not one of the codes {trial.codes}": done.code in trial.codes,
        f"no end within {bound} s": done.lasted <= bound,
        "processes are left": not done.left,
        "a message on standard output": not is_message_on_output(done),
        "no message": done.code == FINE or bool(done.err.strip()) or 2 in trial.start.closed,
        "more than one message": len(re.findall("^mexict: ", done.err, re.MULTILINE)) <= 1 or done.code == FINE,
        "too long a message": len(done.err) <= LONGEST or done.code in (FINE, UNSOUND),
        "raw control characters in the message": not CONTROLS.search(done.err),
    }
    words = trial.told if done.code == FINE else () if 2 in trial.start.closed else trial.words
    said = done.err + done.out.decode(errors="replace")
    return [fault for fault, holds in looked.items() if not holds] + [f"{word!r} not told" for word in words if word not in said]


def is_message_on_output(done: Done) -> bool:
    if done.code in (FINE, UNSOUND, STOPPED, INTERRUPTED):  # rows may have been written, or findings
        return b"mexict: " in done.out or b"Traceback" in done.out
    return done.out != b""


def is_whole(output: Path) -> bool:
    """Whether a set is as its manifest says: Ctrl-C may come when the new one is in place, and the command not yet at its end."""
    files = json.loads((output / "manifest.json").read_bytes())["files"]
    return all(one["sha256"] == sha256((output / name).read_bytes()).hexdigest() for name, one in files.items())


def look(ground: Ground) -> dict[str, object]:
    """What lies in the working folder, and in output/."""
    folders = (ground.here, ground.root / "output")
    return {
        str(path): look_at(path)
        for folder in folders
        for path in (folder, *sorted(folder.rglob("*")))
        if path != ground.here and there(path)
    }


def there(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def look_at(path: Path) -> object:
    if path.is_symlink():
        return os.readlink(path)
    return path.read_bytes() if path.is_file() else stat.S_IFMT(path.stat().st_mode)
