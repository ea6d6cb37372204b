"""Names that were published and are no longer used: what stands in their place, and why."""

from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import LANGUAGES, Text, say, tell

DEPRECATED = expand("owl:deprecated")
_REPLACED_BY = expand("dcterms:isReplacedBy")
_COMMENT = expand("rdfs:comment")


class Renamed(UserWarning):
    """That a name was followed to the one in its place; `old` and `new` are IRIs, `why` the reason by language."""

    def __init__(self, old: str, new: str, why: Text) -> None:
        super().__init__(say("thing.renamed", "en", old=shorten(old), new=shorten(new), why=why.get("en", "")))
        self.old, self.new, self.why = old, new, why

    def told(self, lang: str) -> str:
        """The same in a language, in one line."""
        return say("thing.renamed", lang, old=shorten(self.old), new=shorten(self.new), why=self.why.get(lang, ""))


def follow(iri: str, model: Model) -> str:
    """The IRI that stands in the place of a retired one, with the warning Renamed; any other IRI itself.

    WrongCall for one that was withdrawn and has none.
    """
    if not model.value(iri, DEPRECATED):
        return iri
    new, why = model.value(iri, _REPLACED_BY), model.text(iri, _COMMENT)
    if new is None:
        raise WrongCall(tell("error.withdrawn", name=shorten(iri), why={lang: why.get(lang, "") for lang in LANGUAGES}))
    import warnings  # a call that names nothing old pays nothing for it

    warnings.warn(Renamed(iri, new, why), stacklevel=2)
    return new


def list_replacements(model: Model) -> dict[str, str]:
    """What stands in the place of each retired IRI that was replaced."""
    found = {iri: model.value(iri, _REPLACED_BY) for iri in model.subjects(DEPRECATED, "true")}
    return {iri: new for iri, new in found.items() if new}
