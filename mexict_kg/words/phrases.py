"""The phrases in which analyses are told, in English and Spanish; {holes} are filled by values."""

from typing import Final

from mexict_kg.model.model import Text

_PHRASES: Final[dict[str, Text]] = {
    "influence": {"en": "who acts on whom", "es": "quién actúa sobre quién"},
    "needs": {"en": "what needs what", "es": "qué necesita qué"},
    "acts": {
        "en": "It acts on {things}{how}, and is acted on by {others}.",
        "es": "Actúa sobre {things}{how}; recibe la acción de {others}.",
    },
    "strengthens": {"en": "{n} strengthening", "es": "{n} fortaleciendo"},
    "weakens": {"en": "{n} weakening", "es": "{n} debilitando"},
    "neutral": {"en": "{n} without a sign", "es": "{n} sin signo"},
    "reach": {
        "en": "Chains lead from it to {reach}, and from {reached_from} to it.",
        "es": "De ello parten cadenas hacia {reach}, y hacia ello desde {reached_from}.",
    },
    "places": {
        "en": "Its ranks among {all}: influence {influence}, lying between others {between}, reach {reach}, balance {balance}.",
        "es": "Sus lugares entre {all}: influencia {influence}, estar entre otras {between}, alcance {reach}, saldo {balance}.",
    },
    "by": {"en": "ranked by {measure}", "es": "ordenado por {measure}"},
    "by_influence": {"en": "influence", "es": "influencia"},
    "by_between": {"en": "how often it lies between others", "es": "cuánto está entre otras"},
    "by_reach": {"en": "reach", "es": "alcance"},
    "by_balance": {
        "en": "balance (strengthening minus weakening), both ends",
        "es": "saldo (fortalecer menos debilitar), ambos extremos",
    },
    "actsOn": {"en": "It acts on", "es": "Actúa sobre"},
    "actedOnBy": {"en": "It is acted on by", "es": "Actúan sobre ello"},
    "needsThese": {"en": "It needs {n}", "es": "Necesita {n}"},
    "neededBy": {"en": "It is needed by {n}", "es": "Es necesaria para {n}"},
    "aspects": {"en": "Its aspects count as itself: {names}.", "es": "Sus aspectos cuentan como ello mismo: {names}."},
    "over": {"en": "only through {names}", "es": "solo a través de {names}"},
    "fallsApart": {
        "en": "Without it the network of needs falls into {n}, whichever way the lines point.",
        "es": "Sin ello la red de necesidades se rompe en {n}, sin mirar hacia dónde apuntan las líneas.",
    },
    "andMore": {"en": "(and {n} more)", "es": "(y {n} más)"},
    "itself": {"en": "its own aspect", "es": "aspecto suyo"},
    "opposite": {"en": "opposite of", "es": "lo contrario de"},
    "noWay": {
        "en": "No chain of the claims counted joins the two.",
        "es": "Ninguna cadena de las afirmaciones contadas une a los dos.",
    },
    "moreWays": {"en": "There are more; ask for shorter ones.", "es": "Hay más; pida caminos más cortos."},
    "estimated": {
        "en": "How far each lies between others is estimated from the chains that begin at {n} of {all}.",
        "es": "Cuánto está cada una entre otras se estima por las cadenas que parten de {n} de {all}.",
    },
    "moreFound": {"en": "There are more; only so many are told.", "es": "Hay más; solo se cuentan estos."},
    "counted": {
        "en": "Counted: {claims} {which}. A number tells how one report of 2021 speaks, not who has power in Mexico.",
        "es": "Se cuentan {claims} {which}. Un número dice cómo habla un informe de 2021, no quién tiene poder en México.",
    },
    "asserted": {"en": "that the report asserts", "es": "que el informe da por ciertas"},
    "proposed": {
        "en": "that the report asserts, forecasts, plans, advises or passes on",
        "es": "que el informe da por ciertas, prevé, planea, aconseja o transmite",
    },
    "asOf": {"en": " as of {date}, or without a date", "es": " a fecha de {date}, o sin fecha"},
    "without": {"en": "Without this: {name}", "es": "Sin esto: {name}"},
    "leaving": {"en": "With {n} left of this: {name}", "es": "Si quedan {n} de esto: {name}"},
    "lose": {"en": "{n} would lose something needed", "es": "Perderían algo necesario: {n}"},
    "loseNone": {"en": "Nothing would lose anything needed.", "es": "Nada perdería algo necesario."},
    "of": {"en": "an aspect of {name}", "es": "un aspecto de {name}"},
    "kept": {"en": "{name} still has enough: it needs at least {n}.", "es": "A {name} le basta: necesita al menos {n}."},
    "broken": {
        "en": "No chain of influence would join {n} any more.",
        "es": "Ninguna cadena de influencia uniría ya {n}.",
    },
    "same": {
        "en": "None of the ten most influential things would change its rank.",
        "es": "Ninguna de las diez cosas más influyentes cambiaría de lugar.",
    },
    "also": {"en": "The ranks count {n} of influence.", "es": "Los lugares cuentan {n} de influencia."},
    "rank": {"en": "Rank by influence, before and after", "es": "Lugar por influencia, antes y después"},
    "inPlace": {"en": "In the place of {old}: {new}", "es": "En lugar de {old}: {new}"},
    "noNeeds": {"en": "No need would change.", "es": "Ninguna necesidad cambiaría."},
    "onlyMoved": {
        "en": "The claims are only moved from the one to the other; what the report would say of that is not known.",
        "es": "Las afirmaciones solo se trasladan de una cosa a la otra; no se sabe qué diría de eso el informe.",
    },
    "takenOver": {
        "en": "{n} that need {old} would need {new} instead",
        "es": "{n} que hoy necesitan «{old}» necesitarían en su lugar «{new}»",
    },
    "added": {"en": "{new} needs besides: {n}", "es": "{new} necesita además: {n}"},
    "dropped": {"en": "Only {old} needs: {n}", "es": "Solo {old} necesita: {n}"},
    "doubled": {
        "en": "These need both, and would hang on one: {names}.",
        "es": "Estas necesitan ambas, y dependerían de una sola: {names}.",
    },
    "placesThen": {
        "en": "By influence: {old} {was}; {new} {had}, then {has}.",
        "es": "Por influencia: {old}, {was}; {new}, {had}, y entonces {has}.",
    },
    "number": {"en": "number {n}", "es": "número {n}"},
    "unranked": {"en": "without a rank", "es": "sin lugar"},
    "gained": {
        "en": "Chains of influence would join {n} that none joins now.",
        "es": "Cadenas de influencia unirían {n} que hoy ninguna une.",
    },
    "more": {"en": "If there were more of this: {name}", "es": "Si hubiera más de esto: {name}"},
    "less": {"en": "If there were less of this: {name}", "es": "Si hubiera menos de esto: {name}"},
    "grows": {"en": "more", "es": "más"},
    "shrinks": {"en": "less", "es": "menos"},
    "disagrees": {"en": "the signs disagree", "es": "los signos discrepan"},
    "nothing": {
        "en": "No claim counted tells of an effect that has a sign.",
        "es": "Ninguna afirmación contada habla de un efecto con signo.",
    },
    "countMore": {
        "en": "--with-proposed counts also what is forecast, planned, advised or others' word.",
        "es": "--with-proposed cuenta también lo previsto, planeado, aconsejado o dicho por otros.",
    },
    "loops": {"en": "Feedback loops: {n}", "es": "Ciclos: {n}"},
    "reinforcing": {"en": "reinforcing", "es": "de refuerzo"},
    "balancing": {"en": "balancing", "es": "de equilibrio"},
    "open": {"en": "of open sign", "es": "de signo abierto"},
    "weakest": {"en": "As sure as: {claim}", "es": "Tan seguro como: {claim}"},
    "merges": {"en": "It takes for opposites: {names}", "es": "Toma por contrarios: {names}"},
    "which": {"en": ", which", "es": ", lo que"},
    "around": {"en": "{told}, and so on: a {kind} loop.", "es": "{told}, y así sucesivamente: un ciclo {kind}."},
    "cutBy": {"en": "Cut by the advice: {names}", "es": "Lo cortaría el consejo: {names}"},
    "drivenBy": {"en": "Driven by the advice: {names}", "es": "Lo impulsaría el consejo: {names}"},
    "noAdvice": {"en": "none", "es": "ninguno"},
    "levers": {
        "en": "Recommendations by the harmful chains that each would break, of {n} in all",
        "es": "Recomendaciones según las cadenas dañinas que cada una rompería, de {n} en total",
    },
    "breaks": {"en": "breaks {n}", "es": "rompe {n}"},
    "offsets": {"en": "Makes up for the end by", "es": "Compensa el final con"},
    "more_offsets": {"en": "makes up for the end of {n} more", "es": "compensa el final de {n} más"},
    "asksFor": {"en": "Asks for", "es": "Pide"},
    "asksWhom": {"en": "Asked of", "es": "Se lo pide a"},
    "unlikely": {"en": "The report calls it unlikely", "es": "El informe lo considera improbable"},
    "hindered": {"en": "What stands in its way", "es": "Lo que se le opone"},
    "alike": {"en": "The same chains as number {place}.", "es": "Las mismas cadenas que la número {place}."},
    "cuts": {"en": "Cuts by", "es": "Corta con"},
    "undoes": {"en": "Undoes at the end by", "es": "Deshace al final con"},
    "byWay": {"en": "which comes of", "es": "que resulta de"},
    "aspect": {"en": "has by its name the aspect", "es": "tiene por su nombre el aspecto"},
    "breakNone": {
        "en": "No chain that the report tells is broken by: {names}.",
        "es": "Ninguna cadena que el informe cuenta se rompe con: {names}.",
    },
    "unbroken": {"en": "No recommendation breaks {n}", "es": "Ninguna recomendación rompe {n}"},
    "arrows": {
        "en": "↑ more of it, or good for it; ↓ less of it, or harm to it. What a recommendation leads to may be a forecast.",
        "es": "↑ más de ello, o bien para ello; ↓ menos, o daño. Lo que resulta de una recomendación puede ser una previsión.",
    },
    "readBoth": {
        "en": "What the report tells of more of a thing is read of less of it too, turned round: an inference, not its word.",
        "es": "Lo que el informe dice de más de una cosa se lee también, al revés, de menos de ella: se infiere, no lo dice.",
    },
    "noLoopTold": {
        "en": "The report states every link; that they close a loop is inferred.",
        "es": "El informe afirma cada eslabón; que cierren un ciclo se infiere.",
    },
    "overDoers": {
        "en": "It leads over what does more than one thing: {names}.",
        "es": "Pasa por lo que hace más de una cosa: {names}.",
    },
    "between": {"en": "Between the two", "es": "Entre los dos"},
    "opposed": {"en": "Set against each other", "es": "Puestas una frente a otra"},
    "shared": {"en": "Of both", "es": "De los dos"},
    "only": {"en": "Only of {name}", "es": "Solo de {name}"},
    "none": {"en": "nothing", "es": "nada"},
}
_NOUNS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    "thing": {"en": ("thing", "things"), "es": ("cosa", "cosas")},
    "claim": {"en": ("claim", "claims"), "es": ("afirmación", "afirmaciones")},
    "part": {"en": ("more part", "more parts"), "es": ("parte más", "partes más")},
    "chain": {"en": ("chain", "chains"), "es": ("cadena", "cadenas")},
    "pair": {"en": ("pair of things", "pairs of things"), "es": ("par de cosas", "pares de cosas")},
    "hop": {"en": ("hop", "hops"), "es": ("paso", "pasos")},
}


def say(key: str, lang: str, **values: object) -> str:
    """A phrase by its key, with its holes filled."""
    return _PHRASES[key][lang].format(**values)


def many(number: int, noun: str, lang: str) -> str:
    """A number with its noun, such as "1 thing" or "2 things"."""
    one, more = _NOUNS[noun][lang]
    return f"{number} {one if number == 1 else more}"
