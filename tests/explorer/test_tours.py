"""Stories and paths in the explorer: step by step, hop by hop, in the drawing and in words."""

import math
from itertools import pairwise

import networkx as nx
import pytest
from exploring import AMERICA_MOVIL, IFT, claims_of, heading, labels, overlapping, panel, shown, told_in, visit
from playwright.sync_api import Page

from mexict_kg.model.model import Model
from mexict_kg.model.stories import stories
from mexict_kg.vocabulary import shorten

AUSTERITY, THREATS = "mxr:fiscal-austerity", "mxr:cyber-threats"


# ---- Stories --------------------------------------------------------------------------------------------------------


def test_all_stories_are_offered(page: Page, model: Model) -> None:
    visit(page, "view=story")
    offered = page.locator("#panel .ways strong").all_inner_texts()
    assert [story.label["en"] for story in stories(model)] == offered


def lit(page: Page) -> set[str]:
    return {label["node"] for label in labels(page) if label.get("node") and not label["faded"]}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_step_tells_its_text_and_the_claims_it_rests_on(page: Page, model: Model, lang: str) -> None:
    for story in stories(model):
        visit(page, f"view=story&of={shorten(story.iri)}&lang={lang}")
        for step in story.steps:
            page.locator("#story-next").click()
            assert (step.label[lang], step.tells[lang]) == (heading(page), page.locator("#panel .telling").inner_text())
            assert set(map(shorten, step.claims)) == told_in(page, "#panel")


def test_a_step_lights_its_things_and_no_others(page: Page, model: Model) -> None:
    for story in stories(model):
        for number, step in enumerate(story.steps, 1):
            visit(page, f"view=story&of={shorten(story.iri)}&step={number}")
            ends = {shorten(end) for iri in step.claims for end in (model.claims[iri].subject, model.claims[iri].object)}
            assert (True, []) == (len(lit(page) & ends) >= 2, sorted(lit(page) - ends))
            assert [] == overlapping(labels(page))


def test_a_story_leads_on_and_back_and_out(page: Page, model: Model) -> None:
    story = stories(model)[0]
    visit(page, f"view=story&of={shorten(story.iri)}")
    for _ in story.steps:
        page.keyboard.press("Tab")
        page.locator("#story-next").press("Enter")
    page.locator("#panel .do", has_text="Back").click()
    assert story.steps[-2].label["en"] == heading(page)
    page.locator("#story-next").click()
    page.locator("#story-next", has_text="To all stories").click()
    assert "Stories" == heading(page)


def test_a_thing_can_be_looked_at_in_the_midst_of_a_step_and_the_step_be_gone_on_with(page: Page) -> None:
    visit(page, "view=story&of=mxt:america-movil&step=5")
    before = heading(page)
    page.locator(f'#panel .go[data-id="{IFT}"]').first.click()
    assert "IFT" == heading(page)
    page.keyboard.press("Escape")
    assert before == heading(page)


# ---- Paths ----------------------------------------------------------------------------------------------------------


def undirected(network: nx.MultiDiGraph) -> nx.Graph:
    graph = nx.Graph()
    graph.add_edges_from((start, end) for start, end in network.edges() if start != end)
    return graph


@pytest.mark.parametrize(
    ("start", "end"), [(AUSTERITY, THREATS), (IFT, AMERICA_MOVIL), ("mxr:huawei", "mxr:cisa"), ("mxr:anuies", "mxr:televisa")]
)
def test_all_shortest_ways_between_two_things_are_drawn(page: Page, network: nx.MultiDiGraph, start: str, end: str) -> None:
    visit(page, f"view=path&from={start}&to={end}&any=1")
    ways = list(nx.all_shortest_paths(undirected(network), start, end))
    pairs = {pair for way in ways for pair in pairwise(way)}
    claims = {key for a, b, key in network.edges(keys=True) if (a, b) in pairs or (b, a) in pairs}
    # where claims point both ways between two things, the picture has a line for each way, and each is a way of its own
    lines = sum(math.prod(network.has_edge(a, b) + network.has_edge(b, a) for a, b in pairwise(way)) for way in ways)
    listed = page.locator("#panel .way").count()
    assert ({node for way in ways for node in way}, claims, min(6, lines)) == (set(shown(page)), set(claims_of(page)), listed)


def test_a_hop_tells_its_direction_and_where_it_is_said(page: Page) -> None:
    visit(page, f"view=path&from={AMERICA_MOVIL}&to={IFT}&any=1")
    hop = page.locator("#panel .way li").first.inner_text()
    assert [] == [part for part in ("América Móvil ←", "— IFT", "p029") if part not in hop.replace("\n", " ")]


def test_what_is_left_out_is_gone_around(page: Page, network: nx.MultiDiGraph) -> None:
    visit(page, f"view=path&from={AUSTERITY}&to={THREATS}&any=1")
    before = page.locator("#panel .way").count()
    page.locator("#panel .way").first.locator("button", has_text="avoid this").first.click()
    left_out = "Mexican government" if "Mexican government ×" in panel(page) else "Andrés Manuel López Obrador"
    assert left_out not in page.locator("#panel .way").first.inner_text()
    page.locator("#panel .do", has_text="×").click()
    assert before == page.locator("#panel .way").count()


def test_the_ends_are_chosen_by_search_and_can_be_exchanged(page: Page) -> None:
    page.locator('#views [data-view="path"]').click()
    for place, text in enumerate(("ift", "america movil")):
        page.locator(f"#end-{place}").fill(text)
        page.keyboard.press("Enter")
    assert "IFT – América Móvil" == page.locator("#view-name").inner_text()
    page.locator("#panel .do", has_text="Exchange").click()
    assert "América Móvil – IFT" == page.locator("#view-name").inner_text()


def test_a_path_begins_at_a_thing(page: Page) -> None:
    visit(page, IFT)
    page.locator("#panel .do", has_text="Path from here").click()
    assert ("path", "IFT") == (page.evaluate("explorer.view()"), page.locator("#end-0").get_attribute("placeholder"))


def test_filters_bound_the_ways(page: Page, network: nx.MultiDiGraph) -> None:
    facts = nx.Graph([(a, b) for a, b, data in network.edges(data=True) if data["modality"] == "Fact" and a != b])
    visit(page, f"view=path&from={IFT}&to={AUSTERITY}&any=1&modalities=Fact")
    assert nx.shortest_path_length(facts, IFT, AUSTERITY) == page.locator("#panel .way").first.locator("li").count()


def test_in_the_drawing_of_a_path_hops_stand_from_left_to_right(page: Page) -> None:
    visit(page, f"view=path&from={AUSTERITY}&to={THREATS}&any=1")
    places = page.evaluate("explorer.positions()")
    assert (min, max) == tuple(
        next(pick for pick in (min, max) if places[end]["x"] == pick(place["x"] for place in places.values()))
        for end in (AUSTERITY, THREATS)
    )
