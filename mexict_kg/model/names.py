"""Finding what a person means: a thing, claim, paragraph, sentence or term by IRI, CURIE, id, label or alias."""

import difflib
import unicodedata
from collections import defaultdict

from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.model.retired import follow
from mexict_kg.vocabulary import ALT_LABEL, HIDDEN_LABEL, LABEL, PREFIXES, expand, mx, shorten
from mexict_kg.words.phrases import LANGUAGES, Text, tell

_LONGEST = 80
_NAMING = (LABEL, ALT_LABEL, HIDDEN_LABEL, mx("officialName"), mx("singular"), mx("reads"))


def plain(text: str) -> str:
    """Text without accents, case, punctuation or doubled spaces: "América Móvil" and "america-movil" agree."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    return " ".join(kept.split())


def resolve(name: str, model: Model, kind: str | None = None) -> str:
    """The IRI that a name stands for; `kind` limits it to the instances of one class: things, relations, modalities, sections.

    A retired IRI stands for the one in its place; see retired.follow. WrongCall with the nearest names when nothing bears it, and
    with the candidates when several things do.
    """
    if not plain(name) or not name.isprintable():
        raise WrongCall(tell("error.noName", name=repr(name[:_LONGEST])))
    exact = _exact(name, model)
    if exact:
        return _of_kind(follow(exact, model), name, model, kind)
    named = _index(model, kind)
    found = sorted(named.get(plain(name), ()))
    if len(found) == 1:
        return found[0]
    if found:
        raise WrongCall(tell("error.severalCalled", name=name, found=", ".join(map(shorten, found))))
    wanted, hint = _phrase_wanted(kind, model), _nearest(name, named)
    raise WrongCall(tell("error.nothingCalled", name=name[:_LONGEST], wanted=wanted, hint=hint))


def named_thing(name: str, model: Model) -> str:
    """The IRI of the thing that a name stands for; WrongCall as resolve, and for what is no thing."""
    iri = resolve(name, model)
    if iri not in model.things:
        raise WrongCall(tell("error.noThing", name=name))
    return iri


def _exact(name: str, model: Model) -> str | None:
    stripped = name.strip().strip("<>")
    guesses = [stripped]
    if stripped.partition(":")[0] in PREFIXES:
        guesses.append(expand(stripped))
    guesses += [PREFIXES[prefix] + stripped for prefix in ("mxr", "mxc", "mxp", "mx")]
    return next((iri for iri in guesses if model.has(iri)), None)


def _of_kind(iri: str, name: str, model: Model, kind: str | None) -> str:
    if kind is None or set(model.types(iri)) & model.subclasses(kind):
        return iri
    raise WrongCall(tell("error.notWanted", name=name, wanted=_phrase_wanted(kind, model)))


def _index(model: Model, kind: str | None) -> dict[str, set[str]]:
    named: dict[str, set[str]] = defaultdict(set)
    for iri in model.instances(kind or mx("Thing")):
        for text in names_of(iri, model):
            named[plain(text)].add(iri)
    return named


def names_of(iri: str, model: Model) -> list[str]:
    """Every text by which a person may call something: labels, aliases, names that search alone knows, official name, how a
    relation reads, id.
    """
    texts = [text for name in _NAMING for text in model.values(iri, name)]
    return [*texts, shorten(iri).partition(":")[2]]


def _nearest(name: str, named: dict[str, set[str]]) -> Text:
    wanted = plain(name)
    close = difflib.get_close_matches(wanted, sorted(named), n=4, cutoff=0.6)
    within = [text for text in sorted(named) if wanted and wanted in text][:4]
    nearest = list(dict.fromkeys(shorten(iri).partition(":")[2] for text in [*close, *within] for iri in sorted(named[text])))
    return tell("error.nearest", names=", ".join(nearest[:5])) if nearest else tell("error.nothingNear")


def _phrase_wanted(kind: str | None, model: Model) -> Text | str:
    return tell("error.expected", kind={lang: model.label(kind, lang) for lang in LANGUAGES}) if kind else ""
