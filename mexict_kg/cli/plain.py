"""A line of a command and its names, without options of its own, read without a parser: argparse takes longer than a query."""

from __future__ import annotations

from types import SimpleNamespace

from mexict_kg.cli.options import COMMANDS, FREE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from mexict_kg.cli.options import Option


def read_plainly(words: Sequence[str]) -> SimpleNamespace | None:
    """What argparse would make of the line; None where it is not so plain."""
    root = words[1] if len(words) > 1 and words[0] == "--root" and not words[1].startswith("-") else None
    command, *names = [*words[2 if root is not None else 0 :]] or [""]
    if command not in COMMANDS or command in FREE or any(name.startswith("-") for name in names):
        return None
    options = COMMANDS[command]
    named = [_destination(option) for option in options if not option[0][0].startswith("-")]
    if len(names) != len(named) or any("choices" in meaning for (name, *_), meaning in options if name in named):
        return None
    defaults = {_destination(option): _default(option) for option in options}
    return SimpleNamespace(command=command, root=root, **{**defaults, **dict(zip(named, names, strict=True))})


def _destination(option: Option) -> str:
    return option[0][-1].lstrip("-").replace("-", "_")


def _default(option: Option) -> object:
    return option[1].get("default", False if option[1].get("action") == "store_true" else None)
