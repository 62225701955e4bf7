"""What a request refuses besides what questions and stores refuse.

- RequestError: the request is not answered
  - NotFoundError: there is no such entity or document
  - NotAcceptableError: none of the formats that are offered is accepted
  - TooLargeError: the body is longer than is read
  - UnsupportedBodyError: the body is of a media type that is not read
"""

from __future__ import annotations


class RequestError(Exception):
    """The request is not answered."""


class NotFoundError(RequestError):
    """There is no such entity or document."""


class NotAcceptableError(RequestError):
    """None of the formats that are offered is accepted."""


class TooLargeError(RequestError):
    """The body is longer than is read."""


class UnsupportedBodyError(RequestError):
    """The body is of a media type that is not read."""
