"""Odd names of files: what stands in them is read, and a message that names them cannot do anything to a terminal."""

import os

from edits import FAULTY, PREFIXES, Edit, cleared, write
from trial import FINE, UNREADABLE, UNSOUND, WRONG, Ground, Trial

ODD = {
    "newline": "a\nmexict: sound.ttl",
    "carriage-return": "a\rb.ttl",
    "space": " a b .ttl",
    "accents": "américa-móvil-ñ.ttl",
    "decomposed-accents": "ame\u0301rica.ttl",
    "emoji": "\U0001f98a.ttl",
    "leading-dash": "--version.ttl",
    "quotes": "a'b\"c`d.ttl",
    "percent": "a%20b%s%(name)s{value}.ttl",
    "hash-and-question": "a#b?c.ttl",
    "angle-brackets": "a>b<c.ttl",
    "backslash": "a\\b.ttl",
    "escape": "a\x1b[31m\x1b]0;title\x07.ttl",
    "right-to-left": "a\u202ettl.b.ttl",
    "longest": "a" * 251 + ".ttl",
    "only-an-ending": ".ttl",
    "hidden": ".a.ttl",
    "dots": "...ttl",
    "colon-and-line": "sound.ttl:7:1: error.ttl",
    "star": "*.ttl",
    "tab": "a\tb.ttl",
}
SAFE = {"newline", "carriage-return", "escape", "right-to-left", "tab"}
"""These are not shown as they are."""


def sound_file(name: str) -> Edit:
    return write(f"graph/{name}", PREFIXES)


def bytes_named(name: bytes, text: str) -> Edit:
    def edit(ground: Ground) -> None:
        with open(os.fsencode(ground.root / "graph") + b"/" + name, "w", encoding="utf-8") as file:
            file.write(text)

    return edit


def twice(ground: Ground) -> None:
    """Two files whose names differ in capitals alone, with the same name of a thing in both."""
    text = f'{PREFIXES}mxr:tug a mx:Company ; rdfs:label "tug"@en , "remolcador"@es .\n'
    for name in ("Tug.ttl", "tug.ttl"):
        cleared(ground.root / "graph" / name).write_text(text, encoding="utf-8")


GRAPHS = [
    Trial(f"a-file-named-by-{kind}-is-read", ("check",), (FINE,), told=("2 claims",), edits=(sound_file(name),))
    for kind, name in ODD.items()
]
BROKEN = [
    Trial(
        f"a-broken-file-named-by-{kind}-is-told",
        ("check",),
        (UNREADABLE,),
        ("not valid Turtle", *(() if kind in SAFE else (name[:100],))),
        edits=(write(f"graph/{name}", "no Turtle"),),
    )
    for kind, name in ODD.items()
]
RULES = [
    Trial(
        f"a-rule-named-by-{kind}-is-told",
        ("check",),
        (WRONG, UNREADABLE),
        (() if kind in SAFE else (name.removesuffix(".ttl")[:100],)),
        edits=(write(f"queries/checks/{name.removesuffix('.ttl')}.rq", "SELECT"),),
    )
    for kind, name in ODD.items()
    if kind in ("newline", "space", "accents", "leading-dash", "percent", "escape")
]
QUESTIONS = [
    Trial(
        f"a-question-named-by-{kind}-is-told",
        ("ask",),
        (WRONG, UNREADABLE),
        (() if kind in SAFE else (name.removesuffix(".ttl")[:100],)),
        edits=(write(f"queries/questions/actors/{name.removesuffix('.ttl')}.rq", "SELECT"),),
    )
    for kind, name in ODD.items()
    if kind in ("newline", "space", "leading-dash", "percent", "escape")
]
OTHERS = [
    Trial(
        "a-file-not-named-in-utf-8-is-read",
        ("check",),
        (FINE,),
        told=("2 claims",),
        edits=(bytes_named(b"caf\xe9.ttl", PREFIXES),),
    ),
    Trial(
        "a-broken-file-not-named-in-utf-8-is-told",
        ("check",),
        (UNREADABLE,),
        ("not valid",),
        edits=(bytes_named(b"caf\xe9.ttl", "x"),),
    ),
    Trial("a-file-not-named-in-utf-8-is-built", ("build",), (FINE,), edits=(bytes_named(b"caf\xe9.ttl", PREFIXES),)),
    Trial("a-thing-in-two-files-is-found", ("check",), (UNSOUND,), ("mxr:tug", "subject-in-two-files"), edits=(twice,)),
    Trial(
        "turtle-that-ends-in-capitals-is-no-silent-omission",
        ("check",),
        (UNSOUND, UNREADABLE),
        ("x.TTL",),
        edits=(write("graph/x.TTL", FAULTY),),
    ),
    Trial(
        "a-rule-that-ends-in-capitals-is-no-silent-omission",
        ("check",),
        (WRONG, UNREADABLE),
        ("x.RQ",),
        edits=(write("queries/checks/x.RQ", "SELECT"),),
    ),
    Trial(
        "what-an-editor-leaves-is-no-input",
        ("check",),
        (FINE,),
        told=("2 claims",),
        edits=(write("graph/.sound.ttl.swp", b"\0"), write("graph/sound.ttl~", "x")),
    ),
    Trial(
        "what-a-finder-leaves-is-no-input",
        ("check",),
        (FINE,),
        told=("2 claims",),
        edits=(write("graph/.DS_Store", b"\0"), write("queries/checks/.DS_Store", b"\0")),
    ),
    Trial(
        "a-fork-of-a-file-is-told",
        ("check",),
        (UNREADABLE,),
        ("._sound.ttl",),
        edits=(write("graph/._sound.ttl", b"\0\x05\x16\x07\0"),),
    ),
    Trial(
        "a-lock-of-an-editor-is-told",
        ("check",),
        (UNREADABLE,),
        (".#sound.ttl",),
        edits=(lambda ground: (ground.root / "graph" / ".#sound.ttl").symlink_to("me@host.1"),),
    ),
]
NAMES = [*GRAPHS, *BROKEN, *RULES, *QUESTIONS, *OTHERS]
