"""Refusal: the input is bad or beyond the limits; never a fault of ours."""

from __future__ import annotations


class RefusedError(ValueError):
    """A source that is not read; `advice` says what its owner can do, `place` where in it."""

    def __init__(self, message: str, advice: str = "", place: str = "") -> None:
        super().__init__(message)
        self.message, self.advice, self.place = message, advice, place
