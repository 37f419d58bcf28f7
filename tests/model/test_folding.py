"""How a search compares words."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.model.folding import fold, occurrences


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café", "cafe"),
        ("ÆRØ Å", "ærø å"),
        ("Zürich", "zurich"),
        ("ǼØ", "æø"),
        ("İ", "i"),
        ("NAÏVE 10 €", "naive 10 €"),
    ],
)
def test_case_and_accents_do_not_count_and_danish_letters_do(text, folded):
    assert fold(text) == folded


def test_plain_letters_do_not_find_the_danish_ones():
    assert list(occurrences("Få åbent køkken", "a")) == []
    assert list(occurrences("Få åbent køkken", "o")) == []
    assert list(occurrences("Få åbent", "å")) == [(1, 2), (3, 4)]


def test_accents_that_stand_apart_from_their_letter_are_found_with_it():
    text = unicodedata.normalize("NFD", "à la crème, på")
    (start, end) = next(occurrences(text, "creme"))
    assert unicodedata.normalize("NFC", text[start:end]) == "crème"
    (start, end) = next(occurrences(text, "på"))
    assert unicodedata.normalize("NFC", text[start:end]) == "på"


def test_nothing_is_found_for_nothing():
    assert list(occurrences("anything", "")) == []


@given(st.text(max_size=60), st.text(min_size=1, max_size=3))
def test_what_is_found_folds_to_what_was_looked_for_and_never_overlaps(text, words):
    folded, last = fold(words), 0
    for start, end in occurrences(text, folded):
        assert last <= start < end <= len(text)
        last = end
    if len(fold(text)) == len(text):
        assert [fold(text[a:b]) for a, b in occurrences(text, folded)] == [folded] * len(
            list(occurrences(text, folded))
        )
