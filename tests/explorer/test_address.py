"""The address restores what is seen; what is seen can be saved; and everybody can use the page."""

import struct
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from exploring import AMERICA_MOVIL, FINE, IFT, claims_of, downloaded, drawn, heading, labels, panel, shown, visit
from playwright.sync_api import BrowserContext, Page

from mexict_kg.views.selection import VIEWS

SVG = "{http://www.w3.org/2000/svg}"
ADDRESSES = {
    **{view: f"view={view}" for view in VIEWS},
    "all of it": "view=causes&all=1",
    "a thing chosen": f"view=influence&is={IFT}",
    "a thing chosen in the overview": f"view=overview&is={IFT}",
    "a neighbourhood": f"view=near&of={AMERICA_MOVIL}&is={FINE}",
    "a path": f"view=path&from={IFT}&to=mxr:fiscal-austerity&without=mxr:mexico&any=1",
    "a step": "view=story&of=mxt:quorum&step=3",
    "filters": "view=influence&kinds=mx:Factor+mx:Country&modalities=Opinion&relations=mx:weakens&sections=mxp:section-p025",
    "a period": "view=timeline&years=2015-2019&dated=1",
    "a table in Spanish": "view=dependency&table=1&lang=es",
}


def state(page: Page) -> tuple[object, ...]:
    """All that one sees."""
    drawn(page)
    texts = [page.locator(place).inner_text() for place in ("#view-name", "#seen", "#extent", "#panel")]
    return (*texts, shown(page), claims_of(page), page.locator("#table").is_visible(), page.locator("html").get_attribute("lang"))


@pytest.mark.parametrize("name", ADDRESSES)
def test_an_address_restores_what_was_seen(browser: BrowserContext, page: Page, name: str) -> None:
    visit(page, ADDRESSES[name])
    before = state(page)
    page.locator('[data-lang="es"]').click()
    page.locator('[data-lang="en"]' if "es" not in ADDRESSES[name].partition("lang=")[2] else '[data-lang="es"]').click()
    again = browser.new_page()
    again.goto(page.url)  # the address that the page itself wrote
    found = state(again)
    again.close()
    assert before == found


def test_what_one_does_stands_in_the_address_and_back_leads_back(page: Page) -> None:
    page.locator('#views [data-view="influence"]').click()
    page.locator("#whole").click()
    page.locator("#as-table").click()
    page.locator('[data-lang="es"]').click()
    assert "view=influence&all=1&table=1&lang=es" == page.url.partition("#")[2]
    page.go_back()
    page.go_back()
    assert ("influence", False) == (page.evaluate("explorer.view()"), "all=1" in page.url)


MEANINGLESS = [
    *("view=nowhere", "is=mxr:nobody", "view=near&of=x", "view=story&of=mxt:quorum&step=99", "years=1-2", "%E0%A4%A"),
    *("view=path&from=a&to=b", "lang=xx&off=1", "view=near", "===&&&", "view=constructor&of=__proto__"),
]


@pytest.mark.parametrize("address", MEANINGLESS)
def test_an_address_that_means_nothing_is_passed_over(browser: BrowserContext, file: Path, address: str) -> None:
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{file.as_uri()}#{address}")
    drawn(page)
    count, named = len(shown(page)), page.locator("#view-name").inner_text()
    page.close()
    assert ([], True, True) == (errors, count > 10, len(named) > 2)


def test_the_theme_is_switched_in_place(page: Page) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("#theme").click()
    dark = page.evaluate(paper)
    page.locator("#theme").click()
    assert (True, light) == (light != dark, page.evaluate(paper))


def test_the_page_follows_the_theme_of_the_system(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert "dark" == page.locator("html").get_attribute("data-theme")


def test_on_paper_there_are_no_tools(page: Page) -> None:
    page.emulate_media(media="print")
    tools = [page.locator(place).is_visible() for place in (".search", "nav", "#filters", ".zoom", "#theme")]
    assert ([False] * 5, True, True) == (tools, page.locator("#panel").is_visible(), page.locator("#source").is_visible())


# ---- Saving ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["", "view=timeline", f"view=near&of={IFT}", "view=story&of=mxt:quorum&step=2&lang=es"])
def test_the_picture_is_saved_as_svg_with_title_names_legend_and_source(page: Page, address: str) -> None:
    visit(page, address)
    root = ElementTree.parse(downloaded(page, "#save-svg")).getroot()
    texts = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    named = [line for label in labels(page) if label.get("node") and "timeline" not in address for line in label["lines"]]
    expected = [
        page.locator("#view-name").inner_text(),
        "Ryan C. Berg",
        "2021",
        page.locator("#lines li").first.inner_text(),
        *named,
    ]
    assert [] == [text for text in expected if text not in texts]
    assert [] == [value for one in root.iter() for value in one.attrib.values() if "var(" in value]


def test_the_picture_is_saved_as_png_twice_as_sharp(page: Page) -> None:
    data = downloaded(page, "#save-png").read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    assert (b"\x89PNG\r\n\x1a\n", True, True) == (data[:8], width > 1800, height > 1000)


# ---- Access ---------------------------------------------------------------------------------------------------------


LOOKS = [
    *("", "view=timeline", f"view=near&of={IFT}&is={IFT}", "view=influence&table=1", "view=story&lang=es"),
    *(f"view=path&from={IFT}&to=mxr:fiscal-austerity", "view=story&of=mxt:quorum&step=2", f"is={FINE}"),
]


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", LOOKS)
def test_axe_finds_no_barrier(page: Page, address: str, theme: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
    visit(page, address)
    page.reload()
    page.locator("#filters > summary").click()
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = Axe().run(page, options=rules).response["violations"]
    assert [] == [(one["id"], node["html"][:120], node.get("failureSummary", "")[:300]) for one in found for node in one["nodes"]]


def test_axe_finds_no_barrier_in_the_search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("fined")
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}).response["violations"]
    assert [] == [(one["id"], node["html"][:120]) for one in found for node in one["nodes"]]


def test_the_whole_page_can_be_worked_without_a_mouse(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("america movil")
    page.keyboard.press("Enter")
    assert ("América Móvil", "panel") == (heading(page), page.evaluate("document.activeElement.id"))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert (True, True) == (page.evaluate("explorer.view()") == "near", "América Móvil" in panel(page))
