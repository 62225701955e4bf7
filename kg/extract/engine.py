"""The engine: matches the rules on a sentence and turns matches into claims."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations

from kg.extract.claims import Claims, Qualifiers
from kg.extract.discourse import Referent
from kg.extract.modality import Setting, clause_status
from kg.extract.nodes import NODE, Node, Skeleton
from kg.extract.passage import Passage
from kg.extract.patterns import Rule, Say, rules
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation, Status

_JOINT = re.compile(r"\b(?:joint(?:ly)?|shared|share|shares)\b", re.I)
_SEPARATE = re.compile(r"\b(?:separate|two (?:appointments|posts|jobs)|not a (?:joint|shared))\b", re.I)
_FROM = re.compile(
    r"\b(?:since|from|with effect from|as of|as from|took (?:up|over)[^«»]{0,30}|starting|starts|on|in|effective|joined[^«»]{0,20}|appointed(?: to[^«»]{0,20})?|elected|between|began|by|after|for)(?: the)?(?: (?:start|end|beginning) of)? (?P<date>«T\d+»)",
    re.I,
)
_UNTIL = re.compile(
    r"(?:\b(?:until|till|to|ends?|ended|ending|expires?|through|up to|left[^«»]{0,20}|retires?[^«»]{0,25}|retired[^«»]{0,60}|steps? down[^«»]{0,10}|stepped down[^«»]{0,40}|stood down[^«»]{0,40}|resigned[^«»]{0,10}|dissolved[^«»]{0,10}|abolished[^«»]{0,10}|gave up[^«»]{0,30}|give up[^«»]{0,20}|withdrew[^«»]{0,10})(?: at)?(?: on| in)?(?: the)?(?: end of)?) (?P<date>«T\d+»)|«T\d+» (?:to|–|-|and|until) (?P<range>«T\d+»)",
    re.I,
)


_OPENS_CLAUSE = re.compile(
    r"[,;:–)\"]|\b(?:and|but|that|while|because|although|where|said|if|when|whereas|as|so|or|than)\b", re.I
)


def _is_object(text: str, at: int) -> bool:
    """Whether the node at a place is what a verb or preposition before it governs, and so no subject."""
    before = [m for m in NODE.finditer(text, 0, at) if m["label"] != "T"]
    if not before:
        return False
    gap = text[before[-1].end() : at].strip()
    return bool(gap) and not _OPENS_CLAUSE.search(gap) and not gap.startswith("'")


_POSSESSIVES = frozenset(["its", "their", "our", "his", "her"])


_ACT = re.compile(
    r"\b(?:re-?)?(?:appointed|elected|named|selected|chosen|made|confirmed|designated|promoted|installed|seconded)\b",
    re.I,
)


def _verb(text: str, match: re.Match[str]) -> str:
    """The auxiliaries and the verb of a match, up to the next node; an act in the past ("was elected") holds on."""
    if "aux" not in match.groupdict() or match["aux"] is None:
        return ""
    following = text.find("«", match.start("aux"))
    verb = text[match.start("aux") : following if following >= 0 else match.end()]
    return match["aux"].replace("was ", "").replace("were ", "") if _ACT.search(verb) else verb


def _fitting(nodes: list[Node], types: frozenset[str] | None) -> list[Node]:
    """The nodes that are no possessives and, where a rule asks for types, speak of entities of these types."""
    nodes = [n for n in nodes if n.text.casefold() not in _POSSESSIVES]
    return nodes if types is None else [n for n in nodes if all(r.type in types for r in n.referents)]


class Engine:
    """Applies every rule to one sentence after another."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims
        self.names: Mapping[str, int] = {}  # how often the document uses a name that nothing explains
        self.organ: Referent | None = None  # the board that the sentence or its heading speaks of
        self.default: Referent | None = None  # the body of an office that names none

    def read(self, passage: Passage, sentence: Skeleton, setting: Setting) -> None:
        """Claims what the rules find in the sentence."""
        carried: list[Node] = []
        found = []
        for rule in rules():
            if rule.trigger is not None and not rule.trigger.search(sentence.text):
                continue
            for match in rule.pattern.finditer(sentence.text):
                found.append((match.start(), rule, match))
        found.sort(key=lambda f: f[0])
        for _, rule, match in found:
            carried = self._apply(passage, sentence, setting, rule, match, carried) or carried

    def _apply(
        self, passage: Passage, sentence: Skeleton, setting: Setting, rule: Rule, match: re.Match[str], carried: list[Node]
    ) -> list[Node]:  # fmt: skip
        groups = match.groupdict()
        subject = [
            n for n in self._subject(sentence, match, carried) if n.text.casefold() not in _POSSESSIVES
        ]
        subject = [n for n in subject if n.label != "U" or " " in n.text or self.names.get(n.text, 0) > 1]
        before = sentence.text[: match.start()]
        status = clause_status(
            _verb(sentence.text, match), before, sentence.text, setting, past_is_over=rule.past_is_over
        )
        if status is None:
            return subject
        if groups.get("neg"):
            return subject
        for say in rule.says:
            ends = [
                _fitting(subject if name == "S" else sentence.get(groups.get(name)), rule.only.get(name))
                for name in (say.subject, say.object)
            ]
            if not ends[0] or not ends[1]:
                continue
            self._say(passage, sentence, setting, rule, say, ends, status, match)
        return subject

    @staticmethod
    def _subject(sentence: Skeleton, match: re.Match[str], carried: list[Node]) -> list[Node]:
        groups = match.groupdict()
        said = sentence.get(groups.get("s"))
        if said and "e" in groups and _is_object(sentence.text, match.start("s")):
            first = next(
                (m for m in NODE.finditer(sentence.text, 0, match.start("s")) if m["label"] in "PFBG"), None
            )
            if carried or first is not None:
                return carried or sentence.get(first.group() if first else "")
        if (
            len(said) > 1
            and "s" in groups
            and groups.get("s")
            and not re.search(r"\band\b|&|\bas well as\b|/|\bwith\b|;", groups["s"])
        ):
            said = said[-1:]
        if said or "e" not in groups or groups.get("e") is None:
            return said
        word = (groups["e"] or "").strip(" ,;:").casefold()
        beside = word in {"which", "who", "that"} or (
            not word and "," in groups["e"] and not groups.get("aux")
        )
        if beside and not word.startswith("and"):
            before = list(NODE.finditer(sentence.text, 0, match.start() + 1))
            return sentence.get(before[-1].group()) if before else []
        if word == "and which":
            first = re.search(r"«[A-Z]\d+»(?=[^«»]{0,12}\bwhich\b)", sentence.text)
            return sentence.get(first.group()) if first is not None else []
        if carried:
            return carried
        first = next((m for m in NODE.finditer(sentence.text) if m["label"] in "PFBG"), None)
        return sentence.get(first.group()) if first is not None and first.start() < match.start() else []

    def _say(
        self, passage: Passage, sentence: Skeleton, setting: Setting, rule: Rule, say: Say, ends: list[list[Node]],
        status: Status, match: re.Match[str],
    ) -> None:  # fmt: skip
        nodes = [n for end in ends for n in end]
        evidence = _evidence(passage, sentence, nodes, match)
        dates = clause_dates(sentence, match)
        fixed = say.qualifiers
        role = sentence_role(fixed.get("role"), match, sentence)
        base = Qualifiers(
            role, fixed.get("kind"), _JOINT.search(match.group()) is not None and fixed.get("joint") != "no" and "joint" in fixed,
            Status(fixed["status"]) if "status" in fixed else status, dates[0], dates[1], setting.option or None,
        )  # fmt: skip
        if say.relation is Relation.PARTNERS_WITH and say.subject == say.object:
            bodies = list(dict.fromkeys(r for n in ends[0] for r in n.referents))
            if 2 <= len(bodies) <= 4:
                for one, other in combinations(bodies, 2):
                    self._claims.add(say.relation, one, other, evidence, rule.name, base, rule.confidence)
            return
        for subject in ends[0]:
            if (
                subject.label == "F"
                and not subject.bodies
                and (say.relation is Relation.POST_IN or fixed.get("kind") == "appointed_by")
            ) and self._claims.known_post(subject.titles[0], base.option or "") is None:
                subject.bodies = tuple(r for n in ends[1] for r in n.referents if n.label == "B")
            for object_ in ends[1]:
                self.link(passage, say.relation, subject, object_, evidence, rule.name, base, rule.confidence)

    def link(
        self, passage: Passage, relation: Relation, subject: Node, object_: Node, evidence: Evidence, rule: str,
        base: Qualifiers, confidence: float,
    ) -> None:  # fmt: skip
        """Claims a link between two nodes, each of which may stand for several entities, or be an office."""
        if relation is Relation.HOLDS_POST and object_.label == "F":
            self.hold(passage, subject, object_, evidence, rule, base, confidence)
            return
        if relation is Relation.HOLDS_POST and subject.label == "F":
            relation = Relation.MEMBER_OF
        if relation is Relation.HOLDS_POST and subject.label in "BG":
            relation = Relation.MEMBER_OF
        if relation is Relation.AFFILIATED_WITH and subject.label != "P":
            return
        for one in self.referents(passage, subject, evidence, rule, base, relation):
            for other in self.referents(passage, object_, evidence, rule, base, relation):
                if _sensible(relation, one, other):
                    self._claims.add(relation, one, other, evidence, rule, base, confidence)

    def referents(
        self,
        passage: Passage,
        node: Node,
        evidence: Evidence,
        rule: str,
        base: Qualifiers,
        relation: Relation,
    ) -> tuple[Referent, ...]:
        """What a node stands for; an office becomes its post, which is claimed to be in its bodies."""
        if node.label == "A" and relation not in {
            Relation.COVERS,
            Relation.WITHIN,
            Relation.COTERMINOUS_WITH,
        }:
            return tuple(r for r in node.bodies or node.referents if r.type != "area")
        if node.label == "A":
            return tuple(self._area(passage, node, r) for r in node.referents)
        if node.label == "U":
            return (self._unknown(passage, node, relation),)
        if node.label != "F":
            return node.referents
        place = (passage.offsets[node.start], passage.offsets[node.end - 1] + 1)
        posts = []
        known = None if node.bodies else self._claims.known_post(node.titles[0], base.option or "")
        if known is not None:
            return (known,)
        bodies = node.bodies or self._implied(node)
        if node.plural and relation is Relation.MEMBER_OF and node.bodies:
            return node.bodies
        shared = is_shared(node, bodies)
        for title in (_singular(t) for t in node.titles) if node.plural else node.titles:
            for parents in [bodies] if shared or not bodies else [(b,) for b in bodies]:
                post = self._claims.post(title, parents, place, base.option or "")
                posts.append(post)
                for body in parents:
                    status = base.status if shared or base.option or "new" in node.marks else Status.IN_FORCE
                    self._claims.add(
                        Relation.POST_IN, post, body, passage.evidence(node.start, node.end), f"{rule}/post",
                        Qualifiers(joint=shared, status=status, option=base.option), 0.85 if node.bodies else 0.7,
                    )  # fmt: skip
        return tuple(posts)

    def _implied(self, office: Node) -> tuple[Referent, ...]:
        """The bodies of an office that names none: a chair's is the board spoken of, another's the document's own."""
        if _CHAIR.fullmatch(office.titles[0]):
            if self.organ is not None:
                return (self.organ,)
            if self.default is not None and (self.default.type != "body" or self.default.head[-1] == "trust"):
                return (self.default,)
            return ()
        return (self.default,) if self.default is not None else ()

    def _unknown(self, passage: Passage, node: Node, relation: Relation) -> Referent:
        """A name that no head noun explains is taken for what the relation asks: a place or a body."""
        place = (passage.offsets[node.start], passage.offsets[node.end - 1] + 1)
        if relation in {Relation.COVERS, Relation.WITHIN, Relation.COTERMINOUS_WITH}:
            return self._claims.discourse.other("area", node.text, place)
        return self._claims.discourse.organisation(node.text, "body", place)

    def _area(self, passage: Passage, node: Node, referent: Referent) -> Referent:
        if referent.type == "area":
            return referent
        place = (passage.offsets[node.start], passage.offsets[node.end - 1] + 1)
        return self._claims.discourse.other("area", node.text, place)

    def hold(
        self,
        passage: Passage,
        person: Node,
        office: Node,
        evidence: Evidence,
        rule: str,
        base: Qualifiers,
        confidence: float,
    ) -> None:
        """Claims that a person holds an office, or that a post does where an office is given to a post."""
        if person.label == "F":
            self._duties(passage, person, office, evidence, rule, base, confidence)
            return
        if not person.referents or person.label not in "P":
            return
        if not office.bodies and office.titles[0].casefold() in {"member", "members", "representative"}:
            return
        known = None if office.bodies else self._claims.known_post(office.titles[0], base.option or "")
        bodies = office.bodies or (known.parents if known is not None else ()) or self._implied(office)
        sure = confidence if office.bodies else min(confidence, 0.75)
        joint = (
            len(bodies) > 1 and "separate" not in office.marks and _is_joint(office, evidence.quote)
        ) or base.joint
        status = Status.ENDED if office.marks & {"former", "ex", "previous", "past", "late"} else base.status
        for one in person.referents:
            for title in office.titles:
                if title.casefold() in {"member", "members", "representative"}:
                    self._member(one, bodies, title, evidence, rule, replace(base, status=status), sure)
                    continue
                one.roles.append((title, bodies))
                for body in bodies:
                    q = replace(base, role=title, joint=joint, status=status)
                    self._claims.add(Relation.HOLDS_POST, one, body, evidence, rule, q, sure)
                    kind = _ALSO.get(title.casefold())
                    if kind:
                        self._claims.add(
                            Relation.ACCOUNTABLE_TO,
                            one,
                            body,
                            evidence,
                            f"{rule}/title",
                            replace(q, role=None, kind=kind, joint=False),
                            sure,
                        )

    def _duties(
        self,
        passage: Passage,
        post: Node,
        office: Node,
        evidence: Evidence,
        rule: str,
        base: Qualifiers,
        confidence: float,
    ) -> None:
        """A post that is head of paid service, accountable officer or adviser answers to the body for it."""
        for title in office.titles:
            kind = _ALSO.get(title.casefold()) or ("advises" if re.search(r"advis[eo]r$", title) else None)
            if kind is None:
                continue
            for one in self.referents(passage, post, evidence, rule, base, Relation.ACCOUNTABLE_TO):
                for body in office.bodies or self._implied(office):
                    self._claims.add(
                        Relation.ACCOUNTABLE_TO,
                        one,
                        body,
                        evidence,
                        rule,
                        replace(base, role=None, kind=kind),
                        confidence,
                    )

    def _member(
        self,
        person: Referent,
        bodies: tuple[Referent, ...],
        title: str,
        evidence: Evidence,
        rule: str,
        base: Qualifiers,
        sure: float,
    ) -> None:
        for body in bodies:
            self._claims.add(
                Relation.MEMBER_OF, person, body, evidence, rule, replace(base, role=title.casefold()), sure
            )


_CHAIR = re.compile(
    r"(?:(?:acting|interim|deputy|vice|co|joint|independent|elected)[ -]?)*(?:chair(?:man|woman|person)?|convener|convenor|president|secretary|treasurer|independent person)",
    re.I,
)
_ALSO = {"head of paid service": "head_of_paid_service", "accountable officer": "accountable_officer_for"}


def is_shared(office: Node, bodies: tuple[Referent, ...]) -> bool:
    """Whether one office stands in several bodies: it is called joint, shared or single."""
    return len(bodies) > 1 and (
        bool(office.marks & {"joint", "shared", "single"}) or bool(_JOINT.search(office.text))
    )


def _singular(title: str) -> str:
    """ "chief executives" as "chief executive", "Directors of Public Health" as "Director of Public Health"."""
    head, of, scope = title.partition(" of ")
    return (
        re.sub(r"men$", "man", re.sub(r"ies$", "y", head) if head.endswith("ies") else head.removesuffix("s"))
        + of
        + scope
    )


def _is_joint(office: Node, quote: str) -> bool:
    if _SEPARATE.search(quote):
        return False
    return (
        bool(office.marks & {"joint", "shared", "single"})
        or bool(_JOINT.search(quote))
        or bool(re.search(r"\bboth\b", quote))
    )


def _sensible(relation: Relation, one: Referent, other: Referent) -> bool:
    """Whether ends of these types can bear the relation at all."""
    if one is other:
        return False
    if relation in {Relation.MEMBER_OF, Relation.HOLDS_POST, Relation.PART_OF} and other.type in {
        "person",
        "post",
        "area",
        "event",
    }:
        return False
    if relation is Relation.HOLDS_POST and one.type != "person":
        return False
    if relation in {
        Relation.COVERS,
        Relation.PARTNERS_WITH,
        Relation.SUCCEEDS,
        Relation.PART_OF,
    } and one.type in {"person", "post"}:
        return False
    if relation in {Relation.SUCCEEDS, Relation.PARTNERS_WITH} and other.type in {"person", "post", "area"}:
        return False
    if relation is Relation.SUCCEEDS and one.generic != other.generic:
        return False
    if relation is Relation.COVERS and other.type != "area":
        return False
    if relation is Relation.PART_OF and one.type == "area":
        return False
    if relation is Relation.WITHIN and other.type != "area":
        return False
    return not (
        relation is Relation.ACCOUNTABLE_TO
        and (other.type in {"area", "event"} or one.type in {"area", "event"})
    )


def _evidence(passage: Passage, sentence: Skeleton, nodes: list[Node], match: re.Match[str]) -> Evidence:
    inside = [n for n in sentence.get(match.group()) if n.end > 0]
    all_nodes = [*nodes, *inside]
    start = min(n.start for n in all_nodes)
    end = max(n.end for n in all_nodes)
    if end - start > 420:
        start = max(start, min(n.start for n in inside)) if inside else start
    return passage.evidence(start, end)


def clause_dates(sentence: Skeleton, match: re.Match[str]) -> tuple[str | None, str | None]:
    """From and until of a clause: the dates with their prepositions in and right after the match."""
    stop = _clause_end(sentence.text, match.end())
    window = sentence.text[match.start() : stop]
    if match.start() < 60:
        window = sentence.text[:stop]
    until = _UNTIL.search(window)
    piece = (until["date"] or until["range"]) if until else None
    end = sentence.get(piece)[0].date if piece else None
    start = None
    for found in _FROM.finditer(window):
        value = sentence.get(found["date"])[0].date
        if value != end:
            start = value
            break
    return start, end


def _clause_end(text: str, at: int) -> int:
    found = re.compile(r"[;]|,? (?:and|but|while|whereas) «|\. ").search(text, at)
    return found.start() if found else len(text)


def sentence_role(said: str | None, match: re.Match[str], sentence: Skeleton) -> str | None:
    """A fixed role, or the words of the match's group that the rule names: "$role"."""
    if not said or not said.startswith("$"):
        return said.replace("_", " ") if said else None
    words = match.groupdict().get(said[1:])
    if not words:
        return None
    return (
        NODE.sub(lambda m: sentence.nodes[int(m["number"])].text, words)
        .strip(" ,")
        .replace("a ", "", 1 if words.startswith("a ") else 0)
        or None
    )
