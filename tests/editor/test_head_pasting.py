"""Copying, cutting and pasting lanes, stages and steps on the board."""

import pytest

from cxdesigner.editor.clipboard import read_clip, write_clip
from cxdesigner.editor.head_walking import select_head
from tests.builders import ProjectBuilder
from tests.editor.conftest import small_board
from tests.editor.hand import editor_of, steps_done

DOOR, DESK, ROOM = ("steps", "door"), ("steps", "desk"), ("stages", "room")
SUPPORT, CUSTOMER = ("lanes", "support"), ("lanes", "customer")


def clip_from(editor, head):
    select_head(editor, head)
    return read_clip(write_clip(editor.copy()))


def steps(editor):
    return [step.id.split("-")[0] for step in editor.board.steps]


def test_a_step_is_pasted_behind_the_step_at_the_keyboard_and_selected(editor):
    clip = clip_from(editor, DESK)
    select_head(editor, DOOR)
    assert editor.paste(clip)
    assert steps(editor) == ["door", "desk", "desk", "key"]
    (head,) = editor.selection
    assert head == ("steps", editor.board.steps[1].id)
    stack = editor.board.cell_cards(editor.board.row_of["frontstage"], 1)
    assert [editor.document.touchpoints[id_].title for _, id_ in stack] == ["Hilser", "Spørger", "Lytter"]
    assert steps_done(editor) == 1
    editor.undo()
    assert steps(editor) == ["door", "desk", "key"]


@pytest.mark.parametrize(
    ("at", "order"), [(None, ["door", "desk", "key", "door"]), (ROOM, ["door", "desk", "key", "door"])]
)
def test_a_step_goes_to_the_end_where_no_step_is_at_the_keyboard(editor, at, order):
    clip = clip_from(editor, DOOR)
    editor.select([("touchpoints", "a")])
    if at is not None:
        select_head(editor, at)
    assert editor.paste(clip)
    assert steps(editor) == order


def test_a_lane_is_pasted_into_another_project(editor):
    clip = clip_from(editor, SUPPORT)
    other = editor_of(
        ProjectBuilder("Other").journey().lanes("customer").stage("s", steps=("a", "b", "c")).build()
    )
    assert other.paste(clip)
    assert [row.lane.name for row in other.board.rows] == ["", "Støtte"]
    (card,) = other.document.touchpoints.values()
    assert (card.title, card.step, card.span) == ("Bookingsystem", "a", 3)
    assert other.selection == {("lanes", other.board.rows[1].lane.id)}


def test_a_cut_stage_is_one_step_and_can_be_pasted_back(editor):
    select_head(editor, ("stages", "arrival"))
    clip = editor.cut()
    assert steps(editor) == ["key"]
    assert editor.store.undo_label.key == "edit.cut_stages"
    assert editor.selection == {ROOM}
    assert editor.paste(clip)
    assert steps(editor) == ["key", "door", "desk"]
    assert steps_done(editor) == 2


def test_the_last_stage_is_not_cut_and_says_why(editor):
    select_head(editor, ROOM)
    assert editor.delete_selection()
    assert editor.cut() is None
    assert editor.notice.key == "command.last_stage"
    assert steps_done(editor) == 1


def test_a_refused_paste_says_why_and_leaves_no_step(editor):
    clip = clip_from(editor, ("stages", "arrival"))
    bare = editor_of(ProjectBuilder().journey().lanes("customer", "insight").stage("s", steps=("a",)).build())
    assert not bare.paste(clip)
    assert bare.notice.key == "command.no_lane_like"
    no_insights = editor_of(ProjectBuilder().journey().lanes("customer").stage("s", steps=("a",)).build())
    assert not no_insights.paste(clip)
    assert no_insights.notice.key == "hint.no_insight_lane"
    nowhere = editor_of(ProjectBuilder().build())
    assert not nowhere.paste(clip)
    assert nowhere.notice.key == "clip.no_place"
    assert steps_done(bare) + steps_done(no_insights) + steps_done(nowhere) == 0


def test_what_may_only_be_read_can_be_copied_and_not_cut():
    editor = editor_of(small_board())
    editor.read_only = True
    select_head(editor, CUSTOMER)
    assert editor.copy() is not None
    assert editor.cut() is None
    assert editor.document == small_board()
