"""The report's own text beside the graph: skeleton, numbers, audit, coverage."""
