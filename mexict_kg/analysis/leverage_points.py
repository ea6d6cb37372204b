"""Which recommendations of the report would break which harmful chains, and how."""

from collections.abc import Mapping
from typing import NamedTuple

from mexict_kg.analysis.harmful_chains import MOST, Causes, Harm, causes_of, harms_of
from mexict_kg.analysis.projection import Choice, Ties
from mexict_kg.analysis.recommendations import Aim, Push, Pushes, advice_named
from mexict_kg.analysis.states import State
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import mx, shorten


class Hit(NamedTuple):
    """Where a recommendation works against a harmful chain: at `state` of it, whose contrary its push leads to.

    It `cuts` the chain there before its end, or takes away a condition of one of its claims; `undoes` it where it asks for the
    very contrary of the end; `offsets` it where only what follows from the recommendation is that.
    """

    harm: Harm
    state: State
    push: Push
    how: str


class Lever(NamedTuple):
    """A recommendation, by its CURIE, its place among all, what it asks for, and the harmful chains it works against.

    `hindered_by` are the chains that end in less of what it asks for, or lead over that: they stand in its way.
    """

    advice: str
    place: int
    aims: tuple[Aim, ...]
    hits: tuple[Hit, ...]
    hindered_by: tuple[Harm, ...]

    @property
    def breaks(self) -> tuple[Hit, ...]:
        """Those that it cuts or undoes."""
        return tuple(hit for hit in self.hits if hit.how != "offsets")


class Levers(NamedTuple):
    """The recommendations, those that would break most chains first; the harmful chains; the ties of chains and of ways.

    `are_all` is false if there are more chains than harms.MOST.
    """

    levers: list[Lever]
    harms: list[Harm]
    causes: Causes
    ways: Ties
    are_all: bool


def levers_of(model: Model, name: str | None = None, *, with_proposed: bool = True, as_of: str | None = None) -> Levers:
    """All recommendations, or the one of this name.

    `with_proposed` and `as_of` choose the claims of the chains (see ties.Choice); what a recommendation leads to is always what
    the report says or forecasts. WrongCall for a name that is no recommendation's, and for a date that is none.
    """
    causes = causes_of(model, Choice(None, with_proposed, as_of))
    found_harms, pushes = harms_of(causes), Pushes(model)
    harms = found_harms[:MOST]
    chosen = None if name is None else advice_named(name, model)
    found = sorted((_lever(shorten(iri), harms, pushes) for iri in model.iris(mx("Advice"))), key=_rank)
    placed = [one._replace(place=place) for place, one in enumerate(found, 1)]
    return Levers(
        [one for one in placed if chosen in (None, one.advice)], harms, causes, pushes.causes.ties, len(found_harms) <= MOST
    )


def _rank(lever: Lever) -> tuple[int, int, str]:
    return -len(lever.breaks), -len(lever.hits), lever.advice


def _lever(advice: str, harms: list[Harm], pushes: Pushes) -> Lever:
    aims, leads_to = pushes.aims(advice), pushes.of(advice)
    advised = {aim.state for aim in aims if pushes.is_advised(aim)}
    hindered = tuple(harm for harm in harms if any(_hinders(harm, aim, pushes.causes) for aim in advised))
    hits = (hit_in(harm, leads_to, pushes) for harm in harms if harm not in hindered)
    return Lever(advice, 0, aims, tuple(hit for hit in hits if hit), hindered)


def _hinders(harm: Harm, aim: State, causes: Causes) -> bool:
    """Whether a chain that begins otherwise leads over the contrary of what is advised."""
    contrary = causes.poles.one((aim[0], -aim[1]))
    first, *rest = map(causes.poles.one, harm.states)
    return contrary != first and contrary in rest


def hit_in(harm: Harm, leads_to: Mapping[State, Push], pushes: Pushes) -> Hit | None:
    """Where the way is shortest; at the end of the chain only if nowhere else."""
    causes, found = pushes.causes, []
    end = harm.states[-1]
    for place, state in enumerate((*harm.states[:-1], *pushes.conditions(harm), end)):
        push = leads_to.get(causes.poles.one((state[0], -state[1])))
        # a benefit of another kind does not undo the harm to somebody
        if push and not (state[0] in causes.doers and causes.acts_in(push.way)):
            how = "cuts" if state != end else "offsets" if causes.acts_in(push.way) else "undoes"
            found.append((state == end, len(push.way), place, Hit(harm, state, push, how)))
    return min(found)[-1] if found else None
