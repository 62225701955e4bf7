"""PDF files with text as their readers see them."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak

from loaders.document import BlockKind, Document
from loaders.formats import read_document
from loaders.limits import Limits
from tests.loaders.pdf_files import HEIGHT, NOTE, drawn_file, heading, pdf_file, ruled, text
from tests.loaders.shapes import assert_sound, outline

_LONG = (
    "The two boards have agreed to share a chief executive, who leads both of them and answers to each of "
    "their chairs for what she does there; the arrangement is to be reviewed by both boards after two years."
)
_LONGER = " ".join([_LONG] * 12)


def _read(data: bytes) -> Document:
    document, problems = read_document(data, "paper.pdf", limits=Limits())
    assert problems == ()
    assert_sound(document)
    return document


def test_headings_by_their_size_and_paragraphs_whole_over_their_lines() -> None:
    document = _read(
        pdf_file(
            [heading("Sharing a chief executive", 1), *text("It met."), heading("2. Role", 2), *text(_LONG)]
        )
    )
    assert document.title == "Sharing a chief executive"
    assert outline(document) == [
        "heading1: Sharing a chief executive",
        "paragraph: It met.",
        "heading2 2.: Role",
        f"paragraph: {_LONG}",
    ]
    assert _LONG in document.text


def test_a_line_in_bold_is_a_heading_below_those_that_are_larger() -> None:
    data = pdf_file([heading("Board", 1), *text("<b>Members</b>", _LONG, "Ann <b>Smith</b> chairs.")])
    assert outline(_read(data)) == [
        "heading1: Board",
        "heading2: Members",
        f"paragraph: {_LONG}",
        "paragraph: Ann Smith chairs.",
    ]


def test_lists_and_numbered_paragraphs() -> None:
    items = text("1.1 The Board covers Wick.", "1.2 It has:", "(a) a chair; and", "(b) a clerk.")
    assert outline(_read(pdf_file([*text(_LONG), *items]))) == [
        f"paragraph: {_LONG}",
        "paragraph 1.1: The Board covers Wick.",
        "paragraph 1.2: It has:",
        "list_item1 (a): a chair; and",
        "list_item1 (b): a clerk.",
    ]


def test_merged_cells_of_a_ruled_table_stand_in_every_place_that_they_cover() -> None:
    rows = [
        ["Body", "Seat", ""],
        ["Wick", "Chair", "1"],
        ["", "Member with a long name, until May 2020", "2"],
    ]
    table = ruled(rows, merged=[((1, 0), (2, 0)), ((0, 1), (0, 2))], widths=[60, 90, 40])
    assert outline(_read(pdf_file([*text("Before."), table, *text("After.")]))) == [
        "paragraph: Before.",
        "head: Body | Seat | Seat",
        "row: Wick | Chair | 1",
        "row: Wick | Member with a long name, until May 2020 | 2",
        "paragraph: After.",
    ]


def test_columns_without_lines_are_a_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 11)
        rows = [("Name", "Role", "Body"), ("Ann Smith", "Chair", "Wick"), ("Bob Jones", "Clerk and", "Sarn")]
        for row, cells in enumerate(
            [*rows, ("", "usher", ""), ("Cara Lee", "", ""), ("Dan Brown", "Dean", "Wick")]
        ):
            for column, cell in enumerate(cells):
                canvas.drawString(72 + 150 * column, HEIGHT - 100 - 14 * row, cell)

    assert outline(_read(drawn_file(draw))) == [
        "head: Name | Role | Body",
        "row: Ann Smith | Chair | Wick",
        "row: Bob Jones | Clerk and usher | Sarn",
        "row: Cara Lee |  | ",
        "row: Dan Brown | Dean | Wick",
    ]


def test_a_page_in_columns_is_read_column_by_column() -> None:
    found = outline(_read(pdf_file(text(_LONG, _LONGER, _LONGER, "It met."), columns=2)))
    assert found == [
        f"paragraph: {_LONG}",
        f"paragraph: {_LONGER}",
        f"paragraph: {_LONGER}",
        "paragraph: It met.",
    ]


def test_running_titles_and_page_numbers_are_furniture_and_what_they_cut_is_whole() -> None:
    def draw(canvas: Canvas, page: int) -> None:
        canvas.drawString(72, HEIGHT - 40, "Wick Council, 5 May 2020")
        canvas.drawString(300, 30, f"Page {page} of 2")

    document = _read(pdf_file(text(_LONGER, _LONGER, _LONGER), furniture=draw))
    blocks = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    assert [block.page for block in blocks] == [1, 1, 1]
    assert outline(document) == [
        *[f"paragraph: {_LONGER}"] * 3,
        "furniture: Wick Council, 5 May 2020",
        "furniture: Page 1 of 2",
        "furniture: Wick Council, 5 May 2020",
        "furniture: Page 2 of 2",
    ]
    assert document.date == "2020-05-05"


def test_each_block_knows_its_page() -> None:
    document = _read(pdf_file([*text("One."), PageBreak(), heading("Two", 1), PageBreak(), *text("Three.")]))
    assert [block.page for block in document.blocks] == [1, 2, 3]


def test_a_table_goes_on_over_a_page_with_its_header_said_once() -> None:
    rows = [["Name", "Role"], *([f"Person {n}", "Member"] for n in range(60))]
    found = outline(_read(pdf_file([ruled(rows, repeated=1)])))
    assert found[0] == "head: Name | Role"
    assert found[1:] == [f"row: Person {n} | Member" for n in range(60)]


def test_notes_have_the_number_by_which_the_text_refers_to_them() -> None:
    body = text(_LONG, "Ann Smith<super>1</super> met Bob.")
    found = outline(_read(pdf_file([*body, *text("<super>1</super> Until May 2020.", style=NOTE)])))
    assert found[1:] == ["paragraph: Ann Smith¹ met Bob.", "note ¹: Until May 2020."]


def test_a_word_parted_at_the_end_of_a_line_is_whole_where_the_text_has_it_whole() -> None:
    def draw(canvas: Canvas) -> None:
        lines = [
            "The organisation of the two boards is shared by them; the organi-",
            "sation has a vice-",
            "chair.",
        ]
        for at, line in enumerate(lines):
            canvas.drawString(72, HEIGHT - 100 - 14 * at, line)

    assert "the organisation has a vice-chair." in _read(drawn_file(draw)).text


def test_the_title_in_the_properties_counts_where_the_text_has_it() -> None:
    paper = [heading("Report to the Board", 1), heading("Sharing a clerk", 2), *text("It met.")]
    assert _read(pdf_file(paper, title="Sharing a clerk")).title == "Sharing a clerk"
    assert _read(pdf_file(paper, title="Microsoft Word - x.docx")).title == "Report to the Board"


def test_letters_drawn_twice_to_look_bold_and_those_set_on_end_are_read_as_people_do() -> None:
    def draw(canvas: Canvas) -> None:
        for shift in (0, 0.4):
            canvas.drawString(72 + shift, 700, "Ann Smith shall attend.")
        canvas.rotate(90)
        canvas.drawString(100, -500, "DRAFT")

    assert _read(drawn_file(draw)).text == "Ann Smith shall attend."


def test_lines_that_their_writer_ended_stay_lines_of_one_paragraph() -> None:
    signed = "Ann Smith<br/>Chief Executive<br/>Wick Council"
    document = _read(pdf_file(text(_LONG, signed)))
    assert document.text == f"{_LONG}\n\nAnn Smith\nChief Executive\nWick Council"
    assert len(document.blocks) == 2
