"""What a hostile trial is: a small root that is spoiled, a call of the command in its own process, and what must come of it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

FINE, UNSOUND, WRONG, UNREADABLE, STOPPED, INTERRUPTED = 0, 1, 2, 3, 4, 130
"""The exit codes of the command."""


class Ground(NamedTuple):
    """Where a trial is held: the root, the working folder, and the address of a server that nobody may ask."""

    root: Path
    here: Path
    canary: str

    def fill(self, text: str) -> str:
        """The text with the places that stand in it."""
        return text.replace("@ROOT", str(self.root)).replace("@HERE", str(self.here)).replace("@CANARY", self.canary)


class Start(NamedTuple):
    """How the process is started.

    `stdin` is what it is told; None tells nothing and does not end. `closed` are streams that it does not have, `output` what its
    standard output is (a path, `terminal`, or `gone`: a pipe that nobody reads). `homeless` takes the working folder away.
    `variables` go over the usual ones (None takes one away), `limits` are of the system, by the names of `resource`.
    `interrupt` tells after how many seconds Ctrl-C is pressed, which all its processes feel, or the first `alone`; `by` is a
    script that calls `main` in the place of the command.
    """

    stdin: bytes | None = b""
    closed: tuple[int, ...] = ()
    output: str = ""
    homeless: bool = False
    variables: Mapping[str, str | None] = {}
    limits: Mapping[str, int] = {}
    interrupt: float | None = None
    alone: bool = False
    by: str = ""


class Done(NamedTuple):
    """What came of a call. `lasted` is in seconds, from the start, or from the interrupt where there was one."""

    code: int | None
    out: bytes
    err: str
    lasted: float
    left: tuple[int, ...]


Edit = Callable[[Ground], object]
Proof = Callable[[Ground, Done], object]


class Trial(NamedTuple):
    """One call over a small root after some edits, and what is due.

    `codes` are the exit codes that are right, `words` what the message holds where the call is refused, `told` what it holds, or
    standard output does, where it is not. `built` begins with a built output folder. `proofs` look at what came of it.
    """

    name: str
    call: tuple[str, ...]
    codes: tuple[int, ...]
    words: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
    built: bool = False
    start: Start = Start()
    seconds: float = 60
    proofs: tuple[Proof, ...] = ()
