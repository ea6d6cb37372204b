"""The command `mexict loops`: the feedback loops of the causal map."""

import argparse

from mexict_kg.analysis.feedback_loops import find_loops
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.render.feedback_loops import record_loops, render_loops
from mexict_kg.cli.analysis import chain_bounds, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write each loop, and how sure it is."""
    model = read_model(folders)
    choice = Choice(None, not args.asserted, args.as_of, args.readings)
    found = find_loops(model, **chain_bounds(choice))
    return write_found(
        args,
        lambda: render_loops(found, model, args.lang, choice, explain=args.explain),
        lambda: record_loops(found, model),
    )
