"""Every word that the product says, by key and language; {holes} are filled by values.

A key is SUBJECT.NAME, such as `period.Since`, the phrase Since of words/period.toml; one without a subject is of the analyses,
which have a file each in words/analysis/. The errors have one in words/error/ for each wing that raises them. A file is read when
its first word is asked for: quick commands say nothing, and pay for nothing.
"""

import os
from functools import lru_cache
from typing import Any, Final

Text = dict[str, str]
"""A text by language: `{"en": ..., "es": ...}`."""
LANGUAGES: Final = ("en", "es")
_FOLDER: Final = os.path.dirname(os.path.realpath(__file__))


def say(key: str, lang: str, /, **values: object) -> str:
    """A phrase by its key, with its holes filled; KeyError for a key that is in no file, and for a hole without a value."""
    return str(_find(key)[lang]).format(**values)


def tell(key: str, /, **values: object) -> Text:
    """A phrase by its key in every language, as an error takes it; a value that is a text by language is put in by language."""
    return {
        lang: say(key, lang, **{hole: value[lang] if isinstance(value, dict) else value for hole, value in values.items()})
        for lang in LANGUAGES
    }


def several(key: str, lang: str) -> list[Any]:
    """Words that come as a list, such as the names of the months; KeyError for a key that is in no file."""
    return list(_find(key)[lang])


def many(number: int, noun: str, lang: str) -> str:
    """A number with its noun, such as "1 thing" or "2 things"."""
    one, more = several(f"noun.{noun}", lang)
    return f"{number} {one if number == 1 else more}"


@lru_cache
def texts(subject: str) -> dict[str, Text]:
    """Every phrase of a subject by its name, in the order of its file or files; KeyError for a subject without one."""
    import tomllib  # it takes longer than reading the files

    found: dict[str, Text] = {}
    for name in _files(subject):
        with open(name, "rb") as file:
            found |= tomllib.load(file)
    return found


def _files(subject: str) -> list[str]:
    place = os.path.join(_FOLDER, subject)
    names = [f"{place}.toml"] if os.path.isfile(f"{place}.toml") else []
    names += sorted(os.path.join(place, name) for name in os.listdir(place)) if os.path.isdir(place) else []
    if not names:
        raise KeyError(f"there is no words/{subject}.toml")
    return names


def _find(key: str) -> Text:
    subject, _, name = key.rpartition(".")
    subject = subject or "analysis"
    if name not in texts(subject):
        raise KeyError(f"words/{subject} has no phrase {name}")
    return texts(subject)[name]
