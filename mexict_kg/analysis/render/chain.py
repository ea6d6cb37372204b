"""What the texts of several analyses are made of: names, chains, ranks, and the line on what was counted."""

from mexict_kg.analysis.projection import Choice, Edge, Projection
from mexict_kg.analysis.removal import Move
from mexict_kg.analysis.render.evidence import list_claims, render_where
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.model.wording import qualify
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import many, say


def capitalize(text: str) -> str:
    """With a capital at the start, and all else as it is."""
    return text[:1].upper() + text[1:]


def render_title(thing: str, key: str, model: Model, lang: str) -> str:
    """The name of a thing, and what is told of it."""
    return f"{capitalize(model.label(expand(thing), lang))}: {say(key, lang)}"


def render_names(things: tuple[str, ...], model: Model, lang: str, between: str = ", ") -> str:
    """The names of things, given by their CURIEs, one after another."""
    return between.join(model.label(expand(thing), lang) for thing in things)


def render_chain(chain: tuple[Edge, ...], projection: Projection, model: Model, lang: str, *, explain: bool = False) -> list[str]:
    """A chain in one line, each edge by its first claim, and below it the claims where they are to be listed."""
    claims = [projection.claims_of(edge) for edge in chain]
    told = model.label(expand(chain[0][0]), lang)
    for edge, ones in zip(chain, claims, strict=True):
        told += f" — {render_reading(ones, model, lang)} → {model.label(expand(edge[1]), lang)}"
    found = "; ".join(render_where(ones, model) for ones in claims)
    return [f"  {told}  [{found}]", *(line for ones in claims for line in list_claims(ones, model, lang) if explain)]


def render_reading(claims: tuple[str, ...], model: Model, lang: str, *, back: bool = False) -> str:
    """How the first of the claims reads (from its object if `back`) and is said if not asserted, and how many more there are."""
    first = model.claims[expand(claims[0])]
    more = f" {say('andMore', lang, n=len(claims) - 1)}" if len(claims) > 1 else ""
    relation = model.relations[first.relation]
    return (relation.reads_back if back else relation.reads)[lang] + _render_unsure(first, model, lang) + more


def _render_unsure(claim: Claim, model: Model, lang: str) -> str:
    """What is not asserted is told with how it is said."""
    return "" if claim.asserted else f" ({qualify(claim, model, lang)})"


def render_moves(moves: list[Move], influence: Projection, model: Model, lang: str) -> list[str]:
    """The ranks before and after, where any changes."""
    also = say("also", lang, n=many(sum(map(len, influence.claims)), "claim", lang))
    if all(one.before == one.after for one in moves):
        return [f"{say('same', lang)} {also}"]
    return [
        say("rank", lang),
        *(f"  {one.before:3} → {one.after:3}  {model.label(expand(one.thing), lang)}" for one in moves),
        also,
    ]


def count_more(choice: Choice, lang: str) -> list[str]:
    """That more could be counted, where it is not."""
    return [] if choice.with_proposed else [say("countMore", lang)]


def close(lines: list[str], counted: Projection | int, choice: Choice, lang: str) -> str:
    """With a last line on what was counted, of edges or of so many claims, and what the numbers mean."""
    claims = counted if isinstance(counted, int) else sum(map(len, counted.claims))
    which = say("proposed" if choice.with_proposed else "asserted", lang)
    which += say("asOf", lang, date=choice.as_of) if choice.as_of else ""
    return "\n".join([*lines, "", say("counted", lang, claims=many(claims, "claim", lang), which=which)]) + "\n"
