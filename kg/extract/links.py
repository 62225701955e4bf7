"""Links: what the nodes of a clause stand for when a relation joins them, and offices as posts and as roles."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.lexicon.words import office_kinds, singular_of
from kg.extract.names.discourse import Referent
from kg.extract.names.naming import normal_name, place_of
from kg.extract.prose.sense import is_sensible
from kg.extract.reference.nodes import Node
from kg.extract.text.passage import Passage
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation, Status

_JOINT = re.compile(r"\b(?:joint(?:ly)?|shared|share|shares|in common)\b", re.I)
_SEPARATE = re.compile(r"\b(?:separate|two (?:appointments|posts|jobs)|not a (?:joint|shared))\b", re.I)
_CHAIR = re.compile(
    r"(?:(?:acting|interim|deputy|vice|co|joint|independent|elected|board)[ -]?)*(?:chair(?:man|woman|person)?|convener|convenor|president|secretary|treasurer|independent person)",
    re.I,
)
# Titles that are no office: whoever bears them is a member.
_MEMBER = re.compile(r"(?:.* )?(?:members?|representatives?)", re.I)
_PORTFOLIO = re.compile(r"\b(?:cabinet|executive|lead) members?\b", re.I)
# Kinds of body that have a chair themselves; elsewhere a chair is some board's.
_HAS_CHAIR = frozenset(
    [
        "trust",
        "board",
        "agency",
        "association",
        "federation",
        "foundation",
        "society",
        "company",
        "charity",
        "commission",
    ]
)
_LOCAL_COUNCILS = frozenset([("parish", "council"), ("town", "council"), ("community", "council")])
_OVER = frozenset(
    {"former", "ex", "previous", "past", "late", "then", "onetime", "retired", "sometime", "erstwhile"}
)
_ALSO = {"head of paid service": "head_of_paid_service", "accountable officer": "accountable_officer_for"}
_STANDS_IN = re.compile(r"(?:acting|interim)\b", re.I)
_ALSO_IS = re.compile(r"\balso\b", re.I)
_ADVISER = re.compile(r"\badvis[eo]r$", re.I)
_PLACES = frozenset({Relation.COVERS, Relation.WITHIN, Relation.COTERMINOUS_WITH})


class Links:
    """Claims links between nodes. `organ` and `default` are where an office stands that names no body."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self.names: Mapping[str, int] = {}  # how often the document uses a name that nothing explains
        self.organ: Referent | None = None  # the board that the sentence or its heading speaks of
        self.default: Referent | None = None  # the body of an office that names none
        self._latest: dict[
            int, tuple[int, tuple[Referent, ...]]
        ] = {}  # of a person: block and bodies of the last office

    def link(
        self, passage: Passage, relation: Relation, subject: Node, object_: Node, evidence: Evidence, rule: str,
        base: Qualifiers, confidence: float,
    ) -> None:  # fmt: skip
        """Claims a link between two nodes, each of which may stand for several entities, or be an office."""
        if relation is Relation.HOLDS_POST and object_.label == "F":
            self.hold(passage, subject, object_, evidence, rule, base, confidence)
            return
        relation = _fitting_relation(relation, subject, object_, base)
        if relation is Relation.AFFILIATED_WITH and subject.label != "P":
            return
        for one in self.referents(passage, subject, evidence, rule, base, relation):
            for other in self.referents(
                passage, _as_place(object_, relation), evidence, rule, base, relation
            ):
                if is_sensible(relation, one, other):
                    self._claims.add(relation, one, other, evidence, rule, base, confidence)

    def referents(
        self, passage: Passage, node: Node, evidence: Evidence, rule: str, base: Qualifiers, relation: Relation
    ) -> tuple[Referent, ...]:  # fmt: skip
        """What a node stands for; an office becomes its post, which is claimed to be in its bodies."""
        if node.label == "A" and relation not in _PLACES:
            return tuple(r for r in node.bodies or node.referents if r.type != "area")
        if node.label == "A":
            return tuple(self._area(passage, node, r) for r in node.referents)
        if node.label == "U":
            return (self._unknown(passage, node, relation),)
        if node.label != "F":
            return node.referents
        return self._posts(passage, node, rule, base, relation)

    def _posts(
        self, passage: Passage, office: Node, rule: str, base: Qualifiers, relation: Relation
    ) -> tuple[Referent, ...]:
        known = None if office.bodies else self._claims.known_post(office.titles[0], base.option or "")
        if known is not None:
            return (known,)
        if office.plural and relation is Relation.MEMBER_OF and office.bodies:
            return office.bodies
        if office.plural and _is_member(office.titles[0]):
            return ()  # "elected members" are people, not a post
        bodies = office.bodies or self.implied(office)
        shared = is_shared(office, bodies)
        place = passage.place(office.start, office.end)
        evidence = passage.evidence(office.start, office.end)
        sure = 0.85 if office.bodies else 0.7
        posts = []
        for title in (_singular(t) for t in office.titles) if office.plural else office.titles:
            for parents in [bodies] if shared or not bodies else [(b,) for b in bodies]:
                post = self._claims.post(title, parents, place, base.option or "")
                posts.append(post)
                to_come = base.kind == "appointed_by" and base.status is Status.AGREED
                filled = relation is Relation.POST_IN or to_come
                new = shared or base.option or "new" in office.marks or filled
                since = base if filled else Qualifiers()
                q = Qualifiers(
                    None, None, shared, base.status if new else Status.IN_FORCE, since.from_, since.until, base.option
                )  # fmt: skip
                for body in parents:
                    self._claims.add(Relation.POST_IN, post, body, evidence, f"{rule}/post", q, sure)
        return tuple(posts)

    def implied(self, office: Node) -> tuple[Referent, ...]:
        """The bodies of an office that names none and is not one elsewhere: a chair's is the board spoken of, another's the document's own.

        Where the title belongs to a kind of body ("Leader" to councils), only such a body will do.
        """
        if "elsewhere" in office.marks:
            return ()
        if _CHAIR.fullmatch(office.titles[0]):
            if "address" in office.marks:
                return self._presided()
            if self.organ is not None:
                return (self.organ,)
            if self.default is not None and (
                self.default.type != "body"
                or _HAS_CHAIR & set(self.default.head[-1].split())
                or self.default.head in _LOCAL_COUNCILS
            ):
                return (self.default,)
            return ()
        if self.default is None or not _may_have(self.default, office.titles[0]):
            return self._only_bearer(office.titles[0])
        return () if self.default.type == "board" else (self.default,)

    def _only_bearer(self, title: str) -> tuple[Referent, ...]:
        """The one council of the document, for a title that only councils and the like have.

        A minister's department is not told so: there are many, and few are named.
        """
        kinds = _bearers_of(title) or frozenset()
        if "council" not in kinds:
            return ()
        named = self._claims.discourse.governed(kinds)
        bearers = [r for r in named if r.type == "body" and not r.generic]
        councils = [r for r in bearers if "council" in r.head[-1].split()]
        found = councils or bearers  # a "fire authority" has such offices more rarely
        return (found[0],) if len(found) == 1 else ()

    def _presided(self) -> tuple[Referent, ...]:
        """Where "President Lund" presides, whatever was spoken of last: the board of the document's own body, else that."""
        own = self._claims.discourse.own
        if own is None or own.type != "body":
            return (own,) if own is not None else ()
        boards = [
            r for r in self._claims.discourse.referents
            if r.type == "board" and "board" in r.key.split() and r.parents in {(), (own,)}
        ]  # fmt: skip
        return (boards[0],) if len(boards) == 1 else (own,)

    def _unknown(self, passage: Passage, node: Node, relation: Relation) -> Referent:
        """A name that no head noun explains is taken for what the relation asks: a place or a body."""
        place = passage.place(node.start, node.end)
        if relation in _PLACES:
            return self._claims.discourse.other("area", node.text, place)
        return self._claims.discourse.organisation(node.text, "body", place)

    def _area(self, passage: Passage, node: Node, referent: Referent) -> Referent:
        if referent.type == "area":
            return referent
        place = passage.place(node.start, node.end)
        return self._claims.discourse.other("area", node.text, place)

    def hold(
        self, passage: Passage, person: Node, office: Node, evidence: Evidence, rule: str, base: Qualifiers,
        confidence: float,
    ) -> None:  # fmt: skip
        """Claims that a person holds an office, or what an office given to a post makes of it."""
        if person.label == "F":
            self._second_office(passage, person, office, evidence, rule, base, confidence)
            return
        member = _is_member(office.titles[0])
        if person.label != "P" or ((member or _is_rank(person, office)) and not office.bodies):
            return
        known = None if office.bodies else self._claims.known_post(office.titles[0], base.option or "")
        bodies = office.bodies or (known.parents if known is not None else ()) or self.implied(office)
        bodies = tuple(b for b in bodies if not b.generic)
        sure = confidence if office.bodies else min(confidence, 0.75)
        shared = len(bodies) > 1 and "separate" not in office.marks and _is_joint(office, evidence.quote)
        q = replace(
            base,
            joint=shared or base.joint,
            status=Status.ENDED if office.marks & _OVER and base.status is Status.IN_FORCE else base.status,
        )
        for one in person.referents:
            for title in (_singular(t) if office.plural else t for t in office.titles):
                held = (
                    bodies
                    if office.bodies
                    else _held_before(one, title) or bodies or self._beside(one, title, passage, evidence)
                )
                for body in held:
                    self._office(one, title, body, evidence, rule, q, sure)
                if not member:
                    one.roles.append((title, held))
                if held:
                    self._latest[id(one)] = (passage.order, held)

    def _beside(
        self, person: Referent, title: str, passage: Passage, evidence: Evidence
    ) -> tuple[Referent, ...]:
        """Where somebody "also" holds an office of whom the same paragraph has just told one."""
        order, bodies = self._latest.get(id(person), (-1, ()))
        one = len(bodies) == 1 and bodies[0].type == "body"
        known = _ALSO_IS.search(evidence.quote) or (self.default is None and _STANDS_IN.match(title))
        return bodies if one and order == passage.order and known else ()

    def _office(
        self, person: Referent, title: str, body: Referent, evidence: Evidence, rule: str, q: Qualifiers, sure: float
    ) -> None:  # fmt: skip
        if _is_member(title):
            role = replace(q, role=title.casefold(), joint=False)
            self._claims.add(Relation.MEMBER_OF, person, body, evidence, rule, role, sure)
            return
        if _ADVISER.search(title) and f"{title} to " in evidence.quote:
            advises = replace(q, role=None, kind="advises", joint=False)
            self._claims.add(Relation.ACCOUNTABLE_TO, person, body, evidence, rule, advises, sure)
            return
        held = replace(q, role=re.sub(r"^(?:shared|joint|single) ", "", title))
        self._claims.add(Relation.HOLDS_POST, person, body, evidence, rule, held, sure)
        kind = _ALSO.get(title.casefold())
        if kind:
            answers = replace(q, role=None, kind=kind, joint=False)
            self._claims.add(Relation.ACCOUNTABLE_TO, person, body, evidence, f"{rule}/title", answers, sure)

    def _second_office(
        self, passage: Passage, post: Node, office: Node, evidence: Evidence, rule: str, base: Qualifiers,
        confidence: float,
    ) -> None:  # fmt: skip
        """A post that is head of paid service or adviser answers to the body for it; as chair it sits on the board."""
        bodies = office.bodies or self.implied(office)
        for title in office.titles:
            kind = _ALSO.get(title.casefold()) or ("advises" if re.search(r"advis[eo]r$", title) else None)
            q = replace(base, role=None if kind else title.casefold(), kind=kind)
            relation = Relation.ACCOUNTABLE_TO if kind else Relation.MEMBER_OF
            seats = [b for b in bodies if kind or b.type in {"board", "partnership"}]
            for one in self.referents(passage, post, evidence, rule, base, relation) if seats else ():
                for body in seats:
                    if is_sensible(relation, one, body):
                        self._claims.add(relation, one, body, evidence, rule, q, confidence)


def _as_place(node: Node, relation: Relation) -> Node:
    """A body called by the place in its name is that place, where the relation asks for one: "covers Alder"."""
    short = relation in _PLACES and node.label == "B" and not node.pronoun and len(node.referents) == 1
    if short and normal_name(place_of(node.referents[0].name)) == normal_name(node.text):
        return replace(node, label="A")
    return node


def owners(office: Node, bodies: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """The bodies where an office stands that these appoint to: a board's body, unless it is the board's own chair.

    Governors appoint the chair of another board than theirs.
    """
    if _CHAIR.fullmatch(office.titles[0]):
        return tuple(b for b in bodies if not b.key.endswith("council of governors"))
    return tuple(dict.fromkeys(o for b in bodies for o in (b.parents if b.type == "board" else (b,))))


def _held_before(person: Referent, title: str) -> tuple[Referent, ...]:
    """Where the text has said before that a person holds an office of that title."""
    return next(
        (bodies for said, bodies in person.roles if said.casefold() == title.casefold() and bodies), ()
    )


# Titles that every member of a board has before the name: they tell of no office besides the seat.
_RANKS = frozenset(
    {"director", "trustee", "commissioner", "supervisor", "delegate", "representative", "senator", "judge"}
)


def _is_rank(person: Node, office: Node) -> bool:
    """Whether a title stands before a surname as a form of address: "Director Lubow"."""
    return office.titles[0].casefold() in _RANKS and office.end < person.start and " " not in person.text


def _is_member(title: str) -> bool:
    return bool(_MEMBER.fullmatch(title)) and not _PORTFOLIO.search(title)


def _fitting_relation(relation: Relation, subject: Node, object_: Node, base: Qualifiers) -> Relation:
    """The relation as the convention says it: a post or a body holds no post, a councillor is affiliated."""
    if relation is Relation.HOLDS_POST and subject.label in "FBG":
        return Relation.MEMBER_OF
    plain = relation is Relation.MEMBER_OF and not base.role and subject.label == "P"
    if plain and object_.referents and all(r.type == "body" and not r.parents for r in object_.referents):
        return Relation.AFFILIATED_WITH
    return relation


def _bearers_of(title: str) -> frozenset[str] | None:
    """The heads of names of such bodies as have an office; None where any may have it."""
    whole = f" {title.casefold()}"
    forms = (whole, re.sub(r" for .*", "", whole), re.sub(r" (?:for|of) .*", "", whole))
    return next((k for last, k in office_kinds().items() if any(f.endswith(f" {last}") for f in forms)), None)


def _may_have(body: Referent, title: str) -> bool:
    """Whether a body of this kind may have an office that only some kinds have."""
    wanted = _bearers_of(title)
    return wanted is None or not body.head or bool(wanted & set(body.head[-1].split()))


def is_shared(office: Node, bodies: tuple[Referent, ...]) -> bool:
    """Whether one office stands in several bodies: it is called joint, shared or single."""
    return len(bodies) > 1 and (
        bool(office.marks & {"joint", "shared", "single"}) or bool(_JOINT.search(office.text))
    )


def _is_joint(office: Node, quote: str) -> bool:
    if _SEPARATE.search(quote):
        return False
    return (
        bool(office.marks & {"joint", "shared", "single"})
        or bool(_JOINT.search(quote))
        or bool(re.search(r"\bboth\b", quote))
    )


def _singular(title: str) -> str:
    """ "chief executives" as "chief executive", "Directors of Public Health" as "Director of Public Health"."""
    head, of, scope = title.partition(" of ")
    return re.sub(r"men$", "man", singular_of(head)) + of + scope
