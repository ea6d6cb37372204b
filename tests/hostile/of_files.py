"""Files that are none: a pipe, a device, a link to nothing, a folder, wherever a file is read."""

from edits import append, empty_folder, exchange, fifo, gone, link, listener, locked, write
from trial import FINE, UNREADABLE, UNSOUND, WRONG, Edit, Trial

READ = {
    "ontology": ("ontology/mexict.ttl", ()),
    "prefixes": ("ontology/prefixes.ttl", ()),
    "shapes": ("ontology/shapes.ttl", ()),
    "graph": ("graph/sound.ttl", ()),
    "more-of-the-graph": ("graph/claims/p900.ttl", ()),
    "check": ("queries/checks/blank-node.rq", ()),
    "derive": ("queries/derive/axes.rq", ()),
    "closure": ("queries/derive/closure.rq", ("build",)),
    "question": ("queries/questions/actors/what-a-body-did.rq", ()),
    "catalogue": ("queries/catalogue.toml", ()),
}
"""The files that are read, each with the command that must tell what is wrong with it; `check`, where none is named."""


def kinds(name: str) -> dict[str, Edit]:
    """What a file of this name may be in the place of a file."""
    return {
        "pipe": fifo(name),
        "socket": listener(name),
        "link-to-nothing": link(name, "/nowhere/at-all"),
        "link-in-a-circle": link(name, name.rpartition("/")[2]),
        "endless": link(name, "/dev/zero"),
        "link-to-a-device": link(name, "/dev/null"),
        "link-to-a-folder": link(name, "@HERE"),
        "folder": empty_folder(name),
    }


SPOILED = [
    Trial(
        f"{place}-is-{kind}",
        command or ("check",),
        # an empty folder where nothing was before leaves nothing out
        (FINE, UNREADABLE) if place == "more-of-the-graph" and "folder" in kind else (UNREADABLE,),
        (name.rpartition("/")[2],),
        edits=(edit,),
        seconds=60,
    )
    for place, (name, command) in READ.items()
    for kind, edit in kinds(name).items()
]

UNTOLD = [
    Trial(
        f"{place}-has-no-rights",
        command or ("check",),
        (UNREADABLE,),
        (name.rpartition("/")[2],),
        edits=(write(name, ""), locked(name)) if place == "more-of-the-graph" else (locked(name),),
    )
    for place, (name, command) in READ.items()
]
EMPTIED = [
    Trial(
        f"{place}-is-empty",
        command or ("check",),
        (UNSOUND, WRONG, UNREADABLE),
        (name.rpartition("/")[2],),
        edits=(write(name, b""),),
    )
    for place, (name, command) in READ.items()
    if place in ("shapes", "check", "derive", "closure", "question", "catalogue")
]
NOT_TEXT = [
    Trial(
        f"{place}-is-not-utf-8",
        command or ("check",),
        (UNREADABLE,),
        (name.rpartition("/")[2], "UTF-8"),
        edits=(write(name, b"# caf\xe9\n"),),
    )
    for place, (name, command) in READ.items()
]
MISSING = [
    Trial(f"{place}-is-missing", command or ("check",), (WRONG, UNREADABLE), (name.rpartition("/")[2],), edits=(gone(name),))
    for place, (name, command) in READ.items()
    if place in ("ontology", "shapes", "derive", "closure", "catalogue")
]
WAITING = [
    Trial(f"{kind}-is-told-by-{'-'.join(call)}", call, (UNREADABLE,), ("x.",), edits=(edit,), seconds=60)
    for kind, edit in (("pipe-in-graph", fifo("graph/x.ttl")), ("endless-check", link("queries/checks/x.rq", "/dev/zero")))
    for call in (("build",), ("show", "board"), ("ask",), ("sparql", "ASK {}"), ("export",), ("explore",), ("loops",))
]
ALLOWED = [
    Trial(
        "a-link-to-a-file-elsewhere-is-read",
        ("check",),
        (FINE,),
        told=("2 claims",),
        edits=(
            lambda ground: (ground.root / "graph" / "sound.ttl").rename(ground.here / "kept"),
            link("graph/sound.ttl", "@HERE/kept"),
        ),
    ),
    Trial(
        "a-link-to-a-broken-file-elsewhere-is-read",
        ("check",),
        (UNREADABLE,),
        ("x.ttl:1",),
        edits=(lambda ground: (ground.here / "kept").write_text("no Turtle"), link("graph/x.ttl", "@HERE/kept")),
    ),
    Trial("a-sound-graph-tells-how-much-it-is", ("check",), (FINE,), told=("sound", "rules", "2 claims")),
    Trial(
        "a-file-that-grows-is-read-to-its-end",
        ("check",),
        (UNREADABLE,),
        ("graph/sound.ttl:",),
        edits=(append("graph/sound.ttl", "\n" * 100_000 + "mxr:a"),),
    ),
    Trial(
        "a-broken-claim-is-told-with-its-line",
        ("build",),
        (UNREADABLE,),
        ("graph/sound.ttl:65:", "not valid Turtle"),
        edits=(exchange("graph/sound.ttl", "rdf:predicate mx:regulates ;", "rdf:predicate mx:regulates"),),
        built=True,
    ),
]
FILES = [*SPOILED, *UNTOLD, *EMPTIED, *NOT_TEXT, *MISSING, *WAITING, *ALLOWED]
