"""The two ways a question can end without an answer."""


class Refused(Exception):
    """The documents say that this question (or model) is an error."""


class NotCovered(Exception):
    """The documents allow it, this reader does not answer it."""
