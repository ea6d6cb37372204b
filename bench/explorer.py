"""The explorer in a browser beside a bare vis-network page with the same things, lines and places, and on larger graphs."""

import json
import shutil
import statistics
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import BrowserContext, Page, sync_playwright

from bench.synthetic import synthetic
from bench.table import table
from mexict_kg.dataset import read_dataset
from mexict_kg.explorer import explorer_page, vis_network
from mexict_kg.folders import Folders
from mexict_kg.model import Model

ROUNDS = 9
CLICKS = 15
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")
# the second frame after everything has been read is the first of which all is drawn
STILL = """const told = () => { window.still = performance.now(); };
addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(told)));"""
# from the release of the button until what it changed is drawn
CLICK = """addEventListener("pointerup", () => {
  const started = performance.now();
  const seen = new MutationObserver(() => {
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => { window.answered = performance.now() - started; }));
  });
  seen.observe(document.getElementById("panel"), { childList: true });
}, true);"""
BARE = """<!doctype html><meta charset="utf-8"><style>#picture {{ height: 700px }}</style><div id="picture"></div>
<script>{script}</script>
<script>new vis.Network(document.getElementById("picture"), {data}, {options});</script>"""


class Times(NamedTuple):
    """Milliseconds of several rounds on one page."""

    name: str
    still: list[float]
    clicks: list[float]


def explorer_table(folders: Folders, scratch: Path) -> str:
    """One row for each page: the first still picture with its ratio to the bare page of the same opening, and a click."""
    pages = _pages(folders, scratch)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch_persistent_context(
            scratch / "profile",
            executable_path=shutil.which("chromium"),
            args=list(FLAGS),
            viewport={"width": 1440, "height": 900},
        )
        found = [Times(name, *_both(browser, path, is_ours)) for name, path, is_ours in pages]
        browser.close()
    floors = {times.name.partition(",")[0]: times for times in found if times.name.endswith("bare vis-network")}
    rows = [_row(times, floors[times.name.partition(",")[0]]) for times in found]
    title = f"The explorer in a browser, median of {ROUNDS} openings and {CLICKS} clicks; bars: 1.3 and 100 ms"
    return table(title, ("", "first still picture", "ratio", "click", "slowest click"), rows)


def _row(times: Times, floor: Times) -> list[str]:
    still = statistics.median(times.still)
    clicks = [f"{statistics.median(times.clicks):.0f} ms", f"{max(times.clicks):.0f} ms"] if times.clicks else ["", ""]
    return [times.name, f"{still:.0f} ms", f"{still / statistics.median(floor.still):.2f}", *clicks]


def _pages(folders: Folders, scratch: Path) -> list[tuple[str, Path, bool]]:
    """Name, file, and whether it is ours, for each page that is measured."""
    dataset = read_dataset(folders)
    ontology = [t for source in dataset.sources if source.name == "ontology/mexict.ttl" for t in source.triples]
    models: dict[str, Callable[[], Model]] = {
        "the report": lambda: Model(dataset.asserted),
        "300 things and 1,000 claims": lambda: Model(synthetic(ontology, 300, 1000)),
        "2,000 things and 6,000 claims": lambda: Model(synthetic(ontology, 2000, 6000)),
    }
    return [page for name, model in models.items() for page in _pair(name, explorer_page(model()), scratch)]


def _pair(name: str, html: str, scratch: Path) -> list[tuple[str, Path, bool]]:
    stem = name.replace(" ", "-")
    pages = {f"{name}, bare vis-network": bare_page(html), f"{name}, explorer": html}
    files = [(page, scratch / f"{stem}-{number}.html") for number, page in enumerate(pages)]
    for (page, file), text in zip(files, pages.values(), strict=True):
        file.write_text(text, encoding="utf-8")
        assert page
    return [(page, file, page.endswith("explorer")) for page, file in files]


def bare_page(html: str) -> str:
    """A page that draws what the explorer's opening draws, by vis-network alone: same things, lines, places and looks."""
    graph = json.loads(html.partition('id="data">')[2].partition("</script>")[0])["graph"]
    view = graph["views"][0]
    scene = view["core"] or view["whole"]
    places, labels = {node: (x, y) for node, x, y in scene["places"]}, {thing["id"]: thing["label"] for thing in graph["things"]}
    known = {node["id"]: node for node in graph["nodes"]}
    nodes = [_node(known[node], *place, labels[node]["en"]) for node, place in places.items()]
    edges = [edge for edge in graph["edges"] if {edge["from"], edge["to"]} <= set(places)]
    data = json.dumps({"nodes": nodes, "edges": edges}).replace("</", "<\\/")
    return BARE.format(script=vis_network(), data=data, options=json.dumps(graph["options"]))


def _node(node: dict[str, Any], x: int, y: int, label: str) -> dict[str, Any]:
    return {**node, "x": x, "y": y, "label": label}


def _both(browser: BrowserContext, path: Path, is_ours: bool) -> tuple[list[float], list[float]]:
    still = [_opened(browser, path) for _ in range(ROUNDS)]
    return still, _clicked(browser, path) if is_ours else []


def _opened(browser: BrowserContext, path: Path) -> float:
    page = browser.new_page()
    page.add_init_script(STILL)
    page.goto(path.as_uri())
    page.wait_for_function("window.still")
    found = float(page.evaluate("window.still"))
    page.close()
    return found


def _clicked(browser: BrowserContext, path: Path) -> list[float]:
    """Clicks on things all over the largest picture that the page has."""
    page = browser.new_page()
    page.emulate_media(reduced_motion="reduce")
    page.add_init_script(f'addEventListener("DOMContentLoaded", () => {{ {CLICK} }});')
    page.goto(f"{path.as_uri()}#all=1")
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
    page.evaluate("window.answered = 0")
    page.mouse.click(x, y)
    page.wait_for_function("window.answered")
    return float(page.evaluate("window.answered"))
