"""The triplestore: the engine, queries and their guard, results, serialization."""
