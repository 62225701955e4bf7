"""What a question's query selected, with all that its rows may show of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model.entity import Entity
from kg.model.statement import Statement
from kg.query.answer import Reference
from kg.query.facts import Facts, Match, Source
from kg.query.frame import Frame
from kg.query.organs import Organs, read_organs
from kg.query.references import Describe, describe
from kg.query.sources import read_sources


@dataclass(frozen=True, slots=True)
class Selected:
    """The solutions whose statements all count in the frame; of the rest nothing is here."""

    matches: tuple[Match, ...]
    by_id: Mapping[str, Statement]
    organs: Organs
    sources: Mapping[str, Source]
    _described: Describe

    def links(self, variable: str) -> list[Statement]:
        """The statements that a variable stands for, each once, by their first passages."""
        found = {match[variable]: self.by_id[match[variable]] for match in self.matches if variable in match}
        return sorted(found.values(), key=lambda statement: (statement.evidence[0], statement.id))

    def pairs(self, first: str, second: str) -> Iterator[tuple[Statement, Statement]]:
        for match in self.matches:
            yield self.by_id[match[first]], self.by_id[match[second]]

    def entity(self, id_: str) -> Entity:
        return self._described.entity(id_)

    def reference(self, id_: str) -> Reference:
        return self._described.reference(id_)

    def references(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """The entities, sorted by name."""
        return tuple(sorted(map(self.reference, set(ids)), key=lambda each: (each.name.casefold(), each.id)))

    def dated(self, statement: Statement) -> str | None:
        """The date of the document that says it."""
        return dated(statement, self.sources)


def dated(statement: Statement, sources: Mapping[str, Source]) -> str | None:
    source = sources.get(statement.evidence[0].document)
    return None if source is None else source.date


def select(facts: Facts, matches: list[Match], variables: Iterable[str], frame: Frame) -> Selected:
    """Reads what the solutions speak of, and keeps those whose links the frame admits.

    `variables` are those that stand for links; the rest are ids of entities.
    """
    organs, sources = read_organs(facts), read_sources(facts)
    names = frozenset(variables)
    statements = facts.statements({match[name] for match in matches for name in names & match.keys()})
    others = {match[name] for match in matches for name in match.keys() - names}
    links = (*statements.values(), *organs.links)
    described = describe(facts, others | {end for link in links for end in (link.subject, link.object)})
    admitted = {
        link.id
        for link in statements.values()
        if frame.admits(
            link, (described.entity(link.subject), described.entity(link.object)), dated(link, sources)
        )
    }
    kept = [match for match in matches if all(match[name] in admitted for name in names & match.keys())]
    return Selected(tuple(kept), statements, organs, sources, described)
