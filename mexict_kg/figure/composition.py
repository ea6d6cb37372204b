"""Figures for paper: which part of the network one shows, where its things stand, and the words around it."""

from typing import Final, NamedTuple

import networkx as nx

from mexict_kg.errors import WrongCall
from mexict_kg.figure.graphviz import has_dot, place_by_dot
from mexict_kg.model.model import Model
from mexict_kg.model.names import resolve
from mexict_kg.model.network import QUANTITY, claim_network
from mexict_kg.model.records import Claim
from mexict_kg.views.layout import Places
from mexict_kg.views.neighbourhoods import Heading, neighbourhood
from mexict_kg.views.scenes import core, drawn_part, part, scene
from mexict_kg.views.selection import VIEWS, find_components, view_claims
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import Text, say, tell

MOST: Final = 30
"""So many things, or rows of the timeline, are shown unless more are asked for."""
_CHAINS: Final = ("influence", "dependency", "causes")
_BY_DOT: Final = tuple(view for view in VIEWS if view != "timeline")


class Figure(NamedTuple):
    """What is drawn, with the words around it.

    `network` is the part that is drawn, `rows` the claims of a timeline, `headings` stand over the neighbours of a thing,
    `layout` says by language how the places were found, `loops` are the claims whose lines are drawn thick.
    """

    title: str
    told: str
    source: str
    network: nx.MultiDiGraph
    places: Places
    headings: list[Heading]
    rows: list[Claim]
    layout: Text
    loops: frozenset[str] = frozenset()


def compose_figure(name: str, model: Model, lang: str, most: int = MOST, layout: str = "auto") -> Figure:
    """A view, or the neighbourhood of one thing. WrongCall for what cannot be drawn.

    `layout` is auto, dot or own; dot places the things of a view, no timeline and no neighbourhood.
    """
    if layout == "dot" and (name == "timeline" or name not in VIEWS):
        raise WrongCall(tell("error.notByDot", views=", ".join(_BY_DOT), name=name))
    if most < 2:
        raise WrongCall(tell("error.tooFewThings", most=most))
    if name == "timeline":
        return _timeline(model, lang, most)
    network = claim_network(model, quantities=True)
    if name not in VIEWS:
        return _near(name, model, network, lang, most)
    return _view(name, model, network, lang, most, layout)


def _view(name: str, model: Model, network: nx.MultiDiGraph, lang: str, most: int, layout: str) -> Figure:
    whole = drawn_part(name, view_claims(name, model), model, network)
    if not whole:
        raise WrongCall(tell("error.emptyView", name=name))
    drawn = core(whole, most)
    places, told = _places(drawn, name, layout)
    title, about = say(f"view.view-{name}", lang), f"{say(f'view.told-{name}', lang)} {_extent(drawn, whole, lang)}"
    components = find_components(model) if name == "causes" else []
    thick = frozenset(shorten(claim.iri) for component in components for claim in component)
    return Figure(title, about, _source(model, lang), drawn, places, [], [], told, thick)


def _places(network: nx.MultiDiGraph, name: str, layout: str) -> tuple[Places, Text]:
    if layout == "dot" or (layout == "auto" and name in _CHAINS and has_dot()):
        return place_by_dot(network), tell("figure.byDot")
    missing = layout == "auto" and name in _CHAINS
    return scene(network), tell("figure.ownWithoutDot" if missing else "figure.ownLayout")


def _near(name: str, model: Model, network: nx.MultiDiGraph, lang: str, most: int) -> Figure:
    thing = _thing(name, model)
    if shorten(thing) not in network:
        raise WrongCall(tell("error.joinedToNothing", name=name))
    near = neighbourhood(network, shorten(thing), most - 1, spread=most > MOST)
    drawn = part(network, _joining(network, shorten(thing), near.places))
    whole = network.subgraph({*nx.all_neighbors(network, shorten(thing)), shorten(thing)})
    told = f"{say('view.told-near', lang)} {_extent(drawn, whole, lang)}"
    title = model.label(thing, lang)
    return Figure(
        title[:1].upper() + title[1:], told, _source(model, lang), drawn, near.places, near.headings, [], tell("figure.ownLayout")
    )


def _joining(network: nx.MultiDiGraph, thing: str, places: Places) -> list[str]:
    """The claims between a thing and those that stand around it."""
    edges = [*network.in_edges(thing, keys=True), *network.out_edges(thing, keys=True)]
    return [key for start, end, key in edges if start != end and {start, end} <= set(places)]


def _thing(name: str, model: Model) -> str:
    found = resolve(name, model)
    if found not in model.things:
        raise WrongCall(tell("error.noThingNorView", name=name, views=", ".join(VIEWS)))
    return found


def _timeline(model: Model, lang: str, most: int) -> Figure:
    claims, degree = view_claims("timeline", model), claim_network(model).degree
    if not claims:
        raise WrongCall(tell("error.noDates"))

    def known(claim: Claim) -> int:
        return sum(degree(shorten(end)) for end in (claim.subject, claim.object) if shorten(end) in degree)

    best = sorted(claims, key=lambda claim: (-known(claim), claim.iri))[:most]
    rows = sorted(best, key=lambda claim: (claim.starts or claim.ends or "", claim.iri))
    told = f"{say('view.told-timeline', lang)} {say('figure.rowsShown', lang, rows=len(rows), all=len(claims))}"
    return Figure(
        say("view.view-timeline", lang), told, _source(model, lang), nx.MultiDiGraph(), {}, [], rows, tell("figure.ownLayout")
    )


def _extent(drawn: nx.MultiDiGraph, whole: nx.MultiDiGraph, lang: str) -> str:
    """How many of the things of a part are drawn; quantities are no things."""
    things, all_ = (sum(kind != shorten(QUANTITY) for _, kind in one.nodes(data="kind")) for one in (drawn, whole))
    return say("figure.extent", lang, things=things, all=all_, claims=drawn.number_of_edges())


def _source(model: Model, lang: str) -> str:
    report = next(iter(model.iris(expand("dcterms:BibliographicResource"))), "")
    cited = model.value(report, expand("dcterms:bibliographicCitation")) or ""
    return say("view.sourceLine", lang, report=cited)
