"""How far a long calculation has come, told on the terminal once it has taken two seconds."""

import sys
import time
from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

PATIENCE: Final = 2.0
"""Seconds after which a bar appears."""
Step = TypeVar("Step")


def tracked(steps: Sequence[Step], what: str) -> Iterator[Step]:
    """The steps one after the other, with a bar on standard error where that is a terminal and they take long."""
    if not sys.stderr.isatty():
        yield from steps
        return
    from rich.console import Console
    from rich.progress import Progress

    started = time.monotonic()
    with Progress(console=Console(stderr=True), transient=True, disable=False) as bar:
        task = bar.add_task(what, total=len(steps), visible=False)
        for step in steps:
            yield step
            bar.update(task, advance=1, visible=time.monotonic() - started > PATIENCE)
