"""The walk through a page in reading order: each element by what it is."""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element

from loaders.document import BlockKind
from loaders.html_parts import Parts
from loaders.html_tables import is_layout, read_table, row_cells, table_rows
from loaders.html_text import inline_text, pieces, tidy
from loaders.limits import Limits
from loaders.render import CellText, Renderer

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LONGEST_TITLE = 120
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


class Walk:
    """Hands blocks to the renderer.

    It is `aside` within furniture and `quoted` within a quotation; `level` is that of the last heading.
    """

    def __init__(self, renderer: Renderer, parts: Parts, limits: Limits) -> None:
        self.renderer, self.parts, self.limits = renderer, parts, limits
        self.aside = False
        self.quoted = False
        self.level = 0
        self._by_tag: dict[str, Callable[[_Element, int], None]] = {
            **dict.fromkeys(_HEADINGS, self._take_heading),
            **dict.fromkeys(("ul", "ol", "menu"), self._take_list),
            **dict.fromkeys(("figcaption", "caption"), self._take_caption),
            "dl": self._take_definitions,
            "table": self._take_table,
            "blockquote": self._take_quotation,
            "pre": self._take_preformatted,
        }

    def read(self, element: _Element, depth: int = 0) -> None:
        """Blocks of an element: its own text between the blocks that stand in it."""
        line: list[str] = [element.text or ""]
        for child in element:
            if isinstance(child.tag, str) and not self.parts.is_left_out(child):
                if child.tag in self.parts.inline and not _holds_block(child, self.parts):
                    line.extend(pieces(child, self.parts))
                else:
                    self._flush(line)
                    self._take(child, depth)
            line.append(child.tail or "")
        self._flush(line)

    def _flush(self, line: list[str]) -> None:
        text = tidy("".join(line))
        line.clear()
        if self.aside:
            for part in text.split("\n"):
                self.renderer.add(BlockKind.FURNITURE, part)
        elif self.quoted:
            self.renderer.add(BlockKind.QUOTATION, text)
        else:
            self.renderer.add_plain(text)

    def _take(self, element: _Element, depth: int) -> None:
        """A block element, by what it is."""
        if depth >= self.limits.depth:
            self.renderer.add_plain(inline_text(element, self.parts))
        elif self.aside:
            self.read(element, depth + 1)
        elif self.parts.is_furniture(element):
            self.aside = True
            self.read(element, depth + 1)
            self.aside = False
        elif _is_bold_line(element, self.parts):
            text = inline_text(element, self.parts)
            self.renderer.add(BlockKind.HEADING, text, level=min(self.level + 1, 7))
        else:
            self._by_tag.get(str(element.tag), self._read_inside)(element, depth)

    def _read_inside(self, element: _Element, depth: int) -> None:
        self.read(element, depth + 1)

    def _take_heading(self, element: _Element, depth: int) -> None:
        self.level = _HEADINGS[str(element.tag)]
        text = inline_text(element, self.parts).replace("\n", " ")
        self.renderer.add_heading(text, self.level)

    def _take_caption(self, element: _Element, depth: int) -> None:
        self.renderer.add(BlockKind.CAPTION, inline_text(element, self.parts))

    def _take_quotation(self, element: _Element, depth: int) -> None:
        before, self.quoted = self.quoted, True
        self.read(element, depth + 1)
        self.quoted = before

    def _take_preformatted(self, element: _Element, depth: int) -> None:
        self.renderer.add_plain("".join(map(str, element.itertext())))

    def _take_list(self, element: _Element, depth: int, level: int = 1) -> None:
        number = _start(element)
        for item in element:
            if item.tag in ("ul", "ol"):
                self._take_list(item, depth + 1, level + 1)
            if item.tag != "li" or self.parts.is_left_out(item):
                continue
            label = _label(element, _start(item, "value", number))
            number = _start(item, "value", number) + 1
            self._take_item(item, depth + 1, level, label)

    def _take_item(self, item: _Element, depth: int, level: int, label: str) -> None:
        """An item: its text, then the lists in it; any other block in it stands as a further text."""
        line = [item.text or ""]
        for child in item:
            if isinstance(child.tag, str) and not self.parts.is_left_out(child):
                if child.tag in self.parts.inline:
                    line.extend(pieces(child, self.parts))
                else:
                    label = self._flush_item(line, level, label)
                    self._take_in_item(child, depth, level, label)
                    label = "" if child.tag not in ("ul", "ol") else label
            line.append(child.tail or "")
        self._flush_item(line, level, label)

    def _take_in_item(self, child: _Element, depth: int, level: int, label: str) -> None:
        if child.tag in ("ul", "ol") and depth < self.limits.depth:
            self._take_list(child, depth, level + 1)
        elif child.tag in ("table", "dl"):
            self._take(child, depth)
        else:
            self._flush_item(list(pieces(child, self.parts)), level, label)

    def _flush_item(self, line: list[str], level: int, label: str) -> str:
        """Write what has been gathered; the label is used up by the first text."""
        text = tidy("".join(line))
        line.clear()
        if not text:
            return label
        self.renderer.add(BlockKind.LIST_ITEM, text, level=level, label=label)
        return ""

    def _take_definitions(self, element: _Element, depth: int) -> None:
        """A list of terms: each is a key, what is said of it the value."""
        grid: list[list[CellText]] = []
        for child in element.iter("dt", "dd"):
            own = inline_text(child, self.parts, without=("dt", "dd"))  # the parser nests what is left open
            paragraphs = [line for line in own.split("\n") if line]
            if child.tag == "dt" and grid and not grid[-1][1].paragraphs:
                grid[-1][0].paragraphs.extend(paragraphs)
            elif child.tag == "dt":
                grid.append([CellText(paragraphs), CellText()])
            elif not grid or grid[-1][1].paragraphs:
                grid.append([CellText(), CellText(paragraphs)])
            else:
                grid[-1][1].paragraphs.extend(paragraphs)
        self.renderer.add_table(grid, 0)

    def _take_table(self, element: _Element, depth: int) -> None:
        if is_layout(element):
            for row in table_rows(element):
                for cell in row_cells(row):
                    self.read(cell, depth + 1)
            return
        for caption in element.iterchildren("caption"):
            self._take(caption, depth)
        table = read_table(element, self.parts, self.limits)
        self.renderer.add_table(table.grid, table.headers)


def _holds_block(element: _Element, parts: Parts) -> bool:
    """Whether an element of a line holds a block, as a link around a whole card does."""
    return any(
        isinstance(node.tag, str) and node.tag not in parts.inline for node in element.iterdescendants()
    )


def _is_bold_line(element: _Element, parts: Parts) -> bool:
    """Whether a paragraph is set in bold from end to end, as headings are in pages from a word processor."""
    if element.tag not in ("p", "div"):
        return False
    bold = [child for child in element if child.tag in ("b", "strong")]
    if len(bold) != 1 or len(element) != 1 or (element.text or "").strip() or (bold[0].tail or "").strip():
        return False
    text = inline_text(element, parts)
    return 2 < len(text) <= _LONGEST_TITLE and text[-1] not in ".:;," and "\n" not in text


def _start(element: _Element, name: str = "start", default: int = 1) -> int:
    value = (element.get(name) or "").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) < 7 else default


def _label(element: _Element, number: int) -> str:
    """What the page shows before an item."""
    kind = element.get("type") or ""
    if element.tag != "ol":
        return "•"
    if kind in ("a", "A") and 1 <= number <= 26:
        return f"{chr(ord(kind) + number - 1)}."
    if kind in ("i", "I") and 1 <= number <= len(_ROMAN):
        roman = _ROMAN[number - 1]
        return f"{roman.upper() if kind == 'I' else roman}."
    return f"{number}."
