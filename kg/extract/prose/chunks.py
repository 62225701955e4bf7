"""Chunks: nodes joined to larger ones step by step, an office with the bodies that it stands in."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.names.discourse import Discourse, Referent
from kg.extract.names.naming import is_proper
from kg.extract.prose.appositions import Appositions
from kg.extract.prose.loose_offices import tell_offices
from kg.extract.prose.organs import Organs
from kg.extract.prose.patterns import node, node_list
from kg.extract.reference.elsewhere import is_elsewhere
from kg.extract.reference.nodes import Node, Skeleton

_BS = node_list("BA")
_DET = r"(?:(?:the|a|an|its|their|our|each|every|both|all|own|new|current|existing) )*"
_HOW = r"(?:current|former|ex|outgoing|retiring|retired|sometime|erstwhile|new|proposed|(?<!at )present|late|newly|created|single|joint|shared|previous|past|acting|interim|incoming|permanent|full-time|part-time|sole|long-serving|same|own|first|then|one-time|founding|inaugural|most|one|\d{1,3}(?:st|nd|rd|th))"
_FLAGS = rf"(?P<flags>(?:(?<!\w)(?:the|a|an|its|their|our|{_HOW})[ -])*)"
_EARLIER = r"(?:before that|previously|formerly|earlier|later|then|subsequently|after that)"
_OFFICE_OF = re.compile(
    rf"{_FLAGS}(?P<first>(?:{node('O')}(?: \([^«»()]{{0,40}}\))?(?:,| and| &|, and|/) ?(?:the |its |an? )?)*)(?P<office>{node('O')})(?P<note> \([^()]{{0,60}}\))?"
    rf"(?P<link>(?:,? (?:(?:role|post|position) (?=at|with|in))?(?:of|at|for|to|in|on|with|from|within|across) (?:both |each of |the )*|, (?:the )?| (?:–|-|\||:) (?:the )?| \((?:of |at |for )?(?:the )?|/))(?P<bodies>{_BS}|{node('G')}(?:(?: and|,) {node('G')})?)"
    rf"(?P<more>(?:(?:,| and|, and) (?:(?:of|at|for)|{_EARLIER},?(?: of| at| for)?) {_DET}{node('BA')}(?: \([^«»()]{{0,40}}(?:{node('T')})?\))?)*)"
)
_BODY_OFFICE = re.compile(
    rf"(?P<over>\b(?:[Ff]ormer|[Ee]x|[Oo]utgoing|[Rr]etired)[ -])?(?P<body>{node('BA')})(?P<link>'s?|:|, whose|) (?P<flags>(?:{_HOW}[ -])*)(?P<office>{node('O')})(?P<more>(?:(?:,| and|, and) {node('O')})*)"
)
_EACH = re.compile(r"(?:both|each|either|every|all|neither)\b", re.I)  # "both council leaders"
_SENT = re.compile(r"\b(?:representative|nominee|delegate|appointee)s?$", re.I)
_SEAT = re.compile(rf" (?:on|to|at) (?:the )?{node('B')}")
_OFFICE_BEFORE = re.compile(r"«O\d+»(?:,| of| at) $")
_VERB_TITLE = re.compile(rf"(?<!\bthe )(?<!\ban ){node('O')}")
_SHARES = re.compile(
    rf"(?P<bodies>{_BS}),? (?:(?:have|has|had|will|would|now|also|already|both|each) )*(?P<verb>(?:shares?|shared|share|appointed|appoint|employ|fund) (?:between them )?(?:a |an |one |the same |the |its |single |joint |shared )*)(?P<office>{node('O')})"
)
_HAS_OFFICE = re.compile(
    rf"(?P<body>{node('B')}) (?P<verb>(?:has|have) (?:now |also |recently )?(?:got )?an? (?:(?:new|independent|permanent|full-time|part-time|female|single) )*)(?P<office>{node('O')})(?=,|\.|;|$| and| \(| who)"
)
_WHERE_OFFICE = re.compile(
    rf"(?P<body>{node('BA')}),? (?:where|(?:of|in|at|on) which) (?P<words>(?:the |its |(?:«P\d+»|he|she) (?:is|was|has been|had been) (?:(?:presently|currently|now|also|previously|formerly|most recently|first) )*)*)(?P<office>{node('O')})"
)
# "Director of Housing (shared with «B»)": an office of the document's own body and another.
_SHARED_WITH = re.compile(
    rf"(?P<office>{node('OF')})(?P<link> \(|, | )(?:(?:a post |which is )?(?:shared|joint|jointly held|held jointly)) with (?:both )?(?:the )?(?P<bodies>{_BS})(?P<close>\)?)"
)
_OFFICE = re.compile(rf"{_FLAGS}(?P<office>{node('O')})")
# "a new post at «B» of «O»".
_POST_AT = re.compile(
    rf"(?P<flags>(?:(?:the|an?|its|their|our|{_HOW}|additional)[ -])*)(?:post|role|position|job) (?:at|in|within|with) (?:the )?(?P<body>{node('B')}) (?:of|as) (?:an? |the )?(?P<office>{node('O')})"
)
_COUNCILS_OWN = re.compile(
    r"(?:(?:deputy|interim|acting|joint|council|shared) )*(?:leader|chief executive|managing director|strategic director|corporate director|mayor)",
    re.I,
)
# The place in a longer name that nothing explains: "chief executive of Birchley Gas".
_LONGER = re.compile(rf" (?:of|at|for) (?:the )?{node('A')} [A-Z][a-z]")
# "chief executive of one of the largest trusts in the country – Marl NHS Trust".
_ONE_OF = re.compile(
    rf"(?<=») of one of (?:[^«»:,–]|{node('GAB')}){{0,90}}?(?:,| –|:) (?:the )?(?={node('B')}(?:\W|$))"
)
# "the Audit Committee (chair: Ann Rhodes)".
_BRACKETED = re.compile(
    rf"(?P<body>{node('B')}) \((?P<flags>(?:{_HOW}[ -])*)(?P<office>{node('O')})(?=(?::|,| –| -| is|) {node('P')}(?: \([^()]{{0,40}}\))?\))"
)
# "Foxley Council chief executive Ann Rhodes": the name shows that the office is the body's.
_BEFORE_NAME = re.compile(rf",? {node('P')}")
# "Chair in common of X and Y": one office in both.
_IN_COMMON = re.compile(r"(?<=») in common(?= (?:of|for|to|at|across|between)\b)")
# "the post of «F»", "that of «F»": the office itself.
_FRAME = re.compile(
    r"(?:(?:the|an?|his|her|their|its|our|new|joint|shared|combined|additional|dual|vacant) )*(?:(?:post|role|position|office|job|title|charge|duties|responsibilities|functions)s?|\bthat|\bthose) of (?:being )?(?:both )?(?:(?:the|an?|its|their|our) )*(?=«F)"
)
_SAME_OFFICE = re.compile(
    rf"\b(?P<word>that|this|the same|the) (?:post|role|job|position|office)\b(?! (?:of|as|for|holder))(?: (?:at|in|within|with) (?:both )?(?:the )?(?P<body>{node('BA')}))?"
)
# "a deputy director role at X": the office, in the body that follows.
_ROLE_AT = re.compile(
    rf"(?P<office>{node('F')}) (?:role|post|position|job)\b(?: (?:at|in|with|within|for) (?:the )?(?P<body>{node('BA')}))?"
)
_STAND_IN = re.compile(
    r"(?<=») ?,? ?\(?or (?:(?:his|her|their|its|an?|the|or|nominated|named|authorised|appointed) )*(?:nominees?|deput(?:y|ies)|representatives?|substitutes?|designates?|delegates?|alternates?)\b\)?"
)
# "jointly funded", "a new shared": not "accountable jointly to the", which tells of another.
_JOINT_BEFORE = re.compile(
    r"\b(?:joint|shared|jointly[- ](?!to\b|by\b|with\b|and\b)\w+)\b(?![^\w]*(?:to|by|with|and) )[^«»]*$", re.I
)


class Chunker:
    """Joins the nodes of one sentence, in place, and keeps what it joined for the statements that it means."""

    def __init__(
        self, discourse: Discourse, group: tuple[Referent, ...] = (), office: Node | None = None
    ) -> None:
        self._office = office  # the office spoken of last, which "that post" means
        self._discourse = discourse
        self._organs = Organs(discourse)
        self._appositions = Appositions(discourse)
        self._group = group

    @property
    def links(self) -> list[tuple[Node, Referent, Referent]]:
        """Organs with their bodies."""
        return self._organs.links

    @property
    def members(self) -> list[tuple[Node, Referent, tuple[Referent, ...]]]:
        """Joint organs with their bodies."""
        return self._organs.members

    @property
    def appositions(self) -> Appositions:
        """People with the offices and bodies that stand beside them."""
        return self._appositions

    def run(self, sentence: Skeleton) -> None:
        """Rewrites the skeleton: organs find their bodies, offices become F nodes with theirs."""
        self._organs.join(sentence)
        sentence.text = _ONE_OF.sub(" of ", _IN_COMMON.sub("", sentence.text))
        sentence.text = _VERB_TITLE.sub(lambda m: _without_verb(sentence, m), sentence.text)
        tell_offices(sentence, self._discourse)
        if "«O" in sentence.text:
            self._join_offices(sentence)
        if "«F" in sentence.text:
            sentence.text = _FRAME.sub("", sentence.text)
            sentence.text = _ROLE_AT.sub(lambda m: _with_body(sentence, m), sentence.text)
        sentence.text = _STAND_IN.sub("", sentence.text)
        sentence.text = _SAME_OFFICE.sub(lambda m: self._same(sentence, m), sentence.text)
        offices = [n for n in sentence.get(sentence.text) if n.label == "F" and not n.plural]
        self._office = offices[-1] if offices else self._office

    def _join_offices(self, sentence: Skeleton) -> None:
        """Offices become F nodes with their bodies."""
        for pattern, step in (
            (_POST_AT, self._post_at),
            (_BRACKETED, self._bracketed),
            (_BODY_OFFICE, self._body_office),
            (_OFFICE_OF, self._office_of),
            (_SHARES, self._shares),
            (_HAS_OFFICE, self._has),
            (_WHERE_OFFICE, self._where),
            (_SHARED_WITH, self._shared_with),
            (_OFFICE, self._bare),
        ):
            sentence.text = pattern.sub(lambda m, step=step: step(sentence, m), sentence.text)  # type: ignore[misc]

    def appose(self, sentence: Skeleton) -> None:
        """Joins people with the offices and bodies that stand beside them."""
        self._appositions.join(sentence)

    def _office_of(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "Chair and Chief Executive of X", "Leader, X Council", "Director of Housing at X and of Y"."""
        office = sentence.get(match["office"])[0]
        nodes = sentence.get(match["bodies"]) + sentence.get(match["more"])
        if not _stands_in(match["link"], nodes, office) or _LONGER.match(sentence.text, match.end("office")):
            return match.group()
        listed = match["link"].startswith(", ") and not re.search(r"(?:&| and |/)", match["bodies"])
        mixed = nodes[0].label == "A" and any(n.label != "A" for n in nodes)  # "Commissioner for «A» and «B»"
        bodies = nodes[:1] if (listed or mixed) and len(nodes) > 1 else nodes
        referents = _bodies_of(bodies)
        if not referents or _opens_before_subject(sentence.text, match):
            return match.group()
        firsts = sentence.get(match["first"])
        marks = _marks(match["flags"], office.text)
        if " of " in match["more"]:
            marks |= {"separate"}
        made = _office([*firsts, office], referents, marks)
        made.end = max(office.end, bodies[-1].end)
        rest = ""
        if len(bodies) < len(nodes):  # the body ends the office, others follow: "Leader, X Council, Y Trust"
            shown = re.match(node("BA"), match["bodies"])
            rest = match["bodies"][shown.end() if shown else 0 :] + match["more"]
        return f"{_kept_flags(match['flags'])}{sentence.add(made)}{rest}"

    def _body_office(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "X's chief executive", "X Council Leader", "X, whose chair"."""
        body, office = sentence.get(match["body"])[-1], sentence.get(match["office"])[0]
        ends_other = _OFFICE_BEFORE.search(sentence.text[: match.start()]) and re.match(
            r", «[BA]", sentence.text[match.end() :]
        )
        before_name = _BEFORE_NAME.match(sentence.text, match.end()) is not None and (
            body.label == "B" or _is_of_place(body, office)
        )
        of_each = office.plural and _EACH.match(body.text) is not None
        named = office.text[0].isupper() or body.text.isupper() or body.pronoun or before_name or of_each
        if _SENT.search(office.text) and _SEAT.match(sentence.text, match.end()):
            return f"the {match['office']}{match['more']}"  # "the councils' representative on X" sits on X
        if not match["link"] and (ends_other or not named or (body.label == "A" and not before_name)):
            return match.group()
        referents = _bodies_of([body])
        if not referents:
            return match.group()
        offices = [office, *sentence.get(match["more"])]
        over = "" if match["link"] else (match["over"] or "")
        made = _office(offices, referents, _marks(f"{match['flags']}{over.casefold()}", office.text))
        made.start, made.end = body.start, offices[-1].end
        relative = f"{match['body']}, whose " if "whose" in match["link"] else ""
        kept = (match["over"] or "").removesuffix(over) + relative
        return f"{kept}{_kept_flags(match['flags'])}{sentence.add(made)}"

    def _bracketed(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "X (chair: Ann Rhodes)"."""
        office = sentence.get(match["office"])[0]
        made = _office([office], _bodies_of(sentence.get(match["body"])), _marks(match["flags"], office.text))
        return f"{match['body']} ({sentence.add(made)}"

    def _shares(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "X and Y have shared a chief executive": the office is that of both."""
        bodies = _bodies_of(sentence.get(match["bodies"]))
        if len(bodies) < 2 or not re.search(r"shar|joint|same", match["verb"]):
            return match.group()
        made = _office(sentence.get(match["office"]), bodies, frozenset({"shared"}))
        return f"{match['bodies']} share {sentence.add(made)}"

    def _shared_with(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "Director (shared with X)": the office of its body, else of the document's own, and of X."""
        office, own = sentence.get(match["office"])[0], self._discourse.own
        first = office.bodies or (() if own is None or own.type == "board" else (own,))
        bodies = tuple(dict.fromkeys((*first, *_bodies_of(sentence.get(match["bodies"])))))
        bracketed = match["link"] == " ("
        if not first or len(bodies) < 2 or bracketed != bool(match["close"]):
            return match.group()
        made = office if office.label == "F" else _office([office], bodies, frozenset())
        return sentence.add(replace(made, bodies=bodies, marks=made.marks | {"shared"}))

    def _has(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "X has a new Medical Director, Ann Rhodes"."""
        bodies = _bodies_of(sentence.get(match["body"]))
        made = _office(sentence.get(match["office"]), bodies, _marks(match["verb"], ""))
        return f"{match['body']} {match['verb']}{sentence.add(made)}"

    def _where(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "X, where she was Director of Finance"."""
        bodies = _bodies_of(sentence.get(match["body"]))
        made = _office(sentence.get(match["office"]), bodies, frozenset())
        return f"{match['body']}, where {match['words']}{sentence.add(made)}"

    def _post_at(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "A new post at X of Managing Director": the office stands in X."""
        office = sentence.get(match["office"])[0]
        marks = _marks(match["flags"], office.text)
        made = _office([office], _bodies_of(sentence.get(match["body"])), marks)
        return f"{_kept_flags(match['flags'])}{sentence.add(made)}"

    def _bare(self, sentence: Skeleton, match: re.Match[str]) -> str:
        office = sentence.get(match["office"])[0]
        shared = self._shared(sentence, match, office)
        marks = _marks(match["flags"], office.text)
        if shared and not office.plural:
            marks |= {"joint"}
        if is_elsewhere(sentence.text[match.end() :]) or _LONGER.match(sentence.text, match.end()):
            marks |= {"elsewhere"}
        return f"{match['flags'] or ''}{sentence.add(_office([office], shared, marks))}"

    def _same(self, sentence: Skeleton, match: re.Match[str]) -> str:
        """ "that post", "the same role at X": the office spoken of before, in the sentence or ahead of it."""
        before = [n for n in sentence.get(sentence.text[: match.start()]) if n.label == "F"]
        office = before[-1] if before else self._office
        if office is None or office.plural:
            return match.group()
        bodies = _bodies_of(sentence.get(match["body"]))
        if match["body"] and (not bodies or match["word"] == "that"):
            return match.group()
        nodes = [n.end for n in sentence.get(sentence.text[: match.start()])]
        at = max(nodes, default=sentence.start)
        made = replace(office, bodies=bodies or office.bodies, start=at, end=at + 1)
        return f"{sentence.add(made)}"

    @property
    def office(self) -> Node | None:
        """The office that the sentence spoke of last, else the one before."""
        return self._office

    def _shared(self, sentence: Skeleton, match: re.Match[str], office: Node) -> tuple[Referent, ...]:
        """A joint office without a body is that of the bodies spoken of together: "a jointly funded Director"."""
        before = sentence.text[max(0, match.start() - 30) : match.start()] + match["flags"]
        both = office.plural and re.search(r"\b(?:both|the two) (?:\w+ )?$", before)
        after = re.match(
            r" (?:will be|is|was|would be|to be|has been|as) an? (?:joint|shared)",
            sentence.text[match.end() :],
        )
        joint = after or _JOINT_BEFORE.search(f"{before} {office.text}")
        return self._group if len(self._group) == 2 and (both or (joint and not office.plural)) else ()


def _office(offices: list[Node], bodies: tuple[Referent, ...], marks: frozenset[str]) -> Node:
    """The F node of one office or several that stand in the same bodies."""
    last = offices[-1]
    marks |= {"address"} if any(o.honorific for o in offices) else frozenset()
    return Node(
        "F", offices[0].start, last.end, last.text, titles=tuple(_title(o) for o in offices), bodies=bodies,
        marks=marks, plural=offices[0].plural if len(offices) == 1 else last.plural,
    )  # fmt: skip


def _is_of_place(place: Node, office: Node) -> bool:
    """Whether an office before a name is that of the place's own council: "Alder chief executive Ann Rhodes"."""
    return len(place.bodies) == 1 and _COUNCILS_OWN.fullmatch(office.text) is not None


def _with_body(sentence: Skeleton, match: re.Match[str]) -> str:
    office, body = sentence.get(match["office"])[0], sentence.get(match["body"])
    if not body:
        return match["office"]
    if office.bodies or not _bodies_of(body):
        return match.group()
    return sentence.add(replace(office, bodies=_bodies_of(body), end=body[-1].end))


# "Reporting to the «O0», the «B1» is …": the body is who reports, not where the office stands.
_PARTICIPLE = re.compile(
    r"\W*(?:[A-Z][a-z]+ing|Accountable|Answerable|Responsible|Unlike|Like)\b[^,«»]{0,40}$"
)
_VERB = re.compile(r" (?:is|are|was|were|has|have|had|will|would|shall|also|now|[a-z]+(?:s|ed))\b(?! by)")


def _opens_before_subject(text: str, match: re.Match[str]) -> bool:
    return (
        match["link"].startswith(",")
        and _PARTICIPLE.fullmatch(text[: match.start()]) is not None
        and _VERB.match(text, match.end()) is not None
    )


def _title(office: Node) -> str:
    """The title without what tells the holder apart: "first Director"."""
    return re.sub(
        r"^(?:first(?! (?:minister|secretary|deputy|vice|lord|selectman|nation|citizen))|new|current|present|next|then|founding|inaugural|former) (?=\w)",
        "",
        office.text,
        flags=re.I,
    )


def _stands_in(link: str, nodes: list[Node], office: Node) -> bool:
    """Whether the words between office and body may mean that the one is in the other."""
    if not nodes or not _bodies_of(nodes[:1]):
        return False
    if "(" in link and not any(is_proper(n.text) or n.text.isupper() for n in nodes):
        return False  # "Independent Member (Local Authority)": a kind of seat
    if nodes[0].label == "A" and not re.search(r"of|for|at|,|–|-|\(|\|", link):
        return False
    return link.strip() not in {"with", "from"} or office.text[0].isupper()


def _without_verb(sentence: Skeleton, match: re.Match[str]) -> str:
    """The verb that stands before a title as the word that it is: "be elected Leader"."""
    office = sentence.get(match.group())[0]
    verb = re.match(r"(?:first )?(?:elected|appointed|nominated|named|designated) ", office.text)
    said = re.search(
        r"\b(?:was|were|been|be|is|are|being|duly|and|newly|unanimously|then|also|later) $",
        match.string[: match.start()],
    )
    if verb is None or not (said or office.text[verb.end()].isupper()):
        return match.group()
    office.text, office.start = office.text[verb.end() :], office.start + verb.end()
    return verb.group() + match.group()


def _bodies_of(nodes: list[Node]) -> tuple[Referent, ...]:
    """The bodies that nodes name; a place stands for its council."""
    return tuple(
        dict.fromkeys(r for n in nodes for r in (n.bodies or n.referents if n.label == "A" else n.referents))
    )


_MARKS = frozenset(
    ["former", "ex", "outgoing", "retiring", "previous", "past", "late", "proposed", "joint", "shared", "new", "single", "then", "retired", "sometime", "erstwhile"]
)  # fmt: skip


def _marks(flags: str | None, title: str) -> frozenset[str]:
    return _MARKS & set(re.findall(r"[a-z]+", f"{flags or ''} {title}".casefold()))


def _kept_flags(flags: str | None) -> str:
    """The article that stays in the skeleton before an office."""
    if flags and re.search(r"\b(?:the|its|their|our)\b", flags):
        return "the "
    return "a " if flags and re.match(r"an? ", flags) else ""
