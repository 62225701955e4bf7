"""Word files (.docx): headings, lists with their numbers, tables, notes, running titles."""

from __future__ import annotations

from dataclasses import replace

from loaders.content import Content
from loaders.docx_package import open_package
from loaders.docx_walk import Walk
from loaders.limits import Limits
from loaders.plain.metadata import choose_title
from loaders.refused import RefusedError
from loaders.render import Renderer


def read_docx(data: bytes, limits: Limits) -> Content:
    """The text of a Word file as it is shown.

    Raises:
        RefusedError: it is damaged, encrypted, without text, or beyond the limits.
    """
    package = open_package(data, limits)
    renderer = Renderer(limits)
    walk = Walk(renderer, package, limits)
    walk.read()
    content = renderer.content()
    if not content.blocks:
        raise RefusedError("the file holds no text", "Check that it is not made of pictures.")
    return replace(content, title=walk.title or choose_title(content.text, content.title, package.title))
