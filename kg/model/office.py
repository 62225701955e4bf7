"""Offices: the post that a holder's statement speaks of, shared with the post that a text names by itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model.identity import digest
from kg.model.statement import Statement
from kg.model.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class Office:
    """A post as its holder's statement implies it; `bodies` are sorted ids, two or more of a joint post."""

    id: str
    title: str
    bodies: tuple[str, ...]


def post_id(title: str, bodies: Iterable[str], option: str | None = None) -> str:
    """The id of a post: of its normal title, the bodies that share it and the option that it stands in.

    So the Director of Public Health of a council is one post, whether a sentence names the holder or not.
    """
    return f"post/{digest('post', normal_title(title), option or '', *sorted(set(bodies)))}"


def normal_title(title: str) -> str:
    """The title with case, punctuation and white space aside."""
    return " ".join(re.findall(r"\w+", title.replace("&", " and ").casefold()))


def offices(statements: Iterable[Statement]) -> dict[str, Office]:
    """The office of each holds_post statement, by the statement's id.

    The joint statements of one person, role, option and status speak of one office. A holder without a role
    has an office of his own, because two people "at" a body do not share one.
    """
    groups: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.relation is Relation.HOLDS_POST:
            groups[_group(statement)].append(statement)
    return {statement.id: _office(group) for group in groups.values() for statement in group}


def _group(statement: Statement) -> tuple[str, ...]:
    shared = "" if statement.joint else statement.object
    role = normal_title(statement.role or "")
    return (statement.subject, role, statement.option or "", statement.status, shared)


def _office(group: list[Statement]) -> Office:
    bodies = tuple(sorted({statement.object for statement in group}))
    first = min(group, key=lambda statement: (statement.role or "", statement.id))
    if not first.role:
        return Office(f"post/{digest('post of', first.subject, first.option or '', *bodies)}", "", bodies)
    return Office(post_id(first.role, bodies, first.option), first.role, bodies)
