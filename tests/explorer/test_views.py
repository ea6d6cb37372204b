"""The views of the explorer: what each shows, how it introduces itself, and its twin in words."""

import csv
import io
import json
import re
from itertools import groupby
from pathlib import Path

import pytest
from exploring import FINE, IFT, claims_of, downloaded, heading, shown, told_in, visit
from playwright.sync_api import BrowserContext, Page

from mexict_kg.model.model import Model
from mexict_kg.views.lanes import LANES, assign_lane
from mexict_kg.views.selection import VIEWS, find_components, view_claims
from mexict_kg.vocabulary import expand, shorten

NETWORKS = [view for view in VIEWS if view != "timeline"]


@pytest.mark.parametrize("view", VIEWS)
def test_all_of_a_view_shows_just_its_claims(page: Page, model: Model, view: str) -> None:
    visit(page, f"view={view}&all=1")
    assert {shorten(claim.iri) for claim in view_claims(view, model)} == set(claims_of(page))


@pytest.mark.parametrize("view", NETWORKS)
def test_a_view_opens_on_so_much_as_can_be_read_and_its_button_shows_the_rest(page: Page, view: str) -> None:
    visit(page, f"view={view}")
    few, extent = shown(page), page.locator("#extent").inner_text()
    assert len(few) <= 44
    if page.locator("#whole").is_visible():
        found = re.match(r"The (\d+) best connected of (\d+) things", extent)
        assert found and len(few) == int(found[1])
        page.locator("#whole").click()
        parts, apart = (
            page.locator("#parts .part .count").all_inner_texts(),
            page.locator("#panel details.rest summary").inner_text(),
        )
        # every thing is in one of the parts, or listed as alone or in a pair
        assert int(found[2]) == sum(int(part.split()[0]) for part in parts) + int(apart.split()[0])


@pytest.mark.parametrize("view", [*VIEWS, "story", "path"])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_view_says_what_is_seen(page: Page, view: str, lang: str) -> None:
    visit(page, f"view={view}&lang={lang}")
    name, told = page.locator("#view-name").inner_text(), page.locator("#seen").inner_text()
    assert (page.locator("#views [aria-current]").inner_text(), True) == (name, len(told.split()) > 5)


LOOP = ("initiatives-in-cloud-computing-and-data", "technological-innovation")


def test_the_first_view_is_the_overview(page: Page) -> None:
    assert ("overview", "Overview") == (page.evaluate("explorer.view()"), page.locator("#view-name").inner_text())


def test_the_page_always_says_when_and_by_whom_it_was_stated(page: Page) -> None:
    said = page.locator("#source").inner_text()
    assert (True, True) == (said.startswith("As stated in 2021."), "Ryan C. Berg and Henry Ziemer" in said)


def test_influence_has_an_agent_at_an_end_and_causes_have_the_rest(model: Model) -> None:
    influences = {c.iri for c in view_claims("overview", model) if model.relations[c.relation].family == "influences"}
    influence, causes = ({c.iri for c in view_claims(name, model)} for name in ("influence", "causes"))
    rings = {claim.iri for loop in find_components(model) for claim in loop}
    assert (influences, True) == (influence | causes, (influence & causes) <= rings)


def test_the_causes_tell_which_loops_they_close(page: Page, model: Model) -> None:
    visit(page, "view=causes")
    # no chain leads over a country, so that what Mexico does and gains closes none; innovation needed to grow drives innovation
    expected = ["mxc:p008-initiatives-need-innovation", "mxc:p050-cloud-and-data-drive-innovation"]
    assert [expected] == [[shorten(claim.iri) for claim in loop] for loop in find_components(model)]
    initiatives, innovation = (model.label(expand(f"mxr:{name}"), "en") for name in LOOP)
    told = f"The claims of the graph close 1 loop: {initiatives} ⇄ {innovation}."
    assert told in page.locator("#seen").inner_text()


def test_every_sum_of_money_and_every_incident_is_in_their_view(model: Model) -> None:
    shown = {shorten(claim.iri) for claim in view_claims("incidents-and-money", model)}
    sums = {"mxc:p014-ift-budget-2018", "mxc:p023-deal-sum", FINE, "mxc:p034-strategy-could-grow-economy", "mxc:p038-plan-sum"}
    sums |= {"mxc:p056-cybercrime-costs-the-economy", "mxc:p072-bandidos-monthly-loss"}
    ends = {end for claim in view_claims("incidents-and-money", model) for end in (claim.subject, claim.object)}
    assert (set(), set()) == (sums - shown, set(model.instances(expand("mx:Incident"))) - ends)


# ---- Timeline -------------------------------------------------------------------------------------------------------


def test_the_timeline_has_a_row_for_each_dated_claim_from_early_to_late(page: Page, model: Model) -> None:
    visit(page, "view=timeline")
    rows = page.locator("#timeline .row").evaluate_all("rows => rows.map(row => row.dataset.id)")
    begins = [model.claims[expand(row)].starts or model.claims[expand(row)].ends or "" for row in rows]
    lanes = [lane for lane, _ in groupby(assign_lane(model.claims[expand(row)], model) for row in rows)]
    assert {shorten(claim.iri) for claim in view_claims("timeline", model)} == set(rows)
    assert (list(LANES), list(LANES)) == (lanes, sorted(lanes, key=LANES.index))
    for lane in LANES:
        own = [begin for row, begin in zip(rows, begins, strict=True) if assign_lane(model.claims[expand(row)], model) == lane]
        assert sorted(own) == own


def bar(page: Page, claim: str) -> tuple[float, float]:
    box = page.locator(f'#timeline [data-id="{claim}"] rect[rx]').bounding_box()
    assert box
    return box["x"], box["x"] + box["width"]


def test_the_timeline_tells_how_to_read_bars(page: Page) -> None:
    visit(page, "view=timeline")
    told = page.locator("#panel").inner_text()
    assert (True, False, 3) == ("Its bar spans the time" in told, "Each arrow" in told, page.locator("#panel .ways li").count())


def test_a_bar_stands_where_its_year_does(page: Page) -> None:
    visit(page, "view=timeline")
    year = {text: page.locator("#timeline .axis text", has_text=text).first.bounding_box() for text in ("2018", "2019")}
    assert year["2018"] and year["2019"]
    start, end = bar(page, FINE)  # in 2018
    assert (True, True) == (abs(start - (year["2018"]["x"] - 3)) < 3, abs(end - (year["2019"]["x"] - 3)) < 3)
    page.locator("#timeline").evaluate("one => one.scrollTo(0, 600)")
    axis, frame = page.locator("#timeline .axis").bounding_box(), page.locator("#timeline").bounding_box()
    assert axis and frame and abs(axis["y"] - frame["y"]) < 2  # the years stay in sight


def test_a_row_opens_its_claim_by_click_and_by_key(page: Page) -> None:
    visit(page, "view=timeline")
    page.locator(f'#timeline [data-id="{FINE}"]').click()
    assert FINE in told_in(page, "#panel")
    page.keyboard.press("Escape")
    page.locator(f'#timeline [data-id="{FINE}"]').focus()
    page.keyboard.press("Enter")
    assert ("timeline", True) == (page.evaluate("explorer.view()"), FINE in told_in(page, "#panel"))


# ---- Table ----------------------------------------------------------------------------------------------------------


def cells(page: Page, table: str, column: int) -> list[str]:
    return page.locator(f"#table-{table} tbody tr > :nth-child({column})").all_inner_texts()


@pytest.mark.parametrize("address", ["view=influence", "view=timeline", "view=incidents-and-money", f"view=near&of={IFT}"])
def test_the_table_holds_the_claims_and_things_of_the_view(page: Page, model: Model, address: str) -> None:
    visit(page, address)
    claims = claims_of(page)
    page.locator("#as-table").click()
    labels = sorted(model.label(expand(claim), "en") for claim in claims)
    ends = {end for claim in claims for end in (model.claims[expand(claim)].subject, model.claims[expand(claim)].object)}
    assert (labels, sorted(model.label(end, "en") for end in ends if end in model.things)) == (
        sorted(cells(page, "claims", 4)),
        sorted(cells(page, "things", 1)),
    )


def test_a_table_is_sorted_by_its_headings_and_says_so(page: Page) -> None:
    visit(page, "view=influence&table=1")
    page.locator("#things-colClaims").focus()
    page.keyboard.press("Enter")
    rising = [int(text) for text in cells(page, "things", 3)]
    page.keyboard.press("Enter")
    falling = [int(text) for text in cells(page, "things", 3)]
    sort = page.locator("#table-things th", has_text="Claims").get_attribute("aria-sort")
    assert (sorted(rising), sorted(rising)[::-1], "descending") == (rising, falling, sort)


def test_a_name_in_the_table_leads_to_its_panel(page: Page) -> None:
    visit(page, "view=influence&table=1")
    page.locator("#table-things button", has_text="América Móvil").first.click()
    assert ("América Móvil", True) == (heading(page), page.locator("#table").is_visible())


def test_filters_narrow_the_table_too(page: Page, model: Model) -> None:
    visit(page, "view=influence&all=1&table=1&modalities=Intention")
    modalities = {model.claims[expand(claim)].modality for claim in claims_of(page)}
    assert ({"Intention"}, len(claims_of(page))) == (modalities, len(cells(page, "claims", 1)))


def test_the_claims_can_be_taken_along_as_csv(page: Page, model: Model) -> None:
    visit(page, "view=influence&all=1")
    text = downloaded(page, "#save-claims").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    fine = next(row for row in rows if row["What it says"].startswith("The IFT fined"))
    assert (len(claims_of(page)), "IFT", "América Móvil", "fact", "5.4 million U.S. dollars", "p029-5") == (
        len(rows), *(fine[name] for name in ("From", "To", "How surely", "Figure", "Sentences")),
    )  # fmt: skip


def test_a_cell_that_a_spreadsheet_would_compute_is_kept_a_text(browser: BrowserContext, file: Path, tmp_path: Path) -> None:
    planted = tmp_path / "planted.html"
    html, told = file.read_text(encoding="utf-8"), json.dumps("The IFT fined América Móvil 5.4").strip('"')
    assert told in html
    planted.write_text(html.replace(told, "=1+1 fined 5.4"), encoding="utf-8")
    page = browser.new_page()
    page.goto(f"{planted.as_uri()}#view=influence&all=1")
    text = downloaded(page, "#save-claims").read_text(encoding="utf-8-sig")
    page.close()
    assert [True] == [
        row["What it says"].startswith("'=1+1") for row in csv.DictReader(io.StringIO(text)) if "=1+1" in row["What it says"]
    ]


def test_things_are_taken_along_with_their_claims_counted(page: Page) -> None:
    visit(page, "view=influence")
    rows = list(csv.DictReader(io.StringIO(downloaded(page, "#save-things").read_text(encoding="utf-8-sig"))))
    assert (len(shown(page)), True) == (len(rows), all(int(row["Claims"]) > 0 for row in rows))
