"""Modality: whether a clause says that something is so, will be, should be, was, or is not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.prose.hearsay import is_hearsay, is_opinion
from kg.model.vocabulary import Status

_NO_LONGER = re.compile(
    r"\b(?:no longer|not any longer|ceased to|stopped|used to|formerly|previously|previous|former|past|earlier|once)\b",
    re.I,
)
_NOT = re.compile(
    r"\b(?:not|never|neither|nor|no|none|nobody|without|cannot|rather than|instead of|declined|refused|failed|decline|refuse|unable|against|oppos\w+|reject\w*|object\w* to|block(?:ed|s)|veto\w*|turned down|failure|ineligible)\b",
    re.I,
)
_MIGHT = re.compile(
    r"\b(?:could|might|may|can|consider\w*|possible|potential|prospective|hypothetical|hop(?:es?|ed|ing) to|wish(?:es|ed)? to|wants? to|seek(?:s|ing)? to|sought to|eligible|invited to|asked to|tried to|applied to)\b",
    re.I,
)
_MUST = re.compile(
    r"\b(?:must|should|ought|expected|required|expects|requires|obliged|need(?:s|ed)? to|have to|has to|supposed)\b",
    re.I,
)
_PROPOSE = re.compile(r"\b(?:propos\w+|recommend\w*|suggest\w*|would)\b", re.I)
_WILL = re.compile(
    r"\b(?:will|(?:is|are|was|were) (?:due )?to\b|going to|agreed to|plans? to|about to|becomes?|due to)\b",
    re.I,
)
_HAD = r"(?<!have )(?<!has )had"
_WAS = re.compile(rf"\b(?:was|were|{_HAD})\b", re.I)
_PAST = re.compile(
    r"^(?!.*\b(?:is|are|be|been|being|has|have|to)\b).*\b(?:served|held|acted|worked|sat|occupied|filled|combined|doubled|chaired|co-chaired|led|headed|presided|represented|belonged|spent)\b(?! (?:\w+ )?by)",
    re.I,
)
_GOES_ON = re.compile(r"\b(?:remain|continue)\b", re.I)
_CONDITION = re.compile(
    r"^\W*(?:if|were|should|unless|whether|had|suppose|in the event|provided|subject to)\b(?!.*\bthen\b)|\bif\b[^,]{0,80}$|\bwere\b[^,.]{0,60}\bto\b[^,]{0,60},[^,]*$",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:reported|noted|said|announced|confirmed|advised|explained|replied|told|agreed|heard|resolved|declared|stated|disclosed|recorded)\b[^.]{0,60}\bthat\b",
    re.I,
)
_LOST = re.compile(
    r"\b(?:declared lost|motion (?:was |fell|failed)|was (?:lost|defeated|withdrawn|rejected|voted down|turned down)|not carried|(?:considered|discussed|suggested)[^.]{0,20} (?:and|but) (?:rejected|not|dismissed|dropped)|not supported|vote was lost|fell for want)\b",
    re.I,
)
_NOBODY = re.compile(
    r"\b(?:neither|no|none of|nobody|few)\b[^,;«]{0,30}(?:«\w+»[^,;«]{0,20}\b(?:nor|or|of) )?(?:the )?$", re.I
)
_RECOMMENDED = re.compile(
    r"\b(?:propos\w+|recommend\w*|suggest\w*) an?\b[^.;]{0,60}:(?: (?:an?|the))? ?$|\b(?:propos\w+|recommend\w*|suggest\w*)\b[^;«]{0,40}\bthat\b[^;]{0,60}$",
    re.I,
)
# What one person moves or proposes comes to something only where the sentence says so.
_MOVED = re.compile(
    r"«P\d+»[^«»;]{0,60}\b(?:proposed|moved|nominated|suggested|seconded|recommended)\b[^;«]{0,30}\bthat\b[^;]{0,60}$",
    re.I,
)
_CARRIED = re.compile(r"\b(?:resolved|agreed|carried|approved|duly|unanimous\w*|adopted)\b", re.I)
_QUESTION = re.compile(r"\?\W*$")
# A question that only asks for a yes: "…; is that right?", "…, were you not?", "So you became chair in 2019?".
_ASSERTS = re.compile(
    r"[,;.–-] (?:is (?:that|this|it)(?: not)?(?: right| correct| so)?|am I right|do I have that right|correct|right|yes"
    r"|(?:is|are|was|were|have|has|did|do|does)(?: not)? (?:you|it|he|she|they|that|«P\d+»)(?: not)?)\?\W*$",
    re.I,
)
_STATES = re.compile(r"^(?:\W*(?:and|so|then|now|in|«T\d+»),?\s?)*«P\d+»,? (?!\?)[^?]*\?\W*$", re.I)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the place of a clause says of its modality: a heading, an option, a closed or former section."""

    status: Status | None = None
    option: str = ""
    transcript: bool = False  # where a question in the form of a statement asks for a yes


def clause_status(
    aux: str, before: str, sentence: str, setting: Setting, *, past_is_over: bool
) -> Status | None:
    """The status that a clause gives its link, None where the clause does not say that it is so.

    `aux` holds the auxiliaries and adverbs of the verb, `before` what the sentence says ahead of the clause.
    `past_is_over` tells that a simple past means an end ("was chair"), not an act that holds ("was appointed").
    """
    if _NO_LONGER.search(aux) and not _LOST.search(sentence):
        return Status.ENDED
    if _is_denied(aux, before, sentence, setting) or is_hearsay(before):
        return None
    if is_opinion(sentence) and (_MUST.search(aux) or _PROPOSE.search(aux)):
        return None
    if re.search(r"\bwould\b", aux, re.I):
        return Status.AGREED if _REPORTED.search(before) and setting.status is None else Status.PROPOSED
    for pattern, status in ((_PROPOSE, Status.PROPOSED), (_MUST, Status.EXPECTED)):
        if pattern.search(aux):
            return status
    if _RECOMMENDED.search(before) and not _CARRIED.search(sentence):
        return Status.PROPOSED
    if re.search(r"\bshall\b", aux, re.I) and _REPORTED.search(before):
        return Status.AGREED
    if _WILL.search(aux) and not _GOES_ON.search(aux):
        return setting.status if setting.status is Status.PROPOSED else Status.AGREED
    if past_is_over and _is_past(aux, before):
        return Status.ENDED
    return setting.status or Status.IN_FORCE


def _is_denied(aux: str, before: str, sentence: str, setting: Setting) -> bool:
    """Whether the clause denies, asks or supposes what it speaks of, or tells that it came to nothing."""
    return bool(
        _is_asked(sentence, setting)
        or _LOST.search(sentence)
        or _NOT.search(aux)
        or _MIGHT.search(aux)
        or _CONDITION.search(before)
        or _NOBODY.search(before)
        or (_MOVED.search(before) and not _CARRIED.search(sentence))
    )


def _is_past(aux: str, before: str) -> bool:
    """Whether the tense tells of an end; "declared that he was a governor" does not: so it was at the meeting."""
    if re.search(rf"\b{_HAD}\b", aux):
        return True
    if re.search(r"\bbeen\b", aux) or _REPORTED.search(before):
        return False
    return bool(_WAS.search(aux) or _PAST.search(aux))


def _is_asked(sentence: str, setting: Setting) -> bool:
    if not _QUESTION.search(sentence) or '"' in sentence[-3:]:
        return False
    return not (_ASSERTS.search(sentence) or (setting.transcript and _STATES.search(sentence)))


_FORMER = re.compile(
    r"\b(?:former(?:ly)?|past|previous(?:ly)?|dissolved|abolished|history|predecessors?|outgoing members)\b",
    re.I,
)
_PROPOSAL = re.compile(
    r"\b(?:proposals?|proposed|options?|recommendations?|draft structure|future (?:structure|arrangements)|business case)\b",
    re.I,
)
_OPTION = re.compile(r"\b(?:Option|Model|Scenario|Alternative)\s+(?P<name>[A-Z]|\d{1,2}|[IVX]{1,4})\b")


def setting_of(headings: tuple[str, ...], text: str) -> Setting:
    """The setting of a passage from the headings above it and its own opening words."""
    opening = _OPTION.match(text.lstrip("-• "))
    for title in (*([text[:20]] if opening else []), *reversed(headings)):
        option = _OPTION.match(title.strip())
        if option:
            return Setting(Status.PROPOSED, f"Option {option['name']}")
    nearest = headings[-1] if headings else ""
    if _FORMER.search(nearest) and not re.search(r"minutes|meeting", nearest, re.I):
        return Setting(Status.ENDED)
    if re.match(r"\W*(?:the )?(?:proposal|proposed)\b", nearest, re.I):
        return Setting(Status.PROPOSED)
    return Setting()
