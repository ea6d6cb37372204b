"""The errors a caller can be told about. Each message says what was found, where, what was expected, what to do next."""


class MexictError(Exception):
    """Anything that is the input's fault and not the program's."""


class WrongCall(MexictError):
    """The call itself is wrong: an unknown name, a bad parameter, a folder that cannot be written."""


class Unreadable(MexictError):
    """A file is missing, badly encoded, or breaks the syntax of its format."""


class Unsound(MexictError):
    """The graph breaks its own rules."""
