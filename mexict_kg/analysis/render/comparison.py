"""Two things beside each other: in words and as data."""

from collections.abc import Iterable

from mexict_kg.analysis.comparison import Comparison
from mexict_kg.analysis.render.chain import capitalize
from mexict_kg.analysis.render.data import Record, record_thing
from mexict_kg.analysis.render.evidence import add_claims, render_sentences
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.model.wording import qualify
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import say


def render_comparison(result: Comparison, model: Model, lang: str) -> str:
    """What the report says between the two, against each other, of both and of one only; every claim with where it is said."""
    first, second = (model.label(expand(thing), lang) for thing in (result.first, result.second))
    pairs = [list(pair) for pair in result.opposed], [[*pair.first, *pair.second] for pair in result.shared]
    parts = [
        (say("between", lang), [[claim] for claim in result.between]),
        (say("opposed", lang), pairs[0]),
        (say("shared", lang), pairs[1]),
        (say("only", lang, name=first), [[claim] for claim in result.only_first]),
        (say("only", lang, name=second), [[claim] for claim in result.only_second]),
    ]
    lines = [f"{capitalize(first)} – {second}"]
    for heading, groups in parts:
        lines += ["", f"{heading}: {len(groups) or say('none', lang)}"]
        lines += [line for group in groups for line in _render_group(group, model, lang)]
    return "\n".join(lines) + "\n"


def _render_group(claims: list[Claim], model: Model, lang: str) -> list[str]:
    """Claims that stand beside each other, the first with a dot."""
    told = [f"{one.label[lang]}  ({qualify(one, model, lang)}; {render_sentences(one)})" for one in claims]
    return [f"  {'•' if place == 0 else ' '} {text}" for place, text in enumerate(told)]


def record_comparison(result: Comparison, model: Model) -> Record:
    """As JSON could hold it: the claims between the two, of both and of one only."""

    def told(claims: Iterable[Claim]) -> list[str]:
        return [shorten(claim.iri) for claim in claims]

    return add_claims(
        {
            "first": record_thing(result.first, model),
            "second": record_thing(result.second, model),
            "between": told(result.between),
            "opposed": [told(pair) for pair in result.opposed],
            "shared": [{"first": told(pair.first), "second": told(pair.second)} for pair in result.shared],
            "only_first": told(result.only_first),
            "only_second": told(result.only_second),
        },
        model,
    )
