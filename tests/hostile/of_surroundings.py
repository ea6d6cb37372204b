"""What a process is born into: a folder that is gone, odd variables, small limits, no end of its input."""

from edits import empty_folder, fifo, locked, write
from of_streams import ASKED, BOARD, CALLS, TOLD
from trial import FINE, INTERRUPTED, STOPPED, UNREADABLE, WRONG, Start, Trial

HOMELESS = [
    Trial(
        f"{name}-in-a-folder-that-is-gone",
        call,
        (FINE, WRONG, UNREADABLE),
        told=(TOLD[name],),
        built=True,
        start=Start(homeless=True),
    )
    for name, call in CALLS.items()
]
HOMELESS += [
    Trial(
        "a-build-in-a-folder-that-is-gone",
        ("build",),
        (FINE, WRONG),
        edits=(write("graph/x.ttl", ""),),
        built=True,
        start=Start(homeless=True),
    ),
    Trial(
        "a-page-in-a-folder-that-is-gone",
        ("explore",),
        (WRONG,),
        ("explorer.html", "cannot be written"),
        built=True,
        start=Start(homeless=True),
    ),
    Trial(
        "an-installed-root-in-a-folder-that-is-gone",
        ("--root", "elsewhere", *BOARD),
        (WRONG, UNREADABLE),
        ("elsewhere",),
        start=Start(homeless=True),
    ),
]
VARIABLES: dict[str, dict[str, str | None]] = {
    "no-language": {"LC_ALL": None, "LANG": None},
    "the-language-c": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "an-unknown-language": {"LC_ALL": "xx_YY.KOI7"},
    "streams-of-ascii": {"PYTHONIOENCODING": "ascii:strict"},
    "streams-of-latin-1": {"PYTHONIOENCODING": "latin-1:strict"},
    "no-home": {"HOME": None, "XDG_CACHE_HOME": None},
    "a-home-that-is-gone": {"HOME": "/nowhere/at-all", "XDG_CACHE_HOME": None},
    "a-home-of-one-slash": {"HOME": "/", "XDG_CACHE_HOME": None},
    "no-folder-for-passing-things": {"TMPDIR": "/nowhere/at-all", "TMP": "/nowhere", "TEMP": "/nowhere"},
    "a-cache-at-a-relative-place": {"XDG_CACHE_HOME": "caches"},
    "a-cache-at-a-file": {"XDG_CACHE_HOME": "@ROOT/graph/sound.ttl"},
    "a-cache-at-a-device": {"XDG_CACHE_HOME": "/dev/null"},
    "a-cache-at-a-long-name": {"XDG_CACHE_HOME": "/" + "x" * 5_000},
    "a-cache-that-cannot-be-made": {"XDG_CACHE_HOME": "/proc/none"},
    "no-path": {"PATH": ""},
    "no-width": {"COLUMNS": "0"},
    "a-width-below-nothing": {"COLUMNS": "-5"},
    "a-width-that-is-none": {"COLUMNS": "wide"},
    "a-width-of-a-billion": {"COLUMNS": "1000000000"},
    "a-width-of-one": {"COLUMNS": "1"},
    "no-terminal": {"TERM": None},
    "an-unknown-terminal": {"TERM": "teletype-33"},
    "no-colours": {"NO_COLOR": "1", "FORCE_COLOR": "1"},
    "an-odd-clock": {"TZ": "Nowhere/At_All"},
    "no-assertions": {"PYTHONOPTIMIZE": "2"},
    "a-proxy": {"http_proxy": "@CANARY", "https_proxy": "@CANARY", "all_proxy": "@CANARY"},
}
ENVIRONMENT = [
    Trial(
        f"with-{kind}-{name}-answers",
        CALLS[name],
        (FINE,),
        told=(TOLD[name],),
        start=Start(variables=variables),
    )
    for kind, variables in VARIABLES.items()
    for name in (("show", "ask") if "language" in kind or "width" in kind or "streams" in kind else ("show",))
]
LIMITS = [
    Trial(
        "with-few-open-files-a-thing-is-shown",
        BOARD,
        (FINE, WRONG, UNREADABLE),
        told=("fined",),
        built=True,
        start=Start(limits={"NOFILE": 16}),
    ),
    Trial(
        "with-few-open-files-a-graph-is-built-or-told",
        ("build",),
        (FINE, WRONG, UNREADABLE),
        edits=(write("graph/x.ttl", ""),),
        built=True,
        start=Start(limits={"NOFILE": 12}),
    ),
    Trial(
        "with-few-open-files-a-query-is-answered-or-told", ASKED, (FINE, WRONG, UNREADABLE), start=Start(limits={"NOFILE": 12})
    ),
    Trial(
        "with-little-memory-a-product-is-stopped",
        (
            "sparql",
            "SELECT (STRLEN(?z) AS ?n) { BIND(CONCAT('0123456789abcdef', STR(RAND())) AS ?a) "
            + " ".join(
                f"BIND(CONCAT({', '.join([f'?{old}'] * 8)}) AS ?{new})" for old, new in zip("abcdefghi", "bcdefghiz", strict=True)
            )
            + " }",
        ),
        (STOPPED,),
        ("memory",),
        built=True,
        seconds=60,
    ),
]
UNTOLD = [
    Trial(
        "a-query-that-never-comes-is-stopped-by-ctrl-c",
        ("sparql", "-"),
        (INTERRUPTED,),
        ("interrupted",),
        built=True,
        start=Start(stdin=None, interrupt=0.7),
    ),
    Trial(
        "a-query-that-never-comes-is-stopped-alone",
        ("sparql", "-"),
        (INTERRUPTED,),
        ("interrupted",),
        built=True,
        start=Start(stdin=None, interrupt=0.7, alone=True),
    ),
    Trial(
        "an-answer-into-a-pipe-without-reader-is-stopped",
        ("export", "-o", "pipe"),
        (INTERRUPTED,),
        ("interrupted",),
        edits=((fifo("@HERE/pipe")),),
        built=True,
        start=Start(interrupt=1.5),
    ),
    Trial(
        "a-query-of-10-megabytes-is-refused",
        ("sparql", "-"),
        (WRONG,),
        ("characters",),
        built=True,
        start=Start(stdin=b"#" + b"x" * 10_000_000),
    ),
    Trial("a-query-of-nul-is-refused", ("sparql", "-"), (WRONG,), built=True, start=Start(stdin=b"\0" * 100)),
    Trial(
        "a-query-of-bytes-is-refused",
        ("sparql", "-"),
        (UNREADABLE,),
        ("standard input", "UTF-8"),
        built=True,
        start=Start(stdin=bytes(range(128, 256))),
    ),
    Trial("a-query-of-nothing-is-refused", ("sparql", "-"), (WRONG,), ("empty",), built=True, start=Start(stdin=b"")),
    Trial(
        "a-locked-working-folder-is-no-matter", BOARD, (FINE,), told=("fined",), edits=((locked("@HERE/.", 0o111)),), built=True
    ),
    Trial(
        "a-page-into-a-locked-folder-is-told",
        ("explore",),
        (WRONG,),
        ("explorer.html", "cannot be written"),
        edits=((locked("@HERE/.", 0o555)),),
        built=True,
    ),
    Trial(
        "a-page-over-a-folder-is-told",
        ("explore",),
        (WRONG,),
        ("explorer.html", "cannot be written"),
        edits=((empty_folder("@HERE/explorer.html")),),
        built=True,
    ),
]
SURROUNDINGS = [*HOMELESS, *ENVIRONMENT, *LIMITS, *UNTOLD]
