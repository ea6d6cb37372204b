"""A query is read before an engine sees it: what is refused, and what only looks like it."""

import pytest

from mexict_kg.errors import WrongCall
from mexict_kg.store.query_text import DEEPEST, exchange, is_light, refuse_unsafe, tokens


@pytest.mark.parametrize(
    "query",
    [
        'SELECT ("SERVICE" AS ?x) {}',
        "SELECT * { ?service ?p '''FROM\nSERVICE''' }",
        "SELECT * { ?s <http://x/SERVICE> ?o } # SERVICE <http://x/>",
        "PREFIX SERVICE: <http://x/> SELECT * { SERVICE:a ?p ?from }",
        'SELECT * { ?s ?p "it\\"s FROM here" FILTER(?o < 5 && ?p > 3) }',
        "SELECT * { ?s mx:from ?start ; mx:load ?x }",
    ],
    ids=["string", "long-string-and-variable", "iri-and-comment", "prefix", "escaped-quote", "local-names"],
)
def test_a_word_that_only_looks_refused_is_let_through(query: str) -> None:
    refuse_unsafe(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT*{SERVICE<http://x/>{?s ?p ?o}}",
        "select * { service silent ?s { ?s ?p ?o } }",
        "SELECT * { # note\nSERVICE# note\n<http://x/> {} }",
        "SELECT * { \\u0053ERVICE <http://x/> {} }",
        "SELECT * { FILTER EXISTS { SERVICE <http://x/> {} } }",
        "ASK FROM <x> {}",
        "# a comment\nBASE <http://x/> PREFIX a: <b> clear all",
    ],
    ids=["no-space", "lower-case", "comments", "escape", "exists", "ask-from", "clear"],
)
def test_what_asks_elsewhere_or_writes_is_refused_however_it_is_spelt(query: str) -> None:
    with pytest.raises(WrongCall):
        refuse_unsafe(query)


@pytest.mark.parametrize(
    "nest", ["{" * 2000, "(" * 2000, "!" * 2000 + "1", "1" + "+1" * 2000, "IF(" * 2000], ids=["{", "(", "!", "+", "IF"]
)
def test_nesting_that_would_crash_an_engine_is_refused(nest: str) -> None:
    with pytest.raises(WrongCall, match=f"at most {DEEPEST}"):
        refuse_unsafe("SELECT * { FILTER(" + nest)


def test_a_query_of_common_depth_is_let_through() -> None:
    refuse_unsafe("SELECT * WHERE " + "{" * 60 + "}" * 60)


@pytest.mark.parametrize(
    ("query", "light"),
    [
        ("SELECT (COUNT(*) AS ?n) WHERE { ?s a mx:Claim }", True),
        ("SELECT ?c { ?c a mx:Claim ; rdf:subject ?s . } ORDER BY ?c", True),
        ("ASK { mxr:ift mx:fined mxr:america-movil }", True),
        ('SELECT ?x { ?x rdfs:label "2 + 2"@en }', True),
        ("SELECT * { ?s ?p ?o }", False),
        ("SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s", False),
        ("SELECT ?a ?b { ?a a mx:Claim . ?b a mx:Claim }", False),
        ("SELECT ?x { mxr:ift mx:influences+ ?x }", False),
        ("SELECT ?x { mxr:ift (mx:influences|mx:dependsOn)* ?x }", False),
        ("SELECT ?x { { SELECT ?x { ?x a mx:Claim } } }", False),
        ("SELECT ?c { ?c a mx:Claim } LIMIT 3", False),
        ("SELECT (SAMPLE(?c) AS ?one) { ?c a mx:Claim }", False),
        ("SELECT ?x { ?x a mx:Claim" + " ; ?p ?o" * 60 + " }", False),
        ("DESCRIBE mxr:ift", False),
        ("SELECT ?c { ?c a mx:Claim", False),
        ("nonsense", False),
        ("", False),
    ],
)
def test_a_query_is_light_that_asks_for_one_thing_of_which_something_is_known(query: str, light: bool) -> None:
    assert light == is_light(query)


def test_the_tokens_of_a_query_give_it_back() -> None:
    query = 'SELECT ?x { ?x mx:fined <http://x/y> . # ünd\n FILTER(?y < 3.5e-1 && "a\\"b"@en != \'c\') \x00 }'
    assert query == "".join(text for _, text in tokens(query))


def test_a_term_is_exchanged_where_it_is_a_token_and_nowhere_else() -> None:
    query = 'mxr:ift mxr:ift-commissioners "mxr:ift" <mxr:ift> ?x # mxr:ift'
    assert '<http://x/y> mxr:ift-commissioners "mxr:ift" <mxr:ift> ?x # mxr:ift' == exchange(query, {"mxr:ift": "<http://x/y>"})


@pytest.mark.parametrize(
    "query", ["ASK { " + "OPTIONAL {?s ?p ?o} " * 3000 + "}", "ASK { FILTER(1" + "&&1" * 10_000 + ") }"], ids=["optional", "and"]
)
def test_a_query_so_large_that_an_engine_would_crash_is_refused(query: str) -> None:
    with pytest.raises(WrongCall, match="at most 5,000"):
        refuse_unsafe(query)


def test_two_terms_are_exchanged_at_once_so_that_neither_value_is_taken_for_the_other_default() -> None:
    assert "2021 to 2013" == exchange("2013 to 2021", {"2013": "2021", "2021": "2013"})
