"""Quantities told in words, in English and Spanish: "2.5 to 5 million U.S. dollars a month", "number 4 in ..., after ..."."""

from decimal import Decimal
from typing import Final

from mexict_kg.model.model import Model, Text
from mexict_kg.vocabulary import mx, shorten

_ABOUT: Final[Text] = {"en": "about", "es": "cerca de"}
_LEAST: Final[Text] = {"en": "at least", "es": "al menos"}
_MORE: Final[Text] = {"en": "more than", "es": "más de"}
_MOST: Final[Text] = {"en": "up to", "es": "hasta"}
_NEARLY: Final[Text] = {"en": "nearly", "es": "casi"}
_FALL: Final[Text] = {"en": "a fall of", "es": "una baja de"}
_TO: Final[Text] = {"en": "to", "es": "a"}
_OF: Final[Text] = {"en": "of", "es": "de"}
_A: Final[Text] = {"en": "a", "es": "por"}
_AND: Final[Text] = {"en": " and ", "es": " y "}
_BASES: Final[dict[str, Text]] = {"mx:Multiple": {"en": "that of", "es": "respecto de"}}
_RANK: Final[Text] = {"en": "number {} in {}", "es": "número {} en {}"}
_AFTER: Final[Text] = {"en": ", after {}", "es": ", después de {}"}

# Spanish has no word for a thousand millions that a newspaper would print: 1.5 billion are 1,500 millones.
_SCALES: Final[dict[str, tuple[tuple[int, str, str], ...]]] = {
    "en": ((10**9, "billion", "billion"), (10**6, "million", "million")),
    "es": ((10**6, "millón de", "millones de"),),
}


def figure(quantity: str, model: Model, lang: str) -> str:
    """A quantity in words, such as "5.4 million U.S. dollars", "3 to 5 candidates" or "nearly 3 million attacks"."""
    words = [_rank(quantity, model, lang) or _measure(quantity, model, lang)]
    basis = model.value(quantity, mx("priceBasis"))
    words += [f"({model.label(basis, lang)})"] if basis else []
    equivalent = model.value(quantity, mx("statedEquivalent"))
    words += [f"({figure(equivalent, model, lang)})"] if equivalent else []
    return " ".join(words)


def _rank(quantity: str, model: Model, lang: str) -> str:
    rank, scope = (model.value(quantity, mx(name)) for name in ("rank", "rankScope"))
    if not rank:
        return ""
    ahead = sorted(model.label(iri, lang) for iri in model.values(quantity, mx("rankedAfter")))
    after = _AFTER[lang].format(_listed(ahead, lang)) if ahead else ""
    return _RANK[lang].format(rank, model.label(scope or "", lang)) + after


def _listed(names: list[str], lang: str) -> str:
    return _AND[lang].join(filter(None, (", ".join(names[:-1]), names[-1])))


def _measure(quantity: str, model: Model, lang: str) -> str:
    per = model.value(quantity, mx("per"))
    words = [*_bounds(quantity, model, lang), _unit(quantity, model, lang)]
    words += [_A[lang], _one(per, model, lang)] if per else []
    return " ".join(filter(None, [*words, *_base(quantity, model, lang)]))


def _base(quantity: str, model: Model, lang: str) -> list[str]:
    """What the figure is a share or a multiple of: "percent of online purchases", "13 times that of Megacable"."""
    base = model.value(quantity, mx("base"))
    if not base:
        return []
    unit = model.value(quantity, mx("unit"))
    return [_BASES.get(shorten(unit) if unit else "", _OF)[lang], model.label(base, lang)]


def _unit(quantity: str, model: Model, lang: str) -> str:
    unit = model.value(quantity, mx("unit"))
    if not unit:
        return ""
    alone = model.value(quantity, mx("value")) in ("1", "-1") and not model.value(quantity, mx("outOf"))
    return _one(unit, model, lang) if alone else model.label(unit, lang)


def _one(unit: str, model: Model, lang: str) -> str:
    return model.text(unit, mx("singular")).get(lang) or model.label(unit, lang)


def _bounds(quantity: str, model: Model, lang: str) -> list[str]:
    """The figure with the words around it; a bound that is approximate too is one that the figure is near: "nearly 3"."""
    value, low, high, whole = (model.value(quantity, mx(name)) for name in ("value", "minimum", "maximum", "outOf"))
    near = model.value(quantity, mx("approximate")) == "true"
    about = _ABOUT[lang] if near else ""
    if value:
        fall = _FALL[lang] if Decimal(value) < 0 else ""
        return [fall, about, _number(abs(Decimal(value)), lang), f"{_OF[lang]} {_number(Decimal(whole), lang)}" if whole else ""]
    if low and high:
        return [about, _range(Decimal(low), Decimal(high), lang)]
    if low:
        return [(_MORE if near else _LEAST)[lang], _number(Decimal(low), lang)]
    return [(_NEARLY if near else _MOST)[lang], _number(Decimal(high), lang) if high else "?"]


def _range(low: Decimal, high: Decimal, lang: str) -> str:
    """Two numbers, the scale only once where they share it: "2.5 to 5 million", but "500,000 to 2 million"."""
    scale = _scale(high, lang)[0]
    first = _plain(low / scale) if _scale(low, lang)[0] == scale else _number(low, lang)
    return f"{first} {_TO[lang]} {_number(high, lang)}"


def _number(number: Decimal, lang: str) -> str:
    scale, one, many = _scale(number, lang)
    return f"{_plain(number / scale)} {one if abs(number) == scale else many}".rstrip()


def _scale(number: Decimal, lang: str) -> tuple[int, str, str]:
    return next((scale for scale in _SCALES[lang] if abs(number) >= scale[0]), (1, "", ""))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}" if number != number.to_integral() else f"{int(number):,}"
