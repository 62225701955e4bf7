"""Names that nothing explains: runs of capitalised words, and places told by the word for their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.lexicon.words import description_words, name_words, people, places, stands_for
from kg.extract.reference.nodes import Node
from kg.extract.scene import Scene
from kg.extract.text.passage import Passage
from kg.extract.text.tokens import Token

_TIERS = "|".join(sorted(places().tiers, key=len, reverse=True))
TIER_BEFORE = re.compile(rf"\b(?:{_TIERS}) of (?:the )?$", re.I)
_TIER_AFTER = re.compile(rf" (?:{_TIERS})(?![\w'-]| of )")
# Words in lower case inside a name: "South west Marlshire".
_INSIDE = frozenset(["&", "of", "-in-", "upon", "north", "south", "east", "west"])


def unknown_names(
    scene: Scene, passage: Passage, nodes: list[Node], tokens: list[Token], speech: int
) -> list[Node]:
    """The names of a sentence that none of its nodes covers; `speech` is where what is said begins in a transcript."""
    covered: set[int] = set()
    for node in nodes:
        covered.update(range(node.start, node.end))
    runs = (run for run in _runs(tokens, covered) if _is_name(run))
    found = [
        Node("U", run[0].start, stop, passage.text[run[0].start : stop])
        for run in runs
        if (stop := _stop(run[-1])) and not _opens_only(scene, passage, run, speech)
    ]
    return _as_places(scene, passage, found)


def _runs(tokens: list[Token], covered: set[int]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in [*tokens, None]:
        if (
            token is not None
            and token.start not in covered
            and (_names_something(token) or (run and token.low in _INSIDE))
        ):
            run.append(token)
            continue
        while run and not run[-1].cap:
            run.pop()
        if run:
            yield run
        run = []


def _is_name(run: list[Token]) -> bool:
    if len(run) == 1 and run[0].low in stands_for():
        return False
    return _is_region(run) or any(t.low not in people().not_names and len(t.text) > 1 for t in run)


def _stop(last: Token) -> int:
    """Where a name ends, without the possessive of its last word."""
    return last.start + len(last.low) if last.possessive and last.text.casefold() != last.low else last.end


def _opens_only(scene: Scene, passage: Passage, run: list[Token], speech: int) -> bool:
    """Whether a single word has its capital from the beginning of a sentence alone."""
    word = run[0]
    opens = _starts_sentence(passage, word) or word.start == speech
    return len(run) == 1 and opens and scene.names[word.text.removesuffix("'s")] < 2


def _as_places(scene: Scene, passage: Passage, unknown: list[Node]) -> list[Node]:
    """Unknown names that a word for a kind of place stands with: "the boroughs of Alder and Birchley"."""
    result: list[Node] = []
    for node in unknown:
        before, after = passage.ahead(node.start), passage.text[node.end : node.end + 30]
        listed = (
            result
            and result[-1].label == "A"
            and re.fullmatch(r",? (?:and |& )?(?:the )?", passage.text[result[-1].end : node.start])
        )
        if listed or TIER_BEFORE.search(before) or _TIER_AFTER.match(after):
            place = passage.place(node.start, node.end)
            area = scene.discourse.other("area", node.text, place)
            result.append(Node("A", node.start, node.end, node.text, (area,)))
        else:
            result.append(node)
    return result


# What became of a motion, as minutes write it.
_VOTED = frozenset(["LOST", "CARRIED", "RESOLVED", "AGREED", "NOTED", "WITHDRAWN"])


def _names_something(token: Token) -> bool:
    return (
        token.cap
        and not (token.low in people().not_names and len(token.low) < 4)
        and token.low not in description_words().determiners
        and token.text not in _VOTED
    )


def _is_region(run: list[Token]) -> bool:
    """Whether the words name a part of a country or of its capital: "South west London"."""
    whole = run[-1].text in places().countries or run[-1].text == "London"
    return len(run) > 1 and whole and all(t.low in name_words().directions for t in run[:-1])


def _starts_sentence(passage: Passage, token: Token) -> bool:
    before = passage.ahead(token.start).rstrip()
    return (not before or before[-1] in ".!?•") and token.text.capitalize() == token.text
