"""The command `mexict`. Data goes to standard output, messages to standard error.

Exit codes: 0 fine, 1 the graph is not sound, 2 a wrong call, 3 an unreadable input. Imports stand inside the commands, because
`mexict sparql` must answer before a library that it does not need has been loaded.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from mexict_kg import __version__
from mexict_kg.errors import MexictError, Unreadable, Unsound, WrongCall
from mexict_kg.folders import Folders, find_folders

EXIT_CODES = {Unsound: 1, WrongCall: 2, Unreadable: 3}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    args, rest = _parser().parse_known_args(argv)
    try:
        if rest and args.run is not ask:
            raise WrongCall(f"mexict {args.command} does not know {' '.join(rest)}; see mexict {args.command} --help")
        args.rest = rest
        code: int = args.run(args, find_folders(args.root))
        sys.stdout.flush()
        return code
    except MexictError as error:
        print(f"mexict: {error}", file=sys.stderr)
        return EXIT_CODES[type(error)]
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone: nothing is left to be said
        return 0


def build(args: argparse.Namespace, folders: Folders) -> int:
    """Check, derive and write the output folder."""
    from mexict_kg.build import build as run_build

    output = Path(args.output).absolute() if args.output else folders.output
    summary = run_build(folders, output)
    counts = "".join(f"  {number:>6,}  {name}\n" for name, number in summary.counts.items())
    files = "".join(f"  {size:>9,} bytes  {_near(output / name)}\n" for name, size in summary.sizes.items())
    print(f"Built:\n{counts}\n{files}", file=sys.stderr)
    print(
        f'Next: open {_near(output / "explorer.html")} in a browser, or run\n  mexict ask\n  mexict show "america movil"',
        file=sys.stderr,
    )
    return 0


def check(args: argparse.Namespace, folders: Folders) -> int:
    """Print every finding; with --report also the audit against the report's text."""
    from mexict_kg.check import check as run_check
    from mexict_kg.dataset import read_dataset

    dataset = read_dataset(folders)
    found = run_check(dataset, folders)
    if args.report:
        from mexict_kg.audit import audit

        tallies = audit(dataset, Path(args.report))
        found += [finding for tally in tallies for finding in tally.findings]
        print("".join(f"{tally.told()}\n" for tally in tallies), end="")
    print("".join(f"{finding.told()}\n" for finding in found), end="")
    print(f"{len(found)} findings" if found else "sound: no findings", file=sys.stderr)
    return 1 if found else 0


def ask(args: argparse.Namespace, folders: Folders) -> int:
    """List the questions, or answer one."""
    from mexict_kg.knowledge_graph import KnowledgeGraph
    from mexict_kg.questions import listed

    kg = KnowledgeGraph(args.root)
    if args.name is None:
        return _emit(listed(kg.questions, args.lang).encode(), args)
    question = kg.question(args.name)
    answer = kg.ask(args.name, args.lang, **_parameters(args.rest))
    if _form(args) == "table":
        print(f"{question.question[args.lang]}\n", file=sys.stderr)
        if not answer.rows:
            print({"en": "The report does not say.", "es": "El informe no lo dice."}[args.lang], file=sys.stderr)
    return _emit_results(kg.sparql(answer.query).results(), args)


def sparql(args: argparse.Namespace, folders: Folders) -> int:
    """Answer any SELECT, ASK, CONSTRUCT or DESCRIBE."""
    from mexict_kg.store import open_store, run

    query = _query(args)
    return _emit_results(run(open_store(folders, inferred=args.inferred), query), args)


def show(args: argparse.Namespace, folders: Folders) -> int:
    """Print a thing, claim, sentence or paragraph with its evidence."""
    from mexict_kg.knowledge_graph import KnowledgeGraph

    return _emit(KnowledgeGraph(args.root).show(args.name, args.lang).encode(), args)


def explore(args: argparse.Namespace, folders: Folders) -> int:
    """Write the explorer, one HTML file."""
    from mexict_kg.build import page, refuse_unsound
    from mexict_kg.dataset import read_dataset

    dataset = read_dataset(folders)
    refuse_unsound(dataset, folders)
    args.output = args.output or "explorer.html"
    code = _emit(page(dataset).encode(), args)
    if args.output != "-":
        print(f"Open {args.output} in a browser.", file=sys.stderr)
    return code


def export(args: argparse.Namespace, folders: Folders) -> int:
    """Write the whole graph in one format."""
    from mexict_kg.dataset import read_dataset
    from mexict_kg.export import export as run_export

    return _emit(run_export(read_dataset(folders), args.format, inferred=args.inferred), args)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mexict", description="Ask, check and explore what a 2021 report says about Mexico's ICT sector."
    )
    parser.add_argument("--version", action="version", version=f"mexict {__version__}")
    parser.add_argument("--root", help="the folder that holds ontology/, graph/ and queries/")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    output = _option("-o", "--output", metavar="FILE", help="write there instead of to standard output")
    lang = _option("--lang", choices=("en", "es"), default="en", help="language of labels and words")
    inferred = _option("--inferred", action="store_true", help="with what the ontology's hierarchy adds")
    form = _option("--format", metavar="FORMAT", help="table, csv, tsv, json, xml, turtle or ntriples")

    one = commands.add_parser("build", help="check, derive and write output/: Turtle, explorer, manifest")
    one.add_argument("-o", "--output", metavar="FOLDER", help="write there instead of to output/")
    one.set_defaults(run=build)
    one = commands.add_parser("check", help="shapes, rules, and the audit against the report's text")
    one.add_argument("--report", metavar="FILE", help="the report's folder, or a file in it")
    one.set_defaults(run=check)
    one = commands.add_parser("ask", parents=[output, lang, form], help="list the questions, or answer one")
    one.add_argument("name", nargs="?", metavar="QUESTION", help="its name; then --PARAMETER VALUE as the list shows")
    one.set_defaults(run=ask)
    one = commands.add_parser("sparql", parents=[output, inferred, form], help="answer a SELECT, ASK, CONSTRUCT or DESCRIBE")
    one.add_argument("query", nargs="?", default="-", help="the query, the name of an .rq file, or - for standard input")
    one.set_defaults(run=sparql)
    one = commands.add_parser("show", parents=[output, lang], help="a thing, claim, sentence or paragraph with its evidence")
    one.add_argument("name", help='such as ift, "america movil", p029, p029-5 or the name of a claim')
    one.set_defaults(run=show)
    one = commands.add_parser("explore", parents=[output], help="write the explorer, one HTML file")
    one.set_defaults(run=explore)
    one = commands.add_parser("export", parents=[output, inferred], help="write the whole graph in one format")
    one.add_argument("--format", choices=("turtle", "ntriples", "jsonld", "rdfxml"), default="turtle")
    one.set_defaults(run=export)
    return parser


def _option(*names: str, **settings: object) -> argparse.ArgumentParser:
    """A parser of one option, to be shared between commands."""
    parent = argparse.ArgumentParser(add_help=False)
    parent.add_argument(*names, **settings)  # type: ignore[arg-type]
    return parent


def _query(args: argparse.Namespace) -> str:
    if args.query == "-":
        return _decoded(sys.stdin.buffer.read(), "standard input")
    if args.query.endswith(".rq"):
        try:
            return _decoded(Path(args.query).read_bytes(), args.query)
        except OSError as error:
            raise Unreadable(f"{args.query}: cannot be read ({error.strerror})") from error
    return str(args.query)


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{name}: byte {error.start + 1} is not UTF-8; save the query as UTF-8") from error


def _parameters(rest: list[str]) -> dict[str, str]:
    """`--name value` or `--name=value` pairs."""
    words = [part for word in rest for part in (word.split("=", 1) if word.startswith("--") else [word])]
    names = words[::2]
    if len(words) % 2 or not all(name.startswith("--") for name in names):
        raise WrongCall(f"parameters come as --name value, not {' '.join(rest)}")
    return {name[2:]: value for name, value in zip(names, words[1::2], strict=True)}


def _form(args: argparse.Namespace) -> str | None:
    from mexict_kg.answers import FORMATS

    if args.format not in (None, *FORMATS):
        raise WrongCall(f'no format is called "{args.format}"; take one of {", ".join(FORMATS)}')
    return args.format or ("table" if _to_terminal(args) else None)


def _to_terminal(args: argparse.Namespace) -> bool:
    return args.output in (None, "-") and sys.stdout.isatty()


def _emit_results(results: object, args: argparse.Namespace) -> int:
    from mexict_kg.answers import written

    return _emit(written(results, _form(args), terminal=_to_terminal(args)), args)  # type: ignore[arg-type]


def _emit(data: bytes, args: argparse.Namespace) -> int:
    if args.output in (None, "-"):
        sys.stdout.buffer.write(data)
    else:
        from mexict_kg.publish import write_file

        write_file(Path(args.output), data)
    return 0


def _near(path: Path) -> Path:
    """The path from the working directory where that is shorter to read."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
