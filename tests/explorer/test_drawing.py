"""What is drawn: lines apart, names complete, counts and certainty as the claims have them."""

import re
import xml.etree.ElementTree as ElementTree

import networkx as nx
from exploring import IFT, data_of, downloaded, drawn, labels, shown, visit
from playwright.sync_api import FloatRect, Page

from mexict_kg.model.model import Model
from mexict_kg.vocabulary import shorten

# places along a line, since others may cross it at some of them
ALONG = "id => [20, 28, 36, 44, 52, 60].map((step) => explorer.way(id)[step])"
SVG = "{http://www.w3.org/2000/svg}"


def test_the_two_lines_of_a_pair_are_drawn_apart(page: Page, network: nx.MultiDiGraph) -> None:
    visit(page, "view=near&of=mxr:mexico")
    frame = page.locator("#picture").bounding_box()
    assert frame
    for one, other in (("mxr:mexico", "mxr:internet-access-in-mexico"), ("mxr:internet-access-in-mexico", "mxr:mexico")):
        assert network.has_edge(one, other)
        assert f"{one} {other}" in {clicked(page, frame, place) for place in page.evaluate(ALONG, f"{one} {other}")}


def clicked(page: Page, frame: FloatRect, place: dict[str, float]) -> str:
    page.mouse.click(frame["x"] + place["x"], frame["y"] + place["y"])
    return str(page.evaluate("explorer.focus()"))


def test_the_neighbourhood_of_the_best_connected_thing_is_named_throughout(page: Page) -> None:
    for lang in ("en", "es"):
        visit(page, f"view=near&of=mxr:mexico&lang={lang}")
        bare = set(shown(page)) - {box["node"] for box in labels(page)}
        assert (True, set()) == (20 < len(shown(page)) < 45, bare)


def test_things_are_counted_without_figures(page: Page, model: Model) -> None:
    things = {shorten(iri) for iri in model.things}
    for address in ("view=incidents-and-money", "view=near&of=mxr:america-movil"):
        visit(page, address)
        drawn_here = set(shown(page))
        assert re.search(rf"\b{len(things & drawn_here)} (things|best connected)", page.locator("#extent").inner_text())
        assert drawn_here - things


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
