"""Odd arguments to each command: names, numbers, dates, formats, places."""

from edits import fifo, link, locked, write
from trial import FINE, INTERRUPTED, UNREADABLE, WRONG, Start, Trial

ODD = {
    "nothing": "",
    "a-blank": " ",
    "100000-letters": "a" * 100_000,
    "30000-words": "ab " * 30_000,
    "an-escape": "\x1b[31mred\x1b]0;title\x07",
    "a-line": "board\nmexict: fine",
    "a-return": "board\rfine",
    "a-byte": "caf\udce9",
    "an-emoji": "\U0001f98a\U0001f98a",
    "turned-round": "\u202edraob",
    "a-query": 'board" } SERVICE <@CANARY> { ?s ?p ?o } #',
    "an-iri": "<https://w3id.org/mexict/id/none>",
    "a-path": "../../../etc/passwd",
    "braces": "{board}{0}%s%(x)s",
    "markup": "<script>alert(1)</script>[bold]",
    "a-dash": "--",
    "an-option": "--none",
}
NAMED = {
    "show": ("show", "@"),
    "influence": ("influence", "@"),
    "depends": ("depends", "@"),
    "path-from": ("path", "@", "board"),
    "path-to": ("path", "board", "@"),
    "without": ("whatif", "--without", "@"),
    "replace": ("whatif", "--replace", "@=board"),
    "strengthen": ("whatif", "--strengthen", "@"),
    "levers": ("levers", "@"),
    "compare": ("compare", "board", "@"),
    "figure": ("figure", "@"),
    "body": ("ask", "what-a-body-did", "--body", "@"),
    "ask": ("ask", "@"),
    "question-on": ("ask", "what-is-said-of-a-thing", "--thing", "@"),
    "sparql": ("sparql", "@"),
}
EVERYWHERE = {"100000-letters", "an-escape", "a-byte"}
BY_SHOW = set(ODD)


def named(command: str, kind: str) -> Trial:
    call = tuple(ODD[kind] if word == "@" else word.replace("@=", f"{ODD[kind]}=") for word in NAMED[command])
    # without a name, show, levers and influence tell of all; an option is argparse's to refuse
    fine = (
        (FINE, WRONG)
        if kind in ("nothing", "a-blank", "a-dash", "a-line", "a-return", "markup", "turned-round", "braces")
        else (WRONG,)
    )
    return Trial(f"{command}-of-{kind}", call, fine, built=True)


WORDS = [named(command, kind) for command in NAMED for kind in ODD if kind in EVERYWHERE or command in ("show", "ask", "body")]
WORDS += [
    named(command, kind)
    for command, kind in (
        ("sparql", "a-query"),
        ("path-to", "a-query"),
        ("figure", "a-path"),
        ("compare", "markup"),
        ("influence", "turned-round"),
        ("depends", "a-line"),
        ("levers", "a-blank"),
        ("without", "nothing"),
        ("replace", "nothing"),
    )
]
WRONG_VALUES = {
    "a-root-of-nothing": (("--root", "", "check"), (WRONG, UNREADABLE), ""),
    "a-root-that-is-a-file": (("--root", "@ROOT/graph/sound.ttl", "check"), (UNREADABLE,), "sound.ttl"),
    "a-root-that-is-nowhere": (("--root", "/nowhere/at-all", "check"), (UNREADABLE,), "/nowhere/at-all"),
    "a-root-that-is-a-device": (("--root", "/dev/null", "check"), (UNREADABLE,), "/dev/null"),
    "a-root-of-100000-letters": (("--root", "/" + "r" * 100_000, "check"), (UNREADABLE,), ""),
    "a-root-with-an-escape": (("--root", "/a\x1b[31mb", "check"), (UNREADABLE,), ""),
    "a-root-of-a-byte": (("--root", "/caf\udce9", "check"), (UNREADABLE,), ""),
    "a-root-that-is-the-graph": (("--root", "@ROOT/graph", "check"), (UNREADABLE,), "graph"),
    "no-command": ((), (WRONG,), "COMMAND"),
    "an-unknown-command": (("dance",), (WRONG,), "dance"),
    "a-command-of-100000-letters": (("d" * 100_000,), (WRONG,), ""),
    "a-command-with-an-escape": (("\x1b[31mdance",), (WRONG,), ""),
    "an-unknown-option": (("check", "--none"), (WRONG,), "--none"),
    "an-option-of-100000-letters": (("check", "--" + "n" * 100_000), (WRONG,), ""),
    "too-many-names": (("compare", "a", "b", "c"), (WRONG,), "c"),
    "too-few-names": (("compare", "a"), (WRONG,), "second"),
    "an-unknown-language": (("show", "board", "--lang", "fr"), (WRONG,), "fr"),
    "no-language": (("show", "board", "--lang", ""), (WRONG,), "lang"),
    "an-unknown-format-of-ask": (("ask", "what-a-body-did", "--body", "board", "--format", "docx"), (WRONG,), "docx"),
    "an-unknown-format-of-sparql": (("sparql", "ASK {}", "--format", "docx"), (WRONG,), "docx"),
    "an-unknown-format-of-export": (("export", "--format", "trig"), (WRONG,), "trig"),
    "a-format-of-100000-letters": (("sparql", "ASK {}", "--format", "f" * 100_000), (WRONG,), ""),
    "a-format-for-rows-of-triples": (("sparql", "CONSTRUCT WHERE { ?s ?p ?o }", "--format", "csv"), (WRONG,), "csv"),
    "a-format-for-triples-of-rows": (("sparql", "SELECT * { ?s ?p ?o }", "--format", "turtle"), (WRONG,), "turtle"),
    "a-drawing-of-an-unknown-ending": (("figure", "overview", "-o", "a.gif"), (WRONG,), "a.gif"),
    "a-drawing-without-ending": (("figure", "overview", "-o", "a"), (WRONG,), ".svg"),
    "no-things-in-a-drawing": (("figure", "overview", "--most", "0"), (WRONG,), "--most"),
    "less-than-no-things-in-a-drawing": (("figure", "overview", "--most", "-1"), (WRONG,), "--most"),
    "words-for-things-in-a-drawing": (("figure", "overview", "--most", "many"), (WRONG,), "many"),
    "no-hops": (("influence", "board", "--hops", "0"), (WRONG,), "hops"),
    "less-than-no-hops": (("influence", "board", "--hops", "-3"), (WRONG,), "hops"),
    "half-a-hop": (("influence", "board", "--hops", "1.5"), (WRONG,), "1.5"),
    "no-length": (("path", "board", "line", "--longest", "0"), (WRONG,), "longest"),
    "less-than-no-length": (("path", "board", "line", "--longest", "-1"), (WRONG,), "longest"),
    "an-unknown-measure": (("influence", "--by", "beauty"), (WRONG,), "beauty"),
    "an-unknown-family": (("path", "board", "line", "--any", "--family", "cousins"), (WRONG,), "cousins"),
    "nothing-left": (("whatif", "--without", "board", "--leaving", "none"), (WRONG,), "leaving"),
    "not-a-number-left": (("whatif", "--without", "board", "--leaving", "NaN"), (WRONG,), "leaving"),
    "without-end-left": (("whatif", "--without", "board", "--leaving", "Infinity"), (WRONG,), "leaving"),
    "a-huge-number-left": (("whatif", "--without", "board", "--leaving", "1e999999999"), (FINE, WRONG), ""),
    "less-than-none-left": (("whatif", "--without", "board", "--leaving", "-1"), (WRONG,), "leaving"),
    "no-change": (("whatif",), (WRONG,), "--without"),
    "two-changes": (("whatif", "--without", "board", "--strengthen", "line"), (WRONG,), "--without"),
    "half-a-replacement": (("whatif", "--replace", "board"), (WRONG,), "--replace"),
    "a-replacement-of-nothing": (("whatif", "--replace", "="), (WRONG,), ""),
    "a-replacement-by-itself": (("whatif", "--replace", "board=board"), (WRONG,), "board"),
    "an-unknown-shell": (("completion", "tcsh"), (WRONG,), "tcsh"),
    "a-report-that-is-nowhere": (("check", "--report", "/nowhere/at-all"), (UNREADABLE,), "/nowhere/at-all"),
    "a-report-that-is-a-device": (("check", "--report", "/dev/zero"), (UNREADABLE,), "/dev/zero"),
    "a-report-of-nothing": (("check", "--report", ""), (WRONG, UNREADABLE), ""),
    "a-question-of-1001-letters": (("ask", "who " + "x" * 1_000), (WRONG,), "letters"),
    "a-question-of-marks": (("ask", "¿¿¿???!!!"), (WRONG,), "???"),
    "a-question-with-an-unknown-parameter": (("ask", "what-a-body-did", "--colour", "red"), (WRONG,), "--colour"),
    "a-question-with-a-parameter-of-100000-letters": (("ask", "what-a-body-did", "--" + "c" * 100_000, "red"), (WRONG,), ""),
    "a-question-with-a-year-of-five": (("ask", "what-happened-in-a-year", "--year", "20180"), (WRONG,), "20180"),
    "a-question-with-an-arabic-year": (("ask", "what-happened-in-a-year", "--year", "٢٠١٨"), (WRONG,), "four digits"),
    "a-question-with-a-wide-year": (("ask", "what-happened-in-a-year", "--year", "２０１８"), (WRONG,), "four digits"),
    "a-question-with-a-parameter-twice": (("ask", "what-a-body-did", "--body", "board", "--body", "line"), (WRONG,), "twice"),
    "a-file-in-the-place-of-a-folder": (("export", "-o", "@ROOT/graph/sound.ttl/a.ttl"), (WRONG,), "cannot be written"),
    "an-export-over-a-folder": (("export", "-o", "@ROOT/graph"), (WRONG,), "cannot be written"),
    "an-export-into-nothing": (("export", "-o", ""), (WRONG,), "output is empty"),
    "an-export-into-a-long-name": (("export", "-o", "n" * 300), (WRONG,), "cannot be written"),
    "an-export-into-100000-letters": (("export", "-o", "n" * 100_000), (WRONG,), "cannot be written"),
    "an-export-into-a-name-with-an-escape": (("export", "-o", "none/\x1b[31m"), (WRONG,), "cannot be written"),
    "an-export-into-a-folder-that-is-nowhere": (("export", "-o", "none/a.ttl"), (WRONG,), "none/a.ttl"),
    "a-query-that-is-a-word": (("sparql", "what-a-body-did"), (WRONG,), "mexict ask"),
    "a-query-file-that-is-nowhere": (("sparql", "none.rq"), (UNREADABLE,), "none.rq"),
    "a-time-of-words": (("sparql", "ASK {}", "--timeout", "soon"), (WRONG,), "timeout"),
    "a-time-before-now": (("sparql", "ASK {}", "--timeout", "-1"), (WRONG,), "timeout"),
    "a-time-that-is-none": (("sparql", "ASK {}", "--timeout", "nan"), (WRONG,), "timeout"),
}
VALUES = [Trial(f"{kind}-is-refused", call, codes, (part,), built=True) for kind, (call, codes, part) in WRONG_VALUES.items()]
DATES = [
    Trial(f"the-date-{date or 'of-nothing'}-is-refused", (*call, "--as-of", date), (WRONG,), (date or "as-of",), built=True)
    for call, dates in (
        (
            ("influence", "board"),
            ("2018-13", "2018-02-30", "18", "99999", "", "２０１８", "2018-1-1", "2018-01-01T00:00", "soon", "-2018"),
        ),
        (("loops",), ("2018-00",)),
        (("levers",), ("0000",)),
        (("path", "board", "line"), ("2018-",)),
    )
    for date in dates
]
TAKEN = [
    Trial("a-huge-number-of-things-is-drawn", ("figure", "overview", "--most", "1000000000"), (FINE,), built=True),
    Trial("a-huge-number-of-hops-ends", ("influence", "board", "--hops", "1000000000"), (FINE, WRONG), built=True),
    Trial("a-huge-length-ends", ("path", "board", "line", "--longest", "1000000000"), (FINE, WRONG), built=True),
    Trial("a-number-of-5000-digits-is-told", ("influence", "board", "--hops", "9" * 5_000), (WRONG,), ("--hops",), built=True),
    Trial("an-endless-time-is-taken", ("sparql", "ASK {}", "--timeout", "0"), (FINE,), told=("true",), built=True),
    Trial(
        "a-root-through-links-is-found",
        ("--root", "linked", "check"),
        (FINE,),
        told=("2 claims",),
        edits=((link("@HERE/linked", "@ROOT")),),
    ),
    Trial(
        "an-export-over-a-link-keeps-the-link",
        ("export", "-o", "linked.ttl"),
        (FINE,),
        edits=((link("@HERE/linked.ttl", "kept.ttl")),),
        built=True,
    ),
    Trial(
        "an-export-through-a-link-in-a-circle-is-told",
        ("export", "-o", "linked.ttl"),
        (WRONG,),
        ("linked.ttl",),
        edits=((link("@HERE/linked.ttl", "linked.ttl")),),
        built=True,
    ),
    Trial(
        "an-export-over-a-locked-file-is-told-or-replaces-it",
        ("export", "-o", "locked.ttl"),
        (FINE, WRONG),
        ("locked.ttl",),
        edits=((write("@HERE/locked.ttl", "mine")), (locked("@HERE/locked.ttl", 0o444))),
        built=True,
    ),
    Trial(
        "a-query-file-that-is-a-pipe-is-stopped",
        ("sparql", "pipe.rq"),
        (INTERRUPTED, UNREADABLE),
        edits=((fifo("@HERE/pipe.rq")),),
        built=True,
        start=Start(interrupt=2),
    ),
    Trial(
        "a-report-that-is-a-folder-of-pipes-is-told",
        ("check", "--report", "report"),
        (UNREADABLE,),
        ("sentences.tsv",),
        edits=tuple((fifo(f"@HERE/report/{name}")) for name in ("sentences.tsv", "paragraphs.tsv", "report.txt")),
    ),
    Trial(
        "a-report-that-is-not-utf-8-is-told",
        ("check", "--report", "report"),
        (UNREADABLE,),
        ("sentences.tsv",),
        edits=tuple((write(f"@HERE/report/{name}", b"\xff\n")) for name in ("sentences.tsv", "paragraphs.tsv", "report.txt")),
    ),
    Trial(
        "a-report-of-other-columns-is-told",
        ("check", "--report", "report"),
        (UNREADABLE,),
        ("sentences.tsv",),
        edits=tuple(
            (write(f"@HERE/report/{name}", "x\ty\n1\t2\n")) for name in ("sentences.tsv", "paragraphs.tsv", "report.txt")
        ),
    ),
    Trial(
        "a-report-of-nothing-in-its-files-is-told",
        ("check", "--report", "report"),
        (UNREADABLE,),
        ("sentences.tsv",),
        edits=tuple((write(f"@HERE/report/{name}", "")) for name in ("sentences.tsv", "paragraphs.tsv", "report.txt")),
    ),
]
NUL = "import sys; from mexict_kg.cli.main import main; sys.exit(main(['--root', '@ROOT', *{words}]))"
WITH_NUL = [
    Trial(
        f"nul-in-{kind}-is-refused",
        (),
        (FINE, WRONG, UNREADABLE) if kind == "a-question" else (WRONG, UNREADABLE),
        built=True,
        start=Start(by=NUL.replace("{words}", repr(words))),
    )
    for kind, words in {
        "a-name": ["show", "a\0b"],
        "a-question": ["ask", "who \0 fined?"],
        "a-value": ["ask", "what-a-body-did", "--body", "a\0b"],
        "a-query": ["sparql", "ASK { \0 }"],
        "a-query-file": ["sparql", "a\0.rq"],
        "an-output": ["export", "-o", "a\0.ttl"],
        "a-folder": ["build", "-o", "a\0"],
        "a-report": ["check", "--report", "a\0"],
        "a-root": ["--root", "a\0", "check"],
    }.items()
]
CALLS = [*WORDS, *VALUES, *DATES, *TAKEN, *WITH_NUL]
