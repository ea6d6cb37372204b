"""What a query makes: controls that no terminal may get, characters unknown to XML, terms of a later RDF, huge values."""

import xml.etree.ElementTree as ElementTree

from of_queries import sparql
from trial import FINE, WRONG, Done, Ground, Start, Trial


def is_xml(ground: Ground, done: Done) -> None:
    if done.code == FINE:
        ElementTree.fromstring(done.out)


def is_plain(ground: Ground, done: Done) -> None:
    """A terminal is told nothing but text: no control character but ends of lines, beside what colours the headings."""
    text = done.out.decode()
    assert "\x1b[31m" not in text
    assert "\x1b]" not in text
    assert not [letter for letter in "\x00\x07\x08\x0c\x7f\x9b\u202e" if letter in text]


CONTROLS = '"a\\u0001b\\u001B[31mred\\u001B]0;title\\u0007\\u009B1m\\u202Ex\\u0008\\u000C\\u007F"'
SHOWN = [
    Trial(
        "controls-are-not-sent-to-a-terminal",
        ("sparql", f"SELECT ({CONTROLS} AS ?x) {{}}"),
        (FINE,),
        built=True,
        start=Start(output="terminal"),
        proofs=(is_plain,),
    ),
    *(
        Trial(
            f"controls-are-not-sent-to-a-terminal-as-{form}",
            ("sparql", f"SELECT ({CONTROLS} AS ?x) {{}}", "--format", form),
            (FINE,),
            built=True,
            start=Start(output="terminal"),
            proofs=(is_plain,),
        )
        for form in ("table", "csv", "tsv", "json")
    ),
    Trial(
        "controls-in-an-iri-are-not-sent-to-a-terminal",
        ("sparql", 'SELECT (IRI("a:\\u001B[31m") AS ?x) {}'),
        (FINE, WRONG),
        built=True,
        start=Start(output="terminal"),
        proofs=(is_plain,),
    ),
    Trial(
        "controls-in-triples-are-not-sent-to-a-terminal",
        ("sparql", f"CONSTRUCT {{ <a:s> <a:p> ?x }} WHERE {{ BIND({CONTROLS} AS ?x) }}"),
        (FINE,),
        built=True,
        start=Start(output="terminal"),
        proofs=(is_plain,),
    ),
    Trial(
        "a-thousand-columns-are-shown-to-a-terminal",
        ("sparql", "SELECT " + " ".join(f"({n} AS ?v{n})" for n in range(700)) + " {}"),
        (FINE,),
        built=True,
        start=Start(output="terminal"),
    ),
    *(
        sparql(
            f"{kind}-in-xml-is-xml-or-refused",
            f"SELECT ({text} AS ?x) {{}}",
            (FINE, WRONG),
            more=("--format", "xml"),
            proofs=(is_xml,),
        )
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
    *(
        sparql(
            f"a-triple-as-{form}-is-written-or-refused",
            "SELECT (TRIPLE(<a:s>, <a:p>, 1) AS ?x) {}",
            (FINE, WRONG),
            more=("--format", form),
        )
        for form in ("table", "csv", "json", "xml", "tsv")
    ),
    sparql(
        "a-language-with-direction-is-written-or-refused",
        'SELECT ("a"@en--ltr AS ?x) {}',
        (FINE, WRONG),
        more=("--format", "json"),
    ),
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
RESULTS = SHOWN
