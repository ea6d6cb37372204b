"""The whole graph in another format, with every literal in its exact lexical form."""

from mexict_kg.dataset.dataset import Dataset
from mexict_kg.store.serialization import serialize


def export(dataset: Dataset, form: str, *, what: str = "graph", inferred: bool = False) -> bytes:
    """The whole graph, on request with the closure too, or the catalogue alone; `form` is a key of serialization.FORMATS."""
    if what == "queries":
        return serialize(dataset.questions, form)
    return serialize([*dataset.asserted, *(dataset.inferred if inferred else ())], form)
