"""The header of an .rq file: TOML in its first comments, between `# /// <kind>` and `# ///`."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from mexict_kg.catalogue.query_files import QueryFile
from mexict_kg.errors import WrongCall
from mexict_kg.inputs import shown
from mexict_kg.words.phrases import Text, tell


class Header:
    """The table of one header; each refusal names file, line and key."""

    def __init__(self, path: Path, kind: str) -> None:
        self.file = QueryFile(path)
        self.text = self.file.text
        self._lines = self.text.splitlines()
        self._start = self._find(f"# /// {kind}", 0)
        end = self._find("# ///", self._start)
        body = "\n".join(line.removeprefix("#").removeprefix(" ") for line in self._lines[self._start + 1 : end])
        try:
            self.table: dict[str, object] = tomllib.loads(body)
        except tomllib.TOMLDecodeError as error:
            within = re.search(r"line (\d+)", str(error))
            self._refuse(self._start + 1 + int(within[1] if within else 0), tell("error.headerIsNotToml", problem=error))
        except RecursionError:
            self._refuse(self._start + 1, tell("error.headerTooDeep"))

    def value(self, key: str, *, within: str = "") -> object:
        """The value of a dotted key, which must be there."""
        value: object = self.table
        for part in _dotted(within, key).split("."):
            if not isinstance(value, dict) or part not in value:
                where = self.line(within) if within else self._start + 1
                self._refuse(where, tell("error.lacksKey", key=_dotted(within, key)))
            value = value[part]
        return value

    def text_in(self, key: str, languages: Iterable[str], *, within: str = "") -> dict[str, str]:
        """The texts of a key in each language, none of them empty."""
        texts = {lang: self.value(f"{key}.{lang}", within=within) for lang in languages}
        for lang, text in texts.items():
            if not isinstance(text, str) or not text.strip():
                dotted = _dotted(within, key, lang)
                self._refuse(self.line(dotted), tell("error.holdsNoText", key=dotted))
        return {lang: str(text) for lang, text in texts.items()}

    def text_of(self, key: str) -> str:
        """The text of a key, which must not be empty."""
        value = self.value(key)
        if not isinstance(value, str) or not value.strip():
            self.refuse(key, tell("error.holdsNoText", key=key))
        return value

    def lists_in(self, key: str, languages: Iterable[str]) -> dict[str, list[str]]:
        """The lists of texts of a key in each language, none of them empty."""
        lists = {lang: self.value(f"{key}.{lang}") for lang in languages}
        for lang, texts in lists.items():
            if not isinstance(texts, list) or not texts or not all(isinstance(text, str) and text for text in texts):
                self.refuse(f"{key}.{lang}", tell("error.noListOfTexts", key=f"{key}.{lang}"))
        return {lang: list(map(str, texts)) for lang, texts in lists.items() if isinstance(texts, list)}

    def choice(self, key: str, known: Iterable[str], *, within: str = "") -> str:
        """The value of a key that must be one of those known."""
        value, names = self.value(key, within=within), list(known)
        if value not in names:
            dotted = _dotted(within, key)
            self._refuse(self.line(dotted), tell("error.noSuchValue", key=dotted, value=value, known=", ".join(names)))
        return str(value)

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """WrongCall for a key that nothing reads, which is most often a slip of the pen."""
        names = list(known)
        for key in self.table:
            if key not in names:
                self.refuse(key, tell("error.unknownKey", key=key, known=", ".join(names)))

    def refuse(self, key: str, problem: Text | str) -> NoReturn:
        """WrongCall with file, the line of the key, and the problem."""
        self._refuse(self.line(key), problem)

    def line(self, key: str) -> int:
        """The line on which a dotted key, or the table that holds it, stands; the header's first if it stands nowhere."""
        while key:
            for number, line in enumerate(self._lines, 1):
                if re.match(rf"# {re.escape(key)}[\s.=]", line):
                    return number
            key = key.rpartition(".")[0]
        return self._start + 1

    def _find(self, mark: str, after: int) -> int:
        try:
            return self._lines.index(mark, after)
        except ValueError:
            self._refuse(1, tell("error.noMark", mark=mark))

    def _refuse(self, line: int, problem: Text | str) -> NoReturn:
        raise WrongCall(tell("error.inLine", file=shown(self.file.name), line=line, problem=problem))


def _dotted(*keys: str) -> str:
    return ".".join(filter(None, keys))
