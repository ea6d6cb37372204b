"""The commands that analyse: what each computes, and the text or JSON that it writes."""

import argparse
import json
from collections.abc import Callable
from typing import Any

from mexict_kg.analysis_words import influence_told, needs_told, ranking_told, ways_told
from mexict_kg.evidenced import Result, data_of
from mexict_kg.influence import influence_of, ranking
from mexict_kg.model import Model
from mexict_kg.needs import needs_of
from mexict_kg.ties import Choice
from mexict_kg.ways import ways_between

Told = tuple[Result, Callable[[], str]]


def analysed(args: argparse.Namespace, model: Model) -> str:
    """What `mexict influence`, `depends` or `path` writes."""
    commands = {"influence": _influence, "depends": _depends, "path": _path}
    result, told = commands[args.command](args, model)
    return json.dumps(data_of(result, model), ensure_ascii=False, indent=1) + "\n" if args.format == "json" else told()


def _influence(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("influences", args)
    if args.name is None:
        found = ranking(model, **_asked(choice))
        return found, lambda: ranking_told(found, model, args.lang, choice)
    one = influence_of(args.name, model, hops=args.hops, **_asked(choice))
    return one, lambda: influence_told(one, model, args.lang, choice, explain=args.explain)


def _depends(args: argparse.Namespace, model: Model) -> Told:
    choice = _choice("dependsOn", args)
    found = needs_of(args.name, model, **_asked(choice))
    return found, lambda: needs_told(found, model, args.lang, choice, explain=args.explain)


def _path(args: argparse.Namespace, model: Model) -> Told:
    ends = (args.start, args.end)
    found = ways_between(ends, model, family=args.family, directed=args.along, longest=args.longest)
    return found, lambda: ways_told(found, model, args.lang, explain=args.explain)


def _choice(family: str, args: argparse.Namespace) -> Choice:
    return Choice(family, args.with_proposed, args.as_of)


def _asked(choice: Choice) -> dict[str, Any]:
    return {"with_proposed": choice.with_proposed, "as_of": choice.as_of}
