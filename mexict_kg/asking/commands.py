"""The product's other answers to a person's words: the commands that compare two things, trace chains, or weigh a change."""

from collections.abc import Iterator
from itertools import product

from mexict_kg.analysis.comparison import Comparison, compare
from mexict_kg.analysis.dependencies import find_dependencies
from mexict_kg.analysis.leverage_points import find_leverage_points
from mexict_kg.analysis.paths import find_chains
from mexict_kg.analysis.propagation import propagate
from mexict_kg.analysis.states import LESS, MORE
from mexict_kg.asking.choosing import Candidate
from mexict_kg.asking.linking import Mention
from mexict_kg.asking.search import Asked
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, shorten

_WORDED = 0.05
"""How well a command fits words that ask for what it does, from 0 to 1."""
_COMPARED = 0.3
"""The same where two things are compared, or recommendations weighed, which no question does."""


def list_commands(asked: Asked, model: Model) -> Iterator[Candidate]:
    """The commands that may answer, for the things that are named, in the order in which they are said, or the other way round
    where the words turn it.
    """
    things = {mention.value: mention for mention in reversed(asked.mentions) if mention.value in model.things}
    named = sorted(things.values(), key=lambda mention: mention.place(asked.words.stems))
    named = named[::-1] if "turned" in asked.kinds else named
    held = frozenset().union(*(mention.stems for mention in named))
    if len(named) > 1 and "comparison" in asked.kinds:
        first, second = (shorten(mention.value) for mention in named[:2])
        line, claims = f"compare {_name(first)} {_name(second)}", _list_compared(compare((first, second), model))
        yield Candidate(line, claims, _COMPARED, held)
    if len(named) > 1 and asked.kinds & {"effect", "why", "turned"}:
        ends = (_list_passing(mention, model) for mention in (named[0], named[-1]))
        yield from (Candidate(*_path(start, end, model), _WORDED, held) for start, end in product(*ends) if start != end)
    if named and "need" in asked.kinds:
        yield Candidate(*_depends(named[-1].value, model), _WORDED, held)
    if {"lever", "advice"} <= asked.kinds:
        yield Candidate("levers", _list_levers(model), _COMPARED, frozenset(asked.words.weights))
    if named and "supposition" in asked.kinds:
        factors = _list_passing(named[0], model)[:1]
        yield from (Candidate(*_whatif(one, change, model), _WORDED, held) for one in factors for change in (MORE, LESS))


def _list_passing(mention: Mention, model: Model) -> list[str]:
    """What a mention may name that chains lead over."""
    return [shorten(one) for one in (mention.value, *mention.others) if one in model.passing]


def _list_compared(found: Comparison) -> list[str]:
    both = [claim for pair in (*found.opposed, *(side for shared in found.shared for side in shared)) for claim in pair]
    return [claim.iri for claim in (*found.between, *both, *found.only_first, *found.only_second)]


def _path(start: str, end: str, model: Model) -> tuple[str, list[str]]:
    found = find_chains((start, end), model, with_proposed=True, readings="text")
    claims = [hop.claims[0] for way in found.ways for hop in way.chain]
    return f"path {_name(start)} {_name(end)} --with-proposed", [*map(expand, claims)]


def _list_levers(model: Model) -> list[str]:
    return [expand(aim.claim) for point in find_leverage_points(model).levers for aim in point.aims]


def _depends(thing: str, model: Model) -> tuple[str, list[str]]:
    found = find_dependencies(shorten(thing), model, or_none=True, with_proposed=True)
    edges = [edge for one in (*found.needs, *found.needed_by) for edge in one.chain]
    claims = [claim for edge in dict.fromkeys(edges) for claim in found.projection.claims_of(edge)]
    return f"depends {_name(shorten(thing))} --with-proposed", [*map(expand, claims)]


def _whatif(thing: str, change: int, model: Model) -> tuple[str, list[str]]:
    found = propagate(thing, model, change, with_proposed=True, readings="text")
    chains = [chain for effect in found.effects for chain in (effect.grows, effect.shrinks, effect.met) if chain]
    claims = [hop.claims[0] for chain in sorted(chains, key=len) for hop in chain]
    option = "strengthen" if change == MORE else "weaken"
    return f"whatif --{option} {_name(thing)} --with-proposed", [*map(expand, claims)]


def _name(thing: str) -> str:
    return thing.removeprefix("mxr:")
