"""The command `mexict levers`: which recommendations would break which harmful chains."""

import argparse

from mexict_kg.analysis.leverage_points import find_leverage_points
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.render.leverage_points import record_leverage_points, render_leverage_points
from mexict_kg.cli.analysis import chain_bounds, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write one recommendation; without a name all, the strongest first."""
    model = read_model(folders)
    choice = Choice(None, not args.asserted, args.as_of, args.readings)
    found = find_leverage_points(model, args.name, **chain_bounds(choice))
    return write_found(
        args,
        lambda: render_leverage_points(found, model, args.lang, choice, explain=args.explain),
        lambda: record_leverage_points(found, model),
    )
