"""The shapes of ontology/shapes.ttl, and the ontology: what the validator cannot run is told, and so is what it does not."""

from edits import FAULTY, HEAD, PREFIXES, append, exchange, gone, write
from trial import FINE, UNREADABLE, UNSOUND, WRONG, Trial

REFUSED = (WRONG, UNREADABLE)
FILE, MORE = "ontology/shapes.ttl", "ontology/more-shapes.ttl"
HEADS = f'{PREFIXES}mxs:x a sh:NodeShape ; sh:targetClass mx:Company ; sh:message "is wrong"@en ; '
SPARQL = 'sh:sparql [ a sh:SPARQLConstraint ; sh:message "is wrong"@en ; sh:select """{}""" ] .'
CALL = "SELECT $this WHERE { SERVICE <@CANARY> { $this ?p ?o } }"


def with_sparql(query: str) -> str:
    return HEADS + SPARQL.replace("{}", query)


BROKEN = {
    "a-syntax-error": ("mxs:x a sh:NodeShape ;;;; [", "shapes.ttl:"),
    "a-broken-regular-expression": (
        'mxs:x a sh:PropertyShape ; sh:targetClass mx:Company ; sh:path rdfs:label ; sh:pattern "(((" .',
        "",
    ),
    "a-count-that-is-none": (
        'mxs:x a sh:PropertyShape ; sh:targetClass mx:Company ; sh:path rdfs:label ; sh:minCount "some" .',
        "",
    ),
    "an-empty-path": ("mxs:x a sh:PropertyShape ; sh:targetClass mx:Company ; sh:path () ; sh:minCount 1 .", ""),
    "a-list-that-is-none": ("mxs:x a sh:NodeShape ; sh:targetClass mx:Company ; sh:or mxs:y .", ""),
    "a-list-in-a-circle": (
        "mxs:x a sh:NodeShape ; sh:targetClass mx:Company ; sh:or mxs:l . mxs:l rdf:first mxs:x ; rdf:rest mxs:l .",
        "",
    ),
    "a-path-in-a-circle": (
        "mxs:x a sh:PropertyShape ; sh:targetClass mx:Company ; sh:path mxs:l ; sh:minCount 1 . "
        "mxs:l rdf:first rdfs:label ; rdf:rest mxs:l .",
        "",
    ),
    "a-property-that-is-a-string": ('mxs:x a sh:NodeShape ; sh:targetClass mx:Company ; sh:property "p" .', ""),
    "an-unknown-component": ("mxs:x a sh:NodeShape ; sh:targetClass mx:Company ; sh:minCuont 1 .", "sh:minCuont"),
}
OF_SHAPES = [
    Trial(f"shapes-with-{kind}-end-and-are-told", ("check",), (UNSOUND, *REFUSED), (part,), edits=(append(FILE, f"\n{text}\n"),))
    for kind, (text, part) in BROKEN.items()
]
NESTED = "mxs:x a sh:NodeShape ; sh:targetClass mx:Company ; " + "sh:not [ " * 3_000 + "sh:class mx:Company" + " ]" * 3_000 + " ."
QUERIED = [
    Trial(
        f"sparql-in-a-shape-{kind}",
        call,
        (UNSOUND, *REFUSED),
        ("shapes.ttl" if kind != "that-finds-all-is-not-passed-over" else "",),
        edits=(append(FILE, with_sparql(query).replace(PREFIXES, "\n")),),
    )
    for kind, query, call in (
        ("that-calls-calls-nobody", CALL, ("check",)),
        ("that-calls-calls-nobody-by-build", CALL, ("build",)),
        ("that-calls-calls-nobody-by-show", CALL, ("show", "board")),
        ("that-reads-from-elsewhere-reads-nothing", "SELECT $this FROM <@CANARY> WHERE { $this ?p ?o }", ("check",)),
        ("that-is-broken-is-told", "SELECT $this WHERE { $this", ("check",)),
        ("that-finds-all-is-not-passed-over", "SELECT $this WHERE { $this a ?any }", ("check",)),
        ("that-is-an-ask-is-told", "ASK { $this a ?any }", ("check",)),
    )
]
OTHERS = [
    Trial("a-shape-nested-3000-deep-ends", ("check",), (FINE, UNSOUND, *REFUSED), edits=(append(FILE, f"\n{NESTED}\n"),)),
    Trial(
        "javascript-in-a-shape-calls-nobody",
        ("check",),
        REFUSED,
        ("shapes.ttl",),
        edits=(
            append(
                FILE,
                "\nmxs:x a sh:NodeShape ; sh:targetClass mx:Company ; "
                'sh:js [ sh:jsFunctionName "f" ; sh:jsLibrary [ sh:jsLibraryURL "@CANARY" ] ] .\n',
            ),
        ),
    ),
    Trial(
        "imports-of-the-shapes-call-nobody",
        ("check",),
        (FINE, UNSOUND, *REFUSED),
        edits=(append(FILE, "\n<https://w3id.org/mexict/shapes> owl:imports <@CANARY> ; sh:shapesGraph <@CANARY> .\n"),),
    ),
    Trial(
        "imports-of-the-ontology-call-nobody",
        ("check",),
        (FINE, UNSOUND, *REFUSED),
        edits=(
            append(
                "ontology/mexict.ttl",
                "\n<https://w3id.org/mexict/ontology> <http://www.w3.org/2002/07/owl#imports> <@CANARY> .\n",
            ),
        ),
    ),
    Trial(
        "imports-of-the-ontology-call-nobody-by-build",
        ("build",),
        (FINE, UNSOUND, *REFUSED),
        edits=(
            append(
                "ontology/mexict.ttl",
                "\n<https://w3id.org/mexict/ontology> <http://www.w3.org/2002/07/owl#imports> <@CANARY> .\n",
            ),
        ),
    ),
    Trial(
        "shapes-in-another-file-are-run-or-told",
        ("check",),
        (UNSOUND, *REFUSED),
        edits=(write(MORE, HEADS + "sh:maxCount 0 ; sh:property [ sh:path rdfs:label ; sh:maxCount 0 ] ."),),
    ),
    Trial("shapes-of-comments-alone-are-not-sound", ("check",), REFUSED, ("shapes.ttl",), edits=(write(FILE, "# none\n"),)),
    Trial(
        "shapes-of-comments-alone-are-not-built",
        ("build",),
        REFUSED,
        ("shapes.ttl",),
        edits=(write(FILE, "# none\n"),),
        built=True,
    ),
    Trial("shapes-that-are-gone-are-told-by-show", ("show", "board"), REFUSED, ("shapes.ttl",), edits=(gone(FILE),), built=True),
    Trial("shapes-that-are-gone-are-told-by-build", ("build",), REFUSED, ("shapes.ttl",), edits=(gone(FILE),), built=True),
    Trial(
        "an-ontology-of-comments-alone-is-not-sound",
        ("check",),
        (UNSOUND, UNREADABLE),
        ("ontology",),
        edits=(write("ontology/mexict.ttl", "# none\n"),),
    ),
    Trial(
        "an-ontology-with-a-circle-of-classes-is-found",
        ("check",),
        (UNSOUND,),
        ("mx:Company",),
        edits=(append("ontology/mexict.ttl", "\nmx:Thing rdfs:subClassOf mx:Company .\n"),),
    ),
    Trial(
        "an-ontology-with-a-circle-of-classes-is-not-built",
        ("build",),
        (UNSOUND,),
        ("mx:Company",),
        edits=(append("ontology/mexict.ttl", "\nmx:Thing rdfs:subClassOf mx:Company .\n"),),
        built=True,
    ),
    Trial(
        "a-relation-without-a-sign-is-found",
        ("check",),
        (UNSOUND,),
        ("mx:fined",),
        edits=(append("ontology/mexict.ttl", "\nmx:fined mx:sign mx:Neutral .\n"),),
    ),
    Trial(
        "a-broken-shape-is-told-with-its-line",
        ("check",),
        (UNREADABLE,),
        (f"more-shapes.ttl:{HEAD + 1}:",),
        edits=(write(MORE, PREFIXES + "mxs:x a"),),
    ),
    Trial(
        "a-class-without-a-name-is-found",
        ("check",),
        (UNSOUND,),
        ("mx:Odd",),
        edits=(append("ontology/mexict.ttl", "\nmx:Odd a owl:Class .\n"),),
    ),
    Trial(
        "a-faulty-graph-is-found-beside-tidy-shapes",
        ("check",),
        (UNSOUND,),
        ("graph/x.ttl:12: error: mxr:nameless",),
        edits=(write("graph/x.ttl", FAULTY),),
    ),
    Trial(
        "a-message-without-language-is-read",
        ("check",),
        (FINE, UNSOUND),
        edits=(exchange(FILE, 'sh:message "a claim has no such property"@en', 'sh:message "a claim has no such property"'),),
    ),
]
SHAPES = [*OF_SHAPES, *QUERIED, *OTHERS]
