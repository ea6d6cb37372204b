"""Figures and periods are told in words that a person would say, in both languages, no more exactly than the report."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from mexict_kg.dataset.sources import read_sources
from mexict_kg.folders import find_folders
from mexict_kg.model.model import Model
from mexict_kg.model.periods import phrase_period
from mexict_kg.model.quantities import phrase_quantity
from mexict_kg.vocabulary import PREFIXES, expand

HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
THINGS = """
mxr:usa rdfs:label "United States"@en , "Estados Unidos"@es . mxr:canada rdfs:label "Canada"@en , "Canadá"@es .
mxr:brazil rdfs:label "Brazil"@en , "Brasil"@es . 
mxr:here rdfs:label "the Western Hemisphere"@en , "el hemisferio occidental"@es .
mxr:dollars mx:value 73000000 ; mx:unit mx:USD .
"""


@pytest.fixture(scope="module")
def ontology(checkout: Path) -> list[ox.Triple]:
    return [
        t for source in read_sources(find_folders(str(checkout))) if source.name == "ontology/mexict.ttl" for t in source.triples
    ]


def model(ontology: list[ox.Triple], turtle: str) -> Model:
    return Model([*ontology, *(quad.triple for quad in ox.parse(HEAD + THINGS + turtle, format=ox.RdfFormat.TURTLE))])


FIGURES = [
    (
        "mx:rank 4 ; mx:rankScope mxr:here ; mx:rankedAfter mxr:usa , mxr:canada , mxr:brazil",
        "number 4 in the Western Hemisphere, after Brazil, Canada and United States",
        "número 4 en el hemisferio occidental, después de Brasil, Canadá y Estados Unidos",
    ),
    (
        "mx:rank 2 ; mx:rankScope mxr:here ; mx:rankedAfter mxr:brazil",
        "number 2 in the Western Hemisphere, after Brazil",
        "número 2 en el hemisferio occidental, después de Brasil",
    ),
    ("mx:rank 2 ; mx:rankScope mxr:here", "number 2 in the Western Hemisphere", "número 2 en el hemisferio occidental"),
    (
        "mx:minimum 2500000 ; mx:maximum 5000000 ; mx:unit mx:USD ; mx:per mx:Month",
        "2.5 to 5 million U.S. dollars a month",
        "2.5 a 5 millones de dólares estadounidenses por mes",
    ),
    (
        "mx:minimum 500000 ; mx:maximum 2000000 ; mx:unit mx:Attack",
        "500,000 to 2 million attacks",
        "500,000 a 2 millones de ataques",
    ),
    ("mx:minimum 3 ; mx:maximum 5 ; mx:unit mx:Candidate", "3 to 5 candidates", "3 a 5 candidatos"),
    (
        "mx:value 14.3 ; mx:unit mx:Percent ; mx:base mxr:usa",
        "14.3 percent of United States",
        "14.3 por ciento de Estados Unidos",
    ),
    (
        "mx:value 13 ; mx:approximate true ; mx:unit mx:Multiple ; mx:base mxr:brazil",
        "about 13 times that of Brazil",
        "cerca de 13 veces respecto de Brasil",
    ),
    (
        "mx:minimum 3 ; mx:maximum 5 ; mx:approximate true ; mx:unit mx:Candidate",
        "about 3 to 5 candidates",
        "cerca de 3 a 5 candidatos",
    ),
    ("mx:minimum 4 ; mx:unit mx:Commissioner", "at least 4 commissioners", "al menos 4 comisionados"),
    (
        "mx:minimum 92000000 ; mx:approximate true ; mx:unit mx:InternetUser",
        "more than 92 million internet users",
        "más de 92 millones de usuarios de internet",
    ),
    (
        "mx:maximum 7700000000 ; mx:unit mx:USD ; mx:per mx:Year",
        "up to 7.7 billion U.S. dollars a year",
        "hasta 7,700 millones de dólares estadounidenses por año",
    ),
    (
        "mx:maximum 3000000 ; mx:approximate true ; mx:unit mx:Attack",
        "nearly 3 million attacks",
        "casi 3 millones de ataques",
    ),
    ("mx:maximum 20 ; mx:approximate true ; mx:unit mx:Percent", "nearly 20 percent", "casi 20 por ciento"),
    (
        "mx:value 1000000 ; mx:approximate true ; mx:unit mx:Enterprise",
        "about 1 million enterprises",
        "cerca de 1 millón de empresas",
    ),
    (
        "mx:value -41.1 ; mx:approximate true ; mx:unit mx:Percent ; mx:priceBasis mx:Real",
        "a fall of about 41.1 percent (real terms)",
        "una baja de cerca de 41.1 por ciento (términos reales)",
    ),
    ("mx:value -6 ; mx:unit mx:RankingPlace", "a fall of 6 places", "una baja de 6 lugares"),
    ("mx:value -1 ; mx:unit mx:RankingPlace", "a fall of 1 place", "una baja de 1 lugar"),
    ("mx:value 1 ; mx:outOf 7 ; mx:unit mx:Seat", "1 of 7 seats", "1 de 7 plazas"),
    (
        "mx:value 1500000000 ; mx:unit mx:MXN ; mx:statedEquivalent mxr:dollars",
        "1.5 billion Mexican pesos (73 million U.S. dollars)",
        "1,500 millones de pesos mexicanos (73 millones de dólares estadounidenses)",
    ),
    ("mx:value 43.5 ; mx:unit mx:Percent", "43.5 percent", "43.5 por ciento"),
]


@pytest.mark.parametrize(("turtle", "english", "spanish"), FIGURES, ids=[english for _, english, _ in FIGURES])
def test_a_figure_keeps_its_shape_in_both_languages(ontology: list[ox.Triple], turtle: str, english: str, spanish: str) -> None:
    told = model(ontology, f"mxr:q a mx:Quantity ; {turtle} .")
    assert [english, spanish] == [phrase_quantity(expand("mxr:q"), told, lang) for lang in ("en", "es")]


PERIODS = [
    ("Within", "2018-01-01", "2018-12-31", "in 2018", "en 2018"),
    ("Within", "2021-04-01", "2021-04-30", "in April 2021", "en abril de 2021"),
    ("Within", "2020-02-01", "2020-02-29", "in February 2020", "en febrero de 2020"),
    ("Within", "2021-03-15", "2021-03-15", "on 15 March 2021", "el 15 de marzo de 2021"),
    ("NotAfter", None, "2023-03-31", "by March 2023", "a más tardar en marzo de 2023"),
    ("NotAfter", None, "2011-12-31", "by 2011", "a más tardar en 2011"),
    ("NotAfter", None, "2023-03-05", "by 5 March 2023", "a más tardar el 5 de marzo de 2023"),
    ("Since", "2018-12-01", "2018-12-31", "since December 2018", "desde diciembre de 2018"),
    ("Since", "2018-12-01", "2018-12-01", "since 1 December 2018", "desde el 1 de diciembre de 2018"),
    ("NotBefore", "2013-01-01", None, "from 2013 at the earliest", "desde 2013 como muy pronto"),
    ("Throughout", "2018-01-01", "2018-12-31", "throughout 2018", "durante todo 2018"),
    ("Throughout", "2013-01-01", "2018-12-31", "throughout 2013–2018", "durante todo 2013–2018"),
    ("Throughout", "2020-01-01", "2020-03-31", "throughout January–March 2020", "durante todo enero–marzo de 2020"),
    ("Within", "2018-12-01", "2020-03-31", "in December 2018 – March 2020", "en diciembre de 2018 – marzo de 2020"),
    ("Within", "2018-05-01Z", "2018-05-31Z", "in May 2018", "en mayo de 2018"),
    ("Between", "2019-01-01", "2020-12-31", "between 2019 and 2020", "entre 2019 y 2020"),
    ("Between", "2020-01-01", "2020-12-31", "in the course of 2020", "en el transcurso de 2020"),
    ("Between", "2020-03-01", "2021-12-31", "between March 2020 and 2021", "entre marzo de 2020 y 2021"),
    ("Between", "2020-01-01", "2020-03-31", "between January 2020 and March 2020", "entre enero de 2020 y marzo de 2020"),
    ("Former", None, None, "formerly", "anteriormente"),
    ("AsOfReport", None, None, "as of the report (2021)", "al momento del informe (2021)"),
]  # fmt: skip


@pytest.mark.parametrize(("sense", "start", "end", "english", "spanish"), PERIODS, ids=[english for *_, english, _ in PERIODS])
def test_a_period_is_told_with_the_precision_of_its_dates(
    ontology: list[ox.Triple], sense: str, start: str | None, end: str | None, english: str, spanish: str
) -> None:
    days = "".join(f'mx:{name} "{day}"^^xsd:date ; ' for name, day in (("from", start), ("until", end)) if day)
    told = model(ontology, f"mxc:p001-x a mx:Claim ; {days} mx:timeSense mx:{sense} .")
    (claim,) = told.claims.values()
    assert [english, spanish] == [phrase_period(claim, lang) for lang in ("en", "es")]
