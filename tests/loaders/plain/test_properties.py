"""Any text at all becomes a sound document, the same one each time."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.read import read_text
from tests.loaders.shapes import assert_sound

_PIECES = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "\t",
            "  ",
            "     ",
            "\r\n",
            "\f",
            " | ",
            "|",
            "---",
            "===",
            "- ",
            "• ",
            "1. ",
            "1.1 ",
            "(a) ",
        ),
        *(
            "# ",
            "> ",
            "**",
            "“",
            "”",
            "'",
            "[1] ",
            "¹",
            "Name",
            "Role",
            "ANNEX 1",
            "Page 2 of 3",
            "2",
            "A.",
            "(i) ",
        ),
        *(
            "The Board met.",
            "chaired by",
            "Cllr Ann Smith",
            "HEALTH BOARD",
            "Title: ",
            "├── ",
            "© X 2007",
            "<p>",
            "</p>",
        ),
        *("\ufeff", "\xa0", "\u2028", "\x85", "\x0b", "\u200b", "== ", " =="),
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_any_mixture_of_layouts_is_a_sound_document(text: str) -> None:
    document = read_text(text, "x")
    assert document.text == text
    assert_sound(document)
    assert read_text(text, "x") == document


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_a_sound_document(text: str) -> None:
    assert_sound(read_text(text, "x"))


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_all_that_is_written_is_in_some_block(text: str) -> None:
    """No word is lost: what no block holds is markers, rules and tags."""
    document = read_text(text.replace("<p>", "").replace("</p>", ""), "x")
    kept = "".join(document.text[span.start : span.end] for block in document.blocks for span in block.spans)
    for word in ("Board", "Smith", "HEALTH", "chaired", "Name"):
        assert kept.count(word) == document.text.count(word)
