"""The command `mexict build`: check, derive and write the output folder."""

import argparse
import os
from pathlib import Path

from mexict_kg.build import build
from mexict_kg.cli.streams import notify
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.words.phrases import say, tell


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Build; what was written and what to do next goes to standard error."""
    output = _whole(args.output) if args.output else folders.output
    summary = build(folders, output)
    if summary is None:
        notify(say("notice.nothingToDo", args.spoken, folder=_near(output)))
        return 0
    counts = {name.replace(" ", "_"): number for name, number in summary.counts.items()}
    files = "".join(f"  {size:>9,} bytes  {_near(output / name)}\n" for name, size in summary.sizes.items())
    notify(say("notice.built", args.spoken, **counts, files=files))
    notify(say("notice.next", args.spoken, page=_near(output / "explorer.html")))
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
