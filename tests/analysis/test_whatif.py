"""What follows without a thing or with more of it, and which chains close a loop, beside trying."""

import itertools
from collections.abc import Callable, Collection, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import networkx as nx
import pytest
from chance import networks
from hypothesis import given
from hypothesis import strategies as st

from bench.shaped import linked
from mexict_kg.analysis.centrality import compute_standings
from mexict_kg.analysis.chains import Chain, Chains, Hop, carry, search_chains
from mexict_kg.analysis.dependencies import find_dependencies
from mexict_kg.analysis.feedback_loops import find_cycles, find_loops, tell_kind
from mexict_kg.analysis.projection import Choice, project, select_claims
from mexict_kg.analysis.propagation import propagate
from mexict_kg.analysis.removal import remove
from mexict_kg.analysis.render.feedback_loops import render_loops
from mexict_kg.analysis.replacement import replace
from mexict_kg.analysis.states import LESS, MORE, UNSAID, Poles, State, find_opposites
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.model.aspects import find_aspects
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, shorten

Mexict = Callable[..., Any]


TURNS = {"Strengthens": MORE, "Weakens": LESS}


def signed_chains(network: nx.MultiDiGraph, start: str, change: int, passing: Collection[str]) -> set[State]:
    """By trying: what every chain that goes over no thing twice leads to, with the product of its signs."""
    found: set[State] = set()
    open_chains: list[tuple[tuple[str, ...], int]] = [((start,), change)]
    while open_chains:
        chain, sign = open_chains.pop()
        for _, end, name in network.out_edges(chain[-1], data="sign"):
            if end not in chain and name in TURNS:
                found.add((end, sign * TURNS[name]))
                if end in passing:
                    open_chains.append(((*chain, end), sign * TURNS[name]))
    return found


@st.composite
def passing_networks(draw: st.DrawFn) -> tuple[nx.MultiDiGraph, list[str]]:
    """A small network, and the things in it over which chains may lead on."""
    network = draw(networks())
    return network, draw(st.lists(st.sampled_from(sorted(network)), unique=True)) if draw(st.booleans()) else sorted(network)


@given(passing_networks(), st.sampled_from([MORE, LESS]))
def test_signs_are_carried_as_by_trying_and_side_by_side(case: tuple[nx.MultiDiGraph, list[str]], change: int) -> None:
    network, passing = case
    chains = linked(network, passing=passing).signed()
    for start in network:
        tried, found = signed_chains(network, start, change, passing), carry(chains, (start, change))
        assert tried <= set(found)
        if nx.is_directed_acyclic_graph(network):
            assert tried == set(found) - {(start, change)}
        for state, chain in found.items():
            assert all(first.end == then.start and first.end[0] in passing for first, then in itertools.pairwise(chain))
            sign = change
            for hop in chain:
                edges = [network.edges[hop.start[0], hop.end[0], claim]["sign"] for claim in hop.claims]
                assert [TURNS[one] for one in edges] == len(edges) * [hop.start[1] * hop.end[1]] and hop.told == (
                    hop.start[1] == MORE
                )
                sign *= TURNS[edges[0]]
            assert state == ((chain[-1].end[0], sign) if chain else (start, change))


@given(networks())
def test_less_of_a_factor_is_the_mirror_of_more(network: nx.MultiDiGraph) -> None:
    chains = linked(network).signed()
    for start in network:
        more, less = (carry(chains, (start, change)) for change in (MORE, LESS))
        turned = {(thing, -sign): [hop.claims for hop in chain] for (thing, sign), chain in more.items()}
        assert turned == {state: [hop.claims for hop in chain] for state, chain in less.items()}
        assert all(hop.told != other.told for state in more for hop, other in zip(more[state], less[_turned(state)], strict=True))


def _turned(state: State) -> State:
    return state[0], -state[1]


@given(passing_networks(), st.booleans(), st.integers(1, 5))
def test_chains_between_two_things_are_found_as_by_trying_the_shortest_first(
    case: tuple[nx.MultiDiGraph, list[str]], opposed: bool, longest: int
) -> None:
    network, passing = case
    pairs: dict[str, tuple[str, ...]] = {"t0": ("t1",), "t1": ("t0",)} if opposed else {}
    chains = linked(network, pairs, passing)
    for start, end in itertools.permutations(network, 2):
        found = list(search_chains(chains, start, end, longest))
        alike = [{one, *pairs.get(one, ())} for one in (start, end)]
        tried = [] if alike[0] & alike[1] else list(try_chains(chains, alike, pairs, longest))
        if not alike[0] & alike[1]:
            assert sorted(tried) == sorted(found)
        assert [len(chain) for chain in found] == sorted(len(chain) for chain in found)


def try_chains(chains: Chains, ends: list[set[str]], pairs: dict[str, tuple[str, ...]], longest: int) -> Iterator[Chain]:
    """By trying every row of hops: those that follow one another, an opposite being the same thing the other way round."""
    poles = Poles(pairs)
    open_chains: list[Chain] = [(hop,) for hop in chains.hops if hop.start[0] in ends[0] and hop.start[1]]
    while open_chains:
        chain = open_chains.pop()
        over = [poles.canonical(state)[0] for state in (chain[0].start, *(hop.end for hop in chain))]
        if len(set(over)) < len(over):
            continue
        if chain[-1].end[0] in ends[1]:
            yield chain
        elif len(chain) < longest and chain[-1].end[0] in chains.passing:
            reached = poles.canonical(chain[-1].end)
            open_chains += [(*chain, hop) for hop in chains.hops if poles.canonical(hop.start) == reached]


def test_an_opposite_shrinks_as_its_thing_grows() -> None:
    network = nx.MultiDiGraph()
    network.add_edge("cut", "lack", key="c1", sign="Strengthens")
    network.add_edge("access", "growth", key="c2", sign="Strengthens")
    found = carry(linked(network, {"lack": ("access",), "access": ("lack",)}), ("cut", MORE))
    # an opposite is no step of its own
    assert {("cut", MORE): 0, ("lack", MORE): 1, ("access", LESS): 1, ("growth", LESS): 2} == {
        k: len(v) for k, v in found.items()
    }


def test_a_state_is_gone_on_from_by_every_chain_whose_conditions_let_it() -> None:
    """The shortest way to b holds on p, and what leads on from b holds on the opposite of p; a longer way to b does not."""
    opposed = {"p": ("q",), "q": ("p",)}
    hops = [
        Hop(("a", MORE), ("b", MORE), ("c1",), conditions=("p",)),
        Hop(("a", MORE), ("x", MORE), ("c2",)),
        Hop(("x", MORE), ("b", MORE), ("c3",)),
        Hop(("b", MORE), ("c", MORE), ("c4",), conditions=("q",)),
    ]
    found = carry(Chains(hops, frozenset("abcx"), opposed), ("a", MORE))
    assert [("c1",)] == [hop.claims for hop in found["b", MORE]]
    assert [("c2",), ("c3",), ("c4",)] == [hop.claims for hop in found["c", MORE]]
    assert ("c", MORE) not in carry(Chains((hops[0], hops[3]), frozenset("abc"), opposed), ("a", MORE))


def test_four_commissioners_are_enough_and_three_are_not(model: Model) -> None:
    seats = "number of IFT commissioners in office"
    for left, lost in ((7, []), (4, []), (3, ["mxr:operation-of-the-ift"]), (0, ["mxr:operation-of-the-ift"])):
        found = remove(seats, model, leaving=Decimal(left))
        assert lost == [one.thing for one in found.lost]
        assert ([] if lost else [Decimal(4)]) == list(found.kept.values())
    assert ["mxr:operation-of-the-ift"] == [one.thing for one in remove(seats, model).lost]


def test_a_need_without_a_number_holds_while_any_are_left_and_aspects_go_with_the_last(model: Model) -> None:
    seats = "number of IFT commissioners in office"
    none, gone = remove(seats, model, leaving=Decimal(0)), remove(seats, model)
    assert ([one.thing for one in none.lost], none.broken, none.moves) == (
        [one.thing for one in gone.lost],
        gone.broken,
        gone.moves,
    )
    some = remove(seats, model, leaving=Decimal(4))
    assert all(move.before == move.after for move in some.moves) and some.broken == 0
    assert 10 == len(some.moves)


def test_what_is_lost_is_what_needs_it_and_ranks_are_those_without_it(model: Model) -> None:
    found = remove("ift", model)
    among = project(select_claims(Choice("influences"), model))
    gone = {"mxr:ift", *found.needs.aspects}
    graph, left = among.graph, among.graph.subgraph(set(among.things) - gone)
    for now, place in ((among, "before"), (among.without(gone), "after")):
        influence = {one.thing: round(one.influence, 9) for one in compute_standings(now)}
        for move in found.moves:
            assert getattr(move, place) == 1 + len([value for value in influence.values() if value > influence[move.thing]])
    pairs = {(a, b) for a in left for b in nx.descendants(graph, a) if b in left}
    assert len(pairs) - len({(a, b) for a in left for b in nx.descendants(left, a)}) == found.broken > 0


@pytest.mark.parametrize(
    ("old", "new"), [("ift", "mexico"), ("physical capital", "human capital"), ("mxr:andres-manuel-lopez-obrador", "ift")]
)
def test_a_replacement_takes_over_needs_and_influence_as_by_merging_the_two(model: Model, old: str, new: str) -> None:
    found = replace((old, new), model)
    itself = {found.old, *(shorten(one) for one in find_aspects(expand(found.old), model))}
    needs, acting = (
        nx.DiGraph((one.start, one.end) for one in select_claims(Choice(family), model)) for family in ("dependsOn", "influences")
    )

    def reach(things: set[str], graph: nx.DiGraph) -> set[str]:
        return set().union(*(nx.descendants(graph, one) for one in things if one in graph)) - itself - {found.new}

    wanting = reach(itself, needs.reverse())
    assert wanting == {one.thing for one in found.taken_over}
    assert wanting & reach({found.new}, needs.reverse()) == set(found.doubled)
    assert reach({found.new}, needs) - reach(itself, needs) == {one.thing for one in found.added}
    assert reach(itself, needs) - reach({found.new}, needs) == {one.thing for one in found.dropped}
    merged = nx.relabel_nodes(acting, dict.fromkeys(itself & set(acting), found.new))
    others = set(acting) - itself - {found.new}
    pairs, then = ({(a, b) for a in others for b in nx.descendants(one, a) & others} for one in (acting, merged))
    assert pairs <= then
    assert len(then - pairs) == found.gained
    assert (found.places[0] is not None, found.places[2] is not None) == (found.old in acting, found.new in merged)


@pytest.mark.parametrize(("thing", "parts"), [("mexico", 1), ("mxr:ict-future-of-mexico", 3), ("mxr:physical-capital", 0)])
def test_a_network_falls_apart_as_by_counting_its_parts(model: Model, thing: str, parts: int) -> None:
    found = find_dependencies(thing, model)
    whole = found.projection.graph.to_undirected()
    gone = {found.thing, *found.aspects}
    more = 0
    for part in nx.connected_components(whole):
        left = whole.subgraph(part - gone)
        more += max(0, len(list(nx.connected_components(left))) - 1) if part & gone else 0
    assert more == found.falls_apart >= parts


def test_every_loss_is_a_need_of_what_is_gone(model: Model) -> None:
    for name in ("physical capital", "technological innovation", "mxr:security-of-the-ict-sector", "ift"):
        found = remove(name, model)
        graph = found.needs.projection.graph
        starts = {found.needs.thing, *found.needs.aspects} & set(graph)
        needing = set().union(*(nx.ancestors(graph, start) for start in starts)) - {found.needs.thing}
        assert needing == {one.thing for one in found.lost}


def test_an_opposite_stands_for_a_factor_that_has_no_influence_of_its_own(model: Model) -> None:
    pairs = find_opposites(model)
    assert all(one in pairs[other] for one, others in pairs.items() for other in others)
    for name, change in ((name, change) for name in pairs for change in (MORE, LESS)):
        found = told_of(name, model, change)
        for other in pairs[name]:
            assert found == told_of(other, model, -change)


def told_of(name: str, model: Model, change: int) -> dict[str, list[int | None]]:
    """How long the chains to each thing are, but to what is asked about and its opposites."""
    itself = {name, *find_opposites(model)[name]}
    try:
        found = propagate(name, model, change, with_proposed=True).effects
    except WrongCall:
        return {}
    return {
        one.thing: [len(chain) if chain else None for chain in (one.grows, one.shrinks, one.met)]
        for one in found
        if one.thing not in itself
    }


# Each is read in the report, paragraph by paragraph. What a chain needs to lead round is a claim back to where it began; the
# report has some over Mexico, a place, which is more than one thing and ends a chain.
def test_the_loops_are_those_of_the_causal_map(model: Model) -> None:
    chains, found, are_all = find_loops(model)
    assert are_all
    assert cycles_by_trying(chains) == {frozenset(hop.claims for hop in one.hops) for one in found}
    for only in found:
        assert {hop.start[0] for hop in only.hops} <= chains.passing
        assert only.weakest in {claim for hop in only.hops for claim in hop.claims}
    round_mexico = {"mxr:mexico", "mxr:internet-access-in-mexico"}
    pairs = {(hop.start[0], hop.end[0]) for hop in chains.hops}
    assert pairs.issuperset(itertools.permutations(round_mexico)) and "mxr:mexico" not in chains.passing
    assert [] == find_loops(model, with_proposed=False).loops


def cycles_by_trying(chains: Chains) -> set[frozenset[tuple[str, ...]]]:
    """By networkx, over the states of the hops: every row of hops that comes back to its first thing, over none twice."""
    poles, found = Poles(chains.opposed), set()
    graph = nx.MultiDiGraph()
    for hop in chains.hops:
        if {hop.start[0], hop.end[0]} <= chains.passing and hop.end[1] in TURNS.values():
            ends = [poles.canonical(state) for state in (hop.start, hop.end)]
            if ends[0][0] != ends[1][0]:
                graph.add_edge(*ends, key=hop)
    for begin in graph:
        open_chains: list[Chain] = [(hop,) for _, _, hop in graph.out_edges(begin, keys=True)]
        while open_chains:
            chain = open_chains.pop()
            things = [poles.canonical(hop.start)[0] for hop in chain]
            end = poles.canonical(chain[-1].end)
            if end[0] == begin[0]:
                found.add(frozenset(hop.claims for hop in chain))
            elif end[0] not in things and end in graph:
                open_chains += [(*chain, hop) for _, _, hop in graph.out_edges(end, keys=True)]
    return found


def test_more_loops_than_are_looked_for_are_said_to_be_more(monkeypatch: pytest.MonkeyPatch, model: Model) -> None:
    made = looping(("a", MORE, "b"), ("b", MORE, "a"))
    monkeypatch.setattr("mexict_kg.analysis.feedback_loops.read_chains", lambda *_: made)
    monkeypatch.setattr("mexict_kg.analysis.feedback_loops.MOST", 0)
    assert ([], False) == find_loops(model)[1:]


def looping(*claims: tuple[str, int, str], opposed: Mapping[str, Collection[str]] = MappingProxyType({})) -> Chains:
    network = nx.MultiDiGraph()
    names = {MORE: "Strengthens", LESS: "Weakens", UNSAID: "Neutral"}
    for number, (start, turn, end) in enumerate(claims):
        network.add_edge(start, end, key=f"c{number}", sign=names[turn])
    return linked(network, opposed)


@given(passing_networks(), st.booleans())
def test_loops_are_found_as_by_trying(case: tuple[nx.MultiDiGraph, list[str]], opposed: bool) -> None:
    network, passing = case
    chains = linked(network, {"t0": ("t1",), "t1": ("t0",)} if opposed else {}, passing).signed()
    poles = Poles(chains.opposed)
    found = list(find_cycles(chains))
    assert cycles_by_trying(chains) == {frozenset(hop.claims for hop in circle) for circle in found}
    assert len(found) == len({tuple(hop.claims for hop in circle) for circle in found})
    for circle in found:
        things = [poles.canonical(hop.start)[0] for hop in circle]
        assert things[0] == min(things) and len(things) == len(set(things))
        for hop, after in itertools.pairwise([*circle, circle[0]]):
            end, start = (poles.canonical(state) for state in (hop.end, after.start))
            assert end[0] == start[0] and (after is circle[0] or end == start)


@pytest.mark.parametrize(
    ("signs", "opposed", "kinds"),
    [
        ("++", False, ["reinforcing"]),
        ("+-", False, ["balancing"]),
        ("--", False, ["reinforcing"]),
        ("+++", False, ["reinforcing"]),
        ("+0", False, []),  # a loop with a link whose sign is not said is of unknown kind
        ("++", True, ["balancing"]),
        ("+-", True, ["reinforcing"]),
        ("*+", False, ["balancing", "reinforcing"]),
    ],
)
def test_the_kind_of_a_loop_is_the_product_of_its_signs(signs: str, opposed: bool, kinds: list[str]) -> None:
    """With `opposed` the last thing is not the first but its opposite."""
    turns = {"+": (MORE,), "-": (LESS,), "0": (UNSAID,), "*": (MORE, LESS)}
    names = [f"t{number}" for number in range(len(signs))] + ["lack" if opposed else "t0"]
    links = list(zip(itertools.pairwise(names), signs, strict=True))
    claims = [(start, turn, end) for (start, end), sign in links for turn in turns[sign]]
    chains = looping(*claims, opposed={"t0": ("lack",), "lack": ("t0",)} if opposed else {}).signed()
    assert kinds == sorted(tell_kind(circle, Poles(chains.opposed)) for circle in find_cycles(chains))


def test_a_loop_is_as_sure_as_its_least_sure_claim_and_told_with_what_drives_it(
    monkeypatch: pytest.MonkeyPatch, model: Model
) -> None:
    """A loop made of claims of the report that do not close one, to see how one is told."""
    firm = next(claim for claim in model.claims.values() if claim.asserted and claim.modality == "Fact")
    forecast = next(claim for claim in model.claims.values() if claim.modality == "Projection" and not claim.negated)
    states = [(f"mxr:{name}", MORE) for name in ("mandate-of-the-ift", "operation-of-the-ift")]
    there, back = states
    hops = [Hop(there, back, (shorten(firm.iri),)), Hop(back, there, (shorten(forecast.iri),))]
    made = Chains(hops, frozenset(thing for thing, _ in states), {})
    monkeypatch.setattr("mexict_kg.analysis.feedback_loops.read_chains", lambda *_: made)
    (only,) = find_loops(model).loops
    assert ("reinforcing", shorten(forecast.iri)) == (only.kind, only.weakest)
    assert "mxr:advice-bolster-the-ift" in only.driven_by and () == only.cut_by
    told = render_loops(find_loops(model), model, "en", Choice(None, with_proposed=True))
    assert "and so on: a reinforcing loop." in told and "Cut by the advice: none" in told


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        (["whatif", "--without", "presentation of candidates to the Senate"], ["2 things would lose", "an aspect of IFT"]),
        (["whatif", "--without", "number of IFT commissioners in office", "--leaving", "4"], ["still has enough", "at least 4"]),
        (
            ["whatif", "--without", "ift"],
            ["No chain of influence would join", "Rank by influence, before and after", "of influence."],
        ),
        (
            ["whatif", "--replace", "ift=Ministry of Communications and Transportation"],
            [
                "In the place of IFT: Ministry",
                "Only IFT needs: 2 things",
                "IFT number 1; Ministry",
                "without a rank, then number 1.",
                "The claims are only moved",
            ],
        ),
        (["whatif", "--replace", "ift = mexico", "--lang", "es"], ["En lugar de IFT: México", "necesita además"]),
        (["whatif", "--replace", "ift=mexico", "--format", "json"], ['"taken_over"', '"gained_pairs"']),
        (["whatif", "--without", "human capital"], ["None of the ten most influential things would change its rank."]),
        (
            ["whatif", "--strengthen", "fiscal austerity"],
            ["more:\n    fiscal austerity — strengthens →", "less:\n    fiscal austerity — weakens →"],
        ),
        (
            ["whatif", "--weaken", "austeridad fiscal", "--lang", "es"],
            ["menos:\n    austeridad fiscal ↓ — fortalece →", "(leído al revés: un obstáculo menos)"],
        ),
        (
            ["whatif", "--weaken", "mxr:commissioners-in-office"],
            ["less:\n    number of IFT commissioners in office ↓", "(a need at risk)"],
        ),
        (["loops"], ["Feedback loops: 0"]),
        (
            ["whatif", "--without", "cert-mx"],
            [
                "By the claims counted nothing would lose anything needed.",
                "mxc:p060-cert-mx-investigates",
                "mexict ask what-would-go-with-a-thing --thing cert-mx",
            ],
        ),
        (["loops", "--asserted"], ["Feedback loops: 0"]),
        (["whatif", "--without", "ift", "--format", "json"], ['"broken_pairs"']),
        (["whatif", "--strengthen", "fiscal austerity", "--format", "json"], ['"disagrees": false']),
        (["loops", "--format", "json", "--explain"], ['"loops": []']),
    ],
)
def test_what_if_and_loops_are_told(built: Folders, mexict: Mexict, args: list[str], parts: list[str]) -> None:
    done = mexict("--root", built.root, *args)
    told = done.stdout.decode()
    assert (0, b"") == (done.returncode, done.stderr)
    assert [] == [part for part in parts if part not in told]


@pytest.mark.parametrize(
    ("args", "part"),
    [
        (["whatif"], "give one of --without, --replace, --strengthen and --weaken"),
        (["whatif", "--without", "ift", "--weaken", "ift"], "give one of --without, --replace, --strengthen and --weaken"),
        (["whatif", "--without", "ift", "--leaving", "many"], "--leaving is many"),
        (["whatif", "--without", "ift", "--leaving", "-1"], "--leaving"),
        (["whatif", "--without", "number of IFT commissioners in office", "--leaving", "nan"], "--leaving is NaN"),
        (["whatif", "--without", "physical capital", "--leaving", "2"], "no claim of the graph tells how many"),
        (["whatif", "--strengthen", "ift", "--leaving", "2"], "--leaving goes with --without only"),
        (["whatif", "--strengthen", "nobody at all"], "nothing is called"),
        (["whatif", "--replace", "ift"], '--replace is "ift"; give two names with = between'),
        (["whatif", "--replace", "ift="], "give two names with = between"),
        (["whatif", "--replace", "ift=IFT"], "itself or an aspect of it"),
        (["whatif", "--replace", "ift=operation of the ift"], "itself or an aspect of it"),
        (["whatif", "--replace", "southern mexico=ift"], "none says that"),
        (["whatif", "--replace", "ift=nobody at all"], "nothing is called"),
        (["whatif", "--replace", "ift=mexico", "--leaving", "2"], "--leaving goes with --without only"),
        (["loops", "--as-of", "soon"], '"soon" is no date'),
    ],
)
def test_a_wrong_question_is_refused(built: Folders, mexict: Mexict, args: list[str], part: str) -> None:
    done = mexict("--root", built.root, *args)
    assert (2, b"") == (done.returncode, done.stdout)
    assert part in done.stderr.decode()


def test_what_nothing_needs_is_not_refused_but_told_by_what_it_does(model: Model) -> None:
    for name in ("cert-mx", "televisa", "undersecretary of communications", "southern mexico"):
        found = remove(name, model)
        expected = [shorten(claim.iri) for claim in model.claims.values() if shorten(claim.subject) == found.needs.thing]
        assert [] == found.lost
        assert expected == list(found.deeds)
    assert () == remove("physical capital", model).deeds
