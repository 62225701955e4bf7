"""Web pages: the main content as text, with headings, lists, tables; navigation left out."""

from __future__ import annotations

import re

import lxml.html
from lxml.etree import LxmlError, ParserError, _Element

from loaders.content import Content
from loaders.dates import find_date
from loaders.decode import NotTextError, decode
from loaders.html_parts import Parts, load_parts
from loaders.html_text import inline_text
from loaders.html_walk import Walk
from loaders.limits import Limits
from loaders.refused import RefusedError
from loaders.render import Renderer

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_PUBLISHER = ("og:site_name", "dcterms.publisher", "dc.publisher", "dcterms.creator", "dc.creator")
_DATES = (
    "article:modified_time",
    "article:published_time",
    "dcterms.modified",
    "dcterms.date",
    "dc.date",
    "date",
)


def read_html(data: bytes, limits: Limits) -> Content:
    """The text of a page as a reader sees it.

    Raises:
        RefusedError: there is no text in it, or more than the limits allow.
    """
    if data.count(b"<") > limits.elements * 2:  # most elements have two tags
        raise RefusedError(f"the page has more than {limits.elements:,} elements", "Split it into parts.")
    page = parse_page(page_text(data))
    parts = load_parts()
    body = page.find("body")
    renderer = Renderer(limits)
    Walk(renderer, parts, limits).read(body if body is not None else page)
    content = renderer.content()
    if not content.blocks:
        raise RefusedError(
            "the page holds no text", "Check that it does not need a program to show its text."
        )
    return _with_metadata(content, page, parts)


def page_text(data: bytes) -> str:
    """The source of a page, decoded as it declares, else as its bytes look."""
    declared = _CHARSET.search(data[:4096])
    if declared is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # it declares what it is not
    try:
        return decode(data).text
    except NotTextError as error:
        raise RefusedError(f"it is not text: {error}", "Check that the page was saved whole.") from error


def parse_page(source: str) -> _Element:
    """The page as a tree; nothing outside it is fetched, and trees too deep are cut by the parser."""
    cleaned = _CONTROLS.sub(" ", _DECLARATION.sub("", source, count=1))
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        page: _Element = lxml.html.document_fromstring(cleaned, parser=parser)
    except (ParserError, LxmlError, ValueError, AssertionError) as error:
        raise RefusedError("the page holds no text", "Check that it was saved whole.") from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise RefusedError("the page's elements are nested too deep", "Save the page anew from a browser.")
    return page


def _with_metadata(content: Content, page: _Element, parts: Parts) -> Content:
    """Title, publisher and date as the page's head says them, where its text does not say them better."""
    meta: dict[str, str] = {}
    for element in page.iter("meta"):
        name = (element.get("name") or element.get("property") or "").casefold()
        if name and (element.get("content") or "").strip():
            meta.setdefault(name, " ".join((element.get("content") or "").split())[:500])
    heading = next(page.iter("h1"), None)
    named = next(page.iter("title"), None)
    title = _line(heading, parts) if heading is not None else ""
    title = title or (_line(named, parts) if named is not None else "")
    publisher = next((meta[name] for name in _PUBLISHER if name in meta), None)
    stated = (find_date(meta[name][:10]) for name in _DATES if name in meta)
    date = content.date or next((found for found in stated if found), None)
    return Content(content.text, content.blocks, title or content.title, publisher or content.publisher, date)


def _line(element: _Element, parts: Parts) -> str:
    return inline_text(element, parts).replace("\n", " ")
