"""The commands, each with its help and its options, and the options as argparse takes them: names, and what they mean.

What a command does stands in the module of its name in cli/commands.
"""

SECONDS, MEGABYTES = 120.0, 2_000.0
"""How long a query may take, and how much memory, unless told otherwise."""
Option = tuple[tuple[str, ...], dict[str, object]]
OUTPUT: Option = ("-o", "--output"), {"metavar": "FILE", "help": "write there instead of to standard output"}
FOLDER: Option = ("-o", "--output"), {"metavar": "FOLDER", "help": "write there instead of to output/"}
LANG: Option = ("--lang",), {"choices": ("en", "es"), "default": "en", "help": "language of labels and words"}
REPLY: Option = ("--lang",), {"choices": ("en", "es"), "help": "language of the answer; else that of the words, or English"}
EXPLAIN: Option = ("--explain",), {"action": "store_true", "help": "with the evidence behind each row, and the query"}
WHAT: Option = ("--what",), {"choices": ("graph", "queries"), "default": "graph", "help": "the graph, or the questions as data"}
SHELL: Option = ("shell",), {"choices": ("bash", "zsh", "fish"), "help": "the shell to be taught"}
INFERRED: Option = ("--inferred",), {"action": "store_true", "help": "with what the ontology's hierarchy adds"}
TIMEOUT: Option = (
    ("--timeout",),
    {"type": float, "default": SECONDS, "metavar": "SECONDS", "help": f"stop the query after so long ({SECONDS:g}); 0 for never"},
)
MEMORY: Option = (
    ("--memory",),
    {"type": float, "default": MEGABYTES, "metavar": "MB", "help": f"stop it when it takes more ({MEGABYTES:,g}); 0 for never"},
)
FORMAT: Option = ("--format",), {"metavar": "FORMAT", "help": "table, csv, tsv, json, xml, turtle or ntriples"}
ASK_FORMAT: Option = ("--format",), {"metavar": "FORMAT", "help": "table, markdown, html, csv, tsv, json or xml"}
GRAPH_FORMAT: Option = ("--format",), {"choices": ("turtle", "ntriples", "jsonld", "rdfxml"), "help": "else by FILE's ending"}
PAGE: Option = ("-o", "--output"), {"metavar": "FILE", "help": "write there instead of to explorer.html; - is standard output"}
VIEW: Option = (
    ("view",),
    {"help": "overview, influence, dependency, causes, timeline, incidents-and-money, or the name of a thing"},
)
DRAWING: Option = (
    ("-o", "--output"),
    {"metavar": "FILE", "help": "a file ending in .svg, .png or .pdf; else SVG to standard output"},
)
MOST: Option = ("--most",), {"type": int, "default": 30, "metavar": "N", "help": "show at most so many things (30)"}
LAYOUT: Option = (
    ("--layout",),
    {
        "choices": ("auto", "dot", "own"),
        "default": "auto",
        "help": "Graphviz dot, or our own; auto takes dot for chains",
    },
)
THING: Option = ("name",), {"help": 'the name of a thing, such as "operation of the ift"'}
ANY_THING: Option = ("name",), {"nargs": "?", "help": "the name of a thing; without it, the most influential of all"}
ADVICE: Option = ("name",), {"nargs": "?", "help": "the name of a recommendation; without it, all, the strongest first"}
START: Option = ("start",), {"help": "the name of the thing to begin at"}
END: Option = ("end",), {"help": "the name of the thing to come to"}
FIRST: Option = ("first",), {"help": "the name of one thing, such as ift"}
SECOND: Option = ("second",), {"help": "the name of the other"}
BY: Option = (
    ("--by",),
    {"metavar": "MEASURE", "help": "without a name: rank by influence (else), between, reach or balance"},
)
HOPS: Option = ("--hops",), {"type": int, "default": 1, "metavar": "N", "help": "tell chains of up to so many hops (1)"}
LONGEST: Option = (
    ("--longest",),
    {
        "type": int,
        "metavar": "N",
        "help": "chains (else 4), or with --any all connections (else the shortest), of up to so many hops",
    },
)
CONNECTIONS: Option = (
    ("--any",),
    {"action": "store_true", "help": "any connection, along claims or against them: not an argument"},
)
ALONG: Option = ("--along",), {"action": "store_true", "help": "==SUPPRESS=="}  # as argparse has it, whose import this spares
FAMILY: Option = (
    ("--family",),
    {
        "choices": ("influences", "addresses", "dependsOn", "relatesTo", "all"),
        "help": "with --any: only over such relations; else over what acts and what needs",
    },
)
PROPOSED: Option = (
    ("--with-proposed",),
    {
        "action": "store_true",
        "help": "count forecasts, plans, advice, conditions and others' words too",
    },
)
AS_OF: Option = ("--as-of",), {"metavar": "DATE", "help": "what had come about by a year, month or day, such as 2018-03"}
CLAIMS: Option = ("--explain",), {"action": "store_true", "help": "list the claims below each line"}
RESULT: Option = (
    ("--format",),
    {"choices": ("text", "json"), "default": "text", "help": "text, or JSON with the claims of each number"},
)
WITHOUT: Option = ("--without",), {"metavar": "THING", "help": "what would lose something it needs"}
LEAVING: Option = ("--leaving",), {"metavar": "N", "help": "with --without: so many are left, such as 3 of four commissioners"}
REPLACE: Option = ("--replace",), {"metavar": "OLD=NEW", "help": "what would change with one thing in the place of another"}
STRENGTHEN: Option = ("--strengthen",), {"metavar": "FACTOR", "help": "what there would be more and less of, with more of this"}
WEAKEN: Option = ("--weaken",), {"metavar": "FACTOR", "help": "the same, with less of this"}
ASSERTED: Option = ("--asserted",), {"action": "store_true", "help": "only over what the report asserts"}
WAYS = (LONGEST, CONNECTIONS, ALONG, FAMILY)
CHANGES = (WITHOUT, LEAVING, REPLACE, STRENGTHEN, WEAKEN)
PLAIN = (RESULT, LANG, OUTPUT)
TOLD = (CLAIMS, *PLAIN)
ANALYSIS = (PROPOSED, AS_OF, *TOLD)
REPORT: Option = ("--report",), {"metavar": "FILE", "help": "the report's folder, or a file in it"}
QUERY: Option = ("query",), {"nargs": "?", "default": "-", "help": "the query, a file that holds it, or - for standard input"}
NAME: Option = ("name",), {"nargs": "?", "help": 'such as ift, "america movil", p029, p029-5 or the name of a claim'}

COMMANDS: dict[str, tuple[str, tuple[Option, ...]]] = {
    "build": ("check, derive and write output/: Turtle, explorer, manifest", (FOLDER,)),
    "check": ("shapes, rules, and the audit against the report's text", (REPORT,)),
    "ask": (
        "list the questions, or answer one, by its name or in your own words",
        (OUTPUT, REPLY, ASK_FORMAT, EXPLAIN, TIMEOUT, MEMORY),
    ),
    "sparql": ("answer a SELECT, ASK, CONSTRUCT or DESCRIBE", (QUERY, OUTPUT, INFERRED, FORMAT, TIMEOUT, MEMORY)),
    "show": ("a thing, claim, sentence or paragraph with its evidence", (NAME, OUTPUT, LANG)),
    "explore": ("write the explorer, one HTML file", (PAGE,)),
    "figure": ("draw a view, or what stands around one thing, for paper", (VIEW, DRAWING, LANG, MOST, LAYOUT)),
    "influence": ("who acts on a thing and on whom it acts, and how it ranks", (ANY_THING, BY, HOPS, *ANALYSIS)),
    "depends": ("all that a thing needs and that needs it, with the chain for each", (THING, *ANALYSIS)),
    "path": (
        "the chains of effects from one thing to another, or any connection",
        (START, END, *WAYS, *ANALYSIS),
    ),
    "whatif": ("what would follow without a thing, or with more or less of it", (*CHANGES, *ANALYSIS)),
    "loops": ("the feedback loops of the causal map, and how sure they are", (ASSERTED, AS_OF, *TOLD)),
    "levers": ("which recommendations would break which harmful chains", (ADVICE, ASSERTED, AS_OF, *TOLD)),
    "compare": ("what the report says of two things, of one only, and against each other", (FIRST, SECOND, *PLAIN)),
    "export": ("write the whole graph, or the questions, in one format", (OUTPUT, WHAT, INFERRED, GRAPH_FORMAT)),
    "completion": ("print what teaches a shell to complete this command", (SHELL, OUTPUT)),
}
"""What stands in `mexict --help`: the name of each command, what it does, and its options."""
EXAMPLE = """for example:
  mexict ask "who fined america movil?"   answers in your own words; mexict ask alone lists the questions
  mexict show "america movil"             a thing, with every claim about it and the sentences it rests on
  mexict explore                          writes explorer.html, to be opened in a browser
"""
"""What stands below them. Without accents, which not every terminal can show."""
NAMING = (NAME, VIEW, THING, ANY_THING, ADVICE, START, END, FIRST, SECOND, WITHOUT, REPLACE, STRENGTHEN, WEAKEN)
"""The options that take the name of a thing."""
FREE = {"ask": "mexict ask [QUESTION] [--PARAMETER VALUE ...] [--lang LANG] [--format FORMAT] [-o FILE] [--explain]"}
"""The commands that read what is left of the line themselves, with their usage: the words of a question and its parameters may
come in any order, which argparse's own positional arguments would lose."""
