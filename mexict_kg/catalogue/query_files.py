"""Every query that lies in a file, whatever it serves: read, decoded, guarded and run in one place, and told by file and line."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import NoReturn, TypeVar

import pyoxigraph as ox

from mexict_kg.errors import Unreadable, WrongCall
from mexict_kg.inputs import decode, read_input, shown
from mexict_kg.store.engine import Engine, Results
from mexict_kg.store.query_text import find_refused, refuse_unsafe
from mexict_kg.store.running import find_fault
from mexict_kg.words.phrases import Text, tell

Row = TypeVar("Row")


class QueryFile:
    """One query with its file: `name` begins with queries/, `text` is the file as it stands, without a byte order mark."""

    def __init__(self, path: Path) -> None:
        root, _, below = path.as_posix().rpartition("/queries/")
        self.name = f"queries/{below}"
        self.text = decode(self.name, read_input(root, self.name)).removeprefix("\ufeff")

    def select(self, engine: Engine, columns: Collection[str]) -> tuple[list[str], list[ox.QuerySolution]]:
        """The names of its columns, among which these must be, and its rows; Unreadable where it is no such SELECT."""
        results = self._run(engine)
        if not isinstance(results, ox.QuerySolutions):
            self.refuse(1, 0, tell("error.noSelect"))
        names = [variable.value for variable in results.variables]
        if missing := [column for column in columns if column not in names]:
            self.refuse(1, 0, tell("error.lacksColumn", name=missing[0]))
        return names, self._read(results)

    def construct(self, engine: Engine) -> list[ox.Triple]:
        """Its triples, each once; Unreadable where it is no CONSTRUCT."""
        results = self._run(engine)
        if not isinstance(results, ox.QueryTriples):
            self.refuse(1, 0, tell("error.noConstruct"))
        return list(set(self._read(results)))

    def refuse(self, line: int, column: int, problem: Text | str) -> NoReturn:
        """Unreadable with file, line and, unless it is 0, column."""
        place = f"{line or 1}:{column}" if column else line or 1
        raise Unreadable(tell("error.inLine", file=shown(self.name), line=place, problem=problem))

    def _run(self, engine: Engine) -> Results:
        try:
            refuse_unsafe(self.text)
            return engine.query(self.text)
        except WrongCall as error:
            before = self.text[: find_refused(self.text)]
            self.refuse(before.count("\n") + 1, len(before) - before.rfind("\n"), error.text)
        except (SyntaxError, RuntimeError, UnicodeEncodeError) as error:
            self.refuse(*find_fault(self.text, error))

    def _read(self, results: Iterable[Row]) -> list[Row]:
        try:
            return list(results)
        except RuntimeError as error:  # an engine finds some faults, such as an unknown function, only as it goes
            self.refuse(*find_fault(self.text, error))
