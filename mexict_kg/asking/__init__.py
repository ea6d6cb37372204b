"""A person's words or a question's name to an answer: parameters, linking of names, search, answers."""
