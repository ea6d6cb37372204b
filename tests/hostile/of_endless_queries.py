"""Queries that never end or take all memory: Ctrl-C, `--timeout` and a ceiling stop each, and nothing half-written stays."""

from of_queries import sparql
from trial import FINE, INTERRUPTED, STOPPED, Start, Trial

PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
ENDLESS = {
    "a-count": f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}",
    "a-product": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "a-sorted-product": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "distinct-rows": "SELECT DISTINCT ?a ?f { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "joined-texts": "SELECT (GROUP_CONCAT(?c) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "an-ask": f"ASK {{ {PRODUCT} FILTER(CONCAT(STR(?c), STR(?f), STR(?i), STR(?l)) = STR(?b)) }}",
    "a-construct": "CONSTRUCT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "a-describe": f"DESCRIBE ?a WHERE {{ {PRODUCT} }}",
    "a-path-of-any-length": "SELECT (COUNT(*) AS ?n) { ?a (!<a:x>|^!<a:x>)* ?b . ?c (!<a:x>|^!<a:x>)* ?d }",
    "a-filter-that-never-holds": f"SELECT ?a {{ {PRODUCT} FILTER(STR(?a) = CONCAT(STR(?f), STR(?i), STR(?l))) }} LIMIT 1",
    "a-plan-of-170-patterns": "ASK { " + " . ".join(f"?s ?p{n} ?o{n}" for n in range(170)) + " }",
    "a-minus": f"SELECT ?a {{ ?a ?b ?c MINUS {{ {PRODUCT} }} }}",
}
BOUNDED = [
    Trial(
        f"{kind}-without-end-is-stopped-in-time",
        ("sparql", "--timeout", "1", "--memory", "0", query),
        (STOPPED,),
        ("1 second",),
        built=True,
    )
    for kind, query in ENDLESS.items()
]
BROKEN_OFF = [
    Trial(
        f"{kind}-without-end-is-stopped-by-ctrl-c",
        ("sparql", "--memory", "0", query),
        (INTERRUPTED,),
        ("interrupted",),
        built=True,
        start=Start(interrupt=1.0, output="/dev/null"),
    )
    for kind, query in ENDLESS.items()
    if kind in ("a-count", "a-product", "a-sorted-product", "a-plan-of-170-patterns", "a-path-of-any-length")
]
BROKEN_OFF += [
    Trial(
        "a-count-without-end-is-stopped-alone",
        ("sparql", ENDLESS["a-count"]),
        (INTERRUPTED,),
        ("interrupted",),
        built=True,
        start=Start(interrupt=1.5, alone=True),
    ),
    Trial(
        "a-product-into-a-file-is-stopped-and-leaves-none",
        ("sparql", ENDLESS["a-product"], "-o", "rows.csv"),
        (INTERRUPTED,),
        ("interrupted",),
        built=True,
        start=Start(interrupt=1.5),
    ),
    Trial(
        "a-product-into-a-file-in-time-leaves-none",
        ("sparql", "--timeout", "1", ENDLESS["a-product"], "-o", "rows.csv"),
        (STOPPED,),
        ("1 second",),
        built=True,
        seconds=60,
    ),
    Trial(
        "the-reader-of-a-product-may-leave",
        ("sparql", ENDLESS["a-product"]),
        (FINE,),
        built=True,
        start=Start(output="gone"),
        seconds=60,
    ),
    Trial(
        "an-inferred-count-is-stopped-in-time",
        ("sparql", "--inferred", "--timeout", "1", ENDLESS["a-count"]),
        (STOPPED,),
        ("1 second",),
        built=True,
        seconds=60,
    ),
]
DOUBLED = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(36))
HEAVY = [
    sparql(
        "a-text-doubled-36-times-is-stopped",
        f"SELECT (STRLEN(?v36) AS ?n) {{ BIND(STR(RAND()) AS ?v0) {DOUBLED} }}",
        (STOPPED,),
        "memory",
        seconds=60,
    ),
    sparql(
        "a-sorted-product-is-stopped-for-its-memory",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f",
        (STOPPED,),
        "memory",
        more=("--timeout", "60"),
        seconds=60,
        start=Start(output="/dev/null"),
    ),
]
ENDLESS_QUERIES = [*BOUNDED, *BROKEN_OFF, *HEAVY]
