"""The catalogue to read: every question by group, with its parameters; and the same as the table of docs/questions.md."""

import sys
from collections.abc import Iterator

from mexict_kg.asking.parameters import example
from mexict_kg.asking.render.markdown import escape, render_table
from mexict_kg.catalogue.questions import Catalogue, Question
from mexict_kg.words.phrases import say

_WIDEST = 110


def list_questions(catalogue: Catalogue, lang: str) -> str:
    """The catalogue as plain text: a group's name, then name, question and parameters of each of its questions."""
    return "".join(text for text, _ in _pieces(catalogue, lang))


def list_questions_for_terminal(catalogue: Catalogue, lang: str) -> str:
    """The same in the colours of standard output, wrapped to its width."""
    from rich.console import Console
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False)
    with console.capture() as capture:
        for text, style in _pieces(catalogue, lang):
            indent = len(text) - len(text.lstrip(" "))
            lines = Text(text.strip(), style=style).wrap(console, max(20, min(console.width, _WIDEST) - indent))
            for line in lines or [Text()]:
                console.print(Text(" " * indent) + line)
    return capture.get()


def tabulate_questions(catalogue: Catalogue, lang: str = "en") -> str:
    """The catalogue as a table of Markdown."""
    rows = [
        [catalogue.groups[q.group][lang], f"`{q.name}`", escape(q.question[lang]), " ".join(f"`--{p}`" for p in q.parameters)]
        for q in catalogue.questions.values()
    ]
    head = list(render_table(["group", "question", "asks", "parameters"], []))
    return "\n".join([*head, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def _pieces(catalogue: Catalogue, lang: str) -> Iterator[tuple[str, str]]:
    """Lines with the style of each."""
    for group, name in catalogue.groups.items():
        yield f"{name[lang]}\n", "bold"
        for question in catalogue.questions.values():
            if question.group == group:
                yield from _entry(question, lang)
        yield "\n", ""
    yield from ((f"{line}\n", "") for line in say("asking.how", lang).splitlines())


def _entry(question: Question, lang: str) -> Iterator[tuple[str, str]]:
    yield f"  {question.name}\n", "cyan"
    yield f"      {question.question[lang]}\n", ""
    for parameter in question.parameters.values():
        yield f"      --{parameter.name} ({example(parameter)}): {parameter.help[lang]}\n", "dim"
