"""The questions of queries/questions and their catalogue.toml: `check` parses them all, and nobody is asked for the answer."""

from edits import exchange, write
from of_broken_rules import ENDLESS
from of_rules import CALLING, PREFIX, SOURCES
from trial import FINE, INTERRUPTED, UNREADABLE, WRONG, Start, Trial

REFUSED = (WRONG, UNREADABLE)
PLACE = "queries/questions/actors/x-of-y.rq"
SHARED = "queries/catalogue.toml"
HEADER = """# /// query
# title.en = "X"
# title.es = "X"
# question.en = "What is the x of y?"
# question.es = "¿Qué es la x de y?"
# also.en = ["x of y"]
# also.es = ["x de y"]
# shape = "table"
# ///
"""
LINES = HEADER.count("\n")
TIDY = HEADER + "SELECT ?claim WHERE { ?claim a <https://w3id.org/mexict/ontology#Claim> }"
WITH_PARAMETER = HEADER.replace(
    '# shape = "table"\n',
    '# shape = "table"\n# parameters.body = '
    '{ type = "iri", class = "mx:Agent", default = "mxr:board", help.en = "x", help.es = "x" }\n',
)

QUERIES = {
    "a-syntax-error": ("SELECT ?claim WHERE { ?claim ?p }", f":{LINES + 1}"),
    "a-syntax-error-further-down": ("SELECT ?claim\nWHERE {\n ?claim ?p ?o FILTER(\n}", f":{LINES + 4}"),
    "an-unknown-prefix": ("SELECT ?claim\nWHERE { ?claim nope:p ?o }", f":{LINES + 2}"),
    "a-construct": ("CONSTRUCT { ?claim ?p ?o } WHERE { ?claim ?p ?o }", "SELECT"),
    "an-ask": ("ASK { ?claim ?p ?o }", "SELECT"),
    "an-insert": ("INSERT { ?claim ?p 1 } WHERE { ?claim ?p ?o }", "INSERT"),
    "no-claim-among-its-columns": ("SELECT ?p WHERE { ?claim ?p ?o }", "?claim"),
    "no-claim-at-all": ("SELECT ?p WHERE { ?s ?p ?o }", "?claim"),
    "a-column-without-heading": ("SELECT ?claim ?nonsense WHERE { ?claim ?nonsense ?o }", "nonsense"),
    "an-unknown-function": ("SELECT ?claim WHERE { ?claim ?p ?o FILTER(<a:f>(?o)) }", "a:f"),
    "nothing": ("", ""),
    "10000-brackets": ("SELECT ?claim WHERE " + "{" * 10_000 + "}" * 10_000, "at most"),
}
OF_QUERIES = [
    Trial(f"a-question-with-{kind}-is-found-by-check", ("check",), REFUSED, (PLACE, part), edits=(write(PLACE, HEADER + query),))
    for kind, (query, part) in QUERIES.items()
]
OF_QUERIES += [
    Trial(
        f"a-question-with-{kind}-is-told-to-who-asks",
        ("ask", "x-of-y"),
        REFUSED,
        (PLACE,),
        edits=(write(PLACE, HEADER + QUERIES[kind][0]),),
    )
    for kind in ("a-syntax-error", "a-construct", "an-ask", "an-insert", "10000-brackets")
]
OF_QUERIES += [
    Trial(
        "a-broken-question-does-not-hide-by-build",
        ("build",),
        REFUSED,
        (PLACE,),
        edits=(write(PLACE, HEADER + "SELECT"),),
        built=True,
    ),
    Trial(
        "a-tidy-question-is-answered",
        ("ask", "x-of-y", "--format", "csv"),
        (FINE,),
        told=("p900-board-fined-line",),
        edits=(write(PLACE, TIDY),),
    ),
    Trial("a-tidy-question-is-sound", ("check",), (FINE,), told=("sound",), edits=(write(PLACE, TIDY),)),
    Trial(
        "a-question-with-lines-of-windows-is-answered",
        ("ask", "x-of-y"),
        (FINE,),
        told=("p900-board-fined-line",),
        edits=(write(PLACE, TIDY.replace("\n", "\r\n")),),
    ),
    Trial(
        "a-question-behind-a-byte-order-mark-is-answered-or-told",
        ("ask", "x-of-y"),
        (FINE, *REFUSED),
        (PLACE, "byte order mark"),
        ("p900-board-fined-line",),
        edits=(write(PLACE, "\ufeff" + TIDY),),
    ),
    Trial(
        "a-file-of-windows-behind-a-byte-order-mark-is-read",
        ("sparql", "@ROOT/x.rq"),
        (FINE,),
        told=("board",),
        edits=(write("x.rq", "\ufeffSELECT ?x {\r\n ?x a mx:Regulator\r\n}\r\n"),),
    ),
]
CALLED = [
    Trial(
        f"a-question-with-{kind}-calls-nobody",
        ("ask", "x-of-y"),
        REFUSED,
        (PLACE,),
        edits=(write(PLACE, HEADER + f"SELECT ?claim WHERE {body.replace('?subject', '?claim')}"),),
    )
    for kind, body in CALLING.items()
]
CALLED += [
    Trial(
        f"a-question-with-{kind}-reads-nothing",
        ("ask", "x-of-y"),
        REFUSED,
        (PLACE,),
        edits=(write(PLACE, HEADER + f"SELECT ?claim {source} WHERE {{ ?claim ?p ?o }}"),),
    )
    for kind, source in SOURCES.items()
]
CALLED += [
    Trial(
        "a-question-that-calls-is-found-by-check",
        ("check",),
        REFUSED,
        (PLACE,),
        edits=(write(PLACE, HEADER + "SELECT ?claim WHERE { SERVICE <@CANARY> { ?claim ?p ?o } }"),),
    ),
    Trial(
        "a-question-that-calls-is-found-by-build",
        ("build",),
        REFUSED,
        (PLACE,),
        edits=(write(PLACE, HEADER + "SELECT ?claim WHERE { SERVICE <@CANARY> { ?claim ?p ?o } }"),),
        built=True,
    ),
    Trial(
        "a-question-that-calls-spoils-no-other",
        ("show", "board"),
        (FINE, *REFUSED),
        (PLACE,),
        edits=(write(PLACE, HEADER + "SELECT ?claim WHERE { SERVICE <@CANARY> { ?claim ?p ?o } }"),),
    ),
]
HEADERS = {
    "no-header": ("", ":1"),
    "a-header-without-end": (HEADER.removesuffix("# ///\n"), ":1"),
    "a-header-that-is-not-toml": (HEADER.replace('"table"', "table"), ":8"),
    "an-unknown-key": (HEADER.replace("# shape", "# colour = 1\n# shape"), "colour"),
    "an-unknown-shape": (HEADER.replace('"table"', '"cube"'), "cube"),
    "no-spanish": (HEADER.replace('# title.es = "X"\n', ""), "title.es"),
    "a-title-of-blanks": (HEADER.replace('title.en = "X"', 'title.en = " "'), "title.en"),
    "a-title-that-is-a-number": (HEADER.replace('title.en = "X"', "title.en = 7"), "title.en"),
    "also-a-string": (HEADER.replace('["x of y"]', '"x of y"'), "also.en"),
    "parameters-that-are-none": (HEADER.replace("# shape", "# parameters = 7\n# shape"), "parameters"),
    "a-parameter-that-is-none": (HEADER.replace("# shape", "# parameters.body = 7\n# shape"), "parameters.body"),
    "a-parameter-of-an-unknown-type": (WITH_PARAMETER.replace('"iri"', '"number"'), "number"),
    "a-parameter-of-an-unknown-class": (WITH_PARAMETER.replace("mx:Agent", "nope:Agent"), "nope:Agent"),
    "a-parameter-whose-default-is-nowhere": (WITH_PARAMETER.replace("mxr:board", "mxr:none"), "mxr:none"),
    "a-deep-header": (HEADER.replace('"table"', "[" * 5_000), "x-of-y.rq"),
    "a-key-twice": (HEADER.replace("# shape", '# title.en = "Y"\n# shape'), ":8"),
}
OF_HEADERS = [
    Trial(
        f"a-question-with-{kind}-is-told",
        ("ask",),
        REFUSED,
        (PLACE, part),
        edits=(write(PLACE, header + "SELECT ?claim WHERE { ?claim ?p mxr:board }"),),
    )
    for kind, (header, part) in HEADERS.items()
]
PLACES = [
    Trial(
        "a-question-in-two-groups-is-told",
        ("ask",),
        REFUSED,
        ("what-a-body-did",),
        edits=(write("queries/questions/law/what-a-body-did.rq", TIDY),),
    ),
    Trial(
        "a-question-in-no-group-is-told",
        ("ask",),
        REFUSED,
        ("queries/questions/none/x-of-y.rq",),
        edits=(write("queries/questions/none/x-of-y.rq", TIDY),),
    ),
    Trial(
        "a-question-beside-the-groups-is-told",
        ("ask",),
        REFUSED,
        ("queries/x-of-y.rq",),
        edits=(write("queries/x-of-y.rq", TIDY),),
    ),
    Trial(
        "a-question-two-folders-below-is-told",
        ("ask",),
        REFUSED,
        ("actors/deep/x-of-y.rq",),
        edits=(write("queries/questions/actors/deep/x-of-y.rq", TIDY),),
    ),
]
CATALOGUES = {
    "not-toml": ("this is no TOML", ":1"),
    "a-table-of-markup": ("<html>", ":1"),
    "behind-a-byte-order-mark-only": ("\ufeff", ""),
    "a-list-without-end": ("general = " + "[" * 100_000, ""),
    "tables-in-tables": ("general = " + "{a=" * 5_000 + "1" + "}" * 5_000, ""),
    "a-key-of-many-parts": ("a." * 5_000 + "b = 1", ""),
    "of-other-tables": ("[colours]\nred = 1\n", "groups"),
    "of-wrong-types": ('general = "x"\ngroups = 1\ncolumns = []\nsmall_words = "a"\n', ""),
    "nul": ('general = "\0"', ":1"),
}
CATALOGUED = [
    Trial(f"a-catalogue-that-is-{kind}-is-told-by-{call[0]}", call, REFUSED, (SHARED, part), edits=(write(SHARED, text),))
    for kind, (text, part) in CATALOGUES.items()
    for call in ((("ask",), ("check",)) if kind in ("not-toml", "a-list-without-end") else (("ask",),))
]
CATALOGUED += [
    Trial(
        "a-catalogue-without-a-heading-in-spanish-is-told",
        ("ask",),
        REFUSED,
        (SHARED, "holds"),
        edits=(exchange(SHARED, 'holds = { en = "stated as", es = "dicho como" }', 'holds = { en = "stated as" }'),),
    ),
    Trial(
        "a-catalogue-with-a-heading-that-is-a-number-is-told",
        ("ask",),
        REFUSED,
        (SHARED, "holds"),
        edits=(exchange(SHARED, 'holds = { en = "stated as", es = "dicho como" }', "holds = { en = 1, es = [] }"),),
    ),
    Trial(
        "a-catalogue-whose-general-question-is-none-is-told",
        ("ask",),
        REFUSED,
        (SHARED, "none-such"),
        edits=(exchange(SHARED, '"what-is-said-of-a-thing"', '"none-such"'),),
    ),
    Trial(
        "a-catalogue-with-a-table-twice-is-told", ("ask",), REFUSED, (SHARED,), edits=(exchange(SHARED, "[columns]", "[groups]"),)
    ),
]
STOPPABLE = [
    Trial(
        "a-question-without-end-is-stopped-by-ctrl-c",
        ("ask", "x-of-y"),
        (INTERRUPTED,),
        ("interrupted",),
        edits=(write(PLACE, f"{HEADER}{PREFIX}SELECT ?claim WHERE {ENDLESS.replace('?subject', '?claim')}"),),
        start=Start(interrupt=2),
    ),
]
QUESTIONS = [*OF_QUERIES, *CALLED, *OF_HEADERS, *PLACES, *CATALOGUED, *STOPPABLE]
