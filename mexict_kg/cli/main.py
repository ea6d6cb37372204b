"""The command `mexict`. Data goes to standard output, messages to standard error.

Exit codes: 0 fine, 1 the graph is not sound, 2 a wrong call, 3 an unreadable input. Imports stand inside the commands, because
`mexict sparql` must answer before a library that it does not need has been loaded.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mexict_kg import __version__
from mexict_kg.cli.options import (
    ADVICE,
    ALONG,
    ANALYSIS,
    ANY_THING,
    AS_OF,
    ASK_FORMAT,
    ASSERTED,
    BY,
    CHANGES,
    DRAWING,
    END,
    EXPLAIN,
    FAMILY,
    FIRST,
    FOLDER,
    FORMAT,
    GRAPH_FORMAT,
    HOPS,
    INFERRED,
    LANG,
    LAYOUT,
    LONGEST,
    MOST,
    NAME,
    OUTPUT,
    PAGE,
    PLAIN,
    QUERY,
    REPLY,
    REPORT,
    SECOND,
    SHELL,
    START,
    THING,
    TOLD,
    VIEW,
    WHAT,
    Option,
)
from mexict_kg.cli.streams import GRAPH_ENDINGS, by_ending, chosen, drawing_format, read_query, to_terminal, write
from mexict_kg.errors import MexictError, Unreadable, Unsound, WrongCall
from mexict_kg.folders import Folders, find_folders

if TYPE_CHECKING:
    from mexict_kg.dataset.dataset import Dataset

EXIT_CODES = {Unsound: 1, WrongCall: 2, Unreadable: 3}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = sys.argv[1:] if argv is None else argv
    if "_ARGCOMPLETE" in os.environ:  # the shell asks what may follow
        _offer()
    args, rest = _parser(words)[0].parse_known_args(words)
    try:
        if rest and args.run is not ask:
            hint = "" if args.command in NAMING and rest[0].startswith("-") else _hint(args.command)
            raise WrongCall(f"{args.command} does not know {' '.join(rest)}; {hint}see mexict {args.command} --help")
        args.rest = rest
        code: int = args.run(args, find_folders(args.root))
        return code
    except MexictError as error:
        print(f"mexict: {error}", file=sys.stderr)
        return EXIT_CODES[type(error)]
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone: nothing is left to be said
        return 0
    except KeyboardInterrupt:
        return 130


def build(args: argparse.Namespace, folders: Folders) -> int:
    """Check, derive and write the output folder."""
    from pathlib import Path

    from mexict_kg.build import build as run_build

    output = Path(args.output).absolute() if args.output else folders.output
    summary = run_build(folders, output)
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


def check(args: argparse.Namespace, folders: Folders) -> int:
    """Print every finding; with --report also the audit against the report's text, and how much of it the claims cover."""
    from pathlib import Path

    from mexict_kg.check.soundness import check as run_check
    from mexict_kg.check.soundness import counted
    from mexict_kg.dataset.dataset import read_dataset

    dataset = read_dataset(folders)
    found = run_check(dataset, folders)
    if args.report and found:
        print("The audit against the text waits until these are mended.", file=sys.stderr)
    elif args.report:
        from mexict_kg.report.audit import audit
        from mexict_kg.report.coverage import Coverage

        coverage = Coverage(dataset, folders, Path(args.report))
        tallies = [*audit(dataset, Path(args.report)), *coverage.tallies()]
        found += [finding for tally in tallies for finding in tally.findings]
        print("".join(f"{tally.told()}\n" for tally in tallies), coverage.told(), sep="\n")
    print("".join(f"{finding.told()}\n" for finding in found), end="")
    print(counted(found) if found else "sound: no findings", file=sys.stderr)
    return 1 if found else 0


def ask(args: argparse.Namespace, folders: Folders) -> int:
    """List the questions, or answer one, found by its name or by words."""
    from mexict_kg.cli.commands.ask import asked

    return _write(asked(args), args)


def sparql(args: argparse.Namespace, folders: Folders) -> int:
    """Answer any SELECT, ASK, CONSTRUCT or DESCRIBE."""
    from mexict_kg.dataset.loading import open_engine
    from mexict_kg.store.running import run

    query = read_query(args.query)
    return _write_results(run(open_engine(folders, inferred=args.inferred), query), args)


def show(args: argparse.Namespace, folders: Folders) -> int:
    """Print a thing, claim, sentence or paragraph with its evidence; without a name, list the things."""
    from mexict_kg.knowledge_graph import KnowledgeGraph
    from mexict_kg.model.description import overview

    kg = KnowledgeGraph(args.root)
    _refuse_edited(kg.dataset, folders)
    return _write((kg.show(args.name, args.lang) if args.name else overview(kg.model, args.lang)).encode(), args)


def explore(args: argparse.Namespace, folders: Folders) -> int:
    """Write the explorer, one HTML file."""
    from mexict_kg.check.soundness import refuse_unsound
    from mexict_kg.dataset.dataset import read_dataset
    from mexict_kg.explorer.page import explorer_page
    from mexict_kg.model.model import Model

    dataset = read_dataset(folders)
    refuse_unsound(dataset, folders)
    args.output = args.output or "explorer.html"
    code = _write(explorer_page(Model(dataset.asserted)).encode(), args)
    if args.output != "-":
        print(f"Open {args.output} in a browser.", file=sys.stderr)
    return code


def figure(args: argparse.Namespace, folders: Folders) -> int:
    """Draw a view, or what stands around one thing, for paper."""
    from mexict_kg.check.soundness import refuse_unsound
    from mexict_kg.dataset.dataset import read_dataset
    from mexict_kg.figure.composition import figure_of
    from mexict_kg.figure.drawing import drawn
    from mexict_kg.model.model import Model

    form = drawing_format(args.output)
    dataset = read_dataset(folders)
    refuse_unsound(dataset, folders)
    model = Model(dataset.asserted)
    plan = figure_of(args.view, model, args.lang, args.most, args.layout)
    code = _write(drawn(plan, model, args.lang, form), args)
    print(f"{args.view}: {plan.layout}", file=sys.stderr)
    return code


def analyse(args: argparse.Namespace, folders: Folders) -> int:
    """One of the analyses, each number with its claims: influence, needs, ways, what if, loops, levers, two things compared."""
    from mexict_kg.cli.commands.whatif import analysed
    from mexict_kg.dataset.dataset import read_dataset
    from mexict_kg.model.model import Model

    dataset = read_dataset(folders)
    _refuse_edited(dataset, folders)
    return _write(analysed(args, Model(dataset.asserted)).encode(), args)


def export(args: argparse.Namespace, folders: Folders) -> int:
    """Write the whole graph, or the questions as data, in one format."""
    from mexict_kg.dataset.dataset import read_dataset
    from mexict_kg.exporting.rdf import export as run_export

    form = args.format or by_ending(args.output, GRAPH_ENDINGS) or "turtle"
    return _write(run_export(read_dataset(folders), form, what=args.what, inferred=args.inferred), args)


def completion(args: argparse.Namespace, folders: Folders) -> int:
    """Print what teaches a shell to complete this command."""
    from mexict_kg.cli.completion import script

    return _write(script(args.shell).encode(), args)


def _offer() -> None:
    from mexict_kg.cli.completion import offer

    offer(*_parser(()))


def _parser(words: Sequence[str]) -> tuple[argparse.ArgumentParser, dict[str, argparse.ArgumentParser]]:
    """The parser of the command line, and those of the commands that stand in it: the others would cost a quick one 3 ms."""
    parser = argparse.ArgumentParser(
        prog="mexict",
        allow_abbrev=False,
        formatter_class=_formatter,
        description="Ask, check and explore what a 2021 report says about Mexico's ICT sector.",
    )
    parser.add_argument("--version", action="version", version=f"mexict {__version__}")
    parser.add_argument("--root", help="the folder that holds ontology/, graph/ and queries/")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", prog="mexict")
    for name in [name for name in COMMANDS if name in words] or COMMANDS:
        run, help_, options = COMMANDS[name]
        one = commands.add_parser(
            name, help=help_, description=help_, usage=USAGES.get(name), allow_abbrev=False, formatter_class=_formatter
        )
        one.set_defaults(run=run)
        for option in options:
            one.add_argument(*option[0], **option[1])  # type: ignore[arg-type]
    return parser, commands.choices


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Help of a fixed width: to ask for the terminal's, argparse loads libraries for archives."""
    return argparse.HelpFormatter(prog, width=110)


# the words of a question and its parameters may come in any order, which argparse's own positional arguments would lose
USAGES = {"ask": "mexict ask [QUESTION] [--PARAMETER VALUE ...] [--lang LANG] [--format FORMAT] [-o FILE] [--explain]"}

Command = Callable[[argparse.Namespace, Folders], int]
COMMANDS: dict[str, tuple[Command, str, tuple[Option, ...]]] = {
    "build": (build, "check, derive and write output/: Turtle, explorer, manifest", (FOLDER,)),
    "check": (check, "shapes, rules, and the audit against the report's text", (REPORT,)),
    "ask": (ask, "list the questions, or answer one, by its name or in your own words", (OUTPUT, REPLY, ASK_FORMAT, EXPLAIN)),
    "sparql": (sparql, "answer a SELECT, ASK, CONSTRUCT or DESCRIBE", (QUERY, OUTPUT, INFERRED, FORMAT)),
    "show": (show, "a thing, claim, sentence or paragraph with its evidence", (NAME, OUTPUT, LANG)),
    "explore": (explore, "write the explorer, one HTML file", (PAGE,)),
    "figure": (figure, "draw a view, or what stands around one thing, for paper", (VIEW, DRAWING, LANG, MOST, LAYOUT)),
    "influence": (analyse, "who acts on a thing and on whom it acts, and how it ranks", (ANY_THING, BY, HOPS, *ANALYSIS)),
    "depends": (analyse, "all that a thing needs and that needs it, with the chain for each", (THING, *ANALYSIS)),
    "path": (analyse, "the ways over claims between two things", (START, END, LONGEST, ALONG, FAMILY, *ANALYSIS)),
    "whatif": (analyse, "what would follow without a thing, or with more or less of it", (*CHANGES, *ANALYSIS)),
    "loops": (analyse, "the feedback loops of the causal map, and how sure they are", (ASSERTED, AS_OF, *TOLD)),
    "levers": (analyse, "which recommendations would break which harmful chains", (ADVICE, ASSERTED, AS_OF, *TOLD)),
    "compare": (analyse, "what the report says of two things, of one only, and against each other", (FIRST, SECOND, *PLAIN)),
    "export": (export, "write the whole graph, or the questions, in one format", (OUTPUT, WHAT, INFERRED, GRAPH_FORMAT)),
    "completion": (completion, "print what teaches a shell to complete this command", (SHELL, OUTPUT)),
}


def _write_results(results: object, args: argparse.Namespace) -> int:
    from mexict_kg.store.results import FORMATS, written

    form = chosen(args.format, args.output, FORMATS)
    return _write(written(results, form, terminal=to_terminal(args.output)), args)  # type: ignore[arg-type]


def _refuse_edited(dataset: Dataset, folders: Folders) -> None:
    """Unsound where the graph is; one that was edited since it was built may lack what a claim is told by."""
    from mexict_kg.check.soundness import refuse_unsound
    from mexict_kg.dataset.freshness import fresh_output

    if not (folders.installed or fresh_output(folders)):
        refuse_unsound(dataset, folders)


def _write(data: bytes, args: argparse.Namespace) -> int:
    write(data, args.output)
    return 0


NAMING = ("show", "figure", "influence", "depends", "path", "whatif", "levers", "compare")


def _hint(command: str) -> str:
    hints = {
        **{name: f'put a name of several words in quotes, as in mexict {name} "america movil"; ' for name in NAMING},
        "check": "the report's text goes behind --report; ",
    }
    return hints.get(command, "")


def _near(path: object) -> str:
    """The path from the working directory where that is shorter to read."""
    near = os.path.relpath(str(path))
    return str(path) if near.startswith("..") else near
