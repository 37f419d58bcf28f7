"""How well typed letters fit a name."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.editor.ranking import Crowd, match, recent_bonus, tidy, without_typos
from cxdesigner.model.folding import fold
from tests.builders import big_project

NAMES = (
    "New blueprint", "Open…", "Save", "Save as…", "Export PDF…", "Undo", "Redo", "Rename", "Delete", "Select all",
    "Moment of truth", "Move the board", "Zoom in", "Zoom out", "Show everything", "Show what is selected",
    "Lift motor in the wall", "Go to next moment of truth", "Keyboard shortcuts", "Reduce motion",
)  # fmt: skip


def ranked(query):
    fits = [(found.score, name) for name in NAMES if (found := match(tidy(query), name)) is not None]
    return [name for _, name in sorted(fits, key=lambda fit: -fit[0])]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("epdf", "Export PDF…"), ("mot", "Moment of truth"), ("sa", "Save"), ("saa", "Save as…"),
        ("ks", "Keyboard shortcuts"),
        ("motion", "Reduce motion"), ("zi", "Zoom in"), ("UNDO", "Undo"), ("save", "Save"),
        ("lift m", "Lift motor in the wall"),
    ],
)  # fmt: skip
def test_what_is_meant_comes_first(query, first):
    assert ranked(query)[0] == first


def test_initials_of_later_words_beat_the_inside_of_words():
    assert ranked("mot")[1] == "Go to next moment of truth"


def test_the_letters_that_count_are_told():
    assert match("mot", "Moment of truth").places == (0, 7, 10)
    assert match("epdf", "Export PDF…").places == (0, 7, 8, 9)


def test_letters_out_of_order_do_not_fit():
    assert match("tom", "Moment") is None
    assert match("x", "") is None


def test_recent_use_rises():
    assert recent_bonus("save", ["save", "undo"]) > recent_bonus("undo", ["save", "undo"]) > 0
    assert recent_bonus("redo", ["save", "undo"]) == 0


def test_typos_are_put_right_word_by_word():
    words = {"export", "blueprint", "palette", "keyboard"}
    assert without_typos("exprot", words) == "export"
    assert without_typos("keybord pallete", words) == "keyboard palette"
    assert without_typos("export", words) is None
    assert without_typos("zzzzzz", words) is None


@given(st.text(max_size=30), st.text(max_size=6))
def test_a_match_lies_on_the_letters_typed_in_their_order(name, query):
    found = match(tidy(query), name)
    if found is not None:
        folded = fold(name)
        assert "".join(folded[at] for at in found.places) == tidy(query)
        assert list(found.places) == sorted(set(found.places))


@given(st.lists(st.text("abc \n", max_size=8), max_size=12), st.text("abc", min_size=1, max_size=3))
def test_a_crowd_holds_those_that_fit(names, query):
    clean = [" ".join(name.split()) for name in names]
    found, count = Crowd(clean, [""] * len(names)).best(query)
    fits = [n for n, name in enumerate(clean) if match(query, name) is not None]
    assert sorted(n for _, n, _, _ in found) == fits
    assert count == len(fits)


def test_the_second_line_counts_less():
    crowd = Crowd(["Greets by name", "Moment of truth"], ["moment of truth", "desk"])
    found, count = crowd.best("mot")
    assert [n for _, n, _, _ in found] == [1, 0]
    assert count == 2
    assert found[1][2] is None
    assert found[1][3].places == (0, 7, 10)


def test_ten_thousand_names_are_ranked_at_once():
    titles = [t.title for t in big_project(10_000, 0).touchpoints.values()]
    crowd, taken = Crowd(titles, [f"Night porter · {n % 40}.1 Step" for n in range(len(titles))]), []
    for query in ("a", "e", "mot", "night", "qqqq"):
        began = time.process_time()
        crowd.best(query)
        taken.append(time.process_time() - began)
    assert sorted(taken)[len(taken) // 2] < 0.05
