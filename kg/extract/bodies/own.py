"""The body whose document it is: told by its title, its running titles, its addresses and how often it is spoken of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable

from kg.extract.lexicon.words import heads, name_words, own_words, people
from kg.extract.names.atoms import Atom, Label
from kg.extract.names.discourse import Referent
from kg.extract.names.naming import initials, is_proper
from kg.extract.text.passage import Passage
from loaders.document import BlockKind

_OPENING = 12  # passages among which the title stands
_TITLE = 160  # characters: a longer line is no title
_LEAST = 5.0  # what tells enough to believe it
_AHEAD = 1.0  # by how much the best must lead

_PLACED = re.compile(
    r"(?:\b(?:held|met|meets|venue|meeting|offices?|based|from|report) ?:? )?\b(?:at|in|from|by|to)(?: the)? $",
    re.I,
)
_OF = re.compile(
    r"\b(?:minutes|meeting|constitution|report|accounts|terms of reference|scheme|members|trustees|governors|directors|board|agenda|structure|proceedings|statutes|articles|rules|bylaws|careers|jobs|vacancies|notice|register|notes|record|publication|journal|directory|website|newsletter|annual general meeting|welcome|about) (?:of|at|for|to)?(?: the)?(?: [\w'&-]+){0,3} ?$",
    re.I,
)
_DEFINED = re.compile(
    r"(?:[\s,]*\([^()]{1,60}\)[\s,]*)?,? (?:(?:is|was|are) (?:an? |the |one )|which \w+|has (?:announced|appointed|confirmed|named)|announced|appointed|today)",
    re.I,
)
_LAND = re.compile(r"(?:the )?(?:state|government|republic|commonwealth|province|kingdom)\b", re.I)
_HOST = re.compile(r"(?:@|https?://|www\.)(?:www\.)?([\w-]+(?:\.[\w-]+)+)", re.I)


def own_body(
    passages: list[Passage],
    atoms: Callable[[Passage], list[Atom]],
    named: Callable[[Passage, Atom], tuple[Referent, ...]],
) -> Referent | None:
    """The body, board or partnership whose document it is; None where nothing tells it plainly."""
    scores: defaultdict[int, float] = defaultdict(float)
    mentions: Counter[int] = Counter()
    found: dict[int, Referent] = {}
    titled: set[int] = set()  # those that the first line names
    for order, passage in enumerate(passages):
        for atom in atoms(passage):
            owner = _owner(named(passage, atom)) if atom.label is Label.BODY and not atom.plural else None
            if owner is None:
                continue
            found[id(owner)] = owner
            mentions[id(owner)] += 1
            scores[id(owner)] = max(scores[id(owner)], _weight(passage, atom, order))
        titled |= set(found) if order == 0 else set()
        if order == 0 and len(found) == 1 and len(passage.text) < _TITLE and not _LAND.match(passage.text):
            scores[next(iter(found))] += 1  # the one body of the title
    for key, owner in found.items():
        if mentions[key] == 1 and not _has_word(owner) and key not in titled:
            scores[key] = 0  # the heading "Appointment & Authority"
    if len(passages) == len(found) == 1:
        return next(iter(found.values()))  # a single sentence has no title
    _add_frequency(scores, mentions)
    _add_addresses(scores, found, passages)
    return _best(scores, found)


def _owner(referents: tuple[Referent, ...]) -> Referent | None:
    """The body that stands behind what an atom names, where it could have documents of its own."""
    if len(referents) != 1:
        return None
    referent = referents[0]
    owner = referent.parents[0] if len(referent.parents) == 1 else referent
    if owner.generic or not owner.head or not is_proper(owner.name) or owner.head[-1] in own_words().never:
        return None
    if owner.type != "body" and all(w in people().not_names for w in _words(owner)):
        return None
    if len(_words(owner)) == 1 and (owner.key.split()[-1],) in heads().types:
        return None  # "the Gallery"
    return owner if owner.type != "board" or owner.head[-1] in own_words().boards else None


def _has_word(referent: Referent) -> bool:
    """Whether a name has a word that is not common."""
    words = re.findall(r"[^\W_]{3,}", referent.name.casefold())
    return any(
        w in name_words().nations or (w not in people().not_names and (w,) not in heads().types)
        for w in words
    )


def _words(referent: Referent) -> list[str]:
    return [w for w in referent.key.split() if len(w) > 2]


def _weight(passage: Passage, atom: Atom, order: int) -> float:
    """What the place of a name tells: title, running title, "Minutes of X", first sentence."""
    before = passage.ahead(atom.start)
    if passage.kind is BlockKind.FURNITURE:
        return 5
    if order >= _OPENING:
        return 0
    short, heads = len(passage.text) < _TITLE, passage.kind is BlockKind.HEADING
    if (short or heads) and _OF.search(before):
        return 5
    if _PLACED.search(before):
        return 0
    if order < 4 and atom.start < 6 and _DEFINED.match(passage.text, atom.end):
        return 5
    if not short or not (order < 4 or heads):
        return 1 if order < 3 else 0
    letters = (atom.end - atom.start) / max(1, len(passage.text))
    if _LAND.match(passage.text):
        return 4  # "State of Foxley": the land whose body it is, perhaps
    return 5 if letters > 0.4 and order < 4 else 3.5 if atom.start < 4 and order < 4 else 3


def _add_frequency(scores: defaultdict[int, float], mentions: Counter[int]) -> None:
    """A body that a document speaks of more than of all others is likely to be its own."""
    total = sum(mentions.values())
    for key, count in mentions.items():
        scores[key] += 4 * count / total if total >= 4 else 1 / len(mentions)


def _add_addresses(
    scores: defaultdict[int, float], found: dict[int, Referent], passages: list[Passage]
) -> None:
    """The host of an address tells a body by its initials or by the first words of its name."""
    hosts = {h.casefold() for p in passages for h in _HOST.findall(p.text)}
    labels = {re.sub(r"\W", "", label) for host in hosts for label in host.split(".")[:-1]}
    for key, referent in found.items():
        if any(_fits(label, referent) for label in labels):
            scores[key] += 3


def _fits(label: str, referent: Referent) -> bool:
    words = re.findall(r"[^\W_]+", re.sub(r"^the ", "", referent.name.casefold().replace("'", "")))
    forms = {initials(n).casefold() for n in referent.names} | {
        "".join(words[:n]) for n in range(1, len(words) + 1)
    }
    return len(label) > 2 and label in forms and label not in own_words().never


def _best(scores: defaultdict[int, float], found: dict[int, Referent]) -> Referent | None:
    ranked = sorted(found, key=lambda k: (-scores[k], found[k].place))
    if not ranked or scores[ranked[0]] < _LEAST:
        return None
    able = [k for k in ranked if scores[k] >= _LEAST]
    able = [k for k in able if not any(_is_form_of(found[k], found[o]) for o in able if o != k)]
    rivals = [k for k in ranked if k in able or scores[k] < _LEAST]
    alone = len(rivals) == 1 or scores[rivals[0]] - scores[rivals[1]] >= _AHEAD
    return found[rivals[0]] if able and alone else None


def _is_form_of(one: Referent, other: Referent) -> bool:
    """Whether a name is the other's end, or the same body's in another language: "Cyngor Foxley / Foxley Council"."""
    foreign = one.key.split()[0] in own_words().foreign
    return other.key.endswith(f" {one.key}") or (foreign and other.key.split()[0] not in own_words().foreign)
