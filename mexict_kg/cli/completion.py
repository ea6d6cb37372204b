"""What a shell offers when a person presses Tab: questions, their parameters, and the names of things that fit them."""

import argparse
import os
from collections.abc import Callable, Iterable
from contextlib import suppress

import argcomplete
from argcomplete.shell_integration import shellcode

from mexict_kg.catalogue.questions import Parameter, Question
from mexict_kg.cli.language import spoken
from mexict_kg.errors import MexictError
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import LEADING, PREFIXES, expand, mx, shorten

SHELLS = ("bash", "zsh", "fish")
Completer = Callable[..., Iterable[str]]


def script(shell: str) -> str:
    """The lines that teach a shell to complete `mexict`."""
    return str(shellcode(["mexict"], shell=shell))


def offer(parser: argparse.ArgumentParser, commands: dict[str, argparse.ArgumentParser]) -> None:
    """Print what may follow in the line that the shell hands over, and end the process."""
    with suppress(MexictError):  # a broken graph completes options all the same
        _teach(commands, KnowledgeGraph())
    argcomplete.autocomplete(parser)


def _teach(commands: dict[str, argparse.ArgumentParser], kg: KnowledgeGraph) -> None:
    names = sorted(shorten(iri).partition(":")[2] for iri in [*kg.model.things, *kg.model.instances(mx("Paragraph"))])
    _complete(commands["show"], "name", lambda **_: names)
    commands["ask"].add_argument("name", nargs="?")
    _complete(commands["ask"], "name", lambda **_: list(kg.questions))
    for word in os.environ.get("COMP_LINE", "").split():
        if word in kg.questions:
            _add_parameters(commands["ask"], kg.questions[word], kg)


def _add_parameters(command: argparse.ArgumentParser, question: Question, kg: KnowledgeGraph) -> None:
    for parameter in question.parameters.values():
        action = command.add_argument(f"--{parameter.name}", help=parameter.help[spoken(())])
        action.completer = _completer(parameter, kg)  # type: ignore[attr-defined]


def _completer(parameter: Parameter, kg: KnowledgeGraph) -> Completer:
    return lambda **_: fitting(parameter, kg)


def fitting(parameter: Parameter, kg: KnowledgeGraph) -> list[str]:
    """The values that a parameter may take, as a person would type them."""
    if parameter.type == "text":
        return []
    if parameter.type == "readings":
        return [*LEADING]
    if parameter.kind is None:
        return sorted({day[:4] for claim in kg.model.claims.values() for day in (claim.starts, claim.ends) if day})
    ours = kg.model.subclasses(mx("Thing")) if parameter.kind == expand("owl:Class") else kg.model.instances(parameter.kind)
    return sorted(iri.removeprefix(PREFIXES["mxr"]).removeprefix(PREFIXES["mxp"]).replace(PREFIXES["mx"], "mx:") for iri in ours)


def _complete(command: argparse.ArgumentParser, name: str, completer: Completer) -> None:
    for action in command._actions:  # argparse hands out no list of its own
        if action.dest == name:
            action.completer = completer  # type: ignore[attr-defined]
