"""What holds for every document, of whatever format."""

from __future__ import annotations

from itertools import pairwise

from loaders.document import Block, BlockKind, Document, Span
from loaders.plain.lines import WHITE


def assert_sound(document: Document) -> None:
    """Spans lie in the text, in order, apart from one another, with text at both ends."""
    last = -1
    for block in document.blocks:
        assert block.spans, block
        assert block.start >= last, "blocks follow one another"
        last = block.start
        _assert_spans(document.text, block.spans)
        _assert_rows(block)
    taken = sorted(span for block in document.blocks for span in block.spans)
    assert all(one.end <= other.start for one, other in pairwise(taken)), "spans lie apart"


def _assert_spans(text: str, spans: tuple[Span, ...]) -> None:
    assert list(spans) == sorted(spans)
    for span in spans:
        piece = text[span.start : span.end]
        assert span.end <= len(text)
        assert piece
        assert piece == piece.strip(WHITE)


def _assert_rows(block: Block) -> None:
    assert bool(block.rows) == (block.kind is BlockKind.TABLE)
    widths = {len(row.cells) for row in block.rows}
    assert len(widths) <= 1, "every row has a cell a column"
    for row in block.rows:
        assert [cell.column for cell in row.cells] == list(range(len(row.cells)))
        for cell in row.cells:
            assert set(cell.spans) <= set(block.spans)


def outline(document: Document) -> list[str]:
    """The document as lines for people: kind, level and label, then the text of each block."""
    lines = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            lines += [_row(document, block, n) for n in range(len(block.rows))]
            continue
        mark = f"{block.kind.value}{block.level or ''} {block.label}".strip()
        lines.append(f"{mark}: {' / '.join(said(document, block))}")
    return lines


def said(document: Document, block: Block) -> list[str]:
    return [" ".join(document.text[span.start : span.end].split()) for span in block.spans]


def _row(document: Document, block: Block, number: int) -> str:
    row = block.rows[number]
    cells = [" / ".join(document.text[s.start : s.end] for s in cell.spans) for cell in row.cells]
    return ("head" if row.header else "row") + ": " + " | ".join(cells)
