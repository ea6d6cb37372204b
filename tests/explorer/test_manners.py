"""The page does what a hand expects: languages, keys, misspelled names, paths."""

from pathlib import Path

import pytest
from exploring import IFT, drawn, heading, labels, panel, point, search, visit
from playwright.sync_api import BrowserContext, Page

AUSTERITY, MERGER = "mxr:fiscal-austerity", "mxr:proposed-merger-of-ift-inai-and-cofece"


def held(page: Page) -> list[str]:
    """What has the keyboard: its tag, its id or what it stands for."""
    found: list[str] = page.evaluate(
        "(({ tagName, id, dataset }) => [tagName, id || dataset.view || dataset.id || ''])(document.activeElement)"
    )
    return found


def named(page: Page) -> str:
    return " ".join(line for box in labels(page) for line in box["lines"])


# ---- Languages ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["", "view=story&of=mxt:austerity&step=2", f"view=near&of={IFT}"])
def test_the_picture_changes_its_language_at_once(page: Page, address: str) -> None:
    visit(page, address)
    english = named(page)
    page.locator('[data-lang="es"]').click()
    drawn(page)
    spanish = named(page)
    page.reload()
    drawn(page)
    assert english != spanish
    assert spanish == named(page)


def test_the_way_back_keeps_the_language(page: Page) -> None:
    page.locator('#views [data-view="causes"]').click()
    page.locator('[data-lang="es"]').click()
    page.go_back()
    assert ("es", "Panorama") == (page.locator("html").get_attribute("lang"), page.locator("#view-name").inner_text())
    assert "lang=es" == page.url.partition("#")[2]


def test_a_browser_in_spanish_opens_the_page_in_spanish_and_a_link_in_its_own_language(
    browser: BrowserContext, file: Path
) -> None:
    page = browser.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'language', { get: () => 'es-MX' })")
    found = []
    for address in ("", "#view=causes", "#lang=en"):
        page.goto("about:blank")
        page.goto(file.as_uri() + address)
        found.append(page.locator("html").get_attribute("lang"))
    page.locator('#views [data-view="timeline"]').click()
    found.append(page.url.partition("#")[2])
    page.close()
    assert ["es", "en", "en", "view=timeline"] == found


# ---- Keys -----------------------------------------------------------------------------------------------------------


def test_the_picture_can_be_skipped_without_losing_anything(page: Page) -> None:
    visit(page, "view=story&of=mxt:quorum&step=4&lang=es&modalities=Fact")
    before = (page.url, panel(page))
    page.locator("#skip").focus()
    page.keyboard.press("Enter")
    assert (*before, ["SECTION", "panel"]) == (page.url, panel(page), held(page))


def test_the_keyboard_stays_where_it_was(page: Page) -> None:
    page.locator('#views [data-view="influence"]').focus()
    page.keyboard.press("Enter")
    assert ["BUTTON", "influence"] == held(page)
    page.locator("#as-table").click()
    fourth = page.locator(f'#table [data-id="{IFT}"]').nth(3)
    fourth.focus()
    page.keyboard.press("Enter")
    assert "IFT" == heading(page)
    assert fourth.evaluate("one => one === document.activeElement")
    page.locator("#panel .go").first.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.getElementById('panel').contains(document.activeElement)")


def test_a_thing_chosen_in_the_overview_stays_there_when_the_page_is_read_again(page: Page) -> None:
    page.mouse.click(*point(page, "mxr:america-movil"))
    page.reload()
    drawn(page)
    assert ("overview", "América Móvil") == (page.evaluate("explorer.view()"), heading(page))


def test_the_picture_is_moved_and_zoomed_by_keys(page: Page) -> None:
    x, y = point(page, IFT)
    scale = page.evaluate("explorer.scale()")
    page.locator("#picture .vis-network").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    drawn(page)
    moved = point(page, IFT)
    assert (-80, -80) == (round(moved[0] - x), round(moved[1] - y))
    page.keyboard.press("Control++")
    page.keyboard.press("Alt+ArrowUp")
    assert moved == point(page, IFT)
    page.keyboard.press("+")
    assert page.evaluate("explorer.scale()") > 1.3 * scale


def test_the_export_menu_closes_when_one_clicks_elsewhere(page: Page) -> None:
    page.locator("#take summary").click()
    assert page.locator("#save-svg").is_visible()
    page.locator("#view-name").click()
    assert not page.locator("#save-svg").is_visible()


def test_escape_closes_the_menu_before_it_takes_back_a_choice(page: Page) -> None:
    visit(page, f"view=influence&is={IFT}")
    page.locator("#take summary").click()
    page.keyboard.press("Escape")
    assert (False, "IFT") == (page.locator("#save-svg").is_visible(), heading(page))


# ---- Search ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("movil america", "América Móvil"),
        ("USMCA", "USMCA"),
        ("Lopes Obrador", "Andrés Manuel López Obrador"),
        ("huawey", "Huawei"),
        ("huaewi", "Huawei"),
        ("cibersegurdad de mexico", "Mexico's cybersecurity"),
    ],
)
def test_a_name_is_found_by_its_words_in_any_order_or_misspelled(page: Page, typed: str, name: str) -> None:
    search(page, typed)
    assert name == heading(page)


def test_a_guess_is_told_as_one_and_nonsense_finds_nothing(page: Page) -> None:
    told = []
    for typed in ("huawey", "xqzvw"):
        page.keyboard.press("/")
        page.keyboard.type(typed)
        told.append(page.locator("#found li").first.inner_text())
        page.keyboard.press("Escape")
    assert ["Nothing is called so; similar names:", True] == [told[0], told[1].startswith("This page has no name")]


# ---- Paths ----------------------------------------------------------------------------------------------------------


def test_a_new_path_forgets_what_the_last_one_avoided(page: Page) -> None:
    visit(page, f"view=path&from={AUSTERITY}&to={IFT}&any=1&without=mxr:andres-manuel-lopez-obrador")
    assert "Avoided" in panel(page)
    page.locator('#views [data-view="path"]').click()
    assert ("view=path", False, False) == (
        page.url.partition("#")[2],
        "Avoided" in panel(page),
        page.locator('#panel input[type="checkbox"]').is_checked(),
    )


@pytest.mark.parametrize(
    ("bound", "reason"),
    [
        (
            "any=1&without=mxr:exit-of-telefonica+mxr:spain+mxr:telecommunications-sector-of-mexico",
            "No claims join these two around what is left out.",
        ),
        ("along=1", "No chain of up to 4 hops leads from the one to the other."),
        ("any=1&modalities=Recommendation", "No claims join these two that pass the filters."),
    ],
)
def test_where_there_is_no_way_the_reason_is_told(page: Page, bound: str, reason: str) -> None:
    visit(page, f"view=path&from=mxr:grupo-telefonica&to={AUSTERITY}&{bound}")
    assert reason in panel(page)


def test_the_ends_of_a_path_are_picked_in_the_picture_and_taken_out_again(page: Page) -> None:
    visit(page, "view=path")
    for thing in ("mxr:mexico", "mxr:mexico", IFT):  # a thing cannot be both ends
        page.mouse.click(*point(page, thing))
        page.wait_for_timeout(400)  # or it would be a double click, which leads elsewhere
        drawn(page)
    assert f"view=path&from=mxr:mexico&to={IFT}" == page.url.partition("#")[2].replace("%3A", ":")
    page.locator("#panel .end .close").first.click()
    assert f"view=path&to={IFT}" == page.url.partition("#")[2].replace("%3A", ":")


def test_a_path_and_a_neighbourhood_leave_nothing_behind_in_the_address(page: Page) -> None:
    visit(page, f"view=near&of={IFT}&is={IFT}")
    page.locator("#panel .do", has_text="Path from here").click()
    assert f"view=path&from={IFT}" == page.url.partition("#")[2].replace("%3A", ":")
    visit(page, f"view=path&from={AUSTERITY}&to=mxr:america-movil&any=1")
    search(page, "huawei")
    assert "view=near&of=mxr:huawei&is=mxr:huawei" == page.url.partition("#")[2].replace("%3A", ":")


def test_an_avoided_thing_that_becomes_an_end_is_avoided_no_more(page: Page) -> None:
    visit(page, f"view=path&from={AUSTERITY}&to=mxr:america-movil&any=1&without={IFT}")
    page.locator("#end-0").fill("IFT")
    page.keyboard.press("Enter")
    assert (False, True) == ("Avoided" in panel(page), "1 claim apart" in panel(page))
    page.locator("#path-any").focus()
    page.keyboard.press("Space")
    assert "path-any" == held(page)[1]
