"""Every word that the product says, by key and language."""
