"""What may stand in a Turtle file: bad bytes and syntax, another language, a later RDF, absurd sizes, terms none can read."""

import xml.etree.ElementTree as ElementTree

from edits import HEAD, PREFIXES, exchange, write
from trial import FINE, UNREADABLE, UNSOUND, WRONG, Done, Ground, Trial

HERE = "graph/x.ttl"
TUG = f'{PREFIXES}mxr:tug a mx:Company ; rdfs:label "tug"@en , "remolcador"@es'
CLAIM = """
mxc:p900-tug-joined-line a mx:Claim ; rdfs:label "The tug joined the line"@en , "El remolcador se unió a la naviera"@es ;
    rdf:subject mxr:tug ; rdf:predicate mx:joined ; rdf:object mxr:line ; mx:modality mx:Fact ; mx:statedIn mxp:p900-1 ."""


def tug(more: str = "", label: str = "tug") -> str:
    """A company with a claim about it, and whatever else is said of it, on the last line but three."""
    return TUG.replace('"tug"@en', f'"{label}"@en') + more + " ." + CLAIM


def is_xml(ground: Ground, done: Done) -> None:
    """What was written can be read by those who read XML."""
    if done.code == FINE:
        ElementTree.fromstring(done.out)


SYNTAX = {
    # by what is wrong: the bytes, and what the message tells beside the file
    "latin-1": (b"\n# caf\xe9\n", "x.ttl:2: byte 0xe9"),
    "cut-inside-a-character": (b"\n# \xe2\x82", "x.ttl:2"),
    "utf-16": ("\ufeff# wide".encode("utf-16-le"), "x.ttl:1"),
    "byte-order-mark": ("\ufeff# mark\n", "byte order mark"),
    "surrogates-in-utf-8": (b"# \xed\xa0\x80\n", "x.ttl:1"),
    "overlong-utf-8": (b"# \xc0\xaf\n", "x.ttl:1"),
    "unterminated-string": ('<a:s> <a:p> "never ends .\n\n\n', "x.ttl:1"),
    "unterminated-long-string": ('<a:s> <a:p> """never ends .\n\n\n', "x.ttl:"),
    "unterminated-iri": ("<a:s> <a:p> <a:never .\n", "x.ttl:1"),
    "unknown-prefix": ("\nfoo:s foo:p foo:o .", "x.ttl:2"),
    "no-full-stop": ("<a:s> <a:p> <a:o>", "x.ttl:1"),
    "relative-iri": ("<s> <a:p> <a:o> .", "x.ttl:1"),
    "space-in-an-iri": ("<a:b c> <a:p> <a:o> .", "x.ttl:1"),
    "escaped-space-in-an-iri": ("<a:b\\u0020c> <a:p> <a:o> .", "x.ttl:1"),
    "surrogate-escape": ('<a:s> <a:p> "\\uD800" .', "x.ttl:1"),
    "escape-beyond-unicode": ('<a:s> <a:p> "\\U00110000" .', "x.ttl:1"),
    "unknown-escape": ('<a:s> <a:p> "\\q" .', "x.ttl:1"),
    "literal-as-subject": ('"s" <a:p> <a:o> .', "x.ttl:1"),
    "literal-as-predicate": ('<a:s> "p" <a:o> .', "x.ttl:1"),
    "empty-language": ('<a:s> <a:p> "o"@ .', "x.ttl:1"),
    "odd-language": ('<a:s> <a:p> "o"@en_GB .', "x.ttl:1"),
    "trig": ("<a:g> { <a:s> <a:p> <a:o> }", "x.ttl:1"),
    "n3-rule": ("{ <a:s> <a:p> <a:o> } => { <a:s> <a:q> <a:o> } .", "x.ttl:1"),
    "n3-variable": ("?s <a:p> <a:o> .", "x.ttl:1"),
    "rdf-xml": ('<?xml version="1.0"?><rdf:RDF/>', "x.ttl:1"),
    "json-ld": ('{"@context": "@CANARY", "@id": "a:s"}', "x.ttl:1"),
    "html": ("<!DOCTYPE html><p>404", "x.ttl:1"),
    "conflict-of-git": ("<<<<<<< ours\n<a:s> <a:p> 1 .\n=======\n<a:s> <a:p> 2 .\n>>>>>>> theirs\n", "x.ttl:1"),
    "pointer-of-lfs": ("version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "x.ttl:1"),
    "archive": (b"PK\x03\x04\x14\0\0\0", "x.ttl:1"),
    "open-brackets": ("<a:s> <a:p> " + "[ <a:p> " * 100_000, "x.ttl:"),
    "open-lists": ("<a:s> <a:p> " + "( " * 1_000_000, "x.ttl:"),
    "language-with-direction": (tug(' ; skos:altLabel "Bar"@en--ltr'), f"x.ttl:{HEAD + 1}"),
    "language-with-unknown-direction": (tug(' ; skos:altLabel "Bar"@en--up'), f"x.ttl:{HEAD + 1}"),
    "version-as-in-sparql": ('VERSION "1.2"\n' + PREFIXES, "x.ttl:1"),
    "version-as-in-turtle": ('\n@version "1.2" .\n' + PREFIXES, "x.ttl:2"),
    "version-of-today": ('\nVERSION "1.1"\n' + PREFIXES, "x.ttl:2"),
    "triple-term": ("\n<a:s> <a:p> <<( <a:x> <a:y> <a:z> )>> .", "x.ttl:2"),
    "reified-triple": ("\n<< <a:x> <a:y> <a:z> >> <a:p> <a:o> .", "x.ttl:2"),
    "reified-triple-by-name": ("\n\n<< <a:x> <a:y> <a:z> ~ <a:r> >> <a:p> <a:o> .", "x.ttl:3"),
    "annotation": ("\n<a:s> <a:p> <a:o> {| <a:q> <a:r> |} .", "x.ttl:2"),
    "reifier": ("\n<a:s> <a:p> <a:o> ~ <a:r> .", "x.ttl:2"),
}
UNREAD = [
    Trial(f"turtle-with-{kind}-is-refused", ("check",), (UNREADABLE,), (part,), edits=(write(HERE, data),))
    for kind, (data, part) in SYNTAX.items()
]
LATER = [
    Trial(
        f"rdf-1.2-by-{kind}-is-refused-by-{call[0]}",
        call,
        (UNREADABLE,),
        ("x.ttl:", "1.2"),
        edits=(write(HERE, SYNTAX[kind][0]),),
    )
    for kind, call in (
        ("language-with-direction", ("export",)),
        ("language-with-direction", ("build",)),
        ("version-as-in-sparql", ("export", "--format", "ntriples")),
        ("triple-term", ("show", "board")),
        ("reifier", ("explore",)),
        ("annotation", ("sparql", "ASK {}")),
    )
]
READ: dict[str, str | bytes] = {
    "nothing": "",
    "a-comment": "# nothing here, not even a line's end",
    "words-of-rdf-1.2-in-strings": tug(' ; skos:altLabel "VERSION <<( a )>> {| ~ @en--ltr"@en # @en--ltr VERSION\n'),
    "lines-of-windows": tug().replace("\n", "\r\n"),
    "a-string-of-10-megabytes": f'<a:s> <a:p> "{"x" * 10**7}" .',
    "a-line-of-10-megabytes": "#" * 10**7,
    "a-number-of-100000-digits": f"<a:s> <a:p> {'9' * 10**5} .",
    "100000-prefixes": "".join(f"@prefix p{n}: <http://x/{n}/> .\n" for n in range(10**5)),
    "a-language-of-many-letters": f'<a:s> <a:p> "o"@en-{"-".join(["abcdefgh"] * 1000)} .',
    "an-iri-of-a-megabyte": f"<a:s> <a:p> <a:{'x' * 10**6}> .",
    "a-base": "@base <http://x/> . <s> <p> <o> .",
    "every-line-twice": PREFIXES * 2,
}
TAKEN = [
    Trial(f"turtle-with-{kind}-is-read", ("check",), (FINE,), told=("claims",), edits=(write(HERE, data),))
    for kind, data in READ.items()
]
FAULTS: dict[str, tuple[str, str]] = {
    "a-predicate-of-digits": (tug(' ; mx:123 "v"') + "\nmx:123 a rdf:Property .", "mx:123"),
    "a-predicate-that-ends-in-a-slash": (tug(" ; <http://x/> 1"), "http://x/"),
    "a-predicate-that-ends-in-a-digit-after-a-slash": (tug(" ; <http://x/1> 1"), "http://x/1"),
    "a-predicate-of-a-urn": (tug(" ; <urn:x:1> 1"), "urn:x:1"),
    "an-undeclared-predicate": (tug(' ; mx:colour "red"'), "mx:colour"),
    "a-label-beginning-with-equals": (tug(label='=HYPERLINK(\\"http://x\\",\\"y\\")'), "mxr:tug"),
    "a-label-beginning-with-plus": (tug(label="+1+1"), "mxr:tug"),
    "a-label-beginning-with-minus": (tug(label="-1"), "mxr:tug"),
    "a-label-beginning-with-at": (tug(label="@SUM(A1)"), "mxr:tug"),
    "a-label-of-nothing": (tug(label=""), "mxr:tug"),
    "a-label-of-blanks": (tug(label="  "), "mxr:tug"),
    "a-label-with-nul": (tug(label="t\\u0000g"), "mxr:tug"),
    "a-label-with-escape": (tug(label="t\\u001b[31mg"), "mxr:tug"),
    "a-label-with-a-noncharacter": (tug(label="t\\uFFFFg"), "mxr:tug"),
    "a-label-turned-round": (tug(label="t\\u202Eg"), "mxr:tug"),
    "a-label-with-no-width": (tug(label="t\\u200Bg"), "mxr:tug"),
    "a-label-with-a-line": (tug(label="t\\ng"), "mxr:tug"),
    "a-label-of-another": (tug(label="line"), "mxr:"),
    "two-labels-in-one-language": (tug(' , "boat"@en'), "mxr:tug"),
    "no-label": (PREFIXES + "mxr:tug a mx:Company ." + CLAIM, "mxr:tug"),
    "a-thing-of-nothing": (tug() + "\nmxr:none a mx:Nonsense .", "mx:Nonsense"),
    "a-blank-node": (tug(" ; mx:partOf [ a mx:Company ]"), "[blank-node]"),
    "1000-blank-nodes-in-each-other": (f"{PREFIXES}mxr:tug mx:partOf {'[ mx:partOf ' * 1_000}1{']' * 1_000} .", "mxr:tug"),
    "a-list-of-10000": (f"{PREFIXES}mxr:tug mx:partOf ( {'1 ' * 10_000}) .", "mxr:tug"),
    "a-circle-of-parts": (tug(" ; mx:partOf mxr:tug"), "mxr:tug"),
    "a-30th-of-february": (tug().replace("mx:Fact ;", 'mx:Fact ; mx:from "2001-02-30"^^xsd:date ;'), "tug-joined-line"),
    "a-year-zero": (tug().replace("mx:Fact ;", 'mx:Fact ; mx:from "0000-01-01"^^xsd:date ;'), "tug-joined-line"),
    "an-end-before-its-start": (
        tug().replace("mx:Fact ;", 'mx:Fact ; mx:from "2002-01-01"^^xsd:date ; mx:until "2001-01-01"^^xsd:date ;'),
        "tug-joined-line",
    ),
    "a-claim-of-two-modalities": (tug().replace("mx:Fact ;", "mx:Fact , mx:Opinion ;"), "tug-joined-line"),
    "a-claim-about-nothing": (tug().replace("rdf:object mxr:line", "rdf:object mxr:none"), "mxr:none"),
    "a-claim-about-a-string": (tug().replace("rdf:object mxr:line", 'rdf:object "line"'), "tug-joined-line"),
    "a-claim-from-no-sentence": (tug().replace("mxp:p900-1", "mxp:p777-7"), "mxp:p777-7"),
    "a-claim-of-no-relation": (tug().replace("mx:joined", "mx:Fact"), "tug-joined-line"),
}
FOUND = [
    Trial(f"{kind}-is-found", ("check",), (UNSOUND,), (part,), edits=(write(HERE, data),))
    for kind, (data, part) in FAULTS.items()
]
REFUSED = [
    Trial(
        f"a-graph-with-{kind}-is-not-handed-out-by-{call[0]}{'-as-rdfxml' * ('rdfxml' in call)}",
        call,
        (UNSOUND,),
        (part,),
        edits=(write(HERE, data),),
        built=True,
    )
    for kind, (data, part) in FAULTS.items()
    if kind in ("a-predicate-of-digits", "no-label", "a-label-with-nul")
    for call in (("export",), ("export", "--format", "rdfxml"), ("build",), ("show", "tug"), ("explore", "-o", "page.html"))
]
WRITTEN = [
    Trial(
        f"rdf-xml-of-{kind}-is-xml-or-refused",
        ("export", "--format", "rdfxml"),
        (FINE, UNSOUND, WRONG, UNREADABLE),
        edits=(write(HERE, data),),
        proofs=(is_xml,),
    )
    for kind, data in {
        "a-comment-with-a-control": tug(' ; rdfs:comment "a\\u0001b"@en'),
        "a-comment-with-a-noncharacter": tug(' ; rdfs:comment "a\\uFFFEb"@en'),
        "a-comment-with-markup": tug(' ; rdfs:comment "]]>&amp;<!-- <b>"@en'),
        "a-predicate-of-a-urn": FAULTS["a-predicate-of-a-urn"][0],
        "a-predicate-of-accents": tug(" ; mx:\u00f1 1"),
    }.items()
]
CALLED = [
    Trial(f"an-import-calls-nobody-by-{call[0]}", call, (FINE, UNSOUND, UNREADABLE), edits=(edit,))
    for edit in (write(HERE, f"{PREFIXES}mxr:dataset owl:imports <@CANARY> ; rdfs:seeAlso <@CANARY> ."),)
    for call in (("check",), ("build",), ("export",), ("show", "board"))
]
NUMBERS: dict[str, str] = {
    "not-a-number": '"NaN"^^xsd:double',
    "endless": '"INF"^^xsd:double',
    "huge": "1e999",
    "long": "9" * 5_000,
    "words": '"300"',
}
COUNTED = [
    Trial(
        f"an-amount-that-is-{kind}-is-told-or-found-by-{call[0]}",
        call,
        (FINE, UNSOUND),
        edits=(exchange("graph/sound.ttl", "mx:value 300 ;", f"mx:value {value} ;"),),
    )
    for kind, value in NUMBERS.items()
    for call in (("check",), ("ask", "which-sums-of-money-are-named"), ("show", "line"))
]
TURTLE = [*UNREAD, *LATER, *TAKEN, *FOUND, *REFUSED, *WRITTEN, *CALLED, *COUNTED]
