"""The panel and the search of the explorer: every claim is told with its evidence, and names lead on."""

from pathlib import Path
from urllib.parse import quote, unquote

import networkx as nx
import pyoxigraph as ox
import pytest
from exploring import AMERICA_MOVIL, FINE, IFT, PRESIDENT, claim, click, heading, panel, point, search, told_in, visit
from playwright.sync_api import BrowserContext, Page

from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, mx, shorten

LOOSE = "Only intended, forecast, conditional, past, denied or said by others"


def focus(page: Page) -> str | None:
    return page.evaluate("explorer.focus()")


def test_the_page_says_whose_words_these_are_and_how_much_there_is(page: Page, triples: list[ox.Triple]) -> None:
    model = Model(triples)
    said = page.locator("#stated").inner_text()
    assert said.startswith(f"As stated in a CSIS report of 2021: {len(model.things)} things, {len(model.claims)} claims.")


def test_every_view_offers_three_ways_to_go_on_that_lead_there(page: Page) -> None:
    for view in ("overview", "influence", "dependency", "causes", "incidents-and-money"):
        for place in range(3):
            visit(page, f"view={view}")
            assert ("Three ways to go on", 3) == (heading(page), page.locator("#panel .ways button").count())
            page.locator("#panel .ways button").nth(place).click()
            assert view != page.evaluate("explorer.view()")


def test_the_panel_tells_how_to_read_the_picture(page: Page) -> None:
    assert ["How to read the picture", "How surely the report speaks"] == page.locator("#panel h3").all_inner_texts()


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
    told = page.locator("#found").inner_text()
    assert (None, True) == (focus(page), told.startswith("This page has no name") and told.endswith("in others."))


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
    assert (None, "Three ways to go on") == (focus(page), heading(page))


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


@pytest.mark.parametrize(("lang", "start"), [("en", "not: "), ("es", "no: ")])
def test_the_heading_of_a_denial_says_not(page: Page, model: Model, lang: str, start: str) -> None:
    denied = next(claim for claim in model.claims.values() if claim.negated and claim.relation == mx("fills"))
    reads = model.relations[denied.relation].reads[lang]
    page.goto(f"{page.url}#{quote(PRESIDENT)}")
    page.locator(f'[data-lang="{lang}"]').click()
    headings = page.locator("#panel .loose h4").all_inner_texts()
    assert (True, False) == (start + reads in headings, reads in page.locator("#panel .firm h4").all_inner_texts())


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


def test_a_thing_counts_what_its_panel_tells(page: Page) -> None:
    for thing in (IFT, PRESIDENT, AMERICA_MOVIL):
        visit(page, thing)
        assert f"{page.locator('#panel .claim').count()} claims" == page.locator("#panel .kind .count").inner_text()


def test_a_claim_leads_to_the_same_words_on_the_publisher_s_page(page: Page, model: Model) -> None:
    claim = model.claims[expand(FINE)]
    visit(page, FINE)
    link = page.locator(f'#panel [data-id="{FINE}"] .passage a')
    address, _, words = (link.get_attribute("href") or "").partition("#:~:text=")
    assert (True, claim.quote, "noopener noreferrer") == (
        address.startswith("https://www.csis.org/analysis/"),
        unquote(words),
        link.get_attribute("rel"),
    )


def test_a_dash_in_quoted_words_is_written_so_that_it_does_not_divide_them(page: Page, model: Model) -> None:
    claim = next(claim for claim in model.claims.values() if claim.quote and "-" in claim.quote)
    visit(page, shorten(claim.iri))
    href = page.locator(f'#panel [data-id="{shorten(claim.iri)}"] .passage a').first.get_attribute("href") or ""
    words = href.partition("#:~:text=")[2]
    assert (claim.quote, False) == (unquote(words), "-" in words)


def test_a_citation_is_copied(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    visit(page, FINE)
    page.locator(f'#panel [data-id="{FINE}"] .cite').click()
    expected = (
        "Ryan C. Berg and Henry Ziemer",
        "2021",
        "paragraph 29, sentence 5",
        "slapped the company with",
        "https://www.csis.org/",
        FINE,
    )
    copied = page.evaluate("window.copied")
    assert ("Copied.", []) == (page.locator("#said").inner_text(), [part for part in expected if part not in copied])


def test_where_the_clipboard_is_refused_the_citation_is_copied_by_selection(page: Page) -> None:
    page.evaluate(
        """() => {
            navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
            document.addEventListener("copy", () => { window.copied = document.activeElement.value; });
        }"""
    )
    visit(page, FINE)
    page.locator(f'#panel [data-id="{FINE}"] .cite').click()
    page.wait_for_function("window.copied")
    assert "slapped the company with" in page.evaluate("window.copied")


def test_a_thing_names_its_opposites(page: Page, model: Model) -> None:
    pair = next((iri, other) for iri in model.things for other in model.values(iri, mx("oppositeOf")))
    for one, other in (pair, pair[::-1]):
        visit(page, shorten(one))
        assert model.label(other, "en") in page.locator("#panel .note", has_text="opposite of").inner_text()


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
    (place,) = [place for place, one in enumerate(ids) if one.startswith("Claims (")]
    things, claims = ids[:place], ids[place + 1 :]
    assert things[0].startswith("Things (") and int(ids[place].strip("Claims ()")) > 7
    # things by their names, then a story that has the name too, then claims
    assert (["mxr", "mxt"], 7, {"mxc"}) == (
        sorted({one[:3] for one in things if one.startswith("mx")}),
        len(claims[:-1]),
        {one[:3] for one in claims[:-1]},
    )
    page.locator("#found .more").last.dispatch_event("mousedown")
    assert page.locator('#found [data-id^="mxc:"]').count() == int(ids[place].strip("Claims ()"))


def test_a_quote_is_marked_as_english_in_the_spanish_page(page: Page) -> None:
    page.goto(f"{page.url}#{quote(FINE)}")
    page.locator('[data-lang="es"]').click()
    assert ["“slapped the company with”"] == page.locator('#panel dd[lang="en"]').all_inner_texts()


def test_a_name_among_the_details_leads_to_its_thing(page: Page, model: Model) -> None:
    found = next(claim for claim in model.claims.values() if claim.attributed_to == (expand(PRESIDENT),))
    page.goto(f"{page.url}#{quote(shorten(found.iri))}")
    page.locator(f'#panel [data-id="{shorten(found.iri)}"] dd .go[data-id="{PRESIDENT}"]').click()
    assert PRESIDENT == focus(page)


def test_a_citation_names_the_sentence_that_is_quoted_and_not_the_first_of_several(page: Page, model: Model) -> None:
    page.evaluate("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
    claim = model.claims[expand("mxc:p101-agency-is-a-course")]
    assert claim.sentences[0] != claim.quoted_from
    visit(page, shorten(claim.iri))
    page.locator(f'#panel [data-id="{shorten(claim.iri)}"] .cite').first.click()
    assert "paragraph 101, sentence 1" in page.evaluate("window.copied")
