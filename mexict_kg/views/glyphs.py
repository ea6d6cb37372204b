"""The glyph of each kind of thing: shape, tone and ring, the same in the explorer and in figures."""

from collections import defaultdict
from typing import Final, NamedTuple

from mexict_kg.model.model import Model
from mexict_kg.model.network import QUANTITY
from mexict_kg.views.colours import TONES
from mexict_kg.vocabulary import SUBCLASS_OF, mx

# The first shape is kept for the branch of the ontology with most kinds; the others take turns.
_SHAPES: Final = ("dot", "square", "diamond", "triangle", "hexagon", "triangleDown")
# As many as web/explorer/glyphs.js draws: none, a ring instead of the filling, a dark ring around it.
_RINGS: Final = 3
# Kinds further down the hierarchy have the tone of the one above them, and differ by their ring.
_DEEPEST: Final = 3


class Glyph(NamedTuple):
    """How things of a kind are drawn."""

    shape: str
    tone: int
    ring: int


def assign_glyphs(model: Model) -> dict[str, Glyph]:
    """A glyph of its own for every kind that a thing has, and for quantities, in the order of the hierarchy.

    The shape tells the branch of the ontology, the tone what a kind belongs to there, the ring what is alike in both.
    """
    glyphs = _by_branch(model)
    above = _above(model)
    ordered = {kind: glyphs[kind] for kind in sorted(glyphs, key=lambda kind: _lineage(kind, above))}
    return {**ordered, QUANTITY: Glyph("square", 6, 1)}


def _by_branch(model: Model) -> dict[str, Glyph]:
    drawn_alike = [(_shape(number), kinds) for number, drawn in enumerate(_branches(model)) for kinds in drawn.values()]
    glyphs: dict[str, Glyph] = {}
    for number, (shape, kinds) in enumerate(drawn_alike):
        for kind in kinds:
            ring = sum(glyph[:2] == (shape, number % TONES) for glyph in glyphs.values()) % _RINGS
            glyphs[kind] = Glyph(shape, number % TONES, ring)
    return glyphs


def _branches(model: Model) -> list[dict[str, list[str]]]:
    """The kinds of each branch of the hierarchy by what they belong to there; the branch with most of these first."""
    above = _above(model)
    branches: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for kind in sorted({thing.kind for thing in model.things.values()}, key=lambda kind: _lineage(kind, above)):
        lineage = _lineage(kind, above)
        branches[lineage[:2][-1]][lineage[: _DEEPEST + 1][-1]].append(kind)
    return sorted(branches.values(), key=lambda drawn: -len(drawn))


def _shape(branch: int) -> str:
    return _SHAPES[(branch - 1) % (len(_SHAPES) - 1) + 1] if branch else _SHAPES[0]


def _above(model: Model) -> dict[str, str | None]:
    """For every kind of thing the kind above it, the first where there are several; None for mx:Thing itself."""
    kinds = model.subclasses(mx("Thing"))
    return {kind: next((iri for iri in model.values(kind, SUBCLASS_OF) if iri in kinds), None) for kind in kinds}


def _lineage(kind: str, above: dict[str, str | None]) -> list[str]:
    """The kinds from mx:Thing down to this one."""
    parent = above[kind]
    return [*_lineage(parent, above), kind] if parent else [kind]
