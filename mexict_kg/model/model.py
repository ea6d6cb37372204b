"""The graph as Python sees it: things, claims, quantities, relations and the report's skeleton, read from triples."""

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from itertools import groupby
from typing import Any

import pyoxigraph as ox

from mexict_kg.model.records import Claim, ClaimHop, Reading, Relation, Thing
from mexict_kg.vocabulary import (
    ALT_LABEL,
    ASPECT_OF,
    COMMENT,
    DEFINITION,
    LABEL,
    NEUTRAL,
    OBJECT,
    OPPOSITE_OF,
    PREDICATE,
    SUBCLASS_OF,
    SUBJECT,
    SUBPROPERTY_OF,
    TYPE,
    WEAKENS,
    mx,
    shorten,
)
from mexict_kg.words.phrases import Text

Term = tuple[str, str | None]
"""The text of a term, and its language: empty for a literal without one, None for what is no literal."""


class Model:
    """Typed views over a list of triples. Triples in the same order give equal readings."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        index: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
        for triple in triples:
            index[_value(triple.subject)][triple.predicate.value].append(_term(triple.object))
        self._index: dict[str, dict[str, list[Term]]] = index
        self._inverse: dict[str, dict[str, list[str]]] = {}

    @classmethod
    def from_json(cls, data: bytes) -> "Model":
        """The model that gave this data, without any triple being read; see `to_json`."""
        model, records = cls(()), json.loads(data)
        model._index = records["index"]
        model.claims = {row[0]: Claim(*map(_frozen, row)) for row in records["claims"]}
        model.things = {row[0]: Thing(*map(_frozen, row)) for row in records["things"]}
        return model

    def to_json(self) -> bytes:
        """All of it as JSON, for `from_json`."""
        records = {"index": self._index, "claims": [*self.claims.values()], "things": [*self.things.values()]}
        return json.dumps(records, ensure_ascii=False, separators=(",", ":")).encode()

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim by IRI, in the order of the report."""
        found = [self._claim(iri) for iri in self.iris(mx("Claim"))]
        return {claim.iri: claim for claim in sorted(found, key=self._reading_order)}

    @cached_property
    def relations(self) -> dict[str, Relation]:
        """Every relation of the ontology by IRI."""
        return {iri: self._relation(iri) for iri in sorted(self.iris(mx("Relation")))}

    @cached_property
    def readings(self) -> list[Reading]:
        """Every reading, by IRI."""
        return [self._reading(iri) for iri in sorted(self.iris(mx("Reading")))]

    def reading(self, iri: str) -> Reading:
        """The reading of this IRI."""
        return self._readings[iri]

    @cached_property
    def _readings(self) -> dict[str, Reading]:
        return {one.iri: one for one in self.readings}

    @cached_property
    def hops(self) -> list[ClaimHop]:
        """Every hop of every claim, by IRI."""
        return [self._hop(iri) for iri in sorted(self.iris(mx("Hop")))]

    @cached_property
    def passing(self) -> frozenset[str]:
        """The things over which a chain may lead on, by their CURIEs; the ontology says which kinds they are of."""
        kinds = set().union(*(self.subclasses(kind) for kind in self.subjects(mx("passesOn"), "true")))
        return frozenset(shorten(iri) for iri, thing in self.things.items() if thing.kind in kinds)

    @cached_property
    def things(self) -> dict[str, Thing]:
        """Every thing by IRI: all instances of mx:Thing and its sub-classes."""
        kinds = self.subclasses(mx("Thing"))
        return {iri: self._thing(iri, kinds) for iri in self.instances(mx("Thing"))}

    @cached_property
    def opposites(self) -> dict[str, tuple[str, ...]]:
        """The opposites of each thing that has some, whichever of a pair names the other, by IRI and sorted."""
        pairs = {(iri, other) for iri in self.things for other in self.values(iri, OPPOSITE_OF)}
        both = sorted({*pairs, *((other, iri) for iri, other in pairs)})
        return {iri: tuple(other for _, other in group) for iri, group in groupby(both, key=lambda pair: pair[0])}

    def sign(self, claim: Claim) -> str:
        """The sign of a claim: its own, else its relation's usual one; a denial has none and counts as Neutral."""
        return NEUTRAL if claim.negated else claim.sign or self.relations[claim.relation].sign

    def subclasses(self, top: str) -> set[str]:
        """A class with all its sub-classes, as IRIs."""
        found, new = set[str](), {top}
        while new:
            found |= new
            new = {iri for kind in new for iri in self._having(SUBCLASS_OF, kind)} - found
        return found

    def instances(self, top: str) -> list[str]:
        """Whatever is of a class or of one of its sub-classes, sorted."""
        return sorted({iri for kind in self.subclasses(top) for iri in self._having(TYPE, kind)})

    def values(self, subject: str, predicate: str) -> list[str]:
        """The values of a predicate as text, sorted."""
        return sorted(text for text, _ in self._terms(subject, predicate))

    def subjects(self, predicate: str, value: str) -> list[str]:
        """The subjects of which a predicate has this value, sorted."""
        return sorted(self._having(predicate, value))

    def value(self, subject: str, predicate: str) -> str | None:
        """The only or first value of a predicate as text, or None."""
        return min((text for text, _ in self._terms(subject, predicate)), default=None)

    def text(self, subject: str, predicate: str = LABEL) -> Text:
        """The texts of a predicate by language."""
        return {lang: text for text, lang in self._terms(subject, predicate) if lang}

    def label(self, iri: str, lang: str) -> str:
        """The label in a language, else in English, else the CURIE."""
        texts = self.text(iri)
        return texts.get(lang) or texts.get("en") or shorten(iri)

    def order(self, sentence: str) -> int:
        """The place of a sentence or paragraph in the report; unknown ones come last."""
        return int(self.value(sentence, mx("order")) or 10**9)

    def types(self, subject: str) -> list[str]:
        """The classes of a subject."""
        return self.values(subject, TYPE)

    def has(self, subject: str) -> bool:
        """Whether anything is said of the subject."""
        return subject in self._index

    def _terms(self, subject: str, predicate: str) -> list[Term]:
        return self._index.get(subject, {}).get(predicate, [])

    def iris(self, kind: str) -> list[str]:
        """The instances of just this class, in the order in which they were read."""
        return list(self._having(TYPE, kind))

    def _having(self, predicate: str, value: str) -> list[str]:
        """The subjects of which a predicate has this value, in the order in which they were read; all are looked up at once."""
        if predicate not in self._inverse:
            inverse: dict[str, dict[str, None]] = defaultdict(dict)
            for iri, said in self._index.items():
                for text, _ in said.get(predicate, ()):
                    inverse[text][iri] = None
            self._inverse[predicate] = {text: list(iris) for text, iris in inverse.items()}
        return self._inverse[predicate].get(value, [])

    def _local(self, subject: str, name: str) -> str | None:
        value = self.value(subject, mx(name))
        return value.rpartition("#")[2] if value else None

    def _many(self, subject: str, name: str) -> tuple[str, ...]:
        return tuple(self.values(subject, mx(name)))

    def _claim(self, iri: str) -> Claim:
        return Claim(
            iri=iri,
            label=self.text(iri),
            subject=self.value(iri, SUBJECT) or "",
            relation=self.value(iri, PREDICATE) or "",
            object=self.value(iri, OBJECT) or "",
            modality=self._local(iri, "modality") or "",
            likelihood=self._local(iri, "likelihood"),
            negated=self.value(iri, mx("negated")) == "true",
            attributed_to=self._many(iri, "attributedTo"),
            stance=self._local(iri, "stance"),
            conditions=self._many(iri, "condition"),
            condition_kind=self._local(iri, "conditionKind"),
            starts=self.value(iri, mx("from")),
            ends=self.value(iri, mx("until")),
            time_sense=self._local(iri, "timeSense"),
            amount=self.value(iri, mx("amount")),
            means=self._many(iri, "means"),
            purpose=self._many(iri, "purpose"),
            reason=self._many(iri, "reason"),
            scope=self._many(iri, "scope"),
            sentences=tuple(sorted(self._many(iri, "statedIn"), key=self.order)),
            quote=self.value(iri, mx("quote")),
            quoted_from=self.value(iri, mx("quotedFrom")),
            passage=self.value(iri, mx("passage")),
            tensions=self._many(iri, "inTensionWith"),
            sign=self._local(iri, "sign"),
            asserted=self.value(iri, mx("asserted")) == "true",
            holding=tuple(value.rpartition("#")[2] for value in self.values(iri, mx("holding"))),
            holds=self.text(iri, mx("holdsAs")),
        )

    def _reading_order(self, claim: Claim) -> tuple[str, int]:
        """By paragraph and sentence; claims of one sentence stay in the order in which they were read."""
        paragraph = shorten(claim.iri)[4:8]
        own = [self.order(s) for s in claim.sentences if shorten(s).startswith(f"mxp:{paragraph}-")]
        return paragraph, min(own, default=0)

    def _relation(self, iri: str) -> Relation:
        return Relation(
            iri=iri,
            label=self.text(iri),
            reads=self.text(iri, mx("reads")),
            reads_back=self.text(iri, mx("readsBack")),
            family=self._family(iri),
            sign=self._local(iri, "sign") or "",
            drawn=self.value(iri, mx("drawn")) == "true",
            reads_not=self.text(iri, mx("readsNot")),
            ranked=self.value(iri, mx("ranked")) == "true",
            carries=self._local(iri, "carries") or "",
        )

    def _hop(self, iri: str) -> ClaimHop:
        claim, start, starts_with, end, arrives_with = (
            self.value(iri, mx(name)) or "" for name in ("hopOf", "startsFrom", "startsWith", "arrivesAt", "arrivesWith")
        )
        of = self.claims[claim]
        return ClaimHop(
            shorten(claim),
            shorten(start),
            starts_with,
            shorten(end),
            arrives_with,
            self.value(iri, mx("direction")) == mx("AsTold"),
            self.relations[of.relation].carries == "Need",
            tuple(map(shorten, of.conditions)),
        )

    def _reading(self, iri: str) -> Reading:
        return Reading(
            iri=iri,
            label=self.text(iri),
            takes=self.value(iri, mx("takes")) or "",
            taken_for=self.value(iri, mx("takenFor")) or "",
            kind=self._local(iri, "readingKind") or "",
            turns=self._local(iri, "sign") == WEAKENS,
            courses=self._many(iri, "carriesOver"),
            basis=self._local(iri, "basis") or "",
            sentences=tuple(sorted(self._many(iri, "statedIn"), key=self.order)),
            quote=self.value(iri, mx("quote")),
            quoted_from=self.value(iri, mx("quotedFrom")),
            why=self.text(iri, COMMENT),
        )

    def _family(self, iri: str) -> str:
        ours = [sup for sup in self.values(iri, SUBPROPERTY_OF) if self.has(sup)]
        return self._family(ours[0]) if ours else iri.rpartition("#")[2]

    def _thing(self, iri: str, kinds: set[str]) -> Thing:
        aliases = [(lang, text) for text, lang in self._terms(iri, ALT_LABEL) if lang is not None]
        kind = next(k for k in self.types(iri) if k in kinds)
        return Thing(iri, self.text(iri), tuple(sorted(aliases)), kind, self.text(iri, DEFINITION), self.value(iri, ASPECT_OF))


def _value(term: object) -> str:
    return str(term.value)  # type: ignore[attr-defined]


def _term(term: object) -> Term:
    return _value(term), (term.language or "") if isinstance(term, ox.Literal) else None


def _frozen(value: Any) -> Any:
    """A value as it was before JSON made lists of its tuples."""
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
