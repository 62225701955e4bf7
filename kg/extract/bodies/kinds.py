"""Bodies told by a word for their kind: "the digital agency Quill", "Quill, a charity for …", "Quill is an agency"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.lexicon.words import name_words, people, places, read_yaml
from kg.extract.names.atoms import Atom, Label
from kg.extract.text.stretches import Stretches
from kg.extract.text.tokens import Token, surface

_ARTICLES = frozenset(["a", "an", "the", "our", "its", "another"])
_STOPS = frozenset(".?!:")
_WORDS = 8  # of a phrase that says what something is
_STRONG = frozenset([Label.BODY, Label.OFFICE, Label.EVENT, Label.GENERIC])


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    """Kinds, and words that close a phrase."""
    raw = read_yaml("kinds.yaml")
    return frozenset(raw["kinds"]), frozenset(raw["closes"])


def kind_words() -> frozenset[str]:
    """Common nouns for a kind of body: "charity", "union"."""
    return _words()[0]


def with_kinds(
    tokens: Sequence[Token], atoms: list[Atom], short: frozenset[str], common: frozenset[str]
) -> list[Atom]:
    """The atoms of a line with the bodies that a word for a kind tells.

    `short` are short forms of other names, `common` words that the document writes in lower case too.
    """
    result = Stretches(atoms)
    for run in _told(tokens, atoms, common):
        text, stop = surface(list(run))
        over = result.over(run[0].start, stop)
        if text not in short and not any(a.label in _STRONG or a.honorific for a in over):
            body = Atom(run[0].start, stop, Label.BODY, text, "", "body", possessive=run[-1].possessive)
            result.discard(over)
            result.add(body)
    return list(result)


def _told(tokens: Sequence[Token], atoms: list[Atom], common: frozenset[str]) -> Iterator[Sequence[Token]]:
    held = {i for a in atoms if a.label in _STRONG for i in range(a.start, a.end)}
    index = 0
    while index < len(tokens):
        if not tokens[index].cap:
            index += 1
            continue
        opens = index == 0 or tokens[index - 1].text in _STOPS
        run = _run(tokens, index, held) if not opens or tokens[index].low not in common else ()
        if not run:
            index += 1
            continue
        if _follows_kind(tokens, index) or _precedes_kind(tokens, index + len(run)):
            yield run
        index += len(run)


def _run(tokens: Sequence[Token], index: int, held: set[int]) -> Sequence[Token]:
    """The capitalised words from a token on that no other name takes, with digits inside."""
    end = index
    while end < len(tokens) and _names(tokens, end, index) and tokens[end].start not in held:
        end += 1
        if tokens[end - 1].possessive:
            break
    run = tokens[index:end]
    if run and run[0].low in people().not_names and not (len(run) > 1 and run[1].text.isdigit()):
        return ()  # "So Quill is …"
    said = [t for t in run if t.cap and t.low not in people().not_names]
    plain = len(run) == 1 and run[0].text in places().countries
    return run if said and not plain and not run[-1].text.isdigit() else ()


def _names(tokens: Sequence[Token], at: int, first: int) -> bool:
    token = tokens[at]
    if token.text in people().honorifics or (at == first and token.low in name_words().openers):
        return False
    return token.cap or (at > first and token.text.isdigit()) or (at > first and token.text in {"&", "+"})


def _follows_kind(tokens: Sequence[Token], index: int) -> bool:
    """Whether a kind in lower case stands directly before: "the hospice charity Coed Aur"."""
    before = tokens[index - 1] if index else None
    if before is None or before.cap:
        return False
    count = _kind_at(tokens, index)
    return 0 < count < index and tokens[index - count - 1].text not in {".", "?", "!"}


def _kind_at(tokens: Sequence[Token], end: int) -> int:
    """The number of words of the kind that ends before a token, 0 where none does."""
    kinds, _ = _words()
    for count in (3, 2, 1):
        words = [t.low for t in tokens[max(0, end - count) : end]]
        if (
            len(words) == count
            and " ".join(words) in kinds
            and not any(t.cap for t in tokens[end - count : end])
        ):
            return count
    return 0


def _precedes_kind(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows says of what kind it is: ", a charity for …", "is a national association of …"."""
    if end + 2 >= len(tokens):
        return False
    apposed = tokens[end].text == "," and tokens[end + 1].low in _ARTICLES
    said = tokens[end].low in {"is", "was"} and tokens[end + 1].low in _ARTICLES
    if not (apposed or said):
        return False
    _, closes = _words()
    stop = end + 2
    while stop < len(tokens) and stop - end < _WORDS and tokens[stop].low.replace("-", "").isalpha():
        if tokens[stop].low in closes:
            break
        stop += 1
    return _kind_at(tokens, stop) > 0
