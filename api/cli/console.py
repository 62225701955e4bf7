"""What the command says to people: messages and problems on standard error, without any markup of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from kg.model.problem import Problem, Severity
from kg.pool import Tracker

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow"}


def console() -> Console:
    """Standard error; made anew, so that it follows a redirection."""
    return Console(stderr=True, soft_wrap=True, highlight=False)


def complain(message: str) -> None:
    """Says why the command could not do what was asked."""
    console().print(_labelled("error", "bold red", message))


def tell(message: str) -> None:
    """Says what was done."""
    console().print(Text(printable(message)))


def report(problems: Iterable[Problem]) -> None:
    """Lists problems: which file, where in it, what is wrong, what to do."""
    out = console()
    for problem in problems:
        place = f" ({problem.place})" if problem.place else ""
        advice = f" — {problem.advice}" if problem.advice else ""
        message = f"{problem.source}{place}: {problem.message}{advice}"
        out.print(_labelled(problem.severity, _STYLES[problem.severity], message))


def printable(text: str) -> str:
    """Text from outside without anything that a terminal would obey."""
    return _CONTROL.sub(" ", text)


def _labelled(label: str, style: str, message: str) -> Text:
    return Text.assemble((label, style), ": ", printable(message))


@contextmanager
def progress_bar(verb: str) -> Iterator[Tracker]:
    """A progress bar on a terminal, and nothing elsewhere."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    out = console()
    with Progress(*columns, console=out, transient=True, disable=not out.is_terminal) as progress:
        task = progress.add_task(verb, total=None)

        def track(done: int, total: int) -> None:
            progress.update(task, completed=done, total=total)

        yield track
