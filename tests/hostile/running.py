"""Runs the call of a trial in a process of its own, behind a fence that keeps what goes wrong from the machine."""

import contextlib
import ctypes
import os
import pty
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from trial import Done, Ground, Start, Trial

FENCE = 6 * 2**30
"""Bytes of addresses that a process may take, whatever happens."""
_SEVER = 24, (1, 2)
"""PR_CAPBSET_DROP, with CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: without these two, rights bind root as they bind everybody."""
_SYSTEM = ctypes.CDLL(None)


def run(trial: Trial, ground: Ground, caches: Path) -> Done:
    """Call, wait, interrupt where that is due, and look at what is left."""
    with _output(trial.start.output) as (output, said), _input(trial.start.stdin) as given:
        begun = time.monotonic()
        process = subprocess.Popen(
            _command(trial, ground),
            stdin=given,
            stdout=output,
            stderr=subprocess.PIPE,
            cwd=ground.here,
            env=_variables(trial.start, ground, caches),
            preexec_fn=_prepare(trial.start, ground),
            start_new_session=True,
        )
        code, out, err, begun = _wait(process, trial, begun)
        lasted = time.monotonic() - begun
        left = _left(process.pid)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    return Done(code, out + said(), err.decode(errors="replace"), lasted, left)


def _command(trial: Trial, ground: Ground) -> list[str | bytes]:
    words = [ground.fill(word) for word in trial.call]
    if trial.start.by:
        return [sys.executable, "-c", ground.fill(trial.start.by), *words]
    return [sys.executable, "-m", "mexict_kg", *(() if "--root" in words else ("--root", str(ground.root))), *words]


def _variables(start: Start, ground: Ground, caches: Path) -> dict[str, str]:
    checkout = str(Path(__file__).resolve().parents[2])
    usual = {**os.environ, "XDG_CACHE_HOME": str(caches), "PYTHONPATH": checkout, "LC_ALL": "C.UTF-8"}
    named = {**usual, **start.variables}
    return {name: ground.fill(value) for name, value in named.items() if value is not None}


def _prepare(start: Start, ground: Ground) -> Callable[[], None]:
    """What the new process does before it becomes the command."""
    limits = [(resource.RLIMIT_AS, FENCE), (resource.RLIMIT_CORE, 0)]
    limits += [(getattr(resource, f"RLIMIT_{name}"), most) for name, most in start.limits.items()]

    def prepare() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # who runs the tests in the background has it ignored
        for right in _SEVER[1]:
            _SYSTEM.prctl(_SEVER[0], right, 0, 0, 0)
        for kind, most in limits:
            resource.setrlimit(kind, (most, most))
        for stream in start.closed:
            os.close(stream)
        if start.homeless:
            os.rmdir(ground.here)

    return prepare


def _wait(process: subprocess.Popen[bytes], trial: Trial, begun: float) -> tuple[int | None, bytes, bytes, float]:
    given = trial.start.stdin
    try:
        if trial.start.interrupt is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                out, err = process.communicate(given, timeout=trial.start.interrupt)
                return process.returncode, out or b"", err, begun
            given, begun = None, time.monotonic()
            (os.kill if trial.start.alone else os.killpg)(process.pid, signal.SIGINT)
        out, err = process.communicate(given, timeout=trial.seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, err = process.communicate()
        return None, out or b"", err, begun
    return process.returncode, out or b"", err, begun


@contextlib.contextmanager
def _input(stdin: bytes | None) -> Iterator[int]:
    """A pipe through which something is said, or nothing at all for as long as the process lives."""
    if stdin is not None:
        yield subprocess.PIPE
        return
    reader, writer = os.pipe()
    yield reader
    os.close(reader)
    os.close(writer)


@contextlib.contextmanager
def _output(kind: str) -> Iterator[tuple[int, Callable[[], bytes]]]:
    """What standard output is, and what was said to it, where the process itself does not tell."""
    if kind == "terminal":
        with _terminal() as both:
            yield both
    elif kind == "gone":
        reader, writer = os.pipe()
        os.close(reader)
        yield writer, bytes
        os.close(writer)
    elif kind:
        with open(kind, "wb", buffering=0) as file:
            yield file.fileno(), bytes
    else:
        yield subprocess.PIPE, bytes


@contextlib.contextmanager
def _terminal() -> Iterator[tuple[int, Callable[[], bytes]]]:
    keeper, terminal = pty.openpty()
    parts: list[bytes] = []

    def read() -> None:
        with contextlib.suppress(OSError):  # the last who held the terminal has gone
            while part := os.read(keeper, 65_536):
                parts.append(part)

    reader = threading.Thread(target=read, daemon=True)
    reader.start()

    def said() -> bytes:
        os.close(terminal)
        reader.join(5)
        return b"".join(parts)

    yield terminal, said
    os.close(keeper)


def _left(group: int) -> tuple[int, ...]:
    """The processes of a group that still run, a moment after its first has ended."""
    until = time.monotonic() + 1
    while (found := _running(group)) and time.monotonic() < until:
        time.sleep(0.05)
    return found


def _running(group: int) -> tuple[int, ...]:
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, of = path.read_text(errors="replace").rpartition(")")[2].split()[:3]
            found += [int(path.parent.name)] if int(of) == group and state not in "ZX" else []
    return tuple(found)
