"""The recommendations that break harmful chains, beside a reading of the report, and the loops that they cut or drive."""

import itertools
import json
from collections.abc import Callable
from typing import Any

import pytest
from chance import causes_from

from mexict_kg.analysis.chains import Hop
from mexict_kg.analysis.harmful_chains import HarmfulChain, find_causes, find_harmful_chains
from mexict_kg.analysis.leverage_points import LeveragePoints, find_hit, find_leverage_points
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.recommendations import Aim, Push, Pushes
from mexict_kg.analysis.render.leverage_points import record_leverage_points
from mexict_kg.analysis.states import LESS, MORE, State
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import ADVICE, mx, shorten

Mexict = Callable[..., Any]


@pytest.fixture(scope="module")
def levers(model: Model) -> LeveragePoints:
    return find_leverage_points(model)


# Written by a reader of the report who had seen neither the graph nor this program: which recommendation the report sets against
# which ill, and what it says of the ill's consequences. Here in the graph's names, with less of a thing as a minus.
READ = {
    "national-digital-strategy": [
        "lack-of-national-digital-strategy > -harmonization-of-efforts",
        "lack-of-national-digital-strategy > strategic-confusion > counterproductive-policies > -efforts-to-grow-the-ict-sector",
        "lack-of-national-digital-strategy > -digital-transformation-of-mexico",
        "lack-of-national-digital-strategy > -cybersecurity-of-mexico",
        "lack-of-national-digital-strategy > -priority-given-to-cybersecurity",
    ],
    "bolster-the-ift": [
        "lopez-obrador-administration > -ift",
        "budget-cuts-to-the-ift > -mandate-of-the-ift",
        "non-replacement-of-commissioners > -commissioners-in-office",
        "non-replacement-of-commissioners > -operation-of-the-ift",
        "lopez-obrador-administration > -independence-of-the-ift",
    ],
    "expand-training": ["lack-of-training-in-digital-hygiene > vulnerability-of-citizens-to-cybercrime"],
}
# The report ties these to no recommendation, says the same reader.
UNTOUCHED = [
    "limiting-of-transparency > governmental-abuse-of-the-registry",
    "limiting-of-transparency > -checks-on-the-registry",
    "corruption-in-ict-procurement > -us-firms-in-mexico",
    "vulnerability-of-companies-to-hacks > -confidence-of-foreign-investors",
    "digital-insecurity > -foreign-partnerships-of-mexican-firms",
    "hostile-actors > election-tampering",
]


def chain_of(text: str) -> list[State]:
    return [(f"mxr:{one.lstrip('-')}", LESS if one.startswith("-") else MORE) for one in text.split(" > ")]


def holds(harm: HarmfulChain, states: list[State]) -> bool:
    """Whether the states come in the chain in this order, one after the other but for steps to an opposite."""
    rest = iter(harm.states)
    return all(state in rest for state in states)


@pytest.mark.parametrize(("advice", "text"), [(advice, text) for advice, texts in READ.items() for text in texts])
def test_a_chain_that_a_reader_sets_a_recommendation_against_is_broken_by_it(
    levers: LeveragePoints, advice: str, text: str
) -> None:
    lever = next(one for one in levers.levers if one.advice == f"mxr:advice-{advice}")
    assert any(holds(hit.chain, chain_of(text)) for hit in lever.hits)


@pytest.mark.parametrize("text", UNTOUCHED)
def test_a_chain_that_a_reader_finds_no_recommendation_against_is_broken_by_none(levers: LeveragePoints, text: str) -> None:
    chains = [harm for harm in levers.chains if holds(harm, chain_of(text))]
    assert chains
    assert not any(hit.chain in chains for lever in levers.levers for hit in lever.breaks)


def test_of_the_three_that_the_reader_found_strongest_two_come_first_and_all_break_chains(levers: LeveragePoints) -> None:
    breaking = [one.advice.removeprefix("mxr:advice-") for one in levers.levers if one.breaks]
    assert {"bolster-the-ift", "national-digital-strategy"} == set(breaking[:2])
    assert "expand-training" in breaking


def test_what_stands_in_the_way_of_a_recommendation_is_not_broken_by_it(levers: LeveragePoints) -> None:
    """An agency does not come of wanting it where constraints stand against it (p074-3), nor help in austerity (p103-6)."""
    by_name = {one.advice: one for one in levers.levers}
    for advice, cause in (
        ("civilian-cyber-agency", "budgetary-and-bureaucratic-constraints"),
        ("assist-small-ict-companies", "fiscal-austerity"),
    ):
        lever = by_name[f"mxr:advice-{advice}"]
        assert lever.hindered_by and all(f"mxr:{cause}" in [thing for thing, _ in harm.states] for harm in lever.hindered_by)
        assert not {hit.chain for hit in lever.hits} & set(lever.hindered_by)


def test_a_hit_turns_a_state_of_its_chain_by_a_way_that_leads_there(levers: LeveragePoints) -> None:
    chains, poles = levers.causes.chains, levers.causes.poles
    for hit in (hit for lever in levers.levers for hit in lever.hits):
        thing, sign = hit.push.state
        assert hit.state in [*hit.chain.states, *conditions_of(hit.chain)]
        assert poles.canonical((thing, sign)) == poles.canonical((hit.state[0], -hit.state[1]))
        begin, way = (hit.push.aspect, MORE) if hit.push.aspect else hit.push.aim.state, hit.push.chain
        assert poles.canonical(begin) == poles.canonical(way[0].entered if way else hit.push.state)
        assert not way or poles.canonical(way[-1].end) == poles.canonical(hit.push.state)
        assert all(after in chains.follow((hop,)) for hop, after in itertools.pairwise(way))
        assert hit.how == ("cuts" if hit.state != hit.chain.states[-1] else "offsets" if way else "undoes")
    counts = [len(one.breaks) for one in levers.levers]
    assert sorted(counts, reverse=True) == counts and counts[-1] == 0
    assert [one.place for one in levers.levers] == list(range(1, len(counts) + 1))


def conditions_of(harm: HarmfulChain) -> list[State]:
    return [(one, MORE) for hop in harm.hops for one in hop.conditions]


def test_what_the_report_asserts_alone_makes_fewer_chains_and_one_name_gives_one(
    kg: KnowledgeGraph, levers: LeveragePoints
) -> None:
    certain = kg.levers(with_proposed=False)
    assert set(certain.causes.chains.claims) < set(levers.causes.chains.claims)
    only = kg.levers("bolster the IFT instead of undermining it")
    assert ["mxr:advice-bolster-the-ift"] == [one.advice for one in only.levers]
    assert only.levers == kg.levers("Bolster the IFT").levers == kg.levers("fortalecer al ift").levers
    assert only.levers[0].hits == next(one for one in levers.levers if one.advice == "mxr:advice-bolster-the-ift").hits
    with pytest.raises(WrongCall, match='"ift" is no recommendation'):
        kg.levers("ift")


@pytest.mark.parametrize(
    ("leads_to", "hit"),
    [
        ({"b": 0, "end": 0}, ("b", "cuts")),
        ({"a": 2, "b": 1}, ("b", "cuts")),
        ({"end": 0}, ("end", "undoes")),
        ({"end": 1}, ("end", "offsets")),
        ({"a": 3, "end": 0}, ("a", "cuts")),
        ({}, None),
    ],
)
def test_a_chain_is_cut_where_the_way_is_shortest_and_met_at_its_end_only_if_nowhere_else(
    kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch, leads_to: dict[str, int], hit: tuple[str, str] | None
) -> None:
    causes = causes_from(
        {"b": MORE, "end": MORE}, ("a", "+", "b"), ("b", "+", "end"), *((f"w{n}", "-", f"w{n + 1}") for n in range(3))
    )
    harm = find_harmful_chains(causes)[0]
    pushes = Pushes(kg.model, "text")
    pushes.causes = causes
    monkeypatch.setattr(pushes, "conditions", lambda harm: [])
    aim = Aim("claim", ("w0", MORE))
    way = tuple(Hop((f"w{n}", MORE), (f"w{n + 1}", LESS), (f"c{n}",)) for n in range(3))
    found = find_hit(
        harm, {(thing, LESS): Push(aim, (thing, LESS), None, way[:hops]) for thing, hops in leads_to.items()}, pushes
    )
    assert hit == (found and (found.state[0], found.how))


def test_what_is_advised_against_is_to_be_less_and_more_of_a_thing_is_more_of_its_good_aspects(kg: KnowledgeGraph) -> None:
    pushes = Pushes(kg.model, "text")
    against = pushes.trace("mxr:advice-spread-cyber-concerns")
    assert [
        Aim("mxc:p088-advice-acts-on-walling-off", ("mxr:walling-off-of-digital-expertise", LESS)),
        Aim("mxc:p088-advice-spread-concerns", ("mxr:sole-handling-of-cyber-concerns-by-it", LESS)),
    ] == list(pushes.aims("mxr:advice-spread-cyber-concerns"))
    assert ("mxr:sole-handling-of-cyber-concerns-by-it", LESS) in against
    bolstering = pushes.trace("mxr:advice-bolster-the-ift")
    push = bolstering["mxr:mandate-of-the-ift", MORE]
    assert ("mxr:mandate-of-the-ift", ()) == (push.aspect, push.chain)
    assert ("mxr:constraints-on-the-ift", MORE) not in bolstering
    assert ("mxr:mandate-of-the-ift", LESS) not in bolstering


def test_parts_say_no_sign_advice_is_no_cause_and_a_need_that_is_met_undoes_no_harm(model: Model) -> None:
    causes = find_causes(model, Choice(None, with_proposed=True))
    parts = {shorten(claim.iri) for claim in model.claims.values() if claim.relation == mx("partOf")}
    assert not parts & set(causes.chains.claims)
    advice = {shorten(iri) for iri in model.iris(ADVICE)}
    assert not any(hop.start[0] in advice for hop in causes.chains.hops)
    assert {MORE, LESS} == {course for hop in causes.chains.hops for _, course in (hop.start, hop.end)}
    assert not causes.chains.passing & {"mxr:ift", "mxr:mexico", "mxr:undersecretary-of-communications"}
    assert causes.passes("mxr:fiscal-austerity")


def test_json_names_every_chain_once_with_its_claims(levers: LeveragePoints, model: Model) -> None:
    data = json.loads(json.dumps(record_leverage_points(levers, model)))
    assert len(data["chains"]) == len(levers.chains)
    strongest = data["levers"][0]
    assert {"cuts": strongest["breaks"], "undoes": strongest["undoes"], "offsets": strongest["offsets"]} == {
        how: sum(hit["how"] == how for hit in strongest["hits"]) for how in ("cuts", "undoes", "offsets")
    }
    assert strongest["breaks"] == len(levers.levers[0].breaks) < len(strongest["hits"])
    for hit in strongest["hits"]:
        chain = data["chains"][hit["chain"]]
        assert hit["at"] in chain["states"]
        assert all(hop["claims"] for hop in chain["hops"])


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        (
            ["levers"],
            [
                " 2. Bolster the IFT instead of undermining it: breaks 22 chains; asks for the contrary of the end of 11 more",
                "No recommendation breaks",
                "turned round",
            ],
        ),
        (
            ["levers", "bolster the ift"],
            [
                "Asks for: IFT ↑  [p053-3]",
                "disunity within the government — is a constraint on → IFT ↓  [p099-4]",
                "↓ less of it, or harm to it",
            ],
        ),
        (
            ["levers", "standalone"],
            ["it unlikely  [p074-3]", "Asked of: Mexico", "What stands in its way", "read as an aspect of"],
        ),
        (["levers", "--lang", "es", "--asserted"], ["Recomendaciones según las cadenas", "Pide: ", "Deshace el final con IFT ↑"]),
        (["levers", "--explain", "advice-expand-training"], ["that is, ", "[mxc:p085-no-training-exposes-citizens]"]),
        (["loops"], ["Feedback loops: 2"]),
        (["loops", "--lang", "es"], ["Ciclos: 2", "se lee como parte de (en el texto)"]),
    ],
)
def test_levers_and_loops_are_told(built: Folders, mexict: Mexict, args: list[str], parts: list[str]) -> None:
    done = mexict("--root", built.root, *args)
    told = done.stdout.decode()
    assert (0, b"") == (done.returncode, done.stderr)
    assert [] == [part for part in parts if part not in told]


def test_levers_are_the_same_bytes_whatever_the_hash_seed(built: Folders, mexict_process: Mexict) -> None:
    first, second = (
        mexict_process("--root", built.root, "levers", "--format", "json", PYTHONHASHSEED=seed).stdout for seed in ("0", "99")
    )
    assert first == second != b""


@pytest.mark.parametrize(("args", "part"), [(["ift"], "is no recommendation"), (["--as-of", "soon"], '"soon" is no date')])
def test_a_wrong_question_is_refused(built: Folders, mexict: Mexict, args: list[str], part: str) -> None:
    done = mexict("--root", built.root, "levers", *args)
    assert (2, b"") == (done.returncode, done.stdout)
    assert part in done.stderr.decode()
