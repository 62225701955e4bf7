"""Posts: a title that names no body means the post spoken of last."""

from __future__ import annotations

import pytest

from kg.extract.names.discourse import Referent
from kg.extract.reference.posts import Posts

BODY = Referent("body", "Foxley Council", (0, 1))


@pytest.mark.parametrize(
    ("posts", "title", "option", "found"),
    [
        ([("Clerk", ""), ("Leader", "")], "Clerk", "", 0),
        ([("Clerk", ""), ("Clerk", "")], "clerk", "", 1),
        ([("Joint Clerk", "")], "Clerk", "", 0),
        ([("Director of Housing", "")], "Director", "", 0),
        ([("Director of Housing", ""), ("Director", ""), ("Director of Roads", "")], "Director", "", 1),
        ([("Clerk of Works", "")], "Clerk", "", None),
        ([("Clerk", "Option A")], "Clerk", "", 0),
        ([("Clerk", "Option A"), ("Leader", "")], "Clerk", "", None),
        ([("Clerk", "")], "Clerk", "Option A", None),
    ],
)
def test_the_post_spoken_of_last(
    posts: list[tuple[str, str]], title: str, option: str, found: int | None
) -> None:
    known = Posts()
    made = [Referent("post", name, (0, 1), parents=(BODY,), option=said) for name, said in posts]
    for post in made:
        known.add(post)
    assert known.find(title, option) is (None if found is None else made[found])


def test_a_post_without_a_body_is_no_answer() -> None:
    known = Posts()
    known.add(Referent("post", "Clerk", (0, 1)))
    assert known.find("Clerk", "") is None
