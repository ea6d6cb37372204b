"""Which numbers stand in a sentence."""

from decimal import Decimal

import pytest

from mexict_kg.report.numbers import find_numbers, read_numbers


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ({"5400000"}, "a $5.4 million fine"),
        ({"2.5", "2500000", "5000000"}, "between $2.5 and $5 million a month"),
        ({"2", "2000000000", "1500000000"}, "from 2 to 1.5 billion pesos"),
        ({"4", "7"}, "only four of seven seats"),
        ({"3", "5"}, "three to five names"),
        ({"3"}, "a three-step way"),
        ({"3000000"}, "nearly three million tries"),
        ({"41.1"}, "about 41.1 percent in real terms"),
        ({"1500000000"}, "1.5 billion pesos"),
        ({"800000000"}, "an estimated 800 million attacks"),
        ({"500000"}, "Five hundred thousand shops"),
        ({"300"}, "three hundred calls"),
        ({"25"}, "twenty-five states"),
        ({"21"}, "the twenty-first century"),
        ({"20"}, "twenty firms"),
        ({"20", "20000000", "5000000"}, "twenty to five million"),
        ({"4"}, "the fourth-largest target"),
        ({"3"}, "a threefold rise"),
        ({"13"}, "roughly 13 times higher"),
        ({"12345"}, "12,345 firms"),
        ({"2013", "2014"}, "reforms in 2013, 2014"),
        ({"2013"}, "the 2013's reform"),
        ({"2012"}, "Before 2013, a network"),
        ({"2000000000"}, "before 2000 million"),
        ({"5"}, "a 5G network"),
        ({"19"}, "Covid-19 and CERT-MX"),
        ({"19.15"}, "under Article 19.15."),
        ({"28000", "28001"}, "ISO 28000 and 28001"),
        ({"2", "1"}, "Second, one of many"),
        (set(), "no number here; someone, often, done"),
    ],
)
def test_a_number_is_read_in_every_shape_that_the_report_uses(expected: set[str], text: str) -> None:
    assert {Decimal(number) for number in expected} == read_numbers(text)


@pytest.mark.parametrize("absent", ["54", "5400", "5.4", "4", "2000000"])
def test_a_number_that_is_not_there_is_not_found(absent: str) -> None:
    assert Decimal(absent) not in read_numbers("a $5.4 million fine in 2018, two of three")


def test_a_number_is_given_as_it_is_written_once_for_each_place() -> None:
    text = "First, 2.5 to $5 million; then twenty-five of 800 million, and the second-largest of the second year"
    assert ["First", "2.5", "5 million", "twenty-five", "800 million", "second", "second"] == [n.text for n in find_numbers(text)]


def test_a_scale_that_may_be_shared_leaves_two_readings_and_one_of_its_own_leaves_one() -> None:
    low, high = find_numbers("2.5 to $5 million")
    assert {Decimal("2.5"), Decimal("2500000")} == low.values
    assert {Decimal("5000000")} == high.values
