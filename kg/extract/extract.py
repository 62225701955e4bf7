"""Reads one document: scene, sentences, rules, layout; gives its mentions and statements."""

from __future__ import annotations

from kg.extract.chunks import Chunker
from kg.extract.claims import Claims, Qualifiers
from kg.extract.engine import Engine
from kg.extract.modality import setting_of
from kg.extract.nodes import skeleton
from kg.extract.passage import Passage, read_passages
from kg.extract.reference import Finder
from kg.extract.scene import set_scene, years
from kg.extract.tokens import sentences
from kg.model.graph import Extraction
from kg.model.vocabulary import Relation
from loaders.document import BlockKind, Document


def extract(document: Document) -> Extraction:
    """The mentions of a document and its statements, whose ends are ids of mentions."""
    passages = [passage for _, passage in read_passages(document) if passage.text]
    year = years(passages, document.date)
    scene = set_scene(passages, year)
    claims = Claims(document.id, scene.discourse)
    finder, engine = Finder(scene, year), Engine(claims)
    for passage in passages:
        if passage.kind is BlockKind.FURNITURE:
            continue
        engine.default = finder.focus or scene.own
        _read(passage, scene.tokens[id(passage)], finder, engine, scene)
    mentions, statements = claims.build(document.text)
    return Extraction(document.id, mentions, statements)


def _read(passage: Passage, tokens, finder: Finder, engine: Engine, scene) -> None:
    for start, end in sentences(passage.text):
        nodes = finder.nodes(passage, start, end, tokens, scene.atoms[id(passage)])
        sentence = skeleton(passage.text, start, end, nodes)
        chunker = Chunker(scene.discourse)
        chunker.run(sentence)
        setting = setting_of(passage.headings, passage.text)
        for node, organ, parent in chunker.links:
            engine._claims.add(Relation.PART_OF, organ, parent, passage.evidence(node.start, node.end), "organ-of", Qualifiers(), 0.85)
        engine.read(passage, sentence, setting)
