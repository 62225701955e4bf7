"""What a question refuses: the asker's input, never our fault.

- AskError: the question cannot be answered as it was asked
  - UnknownQuestionError: the catalogue has no question of that name
  - UnknownParameterError: the question has no parameter of that name
  - BadValueError: a value is not of its parameter's type
  - UnknownEntityError: nothing in the graph bears that name or id; `near` lists what has it in its name
  - AmbiguousEntityError: several things bear that name; `candidates` lists them
"""

from __future__ import annotations

from kg.query.answer import Reference


class AskError(Exception):
    """The question cannot be answered as it was asked."""


class UnknownQuestionError(AskError):
    """The catalogue has no question of that name."""


class UnknownParameterError(AskError):
    """The question has no parameter of that name."""


class BadValueError(AskError):
    """A value is not of its parameter's type."""


class UnknownEntityError(AskError):
    """Nothing in the graph bears that name or id."""

    def __init__(self, wanted: str, message: str, near: tuple[Reference, ...] = ()) -> None:
        super().__init__(message)
        self.wanted = wanted
        self.near = near


class AmbiguousEntityError(AskError):
    """Several things bear that name."""

    def __init__(self, wanted: str, candidates: tuple[Reference, ...]) -> None:
        super().__init__(f"{wanted!r} is the name of {len(candidates)} things: give the id of one")
        self.wanted = wanted
        self.candidates = candidates
