"""The chains that the report argues link by link come out of the graph, each link a claim that cites the sentence making it."""

from itertools import pairwise

import pytest

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import expand, mx, shorten

# Written from the report: each link as subject, relation, object, and a sentence that says so; `oppositeOf` joins a lack to what
# is lacking and has no sentence, `readAs` is a reading that the text shows, `judgedAs` one of the encoders.
CHAINS = {
    "from austerity over late updates to openings for cybercriminals": """
        fiscal-austerity weakens investment-in-transformation-tools p076-2
        investment-in-transformation-tools readAs funding-for-digital-transformation p078-4
        funding-for-digital-transformation oppositeOf cutbacks-in-funding-for-digital-transformation
        cutbacks-in-funding-for-digital-transformation strengthens delay-of-security-updates p078-4
        delay-of-security-updates strengthens opportunities-for-cybercriminals p078-4""",
    "from budget cuts over lost personnel to cyber threats": """
        lopez-obrador-administration introduced budget-cuts-to-the-ift p032-2
        budget-cuts-to-the-ift strengthens elimination-of-digital-profiles p076-3
        elimination-of-digital-profiles readAs removal-of-experienced-ict-personnel p078-1
        removal-of-experienced-ict-personnel strengthens cyber-threats p078-1""",
    "from missing candidates to a regulator without quorum": """
        non-replacement-of-commissioners weakens commissioners-in-office p032-3
        commissioners-in-office dependsOn operation-of-the-ift p032-5
        operation-of-the-ift dependsOn presentation-of-candidates-to-the-senate p032-5""",
    "from monopolies to people without internet": """
        monopolies-in-ict ledTo ict-business-failures p042-1
        ict-business-failures exampleOf exits-of-telefonica-and-altan p042-4
        exits-of-telefonica-and-altan weakens telecom-infrastructure-development p042-4
        telecom-infrastructure-development dependsOn internet-access-in-mexico p042-4
        internet-access-in-mexico judgedAs affordable-and-stable-internet-access p008-3
        affordable-and-stable-internet-access possesses mexicans-without-adequate-internet p008-3""",
    "from low investment over prices to less access": """
        low-investment strengthens prices-of-telecommunications p039-3
        prices-of-telecommunications strengthens unaffordability-of-telecommunications p039-3
        unaffordability-of-telecommunications weakens efforts-to-extend-access p039-3
        efforts-to-extend-access aimsAt internet-access-in-mexico p039-3""",
    "from no strategy over confusion to a sector that grows less": """
        lack-of-national-digital-strategy strengthens strategic-confusion p044-4
        strategic-confusion ledTo counterproductive-policies p044-4
        counterproductive-policies weakens efforts-to-grow-the-ict-sector p044-4""",
    "from the missing mindset to lost sales": """
        lack-of-a-digital-mindset strengthens neglect-of-cybersecurity-by-smes p087-3
        neglect-of-cybersecurity-by-smes weakens increasing-sales-via-e-commerce p089-2""",
    "from the missing mindset to companies that digitize late": """
        lack-of-a-digital-mindset strengthens neglect-of-cybersecurity-by-smes p087-3
        neglect-of-cybersecurity-by-smes weakens future-digitization-of-smes p090-2""",
    "from tight budgets to a breached registry": """
        budget-restrictions strengthens priority-on-low-cost p081-4
        priority-on-low-cost weakens security-of-the-registry p081-4
        security-of-the-registry oppositeOf compromised-security-of-the-registry
        compromised-security-of-the-registry ledTo major-breaches-of-the-registry p081-4""",
    "from limited transparency to abuse by government": """
        citing-the-need-to-protect-data strengthens limiting-of-transparency p082-2
        limiting-of-transparency weakens checks-on-the-registry p082-2
        checks-on-the-registry oppositeOf data-collection-with-few-checks
        data-collection-with-few-checks strengthens governmental-abuse-of-the-registry p082-4""",
    "from an academic network to its loss": """
        anuies created renasec p094-2
        renasec ended disbanding-of-renasec p095-2
        disbanding-of-renasec ledTo lower-effectiveness-than-renasec p095-2""",
}


@pytest.mark.parametrize("chain", CHAINS.values(), ids=CHAINS.keys())
def test_a_chain_that_the_report_argues_is_in_the_graph_link_by_link(kg: KnowledgeGraph, chain: str) -> None:
    links = [line.split() for line in chain.strip().splitlines()]
    assert [] == [" ".join(link) for link in links if not stands(kg, *link)]
    assert all(before[2] == after[0] for before, after in pairwise(links))


def stands(kg: KnowledgeGraph, one: str, relation: str, other: str, sentence: str = "") -> bool:
    """Is the link a claim, in either direction, or a reading that the text shows, that cites the sentence?"""
    if relation == "oppositeOf":
        ends = expand(f"mxr:{one}"), expand(f"mxr:{other}")
        return any(b in kg.model.values(a, mx(relation)) for a, b in (ends, ends[::-1]))
    if relation in ("readAs", "judgedAs"):
        readings = [reading for reading in kg.model.readings if reading.is_in_text == (relation == "readAs")]
        ends = {f"mxr:{one}", f"mxr:{other}"}
        told = [reading for reading in readings if {shorten(reading.takes), shorten(reading.taken_for)} == ends]
        return any(shorten(iri) == f"mxp:{sentence}" for reading in told for iri in reading.sentences)
    return any(
        {shorten(claim.subject), shorten(claim.object)} == {f"mxr:{one}", f"mxr:{other}"}
        and claim.relation == mx(relation)
        and any(shorten(iri) == f"mxp:{sentence}" for iri in claim.sentences)
        for claim in kg.model.claims.values()
    )
