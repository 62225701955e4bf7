"""Reading beside spaCy's blank tokeniser with its sentencizer and beside an Aho-Corasick scan.

Characters a second of the same text, which repeats nothing; memory; whether time is linear. `make bench`
installs spaCy, which nothing else needs. One process, one thing after the other.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from kg.extract import extract
from kg.extract.lexicon.words import heads
from loaders.document import Document
from loaders.read import read_text

_ONSETS = ["b", "br", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w"]
_VOWELS = ["a", "e", "i", "o", "u", "ea", "ou"]
_CODAS = ["n", "r", "l", "m", "ck", "sh", "ld", "rn", "ford", "ham", "ton", "wick"]
_KINDS = [
    "District Council",
    "NHS Trust",
    "Partnership Board",
    "Audit Committee",
    "University",
    "Joint Committee",
]
_TITLES = ["Chief Executive", "Chair", "Director of Public Health", "Leader", "Head of Finance", "Clerk"]
_PLAIN = (
    "The minutes of the meeting held on {day} {month} {year} were agreed as a correct record. "
    "Members asked about the cost of works at {place} and heard that {number} thousand pounds were kept. "
    "It was noted that demand for services had risen by {number} per cent since {year}. "
)
_SAID = [
    "{person}, {title} of {body}, presented the report. ",
    "{body} and {other} have set up the {joint}, which {person} chairs. ",
    "The {title} of {body} reports to the {title2} of {other}. ",
    "{person} was appointed {title} of {body} on {day} {month} {year}. ",
]


def sentences(seed: int) -> Iterator[str]:
    """Sentences without end, none of them twice, of which about one in three says something of governance."""
    source = random.Random(seed)  # noqa: S311  # text, not secrets
    while True:
        values = _values(source)
        yield _PLAIN.format(**values)
        yield source.choice(_SAID).format(**values) + ("\n\n" if source.random() < 0.4 else "")


def _values(source: random.Random) -> dict[str, object]:
    def word() -> str:
        return (source.choice(_ONSETS) + source.choice(_VOWELS) + source.choice(_CODAS)).capitalize()

    return {
        "person": f"{word()} {word()}", "place": word(), "title": source.choice(_TITLES),
        "title2": source.choice(_TITLES), "body": f"{word()} {source.choice(_KINDS)}",
        "other": f"{word()} {source.choice(_KINDS)}", "joint": f"{word()} Joint Board",
        "day": source.randint(1, 28), "month": source.choice(["January", "May", "October"]),
        "year": source.randint(1990, 2030), "number": source.randint(2, 900),
    }  # fmt: skip


def document(size: int, seed: int) -> Document:
    """A document of about that many characters."""
    pieces: list[str] = []
    length = 0
    for sentence in sentences(seed):
        pieces.append(sentence)
        length += len(sentence)
        if length >= size:
            return read_text("".join(pieces), f"{seed}.txt")
    raise AssertionError


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(documents: int, size: int) -> None:
    texts = [document(size, seed) for seed in range(documents)]
    total = sum(len(d.text) for d in texts)
    extract(document(2_000, 10_000))  # the lexicon is read once a process
    ours = total / seconds(lambda: [extract(d) for d in texts])
    print(f"extraction        {ours:12,.0f} characters/s of {total:,}")
    scan = AhoCorasick([" ".join(head) for head in heads().types])
    bare = total / seconds(lambda: [scan.find_matches_as_indexes(d.text.lower()) for d in texts])
    print(f"Aho-Corasick scan {bare:12,.0f} characters/s; extraction is {ours / bare:.4f} of it")
    _beside_spacy([d.text for d in texts], ours, total)
    print(f"memory            {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:12,.0f} MiB at most")
    for length in (100_000, 1_000_000, 10_000_000):
        if length <= size * documents * 10:
            one = document(length, length)
            speed = len(one.text) / seconds(partial(extract, one))
            print(f"one of {length:>10,}  {speed:12,.0f} characters/s")
    command = [Path(sys.executable).with_name("govgraph"), "--help"]
    shown = min(seconds(partial(subprocess.run, command, capture_output=True, check=True)) for _ in range(5))
    print(f"govgraph --help   {shown:12.2f} s")


def _beside_spacy(texts: list[str], ours: float, total: int) -> None:
    try:
        import spacy  # noqa: PLC0415  # only `make bench` has it
    except ImportError:
        print("spaCy is not installed: `make bench` installs it")
        return
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    blank.max_length = 20_000_000
    theirs = total / seconds(lambda: [blank(text) for text in texts])
    print(f"spaCy blank       {theirs:12,.0f} characters/s; extraction is {ours / theirs:.3f} of it")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100, int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
