"""Answers as people read them on a terminal: a table, and the quotes that each row rests on."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from api.cli.console import console, printable
from kg.model.statement import Evidence
from kg.model.vocabulary import Status
from kg.query.answer import Answer, Reference, Row
from kg.query.question import Parameter, Question
from kg.query.view import EntityView, Link
from kg.query.words import RELATIONS, STATUSES, cell_text, plain_words, qualifiers, shown_name

_LEAST_WIDTH = 100
_MOST_COLUMNS = 8  # of a table: more would break every word
_PASSAGE = frozenset({"document", "start", "end", "quote"})  # columns that the passage itself shows
_STYLES = {
    Status.IN_FORCE: "bold green",
    Status.AGREED: "bold cyan",
    Status.PROPOSED: "bold yellow",
    Status.EXPECTED: "bold magenta",
    Status.ENDED: "dim",
}


def answer_text(answer: Answer) -> str:
    """The answer as a numbered table with its evidence below; as cards where it has many columns."""
    heading = Text(answer.question.words, style="bold")
    if not answer.rows:
        return _rendered(
            heading, Text("Not stated: no loaded document says so. That is not to say that it is not so.")
        )
    if len(answer.question.columns) > _MOST_COLUMNS:
        return _rendered(heading, *_cards(answer))
    return _rendered(heading, _table(answer), Text("Evidence", style="bold"), *_evidence(answer.rows))


def entity_text(view: EntityView) -> str:
    """The entity with its links by status."""
    entity = view.entity
    facts = [
        entity.type.value,
        plain_words(entity.kind.replace("-", " ")),
        "a kind" if entity.generic else "",
    ]
    about = Text.assemble(
        (shown_name(view.reference), "bold"), f"  {', '.join(each for each in facts if each)}"
    )
    parts: list[RenderableType] = [_clean(about), Text(entity.id, style="dim")]
    if entity.names[1:]:
        parts.append(Text(printable(f"also: {'; '.join(entity.names[1:])}")))
    if not view.links:
        parts.append(Text("No loaded document says anything of it."))
    for status, links in view.by_status.items():
        parts.append(Text(f"\n{STATUSES[status]}", style=_STYLES[status]))
        parts.extend(_link(link) for link in links)
    return _rendered(*parts)


def questions_text(questions: Iterable[Question]) -> str:
    """The catalogue: names, words, parameters."""
    table = Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column()
    for question in questions:
        lines = [Text(question.words)]
        lines += [Text(_parameter(each), style="dim") for each in question.parameters]
        table.add_row(Text(question.name, style="bold"), Group(*lines))
    return _rendered(table)


def _parameter(parameter: Parameter) -> str:
    """What it is for, what it takes where that can be listed, and what it is when it is not given."""
    choices = f" Takes: {', '.join(parameter.choices)}." if parameter.choices else ""
    default = f" By itself: {parameter.default}." if parameter.default else ""
    return f"{parameter.name}=  {parameter.description}{choices}{default}"


def print_candidates(candidates: Iterable[Reference]) -> None:
    """Who may be meant, on standard error."""
    out = console()
    for each in candidates:
        out.print(Text.assemble(f"  {each.id}  ", (printable(shown_name(each)), "bold")))


def _table(answer: Answer) -> Table:
    table = Table(header_style="bold", row_styles=("", ""), show_lines=True)
    table.add_column("#", justify="right", style="dim", no_wrap=True)
    dated = any(row.certainty is not None for row in answer.rows)
    for column in answer.question.columns:
        table.add_column(plain_words(column.name), overflow="fold")
    if dated:
        table.add_column("certainty")
    for number, row in enumerate(answer.rows, 1):
        cells = [printable(cell_text(each, row.cells[each.name])) for each in answer.question.columns]
        certainty = [row.certainty or ""] if dated else []
        table.add_row(*(Text(cell) for cell in (str(number), *cells, *certainty)))
    return table


def _cards(answer: Answer) -> Iterator[RenderableType]:
    """Each row as lines of what is stated in it, its passages right below."""
    for number, row in enumerate(answer.rows, 1):
        card = Table.grid(padding=(0, 2))
        card.add_column(width=4, justify="right", style="dim")
        card.add_column(style="dim", no_wrap=True)
        card.add_column()
        cells = [
            (plain_words(each.name), cell_text(each, row.cells[each.name]))
            for each in answer.question.columns
            if each.name not in _PASSAGE and row.cells[each.name] is not None
        ]
        certainty = [("certainty", row.certainty)] if row.certainty is not None else []
        for place, (name, words) in enumerate([*cells, *certainty]):
            card.add_row("" if place else str(number), name, Text(printable(words)))
        yield Group("", card, *_evidence([row], numbered=False))


def _evidence(rows: Iterable[Row], *, numbered: bool = True) -> Iterator[RenderableType]:
    """The passages of each row, each once, under the row's number."""
    for number, row in enumerate(rows, 1):
        passages = {
            (passage, statement.status, statement.inferred): None
            for statement in row.statements
            for passage in statement.evidence
        }
        table = Table.grid(padding=(0, 2))
        table.add_column(width=4, justify="right", style="dim")
        table.add_column(width=8)
        table.add_column()
        for place, (passage, status, inferred) in enumerate(passages):
            label = Text(STATUSES[status], style=_STYLES[status])
            table.add_row(
                str(number) if numbered and not place else "", label, _quoted(passage, derived=inferred)
            )
        yield table


def _link(link: Link) -> Padding:
    statement = link.statement
    detail = qualifiers(statement)
    words = f"{shown_name(link.subject)} {RELATIONS[statement.relation]} {shown_name(link.object)}"
    said = Text(printable(f"{words} ({detail})" if detail else words))
    quotes = [Padding(_quoted(each, derived=statement.inferred), (0, 0, 0, 2)) for each in statement.evidence]
    return Padding(Group(said, *quotes), (0, 0, 0, 2))


def _quoted(passage: Evidence, *, derived: bool = False) -> Text:
    words = " ".join(printable(passage.quote).split())
    place = f"  {printable(passage.document)} {passage.start}–{passage.end}"
    rule = ("  derived by rule", "italic") if derived else ""
    return Text.assemble(f"“{words}”", (place, "dim"), rule)


def _clean(text: Text) -> Text:
    return Text(printable(text.plain), spans=text.spans)


def _rendered(*parts: RenderableType) -> str:
    """The parts as text: in colour where standard output is a terminal, at least readably wide elsewhere."""
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((_LEAST_WIDTH, 24)).columns
    out = StringIO()
    printer = Console(file=out, force_terminal=terminal, width=width, highlight=False, soft_wrap=False)
    for part in parts:
        printer.print(part)
    return out.getvalue()
