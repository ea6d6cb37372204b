"""The command `mexict export`: the whole graph, or the questions as data, in one format."""

import argparse

from mexict_kg.cli.graph import refuse_edited
from mexict_kg.cli.streams import GRAPH_ENDINGS, by_ending, write
from mexict_kg.exporting.rdf import export
from mexict_kg.folders import Folders
from mexict_kg.knowledge_graph import KnowledgeGraph


def run(args: argparse.Namespace, folders: Folders) -> int:
    """Write in the format asked for, else in that of the file's ending, else as Turtle."""
    form = args.format or by_ending(args.output, GRAPH_ENDINGS) or "turtle"
    kg = KnowledgeGraph(folders)
    refuse_edited(kg)
    write(export(kg.dataset, form, what=args.what, inferred=args.inferred), args.output)
    return 0
