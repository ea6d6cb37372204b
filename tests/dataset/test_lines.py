"""Each subject of a Turtle file is found on its line."""

from mexict_kg.dataset.lines import mentions
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import shorten

TRICKY = '''@prefix a: <http://a/> . # a:comment a:b a:c .
a:one a:says """text. a:not a:a a:subject .
over "lines" """@en , 'x . y' ; a:num 1.5 , -2. a:two
  a:p <http://a/iri> , [ a:inner a:three ] ;
  a:q ( a:four a:five ) .
PREFIX b: <http://b/>
b:x.y a:r a:\\,z .
'''


def test_strings_comments_numbers_and_brackets_do_not_hide_a_subject() -> None:
    found = list(mentions(TRICKY))
    assert [("http://a/one", 2), ("http://a/two", 3), ("http://b/x.y", 7)] == [
        (m.iri, m.line) for m in found if m.iri == m.subject
    ]


def test_what_a_statement_mentions_is_found_on_its_own_line() -> None:
    lines = {(m.subject, m.iri): m.line for m in mentions(TRICKY)}
    assert 4 == lines["http://a/two", "http://a/three"]
    assert 5 == lines["http://a/two", "http://a/five"]
    assert 7 == lines["http://b/x.y", "http://a/,z"]


FIRST = ("a", "owl:deprecated", "skos:hiddenLabel")


def test_every_subject_of_the_graph_begins_its_line(kg: KnowledgeGraph) -> None:
    for source in kg.dataset.sources:
        lines = source.text.splitlines()
        for subject in {triple.subject.value for triple in source.triples if hasattr(triple.subject, "value")}:
            line = source.line(subject)
            if source.name.startswith("graph/"):
                assert line is not None
                assert lines[line - 1].startswith(
                    tuple(f"{name} {first} " for name in (shorten(subject), f"<{subject}>") for first in FIRST)
                )
