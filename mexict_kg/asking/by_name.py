"""Finding a question of the catalogue by its name, or by one with a slip in it."""

import difflib
import re
from collections.abc import Collection, Mapping

from mexict_kg.catalogue.questions import Question
from mexict_kg.errors import WrongCall
from mexict_kg.words.phrases import tell

_NEAR, _LIKE = 0.4, 0.75
"""How like a question's name another must be to be offered for it, and to be taken for a slip in it rather than for words."""
_HYPHENS = re.compile(r"[-_\u2010-\u2015\u2212]+")
_NAME = re.compile(rf"(?:{_HYPHENS.pattern})?[A-Za-z]+(?:{_HYPHENS.pattern}[A-Za-z]+)+(?:{_HYPHENS.pattern})?")


def find_question(name: str, questions: Mapping[str, Question]) -> Question:
    """The question of this name; WrongCall with the nearest where there is none."""
    if name in questions:
        return questions[name]
    near = _list_like(name, questions, _NEAR)
    hint = tell("error.nearest", names=", ".join(near)) if near else tell("error.listsThemAll")
    raise WrongCall(tell("error.noQuestionCalled", name=shorten_words(name), hint=hint))


def is_name(text: str, questions: Collection[str]) -> bool:
    """Whether a text is a question's name, or so like one that it is no person's words."""
    return text in questions or bool(_list_like(text, questions, _LIKE))


def shorten_words(text: str) -> str:
    """As much of a person's words as an error repeats."""
    return text if len(text) <= 80 else text[:77] + "..."


def _list_like(name: str, questions: Collection[str], cutoff: float) -> list[str]:
    """The names of questions that are like this one, which is a name only if its words are joined by hyphens.

    However many, in whichever place and of whatever kind: none of them is a person's way of putting words apart.
    """
    if not _NAME.fullmatch(name):
        return []
    joined = _HYPHENS.sub("-", name).strip("-").lower()
    return difflib.get_close_matches(joined, questions, n=3, cutoff=cutoff)
