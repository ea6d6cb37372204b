"""The numbers that stand in a sentence: digits, words, ordinals, and what hundred, thousand, million or billion makes of them."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from math import prod
from typing import Final, NamedTuple

_ONES: Final = "one two three four five six seven eight nine".split()
_TEENS: Final = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_WORDS: Final[dict[str, int]] = {
    "zero": 0,
    **{word: number for number, word in enumerate([*_ONES, *_TEENS], 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{f"{word}fold": number for number, word in enumerate([*_ONES, "ten"], 1)},
}
_SCALES: Final = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_DIGITS: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_COMPOUND: Final = rf"\b(?:{'|'.join(_TENS)})-(?:{'|'.join([*_ONES, *_ORDINALS[:9]])})\b"
_WORD: Final = rf"\b(?:{'|'.join(_WORDS)})\b"
_SCALED: Final = rf"(?:[\s-]+(?:{'|'.join(_SCALES)})\b)*"
_NUMBER: Final = re.compile(f"(?P<number>{_DIGITS}|{_COMPOUND}|{_WORD})(?P<scales>{_SCALED})", re.IGNORECASE)
_YEAR_AFTER: Final = re.compile(r"\bbefore\s+[12]\d{3}\b", re.IGNORECASE)
_JOINED: Final = re.compile(r"[\s$]+(?:and|to|or)[\s$]+|\s*[-–]\s*", re.IGNORECASE)


class Written(NamedTuple):
    """One number of a text: how it is written there, and the values that this may mean."""

    text: str
    values: frozenset[Decimal]


def read_numbers(text: str) -> set[Decimal]:
    """Every value that a number of the text may mean."""
    return {value for number in find_numbers(text) for value in number.values}


def find_numbers(text: str) -> Iterator[Written]:
    """Every number of a text, in its order.

    A scale belongs to the number before it. In "2.5 and 5 million" it may belong to 2.5 too, which then means either. What was
    before 2013 was so by 2012.
    """
    found = list(_NUMBER.finditer(text))
    years_after = {year.end() for year in _YEAR_AFTER.finditer(text)}
    for number, after in zip_longest(found, found[1:]):
        value, scale = _value(number["number"]) - (number.end() in years_after), _scale(number)
        shared = _scale(after) if after and scale == 1 and _JOINED.fullmatch(text, number.end(), after.start()) else 1
        yield Written(number[0], frozenset({value * scale, value * scale * shared}))


def _value(number: str) -> Decimal:
    if number[0].isdigit():
        return Decimal(number.replace(",", ""))
    return Decimal(sum(_WORDS[word] for word in number.lower().split("-")))


def _scale(number: re.Match[str]) -> int:
    """What the scales behind a number multiply it by: a hundred thousand is both."""
    return prod(_SCALES[scale] for scale in re.findall(r"\w+", number["scales"].lower()))
