"""Chunks: nodes joined to larger ones, an organ with its body, an office with the bodies that it stands in."""

from __future__ import annotations

import re

from kg.extract.discourse import Discourse, Referent
from kg.extract.nodes import Node, Skeleton
from kg.extract.patterns import node, node_list

_B = node("B")
_BS = node_list("BA")
_DET = r"(?:(?:the|a|an|its|their|our|each|every|both|all|own|new|current|existing) )*"
_SAME = re.compile(
    rf'(?P<one>{node("BPOAEU")})(?P<gap> ?[(\[]?,? ?(?:\(?(?:the|our|hereafter|known as|also known as|formerly|or|"|\'| |hereinafter|referred to as)*)"?)(?P<two>{node("BOAU")})"?\s?\)'
)
_ORGAN_OF = re.compile(
    rf"(?P<organ>{_B}) (?:of|for|at|to|within|in|between) (?P<body>{_DET}{node('B')}(?:(?:,? and|,| &) (?:of )?{_DET}{node('B')})*)"
)
_BODY_ORGAN = re.compile(
    rf"(?P<body>{_B})(?:'s?)? (?:own |new |current |existing |main |full )?(?P<organ>{_B})"
)
_FLAGS = r"(?P<flags>(?:(?:the|a|an|its|their|our|one|first|then|current|former|ex|outgoing|retiring|new|proposed|present|late|newly|created|single|joint|shared|previous|past|acting|interim|incoming|permanent|full-time|part-time|sole|long-serving|same|own|founding|inaugural)[ -])*)"
_OFFICE_OF = re.compile(
    rf"{_FLAGS}(?P<first>(?:{node('O')}(?: \([^«»()]{{0,40}}\))?(?:,| and| &|, and|/) ?(?:the |its )?)*)(?P<office>{node('O')})(?P<note> \([^«»()]{{0,60}}\))?"
    rf"(?P<link>(?:,? (?:of|at|for|to|in|on|with|from|within|across) (?:both |each of |the )*|, (?:the )?| (?:–|-|\||:) (?:the )?| \((?:of |at |for )?(?:the )?|/| ))(?P<bodies>{_BS})"
    rf"(?P<more>(?:(?:,| and|, and) (?:of|at|for) {_DET}{node('BA')}(?: \([^«»()]{{0,40}}(?:{node('T')})?\))?)*)"
)
_BODY_OFFICE = re.compile(
    rf"(?P<body>{node('BA')})(?P<link>'s?|:|) (?P<flags>(?:(?:own|new|then|current|former|ex|outgoing|retiring|first|present|interim|acting|previous|past|single|joint|shared|late|newly|elected)[ -])*)(?P<office>{node('O')})(?P<more>(?:(?:,| and|, and) {node('O')})*)"
)
_OFFICE_BEFORE = re.compile(r"«O\d+»(?:,| of| at) $")
_SHARES = re.compile(
    rf"(?P<bodies>{_BS}),? (?:(?:have|has|had|will|would|now|also|already|both|each) )*(?:shares?|shared|share|appointed|appoint|employ|fund) (?:between them )?(?:a |an |one |the same |the |its |single |joint |shared )*(?P<office>{node('O')})"
)
_WHERE_OFFICE = re.compile(
    rf"(?P<body>{node('BA')}),? where (?:the |its |he is |she is )*(?P<office>{node('O')})"
)
_OFFICE = re.compile(rf"{_FLAGS}(?P<office>{node('O')})")
_WHO = r"(?:(?:who (?:is|was|serves as) |also |currently |now |at present |already |formerly |previously |then |is at present )*)"
_ADVERB = re.compile(r"\b(?:formerly|previously|was|then)\b")
_FS = rf"(?:the |a |an |our |its |their |his |her )*{node('F')}(?: \([^«»()]{{0,60}}\))?(?:(?:(?:,|;|,? and| &|/) ?(?:also |the |a |its |our )*| ){node('F')}(?! (?:of|at|for) «))*"
_PERSON_OFFICE = re.compile(
    rf"(?P<person>{node('P')})(?P<link>, | – | - | \| | \((?:the )?|: | )(?P<who>{_WHO})(?P<offices>{_FS})(?P<close>\)?)(?P<stop>,(?= (?!and «P|«P))|)"
)
_OFFICE_PERSON = re.compile(
    rf"(?P<before>^|[^»,(] |, |\. |; |\()(?P<office>(?:the |its |our |their )?{node('F')})(?P<link>,|:| –|) (?P<person>{node('P')})(?P<stop>,(?! «F)|)"
)
_PERSON_BODY = re.compile(
    rf"(?P<person>{node('P')})(?: \((?:of |from |for |the |representing )*(?P<inside>{node('BA')})\)| \| (?P<beside>{node('BA')})| (?:of|from) (?:the )?(?P<of>{node('BA')})(?! (?:and|or) «[BA]))"
)


class Chunker:
    """Joins the nodes of one sentence. `links` collects organ and body for part_of statements."""

    def __init__(self, discourse: Discourse, group: tuple[Referent, ...] = ()) -> None:
        self._discourse = discourse
        self._group = group
        self.links: list[tuple[Node, Referent, Referent]] = []
        self.holders: list[tuple[Node, Node, bool]] = []  # person, office, whether it is said to be over
        self.affiliations: list[tuple[Node, Node]] = []
        self.members: list[tuple[Node, Referent, tuple[Referent, ...]]] = []  # a joint organ and its bodies

    def run(self, sentence: Skeleton) -> None:
        """Rewrites the skeleton: aliases in brackets go, organs find their bodies, offices become F nodes."""
        self._drop_aliases(sentence)
        for _ in range(2):
            sentence.text = _BODY_ORGAN.sub(lambda m: self._organ(sentence, m), sentence.text)
            sentence.text = _ORGAN_OF.sub(lambda m: self._organ(sentence, m), sentence.text)
        sentence.text = _BODY_OFFICE.sub(lambda m: self._body_office(sentence, m), sentence.text)
        sentence.text = _OFFICE_OF.sub(lambda m: self._office_of(sentence, m), sentence.text)
        sentence.text = _SHARES.sub(lambda m: self._shares(sentence, m), sentence.text)
        sentence.text = _WHERE_OFFICE.sub(lambda m: self._where(sentence, m), sentence.text)
        sentence.text = _OFFICE.sub(lambda m: self._bare(sentence, m), sentence.text)

    def appose(self, sentence: Skeleton) -> None:
        """Joins people with the offices and bodies that stand beside them."""
        sentence.text = _PERSON_OFFICE.sub(lambda m: self._apposed(sentence, m), sentence.text)
        sentence.text = _OFFICE_PERSON.sub(lambda m: self._preposed(sentence, m), sentence.text)
        sentence.text = _PERSON_BODY.sub(lambda m: self._affiliated(sentence, m), sentence.text)

    def _apposed(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "Ann Rhodes, Leader of Foxley Council," is one node, the person; the office is noted."""
        person, link = sentence.get(match["person"])[0], match["link"]
        if (person.pronoun and link != " ") or (link == " " and not _next_line(match, person, sentence)):
            return match.group()
        over = bool(_ADVERB.search(match["who"]))
        for office in sentence.get(match["offices"]):
            self.holders.append((person, office, over))
        return f"{match['person']}{'' if '(' in link else match['close']}"

    def _preposed(self, sentence: Skeleton, match: re.Match[str]) -> str:
        office, person = sentence.get(match["office"])[0], sentence.get(match["person"])[0]
        if person.pronoun or office.plural:
            return match.group()
        self.holders.append((person, office, False))
        return f"{match['before']}{match['person']}"

    def _affiliated(self, sentence: Skeleton, match: re.Match[str]) -> str:
        person, body = (
            sentence.get(match["person"])[0],
            sentence.get(match["inside"] or match["beside"] or match["of"])[0],
        )
        if person.pronoun or not _organisations(body):
            return match.group()
        self.affiliations.append((person, body))
        return match["person"]

    def _drop_aliases(self, sentence: Skeleton) -> None:
        def dropped(match: re.Match[str]) -> str:
            one, two = sentence.get(match["one"])[0], sentence.get(match["two"])[0]
            same = bool(one.referents) and set(one.referents) == set(two.referents)
            if same or ("(" in match["gap"] and two.label in "OU" and one.label == "O"):
                return match["one"]
            return match.group()

        sentence.text = _SAME.sub(dropped, sentence.text)
        sentence.text = re.sub(
            r' \((?:together |hereafter |hereinafter )?(?:the |our )?"[^"()]{1,60}"\)', "", sentence.text
        )

    def _organ(self, sentence: Skeleton, match: re.Match[str]) -> str:
        organ = sentence.get(match["organ"])[0]
        bodies = sentence.get(match["body"])
        if (
            "'" not in match.group()
            and not re.search(r" (?:of|for|at|to|within|in|between) ", match.group())
            and not _adjacent(match)
        ):
            return match.group()
        parents = tuple(
            dict.fromkeys(
                r
                for body in bodies
                for r in body.referents
                if r.type != "board" or organ.head in {"sub-group", "sub-groups", "subgroup", "committee"}
            )
        )
        if not self._may_own(organ, parents, match):
            return match.group()
        several = (
            len(parents) > 1
            and not organ.plural
            and not re.search(r"\b(?:each|every|both|either)\b", match.group())
        )
        if (
            several
            and organ.head.split()[-1:] != ["cabinet"]
            and organ.referents[0].type == "board"
            and " " in organ.text
        ):
            organ.referents[0].type = "partnership"
        if organ.referents[0].type == "partnership" and len(parents) > 1:
            self.members.append((organ, organ.referents[0], parents))
            return match["organ"]
        made = self._owned(organ, parents)
        for referent, parent in made:
            self.links.append((organ, referent, parent))
        start, end = min(organ.start, bodies[0].start), max(organ.end, bodies[-1].end)
        joined = Node("B", start, end, organ.text, tuple(dict.fromkeys(r for r, _ in made)), head=organ.head)
        return sentence.add(joined)

    def _may_own(self, organ: Node, parents: tuple[Referent, ...], match: re.Match[str]) -> bool:
        if not parents or not organ.referents or any(r in parents for r in organ.referents):
            return False
        if "'" in match.group() and organ.head:
            return True
        return (
            all(r.type in {"board", "partnership"} for r in organ.referents)
            and not any(
                p.type == "partnership" and r.type == "partnership" for r in organ.referents for p in parents
            )
        ) or (
            " of " in match.group()
            and organ.head in {"area team", "network", "team", "office", "unit", "service"}
        )

    def _owned(self, organ: Node, parents: tuple[Referent, ...]) -> list[tuple[Referent, Referent]]:
        """Each organ with its body: one organ shared, or one of each ("the Cabinet of each council")."""
        base = organ.referents[0]
        short = base.name
        made = []
        for parent in parents:
            if len(parents) == 1 and (not base.parents or base.parents == (parent,)):
                base.parents = (parent,)
                made.append((base, parent))
                continue
            made.append(
                (
                    self._discourse.organisation(
                        short, base.type, (organ.start, organ.end), parents=(parent,)
                    ),
                    parent,
                )
            )
        return made

    def _office_of(self, sentence: Skeleton, match: re.Match[str]) -> str:
        office = sentence.get(match["office"])[0]
        link = match["link"]
        nodes = sentence.get(match["bodies"]) + sentence.get(match["more"])
        if not self._stands_in(link, nodes, office):
            return match.group()
        bodies = [n for n in nodes if n.label in "BA"]
        firsts = sentence.get(match["first"])
        marks = _marks(match["flags"], office.text)
        if link.startswith(", ") and len(nodes) > 1 and not re.search(r"(?:&| and |/)", match["bodies"]):
            bodies = bodies[:1]
        referents = tuple(dict.fromkeys(r for n in bodies for r in _organisations(n)))
        if not referents:
            return match.group()
        if match["more"] and " of " in match["more"]:
            marks |= {"separate"}
        tail = match["bodies"] + match["more"]
        shown = match["bodies"] if len(bodies) < len(nodes) else ""
        rest = ""
        if shown:
            cut = re.match(node("BA"), shown)
            rest = shown[cut.end() :] + match["more"] if cut else ""
        if "(" in link and ")" not in tail:
            rest = rest or ""
        joined = Node(
            "F", firsts[0].start if firsts else office.start, max(office.end, bodies[-1].end), office.text,
            titles=tuple(_title(n) for n in [*firsts, office]), bodies=referents, marks=marks, plural=office.plural,
        )  # fmt: skip
        opening = " (" if "(" in link else ""
        _ = opening
        return f"{_kept_flags(match['flags'])}{sentence.add(joined)}{rest}"

    @staticmethod
    def _stands_in(link: str, nodes: list[Node], office: Node) -> bool:
        if not nodes or any(not _organisations(n) for n in nodes[:1]):
            return False
        if link == " ":
            return False
        if nodes[0].label == "A" and not re.search(r"of|for|at|,|–|-|\(|\|", link):
            return False
        return not (
            link.strip() in {"to", "with", "from", "across", "on"}
            and not office.text[0].isupper()
            and link.strip() in {"with", "from"}
        )

    def _body_office(self, sentence: Skeleton, match: re.Match[str]) -> str:
        nodes = sentence.get(match["body"])
        office = sentence.get(match["office"])[0]
        more = sentence.get(match["more"])
        if (
            not match["link"]
            and _OFFICE_BEFORE.search(sentence.text[: match.start()])
            and re.match(r", «[BA]", sentence.text[match.end() :])
        ):
            return (
                match.group()
            )  # "Chairman, X PCT Executive Member, X Council": the body ends the first office
        if match["link"]:
            pass
        elif (
            not (office.text[0].isupper() or nodes[-1].text.isupper() or nodes[-1].pronoun)
            or nodes[-1].label == "A"
        ):
            return match.group()
        referents = _organisations(nodes[-1])
        if not referents or (nodes[-1].label == "A" and not match["link"]):
            return match.group()
        joined = Node(
            "F", nodes[-1].start, (more[-1] if more else office).end, office.text,
            titles=tuple(_title(n) for n in [office, *more]), bodies=referents, marks=_marks(match["flags"], office.text),
            plural=office.plural,
        )  # fmt: skip
        return f"{_kept_flags(match['flags'])}{sentence.add(joined)}"

    def _shares(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "X and Y have shared a chief executive": the office is that of both."""
        bodies = tuple(dict.fromkeys(r for n in sentence.get(match["bodies"]) for r in _organisations(n)))
        office = sentence.get(match["office"])[0]
        if len(bodies) < 2 or not re.search(
            r"shar|joint|same", match.group()[match.end("bodies") - match.start() :]
        ):
            return match.group()
        made = Node(
            "F",
            office.start,
            office.end,
            office.text,
            titles=(_title(office),),
            bodies=bodies,
            marks=frozenset({"shared"}),
        )
        return f"{match['bodies']} share {sentence.add(made)}"

    def _where(self, sentence: Skeleton, match: re.Match[str]) -> str:
        body, office = sentence.get(match["body"])[0], sentence.get(match["office"])[0]
        made = Node(
            "F", office.start, office.end, office.text, titles=(_title(office),), bodies=_organisations(body)
        )
        return f"{match['body']}, where {sentence.add(made)}"

    def _bare(self, sentence: Skeleton, match: re.Match[str]) -> str:
        office = sentence.get(match["office"])[0]
        shared = self._shared(sentence, match, office)
        marks = _marks(match["flags"], office.text) | (
            frozenset({"joint"}) if shared and not office.plural else frozenset()
        )
        joined = Node(
            "F", office.start, office.end, office.text, titles=(_title(office),), bodies=shared, marks=marks, plural=office.plural,
        )  # fmt: skip
        return f"{match['flags'] or ''}{sentence.add(joined)}"

    def _shared(self, sentence: Skeleton, match: re.Match[str], office: Node) -> tuple[Referent, ...]:
        """A joint office without a body is that of the bodies spoken of together: "a jointly funded Director"."""
        before = sentence.text[max(0, match.start() - 30) : match.start()] + match["flags"]
        both = office.plural and re.search(r"\b(?:both|the two) (?:\w+ )?$", before)
        after = re.match(
            r" (?:will be|is|was|would be|to be|has been|as) an? (?:joint|shared)",
            sentence.text[match.end() :],
        )
        joint = after or re.search(
            r"\b(?:joint|shared|jointly[- ]\w+)\b", f"{before[-24:]} {office.text}", re.I
        )
        return self._group if len(self._group) == 2 and (both or (joint and not office.plural)) else ()


def _next_line(match: re.Match[str], person: Node, sentence: Skeleton) -> bool:
    """Whether a name and an office without a mark between them stand as a label: "Ann Rhodes Chief Executive"."""
    offices = sentence.get(match["offices"])
    return not match["who"] and offices[0].start - person.end <= 1 and offices[0].text[0].isupper()


def _title(office: Node) -> str:
    """The title without the verb before it: "be elected Leader"."""
    return re.sub(r"^(?:elected|appointed|nominated|named|chosen) (?=[A-Z])", "", office.text)


def _adjacent(match: re.Match[str]) -> bool:
    return match.group().count(" ") <= 2


def _organisations(node_: Node) -> tuple[Referent, ...]:
    """The bodies that a node names; a place stands for its council."""
    if node_.label == "A":
        return node_.bodies or tuple(r for r in node_.referents)
    return node_.referents


def _marks(flags: str | None, title: str) -> frozenset[str]:
    words = set(re.findall(r"[a-z]+", f"{flags or ''} {title}".casefold()))
    return frozenset(
        words
        & {
            "former",
            "ex",
            "outgoing",
            "retiring",
            "previous",
            "past",
            "late",
            "proposed",
            "joint",
            "shared",
            "new",
            "single",
        }
    )


def _kept_flags(flags: str | None) -> str:
    return (
        "the "
        if flags and re.search(r"\b(?:the|its|their|our)\b", flags)
        else "a "
        if flags and re.match(r"an? ", flags)
        else ""
    )
