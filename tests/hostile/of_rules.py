"""Rules of queries/checks and queries/derive that ask elsewhere: not one calls out, and not one is passed over."""

from edits import write
from trial import UNREADABLE, WRONG, Trial

REFUSED = (WRONG, UNREADABLE)
CHECK, DERIVE, CLOSURE = "queries/checks/x.rq", "queries/derive/axes.rq", "queries/derive/closure.rq"
HEADER = '# /// check\n# severity = "error"\n# problem = "is wrong: {value}"\n# remedy = "mend it"\n# ///\n'
PREFIX = "PREFIX mx: <https://w3id.org/mexict/ontology#>\n"
ROWS, MADE = "SELECT ?subject WHERE", "CONSTRUCT { ?s mx:onAxisWith ?o } WHERE"

CALLING = {
    # by what asks elsewhere: what stands between the brackets of the WHERE
    "service": "{ SERVICE <@CANARY> { ?subject ?p ?o } }",
    "silent-service": "{ SERVICE SILENT <@CANARY> { ?subject ?p ?o } }",
    "service-in-small-letters": "{ service <@CANARY> { ?subject ?p ?o } }",
    "service-behind-a-comment": "{ SERVICE # why\n <@CANARY> { ?subject ?p ?o } }",
    "escaped-service": "{ \\u0053ERVICE <@CANARY> { ?subject ?p ?o } }",
    "service-by-a-variable": "{ VALUES ?at { <@CANARY> } SERVICE ?at { ?subject ?p ?o } }",
    "service-in-a-filter": "{ ?subject ?p ?o FILTER EXISTS { SERVICE <@CANARY> { ?subject ?p ?o } } }",
    "service-in-a-query-within": "{ { SELECT ?subject { SERVICE <@CANARY> { ?subject ?p ?o } } } }",
    "service-in-an-optional": "{ ?subject ?p ?o OPTIONAL { SERVICE <@CANARY> { ?subject ?q ?r } } }",
    "service-in-a-minus": "{ ?subject ?p ?o MINUS { SERVICE <@CANARY> { ?subject ?p ?o } } }",
}
SOURCES = {
    "from": "FROM <@CANARY>",
    "from-named": "FROM NAMED <@CANARY>",
    "from-a-file": "FROM <file:///etc/hostname>",
}


def head(start: str, source: str = "") -> str:
    return start.replace(" WHERE", f" {source} WHERE") if source else start


KINDS = {"check": (CHECK, HEADER, ROWS), "derivation": (DERIVE, PREFIX, MADE)}
ELSEWHERE = [
    Trial(f"a-{rule}-with-{kind}-{never}", ("check",), REFUSED, (f"{file}:",), edits=(write(file, f"{before}{query}"),))
    for rule, (file, before, start) in KINDS.items()
    for kind, never, query in (
        *((kind, "calls-nobody", f"{start} {body}") for kind, body in CALLING.items()),
        *((kind, "reads-nothing", f"{head(start, source)} {{ ?subject ?p ?o }}") for kind, source in SOURCES.items()),
    )
]
SHOWN = [
    Trial(
        f"a-derivation-calls-nobody-by-{call[0]}",
        call,
        REFUSED,
        (f"{DERIVE}:",),
        edits=(write(DERIVE, f"{PREFIX}{MADE} {CALLING['service']}"),),
        built=True,
    )
    for call in (
        ("show", "board"),
        ("build",),
        ("sparql", "ASK {}"),
        ("export",),
        ("explore", "-o", "page.html"),
        ("ask", "what-a-body-did", "--body", "board"),
        ("influence", "board"),
        ("figure", "overview"),
    )
]
SHOWN += [
    Trial(
        "a-closure-calls-nobody",
        ("build",),
        REFUSED,
        (f"{CLOSURE}:",),
        edits=(write(CLOSURE, f"{PREFIX}{MADE} {CALLING['service']}"),),
        built=True,
    ),
    Trial(
        "a-closure-calls-nobody-by-sparql",
        ("sparql", "--inferred", "ASK {}"),
        REFUSED,
        (f"{CLOSURE}:",),
        edits=(write(CLOSURE, f"{PREFIX}{MADE} {CALLING['service']}"),),
    ),
    Trial(
        "a-check-calls-nobody-by-build",
        ("build",),
        REFUSED,
        (f"{CHECK}:",),
        edits=(write(CHECK, HEADER + f"{ROWS} {CALLING['service']}"),),
        built=True,
    ),
    Trial(
        "a-check-calls-nobody-by-show",
        ("show", "board"),
        REFUSED,
        (f"{CHECK}:",),
        edits=(write(CHECK, HEADER + f"{ROWS} {CALLING['service']}"),),
    ),
]

RULES = [*ELSEWHERE, *SHOWN]
