"""Makes the README's picture of the explorer: `python docs/screenshot.py`, with Debian's Chromium."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from mexict_kg.folders import find_folders

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync")
TARGET = Path(__file__).with_name("explorer.png")


def main() -> int:
    """Open the built page, choose América Móvil as a reader would, and take the picture."""
    page_file = find_folders().output / "explorer.html"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        page.goto(page_file.resolve().as_uri())
        page.keyboard.press("/")
        page.keyboard.type("america movil")
        page.keyboard.press("Enter")
        page.wait_for_timeout(1500)
        page.screenshot(path=TARGET)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
