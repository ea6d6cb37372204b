"""The command `mexict whatif`: what would follow without a thing, with another in its place, or with more or less of it."""

import argparse
from decimal import Decimal, InvalidOperation

from mexict_kg.analysis.propagation import LESS, MORE, effects_of
from mexict_kg.analysis.removal import losses_without
from mexict_kg.analysis.render.evidence import data_of
from mexict_kg.analysis.render.removal import effects_told, losses_told, replacement_told
from mexict_kg.analysis.replacement import replaced
from mexict_kg.cli.analysis import bounds, choose, write_found
from mexict_kg.cli.graph import read_model
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write what follows from the one change that is given."""
    model = read_model(folders)
    changes = {"without": _remove, "replace": _replace, "strengthen": _propagate, "weaken": _propagate}
    given = [name for name in changes if getattr(args, name) is not None]
    if len(given) != 1:
        raise WrongCall("give one of --without, --replace, --strengthen and --weaken, with the name of a thing")
    if args.leaving is not None and given != ["without"]:
        raise WrongCall("--leaving goes with --without only")
    return changes[given[0]](args, model)


def _remove(args: argparse.Namespace, model: Model) -> int:
    choice = choose("dependsOn", args)
    found = losses_without(args.without, model, leaving=_number(args.leaving), **bounds(choice))
    return write_found(
        args,
        lambda: losses_told(found, model, args.lang, choice, explain=args.explain),
        lambda: data_of(found, model),
    )


def _replace(args: argparse.Namespace, model: Model) -> int:
    choice = choose("dependsOn", args)
    found = replaced(_old_and_new(args.replace), model, **bounds(choice))
    return write_found(
        args,
        lambda: replacement_told(found, model, args.lang, choice, explain=args.explain),
        lambda: data_of(found, model),
    )


def _propagate(args: argparse.Namespace, model: Model) -> int:
    choice = choose("influences", args)
    name, change = (args.strengthen, MORE) if args.strengthen is not None else (args.weaken, LESS)
    found = effects_of(name, model, change, **bounds(choice))
    return write_found(
        args,
        lambda: effects_told(found, model, args.lang, choice, explain=args.explain),
        lambda: data_of(found, model),
    )


def _old_and_new(text: str) -> tuple[str, str]:
    old, sign, new = (part.strip() for part in text.partition("="))
    if not (sign and old and new):
        raise WrongCall(f'--replace is "{text}"; give two names with = between, as in --replace "physical capital=human capital"')
    return old, new


def _number(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        raise WrongCall(f"--leaving is {text}, which is no number") from None
