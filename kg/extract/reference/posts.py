"""Posts: which post a title means that names no body, the one spoken of last."""

from __future__ import annotations

from kg.extract.names.discourse import Referent
from kg.extract.names.naming import normal_name

# Titles that a text shortens once it has said them in full: "the Director".
_SHORT = frozenset({"director", "head", "commissioner", "secretary"})
_ANY = "*"  # whatever the option


class Posts:
    """The posts that stand in a body, the latest of each title and of each title's first word, by option."""

    def __init__(self) -> None:
        self._titles: dict[tuple[str, str], Referent] = {}
        self._firsts: dict[tuple[str, str], Referent] = {}
        self._options: set[str] = set()

    def add(self, post: Referent) -> None:
        """Takes in a new post."""
        if not post.parents:
            return
        title = plain_title(post.name)
        self._options.add(post.option)
        for option in (post.option, _ANY):
            self._titles[option, title] = post
            if " " in title:
                self._firsts[option, title.partition(" ")[0]] = post

    def find(self, title: str, option: str) -> Referent | None:
        """The post of that title that was spoken of last, whether its title was given with "joint" or not."""
        plain = plain_title(title)
        under = option if option or option in self._options else _ANY
        short = self._firsts.get((under, plain)) if plain in _SHORT else None
        return self._titles.get((under, plain)) or short


def plain_title(title: str) -> str:
    """A title without the words that tell how it is shared."""
    return " ".join(w for w in normal_name(title).split() if w not in {"joint", "shared", "new", "single"})
