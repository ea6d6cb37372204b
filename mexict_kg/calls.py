"""What the Python interface is called with: a value of another type than a method declares is refused, with what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from numbers import Integral
from typing import Any, TypeVar, cast

from mexict_kg.errors import WrongCall, tell

Method = TypeVar("Method", bound=Callable[..., Any])

_WANTED = {
    "str": "Text",
    "int": "Number",
    "bool": "Bool",
    "Collection[str]": "Texts",
    "str | int": "Year",
}
"""By the type that a method may declare, how the key ends that says it. None may stand beside it; others are free."""


def typed(method: Method) -> Method:
    """The method with each argument held to its declared type, so that nothing fails inside for what was given wrong outside.

    The module of the method has `from __future__ import annotations`, by which types are texts.
    """
    places = method.__code__.co_varnames

    @wraps(method)
    def call(*given: Any, **named: Any) -> Any:
        for name, value in (*zip(places, given, strict=False), *named.items()):
            _refuse_other(name, value, method.__annotations__.get(name, ""))
        return method(*given, **named)

    return cast(Method, call)


def _refuse_other(name: str, value: object, declared: str) -> None:
    wanted = declared.removesuffix(" | None")
    if wanted in _WANTED and not any(_is(value, kind) for kind in declared.split(" | ")):
        kind = tell(f"error.wants{_WANTED[wanted]}")
        raise WrongCall(tell("error.ofOtherType", name=name, wanted=kind, given=tell_value(value)))


def tell_value(value: object) -> str:
    """A value that is none of those wanted, with its type, in a few letters."""
    shown = "" if value is None else f" {value!r}"
    return type(value).__name__ + (shown if len(shown) <= 40 else "")


def _is(value: object, kind: str) -> bool:
    match kind:
        case "None":
            return value is None
        case "bool" | "str":
            return isinstance(value, bool if kind == "bool" else str)
        case "int":
            return isinstance(value, Integral) and not isinstance(value, bool)
    return isinstance(value, Collection) and not isinstance(value, str) and all(isinstance(one, str) for one in value)
