"""Which recommendations of the report would break which harmful chains, and how."""

from collections.abc import Mapping
from typing import NamedTuple

from mexict_kg.analysis.harmful_chains import MOST, Causes, HarmfulChain, find_causes, find_harmful_chains
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.recommendations import Aim, Push, Pushes, find_advice
from mexict_kg.analysis.states import State
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import ADVICE, shorten


class Hit(NamedTuple):
    """Where a recommendation works against a harmful chain: at `state` of it, whose contrary its push leads to.

    It `cuts` the chain there before its end, or takes away a condition of one of its claims; `undoes` its end where it asks for
    the very contrary of that, and leaves the chain as it is; `offsets` the end where only what follows from it is that.
    """

    chain: HarmfulChain
    state: State
    push: Push
    how: str


class LeveragePoint(NamedTuple):
    """A recommendation, by its CURIE, its place among all, what it asks for, and the harmful chains it works against.

    `hindered_by` are the chains that end in less of what it asks for, or lead over that: they stand in its way.
    """

    advice: str
    place: int
    aims: tuple[Aim, ...]
    hits: tuple[Hit, ...]
    hindered_by: tuple[HarmfulChain, ...]

    @property
    def breaks(self) -> tuple[Hit, ...]:
        """Those that it cuts."""
        return self.by("cuts")

    def by(self, how: str) -> tuple[Hit, ...]:
        """Those where it works in this way."""
        return tuple(hit for hit in self.hits if hit.how == how)


class LeveragePoints(NamedTuple):
    """The recommendations, those that would break most chains first; the harmful chains, and what they are made of.

    `are_all` is false if there are more chains than harmful_chains.MOST.
    """

    levers: list[LeveragePoint]
    chains: list[HarmfulChain]
    causes: Causes
    are_all: bool


def find_leverage_points(
    model: Model,
    name: str | None = None,
    *,
    with_proposed: bool = True,
    as_of: str | int | None = None,
    readings: str = "text",
) -> LeveragePoints:
    """All recommendations, or the one of this name.

    `with_proposed` and `as_of` choose the claims of the chains, `readings` what else they may go over (see projection.Choice);
    what a recommendation leads to is always what the report says or forecasts, over the same readings. WrongCall for a name
    that is no recommendation's, and for a date that is none.
    """
    causes = find_causes(model, Choice(None, with_proposed, as_of, readings))
    harmful, pushes = find_harmful_chains(causes), Pushes(model, readings)
    chains = harmful[:MOST]
    chosen = None if name is None else find_advice(name, model)
    found = sorted((_weigh(shorten(iri), chains, pushes) for iri in model.iris(ADVICE)), key=_rank)
    placed = [one._replace(place=place) for place, one in enumerate(found, 1)]
    return LeveragePoints(
        [one for one in placed if chosen in (None, one.advice)],
        chains,
        causes,
        len(harmful) <= MOST,
    )


def _rank(point: LeveragePoint) -> tuple[int, int, str]:
    return -len(point.breaks), -len(point.hits), point.advice


def _weigh(advice: str, chains: list[HarmfulChain], pushes: Pushes) -> LeveragePoint:
    aims, leads_to = pushes.aims(advice), pushes.trace(advice)
    advised = {state for aim in aims if pushes.is_advised(aim) for state in pushes.include_aspects(aim.state)}
    hindered = tuple(chain for chain in chains if any(_hinders(chain, aim, pushes.causes) for aim in advised))
    hits = (find_hit(chain, leads_to, pushes) for chain in chains if chain not in hindered)
    return LeveragePoint(advice, 0, aims, tuple(hit for hit in hits if hit), hindered)


def _hinders(chain: HarmfulChain, aim: State, causes: Causes) -> bool:
    """Whether a chain that begins otherwise leads over the contrary of what is advised.

    Whose doing the contrary is does not matter: that somebody leaves a thing undone is what the advice to do it is against.
    """
    contrary = causes.poles.canonical((aim[0], -aim[1]))
    states = chain.states if causes.passes(chain.begin[0]) else chain.states[1:]
    first, *rest = map(causes.poles.canonical, states)
    return contrary != first and contrary in rest


def find_hit(chain: HarmfulChain, leads_to: Mapping[State, Push], pushes: Pushes) -> Hit | None:
    """Where the path is shortest; at the end of the chain only if nowhere else."""
    causes, found = pushes.causes, []
    end = chain.states[-1]
    for place, state in enumerate((*chain.states[:-1], *pushes.conditions(chain), end)):
        push = leads_to.get(causes.poles.canonical((state[0], -state[1])))
        # a benefit of another kind does not undo the harm to somebody
        if push and (causes.passes(state[0]) or not push.chain):
            how = "cuts" if state != end else "offsets" if push.chain else "undoes"
            found.append((state == end, push.length, place, Hit(chain, state, push, how)))
    return min(found)[-1] if found else None
