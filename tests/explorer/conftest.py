"""The page of the explorer in a browser."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from exploring import FLAGS, drawn, page_of
from playwright.sync_api import BrowserContext, Page, sync_playwright


@pytest.fixture(scope="session")
def html(triples: list[ox.Triple]) -> str:
    return page_of(triples)


@pytest.fixture(scope="session")
def file(html: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explorer") / "explorer.html"
    path.write_text(html, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    profile = tmp_path_factory.mktemp("profile")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium, args=FLAGS, viewport={"width": 1440, "height": 900}
        )
        yield context
        context.close()


@pytest.fixture
def page(browser: BrowserContext, file: Path) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(10_000)
    page.emulate_media(reduced_motion="reduce")  # the picture jumps, and nothing need be waited for but its drawing
    page.goto(file.as_uri())
    drawn(page)
    yield page
    page.close()
