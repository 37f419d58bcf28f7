"""Signs on the board: a lens with a legend whose chips switch each kind on and off, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtTest import QTest

from cxdesigner import commands
from cxdesigner.analysis.sign_kinds import KINDS
from cxdesigner.editor.filtering import Filter, set_filter
from cxdesigner.editor.store import Store
from cxdesigner.session.open_project import OpenProject
from cxdesigner.translation import message
from cxdesigner.ui.canvas.accessible import root
from cxdesigner.ui.canvas.signs_lens import LEAST_ZOOM, restore_signs
from tests.analysis.signed_rides import a_signed_ride
from tests.builders import tiny_project
from tests.ui.window_hand import as_it_was, lasting_window, settle


@pytest.fixture(scope="module")
def one_window(tmp_path_factory):
    with lasting_window(tmp_path_factory.mktemp("signs"), a_signed_ride()) as window:
        yield window


@pytest.fixture
def window(one_window):
    one_window.activateWindow()
    settle()
    yield one_window
    lens = one_window.canvas.signs
    for kind in KINDS:
        lens.show_kind(kind, True)
    lens.set_on(False)
    one_window.views.show_view("board")
    one_window.editor.revealed = set()
    as_it_was(one_window)
    settle()


def turn_on(window):
    window.actions_["signs"].trigger()
    settle()
    return window.canvas.signs


def chip(window, kind):
    return next(chip for chip in window.canvas.signs.legend.chips if chip.kind == kind)


def tab_place(window, id_, mark):
    """Return where in the canvas the tab of a sign is."""
    lens, camera = window.canvas.signs, window.editor.camera
    row = lens.signs.row(("touchpoints", id_))
    tab = next(tab for tab in row.tabs if any(sign.mark == mark for sign in tab.signs))
    x, y = camera.to_window(*tab.box.center)
    return QPoint(round(x), round(y))


def test_signs_are_off_at_first_and_cost_nothing(window):
    lens = window.canvas.signs
    assert not lens.is_on
    window.canvas.grab()
    window.editor.run(
        message("edit.rename"), lambda doc: commands.edit_touchpoints(doc, ["meets"], engagement=3)
    )
    assert lens._signs is None
    assert lens._found is None
    assert lens.words_at(QPoint(400, 400)) == []
    assert lens.words_of(("touchpoints", "meets")) == []


def test_they_are_turned_on_from_the_menu_or_by_key_and_remembered(window, qtbot):
    plain = window.canvas.grab().toImage()
    lens = turn_on(window)
    assert window.actions_["signs"].isChecked()
    assert window.actions_["signs"].shortcut().toString() == "Ctrl+Alt+S"
    assert window.settings.is_on("signs", default=False)
    assert lens.legend.isVisible()
    assert window.canvas.grab().toImage() != plain
    chip(window, "gap").click()
    lens.set_on(False)
    lens.kinds = frozenset(KINDS)
    restore_signs(window)  # as the next window does
    assert lens.is_on
    assert lens.kinds == set(KINDS) - {"gap"}
    chip(window, "gap").click()
    window.actions_["signs"].trigger()
    assert lens.legend.isHidden()
    assert not window.settings.is_on("signs", default=True)


def test_a_chip_switches_its_kind_by_mouse_and_by_keyboard(window):
    lens = turn_on(window)
    staff = chip(window, "staff")
    assert all(one.isChecked() for one in lens.legend.chips)
    QTest.mouseClick(staff, Qt.MouseButton.LeftButton)
    assert "staff" not in lens.kinds
    assert not staff.isChecked()
    assert not any(sign.kind == "staff" for row in lens._shown().rows for sign in row.signs)
    staff.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(staff, Qt.Key.Key_Right)
    work = chip(window, "work")
    assert work.hasFocus()
    QTest.keyClick(work, Qt.Key.Key_Return)
    assert "work" not in lens.kinds
    QTest.keyClick(work, Qt.Key.Key_Space)
    assert "work" in lens.kinds
    QTest.keyClick(work, Qt.Key.Key_Escape)
    assert window.canvas.hasFocus()


def test_tab_comes_to_the_legend_behind_the_board(window):
    turn_on(window)
    window.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        if window.focusWidget() in window.canvas.signs.legend.chips:
            break
    assert window.focusWidget() in window.canvas.signs.legend.chips


def test_chips_are_named_for_those_who_hear_them_and_a_kind_without_signs_says_none(window):
    turn_on(window)
    spoken = QAccessible.queryAccessibleInterface(chip(window, "promises"))
    assert spoken.text(QAccessible.Text.Name) == "Promises"
    assert spoken.state().checkable
    assert spoken.state().checked
    assert not chip(window, "toolbox").is_empty
    window.editor.run(message("edit.rename"), lambda doc: commands.edit_insight(doc, "queue", toolbox=""))
    settle()
    assert chip(window, "toolbox").is_empty
    assert chip(window, "toolbox").accessibleName() == "Toolbox, none in this journey"
    window.wardrobe.choose_language("da")
    settle()
    assert chip(window, "toolbox").accessibleName() == "Værktøj, ingen i denne rejse"
    assert window.canvas.signs.legend.accessibleName() == "Tegn på tavlen"
    window.wardrobe.choose_language("en")


def test_a_sign_under_the_pointer_says_what_it_means(window):
    lens = turn_on(window)
    window.editor.camera.zoom_to(1.0, 0, 0)
    assert "Left to chance." in lens.words_at(tab_place(window, "takes", "dice"))
    (way,) = (way for way in lens._shown().ways if getattr(way.told, "id", "") == "return")
    x, y = window.editor.camera.to_window(*way.extent.center)
    assert lens.words_at(QPoint(round(x), round(y) + 4)) == ["Promise: A car home (kept by nobody)."]
    assert lens.words_at(QPoint(2, 2)) == []


def test_signs_of_a_card_are_read_aloud_while_they_are_shown(window):
    QAccessible.queryAccessibleInterface(window.canvas)
    item = root._news_of(window.canvas).tree.item(("touchpoints", "orders"))
    assert "hard work" not in item.text(QAccessible.Text.Description)
    turn_on(window)
    told = item.text(QAccessible.Text.Description)
    assert told.endswith("The customer’s work: Spells the address, hard work")


def test_far_out_there_are_no_tabs(window):
    lens = turn_on(window)
    window.editor.camera.zoom_to(LEAST_ZOOM - 0.01)
    assert lens._shown() is None
    window.editor.camera.zoom_to(LEAST_ZOOM + 0.01)
    assert lens._shown().rows


def test_s002_l67_a_gap_is_shown_once_it_is_revealed_among_the_gaps(window):
    lens = turn_on(window)
    assert not any(sign.mark == "gap" for sign in lens.signs.row(("touchpoints", "hands")).signs)
    window.views.show_view("gaps")
    window.editor.revealed = {"hands"}
    window.views.show_view("board")
    assert any(sign.mark == "gap" for sign in lens.signs.row(("touchpoints", "hands")).signs)


def test_a_pan_works_nothing_out_and_an_edit_shows_at_once(window):
    lens = turn_on(window)
    window.canvas.grab()
    signs, shown = lens.signs, lens._shown()
    window.editor.camera.pan(0, -5)
    window.canvas.grab()
    assert lens.signs is signs
    assert lens._shown() is shown
    window.editor.run(
        message("edit.rename"), lambda doc: commands.edit_touchpoints(doc, ["leaves"], customer_effort=2)
    )
    assert lens.signs.row(("touchpoints", "leaves")) is not None
    window.editor.undo()
    assert lens.signs.row(("touchpoints", "leaves")) is None


def test_it_paints_in_both_themes_with_pinned_lanes_and_collapsed_stages(window):
    turn_on(window)
    label = message("edit.rename")
    window.editor.run(label, lambda doc: commands.edit_lane(doc, "customer", pinned=True))
    window.editor.run(label, lambda doc: commands.collapse_stage(doc, "before"))
    plain = window.canvas.grab().toImage()
    window.editor.set_look("dark", 1.5)
    assert window.canvas.grab().toImage() != plain
    window.editor.set_look("light", 1.0)


def test_the_legend_stays_at_the_foot_in_as_many_rows_as_it_takes(window):
    turn_on(window)
    legend, size = window.canvas.signs.legend, window.canvas.size()
    one_row = legend.height()
    window.canvas.resize(400, 500)
    assert legend.height() > one_row
    assert legend.geometry().right() <= window.canvas.width()
    assert window.canvas.height() - legend.geometry().bottom() < 20
    window.canvas.resize(size)
    assert legend.height() == one_row


def test_owners_and_signs_are_shown_together_with_one_legend_above_the_other(window):
    turn_on(window)
    window.canvas.owners.set_on(True)
    both = window.canvas.grab().toImage()
    window.canvas.signs.set_on(False)
    assert window.canvas.grab().toImage() != both
    window.canvas.owners.set_on(False)


def test_another_project_has_its_own_signs_and_one_without_any_a_quiet_legend(window):
    lens = turn_on(window)
    before = window.project
    window.show_project(OpenProject(Store(tiny_project())))
    settle()
    assert all(one.is_empty for one in lens.legend.chips)
    assert lens._shown().rows == ()
    assert not window.canvas.grab().isNull()
    window.show_project(before)
    settle()
    assert not chip(window, "staff").is_empty


def test_typing_a_title_works_nothing_out_and_what_signs_tell_of_does(window):
    lens = turn_on(window)
    window.canvas.grab()
    signs, label = lens.signs, message("edit.rename")
    window.editor.run(label, lambda doc: commands.edit_touchpoints(doc, ["takes"], title="Notes the order"))
    assert lens.signs is signs
    window.editor.run(label, lambda doc: commands.edit_touchpoints(doc, ["takes"], control="designed"))
    assert lens.signs is not signs
    assert not any(sign.mark == "dice" for sign in lens.signs.row(("touchpoints", "takes")).signs)
    signs = lens.signs
    long = "Takes the order and asks for everything that is not known yet, twice, and once more"
    window.editor.run(label, lambda doc: commands.edit_touchpoints(doc, ["takes"], title=long))
    assert lens.signs is not signs, "the card is taller, and its tabs stand lower"
    card = window.editor.board.card_box(("touchpoints", "takes"))
    assert lens.signs.row(("touchpoints", "takes")).card == card


def test_signs_of_cards_that_a_filter_dims_are_dim_and_those_of_a_card_in_the_air_are_gone(window):
    lens = turn_on(window)
    window.editor.camera.zoom_to(1.0, 0, 0)
    plain = window.canvas.grab().toImage()
    place = tab_place(window, "takes", "dice") - QPoint(5, 5)
    bright = plain.pixelColor(place * plain.devicePixelRatio())
    set_filter(window.editor, Filter(owners=frozenset({"drivers"})))
    settle()
    dimmed = window.canvas.grab().toImage()
    assert dimmed.pixelColor(place * dimmed.devicePixelRatio()) != bright
    set_filter(window.editor, Filter())
    settle()
    picture = QImage(window.canvas.size(), QImage.Format.Format_ARGB32)
    painted = []
    for above in ((), tuple(row.key for row in lens._shown().rows)):
        picture.fill(0)
        painter = QPainter(picture)
        lens.paint(painter, above)
        painter.end()
        painted.append(picture.pixelColor(place).alpha())
    assert painted == [255, 0]
