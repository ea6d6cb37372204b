"""`make bench`: every table, one after the other."""

import sys
import tempfile
from pathlib import Path

from bench.analyses import analyses_tables
from bench.answers import answers_table
from bench.build import build_tables
from bench.catalogue import catalogue_table
from bench.check import check_table
from bench.crossings import crossings_table
from bench.explorer import explorer_table
from bench.growth import growth_table
from bench.sparql import sparql_table
from mexict_kg.build import build
from mexict_kg.folders import find_folders


def main() -> int:
    """Build once into a folder of its own, then measure."""
    folders = find_folders()
    with tempfile.TemporaryDirectory() as scratch:
        build(folders, folders.output)
        print(sparql_table(folders, Path(scratch)))
        print(answers_table(folders, Path(scratch)))
        print(catalogue_table(folders))
        print(check_table(folders))
        print(build_tables(folders, Path(scratch)))
        print(crossings_table(folders))
        print(growth_table(folders, Path(scratch)))
        print(analyses_tables())
        print(explorer_table(folders, Path(scratch)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
