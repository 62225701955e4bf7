"""Reads one document: scene, then its blocks; gives its mentions and statements."""

from __future__ import annotations

from itertools import groupby

from kg.extract.reader import Reader
from kg.extract.scene import set_scene, years
from kg.extract.text.passage import read_cells, read_passages
from kg.extract.trace import Trace
from kg.model.graph import Extraction
from kg.model.trace import Step
from loaders.document import BlockKind, Document


def extract(document: Document) -> Extraction:
    """The mentions of a document and its statements, whose ends are ids of mentions."""
    return _extract(document, None)


def trace(document: Document) -> tuple[Extraction, tuple[Step, ...]]:
    """The same, with how each passage was read."""
    kept = Trace()
    return _extract(document, kept), tuple(kept.steps)


def _extract(document: Document, kept: Trace | None) -> Extraction:
    blocks = [
        (block, [p for _, p in lines])
        for block, lines in groupby(read_passages(document), key=lambda x: x[0])
    ]
    tables = {
        id(b): read_cells(document, b, p[0].order, p[0].headings)
        for b, p in blocks
        if b.kind is BlockKind.TABLE
    }
    passages = []
    for block, lines in blocks:
        cells = [c for row in tables.get(id(block), ()) for c in row]
        passages += [p for p in (cells or lines) if p.text]
    scene = set_scene(passages, years(passages, document.date))
    reader = Reader(document, scene, passages, kept)
    for block, lines in blocks:
        if block.kind is BlockKind.TABLE:
            reader.table(block, tables[id(block)], lines[0])
        elif block.kind is not BlockKind.FURNITURE:
            reader.block([p for p in lines if p.text])
    reader.end()
    reader.claims.place_organs(scene.own, passages)
    reader.claims.pair_partners()
    mentions, statements = reader.claims.build(document.text)
    return Extraction(document.id, mentions, statements)


__all__ = ["extract", "trace"]
