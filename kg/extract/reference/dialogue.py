"""Dialogue: who speaks and who is spoken to in a transcript, so that "I" and "you" are somebody."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.names.atoms import Label
from kg.extract.names.discourse import Referent
from kg.extract.reference.nodes import Node
from kg.extract.reference.questions import is_yes
from kg.extract.scene import Scene
from kg.extract.text.passage import Passage
from kg.extract.text.tokens import Token

# "Counsel to the Inquiry:", "Q12 The Convener:", "A.": somebody without a name takes the floor.
_UNNAMED = re.compile(
    r"\W*(?:Q ?\d+\W+)?(?:The |Lead |Senior |Deputy )*(?:Counsel|Chair(?:man|woman|person)?|Convener|Convenor|President|Speaker|Presiding Officer"
    r"|Examiner|Inquiry|Interviewer|Committee|Panel|Moderator|Member|Question|Answer|Q|A)\b[^:.]{0,30}[:.] "
)
_BEFORE_NAME = re.compile(r"\W*(?:Q ?\d+\W+)?")
_AFTER_NAME = re.compile(r"(?: \([^()]{1,60}\))?\W{0,3}:(?: |$)")
_SPEECH = re.compile(r"[^«»]*[a-z]{2,}[^:]*[.?!\"-]\W*$")
_ADDRESSED_BEFORE = re.compile(r"[.?!,;:]\s*(?:and |so |thank you,? )?$", re.I)
_ADDRESSED_AFTER = re.compile(
    r"(?:, (?:you|your|I think you|could you|can you|may I|thank you)\b|[.?]\s*$)", re.I
)
_AHEAD = 40  # characters: more than these words need
_FEWEST = 3  # turns that make a transcript


@dataclass(frozen=True, slots=True)
class Turn:
    """A passage with which somebody takes the floor. `start` is its place, `speech` where its words begin in it."""

    start: int
    speech: int
    speaker: Referent | None
    spoken: bool  # whether whole sentences follow, not what an office's or a member's name heads


class Dialogue:
    """The turns of a document, in order, each with its speaker where the text names one."""

    def __init__(self, scene: Scene, passages: Sequence[Passage]) -> None:
        turns = list(_turns(scene, passages))
        spoken = [t for t in turns if t.spoken]
        self._turns = turns if len(spoken) >= max(_FEWEST, len(turns) / 2) else []
        self._starts = [t.start for t in self._turns]
        self._speeches = {t.start: t.speech for t in self._turns}
        self._granted = _granted(self._speeches, passages)
        self._addressed: tuple[int, Referent] | None = None

    @property
    def active(self) -> bool:
        """Whether the document is a transcript."""
        return bool(self._turns)

    def speech(self, passage: Passage) -> int:
        """Where the words of a passage begin: after the name of who speaks."""
        return self._speeches.get(passage.offsets[0], 0) if passage.offsets else 0

    def granted(self, passage: Passage) -> bool:
        """Whether what a passage asks at its end is answered with a yes."""
        return passage.order in self._granted

    def hear(self, passage: Passage, nodes: Sequence[Node]) -> None:
        """A sentence begins: notes who is addressed in it by name."""
        turn = bisect_right(self._starts, passage.offsets[0])
        for node in nodes:
            if node.label == "P" and node.referents and _is_vocative(passage.text, node):
                self._addressed = turn, node.referents[0]

    def means(self, token: Token, place: int) -> Referent | None:
        """Whom "I" or "you" means at a place of the document, None where nobody can tell."""
        turn = bisect_right(self._starts, place)
        speaker = self._turns[turn - 1].speaker if turn else None
        if token.low in {"i", "my", "me", "myself"}:
            return speaker if token.text != "i" else None
        if self._addressed is not None and (self._addressed[0] == turn or not self._turns):
            return self._addressed[1]
        return self._answerer(turn, speaker)

    def _answerer(self, turn: int, speaker: Referent | None) -> Referent | None:
        """Who speaks next, else who spoke before."""
        others = [*self._turns[turn : turn + 2], *reversed(self._turns[max(0, turn - 3) : max(0, turn - 1)])]
        return next((t.speaker for t in others if t.speaker is not None and t.speaker is not speaker), None)


def _turns(scene: Scene, passages: Sequence[Passage]) -> Iterator[Turn]:
    for passage in passages:
        first = next((a for a in scene.atoms[id(passage)] if a.label is Label.PERSON), None)
        named = (
            _AFTER_NAME.match(passage.text, first.end)
            if first is not None and _BEFORE_NAME.fullmatch(passage.text[: first.start])
            else None
        )
        label = named or _UNNAMED.match(passage.text)
        if label is None:
            continue
        speaker = None
        if named is not None and first is not None:
            place = passage.place(first.start, first.end)
            speaker = scene.cast.person(first, place)
        spoken = _SPEECH.match(passage.text, label.end()) is not None
        yield Turn(passage.offsets[0], label.end(), speaker, spoken)


def _granted(speeches: Mapping[int, int], passages: Sequence[Passage]) -> frozenset[int]:
    """The numbers of the blocks after which somebody else takes the floor and says yes."""
    spoken = [p for p in passages if p.text]
    return frozenset(
        asked.order
        for asked, answer in pairwise(spoken)
        if asked.text.rstrip().endswith("?")
        and answer.offsets[0] in speeches
        and is_yes(answer.text[speeches[answer.offsets[0]] :])
    )


def _is_vocative(text: str, person: Node) -> bool:
    """ "Mr Lloyd, you are …", "…, Ms Allen, is that your post?"."""
    if not _ADDRESSED_AFTER.match(text, person.end):
        return False
    before = text[max(0, person.start - _AHEAD) : person.start]
    return not before.strip() or _ADDRESSED_BEFORE.search(before) is not None
