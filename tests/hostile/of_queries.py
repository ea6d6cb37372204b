"""Queries given to `mexict sparql`: what asks elsewhere, writes, never ends, takes all memory, or makes what cannot be shown."""

import xml.etree.ElementTree as ElementTree

from edits import empty_folder, fifo, in_here, link, write
from of_rules import CALLING, SOURCES
from trial import FINE, INTERRUPTED, STOPPED, UNREADABLE, UNSOUND, WRONG, Done, Ground, Start, Trial


def sparql(name: str, query: str, codes: tuple[int, ...], *words: str, told: tuple[str, ...] = (), more: tuple[str, ...] = (), **rest: object) -> Trial:
    return Trial(name, ("sparql", query, *more), codes, words, told, built=True, **rest)  # type: ignore[arg-type]


def is_xml(ground: Ground, done: Done) -> None:
    if done.code == FINE:
        ElementTree.fromstring(done.out)


def is_plain(ground: Ground, done: Done) -> None:
    """A terminal is told nothing but text: no control character but ends of lines, beside what colours the headings."""
    text = done.out.decode()
    assert "\x1b[31m" not in text
    assert "\x1b]" not in text
    assert not [letter for letter in "\x00\x07\x08\x0c\x7f\x9b\u202e" if letter in text]


CALLED = [
    *(sparql(f"a-query-with-{kind}-calls-nobody", f"SELECT ?subject {body}", (WRONG,), "SERVICE") for kind, body in CALLING.items()),
    *(sparql(f"a-query-with-{kind}-reads-nothing", f"SELECT * {source} {{ ?s ?p ?o }}", (WRONG,), "FROM") for kind, source in SOURCES.items()),
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
        "INSERT DATA { <a:s> <a:p> <a:o> }", "DELETE WHERE { ?s ?p ?o }", "LOAD <@CANARY>", "CLEAR ALL", "DROP DEFAULT", "CREATE GRAPH <a:g>",
        "ADD DEFAULT TO <a:g>", "MOVE DEFAULT TO <a:g>", "COPY DEFAULT TO <a:g>", "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    )
]
UPDATES += [
    sparql("an-update-behind-a-query-is-refused", "ASK {} ; DROP ALL", (WRONG,)),
    sparql("an-escaped-update-is-refused", "\\u0044ROP ALL", (WRONG,)),
    sparql("an-update-behind-a-prefix-is-refused", "PREFIX a: <a:> # x\nDROP ALL", (WRONG,), "DROP"),
]
PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
ENDLESS = {
    "a-count": f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}",
    "a-product": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "a-sorted-product": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "distinct-rows": "SELECT DISTINCT ?a ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "joined-texts": "SELECT (GROUP_CONCAT(?c) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "an-ask": f"ASK {{ {PRODUCT} FILTER(?b = ?f && ?a = 1) }}",
    "a-construct": "CONSTRUCT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "a-describe": f"DESCRIBE ?a WHERE {{ {PRODUCT} }}",
    "a-path-of-any-length": "SELECT (COUNT(*) AS ?n) { ?a (!<a:x>|^!<a:x>)* ?b . ?c (!<a:x>|^!<a:x>)* ?d }",
    "a-filter-that-never-holds": f"SELECT ?a {{ {PRODUCT} FILTER(STR(?a) = CONCAT(STR(?f), STR(?i), STR(?l))) }} LIMIT 1",
    "a-plan-of-150-patterns": "ASK { " + " . ".join(f"?s ?p{n} ?o{n}" for n in range(150)) + " FILTER(false) }",
    "a-minus": f"SELECT ?a {{ ?a ?b ?c MINUS {{ {PRODUCT} }} }}",
}
BOUNDED = [
    Trial(f"{kind}-without-end-is-stopped-in-time", ("sparql", "--timeout", "1", query), (STOPPED,), ("1 second",), built=True, seconds=6)
    for kind, query in ENDLESS.items()
]
BROKEN_OFF = [
    Trial(f"{kind}-without-end-is-stopped-by-ctrl-c", ("sparql", query), (INTERRUPTED,), ("interrupted",), built=True, start=Start(interrupt=1.5, output="/dev/null"))
    for kind, query in ENDLESS.items()
    if kind in ("a-count", "a-product", "a-sorted-product", "a-plan-of-150-patterns", "a-path-of-any-length")
]
BROKEN_OFF += [
    Trial("a-count-without-end-is-stopped-alone", ("sparql", ENDLESS["a-count"]), (INTERRUPTED,), ("interrupted",), built=True, start=Start(interrupt=1.5, alone=True)),
    Trial("a-product-into-a-file-is-stopped-and-leaves-none", ("sparql", ENDLESS["a-product"], "-o", "rows.csv"), (INTERRUPTED,), ("interrupted",), built=True, start=Start(interrupt=1.5)),
    Trial("a-product-into-a-file-in-time-leaves-none", ("sparql", "--timeout", "1", ENDLESS["a-product"], "-o", "rows.csv"), (STOPPED,), ("1 second",), built=True, seconds=6),
    Trial("the-reader-of-a-product-may-leave", ("sparql", ENDLESS["a-product"]), (FINE,), built=True, start=Start(output="gone"), seconds=8),
    Trial("an-inferred-count-is-stopped-in-time", ("sparql", "--inferred", "--timeout", "1", ENDLESS["a-count"]), (STOPPED,), ("1 second",), built=True, seconds=6),
]
DOUBLED = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(36))
HEAVY = [
    sparql("a-text-doubled-36-times-is-stopped", f'SELECT (STRLEN(?v36) AS ?n) {{ BIND(STR(RAND()) AS ?v0) {DOUBLED} }}', (STOPPED,), "memory", seconds=40),
    sparql("a-sorted-product-is-stopped-for-its-memory", "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f", (STOPPED,), "memory", more=("--timeout", "60"), seconds=60, start=Start(output="/dev/null")),
]
LARGE = {
    "10000-brackets": ("ASK " + "{" * 10_000 + "}" * 10_000, "deep"),
    "10000-nots": ("ASK { FILTER(" + "!" * 10_000 + "true) }", "deep"),
    "1000-conditions": ("SELECT (" + "IF(true," * 1_000 + "1" + ",1)" * 1_000 + " AS ?x) {}", "deep"),
    "1000-queries-within": ("SELECT * " + "{ SELECT * " * 1_000 + "{}" + " }" * 1_000, "deep"),
    "5001-words": ("ASK { " + "?s ?p ?o . " * 2_000 + "}", "words and marks"),
    "300000-characters": ("ASK {} #" + "x" * 300_000, "characters"),
    "10000-sums": ("SELECT (" + "1+" * 10_000 + "1 AS ?x) {}", ""),
    "10000-options": ("SELECT * { " + "OPTIONAL { ?s ?p ?o } " * 10_000 + "}", ""),
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
CONTROLS = '"a\\u0001b\\u001B[31mred\\u001B]0;title\\u0007\\u009B1m\\u202Ex\\u0008\\u000C\\u007F"'
SHOWN = [
    Trial("controls-are-not-sent-to-a-terminal", ("sparql", f"SELECT ({CONTROLS} AS ?x) {{}}"), (FINE,), built=True, start=Start(output="terminal"), proofs=(is_plain,)),
    *(
        Trial(f"controls-are-not-sent-to-a-terminal-as-{form}", ("sparql", f"SELECT ({CONTROLS} AS ?x) {{}}", "--format", form), (FINE,), built=True, start=Start(output="terminal"), proofs=(is_plain,))
        for form in ("table", "csv", "tsv", "json")
    ),
    Trial("controls-in-an-iri-are-not-sent-to-a-terminal", ("sparql", 'SELECT (IRI("a:\\u001B[31m") AS ?x) {}'), (FINE, WRONG), built=True, start=Start(output="terminal"), proofs=(is_plain,)),
    Trial("controls-in-triples-are-not-sent-to-a-terminal", ("sparql", f"CONSTRUCT {{ <a:s> <a:p> ?x }} WHERE {{ BIND({CONTROLS} AS ?x) }}"), (FINE,), built=True, start=Start(output="terminal"), proofs=(is_plain,)),
    Trial("a-thousand-columns-are-shown-to-a-terminal", ("sparql", "SELECT " + " ".join(f"({n} AS ?v{n})" for n in range(700)) + " {}"), (FINE,), built=True, start=Start(output="terminal")),
    *(
        sparql(f"{kind}-in-xml-is-xml-or-refused", f"SELECT ({text} AS ?x) {{}}", (FINE, WRONG), more=("--format", "xml"), proofs=(is_xml,))
        for kind, text in {
            "a-control": '"a\\u0001b"',
            "an-escape": '"a\\u001B[31m"',
            "a-noncharacter": '"a\\uFFFFb"',
            "an-emoji": '"\U0001f98a"',
            "markup": '"]]>&<!--"',
            "an-iri-of-markup": 'IRI("a:&amp;\\"x")',
            "a-language": 'STRLANG("a", "en\\"x")',
            "a-datatype": 'STRDT("a", IRI("a:b c"))',
        }.items()
    ),
    *(sparql(f"a-triple-as-{form}-is-written-or-refused", "SELECT (TRIPLE(<a:s>, <a:p>, 1) AS ?x) {}", (FINE, WRONG), more=("--format", form)) for form in ("table", "csv", "json", "xml", "tsv")),
    sparql("a-language-with-direction-is-written-or-refused", 'SELECT ("a"@en--ltr AS ?x) {}', (FINE, WRONG), more=("--format", "json")),
    sparql("no-column-is-written", "SELECT * {}", (FINE,)),
    sparql("a-division-by-nothing-is-no-value", "SELECT (1/0 AS ?x) {}", (FINE,)),
    sparql("a-broken-expression-is-no-value", 'SELECT (REGEX("a", "(((") AS ?x) {}', (FINE, WRONG)),
    sparql("an-expression-that-doubles-ends", 'SELECT (REGEX("' + "a" * 5_000 + '!", "^(a+)+$") AS ?x) {}', (FINE,)),
    sparql("a-huge-expression-is-refused-or-no-value", 'SELECT (REGEX("a", "((a{1000}){1000}){1000}") AS ?x) {}', (FINE, WRONG)),
    sparql("a-huge-offset-ends", "SELECT * { ?s ?p ?o } OFFSET 999999999999", (FINE,)),
    sparql("a-huge-limit-ends", "SELECT ?s { ?s a mx:Regulator } LIMIT 99999999999999999999999", (FINE, WRONG)),
    sparql("a-huge-number-is-written", f"SELECT ({'9' * 5_000} AS ?x) {{}}", (FINE, WRONG)),
    sparql("a-huge-number-is-written-as-json", f"SELECT ({'9' * 5_000} AS ?x) {{}}", (FINE, WRONG), more=("--format", "json")),
    sparql("a-name-of-10000-letters-is-written", f"SELECT (1 AS ?{'v' * 10_000}) {{}}", (FINE, WRONG)),
]
FILES = [
    Trial("a-query-file-that-is-a-folder-is-told", ("sparql", "x.rq"), (UNREADABLE,), ("x.rq",), edits=(in_here(empty_folder("x.rq")),), built=True),
    Trial("a-query-file-that-is-endless-is-told", ("sparql", "x.rq"), (WRONG, UNREADABLE), ("x.rq",), edits=(in_here(link("x.rq", "/dev/zero")),), built=True),
    Trial("a-query-file-linked-to-nothing-is-told", ("sparql", "x.rq"), (UNREADABLE,), ("x.rq",), edits=(in_here(link("x.rq", "nowhere")),), built=True),
    Trial("a-query-file-that-is-not-utf-8-is-told", ("sparql", "x.rq"), (UNREADABLE,), ("x.rq",), edits=(in_here(write("x.rq", b"ASK { # caf\xe9\n }")),), built=True),
    Trial("a-query-file-of-utf-16-is-told", ("sparql", "x.rq"), (UNREADABLE,), ("x.rq",), edits=(in_here(write("x.rq", "ASK {}".encode("utf-16"))),), built=True),
    Trial("a-query-file-behind-a-byte-order-mark-is-answered", ("sparql", "x.rq"), (FINE,), told=("true",), edits=(in_here(write("x.rq", "\ufeffASK {}\r\n")),), built=True),
    Trial("a-query-file-of-another-ending-is-answered", ("sparql", "query.sparql"), (FINE,), told=("true",), edits=(in_here(write("query.sparql", "ASK {}")),), built=True),
    Trial("a-query-file-without-ending-is-answered", ("sparql", "./query"), (FINE,), told=("true",), edits=(in_here(write("query", "ASK {}")),), built=True),
    Trial("a-query-through-standard-input's-name-is-answered", ("sparql", "/dev/stdin"), (FINE,), told=("true",), built=True, start=Start(stdin=b"ASK {}")),
    Trial("a-query-file-that-calls-calls-nobody", ("sparql", "x.rq"), (WRONG,), ("SERVICE",), edits=(in_here(write("x.rq", "ASK { SERVICE <@CANARY> {} }")),), built=True),
    Trial("a-query-file-with-a-syntax-error-is-told-with-its-line", ("sparql", "x.rq"), (WRONG, UNREADABLE), ("line 3",), edits=(in_here(write("x.rq", "\n\nASK {")),), built=True),
    Trial("a-query-file-that-is-a-pipe-of-nobody-is-told-or-stopped", ("sparql", "x.rq"), (INTERRUPTED, UNREADABLE), edits=(in_here(fifo("x.rq")),), built=True, start=Start(interrupt=1.5)),
    Trial("an-unsound-graph-is-asked-or-refused", ("sparql", "ASK {}"), (FINE, UNSOUND), edits=(write("graph/x.ttl", "<a:s> <a:p> <a:o> ."),)),
]
QUERIES = [*CALLED, *UPDATES, *BOUNDED, *BROKEN_OFF, *HEAVY, *REFUSED, *SHOWN, *FILES]
