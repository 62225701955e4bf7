"""Appositions: a person with the offices and the body that stand beside the name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from kg.extract.names.discourse import Discourse, Referent
from kg.extract.prose.patterns import node
from kg.extract.prose.periods import Period, read_period
from kg.extract.reference.nodes import Node, Skeleton

_WHO = r"(?:(?:who (?:is|was|serves as|has been) |also |currently |now |at present |already |formerly |previously |until recently |then |is at present |is )*)"
_OVER = re.compile(r"\b(?:formerly|previously|was|then|until recently|once)\b")
_ASIDE = r"(?: \([^«»()]{0,60}\))?"
_FS = rf"(?:the |a |an |our |its |their |his |her )*{node('F')}{_ASIDE}(?:(?:(?:,|;|,? and| &|/|,? as well as) ?(?:also |the |a |an |its |our )*| ){node('F')}(?! (?:of|at|for) «))*"
_WHEN = rf"(?P<when>(?:,? (?:since|from|until|to|between|and|with effect from|–|-)(?: the)?(?: end of)? {node('T')}|,? {node('T')} ?(?:to|–|-|until) ?{node('T')}| {node('T')}(?=[,;.)]))*)"
_PEOPLE = rf"(?P<people>(?:{node('P')}(?:, | and |, and ))*)(?P<person>{node('P')})"
_PERSON_OFFICE = re.compile(
    rf"{_PEOPLE}(?P<link>, | – | - | \| |,? \((?:as )?(?:the )?|: |, (?:«[UA]\d+»|(?!The|Our)[A-Z][a-z]+), | )(?P<who>{_WHO})(?P<offices>{_FS}){_WHEN}(?P<close>\)?)(?P<stop>,(?= (?!and «P|«P))|)"
)
_OFFICE_PERSON = re.compile(
    rf"(?P<before>^|[^»,(] |, |\. |; |\(|«[BAU]\d+» )(?P<office>(?:the |its |our |their )?{node('F')}){_WHEN}(?P<link>,|:| –|) (?P<people>{node('P')}(?:(?:, | and |, and ){node('P')})*)(?P<stop>,(?! «F)|)"
)
# "On behalf of the Chair, Ann Rhodes spoke": two people, unless a comma closes the name.
_OTHER = re.compile(
    r"\W*(?:(?:\w+ ){0,6}(?:of|to|with|for|from|by|under|against|than|at|alongside)|unlike|like|besides) (?:(?:the|its|their|our|an?|both) )*",
    re.I,
)
_TITLED = re.compile(
    rf"(?P<offices>{node('F')}(?:(?: and| &|/) (?:the )?{node('F')})*) (?P<person>{node('P')})"
)
_OFFICE_ASIDE = re.compile(rf"(?P<office>{node('F')}) \((?P<person>{node('P')})\)")
# "«B0» is headed by the «F1», «P2»": the office is that body's.
_HEADED = re.compile(
    r"(?P<body>«B\d+»),? (?:which |that )?(?:(?:is|are|was|were|has been|have been|currently|now|also) )+(?:headed|led|run|managed|directed|overseen|governed) by(?: an?| the| its)? ?$"
)
# "«P0» resigned as «F1», «P2» said": the office is that of the first.
_TAKEN = re.compile(r"(?P<person>«P\d+»)[^«»;.]{0,60}\b(?:as|from|of) (?:(?:the|its|their|an?) )*$")
_PERSON_BODY = re.compile(
    rf"(?P<person>{node('P')})(?: \((?:of |from |for |the |representing )*(?P<inside>{node('BA')})\)| \| (?P<beside>{node('BA')})| (?:of|from) (?:the )?(?P<of>{node('BA')})(?! (?:and|or) «[BA]))"
)
# "the resignation of «P» from «B»": "from" tells what was left.
_LEFT = re.compile(
    r"(?:resignation|retirement|departure|dismissal|removal|withdrawal|exit) of (?:«P\d+»(?:,| and) )*$"
)
_BESIDE = re.compile(rf" (?:\(|of (?:the )?)(?P<body>{node('BA')})")
_UNIT = re.compile(rf"\W*(?:the )?(?P<unit>{node('BU')})(?: –| -) ")
_PAST_OPENING = re.compile(
    r"\b(?:formerly|previously|once|having (?:been|served as)|until recently|after (?:\w+ )*as)(?: the| a| an)? $",
    re.I,
)


_OPENING = re.compile(
    r"\W*(?:(?:an?|the|as|formerly|previously|once|former|current|retired|now|also|since|then) *)*", re.I
)


_SINCE = re.compile(r",? since (?P<day>«T\d+»)(?=[.;]|$| and )")  # "share a Clerk, Ann Rhodes, since 2021"
_LEAVES = re.compile(
    r",? (?:who )?(?:(?:will |is to )?(?:retires?|leaves?|stands? down|steps? down)|retired|left|stood down|stepped down) (?:on|in|at the end of) (?P<day>«T\d+»)"
)


# "our Clerk, Ann Rhodes, left in June": not "left the meeting", "left at 8 pm".
_GONE = re.compile(
    r",? (?:who )?(?:has |have )?(?:recently |since )?(?:left|departed|retired|resigned|died) (?:(?:in|last|this|earlier) |at the end of )(?!the |order )"
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person beside an office; `over` where the words say that it was so."""

    person: Node
    office: Node
    over: bool
    period: Period


@dataclass(slots=True)
class Appositions:
    """Takes offices and bodies that stand beside a name out of the skeleton, and keeps them with the person."""

    discourse: Discourse
    holders: list[Holder] = field(default_factory=list)
    affiliations: list[tuple[Node, Node]] = field(default_factory=list)

    def join(self, sentence: Skeleton) -> None:
        """Rewrites the skeleton: "«P0», «F1», said" becomes "«P0» said"."""
        if _titles_first(sentence.text):
            sentence.text = _TITLED.sub(lambda m: self._titled(sentence, m), sentence.text)
        sentence.text = _PERSON_OFFICE.sub(lambda m: self._apposed(sentence, m), sentence.text)
        sentence.text = _OFFICE_ASIDE.sub(lambda m: self._aside(sentence, m), sentence.text)
        sentence.text = _OFFICE_PERSON.sub(lambda m: self._preposed(sentence, m), sentence.text)
        sentence.text = _PERSON_BODY.sub(lambda m: self._affiliated(sentence, m), sentence.text)

    def _titled(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "Chief Executive Ann Rhodes" in a list of such: the title is that of the name after it."""
        person, offices = sentence.get(match["person"])[0], sentence.get(match["offices"])
        if " " not in person.text or any(o.plural for o in offices):
            return match.group()
        self.holders += [Holder(person, o, over=False, period=Period()) for o in offices]
        return match["person"]

    def _apposed(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "Ann Rhodes, Leader of Foxley Council," is one node, the person; the office is noted."""
        person, link = sentence.get(match["person"])[0], match["link"]
        offices = sentence.get(match["offices"])
        if (person.pronoun and link != " ") or (
            link == " " and (match["who"] or not _is_label(person, offices))
        ):
            return match.group()
        period = _term(sentence, match)
        people = [person]
        if all(o.plural for o in offices):
            people = [*sentence.get(match["people"]), person]  # "A and B, leaders of X and Y"
        elif (
            len(offices) == 1 and match["people"] and len(offices[0].titles) == match["people"].count("«") + 1
        ):
            return match.group()  # "A and B, Chair and Vice-Chair": each has one
        over = bool(_OVER.search(match["who"]) or _GONE.match(sentence.text, match.end()))
        unit = self._unit(sentence, sentence.text[: match.start()])
        for office in (o if o.bodies or not unit else replace(o, bodies=unit) for o in offices):
            self.holders += [Holder(p, office, over, period) for p in people]
        return f"{match['people']}{match['person']}{'' if '(' in link else match['close']}"

    def _unit(self, sentence: Skeleton, before: str) -> tuple[Referent, ...]:
        """The body or unit with which a line opens: "Water Division - Ann Rhodes, Commissioner"."""
        line = _UNIT.fullmatch(before)
        node_ = sentence.get(line["unit"])[0] if line else None
        if node_ is None or len(node_.text) < 3:
            return ()
        if node_.label == "U":
            return (self.discourse.organisation(node_.text, "body", sentence.place(node_)),)
        return node_.referents

    def _preposed(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "the Leader of Foxley Council, Ann Rhodes," and "the leaders of X and Y, Ann Rhodes and Tom Abara"."""
        office, people = sentence.get(match["office"])[0], sentence.get(match["people"])
        before = sentence.text[: match.start("office")]
        if not _is_preposed(sentence, match, before, people[0]) or (office.plural and len(people) < 2):
            return match.group()
        office = _with_address(sentence, _of_the_headed(sentence, office, before), match.end())
        over = bool(_PAST_OPENING.search(before) or _GONE.match(sentence.text, match.end()))
        for person, held in zip(people, _shares(office, len(people)), strict=False):
            self.holders.append(Holder(person, held, over, _term(sentence, match)))
        return f"{match['before']}{match['people']}"

    def _aside(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "the Chairman (Ann Rhodes) said" is about the person."""
        office, person = sentence.get(match["office"])[0], sentence.get(match["person"])[0]
        if office.plural or person.pronoun:
            return match.group()
        self.holders.append(Holder(person, office, over=False, period=Period()))
        return match["person"]

    def _affiliated(self, sentence: Skeleton, match: re.Match[str]) -> str:
        person = sentence.get(match["person"])[0]
        body = sentence.get(match["inside"] or match["beside"] or match["of"])[0]
        if (
            person.pronoun
            or not (body.bodies or body.referents)
            or _LEFT.search(match.string[: match.start()])
        ):
            return match.group()
        self.affiliations.append((person, body))
        return match["person"]


def _term(sentence: Skeleton, match: re.Match[str]) -> Period:
    """The dates beside the office, else the day on which its holder leaves: "the Clerk, Ann Rhodes, retires on …"."""
    period = read_period(sentence, match["when"])
    since = _SINCE.match(sentence.text, match.end()) if period == Period() else None
    if since is not None:
        return Period(sentence.get(since["day"])[0].date)
    leaves = _LEAVES.match(sentence.text, match.end())
    if leaves is None or period.end:
        return period
    return replace(period, end=sentence.get(leaves["day"])[0].date)


def _titles_first(text: str) -> bool:
    """Whether a sentence lists people with their titles before the names, none after them."""
    adjacent = [m.start("person") for m in _TITLED.finditer(text)]
    return len(adjacent) > 1 and text.find("«P") == adjacent[0]


def _is_preposed(sentence: Skeleton, match: re.Match[str], before: str, person: Node) -> bool:
    """Whether the name after an office is its holder's, not another's who does something in the same sentence."""
    if match["link"] == "," and not match["stop"] and _OTHER.fullmatch(before):
        return False
    if person.pronoun:
        return bool(_OPENING.fullmatch(before))  # "A former Leader, she now chairs ..."
    taken = _TAKEN.search(before)
    return taken is None or sentence.get(taken["person"])[0].pronoun


def _of_the_headed(sentence: Skeleton, office: Node, before: str) -> Node:
    """The office with the body that its holder heads, where it names none."""
    headed = _HEADED.search(before)
    bodies = sentence.get(headed["body"])[0].referents if headed else ()
    return replace(office, bodies=bodies) if len(bodies) == 1 and not office.bodies else office


def _with_address(sentence: Skeleton, office: Node, at: int) -> Node:
    """The office with the body in brackets behind the name: "Mayor Lund (City of Foxley)"."""
    beside = _BESIDE.match(sentence.text, at)
    if beside is None or "address" not in office.marks or office.bodies:
        return office
    place = sentence.get(beside["body"])[0]
    return replace(office, bodies=place.bodies or place.referents)


def _shares(office: Node, count: int) -> list[Node]:
    """What each of several people holds: one office is the first one's, of as many bodies each has one, else all have all."""
    if not office.plural:
        return [office]
    if len(office.bodies) == count:
        return [replace(office, bodies=(body,)) for body in office.bodies]
    return [office] * count


def _is_label(person: Node, offices: list[Node]) -> bool:
    """Whether a name and an office without a mark between them stand as a label: "Ann Rhodes Chief Executive"."""
    return offices[0].start - person.end <= 1 and offices[0].text[0].isupper()
