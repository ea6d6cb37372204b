"""Drawings for paper: what is on one, and how it is drawn."""
