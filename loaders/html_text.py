"""Text inside elements of a web page: white space folded, line breaks kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.etree import _Element

from loaders.html_parts import Parts

_WHITE = re.compile(r"[ \t\r\n\f\u200b\xad]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def inline_text(element: _Element, parts: Parts, without: Sequence[str] = ()) -> str:
    """All text of an element as one, its line breaks kept, that of elements named in `without` left out."""
    return tidy("".join(pieces(element, parts, without)))


def tidy(text: str) -> str:
    """Runs of white space as one blank, around line breaks as none; a vertical tab stands for a break."""
    folded = _WHITE.sub(" ", text).replace("\v", "\n")
    return _AROUND_BREAK.sub("\n", folded).strip()


def pieces(element: _Element, parts: Parts, without: Sequence[str] = ()) -> Iterator[str]:
    """Text and breaks of an element and of what stands in it, in order."""
    stack: list[tuple[_Element, bool]] = [(element, False)]
    while stack:
        node, left = stack.pop()
        if left:
            if node.tag not in parts.inline and node is not element:
                yield "\v"
            if node is not element:
                yield node.tail or ""
            continue
        stack.append((node, True))
        if node is not element and (node.tag in without or parts.is_left_out(node)):
            continue
        yield from _opening(node, element, parts)
        stack.extend((child, False) for child in reversed(node))


def _opening(node: _Element, element: _Element, parts: Parts) -> Iterator[str]:
    if node.tag == "br" or (node.tag not in parts.inline and node is not element):
        yield "\v"
    text = (node.text or "").replace("\v", " ")
    if node.tag == "sup" and text.strip().isdigit() and len(node) == 0:
        text = text.strip().translate(_SUPERSCRIPT)
    elif node.tag == "a" and text.strip().isdigit() and node.getparent() is not None:
        parent = node.getparent()
        if parent is not None and parent.tag == "sup":
            text = text.strip().translate(_SUPERSCRIPT)
    yield text
