"""Sections: the body that a heading, or the text right below it, says a section is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.names.atoms import Label
from kg.extract.names.discourse import Referent
from kg.extract.names.naming import is_proper, normal_name
from kg.extract.scene import Scene, named
from kg.extract.text.passage import Passage
from loaders.document import BlockKind

_LONGEST = 6  # words of a heading that may be short for a body's name
_NEAR = 4  # passages below a heading in which the name must stand in full
_ASIDE = 26  # characters that a heading may say besides the name
# Heads of names that a heading shortens: "Finance" over what is said of the Finance Department.
_SHORTENED = frozenset(
    ["department", "departments", "office", "agency", "bureau", "ministry", "directorate", "service", "services", "division", "authority", "commission", "trust", "council"]
)  # fmt: skip

# What has a name like a body's and no offices of its own: the contact officer of a programme is the body's.
_ENDEAVOURS = frozenset(["programme", "program", "project", "review", "plan", "initiative"])


class Sections:
    """Knows the body of each heading's section."""

    def __init__(self, scene: Scene, passages: Sequence[Passage]) -> None:
        self._scene = scene
        self._bodies: dict[tuple[str, ...], Referent] = {}
        for number, passage in enumerate(passages):
            if passage.kind is BlockKind.HEADING:
                body = self._named(passage) or self._below(passage, passages[number + 1 : number + 1 + _NEAR])
                if body is not None:
                    self._bodies.setdefault((*passage.headings, passage.text), body)

    def of(self, passage: Passage) -> Referent | None:
        """The body of the nearest heading above that has one, below the document's title."""
        path = (*passage.headings, passage.text) if passage.kind is BlockKind.HEADING else passage.headings
        found = (self._bodies.get(path[:end]) for end in range(len(path), 0, -1))
        return next((body for body in found if body is not None), None)

    def _named(self, heading: Passage) -> Referent | None:
        """The one body that a heading names, where it says little else: a line that names people lists its members."""
        if any(a.label is Label.PERSON and a.head != "shape" for a in self._scene.atoms[id(heading)]):
            return None
        bodies = [
            r for a, r in self._atoms(heading) if is_proper(r.name) and len(heading.text) - (a[1] - a[0]) < _ASIDE
        ]  # fmt: skip
        return bodies[0] if len(bodies) == 1 else None

    def _below(self, heading: Passage, below: Sequence[Passage]) -> Referent | None:
        """The body with whose name the section begins and of which the heading is a short form."""
        wanted = set(normal_name(heading.text).split()) - {"and", "of", "the"}
        if not wanted or len(wanted) > _LONGEST or re.search(r"\d|:", heading.text):
            return None
        path = (*heading.headings, heading.text)
        for passage in below:
            if passage.headings != path or passage.kind is BlockKind.HEADING:
                break
            for (start, _), body in self._atoms(passage):
                short = body.head and (set(body.head) | set(body.key.split()[:1])) & _SHORTENED
                if start < 5 and short and wanted <= set(body.key.split()):
                    return body
        return None

    def _atoms(self, passage: Passage) -> list[tuple[tuple[int, int], Referent]]:
        """The bodies that a passage names, each with its place."""
        found = []
        for atom in self._scene.atoms[id(passage)]:
            if atom.label is not Label.BODY or atom.plural:
                continue
            for referent in named(self._scene, passage, atom):
                if referent.type == "body" and not referent.generic and referent.head[-1] not in _ENDEAVOURS:
                    found.append(((atom.start, atom.end), referent))
        return found
