"""Which recommendations of the report would break which harmful chains, and how."""

from collections.abc import Mapping
from typing import NamedTuple

from mexict_kg.analysis.harmful_chains import MOST, Causes, Harm, causes_of, harms_of
from mexict_kg.analysis.projection import Choice, Tie, Ties
from mexict_kg.analysis.propagation import LESS, MORE, State, carried, opposites
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Claim, Model
from mexict_kg.model.names import resolve
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
    chosen = None if name is None else _advice(name, model)
    found = sorted((_lever(shorten(iri), harms, pushes) for iri in model.iris(mx("Advice"))), key=_rank)
    placed = [one._replace(place=place) for place, one in enumerate(found, 1)]
    return Levers(
        [one for one in placed if chosen in (None, one.advice)], harms, causes, pushes.causes.ties, len(found_harms) <= MOST
    )


def _rank(lever: Lever) -> tuple[int, int, str]:
    return -len(lever.breaks), -len(lever.hits), lever.advice


def _advice(name: str, model: Model) -> str:
    """By its name, or by words that stand in the name of no other."""
    words, advice = name.strip().casefold(), model.iris(mx("Advice"))
    like = [iri for iri in advice if words and any(words in text.casefold() for text in model.text(iri).values())]
    try:
        iri = resolve(name, model)
    except WrongCall:
        if len(like) != 1:
            raise
        iri = like[0]
    if iri not in advice:
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

    def is_advised(self, aim: Aim) -> bool:
        """Whether it is what is advised itself, not what that is to act on."""
        return shorten(self._model.claims[expand(aim.claim)].relation) == "mx:advises"

    def conditions(self, harm: Harm) -> list[State]:
        """What the claims of a chain hold on, if only the first of a tie's."""
        claims = [self._model.claims[expand(ones[0])] for ones in map(self.causes.ties.claims_of, harm.ties) if ones]
        return [(shorten(one), MORE) for claim in claims for one in claim.conditions]

    def of(self, advice: str) -> dict[State, Push]:
        """Every state that it leads to, by the one that stands for it and its opposites."""
        found: dict[State, Push] = {}
        for aim in self.aims(advice):
            begins = {aim.state: (), **{(one, MORE): ((aim.state[0], one),) for one in self._aspects(aim.state)}}
            for begin, first in begins.items():
                among = self.causes.ties.leaving(self.causes.doers - {begin[0]})
                for state, chain in carried(among, self._opposed, begin).items():
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
