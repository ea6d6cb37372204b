"""What the graph is made of, as Python sees it: relations, claims and their hops, readings, things."""

from typing import NamedTuple

from mexict_kg.words.phrases import Text


class Relation(NamedTuple):
    """A relation of the ontology; `family` is the local name of the top relation it descends from.

    `ranked` is whether its claims count in ranks, `carries` what they carry along a chain: Signed, Unsigned, Need or Nothing.
    """

    iri: str
    label: Text
    reads: Text
    reads_back: Text
    family: str
    sign: str
    drawn: bool
    reads_not: Text
    ranked: bool
    carries: str


class ClaimHop(NamedTuple):
    """A claim as a step of chains, all by CURIEs, the courses by IRI: see mx:Hop in the ontology."""

    claim: str
    start: str
    starts_with: str
    end: str
    arrives_with: str
    as_told: bool
    is_need: bool
    conditions: tuple[str, ...]


class Reading(NamedTuple):
    """That one thing is taken for another, or for a kind, part or aspect of it; all by IRI, coded values as local names.

    `turns` is whether more of the first is less of the second, `courses` are those of the first that go over.
    """

    iri: str
    label: Text
    takes: str
    taken_for: str
    kind: str
    turns: bool
    courses: tuple[str, ...]
    basis: str
    sentences: tuple[str, ...]
    quote: str | None
    quoted_from: str | None
    why: Text

    @property
    def is_in_text(self) -> bool:
        """Whether the report's own words show it."""
        return self.basis == "InTheText"


class Claim(NamedTuple):
    """One claim; IRIs throughout, coded values as local names (`Fact`, `Within`), dates as ISO text.

    `asserted`, `holding` and `holds` are what the build derived: whether it also stands as a direct edge, and how it holds, coded
    (local names of mx:Holding) and in words.
    `quoted_from` is the sentence that the quote stands in, `passage` the address at which the publisher has it.
    """

    iri: str
    label: Text
    subject: str
    relation: str
    object: str
    modality: str
    likelihood: str | None
    negated: bool
    attributed_to: tuple[str, ...]
    stance: str | None
    conditions: tuple[str, ...]
    condition_kind: str | None
    starts: str | None
    ends: str | None
    time_sense: str | None
    amount: str | None
    means: tuple[str, ...]
    purpose: tuple[str, ...]
    reason: tuple[str, ...]
    scope: tuple[str, ...]
    sentences: tuple[str, ...]
    quote: str | None
    quoted_from: str | None
    passage: str | None
    tensions: tuple[str, ...]
    sign: str | None
    asserted: bool
    holding: tuple[str, ...]
    holds: Text

    @property
    def cited(self) -> str | None:
        """The sentence that a citation names: the one that the quote is from, else the first that states the claim."""
        return self.quoted_from or next(iter(self.sentences), None)


class Thing(NamedTuple):
    """Anything the report speaks of; `kind` is its class in the ontology."""

    iri: str
    label: Text
    aliases: tuple[tuple[str, str], ...]
    kind: str
    definition: Text
    aspect_of: str | None
