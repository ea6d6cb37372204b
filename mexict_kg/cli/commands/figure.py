"""The command `mexict figure`: a view, or what stands around one thing, drawn for paper."""

import argparse

from mexict_kg.cli.graph import read_model
from mexict_kg.cli.streams import drawing_format, notify, write
from mexict_kg.figure.composition import compose_figure
from mexict_kg.figure.drawing import render
from mexict_kg.figure.graphviz import refuse_missing_dot
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Draw; which layout was taken goes to standard error."""
    form = drawing_format(args.output)
    if args.layout == "dot":
        refuse_missing_dot()
    model = read_model(folders)
    plan = compose_figure(args.view, model, args.lang, args.most, args.layout)
    write(render(plan, model, args.lang, form), args.output)
    notify(f"{args.view}: {plan.layout[args.spoken]}")
    return 0
