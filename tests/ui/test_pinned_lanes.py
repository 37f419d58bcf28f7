"""A pinned lane in the window: scrolled past, it stays; what is clicked, dragged and written in it is what it shows."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu

from cxdesigner.editor import pinning
from cxdesigner.session.open_project import open_project
from cxdesigner.ui.canvas import accessible
from cxdesigner.ui.canvas.head_rings import head_place
from tests.builders import ProjectBuilder
from tests.ui.canvas_hand import Hand, different_share
from tests.ui.window_hand import a_window, answers, give_focus, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus over others

LANES = ("evidence", "customer", "frontstage", "backstage", "support")
CUSTOMER = ("lanes", "customer")
ASKS, COOKS = ("touchpoints", "asks"), ("touchpoints", "cooks")


def a_tall_project():
    builder = ProjectBuilder("Hotel").journey("today").lane("emotion")
    for lane in LANES:
        builder.lane(lane, id_=lane, height=320.0 if lane != "customer" else None)
    builder.stage("stay", "Stay", steps=("come", "sleep", "leave"))
    builder.touchpoint("asks", "customer", "come", "Asks", emotion=1.0)
    builder.touchpoint("naps", "customer", "sleep", "Naps", emotion=-1.0)
    builder.touchpoint("greets", "frontstage", "come", "Greets")
    builder.touchpoint("cooks", "support", "come", "Cooks")
    builder.touchpoint("bills", "support", "sleep", "Bills")
    return builder.link("asks", "cooks", "triggers").build()


@pytest.fixture
def window(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, a_tall_project())
    window.editor.camera.zoom_to(1.0, 0, 0)
    pinning.set_lane_pinned(window.editor, "customer", True)
    give_focus(window.canvas)
    scroll(window)
    return window


@pytest.fixture
def hand(window):
    return Hand(window.canvas)


def scroll(window):
    window.editor.camera.pan(0, -900)
    settle()
    window.canvas.settle()
    window.canvas.repaint()


def band(window):
    (found,) = window.editor.camera.panes()[1:]
    return found


def over(window, key):
    """Return the window point over a card as it is shown now, without moving anything."""
    return QPointF(*window.editor.camera.to_window(*window.editor.board.card_box(key).center))


def picture(window):
    window.canvas.repaint()
    return window.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_a_lane_scrolled_past_is_under_the_heads_and_a_click_takes_its_card(window, hand):
    camera = window.editor.camera
    assert camera.view.y > window.editor.board.head_box(CUSTOMER).bottom
    at = over(window, ASKS)
    assert camera.head_height < at.y() < band(window).bottom
    view = camera.view
    hand.click(at)
    assert window.editor.selection == {ASKS}
    hand.click(over(window, COOKS))
    assert window.editor.selection == {COOKS}
    assert camera.view == view


def test_the_band_shows_the_lane_as_it_is_in_its_place(window):
    camera, board, canvas = window.editor.camera, window.editor.board, window.canvas
    window.editor.show_notice(None)
    scrolled, shown = picture(window), band(window)
    row = board.rows[board.row_of["customer"]]
    camera.pan(0, (camera.view.y - row.y + 40) * camera.zoom)
    canvas.settle()
    natural, top = picture(window), camera.to_window(0, row.y)[1]
    assert not camera.panes()[1:]
    inner = row.height - 16  # without the shade of the heads
    left = round(camera.head_width) + 12
    size = scrolled.width() - left, round(inner)
    in_band = scrolled.copy(left, round(shown.top) + 12, *size)
    in_place = natural.copy(left, round(top) + 12, *size)
    assert different_share(in_band, in_place) < 0.002


def test_a_card_is_dragged_out_of_the_band_and_back_and_each_is_one_step(window, hand):
    editor, camera = window.editor, window.editor.camera
    target = hand.in_cell("support", "leave")
    assert target.y() > band(window).bottom
    hand.press(over(window, ASKS)).move(target).release()
    asks = editor.document.touchpoints["asks"]
    assert (asks.lane, asks.step) == ("support", "leave")
    view = camera.view
    hand.press(over(window, ASKS)).move(QPointF(over(window, ("touchpoints", "naps")).x(), 140), steps=2)
    hand.release()
    assert editor.document.touchpoints["asks"].lane == "customer"
    assert editor.document.touchpoints["asks"].step == "sleep"
    assert camera.view == view
    editor.undo()
    editor.undo()
    assert editor.document.touchpoints["asks"] == a_tall_project().touchpoints["asks"]
    assert editor.store.undo_label.key == "edit.pin_lane"


def test_what_comes_from_the_palette_lands_in_the_band(window, hand):
    editor = window.editor
    at = hand.in_cell("customer", "leave")
    assert at.y() < band(window).bottom
    hand.take({"kind": "touchpoint", "channel": "phone"}).carry_to(at).drop()
    new = [row for row in editor.document.touchpoints.values() if row.step == "leave"]
    assert [row.lane for row in new] == ["customer"]


def test_a_title_is_written_in_the_band(window, hand):
    editor, field = window.editor, window.canvas.title_editor
    view = editor.camera.view
    hand.double_click(over(window, ASKS))
    assert editor.editing == ASKS
    assert band(window).top < field.geometry().center().y() < band(window).bottom
    hand.write("Asks for a bed")
    assert editor.document.touchpoints["asks"].title == "Asks for a bed"
    assert editor.camera.view == view


def test_the_keyboard_goes_into_the_band_and_what_a_band_hides_comes_out_below_it(window, hand):
    editor, camera = window.editor, window.editor.camera
    editor.select([COOKS], focus=COOKS)
    view = camera.view
    editor.select([("touchpoints", "greets")], focus=("touchpoints", "greets"))
    hand.key(Qt.Key.Key_Up)
    assert editor.selection == {ASKS}
    assert camera.view == view
    hand.key(Qt.Key.Key_Down)
    assert editor.selection == {("touchpoints", "greets")}
    assert over(window, ("touchpoints", "greets")).y() > camera.free_top
    assert camera.view.y < view.y
    hand.key(Qt.Key.Key_Up).key(Qt.Key.Key_Return).write("By the keyboard")
    assert editor.document.touchpoints["asks"].title == "By the keyboard"


def test_it_is_pinned_by_the_menu_of_its_head_in_the_band_and_by_the_menu_bar(window, hand):
    editor, camera = window.editor, window.editor.camera
    place = head_place(editor.board, camera, CUSTOMER)
    assert band(window).top <= place.top() < place.bottom() <= band(window).bottom
    at = place.center().toPoint()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, window.canvas.mapToGlobal(at))
    QApplication.sendEvent(window.canvas, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert editor.selection == {CUSTOMER}
    next(action for action in menu.actions() if action.text() == "Unpin lane").trigger()
    menu.close()
    assert not editor.document.lanes["customer"].pinned
    assert not camera.panes()[1:]
    action = window.actions_["pin_lane"]
    assert not action.isChecked()
    action.trigger()
    assert editor.document.lanes["customer"].pinned
    assert action.isChecked()


def test_a_head_is_renamed_and_dragged_in_the_band(window, hand):
    editor = window.editor
    place = head_place(editor.board, editor.camera, CUSTOMER)
    hand.double_click(place.center())
    hand.write("Guest")
    assert editor.document.lanes["customer"].name == "Guest"
    hand.press(head_place(editor.board, editor.camera, CUSTOMER).center())
    hand.move(head_place(editor.board, editor.camera, ("lanes", "support")).center())
    hand.key(Qt.Key.Key_Escape).release()
    assert editor.store.undo_label.key == "edit.rename"


def test_the_edge_of_a_lane_in_the_band_is_pulled_past_the_band(window, hand):
    editor, camera = window.editor, window.editor.camera
    row = editor.board.rows[editor.board.row_of["customer"]]
    tall, edge = row.height, QPointF(60, camera.to_window(0, row.bottom)[1])
    hand.press(edge).move(edge + QPointF(0, 60)).release()
    row = editor.board.rows[editor.board.row_of["customer"]]
    assert row.height == pytest.approx(tall + 60, abs=8)


def test_a_marquee_over_band_and_board_catches_what_is_seen_in_it(window, hand):
    editor = window.editor
    x = over(window, ASKS).x()
    hand.press(QPointF(x + 90, band(window).top + 4)).move(QPointF(x - 70, over(window, COOKS).y() + 50))
    assert editor.selection == {ASKS, COOKS}
    window.canvas.repaint()
    hand.release()


def test_a_link_is_drawn_out_of_the_band(window, hand):
    editor = window.editor
    hand.click(over(window, ("touchpoints", "naps")))
    window.canvas.hand.connect_from_selection()
    hand.click(over(window, ("touchpoints", "bills")))
    links = [(link.source, link.target) for link in editor.document.links.values()]
    assert ("naps", "bills") in links


def test_it_is_saved_and_opened_again(window, qtbot, tmp_path):
    answers(window).path = tmp_path / "pinned.cxj"
    window.actions_["save"].trigger()
    again = a_window(qtbot, tmp_path, open_project(tmp_path / "pinned.cxj"))
    again.editor.camera.zoom_to(1.0, 0, 0)
    assert again.editor.document.lanes["customer"].pinned
    scroll(again)
    assert band(again).start == again.editor.board.head_box(CUSTOMER).y


def test_assistive_technology_finds_it_where_it_is(window, hand):
    accessible.install()
    canvas = window.canvas
    root = QAccessible.queryAccessibleInterface(canvas)
    lanes = [root.child(number) for number in range(root.childCount())]
    lane = next(lane for lane in lanes if lane.text(QAccessible.Text.Name) == "Customer, pinned")
    assert not lane.state().offscreen
    at = canvas.mapToGlobal(over(window, ASKS).toPoint())
    assert lane.childAt(at.x(), at.y()).text(QAccessible.Text.Name) == "Asks"
    assert root.childAt(at.x(), at.y()).rect().contains(at)
    greets = next(lane for lane in lanes if lane.text(QAccessible.Text.Name) == "Frontstage").child(0)
    assert greets.state().offscreen


def test_a_picture_patched_in_the_band_is_the_same_as_one_painted_anew(window):
    editor, canvas = window.editor, window.canvas
    editor.show_notice(None)
    editor.select([ASKS], focus=ASKS)
    canvas.repaint()
    editor.edit_selection("title", "Asks twice")
    editor.edit_selection("emotion", -2.0)
    editor.camera.pan(-7, 0)
    patched = picture(window)
    canvas._picture.spoil()
    canvas.settle()
    assert different_share(patched, picture(window)) < 0.0005


def test_a_zoom_shows_the_band_scaled_and_settles(window):
    camera = window.editor.camera
    for factor in (1.2, 1.2, 0.7, 0.5, 1.6):
        camera.zoom_to(camera.zoom * factor, 500, 400)
        camera.pan(0, -600)
        window.canvas.repaint()
    window.canvas.settle()
    settled = picture(window)
    window.canvas._picture.spoil()
    window.canvas.settle()
    assert different_share(settled, picture(window)) < 0.001
