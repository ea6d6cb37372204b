"""The projection of the claims to a network of things: the claims that count in an analysis, as one weighted edge for each pair.

A claim counts when the report asserts it; with `with_proposed` also what it forecasts, plans, advises, says on a condition or
passes on as somebody's word. A denial, a rejected word, what is unlikely and what is over never count. Every claim weighs one, so
that the weight of an edge is the number of claims that it stands for. What comes out measures one report of 2021, not power in
Mexico.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from mexict_kg.analysis.sparse import Matrix, Numbers
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.model.names import named_thing
from mexict_kg.model.network import drawn_claims
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import INFLUENCES, shorten
from mexict_kg.words.phrases import tell

if TYPE_CHECKING:
    import networkx as nx

Edge = tuple[str, str]
"""The edge from one thing to another, by their CURIEs."""
_NEVER: Final = {"NotSo", "AsRejected", "Over"}
SIGNS: Final = ("strengthens", "weakens", "neutral")


class Choice(NamedTuple):
    """What counts: a family of relations, `influences` or `dependsOn` (None for all); what is proposed too; as of a date.

    `readings` are those that a chain may go over: `none`, those that the `text` shows, or `all`.
    """

    family: str | None
    with_proposed: bool = False
    as_of: str | int | None = None
    readings: str = "text"


class Counted(NamedTuple):
    """A claim that counts, by its CURIE: from which thing to which, its sign, whether it is asserted, its relation's family."""

    start: str
    end: str
    claim: str
    sign: str
    asserted: bool
    family: str


class Projection:
    """The edges among `things` (CURIEs in sorted order), kept as arrays so that analyses of large networks stay quick.

    Edge by edge, in the order of start and end: `starts` and `ends` are places in `things`, `claims` the CURIEs of the claims
    that the edge stands for, the surest first, and `signs` how many of them strengthen, weaken and do neither (edges × 3).
    """

    def __init__(
        self, things: Iterable[str], starts: Numbers, ends: Numbers, claims: Sequence[tuple[str, ...]], signs: Numbers
    ) -> None:
        self.things = tuple(things)
        self.starts, self.ends, self.claims, self.signs = starts, ends, claims, signs
        self.weights = signs.sum(axis=1)
        self._rows = np.searchsorted(starts, np.arange(len(self.things) + 1)).astype(np.int32)

    def __contains__(self, thing: object) -> bool:
        return thing in self.place

    def __len__(self) -> int:
        return len(self.things)

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each thing stands in `things`."""
        return {thing: number for number, thing in enumerate(self.things)}

    @cached_property
    def edges(self) -> list[Edge]:
        """The edges as pairs of things, by their numbers."""
        return [self.edge(number) for number in range(len(self.claims))]

    @cached_property
    def onwards(self) -> Matrix:
        """The weights as a sparse matrix, a row for each start and a column for each end."""
        return Matrix(self._rows, self.ends, self.weights.astype(float))

    @cached_property
    def backwards(self) -> Matrix:
        """The same turned round, a row for each end."""
        order, rows = self._into
        return Matrix(rows, self.starts[order], self.weights[order].astype(float))

    @cached_property
    def graph(self) -> nx.DiGraph:
        """The edges in networkx, each with `claims`, `weight`, `strengthens`, `weakens` and `neutral`."""
        import networkx as nx  # what is computed here does without

        graph = nx.DiGraph()
        graph.add_nodes_from(self.things)
        for edge, claims, signs in zip(self.edges, self.claims, self.signs.tolist(), strict=True):
            graph.add_edge(*edge, claims=claims, weight=len(claims), **dict(zip(SIGNS, signs, strict=True)))
        return graph

    @cached_property
    def _into(self) -> tuple[Numbers, Numbers]:
        """The edges in the order of their ends, and where those of each end begin."""
        order = np.argsort(self.ends, kind="stable")
        return order, np.searchsorted(self.ends[order], np.arange(len(self) + 1)).astype(np.int32)

    def edge(self, number: int) -> Edge:
        """The two things of an edge, by its number."""
        return self.things[self.starts[number]], self.things[self.ends[number]]

    def number(self, edge: Edge) -> int | None:
        """The number of the edge between two things; None where there is none."""
        start, end = (self.place.get(thing, -1) for thing in edge)
        if start < 0 or end < 0:
            return None
        row = slice(self._rows[start], self._rows[start + 1])
        number = int(row.start + np.searchsorted(self.ends[row], end))
        return number if number < row.stop and self.ends[number] == end else None

    def claims_of(self, edge: Edge) -> tuple[str, ...]:
        """The claims of the edge between two things, the surest first; none where there is no edge."""
        number = self.number(edge)
        return () if number is None else self.claims[number]

    def out_of(self, thing: str) -> list[int]:
        """The numbers of the edges that start at a thing."""
        start = self.place[thing]
        return list(range(self._rows[start], self._rows[start + 1]))

    def into(self, thing: str) -> list[int]:
        """The numbers of the edges that end at a thing."""
        order, rows = self._into
        end = self.place[thing]
        return [int(number) for number in order[rows[end] : rows[end + 1]]]

    def without(self, gone: Collection[str]) -> Projection:
        """The other things, with the edges between them."""
        stays = np.array([thing not in gone for thing in self.things], dtype=bool)
        edges = self.keep(stays[self.starts] & stays[self.ends])
        moved = (np.cumsum(stays) - 1).astype(np.int32)
        things = [thing for thing in self.things if thing not in gone]
        return Projection(things, moved[edges.starts], moved[edges.ends], edges.claims, edges.signs)

    def keep(self, kept: Numbers) -> Projection:
        """All things, with the edges for which `kept` is true."""
        claims = [claims for claims, stays in zip(self.claims, kept.tolist(), strict=True) if stays]
        return Projection(self.things, self.starts[kept], self.ends[kept], claims, self.signs[kept])


def select_claims(choice: Choice, model: Model) -> list[Counted]:
    """The claims that count, by name."""
    drawn = drawn_claims(model, choice.family, asserted_only=not choice.with_proposed, as_of=choice.as_of)
    return [_count(claim, model) for claim in drawn if _does_count(claim) and _is_ranked(claim, choice, model)]


def _does_count(claim: Claim) -> bool:
    is_out = _NEVER & set(claim.holding) or claim.likelihood == "Unlikely"
    return not is_out and claim.subject != claim.object


def _is_ranked(claim: Claim, choice: Choice, model: Model) -> bool:
    return choice.family != INFLUENCES or model.relations[claim.relation].ranked


def _count(claim: Claim, model: Model) -> Counted:
    ends = shorten(claim.subject), shorten(claim.object)
    return Counted(*ends, shorten(claim.iri), model.sign(claim), claim.asserted, model.relations[claim.relation].family)


def project(claims: Iterable[Counted], things: Iterable[str] = ()) -> Projection:
    """The claims projected: one edge for all claims of one thing towards another; `things` may be more than their ends."""
    claims = list(claims)
    names = sorted({*things, *(one.start for one in claims), *(one.end for one in claims)})
    place = {thing: number for number, thing in enumerate(names)}
    # what is asserted stands first in an edge, then by name
    rows = sorted(
        (place[one.start], place[one.end], not one.asserted, one.claim, SIGNS.index(one.sign.lower())) for one in claims
    )
    ends, edges, signs = [], [], []
    for pair, group in groupby(rows, key=lambda row: row[:2]):
        edge = list(group)
        ends.append(pair)
        edges.append(tuple(row[3] for row in edge))
        signs.append([sum(row[4] == sign for row in edge) for sign in range(len(SIGNS))])
    pairs = np.array(ends, dtype=np.int32).reshape(-1, 2)
    return Projection(
        names, pairs[:, 0].copy(), pairs[:, 1].copy(), edges, np.array(signs, dtype=np.int32).reshape(-1, len(SIGNS))
    )


def locate(
    name: str, model: Model, choice: Choice, alike: Mapping[str, Collection[str]] = MappingProxyType({})
) -> tuple[str, Projection]:
    """The CURIE of the thing that a name means and the edges among which it is, or something is that stands for it.

    WrongCall where there is none.
    """
    iri = named_thing(name, model)
    projection = project(select_claims(choice, model))
    if not any(one in projection for one in (shorten(iri), *alike.get(shorten(iri), ()))):
        also = "" if choice.with_proposed else tell("error.countMore")
        raise WrongCall(tell("error.noInfluence", name=name, also=also))
    return shorten(iri), projection
