"""The filters of the explorer: what they leave, what they count, and how they are worked."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from exploring import claims_of, downloaded, heading, panel, shown, told_in, visit
from playwright.sync_api import BrowserContext, Page

from mexict_kg.model.model import Model
from mexict_kg.model.quantities import find_quantity
from mexict_kg.model.records import Claim
from mexict_kg.views.selection import view_claims
from mexict_kg.vocabulary import expand, mx, shorten

CISA = expand("mxr:cisa")
VALUES: dict[str, Callable[[Claim, Model], set[str]]] = {
    "modalities": lambda claim, model: {claim.modality},
    "relations": lambda claim, model: {shorten(claim.relation)},
    "kinds": lambda claim, model: {
        shorten(model.things[end].kind) for end in (claim.subject, claim.object) if end in model.things
    },
    "sources": lambda claim, model: {shorten(source) for source in claim.attributed_to} or {"authors"},
    "units": lambda claim, model: {shorten(unit) for unit in units_of(claim, model)},
}


def units_of(claim: Claim, model: Model) -> list[str]:
    quantity = find_quantity(claim, model)
    return (model.values(quantity, mx("unit")) or [mx("Unit")]) if quantity else []


@pytest.fixture(autouse=True)
def whole(page: Page) -> None:
    """All of the network, with the filters open."""
    visit(page, "all=1")
    page.locator("#filters > summary").click()


def open_filter(page: Page, which: str) -> None:
    choice = page.locator(f'details[data-filter="{which}"]')
    if choice.get_attribute("open") is None:
        choice.locator("summary").click()


def choose(page: Page, which: str, *values: str) -> None:
    open_filter(page, which)
    for value in values:
        page.locator(f'details[data-filter="{which}"] input[data-id="{value}"]').check()


def chips(page: Page) -> list[str]:
    return [text.removesuffix(" ×") for text in page.locator("#chips button").all_inner_texts()]


@pytest.mark.parametrize(
    ("which", "values"),
    [
        ("modalities", ["Projection"]),
        ("modalities", ["Projection", "Recommendation"]),
        ("relations", ["mx:weakens"]),
        ("kinds", ["mx:Incident"]),
        ("kinds", ["mx:Incident", "mx:Regulator"]),
        ("sources", ["mxr:andres-manuel-lopez-obrador"]),
        ("units", ["mx:Percent"]),
    ],
)
def test_what_is_chosen_is_all_that_passes_and_either_end_counts(page: Page, model: Model, which: str, values: list[str]) -> None:
    left = {shorten(one.iri) for one in model.claims.values() if VALUES[which](one, model) & {*values}}
    choose(page, which, *values)
    assert (True, left) == (bool(left), set(claims_of(page)))


def test_filters_add_up_and_each_narrows_the_others(page: Page, model: Model) -> None:
    choose(page, "modalities", "Projection", "Recommendation")
    choose(page, "kinds", "mx:Regulator")
    left = [
        claim
        for claim in model.claims.values()
        if claim.modality in ("Projection", "Recommendation") and "mx:Regulator" in VALUES["kinds"](claim, model)
    ]
    assert {shorten(claim.iri) for claim in left} == set(claims_of(page))
    assert Counter(claim.modality for claim in left)["Projection"] == int(count_beside(page, "Projection"))


def test_advice_is_found_by_whom_it_is_addressed_to(page: Page, model: Model) -> None:
    to = {claim.subject for claim in model.claims.values() if claim.relation == mx("addressedTo") and claim.object == CISA}
    advice = [
        claim for claim in model.claims.values() if claim.modality == "Recommendation" and {claim.subject, claim.object} & to
    ]
    choose(page, "addressees", shorten(CISA))
    assert (True, {shorten(claim.iri) for claim in advice}) == (len(advice) > len(to), set(claims_of(page)))


@pytest.mark.parametrize("kind", [shorten(kind) for kind in ("mx:Incident", "mx:Person", "mx:Company", "mx:LegalInstrument")])
def test_the_picture_is_made_of_what_passes(page: Page, network: nx.MultiDiGraph, kind: str) -> None:
    """Not of the part of the core that does: everything that is joined by a claim with such an end, laid out anew."""
    visit(page, f"kinds={kind}")
    pairs = [(start, end) for start, end in network.edges() if kind in {network.nodes[start]["kind"], network.nodes[end]["kind"]}]
    ends, drawn_here = {end for pair in pairs for end in pair}, set(shown(page)) & set(network)
    assert (True, True) == (drawn_here <= ends, len(drawn_here) > min(0.6 * len(ends), 15))
    listed = page.locator("#panel details.rest summary")
    told = int(listed.inner_text().split()[0]) if listed.count() else 0
    assert told == len(ends) - len(drawn_here)
    boxes = [box for box in page.evaluate("explorer.labels()") if "node" in box]
    assert boxes and not [pair for pair in combinations(boxes, 2) if overlap(*pair)]


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    return all(one[low] < other[high] and other[low] < one[high] for low, high in (("left", "right"), ("top", "bottom")))


def test_of_much_the_core_is_drawn_and_all_of_it_is_a_step_away(page: Page) -> None:
    visit(page, "modalities=Recommendation")
    core, told = shown(page), page.locator("#extent").inner_text()
    found = re.search(r"in the picture: the (\d+) best connected of (\d+) things", told)
    assert found and (len(core), True) == (int(found[1]), 15 < len(core) < 45 < int(found[2]))
    page.locator("#whole").click()
    cards = page.locator("#parts .part")
    assert f"about {found[2]} things, in {cards.count()} parts" in page.locator("#extent").inner_text()
    size = int(cards.first.locator(".count").inner_text().split()[0])
    cards.first.click()
    assert size == len(shown(page)) + len(page.evaluate("explorer.unnamed()"))
    page.locator("#whole").click()
    assert page.locator("#parts").is_visible()


def test_what_is_chosen_stands_over_the_picture_and_each_is_taken_back_there(page: Page) -> None:
    choose(page, "modalities", "Projection")
    choose(page, "kinds", "mx:Regulator", "mx:Person")
    assert ["How surely it is said: projection", "Kinds of thing: person", "Kinds of thing: regulator"] == sorted(chips(page))
    page.locator("#chips button", has_text="person").click()
    assert ["How surely it is said: projection", "Kinds of thing: regulator"] == chips(page)
    assert "kinds=mx%3ARegulator" in page.url and "mx%3APerson" not in page.url


def test_a_whole_family_is_one_chip(page: Page) -> None:
    choose(page, "relations", "hasFigure")
    whole = chips(page)
    page.locator('#choices input[data-id="mx:share"]').uncheck()
    assert (1, True, True) == (len(whole), whole[0].endswith("(all)"), len(chips(page)) > 5)


def test_each_choice_is_a_step_back(page: Page) -> None:
    seen = []
    for which, value in (("modalities", "Projection"), ("kinds", "mx:Regulator")):
        seen.append(claims_of(page))
        choose(page, which, value)
    for before in reversed(seen):
        page.go_back()
        assert before == claims_of(page)
    assert [] == chips(page)


def test_a_period_is_one_step_back_however_far_a_handle_went(page: Page) -> None:
    before = page.url
    open_filter(page, "period")
    page.locator("#year-1").focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    page.keyboard.press("Tab")
    assert any(text.startswith("Period: ") for text in chips(page))
    for _ in range(3):
        if page.url != before:
            page.go_back()
    assert [] == chips(page)


def test_filters_are_off_in_a_story_which_says_so(page: Page) -> None:
    choose(page, "modalities", "Intention")
    page.locator('#views [data-view="story"]').click()
    visit(page, "view=story&of=mxt:quorum&step=4")
    without = shown(page)
    visit(page, "view=story&of=mxt:quorum&step=4&modalities=Intention")
    assert (without, [], True) == (shown(page), chips(page), "Filters are off in stories" in page.locator("#shown").inner_text())


def test_growing_a_view_keeps_what_is_chosen_and_its_panel(page: Page) -> None:
    visit(page, "view=influence&is=mxr:ift")
    before = panel(page)
    page.locator("#whole").click()
    assert ("mxr:ift", before) == (page.evaluate("explorer.focus()"), panel(page))


def test_what_is_taken_along_names_its_filters(page: Page) -> None:
    visit(page, "view=influence&modalities=Projection&years=2018-2024")
    drawn_text = downloaded(page, "#save-svg").read_text(encoding="utf-8")
    told = " ".join(
        "".join(one.itertext()) for one in ElementTree.fromstring(drawn_text).iter("{http://www.w3.org/2000/svg}text")
    )
    assert "How surely it is said: projection; Period: 2018–2024" in told
    with page.expect_download() as saved:
        page.locator("#take > summary").click()
        page.locator("#save-claims").click()
    assert saved.value.suggested_filename == "mexict-influence-filtered.claims.csv"


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
    choose(page, "sections", "mxp:section-p025")
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


def test_all_filters_are_cleared_at_once(page: Page) -> None:
    before = shown(page)
    choose(page, "modalities", "Fact")
    open_filter(page, "period")
    page.locator("#year-1").fill("2013")
    page.locator("#clear-all").click()
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
        "mx:Regulator": sum("mx:Regulator" in VALUES["kinds"](claim, model) for claim in claims),
    }
    for which in ("period", "sections"):
        open_filter(page, which)
    assert expected == {value: int(count_beside(page, value)) for value in expected}


def test_the_line_above_the_filters_counts_the_view_and_what_passes(page: Page, model: Model) -> None:
    visit(page, "view=influence&all=1")
    claims, facts = len(model.claims), sum(claim.modality == "Fact" for claim in model.claims.values())
    here = [claim.modality for claim in view_claims("influence", model)]
    assert f"{len(here)} of all {claims} claims belong to this view." == page.locator("#shown").inner_text()
    choose(page, "modalities", "Fact")
    assert f"{facts} of {claims} claims pass, {here.count('Fact')} of them in this view." == page.locator("#shown").inner_text()


def test_the_panel_lists_all_claims_that_pass_the_filters(page: Page, model: Model) -> None:
    projections = {shorten(claim.iri) for claim in model.claims.values() if claim.modality == "Projection"}
    choose(page, "modalities", "Projection")
    assert (f"{len(projections)} claims pass the filters", ["Projection"], projections) == (
        heading(page),
        page.locator("#panel h3").all_inner_texts(),
        told_in(page, "#panel"),
    )


def test_show_everything_fits_what_the_filters_leave(page: Page) -> None:
    visit(page, "modalities=Intention")
    before = page.evaluate("explorer.scale()")
    for _ in range(3):
        page.locator("#zoom-in").click()
    assert page.evaluate("explorer.scale()") > before
    page.locator("#fit").click()
    page.wait_for_function("before => Math.abs(before - explorer.scale()) < 0.01", arg=before)  # it glides there


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
