"""govgraph questions: what can be asked."""

from __future__ import annotations


def questions() -> None:
    """List the questions of the catalogue with their parameters."""
    from api.cli.output import write
    from api.cli.tables import questions_text
    from kg.query.questions import questions as catalogue

    write(questions_text(catalogue().values()).encode(), None)
