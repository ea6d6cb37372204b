"""The explorer: one HTML file that needs no network, in which every line shows its evidence.

pyvis builds nodes, edges and options; the page is our own template. All texts of the graph travel as JSON data, never as HTML.
"""

import base64
import hashlib
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, NamedTuple

import jinja2
import networkx as nx
from pyvis.network import Network

from mexict_kg import telling
from mexict_kg.amounts import figure
from mexict_kg.layout import GLYPH, LINE, WRAP
from mexict_kg.model import Claim, Model, Thing
from mexict_kg.vocabulary import DEFINITION, SUBCLASS_OF, TYPE, expand, mx, shorten

Record = dict[str, Any]

LANGUAGES: Final = ("en", "es")
_TEMPLATES: Final = Path(__file__).resolve().parent / "templates"
# Parts of one function, in this order.
_SCRIPTS: Final = ("page.js", "picture.js", "labels.js", "panel.js", "search.js", "filters.js", "explorer.js")
# The first shape is kept for the branch of the ontology with most kinds; the others take turns.
_SHAPES: Final = ("dot", "square", "diamond", "triangle", "hexagon", "triangleDown")
# As many as explorer.css has colours for kinds.
_TONES: Final = 9
# As many as page.js draws: none, a ring instead of the filling, a dark ring around it.
_RINGS: Final = 3
# Kinds further down the hierarchy have the tone of the one above them, and differ by their ring.
_DEEPEST: Final = 3
_OPTIONS: Final[Record] = {
    "physics": False,
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"dragNodes": False, "hover": True, "multiselect": False, "selectConnectedEdges": False},
    "nodes": {"chosen": False, "borderWidth": 1.5},
    "edges": {"chosen": False, "smooth": False, "arrows": {"to": {"scaleFactor": 0.6}}, "arrowStrikethrough": False},
}


class _Sign(NamedTuple):
    """How things of a kind are drawn."""

    shape: str
    tone: int
    ring: int


def explorer_page(model: Model, network: nx.MultiDiGraph, where: dict[str, tuple[float, float]]) -> str:
    """The page as HTML, the same text every time; `where` gives every node of the network its place."""
    signs = _kind_signs(model)
    picture = _Picture({**_contents(model, network), "kinds": _kinds(model, signs)})
    for node in sorted(network):
        kind = network.nodes[node]["kind"]
        picture.place(node, kind, signs[expand(kind)].shape, network.degree(node), where[node])
    for pair in sorted(set(network.edges())):
        picture.join(*pair, claims=sorted(network[pair[0]][pair[1]]), both_ways=network.has_edge(*reversed(pair)))
    return picture.generate_html()


class _Picture(Network):  # type: ignore[misc]
    """A pyvis network on our own page; pyvis's templates load scripts from elsewhere and take titles for HTML."""

    def __init__(self, contents: Record) -> None:
        super().__init__(directed=True)
        self.options = _OPTIONS
        self.contents = contents

    def place(self, node: str, kind: str, shape: str, degree: int, place: tuple[float, float]) -> None:
        # The label is a blank, for which pyvis does not put the id: the page draws labels itself, at one size at every zoom.
        size = round(min(5 + 2.2 * degree**0.5, GLYPH / 2), 1)
        self.add_node(node, label=" ", shape=shape, group=kind, size=size, x=place[0], y=place[1], degree=degree)

    def join(self, start: str, end: str, *, claims: list[str], both_ways: bool) -> None:
        bend = {"smooth": {"type": "curvedCW", "roundness": 0.15}} if both_ways else {}
        self.add_edge(start, end, id=f"{start} {end}", claims=claims, **bend)

    def generate_html(self, name: str = "", local: bool = True, notebook: bool = False) -> str:
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(_TEMPLATES, encoding="utf-8"), autoescape=True, undefined=jinja2.StrictUndefined
        )
        environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False, "separators": (",", ":")}
        style, scripts = _read("explorer.css"), [_vis_network(), _own_script()]
        page = environment.get_template("explorer.html.j2")
        data = {"nodes": self.nodes, "edges": self.edges, "options": self.options, **self.contents}
        return page.render(data=data, style=style, scripts=scripts, policy=_policy(style, scripts))


def _read(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _own_script() -> str:
    return "(() => {\n" + "\n".join(map(_read, _SCRIPTS)) + "})();\n"


def _vis_network() -> str:
    """vis-network out of the pyvis wheel, with its licence, without the name of a source map that is not there.

    Its style sheet is left out: it is for buttons and tooltips, which this page does not let it make.
    """
    script = (files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text(encoding="utf-8")
    return script.partition("//# sourceMappingURL")[0]


def _policy(style: str, scripts: list[str]) -> str:
    """The content security policy: nothing runs or styles but what stands in the page, and nothing is fetched."""
    ours = " ".join(map(_hash, scripts))
    return f"default-src 'none'; script-src {ours}; style-src {_hash(style)}; img-src data:; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _contents(model: Model, network: nx.MultiDiGraph) -> Record:
    """Everything the page tells, as plain data."""
    drawn = {key for _, _, key in network.edges(keys=True)}
    return {
        "things": [_thing(thing, model) for thing in model.things.values()],
        "claims": [{**_claim(claim, model), "drawn": shorten(claim.iri) in drawn} for claim in model.claims.values()],
        "relations": _relations(model),
        "families": _named(model, {relation.family for relation in model.relations.values()}),
        "modalities": _coded(model, "Modality"),
        "signs": _coded(model, "Sign"),
        "starts": _starts(model, network),
        "measures": {"wrap": WRAP, "line": LINE},
    }


def _thing(thing: Thing, model: Model) -> Record:
    return {
        "id": shorten(thing.iri),
        "label": _text(thing.iri, model),
        "official": model.text(thing.iri, mx("officialName")),
        "aliases": [{"lang": lang, "text": text} for lang, text in thing.aliases],
        "kind": shorten(thing.kind),
        "definition": thing.definition,
        "aspectOf": shorten(thing.aspect_of) if thing.aspect_of else None,
    }


def _claim(claim: Claim, model: Model) -> Record:
    is_figure = mx("Quantity") in model.types(claim.object)
    return {
        "id": shorten(claim.iri),
        "label": _text(claim.iri, model),
        "subject": shorten(claim.subject),
        "relation": shorten(claim.relation),
        "object": shorten(claim.object),
        "figure": {lang: figure(claim.object, model, lang) for lang in LANGUAGES} if is_figure else None,
        "modality": claim.modality,
        "sign": model.sign(claim),
        "asserted": claim.asserted,
        "negated": claim.negated,
        "former": claim.time_sense == "Former",
        "named": _named_in(claim),
        "sentences": [shorten(iri)[4:] for iri in claim.sentences],
        "told": {lang: [detail._asdict() for detail in telling.details(claim, model, lang)] for lang in LANGUAGES},
    }


def _named_in(claim: Claim) -> dict[str, list[str]]:
    """The things and claims that each detail names, under its key."""
    named = {
        "source": claim.attributed_to,
        "condition": claim.conditions,
        "means": claim.means,
        "purpose": claim.purpose,
        "scope": claim.scope,
        "tension": claim.tensions,
    }
    return {key: [shorten(iri) for iri in iris] for key, iris in named.items()}


def _text(iri: str, model: Model) -> Record:
    return {lang: model.label(iri, lang) for lang in LANGUAGES}


def _relations(model: Model) -> list[Record]:
    return [
        {
            "id": shorten(relation.iri),
            "label": _text(relation.iri, model),
            "reads": relation.reads,
            "readsBack": relation.reads_back,
            "family": relation.family,
        }
        for relation in model.relations.values()
    ]


def _named(model: Model, names: set[str]) -> list[Record]:
    terms = ((name, mx(name)) for name in sorted(names))
    return [{"id": name, "label": _text(iri, model), "definition": model.text(iri, DEFINITION)} for name, iri in terms]


def _coded(model: Model, kind: str) -> list[Record]:
    return _named(model, {iri.rpartition("#")[2] for iri in model.subjects(TYPE, mx(kind))})


def _starts(model: Model, network: nx.MultiDiGraph) -> list[str]:
    """Where to begin: the agents with most claims, each of another kind."""
    agents = {shorten(iri) for iri in model.subclasses(mx("Agent"))}
    by_kind: dict[str, str] = {}
    for node in sorted(network, key=lambda node: (-network.degree(node), node)):
        if network.nodes[node]["kind"] in agents:
            by_kind.setdefault(network.nodes[node]["kind"], node)
    return list(by_kind.values())[:3]


def _kinds(model: Model, signs: dict[str, _Sign]) -> list[Record]:
    """Every kind that a thing has, in the order of the hierarchy."""
    above = _above(model)
    used = sorted(signs, key=lambda kind: _lineage(kind, above))
    return [{"id": shorten(kind), "label": _text(kind, model), **signs[kind]._asdict()} for kind in used]


def _kind_signs(model: Model) -> dict[str, _Sign]:
    """A sign of its own for every kind that a thing has: the shape tells the branch of the ontology, the tone what it belongs to
    there, the ring what is alike in both."""
    above = _above(model)
    branches: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for kind in sorted({thing.kind for thing in model.things.values()}, key=lambda kind: _lineage(kind, above)):
        lineage = _lineage(kind, above)
        branches[lineage[:2][-1]][lineage[: _DEEPEST + 1][-1]].append(kind)
    by_size = sorted(branches.values(), key=lambda drawn: -len(drawn))
    drawn_alike = [(_shape(number), kinds) for number, drawn in enumerate(by_size) for kinds in drawn.values()]
    signs: dict[str, _Sign] = {}
    for number, (shape, kinds) in enumerate(drawn_alike):
        for kind in kinds:
            ring = sum(sign[:2] == (shape, number % _TONES) for sign in signs.values()) % _RINGS
            signs[kind] = _Sign(shape, number % _TONES, ring)
    return signs


def _shape(branch: int) -> str:
    return _SHAPES[(branch - 1) % (len(_SHAPES) - 1) + 1] if branch else _SHAPES[0]


def _above(model: Model) -> dict[str, str | None]:
    """For every kind of thing the kind above it, the first where there are several; None for mx:Thing itself."""
    kinds = model.subclasses(mx("Thing"))
    return {kind: next((iri for iri in model.values(kind, SUBCLASS_OF) if iri in kinds), None) for kind in kinds}


def _lineage(kind: str, above: dict[str, str | None]) -> list[str]:
    """The kinds from mx:Thing down to this one."""
    parent = above[kind]
    return [*_lineage(parent, above), kind] if parent else [kind]
