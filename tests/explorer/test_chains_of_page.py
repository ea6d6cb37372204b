"""One rule for chains: the page's script gives for every case, and for the whole report, what SPARQL and Python give."""

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from chained import CASES, LEADING, Pairs, expected_pairs, pairs_in_sparql, read_case
from exploring import panel, visit
from playwright.sync_api import Page

from mexict_kg.analysis.chains import Chain, read_chains, search_chains
from mexict_kg.analysis.projection import Choice
from mexict_kg.explorer.contents import _claim, _list_hops, _reading, _relations, _thing
from mexict_kg.knowledge_graph import KnowledgeGraph

COURSES = {1: "more", -1: "less", 0: "unsaid", 2: "met"}


@pytest.fixture(scope="module")
def ontology(checkout: Path) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(path=str(checkout / "ontology" / "mexict.ttl"))]


def pairs_on_page(page: Page, data: dict[str, Any] | None, counted: str) -> Pairs:
    script = "([counted, data]) => explorer.leadsOn(counted, data ?? undefined)"
    return {((claim, course), (other, then)) for claim, course, other, then in page.evaluate(script, [counted, data])}


def test_the_page_leads_on_as_each_case_says(page: Page, ontology: list[ox.Triple], checkout: Path) -> None:
    for case in CASES:
        model = read_case(case, ontology, checkout)[1]
        hops = _list_hops(model)
        asked = {
            "claims": [_claim(one, hops, {}, model) for one in model.claims.values()],
            "relations": _relations(model),
            "readings": [_reading(one, model) for one in model.readings],
            "things": [_thing(one, model.passing, model) for one in model.things.values()],
        }
        for counted in LEADING:
            assert expected_pairs(case, counted) == pairs_on_page(page, asked, counted), (case["name"], counted)


@pytest.mark.parametrize("counted", LEADING)
def test_over_the_whole_report_the_page_leads_on_as_sparql_does(page: Page, kg: KnowledgeGraph, counted: str) -> None:
    expected = pairs_in_sparql([*kg.dataset.derived.notes, *kg.dataset.readings], counted)
    assert expected == pairs_on_page(page, None, counted)


def states(chain: Chain) -> tuple[tuple[str, str, str, str], ...]:
    return tuple((hop.start[0], COURSES[hop.start[1]], hop.end[0], COURSES[hop.end[1]]) for hop in chain)


def test_the_page_finds_between_two_things_the_chains_that_python_finds(page: Page, kg: KnowledgeGraph) -> None:
    chains = read_chains(kg.model, Choice(None, with_proposed=True))
    starts = sorted({hop.start[0] for hop in chains.hops})[::12]
    ends = sorted({hop.end[0] for hop in chains.hops})[::6]
    joined = 0
    for start in starts:
        found = page.evaluate("([start, ends]) => ends.map((end) => explorer.chains(start, end))", [start, ends])
        for end, shown in zip(ends, found, strict=True):
            expected = {states(chain) for chain in search_chains(chains, start, end, 4)} if start != end else set()
            # the page tells a chain that carries both from more of its start alone
            assert {tuple(map(tuple, chain)) for chain in shown} <= expected
            assert bool(shown) == bool(expected), (start, end)
            joined += bool(expected)
    assert joined > 5


def test_where_no_chain_leads_the_page_tells_what_there_is(page: Page) -> None:
    visit(page, "view=path&from=mxr:undersecretary-of-communications&to=mxr:red-compartida")
    told = panel(page)
    assert "No chain of up to 4 hops" in told and "used to coordinate Red Compartida" in told and "over" in told
    visit(page, "view=path&from=mxr:confidence-of-foreign-investors&to=mxr:andres-manuel-lopez-obrador")
    page.locator("#panel .do", has_text="the other way (2)").click()
    assert 2 == page.locator("#panel .way").count()
    assert "Told in one section, Austerity and digital transformation" in panel(page)


def test_a_reading_is_a_line_of_its_own_and_which_count_is_chosen_and_kept_in_the_address(page: Page) -> None:
    ends = "from=mxr:fiscal-austerity&to=mxr:opportunities-for-cybercriminals"
    visit(page, f"view=path&{ends}")
    (line, *_) = page.locator("#panel .crossing").all_inner_texts()
    assert "read as part of (in the text)" in line and line.endswith("p076-2, p078-4")
    page.locator("#path-readings").select_option("none")
    assert "No chain of up to 4 hops" in panel(page)
    assert "readings=none" in page.evaluate("location.hash")
    visit(page, f"view=path&{ends}&readings=all")
    assert "all" == page.locator("#path-readings").input_value()
    assert page.locator("#panel .crossing").count() > 0
