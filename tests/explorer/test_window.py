"""Whatever the window: all is seen, nothing is lost, and every view is drawn as when freshly opened."""

import base64
import io

import pytest
from exploring import IFT, claims_of, drawn, labels, panel, point, shown, visit
from PIL import Image, ImageChops
from playwright.sync_api import Page

AUSTERITY, MERGER = "mxr:fiscal-austerity", "mxr:proposed-merger-of-ift-inai-and-cofece"


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
    visit(page, "view=causes&modalities=Recommendation")
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
    visit(page, "view=causes")
    box = page.locator("#picture").bounding_box()
    assert box
    page.mouse.move(box["x"] + 40, box["y"] + 40)
    for _ in range(12):
        page.mouse.wheel(0, -400)
    page.locator("#filters > summary").click()
    page.locator('#choices input[data-id="Recommendation"]').check()
    drawn(page)
    assert len(shown(page)) > 3
    assert len(in_sight(page)) > 0


def test_a_view_of_which_nothing_passes_says_so(page: Page) -> None:
    visit(page, "view=dependency&modalities=Intention&kinds=mx:Incident")
    assert ([], "Nothing here passes the filters.") == (claims_of(page), page.locator("#nothing").inner_text())
    page.locator("#chips button").first.click()
    page.locator("#chips button").first.click()
    assert (True, "") == (len(claims_of(page)) > 20, page.locator("#nothing").inner_text())


def test_claims_that_no_line_stands_for_pass_too(page: Page) -> None:
    page.locator("#whole").click()
    page.locator("#filters > summary").click()
    page.locator('details[data-filter="relations"] > summary').click()
    page.locator('#choices input[data-id="mx:share"]').check()
    assert (True, "") == (len(claims_of(page)) > 5, page.locator("#nothing").inner_text())


def test_filters_are_seen_and_cleared_when_their_sheet_is_closed(page: Page) -> None:
    visit(page, "view=influence&modalities=Fact")
    assert "Through the filters" in page.locator("#extent").inner_text()
    page.locator("#clear-filters").click()
    assert ("view=influence", False) == (page.url.partition("#")[2], page.locator("#clear-filters").is_visible())


@pytest.mark.parametrize(
    ("address", "width"), [("", 390), ("", 1440), ("view=causes&all=1&part=1", 390), ("view=story&of=mxt:quorum", 1440)]
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
        *("view=influence", "view=causes&all=1&part=1", "view=near&of=mxr:mexico", "view=story&of=mxt:quorum&step=3"),
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
