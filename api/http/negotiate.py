"""Which format to answer in: by `?format=`, else by the Accept header."""

from __future__ import annotations

from collections.abc import Mapping

from api.http.errors import NotAcceptableError

_MAX_RANGES = 50  # of a header; what follows is not looked at


def negotiated(offers: Mapping[str, str], format_: str | None, accept: str | None) -> str:
    """The name of the format; `offers` are media types by name, the first goes where none is preferred."""
    if format_ is not None:
        if format_ not in offers:
            raise NotAcceptableError(f"no format is called {format_[:30]!r}; there are: {', '.join(offers)}")
        return format_
    ranges = _ranges(accept or "*/*")
    quality = {name: _quality(media_type, ranges) for name, media_type in offers.items()}
    best = max(quality, key=lambda name: quality[name])  # the first of those that are as good
    if quality[best] <= 0:
        raise NotAcceptableError(f"offered are: {', '.join(offers.values())}")
    return best


def _ranges(accept: str) -> list[tuple[str, float]]:
    found = []
    for part in accept.split(",")[:_MAX_RANGES]:
        media_type, *parameters = (each.strip() for each in part.split(";"))
        weights = [each[2:] for each in parameters if each.startswith("q=")]
        found.append((media_type.lower(), _number(weights[0]) if weights else 1.0))
    return found


def _number(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0)
    except ValueError:
        return 0.0


def _quality(media_type: str, ranges: list[tuple[str, float]]) -> float:
    """The weight of the most exact range that fits."""
    for wanted in (media_type, f"{media_type.partition('/')[0]}/*", "*/*"):
        weights = [weight for range_, weight in ranges if range_ == wanted]
        if weights:
            return weights[0]
    return 0.0
