"""The views of the network: which claims each one shows. The texts that introduce them are the page's and the figures' own."""

from collections.abc import Callable, Iterable
from typing import Final

import networkx as nx

from mexict_kg.model.model import Model
from mexict_kg.model.network import QUANTITY
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import DEPENDS_ON, expand, mx

VIEWS: Final = ("overview", "influence", "dependency", "causes", "timeline", "incidents-and-money")
"""Their names, in the order in which they are offered."""


def view_claims(name: str, model: Model) -> list[Claim]:
    """The claims of a view, in the order of the report; KeyError for a name that is not in VIEWS.

    `overview`: every claim. `influence`: who acts on whom, so one end is an agent. `causes`: the rest of the influences,
    and all that goes round in loops. `dependency`: what needs what. `timeline`: what has a date. `incidents-and-money`: every
    drawn claim with an incident at an end, and every sum of money.
    """
    choices: dict[str, Callable[[Model], list[Claim]]] = {
        "overview": lambda model: list(model.claims.values()),
        "influence": _between_agents_and_others,
        "dependency": _dependencies,
        "causes": _causes,
        "timeline": _select_dated,
        "incidents-and-money": _incidents_and_money,
    }
    chosen = {claim.iri for claim in choices[name](model)}
    return [claim for claim in model.claims.values() if claim.iri in chosen]


def find_components(model: Model) -> list[list[Claim]]:
    """The claims that carry a sign among things that all lead to each other, by such a group (strongly connected component).

    A thing and its opposite are one place in a group, and only things over which chains may lead are in one. Every feedback loop
    lies within one of them, and one may hold several.
    """
    place = _places(model)
    signed = [hop for hop in model.hops if {hop.starts_with, hop.arrives_with} <= {mx("More"), mx("Less")}]
    hops = [hop for hop in signed if {hop.start, hop.end} <= model.passing]
    ends = {hop.claim: (place[expand(hop.start)], place[expand(hop.end)]) for hop in hops}
    graph = nx.DiGraph(sorted({pair for pair in ends.values() if pair[0] != pair[1]}))
    parts = sorted(sorted(part) for part in nx.strongly_connected_components(graph) if len(part) > 1)
    return [[model.claims[expand(claim)] for claim, pair in sorted(ends.items()) if set(pair) <= set(part)] for part in parts]


def _places(model: Model) -> dict[str, str]:
    """Every thing with the first of those that are its opposite, or the opposite of that."""
    pairs = nx.Graph()
    pairs.add_nodes_from(model.things)
    pairs.add_edges_from((iri, other) for iri, others in model.opposites.items() for other in others)
    return {iri: min(part) for part in nx.connected_components(pairs) for iri in part}


def _select_drawn(model: Model) -> list[Claim]:
    ends = model.things
    return [c for c in model.claims.values() if model.relations[c.relation].drawn and c.subject in ends and c.object in ends]


def _of_family(family: str, model: Model) -> list[Claim]:
    return [claim for claim in _select_drawn(model) if model.relations[claim.relation].family == family]


def _influences(model: Model) -> list[Claim]:
    return [claim for claim in _select_drawn(model) if model.relations[claim.relation].ranked]


def _dependencies(model: Model) -> list[Claim]:
    return _of_family(DEPENDS_ON, model)


def _between_agents_and_others(model: Model) -> list[Claim]:
    agents = set(model.instances(mx("Agent")))
    return [claim for claim in _influences(model) if {claim.subject, claim.object} & agents]


def _causes(model: Model) -> list[Claim]:
    of_agents = {claim.iri for claim in _between_agents_and_others(model)}
    going_round = {claim.iri for component in find_components(model) for claim in component}
    return [claim for claim in _influences(model) if claim.iri not in of_agents or claim.iri in going_round]


def _select_dated(model: Model) -> list[Claim]:
    return [claim for claim in model.claims.values() if claim.starts or claim.ends]


def _incidents_and_money(model: Model) -> list[Claim]:
    incidents, currencies = set(model.instances(mx("Incident"))), set(model.instances(mx("Currency")))
    of_incidents = [claim for claim in _select_drawn(model) if {claim.subject, claim.object} & incidents]
    return of_incidents + [claim for claim in model.claims.values() if _units(claim, model) & currencies]


def _units(claim: Claim, model: Model) -> set[str]:
    quantities: Iterable[str] = filter(None, (claim.amount, claim.object if QUANTITY in model.types(claim.object) else None))
    return {unit for quantity in quantities for unit in model.values(quantity, mx("unit"))}
