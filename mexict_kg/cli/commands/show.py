"""The command `mexict show`: a thing, claim, sentence or paragraph with its evidence."""

import argparse

from mexict_kg.cli.graph import read_model
from mexict_kg.cli.streams import write_told
from mexict_kg.folders import Folders
from mexict_kg.model.description import describe, list_things


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write what the graph has about one name; without a name, list the things."""
    model = read_model(folders)
    told = describe(args.name, model, args.lang) if args.name else list_things(model, args.lang)
    write_told(told, args.output, args.lang, all_lines=args.all)
    return 0
