"""What asking gives back: an answer to any query, and a reply to a question of the catalogue, with its evidence."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from mexict_kg.asking.parameters import fill, phrase_question
from mexict_kg.asking.render.sheet import Sheet
from mexict_kg.calls import typed
from mexict_kg.catalogue.questions import Catalogue, Question
from mexict_kg.errors import WrongCall
from mexict_kg.model.evidence import record_details, record_evidence
from mexict_kg.model.model import Model
from mexict_kg.model.records import Claim
from mexict_kg.store import results
from mexict_kg.store.engine import Engine, Results
from mexict_kg.store.running import run, run_trusted
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import say, tell

if TYPE_CHECKING:
    import pandas


SHOWN = 25
"""So many rows a person reads first."""


class Answer:
    """The answer to a query: `variables` and `rows` of texts for a SELECT, or bytes in any format of results.FORMATS."""

    def __init__(self, engine: Engine, query: str) -> None:
        self._engine = engine
        self.query = query

    @cached_property
    def _table(self) -> tuple[list[str], list[list[results.Term]]]:
        return results.rows(self.results())

    @property
    def variables(self) -> list[str]:
        """The names of the columns, in the order of the query."""
        return self._table[0]

    @cached_property
    def rows(self) -> list[list[str]]:
        """The rows of a SELECT, IRIs as CURIEs and literals as bare text; an empty text where a column has no value."""
        return [[results.cell(term) for term in row] for row in self._table[1]]

    def to_pandas(self) -> pandas.DataFrame:
        """The rows of a SELECT as a data frame with numbers as numbers; needs pandas, which the extra `pandas` brings."""
        try:
            import pandas
        except ImportError as error:
            raise WrongCall(tell("error.noPandas")) from error
        return pandas.DataFrame([[results.native(term) for term in row] for row in self._table[1]], columns=self.variables)

    @typed
    def written(self, form: str) -> bytes:
        """The answer as `table`, `csv`, `tsv`, `json`, `xml`, `turtle` or `ntriples`."""
        return results.write_results(self.results(), form)

    def __bool__(self) -> bool:
        """What an ASK answers; for a SELECT whether it has rows, for a CONSTRUCT or DESCRIBE whether it has triples."""
        results = self.results()
        return bool(results) if isinstance(results, ox.QueryBoolean) else next(iter(results), None) is not None

    def __len__(self) -> int:
        """The number of rows of a SELECT."""
        return len(self.rows)

    def __str__(self) -> str:
        return self.written("turtle" if isinstance(self.results(), ox.QueryTriples) else "table").decode()

    def results(self) -> Results:
        """The engine's own results, run afresh at each call."""
        return run(self._engine, self.query)


class Reply(Answer):
    """The answer to a question of the catalogue.

    `question` is what was asked, `terms` the value of each parameter (an IRI or a year), `lang` the language of labels and
    headings, and, where it was found by words, `command` what was taken where that is no question, `others` the next best answers
    as one types them, `defaulted` the parameters for which the words name nothing, `unused` the things they name for which it has
    no place, `mended` the slips and what they were taken for, `doubt` why no claim may answer, and `first` the claims whose rows
    come first; `gist` is the answer in one sentence, which begins with the `verdict` "yes" or "no" where it is either, `against`
    what the report says against it, and `nearby` the claims that are nearest to the words beside the rows, or stated with the
    first of these.
    """

    def __init__(
        self, engine: Engine, model: Model, catalogue: Catalogue, question: Question, terms: dict[str, str], lang: str
    ) -> None:
        super().__init__(engine.with_readings() if question.is_over_readings else engine, fill(question, terms, lang))
        self._model, self._catalogue = model, catalogue
        self.question, self.terms, self.lang = question, terms, lang
        self.by_words = False
        self.command = ""
        self.doubt = ""
        self.gist = ""
        self.verdict = ""
        self.against = ""
        self.nearby: list[Claim] = []
        self.mended: dict[str, str] = {}
        self.first: list[str] = []
        self.others: list[str] = []
        self.defaulted: list[str] = []
        self.unused: list[str] = []

    @property
    def asked(self) -> str:
        """The question's name with its parameters, as the command takes them."""
        return phrase_question(self.question, self.terms)

    @property
    def line(self) -> str:
        """The command that gives this answer, as one types it after `mexict`."""
        return self.command or f"ask {self.asked}"

    @property
    def unanswered(self) -> str:
        """What an empty answer means: what was looked for, a claim or a chain; and that words may have meant something else."""
        told = self._no_chain() if len(self._ends) > 1 else self._no_claim()
        return f"{told} {say('asking.misunderstood', self.lang)}" if self.by_words else told

    @property
    def _ends(self) -> list[str]:
        """The things between which a question looks for a chain."""
        return [term for term in self.terms.values() if self.question.shape == "chain" and term in self._model.things]

    def _no_chain(self) -> str:
        start, end = (self._model.label(iri, self.lang) for iri in self._ends)
        ends = " ".join(shorten(iri).removeprefix("mxr:") for iri in self._ends)
        return say("asking.noChain", self.lang, start=start, end=end, ends=ends)

    def _no_claim(self) -> str:
        parameters = self.question.parameters
        asked = [term for name, term in self.terms.items() if parameters[name].type != "readings"]
        names = ", ".join(self._model.label(term, self.lang) if ":" in term else term for term in asked)
        about = say("asking.about", self.lang, names=names) if names else ""
        question = self.question.question[self.lang]
        return say("asking.empty", self.lang, claims=len(self._model.claims), question=question, about=about)

    @cached_property
    def evidence(self) -> list[Claim]:
        """The claims behind the rows, each once, in the order of the rows; each has label, modality, sentences and quote."""
        return list({claim.iri: claim for claim in self.sheet.claims}.values())

    @cached_property
    def sheet(self) -> Sheet:
        """The rows with all that telling them needs."""
        place = self.variables.index("claim")
        claims = [self._model.claims[expand(row[place])] for row in self.rows]
        return Sheet(self.question, self.terms, self.lang, self.variables, self.rows, claims, self._model, self._catalogue)

    @typed
    def written(self, form: str) -> bytes:
        """The answer as `markdown`, `html`, or in a format of results.FORMATS; `json` has beside the rows what is behind them.

        `csv` is safe to open in a spreadsheet; see spreadsheet.write_guarded.
        """
        if form == "json":
            return self._written_json()
        if form == "csv":
            from mexict_kg.asking.render.spreadsheet import write_guarded

            return write_guarded(self.variables, [[results.exact(term) for term in row] for row in self._table[1]])
        from mexict_kg.asking.render.markdown import render_html, render_markdown

        views = {"markdown": render_markdown, "html": render_html}
        return views[form](self.sheet, self.unanswered).encode() if form in views else super().written(form)

    def _written_json(self, **more: object) -> bytes:
        """The results as SPARQL's JSON, with what stands behind them under names that SPARQL leaves free."""
        claims = {claim.iri: record_evidence(claim) for claim in self.evidence}
        return json.dumps({**json.loads(self._solutions), "claims": claims, **more}, ensure_ascii=False).encode()

    def explained_as_data(self) -> bytes:
        """The answer as `json`, with every detail of each claim in words, and the query as it was put."""
        details = {claim.iri: record_details(claim, self._model, self.lang) for claim in self.evidence}
        return self._written_json(details=details, query=self._put())

    def explained(self) -> str:
        """Every claim behind the rows with all its details, and the query as it was put."""
        from mexict_kg.model.description import describe_claim

        claims = ["\n".join(describe_claim(claim, self._model, self.lang)) for claim in self.evidence]
        return "\n\n".join([*claims, self._put()]) + "\n"

    def _put(self) -> str:
        """The query as it was put, without the header."""
        return "\n".join(line for line in self.query.splitlines() if not line.startswith("#"))

    def results(self) -> Results:
        """The results as the engine gave them, which is asked once; the catalogue's queries need no guard."""
        return ox.parse_query_results(self._solutions, format=ox.QueryResultsFormat.JSON)

    @cached_property
    def _solutions(self) -> bytes:
        try:
            solutions = run_trusted(self._engine, self.query)
        except WrongCall as error:
            raise WrongCall(tell("error.questionRefused", file=self.question.file, problem=error.text)) from error
        if not isinstance(solutions, ox.QuerySolutions):
            raise WrongCall(tell("error.questionIsNoSelect", file=self.question.file))
        data = solutions.serialize(format=ox.QueryResultsFormat.JSON)
        assert data is not None
        return self._order(data) if self.first else data

    def _order(self, data: bytes) -> bytes:
        """The rows with the claims that answer best first, else in their order."""
        found = json.loads(data)
        place = {claim: number for number, claim in enumerate(self.first)}
        found["results"]["bindings"].sort(key=lambda row: place.get(row["claim"]["value"], len(place)))
        return json.dumps(found, ensure_ascii=False).encode()

    def __repr__(self) -> str:
        return f"<{self.line.removeprefix('ask ')}: {len(self)} rows>"

    def _repr_html_(self) -> str:
        return self.written("html").decode()
