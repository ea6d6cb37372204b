"""The commands, each with its options, and the options as argparse takes them: names, and what they mean.

The help of an option is the key of its words in words/option.toml, in the letters of which there are capitals only where a value
stands in a usage, and that of a command stands in words/command.toml: only who asks for help has them read. What a command does
stands in the module of its name in cli/commands.
"""

from mexict_kg.cli.language import CHOICES

SECONDS, MEGABYTES = 120.0, 2_000.0
"""How long a query may take, and how much memory, unless told otherwise; the help of the two options names them too."""
Option = tuple[tuple[str, ...], dict[str, object]]
OUTPUT: Option = ("-o", "--output"), {"metavar": "FILE", "help": "output"}
FOLDER: Option = ("-o", "--output"), {"metavar": "FOLDER", "help": "folder"}
LANG: Option = ("--lang",), {"choices": CHOICES, "default": "en", "help": "lang"}
REPLY: Option = ("--lang",), {"choices": CHOICES, "help": "reply"}
SPOKEN: Option = ("--lang",), {"choices": CHOICES, "help": "spoken"}
EXPLAIN: Option = ("--explain",), {"action": "store_true", "help": "explain"}
ALL: Option = ("--all",), {"action": "store_true", "help": "all"}
ALL_LINES: Option = ("--all",), {"action": "store_true", "help": "allLines"}
WORDS: Option = ("words",), {"help": "words"}
WHAT: Option = ("--what",), {"choices": ("graph", "queries"), "default": "graph", "help": "what"}
SHELL: Option = ("shell",), {"choices": ("bash", "zsh", "fish"), "help": "shell"}
INFERRED: Option = ("--inferred",), {"action": "store_true", "help": "inferred"}
TIMEOUT: Option = ("--timeout",), {"type": float, "default": SECONDS, "metavar": "SECONDS", "help": "timeout"}
MEMORY: Option = ("--memory",), {"type": float, "default": MEGABYTES, "metavar": "MB", "help": "memory"}
FORMAT: Option = ("--format",), {"metavar": "FORMAT", "help": "format"}
ASK_FORMAT: Option = ("--format",), {"metavar": "FORMAT", "help": "askFormat"}
GRAPH_FORMAT: Option = ("--format",), {"choices": ("turtle", "ntriples", "jsonld", "rdfxml"), "help": "graphFormat"}
PAGE: Option = ("-o", "--output"), {"metavar": "FILE", "help": "page"}
VIEW: Option = ("view",), {"help": "view"}
DRAWING: Option = ("-o", "--output"), {"metavar": "FILE", "help": "drawing"}
MOST: Option = ("--most",), {"type": int, "default": 30, "metavar": "N", "help": "most"}
LAYOUT: Option = ("--layout",), {"choices": ("auto", "dot", "own"), "default": "auto", "help": "layout"}
THING: Option = ("name",), {"help": "thing"}
ANY_THING: Option = ("name",), {"nargs": "?", "help": "anyThing"}
ADVICE: Option = ("name",), {"nargs": "?", "help": "advice"}
START: Option = ("start",), {"help": "start"}
END: Option = ("end",), {"help": "end"}
FIRST: Option = ("first",), {"help": "first"}
SECOND: Option = ("second",), {"help": "second"}
BY: Option = ("--by",), {"metavar": "MEASURE", "help": "by"}
HOPS: Option = ("--hops",), {"type": int, "default": 1, "metavar": "N", "help": "hops"}
LONGEST: Option = ("--longest",), {"type": int, "metavar": "N", "help": "longest"}
CONNECTIONS: Option = ("--any",), {"action": "store_true", "help": "connections"}
ALONG: Option = ("--along",), {"action": "store_true", "help": "==SUPPRESS=="}  # as argparse has it, whose import this spares
FAMILY: Option = ("--family",), {"choices": ("influences", "addresses", "dependsOn", "relatesTo", "all"), "help": "family"}
PROPOSED: Option = ("--with-proposed",), {"action": "store_true", "help": "proposed"}
AS_OF: Option = ("--as-of",), {"metavar": "DATE", "help": "asOf"}
READINGS: Option = ("--readings",), {"choices": ("none", "text", "all"), "default": "text", "help": "readings"}
WITH_READINGS: Option = ("--readings",), {"action": "store_true", "help": "withReadings"}
CLAIMS: Option = ("--explain",), {"action": "store_true", "help": "claims"}
RESULT: Option = ("--format",), {"choices": ("text", "json"), "default": "text", "help": "result"}
WITHOUT: Option = ("--without",), {"metavar": "THING", "help": "without"}
LEAVING: Option = ("--leaving",), {"metavar": "N", "help": "leaving"}
REPLACE: Option = ("--replace",), {"metavar": "OLD=NEW", "help": "replace"}
STRENGTHEN: Option = ("--strengthen",), {"metavar": "FACTOR", "help": "strengthen"}
WEAKEN: Option = ("--weaken",), {"metavar": "FACTOR", "help": "weaken"}
ASSERTED: Option = ("--asserted",), {"action": "store_true", "help": "asserted"}
REPORT: Option = ("--report",), {"metavar": "FILE", "help": "report"}
QUERY: Option = ("query",), {"nargs": "?", "default": "-", "help": "query"}
NAME: Option = ("name",), {"nargs": "?", "help": "name"}
WAYS = (LONGEST, CONNECTIONS, ALONG, FAMILY)
CHANGES = (WITHOUT, LEAVING, REPLACE, STRENGTHEN, WEAKEN)
PLAIN = (RESULT, LANG, OUTPUT)
TOLD = (CLAIMS, ALL_LINES, *PLAIN)
ANALYSIS = (PROPOSED, AS_OF, *TOLD)

COMMANDS: dict[str, tuple[Option, ...]] = {
    "build": (FOLDER, SPOKEN),
    "check": (REPORT, SPOKEN),
    "ask": (OUTPUT, REPLY, ASK_FORMAT, EXPLAIN, ALL, TIMEOUT, MEMORY),
    "find": (WORDS, OUTPUT, REPLY, ASK_FORMAT, EXPLAIN, ALL, TIMEOUT, MEMORY),
    "sparql": (QUERY, OUTPUT, INFERRED, WITH_READINGS, FORMAT, TIMEOUT, MEMORY, SPOKEN),
    "show": (NAME, ALL_LINES, OUTPUT, LANG),
    "explore": (PAGE, SPOKEN),
    "figure": (VIEW, DRAWING, LANG, MOST, LAYOUT),
    "influence": (ANY_THING, BY, HOPS, *ANALYSIS),
    "depends": (THING, *ANALYSIS),
    "path": (START, END, *WAYS, READINGS, *ANALYSIS),
    "whatif": (*CHANGES, READINGS, *ANALYSIS),
    "loops": (ASSERTED, READINGS, AS_OF, *TOLD),
    "levers": (ADVICE, ASSERTED, READINGS, AS_OF, *TOLD),
    "compare": (FIRST, SECOND, ALL_LINES, *PLAIN),
    "export": (OUTPUT, WHAT, INFERRED, GRAPH_FORMAT, SPOKEN),
    "completion": (SHELL, OUTPUT, SPOKEN),
}
"""What stands in `mexict --help`: the name of each command, and its options."""
BEFORE: tuple[Option, ...] = ((("--root",), {"metavar": "FOLDER", "help": "root"}), SPOKEN)
"""The options that stand before the command."""
NAMING = (NAME, VIEW, THING, ANY_THING, ADVICE, START, END, FIRST, SECOND, WITHOUT, REPLACE, STRENGTHEN, WEAKEN)
"""The options that take the name of a thing."""
FREE = ("ask",)
"""The commands that read what is left of the line themselves: the words of a question and its parameters may come in any order,
which argparse's own positional arguments would lose. Their usage stands beside their help."""
