"""The layout: every thing has its place, with room for its label, and the same place every time."""

import itertools
import os
import subprocess
import sys

import networkx as nx
import numpy as np
import pytest
from scipy.sparse.csgraph import shortest_path

from bench.crossings import count_crossings, place_by_middling_sfdp
from mexict_kg.model.model import Model
from mexict_kg.model.network import claim_network
from mexict_kg.views.faults import count_faults
from mexict_kg.views.layout import CHARACTER, GLYPH, LINE, box, positions
from mexict_kg.views.scenes import ASPECT, CORE, SLACK, core, drawn_part
from mexict_kg.views.selection import VIEWS, view_claims
from mexict_kg.views.stress import majorize

Rectangle = tuple[float, float, float, float]


def made(edges: list[tuple[int, int]], words: int = 5) -> nx.MultiDiGraph:
    """A network of numbered things with labels of up to so many words."""
    network = nx.MultiDiGraph()
    for number in sorted({end for edge in edges for end in edge}):
        network.add_node(f"mxr:t{number:03}", label={"en": " ".join(["thing"] * (1 + number % words)), "es": f"cosa {number}"})
    for start, end in edges:
        network.add_edge(f"mxr:t{start:03}", f"mxr:t{end:03}")
    return network


NETWORKS = {
    "nothing": made([]),
    "one thing that acts on itself": made([(0, 0)]),
    "a pair": made([(0, 1)]),
    "a pair both ways, many times": made([(0, 1), (1, 0)] * 7),
    "a star": made([(0, leaf) for leaf in range(1, 40)]),
    "a ring": made([(number, (number + 1) % 30) for number in range(30)]),
    "many pairs": made([(number, number + 1) for number in range(0, 60, 2)]),
    "all with all": made(list(itertools.combinations(range(14), 2))),
    "three hundred things and a thousand claims": made([(n % 300, (n * n + 7 * n) % 300) for n in range(1000)]),
}


def rectangles(network: nx.MultiDiGraph, aspect: float = 1.0) -> dict[str, Rectangle]:
    """Left, top, right and bottom of each thing's glyph and label."""
    found = {}
    for node, (x, y) in positions(network, aspect).items():
        width, height = box(network.nodes[node]["label"])
        found[node] = (x - width / 2, y - GLYPH / 2, x + width / 2, y - GLYPH / 2 + height)
    return found


def overlapping(network: nx.MultiDiGraph) -> list[tuple[str, str]]:
    return [
        (one, other)
        for (one, a), (other, b) in itertools.combinations(rectangles(network).items(), 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


def room(a: Rectangle, b: Rectangle) -> float:
    """By how much two rectangles are apart, sideways or upwards."""
    return max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3])


def test_a_label_is_wrapped_at_eighteen_characters_and_the_longer_language_counts() -> None:
    assert (18 * CHARACTER, GLYPH + 2 * LINE) == box({"en": "IFT", "es": "el regulador de la red"})


def test_a_long_word_widens_its_box() -> None:
    assert (23 * CHARACTER, GLYPH + LINE) == box({"en": "electroencephalographic"})


@pytest.mark.thorough
def test_no_two_labels_of_the_report_overlap(network: nx.MultiDiGraph) -> None:
    assert [] == overlapping(network)


@pytest.mark.parametrize("name", NETWORKS)
def test_no_two_labels_overlap(name: str) -> None:
    assert [] == overlapping(NETWORKS[name])


@pytest.mark.parametrize("name", NETWORKS)
def test_what_nothing_joins_stands_well_apart(name: str) -> None:
    found = rectangles(NETWORKS[name])
    parts = [sorted(part) for part in nx.weakly_connected_components(NETWORKS[name])]
    pairs = [(a, b) for one, other in itertools.combinations(parts, 2) for a, b in itertools.product(one, other)]
    assert [] == [(a, b) for a, b in pairs if room(found[a], found[b]) < 46]


@pytest.mark.parametrize("name", NETWORKS)
def test_every_thing_has_a_place(name: str) -> None:
    assert sorted(NETWORKS[name]) == sorted(positions(NETWORKS[name]))


@pytest.mark.thorough
def test_places_are_whole_numbers(network: nx.MultiDiGraph) -> None:
    assert [] == [place for place in positions(network).values() if place != (round(place[0]), round(place[1]))]


@pytest.mark.thorough
def test_the_picture_is_dense_enough_to_be_read_and_nearly_square(network: nx.MultiDiGraph) -> None:
    left, top, right, bottom = zip(*rectangles(network).values(), strict=True)
    width, height = max(right) - min(left), max(bottom) - min(top)
    used = sum(w * h for w, h in (box(network.nodes[node]["label"]) for node in network))
    assert (True, True) == (used / (width * height) > 0.2, 2 / 3 < width / height < 3 / 2)


def test_crossings_are_counted_where_lines_cross_and_share_no_end() -> None:
    square = made([(0, 1), (2, 3), (0, 2)])
    places = {"mxr:t000": (0.0, 0.0), "mxr:t001": (9.0, 9.0), "mxr:t002": (0.0, 9.0), "mxr:t003": (9.0, 0.0)}
    assert 1 == count_crossings(places, square)
    assert 0 == count_crossings({**places, "mxr:t001": (1.0, 1.0)}, square)


@pytest.mark.parametrize("name", ["nothing", "a pair both ways, many times", "a star", "a ring", "many pairs"])
def test_lines_that_need_not_cross_do_not(name: str) -> None:
    assert 0 == count_crossings(positions(NETWORKS[name]), NETWORKS[name])


def test_lines_cross_less_often_than_by_stress_alone(network: nx.MultiDiGraph) -> None:
    largest = network.subgraph(max(nx.weakly_connected_components(network), key=len))
    names, graph = sorted(largest), nx.Graph(largest)
    steps = shortest_path(nx.to_scipy_sparse_array(graph, names, weight=None), directed=False, unweighted=True)
    alone = {name: tuple(place) for name, place in zip(names, majorize(100.0 * steps).tolist(), strict=True)}
    assert count_crossings(positions(network), largest) < count_crossings(alone, largest)


def test_lines_cross_no_more_often_than_in_graphviz(network: nx.MultiDiGraph, graphviz: str) -> None:
    assert count_crossings(positions(network, ASPECT), network) <= count_crossings(place_by_middling_sfdp(network), network)


def test_the_scene_of_everything_is_about_so_much_wider_than_high(network: nx.MultiDiGraph) -> None:
    left, top, right, bottom = zip(*rectangles(network, ASPECT).values(), strict=True)
    assert 0.8 < (max(right) - min(left)) / (max(bottom) - min(top)) / ASPECT < 1.25


@pytest.mark.thorough
def test_the_order_of_nodes_and_edges_does_not_matter(network: nx.MultiDiGraph) -> None:
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(network.nodes(data=True))))
    turned.add_edges_from(reversed(list(network.edges(keys=True, data=True))))
    assert positions(network) == positions(turned)


@pytest.mark.thorough
def test_every_process_and_every_processor_give_the_same_places() -> None:
    program = (
        "from mexict_kg import folders; from mexict_kg.dataset import dataset;"
        "from mexict_kg.model import model, network; from mexict_kg.views import layout;"
        "print(layout.positions(network.claim_network(model.Model(dataset.read_dataset(folders.find_folders()).asserted))))"
    )
    assert 1 == len({run(program, surroundings) for surroundings in SURROUNDINGS})


# BLAS with its code for an old processor and for a newer one, alone and with two threads; numpy without its own for new ones.
SURROUNDINGS = (
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1", "OPENBLAS_CORETYPE": "Prescott", "OPENBLAS_NUM_THREADS": "1"},
    {"PYTHONHASHSEED": "2", "OPENBLAS_CORETYPE": "Haswell", "OPENBLAS_NUM_THREADS": "2"},
    {
        "PYTHONHASHSEED": "4294967295",
        "NPY_DISABLE_CPU_FEATURES": "X86_V4 X86_V3 AVX512_ICL AVX512_SPR",
        "LC_ALL": "tr_TR.ISO-8859-9",
    },
)


def run(program: str, surroundings: dict[str, str]) -> str:
    environment = {**os.environ, **surroundings}
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True).stdout


def test_faults_are_lines_that_cross_and_signs_under_a_line() -> None:
    square = np.array([[0.0, 0.0], [90.0, 90.0], [0.0, 90.0], [90.0, 0.0], [45.0, 50.0]])
    assert 0 == count_faults(square, np.array([[0, 2], [0, 3]])), "they share an end"
    assert 1 == count_faults(square, np.array([[0, 2], [1, 3], [2, 3]])), "the last sign lies under one"
    assert 3 == count_faults(square, np.array([[0, 1], [2, 3]])), "one crossing, and a sign under both"
    assert 1 == count_faults(square, np.array([[0, 1], [2, 4]])), "a line may end at what lies near another"
    assert 0 == count_faults(square, np.zeros((0, 2), dtype=int))


# of 480 layouts from other starts, distances and turns none has fewer than three crossings for what the overview opens on
CROSSED = {"overview": 3}


@pytest.mark.parametrize("view", [view for view in VIEWS if view != "timeline"])
def test_in_what_a_view_opens_on_no_sign_lies_under_the_line_of_others(view: str, model: Model) -> None:
    whole = drawn_part(view, view_claims(view, model), model, claim_network(model, quantities=True))
    opened = core(whole) if len(whole) > CORE + SLACK else whole
    places = positions(opened, ASPECT)
    signs = sorted(places)
    lines = sorted({tuple(sorted((signs.index(start), signs.index(end)))) for start, end in opened.edges() if start != end})
    faults = count_faults(np.array([places[sign] for sign in signs]), np.array(lines))
    assert faults <= count_crossings(places, opened) <= CROSSED.get(view, 1)
