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


def test_everything_stands_where_the_layout_put_it(page: Page, html: str) -> None:
    first = data_of(html)["graph"]["views"][0]
    assert {node: {"x": x, "y": y} for node, x, y in first["core"]} == page.evaluate("explorer.positions()")
    visit(page, "all=1")
    assert {node: {"x": x, "y": y} for node, x, y in first["whole"]} == page.evaluate("explorer.positions()")


@pytest.mark.parametrize("address", ["", "all=1", "view=influence", "view=dependency", f"view=near&of={IFT}"])
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


@pytest.mark.parametrize("address", ["", "all=1", "view=causes"])
@pytest.mark.parametrize("zooms", range(4))
def test_no_label_is_drawn_over_another(page: Page, address: str, zooms: int) -> None:
    visit(page, address)
    for _ in range(zooms):
        page.locator("#zoom-in").click()
    drawn(page)
    assert (True, []) == (len(labels(page)) > 5, overlapping(labels(page)))


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("view", ["overview", "influence", "dependency", "causes", "incidents-and-money"])
def test_nearly_everything_in_the_opening_of_a_view_is_named(page: Page, view: str, lang: str) -> None:
    visit(page, f"view={view}&lang={lang}")
    named = {label["node"] for label in labels(page) if label.get("node")}
    assert len(named) / len(shown(page)) > 0.8


def test_in_the_whole_map_the_things_with_most_claims_are_named_and_no_others(page: Page, html: str) -> None:
    visit(page, "all=1")
    degree = {node["id"]: node["degree"] for node in data_of(html)["graph"]["nodes"]}
    fortieth = sorted(degree.values(), reverse=True)[39]
    named = [label["node"] for label in labels(page) if label.get("node")]
    assert (True, []) == (len(named) >= 20, [node for node in named if degree[node] < fortieth])


def test_what_no_claim_joins_stands_on_a_shelf_below_the_map(page: Page, model: Model, network: nx.MultiDiGraph) -> None:
    visit(page, "all=1")
    places = page.evaluate("explorer.positions()")
    shelved = {shorten(iri) for iri in model.things} - set(network)
    lowest = max(places[node]["y"] for node in network)
    assert (True, []) == (len(shelved) > 0, [node for node in shelved if places[node]["y"] <= lowest])


def test_from_afar_every_sign_can_be_made_out_and_the_more_claims_the_larger_it_is(page: Page, network: nx.MultiDiGraph) -> None:
    visit(page, "all=1")
    reach = {node: page.evaluate("node => explorer.reach(node)", node) for node in network}
    order = sorted(network, key=network.degree)
    assert (True, True) == (reach[order[0]] > 1.5, reach[order[-1]] > 2 * reach[order[0]])


def test_close_by_no_sign_is_larger_than_the_room_that_the_layout_keeps_for_it(page: Page) -> None:
    for _ in range(12):
        page.locator("#zoom-in").click()
    scale = page.evaluate("explorer.scale()")
    assert [] == [node for node in shown(page) if page.evaluate("node => explorer.reach(node)", node) > scale * GLYPH / 2]


def test_more_labels_appear_on_the_way_in(page: Page) -> None:
    visit(page, "all=1")
    before = len(labels(page))
    page.set_viewport_size({"width": 14000, "height": 7400})  # the whole plane at its own size
    page.reload(timeout=60_000)  # else the picture may still have the size of the window before
    drawn(page)
    assert before < len(labels(page)) == len(shown(page))


def test_all_claims_of_a_line_that_are_denials_make_it_neutral(page: Page, model: Model) -> None:
    denials = {f"{shorten(claim.subject)} {shorten(claim.object)}" for claim in model.claims.values() if claim.negated}
    other = {f"{shorten(claim.subject)} {shorten(claim.object)}" for claim in model.claims.values() if not claim.negated}
    visit(page, "all=1")
    assert {"Neutral"} == {page.evaluate("id => explorer.signOf(id)", line) for line in sorted(denials - other)}


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


def test_in_a_neighbourhood_the_first_of_each_relation_tells_it(page: Page, html: str) -> None:
    visit(page, f"view=near&of={AMERICA_MOVIL}")
    headings = {node for node, _, _ in data_of(html)["graph"]["around"][AMERICA_MOVIL]["headings"]}
    told = {label["node"]: label["lines"][0] for label in labels(page) if label.get("heading")}
    assert (headings, True) == (set(told), "fined" in told[IFT])


@pytest.mark.parametrize("thing", [IFT, PRESIDENT, AMERICA_MOVIL])
def test_in_a_neighbourhood_the_neighbours_are_named(page: Page, thing: str, html: str) -> None:
    visit(page, f"view=near&of={thing}")
    places = {node for node, _, _ in data_of(html)["graph"]["around"][thing]["places"]}
    named = {label["node"] for label in labels(page) if label.get("node")}
    assert (places, True) == (set(shown(page)), len(named) / len(places) > 0.9)


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
    page.set_viewport_size({"width": 14000, "height": 7400})  # room for every neighbour's name
    visit(page, f"view=overview&all=1&is={PRESIDENT}")
    page.reload(timeout=60_000)  # else the picture may still have the size of the window before
    drawn(page)
    neighbours = {PRESIDENT, *network.successors(PRESIDENT), *network.predecessors(PRESIDENT)}
    assert neighbours == {label["node"] for label in labels(page) if label.get("node")}


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("thing", [IFT, PRESIDENT, AMERICA_MOVIL])
def test_the_label_of_a_line_stands_on_it_and_on_no_other(page: Page, network: nx.MultiDiGraph, thing: str, lang: str) -> None:
    visit(page, f"view=overview&all=1&lang={lang}&is={thing}")
    pairs = {f"{start} {end}" for start, end in network.edges() if thing in (start, end)}
    ways = {pair: page.evaluate("id => explorer.way(id)", pair) for pair in sorted(pairs)}
    on_lines = [label for label in labels(page) if label.get("edge")]
    crossed = [{pair for pair, way in ways.items() if any(inside(label, point) for point in way)} for label in on_lines]
    assert (True, [{label["edge"]} for label in on_lines]) == (len(on_lines) > 0, crossed)


def inside(box: dict[str, float], point: dict[str, float]) -> bool:
    return box["left"] <= point["x"] <= box["right"] and box["top"] <= point["y"] <= box["bottom"]


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
