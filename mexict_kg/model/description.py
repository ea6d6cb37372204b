"""One thing, claim, sentence or paragraph, told with its evidence."""

from collections.abc import Iterator

from mexict_kg.model.model import Claim, Model, Thing
from mexict_kg.model.names import resolve
from mexict_kg.model.quantities import figure
from mexict_kg.model.wording import details, evidence, triple_phrase, where
from mexict_kg.vocabulary import DEFINITION, PREFIXES, mx, shorten

WORDS = {
    "official": {"en": "official name", "es": "nombre oficial"},
    "also": {"en": "also called", "es": "también llamado"},
    "opposite": {"en": "opposite of", "es": "lo contrario de"},
    "judged": {"en": "more of it, for the authors", "es": "que haya más, para los autores"},
    "as_subject": {"en": "What it does and is", "es": "Lo que hace y es"},
    "as_object": {"en": "What is done to it", "es": "Lo que se le hace"},
    "says": {"en": "What it is reported to say", "es": "Lo que se dice que afirma"},
    "in_roles": {"en": "Where it plays another part", "es": "Donde tiene otro papel"},
    "in_aspects": {"en": "What is said of its aspects", "es": "Lo que se dice de sus aspectos"},
    "none": {"en": "No claim speaks of it.", "es": "Ninguna afirmación habla de ello."},
    "claim": {"en": "claim", "es": "afirmación"},
    "claims": {"en": "claims", "es": "afirmaciones"},
    "stand": {"en": "as stated in 2021", "es": "según lo dicho en 2021"},
    "uncited": {"en": "No claim cites it.", "es": "Ninguna afirmación la cita."},
    "things": {"en": "things that the report speaks of", "es": "cosas de las que habla el informe"},
}


def show(name: str, model: Model, lang: str = "en") -> str:
    """Whatever the name stands for, in words; WrongCall with the nearest names when it stands for nothing."""
    iri = resolve(name, model)
    if iri in model.claims:
        return "\n".join(claim_told(model.claims[iri], model, lang)) + "\n"
    if iri in model.things:
        return "\n".join(_thing(model.things[iri], model, lang)) + "\n"
    if iri.startswith(PREFIXES["mxp"]):
        return "\n".join(_passage(iri, model, lang)) + "\n"
    return "\n".join(_described(iri, model, lang)) + "\n"


def overview(model: Model, lang: str = "en") -> str:
    """Every thing by kind, with the name to ask for."""
    lines = [f"{len(model.things)} {WORDS['things'][lang]}, {WORDS['stand'][lang]}"]
    for kind in sorted({thing.kind for thing in model.things.values()}):
        lines += ["", f"{model.label(kind, lang)}"]
        lines += [f"  {shorten(t.iri)[4:]}  —  {t.label.get(lang, '')}" for t in model.things.values() if t.kind == kind]
    return "\n".join(lines) + "\n"


def claim_told(claim: Claim, model: Model, lang: str) -> Iterator[str]:
    """A claim with all its details, line by line."""
    yield f"{claim.label.get(lang, '')}  [{shorten(claim.iri)}]"
    yield f"  {triple_phrase(claim, model, lang)}"
    rows = details(claim, model, lang)
    width = max(len(row.heading) for row in rows)
    yield from (f"  {row.heading.ljust(width)}  {row.text}" for row in rows)


def _thing(thing: Thing, model: Model, lang: str) -> Iterator[str]:
    yield f"{thing.label.get(lang, '')}  [{shorten(thing.iri)}] — {model.label(thing.kind, lang)}, {WORDS['stand'][lang]}"
    official = model.text(thing.iri, mx("officialName")).get(lang)
    if official:
        yield f"  {WORDS['official'][lang]}: {official}"
    aliases = [alias for language, alias in thing.aliases if language == lang]
    if aliases:
        yield f"  {WORDS['also'][lang]}: {', '.join(aliases)}"
    yield from _judged(thing.iri, model, lang)
    groups = _grouped(thing.iri, model)
    for heading, claims in groups.items():
        yield from _group(WORDS[heading][lang], claims, model, lang)
    if not any(groups.values()):
        yield f"  {WORDS['none'][lang]}"


def _judged(iri: str, model: Model, lang: str) -> Iterator[str]:
    """What it is the opposite of, and how the authors count more of it."""
    if iri in model.opposites:
        yield f"  {WORDS['opposite'][lang]}: {', '.join(model.label(other, lang) for other in model.opposites[iri])}"
    value, sentence = model.value(iri, mx("desirability")), model.value(iri, mx("judgedIn"))
    if value and sentence:
        yield f"  {WORDS['judged'][lang]}: {model.label(value, lang)} — {shorten(sentence)[4:]}"


def _grouped(iri: str, model: Model) -> dict[str, list[Claim]]:
    """The claims about a thing by the part it has in them, each claim once."""
    aspects = {other.iri for other in model.things.values() if other.aspect_of == iri}
    groups: dict[str, list[Claim]] = {"as_subject": [], "as_object": [], "says": [], "in_roles": [], "in_aspects": []}
    for claim in model.claims.values():
        roles = {*claim.conditions, *claim.means, *claim.purpose, *claim.scope}
        ends = {claim.subject, claim.object}
        tests = (claim.subject == iri, claim.object == iri, iri in claim.attributed_to, iri in roles, bool(ends & aspects))
        part = next((name for name, holds in zip(groups, tests, strict=True) if holds), None)
        if part:
            groups[part].append(claim)
    return groups


def _group(heading: str, claims: list[Claim], model: Model, lang: str) -> Iterator[str]:
    if claims:
        yield ""
        yield f"{heading} ({len(claims)})"
    for claim in claims:
        yield f"  • {claim.label.get(lang, '')}"
        yield f"      {_evidence(claim, model, lang)}"


def _evidence(claim: Claim, model: Model, lang: str) -> str:
    return f"{evidence(claim, model, lang)} — {', '.join(shorten(s)[4:] for s in claim.sentences)}  [{shorten(claim.iri)}]"


def _passage(iri: str, model: Model, lang: str) -> Iterator[str]:
    """The claims that cite a sentence, or any sentence of a paragraph or section."""
    within = _sentences(iri, model)
    claims = [claim for claim in model.claims.values() if set(claim.sentences) & within]
    kind = model.value(iri, mx("textKind"))
    name = where(iri, model, lang) + (f" — {model.label(kind, lang)}" if kind else "")
    count = WORDS["claim" if len(claims) == 1 else "claims"][lang]
    yield f"{name}: {len(claims)} {count}, {WORDS['stand'][lang]}"
    yield from _told(claims, model, lang)
    if not claims:
        yield f"  {WORDS['uncited'][lang]}"


def _told(claims: list[Claim], model: Model, lang: str) -> Iterator[str]:
    for claim in claims:
        yield f"  • {claim.label.get(lang, '')}"
        yield f"      {triple_phrase(claim, model, lang)}"
        yield f"      {_evidence(claim, model, lang)}"


def _sentences(iri: str, model: Model) -> set[str]:
    within = {iri, *model.subjects(mx("inParagraph"), iri)}
    for paragraph in model.subjects(mx("inSection"), iri):
        within |= set(model.subjects(mx("inParagraph"), paragraph))
    return within


def _described(iri: str, model: Model, lang: str) -> Iterator[str]:
    kinds = ", ".join(model.label(kind, lang) for kind in model.types(iri))
    yield f"{model.label(iri, lang)}  [{shorten(iri)}] — {kinds}"
    definition = figure(iri, model, lang) if mx("Quantity") in model.types(iri) else model.text(iri, DEFINITION).get(lang)
    if definition:
        yield f"  {definition}"
    yield from _told([claim for claim in model.claims.values() if iri in _terms(claim)], model, lang)
    yield from (f"  • {t.label.get(lang, '')}  [{shorten(t.iri)}]" for t in model.things.values() if t.kind == iri)


def _terms(claim: Claim) -> set[str]:
    """The relation, coded values and quantities of a claim, as IRIs."""
    coded = (claim.modality, claim.likelihood, claim.stance, claim.time_sense, claim.condition_kind)
    return {claim.relation, claim.object, claim.amount or "", *(mx(name) for name in coded if name)}
