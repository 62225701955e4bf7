"""Subjects: which nodes a clause speaks of, said beside its verb or carried over from before."""

from __future__ import annotations

import re

from kg.extract.reference.nodes import NODE, Node, Skeleton

_OPENS_CLAUSE = re.compile(
    r"[,;:–)\"]|\b(?:and|but|that|while|because|although|where|said|if|when|whereas|as|so|or|than|after|before|until|once)\b",
    re.I,
)
_GOVERNED = re.compile(
    r"\b(?:on|at|in|for|with|of|by|to|from|under|within|at|like|unlike|since|until) (?:(?:the|our|its|their|both|each|an?) )*$",
    re.I,
)
_RELATED = re.compile(
    r"(?: \([^()]*\))?(?:,? (?:which|who|that)\b|, (?:jointly )?(?!(?:having|being|serving|succeeding|joining|becoming|taking|leaving|moving)\b)[a-z-]+(?:ed|ing)\b)"
)  # "thanked A, who had left B", "scrutinised by A, chaired by B", "have a Director, reporting to B"
_LIST = re.compile(r"\band\b|&|\bas well as\b|/|\bwith\b|;")
_AFTER_OPENING = re.compile(r"[^«»;.]{0,40}(?:«T\d+»[^«»;.]{0,10})*, (?:the )?(?P<subject>«[PF]\d+»)")
# What a body has done for it is not done to the body: "the affairs of the Trust are managed by …".
_AFFAIRS = re.compile(
    r"\b(?:activities|affairs|operations|business|property|assets|management|administration|finances|funds|budget|accounts|aims|objects|objectives|purposes?)"
    r" of (?:the |each |both |all )*$",
    re.I,
)
# "prior to Marl Council was a member of …": what stands there only tells when.
_TIME = re.compile(r"\b(?:prior to|before|since|until|after|following) (?:the )?$", re.I)
_RELATIVE = frozenset({"which", "who", "that"})
POSSESSIVES = frozenset(["its", "their", "our", "his", "her", "my", "your"])
_NOMINATIVES = frozenset(["i", "he", "she", "we", "they"])


def subject_of(sentence: Skeleton, match: re.Match[str], carried: list[Node]) -> list[Node]:
    """The subject of a rule's match: said as group `s`, or left out as group `e` and then found before it."""
    groups = match.groupdict()
    said = named(sentence, groups.get("s"))
    at = match.start("s") if said else -1
    if len(said) > 1 and not _LIST.search(groups["s"] or ""):
        at += (groups["s"] or "").rindex("«")
        said = said[-1:]  # "At the Trust, A did": what stands last is the subject, before it an adverbial
    if said and "e" in groups and _AFFAIRS.search(sentence.text[:at]):
        return []
    relative = said and _RELATED.match(sentence.text, match.end("s"))
    if said and "e" in groups and not relative and _is_object(sentence, at):
        if [n.label == "P" for n in said[-2:]] == [False, True] and groups["s"].split("»")[-2].startswith(
            " and "
        ):
            return said[-1:]  # "reports to A, and B chairs C"
        first = _first(sentence, at)
        if carried or first or _TIME.search(sentence.text[:at]):
            return carried or first
    if said or groups.get("e") is None:
        return said
    return _left_out(sentence, match, carried)


def named(sentence: Skeleton, piece: str | None) -> list[Node]:
    """The nodes of a stretch, without those of its asides: "A (Chair), B"."""
    return sentence.get(re.sub(r" \([^()]*\)", "", piece or ""))


def is_nominative(node: Node) -> bool:
    """Whether a node is "he" or "they", which nothing governs."""
    return node.text.casefold() in _NOMINATIVES


def _left_out(sentence: Skeleton, match: re.Match[str], carried: list[Node]) -> list[Node]:
    opening = match["e"] or ""
    word = opening.strip(" ,;:").casefold()
    beside = word in _RELATIVE or (not word and "," in opening and not match.groupdict().get("aux"))
    if beside:
        before = list(NODE.finditer(sentence.text, 0, match.start() + 1))
        return sentence.get(before[-1].group()) if before else []
    if word == "and which":
        first = re.search(r"«[A-Z]\d+»(?=[^«»]{0,12}\bwhich\b)", sentence.text)
        return sentence.get(first.group()) if first is not None else []
    if word == "and" and (match.groupdict().get("aux") or "").startswith("to "):
        return (
            carried if carried and carried[0].label != "P" else []
        )  # what is "and to advise" is seldom who chairs
    return carried or _first(sentence, match.start()) or _following(sentence, match)


def _following(sentence: Skeleton, match: re.Match[str]) -> list[Node]:
    """The subject after an opening participle: "Having joined X in 2010 as Clerk, A became ..."."""
    after = _AFTER_OPENING.match(sentence.text, match.end())
    return sentence.get(after["subject"]) if after else []


def _first(sentence: Skeleton, before: int) -> list[Node]:
    """The first node ahead of a place that may be a subject, one after a preposition only where there is no other."""
    found = [m for m in NODE.finditer(sentence.text, 0, before) if m["label"] in "PFBG"]
    free = [m for m in found if not _GOVERNED.search(sentence.text, max(0, m.start() - 25), m.start())]
    return sentence.get((free or found)[0].group()) if found else []


def _is_object(sentence: Skeleton, at: int) -> bool:
    """Whether the node at a place is what a verb or preposition before it governs, and so no subject."""
    text = sentence.text
    if sentence.get(text[at : text.index("»", at) + 1])[0].text.casefold() in _NOMINATIVES:
        return False
    before = [m for m in NODE.finditer(text, 0, at) if m["label"] != "T"]
    if not before or sentence.get(before[-1].group())[0].text.casefold() in POSSESSIVES:
        return False  # "his brother Luke Abara holds it"
    gap = text[before[-1].end() : at].strip()
    return bool(gap) and not _OPENS_CLAUSE.search(gap) and not gap.startswith("'")
