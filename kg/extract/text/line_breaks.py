"""Line breaks: which of them a document means, and which only wrap its text."""

from __future__ import annotations

import re

from loaders.document import Block, Span

_NARROWEST = 40  # a text whose lines are all shorter than this lists: nobody wraps prose so
_UNWRAPPED = 160  # a text with longer lines than this is not wrapped: each line break is meant


def width_of(text: str) -> int:
    """The width at which a text is wrapped, in characters; very large where it is not."""
    lengths = sorted(len(line.rstrip()) for line in text.splitlines() if len(line.strip()) > 20)
    if not lengths:
        return 0
    longest = lengths[min(len(lengths) - 1, int(len(lengths) * 0.95))]
    return longest if _NARROWEST < longest < _UNWRAPPED else 10**9


def divide(text: str, block: Block, width: int) -> list[tuple[Span, ...]]:
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
