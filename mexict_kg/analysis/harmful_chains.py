"""Harmful chains: they end in more of what the authors count as bad, or in less of what they count as good."""

from collections.abc import Collection
from itertools import islice, pairwise
from typing import Final, NamedTuple

import networkx as nx

from mexict_kg.analysis.chains import Chain, Chains, Crossing, read_chains
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.states import LESS, MET, MORE, Poles, State, find_opposites
from mexict_kg.model.model import Model
from mexict_kg.progress import track
from mexict_kg.vocabulary import ADVICE, mx, shorten

LONGEST: Final = 12
"""Chains of more hops are not looked for,"""
MOST: Final = 5_000
"""nor more chains."""


class HarmfulChain(NamedTuple):
    """A harmful chain: the state it begins with, which may be the opposite of what the first hop starts from, and its hops."""

    begin: State
    hops: Chain

    @property
    def states(self) -> tuple[State, ...]:
        """All states that it leads over, opposites among them."""
        states = [self.begin]
        for hop in self.hops:
            led = [*(crossing.start for crossing in hop.over), hop.start, hop.end]
            states += led[1:] if led[0] == states[-1] else led
        return tuple(states)


class Causes(NamedTuple):
    """What harmful chains are made of.

    `chains` has the hops that say more or less. `bad` are the states that the authors count as bad, MORE of the undesired and
    LESS of the desired, each as the one that `poles` has for it.
    """

    chains: Chains
    poles: Poles
    bad: frozenset[State]

    def is_bad(self, state: State) -> bool:
        """Whether the authors count it, or what is the same, as bad."""
        return self.poles.canonical(state) in self.bad

    def is_good(self, state: State) -> bool:
        """Whether its contrary is bad."""
        return self.is_bad((state[0], -state[1]))

    def passes(self, thing: str) -> bool:
        """Whether a chain may lead on over it."""
        return thing in self.chains.passing


def find_causes(model: Model, choice: Choice) -> Causes:
    """The causes in the claims that count; what is advised is no cause, and to meet a need undoes no harm."""
    advice = {shorten(iri) for iri in model.iris(ADVICE)}
    read = read_chains(model, choice).signed()
    hops = (hop for hop in read.hops if hop.start[0] not in advice and hop.end[1] != MET)
    poles = Poles(find_opposites(model))
    bad = {poles.canonical((thing, sign)) for thing, sign in _read_judgements(model).items()}
    return Causes(read.keep(hops), poles, frozenset(bad))


def _read_judgements(model: Model) -> dict[str, int]:
    signs = {mx("Undesired"): MORE, mx("Desired"): LESS}
    found = {shorten(iri): model.value(iri, mx("desirability")) for iri in model.things}
    return {thing: signs[value] for thing, value in found.items() if value}


Node = tuple[State, bool]
"""A state, by the one that stands for it, and whether a chain can only begin there, since it may not lead on over the thing."""


def find_harmful_chains(causes: Causes) -> list[HarmfulChain]:
    """Every harmful chain that is part of no longer one, by name, of at most LONGEST hops; of more than MOST one more than that.

    It begins with something that is there, or more of it, and that nothing bad told here brings about; ends in a bad state that
    leads to none; and goes over no judged thing but in its bad state.
    """
    graph = _link_states(causes)
    told = {node for node in graph if _is_told(node, graph, causes)}
    bad = {node for node in graph if node[0] in causes.bad and not node[1]}
    graph = _prune(_add_crossings(graph, causes), told, bad)
    # one that comes back to the state it began with, over which no chain leads on, only leads round
    paths = (
        path
        for begin, ends in track(_find_ends(graph, told, bad), "harmful chains")
        for path in nx.all_simple_paths(graph, begin, ends, cutoff=LONGEST)
        if path[0][0] not in {state for state, _ in path[1:]}
    )
    found = (_spell_out(hops, causes.poles) for path in paths if (hops := _join(path, graph, causes.chains)))
    return sorted(islice(found, MOST + 1))


def _link_states(causes: Causes) -> nx.DiGraph:
    """Which state leads to which, none of them the good state of a judged thing, but that more of it may lead on.

    An edge holds one of the hops that it stands for.
    """
    graph = nx.DiGraph()
    for hop in causes.chains.hops:
        one, other = hop.start, hop.end
        pair = (causes.poles.canonical(one), not causes.passes(one[0])), (causes.poles.canonical(other), False)
        leads = one[1] == MORE or not (causes.is_good(one) or not causes.passes(one[0]))
        # of two hops between the same states one that tells of more is kept
        is_better = not graph.has_edge(*pair) or graph.edges[pair]["hop"].start[1] < one[1]
        if leads and _goes_on(other, causes) and is_better:
            graph.add_edge(*pair, hop=hop)
    return graph


def _goes_on(state: State, causes: Causes) -> bool:
    """Whether a chain may arrive at a state: a bad one, or one of a thing over which it may lead on, and not a good one."""
    return causes.is_bad(state) or not (causes.is_good(state) or not causes.passes(state[0]))


def _add_crossings(graph: nx.DiGraph, causes: Causes) -> nx.DiGraph:
    """With the crossings from where a claim leads to where one goes on; over none to the good state of a judged thing."""
    for crossing in causes.chains.crossings:
        start, end = ((causes.poles.canonical(state), False) for state in (crossing.start, crossing.end))
        if {start, end} <= set(graph) and start != end and _goes_on(crossing.end, causes):
            crossings = graph.get_edge_data(start, end, {}).get("crossings", ())
            graph.add_edge(start, end, crossings=(*crossings, crossing))
    return graph


def _prune(graph: nx.DiGraph, told: Collection[Node], bad: Collection[Node]) -> nx.DiGraph:
    """What chains may go over that begin with what is told and end badly; no crossing but between two claims."""
    while True:
        graph = _keep_reachable(bad, _keep_reachable(told, graph).reverse()).reverse()
        hops = graph.edge_subgraph(edge for edge in graph.edges if "hop" in graph.edges[edge])
        idle = [edge for edge in graph.edges if edge not in hops.edges and not _joins(edge, hops)]
        if not idle:
            return graph
        graph.remove_edges_from(idle)


def _joins(edge: tuple[Node, Node], hops: nx.DiGraph) -> bool:
    start, end = edge
    return start in hops and end in hops and hops.in_degree(start) > 0 and hops.out_degree(end) > 0


def _join(path: list[Node], graph: nx.DiGraph, chains: Chains) -> Chain | None:
    """The hops along a path of states, with the crossings between them; None where one may not come after the other."""
    begun: list[tuple[Chain, tuple[Crossing, ...]]] = [((), ())]
    for pair in pairwise(path):
        data, before, begun = graph.edges[pair], begun, []
        for chain, over in before:
            hop = data["hop"]._replace(over=over) if "hop" in data else None
            if hop and (hop in chains.follow(chain) if chain else not over):
                begun.append(((*chain, hop), ()))
            if chain and not over:
                begun += [(chain, (crossing,)) for crossing in data.get("crossings", ())]
    return next((chain for chain, over in begun if not over), None)


def _is_told(node: Node, graph: nx.DiGraph, causes: Causes) -> bool:
    """Whether more of something is told of here; less of it only where there is a name for its lack."""
    state = node[0]
    hops = (data["hop"] for _, _, data in graph.out_edges(node, data=True))
    told = any(hop.start[1] == MORE for hop in hops)
    return told or (state in causes.bad and any(causes.poles.canonical((lack, MORE)) == state for lack in causes.poles.graph))


def _keep_reachable(starts: Collection[Node], graph: nx.DiGraph) -> nx.DiGraph:
    """The starts and all that chains lead to from them, in the order of the graph."""
    kept = {node for node in starts if node in graph}
    kept |= set().union(*(nx.descendants(graph, node) for node in kept))
    found = nx.DiGraph()
    found.add_nodes_from(node for node in graph if node in kept)
    found.add_edges_from((one, other, data) for one, other, data in graph.edges(data=True) if {one, other} <= kept)
    return found


def _find_ends(graph: nx.DiGraph, told: Collection[Node], bad: Collection[Node]) -> list[tuple[Node, list[Node]]]:
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


def _spell_out(hops: Chain, poles: Poles) -> HarmfulChain:
    """The chain over the things that are told of; a lack has its own name at the start."""
    begin: State = hops[0].start
    lack = min(poles.graph[begin[0]], default=None) if begin[1] == LESS and begin[0] in poles.graph else None
    return HarmfulChain((lack, MORE) if lack else begin, hops)
