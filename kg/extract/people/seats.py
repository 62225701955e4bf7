"""Seats: the words that tell what somebody is on a board: chair, member, observer, trustee."""

from __future__ import annotations

import re

_CHAIR = (
    r"(?:(?:co|vice|deputy|depute|joint|acting|interim|independent|alternate|elected|lay)[- ]?)*"
    r"(?:member[- ])?(?:chair(?:man|woman|person)?|convener|convenor|president|secretary|treasurer|clerk)(?:[- ](?:designate|elect))?"
)
_SEAT = (
    r"(?:(?:non-voting|voting|full|associate|co-?opted|ex[- ]officio|independent|lay|ordinary|partner|alternate|substitute|nominated|elected|appointed|statutory|founding|core"
    r"|parent|staff|community|public|patient|invited|standing|regular|advisory|board|committee|panel|non-executive|executive) )*"
    r"(?:member|observer|substitute|alternate|deputy member|advis[eo]r|participant|in attendance|attendee|governor|trustee|representative|independent person|delegate|co-optee|ex[- ]officio|co-?opted|non-voting|guest)s?"
)
_IS_CHAIR = re.compile(
    rf"(?:the )?(?P<seat>{_CHAIR})(?: of the (?:board|committee|panel|meeting|group))?", re.I
)
_IS_SEAT = re.compile(rf"(?:an? |the )?(?P<seat>{_SEAT})", re.I)
_IN = re.compile(rf"\b(?P<seat>{_CHAIR}|{_SEAT})\b", re.I)
_TITLED = re.compile(r"(?:trustee|governor|non-executive (?:director|member)|independent person)s?", re.I)


PRESIDING = "in the chair"  # of a meeting, whoever chairs the board


def is_chair(seat: str) -> bool:
    """Whether a seat is that of a chair or another officer of the board, who holds a post there."""
    return _IS_CHAIR.fullmatch(seat.strip()) is not None


def presides(seat: str) -> bool:
    """Whether who has the seat presides: the chair, not a vice-chair or the secretary."""
    return seat == PRESIDING or bool(
        is_chair(seat)
        and re.search(r"chair|convenor|convener|president", seat, re.I)
        and not re.search(r"vice|deput", seat, re.I)
    )


def is_seat(words: str) -> bool:
    """Whether words are the name of a seat and no more."""
    return is_chair(words) or _IS_SEAT.fullmatch(words.strip()) is not None


def is_member(seat: str) -> bool:
    """Whether a seat is that of a member of the board: "Board Member", not "observer"."""
    return is_seat(seat) and seat.casefold().endswith("member")


def is_titled(seat: str) -> bool:
    """Whether a seat is an office that its holder has there: trustee, governor."""
    return _TITLED.fullmatch(seat.strip()) is not None


def seat_in(words: str) -> str:
    """The seat that some words name, "" where they name none or deny it."""
    if re.search(r"\b(?:not|former(?:ly)?|until|vacan\w+|retiring|outgoing|for)\b", words, re.I):
        return ""
    if re.search(r"\b(?:in the chair|presiding)\b", words, re.I):
        return PRESIDING
    found = _IN.search(words)
    return found["seat"].strip() if found else ""
