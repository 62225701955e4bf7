"""Which entity an asker means: by id, or by a name that one entity alone bears."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model.entity import Entity
from kg.model.vocabulary import EntityType
from kg.query.answer import Reference
from kg.query.errors import AmbiguousEntityError, BadValueError, UnknownEntityError
from kg.query.facts import Facts
from kg.query.references import describe

MAX_NAME = 500  # characters: no name of ours is longer, and each is compared with every one of the graph
MAX_CANDIDATES = 50
MAX_NEAR = 10


def find_entity(facts: Facts, wanted: str, types: Iterable[EntityType] = ()) -> Entity:
    """The entity of that id or name; of the types alone, where some are given.

    Raises UnknownEntityError and AmbiguousEntityError, which lists the candidates.
    """
    wanted = _plain(wanted)
    if not wanted or len(wanted) > MAX_NAME:
        raise BadValueError(f"a name of 1 to {MAX_NAME} characters is needed, not {len(wanted)}")
    allowed = frozenset(types) or frozenset(EntityType)
    by_id = facts.entities([wanted]) if "/" in wanted else {}
    found = by_id or facts.entities({match["entity"] for match in facts.matches("named", {"wanted": wanted})})
    fitting = {id_: entity for id_, entity in found.items() if entity.type in allowed}
    if not fitting:
        raise _unknown(facts, wanted, found, allowed)
    if len(fitting) > 1:
        raise AmbiguousEntityError(wanted, references(facts, sorted(fitting)[:MAX_CANDIDATES]))
    return next(iter(fitting.values()))


def references(facts: Facts, ids: Iterable[str]) -> tuple[Reference, ...]:
    """The entities as they are shown, sorted by name."""
    wanted = list(ids)
    described = describe(facts, wanted)
    found = [described.reference(id_) for id_ in wanted]
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.context.casefold(), each.id)))


def search_entities(facts: Facts, text: str, type_: EntityType | None = None) -> list[Reference]:
    """The entities with a name that contains the text, sorted by name, without their places."""
    if len(text) > MAX_NAME:
        raise BadValueError(f"at most {MAX_NAME} characters are searched for, not {len(text)}")
    found = {
        match["entity"]: Reference(match["entity"], match["label"], EntityType(match["class"]))
        for match in facts.matches("search", {"wanted": _plain(text)})
    }
    fitting = [each for each in found.values() if type_ is None or each.type is type_]
    return sorted(fitting, key=lambda each: (each.name.casefold(), each.id))


def _plain(text: str) -> str:
    """White space folded; a lone surrogate, which no name in a store has, as a question mark."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _unknown(
    facts: Facts, wanted: str, found: dict[str, Entity], allowed: frozenset[EntityType]
) -> UnknownEntityError:
    if found:
        types = ", ".join(sorted({entity.type for entity in found.values()}))
        needed = " or ".join(sorted(allowed))
        return UnknownEntityError(wanted, f"{wanted!r} is a {types}; here a {needed} is needed")
    near = [each.id for each in search_entities(facts, wanted) if each.type in allowed][:MAX_NEAR]
    advice = "; these have it in their names" if near else ""
    message = f"nothing in the graph is called {wanted!r}{advice}"
    return UnknownEntityError(wanted, message, references(facts, near))
