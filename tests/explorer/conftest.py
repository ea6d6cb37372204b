"""The page of the explorer in a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from exploring import FLAGS, drawn
from playwright.sync_api import BrowserContext, Page, ViewportSize, sync_playwright

from mexict_kg.folders import Folders

WINDOW: ViewportSize = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def file(built: Folders) -> Path:
    return built.output / "explorer.html"


@pytest.fixture(scope="session")
def html(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def browser(chromium: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    profile = tmp_path_factory.mktemp("profile")
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(profile, executable_path=chromium, args=FLAGS, viewport=WINDOW)
        yield context
        context.close()


@pytest.fixture(scope="module")
def tab(browser: BrowserContext) -> Iterator[Page]:
    """A tab for one test after the other; to open one takes longer than to read the page afresh."""
    page = browser.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


@pytest.fixture
def page(tab: Page, file: Path) -> Page:
    """The page as it opens: read afresh, so that nothing is left of the test before, whose window and media are taken back."""
    tab.set_viewport_size(WINDOW)
    tab.emulate_media(
        media="null", color_scheme="null", reduced_motion="reduce"
    )  # the picture jumps, so that nothing is waited for
    tab.mouse.move(0, 0)
    tab.goto(file.as_uri())
    drawn(tab)
    return tab
