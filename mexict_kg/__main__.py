"""`python -m mexict_kg` is `mexict`."""

import sys

from mexict_kg.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
