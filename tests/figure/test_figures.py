"""Figures for paper: every view and any neighbourhood, as SVG, PNG and PDF, named, sourced and without overlaps."""

import itertools
import os
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.transforms import Bbox

from mexict_kg import vocabulary
from mexict_kg.errors import WrongCall
from mexict_kg.figure import graphviz as dot
from mexict_kg.figure.composition import Figure, compose_figure
from mexict_kg.figure.drawing import compose, render
from mexict_kg.figure.timeline import period_of
from mexict_kg.folders import Folders
from mexict_kg.model.model import Model
from mexict_kg.views.selection import VIEWS, view_claims

pytestmark = pytest.mark.thorough

BEGINS = {"svg": b"<?xml", "png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-1."}
NEAR = ("ift", "Mexico", "América Móvil", "fiscal austerity")
CHAINS = ("influence", "dependency", "causes")
TEXT = "{http://www.w3.org/2000/svg}text"


def letters(text: str) -> str:
    """Without blanks and hyphens, since labels are wrapped."""
    return re.sub(r"[\s-]", "", text)


def texts(svg: bytes) -> list[str]:
    return ["".join(one.itertext()) for one in ElementTree.fromstring(svg.decode()).iter(TEXT)]


def extents(figure: Figure, model: Model, lang: str) -> dict[str, Bbox]:
    """The lines of all labels and where matplotlib sets them, in points."""
    sheet = compose(figure, model, lang)
    canvas = FigureCanvasAgg(sheet)
    sheet.set_dpi(72)
    written = [text for text in sheet.axes[0].texts if text.get_zorder() == 5 or figure.rows]
    return {f"{number} {text.get_text()}": text.get_window_extent(canvas.get_renderer()) for number, text in enumerate(written)}


def overlaps(found: dict[str, Bbox]) -> list[tuple[str, str]]:
    """Pairs that share more than the hair by which lines of one label touch."""

    def shared(one: Bbox, other: Bbox) -> bool:
        both = Bbox.intersection(one, other)
        return both is not None and both.width > 1 and both.height > 2

    return [(a, b) for (a, one), (b, other) in itertools.combinations(found.items(), 2) if shared(one, other)]


@pytest.mark.parametrize("form", BEGINS)
@pytest.mark.parametrize("name", (*VIEWS, "ift"))
def test_every_view_is_drawn_in_every_format(model: Model, name: str, form: str) -> None:
    data = render(compose_figure(name, model, "en"), model, "en", form)
    assert data.startswith(BEGINS[form])
    assert len(data) > 5_000


@pytest.mark.parametrize("lang", ("en", "es"))
@pytest.mark.parametrize("name", (*VIEWS[:4], VIEWS[5], *NEAR))
def test_every_thing_is_named_under_a_title_and_over_the_source(model: Model, name: str, lang: str) -> None:
    figure = compose_figure(name, model, lang)
    written = texts(render(figure, model, lang, "svg"))
    assert figure.title == written[0]
    assert written[1].startswith(figure.told[:20])
    whole = letters("".join(written))
    for part in (*(label[lang] for _, label in figure.network.nodes(data="label")), figure.source):
        assert letters(part) in whole, part
    assert "2021" in figure.source
    assert "Ryan C. Berg and Henry Ziemer" in figure.source


@pytest.mark.parametrize("lang", ("en", "es"))
@pytest.mark.parametrize("name", (*VIEWS, *NEAR))
def test_no_words_stand_on_others(model: Model, name: str, lang: str) -> None:
    found = extents(compose_figure(name, model, lang, layout="own"), model, lang)
    assert len(found) > 10
    assert [] == overlaps(found)


@pytest.mark.parametrize("lang", ("en", "es"))
@pytest.mark.parametrize("name", CHAINS)
def test_no_words_stand_on_others_where_dot_has_placed_them(model: Model, graphviz: str, name: str, lang: str) -> None:
    found = extents(compose_figure(name, model, lang, layout="dot"), model, lang)
    assert len(found) > 10
    assert [] == overlaps(found)


@pytest.mark.parametrize("name", ("overview", "timeline", "Mexico"))
def test_more_than_a_page_holds_makes_the_page_grow(model: Model, name: str) -> None:
    figure = compose_figure(name, model, "en", most=100)
    shown = len(figure.rows) or len(figure.network)
    assert 60 < shown <= 100
    found = extents(figure, model, "en")
    assert [] == overlaps(found)
    whole = letters("".join(key.partition(" ")[2] for key in found))
    missing = [label for _, label in figure.network.nodes(data="label") if letters(label["en"]) not in whole]
    assert [] == missing


@pytest.mark.parametrize("name", (*VIEWS, "Mexico"))
def test_thirty_things_are_drawn_unless_more_are_asked_for(model: Model, name: str) -> None:
    figure = compose_figure(name, model, "en")
    assert 10 < (len(figure.rows) or len(figure.network)) <= 30
    few = compose_figure(name, model, "en", most=5)
    assert 2 <= (len(few.rows) or len(few.network)) <= 5


@pytest.mark.parametrize("name", VIEWS)
def test_a_figure_shows_claims_of_its_view_and_no_others(model: Model, name: str) -> None:
    figure, claims = compose_figure(name, model, "en"), {vocabulary.shorten(claim.iri) for claim in view_claims(name, model)}
    shown = {key for _, _, key in figure.network.edges(keys=True)} or {vocabulary.shorten(claim.iri) for claim in figure.rows}
    assert len(shown) > 15
    assert shown <= claims


def test_what_closes_a_loop_is_drawn_thick_and_nothing_else_is(model: Model) -> None:
    figure = compose_figure("causes", model, "en")
    assert {"mxc:p008-initiatives-need-innovation", "mxc:p050-cloud-and-data-drive-innovation"} == set(figure.loops)
    assert not figure.loops & {key for _, _, key in figure.network.edges(keys=True)}
    assert [] == [patch for patch in compose(figure, model, "en").axes[0].patches if patch.get_linewidth() > 2]
    one = next(key for _, _, key in sorted(figure.network.edges(keys=True)))
    looped = figure._replace(loops=frozenset({one}))
    assert 1 == len([patch for patch in compose(looped, model, "en").axes[0].patches if patch.get_linewidth() > 2])


def test_a_bar_is_as_long_as_what_the_report_knows(model: Model) -> None:
    claims = {vocabulary.shorten(claim.iri): claim for claim in model.claims.values()}
    assert (2018.0, 2019.0) == tuple(round(year, 1) for year in period_of(claims["mxc:p029-ift-fined-america-movil"]))
    # since 2013, as a fact: it is known until the report's year, and may go on
    assert (2013.0, 2022.0) == period_of(claims["mxc:p026-ift-regulates-ict-sector"])
    # "by March 2023": to come, so not before the report
    start, end = period_of(claims["mxc:p032-three-will-remain"])
    assert (2021.0, 2023.2) == (start, round(end, 1))


# ---- Layouts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CHAINS)
def test_chains_are_drawn_by_dot_and_say_so(built: Folders, mexict: Any, graphviz: str, tmp_path: Path, name: str) -> None:
    done = mexict("--root", built.root, "figure", name, "-o", "figure.svg")
    assert (0, b"", f"{name}: drawn with Graphviz dot\n") == (done.returncode, done.stdout, done.stderr.decode())
    assert (tmp_path / "figure.svg").read_bytes().startswith(BEGINS["svg"])


def test_without_dot_the_own_layout_is_used_and_named(
    built: Folders, mexict: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    done = mexict("--root", built.root, "figure", "causes", "-o", "figure.svg")
    assert (0, "causes: drawn with the project's own layout (Graphviz dot is not installed)\n") == (
        done.returncode,
        done.stderr.decode(),
    )
    refused = mexict("--root", built.root, "figure", "causes", "-o", "other.svg", "--layout", "dot")
    assert 2 == refused.returncode
    assert "Graphviz dot is not installed; install the package graphviz" in refused.stderr.decode()
    assert not (tmp_path / "other.svg").exists()


def test_with_dot_what_acts_stands_left_of_what_it_acts_on(model: Model, graphviz: str) -> None:
    figure = compose_figure("dependency", model, "en", layout="dot")
    pairs = [(start, end) for start, end in set(figure.network.edges()) if not figure.network.has_edge(end, start)]
    assert len(pairs) > 15
    assert [] == [pair for pair in pairs if figure.places[pair[0]][0] >= figure.places[pair[1]][0]]


def test_dot_that_fails_is_said_so(model: Model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dot").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (tmp_path / "dot").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert dot.has_dot()
    with pytest.raises(WrongCall, match=r"Graphviz dot did not answer \(CalledProcessError\); use --layout own"):
        compose_figure("causes", model, "en")


# ---- The command ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_same_call_gives_the_same_bytes(built: Folders, mexict_process: Any, tmp_path: Path) -> None:
    for form in BEGINS:
        for number, seed in enumerate(("0", "17")):
            done = mexict_process("--root", built.root, "figure", "overview", "-o", f"{number}.{form}", PYTHONHASHSEED=seed)
            assert 0 == done.returncode, done.stderr.decode()
        assert (tmp_path / f"0.{form}").read_bytes() == (tmp_path / f"1.{form}").read_bytes()


def test_without_a_file_the_drawing_goes_on(built: Folders, mexict: Any) -> None:
    done = mexict("--root", built.root, "figure", "timeline", "--lang", "es")
    assert 0 == done.returncode
    assert "Cronología" in texts(done.stdout)


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        pytest.param(["nonsense", "-o", "x.svg"], ["nonsense"], id="unknown-name"),
        pytest.param(["overview", "-o", "x.gif"], ["x.gif", ".svg", ".png", ".pdf"], id="other-ending"),
        pytest.param(["overview", "-o", "x"], ["x", ".svg", ".png", ".pdf"], id="no-ending"),
        pytest.param(["overview", "-o", "x.svg", "--most", "0"], ["--most", "0", "2"], id="too-few"),
        pytest.param(["overview", "-o", "x.svg", "--most", "many"], ["--most", "many"], id="no-number"),
        pytest.param(["overview", "-o", "gone/x.svg"], ["gone"], id="no-folder"),
        pytest.param(["overview", "-o", "x.svg", "--layout", "neat"], ["neat", "dot", "own"], id="unknown-layout"),
        pytest.param(
            ["ift", "-o", "x.svg", "--layout", "dot"], ["--layout dot", "overview", "not for ift"], id="dot-for-a-thing"
        ),
        pytest.param(["mxc:p029-ift-fined-america-movil", "-o", "x.svg"], ["no thing", "overview"], id="a-claim"),
    ],
)
def test_what_cannot_be_drawn_is_refused(built: Folders, mexict: Any, tmp_path: Path, args: list[str], parts: list[str]) -> None:
    done = mexict("--root", built.root, "figure", *args)
    told = done.stderr.decode()
    assert 2 == done.returncode, told
    assert "Traceback" not in told
    for part in parts:
        assert part in told
    assert [] == [path.name for path in tmp_path.iterdir() if path.suffix in (".svg", ".gif", "")]


def test_a_thing_that_nothing_is_joined_to_is_refused(built: Folders, mexict: Any, model: Model, network: Any) -> None:
    figures = {vocabulary.shorten(claim.subject) for claim in model.claims.values()}
    alone = next(iri for iri in model.things if vocabulary.shorten(iri) not in network and vocabulary.shorten(iri) not in figures)
    done = mexict("--root", built.root, "figure", vocabulary.shorten(alone), "-o", "x.svg")
    assert 2 == done.returncode
    assert "nothing to draw; mexict show tells what is said of it" in done.stderr.decode()


@pytest.mark.parametrize("name", ["dependency"])
def test_a_view_with_nothing_in_it_is_refused(small: Path, mexict: Any, name: str) -> None:
    done = mexict("--root", small, "figure", name, "-o", "x.svg")
    assert 2 == done.returncode
    assert f'no claim for the view "{name}", so there is nothing to draw' in done.stderr.decode()


def test_texts_of_the_graph_stay_texts(triples: list[ox.Triple]) -> None:
    hostile = '</text><script>alert(1)</script> $\\frac{1}{2}$ & "x"'
    label, thing = ox.NamedNode(vocabulary.LABEL), ox.NamedNode(vocabulary.expand("mxr:ift"))
    others = [triple for triple in triples if not (triple.subject == thing and triple.predicate == label)]
    planted = [ox.Triple(thing, label, ox.Literal(hostile, language=lang)) for lang in ("en", "es")]
    model = Model([*others, *planted])
    svg = render(compose_figure("mxr:ift", model, "en"), model, "en", "svg")
    assert letters(hostile) in letters("".join(texts(svg)))
    assert "{http://www.w3.org/2000/svg}script" not in {one.tag for one in ElementTree.fromstring(svg.decode()).iter()}
