"""What ends a command from outside: Ctrl-C, its time, its memory.

An engine works in one long call, in which Python serves no signal, and it has no limits of its own. So a thread stands beside
it, which runs because the engine lets others run: it hears of a signal by a pipe, into which Python writes at once, looks at
the clock and at the memory, and ends the process where the command does not end by itself. A second process would be the
stronger fence, and would cost a quick command more than its answer.
"""

from __future__ import annotations

import _signal  # type: ignore[import-not-found] # the module signal takes longer than to answer
import _thread
import os
import select
import sys
import time

from mexict_kg.cli.streams import notify

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

INTERRUPTED, STOPPED = 130, 4
"""Exit codes."""
_GRACE = 0.3
"""Seconds in which an interrupted command may end by itself, and clean up."""
_GLANCE = 50
"""Milliseconds between two looks at clock and memory."""
_END = b"\0"


class Watch:
    """Watches over what is done within it, and says in a language why it ends it; with 0, time or memory have no limit."""

    def __init__(self, lang: str, seconds: float = 0, megabytes: float = 0) -> None:
        self._lang, self._seconds, self._megabytes = lang, seconds, megabytes
        self._mouth: int | None = None

    def __enter__(self) -> Watch:
        if not hasattr(select, "poll"):  # as on Windows, where pipes cannot be waited for
            return self
        self._ear, self._mouth = os.pipe()
        os.set_blocking(self._mouth, False)
        self._started = time.monotonic()
        try:
            self._before = _signal.set_wakeup_fd(self._mouth, warn_on_full_buffer=False)
        except ValueError:  # not the main thread, to which no signal comes
            self._before = None
        _thread.start_new_thread(self._watch, ())
        return self

    def __exit__(self, *_: object) -> None:
        if self._mouth is None:
            return
        if self._before is not None:
            _signal.set_wakeup_fd(self._before)
        os.write(self._mouth, _END)
        os.close(self._mouth)

    def _watch(self) -> None:
        poll = select.poll()
        poll.register(self._ear, select.POLLIN)
        wait = _GLANCE if self._seconds or self._megabytes else None
        while True:
            heard = os.read(self._ear, 64) if poll.poll(wait) else b""
            if _END in heard:
                os.close(self._ear)
                return
            if bytes([_signal.SIGINT]) in heard and not self._ends_by_itself(poll):
                end(INTERRUPTED, self._lang, "interrupted")
            self._look()

    def _ends_by_itself(self, poll: select.poll) -> bool:
        """Whether what is watched over ends within the grace; the word of it is left in the pipe."""
        return bool(poll.poll(_GRACE * 1000))

    def _look(self) -> None:
        if self._seconds and time.monotonic() - self._started > self._seconds:
            end(STOPPED, self._lang, "tookLonger", limit=self._seconds)
        elif self._megabytes and (_resident() or 0) > self._megabytes:
            end(STOPPED, self._lang, "tookMore", limit=self._megabytes)


def end(code: int, lang: str, notice: str, **values: float) -> NoReturn:
    """End the process at once, whatever it is doing, with one notice; a file that was begun is taken away."""
    writing = sys.modules.get("mexict_kg.dataset.writing")
    if writing:
        writing.forget_unfinished()
    try:
        notify_of(notice, lang, **values)
    finally:  # also where no more files can be opened, the words among them
        os._exit(code)


def notify_of(notice: str, lang: str, **values: float) -> None:
    """Say one of the notices."""
    from mexict_kg.words.phrases import say  # a command that ends by itself pays nothing for it

    notify(f"mexict: {say(f'notice.{notice}', lang, **values)}")


def _resident() -> float | None:
    """The memory that this process holds, in megabytes; None where the platform does not say."""
    try:
        with open("/proc/self/statm", "rb", buffering=0) as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except (OSError, ValueError, IndexError):
        return None
