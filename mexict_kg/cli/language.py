"""The language in which the command speaks to a person: in its help and its messages, never in what it writes as data."""

from __future__ import annotations

import os
from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

CHOICES = ("en", "es")
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def spoken(words: Sequence[str]) -> str:
    """The language of help and messages: that of --lang, else Spanish where the environment is, else English."""
    return asked_for(words) or _of_environment()


def asked_for(words: Sequence[str]) -> str | None:
    """What stands behind --lang, before the command or after it; the last where there are several, and None for none of ours."""
    line = [*words[: words.index("--")]] if "--" in words else [*words]
    given = [value for word, after in pairwise([*line, ""]) if (value := _value(word, after)) in CHOICES]
    return given[-1] if given else None


def _value(word: str, after: str) -> str | None:
    if word == "--lang":
        return after
    return word.removeprefix("--lang=") if word.startswith("--lang=") else None


def _of_environment() -> str:
    first = next(filter(None, map(os.environ.get, _VARIABLES)), "")
    return "es" if first.startswith("es") else "en"
