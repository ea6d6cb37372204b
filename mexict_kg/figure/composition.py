"""Figures for paper: which part of the network one shows, where its things stand, and the words around it."""

import tomllib
from pathlib import Path
from typing import Final, NamedTuple

import networkx as nx

from mexict_kg.errors import WrongCall
from mexict_kg.figure.graphviz import dot_positions, has_dot
from mexict_kg.model.model import Claim, Model
from mexict_kg.model.names import resolve
from mexict_kg.model.network import FIGURE, claim_network
from mexict_kg.views.layout import Places
from mexict_kg.views.neighbourhoods import Heading, neighbourhood
from mexict_kg.views.scenes import core, drawn_part, part, scene
from mexict_kg.views.selection import VIEWS, loops, view_claims
from mexict_kg.vocabulary import expand, shorten

MOST: Final = 30
"""So many things, or rows of the timeline, are shown unless more are asked for."""
_CHAINS: Final = ("influence", "dependency", "causes")
_BY_DOT: Final = tuple(view for view in VIEWS if view != "timeline")
_OWN: Final = "drawn with the project's own layout"
_WORDS: Final = Path(__file__).resolve().parent.parent / "explorer" / "templates" / "words.toml"


class Figure(NamedTuple):
    """What is drawn, with the words around it.

    `network` is the part that is drawn, `rows` the claims of a timeline, `headings` stand over the neighbours of a thing,
    `layout` says how the places were found, `loops` are the claims whose lines are drawn thick.
    """

    title: str
    told: str
    source: str
    network: nx.MultiDiGraph
    places: Places
    headings: list[Heading]
    rows: list[Claim]
    layout: str
    loops: frozenset[str] = frozenset()


def figure_of(name: str, model: Model, lang: str, most: int = MOST, layout: str = "auto") -> Figure:
    """A view, or the neighbourhood of one thing. WrongCall for what cannot be drawn.

    `layout` is auto, dot or own; dot places the things of a view, no timeline and no neighbourhood.
    """
    if layout == "dot" and (name == "timeline" or name not in VIEWS):
        raise WrongCall(f"--layout dot is for views of the network ({', '.join(_BY_DOT)}), not for {name}")
    if most < 2:
        raise WrongCall(f"--most is {most}; a figure needs at least 2 things")
    if name == "timeline":
        return _timeline(model, lang, most)
    network = claim_network(model, figures=True)
    if name not in VIEWS:
        return _near(name, model, network, lang, most)
    return _view(name, model, network, lang, most, layout)


def words(lang: str) -> dict[str, str]:
    """The words that the explorer and the figures share."""
    return {key: texts[lang] for key, texts in tomllib.loads(_WORDS.read_text(encoding="utf-8")).items()}


def _view(name: str, model: Model, network: nx.MultiDiGraph, lang: str, most: int, layout: str) -> Figure:
    whole = drawn_part(name, view_claims(name, model), model, network)
    if not whole:
        raise WrongCall(f'the graph has no claim for the view "{name}", so there is nothing to draw')
    drawn = core(whole, most)
    places, told = _places(drawn, name, layout)
    texts = words(lang)
    title, about = texts[f"view-{name}"], f"{texts[f'told-{name}']} {_extent(drawn, whole, lang)}"
    thick = frozenset(shorten(claim.iri) for loop in loops(model) for claim in loop) if name == "causes" else frozenset()
    return Figure(title, about, _source(model, lang), drawn, places, [], [], told, thick)


def _places(network: nx.MultiDiGraph, name: str, layout: str) -> tuple[Places, str]:
    if layout == "dot" or (layout == "auto" and name in _CHAINS and has_dot()):
        return dot_positions(network), "drawn with Graphviz dot"
    missing = layout == "auto" and name in _CHAINS
    return scene(network), _OWN + (" (Graphviz dot is not installed)" if missing else "")


def _near(name: str, model: Model, network: nx.MultiDiGraph, lang: str, most: int) -> Figure:
    thing = _thing(name, model)
    if shorten(thing) not in network:
        raise WrongCall(
            f'no claim joins "{name}" to another thing, so there is nothing to draw; mexict show tells what is said of it'
        )
    near = neighbourhood(network, shorten(thing), most - 1, spread=most > MOST)
    drawn = part(network, _joining(network, shorten(thing), near.places))
    whole = network.subgraph({*nx.all_neighbors(network, shorten(thing)), shorten(thing)})
    told = f"{words(lang)['told-near']} {_extent(drawn, whole, lang)}"
    title = model.label(thing, lang)
    return Figure(title[:1].upper() + title[1:], told, _source(model, lang), drawn, near.places, near.headings, [], _OWN)


def _joining(network: nx.MultiDiGraph, thing: str, places: Places) -> list[str]:
    """The claims between a thing and those that stand around it."""
    edges = [*network.in_edges(thing, keys=True), *network.out_edges(thing, keys=True)]
    return [key for start, end, key in edges if start != end and {start, end} <= set(places)]


def _thing(name: str, model: Model) -> str:
    found = resolve(name, model)
    if found not in model.things:
        raise WrongCall(f'"{name}" is no thing; give the name of a thing, or one of {", ".join(VIEWS)}')
    return found


def _timeline(model: Model, lang: str, most: int) -> Figure:
    claims, degree, texts = view_claims("timeline", model), claim_network(model).degree, words(lang)
    if not claims:
        raise WrongCall("the graph has no claim with a date, so there is nothing to draw")

    def known(claim: Claim) -> int:
        return sum(degree(shorten(end)) for end in (claim.subject, claim.object) if shorten(end) in degree)

    best = sorted(claims, key=lambda claim: (-known(claim), claim.iri))[:most]
    rows = sorted(best, key=lambda claim: (claim.starts or claim.ends or "", claim.iri))
    extent = texts["rowsShown"].format(rows=len(rows), all=len(claims))
    told = f"{texts['told-timeline']} {extent}"
    return Figure(texts["view-timeline"], told, _source(model, lang), nx.MultiDiGraph(), {}, [], rows, _OWN)


def _extent(drawn: nx.MultiDiGraph, whole: nx.MultiDiGraph, lang: str) -> str:
    """How many of the things of a part are drawn; figures are no things."""
    things, all_ = (sum(kind != shorten(FIGURE) for _, kind in one.nodes(data="kind")) for one in (drawn, whole))
    return words(lang)["figureExtent"].format(things=things, all=all_, claims=drawn.number_of_edges())


def _source(model: Model, lang: str) -> str:
    report = next(iter(model.iris(expand("dcterms:BibliographicResource"))), "")
    cited = model.value(report, expand("dcterms:bibliographicCitation")) or ""
    return words(lang)["sourceLine"].replace("{report}", cited)
