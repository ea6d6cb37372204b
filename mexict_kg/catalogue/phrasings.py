"""How people ask for what a claim says, in words that neither report nor graph has: queries/phrasings/, by files of claims.

They serve the finding of claims by words alone: nothing shows them, and no answer is made of them.
"""

import tomllib
from collections.abc import Mapping

from mexict_kg.errors import WrongCall
from mexict_kg.folders import Folders
from mexict_kg.inputs import decode, name_inputs, read_input
from mexict_kg.vocabulary import PREFIXES
from mexict_kg.words.phrases import LANGUAGES, Text, tell

_PART = "queries/phrasings/"

Phrasings = Mapping[str, Text]
"""By the IRI of a claim, how people ask for it, by language."""


def read_phrasings(folders: Folders) -> dict[str, Text]:
    """Those of all claims; WrongCall for a file that does not give each of its claims a text in both languages."""
    root = folders.root_name
    names = [name for name in name_inputs(root, "queries", (".toml",)) if name.startswith(_PART)]
    return {PREFIXES["mxc"] + claim: text for name in names for claim, text in _read(root, name).items()}


def _read(root: str, name: str) -> dict[str, Text]:
    try:
        table = tomllib.loads(decode(name, read_input(root, name)))
    except (ValueError, RecursionError) as error:
        raise WrongCall(tell("error.unusablePhrasings", file=name, problem=str(error))) from error
    for claim, text in table.items():
        if not isinstance(text, dict) or set(text) != set(LANGUAGES) or not all(isinstance(one, str) for one in text.values()):
            raise WrongCall(tell("error.unusablePhrasings", file=name, problem=claim))
    return table
