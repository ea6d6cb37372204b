"""What a process is born into: closed streams, full disks, a folder that is gone, odd variables, small limits."""

from edits import empty_folder, fifo, in_here, locked, write
from trial import FINE, INTERRUPTED, STOPPED, UNREADABLE, WRONG, Done, Ground, Start, Trial

BOARD = ("show", "board")
ASKED = ("sparql", "SELECT ?whom { mxr:board mx:fined ?whom }")
ANSWERED = ("ask", "what-a-body-did", "--body", "board")
CALLS = {"show": BOARD, "sparql": ASKED, "ask": ANSWERED, "check": ("check",), "export": ("export",), "explore": ("explore", "-o", "-"), "help": ("--help",)}
TOLD = {"show": "fined", "sparql": "id/line", "ask": "fined", "check": "", "export": "mxr:board", "explore": "<html", "help": "COMMAND"}


def no_message(ground: Ground, done: Done) -> None:
    """Where there is no standard error, a message goes nowhere rather than among the data."""
    assert b"mexict:" not in done.out
    assert b"sound" not in done.out


def is_only_the_page(ground: Ground, done: Done) -> None:
    assert not [path for path in ground.here.iterdir() if b"mexict:" in path.read_bytes()]


CLOSED = [
    *(Trial(f"{name}-without-standard-input", call, (FINE,), told=(TOLD[name],), built=True, start=Start(closed=(0,))) for name, call in CALLS.items()),
    *(
        Trial(f"{name}-without-standard-output", call, (WRONG,) if name not in ("check", "help") else (FINE, WRONG), ("standard output",), built=True, start=Start(closed=(1,)))
        for name, call in CALLS.items()
    ),
    *(Trial(f"{name}-without-standard-error", call, (FINE,), built=True, start=Start(closed=(2,)), proofs=(no_message,)) for name, call in CALLS.items()),
    *(Trial(f"{name}-without-any-stream", call, (FINE, WRONG), built=True, start=Start(closed=(0, 1, 2))) for name, call in CALLS.items()),
    Trial("a-query-from-no-standard-input-is-told", ("sparql", "-"), (WRONG, UNREADABLE), ("standard input",), built=True, start=Start(closed=(0,))),
    Trial("a-query-from-no-word-and-no-input-is-told", ("sparql",), (WRONG, UNREADABLE), ("standard input",), built=True, start=Start(closed=(0,))),
    Trial("a-refusal-without-standard-error-is-silent", ("show", "the moon"), (WRONG,), built=True, start=Start(closed=(2,)), proofs=(no_message,)),
    Trial("a-wrong-option-without-standard-error-is-silent", ("show", "--none"), (WRONG,), built=True, start=Start(closed=(2,)), proofs=(no_message,)),
    Trial("a-page-without-standard-error-holds-no-message", ("explore",), (FINE,), built=True, start=Start(closed=(2,)), proofs=(is_only_the_page,)),
    Trial("a-figure-without-standard-error-holds-no-message", ("figure", "overview", "-o", "a.svg"), (FINE,), built=True, start=Start(closed=(2,)), proofs=(is_only_the_page,)),
    Trial("a-build-without-any-stream-builds", ("build",), (FINE,), start=Start(closed=(0, 1, 2))),
]
FULL = [
    Trial(f"{name}-onto-a-full-disk-is-told", call, (WRONG,), ("standard output",), built=True, start=Start(output="/dev/full"))
    for name, call in CALLS.items()
    if name not in ("check", "help")
]
FULL += [
    Trial(f"{name}-to-nobody-ends", call, (FINE,), built=True, start=Start(output="gone")) for name, call in CALLS.items() if name != "check"
]
FULL += [
    Trial(f"{call[0]}-into-a-full-file-leaves-none", call, (WRONG,), ("cannot be written",), built=True, start=Start(limits={"FSIZE": 50}))
    for call in (
        ("export", "-o", "a.ttl"), ("explore", "-o", "a.html"), ("figure", "overview", "-o", "a.svg"), ("figure", "overview", "-o", "a.pdf"),
        (*ASKED, "-o", "a.csv"), (*BOARD, "-o", "a.txt"),
    )
]
FULL = list({trial.name: trial for trial in reversed(FULL)}.values())
FULL += [
    Trial("findings-onto-a-full-disk-are-told", ("check",), (WRONG, 1), ("standard output",), edits=(write("graph/x.ttl", "<a:s> a <a:o> .\n@prefix mxr: <https://w3id.org/mexict/id/> . mxr:none mxr:none mxr:none ."),), start=Start(output="/dev/full")),
    Trial("an-export-to-a-full-device-is-told", ("export", "-o", "/dev/full"), (WRONG,), ("/dev/full", "cannot be written"), built=True),
    Trial("without-room-for-a-cache-answers-come", ASKED, (FINE,), told=("id/line",), start=Start(limits={"FSIZE": 100})),
    Trial("without-room-for-a-cache-a-thing-is-shown", BOARD, (FINE,), told=("fined",), start=Start(limits={"FSIZE": 100})),
]
HOMELESS = [
    Trial(f"{name}-in-a-folder-that-is-gone", call, (FINE, WRONG, UNREADABLE), told=(TOLD[name],), built=True, start=Start(homeless=True))
    for name, call in CALLS.items()
]
HOMELESS += [
    Trial("a-build-in-a-folder-that-is-gone", ("build",), (FINE, WRONG), edits=(write("graph/x.ttl", ""),), built=True, start=Start(homeless=True)),
    Trial("a-page-in-a-folder-that-is-gone", ("explore",), (WRONG,), ("explorer.html", "cannot be written"), built=True, start=Start(homeless=True)),
    Trial("an-installed-root-in-a-folder-that-is-gone", ("--root", "elsewhere", *BOARD), (WRONG, UNREADABLE), ("elsewhere",), start=Start(homeless=True)),
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
    "a-shell-that-completes": {"_ARGCOMPLETE": "1"},
}
ENVIRONMENT = [
    Trial(f"with-{kind}-{name}-answers", CALLS[name], (FINE,), told=(TOLD[name],) if kind not in ("a-shell-that-completes",) else (), start=Start(variables=variables))
    for kind, variables in VARIABLES.items()
    for name in (("show", "ask") if "language" in kind or "width" in kind or "streams" in kind else ("show",))
]
LIMITS = [
    Trial("with-few-open-files-a-thing-is-shown", BOARD, (FINE, WRONG, UNREADABLE), told=("fined",), built=True, start=Start(limits={"NOFILE": 16})),
    Trial("with-few-open-files-a-graph-is-built-or-told", ("build",), (FINE, WRONG, UNREADABLE), edits=(write("graph/x.ttl", ""),), built=True, start=Start(limits={"NOFILE": 12})),
    Trial("with-few-open-files-a-query-is-answered-or-told", ASKED, (FINE, WRONG, UNREADABLE), start=Start(limits={"NOFILE": 12})),
    Trial("with-little-memory-a-product-is-stopped", ("sparql", "SELECT (STRLEN(?z) AS ?n) { BIND(CONCAT('0123456789abcdef', STR(RAND())) AS ?a) " + " ".join(f"BIND(CONCAT({', '.join([f'?{old}'] * 8)}) AS ?{new})" for old, new in zip("abcdefghi", "bcdefghiz", strict=True)) + " }"), (STOPPED,), ("memory",), built=True, seconds=40),
]
UNTOLD = [
    Trial("a-query-that-never-comes-is-stopped-by-ctrl-c", ("sparql", "-"), (INTERRUPTED,), ("interrupted",), built=True, start=Start(stdin=None, interrupt=0.7)),
    Trial("a-query-that-never-comes-is-stopped-alone", ("sparql", "-"), (INTERRUPTED,), ("interrupted",), built=True, start=Start(stdin=None, interrupt=0.7, alone=True)),
    Trial("an-answer-into-a-pipe-without-reader-is-stopped", ("export", "-o", "pipe"), (INTERRUPTED,), ("interrupted",), edits=(in_here(fifo("pipe")),), built=True, start=Start(interrupt=1.5)),
    Trial("a-query-of-10-megabytes-is-refused", ("sparql", "-"), (WRONG,), ("characters",), built=True, start=Start(stdin=b"#" + b"x" * 10_000_000)),
    Trial("a-query-of-nul-is-refused", ("sparql", "-"), (WRONG,), built=True, start=Start(stdin=b"\0" * 100)),
    Trial("a-query-of-bytes-is-refused", ("sparql", "-"), (UNREADABLE,), ("standard input", "UTF-8"), built=True, start=Start(stdin=bytes(range(128, 256)))),
    Trial("a-query-of-nothing-is-refused", ("sparql", "-"), (WRONG,), ("empty",), built=True, start=Start(stdin=b"")),
    Trial("a-locked-working-folder-is-no-matter", BOARD, (FINE,), told=("fined",), edits=(in_here(locked(".", 0o111)),), built=True),
    Trial("a-page-into-a-locked-folder-is-told", ("explore",), (WRONG,), ("explorer.html", "cannot be written"), edits=(in_here(locked(".", 0o555)),), built=True),
    Trial("a-page-over-a-folder-is-told", ("explore",), (WRONG,), ("explorer.html", "cannot be written"), edits=(in_here(empty_folder("explorer.html")),), built=True),
]
STREAMS = [*CLOSED, *FULL, *HOMELESS, *ENVIRONMENT, *LIMITS, *UNTOLD]
