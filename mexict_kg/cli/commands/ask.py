"""The command `mexict ask`: the catalogue to read, or one question answered, found by its name or by a person's words."""

import argparse
import sys
from collections.abc import Sequence
from shutil import get_terminal_size
from textwrap import wrap

from mexict_kg.asking.answers import Reply
from mexict_kg.asking.render.listing import list_questions, list_questions_for_terminal, tabulate_questions
from mexict_kg.cli.streams import choose_format, notify, to_terminal, write
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.words.phrases import say, tell

FORMATS = ("table", "markdown", "html", "csv", "tsv", "json", "xml")
_READABLE = ("table", "markdown")
_EXPLAINED = (*_READABLE, "json")
_MARGIN = 11


def run(args: argparse.Namespace, folders: Folders) -> int:
    """List the questions, or answer one, found by its name or by words."""
    write(answer(args), args.output)
    return 0


def answer(args: argparse.Namespace) -> bytes:
    """What `mexict ask` writes; which question was taken, and what an empty answer means, goes to standard error."""
    kg = KnowledgeGraph(args.root)
    words, values = words_and_values(args.rest)
    if args.rest and not words and not values:
        raise WrongCall(tell("error.emptyQuestion"))
    if not words and values:
        raise WrongCall(tell("error.parametersAlone", given=" ".join(args.rest)))
    if not words:
        return _render_catalogue(kg, args)
    form = _choose_form(args)
    reply = kg.ask(words, args.lang, **values)
    _tell(reply, form)
    return _render(reply, form, args).encode()


def words_and_values(rest: Sequence[str]) -> tuple[str, dict[str, str | None]]:
    """The words of a question, and its parameters given as `--name value` or `--name=value`; None where a value is missing."""
    words: list[str] = []
    values: dict[str, str | None] = {}
    name, last = "", False
    for part in rest:
        if part == "--":
            name = ""
        elif part.startswith("--"):
            last = bool(words)
            name, equals, value = part[2:].partition("=")
            if name in values:
                raise WrongCall(tell("error.givenTwice", name=name))
            values[name] = value if equals else None
            name = "" if equals else name
        elif name:
            values[name], name = part, ""
        elif last:
            raise WrongCall(tell("error.valueInQuotes", given=" ".join(rest)))
        else:
            words.append(part)
    return " ".join(words), values


def _render_catalogue(kg: KnowledgeGraph, args: argparse.Namespace) -> bytes:
    lang = args.lang or "en"
    if choose_format(args.format, args.output, _READABLE) == "markdown":
        return tabulate_questions(kg.catalogue, lang).encode()
    render = list_questions_for_terminal if to_terminal(args.output) else list_questions
    return render(kg.catalogue, lang).encode()


def _choose_form(args: argparse.Namespace) -> str:
    form = choose_format(args.format, args.output, FORMATS) or ("table" if args.explain else "csv")
    if args.explain and form not in _EXPLAINED:
        raise WrongCall(tell("error.noRoomToExplain", format=form, known=", ".join(_EXPLAINED)))
    return form


def _tell(reply: Reply, form: str) -> None:
    lines = _explain_choice(reply) if reply.by_words else []
    if form == "table":
        lines += [_wrap(reply.question.question[reply.lang] + ("" if reply.by_words else f"  ({reply.asked})")), ""]
    if not len(reply):
        lines.append(_wrap(reply.unanswered))
    if lines:
        notify("\n".join(lines))


def _wrap(text: str) -> str:
    """The text as it is, or at a terminal in lines that end with a word."""
    if not sys.stderr.isatty():
        return text
    return "\n".join(wrap(text, get_terminal_size().columns, break_long_words=False, break_on_hyphens=False))


def _explain_choice(reply: Reply) -> list[str]:
    lang = "" if reply.lang == "en" else f" --lang {reply.lang}"
    lines = [f"{say('asking.took', reply.lang).ljust(_MARGIN)}mexict ask {reply.asked}{lang}"]
    lines += [f"{' ' * _MARGIN}--{name}: {say('asking.default', reply.lang)}" for name in reply.defaulted]
    unused = say("asking.unused", reply.lang).ljust(_MARGIN) + ", ".join(reply.unused)
    lines += [unused] if reply.unused else []
    heads = [say("asking.next", reply.lang), *[""] * len(reply.others)]
    return lines + [f"{head.ljust(_MARGIN)}mexict ask {other}{lang}" for head, other in zip(heads, reply.others, strict=False)]


def _render(reply: Reply, form: str, args: argparse.Namespace) -> str:
    if args.explain and form == "json":
        return reply.explained_as_data().decode()
    told = _render_for_people(reply, args.output) if form == "table" else reply.written(form).decode()
    if not args.explain:
        return told
    return told + (f"\n```\n{reply.explained()}```\n" if form == "markdown" else f"\n{reply.explained()}")


def _render_for_people(reply: Reply, output: str | None) -> str:
    from mexict_kg.asking.render.terminal import render_terminal  # a program pays for no colours

    return render_terminal(reply.sheet, colours=to_terminal(output)) if len(reply) else ""
