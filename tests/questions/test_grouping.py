"""Rows that tell one matter from several angles stand together, marked under the first of them."""

from mexict_kg.asking.grouping import group, list_following
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import expand

DEAL = ["huawei-made-deal", "deal-sum", "deal-concerns-queretaro", "deal-builds-infrastructure"]


def claims(kg: KnowledgeGraph, *names: str) -> list[Claim]:
    return [kg.model.claims[expand(f"mxc:p023-{name}")] for name in names]


def test_claims_of_one_sentence_and_thing_come_after_the_first_of_them(kg: KnowledgeGraph) -> None:
    deal, campaign, amount, country = claims(
        kg, "huawei-made-deal", "huawei-campaigned", "deal-sum", "mexico-gets-little-chinese-investment"
    )
    assert [deal, amount, campaign, country] == group([deal, campaign, amount, country])
    assert [False, True, False, False] == list_following([deal, amount, campaign, country])


def test_what_is_only_of_the_same_thing_or_only_in_the_same_sentence_is_another_matter(kg: KnowledgeGraph) -> None:
    assert [False, False] == list_following(claims(kg, "huawei-made-deal", "huawei-campaigned"))
    assert [False, False] == list_following(claims(kg, "huawei-made-overtures", "mexico-gets-little-chinese-investment"))


def test_a_reply_to_words_has_them_together_and_one_by_name_keeps_the_order_of_its_query(kg: KnowledgeGraph) -> None:
    rows = kg.ask("what does the report say about Huawei?").evidence
    deal = [rows.index(claim) for claim in claims(kg, *DEAL)]
    assert sorted(deal) == [*range(min(deal), min(deal) + len(DEAL))]
    by_name = kg.ask("what-is-said-of-a-thing", thing="huawei")
    assert by_name.rows == kg.sparql(by_name.query).rows


def test_a_table_marks_them_and_data_has_none(built: Folders, mexict) -> None:
    asked = ("--root", built.root, "ask", "what does the report say about Huawei?", "--format")
    marked = {form: mexict(*asked, form).stdout.decode() for form in ("table", "markdown", "csv")}
    assert "| ↳ Huawei's Querétaro deal was worth 1.5 billion dollars |" in marked["markdown"]
    assert "↳ " in marked["table"] and "↳" not in marked["csv"]
