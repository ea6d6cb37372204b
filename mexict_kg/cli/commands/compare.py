"""The command `mexict compare`: what the report says of two things, of one only, and against each other."""

import argparse

from mexict_kg.analysis.comparison import compared
from mexict_kg.analysis.render.evidence import data_of
from mexict_kg.analysis.render.removal import comparison_told
from mexict_kg.cli.analysis import write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write two things beside each other."""
    model = read_model(folders)
    found = compared((args.first, args.second), model)
    return write_found(args, lambda: comparison_told(found, model, args.lang), lambda: data_of(found, model))
