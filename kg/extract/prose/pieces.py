"""Pieces: what stands between two commas, dashes or brackets of a list is one name or one title as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.lexicon.words import heads, offices, people
from kg.extract.names.discourse import Discourse
from kg.extract.names.naming import head_of, normal_name
from kg.extract.reference.nodes import Node
from kg.extract.text.passage import Passage

_SEPARATOR = re.compile(r"[,;|()•]|(?: [–-] |: )")
_SMALL = frozenset(["of", "the", "for", "and", "&", "in", "on", "to", "de", "with", "at", "+"])
_ARTICLE = re.compile(r"(?:the|our) (?=[A-Z])", re.I)
_LONGEST = 9  # words
# Words in the place of an organisation or office that name none.
_NO_BODY = frozenset(
    ["independent", "freelance", "retired", "resident", "residents", "visitor", "visitors", "public", "press", "vacant", "carer", "carers", "volunteer", "student", "guest", "observer",
     "apologies", "present", "absent", "minutes", "minute", "item", "items", "online", "teams", "zoom", "phone", "email", "tel", "term", "ward", "division", "conservative", "labour", "liberal", "democrat",
     "democrats", "green", "snp", "plaid", "member", "members", "yes", "no", "tbc"]
)  # fmt: skip


def whole_pieces(
    passage: Passage, nodes: list[Node], start: int, discourse: Discourse, *, unknown: bool
) -> list[Node]:
    """The nodes of a list's line, those that share a piece joined to one where the piece is a name or a title.

    `unknown` tells that a piece after a person is an organisation even where no head noun says so.
    """
    result = list(nodes)
    after_person = False
    for begin, end in _pieces(passage.text, start):
        inside = [n for n in result if n.start < end and begin < n.end]
        text = passage.text[begin:end]
        if any(n.label == "P" and _spans(n, begin, end) for n in inside):
            after_person = True
            continue
        if any(
            (_spans(n, begin, end) and not (n.label == "U" and " " in n.text))
            or n.start < begin
            or n.end > end
            or n.label in "TE"
            or n.honorific
            for n in inside
        ):
            continue
        if _is_clear(passage.text, begin, end, inside):
            continue
        made = _node(passage, text, begin, end, inside, discourse, unknown=unknown and after_person)
        if made is not None:
            result = [n for n in result if n not in inside] + [made]
    return sorted(result, key=lambda n: n.start)


def _pieces(text: str, start: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in [*_SEPARATOR.finditer(text, start), None]:
        stop = match.start() if match is not None else len(text)
        piece = text[at:stop]
        begin, end = at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip(" ."))
        article = _ARTICLE.match(text, begin, end)
        if article is not None and (" " in text[article.end() : end] or _is_title(text[article.end() : end])):
            begin = article.end()  # "The Felix" is a name, "The Vice-Chancellor" is an office
        if end > begin:
            yield begin, end
        at = match.end() if match is not None else stop


def _is_title(word: str) -> bool:
    return word.casefold() in offices().last_words


def _is_clear(text: str, begin: int, end: int, inside: list[Node]) -> bool:
    """Whether the nodes of a piece already explain it: all its capitals, or an office and what it is of."""
    offices_ = [n for n in inside if n.label == "O"]
    if len(offices_) > 1 or any(
        n.start == begin and re.match(r" (?:of|for|at|to|with)\b", text[n.end :]) for n in offices_
    ):
        return True
    if len([n for n in inside if n.label in "BA"]) > 1:
        return True
    covered = {i for n in inside if n.label in "OBAG" for i in range(n.start, n.end)}
    return all(
        m.start() in covered for m in re.finditer(r"(?<![\w'])[A-Z]", text[:end]) if m.start() >= begin
    )


def _spans(node: Node, begin: int, end: int) -> bool:
    """Whether a node is all of a piece, but for an honorific or a plural word before it."""
    return node.end >= end - 1 and node.start <= begin + 1


def _node(
    passage: Passage, text: str, begin: int, end: int, inside: list[Node], discourse: Discourse, *, unknown: bool
) -> Node | None:  # fmt: skip
    words = re.findall(r"[^\W_]+(?:['./&-][^\W_]+)*|[&+]", text)
    if not words or len(words) > _LONGEST or not all(w[0].isupper() or w.casefold() in _SMALL for w in words):
        return None
    lows = [w.casefold().removesuffix("'s") for w in words]
    if lows[-1] in offices().last_words and not any(n.label in "BA" for n in inside):
        several = lows[-1].removesuffix("s") != lows[-1] and lows[-1][:-1] in offices().last_words
        return Node("O", begin, end, text, plural=several, head=lows[-1])
    named = _is_body(text, lows)
    if not named and not (unknown and _is_name(lows, inside)):
        return None
    place = passage.place(begin, end)
    known = discourse.find(text)
    return Node(
        "B",
        begin,
        end,
        text,
        (known or discourse.organisation(text, "body", place),),
        head=" ".join(head_of(text)),
    )


def _is_body(text: str, lows: list[str]) -> bool:
    """Whether the piece as a whole is named for a kind of body: "Home Office", "Ministry of Justice"."""
    opened = any(tuple(lows[:n]) in heads().of and lows[n : n + 1] in (["of"], ["for"]) for n in (1, 2, 3))
    head = head_of(text)
    return len(lows) > 1 and (
        opened
        or (bool(head) and heads().types.get(head) == "body" and len(normal_name(text).split()) > len(head))
    )


def _is_name(lows: list[str], inside: list[Node]) -> bool:
    if (
        any(n.label in "OBAG" for n in inside)
        or any(w in _NO_BODY for w in lows)
        or any(w in offices().last_words for w in lows)
        or sum(n.label == "P" for n in inside) > 1  # "Ann Rhodes and Tom Abara"
    ):
        return False
    return any(w not in people().not_names and w not in _SMALL and len(w) > 2 for w in lows)
