"""Makes the README's pictures of the explorer: `make pictures`, with Debian's Chromium."""

import shutil
import sys
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from mexict_kg.folders import find_folders

FLAGS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
)
PICTURES: Final = {
    "explorer.png": "view=near&of=mxr:america-movil&is=mxr:america-movil",
    "story.png": "view=story&of=mxt:quorum&step=6",
}
"""The files beside this one, and the address in the page of what each shows."""


def main() -> int:
    """Open the built page at each address, as a reader would, and take its picture."""
    page_file = (find_folders().output / "explorer.html").resolve()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        for name, address in PICTURES.items():
            page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
            page.goto(f"{page_file.as_uri()}#{address}")
            page.wait_for_timeout(800)  # the picture is drawn in the frames after the first
            page.screenshot(path=Path(__file__).with_name(name))
            page.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
