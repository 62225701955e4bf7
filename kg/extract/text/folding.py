"""Folding: a document's text as one line without marks of layout, capitals and hyphens as names have them."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable

from kg.extract.lexicon.words import folding_words, people
from loaders.document import Document, Span

# White space, hyphens at line ends, Markdown emphasis, links, tags, comments and marks of call-outs: what a reader does not read.
_FOLD = re.compile(
    r"(?P<hyphen>(?<=[^\W\d_])-[ \t]*\r?\n\s*(?=[^\W\d_]))"
    r"|(?P<gap>(?<=[^\s:])(?:[ ]{3,}|[ ]*\t[ \t]*)(?=\S))"
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
_CAPITALS = re.compile(r"[A-ZÀ-ÞŴŶ][A-ZÀ-ÞŴŶ'&/.\-]*(?:[ ,]+(?:&|[A-ZÀ-ÞŴŶ][A-ZÀ-ÞŴŶ'&/.\-]*))+(?![a-zß-ÿ])")
# What a motion asks for stands in capitals in some minutes: "that X BE APPOINTED".
_DONE = re.compile(r"(?:TO |NOT )?BE [A-Z-]+(?:ED|EN)\b")


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
    return after.isupper() or (
        before is not None and before.group().casefold() in folding_words().keep_hyphen
    )


def _is_joined(text: str, match: re.Match[str]) -> bool:
    """Whether a hyphen before a title belongs to it: "Vice-Chair", not the one of "Ann Rhodes-Clerk"."""
    before = re.search(r"[^\W\d_]+ [^\W\d_]+$", text[max(0, match.start() - 50) : match.start()])
    words = before.group().split() if before is not None else []
    return not words or not all(
        w[0].isupper() and w.casefold() not in folding_words().keep_hyphen for w in words
    )


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
    letters = [w for w in re.findall(r"[^\W\d_]+", run) if w not in folding_words().small]
    if sum(len(w) > 3 for w in letters) < max(1, len(letters) / 3):  # a run of abbreviations
        return run
    return re.sub(r"[^\W\d_]+(?:'[^\W\d_]+)*", _title_word, run)


def _title_word(match: re.Match[str]) -> str:
    word = match.group()
    if word in folding_words().small:
        return word.lower() if match.start() else word.capitalize()
    if word in folding_words().capitals or word in people().postnominals:
        return word
    lowered = word[0] + word[1:].lower()
    lowered = re.sub(r"'(?=[^\W\d_]{2})(.)", lambda m: "'" + m.group(1).upper(), lowered)
    return lowered if len(lowered) == len(word) else word
