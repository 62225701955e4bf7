"""What page breaks, notes and captions cut in two is put together again."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.document import BlockKind
from loaders.plain.draft import Draft
from loaders.plain.sentence import ends_sentence, goes_on, starts_lower
from loaders.plain.words import Words

_ASIDE = (BlockKind.NOTE, BlockKind.CAPTION, BlockKind.QUOTATION)
_RUNNING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


def join_broken(drafts: Iterable[Draft], words: Words) -> list[Draft]:
    """The drafts with each that only continues an earlier one taken into it."""
    joined: list[Draft] = []
    running: Draft | None = None  # the last paragraph or list item, if only asides follow it
    table: Draft | None = None
    asides = 0
    for draft in drafts:
        flush = asides == 0 and not draft.broken and _ends_list(joined)
        if running is not None and not flush and _resumes(running, draft, asides, words):
            running.join(draft)
            continue
        if table is not None and draft.kind is BlockKind.TABLE and _continues_table(table, draft):
            table.join(draft)
            continue
        joined.append(draft)
        if draft.kind in _ASIDE:
            asides += 1
            continue
        running = draft if draft.kind in _RUNNING else None
        table = draft if draft.kind is BlockKind.TABLE else None
        asides = 0
    return joined


def _ends_list(joined: list[Draft]) -> bool:
    """Whether the last item stands after "and" or "or": what follows it belongs to the whole list."""
    if len(joined) < 2 or joined[-1].kind is not BlockKind.LIST_ITEM:
        return False
    return joined[-2].kind is BlockKind.LIST_ITEM and joined[-2].last[-4:].strip() in ("and", "or")


def _resumes(running: Draft, draft: Draft, asides: int, words: Words) -> bool:
    """Whether a paragraph takes up a sentence that was broken off."""
    if draft.kind is not BlockKind.PARAGRAPH or draft.label or ends_sentence(running.last):
        return False
    if " " not in draft.first and ("." in draft.first or "@" in draft.first):  # an address
        return False
    if (
        running.lines == 1
        and not running.label
        and len(running.last) < 40
        and not starts_lower(running.first)
    ):
        return False
    if starts_lower(draft.first):
        return True
    if draft.broken or asides:
        return goes_on(running.last, words) or (
            draft.broken and running.lines > 1 and len(running.last) >= 60
        )
    return False


def _continues_table(table: Draft, draft: Draft) -> bool:
    """Whether a table goes on after a page's end or a blank line: as many columns, no other header."""
    width = len(table.rows[0].cells)
    if len(draft.rows[0].cells) != width or table.keyed != draft.keyed:
        return False
    if draft.rows[0].header:
        return False
    return draft.broken or (not table.keyed and draft.gap == 1 and width > 2)
