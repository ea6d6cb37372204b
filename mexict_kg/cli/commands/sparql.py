"""The command `mexict sparql`: any SELECT, ASK, CONSTRUCT or DESCRIBE answered."""

from __future__ import annotations

from mexict_kg.cli.streams import choose_format, read_query, to_terminal, writing
from mexict_kg.dataset.loading import open_engine
from mexict_kg.folders import Folders
from mexict_kg.store.query_text import is_light
from mexict_kg.store.results import FORMATS, stream_results
from mexict_kg.store.running import run as answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write the results of a query in the format asked for."""
    form = choose_format(args.format, args.output, FORMATS, shown=None)
    query = read_query(args.query, args.spoken)
    engine = open_engine(folders, inferred=args.inferred, light=is_light(query))
    results = answer(engine.with_readings() if args.readings else engine, query)
    with writing(args.output, in_colours=form in (None, "table")) as file:
        stream_results(results, form, file, terminal=to_terminal(args.output))
    return 0
