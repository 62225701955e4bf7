"""The values that go into a query and come out of it, without any driver's types."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ontology.terms import XSD


@dataclass(frozen=True, slots=True)
class Iri:
    value: str


@dataclass(frozen=True, slots=True)
class Literal:
    """`value` is the lexical form: "true", "2006-11", "0.9"."""

    value: str
    datatype: str = XSD + "string"
    language: str = ""

    @property
    def truth(self) -> bool:
        """Whether it is the boolean true."""
        return self.datatype == XSD + "boolean" and self.value in ("true", "1")


@dataclass(frozen=True, slots=True)
class Blank:
    """A node without a name: none is stored, but a query may make one."""

    value: str


Term = Iri | Literal | Blank
Row = dict[str, Term]  # a variable that is unbound in a row is not in it
Binding = Iri | Literal | str | bool | int | float | date | None  # None leaves the variable free
