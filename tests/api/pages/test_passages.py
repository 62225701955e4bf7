"""A text cut where statements begin and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from api.pages.document import window_of
from api.pages.passages import pieces
from loaders.document import Span

_edges = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)
_spans = _edges.map(lambda edges: Span(edges[0], edges[1]))


def test_overlapping_passages_and_the_mark() -> None:
    found = pieces("abcdefghij", 100, [(1, Span(101, 105)), (2, Span(103, 108))], Span(104, 106))
    assert [(each.text, each.link, each.marked, each.first) for each in found] == [
        ("a", None, False, False),
        ("bc", 1, False, False),
        ("d", 1, False, False),
        ("e", 1, True, True),
        ("f", 2, True, False),
        ("gh", 2, False, False),
        ("ij", None, False, False),
    ]


@given(st.text(max_size=30), st.integers(0, 10), st.lists(_spans, max_size=6), st.none() | _spans)
def test_no_letter_is_lost_and_every_passage_is_shown(
    text: str, offset: int, spans: list[Span], mark: Span | None
) -> None:
    found = pieces(text, offset, list(enumerate(spans, 1)), mark)
    assert "".join(each.text for each in found) == text
    shown = [each.marked for each in found for _ in each.text]
    linked = [each.link is not None for each in found for _ in each.text]
    for place in range(len(text)):
        here = place + offset
        assert shown[place] == (mark is not None and mark.start <= here < mark.end)
        assert linked[place] == any(span.start <= here < span.end for span in spans)
    assert sum(each.first for each in found) <= 1


def test_a_long_text_is_shown_by_stretches_around_the_passage() -> None:
    text = "x" * 200_000
    first = window_of(text, None, 0)
    assert (first.start, first.end, first.before, first.after) == (0, 60_000, None, 60_000)
    around = window_of(text, Span(150_000, 150_010), 0)
    assert around.start <= 150_000
    assert around.end >= 150_010
    last = window_of(text, None, 199_000)
    assert (last.end, last.after) == (200_000, None)
    assert window_of(text, None, 10**7).text == "x"
    assert window_of("", None, 5).text == ""
    assert window_of(None, Span(0, 1), 0).text is None
