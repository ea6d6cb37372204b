"""An answer for a page, a terminal, a list."""
