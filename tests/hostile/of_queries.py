"""Queries given to `mexict sparql`: what asks elsewhere, writes, is too large or no query, and files that hold them."""

from edits import empty_folder, fifo, link, write
from of_rules import CALLING, SOURCES
from trial import FINE, INTERRUPTED, UNREADABLE, UNSOUND, WRONG, Start, Trial


def sparql(
    name: str,
    query: str,
    codes: tuple[int, ...],
    *words: str,
    told: tuple[str, ...] = (),
    more: tuple[str, ...] = (),
    **rest: object,
) -> Trial:
    return Trial(name, ("sparql", query, *more), codes, words, told, built=True, **rest)  # type: ignore[arg-type]


CALLED = [
    *(
        sparql(f"a-query-with-{kind}-calls-nobody", f"SELECT ?subject {body}", (WRONG,), "SERVICE")
        for kind, body in CALLING.items()
    ),
    *(
        sparql(f"a-query-with-{kind}-reads-nothing", f"SELECT * {source} {{ ?s ?p ?o }}", (WRONG,), "FROM")
        for kind, source in SOURCES.items()
    ),
    sparql("a-construct-from-elsewhere-reads-nothing", "CONSTRUCT FROM <@CANARY> WHERE { ?s ?p ?o }", (WRONG,), "FROM"),
    sparql("a-describe-from-elsewhere-reads-nothing", "DESCRIBE <@CANARY> FROM <@CANARY>", (WRONG,), "FROM"),
    sparql("a-describe-of-an-address-calls-nobody", "DESCRIBE <@CANARY>", (FINE,)),
    sparql("a-graph-by-its-address-calls-nobody", "SELECT * { GRAPH <@CANARY> { ?s ?p ?o } }", (FINE, WRONG)),
    sparql("service-in-a-string-is-no-call", 'SELECT ("SERVICE <@CANARY> FROM" AS ?x) {} # SERVICE', (FINE,), told=("SERVICE",)),
    sparql("service-as-a-variable-is-no-call", "SELECT ?service { ?service a mx:Regulator }", (FINE,), told=("board",)),
]
UPDATES = [
    sparql(f"{query.split()[0].lower()}-is-refused", query, (WRONG,), query.split()[0], "read-only")
    for query in (
        "INSERT DATA { <a:s> <a:p> <a:o> }",
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <@CANARY>",
        "CLEAR ALL",
        "DROP DEFAULT",
        "CREATE GRAPH <a:g>",
        "ADD DEFAULT TO <a:g>",
        "MOVE DEFAULT TO <a:g>",
        "COPY DEFAULT TO <a:g>",
        "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    )
]
UPDATES += [
    sparql("an-update-behind-a-query-is-refused", "ASK {} ; DROP ALL", (WRONG,)),
    sparql("an-escaped-update-is-refused", "\\u0044ROP ALL", (WRONG,)),
    sparql("an-update-behind-a-prefix-is-refused", "PREFIX a: <a:> # x\nDROP ALL", (WRONG,), "DROP"),
]
LARGE = {
    "10000-brackets": ("ASK " + "{" * 10_000 + "}" * 10_000, "at most"),
    "10000-nots": ("ASK { FILTER(" + "!" * 10_000 + "true) }", "at most"),
    "1000-conditions": ("SELECT (" + "IF(true," * 1_000 + "1" + ",1)" * 1_000 + " AS ?x) {}", "at most"),
    "1000-queries-within": ("SELECT * " + "{ SELECT * " * 1_000 + "{}" + " }" * 1_000, "at most"),
    "5001-words": ("ASK { " + "?s ?p ?o . " * 2_000 + "}", "words and marks"),
    "120000-characters-within-words": ("ASK { " + "?s ?p ?o . " * 10_000 + "}", "words and marks"),
    "10000-sums": ("SELECT (" + "1+" * 10_000 + "1 AS ?x) {}", ""),
    "4000-options": ("SELECT * { " + "OPTIONAL { ?s ?p ?o } " * 4_000 + "}", ""),
    "no-end-of-a-string": ('SELECT ("never ends AS ?x) {}', "line 1"),
    "no-end-of-an-iri": ("SELECT * { ?s <a:never ?o }", "line 1"),
    "an-unknown-prefix": ("SELECT * {\n ?s nope:p ?o }", "line 2"),
    "an-unknown-function": ("SELECT (<a:f>(1) AS ?x) {}", "a:f"),
    "an-unknown-aggregate": ("SELECT (MEDIAN(?x) AS ?y) { ?x ?p ?o }", "line 1"),
    "an-ungrouped-variable": ("SELECT ?s (COUNT(?o) AS ?n) { ?s ?p ?o }", ""),
    "only-blanks": (" \n\t", "empty"),
    "only-a-comment": ("# nothing", ""),
    "a-sentence": ("who fined the line?", ""),
    "sql": ("SELECT * FROM claims WHERE 1 = 1", "FROM"),
    "a-formula": ("=cmd|' /C calc'!A0", ""),
}
REFUSED = [sparql(f"a-query-of-{kind}-is-refused", query, (WRONG,), part) for kind, (query, part) in LARGE.items()]
FILES = [
    Trial(
        "a-query-file-that-is-a-folder-is-told",
        ("sparql", "x.rq"),
        (UNREADABLE,),
        ("x.rq",),
        edits=((empty_folder("@HERE/x.rq")),),
        built=True,
    ),
    Trial(
        "a-query-file-that-is-endless-is-told",
        ("sparql", "x.rq"),
        (WRONG, UNREADABLE),
        ("x.rq",),
        edits=((link("@HERE/x.rq", "/dev/zero")),),
        built=True,
    ),
    Trial(
        "a-query-file-linked-to-nothing-is-told",
        ("sparql", "x.rq"),
        (UNREADABLE,),
        ("x.rq",),
        edits=((link("@HERE/x.rq", "nowhere")),),
        built=True,
    ),
    Trial(
        "a-query-file-that-is-not-utf-8-is-told",
        ("sparql", "x.rq"),
        (UNREADABLE,),
        ("x.rq",),
        edits=((write("@HERE/x.rq", b"ASK { # caf\xe9\n }")),),
        built=True,
    ),
    Trial(
        "a-query-file-of-utf-16-is-told",
        ("sparql", "x.rq"),
        (UNREADABLE,),
        ("x.rq",),
        edits=((write("@HERE/x.rq", "ASK {}".encode("utf-16"))),),
        built=True,
    ),
    Trial(
        "a-query-file-behind-a-byte-order-mark-is-answered",
        ("sparql", "x.rq"),
        (FINE,),
        told=("true",),
        edits=((write("@HERE/x.rq", "\ufeffASK {}\r\n")),),
        built=True,
    ),
    Trial(
        "a-query-file-of-another-ending-is-answered",
        ("sparql", "query.sparql"),
        (FINE,),
        told=("true",),
        edits=((write("@HERE/query.sparql", "ASK {}")),),
        built=True,
    ),
    Trial(
        "a-query-file-without-ending-is-answered",
        ("sparql", "./query"),
        (FINE,),
        told=("true",),
        edits=((write("@HERE/query", "ASK {}")),),
        built=True,
    ),
    Trial(
        "a-query-through-standard-input's-name-is-answered",
        ("sparql", "/dev/stdin"),
        (FINE,),
        told=("true",),
        built=True,
        start=Start(stdin=b"ASK {}"),
    ),
    Trial(
        "a-query-file-that-calls-calls-nobody",
        ("sparql", "x.rq"),
        (WRONG,),
        ("SERVICE",),
        edits=((write("@HERE/x.rq", "ASK { SERVICE <@CANARY> {} }")),),
        built=True,
    ),
    Trial(
        "a-query-file-with-a-syntax-error-is-told-with-its-line",
        ("sparql", "x.rq"),
        (WRONG, UNREADABLE),
        ("line 3",),
        edits=((write("@HERE/x.rq", "\n\nASK {")),),
        built=True,
    ),
    Trial(
        "a-query-file-that-is-a-pipe-of-nobody-is-told-or-stopped",
        ("sparql", "x.rq"),
        (INTERRUPTED, UNREADABLE),
        edits=((fifo("@HERE/x.rq")),),
        built=True,
        start=Start(interrupt=1.5),
    ),
    Trial(
        "a-query-of-300000-characters-is-refused",
        ("sparql", "-"),
        (WRONG,),
        ("characters",),
        built=True,
        start=Start(stdin=b"ASK {} #" + b"x" * 300_000),
    ),
    Trial(
        "an-unsound-graph-is-asked-or-refused",
        ("sparql", "ASK {}"),
        (FINE, UNSOUND),
        edits=(write("graph/x.ttl", "<a:s> <a:p> <a:o> ."),),
    ),
]
QUERIES = [*CALLED, *UPDATES, *REFUSED, *FILES]
