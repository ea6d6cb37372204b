"""The network of the report: things as nodes, claims as edges. One edge is one claim, so parallel edges are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.model.periods import has_come_about, last_day
from mexict_kg.model.quantities import phrase_quantity
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import mx, shorten
from mexict_kg.words.phrases import LANGUAGES, Text, tell

if TYPE_CHECKING:
    import networkx as nx

QUANTITY = mx("Quantity")


def claim_network(
    model: Model,
    *,
    family: str | None = None,
    asserted_only: bool = False,
    modality: str | None = None,
    as_of: str | int | None = None,
    quantities: bool = False,
) -> nx.MultiDiGraph:
    """A directed multigraph of the claims that the ontology says are drawn.

    Nodes are CURIEs such as `mxr:ift` with `label` (by language) and `kind`. An edge's key is the claim's CURIE; it carries
    `relation`, `family`, `sign` (Strengthens, Weakens or, for denials too, Neutral), `modality`, `asserted` and `negated`.
    `family` is `influences`, `dependsOn` or `relatesTo`. Nodes and edges come in sorted order, so layouts are repeatable.
    `modality` is one of Fact, Opinion, Projection, Intention and Recommendation; `as_of` leaves out what had not come about, or
    was over, by a year, month or day (see periods.has_come_about). WrongCall for a family, modality or date that there is not.
    Things that no drawn claim joins to another are left out. With `quantities`, those that claims have for an object are nodes
    too, of the kind `mx:Quantity`.
    """
    import networkx as nx  # a fifth of a second, which who only needs the claims should not pay

    network = nx.MultiDiGraph()
    edges = drawn_claims(model, family, asserted_only, modality, as_of, quantities)
    for iri in sorted({end for claim in edges for end in (claim.subject, claim.object)}):
        network.add_node(shorten(iri), **_node(iri, model))
    for claim in edges:
        network.add_edge(shorten(claim.subject), shorten(claim.object), key=shorten(claim.iri), **_attributes(claim, model))
    return network


def flat_network(network: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """A network of claims made writable in any format of networkx: its labels become texts, `label_en` and `label_es`.

    No attribute may be called `label`, since GML and GEXF have one of their own, which the names of the nodes fill.
    """
    for attributes in network.nodes.values():
        attributes.update({f"label_{lang}": text for lang, text in attributes.pop("label").items()})
    return network


def drawn_claims(
    model: Model,
    family: str | None = None,
    asserted_only: bool = False,
    modality: str | None = None,
    as_of: str | int | None = None,
    quantities: bool = False,
) -> list[Claim]:
    """The claims of the network by name; see claim_network."""
    _refuse_unknown(family, modality, model)
    day = None if as_of is None else last_day(as_of)
    claims = [
        claim
        for claim in model.claims.values()
        if (claim.asserted or not asserted_only)
        and modality in (None, claim.modality)
        and (day is None or has_come_about(claim, day))
        and (_is_drawn(claim, model, family) or (quantities and _tells_quantity(claim, model)))
    ]
    return sorted(claims, key=lambda claim: claim.iri)


def _refuse_unknown(family: str | None, modality: str | None, model: Model) -> None:
    families = sorted({relation.family for relation in model.relations.values()})
    modalities = sorted(iri.rpartition("#")[2] for iri in model.iris(mx("Modality")))
    if family not in (None, *families):
        raise WrongCall(tell("error.noFamily", given=family, known=", ".join(families)))
    if modality not in (None, *modalities):
        raise WrongCall(tell("error.noModality", given=modality, known=", ".join(modalities)))


def _node(iri: str, model: Model) -> dict[str, str | Text]:
    if iri in model.things:
        return {"label": model.things[iri].label, "kind": shorten(model.things[iri].kind)}
    return {"label": {lang: phrase_quantity(iri, model, lang) for lang in LANGUAGES}, "kind": shorten(QUANTITY)}


def _tells_quantity(claim: Claim, model: Model) -> bool:
    return claim.subject in model.things and QUANTITY in model.types(claim.object)


def _is_drawn(claim: Claim, model: Model, family: str | None) -> bool:
    relation = model.relations[claim.relation]
    ends_are_things = claim.subject in model.things and claim.object in model.things
    return relation.drawn and ends_are_things and family in (None, relation.family)


def _attributes(claim: Claim, model: Model) -> dict[str, object]:
    relation = model.relations[claim.relation]
    return {
        "relation": shorten(claim.relation),
        "family": relation.family,
        "sign": model.sign(claim),
        "modality": claim.modality,
        "asserted": claim.asserted,
        "negated": claim.negated,
    }
