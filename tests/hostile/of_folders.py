"""Folders that are missing, empty, locked, linked, or no folders: what is not read is told, and never called sound."""

import os

from edits import FAULTY, emptied, empty_folder, fifo, gone, link, locked, moved, without, write
from trial import FINE, UNREADABLE, UNSOUND, WRONG, Edit, Ground, Trial

REFUSED = (WRONG, UNREADABLE)
NOT_SOUND = (UNSOUND, UNREADABLE)
"""Read and found faulty, or refused: both tell. To be silent about what was not read is what must not be."""


def told_by(folder: str) -> str:
    """The name by which a folder is told; without questions the catalogue is at fault, which lies beside them."""
    return "queries/" if folder == "queries/questions" else folder.rpartition("/")[2]


WHOLE = ("graph", "ontology", "queries", "queries/checks", "queries/derive", "queries/questions")


def spoiled(name: str) -> dict[str, Edit]:
    """What a folder of this name may be."""
    return {
        "missing": gone(name),
        "empty": empty_folder(name),
        "a-file": write(name, "no folder"),
        "a-pipe": fifo(name),
        "locked": locked(name),
        "a-link-to-nothing": link(name, "/nowhere/at-all"),
        "a-link-in-a-circle": link(name, name.rpartition("/")[2]),
    }


WITHOUT = [
    Trial(f"the-folder-{name.rpartition('/')[2]}-is-{kind}", ("check",), REFUSED, (told_by(name),), edits=(edit,))
    for name in WHOLE
    for kind, edit in spoiled(name).items()
]
NOTHING_IN_IT = [
    Trial(
        f"{place}-holds-nothing-for-{call[0]}",
        call,
        (*REFUSED, UNSOUND),
        (told_by(name),),
        edits=(emptied(name, ending),),
    )
    for place, name, ending, call in (
        ("graph", "graph", ".ttl", ("check",)),
        ("graph", "graph", ".ttl", ("show",)),
        ("graph", "graph", ".ttl", ("build",)),
        ("graph", "graph", ".ttl", ("export",)),
        ("checks", "queries/checks", ".rq", ("check",)),
        ("checks", "queries/checks", ".rq", ("build",)),
        ("checks", "queries/checks", ".rq", ("show", "board")),
        ("derive", "queries/derive", ".rq", ("check",)),
        ("derive", "queries/derive", ".rq", ("show", "board")),
        ("questions", "queries/questions", ".rq", ("ask",)),
    )
]
NO_FILE_IN_IT = [
    Trial(
        f"{place}-without-a-file-for-{call[0]}",
        call,
        REFUSED,
        (told_by(name),),
        edits=(without(name, ending),),
        built=True,
    )
    for place, name, ending, call in (
        ("graph", "graph", ".ttl", ("build",)),
        ("graph", "graph", ".ttl", ("show", "board")),
        ("graph", "graph", ".ttl", ("sparql", "ASK {}")),
        ("graph", "graph", ".ttl", ("explore",)),
        ("checks", "queries/checks", ".rq", ("build",)),
        ("checks", "queries/checks", ".rq", ("show", "board")),
        ("derive", "queries/derive", ".rq", ("sparql", "ASK {}")),
        ("questions", "queries/questions", ".rq", ("ask", "what-a-body-did", "--body", "board")),
    )
]


def nest(levels: int, text: str) -> Edit:
    """A file far below."""

    def edit(ground: Ground) -> None:
        folder = ground.root / "graph"
        for _ in range(levels):
            folder /= "d"
        folder.mkdir(parents=True)
        (folder / "x.ttl").write_text(text, encoding="utf-8")

    return edit


def elsewhere(text: str) -> Edit:
    """A folder beside the root with one file."""
    return write("@HERE/kept/x.ttl", text)


def undecodable(text: str) -> Edit:
    """A folder whose name is not UTF-8."""

    def edit(ground: Ground) -> None:
        folder = os.fsencode(ground.root / "graph") + b"/caf\xe9"
        os.mkdir(folder)
        with open(folder + b"/x.ttl", "w", encoding="utf-8") as file:
            file.write(text)

    return edit


BELOW = [
    Trial(
        "a-locked-folder-below-graph-is-told",
        ("check",),
        (UNREADABLE,),
        ("claims",),
        edits=(write("graph/claims/x.ttl", FAULTY), locked("graph/claims")),
    ),
    Trial(
        "a-folder-that-can-only-be-listed-is-told",
        ("check",),
        (UNREADABLE,),
        ("claims",),
        edits=(write("graph/claims/x.ttl", FAULTY), locked("graph/claims", 0o444)),
    ),
    Trial(
        "a-folder-that-cannot-be-listed-is-told",
        ("check",),
        (UNREADABLE,),
        ("claims",),
        edits=(write("graph/claims/x.ttl", FAULTY), locked("graph/claims", 0o111)),
    ),
    Trial(
        "a-locked-folder-is-told-by-show",
        ("show", "board"),
        (UNREADABLE,),
        ("claims",),
        edits=(write("graph/claims/x.ttl", FAULTY), locked("graph/claims")),
    ),
    Trial(
        "a-locked-folder-is-told-by-build",
        ("build",),
        (UNREADABLE,),
        ("claims",),
        edits=(write("graph/claims/x.ttl", FAULTY), locked("graph/claims")),
        built=True,
    ),
    Trial(
        "a-locked-group-of-questions-is-told",
        ("ask",),
        (UNREADABLE,),
        ("actors",),
        edits=(locked("queries/questions/actors"),),
    ),
    Trial(
        "a-linked-folder-of-claims-is-read-or-refused",
        ("check",),
        NOT_SOUND,
        ("claims",),
        edits=(elsewhere(FAULTY), link("graph/claims", "@HERE/kept")),
    ),
    Trial(
        "a-linked-folder-with-broken-turtle-is-read-or-refused",
        ("show", "board"),
        (UNREADABLE,),
        ("claims",),
        edits=(elsewhere("no Turtle"), link("graph/claims", "@HERE/kept")),
    ),
    Trial(
        "a-link-to-a-folder-that-is-not-there-is-told",
        ("check",),
        (UNREADABLE,),
        ("claims",),
        edits=(link("graph/claims", "@HERE/none"),),
    ),
    Trial("a-folder-linked-into-itself-ends", ("check",), (FINE, *NOT_SOUND), edits=(link("graph/again", "@ROOT/graph"),)),
    Trial("a-folder-linked-above-itself-ends", ("check",), (FINE, *NOT_SOUND), edits=(link("graph/again", ".."),)),
    Trial(
        "graph-as-a-link-is-read",
        ("check",),
        (FINE,),
        told=("2 claims",),
        edits=(moved("graph", "@HERE/kept"), link("graph", "@HERE/kept")),
    ),
    Trial(
        "faults-behind-a-linked-graph-are-found",
        ("check",),
        (UNSOUND,),
        ("mxr:nameless",),
        edits=(elsewhere(FAULTY), link("graph", "@HERE/kept")),
    ),
    Trial(
        "checks-as-a-link-are-run",
        ("check",),
        (UNSOUND,),
        ("mxr:nameless",),
        edits=(moved("queries/checks", "@HERE/kept"), link("queries/checks", "@HERE/kept"), write("graph/x.ttl", FAULTY)),
    ),
    Trial(
        "a-linked-folder-of-questions-is-read-or-refused",
        ("ask", "what-a-body-did", "--body", "board"),
        (FINE, UNREADABLE),
        ("actors",),
        edits=(moved("queries/questions/actors", "@HERE/kept"), link("queries/questions/actors", "@HERE/kept")),
    ),
    Trial("a-file-300-folders-below-is-read", ("check",), (UNREADABLE,), ("x.ttl:1",), edits=(nest(300, "no Turtle"),)),
    Trial("a-fault-30-folders-below-is-found", ("check",), (UNSOUND,), ("mxr:nameless",), edits=(nest(30, FAULTY),)),
    Trial("a-folder-not-named-in-utf-8-is-read", ("check",), NOT_SOUND, ("nameless",), edits=(undecodable(FAULTY),)),
    Trial("a-root-that-cannot-be-written-is-read", ("check",), (FINE,), told=("2 claims",), edits=(locked(".", 0o555),)),
    Trial("a-root-that-can-only-be-entered-is-told", ("check",), (UNREADABLE,), edits=(locked("graph", 0o111),)),
    Trial(
        "empty-folders-below-graph-hold-nothing",
        ("check",),
        (FINE,),
        told=("2 claims",),
        edits=(empty_folder("graph/none/at/all"),),
    ),
    Trial(
        "a-rule-in-a-folder-below-checks-is-run-or-told",
        ("check",),
        (UNSOUND, *REFUSED),
        ("missing-label",),
        edits=(
            moved("queries/checks/missing-label.rq", "@ROOT/queries/checks/deeper/missing-label.rq"),
            write("graph/x.ttl", FAULTY),
        ),
    ),
]
FOLDERS = [*WITHOUT, *NOTHING_IN_IT, *NO_FILE_IN_IT, *BELOW]
