"""Word files as their readers see them."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from loaders.document import Document
from loaders.formats import read_document
from loaders.limits import Limits
from tests.loaders.shapes import assert_sound, outline
from tests.loaders.word_files import add_list, add_part, add_run, body_file, number_paragraph, word_file


def _read(data: bytes) -> Document:
    document, problems = read_document(data, "paper.docx", limits=Limits())
    assert problems == ()
    assert_sound(document)
    return document


def test_headings_paragraphs_captions_and_quotations_by_their_styles() -> None:
    def build(word: WordDocument) -> None:
        word.add_heading("Shared Chief Executive", 0)
        word.add_heading("2. Role", 1)
        word.add_heading("Duties", 2)
        word.add_paragraph("The Board met. It agreed.")
        word.add_paragraph("Who sits where", style="Caption")
        word.add_paragraph("We share a chair.", style="Intense Quote")

    document = _read(word_file(build))
    assert document.title == "Shared Chief Executive"
    assert outline(document) == [
        "heading1: Shared Chief Executive",
        "heading1 2.: Role",
        "heading2: Duties",
        "paragraph: The Board met. It agreed.",
        "caption: Who sits where",
        "quotation: We share a chair.",
    ]


def test_lists_show_the_numbers_that_the_file_does_not_store() -> None:
    def build(word: WordDocument) -> None:
        clauses = add_list(
            word, [("decimal", "%1."), ("lowerLetter", "(%2)"), ("upperRoman", "%3)")], start=4
        )
        for level, text in ((0, "Wick"), (1, "Chair"), (1, "Clerk"), (2, "Usher"), (0, "Sarn"), (1, "Dean")):
            number_paragraph(word.add_paragraph(text), clauses, level)
        word.add_paragraph("Ann", style="List Bullet")
        word.add_paragraph("Bob", style="List Bullet 2")

    assert outline(_read(word_file(build))) == [
        "list_item1 4.: Wick",
        "list_item2 (d): Chair",
        "list_item2 (e): Clerk",
        "list_item3 IV): Usher",
        "list_item1 5.: Sarn",
        "list_item2 (d): Dean",
        "list_item1 •: Ann",
        "list_item2 •: Bob",
    ]


def test_numbered_clauses_are_paragraphs_even_in_the_style_of_a_heading() -> None:
    clause = (
        "The Board shall consist of the Chair, the Chief Executive and six members appointed by the Council."
    )

    def build(word: WordDocument) -> None:
        clauses = add_list(word, [("decimal", "%1."), ("decimal", "%1.%2")])
        number_paragraph(word.add_heading("Membership", 1), clauses, 0)
        number_paragraph(word.add_heading(clause, 2), clauses, 1)
        number_paragraph(word.add_paragraph("It meets."), clauses, 1)

    assert outline(_read(word_file(build))) == [
        "heading1 1.: Membership",
        f"paragraph 1.1: {clause}",
        "paragraph 1.2: It meets.",
    ]


def test_merged_cells_stand_in_every_place_that_they_cover_and_repeated_rows_head_the_table() -> None:
    def build(word: WordDocument) -> None:
        table = word.add_table(3, 3)
        for row, texts in zip(
            table.rows, (("Body", "Seat", ""), ("Wick", "Chair", "1"), ("", "", "2")), strict=True
        ):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(0, 1).merge(table.cell(0, 2))
        table.cell(1, 0).merge(table.cell(2, 0))
        table.cell(2, 1).text = "Member"
        table.cell(2, 1).add_paragraph("(job share)")
        table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))

    assert outline(_read(word_file(build))) == [
        "head: Body | Seat | Seat",
        "row: Wick | Chair | 1",
        "row: Wick | Member / (job share) | 2",
    ]


def test_a_first_row_in_bold_heads_the_table_and_a_frame_around_text_is_no_table() -> None:
    def build(word: WordDocument) -> None:
        table = word.add_table(2, 2)
        for cell, text in zip(table.rows[0].cells, ("Wick", "Sarn"), strict=True):
            cell.paragraphs[0].add_run(text).bold = True
        table.cell(1, 0).text, table.cell(1, 1).text = "Ann Smith", "Bob Jones"
        frame = word.add_table(1, 1).cell(0, 0)
        frame.text = "The Board met."
        inner = frame.add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "Chair", "Ann Smith"

    assert outline(_read(word_file(build))) == [
        "head: Wick | Sarn",
        "row: Ann Smith | Bob Jones",
        "paragraph: The Board met.",
        "row: Chair | Ann Smith",
    ]


def test_notes_stand_at_the_end_of_their_section_with_their_numbers() -> None:
    def build(word: WordDocument) -> None:
        text = "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{}</w:t></w:r></w:p>"
        note = f'<w:footnote w:id="{{}}"{{}}>{text}</w:footnote>'
        separator = note.format(-1, ' w:type="separator"', "")
        add_part(
            word,
            "footnotes",
            separator + note.format(7, "", " Until May 2020.") + note.format(8, "", "Wick."),
        )
        paragraph = word.add_paragraph("Ann Smith")
        add_run(paragraph, '<w:footnoteReference w:id="8"/>')
        add_run(paragraph, '<w:t xml:space="preserve"> and Bob</w:t>')
        add_run(paragraph, '<w:footnoteReference w:id="7"/>')
        word.add_paragraph("It met.")
        word.add_heading("Next", 1)

    assert outline(_read(word_file(build))) == [
        "paragraph: Ann Smith¹ and Bob²",
        "paragraph: It met.",
        "note ¹: Wick.",
        "note ²: Until May 2020.",
        "heading1: Next",
    ]


def test_running_heads_are_furniture_that_says_who_and_when() -> None:
    def build(word: WordDocument) -> None:
        word.add_paragraph("The Board met in the hall.")
        word.sections[0].header.paragraphs[0].text = "Board paper, 5 May 2020"
        word.sections[0].footer.paragraphs[0].text = "Published by Wick Council"
        word.core_properties.title = "Sharing a chief executive"

    document = _read(word_file(build))
    assert outline(document)[1:] == [
        "furniture: Board paper, 5 May 2020",
        "furniture: Published by Wick Council",
    ]
    assert (document.title, document.publisher, document.date) == (
        "Sharing a chief executive",
        "Wick Council",
        "2020-05-05",
    )


def test_the_title_of_a_template_gives_way_to_that_of_the_text() -> None:
    def build(word: WordDocument) -> None:
        word.add_heading("Sharing a clerk", 1)
        word.core_properties.title = "Report template"

    assert _read(word_file(build)).title == "Sharing a clerk"


def test_what_is_deleted_or_hidden_is_left_out_and_what_is_inserted_is_kept() -> None:
    run = "<w:r>{}<w:t>{}</w:t></w:r>"
    hidden = run.format("<w:rPr><w:vanish/></w:rPr>", "secret")
    body = (
        f"<w:p><w:ins>{run.format('', 'Ann')}</w:ins>{hidden}"
        "<w:del><w:r><w:delText>Bob</w:delText></w:r></w:del>"
        "<w:r><w:noBreakHyphen/><w:t>Marie</w:t><w:br/><w:t>Smith</w:t></w:r>"
        "<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r></w:p>"
        f"<w:sdt><w:sdtContent><w:p>{run.format('', 'It met.')}</w:p></w:sdtContent></w:sdt>"
    )
    assert _read(body_file(body)).text == "Ann-Marie\nSmith\n\nIt met."


def test_a_text_box_follows_the_paragraph_that_holds_it_and_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Director</w:t></w:r></w:p></w:txbxContent>"
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p><w:r><w:t>Chart.</w:t></w:r><w:r><mc:AlternateContent {compatible}>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert _read(body_file(body)).text == "Chart.\n\nDirector"


def test_lines_with_tabs_are_rows_and_a_line_in_bold_is_a_heading() -> None:
    def build(word: WordDocument) -> None:
        word.add_heading("Board", 1)
        word.add_paragraph().add_run("2.\tMembers").bold = True
        word.add_paragraph("Ann Smith\tChair")
        word.add_paragraph("Bob Jones\tClerk")
        word.add_paragraph("1.1\tThe Board met.")

    assert outline(_read(word_file(build))) == [
        "heading1: Board",
        "heading2 2.: Members",
        "row: Ann Smith | Chair",
        "row: Bob Jones | Clerk",
        "paragraph 1.1: The Board met.",
    ]


def test_pages_are_counted_where_the_file_keeps_their_breaks() -> None:
    turn, text = "<w:lastRenderedPageBreak/>", "<w:p><w:r>{}<w:t>{}</w:t>{}<w:t>{}</w:t></w:r></w:p>"
    body = (
        text.format("", "One ", turn, "two.")
        + text.format("", "Two.", "", "")
        + text.format(turn, "Three.", "", "")
    )
    assert [block.page for block in _read(body_file(body)).blocks] == [1, 2, 3]
    assert _read(word_file(lambda word: word.add_paragraph("It met."))).blocks[0].page is None


def test_a_strict_file_is_read_like_any_other() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert _read(body_file("<w:p><w:r><w:t>It met.</w:t></w:r></w:p>", strict)).text == "It met."
