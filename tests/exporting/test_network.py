"""The network is handed over in each format that networkx writes, and comes back with the same things, claims and attributes."""

import json
import warnings
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from mexict_kg.knowledge_graph import KnowledgeGraph


def _write_json(network: nx.MultiDiGraph, path: Path) -> None:
    path.write_text(json.dumps(nx.node_link_data(network)), encoding="utf-8")


def _read_json(path: Path) -> nx.MultiDiGraph:
    return nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")))


FORMATS: dict[str, tuple[Callable[..., None], Callable[..., Any], set[str]]] = {
    "graphml": (nx.write_graphml, nx.read_graphml, set()),
    "gexf": (nx.write_gexf, nx.read_gexf, {"label", "id"}),
    "gml": (nx.write_gml, nx.read_gml, set()),
    "json": (_write_json, _read_json, set()),
}
"""Each with its writer, its reader, and the attributes that the format itself gives every node or edge."""


@pytest.fixture(scope="module")
def network(kg: KnowledgeGraph) -> nx.MultiDiGraph:
    return kg.network()


def things(network: nx.MultiDiGraph, added: Collection[str] = ()) -> dict[str, dict[str, Any]]:
    return {node: _without(data, added) for node, data in network.nodes(data=True)}


def claims(network: nx.MultiDiGraph, added: Collection[str] = ()) -> dict[tuple[str, ...], dict[str, Any]]:
    return {(start, end, key): _without(data, added) for start, end, key, data in network.edges(keys=True, data=True)}


def _without(data: dict[str, Any], added: Collection[str]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in added}


@pytest.mark.parametrize("form", FORMATS)
def test_the_network_comes_back_from_each_format_as_it_was(network: nx.MultiDiGraph, tmp_path: Path, form: str) -> None:
    write, read, added = FORMATS[form]
    with warnings.catch_warnings(action="error"):
        write(network, tmp_path / "network")
    back = read(tmp_path / "network")
    assert (nx.MultiDiGraph, things(network), claims(network)) == (type(back), things(back, added), claims(back, added))


def test_every_thing_has_its_labels_and_every_claim_what_it_is(network: nx.MultiDiGraph) -> None:
    assert {
        "label_en": "uninterrupted operation of the IFT",
        "label_es": "operación ininterrumpida del IFT",
        "kind": "mx:Factor",
    } == network.nodes["mxr:operation-of-the-ift"]
    assert {
        "relation": "mx:fined",
        "family": "influences",
        "sign": "Weakens",
        "modality": "Fact",
        "asserted": True,
        "negated": False,
    } == network.edges["mxr:ift", "mxr:america-movil", "mxc:p029-ift-fined-america-movil"]


def test_no_attribute_is_anything_but_a_text_or_a_truth_value(network: nx.MultiDiGraph) -> None:
    attributes = [*things(network).values(), *claims(network).values()]
    assert {str, bool} == {type(value) for data in attributes for value in data.values()}
