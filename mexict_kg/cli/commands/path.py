"""The command `mexict path`: the ways over claims between two things."""

import argparse

from mexict_kg.analysis.paths import find_paths
from mexict_kg.analysis.render.paths import record_paths, render_paths
from mexict_kg.cli.analysis import bounds, choose, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write the shortest ways, or with --longest all of up to so many hops."""
    model = read_model(folders)
    choice = choose(None, args)
    ends = (args.start, args.end)
    found = find_paths(ends, model, family=args.family, directed=args.along, longest=args.longest, **bounds(choice))
    return write_found(
        args,
        lambda: render_paths(found, model, args.lang, choice, explain=args.explain),
        lambda: record_paths(found, model),
    )
