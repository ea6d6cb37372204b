"""What the tests of the explorer do to a page and read from it."""

import itertools
import json
import re
from pathlib import Path
from typing import Any

import pyoxigraph as ox
from playwright.sync_api import Page

from mexict_kg.explorer.page import explorer_page
from mexict_kg.model.model import Model

IFT, AMERICA_MOVIL, FINE = "mxr:ift", "mxr:america-movil", "mxc:p029-ift-fined-america-movil"
PRESIDENT = "mxr:andres-manuel-lopez-obrador"
FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


def page_of(triples: list[ox.Triple]) -> str:
    return explorer_page(Model(triples))


def drawn(page: Page) -> None:
    """Wait until what has changed is drawn: vis-network draws in the next frame, and the one after that comes later."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def point(page: Page, node: str) -> tuple[float, float]:
    """Where a thing stands in the window."""
    found: dict[str, float] = page.evaluate(
        """node => {
            const frame = document.getElementById("picture").getBoundingClientRect();
            const { x, y } = explorer.toDOM(explorer.positions()[node]);
            return { x: x + frame.left, y: y + frame.top };
        }""",
        node,
    )
    return found["x"], found["y"]


def click(page: Page, node: str) -> None:
    page.mouse.click(*point(page, node))


def search(page: Page, text: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def panel(page: Page) -> str:
    return page.locator("#panel").inner_text()


def claim(page: Page, curie: str) -> str:
    return page.locator(f'#panel [data-id="{curie}"]').inner_text()


def heading(page: Page) -> str:
    return page.locator("#panel h2").inner_text()


def told_in(page: Page, place: str) -> set[str]:
    return set(page.locator(f"{place} .claim").evaluate_all("cards => cards.map(card => card.dataset.id)"))


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, flags=re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data


def visit(page: Page, address: str) -> None:
    """Open the page at an address of its own, drawn and at rest."""
    page.goto(f"{page.url.partition('#')[0]}#{address}")
    drawn(page)


def shown(page: Page) -> list[str]:
    """The things in the picture that the filters let through."""
    found: list[str] = page.evaluate("explorer.shown()")
    return found


def claims_of(page: Page) -> list[str]:
    """The claims of the view that the filters let through."""
    found: list[str] = page.evaluate("explorer.claims()")
    return found


def labels(page: Page) -> list[dict[str, Any]]:
    """The boxes of the labels that were last drawn."""
    found: list[dict[str, Any]] = page.evaluate("explorer.labels()")
    return found


def downloaded(page: Page, name: str) -> Path:
    """The file that a press of the button in the menu of exports gives."""
    page.locator("#take summary").click()
    with page.expect_download() as download:
        page.locator(name).click()
    return Path(download.value.path())


def overlapping(boxes: list[dict[str, Any]]) -> list[tuple[Any, Any]]:
    """The pairs of boxes that are drawn over each other."""
    return [
        (one, other)
        for one, other in itertools.combinations(boxes, 2)
        if one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    ]
