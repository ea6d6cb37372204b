"""The command `mexict build`: check, derive and write the output folder."""

import argparse
import os
from pathlib import Path

from mexict_kg.build import build
from mexict_kg.cli.streams import notify
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.words.phrases import tell


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Build; what was written and what to do next goes to standard error."""
    output = _whole(args.output) if args.output else folders.output
    summary = build(folders, output)
    if summary is None:
        notify(f"Nothing to do: {_near(output)} was built from just these files.")
        return 0
    counts = "".join(f"  {number:>6,}  {name}\n" for name, number in summary.counts.items())
    files = "".join(f"  {size:>9,} bytes  {_near(output / name)}\n" for name, size in summary.sizes.items())
    notify(f"Built:\n{counts}\n{files}")
    notify(f'Next: open {_near(output / "explorer.html")} in a browser, or run\n  mexict ask\n  mexict show "america movil"')
    return 0


def _whole(name: str) -> Path:
    try:
        return Path(name).absolute()
    except OSError as error:
        raise WrongCall(tell("error.workingFolderGone", name=name)) from error


def _near(path: Path) -> str:
    """The path from the working directory where that is shorter to read."""
    try:
        near = os.path.relpath(path)
    except OSError:  # there is none any more
        return str(path)
    return str(path) if near.startswith("..") else near
