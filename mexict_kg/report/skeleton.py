"""The report's skeleton: which sections, paragraphs and sentences there are, in what order, with hashes instead of text.

`python -m mexict_kg.report.skeleton REPORT > graph/report/skeleton.ttl` writes it afresh.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from mexict_kg.errors import MexictError
from mexict_kg.folders import find_folders
from mexict_kg.report.text import ReportSentence, read_paragraphs, read_rows, read_sentences
from mexict_kg.vocabulary import PREFIXES

KINDS = {"front": "Front", "heading": "Heading", "body": "Body", "pullquote": "PullQuote", "back": "Back"}


class SectionName(NamedTuple):
    """Our own short names for the section under one heading paragraph."""

    heading: str
    en: str
    es: str


def write_skeleton(report: Path, names: Path) -> str:
    """The skeleton as Turtle.

    `names` is a table of our own short names of the sections (heading, en, es).
    """
    sections = [SectionName(row["heading"], row["en"], row["es"]) for row in read_rows(names, ("heading", "en", "es"))]
    blocks = [*_sections(sections), *_paragraphs(read_paragraphs(report), sections), *_sentences(read_sentences(report))]
    return _head() + "\n".join(blocks)


def _head() -> str:
    prefixes = "".join(f"@prefix {name}: <{PREFIXES[name]}> .\n" for name in ("rdfs", "mx", "mxp"))
    return (
        "# Generated from the report by `make skeleton`; do not edit. No text of the report, only its order and hashes.\n"
        + prefixes
        + "\n"
    )


def _sections(sections: list[SectionName]) -> Iterator[str]:
    for order, section in enumerate(sections, 1):
        yield (
            f"mxp:section-{section.heading} a mx:Section ;\n"
            f'    rdfs:label "{section.en}"@en , "{section.es}"@es ;\n'
            f"    mx:heading mxp:{section.heading} ;\n    mx:order {order} .\n"
        )


def _paragraphs(paragraphs: Iterable[dict[str, str]], sections: list[SectionName]) -> Iterator[str]:
    headings = {section.heading for section in sections}
    current = sections[0].heading
    for order, row in enumerate(paragraphs, 1):
        current = row["id"] if row["id"] in headings else current
        yield (
            f"mxp:{row['id']} a mx:Paragraph ;\n    mx:inSection mxp:section-{current} ;\n"
            f'    mx:textKind mx:{KINDS[row["kind"]]} ;\n    mx:order {order} ;\n    mx:textHash "{row["sha256"]}" .\n'
        )


def _sentences(sentences: list[ReportSentence]) -> Iterator[str]:
    following = [*sentences[1:], None]
    for order, (sentence, after) in enumerate(zip(sentences, following, strict=True), 1):
        continued = f" ;\n    mx:continuedIn mxp:{after.id}" if after and _is_cut(sentence, after) else ""
        yield (
            f"mxp:{sentence.id} a mx:Sentence ;\n    mx:inParagraph mxp:{sentence.paragraph} ;\n"
            f"    mx:textKind mx:{KINDS[sentence.kind]} ;\n    mx:order {order} ;\n"
            f'    mx:textHash "{sentence.hash}"{continued} .\n'
        )


def _is_cut(sentence: ReportSentence, after: ReportSentence) -> bool:
    """A page break cut the sentence: body text that ends without a full stop and goes on in the next paragraph."""
    ends = sentence.text.rstrip('"')[-1] in ".!?:■"
    return sentence.kind == after.kind == "body" and sentence.paragraph != after.paragraph and not ends


def main() -> int:
    """Print the skeleton of the report named on the command line."""
    try:
        sys.stdout.write(write_skeleton(Path(sys.argv[1]), find_folders().graph / "report" / "section-names.tsv"))
    except MexictError as error:
        print(error, file=sys.stderr)
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
