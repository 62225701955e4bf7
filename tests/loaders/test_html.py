"""Web pages as their readers see them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.document import Document
from loaders.formats import read_document
from loaders.limits import Limits
from loaders.read import read
from loaders.refused import RefusedError
from tests.loaders.shapes import assert_sound, outline


def _page(body: str, head: str = "") -> Document:
    source = f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    document, problems = read_document(source.encode(), "page.html", limits=Limits())
    assert problems == ()
    assert_sound(document)
    return document


def test_navigation_and_cookie_banners_are_left_out() -> None:
    document = _page(
        '<a class="skip-link" href="#m">Skip to content</a><div id="cookie-banner">We use cookies</div>'
        "<nav><ul><li>Home</ul></nav><div class='breadcrumbs'>Home &gt; Board</div><main><h1>The Board</h1>"
        "<p>It meets.</p><script>x()</script><p style='display: none'>Hidden</p></main>"
    )
    assert document.text == "The Board\n\nIt meets."


def test_header_and_footer_are_furniture_that_says_who_and_when() -> None:
    document = _page(
        "<header><p>Wick</p></header><h1>Board</h1><p>It meets.</p>"
        "<footer><p>Page last updated 5 May 2022</p><p>© Wick Council</p></footer>"
    )
    assert [line for line in outline(document) if line.startswith("furniture")] == [
        "furniture: Wick",
        "furniture: Page last updated 5 May 2022",
        "furniture: © Wick Council",
    ]
    assert (document.title, document.publisher, document.date) == ("Board", "Wick Council", "2022-05-05")


def test_a_class_named_after_navigation_does_not_hide_the_text() -> None:
    assert "The Board" in _page("<div class='menu-open page'><h1>The Board</h1><p>It meets.</p></div>").text


def test_headings_paragraphs_and_text_between_them() -> None:
    assert outline(
        _page("<h2>2. Role</h2>Loose <b>text</b><p>1.1 The Board<sup>1</sup> met.<br>It agreed.</p>tail")
    ) == [
        "heading2 2.: Role",
        "paragraph: Loose text",
        "paragraph 1.1: The Board¹ met. It agreed.",
        "paragraph: tail",
    ]


def test_lists_in_lists_and_their_numbers() -> None:
    assert outline(
        _page(
            "<ul><li>Chair<ul><li>Deputy</ul><li><p>Clerk</p></ul>"
            "<ol type=a start=2><li>Wick<li value=5>Sarn</ol>"
        )
    ) == [
        "list_item1 •: Chair",
        "list_item2 •: Deputy",
        "list_item1 •: Clerk",
        "list_item1 b.: Wick",
        "list_item1 e.: Sarn",
    ]


def test_merged_cells_stand_in_every_place_that_they_cover() -> None:
    assert outline(
        _page(
            "<table><caption>Seats</caption><tr><th>Body<th colspan=2>Seat</tr>"
            "<tr><td rowspan=2>Wick<td>Chair<td>1<tr><td>Member<td><p>2</p><p>3</p></table>"
        )
    ) == [
        "caption: Seats",
        "head: Body | Seat | Seat",
        "row: Wick | Chair | 1",
        "row: Wick | Member | 2 / 3",
    ]


def test_a_first_row_that_names_columns_heads_them_without_header_cells() -> None:
    rows = "<tr><td>Name<td>Role<tr><td>Ann Smith<td>Chair<tr><td>Bob Jones<td>Clerk"
    assert outline(_page(f"<table>{rows}</table>"))[0] == "head: Name | Role"


def test_definitions_are_keys_with_values() -> None:
    assert outline(_page("<dl><dt>Chair<dd>Ann Smith<dd>Wick<dt>Clerk<dt>Usher<dd>Bob</dl>")) == [
        "row: Chair | Ann Smith",
        "row:  | Wick",
        "row: Clerk / Usher | Bob",
    ]


def test_a_table_for_layout_is_read_as_what_stands_in_it() -> None:
    assert outline(
        _page("<table><tr><td><h2>Who</h2><p>Ann.</p><td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>")
    ) == ["heading2: Who", "paragraph: Ann.", "row: a | b", "row: c | d"]


def test_a_line_in_bold_is_a_heading_below_the_last() -> None:
    assert outline(_page("<h1>Board</h1><p><strong>Members</strong></p><p><b>Note:</b> none.</p>")) == [
        "heading1: Board",
        "heading2: Members",
        "paragraph: Note: none.",
    ]


def test_the_head_of_a_page_names_its_publisher_and_date() -> None:
    head = (
        "<title>T</title><meta property='og:site_name' content='Wick'><meta name=DC.date content=2020-02-03>"
    )
    document = _page("<p>Text only.</p>", head)
    assert (document.title, document.publisher, document.date) == ("T", "Wick", "2020-02-03")


def test_a_page_in_the_encoding_that_it_declares() -> None:
    data = "<html><head><meta charset='iso-8859-14'></head><body><p>Tŷ Mawr</p></body></html>".encode(
        "iso-8859-14"
    )
    assert read_document(data, "x", limits=Limits())[0].text == "Tŷ Mawr"


@pytest.mark.parametrize("body", ["<div>" * 400 + "x", "<b>x" * 400])
def test_a_page_nested_too_deep_is_refused_whole(body: str) -> None:
    with pytest.raises(RefusedError, match="nested too deep"):
        _page(body)


def test_a_page_without_text_and_a_table_too_wide_are_refused() -> None:
    with pytest.raises(RefusedError, match="no text"):
        _page("<script>x()</script>")
    with pytest.raises(RefusedError, match="more than 1,000,000 cells"):
        _page("<table>" + "<tr>" + "<td rowspan=60000 colspan=900>x" * 2000)


def test_a_page_of_too_many_elements_is_refused() -> None:
    with pytest.raises(RefusedError, match="more than 4,000,000 elements"):
        _page("<p>" * 9_000_000)


def test_nothing_outside_the_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    entity = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    (tmp_path / "page.html").write_text(
        f"{entity}<html><body><p>Text &x;</p></body></html>", encoding="utf-8"
    )
    assert "secret" not in read([tmp_path / "page.html"]).documents[0].text


_TAGS = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "<td rowspan=2>",
            "<th colspan=3>",
            "</table>",
            "<ul>",
            "<li>",
        ),
        *(
            "</ul>",
            "<h2>",
            "</h2>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<div class='nav'>",
            "</div>",
            "<b>",
            "</b>",
            "<br>",
        ),
        *(
            "Text. ",
            "Ann Smith",
            " ",
            "\n",
            "&amp;",
            "1.1 ",
            "<footer>",
            "<blockquote>",
            "</blockquote>",
            "<pre>\n",
        ),
        *(
            "Key: value",
            "<a href=x>",
            "</a>",
            "<sup>1</sup>",
            "<ol type=i>",
            "</ol>",
            "|",
            "\t",
            "<!--",
            "-->",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_TAGS, max_size=40).map("".join))
def test_any_mixture_of_tags_is_a_sound_document_or_refused(body: str) -> None:
    with suppress(RefusedError):  # where there is no text
        _page(body)
