"""A claim on an aspect bears on the whole by the product of two signs: the claim's own, and that of the aspect."""

from collections.abc import Iterator

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import expand, mx, shorten

SIGNED = {"Strengthens": 1, "Weakens": -1}
TOLD = {"strengthening": 1, "weakening": -1, "": 0}
ASPECTS_WITH_A_SIGN = {"Strengthens": 34, "Weakens": 16}


def aspects(kg: KnowledgeGraph) -> Iterator[tuple[str, str, int]]:
    """Each aspect with its whole, as CURIEs, and its sign as a factor; 0 where the report does not say."""
    for thing in kg.model.things.values():
        if thing.aspect_of:
            sign = (kg.model.value(thing.iri, mx("aspectSign")) or "").rpartition("#")[2]
            yield shorten(thing.iri), shorten(thing.aspect_of), SIGNED.get(sign, 0)


def test_the_aspects_with_a_sign_are_counted(kg: KnowledgeGraph) -> None:
    found = [sign for _, _, sign in aspects(kg)]
    assert {name: found.count(sign) for name, sign in SIGNED.items()} == ASPECTS_WITH_A_SIGN


def test_the_sign_towards_the_whole_is_the_product_of_both_for_every_aspect(kg: KnowledgeGraph) -> None:
    seen = 0
    for whole in sorted({whole for _, whole, _ in aspects(kg)}):
        answer = kg.ask("what-pulls-apart-about-a-thing", thing=whole)
        signs = {expand(aspect): sign for aspect, of, sign in aspects(kg) if of == whole} | {expand(whole): 1}
        for row in answer.rows:
            shown = dict(zip(answer.variables, row, strict=True))
            claim = kg.model.claims[expand(shown["claim"])]
            if shown["effect"] not in ("strengthening", "weakening"):
                assert not shown["towards"]
                continue
            assert not claim.negated
            assert shown["on"] == kg.model.label(claim.object, "en")
            own = SIGNED[kg.model.sign(claim)]
            assert (own, own * signs[claim.object]) == (TOLD[shown["effect"]], TOLD[shown["towards"] or ""])
            seen += claim.object != expand(whole)
    assert seen > 15


def test_a_denial_is_told_as_a_denial_and_has_no_sign(kg: KnowledgeGraph) -> None:
    answer = kg.ask("what-pulls-apart-about-a-thing", thing="presentation-of-candidates-to-the-senate")
    rows = [dict(zip(answer.variables, row, strict=True)) for row in answer.rows]
    denied = [row for row in rows if row["on"] and kg.model.claims[expand(row["claim"])].negated]
    assert ["negated"] == [row["effect"] for row in denied]


def test_what_cuts_at_the_regulator_weakens_it(kg: KnowledgeGraph) -> None:
    answer = kg.ask("what-a-body-helps-and-harms", body="lopez-obrador-administration")
    rows = [dict(zip(answer.variables, row, strict=True)) for row in answer.rows]
    cuts = next(row for row in rows if row["claim"] == "mxc:p032-administration-cuts-ift-budget")
    assert ("strengthening", "IFT", "weakening") == (cuts["effect"], cuts["whole"], cuts["on_whole"])
