"""Posts that two or more bodies share, with their holders."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from kg.model.statement import Statement
from kg.model.vocabulary import Relation, Status
from kg.query.answer import Reference, Row
from kg.query.arguments import Arguments
from kg.query.selected import Selected
from kg.query.shape.rows import distinct, in_order
from kg.query.shape.titles import core_title


@dataclass(frozen=True, slots=True)
class _Office:
    """A joint office: the ids of its bodies, its title without "joint", its status and option."""

    bodies: frozenset[str]
    core: str
    status: Status
    option: str | None


def joint_appointments(selected: Selected, _: Arguments) -> list[Row]:
    """One row for each joint office, status and holder; kinds after individuals."""
    rows = [
        row
        for office, posts in _offices(selected).items()
        for row in _rows(office, posts, _holders(office, posts, selected), selected)
    ]
    return in_order(rows, "kind", "post", "bodies", "holder", "status")


def joint_posts_without_holder(selected: Selected, arguments: Arguments) -> list[Row]:
    """The joint offices for which no document names a holder."""
    unheld = [row for row in joint_appointments(selected, arguments) if row.cells["holder"] is None]
    shown = ("post", "bodies", "status")
    return [Row({name: row.cells[name] for name in shown}, row.links, row.context) for row in unheld]


def _offices(selected: Selected) -> dict[_Office, dict[str, list[Statement]]]:
    """The joint offices, each with its links by the id of the post that they speak of.

    One office may have several ids, where one text names the holder and another the office alone.
    """
    by_post: dict[tuple[str, Status, str | None], list[Statement]] = defaultdict(list)
    for match in selected.matches:
        if "link" in match:
            link = selected.by_id[match["link"]]
            by_post[match["post"], link.status, link.option].append(link)
    offices: dict[_Office, dict[str, list[Statement]]] = defaultdict(dict)
    for (post, status, option), links in by_post.items():
        bodies = frozenset(selected.organs.body(link.object) for link in links)
        core = core_title(selected.entity(post).name) or post
        offices[_Office(bodies, core, status, option)][post] = links
    return offices


def _holders(
    office: _Office, posts: dict[str, list[Statement]], selected: Selected
) -> dict[str, list[Statement]]:
    """The links of each person who holds the office.

    Where nobody is said to hold it jointly, those count who are said to hold it in one of the bodies: a
    sentence that names the holder need not say again that the office is joint.
    """
    joint = [link for links in posts.values() for link in links if link.relation is Relation.HOLDS_POST]
    plain = [
        link
        for link in selected.links("holding")
        if core_title(link.role) == office.core
        and link.status is office.status
        and selected.organs.body(link.object) in office.bodies
    ]
    people = {link.subject for link in joint}
    holders: dict[str, list[Statement]] = defaultdict(list)
    for link in distinct((*joint, *plain)):
        if not people or link.subject in people:
            holders[link.subject].append(link)
    return holders


def _rows(
    office: _Office,
    posts: dict[str, list[Statement]],
    holders: dict[str, list[Statement]],
    selected: Selected,
) -> list[Row]:
    named = [link for links in posts.values() for link in links if link.relation is Relation.POST_IN]
    people: dict[str, list[Statement]] = holders or {"": []}
    return [
        _row(office, _post(posts, selected), person, (*named, *people[person]), selected) for person in people
    ]


def _post(posts: dict[str, list[Statement]], selected: Selected) -> Reference:
    """The post: by the id that a text's own words for the office have, where there is one."""
    named = [id_ for id_, links in posts.items() if any(link.relation is Relation.POST_IN for link in links)]
    return replace(selected.reference(min(named or posts)), context="")  # its bodies have their own column


def _row(
    office: _Office,
    post: Reference,
    person: str,
    links: tuple[Statement, ...],
    selected: Selected,
) -> Row:
    ends = {end for link in links for end in (link.subject, link.object)}
    cells = {
        "post": post,
        "holder": selected.reference(person) if person else None,
        "bodies": selected.references(office.bodies),
        "status": office.status.value,
        "kind": any(selected.entity(end).generic for end in ends),
    }
    path = [step for link in links for step in selected.organs.path(link.object)]
    return Row(cells, distinct(links), distinct(path))
