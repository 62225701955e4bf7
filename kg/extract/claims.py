"""Claims: what rules say of referents, gathered into mentions and statements."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import combinations

from kg.extract.lexicon.words import confidences
from kg.extract.names.discourse import Discourse, Referent
from kg.extract.names.naming import is_proper, normal_name
from kg.extract.prose.periods import Period, status_at
from kg.extract.reference.posts import Posts, plain_title
from kg.extract.text.dates import find_dates
from kg.extract.text.passage import Passage
from kg.extract.text.stretches import Stretches
from kg.model.mention import Mention
from kg.model.statement import Evidence, Statement
from kg.model.vocabulary import EntityType, Relation, Status

_LEVEL = re.compile(r"\b(?:joint|shared)\b", re.I)


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What a link carries besides its ends."""

    role: str | None = None
    kind: str | None = None
    joint: bool = False
    status: Status = Status.IN_FORCE
    from_: str | None = None
    until: str | None = None
    option: str | None = None


@dataclass(slots=True)
class _Link:
    """What is noted of a link: `rule` and `confidence` are those of its first evidence."""

    relation: Relation
    subject: Referent
    object: Referent
    qualifiers: Qualifiers
    evidence: list[Evidence]
    rule: str
    confidence: float


_CHAIR = re.compile(r"\bchair(?:man|woman|person)\b")


def _plain_role(role: str) -> str:
    """The form that titles of one office share: "Vice-Chairman" and "vice chair"."""
    return _CHAIR.sub("chair", normal_name(role)).replace("-", " ")


def _merged(known: Qualifiers, new: Qualifiers) -> Qualifiers:
    """The qualifiers of what is said twice: an end, a decision and a date to come count, else what was said first."""
    decided = known.status is Status.PROPOSED and new.status is Status.AGREED
    to_come = (
        known.status is Status.IN_FORCE and new.status is Status.AGREED and new.from_ and not known.from_
    )
    return replace(
        known,
        role=known.role or new.role,
        joint=known.joint or new.joint,
        status=new.status if new.status is Status.ENDED or decided or to_come else known.status,
        from_=known.from_ or new.from_,
        until=known.until or new.until,
    )


@dataclass(slots=True)
class Claims:
    """Collects the statements of one document, each link once, with the referents that they need."""

    document: str
    discourse: Discourse
    date: str | None = None  # of the document
    held: dict[int, str] = field(default_factory=dict)  # the dates of events, by the identity of the event
    _links: dict[tuple[object, ...], _Link] = field(default_factory=dict)
    _posts: Posts = field(default_factory=Posts)
    _ends: set[tuple[Relation, int, int]] = field(default_factory=set)  # which relations join which referents
    _owned: set[int] = field(default_factory=set)  # what is part of something

    def post(
        self, title: str, bodies: tuple[Referent, ...], place: tuple[int, int], option: str = ""
    ) -> Referent:
        """The post of that title in those bodies; a bare title never links two bodies."""
        key = f"post:{plain_title(title)}@{','.join(sorted(str(id(b)) for b in bodies))}:{option}"
        known = self.discourse.by_name.get(key)
        if known:
            known[0].names.setdefault(title)
            return known[0]
        referent = Referent("post", title, place, key, parents=bodies, option=option, last=place[0])
        referent.names[title] = None
        self.discourse.add(referent)
        self._posts.add(referent)
        return referent

    def known_post(self, title: str, option: str) -> Referent | None:
        """The post of that title that was spoken of last, whether its title was given with "joint" or not."""
        return self._posts.find(title, option)

    def add(
        self, relation: Relation, subject: Referent, object_: Referent, evidence: Evidence, rule: str,
        qualifiers: Qualifiers = Qualifiers(), confidence: float = 0.9,
    ) -> None:  # fmt: skip
        """Notes a link; said twice it keeps its first qualifiers and gains evidence."""
        if subject is object_:
            return
        role = _plain_role(qualifiers.role or "")
        role = "" if relation is Relation.ATTENDED else role  # who was there and spoke was there once
        key = (relation, id(subject), id(object_), role, qualifiers.kind, qualifiers.option)
        known = self._links.get(key)
        if known is None:
            self._links[key] = _Link(relation, subject, object_, qualifiers, [evidence], rule, confidence)
            self._ends.add((relation, id(subject), id(object_)))
            if relation is Relation.PART_OF:
                self._owned.add(id(subject))
            return
        if evidence not in known.evidence:
            known.evidence.append(evidence)
        known.qualifiers = _merged(known.qualifiers, qualifiers)

    def councillors(
        self, people: Iterable[Referent], evidence: Evidence, rule: str, confidence: float
    ) -> None:
        """Claims that the councillors among some people belong to the council whose document it is."""
        council = self.discourse.council
        for one in people if council is not None else ():
            if one.is_councillor and council is not None:
                self.add(Relation.AFFILIATED_WITH, one, council, evidence, rule, Qualifiers(), confidence)

    def place_organs(self, own: Referent | None, passages: list[Passage]) -> None:
        """Claims the body of each board that the links speak of: the one that its name gives, else the document's own."""
        extents = Stretches(
            _Extent(p.offsets[0], p.offsets[-1] + 1, i, p) for i, p in enumerate(passages) if p.offsets
        )
        ends = {id(r): r for link in self._links.values() for r in (link.subject, link.object)}
        ends |= {id(r): r for r in self.discourse.referents if r.type == "board" and r.parents and r.spoken}
        for organ in sorted(ends.values(), key=lambda r: r.place):
            if organ.type != "board" or organ.generic or id(organ) in self._owned:
                continue
            bodies = organ.parents or ((own,) if own is not None and _may_be_own(organ, own) else ())
            evidence = _at(organ.place, extents)
            for body in bodies:
                if evidence is not None and body.type in {"body", "partnership"} and not body.generic:
                    rule, sure = ("organ-of-body", 0.85) if organ.parents else ("organ-of-own", 0.7)
                    self.add(Relation.PART_OF, organ, body, evidence, rule, Qualifiers(), sure)

    def pair_partners(self) -> None:
        """Claims that up to four bodies which one clause puts into a partnership work together in it."""
        together: dict[tuple[int, Evidence], list[tuple[Referent, Qualifiers]]] = defaultdict(list)
        members: dict[int, set[int]] = defaultdict(set)
        seats = [link for link in self._links.values() if link.relation is Relation.MEMBER_OF]
        for seat in seats:
            if seat.subject.type == "body" and seat.object.type == "partnership":
                members[id(seat.object)].add(id(seat.subject))
        for seat in seats:
            among = members[id(seat.object)]
            if id(seat.subject) in among and not seat.subject.generic:
                if len(among) <= _MOST_PARTNERS and seat.qualifiers.role not in _ASIDE:
                    together[id(seat.object), seat.evidence[0]].append((seat.subject, seat.qualifiers))
        for (_, evidence), bodies in together.items():
            for (one, q), (other, _) in combinations(bodies, 2):
                if not self.has(Relation.PARTNERS_WITH, one, other) and not self.has(
                    Relation.PARTNERS_WITH, other, one
                ):
                    plain = replace(q, role=None)
                    self.add(Relation.PARTNERS_WITH, one, other, evidence, "partners-in", plain, 0.85)

    def has(self, relation: Relation, subject: Referent, object_: Referent) -> bool:
        """Whether such a link is noted, whatever its qualifiers."""
        return (relation, id(subject), id(object_)) in self._ends

    def build(self, text: str) -> tuple[tuple[Mention, ...], tuple[Statement, ...]]:
        """Mentions and statements, in the order of the text."""
        mentions: dict[int, Mention] = {}
        statements = []
        for link in self._links.values():
            ends = [mentions.setdefault(id(r), self._mention(r, text)) for r in (link.subject, link.object)]
            statements.append(self._statement(link, ends[0].id, ends[1].id))
        ordered = sorted(statements, key=lambda s: (s.evidence[0].start, s.evidence[0].end, s.id))
        return tuple(sorted(mentions.values(), key=lambda m: (m.start, m.end, m.id))), tuple(ordered)

    def _statement(self, link: _Link, subject: str, object_: str) -> Statement:
        q = self._dated(link.relation, link.object, link.qualifiers)
        return Statement(
            link.relation, subject, object_, tuple(sorted(link.evidence)[:_MOST_QUOTES]), link.rule,
            confidences().get(f"{link.rule} {link.confidence:.2f}", link.confidence),
            role=q.role, kind=q.kind, joint=q.joint, status=q.status, from_=q.from_, until=q.until, option=q.option,
        )  # fmt: skip

    def _dated(self, relation: Relation, object_: Referent, q: Qualifiers) -> Qualifiers:
        """The dates of an event for whoever took part in it; for the rest the status on the day of the document."""
        if relation is Relation.ATTENDED:
            day = (
                q.from_ or self.held.get(id(object_)) or next((d.iso for d in find_dates(object_.name)), None)
            )
            return replace(q, from_=day, until=day if day and len(day) == _DAY else q.until)
        return replace(q, status=status_at(q.status, Period(q.from_, q.until), self.date))

    def _mention(self, referent: Referent, text: str) -> Mention:
        start, end = referent.place
        return Mention(
            self.document, start, end, referent.name, EntityType(referent.type), generic=referent.generic,
            context=_context(referent), names=tuple(n for n in all_names(referent) if n != referent.name),
        )  # fmt: skip


_MOST_QUOTES = 6
_DAY = 10  # characters of a date that is exact to the day
_MOST_PARTNERS = 4  # beyond these, members of one arrangement are no partners of one another
_ASIDE = frozenset({"observer", "attendee", "in attendance", "participant", "adviser", "associate member"})


@dataclass(frozen=True, slots=True)
class _Extent:
    """Where a passage stands in the document, and its number."""

    start: int
    end: int
    number: int
    passage: Passage


def _may_be_own(organ: Referent, own: Referent) -> bool:
    """Whether an organ that no text places may be the document's own: it has no name of its own, and the body has."""
    return own is not organ and is_proper(own.name) and not is_proper(organ.name)


def _at(place: tuple[int, int], extents: Stretches[_Extent]) -> Evidence | None:
    around = extents.over(place[0], place[0] + 1)
    first = min(around, key=lambda e: e.number, default=None)
    return first.passage.between(*place) if first is not None else None


def _context(referent: Referent) -> str:
    parents = "|".join(sorted(p.name for p in referent.parents))
    return f"{parents}#{referent.option}" if parents or referent.option else ""


def all_names(referent: Referent) -> list[str]:
    """Every form of the name: those of the text, and for an organ or office the forms with its body's name."""
    names = list(referent.names)
    if referent.type == "person":
        return names
    if referent.type == "post":
        titles = names
        forms = [f"{p} {t}" for t in titles for b in referent.parents for p in _short(b)]
        forms += [f"{t} of {p}" for t in titles for b in referent.parents for p in _short(b)]
        if referent.option:
            forms += [f"{t} ({referent.option})" for t in titles]
        return list(dict.fromkeys([*titles, *forms]))
    if referent.parents and referent.type in {"board", "partnership", "body"}:
        organs = list(names)
        forms = [f"{p} {o}" for o in organs for b in referent.parents for p in _short(b)]
        forms += [f"{o} of {p}" for o in organs for b in referent.parents for p in _short(b)]
        return list(dict.fromkeys([*organs, *forms]))
    return names


def _short(body: Referent) -> list[str]:
    return list(dict.fromkeys([body.name, *(n for n in body.names if len(n) < 60)]))[:5]
