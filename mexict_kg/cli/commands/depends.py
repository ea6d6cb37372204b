"""The command `mexict depends`: all that a thing needs and that needs it."""

import argparse

from mexict_kg.analysis.dependencies import find_dependencies
from mexict_kg.analysis.render.dependencies import record_dependencies, render_dependencies
from mexict_kg.cli.analysis import bounds, choose, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.folders import Folders
from mexict_kg.vocabulary import DEPENDS_ON


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write the needs of a thing, with the chain for each."""
    model = read_model(folders)
    choice = choose(DEPENDS_ON, args)
    found = find_dependencies(args.name, model, **bounds(choice))
    return write_found(
        args,
        lambda: render_dependencies(found, model, args.lang, choice, explain=args.explain),
        lambda: record_dependencies(found, model),
    )
