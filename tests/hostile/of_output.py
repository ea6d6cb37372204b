"""The state of output/ and of what lies beside it: the next build mends it or refuses it by name, and nobody is misled."""

import json
import os
import stat

from edits import Edit, cleared, empty_folder, fifo, gone, link, locked, write
from trial import FINE, INTERRUPTED, UNREADABLE, WRONG, Done, Ground, Start, Trial

SET = ("mexict.ttl", "mexict-inferred.ttl", "explorer.html", "manifest.json")
ASKED = ("sparql", "SELECT ?whom { mxr:board mx:fined ?whom }")
ANSWER = "https://w3id.org/mexict/id/line"
DEEP = "[" * 100_000 + "]" * 100_000


def in_set(name: str, edit: Edit) -> Edit:
    """The edit, whose file lies in the folder to which output/ links."""
    return lambda ground: edit(ground._replace(root=(ground.root / "output").resolve()))


def cut(name: str) -> Edit:
    """A file of the set cut in half."""
    return in_set(name, lambda ground: os.truncate(ground.root / name, (ground.root / name).stat().st_size // 2))


def turned(name: str) -> Edit:
    """One letter in the middle of a file turned into another, its length and time kept."""

    def edit(ground: Ground) -> None:
        path = ground.root / "output" / name
        data, times = bytearray(path.read_bytes()), path.stat()
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    return edit


def manifest(key: str, value: object) -> Edit:
    """Another value in the manifest."""

    def edit(ground: Ground) -> None:
        path = ground.root / "output" / "manifest.json"
        path.write_text(json.dumps({**json.loads(path.read_bytes()), key: value}), encoding="utf-8")

    return edit


def is_mended(ground: Ground, done: Done) -> None:
    """The set is as its manifest says, which is as a fresh build elsewhere says."""
    output, template = ground.root / "output", ground.root.parent / "as-built"
    odd = [name for name in SET if not stat.S_ISREG(os.lstat(output / name).st_mode)]
    assert [] == odd, "not mended, and not to be read"
    assert [] == [name for name in SET if (output / name).read_bytes() != (template / name).read_bytes()]


def kept(ground: Ground) -> None:
    """What the set holds, laid aside to be compared with."""
    folder = cleared(ground.root.parent / "as-built")
    folder.mkdir()
    for name in SET:
        (folder / name).write_bytes((ground.root / "output" / name).read_bytes())


DAMAGE: dict[str, Edit] = {
    **{f"{name}-emptied": in_set(name, write(name, b"")) for name in SET},
    **{f"{name}-cut": cut(name) for name in SET},
    **{f"{name}-gone": in_set(name, gone(name)) for name in SET},
    **{f"{name}-turned-in-one-letter": turned(name) for name in SET},
    **{f"{name}-a-folder": in_set(name, empty_folder(name)) for name in ("mexict.ttl", "manifest.json")},
    **{f"{name}-a-pipe": in_set(name, fifo(name)) for name in ("mexict.ttl", "manifest.json")},
    **{f"{name}-endless": in_set(name, link(name, "/dev/zero")) for name in ("mexict.ttl", "manifest.json")},
    **{f"{name}-locked": in_set(name, locked(name)) for name in ("mexict.ttl", "manifest.json")},
    "mexict.ttl-of-another-graph": in_set("mexict.ttl", write("mexict.ttl", "<a:s> <a:p> <a:o> .")),
    "a-file-more": in_set("", write("notes.txt", "mine")),
    "a-finder's-file-more": in_set("", write(".DS_Store", b"\0")),
    "manifest-of-nothing": in_set("", write("manifest.json", "null")),
    "manifest-of-a-list": in_set("", write("manifest.json", "[]")),
    "manifest-nested-deeply": in_set("", write("manifest.json", DEEP)),
    "manifest-not-utf-8": in_set("", write("manifest.json", b'{"name": "\xff"}')),
    "manifest-of-another-version": manifest("version", "0.0.0"),
    "manifest-of-another-state": manifest("fingerprint", "00000000"),
    "manifest-of-no-files": manifest("files", None),
    "manifest-of-odd-files": manifest("files", {"mexict.ttl": 7, "../../etc/passwd": {}}),
    "manifest-of-a-huge-number": in_set("", write("manifest.json", '{"files": ' + "9" * 10_000 + "}")),
}
MENDED = [
    Trial(f"output-with-{kind}-is-mended-by-a-build", ("build",), (FINE,), edits=(kept, edit), built=True, proofs=(is_mended,))
    for kind, edit in DAMAGE.items()
]
ASIDE = [
    Trial(
        f"output-with-{kind}-misleads-nobody",
        ASKED,
        (FINE,),
        told=(ANSWER,),
        edits=(edit, gone(".output/cache")),
        built=True,
        seconds=60,
    )
    for kind, edit in DAMAGE.items()
    if kind.startswith("mexict.ttl") or ("manifest" in kind and "turned" not in kind)
]
BESIDE: dict[str, Edit] = {
    "a-finder's-file": write(".output/.DS_Store", b"\0"),
    "an-unfinished-set": write(".output/unfinished/mexict.ttl", "half"),
    "an-unfinished-file": write(".output/unfinished", "half"),
    "a-link-left": link(".output/link", "nowhere"),
    "a-link-that-is-a-folder": empty_folder(".output/link"),
    "no-lock": gone(".output/lock"),
    "no-folder-beside": gone(".output"),
    "no-cache": gone(".output/cache"),
    "a-cache-that-is-a-file": write(".output/cache", "no cache"),
    "a-cache-that-is-a-pipe": fifo(".output/cache"),
    "a-cache-linked-in-a-circle": link(".output/cache", "cache"),
    "a-cache-that-cannot-be-written": locked(".output/cache", 0o555),
    "a-cache-without-rights": locked(".output/cache"),
    "no-output": gone("output"),
    "an-empty-folder-as-output": empty_folder("output"),
    "output-linked-to-a-set-that-is-gone": link("output", ".output/0123456789abcdef"),
}
BUILT = [
    Trial(f"a-build-with-{kind}-goes-on", ("build",), (FINE,), edits=(kept, edit), built=True, proofs=(is_mended,))
    for kind, edit in BESIDE.items()
]
READ = [
    Trial(f"a-query-with-{kind}-is-answered", ASKED, (FINE,), told=(ANSWER,), edits=(edit,), built=True)
    for kind, edit in BESIDE.items()
    if "cache" in kind or "output" in kind
]


def spoiled_cache(ground: Ground) -> None:
    """Every file that is kept beside the set, cut in half."""
    for path in sorted((ground.root / ".output" / "cache").rglob("*")):
        if path.is_file():
            os.truncate(path, path.stat().st_size // 2)


def piped_cache(ground: Ground) -> None:
    """Every file that is kept beside the set is a pipe that nobody writes into."""
    for path in sorted((ground.root / ".output" / "cache").rglob("*")):
        if path.is_file():
            path.unlink()
            os.mkfifo(path)


CACHED = [
    Trial(f"a-cache-{kind}-misleads-nobody-in-{call[0]}", call, (FINE,), told=(told,), edits=(edit,), built=True, seconds=60)
    for kind, edit in (("cut-in-half", spoiled_cache), ("of-pipes", piped_cache))
    for call, told in ((ASKED, ANSWER), (("show", "board"), "fined"), (("ask", "what-a-body-did", "--body", "board"), "fined"))
]


def full_folder(ground: Ground) -> None:
    """Somebody's own folder where the link was."""
    (ground.root / "output").unlink()
    cleared(ground.root / "output" / "mine.txt").write_text("mine", encoding="utf-8")


FOREIGN: dict[str, tuple[Edit, str]] = {
    "a-file-as-output": (write("output", "mine"), "output"),
    "a-full-folder-as-output": (full_folder, "output"),
    "a-link-elsewhere-as-output": (link("output", "@HERE"), "output"),
    "a-link-in-a-circle-as-output": (link("output", "output"), "output"),
    "a-link-to-nothing-as-output": (link("output", "/nowhere/at-all"), "output"),
    "a-pipe-as-output": (fifo("output"), "output"),
    "somebody's-file-beside": (write(".output/notes.txt", "mine"), ".output"),
    "somebody's-folder-beside": (write(".output/mail/1", "mine"), ".output"),
    "a-file-beside": (write(".output", "mine"), ".output"),
    "a-link-elsewhere-beside": (link(".output", "@HERE"), ".output"),
    "a-lock-that-is-a-folder": (empty_folder(".output/lock"), "output"),
    "a-lock-linked-elsewhere": (link(".output/lock", "@HERE/made"), "output"),
    "a-lock-that-is-a-pipe": (fifo(".output/lock"), "output"),
    "an-unfinished-set-linked-elsewhere": (link(".output/unfinished", "@HERE"), "output"),
    "a-root-that-cannot-be-written": (locked(".", 0o555), "output"),
    "a-folder-beside-that-cannot-be-written": (locked(".output", 0o555), "output"),
    "a-folder-beside-without-rights": (locked(".output"), "output"),
}
STALE = write("graph/x.ttl", "@prefix mx: <https://w3id.org/mexict/ontology#> .\n")


def is_untouched(ground: Ground, done: Done) -> None:
    """What lies where a link leads is as it was."""
    assert (ground.here / "precious").read_text(encoding="utf-8") == "mine"
    assert ["precious"] == os.listdir(ground.here)


REFUSED = [
    Trial(
        f"a-build-with-{kind}-is-refused-or-goes-round-it",
        ("build",),
        (WRONG, UNREADABLE)
        if kind.endswith(("output", "written", "rights")) or "somebody" in kind
        else (FINE, WRONG, UNREADABLE),
        (part,),
        edits=((write("@HERE/precious", "mine")), STALE, edit),
        built=True,
        proofs=(is_untouched,),
        seconds=60,
    )
    for kind, (edit, part) in FOREIGN.items()
]
OTHER = [
    Trial(
        "a-build-into-a-file-is-refused-before-the-work",
        ("build", "-o", "@HERE/mine"),
        (WRONG,),
        ("mine",),
        edits=((write("@HERE/mine", "x")), write("graph/x.ttl", "broken")),
    ),
    Trial(
        "a-build-into-a-full-folder-is-refused-before-the-work",
        ("build", "-o", "@HERE/mine"),
        (WRONG,),
        ("mine",),
        edits=((write("@HERE/mine/x", "x")), write("graph/x.ttl", "broken")),
    ),
    Trial(
        "a-build-below-a-file-is-refused-before-the-work",
        ("build", "-o", "@HERE/mine/out"),
        (WRONG,),
        ("mine",),
        edits=((write("@HERE/mine", "x")), write("graph/x.ttl", "broken")),
    ),
    Trial("a-build-into-nothing-is-refused", ("build", "-o", ""), (WRONG,)),
    Trial("a-build-into-the-root-is-refused", ("build", "-o", "@ROOT"), (WRONG,), ("small",)),
    Trial("a-build-into-the-graph-is-refused", ("build", "-o", "@ROOT/graph"), (WRONG,), ("graph",)),
    Trial("a-build-into-the-top-is-refused", ("build", "-o", "/"), (WRONG,), ("/",)),
    Trial("a-build-into-the-working-folder-is-told", ("build", "-o", "."), (FINE, WRONG)),
    Trial("a-build-into-a-long-name-is-refused", ("build", "-o", "x" * 300), (WRONG,), ("cannot be written",)),
    Trial(
        "a-build-into-a-locked-folder-is-refused",
        ("build", "-o", "@HERE/locked/out"),
        (WRONG,),
        ("cannot be written",),
        edits=((empty_folder("@HERE/locked")), (locked("@HERE/locked", 0o555))),
    ),
    Trial(
        "a-build-on-a-full-disk-leaves-all-as-it-was",
        ("build",),
        (WRONG,),
        ("cannot be written", "output"),
        edits=(STALE,),
        built=True,
        start=Start(limits={"FSIZE": 100_000}),
    ),
    Trial(
        "a-build-without-room-for-a-byte-leaves-all-as-it-was",
        ("build",),
        (WRONG,),
        ("cannot be written", "output"),
        edits=(STALE,),
        built=True,
        start=Start(limits={"FSIZE": 0}),
    ),
    Trial(
        "a-first-build-on-a-full-disk-leaves-nothing",
        ("build",),
        (WRONG,),
        ("cannot be written",),
        start=Start(limits={"FSIZE": 100_000}),
        proofs=(lambda ground, done: _no_rest(ground),),
    ),
    Trial(
        "a-build-stopped-by-ctrl-c-leaves-all-as-it-was",
        ("build",),
        (INTERRUPTED, FINE),
        ("interrupted",),
        edits=(STALE,),
        built=True,
        start=Start(interrupt=0.9),
    ),
    Trial(
        "a-build-stopped-early-leaves-all-as-it-was",
        ("build",),
        (INTERRUPTED, FINE),
        ("interrupted",),
        edits=(STALE,),
        built=True,
        start=Start(interrupt=0.5),
    ),
]


def _no_rest(ground: Ground) -> None:
    left = [path.name for path in (ground.root / ".output").rglob("*") if "unfinished" in path.name]
    assert [] == left, "what was half written stays where nobody looks"


OUTPUT = [*MENDED, *ASIDE, *BUILT, *READ, *CACHED, *REFUSED, *OTHER]
