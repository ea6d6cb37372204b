"""Claims told in words, in English and Spanish: the triple as a phrase, the period, the figure, and every detail."""

from decimal import Decimal
from typing import Final, NamedTuple

from mexict_kg.model import Claim, Model, Text
from mexict_kg.vocabulary import mx, shorten

HEADINGS: Final[dict[str, Text]] = {
    "modality": {"en": "how surely", "es": "certeza"},
    "source": {"en": "who says so", "es": "quién lo dice"},
    "condition": {"en": "condition", "es": "condición"},
    "when": {"en": "when", "es": "cuándo"},
    "amount": {"en": "figure", "es": "cifra"},
    "means": {"en": "by means of", "es": "por medio de"},
    "purpose": {"en": "for", "es": "para"},
    "scope": {"en": "within", "es": "en el ámbito de"},
    "tension": {"en": "in tension with", "es": "en tensión con"},
    "quote": {"en": "quote", "es": "cita"},
    "stated": {"en": "stated in", "es": "dicho en"},
}
_AUTHORS: Final[Text] = {"en": "the authors", "es": "los autores"}
_IF: Final[dict[str, Text]] = {
    "Necessary": {"en": "only if", "es": "solo si hay"},
    "Sufficient": {"en": "if", "es": "si hay"},
    "AnySufficient": {"en": "if", "es": "si hay"},
}
_OR: Final[Text] = {"en": " or ", "es": " o "}
_NOT: Final[Text] = {"en": "NOT: ", "es": "NO: "}
_PERIODS: Final[dict[str, Text]] = {
    "Within": {"en": "in {}", "es": "en {}"},
    "Throughout": {"en": "throughout {}", "es": "durante todo {}"},
    "Between": {"en": "between {}", "es": "entre {}"},
    "Since": {"en": "since {}", "es": "desde {}"},
    "NotBefore": {"en": "from {} at the earliest", "es": "desde {} como muy pronto"},
    "NotAfter": {"en": "by {}", "es": "a más tardar en {}"},
    "Former": {"en": "formerly", "es": "anteriormente"},
    "AsOfReport": {"en": "as of the report (2021)", "es": "al momento del informe (2021)"},
}
_MONTHS: Final[Text] = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_AND: Final[Text] = {"en": "and", "es": "y"}
_SCALES: Final = ((10**9, {"en": "billion", "es": "mil millones de"}), (10**6, {"en": "million", "es": "millones de"}))


class Detail(NamedTuple):
    """One part of what a claim says: a key of HEADINGS, its heading in a language, and the text."""

    key: str
    heading: str
    text: str


def triple_phrase(claim: Claim, model: Model, lang: str) -> str:
    """The claim's own triple, as "subject — relation → object"; a negated one begins with NOT."""
    reads = model.relations[claim.relation].reads.get(lang, shorten(claim.relation))
    phrase = f"{model.label(claim.subject, lang)} — {reads} → {_object(claim.object, model, lang)}"
    return (_NOT[lang] if claim.negated else "") + phrase


def evidence(claim: Claim, model: Model, lang: str) -> str:
    """The claim's modality, source, time and roles in one line, without quote and sentences."""
    told = [detail for detail in details(claim, model, lang) if detail.key not in ("quote", "stated")]
    bare = ("modality", "source", "condition", "when", "amount")
    return "; ".join(d.text if d.key in bare else f"{d.heading}: {d.text}" for d in told if d.text != _AUTHORS[lang])


def details(claim: Claim, model: Model, lang: str) -> list[Detail]:
    """What the claim says beyond its triple, in the order of HEADINGS; parts that the report does not give are left out."""
    texts = {
        "modality": _modality(claim, model, lang),
        "source": _source(claim, model, lang),
        "condition": _condition(claim, model, lang),
        "when": period(claim, lang),
        "amount": figure(claim.amount, model, lang) if claim.amount else "",
        "means": _labels(claim.means, model, lang),
        "purpose": _labels(claim.purpose, model, lang),
        "scope": _labels(claim.scope, model, lang),
        "tension": "; ".join(f"{model.label(iri, lang)} [{shorten(iri)}]" for iri in claim.tensions),
        "quote": f"“{claim.quote}”" if claim.quote else "",
        "stated": ", ".join(where(iri, model, lang) for iri in claim.sentences),
    }
    return [Detail(key, HEADINGS[key][lang], text) for key, text in texts.items() if text]


def period(claim: Claim, lang: str) -> str:
    """When the claim holds, with the precision of the report; empty when it gives no time."""
    if not claim.time_sense:
        return ""
    return _PERIODS[claim.time_sense][lang].format(_span(claim, lang))


def figure(quantity: str, model: Model, lang: str) -> str:
    """A quantity in words, such as "5.4 million U.S. dollars" or "3 to 5 candidates"."""
    words = [_bounds(quantity, model, lang)]
    words += _unit(quantity, model, lang)
    per = model.value(quantity, mx("per"))
    words += [{"en": "a", "es": "por"}[lang], model.label(per, lang)] if per else []
    if model.value(quantity, mx("approximate")) == "true":
        words.insert(0, {"en": "about", "es": "cerca de"}[lang])
    basis = model.value(quantity, mx("priceBasis"))
    words += [f"({model.label(basis, lang)})"] if basis else []
    equivalent = model.value(quantity, mx("statedEquivalent"))
    words += [f"({figure(equivalent, model, lang)})"] if equivalent else []
    return " ".join(words)


def _unit(quantity: str, model: Model, lang: str) -> list[str]:
    unit = model.value(quantity, mx("unit"))
    if not unit:
        return []
    one = model.text(unit, mx("singular")).get(lang) if model.value(quantity, mx("value")) == "1" else None
    return [one or model.label(unit, lang)]


def where(sentence: str, model: Model, lang: str) -> str:
    """The id of a sentence, paragraph or section with the section's name."""
    paragraph = model.value(sentence, mx("inParagraph")) or sentence
    section = model.value(paragraph, mx("inSection")) or (sentence if mx("Section") in model.types(sentence) else None)
    return shorten(sentence)[4:] + (f" ({model.label(section, lang)})" if section else "")


def _object(iri: str, model: Model, lang: str) -> str:
    return figure(iri, model, lang) if mx("Quantity") in model.types(iri) else model.label(iri, lang)


def _modality(claim: Claim, model: Model, lang: str) -> str:
    words = model.label(mx(claim.modality), lang)
    return f"{words}, {model.label(mx(claim.likelihood), lang)}" if claim.likelihood else words


def _source(claim: Claim, model: Model, lang: str) -> str:
    if not claim.attributed_to:
        return _AUTHORS[lang]
    stance = f" ({model.label(mx(claim.stance), lang)})" if claim.stance else ""
    return _labels(claim.attributed_to, model, lang) + stance


def _condition(claim: Claim, model: Model, lang: str) -> str:
    if not claim.conditions:
        return ""
    joint = _OR[lang] if claim.condition_kind == "AnySufficient" else f" {_AND[lang]} "
    return f"{_IF[claim.condition_kind or 'Necessary'][lang]}: {joint.join(model.label(iri, lang) for iri in claim.conditions)}"


def _labels(iris: tuple[str, ...], model: Model, lang: str) -> str:
    return "; ".join(model.label(iri, lang) for iri in iris)


def _span(claim: Claim, lang: str) -> str:
    start, end = claim.starts, claim.ends
    if not (start or end):
        return ""
    if claim.time_sense == "Between" and start and end:
        return f"{start[:4]} {_AND[lang]} {end[:4]}"
    if start and end and (start[5:], end[5:]) == ("01-01", "12-31"):
        return start[:4] if start[:4] == end[:4] else f"{start[:4]}–{end[:4]}"
    if start and end and start[:7] != end[:7]:
        return f"{_month(start, lang)} – {_month(end, lang)}"
    if not end and start and start.endswith("01-01"):
        return start[:4]
    return _month(end or start or "", lang)


def _month(day: str, lang: str) -> str:
    name = _MONTHS[lang].split()[int(day[5:7]) - 1]
    return f"{name} {day[:4]}" if lang == "en" else f"{name} de {day[:4]}"


def _bounds(quantity: str, model: Model, lang: str) -> str:
    value, low, high = (model.value(quantity, mx(name)) for name in ("value", "minimum", "maximum"))
    whole = model.value(quantity, mx("outOf"))
    rank = model.value(quantity, mx("rank"))
    if rank:
        return f"#{rank}"
    if value:
        return _number(value, lang) + ({"en": " of {}", "es": " de {}"}[lang].format(whole) if whole else "")
    if low and high:
        return f"{_number(low, lang)} {'to' if lang == 'en' else 'a'} {_number(high, lang)}"
    if low:
        return {"en": "at least ", "es": "al menos "}[lang] + _number(low, lang)
    return {"en": "at most ", "es": "a lo sumo "}[lang] + _number(high or "?", lang)


def _number(lexical: str, lang: str) -> str:
    number = Decimal(lexical)
    for scale, words in _SCALES:
        if abs(number) >= scale:
            return f"{_plain(number / scale)} {words[lang]}"
    return _plain(number)


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}" if number != number.to_integral() else f"{int(number):,}"
