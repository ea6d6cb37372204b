"""Names and lines in the picture: nothing hides anything, what cannot be named is listed, and every name leads to its thing."""

from typing import Any, Final

import pytest
from exploring import IFT, data_of, drawn, labels, shown, visit
from playwright.sync_api import Page

HIDDEN: Final = 0.1
"""Of a line so much at most may lie under names."""

# every 2 pixels of each line, with how far each is from the tip; a name's box without the rim that it keeps free around it
MEASURE: Final = """() => {
  const frame = document.getElementById("picture"), names = explorer.labels().filter((box) => box.lines);
  const covers = ({ left, right, top, bottom }, { x, y }) => left + 2 < x && x < right - 2 && top + 1 < y && y < bottom - 1;
  const inSight = ({ x, y }) => 0 < x && x < frame.clientWidth && 0 < y && y < frame.clientHeight;
  const found = { lines: 0, hidden: [], tips: [], nameless: [], signs: 0 };
  for (const { id, points } of explorer.lines()) {
    const spots = [];
    points.slice(1).forEach((to, at) => {
      const from = points[at], length = Math.hypot(to.x - from.x, to.y - from.y), steps = Math.max(1, Math.ceil(length / 2));
      for (let step = 0; step < steps; step += 1) {
        spots.push({ x: from.x + (to.x - from.x) * step / steps, y: from.y + (to.y - from.y) * step / steps });
      }
    });
    if (!spots.some(inSight)) continue;
    found.lines += 1;
    const others = names.filter((box) => box.edge !== id), own = names.filter((box) => box.edge === id), tip = points.at(-1);
    const under = (boxes, spot) => boxes.some((box) => covers(box, spot));
    if (spots.filter((spot) => under(others, spot)).length > HIDDEN * spots.length) found.hidden.push(id);
    if (spots.some((spot) => Math.hypot(spot.x - tip.x, spot.y - tip.y) < 9 && under(others, spot))) found.tips.push(id);
    const free = Math.min(24, spots.length) - 2, ends = [points[0], tip];
    if (spots.some((spot) => ends.some((end) => Math.hypot(spot.x - end.x, spot.y - end.y) < free) && under(own, spot))) {
      found.tips.push(`own ${id}`);
    }
  }
  const named = new Set(names.map((box) => box.node)), places = explorer.positions();
  for (const id of explorer.shown()) {
    if (!inSight(explorer.toDOM(places[id]))) continue;
    found.signs += 1;
    if (!named.has(id)) found.nameless.push(id);
  }
  return found;
}""".replace("HIDDEN", str(HIDDEN))


@pytest.fixture(scope="module")
def graph(html: str) -> dict[str, Any]:
    found: dict[str, Any] = data_of(html)["graph"]
    return found


@pytest.fixture(scope="module")
def addresses(graph: dict[str, Any]) -> list[str]:
    """Every view, every part of one, every step of a story, and the 25 largest neighbourhoods."""
    views = [view for view in graph["views"] if view["places"]]
    degree = {node["id"]: node["degree"] for node in graph["nodes"]}
    largest = sorted((thing["id"] for thing in graph["things"]), key=lambda thing: (-degree[thing], thing))[:25]
    return [
        *(f"view={view['id']}" for view in views),
        *(f"view={view['id']}&all=1&part={n + 1}" for view in views for n in range(len(view["parts"] or []))),
        *(f"view=story&of={story['id']}&step={n}" for story in graph["stories"] for n in range(len(story["steps"]) + 1)),
        *(f"view=near&of={thing}" for thing in largest),
    ]


def faults(page: Page, addresses: list[str]) -> tuple[dict[str, Any], int]:
    """What is hidden or nameless at which address, and how many lines were looked at."""
    found, lines = {}, 0
    for address in addresses:
        visit(page, address)
        seen = page.evaluate(MEASURE)
        lines += seen["lines"]
        too_many = len(seen["nameless"]) > seen["signs"] / 30
        if seen["hidden"] or seen["tips"] or too_many:
            found[address] = seen
    return found, lines


@pytest.mark.parametrize(
    ("width", "height"),
    [(1280, 720), pytest.param(1440, 900, marks=pytest.mark.slow), pytest.param(1920, 1080, marks=pytest.mark.slow)],
)
def test_no_name_hides_a_line_or_a_tip_and_nothing_is_nameless(page: Page, addresses: list[str], width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    found, lines = faults(page, addresses)
    assert (True, {}) == (lines > 1500, found)


@pytest.mark.slow
def test_nor_does_one_in_spanish(page: Page, addresses: list[str]) -> None:
    found, lines = faults(page, [f"{address}&lang=es" for address in addresses])
    assert (True, {}) == (lines > 1500, found)


def test_on_a_telephone_what_is_drawn_is_named_and_the_rest_is_listed(
    page: Page, addresses: list[str], graph: dict[str, Any]
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    found, lines = faults(page, addresses)
    assert (True, {}) == (lines > 500, found)
    things = {thing["id"] for thing in graph["things"]}
    for view in (view for view in graph["views"] if view["places"]):
        visit(page, f"view={view['id']}")
        drawn_here = set(shown(page))
        assert len(drawn_here) >= 10
        rest = page.locator("#panel details.rest")
        count = int(rest.locator("summary").inner_text().split()[0])
        assert count == len((set(view["extent"]) & things) - drawn_here)


def test_a_name_is_as_good_as_its_sign(page: Page) -> None:
    for address in ("", "view=causes", f"view=near&of={IFT}", "view=incidents-and-money"):
        visit(page, address)
        named = {box["node"]: box for box in labels(page) if box.get("node")}
        middle = {
            node: {"x": (box["left"] + box["right"]) / 2, "y": (box["top"] + box["bottom"]) / 2} for node, box in named.items()
        }
        by_name = {node: page.evaluate("point => explorer.target(point)", spot) for node, spot in middle.items()}
        by_sign = {
            node: page.evaluate("node => explorer.target(explorer.toDOM(explorer.positions()[node]))", node) for node in named
        }
        assert (len(shown(page)), {node: node for node in named}, {node: node for node in named}) == (
            len(named),
            by_name,
            by_sign,
        )


def test_a_press_on_a_name_chooses_its_thing_in_a_neighbourhood_too(page: Page) -> None:
    visit(page, f"view=near&of={IFT}&is={IFT}")
    frame = page.locator("#picture").bounding_box()
    (box,) = [box for box in labels(page) if box.get("node") == "mxr:america-movil"]
    assert frame
    page.mouse.click(frame["x"] + (box["left"] + box["right"]) / 2, frame["y"] + box["bottom"] - 6)
    assert "mxr:america-movil" == page.evaluate("explorer.focus()")


def test_signs_and_names_are_large_enough_for_a_finger(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    visit(page, f"view=near&of={IFT}")
    script = """([node, dx, dy]) => {
        const { x, y } = explorer.toDOM(explorer.positions()[node]);
        return explorer.target({ x: x + dx, y: y + dy });
    }"""
    missed = [
        (node, dx, dy)
        for node in shown(page)
        for dx, dy in ((11, 0), (-11, 0), (0, 11), (0, -11))
        if page.evaluate(script, [node, dx, dy]) != node
    ]
    assert [] == missed


def test_a_line_tells_its_relation_when_it_is_pointed_at(page: Page) -> None:
    edge = f"{IFT} mxr:america-movil"
    before = [box for box in labels(page) if box.get("edge")]
    frame = page.locator("#picture").bounding_box()
    middle = page.evaluate("id => explorer.way(id)[40]", edge)
    assert frame
    page.mouse.move(frame["x"] + middle["x"], frame["y"] + middle["y"])
    drawn(page)
    told = [box["lines"][0] for box in labels(page) if box.get("edge") == edge]
    assert ([], True) == (before, len(told) == 1 and told[0].startswith("fined"))
    page.mouse.move(2, 2)
    drawn(page)
    assert [] == [box for box in labels(page) if box.get("edge")]


def test_what_the_picture_leaves_out_is_one_step_away(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    visit(page, "view=near&of=mxr:mexico&is=mxr:mexico")
    few = set(shown(page))
    page.locator("#panel details.rest summary").click()
    listed = page.locator("#panel details.rest [data-id]").first
    name = listed.get_attribute("data-id")
    assert name and name not in few
    listed.click()
    drawn(page)
    assert name in page.evaluate("location.hash.replaceAll('%3A', ':')")


def test_others_of_a_neighbourhood_are_shown_in_turn_until_all_were(page: Page) -> None:
    visit(page, "view=near&of=mxr:mexico")
    seen: list[set[str]] = [set(shown(page))]
    while True:
        page.locator("#whole").click()
        drawn(page)
        if set(shown(page)) == seen[0]:
            break
        seen.append(set(shown(page)))
    others = [part - {"mxr:mexico"} for part in seen]
    assert (True, sum(map(len, others))) == (len(seen) > 2, len(set.union(*others)))
