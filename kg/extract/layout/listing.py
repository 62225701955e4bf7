"""Listings: what a heading, a key or an introduction says of the people and bodies listed below it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.layout.attendance import Attendance, attendance_of
from kg.extract.layout.occasions import Occasion, Occasions
from kg.extract.names.discourse import Referent
from kg.extract.people.seats import is_chair
from kg.extract.prose.modality import setting_of
from kg.extract.prose.periods import Period
from kg.extract.text.passage import Passage
from kg.model.vocabulary import Status
from loaders.document import BlockKind

_WHO = r"(?:members|membership|composition|constitution of the \w+|trustees|governors|non-executive directors|non-executives|commissioners|supervisors|representatives|councillors|co-optees|observers|delegates|substitutes|seats?)"
_KINDS = (
    r"(?:(?:the|our|its|current|present|former|past|previous|proposed|new|core|full|voting|non-voting|associate|co-opted|independent|lay|statutory|founding|founder|elected|appointed|nominated|other|additional|standing|ordinary|ex officio|executive|non-executive"
    r"|board|committee|partnership|panel|trust|cabinet|group|team|council|forum|joint|governing|body|advisory|steering|executive|management|leadership|list|of|and|&|officers|structure|terms|invited|member|organisations?|bodies|public|patient|staff|list) )*"
)
_HEADS = re.compile(
    rf"(?:\W*\d[\d.]* )?{_KINDS}{_WHO}(?: and (?:their )?(?:alternates|substitutes|deputies|observers))?(?: (?:of|for|on|to|and|in|as|at) .{{2,70}}|[ ,(–:-]+\d{{4}}.{{0,12}}| \(.{{2,40}}\)|:)?"
    r"|(?:the |those |new |our |your )*(?:[\w&'-]+ ){0,4}(?:board|committee|panel|council) (?:appointments|members|membership|trustees|governors)(?: in full)?"
    r"|who (?:sits|is|are|we)\b.{0,50}|(?:meet|about) (?:the|our) (?:team|board|trustees|directors|governors|members|cabinet)\b.{0,30}|(?:the |our )?(?:people|team)\W*",
    re.I,
)
_NOT_HEADS = re.compile(
    r"\b(?:interests?|allowances?|duties|duty|roles? of|responsibilit\w+|conduct|questions?|training|apologies|election|removal|appointment of|terms? of office|meetings?|statements?|report|expenses|information for|guidance|code|rights|annual|by members"
    r"|register|declarations?|remuneration|pay|working with|how |why |building|strengthening|engaging)\b",
    re.I,
)
_SAYS_WHO = re.compile(
    r"\b(?:members?(?:hip)?|trustees|governors|composition|representatives|commissioners|seats?|places)\b[^.;]{0,90}?\b(?:is|are|were|was|be|comprises?|consists?|includes?|as follows|following)\b"
    r"|\b(?:comprises?|comprising|consists? of|consisting of|composed of|comprised of|made up of|constituted (?:as follows|of)|sits? on|serve on|serving on|sitting on)\b"
    r"|\bfollowing (?:are )?(?:members|trustees|governors)\b|\bfollowing (?:authorities|councils|bodies|organisations)\b[^.;]{0,60}\b(?:to constitute|constitute|make up)\b|\b(?:members|membership(?: at .{4,20})?|trustees|governors|seats)\W*$",
    re.I,
)
_SAYS_APPOINTED = re.compile(
    r"\b(?:appointed|elected|co-opted|nominated)\b[^.;]{0,60}\b(?:to|as|onto) (?:the |be )?[^.;]{0,120}$|\bappoint(?:s|ed)? the following\b|\bfollowing (?:people|councillors|appointments|organisations|bodies|serve)\b|\bbrings? together\b",
    re.I,
)
_APPOINTS = re.compile(
    r"\bbe (?:re-?)?(?:appointed|elected|nominated|named|confirmed|selected)\b|\bto appoint\b|\bresolve[sd]?\b[^.;]{0,40}\bappoint",
    re.I,
)
# Last sentences that introduce what is no list of members.
_OTHERS = re.compile(
    r"(?:^|[.;?] )(?![^.;]*\b(?:members?|membership|trustees|governors|representatives)\b)[^.;]*\b(?:committees|sub-committees|duties|functions|aims|objectives|powers|principles|responsibilities|priorities|areas|themes|meetings"
    r"|services|departments|directorates|options|values|tasks|purposes|reasons|ways|wards)\b[^.;]*$",
    re.I,
)
_ENDS = re.compile(
    r"\W*(?:signed|by (?:the )?order|signature|dated|quorum|contact|secretariat|for further|in support|support to|apologies|meetings?|frequency|chairing|reporting|term of office)\b",
    re.I,
)


_SEATS = re.compile(
    r"\b(?:trustees|governors|observers|advis[eo]rs|substitutes|co-optees|(?:non-voting|voting|associate|co-opted|independent|lay|ex officio|statutory|founding|invited|advisory|substitute) (?:members|participants|representatives))\b",
    re.I,
)


# How a sentence ends that a list goes on with.
_OPEN = re.compile(r"\s*(?:: ?[-–—]*|[—–])\s*$")

# Those of whom an introduction says that they come without a seat.
_BESIDE = re.compile(
    r"\b(?:may (?:also )?(?:attend|be invited|join)|(?:are|is) not (?:a )?members?|no longer|can be invited|invited to attend)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Listing:
    """What a list is of: the members of an organ, those at an event, or both; `role` and `seat` are what all listed have."""

    organ: Referent | None = None
    members: bool = False
    occasion: Occasion | None = None
    attendance: Attendance | None = None
    status: Status = Status.IN_FORCE
    seat: str = ""
    term: Period = field(default_factory=Period)  # for which those listed are appointed
    appoints: bool = False  # whether they are to be appointed by this text
    seated: bool = False  # whether a key says it of the line alone
    people: bool = False  # whether people alone are meant: the heading is no more than the name of the organ

    @property
    def event(self) -> Occasion | None:
        """The event that the listed took part in."""
        absent = self.attendance is not None and self.attendance.absent
        return None if absent else self.occasion


def heads_members(words: str) -> bool:
    """Whether a heading says that members are listed below: "Board members", "Membership"."""
    return (
        len(words) < 110 and _HEADS.fullmatch(words.strip(" .")) is not None and not _NOT_HEADS.search(words)
    )


def is_open(sentence: str) -> bool:
    """Whether a sentence leaves off where a list follows: "…, namely:", "shall consist of—"."""
    return _OPEN.search(sentence) is not None


def introduces_members(sentence: str, *, of_organ: bool = False) -> bool:
    """Whether a sentence that leaves off says that members follow; less is asked where it names their organ."""
    words = _OPEN.sub("", sentence)
    if not is_open(sentence) or _OTHERS.search(words):
        return False
    return bool(_SAYS_WHO.search(words) or (of_organ and _SAYS_APPOINTED.search(words)))


def seat_of(key: str) -> str:
    """The seat that a heading or key gives all listed below it: "voting member", "trustee"; none for plain members."""
    if is_chair(key.strip(" :*")):
        return key.strip(" :*")
    found = _SEATS.search(key)
    return found.group().casefold().removesuffix("s") if found is not None else ""


class Listings:
    """Keeps what the latest heading, key or introduction said."""

    def __init__(self, occasions: Occasions, *, divided: bool) -> None:
        self.occasions = occasions
        self.divided = (
            divided  # whether the minutes tell those present from those in attendance: the former are members
        )
        self._heading: Listing | None = None
        self._line: Listing | None = None
        self._of_heading: dict[str, Listing] = {}
        self._style = ""  # how the items of the list are numbered

    def item(self, passage: Passage) -> None:
        """A list item that is numbered in another way than those before it is none of their list."""
        if passage.kind is not BlockKind.LIST_ITEM or self._line is None:
            return
        style = re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", re.sub(r"[\d.]*\d", "1", passage.label)))
        if not re.search(r"\w", style):
            return
        if self._style and style != self._style:
            self._line = None
        self._style = style

    @property
    def current(self) -> Listing | None:
        return self._line or self._heading

    def key(self, passage: Passage) -> int:
        """Reads the key that a line begins with, "Present: …"; gives where the text after it starts, 0 without a key."""
        if _ENDS.match(passage.text) and not self._attending:
            self._line = self._heading = None
        if passage.kind is BlockKind.CAPTION:
            self._caption(passage)
            return 0
        match = re.match(
            r"\W*(?:\d{1,4}(?:[./]\d+)*[.:)]? ?[:–-]? )?(?P<key>[A-Za-z][A-Za-z &'/()-]{2,55}?) ?(?:(?::|\||–)(?: |$)| [–-] |$)",
            passage.text,
        )
        if match is None:
            return 0
        said = attendance_of(match["key"])
        if said is None or (said.weak and not self._attending):
            return 0
        if passage.kind is BlockKind.HEADING and match.end() >= len(passage.text):
            self._heading, self._line = self._of(said, passage), None
        else:
            self._line = self._of(said, passage)
        return match.end()

    def _caption(self, passage: Passage) -> None:
        """A caption says what the table below it lists."""
        said = attendance_of(passage.text)
        self._line = self._of(said, passage) if said is not None and not said.weak else None

    @property
    def _attending(self) -> bool:
        return self.current is not None and self.current.attendance is not None

    def _of(self, said: Attendance, passage: Passage) -> Listing:
        occasion = self.occasions.of(said, passage)
        organ = occasion.organ if occasion is not None else None
        titled = self._heading.organ if self._heading is not None else None
        named = titled is not None and re.match(rf"\W*{titled.head[-1]} ", passage.text, re.I) is not None
        organ = organ or (titled if named else None)  # "Panel attendees" below the title of the panel
        board = organ is not None and organ.type != "body"
        present = (said.plain and board and self.divided) or (named and not said.absent)
        return Listing(organ, board and (said.members or present), occasion, said)

    def heading(self, passage: Passage, organ: Referent | None, *, named: bool) -> None:
        """A heading ends the lists above. `organ` is the board that it names, or that the headings above name."""
        self._line = None
        said = attendance_of(passage.text)
        if said is not None and not (said.weak and not self._attending):
            self._heading = self._of(said, passage)
            return
        self._heading = None
        if organ is None:
            return
        status = setting_of((*passage.headings, passage.text), "").status or Status.IN_FORCE
        if heads_members(passage.text) or named:
            people = named and organ.type == "board"
            seat = seat_of(passage.text)
            self._heading = Listing(organ, people or not named, status=status, seat=seat, people=named)
            self._of_heading[passage.text] = self._heading

    def begin(self, passage: Passage, key: str, organ: Referent | None) -> None:
        """A key that says whose members, or what kind of members, follow in the line and below."""
        if organ is not None:
            status = setting_of((*passage.headings, key), "").status or Status.IN_FORCE
            self._line = Listing(organ, True, status=status, seat=seat_of(key), seated=True)

    def above(self, passage: Passage) -> Listing | None:
        """What the headings above a heading list: that of a person lists one more."""
        return next((self._of_heading[h] for h in reversed(passage.headings) if h in self._of_heading), None)

    def introduction(
        self, passage: Passage, named: Referent | None, near: Referent | None, term: Period
    ) -> None:
        """A sentence that ends with a colon and says that members follow: of the organ that it names, else of one near."""
        organ = named or near
        if _BESIDE.search(passage.text):
            self._line = Listing()  # what follows is no part of the list above
            return
        if organ is None or not introduces_members(passage.text, of_organ=named is not None):
            return
        status = setting_of(passage.headings, passage.text).status or Status.IN_FORCE
        appoints = bool(_APPOINTS.search(passage.text)) and status is Status.IN_FORCE
        self._line = Listing(
            organ, True, status=Status.AGREED if appoints else status, term=term, appoints=appoints
        )
        self._style = ""

    def prose(self, passage: Passage) -> None:
        """Running text ends what a line began."""
        if passage.kind is not BlockKind.LIST_ITEM:
            self._line = None
