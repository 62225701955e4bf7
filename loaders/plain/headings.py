"""Headings: lines that head what follows, how each looks, and the depth that this gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from loaders.dates import is_date
from loaders.document import BlockKind
from loaders.plain.draft import Draft
from loaders.plain.lines import Line
from loaders.plain.markers import counts_from
from loaders.plain.sentence import starts_lower, wants_more
from loaders.plain.words import Words

_HASH = re.compile(r"(#{1,6})\s+(?=\S)")
_WIKI = re.compile(r"(={2,6})[^=]{1,150}\1$")
_NUMBERED = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,4}\.?|[A-Z]\.|[IVX]{1,5}\.|\d{1,2}\))\s+(?=\S)")
_NAMED = re.compile(
    r"((?:appendix|annex|annexe|schedule|part|chapter|section|article|item|appendices)\s+"
    r"(?:\d{1,3}|[A-Z]|[IVX]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten))\b[\s:.–-]*",
    re.IGNORECASE,
)
_KEYED = re.compile(r"(?:\S+ ){0,2}\S+: +[^\Wa-z]\S*(?: \S+){0,5}$")
_CONTACT = re.compile(r"@|://|www\.|\btel\b|\bfax\b|\.(?:uk|org|com|net|gov)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 120


class Heading(NamedTuple):
    """`style` is how it looks ("hash2", "caps", "numbered1" …), `label` its number, `size` up to its text."""

    style: str
    label: str
    size: int


def read_heading(line: Line, before: Line | None, after: Line | None, words: Words) -> Heading | None:
    """What sort of heading a line is, or none; `after` is the next line, `before` the one before."""
    text = line.text
    marked = _HASH.match(text) or _WIKI.match(text)
    if marked is not None:
        return Heading(f"hash{len(marked.group(1))}", "", marked.end(1))
    if len(text) > _LONGEST or "\t\t" in text or is_date(text):
        return None
    if line.under and (before is None or line.gap):
        return Heading("under" + line.under, "", 0)
    if before is not None and not line.gap:
        return None
    return _by_number(line, after, words) or _by_look(line, after, words)


def _by_number(line: Line, after: Line | None, words: Words) -> Heading | None:
    """A number and a short title without a final stop: "2.  COMPOSITION", "3.1 Title", "Appendix A"."""
    match = _NUMBERED.match(line.text)
    named = None if match else _NAMED.match(line.text)
    if named is not None and after is not None:
        rest = line.text[named.end() :]
        if not rest or (_is_title(rest) and len(rest.split()) <= 12 and named.group(1)[0].isupper()):
            return Heading("named", named.group(1) if rest else "", named.end() if rest else 0)
    if match is None:
        return None
    title, label = line.text[match.end() :], match.group(1)
    depth = label.strip(".)").removesuffix(".0").count(".") + 1
    if not _is_title(title) or after is None or _is_sibling(label, title, after):
        return None
    if not title.isupper() and (
        (after.gap == 0 and not _stands_above(line, title, after))
        or len(title.split()) > 12 - 2 * depth
        or wants_more(title, words)
    ):
        return None
    return Heading(f"numbered{depth}", label, match.end())


def _stands_above(line: Line, title: str, after: Line) -> bool:
    """Whether a title's line was ended above its text: the text's first word would have stood in it."""
    word = after.text.split(" ", 1)[0]
    room = len(after.text) > len(line.text) + len(word) + 10 or _NUMBERED.match(after.text) is not None
    return room and len(title.split()) <= 6 and not starts_lower(after.text) and "\t" not in after.text


def _is_sibling(label: str, title: str, after: Line) -> bool:
    """Whether the next line is numbered next: then both are items of a list, unless both are in capitals."""
    match = _NUMBERED.match(after.text)
    if match is None or title.isupper() or label.rstrip(".").endswith(".0"):
        return False
    return (
        after.gap < 2
        and counts_from(match.group(1), label)
        and match.group(1)[-1:].isdigit() == label[-1:].isdigit()
    )


def _is_title(text: str) -> bool:
    return (
        0 < len(text) <= 100
        and text[-1] not in ".;:,"
        and not starts_lower(text)
        and text[0] not in "(<>|"
        and "   " not in text
        and "\t" not in text
        and len(text.split()) <= 16
        and _WORD.search(text) is not None
    )


def _by_look(line: Line, after: Line | None, words: Words) -> Heading | None:
    text = line.text
    bare = text.strip("*_ ")
    alone = after is None or after.gap > 0
    if not bare or not _is_title(text) or _CONTACT.search(text) or is_signature(bare, words):
        return None
    letters = sum(map(str.isalpha, bare))
    if bare.isupper() and letters > 3 and bare[-1] not in "-–—" and not _signs(after, words):
        return Heading("caps", "", 0)
    if text.startswith("**") and text.endswith("**") and alone:
        return Heading("bold", "", 2)
    if after is None or not (alone or _begins_structure(after)) or not _is_plain_title(text, words):
        return None
    return Heading("plain", "", 0)


def _is_plain_title(text: str, words: Words) -> bool:
    """Whether a line in ordinary type can be a title: short, with no marks of other things in it."""
    odd = "  " in text or "**" in text or text[-1] in "!”’*-–—" or not text[0].isalnum()
    odd = odd or _KEYED.match(text) is not None or _NUMBERED.match(text) is not None
    return len(text) <= 90 and not odd and not wants_more(text, words)


def _begins_structure(after: Line) -> bool:
    """Whether a table or a list begins directly below."""
    return "\t" in after.text or after.text[0] == "|" or after.text[:2] in ("- ", "• ", "* ")


def is_signature(text: str, words: Words) -> bool:
    """A name with an office ("Ann Smith, Chief Executive, X PCT") or a byline."""
    if text.startswith("By "):
        return True
    names, comma, rest = text.partition(",")
    tail = {word.casefold() for word in _WORD.findall(rest)}
    if comma and tail & words.offices:
        return True
    said = [word.casefold() for word in _WORD.findall(names)]
    return bool(comma) and 2 <= len(said) <= 6 and bool(set(said[1:]) & words.offices)


def bold_stop(text: str, lines: Sequence[Line], at: int, words: Words) -> int:
    """The line after a title set in bold over two to four lines; 0 where there is none."""
    stop = at
    while stop < min(at + 4, len(lines)) and (stop == at or not lines[stop].gap):
        line = lines[stop].text
        if len(line) > _LONGEST or "**" in line[2:-2]:
            return 0
        stop += 1
        if line.endswith("**"):
            alone = stop == len(lines) or lines[stop].gap > 0
            signed = is_signature(text[lines[at].start : lines[stop - 1].end], words)
            return stop if alone and stop > at + 1 and not signed else 0
    return 0


def _signs(after: Line | None, words: Words) -> bool:
    """Whether the next line, directly below, is the office of someone named here."""
    if after is None or after.gap or after.text.isupper():
        return False
    first = _WORD.findall(after.text[:80].casefold())
    return bool(first) and len(after.text) <= 80 and bool(set(first[:3]) & words.offices)


def set_levels(drafts: Iterable[Draft]) -> None:
    """Depth of each heading: "#" by its count, any other look by the order of first sight."""
    headings = [draft for draft in drafts if draft.kind is BlockKind.HEADING]
    ranks: dict[str, int] = {}
    for draft in headings:
        style = draft.style.rstrip("0123456789")
        if style == "hash":
            continue
        ranks.setdefault(style, len(ranks) + 1)
    for draft in headings:
        style = draft.style.rstrip("0123456789")
        depth = int(draft.style[len(style) :] or 1)
        draft.level = depth if style == "hash" else min(ranks[style] + depth - 1, 9)
