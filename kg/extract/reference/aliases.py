"""Short forms: the names, abbreviations and places that a document teaches, found again in its passages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cache, lru_cache

from kg.extract.lexicon.words import heads, people
from kg.extract.names.discourse import Referent
from kg.extract.names.naming import EXPANSIONS, normal_name
from kg.extract.scene import Scene
from kg.extract.text.tokens import Token

_SHORTEST = 3  # letters of a surname by which alone a person is told


class Aliases:
    """Finds, in a passage, the short forms that the whole document has taught."""

    def __init__(self, scene: Scene) -> None:
        self._table: dict[str, list[tuple[tuple[str, ...], str, tuple[Referent, ...]]]] = defaultdict(list)
        self._known: set[tuple[tuple[str, ...], str]] = set()
        for key, referents in scene.discourse.aliases.items():
            self._add(key, "B", referents)
        for key, bodies in scene.discourse.places.items():
            if key not in scene.discourse.aliases:
                self._add(key, "A", tuple(dict.fromkeys(bodies)))
        self._add_shorts(scene)
        for referent in scene.discourse.referents:
            if referent.type == "area":
                for name in referent.names:
                    self._add(normal_name(name), "A", (referent,))
        for first, known in scene.cast.by_first.items():
            if len(known) == 1:
                self._add(first, "P", (known[0],))
        words = {
            w for r in scene.discourse.referents if r.type not in {"person", "post"} for w in r.key.split()
        }
        for surname, person in scene.cast.surnames():
            if surname not in words and _is_rare(surname, scene):
                self._add(surname, "P", (person,))

    def _add_shorts(self, scene: Scene) -> None:
        """ "St Oswin's" for the one body whose name begins so, where no place is called that."""
        keys = sorted(r.key for r in scene.discourse.referents if r.type != "person")
        for key, bodies in scene.discourse.shorts.items():
            for short in _shorter(key):
                same = _beginning_with(short, keys)
                if (
                    same == len(set(bodies)) == 1
                    and short not in scene.discourse.places
                    and short not in scene.discourse.aliases
                ):
                    self._add(short, "B", (bodies[0],))

    def _add(self, key: str, label: str, referents: tuple[Referent, ...]) -> None:
        words = tuple(key.split())
        if words and (words, label) not in self._known:
            self._known.add((words, label))
            self._table[words[0]].append((words, label, referents))

    def find(self, tokens: list[Token]) -> list[tuple[int, int, str, tuple[Referent, ...]]]:
        """Start and end place, label and referents of each short form, longest first at each place."""
        found = []
        forms = [_forms(t.text, t.low) for t in tokens]
        for index, token in enumerate(tokens):
            if not token.cap:
                continue
            options = []
            for form in forms[index]:
                for words, label, referents in self._table.get(form.split()[0], ()):
                    end = _matches(words, forms, index)
                    if end:
                        options.append((end, label, referents))
            if options:
                end, label, referents = max(options, key=lambda o: (o[0], o[1] == "B"))
                found.append(
                    (
                        token.start,
                        _stop(tokens[end - 1], forms[end - 1], label, referents),
                        label,
                        referents,
                    )
                )
        return found


def _beginning_with(short: str, keys: list[str]) -> int:
    """How many of the sorted keys are these words or begin with them."""
    same = bisect_right(keys, short) - bisect_left(keys, short)
    return same + bisect_left(keys, f"{short}!") - bisect_left(keys, f"{short} ")  # "!" follows the space


def _is_rare(surname: str, scene: Scene) -> bool:
    """Whether a surname is no common word."""
    return (
        len(surname) >= _SHORTEST
        and surname not in scene.common | people().not_names
        and (surname,) not in heads().types
    )


def _shorter(key: str) -> list[str]:
    """A name's opening without the kind that ends it: "St Oswin's" of "St Oswin's University Hospitals"."""
    words = key.split()
    found = [key]
    while len(words) > 1 and words[-1] in _kind_words():
        words = words[:-1]
        while len(words) > 1 and words[-1] in {"and", "of"}:
            words = words[:-1]
        found.append(" ".join(words))
    return [f for f in found if not all(w in people().not_names for w in f.split())]


@cache
def _kind_words() -> frozenset[str]:
    """The words of which names of kinds of organisation consist, with those that adorn them."""
    return frozenset(w for head in heads().types for w in head) | {
        "teaching",
        "university",
        "royal",
        "general",
    }


@lru_cache(maxsize=65536)
def _forms(text: str, low: str) -> tuple[str, ...]:
    full = EXPANSIONS.get(low, low)
    return tuple(dict.fromkeys((full, low, "and" if text == "&" else text.casefold())))


def _matches(words: tuple[str, ...], forms: list[tuple[str, ...]], index: int) -> int:
    """The index after the tokens that spell the words; 0 where they do not."""
    at = 0
    while at < len(words):
        if index >= len(forms):
            return 0
        step = next(
            (len(f.split()) for f in forms[index] if tuple(f.split()) == words[at : at + len(f.split())]), 0
        )
        if not step:
            return 0
        at += step
        index += 1
    return index


def _stop(token: Token, forms: tuple[str, ...], label: str, referents: tuple[Referent, ...]) -> int:
    if token.possessive and token.text.casefold() != token.low:
        whole = any(
            normal_name(n).split()[-1:] == [token.text.casefold()] for r in referents for n in r.names
        )
        inside = any(token.text.casefold() in n.casefold().split() for r in referents for n in r.names)
        if not (whole or inside):
            return token.start + len(token.low)
    return token.end
