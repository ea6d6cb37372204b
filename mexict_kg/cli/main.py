"""The command `mexict`. Data goes to standard output, messages to standard error.

Exit codes: 0 fine, 1 the graph is not sound, 2 a wrong call, 3 an unreadable input, 4 a query stopped by its limits, 130
interrupted. The module of a command is imported once the line has been read, because `mexict sparql` must answer before a library
that it does not need has been loaded.
"""

from __future__ import annotations

import os
import sys
import warnings
from importlib import import_module

from mexict_kg.cli.language import spoken
from mexict_kg.cli.options import COMMANDS, FREE, NAMING
from mexict_kg.cli.plain import read_plainly
from mexict_kg.cli.streams import notify, open_closed_streams, refuse_output
from mexict_kg.cli.watch import INTERRUPTED, Watch, end
from mexict_kg.errors import MexictError, Unreadable, Unsound, WrongCall, tell
from mexict_kg.folders import find_folders

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence
    from types import SimpleNamespace
    from typing import NoReturn

    from mexict_kg.words.phrases import Text

EXIT_CODES = {Unsound: 1, WrongCall: 2, Unreadable: 3}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    open_closed_streams()
    words = sys.argv[1:] if argv is None else argv
    try:
        if "_ARGCOMPLETE" in os.environ:  # the shell asks what may follow
            _offer()
        return _run(*_read(words), words)
    except MexictError as error:
        notify(f"mexict: {error.told(spoken(words))}")
        return EXIT_CODES[type(error)]
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone: nothing is left to be said
        return 0
    except KeyboardInterrupt:
        # not by returning: Python would die of the signal after all where it came while source was executed, as for a named tuple
        end(INTERRUPTED, spoken(words), "interrupted")


def _read(words: Sequence[str]) -> tuple[argparse.Namespace | SimpleNamespace, Sequence[str]]:
    plain = read_plainly(words)
    if plain:
        return plain, []
    from mexict_kg.cli.parsing import read  # with argparse

    return read(words)


def _run(args: argparse.Namespace | SimpleNamespace, rest: Sequence[str], words: Sequence[str]) -> int:
    if rest and args.command not in FREE:
        _refuse_rest(args.command, rest)
    args.rest, args.spoken = rest, spoken(words)
    _refuse_values(vars(args))
    output = getattr(args, "output", None)
    if args.command != "build":  # whose folder is its own affair
        refuse_output(output)
    command = import_module(f"mexict_kg.cli.commands.{args.command}")
    limits = getattr(args, "timeout", 0), getattr(args, "memory", 0)
    with Watch(args.spoken, *limits), warnings.catch_warnings(record=True) as followed:
        warnings.simplefilter("always")
        try:
            code: int = command.run(args, find_folders(args.root))
        finally:
            _tell(followed, words)
    return code


def _tell(followed: Sequence[warnings.WarningMessage], words: Sequence[str]) -> None:
    """Say once of each old name which one was taken in its place; other warnings are shown as ever."""
    lines = dict.fromkeys(one.message.told(spoken(words)) for one in followed if hasattr(one.message, "told"))
    for line in lines:
        notify(f"mexict: {line}")
    for other in followed:
        if not hasattr(other.message, "told"):
            warnings.showwarning(other.message, other.category, other.filename, other.lineno)


def _refuse_rest(name: str, rest: Sequence[str]) -> NoReturn:
    raise WrongCall(tell("error.unknownRest", command=name, rest=" ".join(rest), hint=_hint(name, rest)))


def _refuse_values(values: Mapping[str, object]) -> None:
    """WrongCall for what no option means, whichever it is: nothing, a NUL, a limit below nothing or that is no number."""
    for key, value in values.items():
        name = key.replace("_", "-")
        if value == "" and key not in ("command", "query", "name"):
            raise WrongCall(tell("error.isEmpty", name=name))
        if isinstance(value, str) and "\0" in value:
            raise WrongCall(tell("error.holdsNul", name=name))
        if key in ("timeout", "memory") and isinstance(value, float) and not value >= 0:
            raise WrongCall(tell("error.noLimit", name=name, given=f"{value:g}"))


def _hint(name: str, rest: Sequence[str]) -> Text | str:
    if name == "check":
        return tell("error.reportBehind")
    is_name = not rest[0].startswith("-") and any(option in NAMING for option in COMMANDS[name])
    return tell("error.quoteName", command=name) if is_name else ""


def _offer() -> None:
    from mexict_kg.cli.completion import offer
    from mexict_kg.cli.parsing import argparse_in, make_parser

    lang = spoken(())
    with argparse_in(lang):
        offer(*make_parser((), lang))
