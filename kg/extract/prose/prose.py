"""Prose: the sentences of paragraphs, list items and headings, read one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.links import Links, is_shared
from kg.extract.names.discourse import Referent
from kg.extract.prose import complements, occupations
from kg.extract.prose.ages import without_ages
from kg.extract.prose.appositions import Holder
from kg.extract.prose.chunks import Chunker
from kg.extract.prose.engine import Engine
from kg.extract.prose.modality import Setting, clause_status, setting_of
from kg.extract.prose.paired import plainly_listed, share_bodies
from kg.extract.prose.periods import Period, dated_events, status_at
from kg.extract.prose.pieces import whole_pieces
from kg.extract.prose.rosters import Rosters
from kg.extract.prose.terms import term_in
from kg.extract.prose.united import United
from kg.extract.prose.units import Units
from kg.extract.reference.nodes import Node, Skeleton, skeleton
from kg.extract.reference.questions import declared
from kg.extract.reference.reference import Finder
from kg.extract.text.contractions import written_out
from kg.extract.text.passage import Passage
from kg.extract.text.tokens import sentences
from kg.extract.trace import Trace
from kg.model.vocabulary import Relation, Status

# Organs without seats: nobody is a member of a budget.
_NO_SEATS = frozenset(
    ["fund", "pool", "budget", "agreement", "service", "services", "unit", "team", "network", "compact", "deal"]
)  # fmt: skip


class Prose:
    """Reads sentences, and keeps in mind the board or partnership that they spoke of last."""

    def __init__(
        self, claims: Claims, links: Links, engine: Engine, finder: Finder, date: str | None,
        trace: Trace | None = None,
    ) -> None:  # fmt: skip
        self._claims = claims
        self._links = links
        self._engine = engine
        self._finder = finder
        self._date = date
        self._trace = trace
        self._scene = finder.scene
        self._rosters = Rosters(claims, links)
        self._united = United(claims)
        self.minutes = engine.minutes
        self._units = Units(claims)
        self.organ: Referent | None = None
        self._office: Node | None = None  # the office spoken of last

    def read(self, passage: Passage) -> None:
        """Reads the sentences of a passage."""
        setting = setting_of(passage.headings, passage.text)
        setting = replace(setting, transcript=self._finder.dialogue.active)
        self.minutes.begin(passage)
        for start, end in self._sentences(passage):
            if is_contact(passage.text[start:end]):
                continue
            sentence = self.sentence(passage, start, end)
            chunker = self._chunker()
            chunker.run(sentence)
            share_bodies(sentence)
            self._office = chunker.office
            self.settle(self._at(sentence))
            self._units.read(passage, sentence, setting)
            self._rosters.read(
                passage, sentence, setting.status or Status.IN_FORCE, self.minutes.listed(sentence)
            )
            chunker.appose(sentence)
            if end == len(passage.text) and self._finder.dialogue.granted(passage):
                sentence.text = declared(sentence.text)
            sentence.text = complements.written_out(occupations.left_out(sentence.text))
            self._shared_posts(passage, sentence, chunker, setting)
            self._chunks(passage, sentence, chunker, setting)
            self._united.read(passage, sentence, setting, self._finder.attention.group)
            self._engine.read(passage, sentence, setting)
            for event, day in dated_events(sentence):
                self._claims.held.setdefault(id(event), day)
            if self._trace is not None:
                self._trace.note(passage, sentence)

    @property
    def counting(self) -> bool:
        """Whether the last sentence introduced a list of units."""
        return self._units.open

    def counts(self, passage: Passage) -> bool:
        """Whether the passage is no more than a unit in a list that the sentence before introduced."""
        return self._units.take(passage)

    def _sentences(self, passage: Passage) -> Iterator[tuple[int, int]]:
        """The sentences of a passage; in a transcript the name of who speaks is one of its own."""
        said = self._finder.dialogue.speech(passage)
        if said:
            yield 0, said
        yield from ((max(start, said), end) for start, end in sentences(passage.text) if end > said)

    def chunked(
        self, passage: Passage, start: int = 0, *, listed: bool = False, unknown: bool = False
    ) -> Skeleton:
        """A line or cell as one sentence, its offices joined with their bodies; what it names is not kept in mind.

        Where it is `listed`, each piece of it is one name or title; where bodies may be `unknown`, any other name is one.
        """
        attention, organ = self._finder.attention, self.organ
        self._finder.attention = attention.fork()
        nodes = self._nodes(passage, start, len(passage.text))
        if listed:
            nodes = whole_pieces(passage, nodes, start, self._scene.discourse, unknown=unknown)
        sentence = skeleton(passage.text, start, len(passage.text), nodes, passage.offsets)
        chunker = self._chunker()
        chunker.run(sentence)
        self._organs(passage, chunker)
        if self._trace is not None:
            self._trace.note(passage, sentence)
        self._finder.attention, self.organ = attention, organ
        return sentence

    def sentence(self, passage: Passage, start: int, end: int) -> Skeleton:
        """The skeleton of a sentence; what it names is kept in mind."""
        nodes = self._nodes(passage, start, end)
        self.organ = (
            organ_in([n for n in nodes if not _is_replaced(passage.text[start : n.start])]) or self.organ
        )
        read = skeleton(passage.text, start, end, nodes, passage.offsets)
        read.text = plainly_listed(without_ages(written_out(read.text)))
        return read

    def _nodes(self, passage: Passage, start: int, end: int) -> list[Node]:
        tokens, atoms = self._scene.tokens[id(passage)], self._scene.atoms[id(passage)]
        return self._finder.nodes(passage, start, end, tokens, atoms)

    def attend(self, body: Referent | None) -> None:
        """Tells the reader which body the section is about, None where it has none of its own."""
        self._finder.attention.focus = body

    def turn_to(self, person: Referent | None, organ: Referent | None) -> None:
        """A heading begins a section, about a person where it names one; their board is not that of the section before."""
        self._finder.attention.topic = person
        if person is not None:
            self.organ = organ

    def settle(self, body: Referent | None = None) -> None:
        """Tells the engine whose the offices are that name no body."""
        self._links.organ = self.organ
        self._links.default = body or self._finder.attention.focus or self._scene.own

    def _chunker(self) -> Chunker:
        return Chunker(self._scene.discourse, self._finder.attention.group, self._office)

    @staticmethod
    def _at(sentence: Skeleton) -> Referent | None:
        """The body that a sentence opens with: "At OFH, …", "In Newham, …"."""
        opening = re.match(r"\W*(?:At|In|For|Within|Over at|Across) (?:the )?(«[BA]\d+»),", sentence.text)
        nodes = sentence.get(opening[1]) if opening else []
        bodies = [r for n in nodes for r in (n.bodies or n.referents) if r.type == "body"]
        return bodies[0] if len(bodies) == 1 else None

    def _shared_posts(self, passage: Passage, sentence: Skeleton, chunker: Chunker, setting: Setting) -> None:
        """ "a single Chief Executive for both X and Y": a post that the text shares between bodies it names."""
        held = {id(h.office) for h in chunker.appositions.holders}
        nodes = sentence.get(sentence.text)
        if any(n.label == "P" for n in nodes):
            return
        for node in nodes:
            if node.label != "F" or id(node) in held or node.plural or not is_shared(node, node.bodies):
                continue
            before, _, after = sentence.text.partition(f"«F{sentence.nodes.index(node)}»")
            near = f"{before[-40:]} {after[:25]}"
            status = clause_status(near, before, sentence.text, setting, past_is_over=False)
            if status is None:
                continue
            evidence = passage.evidence(node.start, node.end)
            q = Qualifiers(status=status, option=setting.option or None)
            self._links.referents(passage, node, evidence, "shared-post", q, Relation.POST_IN)

    def _chunks(self, passage: Passage, sentence: Skeleton, chunker: Chunker, setting: Setting) -> None:
        self._organs(passage, chunker)
        for node, joint, bodies in chunker.members:
            evidence = passage.evidence(node.start, min(node.end + 120, len(passage.text)))
            q = _founded(sentence, node, setting)
            if q is None:
                continue
            for body in bodies:
                self._claims.add(Relation.MEMBER_OF, body, joint, evidence, "joint-organ-of", q, 0.85)
        for holder in chunker.appositions.holders:
            self._apposed(passage, holder)
        for person, place in chunker.appositions.affiliations:
            evidence = passage.evidence(person.start, place.end)
            self._links.link(
                passage, Relation.AFFILIATED_WITH, person, place, evidence, "person-of-body", Qualifiers(), 0.85
            )  # fmt: skip

    def _apposed(self, passage: Passage, holder: Holder) -> None:
        """A person beside an office: over where the words or the dates say so."""
        status = Status.ENDED if holder.over else Status.IN_FORCE
        period = holder.period if holder.period != Period() else term_in(passage, holder.office)
        status = status_at(status, period, self._date)
        q = Qualifiers(status=status, from_=period.start, until=period.end)
        start = min(holder.person.start, holder.office.start)
        end = max(holder.person.end, holder.office.end)
        evidence = passage.evidence(start, end)
        self._links.hold(passage, holder.person, holder.office, evidence, "apposition", q, 0.93)

    def _organs(self, passage: Passage, chunker: Chunker) -> None:
        for node, organ, parent in chunker.links:
            evidence = passage.evidence(node.start, node.end)
            self._claims.add(Relation.PART_OF, organ, parent, evidence, "organ-of", Qualifiers(), 0.85)


# What tells of party, ward or how to get in touch: nothing of governance stands in it.
_CONTACT = re.compile(
    r"(?:political )?(?:group|party|ward|e-?mail|tel(?:ephone)?|phone|fax|address|web(?:site)?|constituency|division) ?:",
    re.I,
)


def is_contact(sentence: str) -> bool:
    """Whether a sentence only tells of a party, a ward or how to get in touch."""
    return _CONTACT.match(sentence) is not None


_SINCE = re.compile(
    r"\b(?:has (?:met|sat|existed|operated|run|worked)|(?:was|were|been) (?:set up|established|formed|created|launched))\b[^«»;.]{0,20}\b(?:since|in|on|from) (?P<day>«T\d+»)"
)


def _founded(sentence: Skeleton, organ: Node, setting: Setting) -> Qualifiers | None:
    """Since when, and how surely, those stand together whose joint organ a sentence names; None where it denies it."""
    place = next((i for i, n in enumerate(sentence.nodes) if n is organ), None)
    before, found, after = sentence.text.partition(f"«B{place}»")
    near = f"{before[-40:]} {after[:25]}" if found else ""
    status = clause_status(near, before if found else "", sentence.text, setting, past_is_over=False)
    since = _SINCE.search(after)
    start = sentence.get(since["day"])[0].date if since is not None else None
    return Qualifiers(status=status, from_=start) if status is not None else None


_REPLACED = re.compile(
    r"\b(?:t(?:ook|akes?|aken|aking) over from|replac(?:ed|es|ing)|succeed(?:ed|s|ing)|successor (?:body )?(?:to|of)|in place of|formed (?:out of|from)|absorbed|abolished|dissolved) (?:the |its )?(?:former |old )?$",
    re.I,
)


def _is_replaced(before: str) -> bool:
    """Whether the words ahead of a board's name say that another took its place."""
    return _REPLACED.search(before) is not None


def organ_in(nodes: list[Node]) -> Referent | None:
    """The last board or partnership with seats that some nodes name, also as what an office belongs to."""
    named = [(n.referents or n.bodies)[-1] for n in nodes if n.label in "BF" and (n.referents or n.bodies)]
    return next((r for r in reversed(named) if r.type in {"board", "partnership"} and _has_seats(r)), None)


def _has_seats(organ: Referent) -> bool:
    if organ.head == ("full", "council"):
        return False  # the council itself, when all meet
    return organ.head[-1] not in _NO_SEATS or organ.head[-2:] in _TEAMS


_TEAMS = frozenset(
    [("leadership", "team"), ("management", "team"), ("executive", "team"), ("directors", "team")]
)
