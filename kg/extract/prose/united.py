"""Joint organs that a sentence sets up without saying for whom: those bodies that were spoken of together."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.claims import Claims, Qualifiers
from kg.extract.names.discourse import Referent
from kg.extract.prose.modality import Setting, clause_status
from kg.extract.reference.nodes import NODE, Node, Skeleton
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Relation

_SETS_UP = re.compile(
    r"(?:^|[,;:'\"(] ?|\b)(?:there (?P<be>(?:will be|is|has been|are|is to be|is not|will not be))|(?:«B\d+»|they|we|it|who|which|and) (?P<aux>(?:(?:have|has|had|will|would|also|both|now|not|could|may|jointly|already|to) )*)(?:established|establish|set up|created|create|formed|form|appointed))(?: also| now)? an? (?:(?:new|single|formal|shadow) )*$",
    re.I,
)
_WORDS = re.compile(r"(?:joint|shared|unified)\b")
_FAR = 1500  # characters since the bodies were named
_MOST = 4


class United:
    """Claims the members of joint organs."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims

    def read(self, passage: Passage, sentence: Skeleton, setting: Setting, group: Sequence[Referent]) -> None:
        """Reads "There will be a joint board" after two bodies were spoken of together."""
        if not 2 <= len(group) <= _MOST or any(r.type != "body" or r.generic for r in group):
            return
        for match in NODE.finditer(sentence.text):
            node = sentence.nodes[int(match["number"])]
            said = _SETS_UP.search(sentence.text, 0, match.start()) if _is_joint(node) else None
            place = passage.offsets[node.start]
            if said is None or max(place - r.last for r in group) > _FAR or node.referents[0].parents:
                continue
            verb = said["be"] or said["aux"] or ""
            before = sentence.text[: said.start()]
            status = clause_status(verb, before, sentence.text, setting, past_is_over=False)
            if status is not None:
                self._claim(passage, node, group, Qualifiers(status=status))

    def _claim(self, passage: Passage, node: Node, group: Sequence[Referent], q: Qualifiers) -> None:
        evidence = passage.evidence(node.start, node.end)
        for body in group:
            self._claims.add(
                Relation.MEMBER_OF, body, node.referents[0], evidence, "joint-organ-of-both", q, 0.8
            )


def _is_joint(node: Node) -> bool:
    """Whether a node is a joint organ in lower case, named after nobody."""
    one = node.label == "B" and len(node.referents) == 1 and not node.pronoun
    return one and node.referents[0].type == "partnership" and bool(_WORDS.match(node.text))
