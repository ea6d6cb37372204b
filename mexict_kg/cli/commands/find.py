"""The command `mexict find`: the claims nearest in meaning to a person's words."""

import argparse

from mexict_kg.cli.commands.ask import choose_form, render, tell_about
from mexict_kg.cli.streams import write
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.words.phrases import tell


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write the claims, the nearest first."""
    write(answer(args), args.output)
    return 0


def answer(args: argparse.Namespace) -> bytes:
    """What `mexict find` writes."""
    form = choose_form(args)
    if not args.words.strip():
        raise WrongCall(tell("error.emptyQuestion"))
    reply = KnowledgeGraph(args.root).find_claims(args.words, args.lang)
    tell_about(reply, form)
    return render(reply, form, args).encode()
