"""The Python interface: one object that asks, shows and hands out the graph."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from mexict_kg.asking.answers import Answer, Reply
from mexict_kg.asking.by_name import find_question, is_name
from mexict_kg.asking.parameters import resolve_values
from mexict_kg.calls import tell_value, typed
from mexict_kg.catalogue.questions import Catalogue, Question, read_catalogue
from mexict_kg.catalogue.records import catalogue_from, catalogue_json
from mexict_kg.dataset.cache import CATALOGUE, MODEL, Cache
from mexict_kg.dataset.loading import engine_of, open_engine
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders, find_folders
from mexict_kg.model.description import describe
from mexict_kg.model.model import Model
from mexict_kg.store.engine import Engine
from mexict_kg.store.query_text import refuse_unsafe
from mexict_kg.vocabulary import PREFIXES
from mexict_kg.words.phrases import LANGUAGES, tell

if TYPE_CHECKING:
    from os import PathLike

    import networkx as nx
    import rdflib

    from mexict_kg.analysis.comparison import Comparison
    from mexict_kg.analysis.dependencies import Dependencies
    from mexict_kg.analysis.feedback_loops import Loops
    from mexict_kg.analysis.influence import Influence, Ranking
    from mexict_kg.analysis.leverage_points import LeveragePoints
    from mexict_kg.analysis.paths import ChainsFound, Paths
    from mexict_kg.analysis.propagation import Propagation
    from mexict_kg.analysis.removal import Removal
    from mexict_kg.analysis.replacement import Replacement
    from mexict_kg.asking.asker import Asker
    from mexict_kg.asking.search import Finder
    from mexict_kg.dataset.dataset import Dataset


def _refuse_language(lang: str) -> None:
    if lang not in LANGUAGES:
        first, second = LANGUAGES
        raise WrongCall(tell("error.unknownLanguage", first=first, second=second, given=lang))


def _find_folders(root: str | PathLike[str] | None) -> Folders:
    name = root if root is None or isinstance(root, str) else getattr(root, "__fspath__", lambda: root)()
    if name is not None and (not isinstance(name, str) or "\0" in name):
        raise WrongCall(tell("error.rootIsNoFolder", given=tell_value(root)))
    return find_folders(name)


class KnowledgeGraph:
    """Everything the report says, as far as it is encoded."""

    def __init__(self, root: str | PathLike[str] | Folders | None = None) -> None:
        self.folders = root if isinstance(root, Folders) else _find_folders(root)
        self.cache = Cache(self.folders)
        self._guarded: set[str] = set()
        self._records = self.cache.read(MODEL)
        if self._records is None:
            _ = self.dataset  # so that a file that cannot be read is told at once

    @cached_property
    def model(self) -> Model:
        """Things, claims and relations as typed records."""
        if self._records is not None:
            model, self._records = Model.from_json(self._records), None
            return model
        model = Model(self.dataset.modelled)
        self.cache.keep(MODEL, model.to_json())
        return model

    @cached_property
    def dataset(self) -> Dataset:
        """The triples as they were read from the files, with what is derived from them."""
        from mexict_kg.dataset.dataset import read_dataset  # where the model was kept nothing need be read

        return read_dataset(self.folders)

    @cached_property
    def graph(self) -> rdflib.Graph:
        """What is stated and derived, as an rdflib graph with the project's prefixes."""
        from mexict_kg.store.as_rdflib import as_rdflib

        graph = as_rdflib(self.dataset.asserted)
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace)
        return graph

    @cached_property
    def catalogue(self) -> Catalogue:
        """The questions with their groups and the headings of their columns."""
        return catalogue_from(self.cache.recall(CATALOGUE, lambda: catalogue_json(read_catalogue(self.folders.queries))))

    @property
    def questions(self) -> dict[str, Question]:
        """The questions of the catalogue by name."""
        return self.catalogue.questions

    @typed
    def ask(self, asked: str, /, lang: str | None = None, **parameters: str | int | None) -> Reply:
        """The answer to a question of the catalogue, by its name or in a person's own words, English or Spanish.

        Parameters may be labels, aliases, CURIEs or IRIs, and go before what the words name. `lang` is the language of the
        answer, else that of the words. WrongCall for a question that is not found (with the nearest), an unknown parameter or a
        value of the wrong kind.
        """
        if lang is not None:
            _refuse_language(lang)
        if is_name(asked, self.questions):
            return self._reply(self.question(asked), parameters, lang or "en")
        return self._asker.ask(asked, parameters, lang)

    @typed
    def find_claims(self, words: str, lang: str | None = None) -> Reply:
        """The claims nearest in meaning to a person's words, the nearest first, each with its evidence; WrongCall for none."""
        if lang is not None:
            _refuse_language(lang)
        return self._asker.find_claims(words, lang)

    @typed
    def question(self, name: str) -> Question:
        """A question of the catalogue by its name."""
        return find_question(name, self.questions)

    def _reply(self, question: Question, parameters: Mapping[str, str | int | None], lang: str) -> Reply:
        if question.sparql not in self._guarded:  # a folder named by --root may hold anybody's queries
            self._refuse_unsafe(question)
            self._guarded.add(question.sparql)
        terms = resolve_values(question, parameters, self.model)
        return Reply(self._engine, self.model, self.catalogue, question, terms, lang)

    def _refuse_unsafe(self, question: Question) -> None:
        try:
            refuse_unsafe(question.sparql)
        except WrongCall as error:
            raise WrongCall(tell("error.questionRefused", file=question.file, problem=error.text)) from error

    @typed
    def sparql(self, query: str, *, readings: bool = False) -> Answer:
        """The answer to any SELECT, ASK, CONSTRUCT or DESCRIBE, on request over the readings too.

        WrongCall when it is refused or not SPARQL.
        """
        return Answer(self._engine.with_readings() if readings else self._engine, query)

    @typed
    def show(self, name: str, lang: str = "en") -> str:
        """A thing, claim, sentence or paragraph in words, with its evidence."""
        _refuse_language(lang)
        return describe(name, self.model, lang)

    @typed
    def network(
        self,
        *,
        family: str | None = None,
        asserted_only: bool = False,
        modality: str | None = None,
        as_of: str | int | None = None,
    ) -> nx.MultiDiGraph:
        """Things as nodes and claims as edges, all attributes flat; see network.claim_network and network.flat_network."""
        from mexict_kg.model.network import claim_network, flat_network

        return flat_network(claim_network(self.model, family=family, asserted_only=asserted_only, modality=modality, as_of=as_of))

    @typed
    def influence(self, thing: str, *, hops: int = 1, with_proposed: bool = False, as_of: str | int | None = None) -> Influence:
        """Who acts on a thing and on whom it acts; see influence.find_influence."""
        from mexict_kg.analysis.influence import find_influence

        return find_influence(thing, self.model, hops=hops, with_proposed=with_proposed, as_of=as_of)

    @typed
    def ranking(self, *, by: str = "influence", with_proposed: bool = False, as_of: str | int | None = None) -> Ranking:
        """All things by their influence or another measure; see influence.rank_things."""
        from mexict_kg.analysis.influence import rank_things

        return rank_things(self.model, by=by, with_proposed=with_proposed, as_of=as_of)

    @typed
    def needs(self, thing: str, *, with_proposed: bool = False, as_of: str | int | None = None) -> Dependencies:
        """What a thing needs and what needs it; see dependencies.find_dependencies."""
        from mexict_kg.analysis.dependencies import find_dependencies

        return find_dependencies(thing, self.model, with_proposed=with_proposed, as_of=as_of)

    @typed
    def ways(
        self,
        start: str,
        end: str,
        *,
        family: str | None = None,
        longest: int | None = None,
        with_proposed: bool = False,
        as_of: str | int | None = None,
    ) -> Paths:
        """The ways over claims between two things; see paths.find_paths for what bounds them."""
        from mexict_kg.analysis.paths import find_paths

        ends = start, end
        return find_paths(ends, self.model, family=family, longest=longest, with_proposed=with_proposed, as_of=as_of)

    @typed
    def chains(
        self,
        start: str,
        end: str,
        *,
        longest: int | None = None,
        with_proposed: bool = False,
        as_of: str | int | None = None,
        readings: str = "text",
    ) -> ChainsFound:
        """The chains of effects from one thing to another; see paths.find_chains."""
        from mexict_kg.analysis.paths import find_chains

        ends = start, end
        return find_chains(ends, self.model, longest=longest, with_proposed=with_proposed, as_of=as_of, readings=readings)

    @typed
    def losses(
        self, thing: str, *, leaving: int | None = None, with_proposed: bool = False, as_of: str | int | None = None
    ) -> Removal:
        """What would lose something it needs without a thing; see removal.remove."""
        from mexict_kg.analysis.removal import remove

        left = None if leaving is None else Decimal(leaving)
        return remove(thing, self.model, leaving=left, with_proposed=with_proposed, as_of=as_of)

    @typed
    def replaced(self, old: str, new: str, *, with_proposed: bool = False, as_of: str | int | None = None) -> Replacement:
        """What would follow if the new thing stood in the place of the old; see replacement.replace."""
        from mexict_kg.analysis.replacement import replace

        return replace((old, new), self.model, with_proposed=with_proposed, as_of=as_of)

    @typed
    def effects(
        self,
        factor: str,
        change: int,
        *,
        with_proposed: bool = False,
        as_of: str | int | None = None,
        readings: str = "text",
    ) -> Propagation:
        """What follows from more (1) or less (-1) of a factor; see propagation.propagate."""
        from mexict_kg.analysis.propagation import propagate

        return propagate(factor, self.model, change, with_proposed=with_proposed, as_of=as_of, readings=readings)

    @typed
    def loops(self, *, with_proposed: bool = True, as_of: str | int | None = None, readings: str = "text") -> Loops:
        """The feedback loops of the causal map; see feedback_loops.find_loops."""
        from mexict_kg.analysis.feedback_loops import find_loops

        return find_loops(self.model, with_proposed=with_proposed, as_of=as_of, readings=readings)

    @typed
    def levers(
        self,
        advice: str | None = None,
        *,
        with_proposed: bool = True,
        as_of: str | int | None = None,
        readings: str = "text",
    ) -> LeveragePoints:
        """Which recommendations would break which harmful chains; see leverage_points.find_leverage_points."""
        from mexict_kg.analysis.leverage_points import find_leverage_points

        return find_leverage_points(self.model, advice, with_proposed=with_proposed, as_of=as_of, readings=readings)

    @typed
    def compared(self, first: str, second: str) -> Comparison:
        """Two things beside each other; see comparison.compare."""
        from mexict_kg.analysis.comparison import compare

        return compare((first, second), self.model)

    @cached_property
    def _asker(self) -> Asker:
        from mexict_kg.asking.asker import Asker

        return Asker(self._finder, self.model, self._reply, self.folders)

    @cached_property
    def _finder(self) -> Finder:
        from mexict_kg.asking.search import Finder  # its libraries serve nobody who asks by name
        from mexict_kg.catalogue.phrasings import read_phrasings

        return Finder(self.catalogue, self.model, lambda: read_phrasings(self.folders), self.cache.recall)

    @cached_property
    def _engine(self) -> Engine:
        # one graph in one object, whatever becomes of the files meanwhile
        return engine_of(self.dataset, self.cache) if "dataset" in self.__dict__ else open_engine(self.folders)
