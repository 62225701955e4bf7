"""How plain texts look, and the blocks that a reader sees in them."""

from __future__ import annotations

from textwrap import dedent

import pytest

from loaders.read import read_text
from tests.loaders.shapes import assert_sound, outline


def _outline(text: str) -> list[str]:
    return outline(read_text(dedent(text).strip("\n"), "x"))


@pytest.mark.parametrize(
    ("line", "label", "title"),
    [
        ("2.  COMPOSITION", "2.", "COMPOSITION"),
        ("1   PARTIES", "1", "PARTIES"),
        ("3.1 Officers", "3.1", "Officers"),
        ("TERMS OF REFERENCE", "", "TERMS OF REFERENCE"),
        ("Scrutiny and audit", "", "Scrutiny and audit"),
        ("## Who sits on the Board?", "", "Who sits on the Board?"),
        ("**The outgoing chairs**", "", "The outgoing chairs"),
        ("== History ==", "", "History"),
        ("ANNEX 2   MEMBERS AT 1 MAY 2020", "ANNEX 2", "MEMBERS AT 1 MAY 2020"),
        ("Appendix B: Members", "Appendix B", "Members"),
    ],
)
def test_headings_of_every_look(line: str, label: str, title: str) -> None:
    document = read_text(
        f"Text of the paper begins here, and ends.\n\n{line}\n\nThe Board met in May.\n", "x"
    )
    assert [b.label for b in document.blocks][1] == label
    assert outline(document)[1] == f"heading{document.blocks[1].level} {label}".strip() + f": {title}"


@pytest.mark.parametrize(
    "line",
    [
        "The Board met in May.",
        "Ann Smith, Chief Executive, Wick Council",
        "By Hattie Brandreth, local government correspondent",
        "16 January 2006",
        "board@wick.example",
        "1.1 The Agreement, made under section 75 of the Act of 2006, is between",
        "Contact Officer: Ann Smith",
        "RESOLVED -",
    ],
)
def test_short_lines_that_are_no_headings(line: str) -> None:
    document = read_text(f"Minutes of the Board, held in May.\n\n{line}\n\nThe Board met in May.\n", "x")
    assert not [block for block in document.blocks if block.kind.value == "heading"]


def test_underlined_lines_are_headings_and_rules_are_nothing() -> None:
    assert _outline("""
        Membership
        ==========

        The Board has two members.

        Quorum
        ------

        There is none.

        ______________________
        """) == [
        "heading1: Membership",
        "paragraph: The Board has two members.",
        "heading2: Quorum",
        "paragraph: There is none.",
    ]


def test_wrapped_and_numbered_paragraphs_with_hanging_indent() -> None:
    assert _outline("""
        1.1 This scheme is made between the Council
            (“the Council”) and the Health Board,
            together “the Parties”.
        1.2 The Parties have set up a Board.
        """) == [
        "paragraph 1.1: This scheme is made between the Council (“the Council”) and the Health Board,"
        " together “the Parties”.",
        "paragraph 1.2: The Parties have set up a Board.",
    ]


def test_lists_of_every_marker_with_depth() -> None:
    assert _outline("""
        The Board has these members:
          • the Leader, who
            is also its chair
              - with a deputy
              - and a clerk
          • the Mayor

        RESOLVED that
        (i)   the report be noted;
        (ii)  the scheme be agreed; and
        (iii) the clerk report back.

        Part A
        a) first
        b) second
        """) == [
        "paragraph: The Board has these members:",
        "list_item1 •: the Leader, who is also its chair",
        "list_item2 -: with a deputy",
        "list_item2 -: and a clerk",
        "list_item1 •: the Mayor",
        "paragraph: RESOLVED that",
        "list_item1 (i): the report be noted;",
        "list_item1 (ii): the scheme be agreed; and",
        "list_item1 (iii): the clerk report back.",
        "heading1: Part A",
        "list_item1 a): first",
        "list_item1 b): second",
    ]


def test_a_bracket_or_number_at_a_line_break_begins_no_item() -> None:
    assert (
        len(
            _outline("""
        The Partners, being the councils named in paragraph
        12. below, and the two further bodies in sub-paragraph
        (b) of it, agreed that Councillor
        J. Fenn and Councillor
        A. Reeve should serve from 1 April
        2007. They did.
        """)
        )
        == 1
    )


def test_bare_numbers_count_paragraphs_when_they_count() -> None:
    assert _outline("""
        1 The Board has two members.
        2 It reports to Cabinet.

        40 Members of the public came.
        """) == [
        "paragraph 1: The Board has two members.",
        "paragraph 2: It reports to Cabinet.",
        "paragraph: 40 Members of the public came.",
    ]


def test_table_by_tabs_with_a_wrapped_cell() -> None:
    assert _outline(
        "Post\tHolder\tRemarks\nClerk\tA. Smith\tsits on the\n\t\tJoint Board\nMayor\t\tvacant"
    ) == [
        "head: Post | Holder | Remarks",
        "row: Clerk | A. Smith | sits on the / Joint Board",
        "row: Mayor |  | vacant",
    ]


def test_rows_below_a_key_are_rows_of_their_own() -> None:
    assert _outline("Chair:\tAnn Smith, Wick\nSpeakers:\tBob Jones, Sarn\n\tCarol White, Tarn") == [
        "row: Chair: | Ann Smith, Wick",
        "row: Speakers: | Bob Jones, Sarn",
        "row:  | Carol White, Tarn",
    ]


def test_a_list_of_names_and_bodies_has_no_header() -> None:
    assert _outline("Ann Smith\tWick Council\nBob Jones\tSarn Trust")[0] == "row: Ann Smith | Wick Council"


@pytest.mark.parametrize(
    "text",
    [
        "| Seat | Name |\n| --- | --- |\n| Chair | Ann Smith |\n| Member | |",
        "Seat | Name\n--- | ---\nChair | Ann Smith\nMember |",
    ],
)
def test_table_by_pipes(text: str) -> None:
    assert _outline(text) == ["head: Seat | Name", "row: Chair | Ann Smith", "row: Member | "]


def test_table_by_aligned_columns() -> None:
    assert _outline("""
        Portfolio               Member
        Finance                 Cllr Ann Smith
        Housing (and Deputy)    Cllr Bob Jones, who
                                is also Mayor
        """) == [
        "head: Portfolio | Member",
        "row: Finance | Cllr Ann Smith",
        "row: Housing (and Deputy) | Cllr Bob Jones, who / is also Mayor",
    ]


def test_table_with_drawn_header() -> None:
    assert _outline("""
        Body            Seats
        -------------   -----
        Wick Council    2
        Sarn Trust      1
        """) == ["head: Body | Seats", "row: Wick Council | 2", "row: Sarn Trust | 1"]


def test_keys_and_values_are_a_table_without_header() -> None:
    assert _outline("Telephone: 01234 567\nEmail: a@wick.example\nAddress: Town Hall\n         Wick") == [
        "row: Telephone: | 01234 567",
        "row: Email: | a@wick.example",
        "row: Address: | Town Hall",
        "row:  | Wick",
    ]


def test_tags_in_cells_are_not_text() -> None:
    assert _outline("No\tWhat\n1\t<p>First part.</p> <ul><li>Second</li></ul>\n2\tThird")[1] == (
        "row: 1 | First part. / Second"
    )


def test_a_table_goes_on_over_a_page_break() -> None:
    assert _outline("""
        Name\tBody
        Ann Smith\tWick

        Minutes of the Board – 3 May 2020\t\t\tPage 1 of 2

        Bob Jones\tSarn
        """) == [
        "head: Name | Body",
        "row: Ann Smith | Wick",
        "row: Bob Jones | Sarn",
        "furniture: Minutes of the Board – 3 May 2020 Page 1 of 2",
    ]


def test_a_paragraph_goes_on_over_a_page_break_and_a_footnote() -> None:
    text = (
        "The officers of the two councils, who have met each month, report to the\n\n"
        "¹ See the report of May.\n\n                  - 1 -\n\nLeader of the Council each May.\n\n- 2 -\n"
    )
    document = read_text(text, "x")
    assert outline(document) == [
        "paragraph: The officers of the two councils, who have met each month, report to the"
        " / Leader of the Council each May.",
        "note ¹: See the report of May.",
        "furniture: - 1 -",
        "furniture: - 2 -",
    ]


def test_pages_are_counted_by_footers_and_by_form_feeds() -> None:
    footers = read_text("One.\n\nPage 1 of 3\n\nTwo.\n\nPage 2 of 3\n\nThree.\n\nPage 3 of 3\n", "x")
    feeds = read_text("One.\n\fTwo.\n\fThree.\n", "x")
    assert [b.page for b in footers.blocks if b.kind.value == "paragraph"] == [1, 2, 3]
    assert [block.page for block in feeds.blocks] == [1, 2, 3]


def test_running_titles_and_navigation_are_furniture() -> None:
    document = read_text(
        "Skip to main content\n\nHome > About us > How we are run > The Board\n\nThe Board\n\n"
        "The Board met.\n\n- 1 -\n\nWick Scheme      Revised 1 May 2020\n\nIt met again.\n\n- 2 -\n\n"
        "Wick Scheme      Revised 1 May 2020\n\nIt met once more.\n\nBack to top\n© Wick Council 2020\n",
        "x",
    )
    said = [line for line in outline(document) if not line.startswith("furniture")]
    assert said == [
        "heading1: The Board",
        "paragraph: The Board met.",
        "paragraph: It met again.",
        "paragraph: It met once more.",
    ]


def test_captions_notes_and_quotations() -> None:
    assert _outline("""
        [PHOTO: Ann Smith, Mayor of Wick.]

        “We are pleased to have been asked.”

        > It is being done.
        > At last.

        [1] Not related to the Chair.

        TABLE 1: ATTENDANCE
        """) == [
        "caption: [PHOTO: Ann Smith, Mayor of Wick.]",
        "quotation: “We are pleased to have been asked.”",
        "quotation: It is being done. / At last.",
        "note [1]: Not related to the Chair.",
        "caption: TABLE 1: ATTENDANCE",
    ]


def test_numbers_under_a_rule_are_notes() -> None:
    assert _outline("The end of the page.\n__________\n1 See the Act.\n2 As above.")[1:] == [
        "note 1: See the Act.",
        "note 2: As above.",
    ]


def test_the_lines_of_a_signature_stay_lines_of_one_block() -> None:
    document = read_text(
        "Please write to us.\n\nAnn Smith\nChief Executive\nWick Council\n\n1 May 2020\n", "x"
    )
    block = document.blocks[1]
    assert document.text[block.start : block.end] == "Ann Smith\nChief Executive\nWick Council"


def test_speakers_and_unwrapped_paragraphs_stand_apart() -> None:
    assert len(_outline("Mr Brown: Who is accountable?\nMs Green: The Chief Executive is.")) == 2
    long = "The Board met in May and agreed the report. " * 6
    assert len(_outline(f"{long}\n{long}")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Chief Executive\n  Director of Finance\n    Head of Audit\n  Director of People",
        "Chief Executive\n├── Director of Finance\n│   └── Head of Audit\n└── Director of People",
    ],
)
def test_a_management_structure_is_as_deep_as_it_is_drawn(text: str) -> None:
    assert [block.level for block in read_text(text, "x").blocks] == [1, 2, 3, 2]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("MINUTES of the meeting held on Thursday 14 June 2012 at 2 p.m.\n\nText.", "2012-06-14"),
        ("Date:\t3 May 2009\nAuthor:\tAnn Smith\n", "2009-05-03"),
        ("The Board\n\nIt met on 3 May 2001 in Wick.\n\nPage last updated 19/11/2024", "2024-11-19"),
        ("FINAL REPORT\nDECEMBER 2011\n\nText.", "2011-12"),
        ("Some text.\n\nMore text.\n\n16 January 2006", "2006-01-16"),
        ("Some text.\n\n© Wick Council 2007", "2007"),
        ("It was founded on 3 May 2001 by the Council of the time, and met until 2003.", None),
    ],
)
def test_the_date_is_the_one_that_the_document_says_of_itself(text: str, date: str | None) -> None:
    assert read_text(text, "x").date == date


def test_title_and_publisher_are_what_the_document_says() -> None:
    document = read_text("NEWS RELEASE\n\nOne chair for two trusts\n\nText.\n\n© The Wick Trust, 2007\n", "x")
    assert (document.title, document.publisher) == ("One chair for two trusts", "Wick Trust")
    report = read_text("WICK COUNCIL\n\nREPORT\n\nTitle:\tThe shared post\nAuthor:\tA. Smith\n\nText.\n", "x")
    assert report.title == "The shared post"


def test_numbers_set_to_the_right_stand_in_the_columns_that_end_where_they_do() -> None:
    costs = """
        Body              2018    2019
        Wick Council       100     120
        Sarn NHS Trust      90      95
        """
    assert _outline(costs) == [
        "head: Body | 2018 | 2019",
        "row: Wick Council | 100 | 120",
        "row: Sarn NHS Trust | 90 | 95",
    ]


def test_small_roman_numbers_with_a_stop_are_items() -> None:
    assert _outline("i.   One\nii.  Two\niii. Three") == [
        "list_item1 i.: One",
        "list_item1 ii.: Two",
        "list_item1 iii.: Three",
    ]


def test_a_cell_wrapped_by_tabs_is_one_cell_and_its_table_stays_in_order() -> None:
    document = read_text("Name\tRole\tBody\nBob\tClerk\tWick\n\tand usher\nAnn\tChair\tSarn\n", "x")
    assert outline(document)[1] == "row: Bob | Clerk / and usher | Wick"
    assert_sound(document)


def test_the_line_that_ends_a_release_is_furniture() -> None:
    assert _outline("It was agreed.\n\nENDS\n\nNotes for editors follow.")[1] == "furniture: ENDS"


def test_a_table_drawn_with_characters_has_a_row_between_two_borders() -> None:
    table = """
        +-----------+-----------+
        | Wick      | Sarn      |
        +===========+===========+
        | Ann Smith | Bob Jones |
        |           | and usher |
        +-----------+-----------+
        """
    assert _outline(table) == ["head: Wick | Sarn", "row: Ann Smith | Bob Jones / and usher"]


def test_tabs_that_reach_the_same_stop_reach_the_same_column() -> None:
    assert outline(read_text("Present:\tAnn Smith\tChair\n\t\tBob Jones\tClerk\n", "x")) == [
        "row: Present: | Ann Smith | Chair",
        "row:  | Bob Jones | Clerk",
    ]


def test_a_numbered_title_directly_above_its_text_is_a_heading() -> None:
    text = "1.0 Purpose\nThe Board oversees the partnership.\n\n2.0 Members\n2.1 The members are two.\n"
    assert outline(read_text(text, "x")) == [
        "heading1 1.0: Purpose",
        "paragraph: The Board oversees the partnership.",
        "heading1 2.0: Members",
        "paragraph 2.1: The members are two.",
    ]
