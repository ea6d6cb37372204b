"""What answers SPARQL, whatever it is made of."""

from typing import Protocol

import pyoxigraph as ox

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Engine(Protocol):
    """Anything that answers a SELECT, ASK, CONSTRUCT or DESCRIBE in which the project's prefixes need no declaration.

    It raises what pyoxigraph raises: SyntaxError for what is not SPARQL, RuntimeError for what cannot be answered.
    """

    def query(self, query: str) -> Results:
        """The results, read once from the first to the last."""
        ...

    def with_readings(self) -> "Engine":
        """The same with the readings in its default graph too."""
        ...
