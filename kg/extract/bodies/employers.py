"""Bodies whose names have no head noun, told by what stands beside them: "finance director at Loch Dunn Distillers"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.bodies.agents import told_by_deeds
from kg.extract.lexicon.words import heads, people, places
from kg.extract.names.atoms import Atom, Label
from kg.extract.names.fields import is_field
from kg.extract.names.naming import initials
from kg.extract.text.stretches import Stretches
from kg.extract.text.tokens import Token, surface

# What stands between an office and its body. After "of" may also stand a field of work, unless the office has none.
_AT = re.compile(r",? (?:(?:role|post|position) )?(?:at|with) (?:the )?$")
_OF = re.compile(r",? (?:of|for) (?:the )?$")
_WIDEST = 4  # tokens between them, with the comma and the article
_CONNECTORS = frozenset(["&", "of", "de", "y", "the"])
_CLOSES = frozenset([",", ".", ";", ":", ")"])
_WITHOUT_FIELD = frozenset(
    ["chair", "chairman", "chairwoman", "chairperson", "vice-chair", "vice chair", "president", "vice-president", "trustee", "patron", "chief executive",
     "chief executive officer", "non-executive", "non-executive director", "non executive director", "governor", "managing director", "managing partner", "founder", "general manager"]
)  # fmt: skip


def with_employers(
    lines: Sequence[tuple[list[Token], list[Atom]]], common: frozenset[str]
) -> list[list[Atom]]:
    """The atoms of each line, those that context tells to be bodies among them, wherever they are named again."""
    told = {a.text for tokens, atoms in lines for a in _told(tokens, atoms, common)}
    short = abbreviations(a for _, atoms in lines for a in atoms)
    known = _pieces({a.text for _, atoms in lines for a in atoms if a.label in _NAMED}) if told else set()
    names = {t for t in told - short if t not in known and f"{t}'s" not in known}
    return (
        [_with(_again(tokens, names), atoms) for tokens, atoms in lines] if names else [a for _, a in lines]
    )


def _pieces(names: set[str]) -> set[str]:
    """Every run of words inside some names."""
    found = set()
    for name in names:
        words = name.split(" ")
        found |= {" ".join(words[a:b]) for a in range(len(words)) for b in range(a + 1, len(words) + 1)}
    return found


def abbreviations(atoms: Iterable[Atom]) -> frozenset[str]:
    """The initials of the bodies among some atoms: short forms of their names, no names of others."""
    return frozenset(initials(a.text) for a in atoms if a.label is Label.BODY and " " in a.text)


_NAMED = frozenset([Label.BODY, Label.AREA, Label.GENERIC])


def _with(new: Iterable[Atom], atoms: list[Atom]) -> list[Atom]:
    """Atoms with the new ones in the place of what only looks like a person, and of nothing else."""
    result = Stretches(atoms)
    for atom in new:
        over = result.over(atom.start, atom.end)
        if all(_is_weak(a) for a in over):
            result.discard(over)
            result.add(atom)
    return list(result)


def _is_weak(atom: Atom) -> bool:
    return atom.label is Label.PERSON and atom.head == "shape"


def _told(tokens: list[Token], atoms: list[Atom], common: frozenset[str]) -> Iterator[Atom]:
    yield from told_by_deeds(tokens)
    by_end = {a.end: a for a in atoms if a.label is Label.OFFICE}
    ends = sorted(by_end)
    weak = {a.start: a for a in atoms if _is_weak(a)}
    for index, token in enumerate(tokens):
        if not token.cap or index == 0 or token.low in people().not_names:
            continue
        run = _run(tokens, index)
        before = bisect_right(ends, token.start)
        office = by_end[ends[before - 1]] if before else None
        if office is not None and _follows(tokens, index, office, run, common):
            yield _body(run)
        elif token.start in weak and (_after_kind(tokens, index) or _before_kind(tokens, index + len(run))):
            yield replace(weak[token.start], label=Label.BODY, head="", type="body", honorific="")


def _follows(tokens: list[Token], index: int, office: Atom, run: list[Token], common: frozenset[str]) -> bool:
    """Whether the name that starts at a token is the body of the office before it."""
    gap = _gap(tokens, index, office)
    words = [t for t in run if t.cap]
    if is_field(words[-1]):
        return False  # "chair of Fine Art"
    fresh = all(t.low not in people().not_names and t.low not in common for t in words)
    if not fresh or run[0].text in places().countries:
        return False
    plain = any(office.text.casefold().endswith(w) for w in _WITHOUT_FIELD)
    if run[0].text.isupper():  # "trustee of ASH", but no "Director of HR"
        return (
            len(run) == 1
            and len(run[0].text) > 2
            and plain
            and bool(_OF.fullmatch(gap) or _AT.fullmatch(gap))
        )
    if _AT.fullmatch(gap):
        return True
    return bool(_OF.fullmatch(gap)) and len(words) > 1 and (plain or office.text[0].islower())


def _gap(tokens: list[Token], index: int, office: Atom) -> str:
    """What stands between an office and the name that starts at a token, "" where that is more than a few words."""
    first = index
    while first > 1 and tokens[first - 1].start >= office.end:
        first -= 1
        if index - first > _WIDEST:
            return ""
    between = pairwise(tokens[first - 1 : index])
    return "".join(f"{' ' if t.start > before.end else ''}{t.text}" for before, t in between) + " "


def _run(tokens: list[Token], index: int) -> list[Token]:
    """The capitalised words from a token on, with connectors between two of them."""
    end = at = index
    while at < len(tokens):
        token = tokens[at]
        if token.cap:
            at += 1
            end = at
            if token.possessive and not (at < len(tokens) and tokens[at].cap):
                break
        elif token.low in _CONNECTORS and at + 1 < len(tokens) and tokens[at + 1].cap:
            at += 1
        else:
            break
    return tokens[index:end]


def _after_kind(tokens: list[Token], index: int) -> bool:
    """Whether a kind of body stands before a name: "the hospice charity Coed Aur"."""
    before = tokens[index - 1]
    return not before.cap and heads().types.get((before.low,)) == "body" and index > 1


def _before_kind(tokens: list[Token], end: int) -> bool:
    """Whether a kind of body is said after a name: "Coed Aur, the housing association"."""
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].low not in {"the", "a", "an"}:
        return False
    close = next(
        (i for i in range(end + 2, min(end + 7, len(tokens))) if tokens[i].text in _CLOSES), len(tokens)
    )
    last = tokens[close - 1]
    return close > end + 2 and not last.possessive and heads().types.get((last.low,)) == "body"


def _body(run: list[Token]) -> Atom:
    text, stop = surface(run)
    return Atom(run[0].start, stop, Label.BODY, text, "", "body", possessive=run[-1].possessive)


def _again(tokens: list[Token], names: set[str]) -> Iterator[Atom]:
    """The names found elsewhere, where this line has them."""
    first = {n.split()[0]: n for n in sorted(names)}
    for index, token in enumerate(tokens):
        name = first.get(token.text.removesuffix("'s"))
        if name is not None:
            run = tokens[index : index + len(name.split())]
            if surface(run)[0] == name:
                yield _body(run)
