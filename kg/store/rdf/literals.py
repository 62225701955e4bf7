"""Literals in the form that the store gives back: text, numbers, truth, dates as exact as they are said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from pyoxigraph import Literal, NamedNode

from ontology.terms import XSD

_DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_DATATYPES = {
    name: NamedNode(XSD + name) for name in ("boolean", "double", "integer", "gYear", "gYearMonth", "date")
}

TRUE = Literal("true", datatype=_DATATYPES["boolean"])
FALSE = Literal("false", datatype=_DATATYPES["boolean"])


def text(value: str) -> Literal:
    """A plain string; a lone surrogate, which no RDF syntax can carry, becomes a question mark."""
    try:
        return Literal(value)
    except ValueError:
        return Literal(value.encode("utf-8", "replace").decode("utf-8"))


def truth(value: bool) -> Literal:
    return TRUE if value else FALSE


def offset(value: int) -> Literal:
    return Literal(str(value), datatype=_DATATYPES["integer"])


@lru_cache(maxsize=1024)
def number(value: float) -> Literal:
    """A double without exponent and without a needless ".0": what the store makes of any spelling."""
    digits = format(Decimal(repr(float(value))), "f")
    return Literal(digits.removesuffix(".0"), datatype=_DATATYPES["double"])


@lru_cache(maxsize=4096)
def dated(value: str) -> Literal:
    """A date typed at its own exactness; what is no date stays text, for the check to report."""
    if not is_date(value):
        return text(value)
    return Literal(value, datatype=_DATATYPES[_DATE_TYPES[len(value)]])


def is_date(value: str) -> bool:
    return value.isascii() and _DATE.fullmatch(value) is not None


def order_of(values: Sequence[Any]) -> Literal | None:
    """How a list stands among its sorted values, as their numbers; nothing where it is sorted already.

    RDF keeps no order among the values of a property, and an rdf:List would need a node a value.
    """
    ordered = sorted(set(values))
    if list(values) == ordered:
        return None
    place = {value: number for number, value in enumerate(ordered)}
    return Literal(" ".join(str(place[value]) for value in values))
