"""Title, publisher and date where the document says them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.dates import find_date, is_date
from loaders.document import Block, BlockKind
from loaders.plain.words import Words

_TITLE_KEYS = frozenset(("title", "subject", "report title", "title of report", "report"))
_PUBLISHER_KEYS = frozenset(("publisher", "published by", "issued by"))
_DATE_KEYS = frozenset(
    ("date", "published", "date of meeting", "meeting date", "date published", "publication date")
)
_LABELLED_DATE = re.compile(
    r"(?:updated|reviewed|revised|published|issued|version \d[\d.]*|adopted|last modified)\b"
    r"[^\w]{1,6}(?:on |in )?(.{4,40})",
    re.IGNORECASE,
)
_MEETING = re.compile(r"(?:meeting|minutes)\b.{0,120}?\b(?:held )?on (.{6,40})", re.IGNORECASE | re.DOTALL)
_PUBLISHED_BY = re.compile(r"(?:published|issued) by (?:the )?([^.,;\n]{3,100})", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright(?: ©)?)\s*((?:19|20)\d\d\s+)?([^.|·•;\n\d]{3,100}?)[\s,]*"
    r"((?:19|20)\d\d)?\s*(?:$|[.|·•;\n])",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}")
_FILE_NAME = re.compile(r"\.(?:docx?|dotx?|pdf|rtf|indd|pptx?|xlsx?)$|^microsoft |^untitled", re.IGNORECASE)
_TOP = 12  # blocks in which a document's head stands
_FOOT = 6  # blocks in which its foot stands
_EXCERPT = 2000  # characters of a block that are looked at


def find_title(text: str, blocks: Sequence[Block], words: Words) -> str | None:
    """What a row "Title:" says, else the first heading that names a subject, else a short first line."""
    stated = _value(text, blocks, _TITLE_KEYS)
    if stated:
        return stated
    headings = [block for block in blocks[:200] if block.kind is BlockKind.HEADING]
    first = [block for block in headings[:6] if _plain(text, block).casefold() not in words.generic_titles]
    said = [block for block in blocks[:_TOP] if block.kind is not BlockKind.FURNITURE]
    opening = said[0] if said else None
    late = not first or first[0] not in said[:2]
    if opening is not None and _is_title_line(text, opening) and (len(opening.spans) > 1 or late):
        return _fold(text[opening.spans[0].start : opening.spans[0].end].splitlines()[0])
    chosen = first[:1] or headings[:1]
    return _plain(text, chosen[0]) if chosen else None


def choose_title(text: str, found: str | None, stated: str) -> str | None:
    """The title in a file's properties where the text has it too or has none; those of a template stay on."""
    if stated and stated.casefold() in " ".join(text[: _EXCERPT * 4].split()).casefold():
        return stated
    return found or (stated if len(stated) > 3 and _FILE_NAME.search(stated) is None else None)


def is_masthead(text: str, block: Block) -> bool:
    """A first line of a name and, far from it, a date: a newspaper's or a newsletter's."""
    return len(block.spans) == 2 and is_date(text[block.spans[1].start : block.spans[1].end])


def _is_title_line(text: str, block: Block) -> bool:
    first = text[block.spans[0].start : block.spans[0].end]
    if (
        is_masthead(text, block)
        or block.kind is not BlockKind.PARAGRAPH
        or len(first) > 120
        or "\t" in first
        or find_date(first)
    ):
        return False
    return first[-1:] not in ".:;," and not first[:1].islower() and len(first.splitlines()) <= 2


def find_publisher(text: str, blocks: Sequence[Block]) -> str | None:
    """Who publishes the document by its own words: a row "Publisher:", "Published by …", "© …"."""
    stated = _value(text, blocks, _PUBLISHER_KEYS)
    if stated:
        return stated
    if blocks and is_masthead(text, blocks[0]):
        return _fold(text[blocks[0].spans[0].start : blocks[0].spans[0].end])
    for piece in _edges(text, blocks):
        match = _PUBLISHED_BY.search(piece)
        if match:
            return _fold(match.group(1))
        rights = _RIGHTS.search(piece)
        if rights and rights.group(2).strip().casefold() not in ("crown", "crown copyright"):
            return re.sub(r"^the (?=\S)", "", _fold(rights.group(2)), flags=re.IGNORECASE)
    return None


def find_document_date(text: str, blocks: Sequence[Block]) -> str | None:
    """The date of the document by its own words: a labelled one, a meeting's, one at its head or its foot."""
    stated = _value(text, blocks, _DATE_KEYS)
    if stated and find_date(stated):
        return find_date(stated)
    for piece in _edges(text, blocks):
        match = _LABELLED_DATE.search(piece) if len(piece) <= 200 else None
        found = find_date(match.group(1)) if match else None
        if found:
            return found
    return _head_date(text, blocks) or _alone(text, blocks) or _rights_year(text, blocks)


def _head_date(text: str, blocks: Sequence[Block]) -> str | None:
    """A date in a short line at the head, or in a running title."""
    for block in (block for block in blocks[:_TOP] if block.kind is not BlockKind.TABLE):
        for line in _excerpt(text, block).splitlines()[:4]:
            match = _MEETING.search(line)
            found = find_date(match.group(1) if match else line)
            if found and (match or (len(line) <= 110 and line.rstrip()[-1:] not in ".;")):
                return found
    for block in blocks:
        if block.kind is BlockKind.FURNITURE and (found := find_date(_excerpt(text, block))):
            return found
    return None


def _alone(text: str, blocks: Sequence[Block]) -> str | None:
    """A line that is a date and nothing else, the last such."""
    for block in reversed(blocks):
        if block.kind is not BlockKind.TABLE and block.end - block.start <= 60:
            piece = _fold(text[block.start : block.end])
            if is_date(piece):
                return find_date(piece)
    return None


def _rights_year(text: str, blocks: Sequence[Block]) -> str | None:
    """The year of "© X 2007"."""
    rights = (_RIGHTS.search(piece) for piece in _edges(text, blocks))
    years = (match.group(1) or match.group(3) for match in rights if match)
    return next((year.strip() for year in years if year), None)


def _value(text: str, blocks: Sequence[Block], keys: frozenset[str]) -> str | None:
    """The value of the first row or line "key: value" with one of the keys."""
    for block in blocks[: _TOP * 2]:
        for key, value in _pairs(text, block):
            if key.strip(" :*_").casefold() in keys and value.strip():
                return _fold(value)
    return None


def _pairs(text: str, block: Block) -> Iterator[tuple[str, str]]:
    if block.kind is BlockKind.TABLE:
        for row in block.rows[:20]:
            cells = [" ".join(text[s.start : s.end] for s in cell.spans) for cell in row.cells[:2]]
            if len(cells) == 2 and len(row.cells) == 2:
                yield cells[0], cells[1]
    elif block.kind is BlockKind.PARAGRAPH:
        for line in _excerpt(text, block).splitlines()[:4]:
            key, colon, value = line.partition(":")
            if colon and len(key) <= 30 and len(value) <= 200:
                yield key, value


def _edges(text: str, blocks: Sequence[Block]) -> Iterator[str]:
    """Texts of the head, the foot and the furniture of a document."""
    if len(blocks) <= _TOP + _FOOT:
        chosen: Iterable[Block] = blocks
    else:
        furniture = [b for b in blocks[_TOP:-_FOOT] if b.kind is BlockKind.FURNITURE]
        chosen = [*blocks[:_TOP], *furniture[:100], *blocks[-_FOOT:]]
    for block in chosen:
        if block.kind is not BlockKind.TABLE:
            yield _excerpt(text, block)


def _excerpt(text: str, block: Block) -> str:
    return text[block.start : min(block.end, block.start + _EXCERPT)]


def _plain(text: str, block: Block) -> str:
    return _fold(" ".join(text[span.start : span.end] for span in block.spans))


def _fold(text: str) -> str:
    return " ".join(_EMPHASIS.sub("", text[:_EXCERPT]).split())
