"""The body of a document that calls it by its kind alone: "the Council", "the Trust"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.extract.lexicon.words import stands_for
from kg.extract.names.discourse import Discourse, Referent
from kg.extract.text.passage import Passage

_KINDS = (
    "Council|Trust|Authority|Commission|Agency|Board|University|College|Department|Association|District|City|County|Borough|Town"
    "|Municipality|Corporation|Foundation|Society|Institute|Federation|Company|Partnership|Committee|Ministry|Academy|School|Hospital"
)
_BARE = re.compile(
    rf"\b(?:[Tt]he|[Oo]ur|[Tt]his|of|by) (?:(?P<tier>Parish|Town|Community|City|Borough|District|County) )?(?P<kind>{_KINDS})(?:'s)?(?! (?:of|for|[A-Z]))\b"
)
_BOARDS = frozenset({"Board", "Committee"})
_PARTNERSHIPS = frozenset({"Partnership"})
_PLACES = frozenset({"District", "City", "County", "Borough", "Town", "Municipality"})
_TIERS = frozenset({"parish", "town", "community", "city", "borough", "district", "county"})
_FEWEST = 2  # times that a kind is spoken of before it is taken for the document's own body


def unnamed_body(discourse: Discourse, passages: Sequence[Passage]) -> Referent | None:
    """The body that a document without a name for it speaks of by its kind: the only one of the kind, else one made.

    None where it speaks of no kind often enough, or names several of it.
    """
    said = [match for passage in passages for match in _BARE.finditer(passage.text)]
    if not said:
        return None
    found = Counter(match["kind"] for match in said)
    kind, count = min(found.items(), key=lambda item: (-item[1], item[0]))
    tiers = {match["tier"].casefold() for match in said if match["kind"] == kind and match["tier"]}
    named = [r for r in discourse.referents if _is_of(r, kind) and _is_on(r, tiers)]
    if count < _FEWEST or len(named) > 1 or kind in _PLACES:
        return None
    if named:
        return named[0]
    return _made(discourse, passages, kind) if kind not in _BOARDS else None


def _is_of(referent: Referent, kind: str) -> bool:
    words = stands_for().get(kind.casefold(), kind.casefold()).split()
    typed = {"body"} if kind not in _BOARDS | _PARTNERSHIPS else {"board", "partnership"}
    return (
        not referent.generic and referent.type in typed and bool(referent.head) and referent.head[-1] in words
    )


def _is_on(referent: Referent, tiers: set[str]) -> bool:
    """Whether a body may be "the County Council" at all: a "Borough Council" is not."""
    own = _TIERS & set(referent.key.split())
    return not tiers or not own or bool(own & tiers)


def _made(discourse: Discourse, passages: Sequence[Passage], kind: str) -> Referent:
    passage, match = next((p, m) for p in passages for m in _BARE.finditer(p.text) if m["kind"] == kind)
    start = match.start("tier") if match["tier"] else match.start("kind")
    place = passage.place(start, match.end("kind"))
    type_ = "board" if kind in _BOARDS else "partnership" if kind in _PARTNERSHIPS else "body"
    name = passage.text[start : match.end("kind")]
    made = discourse.organisation(name, type_, place)
    made.names.setdefault(f"the {name}")
    return made
