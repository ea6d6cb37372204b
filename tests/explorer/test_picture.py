"""The picture of the explorer: where things stand, what is named, and how signs and lines look."""

from pathlib import Path
from urllib.parse import quote

import networkx as nx
import pytest
from exploring import AMERICA_MOVIL, IFT, PRESIDENT, data_of, drawn, heading, labels, overlapping, panel, point, shown, visit
from playwright.sync_api import BrowserContext, Page

from mexict_kg.model.model import Model
from mexict_kg.views.layout import GLYPH
from mexict_kg.vocabulary import mx, shorten


def test_nothing_moves(page: Page) -> None:
    places, picture = page.evaluate("explorer.positions()"), page.locator("#picture").screenshot()
    page.wait_for_timeout(2000)
    assert (places, picture) == (page.evaluate("explorer.positions()"), page.locator("#picture").screenshot())


@pytest.mark.parametrize("width", [900, 1440, 2400])
def test_the_layout_is_drawn_out_along_one_side_to_the_shape_of_the_window(page: Page, html: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    visit(page, "view=causes")
    places, rows = page.evaluate("explorer.positions()"), data_of(html)["graph"]["views"][3]["places"]
    across = {round(places[node]["x"] / x, 2) for node, x, _ in rows if x}
    down = {round(places[node]["y"] / y, 2) for node, _, y in rows if y}
    assert (1, 1, 1.0) == (len(across), len(down), min(across | down))


@pytest.mark.parametrize("address", ["", "all=1&part=1", "view=influence", "view=dependency", f"view=near&of={IFT}"])
def test_everything_is_in_view_at_first(page: Page, address: str) -> None:
    visit(page, address)
    frame = page.locator("#picture").bounding_box()
    assert frame
    outside = [
        node
        for node in shown(page)
        for x, y in [point(page, node)]
        if not (frame["x"] < x < frame["x"] + frame["width"] and frame["y"] < y < frame["y"] + frame["height"])
    ]
    assert [] == outside


@pytest.mark.parametrize("address", ["", "all=1&part=1", "view=causes"])
@pytest.mark.parametrize("zooms", range(4))
def test_no_label_is_drawn_over_another(page: Page, address: str, zooms: int) -> None:
    visit(page, address)
    for _ in range(zooms):
        page.locator("#zoom-in").click()
    drawn(page)
    assert (True, []) == (len(labels(page)) > 2, overlapping(labels(page)))


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("view", ["overview", "influence", "dependency", "causes", "incidents-and-money"])
def test_nearly_everything_in_the_opening_of_a_view_is_named(page: Page, view: str, lang: str) -> None:
    visit(page, f"view={view}&lang={lang}")
    named = {label["node"] for label in labels(page) if label.get("node")}
    assert len(named) / len(shown(page)) > 0.8


def test_from_afar_every_sign_can_be_made_out_and_the_more_claims_the_larger_it_is(page: Page, network: nx.MultiDiGraph) -> None:
    visit(page, "view=causes&all=1&part=1")
    for _ in range(4):
        page.locator("#zoom-out").click()
    reach = {node: page.evaluate("node => explorer.reach(node)", node) for node in shown(page)}
    order = sorted(reach, key=network.degree)
    assert (True, True) == (reach[order[0]] >= 4, reach[order[-1]] > 1.5 * reach[order[0]])


def test_close_by_no_sign_is_larger_than_the_room_that_the_layout_keeps_for_it(page: Page) -> None:
    for _ in range(12):
        page.locator("#zoom-in").click()
    assert [] == [node for node in shown(page) if page.evaluate("node => explorer.reach(node)", node) > GLYPH / 2]


def test_all_claims_of_a_line_that_are_denials_make_it_neutral(page: Page, model: Model) -> None:
    denials = {f"{shorten(claim.subject)} {shorten(claim.object)}" for claim in model.claims.values() if claim.negated}
    other = {f"{shorten(claim.subject)} {shorten(claim.object)}" for claim in model.claims.values() if not claim.negated}
    seen = {}
    for part in range(1, 9):
        visit(page, f"all=1&part={part}")
        lines = [line["id"] for line in page.evaluate("explorer.lines()")]
        seen |= {line: page.evaluate("id => explorer.signOf(id)", line) for line in lines if line in denials - other}
    assert (True, {"Neutral"}) == (len(seen) > 5, set(seen.values()))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_label_is_drawn_over_another_around_a_focused_line(page: Page, network: nx.MultiDiGraph, lang: str) -> None:
    meeting = {}
    for start, end in sorted(set(network.edges()))[::12]:
        visit(page, f"view=overview&all=1&lang={lang}&is={quote(f'{start} {end}')}")
        meeting[start, end] = overlapping(labels(page))
    assert {} == {line: pairs for line, pairs in meeting.items() if pairs}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_in_a_neighbourhood_no_label_is_drawn_over_another(page: Page, network: nx.MultiDiGraph, lang: str) -> None:
    meeting = {}
    for thing in sorted(network, key=lambda node: (-network.degree(node), node))[:40:2]:
        visit(page, f"view=near&of={quote(thing)}&lang={lang}")
        meeting[thing] = overlapping(labels(page))
    assert {} == {thing: pairs for thing, pairs in meeting.items() if pairs}


def test_in_a_neighbourhood_the_first_of_each_relation_tells_it(page: Page) -> None:
    visit(page, f"view=near&of={AMERICA_MOVIL}")
    places, told = page.evaluate("explorer.positions()"), {label["node"]: label.get("heading") for label in labels(page)}
    sides = [[node for node in places if node != AMERICA_MOVIL and (places[node]["x"] > 0) is right] for right in (False, True)]
    heads = [[told[node] for node in sorted(side, key=lambda node: places[node]["y"])] for side in sides]
    assert "was fined by" == told[IFT]
    # the topmost of a side has one, and none stands twice
    assert [(True, True)] * 2 == [(bool(side[0]), len(set(filter(None, side))) == len([*filter(None, side)])) for side in heads]


@pytest.mark.parametrize("thing", [IFT, PRESIDENT, AMERICA_MOVIL])
def test_in_a_neighbourhood_the_neighbours_are_named(page: Page, thing: str, network: nx.MultiDiGraph) -> None:
    visit(page, f"view=near&of={thing}")
    named, around = {label["node"] for label in labels(page) if label.get("node")}, {thing, *nx.all_neighbors(network, thing)}
    assert (set(shown(page)), True, True) == (named, named & set(network) <= around, len(named) > 10)


def test_the_label_of_a_denial_on_its_line_says_not(page: Page, model: Model) -> None:
    denied = next(claim for claim in model.claims.values() if claim.negated and claim.relation == mx("fills"))
    visit(page, f"view=overview&all=1&is={quote(shorten(denied.iri))}")
    texts = [label["lines"][0] for label in labels(page) if label.get("edge")]
    assert [True] == [text.startswith("not: fills") for text in texts]


def test_the_legend_and_the_explanation_tell_how_a_denial_looks(page: Page) -> None:
    assert (1, True) == (
        page.locator("#lines li", has_text="said not to be so").locator("svg path").nth(1).count(),
        "A grey arrow with a cross is a denial" in panel(page),
    )


def test_every_kind_has_a_look_of_its_own(html: str) -> None:
    kinds = data_of(html)["graph"]["kinds"]
    looks = [(kind["shape"], kind["tone"], kind["ring"]) for kind in kinds]
    assert len(kinds) == len(set(looks))


def test_kinds_of_one_family_differ_by_their_ring_alone(html: str) -> None:
    kinds = {kind["id"]: kind for kind in data_of(html)["graph"]["kinds"]}
    family = [kinds[f"mx:{name}"] for name in ("PublicBody", "Administration", "Regulator")]
    assert (1, {0, 1, 2}) == (len({(kind["shape"], kind["tone"]) for kind in family}), {kind["ring"] for kind in family})


def test_around_a_focused_thing_only_its_neighbours_are_named(page: Page, network: nx.MultiDiGraph) -> None:
    visit(page, f"view=overview&is={PRESIDENT}")
    neighbours = {PRESIDENT, *network.successors(PRESIDENT), *network.predecessors(PRESIDENT)} & set(shown(page))
    assert (True, neighbours) == (len(neighbours) > 3, {label["node"] for label in labels(page) if label.get("node")})


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("thing", [IFT, PRESIDENT, AMERICA_MOVIL])
def test_the_name_of_a_line_stands_on_it_or_closer_to_it_than_to_any_other(page: Page, thing: str, lang: str) -> None:
    visit(page, f"view=overview&lang={lang}&is={thing}")
    lines = {line["id"]: line for line in page.evaluate("explorer.lines()")}
    ways = {line: page.evaluate("id => explorer.way(id)", line) for line in lines if thing in line.split()}
    on_lines = [label for label in labels(page) if label.get("edge")]
    nearest = [min(ways, key=lambda line: distance(ways[line], label)) for label in on_lines]
    assert (True, [label["edge"] for label in on_lines]) == (len(on_lines) > 0, nearest)


def distance(way: list[dict[str, float]], box: dict[str, float]) -> float:
    """From the middle of a box to the nearest point of a way."""
    x, y = (box["left"] + box["right"]) / 2, (box["top"] + box["bottom"]) / 2
    return min(((point["x"] - x) ** 2 + (point["y"] - y) ** 2) ** 0.5 for point in way)


@pytest.mark.parametrize(("width", "height"), [(390, 844), (768, 1024), (1440, 900)])
@pytest.mark.parametrize("view", ["overview", "timeline", "story", f"near&of={IFT}&is={IFT}"])
def test_nothing_sticks_out_of_the_window(browser: BrowserContext, file: Path, view: str, width: int, height: int) -> None:
    page = browser.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{file.as_uri()}#view={view}")
    across, down = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    told = heading(page)
    page.close()
    # a telephone scrolls down from the picture to what is told
    assert (width, True) == (across, down > height if width < 700 else down == height)
    assert len(told) > 2
