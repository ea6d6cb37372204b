"""The commands that analyse: what each computes, and the text or JSON that it writes."""

import argparse
import json
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from mexict_kg.analysis.comparison import compared
from mexict_kg.analysis.dependencies import needs_of
from mexict_kg.analysis.feedback_loops import loops_of
from mexict_kg.analysis.influence import influence_of, ranking
from mexict_kg.analysis.leverage_points import levers_of
from mexict_kg.analysis.paths import ways_between
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.propagation import effects_of
from mexict_kg.analysis.removal import losses_without
from mexict_kg.analysis.render.chain import influence_told, needs_told, ranking_told, ways_told
from mexict_kg.analysis.render.evidence import Result, data_of
from mexict_kg.analysis.render.leverage_points import levers_told, loops_told
from mexict_kg.analysis.render.removal import comparison_told, effects_told, losses_told, replacement_told
from mexict_kg.analysis.replacement import replaced
from mexict_kg.analysis.states import LESS, MORE
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model

Told = tuple[Result, Callable[[], str]]


def analysed(args: argparse.Namespace, model: Model) -> str:
    """What `mexict influence`, `depends`, `path`, `whatif`, `loops`, `levers` or `compare` writes."""
    commands = {
        **{"influence": _influence, "depends": _depends, "path": _path},
        **{"whatif": _whatif, "loops": _loops, "levers": _levers, "compare": _compare},
    }
    result, told = commands[args.command](args, model)
    return json.dumps(data_of(result, model), ensure_ascii=False, indent=1) + "\n" if args.format == "json" else told()


def _influence(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("influences", args)
    if args.name is None:
        if args.hops != 1 or args.explain:
            raise WrongCall("--hops and --explain are for one thing; give its name")
        found = ranking(model, by=args.by or "influence", **_asked(choice))
        return found, lambda: ranking_told(found, model, args.lang, choice)
    if args.by is not None:
        raise WrongCall("--by ranks all things; leave the name out")
    one = influence_of(args.name, model, hops=args.hops, **_asked(choice))
    return one, lambda: influence_told(one, model, args.lang, choice, explain=args.explain)


def _depends(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("dependsOn", args)
    found = needs_of(args.name, model, **_asked(choice))
    return found, lambda: needs_told(found, model, args.lang, choice, explain=args.explain)


def _path(args: argparse.Namespace, model: Model) -> Told:
    ends = (args.start, args.end)
    choice = _asked(_choice(None, args))
    found = ways_between(ends, model, family=args.family, directed=args.along, longest=args.longest, **choice)
    return found, lambda: ways_told(found, model, args.lang, _choice(None, args), explain=args.explain)


def _whatif(args: argparse.Namespace, model: Model) -> Told:
    ways = {"without": _lost, "replace": _replaced, "strengthen": _changed, "weaken": _changed}
    given = [name for name in ways if getattr(args, name) is not None]
    if len(given) != 1:
        raise WrongCall("give one of --without, --replace, --strengthen and --weaken, with the name of a thing")
    if args.leaving is not None and given != ["without"]:
        raise WrongCall("--leaving goes with --without only")
    return ways[given[0]](args, model)


def _lost(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("dependsOn", args)
    found = losses_without(args.without, model, leaving=_number(args.leaving), **_asked(choice))
    return found, lambda: losses_told(found, model, args.lang, choice, explain=args.explain)


def _replaced(args: argparse.Namespace, model: Model) -> Told:
    old, sign, new = args.replace.partition("=")
    if not (sign and old.strip() and new.strip()):
        raise WrongCall(
            f'--replace is "{args.replace}"; give two names with = between, as in --replace "physical capital=human capital"'
        )
    choice = _choice("dependsOn", args)
    found = replaced((old.strip(), new.strip()), model, **_asked(choice))
    return found, lambda: replacement_told(found, model, args.lang, choice, explain=args.explain)


def _changed(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("influences", args)
    name, change = (args.strengthen, MORE) if args.strengthen is not None else (args.weaken, LESS)
    found = effects_of(name, model, change, **_asked(choice))
    return found, lambda: effects_told(found, model, args.lang, choice, explain=args.explain)


def _loops(args: argparse.Namespace, model: Model) -> Told:
    choice = Choice("influences", not args.asserted, args.as_of)
    found = loops_of(model, with_proposed=choice.with_proposed, as_of=choice.as_of)
    return found, lambda: loops_told(found, model, args.lang, choice, explain=args.explain)


def _levers(args: argparse.Namespace, model: Model) -> Told:
    choice = Choice(None, not args.asserted, args.as_of)
    found = levers_of(model, args.name, with_proposed=choice.with_proposed, as_of=choice.as_of)
    return found, lambda: levers_told(found, model, args.lang, choice, explain=args.explain)


def _compare(args: argparse.Namespace, model: Model) -> Told:
    found = compared((args.first, args.second), model)
    return found, lambda: comparison_told(found, model, args.lang)


def _number(text: str | None) -> Decimal | None:
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        raise WrongCall(f"--leaving is {text}, which is no number") from None


def _choice(family: str | None, args: argparse.Namespace) -> Choice:
    return Choice(family, args.with_proposed, args.as_of)


def _asked(choice: Choice) -> dict[str, Any]:
    return {"with_proposed": choice.with_proposed, "as_of": choice.as_of}
