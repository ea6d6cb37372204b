"""Things, claims, sentences and paragraphs told in words; names found as people write them."""

import pytest

from mexict_kg.errors import WrongCall
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.names import plain, resolve
from mexict_kg.vocabulary import expand


@pytest.mark.parametrize(
    ("expected", "name"),
    [
        ("mxr:america-movil", "america movil"),
        ("mxr:america-movil", "América Móvil"),
        ("mxr:america-movil", "AMERICA-MOVIL"),
        ("mxr:ift", "ift"),
        ("mxr:ift", "mxr:ift"),
        ("mxr:ift", "<https://w3id.org/mexict/id/ift>"),
        ("mxr:ift", "Federal Institute of Telecommunications"),
        ("mxr:ift", "instituto federal de telecomunicaciones"),
        ("mxr:andres-manuel-lopez-obrador", "lopez obrador"),
        ("mxr:mexican-senate", "senado"),
        ("mxp:p029", "p029"),
        ("mxp:p029-5", "p029-5"),
        ("mxc:p029-ift-fined-america-movil", "p029-ift-fined-america-movil"),
        ("mx:fined", "fined"),
    ],
)
def test_a_name_is_found_however_it_is_written(kg: KnowledgeGraph, expected: str, name: str) -> None:
    assert expand(expected) == resolve(name, kg.model)


def test_an_unknown_name_gets_the_nearest_ones(kg: KnowledgeGraph) -> None:
    with pytest.raises(WrongCall, match=r'nothing is called "telvisa".*nearest: televisa'):
        kg.show("telvisa")


def test_a_part_of_a_name_offers_the_names_that_hold_it(kg: KnowledgeGraph) -> None:
    with pytest.raises(WrongCall, match="operation-of-the-ift"):
        kg.show("uninterrupted")


@pytest.mark.parametrize(
    ("expected", "text"), [("america movil", "América  Móvil!"), ("nino", "NIÑO"), ("p029 5", "p029-5"), ("", "…")]
)
def test_accents_case_and_marks_do_not_count(expected: str, text: str) -> None:
    assert expected == plain(text)


def test_a_claim_is_shown_with_everything_that_it_says(kg: KnowledgeGraph) -> None:
    shown = kg.show("p029-ift-fined-america-movil")
    for part in (
        "IFT — fined → América Móvil",
        "fact",
        "the authors",
        "in 2018",
        "5.4 million U.S. dollars",
        "p029-5 (The regulator: the IFT)",
    ):
        assert part in shown


def test_a_claim_is_shown_in_spanish_too(kg: KnowledgeGraph) -> None:
    shown = kg.show("p029-ift-fined-america-movil", "es")
    for part in ("El IFT multó a América Móvil", "hecho", "los autores", "en 2018", "5.4 millones de dólares estadounidenses"):
        assert part in shown


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("p032-three-will-remain", ("projection, certain", "3 commissioners", "by March 2023")),
        ("p032-four-seats-are-filled", ("4 of 7 commissioners", "as of the report (2021)")),
        ("p032-operation-needs-commissioners", ("at least 4 commissioners",)),
        ("p027-committee-selects-candidates", ("3 to 5 candidates",)),
        ("p029-ift-may-set-access-price", ("if: no agreement on an access price",)),
        ("p031-ift-is-not-autonomous", ("IFT — does not have", "Andrés Manuel López Obrador (rejected)", "in tension with")),
        ("p031-administration-undermined-ift", ("opinion", "since December 2018")),
        ("p026-cofetel-regulated-telecommunications", ("formerly",)),
        ("p026-ift-regulates-ict-sector", ("from 2013 at the earliest",)),
    ],
)
def test_figures_bounds_conditions_and_periods_keep_their_shape(kg: KnowledgeGraph, name: str, parts: tuple[str, ...]) -> None:
    shown = kg.show(name)
    for part in parts:
        assert part in shown


def test_a_thing_is_shown_from_every_side(kg: KnowledgeGraph) -> None:
    shown = kg.show("ift")
    assert "official name: Federal Institute of Telecommunications" in shown
    for heading in ("What it does and is", "What is done to it", "What it is reported to say", "What is said of its aspects"):
        assert heading in shown
    claims = [iri for iri in kg.model.claims if "mxc:" + iri.rpartition("/")[2] + "]" in shown]
    assert len(claims) > 50


def test_a_sentence_shows_just_the_claims_that_cite_it(kg: KnowledgeGraph) -> None:
    shown = kg.show("p029-5")
    cited = {"p029-ift-found-antitrust-violation", "p029-america-movil-violated-antitrust-laws", "p029-ift-fined-america-movil"}
    assert "3 claims" in shown
    for name in cited:
        assert f"[mxc:{name}]" in shown


def test_a_sentence_that_no_claim_cites_says_so(kg: KnowledgeGraph) -> None:
    assert "No claim cites it." in kg.show("p006-1")
    assert "Ninguna afirmación la cita." in kg.show("p006-1", "es")


def test_what_a_person_says_is_told_apart_from_what_he_does(kg: KnowledgeGraph) -> None:
    does, says = kg.show("lopez obrador").split("What it is reported to say")
    assert "has publicly backed" in does
    assert "is not truly autonomous" in says
    assert "is not truly autonomous" not in does


def test_quantities_relations_and_classes_are_shown_with_what_rests_on_them(kg: KnowledgeGraph) -> None:
    assert "5.4 million U.S. dollars" in kg.show("q-p029-ift-fined-america-movil")
    assert "mxc:p029-ift-fined-america-movil" in kg.show("q-p029-ift-fined-america-movil")
    assert "mxc:p029-ift-fined-america-movil" in kg.show("fined")
    assert "mxr:televisa" in kg.show("Company")
    assert "mxc:p032-three-will-remain" in kg.show("Projection")


def test_one_of_a_unit_is_told_in_the_singular(kg: KnowledgeGraph) -> None:
    assert "1 candidate\n" in kg.show("p027-president-chooses-candidate")
    assert "1 candidato\n" in kg.show("p027-president-chooses-candidate", "es")


def test_a_language_that_the_graph_does_not_speak_is_refused(kg: KnowledgeGraph) -> None:
    for call in (lambda: kg.show("ift", "fr"), lambda: kg.ask("what-a-body-did", "fr")):
        with pytest.raises(WrongCall, match='speaks en and es, not "fr"'):
            call()


def test_an_answer_is_true_or_false_as_its_query_is(kg: KnowledgeGraph) -> None:
    assert kg.sparql("ASK { mxr:ift mx:fined mxr:america-movil }")
    assert not kg.sparql("ASK { mxr:ift mx:fined mxr:televisa }")
    assert not kg.sparql("SELECT ?x { ?x mx:fined mxr:televisa }")
    assert 1 == len(kg.sparql("SELECT ?x { ?x mx:fined ?y }"))
    with pytest.raises(WrongCall, match="only a SELECT has rows"):
        _ = kg.sparql("ASK {}").rows


@pytest.mark.parametrize(
    ("name", "lang", "parts"),
    [
        (
            "lack of a national digital strategy",
            "en",
            ["opposite of: new national digital strategy", "for the authors: undesired — p044-1"],
        ),
        (
            "mxr:national-digital-strategy",
            "es",
            ["lo contrario de: falta de una estrategia", "para los autores: deseada — p100-2"],
        ),
    ],
)
def test_a_thing_tells_its_opposite_and_how_the_authors_count_it(
    kg: KnowledgeGraph, name: str, lang: str, parts: list[str]
) -> None:
    told = kg.show(name, lang)
    assert [] == [part for part in parts if part not in told]
    assert "autho" not in kg.show("america movil").split("\n\n")[0]
