"""Harmful chains of influence: they end in more of what the authors count as bad, or in less of what they count as good."""

from collections.abc import Collection, Iterable, Iterator
from itertools import islice, pairwise
from typing import Final, NamedTuple

import networkx as nx

from mexict_kg.analysis.projection import Choice, Counted, Edge, Projection, project, select_claims
from mexict_kg.analysis.states import LESS, MORE, Poles, State, find_doers, find_opposites
from mexict_kg.model.model import Model
from mexict_kg.progress import track
from mexict_kg.vocabulary import ADVICE, INFLUENCES, PART_OF, STRENGTHENS, expand, mx, shorten

LONGEST: Final = 12
"""Chains of more edges are not looked for,"""
MOST: Final = 5_000
"""nor more chains."""


class HarmfulChain(NamedTuple):
    """A harmful chain: the `states` it leads over, each a thing and MORE or LESS of it, and the `edges` that join them.

    An edge is one of claims, or leads from a thing to its opposite.
    """

    states: tuple[State, ...]
    edges: tuple[Edge, ...]


class Causes(NamedTuple):
    """What harmful chains are made of.

    `projection` has the edges of influence, and those from a part to its whole, which grows and shrinks with it (`parts`, where
    no influence joins the two). `bad` are the states that the authors count as bad, MORE of the undesired and LESS of the
    desired, each as the one that `poles` has for it. `doers` are people, bodies, posts and places: each does more than one
    thing, so that a chain leads from one or to one, but over none.
    """

    projection: Projection
    parts: frozenset[Edge]
    poles: Poles
    bad: frozenset[State]
    doers: frozenset[str]

    def acts(self, edge: Edge) -> bool:
        """Whether it is one of influence, not from a part to its whole or to an opposite."""
        return edge not in self.parts and bool(self.projection.claims_of(edge))

    def acts_in(self, path: Iterable[Edge]) -> bool:
        """Whether any of the edges is one of influence."""
        return any(map(self.acts, path))

    def is_bad(self, state: State) -> bool:
        """Whether the authors count it, or what is the same, as bad."""
        return self.poles.canonical(state) in self.bad

    def is_good(self, state: State) -> bool:
        """Whether its contrary is bad."""
        return self.is_bad((state[0], -state[1]))


def find_causes(model: Model, choice: Choice) -> Causes:
    """The causes in the claims that count, of all families; what is advised is no cause."""
    claims = [_take_for_cause(one, model) for one in select_claims(choice, model)]
    projection = project(one for one in claims if one)
    acts = {(one.start, one.end) for one in claims if one and one.family == INFLUENCES}
    poles = Poles(find_opposites(model))
    bad = {poles.canonical((thing, sign)) for thing, sign in _read_judgements(model).items()}
    return Causes(projection, frozenset(projection.edges) - acts, poles, frozenset(bad), find_doers(model))


def _take_for_cause(one: Counted, model: Model) -> Counted | None:
    """A claim of influence, or that something is part of a whole, which strengthens that; no other, and none of an advice."""
    is_part = model.claims[expand(one.claim)].relation == PART_OF
    if model.things[expand(one.start)].kind == ADVICE or not (is_part or one.family == INFLUENCES):
        return None
    return one._replace(sign=STRENGTHENS) if is_part else one


def _read_judgements(model: Model) -> dict[str, int]:
    signs = {mx("Undesired"): MORE, mx("Desired"): LESS}
    found = {shorten(iri): model.value(iri, mx("desirability")) for iri in model.things}
    return {thing: signs[value] for thing, value in found.items() if value}


def find_harmful_chains(causes: Causes) -> list[HarmfulChain]:
    """Every harmful chain that is part of no longer one, by name, of at most LONGEST edges; of more than MOST one more than that.

    It begins with something that is there, or more of it, and that nothing bad told here brings about; ends in a bad state that
    leads to none; goes over no judged thing but in its bad state; and has at least one edge of influence.
    """
    graph = _link_states(causes)
    told = {state for state in graph if _is_told(state, graph, causes)}
    graph = _keep_reachable(causes.bad, _keep_reachable(told, graph).reverse()).reverse()
    paths = (
        path
        for begin, ends in track(_find_ends(graph, told, causes.bad), "harmful chains")
        for path in nx.all_simple_paths(graph, begin, ends, cutoff=LONGEST)
    )
    chains = (_spell_out(path, graph, causes.poles) for path in paths)
    return sorted(islice((chain for chain in chains if causes.acts_in(chain.edges)), MOST + 1))


def _link_states(causes: Causes) -> nx.DiGraph:
    """Which state leads to which, none of them the good state of a judged thing, but that more of it may lead on.

    An edge holds the first of claims, `edge`, that it stands for, with how its two things are.
    """
    graph = nx.DiGraph()
    for start, end, turn in _list_signed(causes.projection):
        for sign in (MORE, LESS):
            one, other = (start, sign), (end, sign * turn)
            pair = causes.poles.canonical(one), causes.poles.canonical(other)
            leads = sign == MORE or not (causes.is_good(one) or start in causes.doers)
            goes_on = causes.is_bad(other) or not (causes.is_good(other) or end in causes.doers)
            # of two edges between the same states one that tells of more is kept
            is_better = not graph.has_edge(*pair) or graph.edges[pair]["ends"][0][1] < sign
            if leads and goes_on and is_better:
                graph.add_edge(*pair, edge=(start, end), ends=(one, other))
    return graph


def _list_signed(projection: Projection) -> Iterator[tuple[str, str, int]]:
    for edge in projection.edges:
        yield from ((*edge, turn) for turn, carries in zip((1, -1), projection.carries(edge), strict=True) if carries)


def _is_told(state: State, graph: nx.DiGraph, causes: Causes) -> bool:
    """Whether more of something is told of here; less of it only where there is a name for its lack."""
    told = any(data["ends"][0][1] == MORE for _, _, data in graph.out_edges(state, data=True))
    return told or (state in causes.bad and any(causes.poles.canonical((lack, MORE)) == state for lack in causes.poles.graph))


def _keep_reachable(starts: Collection[State], graph: nx.DiGraph) -> nx.DiGraph:
    """The starts and all that chains lead to from them, in the order of the graph."""
    kept = {state for state in starts if state in graph}
    kept |= set().union(*(nx.descendants(graph, state) for state in kept))
    found = nx.DiGraph()
    found.add_nodes_from(state for state in graph if state in kept)
    found.add_edges_from((one, other, data) for one, other, data in graph.edges(data=True) if {one, other} <= kept)
    return found


def _find_ends(graph: nx.DiGraph, told: Collection[State], bad: Collection[State]) -> list[tuple[State, list[State]]]:
    """Where chains begin, at what nothing leads to, each with where they may end, at what leads to nothing.

    Of states that lead round a circle the first by name is taken, one that is told of or bad; round a circle that nothing leads
    to, and that leads to nothing, chains go from there once round.
    """
    parts = nx.condensation(graph)
    members = {part: set(parts.nodes[part]["members"]) for part in parts}
    last = {part: min(members[part] & set(bad)) for part in parts if parts.out_degree(part) == 0}
    found = []
    for part in (part for part in parts if parts.in_degree(part) == 0):
        if part in last:
            found += [(begin, [last[part]]) for begin in graph.successors(last[part])]
        else:
            found.append((min(members[part] & set(told)), sorted(last.values())))
    return sorted(found)


def _spell_out(path: list[State], graph: nx.DiGraph, poles: Poles) -> HarmfulChain:
    """The chain over the things that are told of, with the opposites between them; a lack has its own name at the start."""
    steps = [graph.edges[pair] for pair in pairwise(path)]
    begin: State = steps[0]["ends"][0]
    lack = min(poles.graph[begin[0]], default=None) if begin[1] == LESS and begin[0] in poles.graph else None
    states: list[State] = [(lack, MORE) if lack else begin]
    joined: list[Edge] = []
    for step in steps:
        turns = poles.between(states[-1][0], step["edge"][0])
        for edge in turns:
            states.append((edge[1], -states[-1][1]))
        joined += [*turns, step["edge"]]
        states.append(step["ends"][1])
    return HarmfulChain(tuple(states), tuple(joined))
