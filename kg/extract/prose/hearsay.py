"""Hearsay: what a clause only reports of others' opinions, hopes and rumours, which is no statement of fact."""

from __future__ import annotations

import re

# Who says it: not the speaker, not the body that decides.
_OTHERS = r"(?:people|they|some|many|others|everyone|nobody|critics|observers|insiders|bookmakers|commentators|locals|the (?:papers?|press|media|newspapers?)|(?:the )?«U\d+»)"
_THINKS = r"(?:thinks?|thought|believes?|believed|says?|said|claims?|claimed|reckons?|suppose[sd]?|assumes?|assumed|alleges?|alleged|calls?|called|had (?:you|him|her|it) down|hopes?|hoped|expects?|wants?|wanted)"
_ADVERBS = r"(?:(?:also|still|often|widely|now|always|wrongly|mistakenly|once|simply|just) )*"
_REPORTED = re.compile(
    rf"\b{_OTHERS} {_ADVERBS}{_THINKS}\b[^.;:]{{0,80}}$"
    r"|\brumou?rs?\b[^.;:]{0,80}$|\b(?:gossip|speculation|whispers?)\b[^.;:]{0,60}$"
    r"|\b(?:is|are|was|were|been) (?:also |widely |said |still |once )*(?:thought|rumou?red|believed|tipped|expected|reported|alleged|understood|supposed|said) (?:by [^.;:]{0,30} )?to\b[^.;:]{0,60}$"
    r"|\b(?:has|have|had) (?:me|him|her|us|it|them|you|«P\d+»|«B\d+») down as\b[^.;:]{0,60}$"
    r"|\b(?:candidates?|applicants?|contenders?|nominees?|nominations?|shortlist(?:ed)?|favourites?|hopefuls?|runners?-up|applications?|interviewe?[ds]?|vying|competing|bids?) for (?:(?:the|an?|post|role|position|job|office|of) )*$"
    r"|^\W*whether (?:or not )?$"
    r"|\b(?:asked|asks?|quer(?:y|ied|ies)|question(?:s|ed)|[ei]nquired?|wonder(?:s|ed)?|unclear|uncertain|debated?|discuss(?:es|ed)?|considered?|considering)\b[^.;:]{0,60}\b(?:whether|if)\b[^.;:]{0,80}$",
    re.I,
)
_OPINION = re.compile(
    r"\b(?:in (?:my|his|her|their|our|«P\d+») (?:own )?(?:view|opinion|book|judgement|judgment)|if you ask me|I would (?:say|argue|prefer|like)|I should like|we would (?:like|prefer)|what (?:I|we|«P\d+»|«B\d+») would like"
    r"|«P\d+» would (?:say|argue|prefer|like)|ideally|personally)\b",
    re.I,
)


def is_hearsay(before: str) -> bool:
    """Whether the words ahead of a clause give it as what others say, think or hope."""
    return _REPORTED.search(before) is not None


def is_opinion(sentence: str) -> bool:
    """Whether a sentence tells what its speaker would like."""
    return _OPINION.search(sentence) is not None
