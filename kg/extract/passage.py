"""Passages: a block's text folded for reading, each character with its place in the document."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.extract.lexicon.words import people
from kg.model.statement import Evidence
from loaders.document import Block, BlockKind, Document, Span

# White space, hyphens at line ends, Markdown emphasis, links, tags, comments and marks of call-outs: what a reader does not read.
_FOLD = re.compile(
    r"(?P<hyphen>(?<=[^\W\d_])-[ \t]*\r?\n\s*(?=[^\W\d_]))"
    r"|(?P<gap>(?<=\S)(?:[ ]{3,}|[ ]*\t[ \t]*)(?=\S))"
    r"|(?P<joint>(?<=[a-z])-(?=(?:Clerk|Chair|Chairman|Chairwoman|Chairperson|Vice|Deputy|Treasurer|Secretary|Leader)\b))"
    r"|(?P<space>\s{2,}|[^\S ]|(?<![A-Za-z0-9,.]) )"  # one space after a word stays as it is
    r"|(?P<cited>\[\[?(?:\d{1,3}|[a-z]|edit|note \d+|citation needed)\]?\](?:\([^()\s]{0,300}(?: \"[^\"]{0,200}\")?\)\]?)?)"
    r"|(?P<link>\]\((?:[^()\s]|\([^()\s]{0,80}\)){0,400}(?:\s+\"[^\"]{0,300}\")?\))"
    r"|(?P<comment><!--.{0,300}?-->|\[![a-z]+\][+-]? ?|(?:&nbsp;)+)"
    r"|(?P<tag></?[A-Za-z][^<>\n]{0,200}>)"
    r"|(?P<mark>\*+|(?<![\w_\\])_(?=[^\W_])|(?<=[\w).,])_(?![\w_])|\\(?=[\W_])|\[(?=[^\[\]]{1,200}\]\()|__|~~|`)"
)
_LEADING = re.compile(r" (?!\s)")
_GAP = " | "  # what stands for the gap between columns
_FLAT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "—": "–"})
# Words before a hyphen at a line's end that keep it: "vice-chairman", "non-executive".
_KEEPS_HYPHEN = frozenset(
    [
        "vice",
        "co",
        "non",
        "sub",
        "ex",
        "self",
        "semi",
        "well",
        "long",
        "short",
        "half",
        "pre",
        "post",
        "anti",
        "multi",
        "inter",
        "cross",
        "part",
        "full",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "mid",
        "all",
        "by",
        "on",
        "in",
        "of",
        "and",
        "upon",
        "le",
        "la",
        "under",
        "over",
        "up",
    ]
)
_CAPITALS = re.compile(r"[A-ZÀ-ÞŴŶ][A-ZÀ-ÞŴŶ'&/.\-]*(?:[ ,]+(?:&|[A-ZÀ-ÞŴŶ][A-ZÀ-ÞŴŶ'&/.\-]*))+(?![a-zß-ÿ])")
# What a motion asks for stands in capitals in some minutes: "that X BE APPOINTED".
_DONE = re.compile(r"(?:TO |NOT )?BE [A-Z-]+(?:ED|EN)\b")
_SMALL = frozenset(["OF", "AND", "THE", "FOR", "IN", "ON", "UPON", "WITH", "TO", "BY", "AT", "A", "AN"])


_AHEAD = 80  # characters: more than the words that tell what a name is


@dataclass(frozen=True, slots=True)
class Passage:
    """Folded text of a block or of a table cell. `offsets[i]` is the place of `text[i]` in the document.

    `breaks` are the positions in `text` where the source breaks a line; `headings` are the titles above, the
    highest first; `order` is the block's number in the document.
    """

    document: str
    source: str = field(repr=False)
    text: str
    offsets: array[int] = field(repr=False)
    breaks: frozenset[int] = frozenset()
    kind: BlockKind = BlockKind.PARAGRAPH
    order: int = 0
    label: str = ""
    headings: tuple[str, ...] = ()

    def ahead(self, place: int) -> str:
        """What the text says right ahead of a place: as much as a few words need."""
        return self.text[max(0, place - _AHEAD) : place]

    def evidence(self, start: int, end: int) -> Evidence:
        """The passage of the document between two places of the folded text, at most 500 characters of it."""
        first, last = self.offsets[start], self.offsets[end - 1] + 1
        last = min(last, first + 500)
        return Evidence(self.document, first, last, self.source[first:last])

    def between(self, start: int, end: int) -> Evidence:
        """The passage between two places of the document, at most 500 characters of it."""
        end = min(end, start + 500)
        return Evidence(self.document, start, end, self.source[start:end])


def fold(document: Document, spans: Iterable[Span]) -> tuple[str, array[int], frozenset[int]]:
    """Text, offsets and line breaks of some spans of a document, as one line."""
    pieces: list[str] = []
    offsets: array[int] = array("q")
    breaks: set[int] = set()
    for span in spans:
        if offsets and pieces[-1] and not pieces[-1].endswith(" "):
            _append(pieces, offsets, " ", span.start - 1 if span.start else 0)
            breaks.add(len(offsets) - 1)
        _fold_span(document.text, span, pieces, offsets, breaks)
    text = "".join(pieces).translate(_FLAT)
    trimmed = text.rstrip()
    return _lower_capitals(trimmed), offsets[: len(trimmed)], frozenset(b for b in breaks if b < len(trimmed))


def _append(pieces: list[str], offsets: array[int], char: str, at: int) -> None:
    pieces.append(char)
    offsets.append(at)


def _fold_span(text: str, span: Span, pieces: list[str], offsets: array[int], breaks: set[int]) -> None:
    at = span.start
    if _LEADING.match(text, at, span.end) and not _may_part(pieces):
        at += 1
    for match in _FOLD.finditer(text, at, span.end):
        if match.start() > at:
            pieces.append(text[at : match.start()])
            offsets.extend(range(at, match.start()))
        at = match.end()
        if match.lastgroup == "hyphen":
            if _keeps_hyphen(text, match):
                _append(pieces, offsets, "-", match.start())
        elif match.lastgroup == "gap":  # columns: what stands apart is read apart
            pieces.append(_GAP)
            offsets.extend((match.start(), match.start(), match.end() - 1))
        elif match.lastgroup == "joint":
            joined = _is_joined(text, match)
            pieces.append("-" if joined else " - ")
            offsets.extend([match.start()] * (1 if joined else 3))
        elif match.lastgroup == "space" and _may_part(pieces):
            if "\n" in match.group():
                breaks.add(len(offsets))
            _append(pieces, offsets, " ", match.start())
    if at < span.end:
        pieces.append(text[at : span.end])
        offsets.extend(range(at, span.end))


def _may_part(pieces: list[str]) -> bool:
    """Whether a space may follow what is folded so far: no text begins with one, none stands after another."""
    return bool(pieces) and (not pieces[-1].endswith(" ") or pieces[-1] == _GAP)


def _keeps_hyphen(text: str, match: re.Match[str]) -> bool:
    before = re.search(r"[^\W\d_]+$", text[max(0, match.start() - 20) : match.start()])
    after = text[match.end()]
    return after.isupper() or (before is not None and before.group().casefold() in _KEEPS_HYPHEN)


def _is_joined(text: str, match: re.Match[str]) -> bool:
    """Whether a hyphen before a title belongs to it: "Vice-Chair", not the one of "Ann Rhodes-Clerk"."""
    before = re.search(r"[^\W\d_]+ [^\W\d_]+$", text[max(0, match.start() - 50) : match.start()])
    words = before.group().split() if before is not None else []
    return not words or not all(w[0].isupper() and w.casefold() not in _KEEPS_HYPHEN for w in words)


def _lower_capitals(text: str) -> str:
    """Names set in capitals as names are written elsewhere: "ST ALBAN'S COUNCIL" as "St Alban's Council"."""
    if not any(c.isupper() for c in text):
        return text
    return _CAPITALS.sub(_as_title, text)


def _as_title(match: re.Match[str]) -> str:
    run = match.group()
    done = _DONE.match(run)
    if done is not None:
        return done.group().lower() + _lower_capitals(run[done.end() :])
    letters = [w for w in re.findall(r"[^\W\d_]+", run) if w not in _SMALL]
    if sum(len(w) > 3 for w in letters) < max(1, len(letters) / 3):  # a run of abbreviations
        return run
    return re.sub(r"[^\W\d_]+(?:'[^\W\d_]+)*", _title_word, run)


def _title_word(match: re.Match[str]) -> str:
    word = match.group()
    if word in _SMALL:
        return word.lower() if match.start() else word.capitalize()
    if word in ABBREVIATIONS or word in people().postnominals:
        return word
    lowered = word[0] + word[1:].lower()
    lowered = re.sub(r"'(?=[^\W\d_]{2})(.)", lambda m: "'" + m.group(1).upper(), lowered)
    return lowered if len(lowered) == len(word) else word


# Abbreviations that stay as they are inside a title set in capitals.
ABBREVIATIONS = frozenset(
    [
        "NHS",
        "PCT",
        "PCTS",
        "SHA",
        "SHAS",
        "CCG",
        "CCGS",
        "ICB",
        "ICBS",
        "ICP",
        "ICS",
        "ICSS",
        "LHB",
        "LHBS",
        "UK",
        "USA",
        "US",
        "EU",
        "BC",
        "DC",
        "CC",
        "MBC",
        "LB",
        "LINK",
        "HSE",
        "HSC",
        "HSCB",
        "IJB",
        "LEP",
        "LSP",
        "HWB",
        "PSB",
        "RPB",
        "LGA",
        "MP",
        "MSP",
        "MS",
        "AM",
        "MLA",
        "TD",
        "CIC",
        "LLP",
        "PLC",
        "OBE",
        "CBE",
        "MBE",
        "DBE",
        "KBE",
        "DL",
        "QPM",
        "QC",
        "KC",
        "JP",
        "OFH",
    ]
)


def read_passages(document: Document) -> Iterator[tuple[Block, Passage]]:
    """A passage for each line of a block that ends before its text had to, with the headings above it.

    A short line that ends no sentence heads the lines below it. A table's passage is empty, its cells are read
    apart.
    """
    path: list[tuple[int, str]] = []
    width = _width(document.text)
    for order, block in enumerate(document.blocks):
        table = block.kind is BlockKind.TABLE
        if block.kind is BlockKind.HEADING:
            path = [(level, title) for level, title in path if level < block.level]
        lines = [()] if table else _lines(document.text, block, width)
        above = ""
        for number, spans in enumerate(lines):
            text, offsets, breaks = fold(document, spans)
            heads = (
                block.kind is BlockKind.PARAGRAPH
                and (
                    not above or above[-1] in ".:;?!"
                )  # else the second line of a card: a name, then an office
                and number < len(lines) - 1
                and _is_heading(text, document, lines[number + 1])
            )
            if heads:
                path = [(level, title) for level, title in path if level < _LOWEST]
            above = text
            kind = BlockKind.HEADING if heads else block.kind
            label = block.label if number == 0 else ""
            headings = tuple(title for _, title in path)
            yield (
                block,
                Passage(document.id, document.text, text, offsets, breaks, kind, order, label, headings),
            )
            if kind is BlockKind.HEADING:
                path.append((_LOWEST if heads else block.level, text))


_LOWEST = 99
_NARROWEST = 40  # a text whose lines are all shorter than this lists: nobody wraps prose so
_UNWRAPPED = 160  # a text with longer lines than this is not wrapped: each line break is meant


def _width(text: str) -> int:
    """The width at which a text is wrapped, in characters; very large where it is not."""
    lengths = sorted(len(line.rstrip()) for line in text.splitlines() if len(line.strip()) > 20)
    if not lengths:
        return 0
    longest = lengths[min(len(lengths) - 1, int(len(lengths) * 0.95))]
    return longest if _NARROWEST < longest < _UNWRAPPED else 10**9


def _lines(text: str, block: Block, width: int) -> list[tuple[Span, ...]]:
    """The spans of a block, divided where a line ends although its next word had room."""
    prose = _is_prose(text, block, width)
    listed = _is_directory(text, block)
    groups: list[list[Span]] = [[]]
    for span in block.spans:
        at = span.start
        for match in re.finditer(r"\r?\n\s*", text[span.start : span.end]):
            cut, after = span.start + match.start(), span.start + match.end()
            opens = span is block.spans[0] and at == span.start and cut - at < _TITLE * width
            hard = (
                _ENTRY.match(text, after)
                if listed
                else _is_hard(text, cut, after, width, prose=prose, opens=opens)
            )
            if after >= span.end or not hard:
                continue
            groups[-1].append(Span(at, cut))
            groups.append([])
            at = after
        groups[-1].append(Span(at, span.end))
    return [tuple(g) for g in groups if g]


# A line of a directory: "Water – Ann Rhodes, Commissioner", "Tom Abara, Law Librarian".
_ENTRY = re.compile(
    r"(?:[A-Z][\w.&'’ –—/-]{1,70}? ?[–—-] ?)?(?:[A-Z][\w.'’-]*\.? ){1,3}[A-Z][\w'’-]+(?:, (?:Jr|Sr)\.?)?, ?(?:[A-Z]\w+[ .,;\n]|Asst)"
)
_FEWEST_ENTRIES = 3


def _is_directory(text: str, block: Block) -> bool:
    """Whether half of a block's lines are entries of a directory: then each begins a line of its own."""
    body = text[block.spans[0].start : block.spans[-1].end] if block.spans else ""
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    entries = sum(_ENTRY.match(f"{line}\n") is not None for line in lines)
    return (
        entries >= _FEWEST_ENTRIES
        and 2 * entries >= len(lines)
        and any(" – " in x or "–" in x for x in lines)
    )


def _is_prose(text: str, block: Block, width: int) -> bool:
    """Whether most lines of a block are as long as a wrapped text's: then a shorter one is an accident."""
    body = text[block.spans[0].start : block.spans[-1].end] if block.spans else ""
    lines = [line.strip() for line in body.split("\n") if line.strip()][:-1]
    return len(lines) > 1 and 2 * sum(len(line) >= 0.75 * width for line in lines) >= len(lines)


def _is_hard(text: str, cut: int, after: int, width: int, *, prose: bool, opens: bool) -> bool:
    """Whether a line break is meant; `opens` tells that the line before it is a short first line, a title."""
    line = text[text.rfind("\n", 0, cut) + 1 : cut].rstrip()
    if _LONE_MARK.search(text, max(0, cut - _ITEM), cut) and text[after - 1] in " \t":
        return False
    if _KEYED.match(line) and _KEYED.match(text, after):
        return True
    if (line.endswith(("-", ",", "\u00ad")) and width < 10**9) or text[after].islower():
        return False
    if (prose and line[-1:] not in _STOPS and not opens) or _GOES_ON.search(line):
        return False
    word = re.match(r"\S+", text[after : after + 60])
    return len(line) + 1 + (len(word.group()) if word else 0) <= width - 2


# A bullet on a line of its own, and the indented lines of its item.
_LONE_MARK = re.compile(r"(?:^|\n)[-*•][ \t]*\r?\n(?:[ \t]+\S[^\n]*\n?)+\Z")
_ITEM = 300  # characters of an item, at most
_KEYED = re.compile(r"\W{0,8}[A-Za-z][\w-]{1,20}(?: [\w-]+){0,2}: ?\S")
_TITLE = 0.6  # of the width: a first line that is shorter stands above what follows
# Words after which something must follow.
_GOES_ON = re.compile(
    r"(?:^|[^\S\n])(?:the|an?|of|by|to|for|in|at|on|with|from|and|or|its|their|our|his|her|NHS|Dr|Mr|Mrs|Ms|Cllr|Councillor|Professor|Sir|Dame)$"
)
_STOPS = frozenset(".:;?!)\u201d\"'\u2019")


def _is_heading(text: str, document: Document, following: tuple[Span, ...]) -> bool:
    """A short line without an end mark, before a line that is a sentence: "Who we are"."""
    if not text or len(text) > 70 or text[-1] in ".,;:!?)" or ":" in text or not text[0].isupper():
        return False
    below = document.text[following[0].start : following[-1].end]
    return len(below) > len(text) and below.rstrip().endswith((".", ":", "?", "!")) and " " in below.strip()


def read_cells(
    document: Document, block: Block, order: int, headings: tuple[str, ...]
) -> list[list[Passage]]:
    """The passages of a table's cells, row by row; an empty cell's has no text."""
    rows = []
    for row in block.rows:
        cells = []
        for cell in row.cells:
            text, offsets, breaks = (
                fold(document, cell.spans) if cell.spans else ("", array("q"), frozenset[int]())
            )
            cells.append(
                Passage(
                    document.id, document.text, text, offsets, breaks, BlockKind.TABLE, order, "", headings
                )
            )
        rows.append(cells)
    return rows
