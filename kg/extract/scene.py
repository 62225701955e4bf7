"""The scene of a document: passages with their atoms, and who and what has been named so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from kg.extract.bodies.counties import find_counties, names_counties
from kg.extract.bodies.employers import abbreviations, with_employers
from kg.extract.bodies.events import find_events
from kg.extract.bodies.extents import fitted
from kg.extract.bodies.generics import find_generics
from kg.extract.bodies.kinds import with_kinds
from kg.extract.bodies.organ_names import introduce_organs, owned_organ
from kg.extract.bodies.organisations import find_organisations
from kg.extract.bodies.own import own_body
from kg.extract.bodies.rooms import without_rooms
from kg.extract.bodies.statutes import assemblies, statutory_body
from kg.extract.bodies.unnamed import unnamed_body
from kg.extract.lexicon.words import heads, name_words, people, places, singular_of
from kg.extract.names.abbreviations import learn_initials
from kg.extract.names.atoms import Atom, Label, longest_first
from kg.extract.names.definitions import definition_after, distant_definition, group_definition
from kg.extract.names.discourse import Discourse, Referent
from kg.extract.names.naming import head_of, is_kind, is_proper, normal_name, place_of
from kg.extract.people.addressed import with_offices
from kg.extract.people.cast import Cast
from kg.extract.people.persons import find_people
from kg.extract.people.titled import find_titled_surnames
from kg.extract.people.titles import find_titles
from kg.extract.reference.gatherings import Gatherings, is_bare
from kg.extract.reference.short_names import define_short_names
from kg.extract.text.dates import find_dates
from kg.extract.text.named_days import named_days
from kg.extract.text.passage import Passage
from kg.extract.text.tokens import Token, tokenise

_STOPS = frozenset(".?!:•")
_INDEFINITE = re.compile(r"\b(?:an?|any|each|every) $", re.I)  # before a kind


@dataclass(slots=True)
class Scene:
    """What is known of one document while it is read."""

    discourse: Discourse
    cast: Cast
    gatherings: Gatherings
    common: frozenset[str]  # words that the document writes in lower case
    year: str | None
    atoms: dict[int, list[Atom]] = field(default_factory=dict)
    tokens: dict[int, list[Token]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)  # abbreviations of offices: "DPH"
    own: Referent | None = None
    days: dict[str, str] = field(default_factory=dict)  # dates that have a name: "vesting day"
    assemblies: frozenset[str] = frozenset()  # meetings that have powers
    proper: frozenset[str] = frozenset()  # words that it capitalises inside sentences
    names: Counter[str] = field(default_factory=Counter)  # capitalised words inside sentences


_BOARD_OF = re.compile(
    r"(?P<organ>(?:[A-Z][\w-]+ )?(?:Board|Cabinet|Executive|Council|Senate)) of (?:the )?(?P<owner>.+)$"
)


def set_scene(passages: list[Passage], year: str | None) -> Scene:
    """Reads all names of a document once, before any sentence: definitions may stand behind a first use."""
    discourse = Discourse()
    scene = Scene(discourse, Cast(discourse), Gatherings(discourse), common_words(passages), year)
    scene.tokens = {id(passage): tokenise(passage.text) for passage in passages}
    scene.proper = proper_words(scene.tokens.values())
    scene.assemblies = assemblies(passages)
    scene.days = named_days((p.text for p in passages), year)
    counties = names_counties(passages)
    hidden = {id(p): _find_atoms(scene, p, counties=counties) for p in passages}
    lines = [(scene.tokens[id(p)], fitted(scene.tokens[id(p)], scene.atoms[id(p)])) for p in passages]
    short = abbreviations(a for _, atoms in lines for a in atoms)
    for passage, atoms in zip(passages, with_employers(lines, scene.common), strict=True):
        scene.atoms[id(passage)] = with_kinds(scene.tokens[id(passage)], atoms, short, scene.common)
    for turn in range(3):
        for passage in passages:
            for atom in [*scene.atoms[id(passage)], *hidden[id(passage)]]:
                if _turn(atom) == turn:
                    _introduce(scene, passage, atom)
    learn_initials(discourse, scene.tokens.values())
    for passage in passages:
        _groups(scene, passage)
        _define_from_afar(scene, passage)
        introduce_organs(discourse, passage)
    for tokens in scene.tokens.values():
        scene.names.update(
            t.text.removesuffix("'s")
            for before, t in pairwise(tokens)
            if before.text not in _STOPS and t.cap and len(t.low) > 3 and t.low not in people().not_names
        )
    scene.own = own_body(passages, lambda p: [*scene.atoms[id(p)], *hidden[id(p)]], partial(named, scene))
    scene.own = scene.own or statutory_body(discourse, passages) or unnamed_body(discourse, passages)
    discourse.own = scene.own
    if scene.own is not None:
        define_short_names(discourse, scene.own)
    return scene


def _find_atoms(scene: Scene, passage: Passage, *, counties: bool) -> list[Atom]:
    """Notes the atoms of a passage; gives the bodies inside names of events, "Foxley Council Annual Meeting"."""
    tokens = scene.tokens[id(passage)]
    found = [
        *with_offices(find_people(tokens, scene.common)),
        *without_rooms(find_organisations(tokens, scene.proper), passage.text),
        *(find_counties(tokens) if counties else ()),
        *find_titled_surnames(tokens, scene.common),
        *find_generics(tokens, passage.text),
        *find_titles(tokens),
        *find_events(passage.text),
    ]
    atoms = scene.atoms[id(passage)] = longest_first(found)
    events = [a for a in atoms if a.label is Label.EVENT]
    return [
        a
        for a in longest_first([a for a in found if a.label is Label.BODY])
        if any(e.start <= a.start and a.end <= e.end for e in events)
    ]


def _turn(atom: Atom) -> int:
    """Councils are introduced before boroughs, organisations before people: the former tell what the latter are.

    So are events with a name or a date before "the workshop", which means one of them.
    """
    if atom.label is Label.PERSON:
        return 2
    if atom.label is Label.EVENT:
        return int(is_bare(atom.text))
    return 1 if atom.head.split()[-1:] and atom.head.split()[-1] in places().tiers else 0


def common_words(passages: list[Passage]) -> frozenset[str]:
    """Words that the document writes in lower case: in capitals they are not names of people."""
    words: Counter[str] = Counter()
    for passage in passages:
        words.update(re.findall(r"(?<![\w'@./-])[a-z][\w'-]+(?!\w|[@/]|\.\w)", passage.text))
    return frozenset(words) - people().particles


def proper_words(lines: Iterable[list[Token]]) -> frozenset[str]:
    """Words that the document capitalises inside sentences, in lower case."""
    return frozenset(
        token.low
        for tokens in lines
        for before, token in pairwise(tokens)
        if token.cap and before.text not in _STOPS
    )


def _introduce(scene: Scene, passage: Passage, atom: Atom) -> None:
    place = passage.place(atom.start, atom.end)
    if atom.label is Label.PERSON:
        if atom.head != "shape" or normal_name(atom.text) not in scene.discourse.places:
            scene.cast.person(atom, place)
        return
    if atom.label is Label.OFFICE:
        for alias in definition_after(passage.text, atom.end, atom.text):
            scene.titles.setdefault(alias, atom.text)
        return
    referents = named(scene, passage, atom)
    for alias in definition_after(passage.text, atom.end, atom.text):
        if (not alias[0].isupper() and alias.casefold() not in {"the group", "group"}) or normal_name(
            alias
        ) in name_words().groups:
            continue
        scene.discourse.define(alias, referents)


def named(scene: Scene, passage: Passage, atom: Atom) -> tuple[Referent, ...]:
    """The referents of an atom that names an organisation or a place."""
    place = passage.place(atom.start, atom.end)
    if atom.label is Label.AREA or (
        atom.head.split()[-1:] and atom.head.split()[-1] in places().tiers and _has_council(scene, atom)
    ):
        short = re.sub(r"^.*? of (?:the )?", "", atom.text)
        area = scene.discourse.other("area", atom.text, place, key=normal_name(short))
        area.names.setdefault(short)
        return (area,)
    if atom.label is Label.GENERIC:
        organ, _, kind = atom.head.rpartition(" of ")
        return (scene.discourse.kind(kind, atom.text, atom.type, place, organ=organ),)
    if atom.label is Label.EVENT and normal_name(atom.text) in scene.assemblies:
        return (scene.discourse.organisation(atom.text, "board", place),)
    if atom.label is Label.EVENT:
        return (scene.gatherings.event(atom.text, place, passage.ahead(atom.start)),)
    if atom.label is not Label.BODY:
        return ()
    known = scene.discourse.find(atom.text)
    if _is_of_kind(passage, atom) and (known is None or known.generic):
        return (scene.discourse.organisation(atom.text, "body", place, generic=True),)
    names = divide(atom)
    if len(names) > 1:
        return tuple(_one_of(scene, name, atom.type, place) for name in names)
    owner, organ = owned(scene.discourse, atom.text)
    if owner:
        return (scene.discourse.organisation(organ, atom.type, place, parents=owner),)
    return (scene.discourse.organisation(atom.text, atom.type, place),)


def _is_of_kind(passage: Passage, atom: Atom) -> bool:
    """Whether a name is that of a kind of body: "local authorities", "Foundation Trust", "a Local Housing Company".

    Common words make names too ("Local Government Association"), so in the singular they alone do not tell a kind.
    """
    last = atom.head.split()[-1:]
    if atom.type != "body" or not last or last[0] not in name_words().own_word:
        return False
    if atom.plural:
        return is_kind(atom.text) and not _is_of_land(atom.text)
    if tuple(normal_name(atom.text).split()) in heads().types:
        return True
    return not is_proper(atom.text) and _INDEFINITE.search(passage.text, 0, atom.start) is not None


def _is_of_land(name: str) -> bool:
    """Whether a name in capitals begins with a land itself: "London Councils", not "Welsh councils"."""
    first, last = name.split(maxsplit=1)[0].casefold(), name.rsplit(maxsplit=1)[-1]
    return first in name_words().lands and last[0].isupper()


def _has_council(scene: Scene, atom: Atom) -> bool:
    """Whether the document also names the council of the borough: then the borough itself is the place."""
    place = normal_name(re.sub(r"^.*? of (?:the )?", "", atom.text))
    return any(
        r.head[-1:] == ("council",) and "council" in r.key for r in scene.discourse.places.get(place, ())
    )


def divide(atom: Atom) -> list[str]:
    """ "Kelder and Fairholt district councils" as two names, by the plural head; else the name itself."""
    if not atom.plural:
        return [atom.text]
    head = atom.head.split()
    single = " ".join([*head[:-1], singular_of(head[-1])])
    words = atom.text.split()
    places = " ".join(words[: -len(head)])
    if not places or not re.search(r",| and ", places):
        return [atom.text]
    shown = single.upper() if words[-1][:-1].isupper() else single.title()
    if head[-1] in {"pcts", "ccgs", "icbs", "lhbs", "shas"}:
        shown = single.upper()
    return [f"{p.strip()} {shown}" for p in re.split(r",\s*(?:and )?| and ", places) if p.strip()]


def _one_of(scene: Scene, name: str, type_: str, place: tuple[int, int]) -> Referent:
    """One of several bodies under a plural head: "Birch" of "Alder and Birch councils" is the Birch Borough Council named before."""
    where, _, kind = name.rpartition(" ")
    known = [
        r for r in scene.discourse.places.get(normal_name(where), ())
        if r.type == type_ and kind.casefold() in " ".join(r.head[-1:]).split()
    ]  # fmt: skip
    return known[0] if len(known) == 1 else scene.discourse.organisation(name, type_, place)


def owned(discourse: Discourse, name: str) -> tuple[tuple[Referent, ...], str]:
    """The body and the organ of "WCC Cabinet" or "NMDC's Overview Panel"; () where the name has no known owner."""
    of = owned_organ(discourse, name)
    if of is not None:
        return of
    possessive = re.match(r"(?P<owner>.+?)'s? (?P<organ>[A-Z].*)$", name)
    if possessive:
        owner = discourse.find(possessive["owner"])
        if owner is not None and owner.type == "body":
            return (owner,), possessive["organ"]
        if head_of(possessive["owner"]):
            return (), name  # the board of a body that is named nowhere else
    board_of = _BOARD_OF.match(name)  # "Board of the Foxley Trust" is the trust's board
    if board_of:
        owner = discourse.find(board_of["owner"])
        if owner is not None and owner.type == "body" and not owner.generic:
            return (owner,), board_of["organ"]
    words = name.split()
    for count in range(len(words) - 1, 0, -1):
        head, rest = " ".join(words[:count]), " ".join(words[count:])
        key = normal_name(rest)
        if (
            not (tuple(key.split()) in heads().types or head_of(rest))
            or heads().types.get(head_of(rest) or tuple(key.split())) == "body"
        ):
            continue
        owner = discourse.find(head)
        if owner is not None and owner.type == "body" and not owner.generic and head != "NHS":
            return (owner,), rest  # the NHS has no board: "NHS Marlshire Board" is a body
    return (), name


def _define_from_afar(scene: Scene, passage: Passage) -> None:
    """An alias whose name stands some words before it, with an address between: the last body of such a kind."""
    for at, alias in distant_definition(passage.text):
        key = normal_name(alias)
        if key in scene.discourse.aliases:
            continue
        place = passage.offsets[at]
        fitting = [
            r for r in scene.discourse.referents
            if not r.generic and r.head and place - 250 < r.place[0] < place and r.key.split()[-len(key.split()) :] == key.split()
        ]  # fmt: skip
        if fitting:
            scene.discourse.define(alias, (fitting[-1],))


def _groups(scene: Scene, passage: Passage) -> None:
    for at, alias in group_definition(passage.text):
        last = normal_name(alias).split()[-1]
        if last not in name_words().groups:
            continue
        place = passage.offsets[at]
        bodies = [
            r for r in scene.discourse.referents
            if r.type in {"body"} and not r.generic and place - 900 < r.place[0] < place and _fits_group(r, last)
        ]  # fmt: skip
        if len(bodies) > 1:
            scene.discourse.define(alias, tuple(bodies))


def _fits_group(referent: Referent, noun: str) -> bool:
    if noun in {"partners", "parties", "organisations", "bodies", "members", "partner"}:
        return True
    return (
        singular_of(noun) in referent.key.split()
        or normal_name(noun).removesuffix("s").split()[-1] in referent.key.split()[-1]
    )


def years(passages: list[Passage], said: str | None) -> str | None:
    """The year that a date without one belongs to: the document's, else the only one that it names."""
    if said:
        return said[:4]
    found = {date.iso[:4] for passage in passages[:40] for date in find_dates(passage.text)}
    return found.pop() if len(found) == 1 else None


__all__ = ["Scene", "divide", "named", "owned", "place_of", "set_scene", "years"]
