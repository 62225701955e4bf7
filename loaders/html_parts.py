"""Parts of a web page: which elements are read, left out, or furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from lxml.etree import _Element

_WORD = re.compile(r"[a-z]+")
_LONG = 1500  # characters of text in an element that is too long to be navigation


@dataclass(frozen=True, slots=True)
class Parts:
    """What html.yaml holds."""

    unread: frozenset[str]
    roles: frozenset[str]
    left_out: frozenset[str]
    furniture: frozenset[str]
    inline: frozenset[str]

    def is_left_out(self, element: _Element) -> bool:
        """Whether an element is no text, hidden, or navigation; never one that holds the page's main part."""
        if element.tag in self.unread or element.get("role") in self.roles:
            return True
        if element.get("hidden") is not None or element.get("aria-hidden") == "true" or _is_hidden(element):
            return True
        named = _named(element)
        return bool(named & self.left_out) and not _holds_main(element)

    def is_furniture(self, element: _Element) -> bool:
        """Whether an element is about the page rather than part of what it says."""
        if element.get("role") in ("banner", "contentinfo"):
            return not _holds_main(element)
        if element.tag in ("footer", "header", "aside"):
            return not any(above.tag in ("article", "main", "section") for above in element.iterancestors())
        return bool(_named(element) & self.furniture) and not _holds_main(element)


@cache
def load_parts() -> Parts:
    """The lists of the package; the file is part of it, so one reading serves all."""
    data: dict[str, list[str]] = yaml.safe_load(
        files("loaders").joinpath("html.yaml").read_text(encoding="utf-8")
    )
    return Parts(**{name: frozenset(words) for name, words in data.items()})


def _named(element: _Element) -> set[str]:
    """Words of the class and the id of an element."""
    name = f"{element.get('class') or ''} {element.get('id') or ''}"[:300]
    return set(_WORD.findall(name.casefold())) if len(name) > 1 else set()


def _is_hidden(element: _Element) -> bool:
    style = (element.get("style") or "").replace(" ", "").casefold()
    return "display:none" in style or "visibility:hidden" in style


def _holds_main(element: _Element) -> bool:
    """Whether the page's text is in here after all: its main part, its title, or a lot of text."""
    if element.tag in ("body", "html", "main", "article", "table", "td", "tr", "tbody"):
        return True
    if next(element.iter("main", "article", "h1"), None) is not None:
        return True
    size = 0
    for text in element.itertext():
        size += len(text)
        if size > _LONG:
            return True
    return False
