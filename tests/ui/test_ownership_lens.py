"""Owners on the board: a ribbon under the heads and circles where work changes hands."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cxdesigner import commands
from cxdesigner.layout.ownership_marks import marks_over
from cxdesigner.translation import message
from cxdesigner.ui.canvas.accessible import root
from tests.analysis.rides import a_ride
from tests.ui.window_hand import a_window, settle


@pytest.fixture
def ride(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, a_ride())


def test_owners_are_off_at_first_and_cost_nothing(ride):
    assert not ride.canvas.owners.is_on
    ride.canvas.grab()
    assert ride.canvas.owners._facts is None


def test_turning_them_on_makes_room_under_the_heads_and_is_remembered(ride):
    camera = ride.editor.camera
    before = camera.head_height
    ride.actions_["owners"].trigger()
    settle()
    assert camera.head_height - before == pytest.approx(64 * min(1.6, max(1.0, camera.zoom)))
    assert ride.settings.is_on("owners", default=False)
    assert ride.actions_["owners"].isChecked()
    ride.actions_["owners"].trigger()
    assert camera.head_height == pytest.approx(before)


def test_they_are_on_again_in_the_next_window(ride, qtbot):
    from cxdesigner.editor.store import Store
    from cxdesigner.session.open_project import OpenProject
    from cxdesigner.ui.application import application, window_on

    ride.actions_["owners"].trigger()
    again = window_on(OpenProject(Store(a_ride())), ride.settings, application())
    qtbot.addWidget(again)
    assert again.canvas.owners.is_on


def test_circles_stand_in_front_of_the_guest_and_on_the_lines_that_are_crossed(ride):
    ride.canvas.owners.set_on(True)
    lens, board = ride.canvas.owners, ride.editor.board
    assert len(lens.facts.passes) == 6
    found = marks_over(board, lens._passes, 0, 3)
    front = [mark for mark in found if mark.one.in_front]
    assert [mark.one.id for mark in front] == ["takes>texts", "texts>meets"]
    meets = board.card_box(("touchpoints", "meets"))
    assert front[1].x == pytest.approx(meets.x - board.look.measures.gutter / 2)
    assert front[1].y == pytest.approx(meets.y + 0.27 * meets.h)
    # Three hand-overs cross visibility, two of them, and reserves>system, cross the internal line: five circles less
    # none that meet; the gateway's text crosses both lines.
    assert len(found) - len(front) == 5
    agreed = [mark for mark in found if not mark.is_open]
    assert {mark.one.id for mark in agreed} == {"takes>reserves"}


def test_the_lens_follows_edits_of_owners_and_not_the_typing_of_titles(ride):
    ride.canvas.owners.set_on(True)
    ride.canvas.grab()
    lens = ride.canvas.owners
    before = lens._facts
    editor = ride.editor
    editor.run(message("edit.rename"), lambda doc: commands.edit_touchpoints(doc, ["meets"], title="Nods"))
    assert lens._facts is before
    editor.run(message("edit.own_stage"), lambda doc: commands.edit_stage(doc, "s-waiting", owner="it"))
    assert lens._facts is None
    assert lens.facts.whole.owned_stages == 3


def test_it_paints_in_the_light_and_in_the_dark_and_far_out(ride):
    ride.canvas.owners.set_on(True)
    plain = ride.canvas.grab().toImage()
    ride.wardrobe.choose_theme("dark")
    settle()
    assert ride.canvas.grab().toImage() != plain
    ride.editor.camera.zoom_to(0.2)
    ride.canvas.settle()
    assert not ride.canvas.grab().isNull()


def test_it_stands_beside_pinned_lanes_and_collapsed_stages(ride):
    editor = ride.editor
    label = message("edit.rename")
    editor.run(label, lambda doc: commands.edit_lane(doc, "customer", pinned=True))
    editor.run(label, lambda doc: commands.collapse_stage(doc, "s-pickup"))
    ride.canvas.owners.set_on(True)
    editor.camera.zoom_to(1.6)
    editor.camera.pan(0, -200)
    ride.canvas.settle()
    assert not ride.canvas.grab().isNull()
    # The card of the drivers is in the strip: no circle stands where there is no card to be seen.
    found = marks_over(editor.board, ride.canvas.owners._passes, 0, 3)
    assert all("meets" not in (mark.one.source, mark.one.target) for mark in found)


def test_a_press_on_the_ribbon_selects_the_stage_below_which_it_stands(ride):
    ride.canvas.owners.set_on(True)
    settle()
    camera, board = ride.editor.camera, ride.editor.board
    x = round(camera.to_window(board.columns.centre(1), 0)[0])
    QTest.mouseClick(ride.canvas, Qt.MouseButton.LeftButton, pos=QPoint(x, round(camera.head_height) - 20))
    assert ride.editor.selection == {("stages", "s-waiting")}


def test_who_runs_a_stage_is_read_aloud_while_owners_are_shown(ride):
    def told():
        heads = [tree.head(head) for head in tree.heads() if head[0] == "stages"]
        return [head.text(QAccessible.Text.Description) for head in heads]

    QAccessible.queryAccessibleInterface(ride.canvas)
    tree = root._news_of(ride.canvas).tree
    assert told() == [""] * 4
    ride.canvas.owners.set_on(True)
    assert told()[:2] == ["Booking: Call centre runs it", "Waiting: nobody runs it"]
