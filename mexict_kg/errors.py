"""The errors a caller can be told about. Each message says what was found, where, what was expected, what to do next."""

import re

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def show_controls(text: str) -> str:
    """The text with every character that would steer a terminal written out, such as `\\x1b`."""
    return _CONTROLS.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def tell(key: str, /, **values: object) -> dict[str, str]:
    """The text of an error by language, as words.phrases.tell gives it, for modules of which quick commands have need: these
    load no words where nothing is wrong.
    """
    from mexict_kg.words import phrases

    return phrases.tell(key, **values)


class MexictError(Exception):
    """Anything that is the input's fault and not the program's.

    `text` is the message by language, as words.phrases.tell gives it, or in English alone. As a string an error is English.
    """

    def __init__(self, text: dict[str, str] | str) -> None:
        super().__init__(text if isinstance(text, str) else text["en"])
        self.text = text

    def told(self, lang: str) -> str:
        """The message in a language, or in English where it has no other."""
        return str(self) if isinstance(self.text, str) else self.text.get(lang, str(self))


class WrongCall(MexictError):
    """The call itself is wrong: an unknown name, a bad parameter, a folder that cannot be written."""


class Unreadable(MexictError):
    """A file is missing, badly encoded, or breaks the syntax of its format."""


class Unsound(MexictError):
    """The graph breaks its own rules."""
