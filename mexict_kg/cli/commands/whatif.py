"""The command `mexict whatif`: what would follow without a thing, with another in its place, or with more or less of it."""

import argparse
from decimal import Decimal, InvalidOperation

from mexict_kg.analysis.propagation import propagate
from mexict_kg.analysis.removal import remove
from mexict_kg.analysis.render.propagation import record_propagation, render_propagation
from mexict_kg.analysis.render.removal import record_removal, render_removal
from mexict_kg.analysis.render.replacement import record_replacement, render_replacement
from mexict_kg.analysis.replacement import replace
from mexict_kg.analysis.states import LESS, MORE
from mexict_kg.cli.analysis import bounds, chain_bounds, choose, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import DEPENDS_ON
from mexict_kg.words.phrases import tell


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write what follows from the one change that is given."""
    model = read_model(folders)
    changes = {"without": _remove, "replace": _replace, "strengthen": _propagate, "weaken": _propagate}
    given = [name for name in changes if getattr(args, name) is not None]
    if len(given) != 1:
        raise WrongCall(tell("error.oneChange"))
    if args.leaving is not None and given != ["without"]:
        raise WrongCall(tell("error.leavingAlone"))
    return changes[given[0]](args, model)


def _remove(args: argparse.Namespace, model: Model) -> int:
    choice = choose(DEPENDS_ON, args)
    found = remove(args.without, model, leaving=_number(args.leaving), **bounds(choice))
    return write_found(
        args,
        lambda: render_removal(found, model, args.lang, choice, explain=args.explain),
        lambda: record_removal(found, model),
    )


def _replace(args: argparse.Namespace, model: Model) -> int:
    choice = choose(DEPENDS_ON, args)
    found = replace(_old_and_new(args.replace), model, **bounds(choice))
    return write_found(
        args,
        lambda: render_replacement(found, model, args.lang, choice, explain=args.explain),
        lambda: record_replacement(found, model),
    )


def _propagate(args: argparse.Namespace, model: Model) -> int:
    choice = choose(None, args)
    name, change = (args.strengthen, MORE) if args.strengthen is not None else (args.weaken, LESS)
    found = propagate(name, model, change, **chain_bounds(choice))
    return write_found(
        args,
        lambda: render_propagation(found, model, args.lang, choice, explain=args.explain),
        lambda: record_propagation(found, model),
    )


def _old_and_new(text: str) -> tuple[str, str]:
    old, sign, new = (part.strip() for part in text.partition("="))
    if not (sign and old and new):
        raise WrongCall(tell("error.twoNames", given=text))
    return old, new


def _number(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        raise WrongCall(tell("error.leavingIsNoNumber", given=text)) from None
