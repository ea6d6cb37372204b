"""The page of the explorer as a file: offline, the same each time, and running only its own code."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest
from exploring import FINE, IFT, Places, click, data_of, page_of, point, search
from playwright.sync_api import BrowserContext

from mexict_kg.explorer import explorer_page
from mexict_kg.layout import positions
from mexict_kg.model import Model
from mexict_kg.network import claim_network
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
    page.wait_for_timeout(500)
    page.close()
    assert ([file.as_uri()], []) == (requests, errors)


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


def hostile(triples: list[ox.Triple], payload: str) -> list[ox.Triple]:
    """The graph with the payload in every kind of text that the page shows, of the IFT and of the fine."""
    ift, fine = ox.NamedNode(expand(IFT)), ox.NamedNode(expand(FINE))
    texts = {
        (ift, LABEL), (ift, ALT_LABEL), (ift, DEFINITION), (ift, mx("officialName")), (fine, LABEL), (fine, mx("quote")),
        (ox.NamedNode(mx("Regulator")), LABEL), (ox.NamedNode(mx("Fact")), LABEL), (ox.NamedNode(mx("Fact")), DEFINITION),
        (ox.NamedNode(mx("fined")), mx("reads")), (ox.NamedNode(mx("fined")), mx("readsBack")),
        (ox.NamedNode(mx("fined")), LABEL),
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
    browser: BrowserContext, triples: list[ox.Triple], places: Places, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "hostile.html"
    file.write_text(page_of(hostile(triples, PAYLOADS[name]), places), encoding="utf-8")
    page = browser.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{file.as_uri()}#{quote(PAYLOADS[name])}")
    page.mouse.move(*point(page, IFT))
    click(page, IFT)
    page.locator("#panel summary").first.click()
    search(page, PAYLOADS[name])
    page.locator('[data-lang="es"]').click()
    page.wait_for_timeout(300)
    ran, told = page.evaluate("window.ran ?? 0"), page.locator("#panel").text_content() or ""
    made = page.locator("#panel :is(script, img, iframe, a), #choices :is(script, img, iframe, a)").count()
    page.close()
    assert (0, 0, True) == (ran, made, told.count(PAYLOADS[name]) >= 5)
    assert [] == [url for url in requests if not url.startswith(file.as_uri())]


def test_a_text_with_a_script_is_in_the_page_only_as_data(triples: list[ox.Triple], places: Places) -> None:
    assert "window.ran" not in re.sub(
        r'<script type="application/json".*?</script>',
        "",
        page_of(hostile(triples, PAYLOADS["a script"]), places),
        flags=re.DOTALL,
    )


def test_the_policy_lets_only_the_page_s_own_scripts_and_style_work(html: str) -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    rules = policy[1].replace("&#39;", "'").split("; ")
    assert (True, []) == ("default-src 'none'" in rules, [rule for rule in rules if "unsafe" in rule or "http" in rule])


def test_the_scripts_build_no_html_from_texts(checkout: Path) -> None:
    scripts = sorted((checkout / "mexict_kg" / "templates").glob("*.js"))
    assert [] == [
        (script.name, name)
        for script in scripts
        for name in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser")
        if name in script.read_text(encoding="utf-8")
    ]


def test_every_process_makes_the_same_page() -> None:
    program = (
        "import hashlib; from mexict_kg import dataset, explorer, folders, layout, model, network;"
        "m = model.Model(dataset.read_dataset(folders.find_folders()).asserted); n = network.claim_network(m);"
        "print(hashlib.sha256(explorer.explorer_page(m, n, layout.positions(n)).encode()).hexdigest())"
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


def test_making_the_page_writes_nothing(triples: list[ox.Triple], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    page_of(triples, positions(claim_network(Model(triples))))
    assert [] == list(tmp_path.iterdir())


def test_making_the_page_leaves_the_network_as_it_was(triples: list[ox.Triple]) -> None:
    model = Model(triples)
    network = claim_network(model)
    before = hashlib.sha256(
        repr((list(network.nodes(data=True)), list(network.edges(keys=True, data=True)))).encode()
    ).hexdigest()
    explorer_page(model, network, positions(network))
    after = hashlib.sha256(repr((list(network.nodes(data=True)), list(network.edges(keys=True, data=True)))).encode()).hexdigest()
    assert before == after
