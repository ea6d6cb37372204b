"""Results of the analyses for people, in text, and for programs, as data; a file here bears the name of its analysis."""
