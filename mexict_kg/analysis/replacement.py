"""What would follow if one thing stood in the place of another: who would need it instead, what it needs itself, its rank."""

from typing import NamedTuple

from mexict_kg.analysis.centrality import compute_influence, compute_ranks
from mexict_kg.analysis.projection import Choice, Counted, Projection, project, select_claims
from mexict_kg.analysis.reachability import Reached, find_reachable
from mexict_kg.analysis.removal import Move, compare_ranks, count_pairs
from mexict_kg.errors import WrongCall
from mexict_kg.model.aspects import find_aspects
from mexict_kg.model.model import Model
from mexict_kg.model.names import named_thing
from mexict_kg.vocabulary import DEPENDS_ON, INFLUENCES, expand, shorten
from mexict_kg.words.phrases import tell


class Replacement(NamedTuple):
    """What changes with `new` in the place of `old` and its aspects, all by their CURIEs.

    All chains lead over `needs` as they are told: `taken_over` are those that need the old, and so would need the new; `added` is
    what the new needs and the old does not, `dropped` what only the old needs. `doubled` are those of the first that need the
    new already, and so would hang on one thing where there are two. Among the edges of `influence` the new would act on what the
    old acts on, and be acted on by what acts on it: `places` are the ranks of the old, of the new, and of the new then, where
    they act or are acted on; `gained` counts the pairs of other things that only then a chain joins.
    """

    old: str
    new: str
    aspects: tuple[str, ...]
    needs: Projection
    taken_over: list[Reached]
    added: list[Reached]
    dropped: list[Reached]
    doubled: tuple[str, ...]
    influence: Projection
    places: tuple[int | None, int | None, int | None]
    moves: list[Move]
    gained: int


def replace(names: tuple[str, str], model: Model, *, with_proposed: bool = False, as_of: str | int | None = None) -> Replacement:
    """The second of two things in the place of the first.

    WrongCall for a name that is no thing's, for one thing by two names or an aspect of the first, and where the claims that
    count tell of no need and no influence of the first.
    """
    old, new = (shorten(named_thing(name, model)) for name in names)
    itself = {old, *(shorten(one) for one in find_aspects(expand(old), model))}
    if new in itself:
        raise WrongCall(tell("error.replacedByItself", old=names[0], new=names[1]))
    needs, acting = (select_claims(Choice(family, with_proposed, as_of), model) for family in (DEPENDS_ON, INFLUENCES))
    if not itself & {end for one in (*needs, *acting) for end in (one.start, one.end)}:
        raise WrongCall(tell("error.nothingToReplace", name=names[0]))
    projection, acts, then = map(project, (needs, acting, _merge(acting, itself, new)))
    aspects = tuple(sorted(one for one in itself - {old} if one in projection))
    own, others = find_reachable(projection, old, aspects), find_reachable(projection, new)
    wanting = [one for one in find_reachable(projection, old, aspects, backwards=True) if one.thing not in {*itself, new}]
    twice = {one.thing for one in find_reachable(projection, new, backwards=True)}
    return Replacement(
        old,
        new,
        aspects,
        projection,
        wanting,
        _leave_out(others, {*itself, *(one.thing for one in own)}),
        _leave_out(own, {*itself, new, *(one.thing for one in others)}),
        tuple(one.thing for one in wanting if one.thing in twice),
        acts,
        (_find_rank(acts, old), _find_rank(acts, new), _find_rank(then, new)),
        compare_ranks(acts, then),
        count_pairs(then, {new}) - count_pairs(acts, {*itself, new}),
    )


def _leave_out(found: list[Reached], known: set[str]) -> list[Reached]:
    return [one for one in found if one.thing not in known]


def _merge(claims: list[Counted], old: set[str], new: str) -> list[Counted]:
    """The claims with the new thing at every end where the old one or an aspect of it is."""
    names = dict.fromkeys(old, new)
    merged = [one._replace(start=names.get(one.start, one.start), end=names.get(one.end, one.end)) for one in claims]
    return [one for one in merged if one.start != one.end]


def _find_rank(projection: Projection, thing: str) -> int | None:
    return int(compute_ranks(compute_influence(projection))[projection.place[thing]]) if thing in projection else None
