"""What the explorer's page tells, as plain data: things, claims, words of the ontology, views, stories, places."""

from typing import Any, Final

import networkx as nx

from mexict_kg.model.model import Model
from mexict_kg.model.network import QUANTITY
from mexict_kg.model.quantities import find_quantity, list_bounds, phrase_quantity
from mexict_kg.model.records import Claim, Reading, Thing
from mexict_kg.model.retired import list_replacements
from mexict_kg.model.stories import Story, stories
from mexict_kg.model.wording import list_details
from mexict_kg.views.glyphs import assign_glyphs
from mexict_kg.views.lanes import LANES, assign_lane
from mexict_kg.views.layout import CHARACTER, GLYPH, LINE, WIDE, WRAP, Places
from mexict_kg.views.parts import cut_into_parts
from mexict_kg.views.scenes import CORE, SLACK, core, drawn_part, part, scene
from mexict_kg.views.selection import VIEWS, find_components, view_claims
from mexict_kg.vocabulary import DEFINITION, HIDDEN_LABEL, TYPE, expand, mx, shorten
from mexict_kg.words.phrases import LANGUAGES, say, texts

Record = dict[str, Any]
_COURSES: Final = {mx("More"): "more", mx("Less"): "less", mx("Unsaid"): "unsaid", mx("NeedMet"): "met"}


def contents(model: Model, network: nx.MultiDiGraph) -> Record:
    """All of it; `network` is the one of drawn claims, with quantities."""
    drawn = {key for _, _, key in network.edges(keys=True)}
    hops, addressees = _list_hops(model), _list_addressees(model)
    return {
        "things": [_lean(_thing(thing, model.passing, model)) for thing in model.things.values()],
        "figures": [{"id": node, "label": network.nodes[node]["label"]} for node in network if _is_quantity(node, network)],
        "claims": [
            _lean({**_claim(one, hops, addressees, model), "drawn": shorten(one.iri) in drawn}) for one in model.claims.values()
        ],
        "readings": [_reading(one, model) for one in model.readings],
        "relations": _relations(model),
        "families": _name_terms(model, {relation.family for relation in model.relations.values()}),
        "modalities": _name_coded(model, "Modality"),
        "signs": _name_coded(model, "Sign"),
        "kinds": _kinds(model),
        "sections": _sections(model),
        "units": _units(model),
        "lanes": [{"id": name, "label": {lang: say(f"lane.{name}", lang) for lang in LANGUAGES}} for name in LANES],
        "headings": [{"id": key, "label": heading} for key, heading in texts("detail").items()],
        "loops": [[shorten(claim.iri) for claim in component] for component in find_components(model)],
        "views": [_view(name, model, network) for name in VIEWS],
        "stories": [_story(story, network) for story in stories(model)],
        "report": _report(model),
        "retired": {shorten(old): shorten(new) for old, new in list_replacements(model).items()},
        "measures": {"wrap": WRAP, "wide": WIDE, "line": LINE, "character": CHARACTER, "glyph": GLYPH},
        "core": {"most": 2 * CORE, "size": CORE},
    }


def _lean(record: Record) -> Record:
    """Without what is not so: a script takes what is missing for that."""
    return {key: value for key, value in record.items() if value is not None and value is not False}


def _is_quantity(node: str, network: nx.MultiDiGraph) -> bool:
    return bool(network.nodes[node]["kind"] == shorten(QUANTITY))


# ---- Scenes ---------------------------------------------------------------------------------------------------------


def _view(name: str, model: Model, network: nx.MultiDiGraph) -> Record:
    """A view with the places of all that it draws, or where that is much of its core, and of each of its parts; `extent` has the
    things that it is about."""
    chosen = view_claims(name, model)
    claims = [shorten(claim.iri) for claim in chosen]
    if name == "timeline":
        return {"id": name, "claims": claims, "start": None, "places": None, "parts": None, "extent": []}
    whole = drawn_part(name, chosen, model, network)
    alone = _find_unjoined(model, network) if name == "overview" else []
    small = core(whole) if len(whole) > CORE + SLACK else whole
    parts = cut_into_parts(whole) if len(small) < len(whole) else []
    return {
        "id": name,
        "claims": claims,
        "start": _start(small, network),
        "places": _flat(scene(small)),
        "parts": [_flat(scene(_among(whole, part))) for part in parts] or None,
        "extent": sorted([*whole, *alone]),
    }


def _find_unjoined(model: Model, network: nx.MultiDiGraph) -> list[str]:
    """The things that no drawn claim joins to another."""
    drawn = {end for edge in network.edges() if not _is_quantity(edge[1], network) for end in edge}
    return [shorten(iri) for iri in model.things if shorten(iri) not in drawn]


def _among(network: nx.MultiDiGraph, things: list[str]) -> nx.MultiDiGraph:
    """The claims of a network between these things."""
    return part(network, [claim for _, _, claim in network.subgraph(things).edges(keys=True)])


def _start(view: nx.MultiDiGraph, network: nx.MultiDiGraph) -> str | None:
    """Where to begin: the best connected thing of a view, if there is one."""
    things = [node for node in view if not _is_quantity(node, network)]
    first: str | None = min(things, key=lambda node: (-view.degree(node), -network.degree(node), node), default=None)
    return first


def _story(story: Story, network: nx.MultiDiGraph) -> Record:
    """A story with the scene of all its claims."""
    steps = [{"label": step.label, "tells": step.tells, "claims": [*map(shorten, step.claims)]} for step in story.steps]
    told = [claim for step in story.steps for claim in map(shorten, step.claims)]
    whole = _flat(scene(part(network, told)))
    return {"id": shorten(story.iri), "label": story.label, "tells": story.tells, "steps": steps, "scene": whole}


def _flat(places: Places) -> list[list[str | int]]:
    return [[node, int(x), int(y)] for node, (x, y) in sorted(places.items())]


# ---- Things and claims ----------------------------------------------------------------------------------------------


def _thing(thing: Thing, passing: frozenset[str], model: Model) -> Record:
    return {
        "id": shorten(thing.iri),
        "label": _text(thing.iri, model),
        "official": model.text(thing.iri, mx("officialName")),
        "aliases": [{"lang": lang, "text": text} for lang, text in thing.aliases],
        "hidden": model.values(thing.iri, HIDDEN_LABEL) or None,
        "kind": shorten(thing.kind),
        "definition": thing.definition,
        "aspectOf": shorten(thing.aspect_of) if thing.aspect_of else None,
        "passes": shorten(thing.iri) in passing,
        "opposites": [shorten(other) for other in model.opposites.get(thing.iri, ())],
    }


def _claim(claim: Claim, hops: dict[str, list[Any]], addressees: dict[str, list[str]], model: Model) -> Record:
    is_quantity = QUANTITY in model.types(claim.object)
    quantity = find_quantity(claim, model)
    is_advice = claim.modality == "Recommendation"
    return {
        "id": shorten(claim.iri),
        "label": _text(claim.iri, model),
        "subject": shorten(claim.subject),
        "relation": shorten(claim.relation),
        "object": shorten(claim.object),
        "figure": {lang: phrase_quantity(claim.object, model, lang) for lang in LANGUAGES} if is_quantity else None,
        "unit": shorten(_unit(quantity, model)) if quantity else None,
        "number": list_bounds(quantity, model) if quantity else None,
        "modality": claim.modality,
        "lane": assign_lane(claim, model) if claim.starts or claim.ends else None,
        "addressees": (addressees.get(claim.subject) or addressees.get(claim.object)) if is_advice else None,
        "sign": model.sign(claim),
        "asserted": claim.asserted,
        "negated": claim.negated,
        "hedge": _hedge(claim),
        "hops": hops.get(shorten(claim.iri)),
        "from": claim.starts,
        "until": claim.ends,
        "sense": claim.time_sense,
        "named": _named_in(claim),
        "sentences": [shorten(iri)[4:] for iri in claim.sentences],
        "sections": sorted({section for iri in claim.sentences for section in _section(iri, model)}),
        "quoted": claim.quote,
        "cited": shorten(claim.cited)[4:] if claim.cited else None,
        "passage": claim.passage,
        "told": {lang: _tell(claim, model, lang) for lang in LANGUAGES},
    }


def _reading(reading: Reading, model: Model) -> Record:
    kind, basis = mx(reading.kind), mx(reading.basis)
    return {
        "id": shorten(reading.iri),
        "label": reading.label,
        "takes": shorten(reading.takes),
        "takenFor": shorten(reading.taken_for),
        "kind": reading.kind,
        "turns": reading.turns,
        "courses": [_COURSES[course] for course in reading.courses],
        "basis": reading.basis,
        "reads": {
            lang: say("step.readAs", lang, how=model.label(kind, lang), basis=model.label(basis, lang)) for lang in LANGUAGES
        },
        "sentences": [shorten(iri)[4:] for iri in reading.sentences],
        "sections": sorted({section for iri in reading.sentences for section in _section(iri, model)}),
    }


def _unit(quantity: str, model: Model) -> str:
    """What a quantity is told in: its unit, or one for those without."""
    return model.value(quantity, mx("unit")) or mx("Unit")


def _units(model: Model) -> list[Record]:
    """Every unit that a claim's quantity is told in, by name."""
    quantities = filter(None, (find_quantity(claim, model) for claim in model.claims.values()))
    units = {_unit(quantity, model) for quantity in quantities}
    return sorted(({"id": shorten(unit), "label": _text(unit, model)} for unit in units), key=lambda one: str(one["id"]))


def _list_addressees(model: Model) -> dict[str, list[str]]:
    """By each piece of advice, those to whom it is addressed."""
    found: dict[str, list[str]] = {}
    for claim in model.claims.values():
        if claim.relation == mx("addressedTo"):
            found.setdefault(claim.subject, []).append(shorten(claim.object))
    return found


def _list_hops(model: Model) -> dict[str, list[Any]]:
    """By claim, how each of its hops starts and arrives, and whether it goes as told."""
    found: dict[str, list[Any]] = {}
    for hop in model.hops:
        found.setdefault(hop.claim, []).append(
            [*(_COURSES[course] for course in (hop.starts_with, hop.arrives_with)), hop.as_told]
        )
    return found


def _hedge(claim: Claim) -> str | None:
    """Why a claim is not simply so: its modality, or that it is past, on a condition, or the word of others."""
    reasons = {
        "modality": claim.modality not in ("Fact", "Opinion"),
        "past": "Over" in claim.holding,
        "conditional": bool(claim.conditions),
        "reported": bool(claim.attributed_to) and claim.stance != "Adopted",
    }
    return None if claim.asserted else next((reason for reason, holds in reasons.items() if holds), None)


def _tell(claim: Claim, model: Model, lang: str) -> dict[str, str]:
    return {detail.key: detail.text for detail in list_details(claim, model, lang)} | {"holds": claim.holds.get(lang, "")}


def _named_in(claim: Claim) -> dict[str, list[str]]:
    """The things and claims that each detail names, under its key."""
    named = {
        "source": claim.attributed_to,
        "condition": claim.conditions,
        "means": claim.means,
        "purpose": claim.purpose,
        "reason": claim.reason,
        "scope": claim.scope,
        "tension": claim.tensions,
    }
    return {key: [shorten(iri) for iri in iris] for key, iris in named.items() if iris}


# ---- Words ----------------------------------------------------------------------------------------------------------


def _text(iri: str, model: Model) -> Record:
    return {lang: model.label(iri, lang) for lang in LANGUAGES}


def _relations(model: Model) -> list[Record]:
    return [
        {
            "id": shorten(relation.iri),
            "label": _text(relation.iri, model),
            "reads": relation.reads,
            "readsBack": relation.reads_back,
            "family": relation.family,
            "carries": relation.carries,
        }
        for relation in model.relations.values()
    ]


def _name_terms(model: Model, names: set[str]) -> list[Record]:
    terms = ((name, mx(name)) for name in sorted(names))
    return [{"id": name, "label": _text(iri, model), "definition": model.text(iri, DEFINITION)} for name, iri in terms]


def _name_coded(model: Model, kind: str) -> list[Record]:
    return _name_terms(model, {iri.rpartition("#")[2] for iri in model.subjects(TYPE, mx(kind))})


def _kinds(model: Model) -> list[Record]:
    glyphs = assign_glyphs(model)
    return [{"id": shorten(kind), "label": _text(kind, model), **glyph._asdict()} for kind, glyph in glyphs.items()]


def _sections(model: Model) -> list[Record]:
    """Every section that has a claim, in the order of the report."""
    used = {section for claim in model.claims.values() for iri in claim.sentences for section in _section(iri, model)}
    return [{"id": name, "label": _text(expand(name), model)} for name in sorted(used)]


def _section(sentence: str, model: Model) -> list[str]:
    paragraph = model.value(sentence, mx("inParagraph")) or sentence
    return [shorten(iri) for iri in model.values(paragraph, mx("inSection"))]


def _report(model: Model) -> Record:
    """How the report is cited, and where it stands."""
    iri = next(iter(model.iris(expand("dcterms:BibliographicResource"))), "")
    return {"cited": model.value(iri, expand("dcterms:bibliographicCitation")) or "", "address": iri}
