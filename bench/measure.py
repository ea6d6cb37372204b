"""Seconds of commands and calls that take turns, so that a slow moment hits all of them."""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""That of this process, but that a command finds its modules compiled, as an installed one does."""


def measured(commands: dict[str, list[str]], rounds: int) -> dict[str, list[float]]:
    """Seconds of each command in a fresh process; all must give the same number of lines."""

    def lines(command: list[str]) -> int:
        return len(subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT).stdout.splitlines())

    return alternating({name: partial(lines, command) for name, command in commands.items()}, rounds)


def alternating(calls: dict[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Seconds of each call; all must give the same answer."""
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    answers = []
    for _ in range(rounds):
        for name, call in calls.items():
            started = time.perf_counter()
            answers.append(call())
            seconds[name].append(time.perf_counter() - started)
    assert all(answer == answers[0] for answer in answers), "all must give the same answer"
    return seconds


def mexict_command() -> list[str]:
    """The installed command beside this Python, or the module."""
    found = shutil.which("mexict", path=str(Path(sys.executable).parent))
    return [found] if found else [sys.executable, "-m", "mexict_kg"]


def row(name: str, times: Sequence[float], floor: Sequence[float]) -> list[str]:
    """Name, median and fastest in milliseconds, and the ratio of the medians."""
    median = statistics.median(times)
    return [name, f"{1000 * median:.0f} ms", f"{1000 * min(times):.0f} ms", f"{median / statistics.median(floor):.2f}"]
