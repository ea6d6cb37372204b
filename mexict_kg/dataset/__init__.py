"""Turtle in, triples out: sources, inference, the dataset, whether what was built is fresh, and how it is published."""
