"""Loose offices: titles and bodies that only their neighbours tell, "director of the X", "Chair of Unknownname"."""

from __future__ import annotations

import re

from kg.extract.names.discourse import Discourse
from kg.extract.prose.governments import tell_governments
from kg.extract.prose.patterns import node
from kg.extract.prose.plain_fields import with_plain_fields
from kg.extract.reference.nodes import Node, Skeleton

# "of the small charity X": words that say what the body is.
_KIND = r"(?:(?:[a-z][a-z-]* ){0,4}(?:charity|agency|company|firm|group|consultancy|association|organisation|organization|network|trust|think tank|business|start-up|union|publisher|foundation|provider|club|practice|partnership|body|centre),? )?"
# Words that are an office where "of the X" follows, and too plain to be one without it.
_PLAIN = re.compile(
    rf"(?<![\w»-])(?P<title>(?:(?:deputy|assistant|associate|acting|interim|vice|honorary|visiting|branch|founding|regional|executive) )*(?:director|manager|head|clerk|secretary|commissioner|minister|officer|principal|speaker|controller|auditor|director[- ]general|administrator|adviser|advisor|superintendent|coordinator|non-executive|fellow|convener|master|registrar|consultant|lecturer|founder|co-founder|paramedic))(?P<link> (?:of|at|for|to|with) (?:the )?{_KIND})(?P<body>{node('BU')})(?! «)(?!'s)"
)
# "X's clerk, Ann Rhodes"
_OWNED_PLAIN = re.compile(
    rf"(?P<body>{node('B')})(?P<link>'s? )(?P<title>(?:(?:deputy|assistant|acting|interim|former) )*(?:clerk|secretary|director|manager|commissioner|principal|administrator|auditor|convener|treasurer))(?=,? {node('P')})"
)
_SCOPE = re.compile(
    rf"(?P<office>{node('O')})(?P<link> (?:of|for) )(?P<scope>{node('U')})(?= |,|\.|$|\))(?! «)"
)
_IN_UNKNOWN = re.compile(
    rf"(?P<office>{node('O')})(?P<link> (?:of|at|in|within|for|with) (?:the )?{_KIND})(?P<body>{node('U')})"
)
_DESCRIBED = re.compile(rf"(?P<office>{node('O')}) (?P<link>of|at|for) (?:the |an? )?{_KIND}(?={node('B')})")
_AFTER_NAME = re.compile(
    rf"(?P<before>{node('P')},? ?(?:–|-|\(|,|\|) ?)(?P<office>{node('O')})(?P<link>, (?:the )?| (?:–|-|\|) )(?P<body>{node('U')})(?=\)|;|$|\.$|, «P| and «P)"
)
# "Ann chairs the Board", "and heads the Unit": what somebody does is no office.
_VERB = re.compile(
    rf"(?P<before>(?:{node('P')},?|\bwho|\balso|\band|\bnow|,) )(?P<office>{node('O')})(?= (?:(?:the|both|an?|its|our|their|his|her) )*«[BUP])"
)
_VERBS = frozenset(
    [
        "chairs",
        "co-chairs",
        "heads",
        "leads",
        "judges",
        "directs",
        "presidents",
        "co-chair",
        "chair",
        "head",
        "lead",
    ]
)
_FIELD_HEADS = frozenset(
    ["director", "head", "manager", "officer", "lead", "minister", "adviser", "professor", "coordinator", "secretary of state"]
)  # fmt: skip


def tell_offices(sentence: Skeleton, discourse: Discourse) -> None:
    """Rewrites the skeleton: plain words become offices, unknown names fields of work or bodies."""
    tell_governments(sentence, discourse)
    sentence.text = _VERB.sub(lambda m: _as_verb(sentence, m), sentence.text)
    with_plain_fields(sentence, discourse)
    sentence.text = _PLAIN.sub(lambda m: _plain(sentence, m), sentence.text)
    sentence.text = _OWNED_PLAIN.sub(lambda m: _owned_plain(sentence, m), sentence.text)
    sentence.text = _SCOPE.sub(lambda m: _scoped(sentence, m), sentence.text)
    sentence.text = _DESCRIBED.sub(lambda m: f"{m['office']} {m['link']} ", sentence.text)
    for pattern in (_IN_UNKNOWN, _AFTER_NAME):
        sentence.text = pattern.sub(lambda m: _bodied(sentence, discourse, m), sentence.text)


def _as_verb(sentence: Skeleton, match: re.Match[str]) -> str:
    office = sentence.get(match["office"])[0]
    return f"{match['before']}{office.text}" if office.text in _VERBS else match.group()


def _plain(sentence: Skeleton, match: re.Match[str]) -> str:
    """ "director of «B»": the word is an office, its place is counted back from the body's."""
    body, kind = sentence.get(match["body"])[0], match["title"].split()[-1]
    if body.label == "U" and not body.text.isupper() and kind in _FIELD_HEADS:
        return match.group()
    end = body.start - len(match["link"])
    title = Node("O", end - len(match["title"]), end, match["title"], head=kind)
    return f"{sentence.add(title)}{match['link']}{match['body']}"


def _owned_plain(sentence: Skeleton, match: re.Match[str]) -> str:
    """ "«B»'s clerk, «P»": the word is an office, its place is counted on from the body's."""
    start = sentence.get(match["body"])[0].end + len(match["link"])
    title = Node("O", start, start + len(match["title"]), match["title"], head=match["title"].split()[-1])
    return f"{match['body']}{match['link']}{sentence.add(title)}"


def _scoped(sentence: Skeleton, match: re.Match[str]) -> str:
    """ "Head of Procurement": the unknown word is the field of work, unless it is an abbreviation."""
    office, scope = sentence.get(match["office"])[0], sentence.get(match["scope"])[0]
    body_of = match["link"] == " of " and office.head.endswith("officer")
    if office.head not in _FIELD_HEADS or body_of or scope.text.isupper():
        return match.group()
    joined = Node("O", office.start, scope.end, f"{office.text}{match['link']}{scope.text}", plural=office.plural, head=office.head)  # fmt: skip
    return sentence.add(joined)


def _bodied(sentence: Skeleton, discourse: Discourse, match: re.Match[str]) -> str:
    """ "Chair of Unknownname", "Ann Rhodes, Chair, Unknownname": what holds the office is a body."""
    office, name = sentence.get(match["office"])[0], sentence.get(match["body"])[0]
    link = (match["link"].split() or [""])[0]
    field = link in {"of", "for"} and office.head in _FIELD_HEADS and office.head != "officer"
    vague = link in {"in", "within", "for", "with"}
    if ((field or vague) and not name.text.isupper()) or len(name.text) < 3:
        return match.group()
    body = discourse.organisation(name.text, "body", sentence.place(name))
    made = Node("B", name.start, name.end, name.text, (body,))
    before = match.groupdict().get("before") or ""
    return f"{before}{match['office']}{match['link']}{sentence.add(made)}"
