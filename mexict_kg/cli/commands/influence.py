"""The command `mexict influence`: who acts on a thing and on whom it acts, or how all things rank."""

import argparse

from mexict_kg.analysis.influence import find_influence, rank_things
from mexict_kg.analysis.render.influence import record_influence, record_ranking, render_influence, render_ranking
from mexict_kg.cli.analysis import bounds, choose, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import INFLUENCES
from mexict_kg.words.phrases import tell


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write the influence of one thing; without a name, the ranking."""
    model = read_model(folders)
    return _rank(args, model) if args.name is None else _influence(args, model)


def _rank(args: argparse.Namespace, model: Model) -> int:
    if args.hops != 1 or args.explain:
        raise WrongCall(tell("error.forOneThing"))
    choice = choose(INFLUENCES, args)
    found = rank_things(model, by=args.by or "influence", **bounds(choice))
    return write_found(args, lambda: render_ranking(found, model, args.lang, choice), lambda: record_ranking(found, model))


def _influence(args: argparse.Namespace, model: Model) -> int:
    if args.by is not None:
        raise WrongCall(tell("error.forAllThings"))
    choice = choose(INFLUENCES, args)
    found = find_influence(args.name, model, hops=args.hops, **bounds(choice))
    return write_found(
        args,
        lambda: render_influence(found, model, args.lang, choice, explain=args.explain),
        lambda: record_influence(found, model),
    )
