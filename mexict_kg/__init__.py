"""mexict-kg: what a policy report of 2021 says about Mexico's ICT sector, as a knowledge graph with evidence.

>>> import mexict_kg
>>> kg = mexict_kg.load()
>>> print(kg.show("america movil"))
"""

from __future__ import annotations

TYPE_CHECKING = False  # as typing has it, whose import alone would cost a quick command a tenth of its time
if TYPE_CHECKING:
    from os import PathLike

    from mexict_kg.knowledge_graph import KnowledgeGraph

__version__ = "0.1.0"


def load(root: str | PathLike[str] | None = None) -> KnowledgeGraph:
    """The knowledge graph of the folders under `root`, else of the checkout around the working directory, else as installed.

    Unreadable when a file is missing, badly encoded or not Turtle.
    """
    from mexict_kg.knowledge_graph import KnowledgeGraph  # importing the package must stay cheap

    return KnowledgeGraph(root)
