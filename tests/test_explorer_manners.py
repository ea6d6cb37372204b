"""The page does what a hand expects: keys, languages, windows, filters, misspelled names, paper."""

import base64
import io
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from exploring import IFT, claims_of, data_of, drawn, heading, labels, panel, point, search, shown, visit
from PIL import Image, ImageChops
from playwright.sync_api import BrowserContext, Page
from test_explorer_views import downloaded

from mexict_kg.model import Model
from mexict_kg.vocabulary import shorten

SVG = "{http://www.w3.org/2000/svg}"
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


# ---- The window -----------------------------------------------------------------------------------------------------


def in_sight(page: Page) -> list[str]:
    box = page.locator("#picture").bounding_box()
    assert box
    return [
        node
        for node in shown(page)
        for x, y in [point(page, node)]
        if box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"]
    ]


def test_the_picture_cannot_be_dragged_out_of_sight(page: Page) -> None:
    for _ in range(4):
        page.mouse.move(700, 250)
        page.mouse.down()
        page.mouse.move(700, 690, steps=4)
        page.mouse.up()
        drawn(page)
    assert len(in_sight(page)) > 3


@pytest.mark.parametrize("change", ["window", "filters"])
def test_when_the_room_changes_all_is_seen_again(page: Page, change: str) -> None:
    if change == "window":
        page.set_viewport_size({"width": 1100, "height": 800})
    else:
        page.locator("#filters > summary").click()
    page.wait_for_timeout(200)
    drawn(page)
    assert shown(page) == sorted(in_sight(page))


def test_a_step_is_looked_at_again_when_the_room_changes(page: Page) -> None:
    visit(page, "view=story&of=mxt:austerity&step=2")
    before = page.evaluate("explorer.scale()")
    page.locator("#as-table").click()
    page.locator("#as-picture").click()
    drawn(page)
    assert before == page.evaluate("explorer.scale()")


def test_one_can_zoom_out_to_all_that_a_cleared_filter_brings_back(page: Page) -> None:
    visit(page, "view=causes&all=1&modalities=Fact+Opinion+Projection+Intention")
    page.reload()
    drawn(page)
    page.locator("#clear-filters").click()
    page.locator("#fit").click()
    drawn(page)
    assert shown(page) == sorted(in_sight(page))
    whole = page.evaluate("explorer.scale()")
    page.locator("#zoom-out").click()
    assert page.evaluate("explorer.scale()") < whole


def test_what_a_filter_leaves_is_found_again(page: Page) -> None:
    visit(page, "view=causes&all=1")
    box = page.locator("#picture").bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    for _ in range(12):
        page.mouse.wheel(0, -400)
    page.locator("#filters > summary").click()
    page.locator('#choices .only[data-id="Recommendation"]').click()
    drawn(page)
    assert len(shown(page)) > 3
    assert len(in_sight(page)) > 0


def test_a_view_of_which_nothing_passes_says_so_and_how_to_go_on(page: Page) -> None:
    page.locator("#filters > summary").click()
    page.locator('#choices .only[data-id="Recommendation"]').click()
    assert ([], "Nothing here passes the filters.") == (claims_of(page), page.locator("#nothing").inner_text())
    page.locator("#whole").click()
    assert (True, "") == (len(claims_of(page)) > 50, page.locator("#nothing").inner_text())


def test_claims_that_no_line_stands_for_pass_too(page: Page) -> None:
    page.locator("#whole").click()
    page.locator("#filters > summary").click()
    page.locator('details[data-filter="relations"] > summary').click()
    page.locator('#choices .only[data-id="mx:share"]').click()
    assert (True, "") == (len(claims_of(page)) > 5, page.locator("#nothing").inner_text())


def test_filters_are_seen_and_cleared_when_their_sheet_is_closed(page: Page) -> None:
    visit(page, "view=influence&modalities=Fact")
    assert "that pass the filters" in page.locator("#extent").inner_text()
    page.locator("#clear-filters").click()
    assert ("view=influence", False) == (page.url.partition("#")[2], page.locator("#clear-filters").is_visible())


@pytest.mark.parametrize(
    ("address", "width"), [("", 390), ("", 1440), ("view=causes&all=1", 390), ("view=story&of=mxt:quorum", 1440)]
)
def test_every_sign_in_sight_is_on_the_canvas_in_the_colour_of_its_kind(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    visit(page, address)
    page.reload()
    drawn(page)
    missing = page.evaluate(
        """() => {
            const canvas = document.querySelector("#picture canvas"), ratio = canvas.width / canvas.clientWidth;
            const { graph } = JSON.parse(document.getElementById("data").textContent);
            const tones = new Map(graph.kinds.map(({ id, tone }) => [id, `--tone-${tone}`]));
            const kinds = new Map(graph.nodes.map(({ id, group }) => [id, tones.get(group)]));
            const colours = getComputedStyle(document.documentElement);
            const inside = ({ x, y }) => x > 0 && y > 0 && x < canvas.clientWidth && y < canvas.clientHeight;
            const hasColour = (id, { x, y }, reach) => {
                const wanted = colours.getPropertyValue(kinds.get(id)).trim(), side = Math.ceil(2 * (reach + 2) * ratio);
                const corner = [(x - reach - 2) * ratio, (y - reach - 2) * ratio];
                const { data } = canvas.getContext("2d").getImageData(...corner, side, side);
                const near = (at) => [1, 3, 5].every((from, part) =>
                    Math.abs(parseInt(wanted.slice(from, from + 2), 16) - data[at + part]) < 60); // small signs are blurred
                return Array.from({ length: side * side }, (_, at) => 4 * at).some(near);
            };
            return explorer.shown().filter((id) => {
                const place = explorer.toDOM(explorer.positions()[id]);
                return inside(place) && !hasColour(id, place, explorer.reach(id));
            });
        }"""
    )
    assert [] == missing


# ---- What is drawn --------------------------------------------------------------------------------------------------


def test_the_two_lines_of_a_pair_are_drawn_apart(page: Page, network: nx.MultiDiGraph) -> None:
    visit(page, "view=near&of=mxr:mexico")
    frame = page.locator("#picture").bounding_box()
    assert frame
    for one, other in (("mxr:mexico", "mxr:internet-access-in-mexico"), ("mxr:internet-access-in-mexico", "mxr:mexico")):
        assert network.has_edge(one, other)
        middle = page.evaluate("id => explorer.way(id)[40]", f"{one} {other}")
        page.mouse.click(frame["x"] + middle["x"], frame["y"] + middle["y"])
        assert f"{one} {other}" == page.evaluate("explorer.focus()")


def test_the_neighbourhood_of_the_best_connected_thing_is_named_throughout(page: Page) -> None:
    for lang in ("en", "es"):
        visit(page, f"view=near&of=mxr:mexico&lang={lang}")
        bare = set(shown(page)) - {box["node"] for box in labels(page)}
        assert (True, set()) == (25 < len(shown(page)) < 45, bare)


def test_things_are_counted_without_figures(page: Page, model: Model) -> None:
    visit(page, f"view=near&of={IFT}&all=1")
    things = {shorten(iri) for iri in model.things}
    told = page.locator("#extent").inner_text()
    assert f"{len(things & set(shown(page)))} things" in told
    assert len(set(shown(page)) - things) > 2


def test_what_is_not_said_to_be_so_is_not_told_as_done(page: Page) -> None:
    visit(page, "view=story&of=mxt:cybersecurity-agency&step=6")
    told = page.locator('#panel [data-id="mxc:p074-agency-is-unlikely"] .triple').inner_text()
    assert "created (projection, unlikely)" in " ".join(told.split())


def test_a_denial_tells_too_that_it_is_a_forecast_or_the_word_of_others(page: Page, model: Model) -> None:
    hedges = {one["id"]: one.get("hedge") for one in data_of(page.content())["graph"]["claims"]}
    assert ("modality", "reported", None) == tuple(
        hedges[claim]
        for claim in (
            "mxc:p032-president-could-go-on-not-filling-seats",
            "mxc:p031-ift-is-not-autonomous",
            "mxc:p060-no-cybersecurity-agency",
        )
    )
    loose = [shorten(claim.iri) for claim in model.claims.values() if not claim.asserted and not claim.negated]
    assert len(loose) > 100
    assert [] == [claim for claim in loose if hedges[claim] is None]


def test_on_a_telephone_every_neighbour_has_a_line_of_its_own(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, f"view=near&of={IFT}")
    ends = page.evaluate(
        f"""explorer.shown().filter((id) => id !== "{IFT}").map((id) => {{
            const way = explorer.way(explorer.between("{IFT}", id)[0]);
            return [Math.round(way[0].y - way[80].y), Math.round(way[40].y)];
        }})"""
    )
    assert {0} == {slope for slope, _ in ends}
    assert len(ends) == len({y for _, y in ends})
    frame = page.locator("#picture").bounding_box()
    assert frame
    edge = page.evaluate(f"""explorer.between("{IFT}", "mxr:lopez-obrador-administration")[0]""")
    middle = page.evaluate("id => explorer.way(id)[40]", edge)
    page.mouse.click(frame["x"] + middle["x"], frame["y"] + middle["y"])
    assert edge == page.evaluate("explorer.focus()")
    root = ElementTree.parse(downloaded(page, "#save-svg")).getroot()
    spines = [one for one in root.iter(f"{SVG}path") if re.fullmatch(r"M([\d.]+) [\d.]+L\1 [\d.]+", one.get("d", ""))]
    assert 1 == len(spines)


def test_on_a_telephone_one_sees_what_was_chosen_and_what_is_told_of_it(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, "view=story&of=mxt:quorum&step=1")
    page.locator("#story-next").click()
    drawn(page)
    picture, told = (page.locator(place).bounding_box() for place in ("#picture", "#panel .telling"))
    assert picture and told
    assert picture["y"] + picture["height"] > 200
    assert told["y"] + told["height"] < 844


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
    assert ["Nothing is called so; similar names:", "The report has nothing by that name."] == told


# ---- Paths ----------------------------------------------------------------------------------------------------------


def test_a_new_path_forgets_what_the_last_one_avoided(page: Page) -> None:
    visit(page, f"view=path&from={AUSTERITY}&to={IFT}&along=1&without=mxr:andres-manuel-lopez-obrador")
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
            "without=mxr:exit-of-telefonica+mxr:spain+mxr:telecommunications-sector-of-mexico",
            "No claims join these two around what is left out.",
        ),
        ("along=1", "No claims join these two along the arrows."),
        ("modalities=Fact+Opinion+Projection+Intention", "No claims join these two that pass the filters."),
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
    visit(page, f"view=path&from={AUSTERITY}&to=mxr:america-movil&along=1")
    search(page, "huawei")
    assert "view=near&of=mxr:huawei&is=mxr:huawei" == page.url.partition("#")[2].replace("%3A", ":")


# ---- Table ----------------------------------------------------------------------------------------------------------


def test_the_table_is_sorted_by_when_not_by_how_it_is_spelled(page: Page, model: Model) -> None:
    visit(page, "view=timeline&table=1")
    page.locator("#claims-6").click()
    claims = {shorten(claim.iri): claim for claim in model.claims.values()}
    rows: list[str] = page.locator('#table-claims td [data-id^="mxc:"]').evaluate_all("all => all.map(one => one.dataset.id)")
    starts = [claims[row].starts for row in rows if claims[row].starts and claims[row].time_sense != "NotAfter"]
    assert len(starts) > 50
    assert sorted(starts) == starts
    visit(page, "view=influence&table=1")
    told = page.locator("#table-claims tbody tr td:nth-child(7)").all_inner_texts()
    assert "" not in told[: len([one for one in told if one])]


# ---- Taking along ---------------------------------------------------------------------------------------------------


def crosses(root: ElementTree.Element) -> int:
    """The paths that are two strokes across each other."""
    return len([one for one in root.iter(f"{SVG}path") if one.get("d", "").count("M") == 2 and one.get("d", "").count("L") == 2])


@pytest.mark.parametrize("address", ["", "lang=es", "view=near&of=mxr:mexico&lang=es", "view=story&of=mxt:quorum&step=3"])
def test_a_saved_picture_has_its_denials_and_its_whole_legend_and_source(
    page: Page, address: str, network: nx.MultiDiGraph
) -> None:
    visit(page, address)
    denials: int = page.evaluate("explorer.crosses()")
    root = ElementTree.parse(downloaded(page, "#save-svg")).getroot()
    width, height = float(root.get("width", 0)), float(root.get("height", 0))
    texts = ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]
    legend = page.locator("#lines li, #signs li").all_inner_texts()
    assert [] == [name for name in legend if name not in texts]
    assert page.locator("#source").inner_text() in " ".join(texts)
    assert denials == crosses(root)
    assert (denials > 0) is ("story" not in address)  # where a line is named, "not" stands in its name
    outside = [
        one for one in root.iter(f"{SVG}text") if not 0 <= float(one.get("y", 0)) <= height or float(one.get("x", 0)) > width
    ]
    assert [] == outside


def test_pictures_are_saved_only_where_one_is_seen(page: Page) -> None:
    seen = []
    for address in ("view=causes&table=1", "view=causes"):
        visit(page, address)
        page.locator("#take summary").click()
        seen.append([page.locator(f"#save-{name}").is_visible() for name in ("svg", "png", "claims")])
        page.locator("#view-name").click()
    assert [[False, False, True], [True, True, True]] == seen


def test_paper_shows_a_drawing_in_light_colours_and_the_screen_comes_back(page: Page) -> None:
    page.locator("#theme").click()
    seen: dict[str, Any] = page.evaluate(
        """() => {
            const { dataset } = document.documentElement, drawn = () => document.querySelectorAll("#printed svg path").length;
            const text = () => document.querySelector("#printed text")?.getAttribute("fill");
            const look = () => ({ theme: dataset.theme, drawn: drawn(), text: text() });
            dispatchEvent(new Event("beforeprint"));
            const paper = look();
            dispatchEvent(new Event("afterprint"));
            return { paper, screen: look() };
        }"""
    )
    assert ("light", True, "#1d2327") == (seen["paper"]["theme"], seen["paper"]["drawn"] > 60, seen["paper"]["text"])
    assert {"theme": "dark", "drawn": 0, "text": None} == seen["screen"]


def test_a_page_on_paper_is_light_and_the_screen_is_as_before(page: Page, tmp_path: Path) -> None:
    page.locator("#theme").click()
    visit(page, "view=story&of=mxt:quorum&step=4")
    before = (page.evaluate("explorer.scale()"), point(page, IFT))
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    drawn(page)
    assert (tmp_path / "page.pdf").stat().st_size > 20_000
    assert ("dark", *before) == (
        page.locator("html").get_attribute("data-theme"),
        page.evaluate("explorer.scale()"),
        point(page, IFT),
    )


# ---- As when freshly opened -----------------------------------------------------------------------------------------


def pixels(page: Page) -> Image.Image:
    page.wait_for_timeout(150)
    drawn(page)
    found: str = page.evaluate("document.querySelector('#picture canvas').toDataURL()")
    return Image.open(io.BytesIO(base64.b64decode(found.partition(",")[2]))).convert("RGB")


def unlike(one: Image.Image, other: Image.Image) -> float:
    """The share of pixels that are clearly different; which of two lines is drawn over the other does not count for much."""
    levels = ImageChops.difference(one, other).convert("L").histogram()
    return sum(levels[48:]) / sum(levels)


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize(
    "address",
    [
        *("view=influence", "view=causes&all=1", "view=near&of=mxr:mexico", "view=story&of=mxt:quorum&step=3"),
        f"view=path&from={AUSTERITY}&to=mxr:america-movil",
    ],
)
def test_a_view_that_follows_another_is_drawn_as_when_freshly_opened(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.reload()
    drawn(page)
    visit(page, address)
    after = pixels(page)
    page.reload()
    drawn(page)
    assert unlike(pixels(page), after) < 0.0003


@pytest.mark.parametrize("address", ["", "view=story&of=mxt:quorum&step=4", "view=path", f"view=near&of={IFT}"])
def test_a_telephone_held_sideways_shows_picture_and_panel(page: Page, address: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_viewport_size({"width": 844, "height": 390})
    visit(page, address)
    page.reload()
    drawn(page)
    box = page.locator("#picture").bounding_box()
    assert box
    assert ([], True, True) == (errors, box["height"] > 150, len(panel(page)) > 40)
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(150)
    page.locator('#views [data-view="influence"]').click()
    assert ([], "influence") == (errors, page.evaluate("explorer.view()"))


@pytest.mark.parametrize("step", [1, 4, 7])
def test_on_a_telephone_the_things_of_a_step_are_in_the_window(page: Page, step: int) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, f"view=story&of=mxt:america-movil&step={step - 1}")
    page.locator("#story-next").click()
    drawn(page)
    lit = [box["node"] for box in labels(page) if box.get("node")]
    assert len(lit) > 1
    assert all(0 < y < 844 and 0 < x < 390 for x, y in (point(page, node) for node in lit))


def test_the_timeline_is_printed_page_by_page_and_claims_with_their_evidence(page: Page, model: Model) -> None:
    visit(page, "view=timeline")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    pages = page.locator("#printed svg").evaluate_all("all => all.map((one) => one.querySelectorAll('.row').length)")
    assert (True, len([c for c in model.claims.values() if c.starts or c.ends])) == (len(pages) > 1, sum(pages))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    visit(page, f"view=near&of={IFT}&is={IFT}")
    open_ = "document.querySelectorAll('#panel .claim details[open]').length"
    before, all_ = page.evaluate(open_), page.locator("#panel .claim details").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all_ == page.evaluate(open_) > before
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert before == page.evaluate(open_)


@pytest.mark.parametrize("address", ["all=1", "view=influence", "view=incidents-and-money", "all=1&modalities=Fact"])
def test_the_claims_are_counted_alike_above_and_in_the_table(page: Page, address: str) -> None:
    visit(page, f"{address}&table=1")
    counted = re.search(r"(\d+) claims", page.locator("#extent").inner_text())
    assert counted
    assert f"Claims ({counted[1]})" == page.locator("#table-claims caption").inner_text()


def test_a_saved_step_has_its_title_and_its_text(page: Page) -> None:
    visit(page, "view=story&of=mxt:quorum&step=4")
    page.locator("#take summary").click()
    with page.expect_download() as download:
        page.locator("#save-svg").click()
    assert "mexict-story-mxt-quorum-4.svg" == download.value.suggested_filename
    texts = " ".join("".join(one.itertext()) for one in ElementTree.parse(download.value.path()).getroot().iter(f"{SVG}text"))
    assert "4. Four is the minimum" in texts
    assert page.locator("#panel .telling").inner_text() in texts


def test_escape_closes_the_menu_before_it_takes_back_a_choice(page: Page) -> None:
    visit(page, f"view=influence&is={IFT}")
    page.locator("#take summary").click()
    page.keyboard.press("Escape")
    assert (False, "IFT") == (page.locator("#save-svg").is_visible(), heading(page))


def test_an_avoided_thing_that_becomes_an_end_is_avoided_no_more(page: Page) -> None:
    visit(page, f"view=path&from={AUSTERITY}&to=mxr:america-movil&without={IFT}")
    page.locator("#end-0").fill("IFT")
    page.keyboard.press("Enter")
    assert (False, True) == ("Avoided" in panel(page), "1 claim apart" in panel(page))
    page.locator("#path-along").focus()
    page.keyboard.press("Space")
    assert "path-along" == held(page)[1]


def test_a_table_is_explained_as_a_table(page: Page) -> None:
    visit(page, "view=causes&table=1")
    assert ("Each row is a claim" in panel(page), "Each sign" in panel(page)) == (True, False)
