"""Which numbers stand in a sentence."""

from decimal import Decimal

import pytest

from mexict_kg.numbers import numbers


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ({"5.4", "5400000"}, "a $5.4 million fine"),
        ({"2.5", "2500000", "5", "5000000"}, "between $2.5 and $5 million a month"),
        ({"4", "7"}, "only four of seven seats"),
        ({"3", "5"}, "three to five names"),
        ({"3"}, "a three-step way"),
        ({"3", "3000000"}, "nearly three million tries"),
        ({"41.1"}, "about 41.1 percent in real terms"),
        ({"1500000000", "1.5"}, "1.5 billion pesos"),
        ({"4"}, "the fourth-largest target"),
        ({"3"}, "a threefold rise"),
        ({"12345"}, "12,345 firms"),
        ({"2013", "2014"}, "reforms in 2013 and 2014"),
        (set(), "no number here; someone and often"),
    ],
)
def test_a_number_is_read_in_every_shape_that_the_report_uses(expected: set[str], text: str) -> None:
    assert {Decimal(number) for number in expected} == numbers(text)


@pytest.mark.parametrize("absent", ["54", "5400", "4", "2000000"])
def test_a_number_that_is_not_there_is_not_found(absent: str) -> None:
    assert Decimal(absent) not in numbers("a $5.4 million fine in 2018, two of three")
