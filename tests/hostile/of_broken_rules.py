"""Rules that are broken, of another form, or without end: each is told by its file and line, and Ctrl-C stops it."""

from edits import FAULTY, append, empty_folder, exchange, write
from of_rules import CHECK, CLOSURE, DERIVE, HEADER, MADE, PREFIX, REFUSED, ROWS
from trial import FINE, INTERRUPTED, UNSOUND, Done, Ground, Start, Trial

CHECKS = {
    # by what is wrong: the query, and what the message tells beside the file
    "a-syntax-error": ("SELECT ?subject WHERE { ?subject ?p }", "x.rq:6"),
    "a-syntax-error-further-down": ("SELECT ?subject\nWHERE {\n  ?subject ?p ?o .\n  FILTER(\n}", "x.rq:10"),
    "an-unknown-prefix": ("SELECT ?subject WHERE {\n ?subject foo:p ?o }", "x.rq:7"),
    "a-construct": ("CONSTRUCT { ?subject ?p ?o } WHERE { ?subject ?p ?o }", "SELECT"),
    "an-ask": ("ASK { ?subject ?p ?o }", "SELECT"),
    "a-describe": ("DESCRIBE <a:b>", "SELECT"),
    "an-insert": ("INSERT DATA { <a:s> <a:p> <a:o> }", "INSERT"),
    "a-load": ("LOAD <@CANARY>", "LOAD"),
    "a-delete": ("DELETE WHERE { ?s ?p ?o }", "DELETE"),
    "no-subject": ("SELECT ?thing WHERE { ?thing ?p ?o }", "?subject"),
    "nothing-after-the-header": ("", ""),
    "only-a-comment": ("# SELECT ?subject", ""),
    "an-unknown-function": ("SELECT ?subject WHERE { ?subject ?p ?o FILTER(<a:f>(?o)) }", "a:f"),
    "10000-brackets": ("SELECT ?subject WHERE " + "{" * 10_000 + "}" * 10_000, "at most"),
    "10000-nots": ("SELECT ?subject WHERE { ?subject ?p ?o FILTER(" + "!" * 10_000 + "true) }", "at most"),
    "half-a-megabyte": ("SELECT ?subject WHERE { ?subject ?p ?o } #" + "x" * 500_000, "characters"),
    "a-nul": ("SELECT ?subject WHERE { ?subject ?p \0 }", ""),
    "two-queries": ("SELECT ?subject WHERE { ?subject ?p ?o } SELECT ?subject WHERE { ?subject ?p ?o }", "x.rq:6"),
}
OF_CHECKS = [
    Trial(
        f"a-check-with-{kind}-is-told", ("check",), REFUSED, ("queries/checks/x.rq", part), edits=(write(CHECK, HEADER + query),)
    )
    for kind, (query, part) in CHECKS.items()
]
HEADERS = {
    "no-header": ("", "x.rq:1"),
    "a-header-without-end": ('# /// check\n# severity = "error"\n', "x.rq:1"),
    "a-header-that-is-not-toml": ("# /// check\n# severity = \n# ///\n", "x.rq:"),
    "a-header-of-a-question": (HEADER.replace("check", "query"), "x.rq:1"),
    "no-problem": (HEADER.replace("# problem", "# problems"), "problem"),
    "no-remedy": (HEADER.replace("# remedy", "# cure"), "remedy"),
    "no-severity": (HEADER.replace('# severity = "error"\n', ""), "severity"),
    "a-deep-header": ("# /// check\n# problem = " + "[" * 5_000 + "\n# ///\n", "x.rq"),
}
OF_HEADERS = [
    Trial(
        f"a-check-with-{kind}-is-told",
        ("check",),
        REFUSED,
        ("queries/checks/x.rq", part),
        edits=(
            write(
                CHECK,
                header + PREFIX + ROWS + " { ?subject a mx:Company }",
            ),
        ),
    )
    for kind, (header, part) in HEADERS.items()
]
ODD_HEADERS = {
    "a-severity-of-its-own": HEADER.replace('"error"', '"harmless"'),
    "a-problem-that-is-a-number": HEADER.replace('"is wrong: {value}"', "7"),
    "a-problem-with-an-unknown-place": HEADER.replace("{value}", "{whom}"),
    "a-problem-with-half-a-place": HEADER.replace("{value}", "{value"),
    "a-problem-that-looks-inside": HEADER.replace("{value}", "{value.__class__.__mro__}"),
}


def looks_not_inside(ground: Ground, done: Done) -> None:
    """What Python knows of a value is nobody's business."""
    assert b"<class" not in done.out


OF_HEADERS += [
    Trial(
        f"a-check-with-{kind}-is-told-or-its-finding",
        ("check",),
        (UNSOUND, *REFUSED),
        edits=(write(CHECK, header + PREFIX + ROWS + " { ?subject a mx:Company }"),),
        proofs=(looks_not_inside,),
    )
    for kind, header in ODD_HEADERS.items()
]
ROWS_OF_CHECKS = {
    # rows that a rule may give; each is a finding or a fault of the rule, and never nothing
    "an-unbound-subject": "SELECT ?subject WHERE { ?s a mx:Company OPTIONAL { ?s <a:p> ?subject } }",
    "a-literal-as-subject": 'SELECT ?subject WHERE { BIND("a\\nb" AS ?subject) }',
    "an-unbound-value": "SELECT ?subject ?value WHERE { ?subject a mx:Company OPTIONAL { ?subject <a:p> ?value } }",
    "a-triple-as-value": "SELECT ?subject ?value WHERE { ?subject a ?t BIND(TRIPLE(?subject, <a:p>, ?t) AS ?value) }",
    "a-subject-of-controls": 'SELECT ?subject WHERE { BIND("a\\u001b[31mb" AS ?subject) }',
    "a-blank-subject": "SELECT ?subject WHERE { BIND(BNODE() AS ?subject) }",
    "a-value-in-brackets": 'SELECT ?subject ?value WHERE { ?subject a ?t BIND("{value}{0}%s" AS ?value) }',
}
OF_ROWS = [
    Trial(
        f"a-check-that-gives-{kind}-is-not-sound",
        ("check",),
        (UNSOUND, *REFUSED),
        edits=(write(CHECK, HEADER + PREFIX + query),),
    )
    for kind, query in ROWS_OF_CHECKS.items()
]
DERIVATIONS = {
    "a-syntax-error": (f"{PREFIX}CONSTRUCT {{ ?s mx:onAxisWith ?o }}\nWHERE {{ ?s ?p }}", ":3:"),
    "an-unknown-prefix": ("CONSTRUCT { ?s nope:onAxisWith ?o } WHERE { ?s ?p ?o }", ":1"),
    "a-select": ("SELECT ?s WHERE { ?s ?p ?o }", "CONSTRUCT"),
    "an-ask": ("ASK { ?s ?p ?o }", "CONSTRUCT"),
    "an-insert": ("INSERT DATA { <a:s> <a:p> <a:o> }", "INSERT"),
    "a-load": ("LOAD <@CANARY>", "LOAD"),
    "only-a-comment": ("# CONSTRUCT", ""),
    "an-unknown-function": ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o FILTER(<a:f>(?o)) }", "a:f"),
    "10000-brackets": ("CONSTRUCT { ?s ?p ?o } WHERE " + "{" * 10_000 + "}" * 10_000, "at most"),
}
OF_DERIVATIONS = [
    Trial(f"a-derivation-with-{kind}-is-told", ("show", "board"), REFUSED, (DERIVE, part), edits=(write(DERIVE, query),))
    for kind, (query, part) in DERIVATIONS.items()
]
OF_DERIVATIONS += [
    Trial(f"a-closure-with-{kind}-is-told", ("build",), REFUSED, (CLOSURE, part), edits=(write(CLOSURE, query),), built=True)
    for kind, (query, part) in DERIVATIONS.items()
    if kind in ("a-syntax-error", "a-select", "an-insert")
]
OF_DERIVATIONS += [
    Trial(
        "a-select-to-derive-by-is-told-without-assertions",
        ("show", "board"),
        REFUSED,
        (DERIVE,),
        edits=(write(DERIVE, "SELECT ?s WHERE { ?s ?p ?o }"),),
        start=Start(variables={"PYTHONOPTIMIZE": "1"}),
    ),
    Trial(
        "a-construct-to-check-by-is-told-without-assertions",
        ("check",),
        REFUSED,
        (CHECK,),
        edits=(write(CHECK, HEADER + CHECKS["a-construct"][0]),),
        start=Start(variables={"PYTHONOPTIMIZE": "1"}),
    ),
    Trial(
        "a-derivation-that-no-code-runs-is-told",
        ("check",),
        (*REFUSED, UNSOUND),
        ("queries/derive/more.rq",),
        edits=(write("queries/derive/more.rq", f"{PREFIX}{MADE} {{ ?s ?p ?o }}"),),
    ),
    Trial(
        "a-check-behind-a-byte-order-mark-is-run-or-told",
        ("check",),
        (FINE, *REFUSED),
        ("x.rq", "byte order mark"),
        edits=(write(CHECK, "\ufeff" + HEADER + ROWS + " { ?subject <a:p> 1 }"),),
    ),
    Trial(
        "a-check-with-lines-of-windows-is-run",
        ("check",),
        (FINE,),
        told=("sound",),
        edits=(write(CHECK, (HEADER + ROWS + " { ?subject <a:p> 1 }").replace("\n", "\r\n")),),
    ),
    Trial(
        "service-in-a-comment-or-a-string-is-no-call",
        ("check",),
        (FINE,),
        told=("sound",),
        edits=(write(CHECK, HEADER + '# SERVICE <@CANARY> FROM\nSELECT ?subject WHERE { ?subject <a:p> "SERVICE FROM LOAD" }'),),
    ),
    Trial(
        "a-derivation-behind-a-byte-order-mark-is-run-or-told",
        ("show", "board"),
        (FINE, *REFUSED),
        (DERIVE, "byte order mark"),
        edits=(write(DERIVE, f"\ufeff{PREFIX}{MADE} {{ ?s <a:p> ?o }}"),),
    ),
    Trial(
        "a-folder-of-checks-without-one-is-fine",
        ("check",),
        (UNSOUND,),
        ("mxr:nameless",),
        edits=(empty_folder("queries/checks/none"), write("graph/x.ttl", FAULTY)),
    ),
    Trial(
        "a-check-that-was-spoiled-is-not-sound",
        ("check",),
        (UNSOUND, *REFUSED),
        ("missing-label",),
        edits=(exchange("queries/checks/missing-label.rq", "SELECT", "SELECTED"), write("graph/x.ttl", FAULTY)),
    ),
    Trial(
        "a-check-cut-short-is-told",
        ("check",),
        REFUSED,
        ("missing-label.rq",),
        edits=(append("queries/checks/missing-label.rq", "\n}"),),
    ),
]
ENDLESS = "{ ?subject ?a ?b . ?c ?d ?e . ?f ?g ?h . ?i ?j ?k FILTER(CONCAT(STR(?b), STR(?e), STR(?h), STR(?k)) = STR(?c)) }"
GROWING = 'CONSTRUCT { ?s <a:p> ?o } WHERE { ?s a mx:Claim BIND(IRI(CONCAT("a:", STRUUID())) AS ?o) }'
STOPPABLE = [
    Trial(
        f"a-check-without-end-is-stopped-by-ctrl-c-in-{call[0]}",
        call,
        (INTERRUPTED,),
        ("interrupted",),
        edits=(write(CHECK, f"{HEADER}{ROWS} {ENDLESS}"),),
        start=Start(interrupt=2.5),
        built=True,
    )
    for call in (("check",), ("build",), ("show", "board"))
]
STOPPABLE += [
    Trial(
        "a-derivation-without-end-is-stopped-by-ctrl-c",
        ("show", "board"),
        (INTERRUPTED,),
        ("interrupted",),
        edits=(write(DERIVE, f"{PREFIX}CONSTRUCT {{ ?subject mx:onAxisWith ?c }} WHERE {ENDLESS}"),),
        start=Start(interrupt=2.5),
    ),
    Trial(
        "a-closure-without-end-is-stopped-by-ctrl-c",
        ("build",),
        (INTERRUPTED,),
        ("interrupted",),
        edits=(write(CLOSURE, PREFIX + GROWING),),
        start=Start(interrupt=3),
        built=True,
    ),
]
BROKEN_RULES = [*OF_CHECKS, *OF_HEADERS, *OF_ROWS, *OF_DERIVATIONS, *STOPPABLE]
