"""The catalogue as data and as files: SHACL executables that clients find; headers whose faults are named by file and line."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.namespace import RDF, RDFS, SH

from mexict_kg.catalogue.questions import read_catalogue
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import PREFIXES

QUERY = PREFIXES["mxq"]
EXAMPLES = """PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?example ?comment ?query
WHERE {
  ?example a sh:SPARQLExecutable ;
    rdfs:comment ?comment ;
    sh:select|sh:ask|sh:construct|sh:describe ?query .
  FILTER(LANG(?comment) = "en")
}
ORDER BY ?example"""


def test_a_client_that_reads_such_examples_finds_every_question(kg: KnowledgeGraph) -> None:
    found = kg.sparql(EXAMPLES).rows
    assert sorted(kg.questions) == sorted(example.removeprefix("mxq:") for example, _, _ in found)
    assert {comment for _, comment, _ in found} == {question.question["en"] for question in kg.questions.values()}


def test_the_query_of_an_example_gives_the_answer_of_its_question(kg: KnowledgeGraph) -> None:
    for example, _, query in kg.sparql(EXAMPLES).rows:
        assert not query.startswith("#")
        reply = kg.ask(example.removeprefix("mxq:"))
        assert reply.rows == kg.sparql(query, readings=reply.question.is_over_readings).rows


def test_the_exported_questions_are_read_by_another_library_with_labels_prefixes_and_parameters(
    mexict, built: Folders, kg: KnowledgeGraph
) -> None:
    graph = rdflib.Graph().parse(data=mexict("--root", built.root, "export", "--what", "queries").stdout, format="turtle")
    assert {QUERY + name for name in kg.questions} == {str(node) for node in graph.subjects(RDF.type, SH.SPARQLSelectExecutable)}
    node = rdflib.URIRef(QUERY + "what-a-body-did")
    assert {"en", "es"} == {label.language for label in graph.objects(node, RDFS.label)}  # type: ignore[attr-defined]
    declared = {
        str(graph.value(declaration, SH.prefix)): str(graph.value(declaration, SH.namespace))
        for declaration in graph.objects(graph.value(node, SH.prefixes), SH.declare)
    }
    assert PREFIXES == declared
    (parameter,) = graph.objects(node, SH.parameter)
    assert rdflib.URIRef(PREFIXES["mxr"] + "ift") == graph.value(parameter, SH.defaultValue)
    assert rdflib.URIRef(PREFIXES["mx"] + "Agent") == graph.value(parameter, SH["class"])
    assert not [term for triple in graph for term in triple if isinstance(term, rdflib.BNode)]


def test_the_questions_stand_in_the_turtle_of_a_build(built: Folders) -> None:
    store = ox.Store()
    store.load(path=str(built.output / "mexict.ttl"), format=ox.RdfFormat.TURTLE)
    assert store.query(f"ASK {{ <{QUERY}what-a-body-did> a <{SH.SPARQLExecutable}> }}")


HEADER = Path("queries/questions/actors/what-a-body-did.rq")


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("# /// query\n", "# // query\n", (":1:", "`# /// query`")),
        ('# title.en = "What', "# title.en = What", (":2:", "not TOML")),
        ('# title.es = "Qué hizo un organismo"\n', "", (":1:", "lacks the key title.es")),
        ("# question.en", "# qestion.en", (":4:", "unknown", "qestion")),
        ('# shape = "table"', '# group = "actors"\n# shape = "table"', (":", "group", "unknown")),
        ('# shape = "table"', '# shape = "tabel"', (":", "shape", '"tabel"', "table, count, chain, timeline")),
        ('type = "iri"', 'type = "uri"', ("parameters.body.type", "iri, year, text")),
        ('class = "mx:Agent"', 'class = "foo:Agent"', ("parameters.body", "foo:Agent", "no known prefix")),
        ('default = "mxr:ift"', 'default = "mxr:cofetel"', ("parameters.body", "mxr:cofetel", "does not stand in the query")),
        ('help.en = "the person', 'halp.en = "the person', ("parameters.body", "halp")),
        ('class = "mx:Agent", ', "", ("lacks the key parameters.body.class",)),
        ('# title.en = "What a body did"', '# title.en = ""', (":2:", "title.en holds no text")),
    ],
    ids="mark toml missing unknown group shape type class default parameter-key parameter-missing empty".split(),
)
def test_a_broken_header_is_refused_with_file_line_and_key(
    copy: Path, mexict, old: str, new: str, parts: tuple[str, ...]
) -> None:
    text = (copy / HEADER).read_text(encoding="utf-8")
    assert old in text
    (copy / HEADER).write_text(text.replace(old, new, 1), encoding="utf-8")
    done = mexict("--root", copy, "ask", "what-a-body-did")
    assert (2, b"") == (done.returncode, done.stdout)
    message = done.stderr.decode()
    assert message.startswith(f"mexict: {HEADER}:")
    assert [] == [part for part in parts if part not in message]


GROUPS = "actors, law, money, incidents, influence, dependency, causes, time, figures, forecasts"


@pytest.mark.parametrize(
    "place",
    ["what-a-body-did.rq", "questions/what-a-body-did.rq", "questions/actor/what-a-body-did.rq", "questions/actors/more/what.rq"],
    ids="above-the-groups in-no-group unknown-group too-deep".split(),
)
def test_a_question_in_the_folder_of_no_group_is_refused_with_file_and_remedy(copy: Path, mexict, place: str) -> None:
    (copy / "queries" / place).parent.mkdir(exist_ok=True)
    (copy / HEADER).rename(copy / "queries" / place)
    done = mexict("--root", copy, "ask", "what-a-body-did")
    assert (2, b"") == (done.returncode, done.stdout)
    message = done.stderr.decode()
    assert message.startswith(f"mexict: queries/{place}: lies in the folder of no group")
    assert "queries/questions/<group>/" in message
    assert GROUPS in message


def test_a_name_that_two_groups_have_is_refused(copy: Path) -> None:
    twin = copy / "queries" / "questions" / "law" / HEADER.name
    twin.write_bytes((copy / HEADER).read_bytes())
    with pytest.raises(WrongCall, match=f"queries/questions/law/{HEADER.name}: a question of this name lies in actors/ too"):
        read_catalogue(copy / "queries")


def test_every_question_ends_with_the_same_evidence_and_its_order(checkout: Path, kg: KnowledgeGraph) -> None:
    """One text, which each file repeats so that it stays a query that any engine runs as it stands."""
    comment, _, evidence = (checkout / "queries" / "snippets" / "evidence.sparql").read_text(encoding="utf-8").partition("\n")
    assert comment.startswith("# ")
    assert evidence.count("\n") == 12
    for question in kg.questions.values():
        where, _, order = question.sparql.rpartition("ORDER BY ")
        assert where.endswith(f"\n{evidence}"), question.name
        assert [order.strip()] == order.splitlines(), question.name


def test_a_query_that_groups_gives_no_row_where_there_is_no_group(kg: KnowledgeGraph) -> None:
    """rdflib gives one row of nothing for no group at all, which then joins with everything."""
    for question in kg.questions.values():
        groups = re.findall(r"GROUP BY (\?\w+).*\n +HAVING\(BOUND\((\?\w+)\)\)", question.sparql)
        assert question.sparql.count("GROUP BY") == sum(one == other for one, other in groups), question.name


def test_a_query_that_asks_elsewhere_is_refused_before_an_engine_sees_it(copy: Path, mexict) -> None:
    text = (copy / HEADER).read_text(encoding="utf-8")
    (copy / HEADER).write_text(text.replace("WHERE {", "WHERE { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c }", 1), encoding="utf-8")
    done = mexict("--root", copy, "ask", "what-a-body-did")
    assert 2 == done.returncode
    assert b"SERVICE asks another server" in done.stderr


def test_a_missing_list_of_groups_is_unreadable(copy: Path, mexict) -> None:
    (copy / "queries" / "catalogue.toml").unlink()
    done = mexict("--root", copy, "ask")
    assert 3 == done.returncode
    assert b"mexict: queries/catalogue.toml: cannot be read (No such file or directory)" in done.stderr


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('es = "Actores y papeles"', 'fr = "Acteurs"', "groups: actors is not told in en and es"),
        ('section = { en = "section", es = "sección" }\n', "", "columns: section, by which a question counts"),
        ('general = "what-is-said-of-a-thing"', 'general = "nothing"', "general: no question is called nothing"),
    ],
    ids=["language", "column", "general"],
)
def test_a_gap_in_the_list_is_named(copy: Path, old: str, new: str, part: str) -> None:
    path = copy / "queries" / "catalogue.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(WrongCall, match=part):
        read_catalogue(copy / "queries")


def test_a_broken_list_of_groups_is_refused(copy: Path) -> None:
    path = copy / "queries" / "catalogue.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("[columns]", "[colums]"), encoding="utf-8")
    with pytest.raises(WrongCall, match=r"queries/catalogue.toml:.*columns"):
        read_catalogue(copy / "queries")


def test_the_forty_questions_of_readers_are_each_answered_by_one_question_of_the_catalogue(kg: KnowledgeGraph) -> None:
    """The claims are those that a second reader named for each answer, before any query was seen."""
    for number, (question, values, shown, lacking) in FORTY.items():
        found = {row[-1].removeprefix("mxc:") for row in kg.ask(question, None, **values).rows}
        assert shown <= found, number
        assert set() == lacking & found, f"{number}: now shown as well; move it to the claims shown"


def forty() -> dict[str, tuple[str, dict[str, str], set[str], set[str]]]:
    """By number: the question, its parameters, the claims of the answer that it shows, and those that it does not."""
    lines = (Path(__file__).resolve().parent / "forty.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    return {n: (q, dict(p.split("=") for p in v.split(";") if p), set(a.split()), set(b.split())) for n, q, v, a, b in rows}


FORTY = forty()


def forty_table() -> str:
    """Which question answers which of the forty, as docs/forty-questions.md has it."""
    rows = []
    for number, (name, values, shown, lacking) in FORTY.items():
        call = " ".join([name, *(f"--{parameter} {_quoted(value)}" for parameter, value in values.items())])
        rows.append(f"| {number} | `{call}` | {len(shown)} of {len(shown | lacking)} |")
    return "\n".join(["| question | answered by `mexict ask` | claims of the answer shown |", "|---|---|---|", *rows]) + "\n"


def _quoted(value: str) -> str:
    return f'"{value}"' if set(value) & set(" |") else value


def test_the_table_of_the_forty_questions_is_fresh(checkout: Path) -> None:
    written = (checkout / "docs" / "forty-questions.md").read_text(encoding="utf-8")
    assert written.replace("\\|", "|").endswith("\n" + forty_table()), forty_table()


def test_how_much_of_the_forty_answers_is_shown_is_known() -> None:
    assert [f"Q{number:02}" for number in range(1, 41)] == sorted(FORTY)
    shown, lacking = (sum(len(row[place]) for row in FORTY.values()) for place in (2, 3))
    assert (355, 48) == (shown, lacking)
    assert ["Q22"] == [number for number, row in FORTY.items() if not row[2]], "to which the report has no answer"
