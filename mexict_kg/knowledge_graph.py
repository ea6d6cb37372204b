"""The Python interface: one object that asks, shows and hands out the graph."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from mexict_kg import answers
from mexict_kg.dataset import Dataset, read_dataset
from mexict_kg.errors import WrongCall
from mexict_kg.folders import find_folders
from mexict_kg.model import Model
from mexict_kg.names import plain
from mexict_kg.questions import LANGUAGES, Question, filled, read_questions
from mexict_kg.rdflib_graph import as_rdflib
from mexict_kg.show import show
from mexict_kg.store import Results, run
from mexict_kg.vocabulary import PREFIXES

if TYPE_CHECKING:
    import networkx as nx
    import rdflib


class Answer:
    """The answer to a query: `variables` and `rows` of texts for a SELECT, or bytes in any format of answers.FORMATS."""

    def __init__(self, store: ox.Store, query: str) -> None:
        self._store = store
        self.query = query

    @cached_property
    def variables(self) -> list[str]:
        """The names of the columns, in the order of the query."""
        return answers.rows(self.results())[0]

    @cached_property
    def rows(self) -> list[list[str]]:
        """The rows of a SELECT, IRIs as CURIEs and literals as bare text; an empty text where a column has no value."""
        return [[answers.cell(term) for term in row] for row in answers.rows(self.results())[1]]

    def written(self, form: str) -> bytes:
        """The answer as `table`, `csv`, `tsv`, `json`, `xml`, `turtle` or `ntriples`."""
        return answers.written(self.results(), form)

    def __bool__(self) -> bool:
        """What an ASK answers; for a SELECT whether it has rows, for a CONSTRUCT or DESCRIBE whether it has triples."""
        results = self.results()
        return bool(results) if isinstance(results, ox.QueryBoolean) else next(iter(results), None) is not None

    def __len__(self) -> int:
        """The number of rows of a SELECT."""
        return len(self.rows)

    def __str__(self) -> str:
        return self.written("table").decode()

    def results(self) -> Results:
        """The engine's own results, run afresh at each call."""
        return run(self._store, self.query)


def _refuse_language(lang: str) -> None:
    if lang not in LANGUAGES:
        raise WrongCall(f'the graph speaks {" and ".join(LANGUAGES)}, not "{lang}"')


class KnowledgeGraph:
    """Everything the report says, as far as it is encoded."""

    def __init__(self, root: str | None = None) -> None:
        self.folders = find_folders(root)
        self.dataset: Dataset = read_dataset(self.folders)

    @cached_property
    def model(self) -> Model:
        """Things, claims and relations as typed records."""
        return Model(self.dataset.asserted)

    @cached_property
    def graph(self) -> rdflib.Graph:
        """What is stated and derived, as an rdflib graph with the project's prefixes."""
        graph = as_rdflib(self.dataset.asserted)
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace)
        return graph

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The catalogue of questions by name."""
        return read_questions(self.folders.queries)

    def ask(self, name: str, lang: str = "en", **parameters: str) -> Answer:
        """The answer to a question of the catalogue; parameters may be labels, aliases, CURIEs or IRIs.

        WrongCall for an unknown question (with the nearest), an unknown parameter or a value of the wrong kind.
        """
        question = self.question(name)
        _refuse_language(lang)
        return Answer(self._store, filled(question, parameters, self.model, lang))

    def question(self, name: str) -> Question:
        """A question of the catalogue by its name."""
        import difflib

        if name in self.questions:
            return self.questions[name]
        by_name = {plain(known): known for known in self.questions}
        near = difflib.get_close_matches(plain(name), by_name, n=3, cutoff=0.4)
        hint = f"nearest: {', '.join(by_name[text] for text in near)}" if near else "`mexict ask` lists them all"
        raise WrongCall(f'no question is called "{name}"; {hint}')

    def sparql(self, query: str) -> Answer:
        """The answer to any SELECT, ASK, CONSTRUCT or DESCRIBE; WrongCall when it is refused or not SPARQL."""
        return Answer(self._store, query)

    def show(self, name: str, lang: str = "en") -> str:
        """A thing, claim, sentence or paragraph in words, with its evidence."""
        _refuse_language(lang)
        return show(name, self.model, lang)

    def network(self, *, family: str | None = None, asserted_only: bool = False) -> nx.MultiDiGraph:
        """Things as nodes and claims as edges; see network.claim_network."""
        from mexict_kg.network import claim_network

        return claim_network(self.model, family=family, asserted_only=asserted_only)

    @cached_property
    def _store(self) -> ox.Store:
        store = ox.Store()
        store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in self.dataset.asserted)
        return store
