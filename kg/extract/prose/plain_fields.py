"""Fields of work in plain words: "director of industry innovation at X", "manager of Global Connections at X"."""

from __future__ import annotations

import re

from kg.extract.names.discourse import Discourse
from kg.extract.prose.patterns import node
from kg.extract.reference.nodes import Node, Skeleton

_LEVELS = r"(?:(?:deputy|assistant|associate|acting|interim|senior|national|regional|executive|programme|project) )*"
_HEADS = r"(?:director|manager|head|professor|lecturer|coordinator|vice[- ]president|officer|dean)"
_HEAD_WORDS = frozenset(_HEADS.strip("(?:)").replace("[- ]", " ").split("|"))
_WORD = r"(?!(?:the|an?|our|its|their|his|her|both|each|all|this|that|these|those|any|some|no|another|one|at|in|for|with|within)\b)[a-z][\w-]+"
_FIELD = re.compile(
    rf"(?<![\w»-])(?P<office>{node('O')}|{_LEVELS}{_HEADS})(?P<of> (?:of|for) )(?P<field>{node('U')}|{_WORD}(?:,? (?:and |& )?{_WORD}){{0,4}}?)"
    rf"(?P<link> (?:at|in|with|within) (?:the )?)(?P<body>{node('BU')})(?!'s)"
)


def with_plain_fields(sentence: Skeleton, discourse: Discourse) -> None:
    """Rewrites the skeleton: an office with a field that no lexicon knows is one office, in the body that follows."""
    sentence.text = _FIELD.sub(lambda m: _joined(sentence, discourse, m), sentence.text)


def _joined(sentence: Skeleton, discourse: Discourse, match: re.Match[str]) -> str:
    said, field = sentence.get(match["office"]), sentence.get(match["field"])
    if said and said[0].head.split()[-1:] and said[0].head.split()[-1] not in _HEAD_WORDS:
        return match.group()
    body = sentence.get(match["body"])[0]
    title = said[0].text if said else match["office"]
    words = field[0].text if field else match["field"]
    text = f"{title}{match['of']}{words}"
    end = body.start - len(match["link"])
    start = said[0].start if said else end - len(text)
    made = Node("O", start, end, text, head=text.split(maxsplit=1)[0] if not said else said[0].head)
    return f"{sentence.add(made)}{match['link']}{_body(sentence, discourse, body, match['body'])}"


def _body(sentence: Skeleton, discourse: Discourse, body: Node, said: str) -> str:
    """The body, made of a name that nothing explains."""
    if body.label == "B":
        return said
    made = discourse.organisation(body.text, "body", sentence.place(body))
    return sentence.add(Node("B", body.start, body.end, body.text, (made,)))
