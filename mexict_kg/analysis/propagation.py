"""What follows when there is more or less of a thing: signs carried along chains of effects, side by side where they disagree."""

from typing import NamedTuple

from mexict_kg.analysis.chains import Chain, Chains, carry, read_chains
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.states import LESS, MET, MORE
from mexict_kg.errors import WrongCall
from mexict_kg.model.model import Model
from mexict_kg.model.names import named_thing
from mexict_kg.vocabulary import shorten
from mexict_kg.words.phrases import tell


class Effect(NamedTuple):
    """The shortest chains by which there is more of a thing, by which there is less, and by which a need of it is met."""

    thing: str
    grows: Chain | None
    shrinks: Chain | None
    met: Chain | None

    @property
    def hops(self) -> int:
        """How far away the nearest of them is."""
        return min(len(chain) for chain in (self.grows, self.shrinks, self.met) if chain is not None)

    @property
    def disagrees(self) -> bool:
        """Whether chains of both signs lead to it; they are never netted."""
        return self.grows is not None and self.shrinks is not None


class Propagation(NamedTuple):
    """All that a change of `factor` leads to, the nearest first, over the hops of `chains` that have a sign."""

    factor: str
    change: int
    chains: Chains
    effects: list[Effect]


def propagate(
    name: str,
    model: Model,
    change: int,
    *,
    with_proposed: bool = False,
    as_of: str | int | None = None,
    readings: str = "text",
) -> Propagation:
    """What follows from more of a thing (`change` is MORE) or from less of it (LESS), by the ontology's rule for chains.

    A need carries less only; more of what is needed meets it, and ends the chain. WrongCall for a name that is no thing's, where
    no hop starts from the thing nor arrives at it, and for another change than these two.
    """
    if change not in (MORE, LESS):
        raise WrongCall(tell("error.noChange", more=MORE, less=LESS, given=change))
    factor = shorten(named_thing(name, model))
    chains = read_chains(model, Choice(None, with_proposed, as_of, readings)).signed()
    if not any(one in chains for one, _ in chains.list_alike((factor, change))):
        also = "" if with_proposed else tell("error.countMore")
        raise WrongCall(tell("error.noEffects", name=name, also=also))
    reached = {state: chain for state, chain in carry(chains, (factor, change)).items() if chain}
    things = dict.fromkeys(thing for thing, _ in reached)
    found = [Effect(thing, *(reached.get((thing, one)) for one in (MORE, LESS, MET))) for thing in things]
    return Propagation(factor, change, chains, sorted(found, key=lambda one: (one.hops, one.thing)))
