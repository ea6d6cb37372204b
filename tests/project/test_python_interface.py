"""From Python: what is plainly meant is taken, and a value of a wrong type is refused with what was wanted, by every method."""

import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import mexict_kg
from mexict_kg.asking.answers import Answer, Reply
from mexict_kg.errors import WrongCall
from mexict_kg.knowledge_graph import KnowledgeGraph

METHODS = [
    getattr(of, name)
    for of, names in ((KnowledgeGraph, vars(KnowledgeGraph)), (Answer, ["written"]), (Reply, ["written"]))
    for name in names
    if not name.startswith("_") and inspect.isfunction(getattr(of, name))
]
WRONG = {
    "str": [5, None, b"ift", ["ift"], 2.5, object()],
    "str | None": [5, b"ift", ["ift"], object()],
    "int": ["2", None, 2.5, True, [2], object()],
    "int | None": ["2", 2.5, True, object()],
    "bool": ["yes", None, 1, object()],
    "str | int | None": [2018.0, True, [2018], object()],
    "Collection[str]": ["thing", 5, [5], None],
}
"""By the type that a method declares: values that are not of it."""
FITTING = {"str": "ift", "int": 1}
"""A value for each parameter that must be given."""


def wrong_calls() -> Iterator[tuple[Callable[..., Any], str, object]]:
    for method in METHODS:
        for name, parameter in list(inspect.signature(method).parameters.items())[1:]:
            if parameter.kind is not parameter.VAR_KEYWORD:
                yield from ((method, name, value) for value in WRONG[parameter.annotation])


def named(one: object) -> str:
    """A name for a case, the same in every process."""
    return one if isinstance(one, str) else getattr(one, "__qualname__", type(one).__name__)


def called(method: Callable[..., Any], of: object, given: dict[str, object]) -> object:
    """The method with what is given, and something fitting for whatever else it must be given."""
    kinds = list(inspect.signature(method).parameters.items())[1:]
    full = {
        name: FITTING[one.annotation] for name, one in kinds if one.default is one.empty and one.annotation in FITTING
    } | given
    first = [full.pop(name) for name, one in kinds if one.kind is one.POSITIONAL_ONLY]
    return method(of, *first, **full)


@pytest.mark.parametrize(("method", "name", "value"), [*wrong_calls()], ids=named)
def test_a_value_of_a_wrong_type_is_refused_by_name(
    kg: KnowledgeGraph, method: Callable[..., Any], name: str, value: object
) -> None:
    of = {"Answer": kg.sparql("ASK {}"), "Reply": kg.ask("which-ranks-are-given")}.get(method.__qualname__.partition(".")[0], kg)
    with pytest.raises(WrongCall, match=rf"^{name} is .*, not {type(value).__name__}"):
        called(method, of, {name: value})


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("what-a-thing-needs", {"thing": 5}),
        ("what-a-thing-needs", {"thing": None}),
        ("what-a-thing-needs", {"thing": ["ift"]}),
        ("what-happened-in-a-year", {"year": 2020.0}),
        ("what-happened-in-a-year", {"year": ["2020"]}),
        ("which-claims-have-a-word", {"word": b"Huawei"}),
        ("who needs what", {"thing": object()}),
    ],
)
def test_a_value_of_a_wrong_type_for_a_question_is_refused_with_an_example(
    kg: KnowledgeGraph, question: str, values: dict[str, Any]
) -> None:
    with pytest.raises(WrongCall, match=rf"--{next(iter(values))} is .*, such as "):
        kg.ask(question, **values)


@pytest.mark.parametrize("root", [5, b".", [], "a\0b", object()], ids=named)
def test_what_is_no_folder_is_refused(root: Any) -> None:
    with pytest.raises(WrongCall, match=r"^root is the name of a folder, not "):
        mexict_kg.load(root)


def test_a_folder_may_be_a_path(checkout: Path) -> None:
    assert checkout == mexict_kg.load(checkout).folders.root


def test_a_year_may_be_a_number(kg: KnowledgeGraph) -> None:
    assert kg.influence("ift", as_of=2018).standing == kg.influence("ift", as_of="2018").standing
    assert kg.network(as_of=2018).edges == kg.network(as_of="2018").edges
    assert kg.ask("what-happened-in-a-year", year=2018).rows == kg.ask("what-happened-in-a-year", year="2018").rows
    with pytest.raises(WrongCall, match=r'"12018" is no date'):
        kg.ranking(as_of=12018)


def test_without_pandas_the_extra_is_named(kg: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(WrongCall, match=r"mexict-kg\[pandas\]"):
        kg.sparql("SELECT * { ?a ?b ?c } LIMIT 1").to_pandas()


@pytest.mark.parametrize(
    ("query", "part"), [("ASK {}", "true"), ("SELECT (1 AS ?n) {}", "n\n"), ("DESCRIBE mxr:ift", "mxr:ift a mx:Regulator")]
)
def test_every_answer_prints(kg: KnowledgeGraph, query: str, part: str) -> None:
    assert part in str(kg.sparql(query))
