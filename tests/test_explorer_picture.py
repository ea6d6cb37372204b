"""The picture of the explorer: where things stand, what is named, and how signs and lines look."""

import itertools
from pathlib import Path
from urllib.parse import quote

import networkx as nx
import pytest
from exploring import AMERICA_MOVIL, IFT, PRESIDENT, Places, data_of, drawn, heading, panel, point
from playwright.sync_api import BrowserContext, Page

from mexict_kg.layout import GLYPH
from mexict_kg.model import Model
from mexict_kg.vocabulary import mx, shorten


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


def test_all_claims_of_a_line_that_are_denials_make_it_neutral(page: Page, model: Model) -> None:
    denials = {f"{shorten(claim.subject)} {shorten(claim.object)}" for claim in model.claims.values() if claim.negated}
    other = {f"{shorten(claim.subject)} {shorten(claim.object)}" for claim in model.claims.values() if not claim.negated}
    lines = sorted(denials - other)
    assert {"Neutral"} == {page.evaluate("id => explorer.signOf(id)", line) for line in lines}


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


@pytest.mark.parametrize(("width", "height"), [(390, 844), (768, 1024), (1440, 900)])
def test_nothing_sticks_out_of_the_window(browser: BrowserContext, file: Path, width: int, height: int) -> None:
    page = browser.new_page()
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{file.as_uri()}#{quote(IFT)}")
    size = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
    told = heading(page)
    page.close()
    assert ([width, height], "IFT") == (size, told)
