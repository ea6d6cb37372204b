"""What the commands that analyse share: which claims count, and what was found as text or JSON."""

import argparse
import json
from collections.abc import Callable
from typing import Any

from mexict_kg.analysis.projection import Choice
from mexict_kg.cli.streams import write, write_told


def choose(family: str | None, args: argparse.Namespace) -> Choice:
    """What counts: claims of a family of relations, with or without what is only proposed, at a time; and over which readings."""
    return Choice(family, args.with_proposed, args.as_of, getattr(args, "readings", "none"))


def bounds(choice: Choice) -> dict[str, Any]:
    """The keywords by which an analysis takes a choice."""
    return {"with_proposed": choice.with_proposed, "as_of": choice.as_of}


def chain_bounds(choice: Choice) -> dict[str, Any]:
    """The keywords by which an analysis of chains takes a choice."""
    return {**bounds(choice), "readings": choice.readings}


def write_found(args: argparse.Namespace, text: Callable[[], str], record: Callable[[], object]) -> int:
    """Write what was found, as text or as JSON with the claims of each number."""
    if args.format == "json":
        write((json.dumps(record(), ensure_ascii=False, indent=1) + "\n").encode(), args.output)
    else:
        write_told(text(), args.output, args.lang, all_lines=args.all)
    return 0
