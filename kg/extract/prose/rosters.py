"""Rosters: "X Committee - Councillors A (Chairman), B and C", names under a heading, attendance by key words."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.links import Links
from kg.extract.names.discourse import Referent
from kg.extract.prose.periods import Period, read_period
from kg.extract.reference.nodes import NODE, Node, Skeleton
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Relation, Status

_ROSTER = re.compile(
    r"(?:^|; |\. |that |follows: )(?:(?:to )?the )?(?P<organ>«B\d+»)(?: membership| members)?(?: –|-| -|:) (?P<rest>[^;]*?«[PF]\d+»[^;]*)"
)
_UNIT_LINE = re.compile(r"\W*(?:the )?«[BU]\d+»(?: –| -) «P\d+»,? «F\d+»\W*")
_CHAIRED = re.compile(
    r"\b(?:chair(?:man|woman|person)?|convener|convenor|president|secretary|treasurer|clerk)\b", re.I
)
_CHAIRED_BY = re.compile(r"(?:is |are |was )?(?:co-|vice-)?chaired(?: jointly)? by\b", re.I)
_OFFICE_AFTER = re.compile(r",? ?(?:(?:Jr|Sr)\.?, ?)?«F(?P<number>\d+)»")
_IN_BRACKETS = re.compile(r"\s*\((?P<names>[^()]*)\)\W*")
_STANDS_IN = re.compile(r"\b(?:substitute|alternate|reserve)\b", re.I)
_ASIDE = re.compile(r"^ ?\((?P<text>[^()]*)\)")


class Rosters:
    """Claims the members that a line lists after an organ's name, and who attended."""

    def __init__(self, claims: Claims, links: Links) -> None:
        self._claims = claims
        self._links = links

    def read(self, passage: Passage, sentence: Skeleton, status: Status, period: Period) -> None:
        """Reads "organ - names" stretches of a sentence and takes their asides out of it."""
        if _UNIT_LINE.fullmatch(sentence.text):
            return  # "Water Division - A, Commissioner": one person with an office there
        for match in list(_ROSTER.finditer(sentence.text)):
            organ = sentence.get(match["organ"])[0]
            if len(organ.referents) != 1:
                continue
            self._names(
                passage,
                sentence,
                organ.referents[0],
                match["rest"],
                Qualifiers(status=status, from_=period.start),
            )
        sentence.text = _ROSTER.sub(
            lambda m: (
                re.sub(r" ?\((?:[^()]*)\)", "", m.group())
                .replace(" - ", " ; ")
                .replace(" – ", " ; ")
                .replace(": ", " ; ")
            ),
            sentence.text,
        )

    def _names(
        self, passage: Passage, sentence: Skeleton, organ: Referent, rest: str, base: Qualifiers
    ) -> None:
        whole = _IN_BRACKETS.fullmatch(rest)  # "Budget Committee – (Lund, Amis)"
        rest = whole["names"] if whole is not None else rest
        if _CHAIRED_BY.match(rest):
            return  # a clause, which the rules read
        for found in NODE.finditer(rest):
            node = sentence.nodes[int(found["number"])]
            before, after = rest[: found.start()], rest[found.end() :]
            inside = before.rsplit("(", 1)[-1] if re.search(r"\([^()]*$", before) else ""
            bracket = re.search(r"\([^()]*$", before) is not None
            beside = f"{inside} {after.split(')', maxsplit=1)[0]}" if bracket else ""
            substitute = bool(_STANDS_IN.search(beside))
            if (
                node.label != "P"
                or (inside and not substitute)
                or re.search(r"in place of (?:the )?$", before)
            ):
                continue
            if organ.type == "body" and self._holds(passage, sentence, node, organ, after):
                continue
            role = "substitute" if substitute else _role(sentence, after)
            said = read_period(sentence, re.split(r"«P\d+»", after)[0])
            q = replace(base, from_=said.start or base.from_, until=said.end)
            self.seat(passage, node, organ, role, q, rule="roster")

    def _holds(self, passage: Passage, sentence: Skeleton, person: Node, body: Referent, after: str) -> bool:
        """ "Water Department – Ann Rhodes, Director": a body's own officers are none of its members."""
        match = _OFFICE_AFTER.match(after)
        if match is None:
            return False
        office = sentence.nodes[int(match["number"])]
        if office.bodies:
            return False
        evidence = passage.evidence(person.start, office.end)
        stands = replace(office, bodies=(body,))
        self._links.hold(passage, person, stands, evidence, "roster-office", Qualifiers(), 0.85)
        return True

    def seat(
        self, passage: Passage, person: Node, organ: Referent, role: str, base: Qualifiers, *, rule: str
    ) -> None:
        """Claims that a person sits on an organ, as its chair where the role says so."""
        evidence = passage.evidence(
            person.start, min(len(passage.text), person.end + (len(role) + 3 if role else 0))
        )
        for one in person.referents:
            q = replace(base, role=role or None)
            if role and (_CHAIRED.search(role) or role.casefold() in {"trustee", "governor", "president"}):
                self._claims.add(Relation.HOLDS_POST, one, organ, evidence, f"{rule}-chair", q, 0.92)
            elif organ.type == "body" and not role:
                self._claims.add(Relation.AFFILIATED_WITH, one, organ, evidence, rule, q, 0.9)
            else:
                self._claims.add(Relation.MEMBER_OF, one, organ, evidence, rule, q, 0.9)


def _role(sentence: Skeleton, after: str) -> str:
    """The role that the words after a name give: "(Chairman)", "as trustee"; a body in brackets gives none."""
    aside = _ASIDE.match(after)
    named = sentence.get(aside["text"]) if aside is not None else []
    if any(n.label in "PT" for n in named):
        return ""  # "(B – substitute)", "(until May 2024)"
    if aside is not None and (not named or any(n.label not in "BAU" for n in named)):
        return role_of(sentence, aside["text"])
    stated = re.match(r",? as (?:an? |the |its )?(?P<role>[^,;«]*(?:«[FO]\d+»)?)", after)
    return role_of(sentence, stated["role"]) if stated is not None else ""


def role_of(sentence: Skeleton, text: str) -> str:
    """The words of an aside with its nodes written out."""
    words = NODE.sub(lambda m: sentence.nodes[int(m["number"])].text, text).strip()
    return words if len(words) < 60 else ""
