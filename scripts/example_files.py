"""The Word file and the PDF of `examples/`: `python -m scripts.example_files` writes them anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import docx
import yaml
from docx.document import Document as WordDocument
from pydantic import BaseModel, Field
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

_HERE = Path(__file__)
EXAMPLES = _HERE.parents[1] / "examples"
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=15, spaceBefore=6)
_HEADING = ParagraphStyle(
    "heading", fontName="Helvetica-Bold", fontSize=14, leading=17, spaceBefore=14, keepWithNext=1
)
_TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=18, leading=22, spaceAfter=8)
_NOTE = ParagraphStyle("note", fontName="Helvetica", fontSize=8.5, leading=11, spaceBefore=18)


class Section(BaseModel):
    title: str
    text: str


class Terms(BaseModel):
    """Terms of reference, a Word file."""

    title: str
    sections: list[Section]
    members: list[list[str]]
    duties: list[str]


class Paper(BaseModel):
    """A board paper, a PDF."""

    title: str
    source: str = Field(alias="from")
    sections: list[Section]
    committee: list[list[str]]
    decision: list[Section]
    note: str
    running: str


class Texts(BaseModel):
    terms: Terms
    paper: Paper


def main() -> None:
    """Write both files."""
    texts = load_texts()
    word_file(texts.terms).save(str(EXAMPLES / "safeguarding-partnership-terms.docx"))
    write_pdf(texts.paper, EXAMPLES / "joint-finance-officer.pdf")


def load_texts() -> Texts:
    return Texts(**yaml.safe_load(_HERE.with_suffix(".yaml").read_text(encoding="utf-8")))


def word_file(terms: Terms) -> WordDocument:
    word = docx.Document()
    word.core_properties.title = terms.title
    word.core_properties.created = word.core_properties.modified = datetime(2018, 5, 14, tzinfo=UTC)
    word.sections[0].header.paragraphs[0].text = "Approved on 14 May 2018"
    word.sections[0].footer.paragraphs[0].text = "Published by Tarnbeck City Council"
    word.add_heading(terms.title, 0)
    for section in terms.sections:
        word.add_heading(section.title, 1)
        word.add_paragraph(section.text)
    word.add_heading("Members at 14 May 2018", 1)
    table = word.add_table(0, len(terms.members[0]), "Table Grid")
    for number, texts in enumerate(terms.members):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.paragraphs[0].add_run(text).bold = number == 0 or None
    word.add_heading("Duties of members", 1)
    for duty in terms.duties:
        word.add_paragraph(duty, style="List Bullet")
    return word


def write_pdf(paper: Paper, path: Path) -> None:
    flowables: list[Flowable] = [Paragraph(paper.title, _TITLE), Paragraph(paper.source, _BODY)]
    flowables += _sections(paper.sections)
    flowables += [Spacer(1, 10), _table(paper.committee), Spacer(1, 10)]
    flowables += [*_sections(paper.decision), Paragraph(paper.note, _NOTE)]

    def draw(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, A4[1] - 40, paper.running)
        canvas.drawRightString(A4[0] - 72, 36, f"Page {template.page}")

    template = SimpleDocTemplate(str(path), pagesize=A4, title=paper.title, author="", invariant=1)
    template.build(flowables, onFirstPage=draw, onLaterPages=draw)


def _sections(sections: Sequence[Section]) -> Iterator[Flowable]:
    for section in sections:
        yield Paragraph(section.title, _HEADING)
        yield Paragraph(section.text, _BODY)


def _table(rows: Sequence[Sequence[str]]) -> Table:
    cells = [[Paragraph(f"<b>{c}</b>" if n == 0 else c, _BODY) for c in row] for n, row in enumerate(rows)]
    return Table(cells, style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]))


if __name__ == "__main__":
    main()
