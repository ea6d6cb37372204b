"""The report, worked by hand before the program was run: needs, influences and chains as a reader found them."""

import pytest

from mexict_kg.analysis.dependencies import find_dependencies
from mexict_kg.analysis.influence import find_influence
from mexict_kg.analysis.paths import find_chains, find_paths
from mexict_kg.analysis.reachability import Reached
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, mx, shorten

# A reader who had seen neither the graph nor the program wrote thirty cases from the report's text alone. Those that were sure
# stand here in the graph's names, needs in full, so that nothing else may be found. What the reader found and the graph does not
# say stands in the codebook.
NEEDS = [
    (
        "operation of the ift",
        {"commissioners-in-office", "presentation-of-candidates-to-the-senate", "lopez-obrador-administration"},
    ),
    ("senate confirmation", {"presentation-of-candidates-to-the-senate", "lopez-obrador-administration"}),
    (
        "mxr:ict-future-of-mexico",
        {
            *("physical-capital", "human-capital", "technological-innovation"),
            *("wide-coalition-of-actors", "government-leadership-on-ict"),
        },
    ),
    ("mxr:security-of-the-ict-sector", {"cybersecurity-infrastructure-and-practices"}),
    ("mxr:us-mexico-relationship", {"security-of-the-ict-sector", "cybersecurity-infrastructure-and-practices"}),
    ("mxr:internet-access-in-mexico", {"physical-capital", "telecom-infrastructure-development"}),
    (
        "mxr:security-of-digital-infrastructure",
        {
            "experienced-ict-workers",
            "awareness-of-vulnerabilities",
            "advice-of-ict-workers-to-government",
            "timely-security-updates",
        },
    ),
    (
        "mxr:sound-ict-policy",
        {"far-reaching-cooperation", "allies-of-mexico", "private-sector-of-mexico", "government-agencies-of-mexico"},
    ),
    ("mxr:lives-and-livelihoods-of-mexicans", {"accessible-reliable-and-secure-internet"}),
]
# What the reader took for needs and influences, and the ontology has for grounds, and for speech that is no influence.
OTHERWISE_RELATED = [
    ("mxr:success-of-nafta", "restsOn", {"mxr:manufacturing-sector", "mxr:automotive-industry"}),
    ("mxr:huawei", "approached", {"mxr:pena-nieto-administration", "mxr:lopez-obrador-administration"}),
    ("mxr:andres-manuel-lopez-obrador", "criticizes", {"mxr:ift"}),
]
NEEDED_BY = [
    ("mxr:physical-capital", {"ict-future-of-mexico", "internet-access-in-mexico", "making-the-most-of-ict"}),
    ("mxr:dod-cooperation-with-the-mexican-military", {"national-defense-capacity-of-mexico"}),
    (
        "mxr:cybersecurity-infrastructure-and-practices",
        {"security-of-the-ict-sector", "us-mexico-relationship", "north-american-critical-infrastructure", "mexico"},
    ),
]
ACTS_ON = [
    (
        "ift",
        {
            *("market-concentration", "america-movil", "televisa", "telephone-companies", "ict-sector-of-mexico"),
            *("contract-protections-for-customers", "compensation-for-outages", "compensation-for-erroneous-charges"),
            *("contract-changes-without-notice", "charging-of-long-distance-rates-within-mexico", "monopolistic-practices"),
        },
    ),
    (
        "covid-19 pandemic",
        {
            *("economic-growth-of-mexico-in-the-pandemic", "digital-transformation-of-mexico-in-the-pandemic"),
            *("mexican-economy", "gdp-contraction-of-mexico"),
            *("importance-of-digital-growth-and-access", "investment-in-the-ict-sector", "troubles-of-smes"),
            *("attractiveness-of-digital-work-and-commerce", "unequal-internet-access-in-schools"),
            *("economic-shocks-of-the-pandemic", "low-pandemic-support-for-businesses"),
        },
    ),
    (
        "fiscal austerity",
        {"closure-of-smes-in-the-pandemic", "priority-given-to-cybersecurity", "investment-in-cybersecurity-infrastructure"},
    ),
    (
        "mxr:reform-of-2013",
        {
            "ift",
            "cofetel",
            "competitiveness-of-the-ict-sector",
            "fully-foreign-owned-firms",
            "investment-opportunities-in-mexico",
        },
    ),
    ("usmca", {"confidence-of-foreign-investors", "data-localization", "future-coordination-on-cyber-issues"}),
    ("mxr:amendment-of-april-2021", {"telecommunications-carriers", "mobile-user-registry"}),
    (
        "mxr:lack-of-national-digital-strategy",
        {
            "digital-development-of-mexico",
            "harmonization-of-efforts",
            "priority-given-to-cybersecurity",
            "cybersecurity-of-mexico",
        },
    ),
]
ACTED_ON_BY = [
    ("ift", {"reform-of-2013", "lopez-obrador-administration"}),
    ("america movil", {"ift", "infrastructure-access-order"}),
]


def names(found: list[Reached]) -> set[str]:
    return {one.thing.removeprefix("mxr:") for one in found}


@pytest.mark.parametrize(("thing", "expected"), NEEDS)
def test_what_a_thing_needs_is_what_a_reader_found(model: Model, thing: str, expected: set[str]) -> None:
    assert expected == names(find_dependencies(thing, model).needs)


@pytest.mark.parametrize(("thing", "expected"), NEEDED_BY)
def test_what_needs_a_thing_is_what_a_reader_found(model: Model, thing: str, expected: set[str]) -> None:
    assert expected == names(find_dependencies(thing, model).needed_by)


@pytest.mark.parametrize(("thing", "expected"), ACTS_ON)
def test_a_thing_acts_on_what_a_reader_found(model: Model, thing: str, expected: set[str]) -> None:
    assert set() == expected - names(find_influence(thing, model, hops=2).acts_on)


@pytest.mark.parametrize(("thing", "expected"), ACTED_ON_BY)
def test_a_thing_is_acted_on_by_whom_a_reader_found(model: Model, thing: str, expected: set[str]) -> None:
    assert set() == expected - names(find_influence(thing, model).acted_on_by)


@pytest.mark.parametrize(("thing", "relation", "expected"), OTHERWISE_RELATED)
def test_what_is_no_need_and_no_influence_is_told_all_the_same(
    model: Model, thing: str, relation: str, expected: set[str]
) -> None:
    told = [claim for claim in model.claims.values() if (claim.subject, claim.relation) == (expand(thing), mx(relation))]
    assert expected <= {shorten(claim.object) for claim in told if claim.asserted}
    assert model.relations[mx(relation)].family not in ("dependsOn", "influences")


def test_chains_are_those_that_a_reader_found_or_none(model: Model) -> None:
    way = find_paths(("mxr:reform-of-2013", "market concentration"), model).ways
    assert [["mxr:ift", "mxr:market-concentration"]] == [[hop.end for hop in one] for one in way]
    # over a body, which does more than one thing, no chain of effects leads
    assert [] == find_chains(("mxr:reform-of-2013", "market concentration"), model).ways
    assert [] == find_paths(("Bandidos Revolution Team", "senate confirmation"), model).ways


@pytest.mark.parametrize("lack", ["new national digital strategy (does not exist)"])
def test_what_is_only_advised_is_needed_by_nothing(model: Model, lack: str) -> None:
    with pytest.raises(WrongCall, match="none says that"):
        find_dependencies(lack, model)


def test_a_denial_is_no_influence(model: Model) -> None:
    found = find_influence("mxr:reform-of-2013", model, hops=9)
    assert "significant-reduction-of-market-control" not in names(found.acts_on)
    assert all(not model.claims[expand(claim)].negated for claims in found.projection.claims for claim in claims)
