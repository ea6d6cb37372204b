"""The page of the explorer as a file: offline, the same each time, and running only its own code."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from exploring import FINE, IFT, click, data_of, page_of, point, search
from playwright.sync_api import BrowserContext
from smaller import part_of

from mexict_kg.vocabulary import ALT_LABEL, DEFINITION, LABEL, expand, mx

PAYLOADS = {
    "a script": "<script>window.ran=1</script>",
    "the end of the data and a script": "</script><script>window.ran=1</script>",
    "a comment that swallows the end": "<!--<script>window.ran=1",
    "an image that fails": "<img src=x onerror=window.ran=1>",
    "a drawing that loads": "<svg onload=window.ran=1>",
    "a link that runs": '<a href="javascript:window.ran=1">href</a>',
    "a frame": "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
    "the end of an attribute": '" onmouseover="window.ran=1" x=\'',
    "the end of a text": "';window.ran=1;//\\",
    "the end of the title": "</title></style><script>window.ran=1</script>",
    "a template": "{{ 7*7 }}{% raw %}${window.ran=1}",
    "separators of lines": "one\u2028window.ran=1\u2029two",
}


# What a text of the graph must never become; the only links of the panel lead to the publisher's page.
MADE = ":is(#panel, #choices, #table, #timeline, .seen) :is(script, img, iframe, a:not([href^='https://www.csis.org/']))"
ADDRESSES = [
    *(
        "view=story&of=mxt:quorum",
        "view=story&of=mxt:quorum&step=1",
        "view={0}&of={0}&lang={0}&is={0}",
        "view=timeline&kinds={0}",
    ),
    *("table=1&all=1", f"view=near&of={IFT}&is={IFT}", f"view=path&from={IFT}&to=mxr:america-movil&without={{0}}"),
]


def test_the_page_asks_the_network_for_nothing_and_has_no_errors(browser: BrowserContext, file: Path) -> None:
    page = browser.new_page()
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(file.as_uri())
    click(page, IFT)
    search(page, "america movil")
    for view in page.locator("#views button").all():
        view.click()
        page.locator("#as-table").click()
        page.locator("#as-picture").click()
    page.locator("#theme").click()
    for name in ("#save-svg", "#save-png", "#save-things", "#save-claims"):
        page.locator("#take summary").click()
        with page.expect_download():
            page.locator(name).click()
    page.wait_for_timeout(500)
    page.close()
    asked = [url for url in requests if not url.startswith(("blob:", "data:"))]  # what the page itself made
    assert ([file.as_uri()], []) == (asked, errors)


def test_without_scripts_the_page_says_what_is_missing(html: str) -> None:
    assert ["please allow scripts", "permita los guiones"] == re.findall("please allow scripts|permita los guiones", html)


def test_both_languages_have_the_same_words(html: str) -> None:
    words = data_of(html)["words"]
    assert (sorted(words["en"]), []) == (
        sorted(words["es"]),
        [key for key in words["en"] if holes(words, "en", key) != holes(words, "es", key)],
    )


def holes(words: dict[str, dict[str, str]], lang: str, key: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", words[lang][key]))


@pytest.fixture(scope="module")
def few(triples: list[ox.Triple]) -> list[ox.Triple]:
    """A fine, a sum, a claim with a source, and a story: every kind of text that the whole page shows."""
    return part_of(triples, [FINE, "mxc:p023-deal-sum", "mxc:p029-america-movil-violated-antitrust-laws"], "mxt:quorum")


def hostile(triples: list[ox.Triple], payload: str) -> list[ox.Triple]:
    """The graph with the payload in every kind of text that the page shows, of the IFT and of the fine."""
    ift, fine = ox.NamedNode(expand(IFT)), ox.NamedNode(expand(FINE))
    texts = {
        (ift, LABEL), (ift, ALT_LABEL), (ift, DEFINITION), (ift, mx("officialName")), (fine, LABEL), (fine, mx("quote")),
        (ox.NamedNode(mx("Regulator")), LABEL), (ox.NamedNode(mx("Fact")), LABEL), (ox.NamedNode(mx("Fact")), DEFINITION),
        (ox.NamedNode(mx("fined")), mx("reads")), (ox.NamedNode(mx("fined")), mx("readsBack")),
        (ox.NamedNode(mx("fined")), LABEL),
        (ox.NamedNode(expand("mxt:quorum")), LABEL), (ox.NamedNode(expand("mxt:quorum")), mx("tells")),
        (ox.NamedNode(expand("mxt:quorum-1")), LABEL), (ox.NamedNode(expand("mxt:quorum-1")), mx("tells")),
        (ox.NamedNode(mx("USD")), LABEL), (ox.NamedNode(expand("mxp:section-p025")), LABEL), (ox.NamedNode(mx("Weakens")), LABEL),
    }  # fmt: skip
    kept = [triple for triple in triples if (triple.subject, triple.predicate.value) not in texts]
    return kept + [
        ox.Triple(subject, ox.NamedNode(predicate), ox.Literal(payload, language=lang))
        for subject, predicate in sorted(texts, key=str)
        for lang in ("en", "es")
    ]


@pytest.mark.parametrize("name", PAYLOADS)
def test_texts_of_the_graph_never_run_and_are_shown_as_they_are(
    browser: BrowserContext, few: list[ox.Triple], tmp_path: Path, name: str
) -> None:
    file = tmp_path / "hostile.html"
    file.write_text(page_of(hostile(few, PAYLOADS[name])), encoding="utf-8")
    page = browser.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{file.as_uri()}#{quote(PAYLOADS[name])}")
    page.mouse.move(*point(page, IFT))
    click(page, IFT)
    page.locator("#panel summary").first.click()
    search(page, PAYLOADS[name])
    page.locator('[data-lang="es"]').click()
    told = page.locator("#panel").text_content() or ""
    made = page.locator(MADE).count()
    for address in ADDRESSES:
        page.goto(f"{file.as_uri()}#{address.format(quote(PAYLOADS[name]))}")
        made += page.locator(MADE).count()
    page.locator("#take summary").click()
    with page.expect_download() as download:
        page.locator("#save-svg").click()
    ElementTree.parse(download.value.path())
    page.wait_for_timeout(300)
    ran = page.evaluate("window.ran ?? 0")
    page.close()
    assert (0, 0, True) == (ran, made, told.count(PAYLOADS[name]) >= 5)
    assert [] == [url for url in requests if not url.startswith((file.as_uri(), "blob:", "data:"))]


@pytest.mark.parametrize(
    "local", ["';window.ran=1;//", "javascript:window.ran=1", "&lt;img%20onerror=window.ran=1&gt;", "__proto__"]
)
def test_an_id_never_runs(browser: BrowserContext, few: list[ox.Triple], tmp_path: Path, local: str) -> None:
    ift, other = ox.NamedNode(expand(IFT)), ox.NamedNode(expand(f"mxr:{local}"))
    renamed = [
        ox.Triple(other if t.subject == ift else t.subject, t.predicate, other if t.object == ift else t.object) for t in few
    ]
    file = tmp_path / "hostile.html"
    file.write_text(page_of(renamed), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    search(page, "ift")
    page.locator("#panel .do").first.click()
    told = page.locator("#panel h2").inner_text()
    page.goto(page.url)
    page.reload()
    ran, made = page.evaluate("window.ran ?? 0"), page.locator(MADE).count()
    page.close()
    assert ("IFT", 0, 0) == (told, ran, made)


def test_only_a_web_page_becomes_a_link(browser: BrowserContext, few: list[ox.Triple], tmp_path: Path) -> None:
    report = next(t.subject for t in few if t.object == ox.NamedNode(expand("dcterms:BibliographicResource")))
    planted = ox.NamedNode("javascript:window.ran=1")
    file = tmp_path / "hostile.html"
    led = [ox.Triple(t.subject, t.predicate, planted if t.predicate.value == mx("passage") else t.object) for t in few]
    file.write_text(page_of([ox.Triple(planted if t.subject == report else t.subject, t.predicate, t.object) for t in led]))
    page = browser.new_page()
    page.goto(f"{file.as_uri()}#{FINE}")
    page.locator("#panel summary").first.click()
    links = page.locator("#panel a").count()
    page.close()
    assert 0 == links


def test_a_text_with_a_script_is_in_the_page_only_as_data(few: list[ox.Triple]) -> None:
    assert "window.ran" not in re.sub(
        r'<script type="application/json".*?</script>',
        "",
        page_of(hostile(few, PAYLOADS["a script"])),
        flags=re.DOTALL,
    )


def test_the_policy_lets_only_the_page_s_own_scripts_and_style_work(html: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    rules = policy[1].replace("&#39;", "'").split("; ")
    assert (True, []) == ("default-src 'none'" in rules, [rule for rule in rules if "unsafe" in rule or "http" in rule])


def test_the_scripts_build_no_html_from_texts(checkout: Path) -> None:
    bundles, folder = (checkout / "mexict_kg" / "explorer" / "templates").glob("*.js"), checkout / "web" / "explorer"
    scripts = sorted([*bundles, *folder.glob("*.js")])
    assert [] == [
        (script.name, name)
        for script in scripts
        for name in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser")
        if name in script.read_text(encoding="utf-8")
    ]


@pytest.mark.thorough
def test_every_process_makes_the_same_page() -> None:
    program = (
        "import hashlib; from mexict_kg import folders;"
        "from mexict_kg.dataset import dataset; from mexict_kg.explorer import page; from mexict_kg.model import model;"
        "m = model.Model(dataset.read_dataset(folders.find_folders()).asserted);"
        "print(hashlib.sha256(page.explorer_page(m).encode()).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4294967295")
    }
    assert 1 == len(runs)


@pytest.mark.thorough
def test_making_the_page_writes_nothing(triples: list[ox.Triple], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page_of(triples)
    assert [] == list(tmp_path.iterdir())
