"""What a query of a user may be: read token by token, bounded, and made safe before any engine sees it.

An engine would really call the address of a SERVICE, and crash on a nest that is deep enough. The text that
is handed on has its comments blanked and no character in an IRI that could be taken for the start of a
comment or a string, so that the engine reads the same tokens as are checked here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.store.errors import QueryRefusedError, QuerySyntaxError

MAX_CHARACTERS = 20_000
MAX_TOKENS = 4_000
MAX_DEPTH = 40

_TOKEN = re.compile(
    r"""
      (?P<space>[ \t\r\n]+)
    | (?P<comment>\#[^\r\n]*)
    | (?P<iri><[^\x00-\x20<>"{}|^`]*>)
    | (?P<string>\"\"\"(?:"{0,2}(?:[^"\\]|\\.))*\"\"\"
               | '''(?:'{0,2}(?:[^'\\]|\\.))*'''
               | "(?:[^"\\\r\n]|\\.)*"
               | '(?:[^'\\\r\n]|\\.)*')
    | (?P<name>[?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)* | [\w.-]{0,100}:(?:[\w.:-]|%[0-9A-Fa-f]{2})*)
    | (?P<word>[^\W\d_]\w*)
    | (?P<number>[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?)
    | (?P<open>[({\[])
    | (?P<close>[)}\]])
    | (?P<sign>[.,;*/|^!?+=<>&~_-])
    """,
    re.VERBOSE | re.DOTALL,
)
_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
_IN_IRI = str.maketrans({"#": "\\u0023", "'": "\\u0027"})


@dataclass(frozen=True, slots=True)
class GuardedQuery:
    """`text` is what may be run. `has_dataset` tells whether the query names its own dataset by FROM."""

    text: str
    has_dataset: bool


def guard(query: str) -> GuardedQuery:
    """The query made safe to run on a read-only store; QueryError where it is not to be run."""
    if len(query) > MAX_CHARACTERS:
        raise QueryRefusedError(f"the query has {len(query)} characters; at most {MAX_CHARACTERS} are taken")
    parts: list[str] = []
    words: list[str] = []
    depth = position = tokens = unary = 0
    while position < len(query):
        token = _TOKEN.match(query, position)
        if token is None:
            raise QuerySyntaxError(f"unexpected {query[position]!r} {_place(query, position)}")
        kind, position = token.lastgroup, token.end()
        parts.append(_safe(kind, token[0]))
        if kind in ("space", "comment"):
            continue
        tokens += 1
        depth += (kind == "open") - (kind == "close")
        unary = unary + 1 if kind == "sign" else 0
        if kind == "word":
            words.append(token[0].upper())
        _check_size(tokens, max(depth, unary))
    _check_words(words)
    return GuardedQuery("".join(parts), "FROM" in words)


def _safe(kind: str | None, text: str) -> str:
    if kind == "comment":
        return " " * len(text)
    return text.translate(_IN_IRI) if kind == "iri" else text


def _check_size(tokens: int, depth: int) -> None:
    if tokens > MAX_TOKENS:
        raise QueryRefusedError(f"the query is too long: more than {MAX_TOKENS} words and signs")
    if depth > MAX_DEPTH:
        raise QueryRefusedError(f"the query is nested too deep: more than {MAX_DEPTH} levels")


def _check_words(words: list[str]) -> None:
    if "SERVICE" in words:
        raise QueryRefusedError("SERVICE is not allowed: a query reads this store alone")
    form = next((word for word in words if word in _FORMS | _UPDATES), None)
    if form is None:
        raise QuerySyntaxError("not a query: it has no SELECT, ASK, CONSTRUCT or DESCRIBE")
    if form in _UPDATES:
        raise QueryRefusedError(f"{form} is not allowed: the store is read-only here")


def _place(query: str, position: int) -> str:
    line = query.count("\n", 0, position) + 1
    column = position - query.rfind("\n", 0, position)
    return f"at line {line}, column {column}"
