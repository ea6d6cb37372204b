"""Bad input gets one clear message and the right exit code; nothing is half-written and nothing is lost."""

import json
from pathlib import Path

import pytest

from mexict_kg.dataset.freshness import fingerprint
from mexict_kg.folders import Folders

CLAIMS = "graph/claims/p025-regulator.ttl"
SMALL = "graph/sound.ttl"
FINE = "rdf:predicate mx:fined ;"


def spoil(root: Path, name: str, old: str, new: str) -> int:
    """Exchange the first `old` in a file for `new` and give the line on which it stood."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def assert_refused(done, code: int, *parts: str) -> None:
    message = done.stderr.decode()
    assert (code, b"") == (done.returncode, done.stdout), message
    assert "Traceback" not in message
    for part in parts:
        assert part in message


def test_a_turtle_error_names_file_line_and_reason(copy: Path, mexict) -> None:
    line = spoil(copy, CLAIMS, FINE, "rdf:predicate mx:fined")
    assert_refused(mexict("--root", copy, "build", "-o", copy / "out"), 3, f"{CLAIMS}:{line + 1}:", "not valid Turtle")
    assert not (copy / "out").exists()


def test_an_unknown_prefix_is_named_with_file_and_line(copy: Path, mexict) -> None:
    line = spoil(copy, CLAIMS, FINE, "rdf:predicate foo:fined ;")
    assert_refused(mexict("--root", copy, "build", "-o", copy / "out"), 3, f"{CLAIMS}:{line}:", "foo:")


@pytest.mark.parametrize(
    ("data", "part"),
    [
        pytest.param(b"# caf\xe9\n", "byte 0xe9 is not UTF-8", id="latin-1"),
        pytest.param(b"# cut off \xe2\x82", "byte 0xe2 is not UTF-8", id="cut-inside-a-character"),
        pytest.param(b"\xef\xbb\xbf# mark\n", "byte order mark", id="byte-order-mark"),
        pytest.param(b"<relative> a <b> .\n", "not valid Turtle", id="relative-iri"),
        pytest.param(b"<http://x/a b> a <http://x/c> .\n", "not valid Turtle", id="space-in-iri"),
    ],
)
def test_a_badly_encoded_file_is_named_with_its_line(copy: Path, mexict, data: bytes, part: str) -> None:
    (copy / "graph" / "things" / "bad.ttl").write_bytes(b"\n" * (not data.startswith(b"\xef")) + data)
    line = 1 if data.startswith(b"\xef") else 2
    assert_refused(mexict("--root", copy, "show", "ift"), 3, f"graph/things/bad.ttl:{line}", part)


def test_a_claim_with_two_objects_is_refused_with_its_line(small: Path, mexict) -> None:
    line = spoil(small, SMALL, "rdf:object mxr:line ;", "rdf:object mxr:line , mxr:ferries ;")
    done = mexict("--root", small, "build", "-o", small / "out")
    assert_refused(
        done,
        1,
        f"{SMALL}:{line}: error: mxc:p900-board-fined-line",
        "exactly one rdf:object",
        "write one claim for each object",
    )
    assert not (small / "out").exists()


def test_an_unknown_relation_is_refused_with_the_nearest_name(small: Path, mexict) -> None:
    line = spoil(small, SMALL, FINE, "rdf:predicate mx:find ;")
    assert_refused(
        mexict("--root", small, "build", "-o", small / "out"), 1, f"{SMALL}:{line}: error:", "mx:find", "nearest: mx:fined"
    )


def test_a_quote_that_is_not_in_its_paragraph_is_found_by_the_audit(copy: Path, mexict, report: Path) -> None:
    spoil(copy, CLAIMS, "slapped the company with", "hit the company with")
    done = mexict("--root", copy, "check", "--report", report)
    assert 1 == done.returncode
    assert "mxc:p029-ift-fined-america-movil" in done.stdout.decode()
    assert "[audit-quote]" in done.stdout.decode()


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("SELECT ?s { ?s mx:fined ?o", ("line 1, column 27", "not valid SPARQL")),
        ("SELECT ?s {\n  ?s foo:x ?o }", ("line 2", "undeclared prefix")),
        ("", ("the query is empty",)),
        ("SELECT (<http://x/f>(1) AS ?y) {}", ("cannot be answered", "http://x/f")),
        ("INSERT DATA { mxr:a mx:fined mxr:b }", ("INSERT is an update", "read-only")),
        ("prefix x: <http://x/> # note\ndelete where { ?s ?p ?o }", ("DELETE is an update",)),
        ("LOAD <file:///etc/hostname>", ("LOAD is an update",)),
        ("SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }", ("SERVICE asks another server",)),
        ("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", ("FROM names another source",)),
        ("SELECT * FROM NAMED <http://127.0.0.1:9/> { GRAPH ?g { ?s ?p ?o } }", ("FROM names another source",)),
    ],
    ids=["unclosed", "prefix", "empty", "function", "insert", "delete", "load", "service", "from-file", "from-named"],
)
def test_a_query_that_cannot_be_answered_says_why(mexict, built: Folders, query: str, parts: tuple[str, ...]) -> None:
    assert_refused(mexict("--root", built.root, "sparql", query), 2, *parts)


def test_a_query_file_that_is_missing_or_not_text_is_unreadable(mexict, built: Folders, tmp_path: Path) -> None:
    (tmp_path / "bad.rq").write_bytes(b"SELECT \xff")
    assert_refused(mexict("--root", built.root, "sparql", "none.rq"), 3, "none.rq: cannot be read")
    assert_refused(mexict("--root", built.root, "sparql", "bad.rq"), 3, "bad.rq: byte 8 is not UTF-8")
    assert_refused(mexict("--root", built.root, "sparql", "-", stdin=b"ASK \xff"), 3, "standard input: byte 5 is not UTF-8")


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        (["ask", "what-a-body-dit"], ('no question is called "what-a-body-dit"', "nearest: what-a-body-did")),
        (["ask", "what-a-body-did", "--body", "amrica movil"], ('nothing is called "amrica movil"', "america-movil")),
        (["ask", "what-a-body-did", "--body", "reform-of-2013"], ("is not what is wanted", "expected: agent")),
        (["ask", "what-a-body-did", "--name", "x"], ("has no parameter --name",)),
        (["ask", "what-a-body-did", "--year", "2018"], ("has no parameter --year", "--body")),
        (["ask", "what-a-body-did", "--body"], ("--body has no value", "the person, organization or group", "such as ift")),
        (["ask", "what-a-body-did", "--body", "--lang", "es"], ("--body no tiene valor",)),
        (["ask", "what-a-body-did", "--body", "ift", "movil"], ("--name value", "in quotes")),
        (["ask", ""], ("the question is empty",)),
        (["ask", "--body", "ift"], ("parameters belong to a question",)),
        (["ask", "what-happened-in-a-year", "--year", "MMXX"], ('"MMXX" is no year of four digits', "such as 2018")),
        (["ask", "what-has-a-likelihood", "--likelihood", "perhaps"], ('nothing is called "perhaps"', "expected: likelihood")),
        (["ask", "who-acts-on-a-thing", "--relation", "fine"], ("expected: relation", "nearest", "fined")),
        (["ask", "what-is-said-of-a-thing", "--thing", "bandidoz"], ("nearest", "bandidos")),
        (["ask", "weather in Paris"], ("no question is found", "not known here: weather, paris")),
        (
            ["ask", "what-a-body-did", "--explain", "--format", "csv"],
            ("csv has no room for what --explain tells", "markdown", "json"),
        ),
        (["ask", "what-a-body-did", "--format", "turtle"], ('no format is called "turtle"', "markdown")),
        (["ask", "what-a-body-did", "--format", "docx"], ('no format is called "docx"', "csv")),
        (["sparql", "ASK {}", "--format", "turtle"], ("ASK gives yes or no",)),
        (["sparql", "DESCRIBE mxr:ift", "--format", "csv"], ("give triples", "ntriples")),
        (["show", "the moon"], ('nothing is called "the moon"',)),
        (["show", "america", "movil"], ("does not know movil", "in quotes")),
        (["ask", "what-a-body-did", "--body", "ift", "--body", "televisa"], ("--body is given twice",)),
        (["sparql", "what-a-body-did"], ("neither a query nor a file", "mexict ask")),
        (["check", "--reprot", "x"], ("check does not know --reprot", "--report")),
    ],
    ids=[
        "question",
        "value",
        "class",
        "reserved",
        "parameter",
        "no-value",
        "no-value-between",
        "unquoted-value",
        "empty-question",
        "no-question",
        "year",
        "likelihood",
        "relation",
        "thing",
        "words",
        "explain",
        "ask-turtle",
        "format",
        "ask-format",
        "describe-format",
        "name",
        "unquoted",
        "twice",
        "no-query",
        "option",
    ],
)
def test_a_wrong_call_says_what_was_expected(mexict, built: Folders, args: list[str], parts: tuple[str, ...]) -> None:
    assert_refused(mexict("--root", built.root, *args), 2, *parts)


def test_folders_and_reports_that_are_not_there_are_unreadable(mexict, tmp_path: Path, small: Path) -> None:
    assert_refused(mexict("--root", tmp_path, "ask"), 3, "no ontology/mexict.ttl")
    assert_refused(mexict("--root", small, "check", "--report", tmp_path / "none"), 3, "no sentences.tsv")


def test_an_output_that_cannot_be_written_leaves_everything_as_it_was(mexict, small: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    assert_refused(mexict("--root", small, "build", "-o", "file/out"), 2, "cannot be written")
    assert_refused(mexict("--root", small, "build", "-o", "file"), 2, "was not made by `mexict build`")
    assert_refused(mexict("--root", small, "build", "-o", "mine"), 2, "was not made by `mexict build`")
    assert_refused(mexict("--root", small, "export", "-o", "none/graph.ttl"), 2, "cannot be written")
    assert {"file", "mine", "small"} == {path.name for path in tmp_path.iterdir()}
    assert "mine" == (tmp_path / "mine" / "notes.txt").read_text()


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (FINE, "", "claim-has-one-relation"),
        (FINE, "rdf:predicate mx:find ;", "undeclared-term"),
        ("mx:timeSense mx:Within", "mx:timeSense mx:Whenever", "undeclared-term"),
        ('mx:from "2001-01-01"', 'mx:from "2001-13-01"', "from-is-a-day"),
        ("mx:value 300", 'mx:value "much"', "value-is-a-number"),
        ("mx:timeSense mx:AsOfReport", "mx:condition mxr:line ; mx:conditionKind mx:Maybe", "undeclared-term"),
    ],
    ids=["no-relation", "relation", "time-sense", "date", "figure", "condition"],
)
def test_an_edited_graph_that_is_not_sound_is_not_told_but_its_fault_is(
    small: Path, mexict, old: str, new: str, rule: str
) -> None:
    spoil(small, SMALL, old, new)
    assert_refused(mexict("--root", small, "show", "p900"), 1, "the graph is not sound", f"[{rule}]", "mend what is found first")


TELLING = (
    ("show", "board"),
    ("figure", "overview"),
    ("explore", "-o", "-"),
    ("influence", "board"),
    ("depends", "ferries"),
    ("path", "board", "line"),
    ("whatif", "--strengthen", "board"),
    ("loops",),
    ("levers",),
    ("compare", "board", "line"),
)


def test_whatever_tells_of_an_edited_graph_refuses_it_in_the_same_words(small: Path, mexict) -> None:
    line = spoil(small, SMALL, 'mx:from "2001-01-01"', 'mx:from "2001-13-01"')
    refused = {mexict("--root", small, *command).stderr.decode() for command in TELLING}
    found = f"mexict: the graph is not sound:\n{SMALL}:{line}: error: mxc:p900-board-fined-line "
    assert [True] == [told.startswith(found) for told in refused]


def test_what_a_build_has_found_sound_is_not_checked_again(small: Path, mexict) -> None:
    assert 0 == mexict("--root", small, "build").returncode
    spoil(small, SMALL, '"paid at once"', '"paid at once and without a word of complaint from anybody"')
    assert_refused(mexict("--root", small, "loops"), 1, "[quote-has-at-most-eight-words]")
    seal(small)
    codes = {command: mexict("--root", small, *command).returncode for command in TELLING}
    assert {("depends", "ferries"): 2} == {command: code for command, code in codes.items() if code}, "the ferries need nothing"


def seal(root: Path) -> None:
    """Let the output pass for one that was built from the files as they are now."""
    path = root / "output" / "manifest.json"
    manifest = json.loads(path.read_bytes())
    path.write_text(json.dumps({**manifest, "fingerprint": fingerprint(Folders(root, root / "output"))}), encoding="utf-8")


def test_the_audit_waits_for_a_sound_graph(copy: Path, mexict, report: Path) -> None:
    spoil(copy, CLAIMS, "mx:value 5400000", 'mx:value "much"')
    done = mexict("--root", copy, "check", "--report", report)
    assert 1 == done.returncode
    assert "[value-is-a-number]" in done.stdout.decode()
    assert "waits until these are mended" in done.stderr.decode()


def test_triples_within_triples_are_refused(copy: Path, mexict) -> None:
    (copy / "graph" / "star.ttl").write_text("<a:s> <a:p> <<( <a:x> <a:y> <a:z> )>> .", encoding="utf-8")
    assert_refused(mexict("--root", copy, "check"), 3, "graph/star.ttl", "RDF 1.2")


@pytest.mark.parametrize(
    "turtle",
    [
        f'<a:s> <a:p> "{"x" * 10**7}" .',
        f"<a:s> <a:p> <a:{'x' * 10**7}> .",
        f"<a:s> <a:p> {'9' * 10**6} .",
        "".join(f"@prefix p{n}: <http://x/{n}/> .\n" for n in range(10**5)),
    ],
    ids=["literal", "iri", "digits", "prefixes"],
)
def test_a_file_of_absurd_size_is_read_in_seconds(small: Path, mexict_process, turtle: str) -> None:
    (small / "graph" / "absurd.ttl").write_text(turtle, encoding="utf-8")
    assert 0 == mexict_process("--root", small, "check").returncode
