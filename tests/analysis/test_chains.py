"""One rule for chains: SPARQL and Python are held to one table of cases, and the page is in tests/explorer."""

from collections import defaultdict
from itertools import product
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from chained import CASES, LEADING, Pairs, expected_pairs, pairs_in_sparql, read_case

from mexict_kg.analysis.chains import Chains, carry, read_chains, search_chains
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.states import LESS, MET, MORE, UNSAID, find_opposites
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, mx, shorten

COURSES = {"more": MORE, "less": LESS, "unsaid": UNSAID, "met": MET}
NAMES = {course: name for name, course in COURSES.items()}
ALL = Choice(None, with_proposed=True)


@pytest.fixture(scope="module")
def ontology(checkout: Path) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(path=str(checkout / "ontology" / "mexict.ttl"))]


def pairs_in_python(chains: Chains) -> Pairs:
    return {
        ((claim, NAMES[hop.start[1]]), (other, NAMES[after.start[1]]))
        for hop in chains.hops
        for after in chains.follow((hop,))
        for claim, other in product(hop.claims, after.claims)
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_sparql_and_python_lead_on_as_each_case_says(case: dict[str, Any], ontology: list[ox.Triple], checkout: Path) -> None:
    derived, model = read_case(case, ontology, checkout)
    for counted in LEADING:
        expected = expected_pairs(case, counted)
        assert expected == pairs_in_sparql(derived, counted), counted
        assert expected == pairs_in_python(read_chains(model, ALL._replace(readings=counted))), counted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_carried_arrives_as_each_case_says(case: dict[str, Any], ontology: list[ox.Triple], checkout: Path) -> None:
    chains = read_chains(read_case(case, ontology, checkout)[1], ALL)
    for begin, expected in case["arrives"].items():
        course, start = begin.split()
        found = defaultdict(list)
        for (thing, arrived), chain in carry(chains, (f"mxr:{start}", COURSES[course])).items():
            if chain:
                found[thing.removeprefix("mxr:")].append(NAMES[arrived])
        assert expected == {thing: sorted(names) for thing, names in found.items()}, begin


def test_the_cases_have_every_kind_of_thing(kg: KnowledgeGraph) -> None:
    kinds = {shorten(kind)[3:] for kind in kg.model.subclasses(mx("Thing"))} - {"Thing"}
    (case,) = [case for case in CASES if case["name"] == "what a chain may lead over, by kind"]
    assert kinds == set(case["things"].values())
    assert len(CASES) == len({case["name"] for case in CASES})


@pytest.mark.parametrize("counted", LEADING)
def test_sparql_and_python_lead_on_alike_over_the_whole_report(kg: KnowledgeGraph, counted: str) -> None:
    there = pairs_in_sparql([*kg.dataset.derived.notes, *kg.dataset.readings], counted)
    assert there == pairs_in_python(read_chains(kg.model, ALL._replace(readings=counted)))
    assert len(there) > 500


Walks = dict[tuple[str, str], set[tuple[str, ...]]]


@pytest.fixture(scope="module", params=LEADING)
def counted(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def reached(kg: KnowledgeGraph, counted: str) -> Walks:
    """By trying: the claims of every walk of up to four hops from one to the next, by the things where it begins and ends."""
    after: dict[str, list[str]] = defaultdict(list)
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for triple in [*kg.dataset.derived.notes, *kg.dataset.readings]:
        subject, value = str(triple.subject.value), str(getattr(triple.object, "value", ""))  # type: ignore[union-attr]
        if triple.predicate.value == LEADING[counted]:
            after[subject].append(value)
        said[subject][triple.predicate.value] = value
    model = kg.model

    def alike(thing: str) -> frozenset[str]:
        turned = model.opposites.get(thing, ())
        return frozenset({thing, *turned, *(one for other in turned for one in model.opposites[other])})

    def conditions(walk: tuple[str, ...]) -> list[str]:
        return [one for hop in walk for one in model.claims[said[hop][mx("hopOf")]].conditions]

    found: dict[tuple[str, str], set[tuple[str, ...]]] = defaultdict(set)
    hops = [iri for iri, of in said.items() if mx("startsFrom") in of and of[mx("startsWith")] != mx("Unsaid")]
    walks: list[tuple[tuple[str, ...], frozenset[str]]] = [((hop,), alike(said[hop][mx("startsFrom")])) for hop in hops]
    while walks:
        walk, over = walks.pop()
        end = said[walk[-1]][mx("arrivesAt")]
        on = conditions(walk)
        if end in over or any(other in on for one in on for other in model.opposites.get(one, ())):
            continue
        claims = tuple(said[hop][mx("hopOf")] for hop in walk)
        for pair in product(alike(said[walk[0]][mx("startsFrom")]), alike(end)):
            found[pair].add(claims)
        for hop in after[walk[-1]] if len(walk) < 4 else ():
            start = said[hop][mx("startsFrom")]
            # over a reading a walk goes over what it takes something for, too
            crossed = frozenset() if start in alike(end) else alike(start)
            if over.isdisjoint(crossed):
                walks.append(((*walk, hop), over | alike(end) | crossed))
    return found


def test_between_any_two_things_there_are_the_chains_that_walks_over_sparqls_pairs_find(
    model: Model, reached: Walks, counted: str
) -> None:
    chains = read_chains(model, ALL._replace(readings=counted))
    ends = sorted({hop.start[0] for hop in chains.hops}), sorted({hop.end[0] for hop in chains.hops})
    opposed = find_opposites(model)
    carried = {start: {end for turn in (MORE, LESS) for end, _ in carry(chains, (start, turn))} for start in ends[0]}
    joined = 0
    for number, (start, end) in enumerate(product(*ends)):
        if start == end or end in opposed.get(start, ()):
            continue
        walks = reached.get((expand(start), expand(end)), set())
        # where nothing is carried from one to the other a chain is looked for only now and then
        if not walks and end not in carried[start] and number % 20:
            continue
        found = {
            tuple(map(expand, claims))
            for chain in search_chains(chains, start, end, 4)
            for claims in product(*(hop.claims for hop in chain))
        }
        assert walks == found, (start, end)
        joined += bool(walks)
    assert joined > 500
