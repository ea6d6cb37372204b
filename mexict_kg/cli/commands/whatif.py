"""The commands that analyse: what each computes, and the text or JSON that it writes."""

import argparse
import json
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from mexict_kg.analysis.comparison import compare
from mexict_kg.analysis.dependencies import find_dependencies
from mexict_kg.analysis.feedback_loops import find_loops
from mexict_kg.analysis.influence import find_influence, rank_things
from mexict_kg.analysis.leverage_points import find_leverage_points
from mexict_kg.analysis.paths import find_paths
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.propagation import propagate
from mexict_kg.analysis.removal import remove
from mexict_kg.analysis.render.comparison import record_comparison, render_comparison
from mexict_kg.analysis.render.data import Record
from mexict_kg.analysis.render.dependencies import record_dependencies, render_dependencies
from mexict_kg.analysis.render.feedback_loops import record_loops, render_loops
from mexict_kg.analysis.render.influence import record_influence, record_ranking, render_influence, render_ranking
from mexict_kg.analysis.render.leverage_points import record_leverage_points, render_leverage_points
from mexict_kg.analysis.render.paths import record_paths, render_paths
from mexict_kg.analysis.render.propagation import record_propagation, render_propagation
from mexict_kg.analysis.render.removal import record_removal, render_removal
from mexict_kg.analysis.render.replacement import record_replacement, render_replacement
from mexict_kg.analysis.replacement import replace
from mexict_kg.analysis.states import LESS, MORE
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model

Told = tuple[Callable[[], Record], Callable[[], str]]
"""A result as data and in words, each made when it is asked for."""


def analysed(args: argparse.Namespace, model: Model) -> str:
    """What `mexict influence`, `depends`, `path`, `whatif`, `loops`, `levers` or `compare` writes."""
    commands = {
        **{"influence": _influence, "depends": _depends, "path": _path},
        **{"whatif": _whatif, "loops": _loops, "levers": _levers, "compare": _compare},
    }
    data, told = commands[args.command](args, model)
    return json.dumps(data(), ensure_ascii=False, indent=1) + "\n" if args.format == "json" else told()


def _influence(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("influences", args)
    if args.name is None:
        if args.hops != 1 or args.explain:
            raise WrongCall("--hops and --explain are for one thing; give its name")
        found = rank_things(model, by=args.by or "influence", **_asked(choice))
        return lambda: record_ranking(found, model), lambda: render_ranking(found, model, args.lang, choice)
    if args.by is not None:
        raise WrongCall("--by ranks all things; leave the name out")
    one = find_influence(args.name, model, hops=args.hops, **_asked(choice))
    return lambda: record_influence(one, model), lambda: render_influence(one, model, args.lang, choice, explain=args.explain)


def _depends(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("dependsOn", args)
    found = find_dependencies(args.name, model, **_asked(choice))
    return lambda: record_dependencies(found, model), lambda: render_dependencies(
        found, model, args.lang, choice, explain=args.explain
    )


def _path(args: argparse.Namespace, model: Model) -> Told:
    ends = (args.start, args.end)
    choice = _asked(_choice(None, args))
    found = find_paths(ends, model, family=args.family, directed=args.along, longest=args.longest, **choice)
    return lambda: record_paths(found, model), lambda: render_paths(
        found, model, args.lang, _choice(None, args), explain=args.explain
    )


def _whatif(args: argparse.Namespace, model: Model) -> Told:
    paths = {"without": _lost, "replace": _replaced, "strengthen": _changed, "weaken": _changed}
    given = [name for name in paths if getattr(args, name) is not None]
    if len(given) != 1:
        raise WrongCall("give one of --without, --replace, --strengthen and --weaken, with the name of a thing")
    if args.leaving is not None and given != ["without"]:
        raise WrongCall("--leaving goes with --without only")
    return paths[given[0]](args, model)


def _lost(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("dependsOn", args)
    found = remove(args.without, model, leaving=_number(args.leaving), **_asked(choice))
    return lambda: record_removal(found, model), lambda: render_removal(found, model, args.lang, choice, explain=args.explain)


def _replaced(args: argparse.Namespace, model: Model) -> Told:
    old, sign, new = args.replace.partition("=")
    if not (sign and old.strip() and new.strip()):
        raise WrongCall(
            f'--replace is "{args.replace}"; give two names with = between, as in --replace "physical capital=human capital"'
        )
    choice = _choice("dependsOn", args)
    found = replace((old.strip(), new.strip()), model, **_asked(choice))
    return lambda: record_replacement(found, model), lambda: render_replacement(
        found, model, args.lang, choice, explain=args.explain
    )


def _changed(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("influences", args)
    name, change = (args.strengthen, MORE) if args.strengthen is not None else (args.weaken, LESS)
    found = propagate(name, model, change, **_asked(choice))
    return lambda: record_propagation(found, model), lambda: render_propagation(
        found, model, args.lang, choice, explain=args.explain
    )


def _loops(args: argparse.Namespace, model: Model) -> Told:
    choice = Choice("influences", not args.asserted, args.as_of)
    found = find_loops(model, with_proposed=choice.with_proposed, as_of=choice.as_of)
    return lambda: record_loops(found, model), lambda: render_loops(found, model, args.lang, choice, explain=args.explain)


def _levers(args: argparse.Namespace, model: Model) -> Told:
    choice = Choice(None, not args.asserted, args.as_of)
    found = find_leverage_points(model, args.name, with_proposed=choice.with_proposed, as_of=choice.as_of)
    return lambda: record_leverage_points(found, model), lambda: render_leverage_points(
        found, model, args.lang, choice, explain=args.explain
    )


def _compare(args: argparse.Namespace, model: Model) -> Told:
    found = compare((args.first, args.second), model)
    return lambda: record_comparison(found, model), lambda: render_comparison(found, model, args.lang)


def _number(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        raise WrongCall(f"--leaving is {text}, which is no number") from None


def _choice(family: str | None, args: argparse.Namespace) -> Choice:
    return Choice(family, args.with_proposed, args.as_of)


def _asked(choice: Choice) -> dict[str, Any]:
    return {"with_proposed": choice.with_proposed, "as_of": choice.as_of}
