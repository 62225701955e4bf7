"""Running text: where a paragraph that is not marked as one begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.document import BlockKind, Span
from loaders.plain.draft import Draft
from loaders.plain.lines import Line
from loaders.plain.sentence import ends_sentence, starts_lower

_UNWRAPPED = 160  # characters; a longer line is a paragraph that was not wrapped
_WIDEST = 140  # characters; texts wrapped at more are not wrapped at all
_SAMPLE = 5000  # lines by which the width is told
_SPEAKER = re.compile(r"[^\W\d_a-z][^:]{1,40}: ")
_PART = re.compile(r"\S+(?:\s{1,4}\S+)*")


def wrap_width(lines: Sequence[Line]) -> int:
    """The length at which most lines are wrapped; 0 where they are not."""
    lengths = sorted(len(line.text) for line in lines[:_SAMPLE])
    if not lengths:
        return 0
    wide = lengths[int(len(lengths) * 0.9)]
    return wide if wide <= _WIDEST else 0


def begins_paragraph(line: Line, draft: Draft, width: int) -> bool:
    """Whether a line without a marker, directly below a block, begins another."""
    ended = ends_sentence(draft.last)
    if starts_lower(line.text):
        return False
    if draft.kind is BlockKind.LIST_ITEM and line.indent < draft.mark + ended:  # out of the item
        return True
    if not ended:
        return draft.kind is BlockKind.QUOTATION
    if len(draft.last) > _UNWRAPPED or len(line.text) > _UNWRAPPED or _SPEAKER.match(line.text):
        return True
    if line.indent >= draft.indent + 2 and not draft.label:
        return True
    word = line.text.split(" ", 1)[0]  # it would have stood in the line above, had that not ended
    return len(draft.last) + len(word) + 16 < width and draft.last[-1] in '.!?”"'


def text_spans(line: Line) -> list[Span]:
    """The text of a line; two texts where its parts stand far apart."""
    if len(line.text) > 250 or "     " not in line.text:
        return [Span(line.start, line.end)]
    return [Span(line.start + part.start(), line.start + part.end()) for part in _PART.finditer(line.text)]
