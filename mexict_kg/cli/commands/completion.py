"""The command `mexict completion`: what teaches a shell to complete the command."""

import argparse

from mexict_kg.cli.completion import script
from mexict_kg.cli.streams import write
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write the lines for one shell."""
    write(script(args.shell).encode(), args.output)
    return 0
