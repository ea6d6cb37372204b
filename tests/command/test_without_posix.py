"""Windows, feigned: no module of POSIX, no fork, no links, another encoding. All but the build works there."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from mexict_kg.folders import Folders

# Python runs this before anything else. What is set to None cannot be imported.
FEIGNED = """
import os, signal, sys
for name in ("fcntl", "grp", "pty", "pwd", "resource", "syslog", "termios", "tty"):
    sys.modules[name] = None
for name in ("fork", "forkpty", "getuid", "geteuid", "getpgid", "killpg", "mkfifo", "setsid", "wait4"):
    delattr(os, name)
for name in ("SIGALRM", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGXCPU", "alarm", "setitimer", "pthread_sigmask"):
    delattr(signal, name)
def symlink(*_, **__):
    raise OSError(22, "A required privilege is not held by the client")
os.symlink = symlink
"""


@pytest.fixture
def windows(checkout: Path, tmp_path: Path) -> dict[str, str]:
    """The environment of a process that takes itself to be on Windows."""
    (tmp_path / "feigned").mkdir()
    (tmp_path / "feigned" / "sitecustomize.py").write_text(FEIGNED, encoding="utf-8")
    encodings = {"PYTHONIOENCODING": "cp1252", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "LC_ALL": "C"}
    return {"PYTHONPATH": f"{tmp_path / 'feigned'}:{checkout}", **encodings}


@pytest.fixture
def feigned(mexict_process, windows: dict[str, str]) -> Callable[..., CompletedProcess[bytes]]:
    """Run the command as if on Windows."""
    return lambda *args: mexict_process(*args, **windows)


def is_plain(done: CompletedProcess[bytes]) -> bool:
    """Whether a call went well, without a traceback on the way."""
    return (0, False) == (done.returncode, b"Traceback" in done.stderr)


@pytest.mark.parametrize(
    "words",
    [
        ("ask", "who fined america movil?"),
        ("ask", "what-could-happen", "--format", "markdown"),
        ("ask", "who-attacked-whom", "--lang", "es", "--explain"),
        ("show", "p029-5"),
        ("sparql", "SELECT ?whom { mxr:ift mx:fined ?whom }"),
        ("influence", "ift"),
        ("path", "lopez obrador", "confidence of foreign investors"),
        ("check",),
    ],
    ids=" ".join,
)
def test_a_question_is_answered_there_as_here(built: Folders, feigned, mexict_process, words: tuple[str, ...]) -> None:
    there, here = feigned("--root", built.root, *words), mexict_process("--root", built.root, *words)
    assert is_plain(there), there.stderr.decode()
    assert here.stdout == there.stdout
    assert there.stdout or b"sound" in there.stderr


@pytest.mark.slow
@pytest.mark.parametrize("words", [("explore",), ("figure", "causes"), ("export",)], ids=" ".join)
def test_the_page_figures_and_exports_are_written_there_as_here(
    built: Folders, feigned, mexict_process, words: tuple[str, ...], tmp_path: Path
) -> None:
    ending = {"explore": "html", "figure": "svg", "export": "ttl"}[words[0]]
    for run, name in ((feigned, f"there.{ending}"), (mexict_process, f"here.{ending}")):
        done = run("--root", built.root, *words, "-o", name)
        assert is_plain(done), done.stderr.decode()
    assert (tmp_path / f"here.{ending}").read_bytes() == (tmp_path / f"there.{ending}").read_bytes()


@pytest.mark.thorough
def test_python_has_rows_evidence_and_networks_there(windows: dict[str, str], checkout: Path) -> None:
    program = """
import mexict_kg
kg = mexict_kg.load()
print(len(kg.ask("who fined america movil?").evidence), kg.network().has_edge("mxr:ift", "mxr:america-movil"))
print(len(kg.graph) > 10_000, kg.sparql("ASK { mxr:ift mx:fined mxr:america-movil }").written("csv"))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=checkout, env={**os.environ, **windows}, capture_output=True, text=True, check=False
    )
    assert (0, "1 True\nTrue b'true\\n'\n") == (done.returncode, done.stdout), done.stderr


@pytest.mark.thorough
def test_a_build_there_says_at_once_what_is_missing_and_what_to_do_instead(small: Path, feigned) -> None:
    done = feigned("--root", small, "build")
    assert (2, b"", 1) == (done.returncode, done.stdout, len(done.stderr.splitlines())), done.stderr.decode()
    for part in (b"no locks for files (fcntl)", b"mexict explore -o explorer.html", b"mexict export -o mexict.ttl"):
        assert part in done.stderr
    assert not (small / "output").exists()
    assert {"cache"} >= {path.name for path in small.glob(".output/*")}, "no set is begun"
