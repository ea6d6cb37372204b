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

from mexict_kg import __version__
from mexict_kg.cli.options import COMMANDS, EXAMPLE, FREE, NAMING
from mexict_kg.cli.plain import read_plainly
from mexict_kg.cli.streams import open_closed_streams, refuse_output, tell
from mexict_kg.cli.watch import INTERRUPTED, Watch
from mexict_kg.errors import MexictError, Unreadable, Unsound, WrongCall
from mexict_kg.folders import find_folders

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from types import SimpleNamespace

EXIT_CODES = {Unsound: 1, WrongCall: 2, Unreadable: 3}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    open_closed_streams()
    words = sys.argv[1:] if argv is None else argv
    try:
        if "_ARGCOMPLETE" in os.environ:  # the shell asks what may follow
            _offer()
        plain = read_plainly(words)
        args, rest = (plain, []) if plain else _parser(words)[0].parse_known_args(words)
        return _run(args, rest)
    except MexictError as error:
        tell(f"mexict: {error}")
        return EXIT_CODES[type(error)]
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone: nothing is left to be said
        return 0
    except KeyboardInterrupt:
        tell("mexict: interrupted")
        return INTERRUPTED


def _run(args: argparse.Namespace | SimpleNamespace, rest: Sequence[str]) -> int:
    if rest and args.command not in FREE:
        hint = _hint(args.command, rest)
        raise WrongCall(f"{args.command} does not know {' '.join(rest)}; {hint}see mexict {args.command} --help")
    args.rest = rest
    if empty := [name for name, value in vars(args).items() if value == "" and name not in ("command", "query", "name")]:
        raise WrongCall(f"{empty[0].replace('_', '-')} is empty; give it a value, or leave it out")
    for name in ("timeout", "memory"):
        if not getattr(args, name, 0) >= 0:
            raise WrongCall(f"--{name} is {getattr(args, name):g}; give 0 for no limit, or more")
    output = getattr(args, "output", None)
    if args.command != "build":  # whose folder is its own affair
        refuse_output(output)
    command = import_module(f"mexict_kg.cli.commands.{args.command}")
    with Watch(getattr(args, "timeout", 0), getattr(args, "memory", 0)), warnings.catch_warnings(record=True) as followed:
        warnings.simplefilter("always")
        try:
            code: int = command.run(args, find_folders(args.root))
        finally:
            _tell(followed, getattr(args, "lang", None) or "en")
    return code


def _tell(followed: Sequence[warnings.WarningMessage], lang: str) -> None:
    """Say once of each old name which one was taken in its place; other warnings are shown as ever."""
    lines = dict.fromkeys(one.message.told(lang) for one in followed if hasattr(one.message, "told"))
    for line in lines:
        tell(f"mexict: {line}")
    for other in followed:
        if not hasattr(other.message, "told"):
            warnings.showwarning(other.message, other.category, other.filename, other.lineno)


def _hint(name: str, rest: Sequence[str]) -> str:
    if name == "check":
        return "the report's text goes behind --report; "
    if rest[0].startswith("-") or not any(option in NAMING for option in COMMANDS[name][1]):
        return ""
    return f'put a name of several words in quotes, as in mexict {name} "america movil"; '


def _offer() -> None:
    from mexict_kg.cli.completion import offer

    offer(*_parser(()))


def _parser(words: Sequence[str]) -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """The parser of the command line, and those of the commands that stand in it: the others would cost a quick one 3 ms."""
    import argparse

    parser = argparse.ArgumentParser(
        prog="mexict",
        allow_abbrev=False,
        formatter_class=_formatter,
        description="Ask, check and explore what a 2021 report says about Mexico's ICT sector.",
        epilog=EXAMPLE,
    )
    parser.add_argument("--version", action="version", version=f"mexict {__version__}")
    parser.add_argument("--root", help="the folder that holds ontology/, graph/ and queries/")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", prog="mexict")
    for name in words[:1] if words and words[0] in COMMANDS else COMMANDS:
        help_, options = COMMANDS[name]
        one = commands.add_parser(
            name, help=help_, description=help_, usage=FREE.get(name), allow_abbrev=False, formatter_class=_formatter
        )
        for names, meaning in options:
            one.add_argument(*names, **meaning)  # type: ignore[arg-type]
    return parser, commands.choices


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Help of a fixed width, in the lines it is written in: to ask for the terminal's, argparse loads libraries for archives."""
    import argparse

    return argparse.RawDescriptionHelpFormatter(prog, width=110)
