"""What the report's recommendations ask for, and what each leads to."""

from typing import NamedTuple

from mexict_kg.analysis.chains import Chain, carry
from mexict_kg.analysis.harmful_chains import HarmfulChain, find_causes
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.states import LESS, MORE, State
from mexict_kg.errors import WrongCall
from mexict_kg.model.aspects import find_own_aspects
from mexict_kg.model.model import Model
from mexict_kg.model.names import resolve
from mexict_kg.model.records import Claim
from mexict_kg.vocabulary import ACTS_ON, ADVICE, ADVISES, STRENGTHENS, WEAKENS, expand, mx, shorten
from mexict_kg.words.phrases import tell


class Aim(NamedTuple):
    """What a recommendation asks for: the claim, by its CURIE, and more or less of which thing."""

    claim: str
    state: State


class Push(NamedTuple):
    """What an aim leads to: a state, and the shortest chain there, from what the aim is for or from an `aspect` of that."""

    aim: Aim
    state: State
    aspect: str | None
    chain: Chain

    @property
    def length(self) -> int:
        """How far away the state is."""
        return len(self.chain) + (self.aspect is not None)


def find_advice(name: str, model: Model) -> str:
    """By its name, or by words that stand in the name of no other."""
    words, advice = name.strip().casefold(), model.iris(ADVICE)
    like = [iri for iri in advice if words and any(words in text.casefold() for text in model.text(iri).values())]
    try:
        iri = resolve(name, model)
    except WrongCall:
        if len(like) != 1:
            raise
        iri = like[0]
    if iri not in advice:
        raise WrongCall(tell("error.noRecommendation", name=name))
    return shorten(iri)


class Pushes:
    """What each recommendation leads to, over all that the report says or forecasts, and over these readings."""

    def __init__(self, model: Model, readings: str) -> None:
        self.causes = find_causes(model, Choice(None, with_proposed=True, readings=readings))
        self._model = model

    def aims(self, advice: str) -> tuple[Aim, ...]:
        """What a recommendation advises and is to act on; of what it asks not to do there is to be less."""
        claims = [claim for claim in self._model.claims.values() if shorten(claim.subject) == advice]
        asking = [claim for claim in claims if claim.relation in (ADVISES, ACTS_ON)]
        found = [Aim(shorten(one.iri), (shorten(one.object), sign)) for one in asking for sign in self._tell_direction(one)]
        return tuple(sorted(found))

    def is_advised(self, aim: Aim) -> bool:
        """Whether it is what is advised itself, not what that is to act on."""
        return self._model.claims[expand(aim.claim)].relation == ADVISES

    def include_aspects(self, state: State) -> list[State]:
        """The state, and those of its aspects that bear on it so, as the creation of an agency on the agency."""
        thing, sign = state
        bearing = [iri for iri in find_own_aspects(expand(thing), self._model) if self._bears_well(iri)]
        return [state, *((shorten(iri), sign) for iri in sorted(bearing))]

    def _bears_well(self, aspect: str) -> bool:
        return self._model.value(aspect, mx("aspectSign")) == mx("Strengthens")

    def conditions(self, chain: HarmfulChain) -> list[State]:
        """What the claims of a chain hold on."""
        return [(one, MORE) for hop in chain.hops for one in hop.conditions]

    def trace(self, advice: str) -> dict[State, Push]:
        """Every state that it leads to, by the one that stands for it and its opposites."""
        found: dict[State, Push] = {}
        for aim in self.aims(advice):
            begins = {aim.state: None, **{(one, MORE): one for one in self._find_good_aspects(aim.state)}}
            for begin, aspect in begins.items():
                for state, chain in carry(self.causes.chains, begin, is_told=aspect is None).items():
                    push, one = Push(aim, state, aspect, chain), self.causes.poles.canonical(state)
                    if one not in found or push.length < found[one].length:
                        found[one] = push
        return found

    def _tell_direction(self, claim: Claim) -> list[int]:
        if claim.negated:
            return [LESS]
        return [sign for name, sign in ((STRENGTHENS, MORE), (WEAKENS, LESS)) if self._model.sign(claim) == name]

    def _find_good_aspects(self, state: State) -> list[str]:
        """With more of a thing there is more of those of its aspects that the authors count as good."""
        thing, sign = state
        found = map(shorten, find_own_aspects(expand(thing), self._model))
        return sorted(one for one in found if sign == MORE and self.causes.is_good((one, MORE)))
