"""The command `mexict path`: the chains of effects from one thing to another, or any connection over claims."""

import argparse

from mexict_kg.analysis.paths import find_chains, find_paths
from mexict_kg.analysis.render.paths import record_chains, record_paths, render_chains, render_paths
from mexict_kg.cli.analysis import bounds, chain_bounds, choose, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write the chains, or with --any or --family the connections; --along, which chains are now, asks for nothing more."""
    model = read_model(folders)
    return _connect(args, model) if args.any or args.family else _chain(args, model)


def _chain(args: argparse.Namespace, model: Model) -> int:
    choice = choose(None, args)
    found = find_chains((args.start, args.end), model, longest=args.longest, **chain_bounds(choice))
    return write_found(
        args,
        lambda: render_chains(found, model, args.lang, choice, explain=args.explain),
        lambda: record_chains(found, model),
    )


def _connect(args: argparse.Namespace, model: Model) -> int:
    choice = choose(None, args)
    found = find_paths((args.start, args.end), model, family=args.family, longest=args.longest, **bounds(choice))
    return write_found(
        args,
        lambda: render_paths(found, model, args.lang, choice, explain=args.explain),
        lambda: record_paths(found, model),
    )
