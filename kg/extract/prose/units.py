"""Units: the parts that a sentence or a list counts up, "The department has three divisions: parks, roads and waste"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.claims import Claims, Qualifiers
from kg.extract.lexicon.words import singular_of
from kg.extract.names.discourse import Referent
from kg.extract.prose.modality import Setting, clause_status
from kg.extract.reference.attention import NUMBERS
from kg.extract.reference.nodes import Node, Skeleton
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Relation, Status
from loaders.document import BlockKind

_VERB = (
    r"(?:consists? of|consisted of|consisting of|compris(?:es|ed|ing)|contains?|includes?|has|have|had|operates(?: through)?"
    r"|(?:sub-?)?divided into|split into|broken (?:down )?into|made up of|composed of|(?:organi[sz]ed|structured|grouped|arranged) (?:into|in|as))"
)
_UNITS = (
    r"(?:(?:sub-?)?divisions?|departments|directorates|commands|sections|branches|bureaus|bureaux|offices|units|agencies|services|teams|service areas"
    r"|(?:thematic |technical )?working groups|(?:standing |sub-?)?committees|wings|chambers|faculties|groups|business units)"
)
_COUNT = r"(?P<count>[a-z]+|\d{1,2})"
_COUNTED = re.compile(
    rf"\b{_VERB} (?:the following )?(?:{_COUNT} )?(?:(?:main|major|separate|distinct|following|operational|functional|new|different|[a-z]+ing|[a-z]+al) ){{0,2}}(?P<kind>{_UNITS})"
    r"(?P<mark>(?:, namely)?:| –|, namely|,)(?: (?P<items>.*?))?\W*$",
    re.I,
)
_OWNER = re.compile(rf"(?P<owner>«B\d+»)(?:,? which)?(?P<aux>[^«»:;]{{0,40}}?)\b(?P<verb>{_VERB}) ", re.I)
_NO_ITEM = re.compile(
    r"\b(?:is|are|was|were|will|which|who|whose|each|all|both|has|have|its|their|that|it|they|under|led|headed|responsible|with)\b",
    re.I,
)
_CUT = re.compile(r" ?(?:\(|:| –| - |;|,|\|).*$")
_LONGEST = 9  # words of a unit's name


@dataclass(frozen=True, slots=True)
class _Whole:
    """Whose units are counted up, of what kind and how many, and from where their names stand in the passage."""

    owner: Referent
    kind: str
    count: int
    status: Status
    items: tuple[int, int] | None


class Units:
    """Claims that what is counted up is part of its whole."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self._open: _Whole | None = None  # the whole whose units the list items to come name

    @property
    def open(self) -> bool:
        """Whether the list items to come name units."""
        return self._open is not None

    def read(self, passage: Passage, sentence: Skeleton, setting: Setting) -> None:
        """Reads a sentence that counts up units, or that introduces a list of them."""
        whole = _whole(passage, sentence, setting)
        if passage.kind is not BlockKind.LIST_ITEM or whole is not None:
            self._open = None
        if whole is None:
            return
        if whole.items is None:
            self._open = whole
            return
        names = _divided(passage.text, whole)
        for start, end in names:
            self._claim(passage, whole, start, end, sentence)

    def take(self, passage: Passage) -> bool:
        """Reads an item of a list of units; gives whether it says no more than the name."""
        if self._open is None or passage.kind is not BlockKind.LIST_ITEM:
            self._open = None if passage.kind is not BlockKind.LIST_ITEM else self._open
            return False
        name = _CUT.sub("", passage.text).strip(" .")
        if not _is_name(name):
            return False
        start = passage.text.index(name)
        self._claim(passage, self._open, start, start + len(name), None)
        return len(name) >= len(passage.text.strip(" .;,"))

    def _claim(
        self, passage: Passage, whole: _Whole, start: int, end: int, sentence: Skeleton | None
    ) -> None:
        named = _named_at(sentence, start, end) if sentence is not None else None
        place = passage.place(start, end)
        name = passage.text[start:end]
        type_ = "board" if re.search(r"committee|working group", whole.kind, re.I) else "body"
        unit = named or self._claims.discourse.organisation(name, type_, place, parents=(whole.owner,))
        if unit is whole.owner:
            return
        if named is None and not name.casefold().endswith(whole.kind):
            unit.names.setdefault(f"{name} {whole.kind}")
        first, last = (sentence.start, sentence.end) if sentence is not None else (0, len(passage.text))
        if last - first > 480:
            first, last = start, end
        evidence = passage.evidence(first, last)
        q = Qualifiers(status=whole.status)
        self._claims.add(Relation.PART_OF, unit, whole.owner, evidence, "counted-unit", q, 0.88)


def _whole(passage: Passage, sentence: Skeleton, setting: Setting) -> _Whole | None:
    text = passage.text[sentence.start : sentence.end]
    counted = _COUNTED.search(text)
    said = _OWNER.search(sentence.text) if counted else None
    if counted is None or said is None:
        return None
    verb = said["aux"] + said["verb"]
    status = clause_status(verb, sentence.text[: said.start()], sentence.text, setting, past_is_over=True)
    owner = sentence.get(said["owner"])[0]
    if status is None or len(owner.referents) != 1 or owner.referents[0].generic:
        return None
    count = _number(counted["count"] or "")
    items = None
    if counted["items"]:
        items = (sentence.start + counted.start("items"), sentence.start + counted.end("items"))
    elif counted["mark"] not in {":", ", namely:"}:
        return None
    if counted["mark"] == "," and not count:
        return None
    kind = re.sub(r"^(?:thematic|technical|standing) ", "", counted["kind"].casefold())
    return _Whole(owner.referents[0], singular_of(kind), count, status, items)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word.casefold(), 0)


def _divided(text: str, whole: _Whole) -> list[tuple[int, int]]:
    """The places of the names in a list; [] where they are not as many as was said or one is no name.

    A last "x and y" is two units unless "and" has stood before it, or the number says that it is one.
    """
    start, end = whole.items or (0, 0)
    pieces = list(_pieces(text, start, end))
    first, last = pieces[-1]
    lead = re.match(r"(?:and|&) ", text[first:last])
    if lead is not None:
        pieces[-1] = (first + lead.end(), last)
    else:
        joint = text.rfind(" and ", first, last)
        if joint > 0 and (not whole.count or len(pieces) < whole.count):
            pieces[-1:] = [(first, joint), (joint + 5, last)]
    pieces = [_trimmed(text, *p) for p in pieces]
    if (whole.count and len(pieces) != whole.count) or len(pieces) < 2:
        return []
    return pieces if all(_is_name(text[a:b]) for a, b in pieces) else []


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    mark = ";" if ";" in text[start:end] else ","
    at = start
    for match in re.finditer(rf"{mark} ", text[start:end]):
        yield at, start + match.start()
        at = start + match.end()
    yield at, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = re.match(r"(?:\W*\(?[a-z0-9]{1,3}\)|\W)*\s*(?:the |and )*", text[start:end])
    start += lead.end() if lead is not None else 0
    cut = re.search(r" ?\([^()]*\)\W*$|[\s.]+$", text[start:end])
    return start, start + cut.start() if cut is not None else end


def _is_name(name: str) -> bool:
    return (
        bool(re.search(r"[^\W\d_]{2}", name)) and len(name.split()) <= _LONGEST and not _NO_ITEM.search(name)
    )


def _named_at(sentence: Skeleton, start: int, end: int) -> Referent | None:
    """The organisation that an item is, where it is no more than its name."""
    fitting: list[Node] = [
        n for n in sentence.nodes
        if n.label == "B" and len(n.referents) == 1 and abs(n.start - start) <= len("the ") and abs(n.end - end) <= 1
    ]  # fmt: skip
    return fitting[0].referents[0] if fitting else None
