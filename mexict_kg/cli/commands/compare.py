"""The command `mexict compare`: what the report says of two things, of one only, and against each other."""

import argparse

from mexict_kg.analysis.comparison import compare
from mexict_kg.analysis.render.comparison import record_comparison, render_comparison
from mexict_kg.cli.analysis import write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write two things beside each other."""
    model = read_model(folders)
    found = compare((args.first, args.second), model)
    return write_found(args, lambda: render_comparison(found, model, args.lang), lambda: record_comparison(found, model))
