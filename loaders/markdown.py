"""Markdown: structure by markdown-it's source maps, text and offsets as written."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from loaders.content import Content
from loaders.document import BlockKind, Span
from loaders.limits import Limits
from loaders.plain.draft import Draft
from loaders.plain.furniture import Sorted, sort_lines
from loaders.plain.lines import Line, split_lines
from loaders.plain.read import finish, read_plain
from loaders.plain.segment import Segmenter
from loaders.plain.tables.grid import cell_spans, make_rows
from loaders.plain.tables.pipes import read_row
from loaders.plain.words import Words, load_words

_LARGEST = 5_000_000  # characters; beyond it the lines alone are read, which is as good for a list of data
_LINE_END = re.compile(r"\r\n|\r|\n")
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(?:[^\n]{0,1000}\n){0,100}?(?:---|\.\.\.)[ \t]*\r?\n")
_TITLE = re.compile(r"[Tt]itle:[ \t]*(?P<quote>[\"']?)(?P<title>\S.*\S)(?P=quote)[ \t]*$", re.MULTILINE)
_VISIBLE = re.compile(r"[^\r\n]")
_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3}){0,4}\.?)\s+(?=\S)")
_IMAGE = re.compile(r"!\[([^\]\n]{1,500})\]\([^)\n]{0,1000}\)$")
_NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]:\s*")


def read_markdown(text: str, limits: Limits) -> Content:
    """Blocks of a Markdown text; front matter becomes a table of keys and values."""
    if len(text) > _LARGEST:
        return read_plain(text, limits)
    words = load_words()
    parts = sort_lines(split_lines(text, limits.lines), words)
    drafts = _Walk(text, parts, words, limits).run()
    return finish(text, drafts, parts.furniture, words)


def _parser(limits: Limits) -> MarkdownIt:
    """Blocks only: what stands inside a line stays as written, so that offsets hold."""
    parser = MarkdownIt("commonmark", {"maxNesting": min(limits.depth, 100)}).enable("table")
    parser.core.ruler.disable(["inline", "text_join"])
    return parser


class _Walk:
    """Goes through the parser's tokens; `lists` holds whether each open list is ordered."""

    def __init__(self, text: str, parts: Sorted, words: Words, limits: Limits) -> None:
        self.text, self.words, self.limits = text, words, limits
        self.lines, self.pages = parts.content, parts.pages
        self.starts = [line.start for line in parts.content]
        self.bounds = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text)]
        self.drafts: list[Draft] = []
        self.lists: list[str] = []
        self.label = ""
        self.quoted = 0

    def run(self) -> list[Draft]:
        front = _FRONT.match(self.text)
        source = self.text
        if front is not None:
            self._take_front(front.end())
            source = _VISIBLE.sub(" ", front.group()) + self.text[front.end() :]
        tokens = _parser(self.limits).parse(source.replace("\0", " "))
        at = 0
        while at < len(tokens):
            at = self._take(tokens, at)
        return self.drafts

    def _take_front(self, end: int) -> None:
        """Front matter: a key and a value a line; its title heads the document."""
        grid: list[list[list[Span]]] = []
        for line, page in self._lines(0, end):
            title = _TITLE.match(self.text, line.start, line.end)
            if title is None:
                colon = line.text.find(":") + 1
                cut = line.start + colon if colon else line.end
                grid.append([cell_spans(self.text, line.start, cut), cell_spans(self.text, cut, line.end)])
                continue
            self._take_grid(grid, line, page)
            grid = []
            draft = self._append(BlockKind.HEADING, [Span(*title.span("title"))], line, page)
            draft.level, draft.style = 1, "hash1"
        if grid:
            self._take_grid(grid, line, page)

    def _take_grid(self, grid: list[list[list[Span]]], line: Line, page: int | None) -> None:
        spans = [span for row in grid for cell in row for span in cell]
        if spans:
            self._append(BlockKind.TABLE, spans, line, page).rows.extend(make_rows(self.text, grid, 0))

    def _take(self, tokens: Sequence[Token], at: int) -> int:
        """Take a token, or all of a table, and give the next."""
        token = tokens[at]
        if token.type == "table_open":
            return self._take_table(tokens, at)
        if token.type in ("bullet_list_open", "ordered_list_open"):
            self.lists.append(token.markup)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif token.type == "list_item_open":
            self.label = token.info + token.markup
        elif token.type in ("blockquote_open", "blockquote_close"):
            self.quoted += 1 if token.type.endswith("open") else -1
        elif token.type == "heading_open":
            self._add(tokens[at + 1], BlockKind.HEADING, level=int(token.tag[1]))
        elif token.type == "paragraph_open":
            self._take_paragraph(tokens[at + 1])
        elif token.type in ("fence", "code_block", "html_block"):
            self._take_verbatim(token)
        return at + 1

    def _take_paragraph(self, inline: Token) -> None:
        if self.lists:
            self._add(inline, BlockKind.LIST_ITEM, level=len(self.lists), label=self.label)
            self.label = ""
        elif self.quoted:
            self._add(inline, BlockKind.QUOTATION)
        elif (image := _IMAGE.match(inline.content)) is not None:
            self._add(inline, BlockKind.CAPTION, content=image.group(1))
        elif (note := _NOTE.match(inline.content)) is not None:
            self._add(inline, BlockKind.NOTE, label=note.group(1), content=inline.content[note.end() :])
        else:
            self.drafts += self._as_plain(*self._region(inline))

    def _take_verbatim(self, token: Token) -> None:
        """Code and markup: read as lines, without the fence and without tags."""
        start, end = self._region(token)
        if token.type == "html_block":
            for line, page in self._lines(start, end):
                spans = cell_spans(self.text, line.start, line.end) if "<!--" not in line.text else []
                if spans:
                    self._append(BlockKind.PARAGRAPH, spans, line, page)
            return
        if token.type == "fence" and token.map:
            start = self.bounds[min(token.map[0] + 1, len(self.bounds) - 1)]
            end = max(start, self.bounds[token.map[1] - 1])
        self.drafts += self._as_plain(start, end)

    def _take_table(self, tokens: Sequence[Token], at: int) -> int:
        grid, headers, columns, first = [], 0, 0, None
        while tokens[at].type != "table_close":
            token = tokens[at]
            if token.type == "tr_open" and token.map:
                for line, page in self._lines(*self._region(token)):
                    first = first or (line, page)
                    grid.append(read_row(self.text, line))
            headers = len(grid) if token.type == "thead_close" else headers
            columns += token.type == "th_open"
            at += 1
        rows = [(row + [[] for _ in range(columns)])[: max(columns, 1)] for row in grid]
        spans = [span for row in rows for cell in row for span in cell]
        if first is not None and spans:
            draft = self._append(BlockKind.TABLE, spans, *first)
            draft.rows.extend(make_rows(self.text, rows, headers))
        return at + 1

    def _region(self, token: Token) -> tuple[int, int]:
        """Where the lines of a token begin and end in the text."""
        first, last = token.map or [0, 0]
        return self.bounds[min(first, len(self.bounds) - 1)], self.bounds[min(last, len(self.bounds) - 1)]

    def _lines(self, start: int, end: int) -> Iterator[tuple[Line, int | None]]:
        """The lines of a region, page furniture left out."""
        for at in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            yield self.lines[at], self.pages[at]

    def _as_plain(self, start: int, end: int) -> list[Draft]:
        """A region read as plain text: captions, keys with values, tables by tabs, numbered paragraphs."""
        found = list(self._lines(start, end))
        parts = Sorted(tuple(line for line, _ in found), tuple(page for _, page in found), ())
        return Segmenter(self.text, parts, self.words, self.limits).run()

    def _add(
        self, inline: Token, kind: BlockKind, *, level: int = 0, label: str = "", content: str = ""
    ) -> None:
        """A block of the lines of an inline token, without the markers that lead them."""
        body = content or inline.content
        if kind is BlockKind.HEADING and (number := _NUMBER.match(body)) is not None:
            label, body = number.group(1), body[number.end() :]
        pieces = iter(body.split("\n"))
        spans: list[Span] = []
        first: tuple[Line, int | None] | None = None
        for line, page in self._lines(*self._region(inline)):
            first = first or (line, page)
            self._extend(spans, line, next(pieces, "").strip())
        if first is None or not spans:
            return
        draft = self._append(kind, spans, *first)
        draft.level, draft.label = level, label
        draft.style = f"hash{level}" if kind is BlockKind.HEADING else ""

    def _extend(self, spans: list[Span], line: Line, piece: str) -> None:
        start = self.text.find(piece, line.start, line.end) if piece else -1
        if start < 0:
            return
        if spans and not self.text[spans[-1].end : start].strip():
            spans[-1] = Span(spans[-1].start, start + len(piece))
        else:
            spans.append(Span(start, start + len(piece)))

    def _append(self, kind: BlockKind, spans: list[Span], line: Line, page: int | None) -> Draft:
        first, last = spans[0], spans[-1]
        draft = Draft(
            kind, spans, self.text[first.start : first.end], self.text[last.start : last.end], page=page
        )
        draft.gap, draft.broken = line.gap, line.broken
        self.drafts.append(draft)
        return draft
