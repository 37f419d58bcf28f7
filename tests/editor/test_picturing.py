"""Where pictures go that are dropped or pasted, and what becomes of them: each time one step back."""

import pytest

from cxdesigner.editor import picturing
from cxdesigner.editor.picturing import Target
from cxdesigner.model import structure
from tests.builders import ProjectBuilder
from tests.editor.hand import editor_of, steps_done
from tests.pictures import asset


@pytest.fixture
def editor():
    board = ProjectBuilder().journey().lanes("storyboard", "emotion", "customer", "insight")
    board.stage("s", steps=("a", "b", "c", "d")).touchpoint("t", "customer", "a", "Nikker")
    board.touchpoint("rain", "storyboard", "a", "Regn").touchpoint("lamp", "storyboard", "c", "Lampen")
    board.insight("i", "a", "Køen")
    return editor_of(board.build())


def pictures(editor, touchpoint):
    return [picture.asset for picture in structure.pictures(editor.document, touchpoint)]


def storyboard(editor):
    """Return, for each step, how many pictures each card of the storyboard has."""
    return [
        [len(pictures(editor, t.id)) for t in structure.cell(editor.document, "storyboard", step)]
        for step in "abcd"
    ]


def middle(editor, key):
    return editor.board.card_box(key).center


def cell(editor, lane, column):
    row = editor.board.rows[editor.board.row_of[lane]]
    return (column + 0.4) * editor.board.look.measures.column, row.y + row.height / 2


def test_any_card_takes_a_picture(editor):
    target = picturing.target_at(editor, *middle(editor, ("touchpoints", "t")))
    assert picturing.put_pictures(editor, target, [asset(0), asset(1)])
    assert pictures(editor, "t") == [asset(0).id, asset(1).id]
    assert editor.selection == {("touchpoints", "t")}
    assert steps_done(editor) == 1
    editor.undo()
    assert not editor.document.assets


def test_an_empty_place_of_the_storyboard_becomes_a_card(editor):
    target = picturing.target_at(editor, *cell(editor, "storyboard", 1))
    assert target == Target("storyboard", "b")
    assert picturing.put_pictures(editor, target, [asset(0)])
    assert storyboard(editor) == [[0], [1], [0], []]
    assert steps_done(editor) == 1
    assert len(editor.selection) == 1


def test_several_fill_the_steps_that_follow(editor):
    picturing.put_pictures(editor, Target("storyboard", "b"), [asset(0), asset(1), asset(2)])
    assert storyboard(editor) == [[0], [1], [1], [1]]
    assert steps_done(editor) == 1
    assert len(editor.selection) == 3


def test_several_on_a_card_of_the_storyboard_begin_there_and_pass_over_cards_that_have_one(editor):
    picturing.put_pictures(editor, Target("storyboard", "b"), [asset(0)])
    target = picturing.target_at(editor, *middle(editor, ("touchpoints", "rain")))
    assert picturing.put_pictures(editor, target, [asset(1), asset(2)])
    assert storyboard(editor) == [[1], [1], [1], []]


def test_too_many_for_the_steps_are_refused_and_nothing_is_done(editor):
    before = editor.document
    assert not picturing.put_pictures(editor, Target("storyboard", "c"), [asset(n) for n in range(3)])
    assert "room for 2" in str(editor.notice)
    assert editor.document is before
    assert steps_done(editor) == 0


def test_elsewhere_there_is_a_sentence(editor):
    for place in (
        cell(editor, "customer", 2), cell(editor, "emotion", 0), (-500.0, -500.0), middle(editor, ("insights", "i")),
    ):  # fmt: skip
        assert (
            str(picturing.target_at(editor, *place))
            == "A picture goes on a touchpoint, or into the storyboard."
        )
    bare = editor_of(ProjectBuilder().journey().lanes("customer").stage("s", steps=("a",)).build())
    assert "add a storyboard lane" in str(picturing.target_at(bare, 10.0, 10.0))


def test_a_paste_goes_where_the_keyboard_is(editor):
    assert "goes on a touchpoint" in str(picturing.target_of_keyboard(editor))
    editor.focus_cell(("storyboard", "d"))
    assert picturing.target_of_keyboard(editor) == Target("storyboard", "d")
    editor.focus_cell(("customer", "d"))
    assert "goes on a touchpoint" in str(picturing.target_of_keyboard(editor))
    editor.select([("touchpoints", "t")])
    assert picturing.target_of_keyboard(editor) == Target("customer", "a", "t")
    editor.select([("touchpoints", "t"), ("touchpoints", "rain")])
    assert "Select one" in str(picturing.target_of_keyboard(editor))


def test_what_is_gone_by_the_time_a_picture_is_read_is_told(editor):
    target = Target("customer", "a", "t")
    editor.select([("touchpoints", "t")])
    editor.delete_selection()
    done = steps_done(editor)
    assert not picturing.put_pictures(editor, target, [asset(0)])
    assert not picturing.put_pictures(editor, Target("gone", "a"), [asset(0)])
    assert not picturing.put_pictures(editor, Target(picture="gone"), [asset(0)])
    assert editor.notice is not None
    assert steps_done(editor) == done


def test_words_are_one_step_however_many_letters(editor):
    picturing.put_pictures(editor, Target("customer", "a", "t"), [asset(0), asset(1)])
    first, second = (picture.id for picture in structure.pictures(editor.document, "t"))
    for words in ("E", "En", "En lampe"):
        picturing.set_alt_text(editor, first, words)
    assert steps_done(editor) == 2
    assert picturing.move_picture(editor, second, -1)
    assert not picturing.move_picture(editor, second, -1)
    assert [picture.id for picture in structure.pictures(editor.document, "t")] == [second, first]
    assert picturing.move_picture(editor, second, 1)
    assert picturing.put_pictures(editor, Target(picture=first), [asset(2)])
    assert editor.document.pictures[first].alt == "En lampe"
    assert picturing.remove_picture(editor, first)
    assert pictures(editor, "t") == [asset(1).id]
    assert steps_done(editor) == 6


def test_read_only_takes_nothing(editor):
    editor.read_only = True
    assert not picturing.put_pictures(editor, Target("storyboard", "b"), [asset(0)])
    assert not editor.document.pictures
