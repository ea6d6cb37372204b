"""Whom people mean who say "the president" or "the regulator": the one who holds that post, at the time they name or at last.

[roles] in queries/catalogue.toml has the last holder of each with the words for the post; who came before it, and when it began,
is what the claims say.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from mexict_kg.catalogue.questions import Catalogue
from mexict_kg.model.model import Model
from mexict_kg.model.names import names_of, plain, resolve
from mexict_kg.vocabulary import mx

_BEGINS = ("holds", "created", "beganWith")
"""The relations of the claims that tell since when somebody holds a post, or a body is there."""
_EARLIER = re.compile(r"\b(?:former|previous|old|anterior|antiguo|ex|expresidente)\b", re.IGNORECASE)
"""The words within those for a post that ask for whoever came before."""
_LAST = 9999
"""The year that is meant where none is named."""


class Role(NamedTuple):
    """A post: the words for it, as a pattern; its last holder, who came before, and since which year the last is there.

    `names` are all that the two are called, without accents.
    """

    words: re.Pattern[str]
    last: str
    before: str
    since: int
    names: frozenset[str]


class Roles:
    """The posts that one language has words for."""

    def __init__(self, catalogue: Catalogue, model: Model, lang: str) -> None:
        self._catalogue, self._model, self._lang = catalogue, model, lang

    def name(self, text: str) -> tuple[str, dict[str, str]]:
        """The text with a name after the words for each post, and which stand for which; none where a holder is named already."""
        year = min((int(year) for year in re.findall(r"\b(?:19|20)[0-9]{2}\b", text)), default=_LAST)
        said, named = f" {plain(text)} ", {}
        for role in self._roles:
            found = role.words.search(text)
            if found and not any(f" {name} " in said for name in role.names):
                is_earlier = year < role.since or bool(_EARLIER.search(found[0]))
                named[found[0]] = role.before if is_earlier else role.last
                text = f"{text[: found.end()]} {named[found[0]]}{text[found.end() :]}"
        return text, named

    @cached_property
    def _roles(self) -> list[Role]:
        """Those of whom this graph has the last holder."""
        things = self._model.things.values()
        named = {name for thing in things for name in (*thing.label.values(), *(alias for _, alias in thing.aliases))}
        return [self._read(holder, words[self._lang]) for holder, words in self._catalogue.roles.items() if holder in named]

    def _read(self, last: str, words: list[str]) -> Role:
        iri = resolve(last, self._model)
        before = next((c.object for c in self._model.claims.values() if (c.subject, c.relation) == (iri, mx("replaced"))), iri)
        names = frozenset(plain(name) for one in (iri, before) for name in names_of(one, self._model))
        either = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
        # "the president of Brazil", "President Trump" and "a vice president" are somebody else
        pattern = re.compile(rf"(?<!vice )(?<!vice-)\b(?i:{either})\b(?! (?:of|de|del)\b| [A-ZÁÉÍÓÚÑ])")
        return Role(pattern, last, self._model.label(before, self._lang), min(self._list_years(iri), default=0), names)

    def _list_years(self, holder: str) -> Iterator[int]:
        """The years in which it began, as far as claims tell."""
        begins = {mx(relation) for relation in _BEGINS}
        for claim in self._model.claims.values():
            if claim.relation in begins and claim.starts and holder in (claim.subject, claim.object):
                yield int(claim.starts[:4])
