"""The questions as files: their headers, the questions, and the same as SHACL SPARQL executables."""
