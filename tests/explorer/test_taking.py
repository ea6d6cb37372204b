"""What is taken along: tables, saved pictures, paper."""

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from exploring import IFT, downloaded, drawn, panel, point, visit
from playwright.sync_api import Page

from mexict_kg.model.model import Model
from mexict_kg.vocabulary import shorten

SVG = "{http://www.w3.org/2000/svg}"


def test_the_table_is_sorted_by_when_not_by_how_it_is_spelled(page: Page, model: Model) -> None:
    visit(page, "view=timeline&table=1")
    page.locator("#claims-colWhen").click()
    claims = {shorten(claim.iri): claim for claim in model.claims.values()}
    rows: list[str] = page.locator('#table-claims td [data-id^="mxc:"]').evaluate_all("all => all.map(one => one.dataset.id)")
    starts = [claims[row].starts for row in rows if claims[row].starts and claims[row].time_sense != "NotAfter"]
    assert len(starts) > 50
    assert sorted(starts) == starts
    visit(page, "view=influence&table=1&sort=claims.colWhen.down")
    told = page.locator("#table-claims tbody tr td:nth-child(8)").all_inner_texts()
    assert "" not in told[: len([one for one in told if one])]


@pytest.mark.parametrize("address", ["all=1", "view=influence", "view=incidents-and-money", "all=1&modalities=Fact"])
def test_the_claims_are_counted_alike_above_and_in_the_table(page: Page, address: str) -> None:
    visit(page, f"{address}&table=1")
    counted = re.search(r"(\d+) claims", page.locator("#extent").inner_text())
    assert counted
    assert page.locator("#table-claims caption").first.inner_text().startswith(f"Claims ({counted[1]})")


def test_a_table_is_explained_as_a_table(page: Page) -> None:
    visit(page, "view=causes&table=1")
    assert ("Each row is a claim" in panel(page), "Each sign" in panel(page)) == (True, False)


def crosses(root: ElementTree.Element) -> int:
    """The paths that are two strokes across each other."""
    return len([one for one in root.iter(f"{SVG}path") if one.get("d", "").count("M") == 2 and one.get("d", "").count("L") == 2])


@pytest.mark.parametrize("address", ["", "lang=es", "view=near&of=mxr:mexico&lang=es", "view=story&of=mxt:quorum&step=3"])
def test_a_saved_picture_has_its_denials_and_its_whole_legend_and_source(
    page: Page, address: str, network: nx.MultiDiGraph
) -> None:
    visit(page, address)
    denials: int = page.evaluate("explorer.crosses()")
    root = ElementTree.parse(downloaded(page, "#save-svg")).getroot()
    width, height = float(root.get("width", 0)), float(root.get("height", 0))
    texts = ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]
    legend = page.locator("#lines li, #signs li").all_inner_texts()
    assert [] == [name for name in legend if name not in texts]
    assert page.locator("#source").inner_text() in " ".join(texts)
    assert denials == crosses(root)
    assert (denials > 0) is ("story" not in address)  # where a line is named, "not" stands in its name
    outside = [
        one for one in root.iter(f"{SVG}text") if not 0 <= float(one.get("y", 0)) <= height or float(one.get("x", 0)) > width
    ]
    assert [] == outside


def test_pictures_are_saved_only_where_one_is_seen(page: Page) -> None:
    seen = []
    for address in ("view=causes&table=1", "view=causes"):
        visit(page, address)
        page.locator("#take summary").click()
        seen.append([page.locator(f"#save-{name}").is_visible() for name in ("svg", "png", "claims")])
        page.locator("#view-name").click()
    assert [[False, False, True], [True, True, True]] == seen


def test_paper_shows_a_drawing_in_light_colours_and_the_screen_comes_back(page: Page) -> None:
    page.locator("#theme").click()
    seen: dict[str, Any] = page.evaluate(
        """() => {
            const { dataset } = document.documentElement, drawn = () => document.querySelectorAll("#printed svg path").length;
            const text = () => document.querySelector("#printed text")?.getAttribute("fill");
            const look = () => ({ theme: dataset.theme, drawn: drawn(), text: text() });
            dispatchEvent(new Event("beforeprint"));
            const paper = look();
            dispatchEvent(new Event("afterprint"));
            return { paper, screen: look() };
        }"""
    )
    assert ("light", True, "#1d2327") == (seen["paper"]["theme"], seen["paper"]["drawn"] > 60, seen["paper"]["text"])
    assert {"theme": "dark", "drawn": 0, "text": None} == seen["screen"]


def test_a_page_on_paper_is_light_and_the_screen_is_as_before(page: Page, tmp_path: Path) -> None:
    page.locator("#theme").click()
    visit(page, "view=story&of=mxt:quorum&step=4")
    before = (page.evaluate("explorer.scale()"), point(page, IFT))
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    drawn(page)
    assert (tmp_path / "page.pdf").stat().st_size > 20_000
    assert ("dark", *before) == (
        page.locator("html").get_attribute("data-theme"),
        page.evaluate("explorer.scale()"),
        point(page, IFT),
    )


def test_a_saved_step_has_its_title_and_its_text(page: Page) -> None:
    visit(page, "view=story&of=mxt:quorum&step=4")
    page.locator("#take summary").click()
    with page.expect_download() as download:
        page.locator("#save-svg").click()
    assert "mexict-story-mxt-quorum-4.svg" == download.value.suggested_filename
    texts = " ".join("".join(one.itertext()) for one in ElementTree.parse(download.value.path()).getroot().iter(f"{SVG}text"))
    assert "4. Four is the minimum" in texts
    assert page.locator("#panel .telling").inner_text() in texts


def test_the_timeline_is_printed_page_by_page_and_claims_with_their_evidence(page: Page, model: Model) -> None:
    visit(page, "view=timeline")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    pages = page.locator("#printed svg").evaluate_all("all => all.map((one) => one.querySelectorAll('.row').length)")
    assert (True, len([c for c in model.claims.values() if c.starts or c.ends])) == (len(pages) > 1, sum(pages))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    visit(page, f"view=near&of={IFT}&is={IFT}")
    open_ = "document.querySelectorAll('#panel .claim details[open]').length"
    before, all_ = page.evaluate(open_), page.locator("#panel .claim details").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all_ == page.evaluate(open_) > before
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert before == page.evaluate(open_)
