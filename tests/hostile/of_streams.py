"""Streams that are closed, full, or read by nobody: data goes to standard output, messages to standard error alone."""

from edits import write
from trial import FINE, UNREADABLE, WRONG, Done, Ground, Start, Trial

BOARD = ("show", "board")
ASKED = ("sparql", "SELECT ?whom { mxr:board mx:fined ?whom }")
ANSWERED = ("ask", "what-a-body-did", "--body", "board")
CALLS = {
    "show": BOARD,
    "sparql": ASKED,
    "ask": ANSWERED,
    "check": ("check",),
    "export": ("export",),
    "explore": ("explore", "-o", "-"),
    "help": ("--help",),
}
TOLD = {
    "show": "fined",
    "sparql": "id/line",
    "ask": "fined",
    "check": "",
    "export": "mxr:board",
    "explore": "<html",
    "help": "COMMAND",
}


def no_message(ground: Ground, done: Done) -> None:
    """Where there is no standard error, a message goes nowhere rather than among the data."""
    assert b"mexict:" not in done.out
    assert b"sound" not in done.out


def is_only_the_page(ground: Ground, done: Done) -> None:
    assert not [path for path in ground.here.iterdir() if b"mexict:" in path.read_bytes()]


CLOSED = [
    *(
        Trial(f"{name}-without-standard-input", call, (FINE,), told=(TOLD[name],), built=True, start=Start(closed=(0,)))
        for name, call in CALLS.items()
    ),
    *(
        Trial(
            f"{name}-without-standard-output",
            call,
            (WRONG,) if name not in ("check", "help") else (FINE, WRONG),
            ("standard output",),
            built=True,
            start=Start(closed=(1,)),
        )
        for name, call in CALLS.items()
    ),
    *(
        Trial(f"{name}-without-standard-error", call, (FINE,), built=True, start=Start(closed=(2,)), proofs=(no_message,))
        for name, call in CALLS.items()
    ),
    *(
        Trial(f"{name}-without-any-stream", call, (FINE, WRONG), built=True, start=Start(closed=(0, 1, 2)))
        for name, call in CALLS.items()
    ),
    Trial(
        "a-query-from-no-standard-input-is-told",
        ("sparql", "-"),
        (WRONG, UNREADABLE),
        ("standard input",),
        built=True,
        start=Start(closed=(0,)),
    ),
    Trial(
        "a-query-from-no-word-and-no-input-is-told",
        ("sparql",),
        (WRONG, UNREADABLE),
        ("standard input",),
        built=True,
        start=Start(closed=(0,)),
    ),
    Trial(
        "a-refusal-without-standard-error-is-silent",
        ("show", "the moon"),
        (WRONG,),
        built=True,
        start=Start(closed=(2,)),
        proofs=(no_message,),
    ),
    Trial(
        "a-wrong-option-without-standard-error-is-silent",
        ("show", "--none"),
        (WRONG,),
        built=True,
        start=Start(closed=(2,)),
        proofs=(no_message,),
    ),
    Trial(
        "a-page-without-standard-error-holds-no-message",
        ("explore",),
        (FINE,),
        built=True,
        start=Start(closed=(2,)),
        proofs=(is_only_the_page,),
    ),
    Trial(
        "a-figure-without-standard-error-holds-no-message",
        ("figure", "overview", "-o", "a.svg"),
        (FINE,),
        built=True,
        start=Start(closed=(2,)),
        proofs=(is_only_the_page,),
    ),
    Trial("a-build-without-any-stream-builds", ("build",), (FINE,), start=Start(closed=(0, 1, 2))),
]
FULL = [
    Trial(f"{name}-onto-a-full-disk-is-told", call, (WRONG,), ("standard output",), built=True, start=Start(output="/dev/full"))
    for name, call in CALLS.items()
    if name not in ("check", "help")
]
FULL += [
    Trial(f"{name}-to-nobody-ends", call, (FINE,), built=True, start=Start(output="gone"))
    for name, call in CALLS.items()
    if name != "check"
]
FULL += [
    Trial(
        f"{call[0]}-into-a-full-{call[-1].rpartition('.')[2]}-leaves-none",
        call,
        (WRONG,),
        ("cannot be written",),
        built=True,
        start=Start(limits={"FSIZE": 10}),
    )
    for call in (
        ("export", "-o", "a.ttl"),
        ("explore", "-o", "a.html"),
        ("figure", "overview", "-o", "a.svg"),
        ("figure", "overview", "-o", "a.pdf"),
        (*ASKED, "-o", "a.csv"),
        (*BOARD, "-o", "a.txt"),
    )
]
FULL += [
    Trial(
        "findings-onto-a-full-disk-are-told",
        ("check",),
        (WRONG, 1),
        ("standard output",),
        edits=(
            write("graph/x.ttl", "<a:s> a <a:o> .\n@prefix mxr: <https://w3id.org/mexict/id/> . mxr:none mxr:none mxr:none ."),
        ),
        start=Start(output="/dev/full"),
    ),
    Trial(
        "an-export-to-a-full-device-is-told",
        ("export", "-o", "/dev/full"),
        (WRONG,),
        ("/dev/full", "cannot be written"),
        built=True,
    ),
    Trial("without-room-for-a-cache-answers-come", ASKED, (FINE,), told=("id/line",), start=Start(limits={"FSIZE": 100})),
    Trial("without-room-for-a-cache-a-thing-is-shown", BOARD, (FINE,), told=("fined",), start=Start(limits={"FSIZE": 100})),
]
STREAMS = [*CLOSED, *FULL]
