"""The command `mexict explore`: the explorer, one HTML file."""

import argparse

from mexict_kg.cli.graph import read_model
from mexict_kg.cli.streams import notify, write
from mexict_kg.explorer.page import explorer_page
from mexict_kg.folders import Folders
from mexict_kg.words.phrases import say


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write the explorer to a file, or to standard output."""
    output = args.output or "explorer.html"
    write(explorer_page(read_model(folders)).encode(), output)
    if output != "-":
        notify(say("notice.openPage", args.spoken, page=output))
    return 0
