"""Paragraphs that are one quotation from end to end."""

from __future__ import annotations

from loaders.document import BlockKind
from loaders.plain.draft import Draft

_CLOSES = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"}


def mark_quotations(text: str, drafts: list[Draft]) -> None:
    """Make a quotation of each paragraph that begins and ends with quotation marks that belong together."""
    for draft in drafts:
        if draft.kind is BlockKind.PARAGRAPH and not draft.label and draft.first[0] in _CLOSES:
            body = "\n".join(text[span.start : span.end] for span in draft.spans)
            if _is_one_quotation(body):
                draft.kind = BlockKind.QUOTATION
    for draft, after in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if after.kind is BlockKind.QUOTATION and _is_opened(draft, after):
            draft.kind = BlockKind.QUOTATION


def _is_opened(draft: Draft, after: Draft) -> bool:
    """Whether a paragraph opens a quotation that only the paragraph after it closes."""
    if draft.kind is not BlockKind.PARAGRAPH or draft.label or draft.first[0] != after.first[0]:
        return False
    mark = draft.first[0]
    return mark in _CLOSES and _CLOSES[mark] not in (draft.last.rstrip(".")[-1], draft.last[-1])


def _is_one_quotation(body: str) -> bool:
    opening, closing = body[0], _CLOSES[body[0]]
    core = body.rstrip("*_ .\n")
    if len(core) < 3 or core[-1] != closing:
        return False
    inner = core[1:-1]
    if opening == closing == "'":
        return "' " not in inner and "'," not in inner
    if opening == "‘":  # the closing mark is an apostrophe too
        return "’ " not in inner and "’," not in inner
    return closing not in inner
