"""The explorer: opens offline and still, finds, filters, tells every claim with its evidence, and runs only its own code."""

import hashlib
import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import networkx as nx
import pyoxigraph as ox
import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from mexict_kg.dataset import read_dataset
from mexict_kg.explorer import explorer_page
from mexict_kg.folders import find_folders
from mexict_kg.layout import GLYPH, positions
from mexict_kg.model import Model
from mexict_kg.network import claim_network
from mexict_kg.vocabulary import ALT_LABEL, DEFINITION, LABEL, expand, mx, shorten

IFT, AMERICA_MOVIL, FINE = "mxr:ift", "mxr:america-movil", "mxc:p029-ift-fined-america-movil"
Places = dict[str, tuple[float, float]]
PRESIDENT = "mxr:andres-manuel-lopez-obrador"
LOOSE = "Only intended, forecast, conditional, over, denied or said by others"

FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]

PAYLOADS = {
    "a script": "<script>window.ran=1</script>",
    "the end of the data and a script": "</script><script>window.ran=1</script>",
    "a comment that swallows the end": "<!--<script>window.ran=1",
    "an image that fails": "<img src=x onerror=window.ran=1>",
    "a drawing that loads": "<svg onload=window.ran=1>",
    "a link that runs": '<a href="javascript:window.ran=1">href</a>',
    "a frame": "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "the end of an attribute": '" onmouseover="window.ran=1" x=\'',
    "the end of a text": "';window.ran=1;//\\",
    "the end of the title": "</title></style><script>window.ran=1</script>",
    "a template": "{{ 7*7 }}{% raw %}${window.ran=1}",
    "separators of lines": "one\u2028window.ran=1\u2029two",
}


@pytest.fixture(scope="module")
def triples() -> list[ox.Triple]:
    return read_dataset(find_folders()).asserted


@pytest.fixture(scope="module")
def model(triples: list[ox.Triple]) -> Model:
    return Model(triples)


@pytest.fixture(scope="module")
def network(model: Model) -> nx.MultiDiGraph:
    return claim_network(model)


@pytest.fixture(scope="module")
def places(network: nx.MultiDiGraph) -> Places:
    return positions(network)


@pytest.fixture(scope="module")
def html(triples: list[ox.Triple], places: Places) -> str:
    return page_of(triples, places)


@pytest.fixture(scope="module")
def file(html: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explorer") / "explorer.html"
    path.write_text(html, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    profile = tmp_path_factory.mktemp("profile")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium, args=FLAGS, viewport={"width": 1440, "height": 900}
        )
        yield context
        context.close()


@pytest.fixture
def page(browser: BrowserContext, file: Path) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(file.as_uri())
    yield page
    page.close()


def page_of(triples: list[ox.Triple], places: Places) -> str:
    model = Model(triples)
    return explorer_page(model, claim_network(model), places)


def drawn(page: Page) -> None:
    """Wait until what has changed is drawn: vis-network draws in the next frame, and the one after that comes later."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def point(page: Page, node: str) -> tuple[float, float]:
    """Where a thing stands in the window."""
    found: dict[str, float] = page.evaluate(
        """node => {
            const frame = document.getElementById("picture").getBoundingClientRect();
            const { x, y } = explorer.toDOM(explorer.positions()[node]);
            return { x: x + frame.left, y: y + frame.top };
        }""",
        node,
    )
    return found["x"], found["y"]


def click(page: Page, node: str) -> None:
    page.mouse.click(*point(page, node))


def search(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def panel(page: Page) -> str:
    return page.locator("#panel").inner_text()


def claim(page: Page, curie: str) -> str:
    return page.locator(f'#panel [data-id="{curie}"]').inner_text()


def heading(page: Page) -> str:
    return page.locator("#panel h2").inner_text()


def focus(page: Page) -> str | None:
    return page.evaluate("explorer.focus()")


def shown(page: Page) -> list[str]:
    return page.evaluate("explorer.shown()")


def test_the_page_asks_the_network_for_nothing_and_has_no_errors(browser: BrowserContext, file: Path) -> None:
    page = browser.new_page()
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(file.as_uri())
    click(page, IFT)
    search(page, "america movil")
    page.wait_for_timeout(500)
    page.close()
    assert ([file.as_uri()], []) == (requests, errors)


def test_nothing_moves(page: Page) -> None:
    places, picture = page.evaluate("explorer.positions()"), page.locator("#picture").screenshot()
    page.wait_for_timeout(2000)
    assert (places, picture) == (page.evaluate("explorer.positions()"), page.locator("#picture").screenshot())


def test_everything_stands_where_the_layout_put_it(page: Page, places: Places) -> None:
    assert {node: {"x": x, "y": y} for node, (x, y) in places.items()} == page.evaluate("explorer.positions()")


def test_everything_is_in_view_at_first(page: Page, network: nx.MultiDiGraph) -> None:
    frame = page.locator("#picture").bounding_box()
    assert frame
    outside = [
        node
        for node in network
        for x, y in [point(page, node)]
        if not (frame["x"] < x < frame["x"] + frame["width"] and frame["y"] < y < frame["y"] + frame["height"])
    ]
    assert [] == outside


@pytest.mark.parametrize("zooms", range(4))
def test_no_label_is_drawn_over_another(page: Page, zooms: int) -> None:
    for _ in range(zooms):
        page.locator("#zoom-in").click()
        page.wait_for_timeout(450)
    labels = page.evaluate("explorer.labels()")
    assert (True, []) == (len(labels) > 10, [pair for pair in itertools.combinations(labels, 2) if overlap(*pair)])


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    across = one["left"] < other["right"] and other["left"] < one["right"]
    return across and one["top"] < other["bottom"] and other["top"] < one["bottom"]


def test_at_first_twenty_or_more_of_the_things_with_most_claims_are_named_and_no_others(
    page: Page, network: nx.MultiDiGraph
) -> None:
    fortieth = sorted(dict(network.degree).values(), reverse=True)[39]
    named = [label["node"] for label in page.evaluate("explorer.labels()")]
    assert (True, []) == (len(named) >= 20, [node for node in named if network.degree(node) < fortieth])


def test_from_afar_every_sign_can_be_made_out_and_the_more_claims_the_larger_it_is(page: Page, network: nx.MultiDiGraph) -> None:
    reach = {node: page.evaluate("node => explorer.reach(node)", node) for node in network}
    order = sorted(network, key=network.degree)
    assert (True, True) == (reach[order[0]] > 2, reach[order[-1]] > 2 * reach[order[0]])
    assert [reach[node] for node in order] == sorted(reach.values())


def test_close_by_no_sign_is_larger_than_the_room_that_the_layout_keeps_for_it(page: Page, network: nx.MultiDiGraph) -> None:
    page.emulate_media(reduced_motion="reduce")
    for _ in range(12):
        page.locator("#zoom-in").click()
    scale = page.evaluate("explorer.scale()")
    assert [] == [node for node in network if page.evaluate("node => explorer.reach(node)", node) > scale * GLYPH / 2]


def test_more_labels_appear_on_the_way_in(page: Page, network: nx.MultiDiGraph) -> None:
    before = len(page.evaluate("explorer.labels()"))
    page.set_viewport_size({"width": 8000, "height": 7400})  # the whole plane at more than its own size
    page.emulate_media(reduced_motion="reduce")
    page.reload()  # else the picture may still have the size of the window before
    drawn(page)
    assert before < len(page.evaluate("explorer.labels()")) == len(network)


def test_the_page_says_whose_words_these_are_and_how_much_there_is(page: Page, triples: list[ox.Triple]) -> None:
    model = Model(triples)
    said = page.locator("#stated").inner_text()
    assert said.startswith(f"As stated in a CSIS report of 2021: {len(model.things)} things, {len(model.claims)} claims.")


def test_the_panel_first_tells_how_to_read_and_offers_three_ways_in(page: Page, network: nx.MultiDiGraph) -> None:
    ways = page.locator("#panel .ways button")
    ids = [ways.nth(number).get_attribute("data-id") for number in range(ways.count())]
    busiest = max(sorted(network), key=network.degree)
    assert ("How to read the picture", 3, busiest) == (heading(page), len(set(ids)), ids[0])


def test_a_way_in_leads_there(page: Page) -> None:
    page.locator(f'#panel .ways [data-id="{IFT}"]').click()
    assert IFT == focus(page)


def test_searching_for_america_movil_shows_the_fine_with_its_evidence(page: Page) -> None:
    search(page, "america movil")
    page.locator(f'#panel [data-id="{FINE}"] summary').click()
    told = claim(page, FINE)
    expected = (
        "fact",
        "p029-5",
        "in 2018",
        "5.4 million U.S. dollars",
        "the authors",
        "slapped the company with",
        "The regulator: the IFT",
    )
    assert (AMERICA_MOVIL, "América Móvil", []) == (focus(page), heading(page), [part for part in expected if part not in told])


@pytest.mark.parametrize("text", ["AMÉRICA MÓVIL", "Instituto Federal de Telecomunicaciones", "federal institute of tele"])
def test_search_ignores_case_and_accents_and_knows_both_languages(page: Page, text: str) -> None:
    search(page, text)
    assert (AMERICA_MOVIL if "VIL" in text else IFT) == focus(page)


def test_the_arrows_choose_among_what_is_found(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("america movil")
    second = page.locator("#found [role=option]").nth(1).get_attribute("data-id")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert second == focus(page)


def test_escape_leaves_the_search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("ift")
    page.keyboard.press("Escape")
    assert (None, "", False) == (focus(page), page.locator("#search").input_value(), page.locator("#found").is_visible())


def test_a_search_without_result_says_so(page: Page) -> None:
    search(page, "quetzalcoatl")
    assert (None, "The report has nothing by that name.") == (focus(page), page.locator("#found").inner_text())


def test_clicking_a_thing_opens_its_panel(page: Page) -> None:
    click(page, AMERICA_MOVIL)
    assert (AMERICA_MOVIL, "América Móvil") == (focus(page), heading(page))


def test_clicking_a_line_tells_all_claims_it_stands_for(page: Page, network: nx.MultiDiGraph) -> None:
    search(page, "america movil")
    page.wait_for_timeout(500)
    (x1, y1), (x2, y2) = point(page, IFT), point(page, AMERICA_MOVIL)
    page.mouse.click(x1 + 0.7 * (x2 - x1), y1 + 0.7 * (y2 - y1))
    cards = page.locator("#panel .claim")
    told = [cards.nth(number).get_attribute("data-id") for number in range(cards.count())]
    assert (f"{IFT} {AMERICA_MOVIL}", sorted(network[IFT][AMERICA_MOVIL])) == (focus(page), sorted(told))


def test_the_panel_of_a_thing_holds_all_claims_with_it_or_its_aspects_at_either_end(page: Page, triples: list[ox.Triple]) -> None:
    model = Model(triples)
    ends = {expand(IFT), *(thing.iri for thing in model.things.values() if thing.aspect_of == expand(IFT))}
    expected = {claim.iri for claim in model.claims.values() if ends & {claim.subject, claim.object}}
    click(page, IFT)
    told = page.locator("#panel .claim").evaluate_all("cards => cards.map(card => card.dataset.id)")
    assert set() == expected - {expand(curie) for curie in told}


def test_a_figure_is_told_in_the_panel_of_its_thing(page: Page) -> None:
    search(page, "seats of the IFT")
    assert "7 seats" in panel(page)


def test_a_name_in_the_panel_leads_to_its_thing(page: Page) -> None:
    click(page, AMERICA_MOVIL)
    page.locator(f'#panel .go[data-id="{IFT}"]').first.click()
    assert (IFT, "IFT") == (focus(page), heading(page))


def test_back_leads_back(page: Page) -> None:
    search(page, "america movil")
    page.locator(f'#panel .go[data-id="{IFT}"]').first.click()
    page.go_back()
    assert AMERICA_MOVIL == focus(page)


@pytest.mark.parametrize("address", [AMERICA_MOVIL, FINE, f"{IFT} {AMERICA_MOVIL}"])
def test_an_address_opens_a_thing_a_claim_or_a_line(browser: BrowserContext, file: Path, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{file.as_uri()}#{quote(address)}")
    told = claim(page, FINE)
    page.close()
    assert "p029-5" in told


def test_escape_closes_the_panel(page: Page) -> None:
    click(page, IFT)
    page.keyboard.press("Escape")
    assert (None, "How to read the picture") == (focus(page), heading(page))


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


def test_the_page_speaks_spanish(page: Page) -> None:
    search(page, "america movil")
    page.locator('[data-lang="es"]').click()
    page.locator(f'#panel [data-id="{FINE}"] summary').click()
    told = claim(page, FINE)
    expected = ("El IFT multó a América Móvil", "hecho", "en 2018", "p029-5", "El regulador: el IFT")
    assert ("es", "El sector TIC de México, afirmación por afirmación", []) == (
        page.locator("html").get_attribute("lang"),
        page.title(),
        [part for part in expected if part not in told],
    )


def test_all_claims_of_a_line_that_are_denials_make_it_neutral(page: Page, model: Model) -> None:
    denials = {f"{shorten(claim.subject)} {shorten(claim.object)}" for claim in model.claims.values() if claim.negated}
    other = {f"{shorten(claim.subject)} {shorten(claim.object)}" for claim in model.claims.values() if not claim.negated}
    lines = sorted(denials - other)
    assert {"Neutral"} == {page.evaluate("id => explorer.signOf(id)", line) for line in lines}


@pytest.mark.parametrize(("lang", "start"), [("en", "not: "), ("es", "no: ")])
def test_the_heading_of_a_denial_says_not(page: Page, model: Model, lang: str, start: str) -> None:
    denied = next(claim for claim in model.claims.values() if claim.negated and claim.relation == mx("fills"))
    reads = model.relations[denied.relation].reads[lang]
    page.goto(f"{page.url}#{quote(PRESIDENT)}")
    page.locator(f'[data-lang="{lang}"]').click()
    headings = page.locator("#panel .loose h4").all_inner_texts()
    assert (True, False) == (start + reads in headings, reads in page.locator("#panel .firm h4").all_inner_texts())


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_label_is_drawn_over_another_around_a_focused_line(page: Page, network: nx.MultiDiGraph, lang: str) -> None:
    page.emulate_media(reduced_motion="reduce")  # the picture jumps there, and nothing need be waited for but its drawing
    page.locator(f'[data-lang="{lang}"]').click()
    meeting = {}
    for start, end in sorted(set(network.edges()))[::4]:
        page.goto(f"{page.url.partition('#')[0]}#{quote(f'{start} {end}')}")
        drawn(page)
        labels = page.evaluate("explorer.labels()")
        meeting[start, end] = [pair for pair in itertools.combinations(labels, 2) if overlap(*pair)]
    assert {} == {line: pairs for line, pairs in meeting.items() if pairs}


def test_the_label_of_a_denial_on_its_line_says_not(page: Page, model: Model) -> None:
    denied = next(claim for claim in model.claims.values() if claim.negated and claim.relation == mx("fills"))
    page.goto(f"{page.url}#{quote(shorten(denied.iri))}")
    page.wait_for_timeout(500)
    texts = [label["text"] for label in page.evaluate("explorer.labels()") if label.get("edge")]
    assert [True] == [text.startswith("not: fills") for text in texts]


def test_the_legend_and_the_explanation_tell_how_a_denial_looks(page: Page) -> None:
    assert (1, True) == (
        page.locator("#lines li", has_text="said not to be so").locator("svg path").nth(1).count(),
        "A grey arrow with a cross is a denial" in panel(page),
    )


@pytest.mark.parametrize("thing", [IFT, PRESIDENT, "mxr:lopez-obrador-administration"])
def test_what_the_report_does_not_assert_stands_in_a_block_of_its_own(page: Page, model: Model, thing: str) -> None:
    page.goto(f"{page.url}#{quote(thing)}")
    blocks = {block: told_in(page, f"#panel .{block}") for block in ("firm", "loose")}
    asserted = {shorten(claim.iri) for claim in model.claims.values() if claim.asserted}
    assert ([], [], LOOSE) == (
        sorted(blocks["firm"] - asserted),
        sorted(blocks["loose"] & asserted),
        page.locator("#panel .loose h3").inner_text(),
    )


def test_a_closed_claim_tells_whose_word_it_is(page: Page, model: Model) -> None:
    page.goto(f"{page.url}#{quote(PRESIDENT)}")
    claim = next(c for c in model.claims.values() if c.attributed_to == (expand(PRESIDENT),) and c.modality == "Opinion")
    row = page.locator(f'#panel .claim[data-id="{shorten(claim.iri)}"] summary').inner_text()
    assert "opinion · López Obrador" in row


def test_a_closed_claim_tells_its_likelihood_and_its_condition(page: Page, model: Model) -> None:
    likely = next(claim for claim in model.claims.values() if claim.likelihood)
    conditional = next(claim for claim in model.claims.values() if claim.conditions)
    rows = []
    for found in (likely, conditional):
        page.goto(f"{page.url.partition('#')[0]}#{quote(shorten(found.iri))}")
        rows.append(page.locator(f'#panel .claim[data-id="{shorten(found.iri)}"] summary').inner_text())
    assert (True, True) == (model.label(mx(likely.likelihood or ""), "en") in rows[0], "if: " in rows[1])


def test_the_panel_of_a_speaker_holds_all_it_is_reported_to_say(page: Page, model: Model) -> None:
    own = {shorten(claim.iri) for claim in model.claims.values() if expand(PRESIDENT) in claim.attributed_to}
    page.goto(f"{page.url}#{quote(PRESIDENT)}")
    assert (own, "What Andrés Manuel López Obrador is reported to say") == (
        told_in(page, "#panel .says"),
        page.locator("#panel .says h3").inner_text(),
    )


def told_in(page: Page, place: str) -> set[str]:
    return set(page.locator(f"{place} .claim").evaluate_all("cards => cards.map(card => card.dataset.id)"))


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


def test_a_way_in_counts_what_its_panel_tells(page: Page) -> None:
    ways = page.locator("#panel .ways button")
    promised = {ways.nth(n).get_attribute("data-id"): ways.nth(n).locator(".count").inner_text() for n in range(ways.count())}
    kept = {}
    for thing in promised:
        page.goto(f"{page.url.partition('#')[0]}#{quote(thing or '')}")
        kept[thing] = f"{page.locator('#panel .claim').count()} claims"
    assert promised == kept


@pytest.mark.parametrize("text", ["fined", "multó", "america movil fined"])
def test_search_finds_a_claim_by_its_words_and_opens_its_line(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.locator(f'#found [data-id="{FINE}"]').click()
    is_open = page.locator(f'#panel .claim[data-id="{FINE}"] details').get_attribute("open")
    assert (f"{IFT} {AMERICA_MOVIL}", "") == (focus(page), is_open)


def test_claims_are_found_below_things_under_a_heading(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("america movil")
    ids = page.locator("#found li").evaluate_all("items => items.map(item => item.dataset.id ?? item.textContent)")
    place = ids.index("Claims")
    assert ({"mxr"}, {"mxc"}) == ({one[:3] for one in ids[:place]}, {one[:3] for one in ids[place + 1 :]})


def test_every_kind_has_a_look_of_its_own(html: str) -> None:
    kinds = data_of(html)["graph"]["kinds"]
    looks = [(kind["shape"], kind["tone"], kind["ring"]) for kind in kinds]
    assert len(kinds) == len(set(looks))


def test_kinds_of_one_family_differ_by_their_ring_alone(html: str) -> None:
    kinds = {kind["id"]: kind for kind in data_of(html)["graph"]["kinds"]}
    family = [kinds[f"mx:{name}"] for name in ("PublicBody", "Administration", "Regulator")]
    assert (1, {0, 1, 2}) == (len({(kind["shape"], kind["tone"]) for kind in family}), {kind["ring"] for kind in family})


def test_around_a_focused_thing_only_its_neighbours_are_named(page: Page, network: nx.MultiDiGraph) -> None:
    page.set_viewport_size({"width": 6400, "height": 5900})  # room for every neighbour's name
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{page.url}#{quote(PRESIDENT)}")
    page.reload()  # else the picture may still have the size of the window before
    drawn(page)
    neighbours = {PRESIDENT, *network.successors(PRESIDENT), *network.predecessors(PRESIDENT)}
    assert neighbours == {label["node"] for label in page.evaluate("explorer.labels()") if label.get("node")}


def test_close_enough_all_neighbours_in_sight_are_named(page: Page, network: nx.MultiDiGraph) -> None:
    page.set_viewport_size({"width": 6400, "height": 5900})
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{page.url}#{quote(IFT)}")
    page.reload()  # else the picture may still have the size of the window before
    drawn(page)
    neighbours = {IFT, *network.successors(IFT), *network.predecessors(IFT)}
    assert neighbours == {label["node"] for label in page.evaluate("explorer.labels()") if label.get("node")}


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("thing", [IFT, PRESIDENT, AMERICA_MOVIL])
def test_the_label_of_a_line_stands_on_it_and_on_no_other(page: Page, network: nx.MultiDiGraph, thing: str, lang: str) -> None:
    page.goto(f"{page.url}#{quote(thing)}")
    page.locator(f'[data-lang="{lang}"]').click()
    page.wait_for_timeout(500)
    pairs = {f"{start} {end}" for start, end in network.edges() if thing in (start, end)}
    ways = {pair: page.evaluate("id => explorer.way(id)", pair) for pair in sorted(pairs)}
    labels = [label for label in page.evaluate("explorer.labels()") if label.get("edge")]
    crossed = [{pair for pair, way in ways.items() if any(inside(label, point) for point in way)} for label in labels]
    assert (True, [{label["edge"]} for label in labels]) == (len(labels) > 0, crossed)


def inside(box: dict[str, float], point: dict[str, float]) -> bool:
    return box["left"] <= point["x"] <= box["right"] and box["top"] <= point["y"] <= box["bottom"]


@pytest.mark.parametrize("width", [390, 800, 1440])
def test_the_legend_wraps_and_filters_are_open_only_where_there_is_room(browser: BrowserContext, file: Path, width: int) -> None:
    page = browser.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(file.as_uri())
    lines = page.evaluate("(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.getElementById('lines'))")
    is_open = page.locator("#filters").get_attribute("open") is not None
    page.close()
    assert (True, width > 1000) == (lines, is_open)


def test_without_scripts_the_page_says_what_is_missing(html: str) -> None:
    assert ["please allow scripts", "permita los guiones"] == re.findall("please allow scripts|permita los guiones", html)


def test_a_quote_is_marked_as_english_in_the_spanish_page(page: Page) -> None:
    page.goto(f"{page.url}#{quote(FINE)}")
    page.locator('[data-lang="es"]').click()
    assert ["“slapped the company with”"] == page.locator('#panel dd[lang="en"]').all_inner_texts()


def test_a_name_among_the_details_leads_to_its_thing(page: Page, model: Model) -> None:
    found = next(claim for claim in model.claims.values() if claim.attributed_to == (expand(PRESIDENT),))
    page.goto(f"{page.url}#{quote(shorten(found.iri))}")
    page.locator(f'#panel [data-id="{shorten(found.iri)}"] dd .go[data-id="{PRESIDENT}"]').click()
    assert PRESIDENT == focus(page)


def test_both_languages_have_the_same_words(html: str) -> None:
    words = data_of(html)["words"]
    assert (sorted(words["en"]), []) == (
        sorted(words["es"]),
        [key for key in words["en"] if holes(words, "en", key) != holes(words, "es", key)],
    )


def holes(words: dict[str, dict[str, str]], lang: str, key: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", words[lang][key]))


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, flags=re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


@pytest.mark.parametrize(("width", "height"), [(390, 844), (768, 1024), (1440, 900)])
def test_nothing_sticks_out_of_the_window(browser: BrowserContext, file: Path, width: int, height: int) -> None:
    page = browser.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{file.as_uri()}#{quote(IFT)}")
    size = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    told = heading(page)
    page.close()
    assert ([width, height], "IFT") == (size, told)


def hostile(triples: list[ox.Triple], payload: str) -> list[ox.Triple]:
    """The graph with the payload in every kind of text that the page shows, of the IFT and of the fine."""
    ift, fine = ox.NamedNode(expand(IFT)), ox.NamedNode(expand(FINE))
    texts = {
        (ift, LABEL), (ift, ALT_LABEL), (ift, DEFINITION), (ift, mx("officialName")), (fine, LABEL), (fine, mx("quote")),
        (ox.NamedNode(mx("Regulator")), LABEL), (ox.NamedNode(mx("Fact")), LABEL), (ox.NamedNode(mx("Fact")), DEFINITION),
        (ox.NamedNode(mx("fined")), mx("reads")), (ox.NamedNode(mx("fined")), mx("readsBack")),
        (ox.NamedNode(mx("fined")), LABEL),
        (ox.NamedNode(mx("USD")), LABEL), (ox.NamedNode(expand("mxp:section-p025")), LABEL), (ox.NamedNode(mx("Weakens")), LABEL),
    }  # fmt: skip
    kept = [triple for triple in triples if (triple.subject, triple.predicate.value) not in texts]
    return kept + [
        ox.Triple(subject, ox.NamedNode(predicate), ox.Literal(payload, language=lang))
        for subject, predicate in sorted(texts, key=str)
        for lang in ("en", "es")
    ]


@pytest.mark.parametrize("name", PAYLOADS)
def test_texts_of_the_graph_never_run_and_are_shown_as_they_are(
    browser: BrowserContext, triples: list[ox.Triple], places: Places, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "hostile.html"
    file.write_text(page_of(hostile(triples, PAYLOADS[name]), places), encoding="utf-8")
    page = browser.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{file.as_uri()}#{quote(PAYLOADS[name])}")
    page.mouse.move(*point(page, IFT))
    click(page, IFT)
    page.locator("#panel summary").first.click()
    search(page, PAYLOADS[name])
    page.locator('[data-lang="es"]').click()
    page.wait_for_timeout(300)
    ran, told = page.evaluate("window.ran ?? 0"), page.locator("#panel").text_content() or ""
    made = page.locator("#panel :is(script, img, iframe, a), #choices :is(script, img, iframe, a)").count()
    page.close()
    assert (0, 0, True) == (ran, made, told.count(PAYLOADS[name]) >= 5)
    assert [] == [url for url in requests if not url.startswith(file.as_uri())]


def test_a_text_with_a_script_is_in_the_page_only_as_data(triples: list[ox.Triple], places: Places) -> None:
    assert "window.ran" not in re.sub(
        r'<script type="application/json".*?</script>',
        "",
        page_of(hostile(triples, PAYLOADS["a script"]), places),
        flags=re.DOTALL,
    )


def test_the_policy_lets_only_the_page_s_own_scripts_and_style_work(html: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    rules = policy[1].replace("&#39;", "'").split("; ")
    assert (True, []) == ("default-src 'none'" in rules, [rule for rule in rules if "unsafe" in rule or "http" in rule])


def test_the_scripts_build_no_html_from_texts(checkout: Path) -> None:
    scripts = sorted((checkout / "mexict_kg" / "templates").glob("*.js"))
    assert [] == [
        (script.name, name)
        for script in scripts
        for name in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser")
        if name in script.read_text(encoding="utf-8")
    ]


def test_every_process_makes_the_same_page() -> None:
    program = (
        "import hashlib; from mexict_kg import dataset, explorer, folders, layout, model, network;"
        "m = model.Model(dataset.read_dataset(folders.find_folders()).asserted); n = network.claim_network(m);"
        "print(hashlib.sha256(explorer.explorer_page(m, n, layout.positions(n)).encode()).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4294967295")
    }
    assert 1 == len(runs)


def test_making_the_page_writes_nothing(triples: list[ox.Triple], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page_of(triples, positions(claim_network(Model(triples))))
    assert [] == list(tmp_path.iterdir())


def test_making_the_page_leaves_the_network_as_it_was(triples: list[ox.Triple]) -> None:
    model = Model(triples)
    network = claim_network(model)
    before = hashlib.sha256(
        repr((list(network.nodes(data=True)), list(network.edges(keys=True, data=True)))).encode()
    ).hexdigest()
    explorer_page(model, network, positions(network))
    after = hashlib.sha256(repr((list(network.nodes(data=True)), list(network.edges(keys=True, data=True)))).encode()).hexdigest()
    assert before == after
