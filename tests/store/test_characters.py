"""A set of characters that is told twice, for texts and for what is written of them, is the same set."""

from mexict_kg.cli.streams import _STEERING
from mexict_kg.errors import show_controls
from mexict_kg.store.serialization import NOT_XML, NOT_XML_WRITTEN

PLANE = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]


def test_what_xml_cannot_hold_is_the_same_in_a_text_and_in_bytes() -> None:
    told = [one for one in PLANE if NOT_XML.search(one)]
    assert len(told) == 31 and told == [one for one in PLANE if NOT_XML_WRITTEN.search(one.encode())]


def test_what_steers_a_terminal_is_the_same_in_a_text_and_in_bytes_but_for_the_end_of_a_line_of_csv() -> None:
    told = [one for one in PLANE if show_controls(one) != one]
    assert ["\r"] == sorted({*told} ^ {one for one in PLANE if _STEERING.search(one.encode())})
