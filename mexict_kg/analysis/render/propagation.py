"""What there would be more and less of: in words and as data."""

from mexict_kg.analysis.chains import Chain
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.propagation import Propagation
from mexict_kg.analysis.render.chain import capitalize, close, count_more
from mexict_kg.analysis.render.data import Record, record_claims, record_thing
from mexict_kg.analysis.render.evidence import add_claims
from mexict_kg.analysis.render.steps import record_hops, render_steps
from mexict_kg.analysis.states import MORE
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand
from mexict_kg.words.phrases import say


def render_propagation(result: Propagation, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """What there would be more or less of, each with its chain, and both where the signs disagree."""
    key = "more" if result.change == MORE else "less"
    lines = [say(key, lang, name=model.label(expand(result.factor), lang))]
    lines += [] if result.effects else [say("nothing", lang), *count_more(choice, lang)]
    for one in result.effects:
        note = f" ({say('disagrees', lang)})" if one.disagrees else ""
        lines += ["", f"{capitalize(model.label(expand(one.thing), lang))}{note}"]
        for sign, chain in (("grows", one.grows), ("shrinks", one.shrinks), ("met", one.met)):
            if chain is not None:
                steps = render_steps(chain, model, lang, explain=explain)
                lines += [f"  {say(sign, lang)}:", *(f"    {step}" for step in steps)]
    lines += ["", say("step.stepSigns", lang)] if result.effects else []
    return close(lines, len(result.chains.claims), choice, lang)


def record_propagation(result: Propagation, model: Model) -> Record:
    """As JSON could hold it: each thing with the chains by which it grows, by which it shrinks, and by which a need is met."""

    def chain(hops: Chain | None) -> list[Record] | None:
        return None if hops is None else record_hops(hops, model)

    rows = [
        {
            **record_thing(one.thing, model),
            **{key: chain(hops) for key, hops in (("grows", one.grows), ("shrinks", one.shrinks), ("met", one.met))},
            "disagrees": one.disagrees,
        }
        for one in result.effects
    ]
    return add_claims(
        {
            "factor": record_thing(result.factor, model),
            "change": result.change,
            "effects": rows,
            "counted": record_claims(result.chains.claims),
        },
        model,
    )
