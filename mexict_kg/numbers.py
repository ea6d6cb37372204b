"""The numbers that stand in a sentence: digits, words, ordinals, and what million or billion makes of them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

_SMALL: Final = (
    "zero one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_WORDS: Final[dict[str, int]] = {
    **{word: number for number, word in enumerate(_SMALL)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{f"{word}fold": number for number, word in enumerate(_SMALL)},
}
_SCALES: Final = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_TOKEN: Final = re.compile(r"\d[\d,]*(?:\.\d+)?|[A-Za-z]+")


def numbers(text: str) -> set[Decimal]:
    """Every number of a text. A scale counts for the number before it and, in "2.5 and 5 million", for both."""
    found: set[Decimal] = set()
    for plain, scale in _scaled(text):
        found |= {plain, plain * scale}
    return found


def _scaled(text: str) -> Iterator[tuple[Decimal, int]]:
    tokens = _TOKEN.findall(text.replace("$", " "))
    for place, token in enumerate(tokens):
        number = _number(token)
        if number is not None:
            yield number, _scale(tokens[place + 1 :])


def _scale(following: list[str]) -> int:
    """The scale of a number, given the tokens after it: at once, or behind "and", "to" or "or" and another number."""
    if following and following[0].lower() in _SCALES:
        return _SCALES[following[0].lower()]
    joined = len(following) > 2 and following[0].lower() in ("and", "to", "or") and _number(following[1]) is not None
    return _SCALES.get(following[2].lower(), 1) if joined else 1


def _number(token: str) -> Decimal | None:
    if token[0].isdigit():
        return Decimal(token.replace(",", "").rstrip("."))
    word = _WORDS.get(token.lower())
    return None if word is None else Decimal(word)
