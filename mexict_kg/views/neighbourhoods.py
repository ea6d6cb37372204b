"""One thing in the middle, what acts on it at the left, what it acts on at the right, by relation."""

import math
from collections import defaultdict
from typing import Any, Final, NamedTuple

import networkx as nx

from mexict_kg.views.layout import LINE, WIDE, Places, wrap

ASIDE: Final = 170.0
COLUMN: Final = 330.0
HIGHEST: Final = 640.0
GAP: Final = 9.0
"""In pixels at zoom 1: how far the first columns are from the middle, how far apart columns are, how high one may grow, and what
is left free between two labels."""


class Heading(NamedTuple):
    """What stands over the label of a neighbour: its relation as it reads in this claim, `forth` from the subject or back."""

    node: str
    claim: str
    forth: bool


class Neighbourhood(NamedTuple):
    """The places of a thing and its neighbours, whose labels stand outwards of them; the first of each relation has a heading.

    `all` tells whether these are all neighbours, or the best connected.
    """

    places: Places
    headings: list[Heading]
    all: bool


class _Tie(NamedTuple):
    """A neighbour, the claim that it is filed under, the lines of its label, and whether it is the first of its relation."""

    node: str
    claim: str
    forth: bool
    relation: str
    lines: int
    leads: bool = False

    @property
    def height(self) -> float:
        return LINE * (self.lines + self.leads) + GAP


def neighbourhood(network: nx.MultiDiGraph, thing: str, most: int | None = None, *, spread: bool = False) -> Neighbourhood:
    """The best connected neighbours of a node of the network, at most so many, as far as one column at each side has room for
    them, or, when they are `spread`, in as many columns as they need.
    """
    ties = _ties(network, thing)
    ranked = sorted(ties, key=lambda tie: (-network.degree(tie.node), tie.node))
    kept = (ranked if spread else _with_room(ranked))[:most]
    sides = [_order([tie for tie in kept if tie.forth is forth]) for forth in (False, True)]
    places: Places = {thing: (0.0, 0.0)}
    for side in sides:
        for number, column in enumerate(_columns(side)):
            _fill(column, (ASIDE + COLUMN * number) * (1 if column[0].forth else -1), places)
    headings = [Heading(tie.node, tie.claim, tie.forth) for side in sides for tie in side if tie.leads]
    return Neighbourhood(places, headings, len(kept) == len(ties))


def _ties(network: nx.MultiDiGraph, thing: str) -> list[_Tie]:
    """Each neighbour once, under the first claim that is said to be so, else the first."""
    edges = [*network.in_edges(thing, keys=True, data=True), *network.out_edges(thing, keys=True, data=True)]
    ties: dict[str, _Tie] = {}
    for start, end, claim, data in sorted(edges, key=lambda edge: (not edge[3]["asserted"], edge[2])):
        other = end if start == thing else start
        if other != thing:
            lines = max(len(wrap(text, WIDE)) for text in network.nodes[other]["label"].values())
            ties.setdefault(other, _Tie(other, claim, start == thing, _relation(data), lines))
    return list(ties.values())


def _with_room(ranked: list[_Tie]) -> list[_Tie]:
    """Those for which a column at their side has room, with their headings."""
    kept: list[_Tie] = []
    for tie in ranked:
        side = _order([one for one in [*kept, tie] if one.forth is tie.forth])
        if sum(one.height for one in side) <= HIGHEST:
            kept.append(tie)
    return kept


def _relation(data: dict[str, Any]) -> str:
    """A denial is a relation of its own here."""
    return f"{data['relation']} {data['negated']}"


def _order(ties: list[_Tie]) -> list[_Tie]:
    """By relation, that of most neighbours first; the first of each relation is to have a heading."""
    groups: dict[str, list[_Tie]] = defaultdict(list)
    for tie in ties:
        groups[tie.relation].append(tie)
    by_size = sorted(groups.values(), key=lambda group: (-len(group), group[0].relation))
    return [tie._replace(leads=tie is group[0]) for group in by_size for tie in group]


def _columns(side: list[_Tie]) -> list[list[_Tie]]:
    """As many columns as are needed, all of about one height."""
    whole = sum(tie.height for tie in side)
    height = whole / max(1, math.ceil(whole / HIGHEST))
    columns: list[list[_Tie]] = []
    top = 0.0
    for tie in side:
        if top >= height * len(columns):
            columns.append([])
        columns[-1].append(tie)
        top += tie.height
    return columns


def _fill(column: list[_Tie], x: float, places: Places) -> None:
    """One below the other, around the middle line; a glyph stands where the name of its thing does, not beside the heading."""
    top = -sum(tie.height for tie in column) / 2
    for tie in column:
        places[tie.node] = (x, float(round(top + (tie.height + LINE * tie.leads) / 2)))
        top += tie.height
