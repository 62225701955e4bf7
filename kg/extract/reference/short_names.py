"""The document's own body called by the end of its name: "the Police and Crime Panel" of "Foxley Police and Crime Panel"."""

from __future__ import annotations

from kg.extract.lexicon.words import people
from kg.extract.names.discourse import Discourse, Referent

_ORGANISATIONS = frozenset(["body", "board", "partnership"])


def define_short_names(discourse: Discourse, own: Referent) -> None:
    """Notes that a name which is the end of the body's own, and of no other's, and holds no word of a place, means it."""
    for referent in list(discourse.referents):
        if _is_end_of(referent, own) and not any(
            _ends_with(other, referent) for other in discourse.referents if other not in (own, referent)
        ):
            discourse.define(referent.name, (own,))


def _is_end_of(referent: Referent, own: Referent) -> bool:
    words = referent.key.split()
    return (
        referent is not own
        and referent.type in _ORGANISATIONS
        and not referent.generic
        and not referent.parents
        and len(words) > 1
        and _ends_with(own, referent)
        and all(w in people().not_names for w in words if len(w) > 2 and w != "and")
        and referent.place > own.place
    )


def _ends_with(referent: Referent, ending: Referent) -> bool:
    return referent.type in _ORGANISATIONS and referent.key.endswith(f" {ending.key}")
