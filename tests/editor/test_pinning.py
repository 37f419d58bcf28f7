"""A lane is pinned in one step, is kept with the project, and is not pinned in effect while it is hidden."""

import pytest

from cxdesigner.editor import pinning
from cxdesigner.layout.board import Board
from cxdesigner.layout.pinned import pinned_mark_items, pinned_spans
from cxdesigner.storage.file_format import read_project, write_project
from tests.builders import tiny_project
from tests.editor.hand import editor_of
from tests.layout.drawings import flat


@pytest.fixture
def editor():
    editor = editor_of(tiny_project())
    editor.camera.set_room(1_200.0, 1_000.0, 100.0, 80.0)
    return editor


def pinned(editor):
    return [span.lane for span in pinned_spans(editor.board.rows)]


def test_a_lane_is_pinned_and_let_go_in_one_step_each(editor):
    assert pinning.set_lane_pinned(editor, "customer", True)
    assert editor.store.undo_label.key == "edit.pin_lane"
    assert pinned(editor) == ["customer"]
    assert editor.notice.key == "notice.pinned"
    assert pinning.set_lane_pinned(editor, "customer", False)
    assert pinned(editor) == []
    editor.undo()
    assert pinned(editor) == ["customer"]
    editor.undo()
    assert editor.store.undo_label is None


def test_to_pin_what_is_pinned_leaves_no_step(editor):
    assert not pinning.set_lane_pinned(editor, "customer", False)
    assert editor.store.undo_label is None
    assert editor.notice is None


def test_it_is_kept_in_the_file_and_only_where_it_is_so(editor):
    assert b'"pinned"' not in write_project(editor.document)
    pinning.set_lane_pinned(editor, "customer", True)
    read = read_project(write_project(editor.document), "pinned.cxj").document
    assert [lane.id for lane in read.lanes.values() if lane.pinned] == ["customer"]


def test_a_hidden_lane_stays_a_strip_and_stays_pinned_for_later(editor):
    pinning.set_lane_pinned(editor, "customer", True)
    editor.set_lane_hidden("customer", True)
    assert pinned(editor) == []
    editor.set_lane_hidden("customer", False)
    assert pinned(editor) == ["customer"]


def test_what_may_only_be_read_is_not_pinned(editor):
    editor.read_only = True
    assert not pinning.set_lane_pinned(editor, "customer", True)
    assert pinned(editor) == []


def test_the_lane_here_is_the_head_that_is_selected_or_where_the_keyboard_is(editor):
    assert pinning.lane_here(editor) is None
    assert not pinning.toggle(editor)
    editor.select([("lanes", "support")], focus=("lanes", "support"))
    assert pinning.lane_here(editor) == "support"
    assert pinning.toggle(editor)
    assert pinning.is_pinned_here(editor)
    editor.set_lane_hidden("support", True)
    assert pinning.lane_here(editor) is None


def test_a_pinned_lane_takes_the_line_below_it_along_and_changes_nothing_on_the_board(editor):
    before = [(row.y, row.height) for row in editor.board.rows]
    pinning.set_lane_pinned(editor, "customer", True)
    assert [(row.y, row.height) for row in editor.board.rows] == before
    (span,) = pinned_spans(editor.board.rows)
    number = editor.board.row_of["customer"]
    assert (span.top, span.bottom) == (editor.board.rows[number].y, editor.board.rows[number + 1].y)
    fresh = Board(editor.document, editor.journey_id, editor.look())
    assert pinned_spans(fresh.rows) == (span,)


def test_the_mark_stands_beside_the_icon_or_at_its_corner_where_the_name_is_there(editor):
    row, look = editor.board.rows[editor.board.row_of["customer"]], editor.look()
    assert [item.name for item in flat(pinned_mark_items(row, look, 120.0))] == ["tack"]
    assert len(list(flat(pinned_mark_items(row, look, 50.0)))) == 2
    assert pinned_mark_items(row, look, 15.0) == []


def test_a_lane_too_tall_to_stay_says_so(editor):
    editor.camera.set_room(1_000.0, 200.0, 100.0, 80.0)
    pinning.set_lane_pinned(editor, "customer", True)
    assert editor.notice.key == "notice.pinned_too_tall"
