"""What an asker gives, checked against the question: parameters by their types, statuses, a date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from kg.model.entity import Entity
from kg.model.vocabulary import Status
from kg.query.dates import is_date
from kg.query.errors import BadValueError, UnknownParameterError
from kg.query.facts import Argument, Facts, Key
from kg.query.names import find_entity
from kg.query.question import Parameter, ParameterType, Question
from kg.query.sources import read_sources

MAX_VALUE = 500  # characters of a parameter's value

Value = Entity | str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Arguments:
    """A value for every parameter of the question; None where it is left open."""

    values: Mapping[str, Value]

    def entity(self, name: str) -> Entity | None:
        value = self.values[name]
        return value if isinstance(value, Entity) else None

    def text(self, name: str) -> str | None:
        value = self.values[name]
        return value if isinstance(value, str) else None

    def choices(self, name: str) -> tuple[str, ...]:
        value = self.values[name]
        return value if isinstance(value, tuple) else ()

    def bound(self, question: Question) -> dict[str, Argument]:
        """The values as a query takes them."""
        found: dict[str, Argument] = {}
        for parameter in question.parameters:
            value = self.values[parameter.name]
            if isinstance(value, Entity):
                found[parameter.name] = Key("id", value.id)
            elif isinstance(value, str) and parameter.type is ParameterType.DOCUMENT:
                found[parameter.name] = Key("document", value)
        return found


def read_arguments(facts: Facts, question: Question, given: Mapping[str, str]) -> Arguments:
    """The values of the question's parameters; AskError where one is unknown or of the wrong type."""
    known = {parameter.name for parameter in question.parameters}
    unknown = sorted(given.keys() - known)
    if unknown:
        takes = f"it takes: {', '.join(sorted(known))}" if known else "it takes none"
        raise UnknownParameterError(f"{question.name} has no parameter {unknown[0][:100]!r}; {takes}")
    values = {}
    for parameter in question.parameters:
        text = given.get(parameter.name, parameter.default).strip()
        if len(text) > MAX_VALUE:
            raise BadValueError(f"{parameter.name} has {len(text)} characters; at most {MAX_VALUE} are read")
        values[parameter.name] = _READERS[parameter.type](facts, parameter, text) if text else None
    return Arguments(values)


def read_statuses(given: Iterable[str]) -> frozenset[Status]:
    """The statuses, each given alone or several separated by commas."""
    names = {name.strip().replace("-", "_") for text in given for name in text[:MAX_VALUE].split(",")} - {""}
    unknown = sorted(names - set(Status))
    if unknown:
        raise BadValueError(f"no status is called {unknown[0]!r}; there are: {', '.join(Status)}")
    return frozenset(map(Status, names))


def read_date(text: str | None) -> str | None:
    """The date, as a year, a month or a day."""
    if text is None or not text.strip():
        return None
    if not is_date(text.strip()):
        raise BadValueError(f"{text[:30]!r} is no date: write 2006, 2006-11 or 2006-11-23")
    return text.strip()


def _entity(facts: Facts, parameter: Parameter, text: str) -> Entity:
    return find_entity(facts, text, parameter.entity_types)


def _document(facts: Facts, parameter: Parameter, text: str) -> str:
    if text not in read_sources(facts):
        raise BadValueError(f"{parameter.name}: no document of the graph has the id {text!r}")
    return text


def _choice(_: Facts, parameter: Parameter, text: str) -> str:
    return _choices(_, parameter, text, most=1)[0]


def _choices(_: Facts, parameter: Parameter, text: str, *, most: int | None = None) -> tuple[str, ...]:
    names = {name.strip().replace("-", "_") for name in text.split(",")} - {""}
    unknown = sorted(names - set(parameter.choices))
    if unknown or not names or (most is not None and len(names) > most):
        wrong = unknown[0] if unknown else text
        raise BadValueError(f"{parameter.name} cannot be {wrong!r}; it takes: {', '.join(parameter.choices)}")
    return tuple(name for name in parameter.choices if name in names)


def _text(_: Facts, __: Parameter, text: str) -> str:
    return text


_READERS: Mapping[ParameterType, Callable[[Facts, Parameter, str], Value]] = {
    ParameterType.ENTITY: _entity,
    ParameterType.DOCUMENT: _document,
    ParameterType.CHOICE: _choice,
    ParameterType.CHOICES: _choices,
    ParameterType.TEXT: _text,
}
