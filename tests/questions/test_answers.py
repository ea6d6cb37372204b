"""Answers in the shape of their question: a table, a number with its parts, a chain, a timeline; in all their forms."""

import io
import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pandas
import pytest
import rdflib
from markdown_it import MarkdownIt

import mexict_kg
from mexict_kg.asking.answers import Reply
from mexict_kg.asking.render.chains import Link, hang_chains
from mexict_kg.asking.render.markdown import escape
from mexict_kg.asking.render.sheet import count_parts
from mexict_kg.asking.render.terminal import render_terminal
from mexict_kg.knowledge_graph import KnowledgeGraph


def markdown(kg: KnowledgeGraph, name: str, lang: str = "en", **values: str) -> str:
    return kg.ask(name, lang, **values).written("markdown").decode()


def test_a_list_is_a_table_with_headings_in_the_language(kg: KnowledgeGraph) -> None:
    english, spanish = (
        markdown(kg, "who-acts-on-a-thing", lang, thing="america-movil", relation="fined") for lang in ("en", "es")
    )
    assert "| who acts | relation | on what | what the report says | how surely | stated in | claim |" in english
    assert "| IFT | fined | América Móvil | The IFT fined América Móvil 5.4 million dollars in 2018 | fact | p029-5 |" in english
    assert "| quién actúa | relación | sobre qué | qué dice el informe | certeza | dicho en | afirmación |" in spanish
    assert "*1 row, as stated in 2021*" in english


def test_a_count_is_a_number_with_parts_that_add_up(kg: KnowledgeGraph) -> None:
    reply = kg.ask("how-sure-the-claims-are")
    count = count_parts(reply.sheet)
    assert len(kg.model.claims) == count.total == sum(part.number for part in count.parts)
    assert ["fact", "opinion", "projection", "recommendation", "intention"] == [part.name for part in count.parts]
    assert f"**{count.total}** claims" in reply.written("markdown").decode()


def test_a_path_is_a_chain_in_which_each_link_hangs_on_the_one_before(kg: KnowledgeGraph) -> None:
    lines = markdown(kg, "how-one-thing-leads-to-another").splitlines()
    steps = [
        (len(line) - len(line.lstrip()), re.sub(r"\*\(.*", "", line).strip(" -*"))
        for line in lines
        if line.lstrip().startswith("- ")
    ]
    assert [
        (0, "fiscal austerity"),
        (2, "fiscal austerity — weakens → investment in tools for technological transformation"),
        (
            4,
            "read as: investment in tools for technological transformation: "
            "part of funding for digital transformation (in the text)",
        ),
        (4, "cutbacks in funding for digital transformation — strengthens → delay of vital security updates"),
        (6, "delay of vital security updates — strengthens → openings for cybercriminals"),
    ] == steps
    told = [line for line in lines if line.lstrip().startswith("- ") and "—" in line]
    assert all("Told in one section, Austerity and digital transformation" in line and "as told" in line for line in told)


@pytest.mark.parametrize(
    "name",
    [
        "what-brings-a-thing-about",
        "what-the-measures-of-a-body-do",
        "what-a-thing-needs",
        "what-needs-a-thing",
        "what-a-thing-reaches",
    ],
)
def test_a_chain_holds_every_claim_of_the_answer_once(kg: KnowledgeGraph, name: str) -> None:
    def walk(links: list[Link]) -> list[str]:
        return [iri for link in links for iri in (link.claim.iri, *walk(link.then))]

    sheet = kg.ask(name).sheet
    hung = [iri for chain in hang_chains(sheet.claims, sheet.start, kg.model) for iri in walk(chain.links)]
    assert sorted(claim.iri for claim in sheet.claims) == sorted(hung)


def test_a_timeline_stands_in_the_order_of_time_under_its_periods(kg: KnowledgeGraph) -> None:
    text = markdown(kg, "what-happened-in-a-year", year="2020")
    assert text.index("- **between 2019 and 2020**") < text.index("- **in 2020**") < text.index("- **since March 2020**")
    assert (
        "  - Mexico's GDP shrank by 8.5 percent in 2020 — a fall of 8.5 percent *(fact; p020-1; mxc:p020-gdp-contracted)*" in text
    )


def test_periods_and_figures_are_told_in_words_and_empty_columns_left_out(kg: KnowledgeGraph) -> None:
    text = markdown(kg, "which-figures-a-thing-has")
    assert "| of what | figure |" in text
    assert "62 percent" in text
    assert not {"earliest", "minimum", "who says so"} & set(re.split(r" *\| *", text.splitlines()[2]))


def test_an_empty_answer_says_which_claims_were_looked_for(kg: KnowledgeGraph) -> None:
    reply = kg.ask("what-joins-a-thing-to-a-kind", thing="red-compartida", kind="company")
    assert [] == reply.rows == reply.evidence
    assert "None of the graph's" in reply.written("markdown").decode()
    assert (
        f"None of the graph's {len(kg.model.claims)} claims answers this: “{reply.question.question['en']}”" in reply.unanswered
    )
    assert "asked of Red Compartida, company." in reply.unanswered


def test_an_empty_answer_to_words_does_not_deny_what_may_only_have_been_misunderstood(kg: KnowledgeGraph) -> None:
    reply = kg.ask("who fined the company?", thing="att", relation="fined")
    assert [] == reply.rows
    assert "may not be your question" in reply.written("markdown").decode()
    assert "does not say" not in reply.unanswered


def empty_replies(kg: KnowledgeGraph, lang: str) -> Iterator[Reply]:
    """For each question and parameter the first value, out of a dozen, that gives no row."""
    for name, question in kg.questions.items():
        for parameter in question.parameters.values():
            others = {"year": ["1950"], "text": ["zebra"], "readings": ["none"]}
            values = kg.model.instances(parameter.kind)[:12] if parameter.kind else others[parameter.type]
            replies = (kg.ask(name, lang, **{parameter.name: value}) for value in values)
            yield from islice((reply for reply in replies if not len(reply)), 1)


@pytest.mark.parametrize(
    ("lang", "no_claim", "no_chain"),
    [("en", "None of the graph's", "No chain of claims"), ("es", "Ninguna de las", "Ninguna cadena de afirmaciones")],
)
def test_an_empty_answer_names_what_was_asked_of_what_and_a_chain_its_two_ends(
    kg: KnowledgeGraph, lang: str, no_claim: str, no_chain: str
) -> None:
    replies = list(empty_replies(kg, lang))
    assert len({reply.question.name for reply in replies}) > 30
    for reply in replies:
        ends = [term for term in reply.terms.values() if term in kg.model.things]
        is_chain = reply.question.shape == "chain" and len(ends) == 2
        assert reply.unanswered.startswith(no_chain if is_chain else no_claim)
        terms = [term for name, term in reply.terms.items() if name != "readings"]
        named = [kg.model.label(term, lang) if ":" in term else term for term in terms]
        assert [] == [name for name in named if name not in reply.unanswered]
        assert is_chain or reply.question.question[lang] in reply.unanswered
    assert {"how-one-thing-leads-to-another"} == {r.question.name for r in replies if r.unanswered.startswith(no_chain)}


def test_what_two_ends_without_a_chain_are_told_to_try_is_a_command(kg: KnowledgeGraph) -> None:
    told = kg.ask("how-one-thing-leads-to-another", cause="televisa", effect="ift").unanswered
    assert ["mexict path televisa ift --with-proposed", "mexict path televisa ift --any"] == re.findall("`(.*?)`", told)


def test_nothing_that_the_product_says_makes_the_report_silent() -> None:
    """It may be the graph, the rule, or the choice of question that found nothing."""
    package = Path(mexict_kg.__file__).parent
    silent = re.compile(
        r"report (does not|doesn't) (say|tell)|report (has|closes) (nothing|no)\b|informe no (lo )?(dice|tiene|cierra)"
    )
    texts = {path: path.read_text(encoding="utf-8") for kind in ("py", "toml") for path in package.rglob(f"*.{kind}")}
    assert [] == [path.name for path, text in texts.items() if silent.search(text)]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_answer_is_told_in_every_form(kg: KnowledgeGraph, lang: str) -> None:
    for name in kg.questions:
        reply = kg.ask(name, lang)
        sentence = reply.rows[0][reply.variables.index("sentences")].split()[0]
        for text in (reply.written("markdown").decode(), reply._repr_html_(), render_terminal(reply.sheet)):
            assert sentence in text, (name, text[:300])
        assert reply.question.question[lang] in reply.written("markdown").decode().replace("\\", "")


def test_what_a_cell_holds_is_text_and_never_markup(kg: KnowledgeGraph) -> None:
    hostile = "<script>alert(1)</script> | *a* _b_ [c](javascript:d) `e` &amp; #"
    html = MarkdownIt("commonmark", {"html": False}).enable("table").render(f"| a |\n|---|\n| {escape(hostile)} |\n")
    assert "<script" not in html and "<a " not in html and "<em" not in html and "<code" not in html
    assert 1 == html.count("<td>")


def test_labels_of_an_edited_graph_stay_text_in_every_view(copy: Path) -> None:
    path = copy / "graph" / "things" / "agents.ttl"
    text = path.read_text(encoding="utf-8")
    label = '"Andrés Manuel López Obrador"@en'
    assert label in text
    path.write_text(text.replace(label, '"![x](http://evil.example/t.png)<script>alert(1)</script>"@en'), encoding="utf-8")
    kg = mexict_kg.load(str(copy))
    for name in ("what-the-measures-of-a-body-do", "what-a-source-says", "what-happened-in-a-year"):
        html = kg.ask(name).written("html").decode()
        assert "alert(1)" in html or name == "what-happened-in-a-year"
        assert "<script" not in html and "<img" not in html and "<a " not in html
    odd = kg.ask("which-claims-have-a-word", word="` ![a](http://e/x.png) <script>").written("html").decode()
    assert "<script" not in odd and "<img" not in odd


def test_two_years_may_come_in_either_order(kg: KnowledgeGraph) -> None:
    first, second = (
        kg.ask("what-happened-between-two-years", None, first=a, last=b) for a, b in (("2018", "2020"), ("2020", "2018"))
    )
    assert first.rows == second.rows != []


def test_a_data_frame_has_numbers_for_numbers(kg: KnowledgeGraph) -> None:
    frame = kg.ask("which-figures-a-thing-has").to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert [5_400_000, 62, 13] == sorted(frame["value"].dropna(), reverse=True)
    assert pandas.api.types.is_numeric_dtype(frame["value"])
    assert list(frame.columns) == kg.ask("which-figures-a-thing-has").variables


def test_an_explanation_has_the_details_of_every_claim_and_the_query_as_it_was_put(kg: KnowledgeGraph) -> None:
    reply = kg.ask("who-acts-on-a-thing", thing="america-movil", relation="fined")
    told = reply.explained()
    for part in (
        "[mxc:p029-ift-fined-america-movil]",
        "5.4 million U.S. dollars",
        "“slapped the company with”",
        "p029-5 (The regulator: the IFT)",
    ):
        assert part in told
    assert told.endswith(reply.query[reply.query.index("PREFIX") :].rstrip() + "\n")


def test_json_has_beside_the_rows_what_is_behind_each_and_another_reader_of_sparql_still_reads_it(kg: KnowledgeGraph) -> None:
    for name in kg.questions:
        reply = kg.ask(name)
        data = json.loads(reply.written("json"))
        assert {row["claim"]["value"] for row in data["results"]["bindings"]} == data["claims"].keys()
        assert {claim.iri: claim.stance for claim in reply.evidence} == {
            iri: record["stance"] for iri, record in data["claims"].items()
        }
        assert len(reply) == len(list(rdflib.query.Result.parse(io.BytesIO(reply.written("json")), format="json")))


def test_json_explained_tells_every_detail_and_the_query(kg: KnowledgeGraph) -> None:
    reply = kg.ask("who-acts-on-a-thing", "es", thing="america-movil", relation="fined")
    data, (claim,) = json.loads(reply.explained_as_data()), reply.evidence
    assert "“slapped the company with”" == data["details"][claim.iri]["cita"]
    assert data["claims"] == json.loads(reply.written("json"))["claims"]
    assert data["query"] in reply.query and data["query"].startswith("PREFIX")
