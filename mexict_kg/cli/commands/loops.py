"""The command `mexict loops`: the feedback loops of the causal map."""

import argparse

from mexict_kg.analysis.feedback_loops import loops_of
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.render.evidence import data_of
from mexict_kg.analysis.render.leverage_points import loops_told
from mexict_kg.cli.analysis import bounds, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write each loop, and how sure it is."""
    model = read_model(folders)
    choice = Choice("influences", not args.asserted, args.as_of)
    found = loops_of(model, **bounds(choice))
    return write_found(
        args,
        lambda: loops_told(found, model, args.lang, choice, explain=args.explain),
        lambda: data_of(found, model),
    )
