"""The filters of the explorer: what they leave, what they count, and how they are worked."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from exploring import heading, told_in
from playwright.sync_api import BrowserContext, Page

from mexict_kg.model import Model
from mexict_kg.vocabulary import shorten


def shown(page: Page) -> list[str]:
    return page.evaluate("explorer.shown()")


FILTERS: dict[str, Callable[[dict[str, Any]], str]] = {
    "modalities": lambda claim: str(claim["modality"]),
    "relations": lambda claim: str(claim["relation"]),
}


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


def test_show_all_takes_the_filters_back(page: Page, network: nx.MultiDiGraph) -> None:
    page.locator('#choices input[data-id="Fact"]').uncheck()
    page.locator("#show-all").click()
    assert sorted(network) == shown(page)


def test_filters_work_by_keyboard_and_keep_the_focus(page: Page, network: nx.MultiDiGraph) -> None:
    page.locator('#choices input[data-id="Fact"]').focus()
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    assert sorted(network) == shown(page)


def test_every_filter_counts_all_claims_also_those_about_figures(page: Page, model: Model) -> None:
    facts = sum(claim.modality == "Fact" for claim in model.claims.values())
    assert f"fact\n{facts}" == page.locator("#choices label", has=page.locator('input[data-id="Fact"]')).inner_text()


def open_filter(page: Page, which: str) -> None:
    choice = page.locator(f'details[data-filter="{which}"]')
    if choice.get_attribute("open") is None:
        choice.locator("summary").click()


def test_the_line_above_the_filters_says_what_is_not_drawn(page: Page, model: Model, network: nx.MultiDiGraph) -> None:
    drawn, claims = network.number_of_edges(), len(model.claims)
    expected = f"{drawn} of {claims} claims are drawn; figures or told in the panels only: {claims - drawn}."
    assert expected == page.locator("#shown").inner_text()


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
    page.wait_for_timeout(500)
    assert before < page.evaluate("explorer.scale()")


def test_relations_stand_set_in_below_their_family(page: Page) -> None:
    open_filter(page, "relations")
    family, member = (page.locator(f'#choices input[data-id="{name}"]').bounding_box() for name in ("dependsOn", "mx:dependsOn"))
    assert family and member
    name = page.locator("#choices li.family", has=page.locator('input[data-id="dependsOn"]')).inner_text()
    assert (True, True) == (family["x"] + 10 < member["x"], name.startswith("depends on (all)"))


@pytest.mark.parametrize("width", [390, 800, 1440])
def test_the_legend_wraps_and_filters_are_open_only_where_there_is_room(browser: BrowserContext, file: Path, width: int) -> None:
    page = browser.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(file.as_uri())
    lines = page.evaluate("(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.getElementById('lines'))")
    is_open = page.locator("#filters").get_attribute("open") is not None
    page.close()
    assert (True, width > 1000) == (lines, is_open)
