"""Collapsing a stage: one step each way, and the keyboard never stands where nothing can be seen."""

import pytest

from cxdesigner.editor import collapsing, finding, head_walking, stage_views, structuring, walking
from cxdesigner.editor.card_cells import keyboard_cell
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.storage.file_format import read_project, write_project
from tests.builders import tiny_project
from tests.layout.test_columns import three_stages


@pytest.fixture
def editor():
    return Editor(Store(three_stages()))


def test_collapsing_and_opening_are_one_step_each_and_survive_saving(editor):
    before = editor.document
    assert collapsing.set_collapsed(editor, "two", collapsed=True)
    assert editor.store.undo_label.key == "edit.collapse_stage"
    assert not collapsing.set_collapsed(editor, "two", collapsed=True)
    assert read_project(write_project(editor.document), "a.cxj").document.stages["two"].collapsed
    assert collapsing.toggle(editor, "two")
    assert editor.store.undo_label.key == "edit.open_stage"
    editor.undo()
    assert editor.board.columns.folds
    editor.undo()
    assert editor.document == before


def test_all_stages_open_as_one_step(editor):
    assert not collapsing.open_all(editor)
    collapsing.toggle(editor, "one")
    collapsing.toggle(editor, "two")
    assert collapsing.open_all(editor)
    assert not collapsing.is_any_collapsed(editor)
    editor.undo()
    assert editor.board.columns.folds == ((0, 0), (1, 2))


def test_a_keyboard_inside_goes_to_the_strip_and_enter_opens_it(editor):
    editor.select([("touchpoints", "tb")], focus=("touchpoints", "tb"))
    assert collapsing.toggle(editor)
    assert editor.focus == ("stages", "two")
    assert editor.selection == {("stages", "two")}
    assert collapsing.is_here_collapsed(editor)
    assert collapsing.open_at_keyboard(editor)
    assert not collapsing.open_at_keyboard(editor)


def test_arrows_pass_over_the_strip_among_cards_and_stop_at_its_head(editor):
    collapsing.toggle(editor, "two")
    editor.select([("touchpoints", "ta")], focus=("touchpoints", "ta"))
    walking.walk(editor, 1, 0)
    assert editor.focus == ("touchpoints", "td")
    walking.walk(editor, -1, 0)
    assert editor.focus == ("touchpoints", "ta")
    head_walking.select_head(editor, ("stages", "one"))
    walking.walk(editor, 1, 0)
    assert editor.focus == ("stages", "two")
    walking.walk(editor, 0, 1)
    assert editor.focus is None or editor.focus[0] != "stages"
    assert editor.cell is None or editor.cell[1] == "d"


def test_a_board_of_strips_only_is_walked_by_its_heads(editor):
    for stage in ("one", "two", "three"):
        collapsing.toggle(editor, stage)
    editor.select(())
    for dx, dy, at in ((1, 0, ("stages", "one")), (1, 0, ("stages", "two")), (0, 1, ("lanes", "emotion"))):
        walking.walk(editor, dx, dy)
        assert editor.focus == at
    assert keyboard_cell(editor) is None


def test_alt_and_an_arrow_carry_a_card_past_the_strip(editor):
    collapsing.toggle(editor, "two")
    editor.select([("touchpoints", "ta")], focus=("touchpoints", "ta"))
    assert walking.move_card(editor, 1, 0)
    assert editor.document.touchpoints["ta"].step == "d"


def test_a_step_is_moved_past_a_collapsed_stage_and_not_into_it(editor):
    structuring.add_step(editor, at="a")
    step = editor.board.steps[1].id
    collapsing.toggle(editor, "two")
    assert structuring.shift(editor, ("steps", step), 1)
    assert editor.document.steps[step].stage == "three"


def test_going_to_a_card_in_it_says_where_it_is_as_for_a_hidden_lane(editor):
    collapsing.toggle(editor, "two")
    finding.go_to(editor, ("touchpoints", "tb"), editor.journey_id)
    assert (editor.notice.key, dict(editor.notice.values)) == ("find.collapsed", {"stage": "Under"})
    assert editor.board.columns.folds
    assert stage_views.go_to_stage(editor, "two")
    assert editor.focus == ("stages", "two")


def test_only_an_open_stage_is_begun_in(editor):
    collapsing.toggle(editor, "one")
    assert keyboard_cell(editor) is not None
    assert editor.document.steps[keyboard_cell(Editor(editor.store))[1]].stage == "two"


def test_a_journey_that_is_only_looked_at_stays_as_it_is():
    editor = Editor(Store(tiny_project()))
    editor.read_only = True
    assert not collapsing.toggle(editor, next(iter(editor.document.stages)))
