"""The line as argparse reads it: first by a parser without words, and only where something is to be told by one that has them.

Help and the names of values come from words/, and so do argparse's own words, for which it asks gettext.
"""

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from mexict_kg import __version__
from mexict_kg.cli.language import asked_for, spoken
from mexict_kg.cli.options import BEFORE, COMMANDS, FREE, Option
from mexict_kg.errors import WrongCall

Commands = dict[str, argparse.ArgumentParser]


class _Speechless(Exception):
    """That the parser has something to tell, and no words."""


class Reader(argparse.ArgumentParser):
    """A parser without words; what it would have to tell ends it."""

    def error(self, message: str) -> NoReturn:
        raise _Speechless(message)

    def print_help(self, file: object = None) -> NoReturn:
        raise _Speechless


class Speaker(argparse.ArgumentParser):
    """A parser with the words of one language; its errors are those of the house."""

    def error(self, message: str) -> NoReturn:
        from mexict_kg.words.phrases import tell

        raise WrongCall(tell("error.misread", problem=message, command=self.prog))


def read(words: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """The command with its options, and what is left of the line; WrongCall for what cannot be read."""
    try:
        return make_parser(words)[0].parse_known_args(words)
    except _Speechless:
        lang = spoken(words)
        with argparse_in(lang):
            return make_parser(words, lang)[0].parse_known_args(words)


def make_parser(words: Sequence[str], lang: str | None = None) -> tuple[argparse.ArgumentParser, Commands]:
    """The parser of a line, and those of the commands that stand in it, with the words of a language or with none.

    Where the line begins with a command it is the only one: the others would cost a quick one 3 ms.
    """
    kind: type[argparse.ArgumentParser] = Speaker if lang else Reader
    parser = kind(prog="mexict", allow_abbrev=False, **_describe("mexict", lang), epilog=_word("command.examples", lang))
    parser.add_argument("--version", action="version", version=f"mexict {__version__}", help=_word("argparse.version", lang))
    _add_options(parser, BEFORE, words, lang)
    commands = parser.add_subparsers(dest="command", required=True, metavar=_word("option.COMMAND", lang), prog="mexict")
    for name in words[:1] if words and words[0] in COMMANDS else COMMANDS:
        one = commands.add_parser(name, help=_word(f"command.{name}", lang), allow_abbrev=False, **_describe(name, lang))
        _add_options(one, COMMANDS[name], words, lang)
    return parser, commands.choices


def _word(key: str, lang: str | None) -> str | None:
    if lang is None:
        return None
    from mexict_kg.words.phrases import say

    return say(key, lang)


def _describe(name: str, lang: str | None) -> dict[str, Any]:
    """What the help of a command says beside its options; those that read the line themselves have their usage written out."""
    usage = _word(f"command.{name}Usage", lang) if name in FREE else None
    return {"description": _word(f"command.{name}", lang), "usage": usage, "formatter_class": _formatter}


def _add_options(parser: argparse.ArgumentParser, options: Sequence[Option], words: Sequence[str], lang: str | None) -> None:
    """Give a parser these options; a --lang before the command is what the command has without another."""
    for names, meaning in options:
        before = {"default": asked_for(words) or meaning.get("default")} if names == ("--lang",) else {}
        told = {"help": _help(meaning, lang), "metavar": _value(names, meaning, lang)} if lang else {}
        parser.add_argument(*names, **{**meaning, **before, **{name: word for name, word in told.items() if word}})  # type: ignore[arg-type]


def _help(meaning: dict[str, object], lang: str) -> str | None:
    return argparse.SUPPRESS if meaning["help"] == argparse.SUPPRESS else _word(f"option.{meaning['help']}", lang)


def _value(names: tuple[str, ...], meaning: dict[str, object], lang: str) -> str | None:
    """What stands for the value of an option in a usage; None for choices, which are listed, and for switches."""
    own = None if names[0].startswith("-") or "choices" in meaning else names[0].upper()
    value = meaning.get("metavar", own)
    return _word(f"option.{value}", lang) if value else None


@contextmanager
def argparse_in(lang: str) -> Iterator[None]:
    """Have argparse speak a language: it asks two functions of its module for its words, one for what is counted."""
    from mexict_kg.words.phrases import texts

    table = {text["en"]: text[lang] for text in texts("argparse").values()}
    ours = {
        "_": lambda message: table.get(message, message),
        "ngettext": lambda one, more, number: table.get(one, one) if number == 1 else table.get(more, more),
    }
    theirs = {name: getattr(argparse, name) for name in ours}
    try:
        vars(argparse).update(ours)
        yield
    finally:
        vars(argparse).update(theirs)


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Help of a fixed width, in the lines it is written in: to ask for the terminal's, argparse loads libraries for archives."""
    return argparse.RawDescriptionHelpFormatter(prog, width=110)
