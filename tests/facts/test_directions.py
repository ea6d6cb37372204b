"""A factor beside a sign does not hide a direction in its name, of which there would be more or less once again."""

import csv
import re
from pathlib import Path

from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.vocabulary import mx, shorten

DIRECTION = re.compile(
    r"\b(ris(e|es|ing)|growing|growth|decreas\w+|reduc\w+|less|lesser|more|fewer|increas\w+|declin\w+|weaken\w+|strengthened"
    r"|lower\w*|higher|shrink\w*|falling|expan\w+|improv\w+|low|little|limited|diminish\w+|deteriorat\w+|worsen\w+|stronger|weaker)\b"
)
REVIEWED = Path(__file__).parent / "reviewed-directions.tsv"


def test_a_direction_is_named_by_the_opposite_or_was_reviewed(kg: KnowledgeGraph) -> None:
    with REVIEWED.open(encoding="utf-8") as file:
        reviewed = {row["thing"] for row in csv.DictReader(file, delimiter="\t")}
    assert reviewed == hidden(kg)


def hidden(kg: KnowledgeGraph) -> set[str]:
    """The factors at either end of a signed claim, or told to grow, whose name has a direction and that are no opposite."""
    model, moved = kg.model, {mx("increasesIn"), mx("decreasesIn")}
    signed = [
        claim for claim in model.claims.values() if claim.relation in moved or model.sign(claim) in ("Strengthens", "Weakens")
    ]
    ends = {end for claim in signed for end in (claim.subject, claim.object) if end in model.things}
    factors = {iri for iri in ends if model.things[iri].kind == mx("Factor") and iri not in model.opposites}
    return {shorten(iri) for iri in factors if DIRECTION.search(model.things[iri].label["en"])}
