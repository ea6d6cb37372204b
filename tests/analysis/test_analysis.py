"""Analyses: what counts, the claims behind each number, the commands, and two things beside each other."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mexict_kg.analysis.centrality import RANKED
from mexict_kg.analysis.comparison import compare
from mexict_kg.analysis.dependencies import find_dependencies
from mexict_kg.analysis.influence import find_influence, rank_things
from mexict_kg.analysis.paths import find_paths
from mexict_kg.analysis.projection import Choice, select_claims
from mexict_kg.analysis.render.dependencies import record_dependencies
from mexict_kg.analysis.render.influence import record_influence, record_ranking
from mexict_kg.analysis.render.paths import record_paths
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model
from mexict_kg.model.network import claim_network
from mexict_kg.model.periods import has_come_about, last_day
from mexict_kg.vocabulary import expand

SIGNS = ("Strengthens", "Weakens", "Neutral")
Mexict = Callable[..., Any]


# ---- What counts ----------------------------------------------------------------------------------------------------


def test_only_what_the_report_asserts_counts_unless_more_is_asked_for(model: Model) -> None:
    for family in ("influences", "dependsOn"):
        firm, more = (select_claims(Choice(family, proposed), model) for proposed in (False, True))
        claims = [model.claims[expand(one.claim)] for one in firm]
        wide = [model.claims[expand(one.claim)] for one in more]
        assert all(claim.asserted and not claim.negated for claim in claims)
        assert len(claims) < len(wide)
        assert [] == [claim.iri for claim in wide if claim.negated or claim.stance == "Rejected" or claim.time_sense == "Former"]


@pytest.mark.parametrize(
    ("date", "day"), [("2018", "2018-12-31"), ("2020-02", "2020-02-29"), ("2018-03-15", "2018-03-15"), (" 2021 ", "2021-12-31")]
)
def test_a_date_means_its_last_day(date: str, day: str) -> None:
    assert day == last_day(date)


@pytest.mark.parametrize(
    "date", ["", "yesterday", "18", "2018-13", "2018-00", "2018-02-30", "2018-3", "0000", "2018-03-15T00:00"]
)
def test_what_is_no_date_is_refused(date: str) -> None:
    with pytest.raises(WrongCall, match="is no date; give a year, a month or a day"):
        last_day(date)


def test_as_of_a_day_counts_what_had_come_about(model: Model) -> None:
    claims = {claim.iri.rpartition("/")[2]: claim for claim in model.claims.values()}
    fine, founding = claims["p029-ift-fined-america-movil"], claims["p028-ift-was-established"]
    assert [False, False, True, True] == [has_come_about(fine, last_day(date)) for date in ("2012", "2017", "2018", "2021")]
    assert [False, True] == [has_come_about(founding, last_day(date)) for date in ("2012", "2013")]
    assert not has_come_about(fine, "2018-06-30")  # some time in 2018
    current = next(claim for claim in model.claims.values() if claim.time_sense == "AsOfReport")
    assert [False, True] == [has_come_about(current, last_day(date)) for date in ("2020", "2021")]
    undated = next(claim for claim in model.claims.values() if claim.time_sense is None)
    assert has_come_about(undated, "1990-12-31")
    network = claims["p094-anuies-organized-renasec"]  # before 2013
    assert [False, False, True] == [has_come_about(network, last_day(date)) for date in ("2011", "2012-12-30", "2012")]
    three = claims["p032-three-will-remain"]  # by March 2023
    assert [False, True] == [has_come_about(three, last_day(date)) for date in ("2021", "2023-03")]


def test_a_network_is_bounded_by_modality_and_date(kg: KnowledgeGraph) -> None:
    facts = kg.network(modality="Fact")
    assert {"Fact"} == {data["modality"] for *_, data in facts.edges(data=True)}
    before = kg.network(as_of="2012")
    assert "mxc:p029-ift-fined-america-movil" not in {key for *_, key in before.edges(keys=True)}
    for wrong in ({"modality": "Guess"}, {"family": "loves"}, {"as_of": "soon"}):
        with pytest.raises(WrongCall):
            kg.network(**wrong)  # type: ignore[arg-type]


# ---- Evidence -------------------------------------------------------------------------------------------------------


def test_every_number_lists_the_claims_it_rests_on(model: Model) -> None:
    data = record_influence(find_influence("ift", model, hops=2), model)
    network = claim_network(model, family="influences", asserted_only=True)
    out = {key for _, _, key in network.out_edges("mxr:ift", keys=True)}
    assert out == set(data["acts_on"]["claims"])
    assert data["acts_on"]["value"] == len({end for _, end in network.out_edges("mxr:ift")})
    for sign in SIGNS:
        part = data[sign.lower()]
        assert part["value"] == len(part["claims"])
        assert {sign} == {model.sign(model.claims[expand(one)]) for one in part["claims"]} or not part["claims"]
    assert set(data["counted"]["claims"]) <= set(data["claims"])
    for claim, told in data["claims"].items():
        assert (told["modality"], told["asserted"]) == (model.claims[expand(claim)].modality, True)
        assert told["says"] and told["paragraphs"] == sorted({sentence[:4] for sentence in told["sentences"]}) != []
    for chain in data["acts_on_by_chain"]:
        assert chain["hops"] == len(chain["ties"]) <= 2
        assert all(tie["claims"] for tie in chain["ties"])


def test_results_can_be_written_as_json_and_are_the_same_each_time(model: Model) -> None:
    for make in (
        lambda: record_influence(find_influence("mexico", model), model),
        lambda: record_ranking(rank_things(model), model),
        lambda: record_dependencies(find_dependencies("mexico", model), model),
        lambda: record_paths(find_paths(("ift", "mexico"), model), model),
    ):
        first, second = (json.dumps(make()) for _ in range(2))
        assert first == second


# ---- The commands ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        (
            ["influence", "america movil"],
            ["América Móvil: who acts on whom", "IFT — fined → América Móvil  [p029-5]", "Counted: "],
        ),
        (["influence", "ift", "--lang", "es"], ["IFT: quién actúa sobre quién", "Actúa sobre", "multó a"]),
        (["influence"], ["Who acts on whom, ranked by influence\n  1  ", "Chains lead from it"]),
        (["influence", "--by", "reach"], ["ranked by reach"]),
        (["influence", "--by", "balance", "--lang", "es"], ["ordenado por saldo", "debilitando"]),
        (["depends", "senate confirmation"], ["only through presentation of candidates", "[p007-3; p032-5]"]),
        (["depends", "ift", "--explain"], ["[mxc:p032-operation-needs-commissioners]", "at least 4 commissioners"]),
        (["path", "--any", "fiscal austerity", "america movil"], ["4 hops", "it is not one argument of the report"]),
        (
            ["path", "--any", "fiscal austerity", "america movil", "--family", "all"],
            ["hops", "it is not one argument of the report"],
        ),
        (["path", "fiscal austerity", "america movil"], ["No chain of up to 4 hops", "connected in 4 steps"]),
        (["path", "senate", "hackers", "--with-proposed"], ["No chain of up to 4 hops, over the claims counted, leads"]),
        (["depends", "mexico", "--with-proposed", "--as-of", "2021"], ["forecasts", "as of 2021"]),
    ],
)
def test_a_command_tells_what_it_found(built: Folders, mexict: Mexict, args: list[str], parts: list[str]) -> None:
    done = mexict("--root", built.root, *args)
    told = done.stdout.decode()
    assert (0, b"") == (done.returncode, done.stderr)
    assert [] == [part for part in parts if part not in told]


def test_the_same_command_writes_the_same_bytes_whatever_the_hash_seed(built: Folders, mexict_process: Mexict) -> None:
    for args in (["influence"], ["influence", "ift", "--format", "json"], ["path", "ift", "mexico", "--longest", "3"]):
        first, second = (mexict_process("--root", built.root, *args, PYTHONHASHSEED=seed).stdout for seed in ("0", "99"))
        assert first == second != b""


@pytest.mark.parametrize("measure", RANKED)
def test_a_ranking_is_in_the_order_of_its_measure(kg: KnowledgeGraph, measure: str) -> None:
    values = [round(getattr(one, measure), 9) for one in kg.ranking(by=measure).standings]
    assert sorted(values, reverse=True) == values and values[0] > values[-1]


def test_there_is_no_ranking_by_another_measure(kg: KnowledgeGraph) -> None:
    with pytest.raises(WrongCall, match='by "love"; give one of influence, between, reach, balance'):
        kg.ranking(by="love")


def test_json_of_a_command_is_that_of_python(checkout: Path, mexict: Mexict, kg: KnowledgeGraph) -> None:
    done = mexict("--root", checkout, "depends", "ift", "--format", "json")
    assert json.loads(done.stdout) == json.loads(json.dumps(record_dependencies(kg.needs("ift"), kg.model)))
    assert kg.ways("ift", "mexico").ways and kg.ranking().standings and kg.influence("ift").acts_on
    assert (
        kg.losses("ift", leaving=0).needs.thing == "mxr:ift"
        and kg.loops().loops
        and not kg.loops(with_proposed=False, readings="none").loops
        and kg.effects("fiscal austerity", 1).effects
    )
    with pytest.raises(WrongCall, match="by 1 or -1, not by 2"):
        kg.effects("ift", 2)


@pytest.mark.parametrize(
    ("args", "parts"),
    [
        (["influence", "nobody at all"], ["nothing is called", "nobody at all"]),
        (["influence", "p029-5"], ["is no thing"]),
        (["influence", "ift", "--hops", "0"], ["--hops is 0"]),
        (["influence", "ift", "--as-of", "soon"], ['"soon" is no date']),
        (["influence", "economic ties in the hemisphere"], ["--with-proposed"]),
        (["depends", "televisa"], ["none says that", "televisa", "--with-proposed"]),
        (["influence", "--hops", "3"], ["--hops and --explain are for one thing"]),
        (["influence", "ift", "--by", "reach"], ["--by ranks all things"]),
        (["influence", "--by", "love"], ["love", "influence"]),
        (["influence", "america", "movil"], ["in quotes"]),
        (["depends"], ["name"]),
        (["path", "ift", "IFT"], ["are one thing, mxr:ift"]),
        (["path", "ift", "mexico", "--longest", "0"], ["--longest is 0"]),
        (["path", "ift"], ["end"]),
        (["path", "ift", "mexico", "--family", "love"], ["love", "influences"]),
    ],
)
def test_a_wrong_call_is_refused_in_one_clear_message(built: Folders, mexict: Mexict, args: list[str], parts: list[str]) -> None:
    done = mexict("--root", built.root, *args)
    told = done.stderr.decode()
    assert (2, b"") == (done.returncode, done.stdout), told
    assert "Traceback" not in told
    assert [] == [part for part in parts if part not in told]


# ---- Two things beside each other -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ift", "cofetel"),
        ("López Obrador administration", "Peña Nieto administration"),
        ("google", "facebook"),
        ("mexico", "ift"),
    ],
)
def test_every_claim_of_two_things_stands_in_one_part(model: Model, first: str, second: str) -> None:
    found = compare((first, second), model)
    ends = [expand(found.first), expand(found.second)]
    selves = [{thing, *(one.iri for one in model.things.values() if one.aspect_of == thing)} for thing in ends]
    shared = [claim for pair in found.shared for claim in (*pair.first, *pair.second)]
    parts = [found.between, shared, found.only_first, found.only_second]
    listed = {claim.iri for part in parts for claim in part}
    both = selves[0] | selves[1]
    touching = {c.iri for c in model.claims.values() if {c.subject, c.object, *c.attributed_to, *c.scope} & both}
    assert touching <= listed
    # a claim between one's source, or what it is made within, and the other may stand on both sides, nothing else may stand twice
    assert not {c.iri for c in found.between} & {c.iri for part in parts[1:] for c in part}
    assert not {c.iri for c in shared} & {c.iri for c in (*found.only_first, *found.only_second)}
    for claim in (*found.only_first, *found.only_second):
        assert (claim in found.only_first and claim in found.only_second) <= bool(claim.attributed_to or claim.scope)
    for pair in found.shared:
        assert not {claim.iri for claim in pair.first} & {claim.iri for claim in pair.second}
        assert 1 == len({claim.relation for claim in (*pair.first, *pair.second)})
        assert 1 == len({claim.negated for claim in (*pair.first, *pair.second)})


def test_what_is_so_within_an_administration_is_compared_too(model: Model) -> None:
    found = compare(("Peña Nieto administration", "López Obrador administration"), model)
    within = [{iri for iri, c in model.claims.items() if expand(end) in c.scope} for end in (found.first, found.second)]
    assert [2, 4] == [*map(len, within)]
    assert within[0] <= {claim.iri for claim in found.only_first}
    assert within[1] <= {claim.iri for claim in found.only_second}


def test_what_is_said_of_both_is_told_side_by_side(model: Model) -> None:
    found = compare(("google", "facebook"), model)
    said = [sorted(claim.label["en"] for claim in (*pair.first, *pair.second)) for pair in found.shared]
    assert ["Facebook has donated to free public Wi-Fi sites across Mexico"] == [
        one for pair in said for one in pair if one.startswith("Facebook has donated")
    ]
    assert [] == found.between
    assert "The IFT took the place of Cofetel" in {claim.label["en"] for claim in compare(("ift", "cofetel"), model).between}


@pytest.mark.parametrize(
    ("args", "code", "parts"),
    [
        (
            ["ift", "cofetel"],
            0,
            ["IFT – Cofetel", "Between the two: 2", "The IFT took the place of Cofetel  (fact", "Of both: nothing"],
        ),
        (["google", "facebook", "--lang", "es"], 0, ["De los dos: 2", "Solo de Google"]),
        (["google", "facebook", "--format", "json"], 0, ['"shared"']),
        (["ift", "IFT"], 2, ["are one thing, mxr:ift"]),
        (["ift", "nobody at all"], 2, ["nothing is called"]),
    ],
)
def test_a_comparison_is_told_or_refused(built: Folders, mexict: Mexict, args: list[str], code: int, parts: list[str]) -> None:
    done = mexict("--root", built.root, "compare", *args)
    told = (done.stderr if code else done.stdout).decode()
    assert code == done.returncode
    assert [] == [part for part in parts if part not in told]
