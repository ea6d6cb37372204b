"""The command `mexict ask`: the catalogue to read, or one question answered, found by its name or by a person's words."""

import argparse
import sys
from collections.abc import Sequence
from shutil import get_terminal_size
from textwrap import wrap

from mexict_kg.asking.answers import SHOWN, Reply
from mexict_kg.asking.render.listing import list_questions, list_questions_for_terminal, tabulate_questions
from mexict_kg.asking.short_answers import phrase_claim
from mexict_kg.cli.streams import choose_format, notify, to_terminal, write
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import shorten
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
    form = choose_form(args)
    reply = kg.ask(words, args.lang, **values)
    tell_about(reply, form)
    return render(reply, form, args).encode()


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


def choose_form(args: argparse.Namespace) -> str:
    """The format that is asked for, or that suits where the answer goes."""
    form = choose_format(args.format, args.output, FORMATS) or ("table" if args.explain else "csv")
    if args.explain and form not in _EXPLAINED:
        raise WrongCall(tell("error.noRoomToExplain", format=form, known=", ".join(_EXPLAINED)))
    return form


def tell_about(reply: Reply, form: str) -> None:
    """What stands beside an answer: in how far it is one, what was taken for it, and in a table what it says at first."""
    lines = _explain_choice(reply, form) if reply.by_words else _tell_mended(reply)
    if form == "table" and not reply.by_words:
        lines += [_wrap(f"{reply.question.question[reply.lang]}" + ("" if reply.command else f"  ({reply.asked})"))]
    lines += [""] if form == "table" else []
    if not len(reply):
        lines.append(_wrap(reply.unanswered))
    if lines:
        notify("\n".join(lines))


def _wrap(text: str) -> str:
    """The text as it is, or at a terminal in lines that end with a word."""
    if not sys.stderr.isatty():
        return text
    return "\n".join(wrap(text, get_terminal_size().columns, break_long_words=False, break_on_hyphens=False))


def _explain_choice(reply: Reply, form: str) -> list[str]:
    lang = "" if reply.lang == "en" else f" --lang {reply.lang}"
    lines = [_wrap(reply.doubt)] if reply.doubt else []
    told = {"answer": reply.gist, "against": reply.against} if form == "table" else {}
    lines += [_head(name, reply) + _wrap(text) for name, text in told.items() if text]
    lines += _tell_mended(reply)
    lines += [f"{_head('took', reply)}mexict {reply.line}{lang}"]
    lines += [f"{' ' * _MARGIN}--{name}: {say('asking.default', reply.lang)}" for name in reply.defaulted]
    lines += [_head("unused", reply) + ", ".join(reply.unused)] if reply.unused else []
    heads = [_head("next", reply), *[" " * _MARGIN] * len(reply.others)]
    return lines + [f"{head}mexict {other}{lang}" for head, other in zip(heads, reply.others, strict=False)]


def _tell_mended(reply: Reply) -> list[str]:
    mended = ", ".join(f"{slip} → {word}" for slip, word in reply.mended.items())
    return [_head("mended", reply) + mended] if mended else []


def _head(name: str, reply: Reply) -> str:
    return say(f"asking.{name}", reply.lang).ljust(_MARGIN)


def render(reply: Reply, form: str, args: argparse.Namespace) -> str:
    """The answer in a format, with its explanation on request."""
    if args.explain and form == "json":
        return reply.explained_as_data().decode()
    told = _render_for_people(reply, args) if form == "table" else reply.written(form).decode()
    if not args.explain:
        return told
    return told + (f"\n```\n{reply.explained()}```\n" if form == "markdown" else f"\n{reply.explained()}")


def _render_for_people(reply: Reply, args: argparse.Namespace) -> str:
    """As much as one reads at first, unless all is asked for or it goes to a file."""
    from mexict_kg.asking.render.terminal import render_terminal  # a program pays for no colours

    if not len(reply):
        return ""
    sheet = reply.sheet if args.all or args.output else reply.sheet.cut(SHOWN - len(reply.nearby))
    told = render_terminal(sheet, colours=to_terminal(args.output))
    more = len(reply.sheet.rows) - len(sheet.rows)
    told += f"{say('asking.more', reply.lang, n=more)}\n" if more else ""
    return told + _render_nearby(reply)


def _render_nearby(reply: Reply) -> str:
    """The claims beside the answer, a line each."""
    if not reply.nearby:
        return ""
    lines = [f"  • {phrase_claim(claim, reply.lang)} {shorten(claim.iri)}" for claim in reply.nearby]
    return "\n".join([f"\n{say('asking.nearby', reply.lang)}", *lines, ""])
