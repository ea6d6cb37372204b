"""The command `mexict depends`: all that a thing needs and that needs it."""

import argparse

from mexict_kg.analysis.dependencies import needs_of
from mexict_kg.analysis.render.chain import needs_told
from mexict_kg.analysis.render.evidence import data_of
from mexict_kg.cli.analysis import bounds, choose, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write the needs of a thing, with the chain for each."""
    model = read_model(folders)
    choice = choose("dependsOn", args)
    found = needs_of(args.name, model, **bounds(choice))
    return write_found(
        args,
        lambda: needs_told(found, model, args.lang, choice, explain=args.explain),
        lambda: data_of(found, model),
    )
