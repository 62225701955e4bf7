"""What the command's exit codes mean."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    DONE = 0
    USAGE = 2  # the command line's own library uses this one
    SOME_FAILED = 3
    NOTHING_DONE = 4
    STORE = 5


def exit_code(*, done: int, failed: int) -> Exit:
    """How a run over several inputs ended."""
    if not done:
        return Exit.NOTHING_DONE
    return Exit.SOME_FAILED if failed else Exit.DONE
