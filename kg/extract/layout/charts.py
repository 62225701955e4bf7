"""Charts: lines that hang from one another by branches ("├──"), units under units and posts under posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.claims import Claims, Qualifiers
from kg.extract.layout.lines import Line
from kg.extract.lexicon.words import publics
from kg.extract.links import Links
from kg.extract.names.discourse import Referent
from kg.extract.prose.prose import Prose
from kg.extract.prose.sense import is_sensible
from kg.extract.reference.nodes import Node
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Relation
from loaders.document import BlockKind

# What stands before a line's own words.
_BRANCH = re.compile(r"[├└╰┣┗╠╚]")
_STEM = re.compile(r"[│|║┃├└╰┣┗╠╚─━═>\s-]*")
_REPORTS = re.compile(r"\breport|\baccountab|\bline management|\bmanagement structure", re.I)
_FEWEST = 2  # branches that make a chart
_GAP = 3  # lines of stems alone, which carry no words, between two branches


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of a chart: how far it stands to the right, and where its own words start in the passage."""

    passage: Passage
    depth: int
    start: int


@dataclass(frozen=True, slots=True)
class _Hung:
    """A line with what it names: one referent or several, and the office if it is a post."""

    depth: int
    things: tuple[Referent, ...]
    office: Node | None
    line: Line

    @property
    def is_group(self) -> bool:
        """Whether the line only gathers those below it: "Heads of Department", "(others)"."""
        return not self.things or (self.office is not None and self.office.plural)


def charts_of(passages: Sequence[Passage]) -> list[list[Branch]]:
    """The charts that consecutive lines draw, each from its root on."""
    charts: list[list[Branch]] = []
    before: Branch | None = None
    last = -_GAP
    for number, passage in enumerate(passages):
        branch, drawn = _branch(passage), _is_drawn(passage)
        if drawn and number - last > _GAP:
            charts.append([before] if before is not None else [])
        if branch is not None and drawn:
            charts[-1].append(branch)
        last = number if drawn else last
        before = branch or before
    return [chart for chart in charts if len(chart) > _FEWEST]


def _line_start(passage: Passage) -> int:
    return passage.source.rfind("\n", 0, passage.offsets[0]) + 1


def _is_drawn(passage: Passage) -> bool:
    """Whether a branch stands before the line's words, or no words stand there at all."""
    stem = _STEM.match(passage.text)
    start = stem.end() if stem is not None else 0
    before = passage.source[_line_start(passage) : passage.offsets[0]] + passage.text[:start]
    return bool(_BRANCH.search(before)) or (start >= len(passage.text) and "│" in before)


def _branch(passage: Passage) -> Branch | None:
    match = _STEM.match(passage.text)
    start = match.end() if match is not None else 0
    if start >= len(passage.text):
        return None
    return Branch(passage, passage.offsets[start] - _line_start(passage), start)


class Charts:
    """Claims what hangs from what: organs from their bodies, posts from those whom they answer to."""

    def __init__(self, claims: Claims, links: Links, prose: Prose, passages: Sequence[Passage]) -> None:
        self._claims = claims
        self._links = links
        self._prose = prose
        charts = charts_of([p for p in passages if p.text and p.kind is not BlockKind.TABLE])
        self._of = {id(branch.passage): chart for chart in charts for branch in chart[1:]}
        self._read: set[int] = set()

    def take(self, passage: Passage, own: Referent | None) -> bool:
        """Whether the passage is a line of a chart, which is read with its first line."""
        chart = self._of.get(id(passage))
        if chart is not None and id(chart) not in self._read:
            self._read.add(id(chart))
            self.read(chart, own)
        return chart is not None or _is_drawn(passage)

    def read(self, branches: Sequence[Branch], own: Referent | None) -> None:
        """Reads the lines of a chart in order; each hangs from the nearest above that stands further left."""
        above: list[_Hung] = []
        reports = bool(_REPORTS.search(" ".join(branches[0].passage.headings[-1:])))
        for branch in branches:
            while above and above[-1].depth >= branch.depth:
                above.pop()
            unit = next((h.things[0] for h in reversed(above) if h.office is None and h.things), None)
            hung = self._hung(branch, own if reports else _standing(unit) or own)
            from_ = next((h for h in reversed(above) if not h.is_group), None)
            if from_ is not None and (from_ is above[-1] or not from_.things[0].generic):
                self._hang(hung, from_, reports=reports)
            above.append(hung)

    def _hung(self, branch: Branch, unit: Referent | None) -> _Hung:
        """What a line names: a public, an office, a body or a board."""
        line = Line(branch.passage, self._prose.chunked(branch.passage, branch.start))
        text = re.sub(r" *\([^()]*\)", "", branch.passage.text[branch.start :]).strip()
        place = branch.passage.place(branch.start, len(branch.passage.text))
        if text.casefold().removeprefix("the ") in publics():
            public = self._claims.discourse.organisation(text, "body", place, generic=True)
            return _Hung(branch.depth, (public,), None, line)
        nodes = [n for n in line.nodes if not n.pronoun]
        office = next((n for n in nodes if n.label == "F"), None)
        if office is not None:
            return self._post(branch, line, _whole(text, nodes, office), unit)
        bodies = next((n.referents[:1] for n in nodes if n.label in "BG" and n.referents), ())
        return _Hung(branch.depth, bodies, None, line)

    def _post(self, branch: Branch, line: Line, office: Node, unit: Referent | None) -> _Hung:
        """A post of the chart, in the unit that it hangs in; who is named beside it holds it."""
        bodies = office.bodies or ((unit,) if unit is not None else ())
        office = replace(office, bodies=bodies)
        place = line.passage.place(office.start, office.end)
        post = self._claims.post(office.titles[0], bodies, place)
        for person in (n for n in line.nodes if n.label == "P" and not n.pronoun):
            evidence = line.passage.evidence(branch.start, len(line.passage.text))
            self._links.hold(line.passage, person, office, evidence, "chart-holder", Qualifiers(), 0.9)
        return _Hung(branch.depth, (post,), office, line)

    def _hang(self, hung: _Hung, above: _Hung, *, reports: bool) -> None:
        """Links what a line names with what the line names from which it hangs."""
        evidence = hung.line.passage.whole
        for one in hung.things:
            for other in above.things:
                relation, kind = _relation(hung, one, above, other, reports=reports)
                if relation is not None and is_sensible(relation, one, other):
                    self._claims.add(relation, one, other, evidence, "chart", Qualifiers(kind=kind), 0.88)
        if above.office is not None:  # who has subordinates is a post of its body
            place = above.line.passage.whole
            for body in above.things[0].parents:
                self._claims.add(
                    Relation.POST_IN, above.things[0], body, place, "chart-post", Qualifiers(), 0.8
                )


def _whole(text: str, nodes: list[Node], office: Node) -> Node:
    """The office whose title is all that a line of a chart says: "Grant Holder Scientific Representative"."""
    titled = text.casefold().endswith(office.titles[-1].casefold()) and not office.bodies
    plain = titled and len(text.split()) < 8 and not any(n.label in "PB" for n in nodes)
    return replace(office, titles=(text,)) if plain else office


def _relation(
    hung: _Hung, one: Referent, above: _Hung, other: Referent, *, reports: bool
) -> tuple[Relation | None, str | None]:
    """How one thing of a chart hangs from another, and the kind where it answers to it."""
    if other.generic:
        return Relation.ACCOUNTABLE_TO, "appointed_by"
    if reports or above.office is not None:
        return Relation.ACCOUNTABLE_TO, "reports_to"
    if hung.office is not None:
        return Relation.POST_IN, None
    return (None, None) if one.type == "partnership" else (Relation.PART_OF, None)


def _standing(unit: Referent | None) -> Referent | None:
    """The unit in which a post below it stands: a board's body, where the board has one."""
    if unit is None or unit.generic:
        return None
    return unit if unit.type == "body" or not unit.parents else unit.parents[0]
