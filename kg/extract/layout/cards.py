"""Cards: a name, an office and a body on lines of their own that stand together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.layout.lines import Line
from kg.extract.links import Links
from kg.extract.names.discourse import Referent
from kg.extract.prose.prose import organ_in
from kg.extract.reference.nodes import Node
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Relation

_KEY = re.compile(r"^(?P<key>[A-Za-z][A-Za-z /'-]{2,40}?) ?: ?(?P<value>.*)$")
_PORTFOLIO_KEYS = frozenset(["portfolio", "brief", "portfolio holder for", "responsibilities"])
_PICTURE = re.compile(
    r"^(?:profile |portrait |official )?(?:photo(?:graph)?|picture|image|portrait|headshot)(?: of| for|:)? (?=«P)",
    re.I,
)
_COUNCILLOR_LINE = re.compile(r"(?:Cllr|Councillor)\.? [A-Z][^.:;]{2,40}")
_FEWEST_COUNCILLORS = 3  # lines that name a councillor and no more, on a page that lists them
_TOGETHER = re.compile(r"«F\d+»(?:,|:| –| -)? «P\d+»")
# The part of the place that somebody is elected for: "District 3", "Area 4, President".
_DISTRICT = (
    r"(?:(?:Council|Trustee|Supervisorial|Commission(?:er)?|Electoral) )?(?:District|Ward|Area|Seat|Place|Position|Precinct|Zone|Division)"
    r" (?:No\. ?)?(?:\d{1,2}|[A-Z]|One|Two|Three|Four|Five|Six|Seven)"
)
_OF_DISTRICT = re.compile(rf"\W*(?:{_DISTRICT}|At[- ]Large)\W*", re.I)
_DISTRICT_FIRST = re.compile(rf"^{_DISTRICT}(?:,|:| –| -) ", re.I)
_FEWEST = 2  # people with districts that make the list one of members
_LONGEST = 110  # characters of a line
_NEAR = 3  # lines between a name and its office, at most


class Cards:
    """Claims what short lines say by standing together."""

    def __init__(self, claims: Claims, links: Links, passages: Sequence[Passage]) -> None:
        self._claims = claims
        self._links = links
        councillors = sum(_COUNCILLOR_LINE.fullmatch(p.text) is not None for p in passages)
        self._lists_councillors = councillors >= _FEWEST_COUNCILLORS

    def read(self, lines: list[Line], organ: Referent | None) -> None:
        """Reads lines that follow each other: offices stand all below their names, or all above them."""
        first = next((label for line in lines for label in "PF" if _heads(line, label)), "")
        names = [i for i, line in enumerate(lines) if _alone(line, "P") is not None]
        for index, before, after in zip(names, [-1, *names], [*names[1:], len(lines)], strict=False):
            person = _alone(lines[index], "P")
            below = lines[index + 1 : after]
            if person is None:
                continue
            if first == "F":
                held = self._holder(lines[index], person, lines[before + 1 : index][::-1][:_NEAR], below[:1])
            else:
                held = self._holder(lines[index], person, below[:_NEAR], below[: _NEAR + 1])
            if self._lists_councillors and not held:
                self._councillor(lines[index], person)
            if organ is not None:
                self._portfolios(lines[index], person, below[: _NEAR + 1], organ)
        self._of_districts(lines, names, organ)

    def _of_districts(self, lines: list[Line], names: list[int], organ: Referent | None) -> None:
        """People with a district of theirs below each name sit on the board that the heading names."""
        seated = [i for i in names if any(map(_is_district, lines[i + 1 : i + 3]))]
        if len(seated) < _FEWEST:
            return
        named = [o for line in lines[: seated[0]] if (o := organ_in(line.nodes)) is not None]
        later = {id(organ_in(line.nodes)) for line in lines[seated[0] :]}
        organ = named[-1] if named else organ if id(organ) not in later else None
        if organ is None or organ.type != "board":
            return
        for line, person in ((lines[i], _alone(lines[i], "P")) for i in seated):
            if person is None:
                continue
            evidence = line.passage.evidence(person.start, person.end)
            for one in person.referents:
                self._claims.add(
                    Relation.MEMBER_OF, one, organ, evidence, "card-district", Qualifiers(), 0.88
                )

    def _holder(self, line: Line, person: Node, near: list[Line], around: list[Line]) -> bool:
        """Claims the office that stands near a name; gives whether the person has one."""
        if any(n.label == "F" for n in line.nodes):
            return True
        for other in near:
            office = _alone(other, "F")
            if office is not None and not office.plural and office.text[:1].isupper():
                beside = next((n.referents for x in around if (n := _alone(x, "B")) is not None), ())
                for one in _offices(other):
                    self._claim(line, person, other, replace(one, bodies=one.bodies or beside))
                return True
        return False

    def _councillor(self, line: Line, person: Node) -> None:
        """A councillor among others on a council's own page belongs to it."""
        evidence = line.passage.evidence(person.start, person.end)
        self._claims.councillors(person.referents, evidence, "card-councillor", 0.8)

    def _claim(self, line: Line, person: Node, other: Line, office: Node) -> None:
        start = min(line.passage.offsets[person.start], other.passage.offsets[office.start])
        last = max(line.passage.offsets[person.end - 1], other.passage.offsets[office.end - 1]) + 1
        evidence = line.passage.between(start, last)
        self._links.hold(line.passage, person, office, evidence, "card", Qualifiers(), 0.88)

    def _portfolios(self, line: Line, person: Node, below: list[Line], organ: Referent) -> None:
        for other in below:
            key = _KEY.match(other.passage.text)
            if key is None or key["key"].casefold() not in _PORTFOLIO_KEYS:
                continue
            evidence = line.passage.between(line.passage.offsets[person.start], other.passage.offsets[-1] + 1)
            q = Qualifiers(role=key["value"].strip())
            for one in person.referents:
                self._claims.add(Relation.MEMBER_OF, one, organ, evidence, "card-portfolio", q, 0.88)


def _is_district(line: Line) -> bool:
    return _OF_DISTRICT.fullmatch(line.passage.text) is not None


def is_card(line: Line) -> bool:
    """Whether a line may be one of a card: a person, or an office of one holder, and no more."""
    return len(line.passage.text) < _LONGEST and (_heads(line, "P") or _heads(line, "F"))


def _heads(line: Line, label: str) -> bool:
    node = _alone(line, label)
    return node is not None and not node.plural


def _offices(line: Line) -> list[Node]:
    """The offices of one holder that a line gives: "Leader / Cabinet Member for Finance"."""
    return [n for n in line.nodes if n.label == "F" and not n.plural and n.text[:1].isupper()]


def _alone(line: Line, label: str) -> Node | None:
    """The node of that label that a line is, but for some words after it; a key before it makes another thing of it.

    The words for a picture are none: "Photo of Ann Rhodes" stands above her office as her name does.
    """
    if label == "F" and _TOGETHER.match(line.sentence.text):
        return None  # "Mayor Ann Rhodes": office and holder in one line
    text = (_PICTURE if label == "P" else _DISTRICT_FIRST).sub("", line.sentence.text)
    return line.only(label) if text.startswith("«") else None
