"""The people of a document: which names, short names and titles are one person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from kg.extract.lexicon.words import genders, people
from kg.extract.names.atoms import Atom
from kg.extract.names.discourse import Discourse, Referent

_SAME_TITLE = {
    "cllr": "councillor",
    "cllrs": "councillor",
    "councillors": "councillor",
    "prof": "professor",
    "rev": "revd",
}


def bare_name(name: str) -> str:
    """A name without honorifics and post-nominals."""
    words = [w.strip(",") for w in name.split()]
    lexicon = people()
    if len(words) > 2 and words[1] == "Professor":
        words = words[1:]  # "Associate Professor Ann Rhodes"
    while words and words[0].rstrip(".").capitalize() in lexicon.honorifics | {"Cllrs", "Councillors"}:
        words = words[1:]
    while len(words) > 1 and words[-1] in lexicon.postnominals:
        words = words[:-1]
    return " ".join(words)


class Cast:
    """Finds the person whom an atom names, or makes one; never merges two different first names."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._by_surname: dict[str, list[Referent]] = defaultdict(list)
        self.by_first: dict[str, list[Referent]] = defaultdict(list)

    def person(self, atom: Atom, place: tuple[int, int]) -> Referent:
        """The person that the atom names."""
        bare = bare_name(atom.text)
        words = bare.split()
        found = self._find(words, atom.honorific)
        if found is None:
            found = self._make(bare, words, place)
        self._learn(found, atom, bare)
        found.last = max(found.last, place[0])
        return found

    def surnames(self) -> Iterator[tuple[str, Referent]]:
        """The surnames that one person alone has, of whom a first name or an initial is known."""
        for surname, known in self._by_surname.items():
            person = known[0]
            words = bare_name(person.name).casefold().split()
            if len(set(map(id, known))) == 1 and len(words) > 1 and words[-1] == surname:
                yield surname, person

    def _find(self, words: list[str], honorific: str) -> Referent | None:
        known = self._by_surname.get(words[-1].casefold(), [])
        fitting = [r for r in known if _compatible(r, words[:-1], honorific)]
        if len(words) == 1 and honorific in {"Lord", "Lady", "Dame", "Sir"} and not fitting:
            fitting = self.by_first.get(words[0].casefold(), [])
        if len(words) == 1 and not known:
            fitting = self._by_family_name(words[0], honorific)
        if len(fitting) > 1:
            same = [r for r in fitting if r.honorific and _title(r.honorific) == _title(honorific)]
            fitting = same or fitting
        return fitting[-1] if fitting else None

    def _by_family_name(self, name: str, honorific: str) -> list[Referent]:
        """The one person whose name opens with the family name: "Mr Tan" is "Mr Tan Wei Ming"."""
        opened = list(dict.fromkeys(self.by_first.get(name.casefold(), [])))
        fits = len(opened) == 1 and name.casefold() not in people().given
        return opened if fits and opened[0].honorific and _compatible(opened[0], [], honorific) else []

    def _make(self, bare: str, words: list[str], place: tuple[int, int]) -> Referent:
        referent = self._discourse.other("person", bare, place, key=f"{bare}@{place[0]}")
        if len(words) > 1:
            referent.female = genders().get(words[0].casefold())
        if "of" in words[1:]:
            self._by_surname[words[words.index("of") - 1].casefold()].append(referent)
        self._by_surname[words[-1].casefold()].append(referent)
        if len(words) > 1:
            self.by_first[words[0].casefold()].append(referent)
            for count in range(2, len(words)):  # "Lord Tansley of Haven Staithe", "Rhys Jones"
                self._by_surname[words[-count].casefold()].append(referent)
        return referent

    @staticmethod
    def _learn(referent: Referent, atom: Atom, bare: str) -> None:
        if len(bare) > len(bare_name(referent.name)):
            referent.name = bare
        referent.names.setdefault(atom.text)
        referent.names.setdefault(bare)
        if atom.head == "titled":
            referent.names.setdefault(f"{atom.honorific} {bare}")
        titles = set(atom.honorific.split())
        if titles & people().female:
            referent.female = True
        if titles & people().male:
            referent.female = False
        if atom.honorific and not referent.honorific:
            referent.honorific = atom.honorific


def _title(honorific: str) -> str:
    first = (honorific.split() or [""])[0].casefold()
    return _SAME_TITLE.get(first, first)


# Who bears one of these is not called plain "Mr" or "Mrs".
_EXALTED = frozenset(
    ["sir", "dame", "lord", "lady", "baroness", "baron", "viscount", "earl", "canon", "revd", "reverend", "father", "rabbi", "imam", "bishop", "archbishop"]
)  # fmt: skip
_PLAIN = frozenset(["Mr", "Mrs", "Ms", "Miss"])
_LOW = frozenset(title.casefold() for title in _PLAIN)


def _compatible(referent: Referent, before: list[str], honorific: str) -> bool:
    titles = set(honorific.split())
    if (referent.female is True and titles & people().male) or (
        referent.female is False and titles & people().female
    ):
        return False
    theirs = bare_name(referent.name).split()[:-1]
    if not before:
        if not titles:
            return False
        known = _title(referent.honorific)
        if (known in _EXALTED and titles & _PLAIN) or (_title(honorific) in _EXALTED and known in _LOW):
            return False  # "Mr Vane" is not Canon Vane
        plain = {"mr", "mrs", "ms", "miss", ""}
        return (
            not known
            or (known in plain and _title(honorific) in plain | {"councillor"})
            or known == _title(honorific)
            or (_title(honorific) in plain | {"councillor"} or known in plain)
        )
    if not theirs:
        return True
    return all(_same_given(a, b) for a, b in zip(before, theirs, strict=False))


def _same_given(one: str, other: str) -> bool:
    a, b = re.sub(r"\W", "", one).casefold(), re.sub(r"\W", "", other).casefold()
    if min(len(a), len(b)) == 1 or one.endswith(".") or other.endswith("."):
        return a[:1] == b[:1]
    return a == b
