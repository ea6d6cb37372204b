"""The explorer in a browser beside a bare vis-network page with the same things, lines and places, and on larger graphs."""

import json
import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import BrowserContext, Page, sync_playwright

from bench.synthetic import synthetic
from bench.table import table
from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.explorer.page import explorer_page, vis_network
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model

ROUNDS = 9
CLICKS = 15
SIZES = ((300, 1000), (2000, 6000))
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
# the second frame after everything has been read is the first of which all is drawn
STILL = """window.still = new Promise((done) => addEventListener("load", () =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))));"""
# from the release of the button until what it changed is drawn
CLICK = """window.answered = new Promise((done) => {
  let started;
  addEventListener("pointerup", () => { started = performance.now(); }, { capture: true, once: true });
  const seen = new MutationObserver(() => {
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
  });
  seen.observe(document.getElementById("panel"), { childList: true });
}), undefined"""
BARE = """<!doctype html><meta charset="utf-8"><style>#picture {{ height: 700px }}</style><div id="picture"></div>
<script>{script}</script>
<script>new vis.Network(document.getElementById("picture"), {data}, {options});</script>"""


class Times(NamedTuple):
    """Milliseconds of several rounds on one page; a page that is not ours has no clicks."""

    name: str
    still: list[float]
    clicks: list[float]


def explorer_table(folders: Folders, scratch: Path) -> str:
    """For each graph the explorer, and beside it two bare pages: all things, as pyvis would draw them, and the opening alone."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            scratch / "profile",
            executable_path=shutil.which("chromium"),
            args=list(FLAGS),
            viewport={"width": 1440, "height": 900},
        )
        rows = [row for name, model in _models(folders) for row in _rows(name, explorer_page(model), browser, scratch)]
        browser.close()
    title = f"The explorer in a browser, median of {ROUNDS} openings and {CLICKS} clicks; bars: 1.3 and 100 ms"
    return table(title, ("", "first still picture", "explorer over bare", "click", "slowest click"), rows)


def _rows(name: str, html: str, browser: BrowserContext, scratch: Path) -> list[list[str]]:
    ours, *bare = [_measured(page, text, browser, scratch / "page.html") for page, text in _pages(html).items()]
    still = statistics.median(ours.still)
    clicks = [f"{statistics.median(ours.clicks):.0f} ms", f"{max(ours.clicks):.0f} ms"]
    floors = [(one.name, statistics.median(one.still)) for one in bare]
    return [
        [f"{name}, {ours.name}", f"{still:.0f} ms", "", *clicks],
        *([f"{name}, {page}", f"{floor:.0f} ms", f"{still / floor:.2f}", "", ""] for page, floor in floors),
    ]


def _models(folders: Folders) -> Iterator[tuple[str, Model]]:
    dataset = read_dataset(folders)
    ontology = [t for source in dataset.sources if source.name == "ontology/mexict.ttl" for t in source.triples]
    yield "the report", Model(dataset.asserted)
    for things, claims in SIZES:
        yield f"{things:,} things and {claims:,} claims", Model(synthetic(ontology, things, claims))


def _pages(html: str) -> dict[str, str]:
    """The explorer first, then what it is measured beside."""
    graph = json.loads(html.partition('id="data">')[2].partition("</script>")[0])["graph"]
    overview = graph["views"][0]
    return {
        "explorer": html,
        "bare with all of it": bare_page(graph, side_by_side(overview["parts"] or [overview["places"]])),
        "bare with the opening alone": bare_page(graph, overview["places"]),
    }


def side_by_side(parts: list[list[tuple[str, int, int]]]) -> list[tuple[str, int, int]]:
    """All parts of a view in one scene, each to the right of the one before, as no page of ours draws them any more."""
    scene: list[tuple[str, int, int]] = []
    right = 0
    for part in parts:
        left = min(x for _, x, _ in part)
        scene += [(node, x - left + right, y) for node, x, y in part]
        right = max(x for _, x, _ in scene) + 200
    return scene


def bare_page(graph: dict[str, Any], scene: list[tuple[str, int, int]]) -> str:
    """A page that draws a scene of the explorer by vis-network alone."""
    data = json.dumps(nodes_and_edges(graph, scene)).replace("</", "<\\/")
    return BARE.format(script=vis_network(), data=data, options=json.dumps(graph["options"]))


def nodes_and_edges(graph: dict[str, Any], scene: list[tuple[str, int, int]]) -> dict[str, list[dict[str, Any]]]:
    """The things of a scene in their places, and the lines between them, as vis-network takes them."""
    labels, known = {thing["id"]: thing["label"] for thing in graph["things"]}, {node["id"]: node for node in graph["nodes"]}
    places = {node: {"x": x, "y": y} for node, x, y in scene}
    return {
        "nodes": [{**known[node], **place, "label": labels[node]["en"]} for node, place in places.items()],
        "edges": [edge for edge in graph["edges"] if {edge["from"], edge["to"]} <= set(places)],
    }


def _measured(name: str, html: str, browser: BrowserContext, path: Path) -> Times:
    path.write_text(html, encoding="utf-8")
    still = [_opened(browser, path) for _ in range(ROUNDS)]
    return Times(name, still, _clicked(browser, path) if name == "explorer" else [])


def _opened(browser: BrowserContext, path: Path) -> float:
    page = browser.new_page()
    page.add_init_script(STILL)
    page.goto(path.as_uri())
    found = float(page.evaluate("window.still"))
    page.close()
    return found


def _clicked(browser: BrowserContext, path: Path) -> list[float]:
    """Clicks on things all over the largest part that the page has."""
    page = browser.new_page()
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{path.as_uri()}#all=1&part=1")
    places = _places(page)
    found = [_answer(page, *place) for place in places]
    page.close()
    return found


def _places(page: Page) -> list[tuple[float, float]]:
    """Where some things stand in the window."""
    found: list[tuple[float, float]] = page.evaluate(
        """most => {
            const frame = document.getElementById("picture").getBoundingClientRect();
            const ids = explorer.shown(), step = Math.max(1, Math.floor(ids.length / most));
            return ids.filter((_, place) => place % step === 0).slice(0, most).map((id) => {
                const { x, y } = explorer.toDOM(explorer.positions()[id]);
                return [x + frame.left, y + frame.top];
            });
        }""",
        CLICKS,
    )
    return found


def _answer(page: Page, x: float, y: float) -> float:
    page.evaluate(CLICK)
    page.mouse.click(x, y)
    return float(page.evaluate("window.answered"))
