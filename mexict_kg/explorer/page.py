"""The explorer: one HTML file that needs no network, in which every line shows its evidence.

pyvis builds nodes, edges and options; the page is our own template. All texts of the graph travel as JSON data, never as HTML.
"""

import base64
import hashlib
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

import jinja2
from pyvis.network import Network

from mexict_kg.explorer.contents import contents
from mexict_kg.model.model import Model
from mexict_kg.model.network import claim_network
from mexict_kg.views.colours import style
from mexict_kg.views.glyphs import assign_glyphs
from mexict_kg.views.layout import GLYPH
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import LANGUAGES, say, texts

Record = dict[str, Any]

_TEMPLATES: Final = Path(__file__).resolve().parent / "templates"
_OPTIONS: Final[Record] = {
    "physics": False,
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {"dragNodes": False, "hover": False, "multiselect": False, "selectConnectedEdges": False},
    "nodes": {"chosen": False, "borderWidth": 1.5},
    "edges": {"chosen": False, "smooth": False, "arrows": {"to": {"scaleFactor": 0.6}}, "arrowStrikethrough": False},
}


def explorer_page(model: Model) -> str:
    """The page as HTML, the same text every time."""
    network = claim_network(model, quantities=True)
    picture = _Picture(contents(model, network))
    glyphs = assign_glyphs(model)
    kinds = {shorten(thing.iri): shorten(thing.kind) for thing in model.things.values()}
    kinds.update(network.nodes(data="kind"))
    for node in sorted(kinds):
        picture.place(node, kinds[node], glyphs[expand(kinds[node])].shape, network.degree(node) if node in network else 0)
    for pair in sorted(set(network.edges())):
        picture.join(*pair, claims=sorted(network[pair[0]][pair[1]]), both_ways=network.has_edge(*reversed(pair)))
    return picture.generate_html()


class _Picture(Network):  # type: ignore[misc]
    """A pyvis network on our own page; pyvis's templates load scripts from elsewhere and take titles for HTML."""

    def __init__(self, contents: Record) -> None:
        super().__init__(directed=True)
        self.options = _OPTIONS
        self.contents = contents

    def place(self, node: str, kind: str, shape: str, degree: int) -> None:
        # The label is a blank, for which pyvis does not put the id: the page draws labels itself, at one size at every zoom.
        size = round(min(5 + 2.2 * degree**0.5, GLYPH / 2), 1)
        self.add_node(node, label=" ", shape=shape, group=kind, size=size, degree=degree)

    def join(self, start: str, end: str, *, claims: list[str], both_ways: bool) -> None:
        bend = {"smooth": {"type": "curvedCW", "roundness": 0.1}} if both_ways else {}
        self.add_edge(start, end, id=f"{start} {end}", claims=claims, **bend)

    def generate_html(self, name: str = "", local: bool = True, notebook: bool = False) -> str:
        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(_TEMPLATES, encoding="utf-8"), autoescape=True, undefined=jinja2.StrictUndefined
        )
        environment.policies["json.dumps_kwargs"] = {"sort_keys": True, "separators": (",", ":")}
        look, scripts = style() + _read("explorer.css"), [vis_network(), _read("explorer.bundle.js")]
        page = environment.get_template("explorer.html.j2")
        data = {"nodes": self.nodes, "edges": self.edges, "options": self.options, **self.contents}
        return page.render(words=_words(), data=data, style=look, scripts=scripts, policy=_policy(look, scripts))


def _read(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _words() -> dict[str, dict[str, str]]:
    """The words of the page by language and key."""
    own = {**texts("page"), **texts("view"), **texts("step")}
    return {
        lang: {**{key: text[lang] for key, text in own.items()}, "opposites": say("thing.opposite", lang)} for lang in LANGUAGES
    }


def vis_network() -> str:
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
