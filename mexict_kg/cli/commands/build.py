"""The command `mexict build`: check, derive and write the output folder."""

import argparse
import os
import sys
from pathlib import Path

from mexict_kg.build import build
from mexict_kg.folders import Folders


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Build; what was written and what to do next goes to standard error."""
    output = Path(args.output).absolute() if args.output else folders.output
    summary = build(folders, output)
    if summary is None:
        print(f"Nothing to do: {_near(output)} was built from just these files.", file=sys.stderr)
        return 0
    counts = "".join(f"  {number:>6,}  {name}\n" for name, number in summary.counts.items())
    files = "".join(f"  {size:>9,} bytes  {_near(output / name)}\n" for name, size in summary.sizes.items())
    print(f"Built:\n{counts}\n{files}", file=sys.stderr)
    print(
        f'Next: open {_near(output / "explorer.html")} in a browser, or run\n  mexict ask\n  mexict show "america movil"',
        file=sys.stderr,
    )
    return 0


def _near(path: Path) -> str:
    """The path from the working directory where that is shorter to read."""
    near = os.path.relpath(path)
    return str(path) if near.startswith("..") else near
