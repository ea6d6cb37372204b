"""The filters of the explorer: what they leave, what they count, and how they are worked."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from exploring import claims_of, heading, shown, told_in, visit
from playwright.sync_api import BrowserContext, Page

from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.views.selection import view_claims
from mexict_kg.vocabulary import expand, mx, shorten

FILTERS: dict[str, Callable[[dict[str, Any]], str]] = {
    "modalities": lambda claim: str(claim["modality"]),
    "relations": lambda claim: str(claim["relation"]),
}


@pytest.fixture(autouse=True)
def whole(page: Page) -> None:
    """All of the network, with the filters open."""
    visit(page, "all=1")
    page.locator("#filters > summary").click()


def open_filter(page: Page, which: str) -> None:
    choice = page.locator(f'details[data-filter="{which}"]')
    if choice.get_attribute("open") is None:
        choice.locator("summary").click()


@pytest.mark.parametrize(("which", "value"), [("modalities", "Fact"), ("modalities", "Projection"), ("relations", "mx:weakens")])
def test_a_filter_leaves_only_the_things_of_the_other_claims(
    page: Page, network: nx.MultiDiGraph, which: str, value: str
) -> None:
    left = {end for *ends, data in network.edges(data=True) if FILTERS[which](data) != value for end in ends}
    open_filter(page, which)
    page.locator(f'#choices input[data-id="{value}"]').uncheck()
    assert sorted(left) == shown(page)


def test_a_filter_by_kind_hides_its_things(page: Page, network: nx.MultiDiGraph) -> None:
    page.locator('#choices input[data-id="mx:Factor"]').uncheck()
    assert set() == {node for node in shown(page) if network.nodes[node]["kind"] == "mx:Factor"}


def sections_of(claim: Claim, model: Model) -> set[str]:
    return {
        section
        for sentence in claim.sentences
        for paragraph in model.values(sentence, mx("inParagraph"))
        for section in model.values(paragraph, mx("inSection"))
    }


def test_a_filter_by_section_leaves_the_claims_stated_there(page: Page, model: Model) -> None:
    section = expand("mxp:section-p025")
    stated = {shorten(claim.iri) for claim in model.claims.values() if section in sections_of(claim, model)}
    open_filter(page, "sections")
    page.locator('#choices .only[data-id="mxp:section-p025"]').click()
    assert (True, stated) == (len(stated) > 50, set(claims_of(page)))


def dated(claim: Claim, first: int, last: int) -> bool:
    """Whether a claim with a date speaks of one of these years: no fact later than the report, nothing to come before it."""
    is_to_come = claim.modality in ("Projection", "Intention", "Recommendation")
    if claim.time_sense == "AsOfReport":
        return first <= 2021 <= last
    unknown = 2021 if is_to_come else 0
    starts = int(claim.starts[:4]) if claim.starts and claim.time_sense != "NotAfter" else unknown
    starts = max(starts, unknown)
    if not claim.ends or claim.time_sense == "Since":
        ends = 9999 if is_to_come and claim.time_sense == "NotBefore" else 2021
    else:
        ends = int(claim.ends[:4])
    return starts <= last and first <= ends


@pytest.mark.parametrize(("first", "last"), [(2011, 2012), (2018, 2018), (2022, 2030)])
def test_a_period_leaves_the_claims_that_speak_of_it_and_those_without_a_date(
    page: Page, model: Model, first: int, last: int
) -> None:
    has_date = {c.iri: bool(c.starts or c.ends or c.time_sense == "AsOfReport") for c in model.claims.values()}
    within = {shorten(c.iri) for c in model.claims.values() if has_date[c.iri] and dated(c, first, last)}
    undated = {shorten(iri) for iri, has in has_date.items() if not has}
    open_filter(page, "period")
    for place, year in ((0, first), (1, last)):
        page.locator(f"#year-{place}").fill(str(year))
    both = set(claims_of(page))
    page.locator('#choices input[data-id="undated"]').uncheck()
    assert (within | undated, within) == (both, set(claims_of(page)))


def test_a_handle_pushes_the_other_before_it_and_works_by_keyboard(page: Page) -> None:
    open_filter(page, "period")
    page.locator("#year-1").fill("2015")
    page.locator("#year-0").focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    years = [page.locator(f"output[for=year-{place}]").inner_text() for place in (0, 1)]
    assert (["2029", "2030"], "year-0") == (years, page.evaluate("document.activeElement.id"))


def test_show_all_takes_the_filters_back(page: Page) -> None:
    before = shown(page)
    page.locator('#choices input[data-id="Fact"]').uncheck()
    open_filter(page, "period")
    page.locator("#year-1").fill("2013")
    page.locator("#show-all").click()
    assert before == shown(page)


def test_filters_work_by_keyboard_and_keep_the_focus(page: Page) -> None:
    before = shown(page)
    page.locator('#choices input[data-id="Fact"]').focus()
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    assert before == shown(page)


def count_beside(page: Page, value: str) -> str:
    return page.locator("#choices li", has=page.locator(f'input[data-id="{value}"]')).locator(".count").first.inner_text()


def test_every_filter_counts_all_claims_also_those_about_figures(page: Page, model: Model) -> None:
    claims = list(model.claims.values())
    expected = {
        "Fact": sum(claim.modality == "Fact" for claim in claims),
        "mxp:section-p025": sum("section-p025" in " ".join(sections_of(claim, model)) for claim in claims),
        "undated": sum(not (claim.starts or claim.ends or claim.time_sense == "AsOfReport") for claim in claims),
        "mx:Regulator": Counter(thing.kind for thing in model.things.values())[mx("Regulator")],
    }
    for which in ("period", "sections"):
        open_filter(page, which)
    assert expected == {value: int(count_beside(page, value)) for value in expected}


def test_the_line_above_the_filters_counts_the_view_and_what_passes(page: Page, model: Model) -> None:
    visit(page, "view=influence&all=1")
    claims, facts = len(model.claims), sum(claim.modality == "Fact" for claim in model.claims.values())
    here = [claim.modality for claim in view_claims("influence", model)]
    assert f"{len(here)} of all {claims} claims belong to this view." == page.locator("#shown").inner_text()
    page.locator('#choices .only[data-id="Fact"]').click()
    assert f"{facts} of {claims} claims pass, {here.count('Fact')} of them in this view." == page.locator("#shown").inner_text()


def test_the_panel_lists_all_claims_that_pass_the_filters(page: Page, model: Model) -> None:
    projections = {shorten(claim.iri) for claim in model.claims.values() if claim.modality == "Projection"}
    page.locator('#choices .only[data-id="Projection"]').click()
    assert (f"{len(projections)} claims pass the filters", ["Projection"], projections) == (
        heading(page),
        page.locator("#panel h3").all_inner_texts(),
        told_in(page, "#panel"),
    )


def test_only_works_by_keyboard_and_keeps_the_focus(page: Page, network: nx.MultiDiGraph) -> None:
    page.locator('#choices .only[data-id="Opinion"]').focus()
    page.keyboard.press("Enter")
    left = sorted({end for *ends, data in network.edges(data=True) if data["modality"] == "Opinion" for end in ends})
    assert (left, "only: opinion") == (shown(page), page.evaluate("document.activeElement.getAttribute('aria-label')"))


def test_show_everything_fits_what_the_filters_leave(page: Page) -> None:
    before = page.evaluate("explorer.scale()")
    page.locator('#choices .only[data-id="Intention"]').click()
    page.locator("#fit").click()
    page.wait_for_function("before => before < explorer.scale()", arg=before)  # it glides there, the later the busier the machine


def test_relations_stand_set_in_below_their_family(page: Page) -> None:
    open_filter(page, "relations")
    family, member = (page.locator(f'#choices input[data-id="{name}"]').bounding_box() for name in ("dependsOn", "mx:dependsOn"))
    assert family and member
    name = page.locator("#choices li.family", has=page.locator('input[data-id="dependsOn"]')).inner_text()
    assert (True, True) == (family["x"] + 10 < member["x"], name.startswith("depends on (all)"))


@pytest.mark.parametrize("width", [390, 800, 1440])
def test_the_legend_wraps_and_the_filters_leave_the_room_to_the_picture(browser: BrowserContext, file: Path, width: int) -> None:
    page = browser.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(file.as_uri())
    wraps = page.evaluate("(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.getElementById('legend'))")
    is_open = page.locator("#filters").get_attribute("open") is not None
    page.close()
    assert (True, False) == (wraps, is_open)
