"""A graph some times as large as this one, to see what grows faster than the graph does.

Every copy has things, figures and claims of its own, named and labelled apart. Some of its claims stand a second time with the
first copy's thing as their subject, so that the copies hang together as the chapters of one report do.
"""

import random
import shutil
from collections import defaultdict
from pathlib import Path

import pyoxigraph as ox

from mexict_kg.dataset.dataset import read_dataset
from mexict_kg.folders import Folders
from mexict_kg.store.serialization import serialize
from mexict_kg.vocabulary import ALT_LABEL, LABEL, PREFIXES, SUBJECT, mx

_OURS = (PREFIXES["mxr"], PREFIXES["mxc"])
_FIGURE = PREFIXES["mxr"] + "q-"
_LINKING = 0.3


def enlarge(folders: Folders, root: Path, times: int) -> Folders:
    """The folders below `root`, filled with a sound graph of `times` as many things, the same each time."""
    for name in ("ontology", "graph", "queries"):
        shutil.copytree(folders.root / name, root / name)
    written = [source for source in read_dataset(folders).sources if source.name.startswith("graph/")]
    ours = [triple for source in written for triple in source.triples if _is_ours(triple.subject)]
    chance = random.Random(1)
    for number in range(2, times + 1):
        copied = [_renamed(triple, f"-{number}") for triple in ours]
        copied += [_linked(triple, f"-{number}") for triple in _some_claims(ours, chance)]
        (root / "graph" / f"copy-{number}.ttl").write_bytes(serialize(copied, "turtle"))
    return Folders(root, root / "output")


def _some_claims(triples: list[ox.Triple], chance: random.Random) -> list[ox.Triple]:
    """The triples of some of the claims that have no figure and no tension with another claim."""
    claims = defaultdict(list)
    for triple in triples:
        if triple.subject.value.startswith(PREFIXES["mxc"]):  # type: ignore[union-attr]
            claims[triple.subject].append(triple)
    free = [claim for claim in claims.values() if not any(_ties(triple) for triple in claim)]
    return [triple for claim in chance.sample(free, round(_LINKING * len(claims))) for triple in claim]


def _ties(triple: ox.Triple) -> bool:
    return triple.predicate.value == mx("inTensionWith") or str(triple.object).startswith(f"<{_FIGURE}")


def _renamed(triple: ox.Triple, ending: str) -> ox.Triple:
    """The same said of a copy."""
    label = triple.predicate.value in (LABEL, ALT_LABEL)
    return ox.Triple(_term(triple.subject, ending), triple.predicate, _term(triple.object, ending, label))  # type: ignore[arg-type]


def _linked(triple: ox.Triple, ending: str) -> ox.Triple:
    """The same claimed of the first copy's thing and the copy's other end."""
    renamed = _renamed(triple, ending)
    claim = ox.NamedNode(f"{renamed.subject.value}-too")  # type: ignore[union-attr]
    if triple.predicate.value == LABEL:
        return ox.Triple(claim, triple.predicate, _term(triple.object, f"{ending} too", label=True))  # type: ignore[arg-type]
    return ox.Triple(claim, triple.predicate, triple.object if triple.predicate.value == SUBJECT else renamed.object)


def _is_ours(term: object) -> bool:
    return isinstance(term, ox.NamedNode) and term.value.startswith(_OURS)


def _term(term: object, ending: str, label: bool = False) -> object:
    if isinstance(term, ox.NamedNode) and _is_ours(term):
        return ox.NamedNode(term.value + ending)
    return ox.Literal(f"{term.value} {ending[1:]}", language=term.language) if label and isinstance(term, ox.Literal) else term
