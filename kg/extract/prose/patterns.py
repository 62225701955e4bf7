"""Rules as data: a pattern over a sentence's skeleton, and the statements that a match says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from kg.extract.lexicon.packs import pack_folders, parsed, rule_files
from kg.extract.lexicon.words import load_yaml, read_yaml
from kg.model.pack import PackError
from kg.model.vocabulary import Relation

# In a skeleton a node stands as «label number»: "«P0», «F1», has chaired «B2» since «T3»".
_AUX_WORDS = (
    "will|would|shall|should|must|may|might|could|can|cannot|is|are|was|were|be|been|being|am|has|have|had|do|does|did|not|never|no longer|also|now|still|both"
    "|each|all|only|to|currently|presently|at present|already|formerly|previously|jointly|therefore|then|usually|normally|regularly|himself|herself|itself|themselves|ceased|continues?|continued"
    "|went on|transitioned|moved on|expected|proposed|required|due|recently|soon|since|directly|in turn|ultimately|formally|just|once|again|always|first|subsequently|later|automatically|instead|remains?|remained|however|additionally|too|today|primarily|mainly|in future|need|needs|used|recommended|together|who|which|having|after|before|been"
)
AUX = rf"(?P<aux>(?:(?:{_AUX_WORDS}),? )*)"
_MACRO = re.compile(r"\{(?P<name>[a-zS]+)(?::(?P<labels>[A-Z]+)(?P<many>\+?))?\}")
DETERMINERS = (
    r"(?:(?:\(\d\)|\([a-e]\)|the|a|an|its|their|our|his|her|both|either|each|all|every|one|of|other|two|three|four|five|new|local|existing|current|former|proposed|any|whole|entire|neighbouring|nearby|four|six|seven|eight|nine|ten|constituent|member(?! of)|partner(?! of)|"
    r"(?:count(?:y|ies)|districts?|boroughs?|cit(?:y|ies)|towns?|parish(?:es)?|regions?|municipalit(?:y|ies)|provinces?|states?|areas?|islands?|people|residents|populations?|communities|territory|wards?|valleys?) of) )*"
)


@dataclass(frozen=True, slots=True)
class Say:
    """One statement that a match says: a relation between two groups, and fixed qualifiers."""

    relation: Relation
    subject: str
    object: str
    qualifiers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern, the statements that it says, and sentences that it must and must not match."""

    name: str
    pattern: re.Pattern[str]
    opening: (
        str | None
    )  # the labels of the node that it begins with, "S" for a subject; None for anything else
    needs: tuple[str, ...]  # the labels of the nodes that every match holds
    says: tuple[Say, ...]
    trigger: re.Pattern[str] | None
    past_is_over: bool
    change: str  # "ends" where the verb tells of an end, else ""
    possessive: bool  # whether "his" and "her" may be the person
    placed: bool  # whether an office that names no body says nothing
    confidence: float
    only: dict[str, frozenset[str]]
    several: str  # the group that must stand for two entities or more
    alone: str  # the group that must stand for one
    matches: tuple[str, ...]
    misses: tuple[str, ...]


def node(labels: str) -> str:
    """The expression of one node that bears one of the labels."""
    return rf"«[{labels}]\d+»"


def node_list(labels: str) -> str:
    """The expression of one node or several: "A, B and C", "A and of B"."""
    one = node(labels)
    aside = r"(?: \([^()]{0,60}\))?"
    joint = r"(?:,? ?(?:and|&|or|as well as|together with|along with|/) ?|[,/] )"
    return rf"{one}{aside}(?:{joint}(?:(?:of|for|to|by|with|at|as) )?{DETERMINERS}{one}{aside})*"


def expand(pattern: str) -> str:
    """A rule's pattern with its macros written out.

    `{x:PB}` is one node called x with label P or B, `{x:PB+}` a list of them; `{S}` the subject, said or left
    out; `{aux}` auxiliaries and adverbs before a verb, `{adv}` adverbs after it; `{when}` dates, `{by}` the bodies (group
    b) that appoint or employ; `{end}` no possessive follows; `{det}` determiners; `{gap}` words of no account.
    """

    def written(match: re.Match[str]) -> str:
        name, labels = match["name"], match["labels"]
        if labels:
            inner = node_list(labels) if match["many"] else node(labels)
            return rf"{DETERMINERS}(?P<{name}>{inner})"
        return _FIXED[name]

    return _MACRO.sub(written, pattern)


# What must not stand before a match is no part of it.
_NOT_AFTER = re.compile(r"^(?:\(\?<![\w ]+\))+")


def opening(pattern: str) -> str | None:
    """The labels of the node that every match of a rule's pattern begins with, "S" for a subject; else None."""
    pattern = _NOT_AFTER.sub("", pattern)
    first = _MACRO.match(pattern)
    if first is None or _REPEATED.match(pattern, first.end()) or "|" in _outside(pattern):
        return None
    return "S" if first["name"] == "S" else first["labels"]


def needs(pattern: str) -> tuple[str, ...]:
    """The labels of each node outside brackets, without which a pattern matches nothing."""
    outside = _outside(pattern)
    if "|" in outside:
        return ()
    found = (m for m in _MACRO.finditer(outside) if not _REPEATED.match(outside, m.end()))
    return tuple(m["labels"] for m in found if m["labels"])


_REPEATED = re.compile(r"[?*]|\{\d")
_ESCAPED = re.compile(r"\\.|\[[^\]]*\]")
_GROUP = re.compile(r"\([^()]*\)")


def _outside(pattern: str) -> str:
    """A pattern in which a mark stands for each bracket."""
    text = _ESCAPED.sub("#", pattern)
    while text != (text := _GROUP.sub("#", text)):
        pass
    return text


_ADVERBS = (
    "not|never|no longer|now|still|currently|presently|at present|formerly|previously|recently|also|already|both|then|since|once|therefore|again|later|subsequently"
    r"|initially|first|jointly|simultaneously|always|concurrently|ultimately|instead|effectively|automatically|normally|usually|either|at first|for many years|until (?:recently|then|last \w+|this \w+)|today|for a time|for a while|for the time being|in turn|however"
)
_SUBJECT = node_list("PFBGAU")
_FIXED = {
    "aux": AUX,
    "det": DETERMINERS,
    "gap": r"[^«»;:.]{0,40}?",
    "adv": rf"(?:,? (?:{_ADVERBS}))*",
    "when": r"(?:,? (?:(?:in|on|since|from|until|to|and|between|with effect from|as of|as from|early|late|mid|the) )*«T\d+»,?)*",
    "by": rf"(?:,? (?:jointly |together )?(?:by|at|with|for|to) (?P<b>{DETERMINERS}{node_list('B')}))?",
    "end": r"(?!'s?\b|' )",
    "S": rf"(?:(?P<s>{_SUBJECT})(?P<aside>(?: \([^()]{{0,80}}\))?(?:, [^,;]{{1,110}},)?)?,? (?:(?:who|which|that|each of which|both of which|all of which|both|each|all),? )?|(?P<e>(?:^|[,;:] |,? (?:and|but|or) )(?:(?:who|which|that|both) )?))",
}


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the folder `rules`, files and rules in order, then those of the packs in use.

    Raises:
        PackError: a rule of a pack is broken or has the name of another.
    """
    folder = files("kg.extract.rules")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".yaml"))
    own = [
        _rule(raw) for name in names for raw in load_yaml(folder.joinpath(name).read_text(encoding="utf-8"))
    ]
    added = [rule for pack in pack_folders() for rule in pack_rules(pack)]
    twice = {rule.name for rule in added} & {rule.name for rule in own}
    if twice:
        raise PackError(f"a pack has rules of names that are taken: {', '.join(sorted(twice))}")
    return (*own, *added)


def pack_rules(folder: Path) -> tuple[Rule, ...]:
    """The rules that a pack holds; PackError where one is broken."""
    return tuple(rule for path in rule_files(folder) for rule in _pack_rules(path))


def _pack_rules(path: Path) -> list[Rule]:
    found = []
    for number, raw in enumerate(parsed(path) or (), 1):
        try:
            found.append(_rule(raw))
        except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
            name = raw.get("name", number) if isinstance(raw, dict) else number
            raise PackError(f"{path}: rule {name}: {type(error).__name__}: {error}") from error
    return found


@cache
def described() -> dict[str, str]:
    """What each rule that is no pattern says, in words, by its name."""
    return dict(read_yaml("layout_rules.yaml"))


def _rule(raw: dict[str, Any]) -> Rule:
    trigger = raw.get("trigger")
    return Rule(
        raw["name"],
        re.compile(expand(raw["pattern"]), re.IGNORECASE),
        opening(raw["pattern"]),
        needs(raw["pattern"]),
        tuple(_say(line) for line in raw["says"]),
        re.compile(trigger, re.IGNORECASE) if trigger else None,
        bool(raw.get("past_is_over", False)),
        raw.get("change", ""),
        bool(raw.get("possessive", False)),
        bool(raw.get("placed", False)),
        float(raw.get("confidence", 0.9)),
        {group: frozenset(types.split()) for group, types in raw.get("only", {}).items()},
        raw.get("several", ""),
        raw.get("alone", ""),
        tuple(raw.get("matches", ())),
        tuple(raw.get("misses", ())),
    )


def _say(line: str) -> Say:
    head, *pairs = re.split(r" (?=[a-z]+=)", line)
    relation, subject, object_ = head.split()
    return Say(Relation(relation), subject, object_, dict(pair.split("=", 1) for pair in pairs))
