"""The report is copyrighted: no file repeats its sentences. Nor does a file name a machine or a registry."""

import re
import subprocess
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

# A quote may have eight words, split at spaces; from nine on it is the report's text.
TOO_MANY = 9

# Names, which nobody can word otherwise.
ALLOWED = (
    "Federal Law on the Protection of Personal Data Held by Private Parties",
    "The Development of the ICT Landscape in Mexico: Cybersecurity and Opportunities for Investment",
)

PLACES = {
    "a path of one machine": r"(?<![\w.-])/(?:work|root|tmp|home/\w+|Users/\w+|opt/(?:wheels|pypi[\w-]*))(?:/|\b)",
    "a folder of Windows": r"\b[A-Z]:\\(?:Users|Temp)\\",
    "a Python registry": r"\b(?:[\w-]+\.)*(?:pypi\.(?:org|python\.org)|pythonhosted\.org)\b",
    "a JavaScript registry": r"\b(?:registry\.[\w-]+\.(?:org|com)|npmjs\.(?:org|com))\b",
    "a Debian mirror": r"\b(?:deb|security|ftp\.\w+|snapshot|archive)\.(?:debian|ubuntu)\.(?:org|com)\b",
    "an index option": r"--(?:(?:extra-)?index[-]url|find[-]links|trusted[-]host)\b",
}

Word = tuple[int, str]
"""A word in its plainest form, and the line it stands on."""


def words(text: str) -> list[Word]:
    """The words of a text, split at spaces, without case, accents, marks and punctuation."""
    return [(number, word) for number, line in enumerate(text.split("\n"), 1) for word in _plain(line)]


def _plain(line: str) -> Iterator[str]:
    unlinked = re.sub(r"\[([^\]]+)\]\(#\)", r"\1", line.lower())
    letters = (letter for letter in unicodedata.normalize("NFKD", unlinked) if not unicodedata.combining(letter))
    return filter(None, (re.sub(r"[^a-z0-9]", "", word) for word in "".join(letters).split()))


def runs(text: list[Word]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every run of nine words, and the line it begins on; a run may go over the ends of lines."""
    for start in range(len(text) - TOO_MANY + 1):
        yield text[start][0], tuple(word for _, word in text[start : start + TOO_MANY])


def forbidden(report: str) -> set[tuple[str, ...]]:
    """The report's runs of nine words, but for the names."""
    names = {run for name in ALLOWED for _, run in runs(words(name))}
    return {run for _, run in runs(words(report))} - names


def repeated(text: str, report_runs: set[tuple[str, ...]]) -> list[str]:
    """Where the text repeats the report, one finding for each line."""
    found: dict[int, str] = {}
    for line, run in runs(words(text)):
        if run in report_runs:
            found.setdefault(line, f"{line}: {' '.join(run)}")
    return list(found.values())


def text_files(checkout: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each file that is tracked, or would be with the next `git add`."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listing, cwd=checkout, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in sorted({name for name in names if (checkout / name).is_file()}):
        try:
            yield name, (checkout / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def places(text: str) -> list[str]:
    """What in the text names a machine or a registry."""
    return [
        f"{number}: {what}: {match.group()}"
        for number, line in enumerate(text.splitlines(), 1)
        for what, pattern in PLACES.items()
        for match in re.finditer(pattern, line)
    ]


@pytest.fixture(scope="module")
def report_text(report: Path) -> str:
    return (report / "report.txt").read_text(encoding="utf-8")


def longest_line(report_text: str) -> list[str]:
    return max(report_text.splitlines(), key=len).split()


def test_no_file_repeats_nine_words_of_the_report(checkout: Path, report_text: str) -> None:
    report_runs = forbidden(report_text)
    found = [f"{name}:{line}" for name, text in text_files(checkout) for line in repeated(text, report_runs)]
    assert [] == found, "word these differently:\n" + "\n".join(found)


@pytest.mark.parametrize(
    "wording",
    ['rdfs:label "{}"@en .', "# {}", "({})", "…{}!"],
    ids=["as a label", "as a comment", "in brackets", "between marks"],
)
def test_nine_words_of_the_report_are_found(report_text: str, wording: str) -> None:
    planted = wording.format(" ".join(longest_line(report_text)[10:30]).upper())
    assert ["2"] == [found.split(":")[0] for found in repeated(f"\n{planted}\n", forbidden(report_text))]


def test_a_sentence_wrapped_over_two_comment_lines_is_found(report_text: str) -> None:
    some = longest_line(report_text)[10:30]
    planted = f"# {' '.join(some[:7])}\n# {' '.join(some[7:14])}"
    assert ["1"] == [found.split(":")[0] for found in repeated(planted, forbidden(report_text))]


def test_eight_words_of_the_report_are_a_quote(report_text: str) -> None:
    quote = [word for _, word in words(" ".join(longest_line(report_text)[10:40]))][: TOO_MANY - 1]
    assert [] == repeated(f'mx:quote "{" ".join(quote)}"@en .', forbidden(report_text))


@pytest.mark.parametrize("name", ALLOWED, ids=["of a law", "of the report"])
def test_a_long_name_is_allowed(report_text: str, name: str) -> None:
    assert [] == repeated(name, forbidden(report_text))


def test_no_file_names_a_machine_or_a_registry(checkout: Path) -> None:
    found = [f"{name}:{line}" for name, text in text_files(checkout) for line in places(text)]
    assert [] == found, "true on one machine only:\n" + "\n".join(found)


# Put together here, so that this file does not name them either.
@pytest.mark.parametrize(
    ("what", "parts"),
    [
        ("a path of one machine", ("see /wo", "rk/main")),
        ("a path of one machine", ("file:///ro", "ot/.cache")),
        ("a path of one machine", ("'/tm", "p'")),
        ("a path of one machine", ("/ho", "me/ana/mexict")),
        ("a folder of Windows", ("C:\\Use", "rs\\ana")),
        ("a Python registry", ("https://pypi.o", "rg/simple")),
        ("a Python registry", ("files.python", "hosted.org")),
        ("a JavaScript registry", ("registry.npm", "js.org")),
        ("a Debian mirror", ("deb.deb", "ian.org")),
        ("an index option", ("--index", "-url x")),
    ],
    ids=lambda value: value if isinstance(value, str) else "".join(value),
)
def test_a_machine_or_a_registry_is_found(what: str, parts: tuple[str, str]) -> None:
    assert what in [finding.split(": ")[1] for finding in places("".join(parts))]


@pytest.mark.parametrize(
    "text",
    ["../shared/report", "https://w3id.org/mexict/id/ift", "https://example.org/work/1", "graph/claims/work/", "tmp_path / 'a'"],
)
def test_other_paths_and_addresses_are_allowed(text: str) -> None:
    assert [] == places(text)
