"""The catalogue as JSON, so that it can be kept: to read the headers of all questions takes longer than to answer one."""

import json
from typing import Any

from mexict_kg.catalogue.questions import Catalogue, Parameter, Question


def catalogue_json(catalogue: Catalogue) -> bytes:
    """All of it, for `catalogue_from`."""
    return json.dumps({**catalogue._asdict(), "questions": [*map(_record, catalogue.questions.values())]}).encode()


def catalogue_from(data: bytes) -> Catalogue:
    """The catalogue that gave this data, without a file of a question being read."""
    table = json.loads(data)
    questions = [_question(record) for record in table["questions"]]
    return Catalogue(**{**table, "questions": {question.name: question for question in questions}})


def _record(question: Question) -> dict[str, Any]:
    return {**question._asdict(), "parameters": [one._asdict() for one in question.parameters.values()]}


def _question(record: dict[str, Any]) -> Question:
    parameters = {one["name"]: Parameter(**one) for one in record["parameters"]}
    return Question(**{**record, "parameters": parameters})
