"""Renaming replaces names and nothing else, the same in text and gold."""

from __future__ import annotations

from scripts.renaming import invent, proper_words, rename, rename_gold

TEXT = "Ann Rhodes chairs the Foxley Trust Board. RHODES, of Foxley's council, was a chair before."
WORDS = proper_words(["Ann Rhodes", "Foxley Trust", "Trust Board"], TEXT)


def test_words_of_names_are_told_from_words_for_kinds() -> None:
    assert {"ann", "rhodes", "foxley"} == WORDS


def test_a_name_that_is_also_a_plain_word_of_the_text_stays() -> None:
    assert proper_words(["Ann Field"], "Ann Field spoke in a field.") == {"ann"}


def test_capitals_and_first_letters_are_kept() -> None:
    table = invent(WORDS, 1)
    new = rename(TEXT, table)
    assert table["rhodes"].upper() in new
    assert table["rhodes"].capitalize() in new
    assert all(new_word[0] == word[0] for word, new_word in table.items())
    assert "chairs the" in new
    assert "Rhodes" not in new


def test_the_same_seed_gives_the_same_names_and_another_others() -> None:
    assert invent(WORDS, 1) == invent(WORDS, 1)
    assert invent(WORDS, 1) != invent(WORDS, 2)


def test_quotes_of_the_gold_are_found_in_the_renamed_text() -> None:
    gold = {
        "document": "a.txt",
        "entities": [{"id": "e1", "names": ["Ann Rhodes"]}],
        "links": [{"quote": "Ann Rhodes chairs the Foxley Trust Board", "role": ["chair"]}],
    }
    table = invent(WORDS, 3)
    renamed = rename_gold(gold, table)
    assert renamed["links"][0]["quote"] in rename(TEXT, table)
    assert renamed["entities"][0]["names"][0] in rename(TEXT, table)
