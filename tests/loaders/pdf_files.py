"""PDF files made for the tests."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Table, TableStyle

_STYLES = getSampleStyleSheet()
BODY = ParagraphStyle("body", fontSize=10, leading=12, spaceBefore=6)
NOTE = ParagraphStyle("note", BODY, fontSize=7, leading=9)
WIDTH, HEIGHT = A4


def heading(text: str, level: int) -> Paragraph:
    return Paragraph(text, _STYLES[f"Heading{level}"])


def text(*paragraphs: str, style: ParagraphStyle = BODY) -> list[Flowable]:
    return [Paragraph(paragraph, style) for paragraph in paragraphs]


def ruled(
    rows: Sequence[Sequence[str]],
    *,
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]] = (),
    widths: Sequence[float] | None = None,
    repeated: int = 0,
) -> Table:
    """A table with a line around each cell, its first row in bold; `merged` names cells by column and row."""
    cells = [
        [Paragraph(cell if at else f"<b>{cell}</b>", BODY) for cell in row] for at, row in enumerate(rows)
    ]
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    for first, last in merged:
        style.add("SPAN", first, last)
    return Table(cells, colWidths=widths, style=style, repeatRows=repeated)


def pdf_file(
    flowables: Sequence[Flowable],
    *,
    columns: int = 1,
    furniture: Callable[[Canvas, int], object] | None = None,
    title: str | None = None,
    key: str | None = None,
) -> bytes:
    """Flowables on pages of columns, opened by `key`; `furniture` draws on each page, knowing its number."""
    stream = io.BytesIO()
    margin, gap = 72.0, 18.0
    wide = (WIDTH - 2 * margin - gap * (columns - 1)) / columns
    frames = [
        Frame(margin + n * (wide + gap), margin, wide, HEIGHT - 2 * margin, 0, 0) for n in range(columns)
    ]

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        if furniture is not None:
            furniture(canvas, document.page)

    encryption = StandardEncryption(key, ownerPassword="owner") if key is not None else None
    paper = BaseDocTemplate(stream, pagesize=A4, title=title, encrypt=encryption, invariant=1)
    paper.addPageTemplates([PageTemplate("page", frames, onPage=draw)])
    paper.build(list(flowables))
    return stream.getvalue()


def drawn_file(draw: Callable[[Canvas], object]) -> bytes:
    """One page on which `draw` puts what it likes."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()
