"""The form of a question: what the reader filled in, and the same again for the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from api.pages.links import question_url
from kg.query.arguments import read_date, read_statuses
from kg.query.ask import Asked
from kg.query.question import Question

FRAME = ("status", "generic", "on")
_GENERIC = {"yes": True, "no": False}


@dataclass(frozen=True, slots=True)
class Form:
    """`given` are the fields by name; a field with several boxes has several values."""

    question: Question
    given: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, question: Question, items: Iterable[tuple[str, str]]) -> Form:
        """The fields of a query string; those that were left empty are left out."""
        given: dict[str, list[str]] = defaultdict(list)
        for name, value in items:
            if value.strip() and name != "page":
                given[name].append(value)
        return cls(question, {name: tuple(values) for name, values in given.items()})

    @property
    def parameters(self) -> dict[str, str]:
        """The question's own parameters; several boxes as a list with commas."""
        return {name: ",".join(values) for name, values in self.given.items() if name not in FRAME}

    @property
    def frame(self) -> dict[str, str]:
        return {name: ",".join(self.given[name]) for name in FRAME if name in self.given}

    def asked(self, threshold: float) -> Asked:
        """The frame; AskError where a field of it cannot be read."""
        statuses = read_statuses(self.given.get("status", ()))
        return Asked(statuses, _GENERIC.get(self.value("generic")), read_date(self.value("on")), threshold)

    def value(self, name: str) -> str:
        """What stands in a field: what was filled in, or the parameter's default."""
        defaults = {each.name: each.default for each in self.question.parameters}
        return ",".join(self.given.get(name, (defaults.get(name, ""),)))

    def has(self, name: str, choice: str) -> bool:
        """Whether a box of a field is ticked."""
        return choice in {part.strip() for part in self.value(name).split(",")}

    def with_entity(self, wanted: str, id_: str) -> str:
        """The address of the same question with an entity's id in the place of its name."""
        filled = {**self.parameters, **self.frame}
        folded = " ".join(wanted.split())
        changed = {n: id_ if " ".join(v.split()) == folded else v for n, v in filled.items()}
        return question_url(self.question.name, **changed)

    def page(self, number: int) -> str:
        """The address of another page of the answer."""
        return question_url(self.question.name, **self.parameters, **self.frame, page=str(number))

    def data(self) -> list[tuple[str, str]]:
        """The same for the API."""
        statuses = [("status", each) for each in sorted(read_statuses(self.given.get("status", ())))]
        generic = _GENERIC.get(self.value("generic"))
        frame = [("generic", str(generic).lower())] if generic is not None else []
        on = [("on", self.value("on"))] if self.value("on") else []
        return [*self.parameters.items(), *statuses, *frame, *on]
