"""Tables of representatives and of who stands in for them."""

from __future__ import annotations

import pytest

from tests.kg.extract.saying import said

_FORUM = """Marl Basin Forum

Represented by | Organisation | If absent
Cr Ann Rhodes, Mayor | Foxley Shire Council | Cr Tom Abara
Una Lisle (Deputy Mayor: Cr Ned Orme) | Carrick Town Council | Kit Amory
Withdrew 2 April 2009 (was Jeff Hume) | Marl Farmers' Federation |
"""
_OUTSIDE = """County of Marl -- Board of Supervisors

Body\tMeets\tAlternate\tRepresentative(s)
Foxley Air District\t1st Thu\tSup. Lisle\tSup. Rhodes
Marl Transit Commission\t3rd Wed\tSup. Orme\tSup. Abara (Chair); Sup. Lisle

The Board: Ann Rhodes, Tom Abara, Una Lisle and Ned Orme.
"""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (_FORUM, "member_of Tom Abara > Marl Basin Forum alternate"),
        (_FORUM, "affiliated_with Tom Abara > Foxley Shire Council"),
        (_FORUM, "holds_post Ann Rhodes > Foxley Shire Council Mayor"),
        (_FORUM, "holds_post Ned Orme > Carrick Town Council Deputy Mayor"),
        (_OUTSIDE, "member_of Ann Rhodes > Foxley Air District"),
        (_OUTSIDE, "member_of Una Lisle > Foxley Air District alternate"),
        (_OUTSIDE, "holds_post Tom Abara > Marl Transit Commission Chair"),
    ],
)
def test_who_sits_and_who_stands_in(text: str, line: str) -> None:
    assert line in said(text)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (_FORUM, "member_of Ned Orme"),
        (_FORUM, "holds_post Una Lisle"),
        (_FORUM, "member_of Jeff Hume > Marl Basin Forum"),
        (_OUTSIDE, "holds_post Una Lisle > Marl Transit Commission"),
    ],
)
def test_who_does_not(text: str, start: str) -> None:
    assert not any(line.startswith(start) for line in said(text))
