"""The whole graph in another format, with every literal in its exact lexical form."""

from mexict_kg.dataset import Dataset
from mexict_kg.writing import serialize


def export(dataset: Dataset, form: str, *, inferred: bool = False) -> bytes:
    """What is stated and derived, on request with the closure too; `form` is a key of writing.FORMATS."""
    triples = [*dataset.asserted, *(dataset.inferred if inferred else ())]
    return serialize(triples, form)
