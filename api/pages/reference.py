"""What the page on the HTTP API shows: its routes, as the API describes itself to programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_METHODS = ("get", "post")
_PROBLEM = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter of a route; `place` is path or query, `values` what it takes."""

    name: str
    place: str
    words: str
    values: str
    required: bool


@dataclass(frozen=True, slots=True)
class Operation:
    """A route. `media_types` are those of its answer, `statuses` those of its problems.

    `link` is its address where that can be followed as it stands.
    """

    method: str
    path: str
    words: Sequence[str]
    fields: Sequence[Field]
    bodies: Sequence[str]
    media_types: Sequence[str]
    statuses: Sequence[str]
    link: str


def operations(description: Mapping[str, Any]) -> list[Operation]:
    """The routes of an OpenAPI description, in its order."""
    schemas = description["components"]["schemas"]
    return [
        _operation(method.upper(), path, routes[method], schemas)
        for path, routes in description["paths"].items()
        for method in _METHODS
        if method in routes
    ]


def _operation(method: str, path: str, route: Mapping[str, Any], schemas: Mapping[str, Any]) -> Operation:
    fields = [_field(each, schemas) for each in route.get("parameters", [])]
    return Operation(
        method,
        path,
        route["description"].replace("`", "").split("\n\n"),
        fields,
        list(route.get("requestBody", {}).get("content", {})),
        list(route["responses"]["200"].get("content", {})),
        [status for status, each in route["responses"].items() if _PROBLEM in each.get("content", {})],
        path if method == "GET" and not any(field.required for field in fields) else "",
    )


def _field(parameter: Mapping[str, Any], schemas: Mapping[str, Any]) -> Field:
    schema = parameter["schema"]
    values = ", ".join(dict.fromkeys(_values(schema, schemas)))
    examples = ", ".join(str(each) for each in schema.get("examples", ()))
    shown = f"{values}, such as {examples}" if examples else values
    default = schema.get("default")
    shown += f"; {default} by itself" if default not in (None, "") else ""
    words = parameter.get("description", "")
    return Field(parameter["name"], parameter["in"], words, shown, parameter.get("required", False))


def _values(schema: Mapping[str, Any], schemas: Mapping[str, Any]) -> Iterator[str]:
    """What a schema takes, in words: its choices, else the name of its type."""
    if "$ref" in schema:
        yield from _values(schemas[schema["$ref"].rpartition("/")[2]], schemas)
    elif "anyOf" in schema:
        for each in schema["anyOf"]:
            yield from _values(each, schemas)
    elif "enum" in schema:
        yield from (str(each) for each in schema["enum"])
    elif schema.get("type") == "array":
        yield from _values(schema["items"], schemas)
    elif schema.get("type") not in (None, "null"):
        yield {"string": "text", "boolean": "true or false", "integer": "a number"}[schema["type"]]
