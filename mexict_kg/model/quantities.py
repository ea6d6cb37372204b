"""Quantities told in words: "2.5 to 5 million U.S. dollars a month", "number 4 in ..., after ..."."""

from decimal import Decimal

from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import mx
from mexict_kg.words.phrases import say, several


def find_quantity(claim: Claim, model: Model) -> str | None:
    """The quantity that a claim gives, as its amount or as what it comes to; None where it gives none."""
    return claim.amount or (claim.object if mx("Quantity") in model.types(claim.object) else None)


def list_bounds(quantity: str, model: Model) -> list[str | None]:
    """The least and the most that a quantity may be, as decimals: alike where it is one number or rank, None where it is open."""
    one = model.value(quantity, mx("value")) or model.value(quantity, mx("rank"))
    return [one, one] if one else [model.value(quantity, mx(name)) for name in ("minimum", "maximum")]


def phrase_quantity(quantity: str, model: Model, lang: str) -> str:
    """A quantity in words, such as "5.4 million U.S. dollars", "3 to 5 candidates" or "nearly 3 million attacks"."""
    words = [_rank(quantity, model, lang) or _measure(quantity, model, lang)]
    basis = model.value(quantity, mx("priceBasis"))
    words += [f"({model.label(basis, lang)})"] if basis else []
    equivalent = model.value(quantity, mx("statedEquivalent"))
    words += [f"({phrase_quantity(equivalent, model, lang)})"] if equivalent else []
    return " ".join(words)


def _rank(quantity: str, model: Model, lang: str) -> str:
    rank, scope = (model.value(quantity, mx(name)) for name in ("rank", "rankScope"))
    if not rank:
        return ""
    ahead = sorted(model.label(iri, lang) for iri in model.values(quantity, mx("rankedAfter")))
    after = say("quantity.after", lang, names=_enumerate(ahead, lang)) if ahead else ""
    return say("quantity.rank", lang, rank=rank, scope=model.label(scope or "", lang)) + after


def _enumerate(names: list[str], lang: str) -> str:
    return f" {say('claim.and', lang)} ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _measure(quantity: str, model: Model, lang: str) -> str:
    per = model.value(quantity, mx("per"))
    words = [*_bounds(quantity, model, lang), _unit(quantity, model, lang)]
    words += [say("quantity.per", lang), _one(per, model, lang)] if per else []
    return " ".join(filter(None, [*words, *_base(quantity, model, lang)]))


def _base(quantity: str, model: Model, lang: str) -> list[str]:
    """What the quantity is a share or a multiple of: "percent of online purchases", "13 times that of Megacable"."""
    base = model.value(quantity, mx("base"))
    if not base:
        return []
    is_multiple = model.value(quantity, mx("unit")) == mx("Multiple")
    return [say("quantity.timesThatOf" if is_multiple else "quantity.of", lang), model.label(base, lang)]


def _unit(quantity: str, model: Model, lang: str) -> str:
    unit = model.value(quantity, mx("unit"))
    if not unit:
        return ""
    alone = model.value(quantity, mx("value")) in ("1", "-1") and not model.value(quantity, mx("outOf"))
    return _one(unit, model, lang) if alone else model.label(unit, lang)


def _one(unit: str, model: Model, lang: str) -> str:
    return model.text(unit, mx("singular")).get(lang) or model.label(unit, lang)


def _bounds(quantity: str, model: Model, lang: str) -> list[str]:
    """The number with the words around it; a bound that is approximate too is one that the number is near: "nearly 3"."""
    value, low, high, whole = (model.value(quantity, mx(name)) for name in ("value", "minimum", "maximum", "outOf"))
    near = model.value(quantity, mx("approximate")) == "true"
    about = say("quantity.about", lang) if near else ""
    if value:
        fall = say("quantity.fall", lang) if Decimal(value) < 0 else ""
        out_of = f"{say('quantity.of', lang)} {_number(Decimal(whole), lang)}" if whole else ""
        return [fall, about, _number(abs(Decimal(value)), lang), out_of]
    if low and high:
        return [about, _range(Decimal(low), Decimal(high), lang)]
    if low:
        return [say("quantity.more" if near else "quantity.least", lang), _number(Decimal(low), lang)]
    return [say("quantity.nearly" if near else "quantity.most", lang), _number(Decimal(high), lang) if high else "?"]


def _range(low: Decimal, high: Decimal, lang: str) -> str:
    """Two numbers, the scale only once where they share it: "2.5 to 5 million", but "500,000 to 2 million"."""
    scale = _scale(high, lang)[0]
    first = _plain(low / scale) if _scale(low, lang)[0] == scale else _number(low, lang)
    return f"{first} {say('quantity.to', lang)} {_number(high, lang)}"


def _number(number: Decimal, lang: str) -> str:
    scale, one, more = _scale(number, lang)
    return f"{_plain(number / scale)} {one if abs(number) == scale else more}".rstrip()


def _scale(number: Decimal, lang: str) -> tuple[int, str, str]:
    return next((tuple(scale) for scale in several("quantity.scales", lang) if abs(number) >= scale[0]), (1, "", ""))


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}" if number != number.to_integral() else f"{int(number):,}"
