"""How far a long calculation has come, told on the terminal once it has taken two seconds."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

PATIENCE: Final = 2.0
"""Seconds after which a bar appears."""
_PAUSE: Final = 0.1
"""Seconds between two moves of the bar, which cost more than many a step."""
Step = TypeVar("Step")


def track(steps: Sequence[Step], what: str) -> Iterator[Step]:
    """The steps one after the other, with a bar on standard error where that is a terminal and they take long."""
    if not sys.stderr.isatty():
        yield from steps
        return
    from rich.console import Console
    from rich.progress import Progress

    started = shown = time.monotonic()
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=len(steps), visible=False)
        for done, step in enumerate(steps, 1):
            yield step
            now = time.monotonic()
            if now - shown >= _PAUSE:
                shown = now
                bar.update(task, completed=done, visible=now - started > PATIENCE)
