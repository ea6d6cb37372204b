"""One thing, claim, sentence or paragraph, told with its evidence."""

from collections.abc import Iterator

from mexict_kg.model.aspects import find_own_aspects
from mexict_kg.model.model import Model
from mexict_kg.model.names import resolve
from mexict_kg.model.quantities import phrase_quantity
from mexict_kg.model.records import Claim, Reading, Thing
from mexict_kg.model.wording import list_details, name_passage, phrase_triple, qualify
from mexict_kg.vocabulary import DEFINITION, PREFIXES, mx, shorten
from mexict_kg.words.phrases import many, say


def describe(name: str, model: Model, lang: str = "en") -> str:
    """Whatever the name stands for, in words; WrongCall with the nearest names when it stands for nothing."""
    iri = resolve(name, model)
    if iri in model.claims:
        return "\n".join(describe_claim(model.claims[iri], model, lang)) + "\n"
    if iri in model.things:
        return "\n".join(_describe_thing(model.things[iri], model, lang)) + "\n"
    if iri.startswith(PREFIXES["mxrd"]):
        return f"{_phrase_reading(model.reading(iri), model, lang)}  [{shorten(iri)}]\n"
    if iri.startswith(PREFIXES["mxp"]):
        return "\n".join(_describe_passage(iri, model, lang)) + "\n"
    return "\n".join(_describe_term(iri, model, lang)) + "\n"


def list_things(model: Model, lang: str = "en") -> str:
    """Every thing by kind, with the name to ask for."""
    lines = [f"{len(model.things)} {say('thing.things', lang)}, {say('claim.asStated', lang)}"]
    for kind in sorted({thing.kind for thing in model.things.values()}):
        lines += ["", f"{model.label(kind, lang)}"]
        lines += [f"  {shorten(t.iri)[4:]}  —  {t.label.get(lang, '')}" for t in model.things.values() if t.kind == kind]
    return "\n".join(lines) + "\n"


def describe_claim(claim: Claim, model: Model, lang: str) -> Iterator[str]:
    """A claim with all its details, line by line."""
    yield f"{claim.label.get(lang, '')}  [{shorten(claim.iri)}]"
    yield f"  {phrase_triple(claim, model, lang)}"
    rows = list_details(claim, model, lang)
    width = max(len(row.heading) for row in rows)
    yield from (f"  {row.heading.ljust(width)}  {row.text}" for row in rows)


def _describe_thing(thing: Thing, model: Model, lang: str) -> Iterator[str]:
    yield f"{thing.label.get(lang, '')}  [{shorten(thing.iri)}] — {model.label(thing.kind, lang)}, {say('claim.asStated', lang)}"
    official = model.text(thing.iri, mx("officialName")).get(lang)
    if official:
        yield f"  {say('thing.official', lang)}: {official}"
    aliases = [alias for language, alias in thing.aliases if language == lang]
    if aliases:
        yield f"  {say('thing.also', lang)}: {', '.join(aliases)}"
    yield from _describe_standing(thing.iri, model, lang)
    yield from _list_readings(thing.iri, model, lang)
    groups = _group_claims(thing.iri, model)
    for heading, claims in groups.items():
        yield from _list_group(say(f"thing.{heading}", lang), claims, model, lang)
    if not any(groups.values()):
        yield f"  {say('thing.none', lang)}"


def _describe_standing(iri: str, model: Model, lang: str) -> Iterator[str]:
    """What it is the opposite of, and how the authors count more of it."""
    if iri in model.opposites:
        yield f"  {say('thing.opposite', lang)}: {', '.join(model.label(other, lang) for other in model.opposites[iri])}"
    value, sentence = model.value(iri, mx("desirability")), model.value(iri, mx("judgedIn"))
    if value and sentence:
        yield f"  {say('thing.judged', lang)}: {model.label(value, lang)} — {shorten(sentence)[4:]}"


def _list_readings(iri: str, model: Model, lang: str) -> Iterator[str]:
    """What it is read as, and what is read as it, each with its basis and why."""
    for reading in model.readings:
        if iri in (reading.takes, reading.taken_for):
            yield f"  {say('thing.reading', lang)}: {_phrase_reading(reading, model, lang)}  [{shorten(reading.iri)}]"


def _phrase_reading(reading: Reading, model: Model, lang: str) -> str:
    where = ", ".join(shorten(sentence)[4:] for sentence in reading.sentences)
    words = f" “{reading.quote}”;" if reading.quote else ""
    return f"{reading.label[lang]} ({model.label(mx(reading.basis), lang)}, {where}:{words} {reading.why[lang]})"


def _group_claims(iri: str, model: Model) -> dict[str, list[Claim]]:
    """The claims about a thing by the part it has in them, each claim once."""
    aspects = find_own_aspects(iri, model)
    groups: dict[str, list[Claim]] = {"asSubject": [], "asObject": [], "says": [], "inRoles": [], "inAspects": []}
    for claim in model.claims.values():
        roles = {*claim.conditions, *claim.means, *claim.purpose, *claim.reason, *claim.scope}
        ends = {claim.subject, claim.object}
        tests = (claim.subject == iri, claim.object == iri, iri in claim.attributed_to, iri in roles, bool(ends & aspects))
        part = next((name for name, holds in zip(groups, tests, strict=True) if holds), None)
        if part:
            groups[part].append(claim)
    return groups


def _list_group(heading: str, claims: list[Claim], model: Model, lang: str) -> Iterator[str]:
    if claims:
        yield ""
        yield f"{heading} ({len(claims)})"
    for claim in claims:
        yield f"  • {claim.label.get(lang, '')}"
        yield f"      {_cite(claim, model, lang)}"


def _cite(claim: Claim, model: Model, lang: str) -> str:
    return f"{qualify(claim, model, lang)} — {', '.join(shorten(s)[4:] for s in claim.sentences)}  [{shorten(claim.iri)}]"


def _describe_passage(iri: str, model: Model, lang: str) -> Iterator[str]:
    """The claims that cite a sentence, or any sentence of a paragraph or section."""
    within = _sentences(iri, model)
    claims = [claim for claim in model.claims.values() if set(claim.sentences) & within]
    kind = model.value(iri, mx("textKind"))
    name = name_passage(iri, model, lang) + (f" — {model.label(kind, lang)}" if kind else "")
    yield f"{name}: {many(len(claims), 'claim', lang)}, {say('claim.asStated', lang)}"
    yield from _list_claims(claims, model, lang)
    if not claims:
        yield f"  {say('thing.uncited', lang)}"


def _list_claims(claims: list[Claim], model: Model, lang: str) -> Iterator[str]:
    for claim in claims:
        yield f"  • {claim.label.get(lang, '')}"
        yield f"      {phrase_triple(claim, model, lang)}"
        yield f"      {_cite(claim, model, lang)}"


def _sentences(iri: str, model: Model) -> set[str]:
    within = {iri, *model.subjects(mx("inParagraph"), iri)}
    for paragraph in model.subjects(mx("inSection"), iri):
        within |= set(model.subjects(mx("inParagraph"), paragraph))
    return within


def _describe_term(iri: str, model: Model, lang: str) -> Iterator[str]:
    kinds = ", ".join(model.label(kind, lang) for kind in model.types(iri))
    yield f"{model.label(iri, lang)}  [{shorten(iri)}] — {kinds}"
    is_quantity = mx("Quantity") in model.types(iri)
    definition = phrase_quantity(iri, model, lang) if is_quantity else model.text(iri, DEFINITION).get(lang)
    if definition:
        yield f"  {definition}"
    yield from _list_claims([claim for claim in model.claims.values() if iri in _terms(claim)], model, lang)
    yield from (f"  • {t.label.get(lang, '')}  [{shorten(t.iri)}]" for t in model.things.values() if t.kind == iri)


def _terms(claim: Claim) -> set[str]:
    """The relation, coded values and quantities of a claim, as IRIs."""
    coded = (claim.modality, claim.likelihood, claim.stance, claim.time_sense, claim.condition_kind)
    return {claim.relation, claim.object, claim.amount or "", *(mx(name) for name in coded if name)}
