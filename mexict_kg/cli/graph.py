"""How a command that tells of things comes by them."""

from mexict_kg.dataset.cache import SOUND
from mexict_kg.dataset.freshness import fresh_output
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph
from mexict_kg.model.model import Model


def read_model(folders: Folders) -> Model:
    """The things and claims of the graph; Unsound where it was edited since it was built, and is not sound.

    Such a graph may lack what a claim is told by.
    """
    kg = KnowledgeGraph(folders)
    refuse_edited(kg)
    return kg.model


def refuse_edited(kg: KnowledgeGraph) -> None:
    """Unsound where the graph is not sound; one that was built, or found sound, need not be checked again."""
    if kg.folders.installed or kg.cache.read(SOUND) is not None or fresh_output(kg.folders):
        return
    from mexict_kg.check.soundness import refuse_unsound  # with the libraries of a check

    refuse_unsound(kg.dataset, kg.folders)
    kg.cache.keep(SOUND, b"")
