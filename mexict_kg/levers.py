"""Which recommendations of the report would break which harmful chains, and how."""

from collections.abc import Mapping
from typing import NamedTuple

from mexict_kg.effects import LESS, MORE, State, carried, opposites
from mexict_kg.errors import WrongCall
from mexict_kg.harms import Causes, Harm, causes_of, harms_of
from mexict_kg.model import Claim, Model
from mexict_kg.names import resolve
from mexict_kg.ties import Choice, Tie, Ties
from mexict_kg.vocabulary import expand, mx, shorten


class Aim(NamedTuple):
    """What a recommendation asks for: the claim, by its CURIE, and more or less of which thing."""

    claim: str
    state: State


class Push(NamedTuple):
    """What an aim leads to: a state, and the first of the shortest ways there from what the aim is for.

    The ties of a way are of claims, or lead to an opposite or to an aspect.
    """

    aim: Aim
    state: State
    way: tuple[Tie, ...]


class Hit(NamedTuple):
    """Where a recommendation breaks a harmful chain: at `state` of it, whose contrary its push leads to."""

    harm: Harm
    state: State
    push: Push

    @property
    def is_at_end(self) -> bool:
        """Whether only the last state is turned: the harm is made up for, its causes stay."""
        return self.state == self.harm.states[-1]


class Lever(NamedTuple):
    """A recommendation, by its CURIE, what it asks for, and the harmful chains it would break."""

    advice: str
    aims: tuple[Aim, ...]
    hits: tuple[Hit, ...]


class Levers(NamedTuple):
    """The recommendations, those that would break most chains first; all harmful chains; the ties of chains and of ways."""

    levers: list[Lever]
    harms: list[Harm]
    causes: Causes
    ways: Ties


def levers_of(model: Model, name: str | None = None, *, with_proposed: bool = True, as_of: str | None = None) -> Levers:
    """All recommendations, or the one of this name.

    `with_proposed` and `as_of` choose the claims of the chains (see ties.Choice); what a recommendation leads to is always what
    the report says or forecasts. WrongCall for a name that is no recommendation's, and for a date that is none.
    """
    causes = causes_of(model, Choice(None, with_proposed, as_of))
    harms, pushes = harms_of(causes), Pushes(model)
    chosen = [_advice(name, model)] if name else sorted(shorten(iri) for iri in model.iris(mx("Advice")))
    found = [_lever(advice, harms, pushes) for advice in chosen]
    return Levers(sorted(found, key=_rank), harms, causes, pushes.causes.ties)


def _rank(lever: Lever) -> tuple[int, int, str]:
    return -len(lever.hits), sum(hit.is_at_end for hit in lever.hits), lever.advice


def _advice(name: str, model: Model) -> str:
    iri = resolve(name, model)
    if iri not in model.iris(mx("Advice")):
        raise WrongCall(f'"{name}" is no recommendation; `mexict ask which-advice-is-given` lists them')
    return shorten(iri)


class Pushes:
    """What each recommendation leads to, over all that the report says or forecasts."""

    def __init__(self, model: Model) -> None:
        self.causes = causes_of(model, Choice(None, with_proposed=True))
        self._model, self._opposed = model, opposites(model)

    def aims(self, advice: str) -> tuple[Aim, ...]:
        """What a recommendation advises and is to act on; of what it asks not to do there is to be less."""
        claims = [claim for claim in self._model.claims.values() if shorten(claim.subject) == advice]
        asking = [claim for claim in claims if shorten(claim.relation) in ("mx:advises", "mx:actsOn")]
        found = [Aim(shorten(one.iri), (shorten(one.object), sign)) for one in asking for sign in self._direction(one)]
        return tuple(sorted(found))

    def of(self, advice: str) -> dict[State, Push]:
        """Every state that it leads to, by the one that stands for it and its opposites."""
        found: dict[State, Push] = {}
        for aim in self.aims(advice):
            begins = {aim.state: (), **{(one, MORE): ((aim.state[0], one),) for one in self._aspects(aim.state)}}
            for begin, first in begins.items():
                for state, chain in carried(self.causes.ties, self._opposed, begin).items():
                    push, one = Push(aim, state, (*first, *chain)), self.causes.poles.one(state)
                    if one not in found or len(push.way) < len(found[one].way):
                        found[one] = push
        return found

    def _direction(self, claim: Claim) -> list[int]:
        if claim.negated:
            return [LESS]
        return [sign for name, sign in (("Strengthens", MORE), ("Weakens", LESS)) if self._model.sign(claim) == name]

    def _aspects(self, state: State) -> list[str]:
        """With more of a thing there is more of those of its aspects that the authors count as good."""
        thing, sign = state
        found = [shorten(iri) for iri, one in self._model.things.items() if one.aspect_of == expand(thing)]
        return sorted(one for one in found if sign == MORE and self.causes.is_good((one, MORE)))


def _lever(advice: str, harms: list[Harm], pushes: Pushes) -> Lever:
    leads_to = pushes.of(advice)
    hits = (_hit(harm, leads_to, pushes.causes) for harm in harms)
    return Lever(advice, pushes.aims(advice), tuple(hit for hit in hits if hit))


def _hit(harm: Harm, leads_to: Mapping[State, Push], causes: Causes) -> Hit | None:
    """Where the way is shortest; at the end of the chain only if nowhere else."""
    found = []
    for place, state in enumerate(harm.states):
        push = leads_to.get(causes.poles.one((state[0], -state[1])))
        # a benefit of another kind does not undo the harm to somebody
        if push and not (push.way and state[0] in causes.doers):
            found.append((place == len(harm.states) - 1, len(push.way), place, Hit(harm, state, push)))
    return min(found)[-1] if found else None
