"""Normal forms of names: which spellings are one name, and what the short forms of a name are."""

from __future__ import annotations

import re

from kg.extract.lexicon.words import heads, name_words, people
from kg.model.name import EXPANSIONS, normal_name


def head_of(name: str) -> tuple[str, ...]:
    """The head noun that the name ends with, () where there is none: "borough council"."""
    words = tuple(normal_name(name).split())
    return next((words[-n:] for n in range(6, 0, -1) if n < len(words) and words[-n:] in heads().types), ())


def leading_head(name: str) -> tuple[str, ...]:
    """The head noun that stands first, before "of" or "for": "ministry" of "Ministry of Transport", () for none."""
    first = re.split(r" (?:of|for) ", normal_name(name), maxsplit=1)
    words = tuple(first[0].split()) if len(first) > 1 else ()
    if (words[-1:] in {("council",), ("trust",)} and len(words) > 1) or words[-1:] == ("borough",):
        return ()  # "Foxley Council of Churches" is no council; a borough is one
    return next((words[-n:] for n in (3, 2, 1) if len(words) >= n and words[-n:] in heads().of), ())


def governing(head: tuple[str, ...]) -> str:
    """The noun that governs a head: "board" of "board of supervisors"."""
    return head[head.index("of") - 1] if "of" in head[1:] else head[-1]


def place_of(name: str) -> str:
    """A name without its head noun: "Vale of Kenning" of "Vale of Kenning District Council", else ""."""
    words = name.split()
    head = head_of(name)
    if not head:
        return ""
    for count in range(min(len(head) + 2, len(words) - 1), 0, -1):
        if (
            normal_name(" ".join(words[-count:])).split()[-len(head) :] == list(head)
            and tuple(normal_name(" ".join(words[-count:])).split()) == head
        ):
            rest = words[:-count]
            return " ".join(rest[1:] if rest[0] == "NHS" else rest)
    return ""


def initials(name: str) -> str:
    """The capital letters that begin the words of a name: "WCC" of "Wexmoor County Council"."""
    return "".join(w[0] for w in re.findall(r"[^\W_]+", name) if w[0].isupper())


def could_abbreviate(short: str, name: str) -> bool:
    """Whether the capitals of `short` stand in this order in the name: "HTMBC" in "Hallam and Tarn Metropolitan …"."""
    letters = [c for c in short.casefold().rstrip("s") if c.isalnum()]
    rest = iter(re.sub(r"[\W_]", "", name.casefold()))
    return (
        bool(letters)
        and letters[0] == name.casefold().removeprefix("the ")[:1]
        and all(c in rest for c in letters)
    )


def is_proper(name: str) -> bool:
    """Whether a name has a word of its own besides those for kinds: "Foxley Joint Board", not "Joint Board".

    A nation is one: "Welsh Government".
    """
    words = re.findall(r"[^\W_]+", name.casefold())
    lexicon = name_words()
    return (
        not is_kind(name)
        or any(w in lexicon.nations for w in words)
        or any(place in " ".join(words) for place in lexicon.common_places)
    )


def is_kind(name: str) -> bool:
    """Whether a name has no word of its own: "Joint Board", in the plural "Welsh councils" too."""
    words = re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", name.casefold())
    return all(
        w in people().kinds | name_words().own_word | name_words().nations for w in words if len(w) > 2
    )


__all__ = [
    "EXPANSIONS",
    "could_abbreviate",
    "head_of",
    "initials",
    "is_kind",
    "is_proper",
    "leading_head",
    "normal_name",
    "place_of",
]
