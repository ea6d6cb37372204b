"""What a thing needs and what needs it: in words and as data."""

from mexict_kg.analysis.dependencies import Dependencies
from mexict_kg.analysis.projection import Choice
from mexict_kg.analysis.reachability import Reached
from mexict_kg.analysis.render.chain import close, render_chain, render_names, render_title
from mexict_kg.analysis.render.data import Record, record_chain, record_counted, record_thing
from mexict_kg.analysis.render.evidence import add_claims
from mexict_kg.model.model import Model
from mexict_kg.words.phrases import many, say


def render_dependencies(result: Dependencies, model: Model, lang: str, choice: Choice, *, explain: bool = False) -> str:
    """Everything that a thing needs and that needs it, with the chain there and what every chain there leads over."""
    lines = [render_title(result.thing, "needs", model, lang)]
    lines += [say("aspects", lang, names=render_names(result.aspects, model, lang))] if result.aspects else []
    lines += [say("fallsApart", lang, n=many(result.falls_apart, "part", lang))] if result.falls_apart else []
    for key, found in (("needsThese", result.needs), ("neededBy", result.needed_by)):
        lines += ["", say(key, lang, n=many(len(found), "thing", lang))]
        for one in found:
            first, *rest = render_chain(one.chain, result.projection, model, lang, explain=explain)
            lines += [first + _render_dominators(one.thing, result, model, lang), *rest]
    return close(lines, result.projection, choice, lang)


def _render_dominators(thing: str, result: Dependencies, model: Model, lang: str) -> str:
    dominators = result.dominators[thing]
    over = f"; {say('over', lang, names=render_names(dominators, model, lang))}" if dominators else ""
    return over + (f"; {say('itself', lang)}" if thing in result.aspects else "")


def record_dependencies(result: Dependencies, model: Model) -> Record:
    """As JSON could hold it: what the thing needs and what needs it, each with its chain and what every chain leads over."""

    def chains(found: list[Reached]) -> Record:
        rows = [{**record_chain(one, result.projection, model), "only_over": list(result.dominators[one.thing])} for one in found]
        return {"value": len(found), "chains": rows}

    return add_claims(
        {
            **record_thing(result.thing, model),
            "aspects": list(result.aspects),
            "needs": chains(result.needs),
            "needed_by": chains(result.needed_by),
            "falls_apart": result.falls_apart,
            "counted": record_counted(result.projection),
        },
        model,
    )
