"""The catalogue: every question that the folder `catalogue` holds, read once."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from kg.query.errors import UnknownQuestionError
from kg.query.question import Question

_FOLDER = Path(__file__).parent / "catalogue"
_QUESTION = TypeAdapter(Question)


@lru_cache(maxsize=1)
def questions() -> Mapping[str, Question]:
    """The questions by name, in the order of the catalogue."""
    found = sorted(map(_read, _FOLDER.glob("*.yaml")), key=lambda question: (question.number, question.name))
    return {question.name: question for question in found}


def question_named(name: str) -> Question:
    """The question of that name; UnknownQuestionError where there is none."""
    found = questions().get(name)
    if found is None:
        near = get_close_matches(name[:100], questions(), n=1)
        advice = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(questions())}"
        raise UnknownQuestionError(f"no question is called {name[:100]!r}; {advice}")
    return found


def _read(path: Path) -> Question:
    return _QUESTION.validate_python({"name": path.stem, **yaml.safe_load(path.read_text(encoding="utf-8"))})
