"""The engine: matches the rules on a sentence and turns matches into claims."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import combinations

from kg.extract.claims import Claims, Qualifiers
from kg.extract.links import Links, owners
from kg.extract.names.discourse import Referent
from kg.extract.people.seats import is_chair
from kg.extract.prose.clauses import readings
from kg.extract.prose.minuted import Minutes
from kg.extract.prose.modality import Setting, clause_status
from kg.extract.prose.openings import Openings, end_of
from kg.extract.prose.paired import one_by_one
from kg.extract.prose.patterns import Rule, Say
from kg.extract.prose.periods import Period, clause_period, status_at
from kg.extract.prose.subjects import POSSESSIVES, is_nominative, named, subject_of
from kg.extract.prose.terms import terms
from kg.extract.prose.triggers import triggers
from kg.extract.reference.nodes import NODE, Node, Skeleton
from kg.extract.text.passage import Passage
from kg.model.statement import Evidence
from kg.model.vocabulary import Relation, Status

_JOINT = re.compile(r"\b(?:joint(?:ly)?|shared|share|shares)\b", re.I)
_JOINT_AFTER = re.compile(r"(?:,| as| –|,? which is| \() ?an? joint (?:appointment|post)")
_ACT = re.compile(
    r"\b(?:re-?)?(?:appointed|elected|named|selected|chosen|made|confirmed|designated|promoted|installed|seconded)\b",
    re.I,
)
# What the object was tells nothing of the verb: "replaced the former trust".
_OLD = re.compile(r"\b(?:the|its|their|his|her|an?) (?:former|previous|past|earlier|then)\b.*$", re.I)
_PARTICIPLE = re.compile(
    r"\b(?P<modal>will|would|shall) (?!not\b)[^;«»]*(?:«\w+»[^;«»]*)*, (?:who )?[a-z]+ing (?:to|for|on) [^;,]*$"
)
_LONGEST = 420  # characters of a quote, with room for the passage's folded white space


@dataclass(frozen=True, slots=True)
class Clause:
    """One match of a rule, with what it says of time and modality."""

    passage: Passage
    sentence: Skeleton
    rule: Rule
    match: re.Match[str]
    status: Status
    period: Period
    option: str | None


class Engine:
    """Applies every rule to one sentence after another."""

    def __init__(self, claims: Claims, links: Links, today: str | None) -> None:
        self._claims = claims
        self._links = links
        self._today = today
        self.minutes = Minutes()

    def read(self, passage: Passage, sentence: Skeleton, setting: Setting) -> None:
        """Claims what the rules find in the sentence, in its order, as it stands and without its asides."""
        for reading in readings(sentence):
            self._read(passage, reading, setting)

    def _read(self, passage: Passage, sentence: Skeleton, setting: Setting) -> None:
        carried: list[Node] = []
        openings = Openings(sentence.text)
        found = [
            (match.start(), order, rule, match)
            for order, rule in enumerate(triggers().of(sentence.text))
            for match in openings.matches(rule)
        ]
        for _, _, rule, match in sorted(found, key=lambda f: f[:2]):
            carried = self._apply(passage, sentence, setting, rule, match, carried) or carried

    def _apply(
        self, passage: Passage, sentence: Skeleton, setting: Setting, rule: Rule, match: re.Match[str], carried: list[Node]
    ) -> list[Node]:  # fmt: skip
        subject = [n for n in _no_possessives(subject_of(sentence, match, carried)) if self._is_known(n)]
        status = clause_status(
            _verb(sentence.text, match), sentence.text[: match.start()], sentence.text, setting, past_is_over=rule.past_is_over
        )  # fmt: skip
        if status is None:
            return subject
        since = match.start(rule.says[0].object) if rule.placed else match.start()
        period = clause_period(sentence, since, match.end(), ends=rule.change == "ends")
        period = self.minutes.act(match.group(), sentence, status, period)
        clause = Clause(
            passage,
            sentence,
            rule,
            match,
            self._at_day(rule, status, period),
            period,
            setting.option or None,
        )
        for say in rule.says:
            subjects = self._end(clause, say.subject, subject)
            objects = [
                n for n in self._end(clause, say.object, subject) if say.object != "o" or not is_nominative(n)
            ]
            if subjects and objects:
                self._say(clause, say, subjects, objects)
        return subject

    def _at_day(self, rule: Rule, status: Status, period: Period) -> Status:
        """An end said in the past is over, an end to come is not yet; the rest goes by its dates."""
        if rule.change == "ends":
            told = {Status.AGREED: Status.IN_FORCE, Status.IN_FORCE: Status.ENDED}.get(status, status)
            return told if told is Status.ENDED else status_at(told, period, self._today)
        return status_at(status, period, self._today)

    def _is_known(self, node: Node) -> bool:
        return node.label != "U" or " " in node.text or self._links.names.get(node.text, 0) > 1

    def _end(self, clause: Clause, name: str, subject: list[Node]) -> list[Node]:
        if name == "ORGAN":
            return self._organ(subject)
        nodes = subject if name == "S" else self._named(clause, name)
        types = clause.rule.only.get(name)
        nodes = nodes if clause.rule.possessive or name == "owner" else _no_possessives(nodes)
        found = [n for n in nodes if types is None or all(r.type in types for r in n.referents)]
        count = len({r for n in found for r in n.bodies or n.referents})
        few = name == clause.rule.several and count < 2
        many = name == clause.rule.alone and count > 1
        return [] if few or many else found

    @staticmethod
    def _named(clause: Clause, name: str) -> list[Node]:
        """The nodes of a group; the last of a list with a verb after it opens the next clause: "by A, and B is …"."""
        nodes = named(clause.sentence, clause.match.groupdict().get(name))
        ends = name in clause.match.re.groupindex and clause.match.end(name) == clause.match.end()
        opens_next = end_of(clause.sentence.text, clause.match) < clause.match.end()
        return nodes[:-1] if ends and opens_next and len(nodes) > 1 else nodes

    def _organ(self, subject: list[Node]) -> list[Node]:
        """The board that the text speaks of, for a seat that the clause gives without naming it."""
        organ = self._links.organ
        own = self._links.default
        if organ is not None and any(organ in n.referents for n in subject) and own is not None:
            organ = own if own.type != "body" or own.head[-2:] == ("combined", "authority") else None
        if organ is None or not subject or any(organ in n.referents for n in subject):
            return []
        return [Node("B", subject[0].start, subject[-1].end, "", (organ,))]

    def _say(self, clause: Clause, say: Say, subjects: list[Node], objects: list[Node]) -> None:
        evidence = _evidence(clause, [*subjects, *objects])
        q = self._qualifiers(clause, say)
        if q is None:
            return
        if say.relation is Relation.PARTNERS_WITH and say.subject == say.object:
            self._partners(clause, subjects, evidence, q)
            return
        if say.relation is Relation.HOLDS_POST:
            objects = self._placed(clause, objects)
        for subject, object_ in _pairs(clause, subjects, objects):
            if (
                subject.label == "F"
                and not subject.bodies
                and _gives_body(say)
                and not _NOMINATES.search(clause.match.group())
            ):
                if self._claims.known_post(subject.titles[0], q.option or "") is None:
                    subject.bodies = self._appointed_in(subject, objects)
            for one, term in terms(clause.passage, clause.sentence, object_):
                dated = replace(q, from_=term.start or q.from_, until=term.end or q.until)
                self._links.link(
                    clause.passage, say.relation, subject, one, evidence, clause.rule.name, dated, clause.rule.confidence
                )  # fmt: skip

    def _appointed_in(self, office: Node, by: list[Node]) -> tuple[Referent, ...]:
        """Where an office stands that some bodies fill: theirs; a chair's is no body that only appoints it."""
        bodies = tuple(r for n in by for r in n.referents if n.label in "BG")
        chairs = is_chair(office.titles[0]) and all(b.type == "body" for b in bodies)
        own = self._links.default
        found = (self._links.implied(office) if chairs else ()) or owners(office, bodies)
        return found or ((own,) if own is not None else bodies)

    @staticmethod
    def _qualifiers(clause: Clause, say: Say) -> Qualifiers | None:
        """Role, kind and status of a statement; `status=over` is for whom another takes the place of."""
        fixed = say.qualifiers
        status, period = clause.status, clause.period
        if fixed.get("status") == "over":
            if status not in {Status.IN_FORCE, Status.AGREED}:
                return None
            status = Status.ENDED if status is Status.IN_FORCE else Status.IN_FORCE
            period = Period(None, period.start)
        elif "status" in fixed:
            status = Status(fixed["status"])
        joint = "joint" in fixed and fixed["joint"] != "no" and bool(_JOINT.search(clause.match.group()))
        role = _role(fixed.get("role"), clause.match, clause.sentence)
        return Qualifiers(role, fixed.get("kind"), joint, status, period.start, period.end, clause.option)

    def _partners(self, clause: Clause, nodes: list[Node], evidence: Evidence, q: Qualifiers) -> None:
        bodies = list(dict.fromkeys(r for n in nodes for r in n.referents))
        if 2 <= len(bodies) <= 4:
            for one, other in combinations(bodies, 2):
                self._claims.add(
                    Relation.PARTNERS_WITH, one, other, evidence, clause.rule.name, q, clause.rule.confidence
                )

    @staticmethod
    def _placed(clause: Clause, offices: list[Node]) -> list[Node]:
        """Offices that name no body stand in those of the rule's group `b`: who appointed, whose post it is."""
        bodies = tuple(
            r for n in named(clause.sentence, clause.match.groupdict().get("b")) for r in n.referents if n.label == "B"
        )  # fmt: skip
        joint = _JOINT.search(clause.match.group()) or _JOINT_AFTER.match(
            clause.sentence.text, clause.match.end()
        )
        marks = frozenset({"joint"} if joint else ())
        placed = [
            n if n.label != "F" else replace(n, bodies=n.bodies or owners(n, bodies), marks=n.marks | marks)
            for n in offices
        ]
        return [n for n in placed if n.bodies or not clause.rule.placed]


# Who nominates somebody for a seat has not the seat itself.
_NOMINATES = re.compile(r"\bnominat", re.I)


def _gives_body(say: Say) -> bool:
    return say.relation is Relation.POST_IN or say.qualifiers.get("kind") == "appointed_by"


def _pairs(clause: Clause, subjects: list[Node], objects: list[Node]) -> list[tuple[Node, Node]]:
    """Every subject with every object, or, where they are as many people as offices, each with its own."""
    titles = [replace(n, titles=(t,)) for n in objects for t in n.titles if n.label == "F" and not n.plural]
    several = len(subjects) > 1 and len(titles) == len(subjects) and all(n.label == "P" for n in subjects)
    if several and len({t.titles[0].casefold() for t in titles}) > 1:
        return list(zip(subjects, titles, strict=True))
    paired = one_by_one(clause.sentence.text, subjects, objects)
    return paired or [(subject, object_) for subject in subjects for object_ in objects]


def _verb(text: str, match: re.Match[str]) -> str:
    """The auxiliaries and the verb of a match, up to the next node; an act in the past ("was elected") holds on."""
    if match.groupdict().get("aux") is None:
        return ""
    following = text.find("«", match.start("aux"))
    verb = text[match.start("aux") : following if following >= 0 else match.end()]
    verb = re.sub(
        r"(?<= by)\b.*", "", verb
    )  # whoever follows is not what the verb says: "held by former ..."
    verb = _OLD.sub("", verb)
    if match.group("aux").strip() == "" and (main := _PARTICIPLE.search(text, 0, match.end())):
        verb = f"{main['modal']} {verb}"  # "will have a clerk, reporting to ..."
    return re.sub(r"\b(?:was|were|had) ", "", verb) if _ACT.search(verb) else verb


def _no_possessives(nodes: list[Node]) -> list[Node]:
    return [n for n in nodes if n.text.casefold() not in POSSESSIVES]


def _evidence(clause: Clause, nodes: list[Node]) -> Evidence:
    """The clause: from the first to the last node of the match and of the link's ends."""
    inside = [n for n in clause.sentence.get(clause.match.group()) if n.end > 0]
    start = min(n.start for n in [*nodes, *inside])
    end = max(n.end for n in [*nodes, *inside])
    if end - start > _LONGEST and inside:
        start = max(start, min(n.start for n in inside))
    return clause.passage.evidence(start, end)


def _role(said: str | None, match: re.Match[str], sentence: Skeleton) -> str | None:
    """A fixed role, or the words of the match's group that the rule names: "$role"."""
    if not said or not said.startswith("$"):
        return said.replace("_", " ") if said else None
    words = match.groupdict().get(said[1:])
    if not words:
        return None
    shown = NODE.sub(lambda m: sentence.nodes[int(m["number"])].text, words).strip(" ,")
    shown = re.sub(r"\b(member|partner|council|observer|trustee|governor|representative)s$", r"\1", shown)
    return re.sub(r"^(?:an?|the) ", "", shown) or None
