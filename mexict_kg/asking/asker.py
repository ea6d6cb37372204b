"""Answering a person's words: by the question or command that answers best, or by the claims nearest to them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from shlex import quote

from mexict_kg.asking.answers import SHOWN, Reply
from mexict_kg.asking.by_name import shorten_words
from mexict_kg.asking.choosing import Candidate, Choice, Weights, choose
from mexict_kg.asking.commands import list_commands
from mexict_kg.asking.doubts import find_doubt, is_beside_the_report
from mexict_kg.asking.grouping import group
from mexict_kg.asking.nearby import list_nearby
from mexict_kg.asking.search import Asked, Finder, Match
from mexict_kg.asking.short_answers import phrase_answer, phrase_claim
from mexict_kg.asking.verdicts import Judge
from mexict_kg.catalogue.questions import Question
from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.inputs import decode, read_input
from mexict_kg.model.model import Model
from mexict_kg.vocabulary import expand, shorten
from mexict_kg.words.phrases import LANGUAGES, say, tell

Values = Mapping[str, str | int | None]
Put = Callable[[Question, Values, str], Reply]
"""Answers a question with these parameters in a language."""
_EVIDENCE = "queries/snippets/evidence.sparql"
_LONGEST = 1_000
"""Letters of the longest text that is read."""
_LEADING = 12
"""So many of the questions that the words may mean are put."""
_FULL = 20.0
"""The score of a question that the words put as it stands."""
_FOUND = 0.06
"""How well the claims nearest to the words fit them, as no question does."""
_BEST = 0.09
"""What it counts to be the best of them, beside what its score does."""
_AFTER_DOUBT = 10
"""So many of the nearest claims follow where none may answer."""
_OTHERS = 3
"""So many of the next best are told."""


class Asker:
    """Answers words over a model, by a finder of questions and something that puts them."""

    def __init__(self, finder: Finder, model: Model, put: Put, folders: Folders) -> None:
        self._finder, self._model, self._put, self._folders = finder, model, put, folders
        self._judge = Judge(finder.catalogue.whether, finder.languages, model)

    def ask(self, text: str, given: Values, lang: str | None = None) -> Reply:
        """The best answer to the words, in their language unless one is given; WrongCall for what is beside the report."""
        asked = self._read(text)
        weights = Weights(asked, self._finder.claims[asked.lang], self._model)
        nearest = self._nearest(asked, weights)
        choices = self._choose(asked, given, weights, nearest)
        if not choices or not (choices[0].claims or given):
            raise _not_found(asked, given)
        if not given and is_beside_the_report(asked, choices[0].share, self._model):
            raise _not_found(asked, given)
        lang = lang or asked.lang
        doubt = "" if given else find_doubt(asked, choices, weights, self._model, lang)
        doubtful = nearest._replace(claims=nearest.claims[:_AFTER_DOUBT])
        taken = doubtful if doubt and nearest.claims else choices[0].candidate
        reply = self._reply(taken, weights, given, lang)
        reply.by_words, reply.doubt, reply.mended = True, doubt, asked.words.mended
        if len(reply) and not given:
            reply.nearby = list_nearby(reply.evidence, weights, self._model)
        if len(reply) and not doubt:
            self._sum_up(reply, asked, weights)
        rest = [choice.candidate for choice in choices if choice.claims and choice.candidate.answer != taken.answer]
        reply.others = [self._line(candidate.answer, given, lang) for candidate in rest[:_OTHERS]]
        return reply

    def _sum_up(self, reply: Reply, asked: Asked, weights: Weights) -> None:
        """Tell the answer in one sentence, of the claim that answers best, and what the report says against that."""
        if reply.question.shape == "count":  # what it counts are claims, which is no answer
            return
        claim = max([*reply.evidence, *reply.nearby[:1]], key=lambda claim: weights.of(claim.iri))
        named = [mention.value for mention in asked.mentions]
        told = phrase_answer(claim, asked.kinds, named, self._model, reply.lang)
        reply.verdict = self._judge.judge(asked, claim, weights)
        reply.gist = f"{say(f'asking.{reply.verdict}{claim.modality}', reply.lang)}: {told}" if reply.verdict else told
        reply.against = next((phrase_claim(self._model.claims[one], reply.lang) for one in claim.tensions), "")

    def find_claims(self, text: str, lang: str | None = None) -> Reply:
        """The claims nearest in meaning to the words, the nearest first; WrongCall where there are none."""
        asked = self._read(text)
        weights = Weights(asked, self._finder.claims[asked.lang], self._model)
        reply = self._list(self._nearest(asked, weights)._replace(claims=weights.nearest), lang or asked.lang)
        if not len(reply):
            raise WrongCall(tell("error.noClaimFound", words=shorten_words(text)))
        reply.mended = asked.words.mended
        return reply

    def _read(self, text: str) -> Asked:
        if len(text) > _LONGEST:
            raise WrongCall(tell("error.questionTooLong", words=shorten_words(text), longest=f"{_LONGEST:,}"))
        return self._finder.read(text)

    def _choose(self, asked: Asked, given: Values, weights: Weights, nearest: Candidate) -> list[Choice]:
        matches = self._finder.find(asked, given)[:_LEADING]
        best = max((match.score for match in matches), default=1.0)
        found = [
            Candidate(match, claims, _fit(match.score, best), match.held, len(match.idle))
            for match, claims in self._put_all(matches, given)
        ]
        if given:
            return choose(found, weights)
        return choose([*found, *list_commands(asked, self._model), nearest], weights)

    def _nearest(self, asked: Asked, weights: Weights) -> Candidate:
        line = f"find {quote(' '.join(asked.text.split()))}"
        return Candidate(line, weights.nearest[:SHOWN], _FOUND, frozenset())

    def _put_all(self, matches: list[Match], given: Values) -> Iterator[tuple[Match, list[str]]]:
        """Each question that takes what is given, with its claims; WrongCall as the first says it, where none does."""
        refused: list[WrongCall] = []
        for match in matches:
            try:
                yield match, self._claims(match, given)
            except WrongCall as error:
                refused.append(error)
        if refused and len(refused) == len(matches):
            raise refused[0]

    def _claims(self, match: Match, given: Values) -> list[str]:
        reply = self._put(match.question, {**match.values, **given}, match.lang)
        place = reply.variables.index("claim")
        return [expand(row[place]) for row in reply.rows]

    def _reply(self, candidate: Candidate, weights: Weights, given: Values, lang: str) -> Reply:
        match = candidate.answer
        if isinstance(match, str):
            return self._list(candidate, lang)
        taken = {**match.values, **given}
        reply = self._put(match.question, taken, lang)
        if reply.question.shape == "table":
            reply.first = self._group(weights.rank(candidate.claims))
        reply.unused = [self._model.label(iri, lang) for iri in match.idle]
        reply.defaulted = [
            name for name, one in match.question.parameters.items() if name not in taken and one.type != "readings"
        ]
        return reply

    def _list(self, candidate: Candidate, lang: str) -> Reply:
        """The claims of a command as the rows of a question."""
        line = str(candidate.answer)
        claims = " ".join(f"({place} {shorten(claim)})" for place, claim in enumerate(self._group(candidate.claims)))
        query = f"{_HEAD}  VALUES (?place ?claim) {{ {claims} }}\n{self._read_evidence()}\nORDER BY ?place"
        text = tell("asking.claimsOf", command=line)
        question = Question(line.split()[0], text, text, {}, "", "table", None, {}, query)
        reply = self._put(question, {}, lang)
        reply.command = line
        return reply

    def _group(self, claims: Iterable[str]) -> list[str]:
        return [claim.iri for claim in group(self._model.claims[iri] for iri in dict.fromkeys(claims))]

    def _read_evidence(self) -> str:
        """The closing part of every query, which tells the evidence of ?claim, without the comment before it."""
        text = decode(_EVIDENCE, read_input(self._folders.root_name, _EVIDENCE))
        return "\n".join(line for line in text.splitlines() if not line.startswith("#"))

    def _line(self, answer: Match | str, given: Values, lang: str) -> str:
        return answer if isinstance(answer, str) else self._put(answer.question, {**answer.values, **given}, lang).line


def _not_found(asked: Asked, given: Values) -> WrongCall:
    parameters = {lang: "".join(say("error.withParameter", lang, name=name) for name in given) for lang in LANGUAGES}
    unknown = asked.words.unknown
    reason = tell("error.unknownWords", words=shorten_words(", ".join(unknown))) if unknown else ""
    return WrongCall(tell("error.noQuestionFound", words=shorten_words(asked.text), asked=parameters, reason=reason))


def _fit(score: float, best: float) -> float:
    """How well a question is worded for what was asked: by its score, and beside the best of them."""
    return _BEST * score / best + (1 - _BEST) * min(1.0, score / _FULL)


_HEAD = """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX mx: <https://w3id.org/mexict/ontology#>
PREFIX mxc: <https://w3id.org/mexict/claim/>

SELECT ?says ?holds ?modality ?source ?sentences ?claim
WHERE {
"""
