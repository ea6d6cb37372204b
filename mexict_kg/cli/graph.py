"""How a command that tells of things comes by them."""

from mexict_kg.dataset.cache import SOUND
from mexict_kg.dataset.freshness import fresh_output
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model


def read_model(folders: Folders) -> Model:
    """The things and claims of the graph; Unsound where it was edited since it was built, and is not sound.

    Such a graph may lack what a claim is told by; one that was found sound need not be checked again.
    """
    kg = KnowledgeGraph(folders)
    if not (folders.installed or kg.cache.read(SOUND) is not None or fresh_output(folders)):
        from mexict_kg.check.soundness import refuse_unsound  # with the libraries of a check

        refuse_unsound(kg.dataset, folders)
        kg.cache.keep(SOUND, b"")
    return kg.model
